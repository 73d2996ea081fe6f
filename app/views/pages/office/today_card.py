"""Fällig: tasks that are overdue or due within a week, to be ticked off and put off where they stand."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.common import clock
from app.models import Kind
from app.services.office.tasks import TaskRow
from app.views.pages.office.task_line import TaskLine
from app.views.shared import dates
from app.views.shared.cards.filtered_list import FilteredList
from app.views.shared.cards.list_card import Line, ListCard, Part
from app.views.shared.widgets import Card, PlainLabel
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate


def _line(_window_context: WindowContext, task: TaskRow) -> Line:
    return Line(dates.in_words(task.due_on), task.what)


NEAR_TASKS = Part(
    FilteredList(Kind.TASK, (("state", "near"),)), sort=(("due_on", False), ("priority", False)), line=_line
)
"""What is due: the badge of *Heute*, the card and the list behind it count the same."""


class DueCard(ListCard):
    """Tasks by their day, under what that day is."""

    title = str(QT_TRANSLATE_NOOP("Today", "Fällig"))
    empty = str(QT_TRANSLATE_NOOP("Today", "Nichts ist fällig. Ein guter Tag für einen Rundgang."))
    parts = (NEAR_TASKS,)
    most = 14

    def add_lines(self, card: Card, lines: Sequence[tuple[Part, Any]]) -> None:
        for heading, tasks in groupby((task for _, task in lines), key=lambda task: _heading(task.due_on)):
            card.body.addWidget(PlainLabel(heading, "quiet"))
            for task in tasks:
                card.body.addWidget(TaskLine(self.window_context, task))


def _heading(day: date) -> str:
    """Under what a day stands."""
    today = clock.today()
    if day < today:
        return _tr("Today", "überfällig")
    if day == today:
        return _tr("Today", "heute")
    sunday = today + timedelta(days=6 - today.weekday())
    return _tr("Today", "diese Woche") if day <= sunday else _tr("Today", "nächste Woche")


CARD = DueCard
