"""How a day or a week is drawn by its hours."""

from datetime import time

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.common import clock
from app.models import Kind
from app.services.office.calendar import Entry
from app.views.language import written
from app.views.pages.office.calendar import said
from app.views.pages.office.calendar.entry_painting import (
    SIGN,
    EntryPainter,
    paint_sign,
    ring,
    tones,
    weekdays,
)
from app.views.pages.office.calendar.placing import HoursPlacing
from app.views.theme.look import colours
from app.views.theme.sizes import INSIDE, scaled

_BAR = 3


class HoursPainter(EntryPainter):
    """Columns of hours with blocks as high as they are long."""

    def hours(self, painter: QPainter, placing: HoursPlacing, chosen: int, focused: bool) -> None:
        """A day or a week by its hours."""
        theme = colours()
        painter.fillRect(placing.room, QColor(theme.card))
        painter.save()
        painter.setClipRect(placing.hours)
        for day, cell in placing.placed.cells.items():
            if self.is_free(day):
                painter.fillRect(cell, QColor(theme.stripe))
        self._hour_lines(painter, placing)
        self._blocks(painter, placing, chosen, timed=True)
        self._now(painter, placing)
        if focused and chosen in placing.placed.rects and self._is_timed(chosen):
            ring(painter, placing.placed.rects[chosen])
        painter.restore()
        self._heads(painter, placing, chosen)
        self._blocks(painter, placing, chosen, timed=False)
        for more, rect in placing.placed.hidden.values():
            self.more(painter, rect, more)
        painter.setPen(QColor(theme.line))
        painter.drawLine(placing.room.left(), placing.hours.top(), placing.room.right(), placing.hours.top())
        if focused and chosen in placing.placed.rects and not self._is_timed(chosen):
            ring(painter, placing.placed.rects[chosen])

    def _hour_lines(self, painter: QPainter, placing: HoursPlacing) -> None:
        theme = colours()
        for hour in range(24):
            y = placing.y_of(time(hour))
            painter.setPen(QColor(theme.line))
            painter.drawLine(placing.room.left() + placing.gutter, y, placing.room.right(), y)
            painter.setPen(QColor(theme.quiet))
            gutter = QRect(placing.room.left(), y, placing.gutter - INSIDE, placing.hour)
            if hour:
                painter.drawText(
                    gutter.translated(0, -placing.hour // 2),
                    Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                    written.clock(time(hour)),
                )
        painter.setPen(QColor(theme.line))
        for cell in placing.placed.cells.values():
            painter.drawLine(cell.left(), placing.hours.top(), cell.left(), placing.hours.bottom())

    def _heads(self, painter: QPainter, placing: HoursPlacing, chosen: int) -> None:
        theme, metrics = colours(), painter.fontMetrics()
        for day in placing.placed.cells:
            number = self.model.first_of[day]
            room = placing.placed.rects[number]
            if number == chosen:
                painter.fillRect(room, QColor(theme.accent_soft))
            upper = QRect(room.left() + INSIDE, room.top(), room.width() - 2 * INSIDE, room.height() // 2)
            painter.setPen(QColor(theme.quiet))
            painter.drawText(upper, Qt.AlignmentFlag.AlignVCenter, weekdays(metrics, upper.width())[day.weekday()])
            self.day_head(painter, upper.translated(0, upper.height()), day, outside=False)

    def _is_timed(self, number: int) -> bool:
        entry = self.model.rows[number].entry
        return entry is not None and entry.timed

    def _blocks(self, painter: QPainter, placing: HoursPlacing, chosen: int, *, timed: bool) -> None:
        for number, rect in placing.placed.rects.items():
            row = self.model.rows[number]
            if row.entry is None or self._is_timed(number) != timed:
                continue
            if not timed:
                self.line(painter, rect, row.entry, row.day, number == chosen)
            elif rect.intersects(placing.hours):
                self._block(painter, rect, row.entry, number == chosen)

    def _block(self, painter: QPainter, rect: QRect, entry: Entry, chosen: bool) -> None:
        """An entry as high as it is long, with as much text as has room."""
        sign, ground, ink = tones(entry)
        painter.setPen(
            QPen(QColor(sign), 2 if chosen else 1, Qt.PenStyle.DashLine if entry.off else Qt.PenStyle.SolidLine)
        )
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(rect, 4, 4)
        painter.fillRect(QRect(rect.left(), rect.top() + 2, scaled(_BAR), rect.height() - 4), QColor(sign))
        side, metrics = scaled(SIGN), painter.fontMetrics()
        paint_sign(
            painter,
            QPoint(rect.left() + scaled(_BAR) + INSIDE + side // 2, rect.top() + metrics.height() // 2),
            side,
            entry,
            QColor(sign),
        )
        painter.setPen(QColor(ink))
        first = rect.adjusted(scaled(_BAR) + 2 * INSIDE + side, 0, -INSIDE, 0)
        words = said.short(entry, self.model.discreet)
        times = written.clock(entry.starts_at)
        lines = [f"{times} {words}"] if rect.height() < 2 * metrics.height() else [times, words, entry.place]
        if self.model.discreet.on and entry.kind is Kind.APPOINTMENT:
            lines = lines[:2]
        for number, text in enumerate(filter(None, lines)):
            top = rect.top() + number * metrics.height()
            if top + metrics.height() > rect.bottom() + 2:
                break
            room = QRect(first.left(), top, first.width(), metrics.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.fitting(metrics, text, room.width()))

    def _now(self, painter: QPainter, placing: HoursPlacing) -> None:
        cell = placing.placed.cells.get(clock.today())
        if cell is None:
            return
        y = placing.y_of(clock.now().time())
        painter.setPen(QPen(QColor(colours().danger), 2))
        painter.drawLine(cell.left(), y, cell.right(), y)
