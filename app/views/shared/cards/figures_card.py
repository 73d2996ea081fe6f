"""A row of figures, each a door to the list behind it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.services.shown import Watching
from app.views.shared import numbers
from app.views.shared.cards.card import TodayCard
from app.views.shared.cards.filtered_list import FilteredList
from app.views.shared.flow import FlowLayout
from app.views.shared.widgets import KeyFigure
from app.views.theme.sizes import GROUP


@dataclass(frozen=True)
class Figure:
    """How many records a list shows; `label`, marked with QT_TRANSLATE_NOOP("Today", …), says what is counted."""

    label: str
    behind: FilteredList


class FiguresCard(TodayCard):
    """Tiles side by side, in as many rows as they need."""

    figures: ClassVar[tuple[Figure, ...]]

    def watched(self) -> Sequence[Watching]:
        return [figure.behind for figure in self.figures]

    def build(self) -> QWidget:
        box = QWidget()
        box.setAccessibleName(self.label())
        flow = FlowLayout(box, GROUP)
        for figure, number in zip(self.figures, self.window_context.context.read(_read, self.figures), strict=True):
            flow.addWidget(self._tile(figure, number))
        return box

    def _tile(self, figure: Figure, number: int) -> KeyFigure:
        tile = KeyFigure(QCoreApplication.translate("Today", figure.label), numbers.number(number))
        tile.clicked.connect(lambda: figure.behind.open(self.window_context))
        tile.setMinimumHeight(tile.sizeHint().height())
        return tile


def _read(session: Any, figures: Sequence[Figure]) -> list[int]:
    return [figure.behind.count(session) for figure in figures]
