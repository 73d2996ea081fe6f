"""What stands in the side bar: pages, and below each its saved searches."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from app.views.page_spec import PageSpec
from app.views.shared.changing import resetting
from app.views.shared.escaping import tip

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class SearchLine:
    """A saved search below its page: its id, the key of the page, its name as it may be shown now."""

    id: int
    page: str
    name: str


Line = PageSpec | SearchLine


class SideModel(QAbstractListModel):
    """One line per page, and below it one per saved search."""

    def __init__(self, pages: Sequence[PageSpec], parent: QWidget) -> None:
        super().__init__(parent)
        self._pages = tuple(pages)
        self._hidden: frozenset[str] = frozenset()
        self._searches: tuple[SearchLine, ...] = ()
        self.lines: list[Line] = list(pages)
        self.counts: dict[str | int, int] = {}

    def set_searches(self, searches: Sequence[SearchLine]) -> None:
        """Show these below their pages."""
        self._searches = tuple(searches)
        self._arrange()

    def hide_pages(self, hidden: frozenset[str]) -> None:
        """Leave out the pages with these keys, and their searches."""
        self._hidden = hidden
        self._arrange()

    def _arrange(self) -> None:
        lines: list[Line] = []
        for spec in self._pages:
            if spec.key in self._hidden:
                continue
            lines.append(spec)
            lines += (one for one in self._searches if one.page == spec.key)
        if lines != self.lines:
            with resetting(self):
                self.lines = lines

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        ):
            return None
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return word_of(line)
        said = self._spoken(line)
        return tip(said) if role == Qt.ItemDataRole.ToolTipRole else said

    def _spoken(self, line: Line) -> str:
        count = self.counts.get(key_of(line))
        if isinstance(line, PageSpec):
            return f"{word_of(line)}, {count}" if count else word_of(line)
        page = next(spec.label() for spec in self._pages if spec.key == line.page)
        said = f"{line.name}, {count}" if count is not None else line.name
        return self.tr("{search} (gemerkte Suche in {page})").format(search=said, page=page)


def key_of(line: Line) -> str | int:
    """By what its number is known."""
    return line.key if isinstance(line, PageSpec) else line.id


def number_of(line: Line, counts: Mapping[str | int, int]) -> int | None:
    """The number behind its word: of a page none where there is nothing, of a saved search that there is nothing."""
    count = counts.get(key_of(line))
    return count or None if isinstance(line, PageSpec) else count


def word_of(line: Line) -> str:
    """What it is called."""
    return line.label() if isinstance(line, PageSpec) else line.name
