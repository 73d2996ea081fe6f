"""The legend of the plan: what each form and colour means."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.services.places import plan
from app.services.places.plan import ColouredBy, Shade
from app.views.language.sentences import translated
from app.views.pages.places.plan.pin import paint_shade
from app.views.shared.flow import FlowLayout
from app.views.shared.widgets import PlainLabel, row
from app.views.theme.sizes import GROUP, INSIDE, scaled

_SIDE = 20
_FORM = 12
"""Of the side: the corners of what stands on its corner reach further."""


class Legend(QWidget):
    """As many lines as they need."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Legende"))
        self._flow = FlowLayout(self)
        self._flow.set_gap(GROUP)

    def show_for(self, by: ColouredBy) -> None:
        """Show what the forms mean where the pins tell this."""
        while (item := self._flow.takeAt(0)) is not None:
            if (shown := item.widget()) is not None:
                shown.deleteLater()
        for shade, meaning in plan.legend(by):
            entry = QWidget()
            entry.setLayout(row(_Sample(shade), PlainLabel(translated(meaning), "quiet"), spacing=INSIDE))
            self._flow.addWidget(entry)


class _Sample(QWidget):
    """A pin without its sign; what it stands for is said beside it."""

    def __init__(self, shade: Shade) -> None:
        super().__init__()
        self._shade = shade

    def sizeHint(self) -> QSize:
        return QSize(scaled(_SIDE), scaled(_SIDE))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.translate(self.width() / 2, self.height() / 2)
            paint_shade(painter, self._shade, scaled(_FORM) / 2)
