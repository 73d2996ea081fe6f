"""Steps with tasks: ticking off, opening again, putting off."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from app.services.office import tasks
from app.views.shared import dates
from app.views.shared.step import change, write
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate


def tick(window_context: WindowContext, ids: list[int], undo: bool = False) -> None:
    """Tick tasks off, or open them again, with the way back in the bar at the bottom; of one that comes again it says when."""
    if undo:
        change(window_context, _tr("Tasks", "Aufgabe wieder geöffnet"), tasks.undone, ids, about=ids)
        return
    name = _tr("Tasks", "Aufgabe erledigt")
    following = write(window_context, name, _done, ids)
    if following is None:
        return
    if len(following) == 1:
        name = _tr("Tasks", "Aufgabe erledigt, die nächste ist fällig: {day}").format(day=dates.in_words(following[0]))
    window_context.done(name, *ids)


def _done(session: object, ids: list[int]) -> list[date]:
    """The days of the next ones."""
    return [task.due_on for task in tasks.done(session, ids) if task.due_on is not None]  # type: ignore[arg-type]


def put_off(window_context: WindowContext, ids: list[int], day: date) -> None:
    """Give tasks another day."""
    change(window_context, _tr("Tasks", "Aufgabe verschoben"), tasks.postpone, ids, day, about=ids)
