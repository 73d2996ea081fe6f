"""Cells of a table that may span columns and rows, put in their places."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import cast, overload

from app.reports.pdf.blocks.inline import Inline


@dataclass(frozen=True)
class Cell:
    """A cell that spans `across` columns and `down` rows; a `head` names its row, as the first column does by itself."""

    text: Inline
    across: int = 1
    down: int = 1
    head: bool = False


RowOfCells = Sequence[Inline | Cell]
"""One row of a table; what spans rows from above is not repeated."""


@dataclass(frozen=True)
class Placed:
    """A cell in its row and column."""

    cell: Cell
    row: int
    column: int

    @property
    def last_row(self) -> int:
        """The last row it reaches."""
        return self.row + self.cell.down - 1

    @property
    def columns(self) -> range:
        """The columns it spans."""
        return range(self.column, self.column + self.cell.across)


class PlainRows(Sequence[list[Placed]]):
    """Rows of texts of one column and one row each, put in their places one by one when they are asked for."""

    def __init__(self, rows: Sequence[Sequence[str]], columns: Sequence[int]) -> None:
        self._rows, self._columns = rows, tuple(columns)
        self._whole = all(len(row) == len(self._columns) for row in rows[:1])

    def texts(self, number: int) -> Sequence[str]:
        """The texts of a row."""
        row = self._rows[number]
        return row if self._whole else [row[column] for column in self._columns]

    def part(self, columns: Sequence[int]) -> "PlainRows":
        """The same rows with some of the columns only."""
        return PlainRows(self._rows, columns)

    def without_last(self) -> "PlainRows":
        """The same rows but the last."""
        return PlainRows(self._rows[:-1], self._columns)

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, number: int) -> list[Placed]: ...
    @overload
    def __getitem__(self, number: slice) -> list[list[Placed]]: ...
    def __getitem__(self, number: int | slice) -> list[Placed] | list[list[Placed]]:
        if isinstance(number, slice):
            return [self[row] for row in range(*number.indices(len(self)))]
        return [Placed(Cell(text), number, column) for column, text in enumerate(self.texts(number))]


def place(rows: Sequence[RowOfCells], count: int) -> Sequence[list[Placed]]:
    """Every cell in its place among `count` columns. Raises ValueError unless the cells fill the rows exactly."""
    if all(len(row) == count and all(isinstance(entry, str) for entry in row) for row in rows):
        return PlainRows(cast(Sequence[Sequence[str]], rows), range(count))
    taken: dict[int, int] = {}
    result: list[list[Placed]] = []
    for number, row in enumerate(rows):
        placed: list[Placed] = []
        column = _next_free(taken, 0, number)
        for entry in row:
            cell = entry if isinstance(entry, Cell) else Cell(entry)
            placed.append(Placed(cell, number, column))
            _take(taken, placed[-1], count, len(rows))
            column = _next_free(taken, column + cell.across, number)
        if column != count:
            raise ValueError(f"row {number + 1} needs cells for {count} columns")
        result.append(placed)
    return result


def _take(taken: dict[int, int], placed: Placed, count: int, rows: int) -> None:
    """Remember for each column the row down to which it is filled."""
    for column in placed.columns:
        if column >= count or placed.last_row >= rows or taken.get(column, -1) >= placed.row:
            raise ValueError(f"row {placed.row + 1}: cells lie on each other or stand out of the table")
        taken[column] = placed.last_row


def _next_free(taken: dict[int, int], column: int, row: int) -> int:
    while taken.get(column, -1) >= row:
        column += 1
    return column


def part_of(rows: Sequence[list[Placed]], columns: Sequence[int]) -> Sequence[list[Placed]]:
    """The same rows with some of the columns only, which stand side by side then; a cell across both keeps its text."""
    if isinstance(rows, PlainRows):
        return rows.part(columns)
    if list(columns) == list(range(len(columns))) and all(row[-1].columns[-1] < len(columns) for row in rows if row):
        return [list(row) for row in rows]
    places = {column: place for place, column in enumerate(columns)}
    return [[_narrowed(placed, places) for placed in row if any(c in places for c in placed.columns)] for row in rows]


def without_last(rows: Sequence[list[Placed]]) -> Sequence[list[Placed]]:
    """The same rows but the last."""
    return rows.without_last() if isinstance(rows, PlainRows) else rows[:-1]


def _narrowed(placed: Placed, places: dict[int, int]) -> Placed:
    kept = [places[column] for column in placed.columns if column in places]
    return replace(placed, column=kept[0], cell=replace(placed.cell, across=len(kept)))
