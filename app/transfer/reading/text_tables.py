"""A table as text (CSV, tabs): delimiter and quotes are found out, and no file breaks the limits."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from app.common.errors import UserError
from app.common.formulas import unguarded
from app.common.sentences import Sentence
from app.transfer.columns.headings import is_heading
from app.transfer.reading.tables import Problem, Row, bounded

MAX_LINE = 64 * 1024
MAX_LINES_PER_ROW = 500
DELIMITERS = ";,\t|"
_SAMPLE_LINES = 40
_PREAMBLE = re.compile(r"\s*sep=(.)\s*", re.IGNORECASE)
_LEAST_WIDTH = 3
"""From so many columns on, lines that each have all of them are rows, not the lines of one quoted cell."""


@dataclass
class TextRows:
    """The rows of a text, read anew each time; `problems` hold the lines whose quotes were not closed."""

    text: str
    delimiter: str
    problems: dict[int, Problem] = field(default_factory=dict)

    def __iter__(self) -> Iterator[Row]:
        return bounded(_rows(self.text, self.delimiter, self.problems))


def delimiter_of(text: str) -> str:
    """The delimiter that makes known headings, or else cuts most of the first lines alike; semicolon in doubt."""
    lines = [line for line in _first_lines(text) if line.strip()]
    if lines and (said := _PREAMBLE.fullmatch(lines[0])) and said[1] in DELIMITERS:
        return said[1]
    return max(DELIMITERS, key=lambda delimiter: _fits(lines, delimiter))


def _first_lines(text: str) -> list[str]:
    file = io.StringIO(text, newline="")
    return [file.readline(MAX_LINE) for _ in range(_SAMPLE_LINES)]


def _fits(lines: list[str], delimiter: str) -> tuple[int, int]:
    """How many headings a line has at most, and how many cells beyond the first the lines have that are cut alike."""
    try:
        rows = [cells for cells in csv.reader(lines, delimiter=delimiter) if any(cells)]
    except csv.Error:
        rows = [line.split(delimiter) for line in lines]
    if not rows:
        return 0, 0
    widths = [len(cells) for cells in rows]
    headings, width = max((sum(map(is_heading, set(cells))), len(cells)) for cells in rows)
    if headings and width == 1:  # a list of one column, "Name" above "Müller, Jörg"
        return headings, 0
    usual = max(widths, key=lambda width: (widths.count(width) * (width - 1), width))
    return headings, widths.count(usual) * (usual - 1)


def _rows(text: str, delimiter: str, problems: dict[int, Problem]) -> Iterator[Row]:
    preamble = _preamble_of(text)
    rows = _quoted_rows(text, delimiter, problems) if '"' in text else _plain_rows(text, delimiter)
    if "'" in text:
        rows = map(_as_written, rows)
    return (row for row in rows if row.line > preamble) if preamble else rows


def _as_written(row: Row) -> Row:
    """The row without the apostrophes that keep spreadsheets from reading "+380 …" as a formula."""
    return Row(row.line, [unguarded(cell) for cell in row.cells])


def _preamble_of(text: str) -> int:
    """The line that tells the delimiter ("sep=;") instead of being a row; 0 where there is none."""
    for number, line in enumerate(_first_lines(text), 1):
        if line.strip():
            return number if _PREAMBLE.fullmatch(line) else 0
    return 0


def _plain_rows(text: str, delimiter: str) -> Iterator[Row]:
    for number, line in enumerate(io.StringIO(text, newline=""), 1):
        if len(line) > MAX_LINE:
            raise _too_long(number)
        yield Row(number, line.rstrip("\r\n").split(delimiter))


def _quoted_rows(text: str, delimiter: str, problems: dict[int, Problem]) -> Iterator[Row]:
    lines = _Lines(text)
    is_whole = _whole_line(delimiter).fullmatch
    waiting: list[str] = []
    reader = csv.reader(iter(waiting.pop, None), delimiter=delimiter)
    widest = 0
    for line in lines:
        if '"' not in line:
            cells = line.rstrip("\r\n").split(delimiter)
        elif is_whole(line):
            waiting.append(line)
            cells = _cells(reader, lines.number)
        elif (whole := _Quoted(lines, line, delimiter, widest).whole()) is not None:
            cells = _cells(csv.reader(io.StringIO(whole, newline=""), delimiter=delimiter), lines.number)
        else:
            problems[lines.number] = Problem(lines.number, _UNCLOSED)
            cells = line.rstrip("\r\n").split(delimiter)
        if len(cells) > widest:
            widest = len(cells)
        yield Row(lines.number, cells)


@lru_cache(maxsize=4)
def _whole_line(delimiter: str) -> re.Pattern[str]:
    """A line whose cells are all whole: either in quotes from end to end, or without any."""
    end = re.escape(delimiter)
    cell = rf'(?:"(?:[^"]|"")*+"|[^"{end}\r\n]*+)'
    return re.compile(rf"{cell}(?:{end}{cell})*+[\r\n]*")


def _too_long(line: int) -> UserError:
    return UserError("Zeile {line} ist zu lang für eine Tabelle. Bitte prüfen, ob es eine CSV-Datei ist.", line=line)


_UNCLOSED = Sentence("Ein Anführungszeichen wird nicht geschlossen; die Zeile ist für sich gelesen. Bitte prüfen.")


def _cells(reader: Iterator[list[str]], line: int) -> list[str]:
    """The cells of the next row; line breaks inside of them are kept."""
    try:
        return next(reader)
    except csv.Error as error:
        raise UserError(
            "Zeile {line} ist keine gültige CSV-Zeile (Feld zu lang oder beschädigt).", line=line
        ) from error


class _Lines:
    """Lines of bounded length, of which some can be looked at before they are read."""

    def __init__(self, text: str) -> None:
        self._file = io.StringIO(text, newline="")
        self._ahead: list[str] = []
        self.number = 0

    def __iter__(self) -> Iterator[str]:
        read = self._file.readline
        while line := self._ahead.pop(0) if self._ahead else read(MAX_LINE + 1):
            self.number += 1
            if len(line) > MAX_LINE:
                raise _too_long(self.number)
            yield line

    def ahead(self, place: int) -> str:
        """The line so many after the one that was read last, from 0 on; empty behind the end."""
        while len(self._ahead) <= place:
            line = self._file.readline(MAX_LINE + 1)
            if not line:
                return ""
            self._ahead.append(line)
        return self._ahead[place]

    def take(self, number: int) -> str:
        """So many lines that were looked at before."""
        taken, self._ahead = self._ahead[:number], self._ahead[number:]
        self.number += number
        return "".join(taken)


@dataclass(frozen=True)
class _Quoted:
    """A line with quotes, and those that may belong to it."""

    lines: _Lines
    line: str
    delimiter: str
    width: int

    def whole(self) -> str | None:
        """The line with those that its quoted cell goes on in; None where that quote is never closed as one."""
        if not _scan(self.line, False, self.delimiter).open:
            return self.line
        for place in range(MAX_LINES_PER_ROW - 1):
            line = self.lines.ahead(place)
            if not line:
                return None
            state = _scan(line, True, self.delimiter)
            if not state.sound:
                return None
            if not state.open:
                return None if self._are_rows(place + 1) else self.line + self.lines.take(place + 1)
        return None

    def _are_rows(self, number: int) -> bool:
        """Whether each of the lines has by itself all the columns of the table: then a quote swallows whole rows."""
        lines = (self.line, *map(self.lines.ahead, range(number)))
        return self.width >= _LEAST_WIDTH and all(line.count(self.delimiter) + 1 == self.width for line in lines)


@dataclass(frozen=True)
class _State:
    """At the end of a line: whether a quoted cell goes on, and whether each closing quote stood at the end of its cell."""

    open: bool
    sound: bool = True


@lru_cache(maxsize=4)
def _forms(delimiter: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A whole quoted rest of a cell with what closes it, and a cell without quotes."""
    end = re.escape(delimiter)
    return re.compile(rf'(?:[^"]|"")*+"(?P<after>[^{end}\r\n]*)(?P<more>{end}?)'), re.compile(
        rf"[^{end}\r\n]*(?P<more>{end}?)"
    )


def _scan(line: str, is_open: bool, delimiter: str) -> _State:
    quoted, plain = _forms(delimiter)
    place, sound = 0, True
    body = line.rstrip("\r\n")
    while True:
        if not is_open and body.startswith('"', place):
            is_open, place = True, place + 1
        if is_open:
            found = quoted.match(body, place)
            if found is None:
                return _State(True, sound)
            is_open = False
            sound = sound and not found["after"].strip()
        else:
            found = plain.match(body, place)
            assert found is not None
        place = found.end()
        if not found["more"]:
            return _State(False, sound)
