"""How a month is drawn: one picture of all its days, and over it the day she stands on."""

from datetime import date

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPixmap

from app.views.pages.office.calendar.entry_painting import EntryPainter, ring, weekdays
from app.views.pages.office.calendar.placing import WEEK, MonthPlacing
from app.views.theme.look import colours
from app.views.theme.sizes import INSIDE


class MonthPainter(EntryPainter):
    """The picture is kept until something in it changes: going from day to day paints one of them."""

    _picture: tuple[MonthPlacing, QPixmap] | None = None

    def forget(self) -> None:
        super().forget()
        self._picture = None

    def month(self, painter: QPainter, placing: MonthPlacing, shown: date, chosen: int, focused: bool) -> None:
        """A month around a day."""
        painter.drawPixmap(0, 0, self._drawn(painter, placing, shown))
        if not 0 <= chosen < len(self.model.rows):
            return
        day = self.model.rows[chosen].day
        painter.save()
        painter.setClipRect(placing.placed.cells[day].intersected(placing.body))
        self._day(painter, placing, day, shown, chosen)
        if focused and chosen in placing.placed.rects:
            ring(painter, placing.placed.rects[chosen])
        painter.restore()

    def _drawn(self, painter: QPainter, placing: MonthPlacing, shown: date) -> QPixmap:
        """All days with none of them chosen."""
        if self._picture is not None and self._picture[0] is placing:
            return self._picture[1]
        ratio = painter.device().devicePixelRatioF()
        picture = QPixmap(placing.room.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(QColor(colours().card))
        inside = QPainter(picture)
        inside.setRenderHints(painter.renderHints())
        inside.setFont(painter.font())
        self._weekdays(inside, placing, inside.fontMetrics())
        inside.setClipRect(placing.body)
        for day, cell in placing.placed.cells.items():
            if cell.intersects(placing.body):
                self._day(inside, placing, day, shown, -1)
        inside.end()
        self._picture = (placing, picture)
        return picture

    def _day(self, painter: QPainter, placing: MonthPlacing, day: date, shown: date, chosen: int) -> None:
        theme, cell, first = colours(), placing.placed.cells[day], self.model.first_of[day]
        ground = theme.accent_soft if first == chosen else theme.stripe if self.is_free(day) else theme.card
        painter.fillRect(cell, QColor(ground))
        painter.setPen(QColor(theme.line))
        painter.drawLine(cell.topLeft(), cell.topRight())
        painter.drawLine(cell.topLeft(), cell.bottomLeft())
        head = QRect(cell.left() + INSIDE, cell.top(), cell.width() - 2 * INSIDE, placing.head)
        self.day_head(painter, head, day, outside=day.month != shown.month)
        if (hidden := placing.placed.hidden.get(day)) is not None:
            self.more(painter, hidden[1], hidden[0])
        for number, entry in enumerate(self.model.on.get(day, ()), first + 1):
            if (rect := placing.placed.rects.get(number)) is None:
                return
            self.line(painter, rect, entry, day, number == chosen)

    def _weekdays(self, painter: QPainter, placing: MonthPlacing, metrics: QFontMetrics) -> None:
        painter.setPen(QColor(colours().quiet))
        cells = list(placing.placed.cells.values())[:WEEK]
        names = weekdays(metrics, cells[0].width() - 2 * INSIDE)
        for name, cell in zip(names, cells, strict=True):
            head = QRect(cell.left() + INSIDE, placing.room.top(), cell.width() - 2 * INSIDE, placing.head)
            painter.drawText(head, Qt.AlignmentFlag.AlignVCenter, name)
