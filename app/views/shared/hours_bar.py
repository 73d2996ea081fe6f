"""The hours of a month by task, as one bar against the contract hours, with every figure written below."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.models import Area
from app.reports.palette import AREAS
from app.services.today import Hours
from app.views.language.words import word
from app.views.shared import numbers
from app.views.shared.widgets import PlainLabel
from app.views.theme.look import colours
from app.views.theme.sizes import GROUP, INSIDE, RELATED, scaled
from app.views.theme.tones import tone

_BAR = 20
_SWATCH = 12


class HoursBar(QWidget):
    """The bar and its legend; the legend says everything that the colours say."""

    def __init__(self, hours: Hours, columns: int = 2) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(RELATED)
        column.addWidget(_Bar(hours))
        total = self.tr("{done} von {contract} laut Vertrag").format(
            done=numbers.hours(hours.total), contract=numbers.hours(hours.contract)
        )
        column.addWidget(PlainLabel(total, "strong"))
        legend = QGridLayout()
        legend.setHorizontalSpacing(GROUP)
        legend.setVerticalSpacing(INSIDE)
        for place, area in enumerate(Area):
            legend.addWidget(_Swatch(area), place // columns, place % columns * 3)
            legend.addWidget(PlainLabel(word(area)), place // columns, place % columns * 3 + 1)
            legend.addWidget(PlainLabel(_share(hours, area), "quiet"), place // columns, place % columns * 3 + 2)
        legend.setColumnStretch(6, 1)
        column.addLayout(legend)


def _share(hours: Hours, area: Area) -> str:
    minutes = hours.by_area.get(area, 0)
    percent = numbers.number(100 * minutes / hours.total) if hours.total else "0"
    return f"{numbers.hours(minutes)} · {percent} %"


class _Bar(QWidget):
    def __init__(self, hours: Hours) -> None:
        super().__init__()
        self._hours = hours
        self.setFixedHeight(scaled(_BAR))
        self.setAccessibleName(numbers.hours(hours.total))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        look = colours()
        painter.setBrush(QColor(look.over))
        painter.drawRoundedRect(QRectF(self.rect()), INSIDE, INSIDE)
        whole = max(self._hours.contract, self._hours.total, 1)
        left = 0.0
        for area in Area:
            width = self.width() * self._hours.by_area.get(area, 0) / whole
            painter.setBrush(QColor(tone(AREAS[area])))
            painter.drawRect(QRectF(left, 0, max(width - 1, 0), self.height()))
            left += width


class _Swatch(QWidget):
    def __init__(self, area: Area) -> None:
        super().__init__()
        self._area = area
        self.setFixedSize(scaled(_SWATCH), scaled(_SWATCH))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tone(AREAS[self._area])))
