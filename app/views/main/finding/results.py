"""A short list of things to choose from, each with icon, title, and something quiet below and at the end."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.views.icons import icon
from app.views.shared.announce import Announcement, announce
from app.views.shared.changing import resetting
from app.views.shared.list_view import ListView
from app.views.theme import colours, scaled
from app.views.theme.sizes import RELATED

Index = QModelIndex | QPersistentModelIndex
_LINES = 2


@dataclass(frozen=True)
class Result:
    """One line: `value` is what choosing it gives."""

    title: str
    value: Any
    subtitle: str = ""
    end: str = ""
    icon: str = ""
    faint: bool = False


class _Model(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.results: list[Result] = []

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.results)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self.results[index.row()].title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            result = self.results[index.row()]
            return ", ".join(filter(None, (result.title, result.subtitle, result.end)))
        return None

    def show(self, results: list[Result]) -> None:
        with resetting(self):
            self.results = results


class _Painter(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        return QSize(0, option.fontMetrics.height() * _LINES + 2 * RELATED)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        result = index.model().results[index.row()]  # type: ignore[attr-defined]
        theme = colours()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(QColor(theme.accent if chosen else theme.edge))
            painter.setBrush(QColor(theme.accent_soft if chosen else theme.over))
            painter.drawRoundedRect(option.rect.adjusted(2, 1, -2, -1), 6, 6)
        side, area = scaled(20), option.rect.adjusted(RELATED + 4, RELATED, -RELATED - 4, -RELATED)
        if result.icon:
            corner = QRect(area.left(), area.center().y() - side // 2, side, side)
            icon(result.icon, "on_soft" if chosen else "quiet").paint(painter, corner)
            area.setLeft(area.left() + side + 12)
        strong = theme.faint if result.faint else theme.on_soft if chosen else theme.text
        quiet = theme.on_soft if chosen else theme.quiet
        self._write(painter, option.font, area, result, strong, quiet)
        painter.restore()

    def _write(self, painter: QPainter, font: QFont, area: QRect, result: Result, strong: str, quiet: str) -> None:
        small = QFont(font)
        small.setPointSizeF(font.pointSizeF() * 0.85)
        painter.setFont(small)
        painter.setPen(QColor(quiet))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area, middle | Qt.AlignmentFlag.AlignRight, result.end)
        text = area.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(result.end) - RELATED, 0)
        upper, lower = QRect(text), QRect(text)
        if result.subtitle:
            upper.setBottom(text.center().y())
            lower.setTop(text.center().y() + 1)
            shown = painter.fontMetrics().elidedText(result.subtitle, Qt.TextElideMode.ElideRight, lower.width())
            painter.drawText(lower, middle | Qt.AlignmentFlag.AlignLeft, shown)
        painter.setFont(font)
        painter.setPen(QColor(strong))
        shown = painter.fontMetrics().elidedText(result.title, Qt.TextElideMode.ElideRight, upper.width())
        painter.drawText(upper, middle | Qt.AlignmentFlag.AlignLeft, shown)


class ResultList(ListView):
    """The list; the first result is chosen. Keys usually come from a field above, through `step`."""

    picked = Signal(object, bool)
    """Value of the result and whether Ctrl was held."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._model = _Model(self)
        self.setModel(self._model)
        self.setItemDelegate(_Painter(self))
        self.setVerticalScrollMode(ListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.clicked.connect(self._clicked)
        self._spoken: Announcement | None = None

    @property
    def results(self) -> list[Result]:
        """What is shown."""
        return self._model.results

    def show_results(self, results: list[Result]) -> None:
        """Replace the list."""
        self._model.show(results)
        if results:
            self.setCurrentIndex(self._model.index(0))
        if self._is_led:
            found = self.tr("%n gefunden", "", len(results)) if results else self.tr("Nichts gefunden.")
            self._spoken = self._spoken or Announcement(self.parentWidget() or self)  # an empty list is hidden
            self._spoken.say(f"{found}. {self._current_words()}" if results else found)

    def step(self, rows: int) -> None:
        """Choose the result some rows further, stopping at the ends."""
        if self.results:
            row = max(0, min(self.currentIndex().row() + rows, len(self.results) - 1))
            self.setCurrentIndex(self._model.index(row))
            if self._is_led:
                announce(self, self._current_words())

    @property
    def _is_led(self) -> bool:
        """Whether the focus stays in a field above, so that nobody hears which result is chosen."""
        return self.focusPolicy() == Qt.FocusPolicy.NoFocus

    def _current_words(self) -> str:
        return str(self.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole) or "")

    def pick(self, beside: bool = False) -> None:
        """Take the chosen result."""
        if self.currentIndex().isValid():
            self.picked.emit(self.results[self.currentIndex().row()].value, beside)

    def chosen(self) -> Any:
        """The value of the chosen result, or None."""
        return self.results[self.currentIndex().row()].value if self.currentIndex().isValid() else None

    @property
    def row_height(self) -> int:
        """The height of one result."""
        return self.fontMetrics().height() * _LINES + 2 * RELATED

    def height_for(self, most: int) -> int:
        """The height that shows all results, at most `most` rows."""
        return min(len(self.results), most) * self.row_height + 2 * self.frameWidth()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.height_for(len(self.results)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Covers its ground itself, so that nothing of the page behind it is painted at every key press."""
        with QPainter(self.viewport()) as painter:
            painter.fillRect(event.rect(), self.palette().base())
        super().paintEvent(event)

    def _clicked(self, index: QModelIndex) -> None:
        held = QApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier
        self.picked.emit(self.results[index.row()].value, bool(held))
