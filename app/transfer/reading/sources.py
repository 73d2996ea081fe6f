"""A file that she chose → a table of texts: what it is shows in its content, whatever its name says."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

from app.common.errors import UserError
from app.common.files import read_chosen
from app.common.sentences import Sentence, counted
from app.transfer.reading.encodings import Decoded, decode
from app.transfer.reading.heading_rows import Below, find_headings, told
from app.transfer.reading.tables import MAX_BYTES, NO_HEADINGS, Bounded, Format, Found, Lines, Problem, RawTable
from app.transfer.reading.text_tables import TextRows, delimiter_of
from app.transfer.reading.vcards import card_table
from app.transfer.reading.workbooks import OLE, ZIP, read_sheet

SUFFIXES = (".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".ods", ".vcf")
"""What such files are usually called."""
_SHOWN_LINES = 10
_LOOKED_AT = 60
_HEAD = 1000


def read_source(path: Path, wanted: Found | None = None) -> RawTable:
    """Read a table or a file of contacts; what `wanted` leaves open is found out.

    Raises UserError where the file can't be read, is too large, empty or none of these.
    """
    return _of_content(_read_bytes(path), wanted or Found())


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


def _of_content(data: bytes, wanted: Found) -> RawTable:
    if data.startswith((ZIP, OLE)):
        return _workbook(data, wanted)
    begin = data[:_HEAD].lstrip()[:20].lower()
    refused = next((text for mark, text in _NO_TABLES.items() if begin.startswith(mark)), None)
    if refused is not None:
        raise UserError(refused)
    decoded = decode(data, wanted.encoding)
    if _CARD.match(decoded.text):
        return _contacts(decoded)
    return _text(decoded, wanted)


_CARD = re.compile(r"\s*BEGIN\s*:\s*VCARD", re.IGNORECASE)
_WEB_PAGE = Sentence(
    "Die Datei ist eine Internetseite und keine Tabelle. Bitte in Excel öffnen und als Excel-Tabelle speichern."
)
_NO_TABLES = {
    b"%pdf": Sentence(
        "Die Datei ist ein PDF und keine Tabelle. Bitte die Liste als Excel-Tabelle oder CSV beschaffen."
    ),
    b"<!doctype html": _WEB_PAGE,
    b"<html": _WEB_PAGE,
    b"<table": _WEB_PAGE,
    b"<?xml": Sentence("Die Datei ist eine XML-Datei. Bitte in Excel öffnen und als Excel-Tabelle speichern."),
    b"{\\rtf": Sentence(
        "Die Datei ist ein Textdokument und keine Tabelle. Bitte als Excel-Tabelle oder CSV speichern."
    ),
}


def _text(decoded: Decoded, wanted: Found) -> RawTable:
    delimiter = wanted.delimiter or delimiter_of(decoded.text)
    rows = TextRows(decoded.text, delimiter)
    found = Found(Format.TEXT, decoded.encoding, delimiter)
    return _table(rows, wanted, found, _of_encoding(decoded), rows.problems)


def _workbook(data: bytes, wanted: Found) -> RawTable:
    sheet = read_sheet(data, wanted.sheet)
    return _table(Bounded(sheet.rows), wanted, Found(Format.WORKBOOK, sheet=sheet.name, sheets=sheet.names))


def _table(
    rows: Lines,
    wanted: Found,
    found: Found,
    problems: Sequence[Problem] = (),
    of_rows: dict[int, Problem] | None = None,
) -> RawTable:
    first = list(islice(rows, _LOOKED_AT))
    headings = find_headings(first, wanted.heading_row)
    found = replace(found, heading_row=headings.line)
    told_of = (*problems, *told(headings, first))
    return RawTable(headings.texts, Below(rows, headings), found, told_of, {} if of_rows is None else of_rows)


def _contacts(decoded: Decoded) -> RawTable:
    cards = card_table(decoded.text)
    problems = (*_of_encoding(decoded), *cards.problems)
    return RawTable(
        cards.header,
        cards.rows,
        Found(Format.VCARD, decoded.encoding, heading_row=NO_HEADINGS),
        problems,
        known=cards.known,
    )


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
