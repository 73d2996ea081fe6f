"""Rows of texts → records, each cell taken by its column; whatever can't be taken is kept and told."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from unicodedata import is_normalized

from app.common.sentences import Sentence
from app.common.text import clean
from app.transfer.columns.gathering import Gathered, Reading, SourceColumn
from app.transfer.columns.nothing import BEGINNINGS, is_blank, is_error, is_odd, stands_for_nothing
from app.transfer.columns.rows import ImportedRow
from app.transfer.kinds.imported import ImportedKind
from app.transfer.reading.tables import Problem, Row

_AFTER_PARTS = frozenset(["place", "address"])
"""Fields that are compared with what the row tells in other columns."""


@dataclass(frozen=True, slots=True)
class Faulty:
    """A row of which no record can be made, as it stands in the file, and why."""

    line: int
    cells: tuple[str, ...]
    reason: Sentence


class RowReader:
    """Makes records of rows. `nothing` counts the cells with a word for nothing by their column and that word."""

    def __init__(self, listed: ImportedKind, columns: Sequence[SourceColumn], reading: Reading, width: int) -> None:
        self._record_of = listed.record_of
        in_order = sorted(columns, key=lambda column: column.key in _AFTER_PARTS)
        self._plan = [(column.place, column, listed.takes.get(column.key)) for column in in_order]
        self._reading, self._width = reading, width
        self.records: list[ImportedRow] = []
        self.problems: list[Problem] = []
        self.faulty: list[Faulty] = []
        self.nothing: Counter[tuple[int, str]] = Counter()

    def read(self, rows: Iterable[Row]) -> None:
        """Take all rows. Raises what reading them raises."""
        for row in rows:
            gathered = self._gathered(row.cells)
            record = self._record_of(row.line, gathered)
            if record is None:
                self._leave_out(row)
                continue
            self.records.append(record)
            if gathered.hints:
                self.problems += [Problem(row.line, hint) for hint in gathered.hints]

    def _gathered(self, cells: list[str]) -> Gathered:
        width, tidy = len(cells), _are_tidy(cells)
        gathered = Gathered(self._reading, tidy)
        values = gathered.values
        for place, column, take in self._plan:
            cell = cells[place] if place < width else ""
            if not cell or (cell[0] in BEGINNINGS and is_odd(cell) and self._tells_nothing(gathered, column, cell)):
                continue
            if take is not None:
                if tidy or clean(cell):
                    take(gathered, column, cell)
            elif text := cell if tidy else clean(cell):
                key = column.key
                values[key] = f"{values[key]} {text}" if key in values else text
        if width > self._width:
            _keep_surplus(gathered, cells[self._width :])
        return gathered

    def _tells_nothing(self, gathered: Gathered, column: SourceColumn, cell: str) -> bool:
        """Whether a cell holds no value, but an error or the word for nothing."""
        if is_error(cell):
            gathered.hints.append(
                Sentence("{label}: In der Zelle steht ein Fehler von Excel; sie bleibt leer.", label=column.label)
            )
            return True
        if is_blank(cell):
            return True
        if not stands_for_nothing(cell, column.key):
            return False
        self.nothing[column.place, cell.strip()] += 1
        return True

    def _leave_out(self, row: Row) -> None:
        reason = Sentence("Die Zeile hat keinen Namen und wird nicht übernommen.")
        self.problems.append(Problem(row.line, reason))
        self.faulty.append(Faulty(row.line, tuple(row.cells), reason))


def _are_tidy(cells: Sequence[str]) -> bool:
    """Whether all cells are as `clean` would leave them: of most rows they are, which is told of all at once."""
    row = f"|{'|'.join(cells)}|"
    spaced = "  " in row or "| " in row or " |" in row
    return not spaced and row.isprintable() and (row.isascii() or is_normalized("NFC", row))


def _keep_surplus(gathered: Gathered, cells: Sequence[str]) -> None:
    rest = "; ".join(cell.strip() for cell in cells if cell.strip())
    if rest:
        gathered.doubt(_SURPLUS, rest, _SURPLUS_HINT)


_SURPLUS = Sentence("überzählig")
_SURPLUS_HINT = Sentence("Die Zeile hat mehr Felder als die Kopfzeile; was zu viel ist, steht in der Notiz.")
