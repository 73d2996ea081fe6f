"""The pages of a paper below each other, as large as she wants them."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from app.views.preview.images import PageImages
from app.views.preview.pdfium import POINTS_PER_INCH, Size
from app.views.preview.search import Place
from app.views.theme import colours
from app.views.theme.sizes import GROUP, PAGE
from app.views.work import Work

WHOLE_PAGE, PAGE_WIDTH = "page", "width"
PERCENTS = (50, 75, 100, 125, 150, 200, 300)
Zoom = str | int
"""`WHOLE_PAGE`, `PAGE_WIDTH`, or percent of the printed size."""

_SCREEN_DPI = 96
_UNREADABLE_WIDTH = 70
"""Pixels across at which nobody reads a name any more (discreet mode)."""
_LINE = 48
_ROUND = 6


class PagesView(QAbstractScrollArea):
    """Shows the pages; pages in sight are drawn when they are needed."""

    page_changed = Signal(int)
    """The page she is on, counted from 0: the one of which most is seen."""
    counted = Signal()
    """There may be another number of pages now."""
    zoom_changed = Signal()
    drawn = Signal()
    """A page has its image now."""

    def __init__(self, work: Work, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._images = PageImages(work, self)
        self._images.arrived.connect(self.viewport().update)
        self._images.arrived.connect(self.drawn)
        self._sizes: Sequence[Size] = ()
        self._tops: list[float] = []
        self._marks: Sequence[Place] = ()
        self._marked: Place | None = None
        self._unreadable = False
        self._page = 0
        self._arranged_scale = 1.0
        self.zoom: Zoom = WHOLE_PAGE
        self.setAccessibleName(self.tr("Seiten"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.verticalScrollBar().setSingleStep(_LINE)

    # What is shown

    def show_pages(self, data: bytes, sizes: Sequence[Size]) -> None:
        """Show a paper; the place in it stays where it was, as far as it has as many pages."""
        self._images.show(data)
        self._sizes = sizes
        self._marks, self._marked = (), None
        self._arrange()
        self.counted.emit()
        self.viewport().update()

    def clear(self) -> None:
        """Show nothing and keep nothing of the paper."""
        self._images.clear()
        self._sizes, self._tops, self._marks, self._marked = (), [], (), None
        self.counted.emit()
        self.viewport().update()

    def set_unreadable(self, unreadable: bool) -> None:
        """Show the pages so coarsely that nobody can read them."""
        self._unreadable = unreadable
        self.viewport().update()

    def mark(self, places: Sequence[Place], current: Place | None) -> None:
        """Mark places where a text was found, and scroll to the current one."""
        self._marks, self._marked = places, current
        if current is not None and current.boxes:
            box = current.boxes[0]
            top = self._tops[current.page] + box[1] * self._scale()
            if not self._top() + PAGE <= top <= self._top() + self.viewport().height() - PAGE:
                self.verticalScrollBar().setValue(round(top - self.viewport().height() / 3))
        self.viewport().update()

    # Where she is

    @property
    def page(self) -> int:
        """The page she is on, counted from 0: the one of which most is seen."""
        return self._page

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._sizes)

    def is_landscape(self, page: int) -> bool:
        """Whether a page is wider than high."""
        return self._sizes[page][0] > self._sizes[page][1]

    def drawn_width(self, page: int) -> int:
        """Pixels across of what is drawn of a page so far; 0 for nothing."""
        return self._images.drawn_width(page)

    def go(self, page: int) -> None:
        """Scroll to a page."""
        if self._sizes:
            page = max(0, min(page, self.count - 1))
            self.verticalScrollBar().setValue(round(self._tops[page] - GROUP))

    # Zoom

    def set_zoom(self, zoom: Zoom) -> None:
        """Show the pages in another size, with the same spot in the middle."""
        if zoom == self.zoom:
            return
        self.zoom = zoom
        always, needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOn, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(always if zoom == PAGE_WIDTH else needed)
        self._arrange()
        self.zoom_changed.emit()

    def percent(self) -> int:
        """The size on the screen in percent of the printed size."""
        return round(self._scale() * 100 * POINTS_PER_INCH / _SCREEN_DPI)

    def zoom_by(self, steps: int) -> None:
        """To the next larger or smaller percentage."""
        now = self.percent()
        larger = [percent for percent in PERCENTS if percent > now]
        smaller = [percent for percent in PERCENTS if percent < now]
        if steps > 0 and larger:
            self.set_zoom(larger[0])
        elif steps < 0 and smaller:
            self.set_zoom(smaller[-1])

    def _scale(self) -> float:
        """Pixels of the window per point on paper."""
        if isinstance(self.zoom, int) or not self._sizes:
            percent = self.zoom if isinstance(self.zoom, int) else 100
            return percent / 100 * _SCREEN_DPI / POINTS_PER_INCH
        widest = max(width for width, _ in self._sizes)
        across = (self.viewport().width() - 2 * GROUP) / widest
        if self.zoom == PAGE_WIDTH:
            return max(across, 0.05)
        highest = max(height for _, height in self._sizes)
        return max(min(across, (self.viewport().height() - 2 * GROUP) / highest), 0.05)

    # Inside

    def _arrange(self) -> None:
        """Places of the pages and ranges of the scroll bars, with the middle of the view kept unless it is the top."""
        at_top = self._top() == 0
        middle = self._top() + self.viewport().height() / 2
        page = min(self._page_at(middle), max(self.count - 1, 0)) if self._tops and self._sizes else 0
        before = self._height_of(page) if page < len(self._tops) else 0
        share = (middle - self._tops[page]) / before if before else 0.0
        scale = self._scale()
        self._arranged_scale = scale
        heights = [height * scale + GROUP for _, height in self._sizes]
        self._tops = list(accumulate(heights, initial=float(GROUP)))[:-1] if heights else []
        total = self._tops[-1] + heights[-1] if heights else 0
        widest = max((width * scale for width, _ in self._sizes), default=0) + 2 * GROUP
        view = self.viewport().size()
        self.verticalScrollBar().setPageStep(view.height())
        self.verticalScrollBar().setRange(0, max(0, round(total - view.height())))
        self.horizontalScrollBar().setPageStep(view.width())
        self.horizontalScrollBar().setRange(0, max(0, round(widest - view.width())))
        if before and not at_top:
            target = self._tops[page] + share * self._sizes[page][1] * scale
            self.verticalScrollBar().setValue(round(target - view.height() / 2))
        self._scrolled()
        self.viewport().update()

    def _height_of(self, page: int) -> float:
        """Height of a page as it was last arranged."""
        return self._sizes[page][1] * self._arranged_scale

    def _top(self) -> int:
        return self.verticalScrollBar().value()

    def _page_at(self, y: float) -> int:
        return max(0, bisect_right(self._tops, y) - 1)

    def _rect(self, page: int) -> QRectF:
        """Where a page lies in the viewport."""
        scale = self._scale()
        width, height = self._sizes[page][0] * scale, self._sizes[page][1] * scale
        room = max(self.viewport().width(), self.horizontalScrollBar().maximum() + self.viewport().width())
        left = (room - width) / 2 - self.horizontalScrollBar().value()
        return QRectF(round(left), round(self._tops[page] - self._top()), round(width), round(height))

    def _visible(self) -> range:
        if not self._tops:
            return range(0)
        return range(self._page_at(self._top()), self._page_at(self._top() + self.viewport().height()) + 1)

    def _scrolled(self) -> None:
        page = self._page_now()
        if page != self._page:
            self._page = page
            self.page_changed.emit(page)

    def _page_now(self) -> int:
        """The first page of those of which most is seen; at the end of the paper its last one, however many are seen."""
        top, bar = self._top(), self.verticalScrollBar()
        if bar.maximum() and top == bar.maximum():
            return max(self.count - 1, 0)
        bottom = top + self.viewport().height()
        seen = (
            min(bottom, self._tops[page] + self._height_of(page)) - max(top, self._tops[page])
            for page in self._visible()
        )
        shares = list(map(round, seen))
        return self._visible()[shares.index(max(shares))] if shares else 0

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.palette().color(QPalette.ColorRole.Window))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        visible = self._visible()
        self._images.want_only(visible)
        for page in visible:
            self._paint_page(painter, page)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours().focus), 2))
            painter.drawRoundedRect(self.viewport().rect().adjusted(1, 1, -1, -1), _ROUND, _ROUND)

    def _paint_page(self, painter: QPainter, page: int) -> None:
        rect = self._rect(page)
        pixels = round(rect.width() * self.devicePixelRatioF())
        image = self._images.image(page, min(pixels, _UNREADABLE_WIDTH) if self._unreadable else pixels)
        painter.fillRect(rect, Qt.GlobalColor.white)
        if image is not None:
            painter.drawImage(rect, image)
        painter.setPen(QPen(QColor(colours().line), 1))
        painter.drawRect(rect.adjusted(-0.5, -0.5, 0.5, 0.5))
        for place in self._marks:
            if place.page == page:
                self._paint_mark(painter, rect.topLeft(), place)

    def _paint_mark(self, painter: QPainter, corner: QPointF, place: Place) -> None:
        scale = self._scale()
        colour = QColor(colours().accent if place == self._marked else colours().warn)
        colour.setAlphaF(0.35)
        for left, top, right, bottom in place.boxes:
            box = QRectF(left * scale, top * scale, (right - left) * scale, (bottom - top) * scale)
            painter.fillRect(box.translated(corner).adjusted(-1, -1, 1, 1), colour)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
        if isinstance(self.zoom, str):
            self.zoom_changed.emit()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel change the size."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows scroll, Page keys turn pages, Home and End go to the first and last one."""
        turns = {
            Qt.Key.Key_PageDown: self.page + 1,
            Qt.Key.Key_PageUp: self.page - 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: self.count - 1,
        }
        if event.key() in turns:
            self.go(turns[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QRect(0, 0, 560, 640).size()
