"""What is done with official texts: begun from an event or a project, copied, handed in by a day, appeared."""

from PySide6.QtCore import QCoreApplication

from app.models import Kind, Medium, OfficialText
from app.services.concerns import official_texts
from app.services.concerns.pasted import as_text
from app.views.language.sentences import translated
from app.views.shared.copied_text import copy_text
from app.views.shared.step import change, write
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate


def begin(window_context: WindowContext, about_id: int, medium: Medium) -> None:
    """A text about an event or a project, with what is public of it, opened to go on writing."""
    made = write(window_context, _tr("Texts", "Text begonnen"), official_texts.begin, about_id, medium)
    if made is not None:
        window_context.open(Kind.OFFICIAL_TEXT, made)


def copy(window_context: WindowContext, text: OfficialText, record_id: int | None) -> None:
    """The whole text onto the clipboard: it leaves the vault, which the audit trail notes."""
    copy_text(window_context, as_text(text), "official_texts", record_id)


def hand_in(window_context: WindowContext, text_id: int) -> None:
    """Its deadline as a task; before an election she is asked first."""
    text: OfficialText = window_context.context.read(official_texts.load, text_id)
    if text.medium is Medium.GAZETTE and text.day is not None:
        election = window_context.context.read(official_texts.election_near, text.day)
        title, anyway = _tr("Texts", "Karenzzeit vor einer Wahl"), _tr("Texts", "Trotzdem vormerken")
        if election is not None and not window_context.ask.confirm(title, translated(election), anyway):
            return
    change(
        window_context,
        _tr("Texts", "Abgabe als Aufgabe vorgemerkt"),
        official_texts.hand_in_by,
        text_id,
        about=[text_id],
    )


def appear(window_context: WindowContext, ids: list[int], undo: bool = False) -> None:
    """Note that texts appeared or were decided, or open them again."""
    name = _tr("Texts", "Text wieder geöffnet") if undo else _tr("Texts", "Text als erledigt vermerkt")
    change(window_context, name, official_texts.undone if undo else official_texts.done, ids, about=ids)
