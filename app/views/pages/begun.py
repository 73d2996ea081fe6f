"""What was begun and not saved, as doors on *Heute*."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from app.services import drafts
from app.services.drafts import Unfinished
from app.views.desk import Desk, Notice
from app.views.language.words import word
from app.views.shared.records.contacts.dialog import open_contact, write_contact

_tr = QCoreApplication.translate


def title(desk: Desk, one: Unfinished) -> str:
    """What it is about, as it may be shown now."""
    if one.record_id is None:
        return _tr("Begun", "{kind}: neu").format(kind=word(one.kind))
    shown = desk.discreet.title(one.kind, one.title)
    return _tr("Begun", "Eintrag: {title}").format(title=shown) if one.is_contact else shown


def offer_last(desk: Desk) -> None:
    """After a lock: the entry whose dialog was open, which the page below does not show. The bar at the bottom leads to it."""
    left = next((one for one in desk.context.read(drafts.unfinished) if one.is_contact), None)
    if left is not None:
        words = _tr("Begun", "Ihr Entwurf ist aufgehoben: {title}").format(title=title(desk, left))
        button = (_tr("Begun", "Weiterschreiben"), partial(go_on, desk, left))
        desk.noticed.emit(Notice(words, buttons=(button,)))


def go_on(desk: Desk, one: Unfinished) -> None:
    """Open the form or the dialog it was typed into; the draft stands in it again."""
    if one.record_id is None:
        desk.start_new(one.kind)
        return
    desk.open(one.kind, one.record_id)
    if one.entry_id is not None:
        open_contact(desk, one.entry_id, desk.over())
    elif one.is_contact:
        write_contact(desk, one.record_id, desk.over())
