"""How an entry of the calendar is drawn, in a month as in a week. What form and colour say, the text of its row says too."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPixmap, QPolygonF

from app.common import clock
from app.models import Kind, Priority
from app.services.office.calendar import Entry
from app.views.language import written
from app.views.pages.office.calendar import said
from app.views.pages.office.calendar.model import CalendarModel
from app.views.pages.office.calendar.placing import WEEK
from app.views.theme.look import colours
from app.views.theme.sizes import INSIDE, scaled

SIGN = 9
SATURDAY = 5
_tr = QCoreApplication.translate
_Tones = tuple[str, str, str]
"""Colour of the sign, soft ground, text on it."""


def tones(entry: Entry) -> _Tones:
    """The colours of an entry by its kind; a task that is overdue is red."""
    theme = colours()
    if said.late(entry):
        return theme.danger, theme.danger_soft, theme.text
    if entry.kind == Kind.APPOINTMENT:
        return theme.accent, theme.accent_soft, theme.on_soft
    if entry.kind == Kind.EVENT:
        return theme.ok, theme.ok_soft, theme.text
    return theme.warn, theme.warn_soft, theme.text


class EntryPainter:
    """Paints what all calendars have. Texts as they were cut and signs as they were drawn are kept for the next picture."""

    def __init__(self, model: CalendarModel) -> None:
        self.model = model
        self._cut: dict[tuple[str, int], str] = {}
        self._signs: dict[tuple[Kind, bool, str], QPixmap] = {}

    def forget(self) -> None:
        """The texts, the font or the colours have changed."""
        self._cut.clear()
        self._signs.clear()

    def carried(self, painter: QPainter, rect: QRect, entry: Entry, words: str) -> None:
        """What is carried, where it would go."""
        sign, ground, ink = tones(entry)
        painter.setPen(QPen(QColor(sign), 2, Qt.PenStyle.DashLine))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 4, 4)
        painter.setPen(QColor(ink))
        inside = rect.adjusted(2 * INSIDE, 0, -INSIDE, 0)
        painter.drawText(
            inside, Qt.AlignmentFlag.AlignVCenter, self.fitting(painter.fontMetrics(), words, inside.width())
        )

    def day_head(self, painter: QPainter, room: QRect, day: date, *, outside: bool) -> None:
        """The day of the month, and beside it which public holiday it is."""
        self._number(painter, room, day, outside)
        name = self.model.holidays.get(day, "")
        left = room.left() + painter.fontMetrics().horizontalAdvance(_number(day)) + 3 * INSIDE
        beside = QRect(left, room.top(), room.right() - left, room.height())
        if name and beside.width() > 0:
            painter.setPen(QColor(colours().faint if outside else colours().quiet))
            words = self.fitting(painter.fontMetrics(), name, beside.width())
            painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter, words)

    def is_free(self, day: date) -> bool:
        """Whether it lies on the ground of a weekend or public holiday."""
        return day.weekday() >= SATURDAY or day in self.model.holidays

    def _number(self, painter: QPainter, room: QRect, day: date, outside: bool) -> None:
        """On the first day of a month with the month; today stands on the accent."""
        theme = colours()
        text = _number(day)
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

    def more(self, painter: QPainter, room: QRect, count: int) -> None:
        painter.setPen(QColor(colours().quiet))
        text = _tr("Calendar", "+ %n weitere", None, count)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.fitting(painter.fontMetrics(), text, room.width()))

    def line(self, painter: QPainter, room: QRect, entry: Entry, day: date, chosen: bool) -> None:
        """An entry as a line: its sign, its time, what it is."""
        theme = colours()
        sign, ground, ink = tones(entry)
        if chosen:
            painter.fillRect(room, QColor(ground))
        side = scaled(SIGN)
        painter.drawPixmap(room.left(), room.center().y() - side // 2 - 1, self._sign(painter, entry, sign, side))
        painter.setPen(QColor(ink if chosen else theme.quiet if entry.off else theme.text))
        left = room.left() + side + INSIDE
        metrics = painter.fontMetrics()
        text = self.fitting(metrics, said.line(entry, day, self.model.discreet), room.right() - left)
        painter.drawText(left, room.top() + (room.height() + metrics.ascent() - metrics.descent()) // 2, text)
        if entry.off:
            painter.drawLine(left, room.center().y(), left + metrics.horizontalAdvance(text), room.center().y())

    def _sign(self, painter: QPainter, entry: Entry, colour: str, side: int) -> QPixmap:
        """Its sign as a picture, drawn once."""
        key = (entry.kind, entry.priority is Priority.HIGH, colour)
        found = self._signs.get(key)
        if found is None:
            ratio = painter.device().devicePixelRatioF()
            found = self._signs[key] = QPixmap(QSize(side + 2, side + 2) * ratio)
            found.setDevicePixelRatio(ratio)
            found.fill(Qt.GlobalColor.transparent)
            inside = QPainter(found)
            inside.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_sign(inside, QPoint(side // 2 + 1, side // 2 + 1), side, entry, QColor(colour))
            inside.end()
        return found

    def fitting(self, metrics: QFontMetrics, text: str, width: int) -> str:
        key = (text, width)
        found = self._cut.get(key)
        if found is None:
            found = self._cut[key] = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
        return found


def _number(day: date) -> str:
    return written.short_day(day) if day.day == 1 else str(day.day)


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
    _shape(entry.kind)(painter, QPointF(middle), half)


def _disc(painter: QPainter, middle: QPointF, half: float) -> None:
    painter.drawEllipse(middle, half - 1, half - 1)


def _diamond(painter: QPainter, middle: QPointF, half: float) -> None:
    corners = [QPointF(0, -half), QPointF(half, 0), QPointF(0, half), QPointF(-half, 0)]
    painter.drawPolygon(QPolygonF([middle + corner for corner in corners]))


def _box(painter: QPainter, middle: QPointF, half: float) -> None:
    painter.drawRect(
        QRect(round(middle.x() - half + 1), round(middle.y() - half + 1), round(2 * half - 2), round(2 * half - 2))
    )


def _shape(kind: Kind) -> Callable[[QPainter, QPointF, float], None]:
    if kind == Kind.APPOINTMENT:
        return _disc
    return _diamond if kind == Kind.EVENT else _box


def ring(painter: QPainter, rect: QRect) -> None:
    painter.setPen(QPen(QColor(colours().focus), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(rect.adjusted(1, 1, -2, -2))
