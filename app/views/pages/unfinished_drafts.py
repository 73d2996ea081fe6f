"""What was begun and not saved, as doors on *Heute*."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from app.services import drafts
from app.services.drafts import UnfinishedDraft
from app.services.named import named
from app.views.language.words import word
from app.views.location import Location
from app.views.shared.records.contacts.dialog import open_contact, write_contact
from app.views.shared.whom import about_in_words, joined
from app.views.window_context import Notice, WindowContext

_tr = QCoreApplication.translate


def title(window_context: WindowContext, one: UnfinishedDraft) -> str:
    """What it is about, as it may be shown now."""
    if one.page == drafts.CAPTURE:
        return _tr("UnfinishedDrafts", "Eintrag: neu")
    if one.record_id is None and one.is_contact:
        return _tr("UnfinishedDrafts", "Anonymes Gespräch")
    if one.record_id is None:
        return _tr("UnfinishedDrafts", "{kind}: neu").format(kind=word(one.kind))
    discreet = window_context.discreet
    shown = joined(discreet.title(one.kind, one.title), about_in_words(one.about, discreet))
    return _tr("UnfinishedDrafts", "Eintrag: {title}").format(title=shown) if one.is_contact else shown


def offer_last(window_context: WindowContext) -> None:
    """After a lock: the entry whose dialog was open, which the page below does not show. The bar at the bottom leads to it."""
    found = window_context.context.read(drafts.unfinished)
    left = next((one for one in found if one.is_contact or one.page == drafts.CAPTURE), None)
    if left is not None:
        words = _tr("UnfinishedDrafts", "Ihr Entwurf ist aufgehoben: {whom}")
        if left.record_id is None:
            words = _tr("UnfinishedDrafts", "Ihr Entwurf ist aufgehoben.")
        about = window_context.context.read(named, [left.record_id] if left.record_id else [])
        button = (_tr("UnfinishedDrafts", "Weiterschreiben"), partial(go_on, window_context, left))
        window_context.noticed.emit(Notice(words, buttons=(button,), about=tuple(about)))


def go_on(window_context: WindowContext, one: UnfinishedDraft) -> None:
    """Open the form or the dialog it was typed into; the draft stands in it again."""
    if one.page == drafts.CAPTURE:
        window_context.command("capture")
        return
    if one.page:
        window_context.go(Location(one.page))
        return
    if one.record_id is None and not one.is_contact:
        window_context.start_new(one.kind)
        return
    if one.record_id is not None:
        window_context.open(one.kind, one.record_id)
    if one.entry_id is not None:
        open_contact(window_context, one.entry_id, window_context.over())
    elif one.is_contact:
        write_contact(window_context, one.record_id, window_context.over())
