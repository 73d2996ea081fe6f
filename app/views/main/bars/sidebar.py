"""The side bar: one line per page with icon, word and count, its saved searches below it; collapsible to icons."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QContextMenuEvent, QFont, QKeyEvent, QPainter
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
from app.views.main.bars.side_lines import Index, Line, SearchLine, SideModel, key_of, number_of, word_of
from app.views.page_spec import PageSpec
from app.views.shared.list_view import ListView
from app.views.shared.widgets import row
from app.views.theme import colours, scaled
from app.views.theme.sizes import GROUP, INSIDE, RELATED, SIDE_BAR

_NARROW = 64
_ROW = 40
_SEARCH_ROW = 32
_PARTED = 13
"""More above the first page of a group, with a line in it."""
_SMALL = 0.85
"""Of the size of the text."""
_CRAMPED = 720
"""A window narrower than this has icons only."""
_Plain, _Control = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
_HANDLING = {
    (Qt.Key.Key_F2, _Plain): "rename",
    (Qt.Key.Key_Delete, _Plain): "remove",
    (Qt.Key.Key_Up, _Control): "up",
    (Qt.Key.Key_Down, _Control): "down",
}
"""Keys on a saved search."""


class _Painter(QStyledItemDelegate):
    narrow = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        model = index.model()
        assert isinstance(model, SideModel)
        line = model.lines[index.row()]
        return QSize(0, scaled(_ROW if isinstance(line, PageSpec) else _SEARCH_ROW) + _apart(line))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, SideModel)
        line = model.lines[index.row()]
        theme = colours()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        apart = _apart(line)
        if apart:
            painter.setPen(QColor(theme.line))
            middle = option.rect.top() + apart // 2
            painter.drawLine(option.rect.left() + GROUP, middle, option.rect.right() - GROUP, middle)
        box = option.rect.adjusted(RELATED, 2 + apart, -RELATED, -2)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(Qt.PenStyle.NoPen)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(theme.accent_soft if chosen else theme.over))
            painter.setPen(QColor(theme.accent if chosen else theme.edge))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(theme.focus))
        painter.drawRoundedRect(box, 6, 6)
        side = scaled(20)
        if isinstance(line, PageSpec):
            left = box.center().x() - side // 2 if self.narrow else box.left() + 12
            icon(line.icon, "on_soft" if chosen else "quiet").paint(
                painter, QRect(left, box.center().y() - side // 2 + 1, side, side)
            )
        if not self.narrow:
            text = box.adjusted(12 + side + 12, 0, -12, 0)
            self._write(painter, option.font, text, word_of(line), number_of(line, model.counts), chosen)
        elif isinstance(line, SearchLine):
            self._write_short(painter, option.font, box, line.name, chosen)
        painter.restore()

    def _write_short(self, painter: QPainter, font: QFont, box: QRect, name: str, chosen: bool) -> None:
        """Where there is no room for words: the first letters, in the small."""
        small = QFont(font)
        small.setPointSizeF(font.pointSizeF() * _SMALL)
        painter.setFont(small)
        painter.setPen(QColor(colours().on_soft if chosen else colours().quiet))
        shown = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)

    def _write(self, painter: QPainter, font: QFont, area: QRect, word: str, count: int | None, chosen: bool) -> None:
        theme = colours()
        middle = Qt.AlignmentFlag.AlignVCenter
        if count is not None:
            small = QFont(font)
            small.setPointSizeF(font.pointSizeF() * _SMALL)
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


def _apart(line: Line) -> int:
    """The room above a line, in pixels."""
    return scaled(_PARTED) if isinstance(line, PageSpec) and line.begins_group else 0


class _List(ListView):
    picked = Signal(str)
    searched = Signal(int)
    menu_wanted = Signal(int, QPoint)
    asked = Signal(int, str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and the space bar open the line the frame is on; F2, Del and Ctrl with an arrow handle a saved search."""
        line = self._line(self.currentIndex())
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.activate(self.currentIndex())
        elif isinstance(line, SearchLine) and (what := _HANDLING.get((Qt.Key(event.key()), event.modifiers()))):
            self.asked.emit(line.id, what)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """For a saved search alone; by the key where the frame is."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if isinstance(line := self._line(index), SearchLine):
            place = self.visualRect(index).center() if by_key else event.pos()
            self.menu_wanted.emit(line.id, self.viewport().mapToGlobal(place))

    def activate(self, index: QModelIndex) -> None:
        """Open the page or the saved search of a line."""
        line = self._line(index)
        if isinstance(line, PageSpec):
            self.picked.emit(line.key)
        elif line is not None:
            self.searched.emit(line.id)

    def _line(self, index: QModelIndex) -> Line | None:
        model = self.model()
        return model.lines[index.row()] if index.isValid() and isinstance(model, SideModel) else None


class SideBar(QWidget):
    """Emits `picked` with the key of a page, `searched` with the id of a saved search."""

    picked = Signal(str)
    searched = Signal(int)
    menu_wanted = Signal(int, QPoint)
    """Id of a saved search, and where its menu is to stand."""
    asked = Signal(int, str)
    """Id of a saved search, and what is to be done with it: "rename", "remove", "up", "down"."""
    folded = Signal(bool)

    def __init__(self, pages: Sequence[PageSpec], narrow: bool) -> None:
        super().__init__()
        self.setObjectName("sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._model = SideModel([spec for spec in pages if not spec.aside], self)
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
        self._list.searched.connect(self.searched)
        self._list.menu_wanted.connect(self.menu_wanted)
        self._list.asked.connect(self.asked)
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
        self._shown: tuple[str, int | None] = ("", None)
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

    def show_page(self, key: str, search: int | None = None) -> None:
        """Mark the page that is shown, or the saved search that it shows."""
        self._shown = (key, search)
        lines = self._model.lines
        wanted = [key] if search is None else [search, key]
        row = next((row for one in wanted for row, line in enumerate(lines) if key_of(line) == one), -1)
        self._list.selectionModel().setCurrentIndex(
            self._model.index(row), QItemSelectionModel.SelectionFlag.ClearAndSelect
        )

    def show_searches(self, searches: Sequence[SearchLine]) -> None:
        """The saved searches below their pages; what is shown stays marked."""
        self._model.set_searches(searches)
        self.show_page(*self._shown)

    def hide_pages(self, hidden: frozenset[str]) -> None:
        """Leave out the pages with these keys; what is shown stays marked."""
        self._model.hide_pages(hidden)
        self.show_page(*self._shown)

    def show_counts(self, counts: Mapping[str, int] | Mapping[int, int]) -> None:
        """The numbers behind the words: of pages by key, of saved searches by id. 0 shows nothing behind a page."""
        self._model.counts.update(counts.items())
        if self._model.lines:
            self._model.dataChanged.emit(self._model.index(0), self._model.index(len(self._model.lines) - 1))

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
