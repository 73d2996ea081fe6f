"""A short table inside a tab: a handful of rows with an id, all of them at once."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from app.views.shared.escaping import tip
from app.views.shared.list_view import copies
from app.views.shared.lists import first_row
from app.views.shared.lists.widths import SIDES, comforted, lowered, shared_out, texts_width
from app.views.shared.low_room import least_of_rows
from app.views.theme.look import colours
from app.views.theme.sizes import ROW, scaled

_ID = int(Qt.ItemDataRole.UserRole)
_ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
_REST = 16
"""Letters that the column for what is left over has at the least."""
_LEAST_ROWS = 2
_WRAPPED = 30
"""Letters that a column keeps whose text goes on in a next line."""
_SIGN = 24
"""Room for an icon before a text."""
_HIGH = 10_000
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True)
class SmallRow:
    """One row. A `quiet` one is over: an ended function, a closed case."""

    id: int
    texts: Sequence[str]
    tip: str = ""
    quiet: bool = False


class SmallTable(QTableWidget):
    """`columns` are headings with their usual width in letters, 0 for what is left over. Each is as wide as what stands in it;
    where there is too little room the widest give way first.

    With `most` the table is as high as its rows, up to so many of them; where the room is scarce it may become as low as
    `least` rows. `numbers` are columns that stand at the right, `signed` those with an icon before the text. With
    `wrapped` what does not fit goes on in a next line, at first in this column.
    """

    opened = Signal(object)
    """Id of the row to open: Enter or double click."""
    chosen_changed = Signal()

    def __init__(
        self,
        name: str,
        columns: Sequence[tuple[str, int]],
        *,
        most: int = 0,
        least: int = 0,
        numbers: Collection[int] = (),
        signed: Collection[int] = (),
        wrapped: int | None = None,
    ) -> None:
        super().__init__(0, len(columns))
        self._widths, self._most, self._least = [letters for _, letters in columns], most, least
        self._numbers, self._signed, self._wrapped = frozenset(numbers), frozenset(signed), wrapped
        self._texts: list[set[str]] = [set() for _ in columns]
        self._filling = False
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setWordWrap(wrapped is not None)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalHeaderLabels([title for title, _ in columns])
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        for number, (title, _letters) in enumerate(columns):
            self.model().setHeaderData(number, Qt.Orientation.Horizontal, tip(title), Qt.ItemDataRole.ToolTipRole)
            self._stand(self.horizontalHeaderItem(number), number)
        self.itemDoubleClicked.connect(self._open)
        self.itemSelectionChanged.connect(self._tell_chosen)

    def show_rows(self, rows: Sequence[SmallRow]) -> None:
        """Show these rows; she stays on the one she stood on."""
        kept = self.chosen()
        self._filling = True
        self._fill(rows)
        self._texts = [{one.texts[column] for one in rows} for column in range(len(self._widths))]
        self._fit()
        if kept is not None:
            self.choose(kept)
        self._filling = False
        if kept is not None or self.chosen() is not None:
            self.chosen_changed.emit()

    def _fill(self, rows: Sequence[SmallRow]) -> None:
        """Nobody is told of the selection meanwhile: a table that is looked at while its rows go away makes Qt crash."""
        self.setRowCount(0)
        self.setRowCount(len(rows))
        for number, one in enumerate(rows):
            for column, text in enumerate(one.texts):
                item = _cell(one, text)
                self._stand(item, column)
                item.setData(_ACCESSIBLE, text or self.tr("leer") if column else ", ".join(filter(None, one.texts)))
                self.setItem(number, column, item)

    def _tell_chosen(self) -> None:
        if not self._filling:
            self.chosen_changed.emit()

    def chosen(self) -> int | None:
        """The id of the selected row."""
        items = self.selectedItems()
        return items[0].data(_ID) if items else None

    def choose(self, row_id: int) -> None:
        """Stand on a row."""
        for number in range(self.rowCount()):
            item = self.item(number, 0)
            if item is not None and item.data(_ID) == row_id:
                self.selectRow(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and (chosen := self.chosen()) is not None:
            self.opened.emit(chosen)
        elif first_row.is_first(self, event):
            self._mark()
        elif not copies(event):
            super().keyPressEvent(event)

    def _mark(self) -> None:
        """Select the row she stands on, at first the uppermost."""
        stood = self.currentRow()
        self.selectRow(max(stood, 0))
        if stood >= 0:
            first_row.say_row(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def minimumSizeHint(self) -> QSize:
        usual = QSize(super().minimumSizeHint().width(), scaled(ROW) * _LEAST_ROWS + scaled(ROW))
        return least_of_rows(self, usual)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.height_of(self._most or self.rowCount()))

    def height_of(self, rows: int) -> int:
        """Pixels that the headings and so many rows take, or as many as there are."""
        inside = sum(self.rowHeight(number) for number in range(min(rows, self.rowCount())))
        return inside + self.horizontalHeader().sizeHint().height() + 2 * self.frameWidth() + 2

    def _fit_columns(self) -> None:
        needs = {number: self._need(number) for number in range(len(self._widths))}
        free = self.viewport().width() - sum(needs.values())
        for number, width in (self._wider(needs, free) if free >= 0 else self._narrower(needs, -free)).items():
            self.setColumnWidth(number, width)
        if self._wrapped is not None:
            self._fit_rows()

    def _need(self, number: int) -> int:
        sign = scaled(_SIGN) if number in self._signed else 0
        return max(texts_width(self._texts[number], self.fontMetrics()) + sign, self._heading(number))

    def _wider(self, needs: dict[int, int], free: int) -> dict[int, int]:
        letter, whole = self.fontMetrics().averageCharWidth(), sum(needs.values()) + free
        widths = comforted(needs, lambda number: (self._widths[number] or _REST) * letter, free)
        growing = [number for number, letters in enumerate(self._widths) if not letters] or [len(widths) - 1]
        more = shared_out(whole - sum(widths.values()), dict.fromkeys(growing, 1))
        return {number: width + more.get(number, 0) for number, width in widths.items()}

    def _narrower(self, needs: dict[int, int], missing: int) -> dict[int, int]:
        """What goes on in a next line gives first, then the widest; at the end all in proportion."""
        headings = {number: self._heading(number) for number in needs}
        if self._wrapped is not None:
            letter = self.fontMetrics().averageCharWidth()
            only = lowered(needs, needs | {self._wrapped: max(headings[self._wrapped], _WRAPPED * letter)}, missing)
            if only is not None:
                return only
        lower, room = lowered(needs, headings, missing), sum(needs.values()) - missing
        if lower is None:
            whole = max(1, sum(headings.values()))
            lower = {number: width * room // whole for number, width in headings.items()}
        return lower

    def _fit_rows(self) -> None:
        """As high as the lines of the texts that go on."""
        metrics = self.fontMetrics()
        widths = [max(1, self.columnWidth(column) - SIDES) for column in range(self.columnCount())]
        for number in range(self.rowCount()):
            cells = ((self.item(number, column), width) for column, width in enumerate(widths))
            higher = max(_lines_height(metrics, item.text(), width) for item, width in cells if item is not None)
            self.setRowHeight(number, scaled(ROW) + higher - metrics.height())

    def _heading(self, number: int) -> int:
        return self.horizontalHeader().sectionSizeHint(number)

    def _stand(self, item: QTableWidgetItem | None, column: int) -> None:
        """Numbers stand at the right, below the end of their heading."""
        if item is not None and column in self._numbers:
            item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def _fit(self) -> None:
        for number in range(self.rowCount()):
            self.setRowHeight(number, scaled(ROW))
        self._fit_columns()
        if self._most:
            self.setMinimumHeight(self.height_of(self._least or self._most))
            self.setMaximumHeight(self.height_of(self._most))
        self.updateGeometry()

    def _open(self, item: QTableWidgetItem) -> None:
        self.opened.emit(item.data(_ID))


def _lines_height(metrics: QFontMetrics, text: str, width: int) -> int:
    """Pixels that a text of one or more lines takes."""
    if metrics.horizontalAdvance(text) <= width:
        return metrics.height()
    lines = metrics.boundingRect(QRect(0, 0, width, _HIGH), int(Qt.TextFlag.TextWordWrap), text)
    return max(metrics.height(), lines.height())


def _cell(one: SmallRow, text: str) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    item.setData(_ID, one.id)
    item.setToolTip(tip(one.tip or text))
    if one.quiet:
        item.setForeground(QColor(colours().quiet))
    return item
