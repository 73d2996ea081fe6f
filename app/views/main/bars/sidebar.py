"""The side bar: one line per page with icon, word and count; collapsible to icons."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.views.icons import icon
from app.views.page_spec import PageSpec
from app.views.shared.list_view import ListView
from app.views.shared.widgets import row
from app.views.theme import colours, scaled
from app.views.theme.sizes import GROUP, INSIDE, RELATED, SIDE_BAR

Index = QModelIndex | QPersistentModelIndex
_NARROW = 64
_ROW = 40
_CRAMPED = 720
"""A window narrower than this has icons only."""


class _Model(QAbstractListModel):
    def __init__(self, pages: Sequence[PageSpec], parent: QWidget) -> None:
        super().__init__(parent)
        self.pages = pages
        self.counts: dict[str, int] = {}

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.pages)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        ):
            return None
        spec = self.pages[index.row()]
        count = self.counts.get(spec.key)
        return spec.label() if role == Qt.ItemDataRole.DisplayRole or not count else f"{spec.label()}, {count}"


class _Painter(QStyledItemDelegate):
    narrow = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        return QSize(0, scaled(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, _Model)
        spec = model.pages[index.row()]
        theme = colours()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = option.rect.adjusted(RELATED, 2, -RELATED, -2)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(Qt.PenStyle.NoPen)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(theme.accent_soft if chosen else theme.over))
            painter.setPen(QColor(theme.accent if chosen else theme.edge))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(theme.focus))
        painter.drawRoundedRect(box, 6, 6)
        side = scaled(20)
        left = box.center().x() - side // 2 if self.narrow else box.left() + 12
        icon(spec.icon, "on_soft" if chosen else "quiet").paint(
            painter, QRect(left, box.center().y() - side // 2 + 1, side, side)
        )
        if not self.narrow:
            text = box.adjusted(12 + side + 12, 0, -12, 0)
            self._write(painter, option.font, text, spec.label(), model.counts.get(spec.key, 0), chosen)
        painter.restore()

    def _write(self, painter: QPainter, font: QFont, area: QRect, word: str, count: int, chosen: bool) -> None:
        theme = colours()
        middle = Qt.AlignmentFlag.AlignVCenter
        if count:
            small = QFont(font)
            small.setPointSizeF(font.pointSizeF() * 0.85)
            painter.setFont(small)
            painter.setPen(QColor(theme.on_soft if chosen else theme.quiet))
            painter.drawText(area, middle | Qt.AlignmentFlag.AlignRight, str(count))
            area = area.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(str(count)) - RELATED, 0)
        bold = QFont(font)
        bold.setWeight(QFont.Weight.DemiBold if chosen else QFont.Weight.Normal)
        painter.setFont(bold)
        painter.setPen(QColor(theme.on_soft if chosen else theme.text))
        shown = painter.fontMetrics().elidedText(word, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, middle | Qt.AlignmentFlag.AlignLeft, shown)


class _List(ListView):
    picked = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and the space bar open the page the frame is on."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.activate(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def activate(self, index: QModelIndex) -> None:
        """Open the page of a line."""
        model = self.model()
        if index.isValid() and isinstance(model, _Model):
            self.picked.emit(model.pages[index.row()].key)


class SideBar(QWidget):
    """Emits `picked` with the key of a page."""

    picked = Signal(str)
    folded = Signal(bool)

    def __init__(self, pages: Sequence[PageSpec], narrow: bool) -> None:
        super().__init__()
        self.setObjectName("sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._model = _Model([spec for spec in pages if not spec.aside], self)
        self._painter = _Painter(self)
        self._list = _List()
        self._list.setObjectName("side")
        self._list.setAccessibleName(self.tr("Seiten"))
        self._list.setModel(self._model)
        self._list.setItemDelegate(self._painter)
        self._list.setMouseTracking(True)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.clicked.connect(self._list.activate)
        self._list.picked.connect(self.picked)
        self._fold = QToolButton()
        self._fold.setIcon(icon("sidebar", "quiet"))
        self._fold.clicked.connect(self.toggle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, RELATED, 0, RELATED)
        column.addWidget(self._list, 1)
        self._foot = row(self._fold, None)
        column.addLayout(self._foot)
        column.setSpacing(0)
        self._folded, self._cramped = narrow, False
        self.fit()

    @property
    def narrow(self) -> bool:
        """Whether there are icons only, because she folded it or the window has no room for words."""
        return self._folded or self._cramped

    def set_room(self, width: int) -> None:
        """Be told how wide the window is: a narrow one gets icons only, whatever she chose for wider ones."""
        cramped = width < scaled(_CRAMPED)
        if cramped != self._cramped:
            self._cramped = cramped
            self.fit()

    def show_page(self, key: str) -> None:
        """Mark the page that is shown."""
        row = next((row for row, spec in enumerate(self._model.pages) if spec.key == key), -1)
        self._list.selectionModel().setCurrentIndex(
            self._model.index(row), QItemSelectionModel.SelectionFlag.ClearAndSelect
        )

    def show_counts(self, counts: dict[str, int]) -> None:
        """The numbers behind the words; 0 shows nothing."""
        self._model.counts = counts
        if self._model.pages:
            self._model.dataChanged.emit(self._model.index(0), self._model.index(len(self._model.pages) - 1))

    def toggle(self) -> None:
        """Icons only, or icons and words."""
        self._folded = not self._folded
        self.fit()
        self.folded.emit(self._folded)

    def fit(self) -> None:
        """Take the width that fits state and zoom."""
        self._painter.narrow = self.narrow
        self.setFixedWidth(scaled(_NARROW) if self.narrow else scaled(SIDE_BAR))
        word = self.tr("Seitenleiste ausklappen") if self.narrow else self.tr("Seitenleiste einklappen")
        self._fold.setToolTip(word)
        self._fold.setAccessibleName(word)
        self._fold.setVisible(not self._cramped)
        room = (scaled(_NARROW) - self._fold.sizeHint().width()) // 2 if self.narrow else GROUP - INSIDE
        self._foot.setContentsMargins(room, 0, 0, 0)
        self._list.scheduleDelayedItemsLayout()
