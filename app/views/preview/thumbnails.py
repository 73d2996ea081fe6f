"""All pages small, to go to one of them."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QFrame, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.views.preview.images import PageImages
from app.views.preview.pdfium import Size
from app.views.shared.changing import resetting
from app.views.shared.list_view import ListView
from app.views.theme import colours, scaled
from app.views.theme.sizes import GROUP, INSIDE
from app.views.work import Work

Index = QModelIndex | QPersistentModelIndex
_WIDTH = 92


class _Model(QAbstractListModel):
    def __init__(self, work: Work, parent: QWidget) -> None:
        super().__init__(parent)
        self.images = PageImages(work, self)
        self.images.arrived.connect(self._arrived)
        self.sizes: list[Size] = []
        self.ratio = 1.0

    def show_pages(self, data: bytes, sizes: list[Size]) -> None:
        self.images.show(data)
        if len(sizes) == len(self.sizes):
            self.sizes = sizes
            self._arrived()
        else:
            with resetting(self):
                self.sizes = sizes

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.sizes)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return str(index.row() + 1)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("Seite {number}").format(number=index.row() + 1)
        return None

    def picture(self, row: int, width: int) -> QImage | None:
        """The page as far as it is drawn, for so many pixels across."""
        return self.images.image(row, round(width * self.ratio))

    def _arrived(self) -> None:
        self.dataChanged.emit(self.index(0), self.index(len(self.sizes) - 1), [Qt.ItemDataRole.DecorationRole])


class _Painter(QStyledItemDelegate):
    """A white page with a thin frame, its number below; the current one framed in the accent colour."""

    def __init__(self, model: _Model, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        tallest = max((height / width for width, height in self._model.sizes), default=1.0)
        return QSize(
            scaled(_WIDTH) + 2 * INSIDE, round(scaled(_WIDTH) * tallest) + option.fontMetrics.height() + 3 * INSIDE
        )

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        theme = colours()
        width, height = self._model.sizes[index.row()]
        across = scaled(_WIDTH)
        left = option.rect.left() + (option.rect.width() - across) // 2
        frame = QRect(left, option.rect.top() + INSIDE, across, option.rect.height() - INSIDE)
        page = QRectF(frame.left(), frame.top(), frame.width(), round(frame.width() * height / width))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(page, Qt.GlobalColor.white)
        image = self._model.picture(index.row(), frame.width())
        if image is not None:
            painter.drawImage(page, image)
        painter.setPen(QPen(QColor(theme.accent if chosen else theme.line), 3 if chosen else 1))
        painter.drawRect(page)
        painter.setPen(QColor(theme.text if chosen else theme.quiet))
        below = QRect(frame.left(), round(page.bottom()) + INSIDE, frame.width(), option.fontMetrics.height())
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, index.data())
        painter.restore()


class Thumbnails(ListView):
    """A column of small pages; the current one is the page in the large view."""

    wanted = Signal(int)
    """She chose a page, counted from 0."""

    def __init__(self, work: Work, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = _Model(work, self)
        self._following = False
        self._roomy = True
        self.setModel(self._model)
        self.setItemDelegate(_Painter(self._model, self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(ListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setObjectName("side")
        self.setAccessibleName(self.tr("Seiten im Kleinen"))
        self.setFixedWidth(scaled(_WIDTH) + 2 * INSIDE + GROUP)
        self.selectionModel().currentChanged.connect(self._chosen)

    def show_pages(self, data: bytes, sizes: list[Size]) -> None:
        """Show a paper; a single page needs no overview."""
        self._model.ratio = self.devicePixelRatioF()
        self._model.show_pages(data, sizes)
        self._show_or_hide()

    def set_roomy(self, roomy: bool) -> None:
        """Whether the large pages leave room for it."""
        if roomy != self._roomy:
            self._roomy = roomy
            self._show_or_hide()

    def _show_or_hide(self) -> None:
        self.setVisible(self._roomy and len(self._model.sizes) > 1)

    def clear(self) -> None:
        """Show nothing and keep nothing of the paper."""
        self.show_pages(b"", [])
        self._model.images.clear()

    def follow(self, page: int) -> None:
        """The large view shows another page."""
        self._following = True
        self.setCurrentIndex(self._model.index(page))
        self._following = False

    def _chosen(self, index: QModelIndex) -> None:
        if index.isValid() and not self._following:
            self.wanted.emit(index.row())
