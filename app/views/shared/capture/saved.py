"""What becomes of a captured line: saved as one step, said at the bottom, and opened from there."""

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.services.capture import saving
from app.services.capture.captured import Captured, CaptureKind
from app.services.capture.saving import Saved
from app.services.named import named
from app.services.records import kind_of
from app.views.shared.step import write
from app.views.window_context import Notice, WindowContext

_tr = QCoreApplication.translate


def save_captured(window_context: WindowContext, said: Captured, record_id: int | None = None) -> Saved | None:
    """Save a line that was typed about a record, or about none; None where that did not work, which is said then.

    The bar at the bottom names what was saved, turns it back and opens it.
    """
    saved = write(window_context, _step(said.kind), saving.save, said, record_id)
    if saved is not None:
        _tell(window_context, saved)
    return saved


def open_saved(window_context: WindowContext, saved: Saved) -> None:
    """Show what was saved: a contact in its dialog, whatever else on its page."""
    from app.views.shared.records.contacts.dialog import open_contact

    if saved.entry_ids:
        open_contact(window_context, saved.entry_ids[0], window_context.over())
    elif saved.record_ids:
        record = saved.record_ids[0]
        window_context.open(window_context.context.read(kind_of, record), record)


def widen(window_context: WindowContext, said: Captured, parent: QWidget | None, record_id: int | None = None) -> bool:
    """Go on with a line in the full form; what has no form that a line can fill is saved and opened. Whether it was saved."""
    from app.views.shared.records.contacts.dialog import capture_contact, write_contact

    if said.kind is not CaptureKind.CONTACT:
        saved = save_captured(window_context, said, record_id)
        if saved is not None:
            open_saved(window_context, saved)
        return saved is not None
    about = record_id if record_id is not None else next((person.id for person in said.persons), None)
    if about is None:
        return capture_contact(window_context, parent, said)
    return write_contact(window_context, about, parent, said)


def _step(kind: CaptureKind) -> str:
    return {
        CaptureKind.CONTACT: _tr("Capture", "Eintrag gesichert"),
        CaptureKind.TASK: _tr("Capture", "Aufgabe gesichert"),
        CaptureKind.CONCERN: _tr("Capture", "Anliegen gesichert"),
        CaptureKind.WALK_IN: _tr("Capture", "Laufkundschaft gesichert"),
    }[kind]


def _tell(window_context: WindowContext, saved: Saved) -> None:
    from app.views.shared.records.contacts.dialog import tell_saved

    door = (_tr("Capture", "Öffnen"), partial(open_saved, window_context, saved))
    if saved.kind is CaptureKind.CONTACT:
        tell_saved(window_context, saved.entry_ids[0], next(iter(saved.record_ids), None), door)
        return
    about = window_context.context.read(named, saved.record_ids)
    window_context.noticed.emit(Notice(_step(saved.kind), undo=True, buttons=(door,), about=tuple(about)))
