"""How a calendar is drawn. What form and colour say, the text of a row says too."""

from collections.abc import Callable, Mapping
from datetime import date, time

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPolygonF

from app.common import clock
from app.models import Kind, Priority
from app.services.office.calendar import Entry
from app.views.language import written
from app.views.pages.office.calendar import said
from app.views.pages.office.calendar.model import CalendarModel
from app.views.pages.office.calendar.placing import WEEK, HoursPlacing, MonthPlacing
from app.views.theme.look import colours
from app.views.theme.sizes import INSIDE, scaled

_SIGN, _BAR = 9, 3
_SATURDAY = 5
_tr = QCoreApplication.translate
_Tones = tuple[str, str, str]
"""Colour of the sign, soft ground, text on it."""


def tones(entry: Entry) -> _Tones:
    """The colours of an entry by its kind; a task that is overdue is red."""
    theme = colours()
    if said.late(entry):
        return theme.danger, theme.danger_soft, theme.text
    return _tones()[entry.kind]


def _tones() -> Mapping[Kind, _Tones]:
    theme = colours()
    return {
        Kind.APPOINTMENT: (theme.accent, theme.accent_soft, theme.on_soft),
        Kind.EVENT: (theme.ok, theme.ok_soft, theme.text),
        Kind.TASK: (theme.warn, theme.warn_soft, theme.text),
    }


