"""Hilfeplan: the goals of a case, and of the chosen one its steps and reviews; below, all scores over time."""

from collections.abc import Collection, Sequence
from typing import Any

from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from app.common import clock
from app.models import Goal, GoalReview
from app.services import records
from app.services.casework import cases, plans
from app.services.casework.plans import GoalRow
from app.services.shown import Watching
from app.views.language import written
from app.views.pages.casework.plan.dialogs import goal_dialog, in_words, review_dialog
from app.views.pages.casework.plan.reviews import ReviewsSection
from app.views.pages.casework.plan.steps import StepsSection
from app.views.pages.casework.sections import SectionsPanel
from app.views.shared import dates
from app.views.shared.lists.small_table import SmallRow, SmallTable
from app.views.shared.lists.table_with_tools import TableWithTools
from app.views.shared.step import change
from app.views.shared.widgets import EmptyState, action_button, row, section, writes
from app.views.theme.sizes import RELATED
from app.views.window_context import WindowContext


class PlanPanel(SectionsPanel):
    """She stands on a goal; its steps and reviews stand below."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__(window_context)
        self.goals: Sequence[GoalRow] = ()
        new = writes(action_button(self.tr("Neues Ziel …"), self.add, icon_name="goal"))
        self._end = writes(action_button(self.tr("Beenden"), self.end, icon_name="check"))
        self._again = writes(action_button(self.tr("Gilt weiter"), self.take_up, icon_name="restore"))
        self.part = TableWithTools(
            SmallTable(
                self.tr("Ziele"),
                [(self.tr("Ziel"), 0), (self.tr("Stand"), 22), (self.tr("Vereinbart"), 12)],
                most=5,
                least=2,
                wrapped=0,
            ),
            EmptyState(self.tr("Noch kein Ziel. Was möchte die Person erreichen, in ihren eigenen Worten?")),
            [],
            [
                writes(action_button(self.tr("Bewerten …"), self.review, icon_name="check")),
                writes(action_button(self.tr("Bearbeiten …"), self.edit, icon_name="edit")),
                self._end,
                self._again,
                writes(action_button(self.tr("Entfernen"), self.remove, role="flat", icon_name="trash")),
            ],
            self.remove,
            of=self.tr("Ziele"),
            unfit=self._unfit,
        )
        self.table = self.part.table
        self.table.opened.connect(lambda _id: self.edit())
        assert isinstance(self.table, SmallTable)
        self.table.chosen_changed.connect(self._show_goal)
        self.steps, self.reviews = StepsSection(window_context), ReviewsSection(window_context)
        self._drawn = QVBoxLayout()
        self._drawn.setSpacing(RELATED)
        self._chart: QWidget | None = None
        goals = QWidget()
        column = QVBoxLayout(goals)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(RELATED)
        column.addLayout(row(section(self.tr("Ziele")), None, new))
        column.addWidget(self.part)
        column.addLayout(self._drawn)
        self.put(goals, self.steps, self.reviews)

    def watched(self) -> Sequence[Watching]:
        return (plans.SHOWN,)

    def read(self, *, other: bool) -> None:
        read = self.window_context.context.read
        self.goals = read(plans.of_case, self.record_id) if self.record_id is not None else ()
        assert isinstance(self.table, SmallTable)
        self.table.show_rows([_line(goal) for goal in self.goals])
        self.part.show_state(filled=bool(self.goals))
        if self.goals and (other or self.chosen() is None):
            self.table.choose(self.goals[0].id)
        self._draw()
        self._show_goal()

    def chosen(self) -> GoalRow | None:
        """The goal she stands on."""
        chosen = self.table.chosen()
        return next((goal for goal in self.goals if goal.id == chosen), None)

    def add(self) -> None:
        """Agree on another goal."""
        if self.record_id is not None:
            self._ask(plans.new_goal(self.record_id), self.tr("Ziel vereinbart"))

    def edit(self) -> None:
        """Change the goal she stands on."""
        chosen = self.chosen()
        if chosen is not None and not self.window_context.context.read_only:
            self._ask(self.window_context.context.read(_load, chosen.id), self.tr("Ziel geändert"))

    def review(self) -> None:
        """Say how far the goal she stands on is reached."""
        chosen = self.chosen()
        if chosen is None or self.window_context.context.read_only:
            return
        review = GoalReview(goal_id=chosen.id, reviewed_on=clock.today(), score=chosen.score or 0)
        if self.window_context.ask.dialog(review_dialog(self.window_context, review, chosen.words, self.window())):
            self.window_context.done(self.tr("Ziel bewertet"), chosen.case_id)

    def end(self) -> None:
        """The goal she stands on holds no more."""
        self._note(self.tr("Ziel beendet"), plans.end_goal, clock.today())

    def take_up(self) -> None:
        """It holds again."""
        self._note(self.tr("Ziel gilt weiter"), plans.end_goal, None)

    def remove(self) -> None:
        """Take the goal away, with its steps and reviews."""
        chosen = self.chosen()
        if chosen is not None:
            step = self.tr("Ziel entfernt")
            change(self.window_context, step, plans.remove, Goal, chosen.id, about=[chosen.case_id])

    # Inside

    def _ask(self, goal: Goal, told: str) -> None:
        number = self.window_context.context.read(cases.load, goal.case_id).number
        if self.window_context.ask.dialog(goal_dialog(self.window_context, goal, number, self.window())):
            self.window_context.done(told, goal.case_id)

    def _note(self, step: str, work: Any, *given: Any) -> None:
        chosen = self.chosen()
        if chosen is not None:
            change(self.window_context, step, work, chosen.id, *given, about=[chosen.case_id])

    def _unfit(self) -> Collection[QAbstractButton]:
        chosen = self.chosen()
        return (self._again,) if chosen is None or chosen.ended_on is None else (self._end,)

    def _show_goal(self) -> None:
        chosen = self.chosen()
        self.steps.show_goal(chosen)
        self.reviews.show_goal(chosen)

    def _draw(self) -> None:
        """The chart is made anew: it belongs to what it shows."""
        if self._chart is not None:
            self._drawn.removeWidget(self._chart)
            self._chart.hide()
            self._chart.deleteLater()
            self._chart = None
        from app.reports.charts.scores import score_chart
        from app.views.shared.chart import ChartView

        chart = score_chart(self.tr("Stand der Ziele"), ((goal.words, goal.scores) for goal in self.goals), written.day)
        if chart.drawable:
            drawn = ChartView(chart)
            drawn.opened.connect(self.review)
            self._drawn.addWidget(drawn)
            self._chart = drawn


def _line(goal: GoalRow) -> SmallRow:
    score = in_words(goal.score) if goal.score is not None else ""
    return SmallRow(
        goal.id, (goal.words, score, dates.in_words(goal.set_on)), tip=goal.indicator, quiet=goal.ended_on is not None
    )


def _load(session: Any, goal_id: int) -> Goal:
    return records.get(session, Goal, goal_id)
