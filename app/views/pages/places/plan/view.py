"""The plan on the screen: moved and zoomed, with a pin for each building that has its place."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QGraphicsItem, QGraphicsScene, QGraphicsView

from app.services.places.plan import Pin
from app.views.pages.places.plan.pin import PinItem
from app.views.theme.look import colours

_STEP = 0.01
"""Of the plan's width: so far an arrow key moves a pin that is being placed."""
_ZOOM = 1.25
_LARGEST = 8.0
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ARROWS = {
    Qt.Key.Key_Left: (-_STEP, 0.0),
    Qt.Key.Key_Right: (_STEP, 0.0),
    Qt.Key.Key_Up: (0.0, -_STEP),
    Qt.Key.Key_Down: (0.0, _STEP),
}


class PlanView(QGraphicsView):
    """Places are shares of the picture's width and height.

    While a building is being placed, a click or Enter puts its pin, arrow keys move it, Esc leaves it where it was.
    """

    opened = Signal(object)
    """Id of what is pinned there: its pin was clicked, or Enter pressed while it is chosen."""
    chosen = Signal(object)
    """Id of what is pinned there: a mouse button went down on its pin."""
    placed = Signal(object, float, float)
    """Id of a building, and where its pin is to stand."""
    left = Signal()
    """Placing was given up."""

    def __init__(self) -> None:
        self._scene = QGraphicsScene()
        super().__init__(self._scene)
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the view has it
        self.setAccessibleName(self.tr("Plan des Quartiers"))
        self.setAccessibleDescription(self.tr("Dasselbe steht in der Tabelle daneben."))
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self._picture = self._scene.addPixmap(QPixmap())
        self._picture.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
        self._pins: dict[int, PinItem] = {}
        self._placing: int | None = None
        self._pressed: tuple[int, QPoint] | None = None
        self._whole = True

    @property
    def placing(self) -> int | None:
        """The building that is being placed."""
        return self._placing

    def show_picture(self, picture: QImage) -> None:
        """Show another plan, whole, or none."""
        self._picture.setPixmap(QPixmap.fromImage(picture))
        self._scene.setSceneRect(self._picture.boundingRect())
        self._whole = True
        self._fit()

    def show_pins(self, pins: Sequence[Pin]) -> None:
        """Show these buildings, as far as they have a place."""
        chosen = self._chosen_id()
        for item in self._pins.values():
            self._scene.removeItem(item)
        self._pins = {}
        for pin in pins:
            if pin.x is not None and pin.y is not None:
                item = PinItem(pin)
                item.setPos(self._point(pin.x, pin.y))
                self._scene.addItem(item)
                self._pins[pin.id] = item
        if chosen is not None:
            self.choose(chosen)

    def choose(self, building_id: int | None) -> None:
        """Mark the pin of a building and bring it into sight."""
        for one, item in self._pins.items():
            if item.chosen != (one == building_id):
                item.chosen = one == building_id
                item.setZValue(1 if item.chosen else 0)
                item.update()
        if building_id in self._pins:
            self.ensureVisible(self._pins[building_id])

    def place(self, pin: Pin) -> None:
        """Let her say where a building stands."""
        self._placing = pin.id
        if pin.id not in self._pins:
            item = PinItem(pin)
            middle = self.mapToScene(self.viewport().rect().center())
            item.setPos(middle if self._picture.contains(middle) else self._picture.boundingRect().center())
            self._scene.addItem(item)
            self._pins[pin.id] = item
        self.choose(pin.id)
        self.viewport().setCursor(Qt.CursorShape.CrossCursor)
        self.setFocus()

    def zoom(self, factor: float) -> None:
        """Come nearer or go away; never farther than the whole plan."""
        now = self.transform().m11()
        least = self._least()
        wanted = min(max(now * factor, least), _LARGEST)
        self._whole = wanted <= least
        self.scale(wanted / now, wanted / now)

    def show_whole(self) -> None:
        """Show all of the plan."""
        self._whole = True
        self._fit()

    # Inside

    def _point(self, x: float, y: float) -> QPointF:
        size = self._picture.boundingRect()
        return QPointF(x * size.width(), y * size.height())

    def _share(self, point: QPointF) -> tuple[float, float]:
        size = self._picture.boundingRect()
        return (
            min(max(point.x() / max(size.width(), 1), 0.0), 1.0),
            min(max(point.y() / max(size.height(), 1), 0.0), 1.0),
        )

    def _chosen_id(self) -> int | None:
        return next((one for one, item in self._pins.items() if item.chosen), None)

    def _put(self, point: QPointF) -> None:
        building, self._placing = self._placing, None
        self.viewport().unsetCursor()
        self.placed.emit(building, *self._share(point))

    def _give_up(self) -> None:
        self._placing = None
        self.viewport().unsetCursor()
        self.left.emit()

    def _least(self) -> float:
        room, size = self.viewport().size(), self._picture.boundingRect()
        if size.isEmpty():
            return 1.0
        return min(room.width() / size.width(), room.height() / size.height(), _LARGEST)

    def _fit(self) -> None:
        if not self._picture.boundingRect().isEmpty():
            self.resetTransform()
            self.scale(self._least(), self._least())

    def _pin_at(self, event: QMouseEvent) -> PinItem | None:
        item: QGraphicsItem | None = self.itemAt(event.position().toPoint())
        return item if isinstance(item, PinItem) else None

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        painter.fillRect(rect, QColor(colours().side))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._whole or self.transform().m11() < self._least():
            self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.zoom(_ZOOM if event.angleDelta().y() > 0 else 1 / _ZOOM)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
        elif self._placing is not None:
            self._put(self.mapToScene(event.position().toPoint()))
        elif (item := self._pin_at(event)) is not None:
            self._pressed = item.pin.id, event.position().toPoint()
            self.choose(item.pin.id)
            self.chosen.emit(item.pin.id)
        else:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if pressed is None:
            super().mouseReleaseEvent(event)
        elif self._is_click(pressed[1], event):
            self.opened.emit(pressed[0])

    @staticmethod
    def _is_click(pressed: QPoint, event: QMouseEvent) -> bool:
        moved: int = (event.position().toPoint() - pressed).manhattanLength()
        return event.button() is Qt.MouseButton.LeftButton and moved < QApplication.startDragDistance()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if self._placing is not None and self._key_of_placing(key):
            return
        if key in _ENTER and (chosen := self._chosen_id()) is not None:
            self.opened.emit(chosen)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Minus) and not event.modifiers():
            self.zoom(_ZOOM if key == Qt.Key.Key_Plus else 1 / _ZOOM)
        else:
            super().keyPressEvent(event)

    def _key_of_placing(self, key: Qt.Key) -> bool:
        if self._placing not in self._pins:
            return False
        item = self._pins[self._placing]
        if key in _ENTER:
            self._put(item.pos())
        elif key == Qt.Key.Key_Escape:
            self._give_up()
        elif key in _ARROWS:
            x, y = self._share(item.pos())
            right, down = _ARROWS[key]
            item.setPos(self._point(*self._share(self._point(x + right, y + down))))
            self.ensureVisible(item)
        else:
            return False
        return True
