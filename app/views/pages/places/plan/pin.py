"""A pin on the plan: a form and a colour for how much it calls for her, and a sign inside."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from app.services.places.plan import Pin, Shade
from app.views.theme.look import colours
from app.views.theme.sizes import scaled

SIZE = 26
_LETTERS = 11


class PinItem(QGraphicsItem):
    """As large at every zoom of the plan; its middle is the place of the building."""

    def __init__(self, pin: Pin) -> None:
        super().__init__()
        self.pin = pin
        self.chosen = False
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        self.setToolTip(f"{pin.title}\n{pin.text}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def boundingRect(self) -> QRectF:
        half = scaled(SIZE) / 2 + 4
        return QRectF(-half, -half, 2 * half, 2 * half)

    def shape(self) -> QPainterPath:
        path = QPainterPath()
        path.addRect(self.boundingRect())
        return path

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        look = colours()
        paint_shade(painter, self.pin.shade, scaled(SIZE) / 2, chosen=self.chosen)
        painter.setPen(QColor(look.text))
        font = QFont(painter.font())
        font.setPixelSize(scaled(_LETTERS))
        font.setBold(True)
        painter.setFont(font)
        painter.drawText(self.boundingRect(), Qt.AlignmentFlag.AlignCenter, self.pin.sign)


def paint_shade(painter: QPainter, shade: Shade, half: float, *, chosen: bool = False) -> None:
    """The form and the colour of a shade around the middle; `half` is half its width in pixels.

    Calm is round, the middle a square, strong stands on its corner, unknown is round and dashed.
    """
    look = colours()
    ground, edge = {
        Shade.CALM: (look.ok_soft, look.ok),
        Shade.MIDDLE: (look.warn_soft, look.warn),
        Shade.STRONG: (look.danger_soft, look.danger),
        Shade.UNKNOWN: (look.card, look.edge),
    }[shade]
    pen = QPen(QColor(look.focus if chosen else edge), 4 if chosen else 2)
    if shade is Shade.UNKNOWN:
        pen.setStyle(Qt.PenStyle.DashLine)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.setBrush(QColor(ground))
    box = QRectF(-half, -half, 2 * half, 2 * half)
    if shade is Shade.MIDDLE:
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 3, 3)
    elif shade is Shade.STRONG:
        corner = half + 3
        painter.drawPolygon(
            QPolygonF([QPointF(0, -corner), QPointF(corner, 0), QPointF(0, corner), QPointF(-corner, 0)])
        )
    else:
        painter.drawEllipse(box)
