"""A chart of a report on the screen: the same shapes as in the PDF, in the colours of the theme.

Everything that is drawn can be reached without a mouse: the arrow keys go from value to value, which is shown beside its
place and read aloud; the whole chart in words is its description.
"""

import math
from functools import cache, singledispatchmethod

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from app.common.paths import RESOURCES
from app.reports import charts, palette
from app.reports.charts.scores import ScoreChart
from app.reports.charts.shapes import Area, Disc, Drawing, Path, Shape, Spot, Words
from app.reports.model import Chart, Network
from app.views.language.sentences import translated
from app.views.shared.announce import announce
from app.views.shared.escaping import tip
from app.views.theme.look import FAMILY, colours
from app.views.theme.tones import tone

_BODY = 10.0
"""Size of the body text in points at which the chart has the sizes of the PDF."""
_NARROWEST, _USUAL = 300, 480
_KEPT_WIDTHS = 8
_STEPS = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Home: -math.inf,
    Qt.Key.Key_End: math.inf,
}


class ChartView(QWidget):
    """A chart as wide as there is room, as high as it needs. A click or Enter opens what it belongs to."""

    opened = Signal()

    def __init__(self, chart: Chart | Network | ScoreChart, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chart = chart
        self._drawings: dict[tuple[int, float], Drawing] = {}
        self._current: int | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(chart.title)
        self.setAccessibleDescription(translated(chart.in_words()))

    @property
    def drawing(self) -> Drawing:
        """What is drawn at the present width, in pixels."""
        return self._drawn(self.width())

    @property
    def current(self) -> Spot | None:
        """The value that the arrow keys have reached."""
        spots = self.drawing.spots
        return spots[self._current] if self._current is not None and self._current < len(spots) else None

    def sizeHint(self) -> QSize:
        height = (
            self.heightForWidth(self.width()) if self._drawings else 1
        )  # drawing twice before it is laid out is slow
        return QSize(round(_USUAL * self._unit()), height)

    def minimumSizeHint(self) -> QSize:
        width = round(_NARROWEST * self._unit())
        return QSize(width, 1)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return math.ceil(self._drawn(width).height)

    def _unit(self) -> float:
        """Pixels for one point of the drawing."""
        return self.font().pointSizeF() / _BODY * self.logicalDpiY() / 72

    def _drawn(self, width: int) -> Drawing:
        key = max(width, self.minimumSizeHint().width()), self._unit()
        if key not in self._drawings:
            if len(self._drawings) >= _KEPT_WIDTHS:
                self._drawings.clear()
            self._drawings[key] = charts.drawn(self._chart, *key)
        return self._drawings[key]

    def spot_at(self, place: QPointF) -> Spot | None:
        """What is drawn there; the last one painted where several lie on each other."""
        found = (spot for spot in reversed(self.drawing.spots) if any(_holds(polygon, place) for polygon in _of(spot)))
        return next(found, None)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            spot = self.spot_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), tip(translated(spot.words)) if spot else "", self)
            return True
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._move(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit()

    def _move(self, step: float) -> None:
        """Go to the next value, show it and have it read aloud."""
        spots = self.drawing.spots
        if not spots:
            return
        start = self._current if self._current is not None else (-1 if step > 0 else len(spots))
        self._current = int(max(0, min(start + step, len(spots) - 1)))
        spot = spots[self._current]
        corner = _of(spot)[0].boundingRect().bottomLeft().toPoint()
        QToolTip.showText(self.mapToGlobal(corner), tip(translated(spot.words)), self)
        announce(self, translated(spot.words))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for shape in self.drawing.shapes:
            self._paint(shape, painter)
        if self.hasFocus():
            self._mark_focus(painter)

    def _mark_focus(self, painter: QPainter) -> None:
        """A ring around the value that was reached, else around the whole."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colours().focus), 2))
        spot = self.current
        if spot is None:
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 4, 4)
        for polygon in _of(spot) if spot else ():
            painter.drawPolygon(polygon)

    @singledispatchmethod
    def _paint(self, shape: Shape, _painter: QPainter) -> None:
        raise TypeError(type(shape).__name__)

    @_paint.register
    def _area(self, shape: Area, painter: QPainter) -> None:
        painter.setPen(QPen(QColor(tone(shape.edge)), shape.thickness) if shape.edge else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tone(shape.fill)))
        painter.drawPolygon(_polygon(shape.points))

    @_paint.register
    def _line(self, shape: Path, painter: QPainter) -> None:
        pen = QPen(QColor(tone(shape.colour)), shape.thickness)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if shape.dashes:
            pen.setDashPattern([dash / shape.thickness for dash in _even(shape.dashes)])
        painter.setPen(pen)
        painter.drawPolyline(_polygon(shape.points))

    @_paint.register
    def _disc(self, shape: Disc, painter: QPainter) -> None:
        painter.setPen(QPen(QColor(tone(shape.edge)), 1) if shape.edge else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tone(shape.fill)))
        painter.drawEllipse(QPointF(*shape.centre), shape.radius, shape.radius)

    @_paint.register
    def _words(self, shape: Words, painter: QPainter) -> None:
        font = _letters(shape.size * 72 / self.logicalDpiY(), shape.bold)
        painter.setFont(font)
        painter.setPen(QColor(palette.ink_on(tone(shape.ground)) if shape.ground else tone(shape.colour)))
        width = QFontMetricsF(font, self).horizontalAdvance(shape.text)
        x, y = shape.place
        painter.drawText(QPointF(x - width * {"left": 0, "right": 1, "center": 0.5}[shape.align], y), shape.text)


def _letters(points: float, bold: bool) -> QFont:
    """The letters of the papers, in which the shapes were measured."""
    _register_letters()
    font = QFont(FAMILY)
    font.setPointSizeF(points)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if bold:
        font.setWeight(QFont.Weight.DemiBold)
    return font


@cache
def _register_letters() -> None:
    if FAMILY not in QFontDatabase.families():
        for weight in ("Regular", "SemiBold"):
            QFontDatabase.addApplicationFont(str(RESOURCES / "fonts" / f"NotoSans-{weight}.ttf"))


def _polygon(points: tuple[tuple[float, float], ...]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in points])


def _of(spot: Spot) -> list[QPolygonF]:
    return [_polygon(region) for region in spot.regions]


def _holds(polygon: QPolygonF, place: QPointF) -> bool:
    return polygon.containsPoint(place, Qt.FillRule.OddEvenFill)


def _even(dashes: tuple[float, ...]) -> tuple[float, ...]:
    """Strokes and gaps in pairs, as a pen takes them."""
    return dashes if len(dashes) % 2 == 0 else dashes * 2
