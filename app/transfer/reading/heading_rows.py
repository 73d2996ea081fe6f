"""Which row of a table holds the headings: the first, one below a title, or none."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from app.common.errors import UserError
from app.common.sentences import Sentence
from app.transfer.columns.headings import is_heading
from app.transfer.reading.tables import MAX_COLUMNS, NO_HEADINGS, Lines, Problem, Row

_LOOKED_AT = 30
_DATA = re.compile(r"\d|@|^(?:frau|herr)$", re.IGNORECASE)


@dataclass(frozen=True)
class Headings:
    """The texts of the headings, and the line they stand in (`NO_HEADINGS`: made up, for there are none)."""

    texts: tuple[str, ...]
    line: int
    cells: list[str]

    @property
    def missing(self) -> bool:
        return self.line == NO_HEADINGS


@dataclass
class Below:
    """The rows below the headings, each time anew; headings that are repeated further down are passed over."""

    rows: Lines
    headings: Headings

    def __iter__(self) -> Iterator[Row]:
        cells, line = self.headings.cells, self.headings.line
        return (row for row in self.rows if row.line > line and (row.cells != cells or not cells))


def find_headings(first: Sequence[Row], wanted: int | None) -> Headings:
    """The headings among the first rows of a table: those of the wanted line, else the row with most words that are some.

    Raises UserError where there is no row at all.
    """
    if not first:
        raise UserError("Die Datei ist leer. Erwartet wird eine Kopfzeile wie „Nachname;Vorname;Straße;Telefon“.")
    if wanted == NO_HEADINGS:
        return _none(first)
    if wanted is not None:
        return _of(next((row for row in first if row.line >= wanted), first[0]))
    best = max(first[:_LOOKED_AT], key=lambda row: (_known(row), -row.line))
    if _known(best) > 1 or (_known(best) and all(_is_title(row) for row in first if row.line < best.line)):
        return _of(best)
    return _none(first) if any(_DATA.search(cell) for cell in first[0].cells) else _of(first[0])


def told(headings: Headings, first: Iterable[Row]) -> Iterator[Problem]:
    """What she should know about the headings of a file."""
    if headings.missing:
        text = Sentence(
            "Die Datei hat keine Kopfzeile. Was die Spalten sind, ist aus ihrem Inhalt erraten; bitte prüfen."
        )
        yield Problem(0, text)
    elif any(row.line < headings.line for row in first):
        yield Problem(
            0, Sentence("Die Kopfzeile ist Zeile {line}; was darüber steht, wird nicht übernommen.", line=headings.line)
        )


def _known(row: Row) -> int:
    return sum(is_heading(cell) for cell in dict.fromkeys(row.cells))


def _is_title(row: Row) -> bool:
    return sum(bool(cell.strip()) for cell in row.cells) <= 1


def _of(row: Row) -> Headings:
    return Headings(tuple(cell.strip() for cell in row.cells), row.line, row.cells)


def _none(first: Sequence[Row]) -> Headings:
    width = min(max(len(row.cells) for row in first), MAX_COLUMNS)
    return Headings(("",) * width, NO_HEADINGS, [])