class CalendarPainter:
    """Paints one picture of a calendar. Texts that were cut to their room are kept for the next one."""

    def __init__(self, model: CalendarModel) -> None:
        self._model = model
        self._cut: dict[tuple[str, int], str] = {}

    def forget(self) -> None:
        """The texts or the font have changed."""
        self._cut.clear()

    def month(self, painter: QPainter, placing: MonthPlacing, shown: date, chosen: int, focused: bool) -> None:
        """A month around a day."""
        theme, metrics = colours(), painter.fontMetrics()
        cells = placing.placed.cells
        painter.fillRect(placing.room, QColor(theme.card))
        painter.save()
        painter.setClipRect(placing.body)
        for day, cell in cells.items():
            if day.weekday() >= _SATURDAY:
                painter.fillRect(cell, QColor(theme.stripe))
        if chosen >= 0 and self._model.rows[chosen].entry is None and chosen in placing.placed.rects:
            painter.fillRect(placing.placed.rects[chosen], QColor(theme.accent_soft))
        self._month_lines(painter, placing)
        for day, cell in cells.items():
            number = QRect(cell.left() + INSIDE, cell.top(), cell.width() - 2 * INSIDE, placing.head)
            self._number(painter, number, day, day.month != shown.month)
        for more, rect in placing.placed.hidden.values():
            self._more(painter, rect, more)
        for number, rect in placing.placed.rects.items():
            row = self._model.rows[number]
            if row.entry is not None and rect.intersects(placing.body):
                self._line(painter, rect, row.entry, row.day, number == chosen)
        if focused and chosen in placing.placed.rects:
            _ring(painter, placing.placed.rects[chosen])
        painter.restore()
        self._weekdays(painter, placing, metrics)

    def hours(self, painter: QPainter, placing: HoursPlacing, chosen: int, focused: bool) -> None:
        """A day or a week by its hours."""
        theme = colours()
        painter.fillRect(placing.room, QColor(theme.card))
        painter.save()
        painter.setClipRect(placing.hours)
        for day, cell in placing.placed.cells.items():
            if day.weekday() >= _SATURDAY:
                painter.fillRect(cell, QColor(theme.stripe))
        self._hour_lines(painter, placing)
        self._blocks(painter, placing, chosen, timed=True)
        self._now(painter, placing)
        if focused and chosen in placing.placed.rects and self._is_timed(chosen):
            _ring(painter, placing.placed.rects[chosen])
        painter.restore()
        self._heads(painter, placing, chosen)
        self._blocks(painter, placing, chosen, timed=False)
        for more, rect in placing.placed.hidden.values():
            self._more(painter, rect, more)
        painter.setPen(QColor(theme.line))
        painter.drawLine(placing.room.left(), placing.hours.top(), placing.room.right(), placing.hours.top())
        if focused and chosen in placing.placed.rects and not self._is_timed(chosen):
            _ring(painter, placing.placed.rects[chosen])

    def carried(self, painter: QPainter, rect: QRect, entry: Entry, words: str) -> None:
        """What is carried, where it would go."""
        sign, ground, ink = tones(entry)
        painter.setPen(QPen(QColor(sign), 2, Qt.PenStyle.DashLine))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 4, 4)
        painter.setPen(QColor(ink))
        inside = rect.adjusted(2 * INSIDE, 0, -INSIDE, 0)
        painter.drawText(
            inside, Qt.AlignmentFlag.AlignVCenter, self._fitting(painter.fontMetrics(), words, inside.width())
        )

    # Inside

    def _month_lines(self, painter: QPainter, placing: MonthPlacing) -> None:
        painter.setPen(QColor(colours().line))
        room = placing.body
        cells = list(placing.placed.cells.values())
        for cell in cells[:WEEK]:
            painter.drawLine(cell.left(), room.top(), cell.left(), room.bottom())
        for cell in cells[::WEEK]:
            painter.drawLine(room.left(), cell.top(), room.right(), cell.top())

    def _weekdays(self, painter: QPainter, placing: MonthPlacing, metrics: QFontMetrics) -> None:
        painter.setPen(QColor(colours().quiet))
        cells = list(placing.placed.cells.values())[:WEEK]
        names = weekdays(metrics, cells[0].width() - 2 * INSIDE)
        for name, cell in zip(names, cells, strict=True):
            head = QRect(cell.left() + INSIDE, placing.room.top(), cell.width() - 2 * INSIDE, placing.head)
            painter.drawText(head, Qt.AlignmentFlag.AlignVCenter, name)

    def _number(self, painter: QPainter, room: QRect, day: date, outside: bool) -> None:
        """The day of the month, on its first day with the month; today stands on the accent."""
        theme = colours()
        text = written.short_day(day) if day.day == 1 else str(day.day)
        painter.setPen(QColor(theme.faint if outside else theme.text))
        if day == clock.today():
            width = painter.fontMetrics().horizontalAdvance(text) + 2 * INSIDE
            badge = QRect(room.left(), room.top() + 2, width, room.height() - 4)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent))
            painter.drawRoundedRect(badge, 4, 4)
            painter.setPen(QColor(theme.on_accent))
            painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)
            return
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)

    def _more(self, painter: QPainter, room: QRect, count: int) -> None:
        painter.setPen(QColor(colours().quiet))
        text = _tr("Calendar", "+ %n weitere", None, count)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._fitting(painter.fontMetrics(), text, room.width()))

    def _line(self, painter: QPainter, room: QRect, entry: Entry, day: date, chosen: bool) -> None:
        """An entry as a line: its sign, its time, what it is."""
        theme = colours()
        sign, ground, ink = tones(entry)
        if chosen:
            painter.fillRect(room, QColor(ground))
        side = scaled(_SIGN)
        middle = QPoint(room.left() + side // 2 + 1, room.center().y())
        paint_sign(painter, middle, side, entry, QColor(sign))
        painter.setPen(QColor(ink if chosen else theme.quiet if entry.off else theme.text))
        left = room.left() + side + INSIDE
        text = self._fitting(painter.fontMetrics(), said.line(entry, day, self._model.discreet), room.right() - left)
        baseline = room.top() + (room.height() + painter.fontMetrics().ascent() - painter.fontMetrics().descent()) // 2
        painter.drawText(left, baseline, text)
        if entry.off:
            painter.drawLine(
                left, room.center().y(), left + painter.fontMetrics().horizontalAdvance(text), room.center().y()
            )

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
            number = self._model.first_of[day]
            room = placing.placed.rects[number]
            if number == chosen:
                painter.fillRect(room, QColor(theme.accent_soft))
            upper = QRect(room.left() + INSIDE, room.top(), room.width() - 2 * INSIDE, room.height() // 2)
            painter.setPen(QColor(theme.quiet))
            painter.drawText(upper, Qt.AlignmentFlag.AlignVCenter, weekdays(metrics, upper.width())[day.weekday()])
            self._number(painter, upper.translated(0, upper.height()), day, outside=False)

    def _is_timed(self, number: int) -> bool:
        entry = self._model.rows[number].entry
        return entry is not None and entry.timed

    def _blocks(self, painter: QPainter, placing: HoursPlacing, chosen: int, *, timed: bool) -> None:
        for number, rect in placing.placed.rects.items():
            row = self._model.rows[number]
            if row.entry is None or self._is_timed(number) != timed:
                continue
            if not timed:
                self._line(painter, rect, row.entry, row.day, number == chosen)
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
        side, metrics = scaled(_SIGN), painter.fontMetrics()
        paint_sign(
            painter,
            QPoint(rect.left() + scaled(_BAR) + INSIDE + side // 2, rect.top() + metrics.height() // 2),
            side,
            entry,
            QColor(sign),
        )
        painter.setPen(QColor(ink))
        first = rect.adjusted(scaled(_BAR) + 2 * INSIDE + side, 0, -INSIDE, 0)
        words = said.short(entry, self._model.discreet)
        times = written.clock(entry.starts_at)
        lines = [f"{times} {words}"] if rect.height() < 2 * metrics.height() else [times, words, entry.place]
        if self._model.discreet.on and entry.kind is Kind.APPOINTMENT:
            lines = lines[:2]
        for number, text in enumerate(filter(None, lines)):
            top = rect.top() + number * metrics.height()
            if top + metrics.height() > rect.bottom() + 2:
                break
            room = QRect(first.left(), top, first.width(), metrics.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._fitting(metrics, text, room.width()))

    def _now(self, painter: QPainter, placing: HoursPlacing) -> None:
        cell = placing.placed.cells.get(clock.today())
        if cell is None:
            return
        y = placing.y_of(clock.now().time())
        painter.setPen(QPen(QColor(colours().danger), 2))
        painter.drawLine(cell.left(), y, cell.right(), y)

    def _fitting(self, metrics: QFontMetrics, text: str, width: int) -> str:
        key = (text, width)
        found = self._cut.get(key)
        if found is None:
            found = self._cut[key] = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
        return found


def weekdays(metrics: QFontMetrics, width: int) -> list[str]:
    """The names of the weekdays, all of them short where one does not fit into so many pixels."""
    names = [written.weekday_name(number) for number in range(1, WEEK + 1)]
    if max(map(metrics.horizontalAdvance, names)) <= width:
        return names
    return [written.short_weekday(number) for number in range(1, WEEK + 1)]


def paint_sign(painter: QPainter, middle: QPoint, side: int, entry: Entry, ink: QColor) -> None:
    """A disc for an appointment, a diamond for an event, a box for a task; what matters most is filled."""
    painter.setPen(QPen(ink, 1.5))
    painter.setBrush(ink if entry.kind is not Kind.TASK or entry.priority is Priority.HIGH else Qt.BrushStyle.NoBrush)
    half = side / 2
    _SHAPES[entry.kind](painter, QPointF(middle), half)


def _disc(painter: QPainter, middle: QPointF, half: float) -> None:
    painter.drawEllipse(middle, half - 1, half - 1)


def _diamond(painter: QPainter, middle: QPointF, half: float) -> None:
    corners = [QPointF(0, -half), QPointF(half, 0), QPointF(0, half), QPointF(-half, 0)]
    painter.drawPolygon(QPolygonF([middle + corner for corner in corners]))


def _box(painter: QPainter, middle: QPointF, half: float) -> None:
    painter.drawRect(
        QRect(round(middle.x() - half + 1), round(middle.y() - half + 1), round(2 * half - 2), round(2 * half - 2))
    )


_SHAPES: Mapping[Kind, Callable[[QPainter, QPointF, float], None]] = {
    Kind.APPOINTMENT: _disc,
    Kind.EVENT: _diamond,
    Kind.TASK: _box,
}


def _ring(painter: QPainter, rect: QRect) -> None:
    painter.setPen(QPen(QColor(colours().focus), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(rect.adjusted(1, 1, -2, -2))
