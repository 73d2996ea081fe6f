"""A table of any length as an id list and a few pages of rows, fetched when they are shown."""

from array import array
from collections import OrderedDict
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt

from app.views.shared.changing import inserting, resetting
from app.views.shared.escaping import tip
from app.views.shared.lists.columns import Align, Column, Row

FetchRows = Callable[[Sequence[int]], Sequence[Row]]
Mask = Callable[[str], str]

_PAGE_BITS = 5
PAGE = 1 << _PAGE_BITS
_IN_PAGE = PAGE - 1
_KEPT_PAGES = 64
_TOOLTIP = int(Qt.ItemDataRole.ToolTipRole)
_ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
_ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_ALIGN: dict[Align, int] = {
    "left": int(Qt.AlignmentFlag.AlignLeft | _MIDDLE),
    "right": int(Qt.AlignmentFlag.AlignRight | _MIDDLE),
    "center": int(Qt.AlignmentFlag.AlignHCenter | _MIDDLE),
}
_Index = QModelIndex | QPersistentModelIndex


class IdTableModel(QAbstractTableModel):
    """Rows by id. Keeps 8 bytes per row and at most 2,048 fetched rows.

    `shown` gives the columns from left to right. `data` is called some thousand times per repaint, so it leaves at once for every role it does not serve.
    """

    def __init__(self, columns: Sequence[Column], fetch_rows: FetchRows) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self._fetch_rows = fetch_rows
        self._ids = array("q")
        self._pages: OrderedDict[int, list[Row | None]] = OrderedDict()
        self._at = -1
        self._page: list[Row | None] = []
        self._align = [_ALIGN[column.align] for column in self.columns]
        self._texts: list[Callable[[Any], str]] = [column.text for column in self.columns]
        self._marks: dict[int, tuple[str, str]] = {}
        self.shown: Callable[[], Sequence[int]] = lambda: range(len(self.columns))

    @property
    def ids(self) -> Sequence[int]:
        """The ids in the order of the rows."""
        return self._ids

    def set_ids(self, ids: Iterable[int]) -> None:
        """Show other records, or the same in another order."""
        fresh = array("q", ids)
        with resetting(self):
            self._ids = fresh
            self._forget()

    def append(self, ids: Sequence[int]) -> None:
        """Show further records below."""
        if not ids:
            return
        first = len(self._ids)
        with inserting(self, first, len(ids)):
            self._ids.extend(ids)
            self._pages.pop(first >> _PAGE_BITS, None)
            self._at = -1

    def set_mask(self, mask: Mask | None) -> None:
        """Show private columns through `mask`, or plainly with None."""
        self._texts = [
            _masked(column.text, mask) if mask and column.private else column.text for column in self.columns
        ]
        self.refetch()

    def set_marks(self, marks: dict[int, tuple[str, str]]) -> None:
        """Signs after headings and how they are read aloud, by column: {0: ("↑", "aufsteigend")}."""
        self._marks = marks
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    def refetch(self, records: Collection[int] | None = None) -> None:
        """Fetch the shown rows again; with `records` only if one of them was fetched before."""
        if records is not None and not any(row and row.id in records for page in self._pages.values() for row in page):
            return
        self._forget()
        if self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, len(self.columns) - 1))

    def row(self, number: int) -> Row | None:
        """The row at a position, or None if its record is gone meanwhile."""
        page = number >> _PAGE_BITS
        if page != self._at:
            self._turn_to(page)
        return self._page[number & _IN_PAGE]

    def position(self, record_id: int) -> int | None:
        """Where a record stands, or None."""
        try:
            return self._ids.index(record_id)
        except ValueError:
            return None

    def alignment(self, column: int) -> int:
        """How a column's texts stand in their cells (flags of Qt)."""
        return self._align[column]

    def text(self, column: int) -> Callable[[Any], str]:
        """What tells what a column shows for a row, masked where it must be."""
        return self._texts[column]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: _Index, role: int = 0) -> Any:
        if role:
            return self._beside_text(index, role) if role in (_ALIGNMENT, _TOOLTIP, _ACCESSIBLE) else None
        row = self.row(index.row())
        return self._texts[index.column()](row) if row else ""

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        title = self.columns[section].title
        mark, spoken = self._marks.get(section, ("", ""))
        if role == 0:
            return f"{title} {mark}" if mark else title
        if role == _TOOLTIP:
            return tip(title)
        if role == _ALIGNMENT:
            return self._align[section]
        if role == _ACCESSIBLE:
            return f"{title}, {spoken}" if spoken else title
        return None

    def _beside_text(self, index: _Index, role: int) -> Any:
        if role == _ALIGNMENT:
            return self._align[index.column()]
        column, row = self.columns[index.column()], self.row(index.row())
        if row is None:
            return None
        if role == _ACCESSIBLE:
            return self._spoken(index.column(), row)
        shown = self._texts[index.column()](row)
        masked = shown != column.text(row)
        return tip(column.tooltip(row) if column.tooltip and not masked else shown)

    def _spoken(self, column: int, row: Row) -> str:
        """What is read aloud of a cell: of the first that is shown the whole row."""
        own = self._texts[column](row) or QCoreApplication.translate("Lists", "leer")
        first, *others = self.shown()
        if column != first:
            return own
        said = ((self.columns[other].title, self._texts[other](row)) for other in others)
        return ", ".join([own, *(f"{title}: {text}" for title, text in said if text)])

    def _turn_to(self, number: int) -> None:
        page = self._pages.get(number)
        if page is None:
            page = self._fetch_page(number)
        else:
            self._pages.move_to_end(number)
        self._at, self._page = number, page

    def _fetch_page(self, number: int) -> list[Row | None]:
        """Rows that can't be read are told once and stay empty until they are fetched anew, not at each repaint again."""
        ids = list(self._ids[number << _PAGE_BITS : (number + 1) << _PAGE_BITS])
        page: list[Row | None] = [None] * len(ids)
        self._pages[number] = page
        if len(self._pages) > _KEPT_PAGES:
            self._pages.popitem(last=False)
        found = {row.id: row for row in self._fetch_rows(ids)}
        page[:] = [found.get(record) for record in ids]
        return page

    def _forget(self) -> None:
        self._pages.clear()
        self._at, self._page = -1, []


def _masked(text: Callable[[Any], str], mask: Mask) -> Callable[[Any], str]:
    return lambda row: mask(text(row))
