"""The hours of a month by task, as one thin bar against the contract hours."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.models import Area
from app.reports.palette import AREAS
from app.services.worktime.capacity import MonthHours
from app.views.language import written
from app.views.language.words import word
from app.views.shared.escaping import tip
from app.views.shared.widgets import LinkLabel, row
from app.views.theme.look import colours
from app.views.theme.sizes import GROUP, INSIDE, scaled
from app.views.theme.tones import tone

_BAR = 8


class HoursBar(QWidget):
    """One thin bar and the hours beside it; the hours of each task are its tooltip and what is read aloud."""

    def __init__(self, hours: MonthHours, label: str, run: Callable[[], object]) -> None:
        """`run` opens what the hours are made of."""
        super().__init__()
        words = self.tr("{done} von {contract} im {month}").format(
            done=written.hours(hours.total), contract=written.hours(hours.target), month=written.month(hours.month)
        )
        self.setAccessibleName(label)
        self.setAccessibleDescription("\n".join([words, *_shares(hours)]))
        self.setToolTip(tip("\n".join(_shares(hours))))
        door = LinkLabel(words)
        door.setProperty("end", True)
        door.setAccessibleName(self.tr("Arbeitszeit öffnen, {words}").format(words=words))
        door.clicked.connect(lambda: run())
        line = row(_Bar(hours, words), door, spacing=GROUP)
        line.setStretch(0, 1)
        self.setLayout(line)


def _shares(hours: MonthHours) -> list[str]:
    return [f"{word(area)}: {_share(hours, area)}" for area in Area]


def _share(hours: MonthHours, area: Area) -> str:
    minutes = hours.by_area.get(area, 0)
    share = 100 * minutes / hours.total if hours.total else 0
    return f"{written.hours(minutes)} · {written.percent(share)}"


class _Bar(QWidget):
    def __init__(self, hours: MonthHours, words: str) -> None:
        super().__init__()
        self._hours = hours
        self.setFixedHeight(scaled(_BAR))
        self.setAccessibleName(words)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        look = colours()
        painter.setBrush(QColor(look.over))
        painter.drawRoundedRect(QRectF(self.rect()), INSIDE, INSIDE)
        whole = max(self._hours.target, self._hours.total, 1)
        left = 0.0
        for area in Area:
            width = self.width() * self._hours.by_area.get(area, 0) / whole
            painter.setBrush(QColor(tone(AREAS[area])))
            painter.drawRect(QRectF(left, 0, max(width - 1, 0), self.height()))
            left += width
