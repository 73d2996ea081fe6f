"""A file that she chose → a table of texts: what it is shows in its content, whatever its name says."""

from collections.abc import Sequence
from itertools import islice
from pathlib import Path

from app.common.errors import UserError
from app.common.files import read_chosen
from app.common.sentences import counted
from app.transfer.reading.encodings import Decoded, decode
from app.transfer.reading.heading_rows import Below, find_headings, told
from app.transfer.reading.tables import MAX_BYTES, Format, Found, Problem, RawTable
from app.transfer.reading.text_tables import TextRows, delimiter_of

SUFFIXES = (".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".ods", ".vcf")
"""What such files are usually called."""
_SHOWN_LINES = 10
_LOOKED_AT = 60


def read_source(path: Path, wanted: Found | None = None) -> RawTable:
    """Read a table or a file of contacts; what `wanted` leaves open is found out.

    Raises UserError where the file can't be read, is too large, empty or none of these.
    """
    return _text(_read_bytes(path), wanted or Found())


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


def _text(data: bytes, wanted: Found) -> RawTable:
    decoded = decode(data, wanted.encoding)
    delimiter = wanted.delimiter or delimiter_of(decoded.text)
    rows = TextRows(decoded.text, delimiter)
    first = list(islice(rows, _LOOKED_AT))
    headings = find_headings(first, wanted.heading_row)
    found = Found(Format.TEXT, decoded.encoding, delimiter, headings.line)
    problems = (*_of_encoding(decoded), *told(headings, first))
    return RawTable(headings.texts, Below(rows, headings), found, problems, rows.problems)


def _of_encoding(decoded: Decoded) -> Sequence[Problem]:
    doubt = [Problem(0, decoded.doubt)] if decoded.doubt is not None else []
    if not decoded.odd_lines:
        return doubt
    lines = ", ".join(map(str, decoded.odd_lines[:_SHOWN_LINES]))
    more = len(decoded.odd_lines) > _SHOWN_LINES
    text = counted(
        len(decoded.odd_lines),
        "Zeile {lines} ist mit einem anderen Zeichensatz geschrieben als der Rest; bitte dort die Umlaute prüfen.",
        "Die Zeilen {lines} sind mit einem anderen Zeichensatz geschrieben als der Rest; bitte dort die Umlaute prüfen.",
        lines=f"{lines} …" if more else lines,
    )
    return [*doubt, Problem(0, text)]
