"""What *Heute* tells of projects: milestones that are overdue or due soon."""

from typing import ClassVar

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.common import clock
from app.models import Kind
from app.services.projects.projects import ProjectRow
from app.views.shared import dates
from app.views.shared.cards.filtered_list import FilteredList
from app.views.shared.cards.list_card import Line, ListCard, Part
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate


def _line(_window_context: WindowContext, row: ProjectRow) -> Line:
    day = dates.in_words(row.milestone_due)
    late = row.milestone_due is not None and row.milestone_due < clock.today()
    when = _tr("Today", "überfällig: {day}").format(day=day) if late else day
    return Line(when, f"{row.name}: {row.milestone}")


class MilestonesCard(ListCard):
    """Projects whose next milestone is overdue or due within two weeks."""

    title = str(QT_TRANSLATE_NOOP("Today", "Meilensteine"))
    hidden_without = True
    parts: ClassVar[tuple[Part, ...]] = (
        Part(
            FilteredList(Kind.PROJECT, (("status", "due"),)),
            sort=(("due", False),),
            line=_line,
            counted=lambda number: _tr("Today", "%n Projekt(e)", None, number),
        ),
    )


CARD = MilestonesCard
