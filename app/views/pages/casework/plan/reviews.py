"""The reviews of a goal: how far it was reached, and when."""

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.models import GoalReview
from app.services import records
from app.services.casework import plans
from app.services.casework.plans import GoalRow, ReviewRow
from app.views.language import written
from app.views.pages.casework.plan.dialogs import in_words, review_dialog
from app.views.shared.lists.small_table import SmallRow, SmallTable
from app.views.shared.lists.table_with_tools import TableWithTools
from app.views.shared.step import change
from app.views.shared.widgets import EmptyState, action_button, section, writes
from app.views.theme.sizes import RELATED
from app.views.window_context import WindowContext


class ReviewsSection(QWidget):
    """All reviews of the goal she stands on, the latest first."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__()
        self.window_context = window_context
        self.goal: GoalRow | None = None
        self.table = SmallTable(
            self.tr("Bewertungen"),
            [(self.tr("Tag"), 12), (self.tr("Stand"), 24), (self.tr("Dazu"), 0)],
            most=5,
            least=2,
            wrapped=2,
        )
        self.table.opened.connect(lambda _id: self.edit())
        self.part = TableWithTools(
            self.table,
            EmptyState(self.tr("Noch keine Bewertung. „Bewerten …“ hält fest, wie weit das Ziel erreicht ist.")),
            [],
            [
                writes(action_button(self.tr("Bearbeiten …"), self.edit, icon_name="edit")),
                writes(action_button(self.tr("Entfernen"), self.remove, role="flat", icon_name="trash")),
            ],
            self.remove,
            of=self.tr("Bewertungen"),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(RELATED)
        column.addWidget(section(self.tr("Bewertungen des gewählten Ziels")))
        column.addWidget(self.part)

    def show_goal(self, goal: GoalRow | None) -> None:
        """Show the reviews of a goal; hidden without one."""
        self.goal = goal
        self.setVisible(goal is not None)
        found = goal.reviews[::-1] if goal is not None else ()
        self.table.show_rows([_line(review) for review in found])
        self.part.show_state(filled=bool(found))

    def chosen(self) -> ReviewRow | None:
        """The review she stands on."""
        chosen = self.table.chosen()
        return next((review for review in self.goal.reviews if review.id == chosen), None) if self.goal else None

    def edit(self) -> None:
        """Change the chosen one."""
        chosen = self.chosen()
        if chosen is None or self.goal is None or self.window_context.context.read_only:
            return
        review = self.window_context.context.read(_load, chosen.id)
        case_id, words = self.goal.case_id, self.goal.words
        if self.window_context.ask.dialog(review_dialog(self.window_context, review, words, self.window())):
            self.window_context.done(self.tr("Bewertung geändert"), case_id)

    def remove(self) -> None:
        """Take the chosen one away."""
        chosen = self.chosen()
        if chosen is not None and self.goal is not None:
            step, about = self.tr("Bewertung entfernt"), [self.goal.case_id]
            change(self.window_context, step, plans.remove, GoalReview, chosen.id, about=about)


def _line(review: ReviewRow) -> SmallRow:
    return SmallRow(review.id, (written.day(review.reviewed_on), in_words(review.score), review.remark))


def _load(session: Any, review_id: int) -> GoalReview:
    return records.get(session, GoalReview, review_id)
