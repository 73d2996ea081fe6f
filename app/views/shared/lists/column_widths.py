"""How wide the columns of a list are: what she has set, else what stands in them, and who gives way or takes what is free."""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtWidgets import QHeaderView

from app.views.shared.lists.columns import Column
from app.views.shared.lists.widths import comforted, lowered, shared_out

_LEAST = 3
_LEAST_GIVING = 14
"""Letters below which a column does not give way: dates, numbers and phones are never cut."""
_WIDEST = 40
"""Letters that a column has at the most where the list is scrolled sideways anyway."""


class ColumnWidths:
    """What columns leave free goes to those with text; where there is too little room the widest of these give way first.

    Attributes:
        own: widths that she has set, in letters, by the number of the column.
    """

    def __init__(self, columns: Sequence[Column], headings: QHeaderView) -> None:
        self._columns, self._headings = columns, headings
        self.own: dict[int, float] = {}
        self._needs: dict[int, int] = {}

    def own_by_key(self) -> dict[str, float]:
        """What she has set, by the keys of the columns."""
        return {self._columns[column].key: letters for column, letters in self.own.items()}

    def take(self, own: Mapping[str, float]) -> None:
        """What she has set, by the keys of the columns."""
        self.own = {number: own[column.key] for number, column in enumerate(self._columns) if column.key in own}

    def set_own(self, column: int, pixels: int) -> None:
        """She has pulled a column to this width."""
        self.own[column] = round(pixels / self.letter(), 1)

    def need(self, needs: Mapping[int, int], *, at_least: bool) -> None:
        """How many pixels what stands in the columns needs, with `at_least` no less than before."""
        before = self._needs if at_least else {}
        self._needs = {column: max(width, before.get(column, 0)) for column, width in needs.items()}

    def fitting(self, seen: Sequence[int], room: int) -> dict[int, int]:
        """Pixels for each of the columns that are seen, in a list that is so wide."""
        wanted = {column: self._wanted(column) for column in seen}
        free = room - sum(wanted.values())
        return self._wider(wanted, free) if free >= 0 else self._narrower(wanted, -free)

    def changed(self, column: int, letters: float) -> int:
        """Pixels of a column that becomes wider or, below zero, narrower by so many letters."""
        width = self._headings.sectionSize(column) + letters * self.letter()
        return round(max(width, _LEAST * self.letter()))

    def letter(self) -> int:
        """Pixels of a letter, on the average."""
        return max(1, self._headings.fontMetrics().averageCharWidth())

    def _wider(self, wanted: dict[int, int], free: int) -> dict[int, int]:
        """Who gets what is free: at first each up to the width of its `Column`, then those with text."""
        whole = sum(wanted.values()) + free
        wanted = comforted(wanted, lambda column: 0 if column in self.own else self._usual(column), free)
        taking = self._elastic(wanted) or list(wanted)[-1:]
        more = shared_out(whole - sum(wanted.values()), {column: wanted[column] for column in taking})
        return {column: width + more.get(column, 0) for column, width in wanted.items()}

    def _narrower(self, wanted: dict[int, int], missing: int) -> dict[int, int]:
        """Who gives what is missing; if that is too much the list is scrolled sideways, and hardly any has to give."""
        giving = {column: wanted[column] for column in self._elastic(wanted)}
        floors = {
            column: max(_LEAST_GIVING * self.letter(), self._headings.sectionSizeHint(column)) for column in giving
        }
        given = lowered(giving, floors, missing)
        if given is None:
            given = {column: min(width, _WIDEST * self.letter()) for column, width in giving.items()}
        return wanted | given

    def _elastic(self, shown: Iterable[int]) -> list[int]:
        return [column for column in shown if column not in self.own and self._columns[column].align == "left"]

    def _wanted(self, column: int) -> int:
        """Its width where there is no more room than needed: what she has set, else at least its heading."""
        if column in self.own:
            return round(max(self.own[column], _LEAST) * self.letter())
        return max(self._needs.get(column) or self._usual(column), self._headings.sectionSizeHint(column))

    def _usual(self, column: int) -> int:
        return self._columns[column].width * self.letter()
