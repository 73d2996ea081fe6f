"""A CSV file of unknown origin → header and rows, within limits that no file can break."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from app.common.cancelling import current
from app.common.errors import UserError
from app.common.files import read_chosen

MAX_BYTES = 64 * 1024 * 1024
MAX_ROWS = 200_000
MAX_COLUMNS = 200
MAX_LINE = 64 * 1024
MAX_LINES_PER_ROW = 500

_DELIMITERS = ";,\t"
_BYTE_ORDER_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


class Row(NamedTuple):
    """One row; `line` is where it ends in the file, counted from 1 as an editor shows it."""

    line: int
    cells: list[str]


@dataclass(frozen=True)
class CsvTable:
    """What a file holds: `rows`, read one after the other, without the header and without empty rows."""

    header: tuple[str, ...]
    rows: Iterator[Row]
    encoding: str
    delimiter: str


def read_table(path: Path) -> CsvTable:
    """Read a CSV file with a header row; encoding and delimiter are found out.

    Raises UserError where the file is no text or empty; reading the rows raises it where they go beyond the limits.
    """
    text, encoding = _decode(_read_bytes(path))
    lines = _Lines(text)
    first = next((line for line in lines if line.strip()), "")
    if first[:4].casefold() == "sep=":
        first = next((line for line in lines if line.strip()), "")
    delimiter = _delimiter_of(first)
    lines.push_back(first)
    rows = _rows(lines, delimiter)
    header = next(rows, None)
    if header is None:
        raise UserError("Die Datei ist leer. Erwartet wird eine Kopfzeile wie „Nachname;Vorname;Straße;Telefon“.")
    return CsvTable(tuple(cell.strip() for cell in header.cells), rows, encoding, delimiter)


def _read_bytes(path: Path) -> bytes:
    too_large = UserError(
        "„{name}“ ist größer als {most} MB. Bitte in kleinere Dateien teilen.",
        name=path.name,
        most=MAX_BYTES // 1024 // 1024,
    )
    try:
        return read_chosen(path, MAX_BYTES, too_large)
    except OSError as error:
        raise UserError(
            "„{name}“ kann nicht gelesen werden. Bitte prüfen, ob es die Datei gibt.", name=path.name
        ) from error


def _decode(data: bytes) -> tuple[str, str]:
    """Text and name of its encoding: a byte order mark decides, else UTF-8, else Windows-1252 as Excel writes it."""
    encoding = next((name for mark, name in _BYTE_ORDER_MARKS if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        if encoding != "utf-8":
            raise UserError("Der Text der Datei ist beschädigt. Bitte als „CSV UTF-8“ neu speichern.") from None
        encoding = "cp1252"
        text = data.decode(encoding, errors="replace")
    if "\0" in text:
        raise UserError("Die Datei ist keine Textdatei. Bitte in der Tabelle „Speichern unter … CSV UTF-8“ wählen.")
    return text, encoding


class _Lines:
    """Lines of bounded length; counts how many the row being read has swallowed."""

    def __init__(self, text: str) -> None:
        self._file = io.StringIO(text, newline="")
        self._waiting: list[str] = []
        self.number = 0
        self.in_row = 0

    def push_back(self, line: str) -> None:
        if line:
            self._waiting.append(line)
            self.number -= 1

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._waiting.pop() if self._waiting else self._file.readline(MAX_LINE + 1)
        if not line:
            raise StopIteration
        self.number += 1
        self.in_row += 1
        if len(line) > MAX_LINE:
            raise UserError(
                "Zeile {line} ist zu lang für eine Tabelle. Bitte prüfen, ob es eine CSV-Datei ist.",
                line=self.number,
            )
        if self.in_row > MAX_LINES_PER_ROW:
            raise UserError(
                "In Zeile {line} wird ein Anführungszeichen nicht geschlossen.", line=self.number - self.in_row + 1
            )
        return line


def _delimiter_of(line: str) -> str:
    """The delimiter that cuts the header into most columns; semicolon in doubt."""
    return max(_DELIMITERS, key=lambda delimiter: len(next(csv.reader([line], delimiter=delimiter), [])))


def _rows(lines: _Lines, delimiter: str) -> Iterator[Row]:
    reader = csv.reader(lines, delimiter=delimiter)
    cancellation = current()
    count = 0
    while True:
        cancellation.demand()
        lines.in_row = 0
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise UserError(
                "Zeile {line} ist keine gültige CSV-Zeile (Feld zu lang oder beschädigt).", line=lines.number
            ) from error
        if len(cells) > MAX_COLUMNS:
            raise UserError(
                "Zeile {line} hat mehr als {most} Spalten. Bitte die Datei prüfen.",
                line=lines.number,
                most=MAX_COLUMNS,
            )
        if not any(cells):
            continue
        count += 1
        if count > MAX_ROWS + 1:
            raise UserError("Die Datei hat mehr als {most} Zeilen. Bitte in kleinere Dateien teilen.", most=MAX_ROWS)
        yield Row(lines.number, cells)
