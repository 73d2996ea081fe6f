"""Fällig: tasks that are overdue or due within a week."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.common import clock
from app.models import Kind
from app.services.office.tasks import TaskRow
from app.views.pages.office.task_page import tick
from app.views.shared import dates
from app.views.shared.cards.figures_card import Figure
from app.views.shared.cards.filtered_list import FilteredList
from app.views.shared.cards.list_card import Line, ListCard, Part
from app.views.shared.widgets import icon_button, writes
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate

OPEN_TASKS = Figure(str(QT_TRANSLATE_NOOP("Today", "offene Aufgaben")), FilteredList(Kind.TASK, (("state", "open"),)))


def _line(window_context: WindowContext, task: TaskRow) -> Line:
    done = _tr("Today", "Erledigt: {task}").format(task=window_context.discreet.title(Kind.TASK, task.what))
    check = writes(icon_button("open_state", done, lambda: tick(window_context, [task.id])))
    late = task.due_on is not None and task.due_on < clock.today()
    return Line(dates.in_words(task.due_on), task.what, "danger" if late else "small", check)


NEAR_TASKS = Part(
    FilteredList(Kind.TASK, (("state", "near"),)), sort=(("due_on", False), ("important", True)), line=_line
)


class DueCard(ListCard):
    """Tasks by their day, to be ticked off where they stand."""

    title = str(QT_TRANSLATE_NOOP("Today", "Fällig"))
    empty = str(QT_TRANSLATE_NOOP("Today", "Nichts ist fällig. Ein guter Tag für einen Rundgang."))
    parts = (NEAR_TASKS,)


CARD = DueCard
