"""The charts of a report on the screen; each is a door to the report."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from app.reports.model import Chart, Network, Report
from app.views.pages.reports.wording import in_window
from app.views.shared.chart import ChartView
from app.views.shared.widgets import Card, LinkLabel, PlainLabel
from app.views.theme.sizes import GROUP, PAGE, RELATED, scaled

translate = QCoreApplication.translate
_SIDE_BY_SIDE = 860


class ChartsCard(Card):
    """The charts below each other, two side by side where there is `room` (pixels)."""

    opened = Signal()
    """She wants to see the report."""

    def __init__(self, report: Report, room: int) -> None:
        door = LinkLabel(translate("Reports", "Bericht ansehen"))
        super().__init__(translate("Reports", "Die Zahlen als Bild"), door)
        door.clicked.connect(self.opened)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(PAGE)
        self._grid.setVerticalSpacing(GROUP)
        self._parts = [self._part(in_window(chart)) for chart in charts_of(report)]
        self.body.addLayout(self._grid)
        self._columns = 0
        self._arrange(room)

    def _part(self, chart: Chart | Network) -> QVBoxLayout:
        view = ChartView(chart)
        view.opened.connect(self.opened)
        column = QVBoxLayout()
        column.setSpacing(RELATED)
        column.addWidget(PlainLabel(chart.title, "strong", wrap=True))
        column.addWidget(view)
        column.addStretch(1)
        return column

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns where there is room for them; a chart alone takes two thirds."""
        super().resizeEvent(event)
        self._arrange(event.size().width())

    def _arrange(self, room: int) -> None:
        columns = 2 if room >= scaled(_SIDE_BY_SIDE) else 1
        if columns == self._columns:
            return
        self._columns = columns
        for part in self._parts:
            self._grid.removeItem(part)
        for place, part in enumerate(self._parts):
            self._grid.addLayout(part, place // columns, place % columns, Qt.AlignmentFlag.AlignTop)
        self._grid.setColumnStretch(0, 2 if len(self._parts) == 1 else 1)
        self._grid.setColumnStretch(1, columns - 1)


def charts_of(report: Report) -> list[Chart | Network]:
    """The charts of a report that show anything, in its order."""
    return [block for block in report.blocks if isinstance(block, Chart | Network) and block.drawable]
