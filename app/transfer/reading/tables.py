"""What a file of unknown origin holds, as a table of texts, and how it was read."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple, Protocol

from app.common.cancelling import current
from app.common.errors import UserError
from app.common.kinds import Choice, Kind
from app.common.sentences import Sentence

MAX_BYTES = 64 * 1024 * 1024
MAX_ROWS = 200_000
MAX_COLUMNS = 200
_DEMANDED_EVERY = 200
NO_HEADINGS = 0
"""The row of the headings where there are none."""


class Format(Choice):
    """What a file is, whatever its name says."""

    TEXT = "text", "Tabelle als Text (CSV)"
    WORKBOOK = "workbook", "Tabelle (Excel, OpenDocument)"
    VCARD = "vcard", "Visitenkarten (vCard)"


class Row(NamedTuple):
    """One row; `line` is where it ends in the file, counted from 1 as an editor shows it, or its number in the sheet."""

    line: int
    cells: list[str]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in the file that she should know; `line` 0 or that of the headings means the file as a whole.

    Holds no value of a cell.
    """

    line: int
    text: Sentence


@dataclass(frozen=True)
class Found:
    """How a file was read. Given as what is wanted, None is found out by itself, and whatever else is kept.

    `heading_row` is the line of the headings, `NO_HEADINGS` where there are none.
    """

    format: Format | None = None
    encoding: str | None = None
    delimiter: str | None = None
    heading_row: int | None = None
    sheet: str | None = None
    sheets: tuple[str, ...] = ()


class Lines(Protocol):
    """Rows that can be read again and again."""

    def __iter__(self) -> Iterator[Row]: ...


def bounded(rows: Iterator[Row]) -> Iterator[Row]:
    """Rows in which something stands, as long as they are not too many or too wide."""
    cancellation = current()
    count = 0
    for number, row in enumerate(rows):
        if number % _DEMANDED_EVERY == 0:
            cancellation.demand()
        if len(row.cells) > MAX_COLUMNS:
            raise UserError(
                "Zeile {line} hat mehr als {most} Spalten. Bitte die Datei prüfen.", line=row.line, most=MAX_COLUMNS
            )
        if not any(map(str.strip, row.cells)):
            continue
        count += 1
        if count > MAX_ROWS + 1:
            raise UserError("Die Datei hat mehr als {most} Zeilen. Bitte in kleinere Dateien teilen.", most=MAX_ROWS)
        yield row


@dataclass(frozen=True)
class Bounded:
    """Rows in memory, within the limits of tables."""

    rows: Sequence[Row]

    def __iter__(self) -> Iterator[Row]:
        return bounded(iter(self.rows))


@dataclass(frozen=True)
class RawTable:
    """A table of texts: its headings, and `rows` below them, each time read anew from what is in memory.

    Reading the rows raises UserError where they go beyond the limits. `problems` are those of the file as a whole;
    `row_problems` are those of single rows, complete once all rows were read. `known` are the fields of columns for each
    kind of record where the format itself says what they are (a vCard does), so that nothing has to be guessed.
    """

    header: tuple[str, ...]
    rows: Lines
    found: Found
    problems: tuple[Problem, ...] = ()
    row_problems: dict[int, Problem] = field(default_factory=dict)
    known: Mapping[Kind, Mapping[int, str]] | None = None

    def sample(self, most: int = 200) -> Sequence[Row]:
        """The first rows."""
        return list(islice(iter(self.rows), most))

    @property
    def has_headings(self) -> bool:
        """Whether the file itself says what its columns are called."""
        return self.found.heading_row != NO_HEADINGS
