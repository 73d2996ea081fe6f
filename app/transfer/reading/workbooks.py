"""Tables of Excel and OpenDocument → rows of texts. Looked at first, then read in a process of its own that may not grow."""

import io
import json
import re
import zipfile
from dataclasses import dataclass

from app.common import children
from app.common.errors import UserError
from app.common.sentences import Sentence
from app.transfer.reading import workbook_process
from app.transfer.reading.tables import Row

ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MOST_UNPACKED = 512 * 1024 * 1024
_MOST_PACKED = 200
"""How many times larger than packed a part may be that is large: tables of real texts come to a tenth of it."""
_LARGE = 32 * 1024 * 1024
_MOST_PARTS = 5000
_MOST_SECONDS = 120.0
_HEAD = 64 * 1024
_WORKBOOKS = ("xl/workbook.xml", "xl/workbook.bin")
_DECLARED = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_OTHERS = {"word/document.xml": "Word", "ppt/presentation.xml": "PowerPoint", "Index/Document.iwa": "Numbers"}


@dataclass(frozen=True)
class Sheet:
    """A sheet as it was read, and the names of all."""

    name: str
    names: tuple[str, ...]
    rows: list[Row]


def read_sheet(data: bytes, wanted: str | None) -> Sheet:
    """The wanted sheet of a workbook, or the first visible one in which something stands.

    Raises UserError where it is none, damaged, protected by a password, or larger than a table can be; Cancelled.
    """
    if data.startswith(ZIP):
        _look_at_parts(data)
    request = workbook_process.request(data, wanted)
    try:
        answer = json.loads(children.ask(workbook_process.__name__, request, within=_MOST_SECONDS))
    except RuntimeError:
        raise UserError(
            "Die Tabelle ließ sich nicht lesen: Sie ist beschädigt oder weit größer, als eine Liste sein kann. "
            "Bitte in der Tabelle als „CSV UTF-8“ speichern."
        ) from None
    refused = _REFUSED.get(answer.get("error", ""))
    if refused is not None:
        raise UserError(refused)
    rows = [Row(line, cells) for line, cells in answer["rows"]]
    return Sheet(answer["sheet"], tuple(answer["sheets"]), rows)


_DAMAGED = Sentence(
    "Die Tabelle ist beschädigt oder keine Tabelle. Bitte in Excel oder LibreOffice öffnen und neu speichern."
)
_REFUSED = {
    workbook_process.PROTECTED: Sentence(
        "Die Tabelle ist mit einem Kennwort geschützt. Bitte ohne Kennwort speichern und noch einmal versuchen."
    ),
    workbook_process.DAMAGED: _DAMAGED,
    workbook_process.NO_SHEET: Sentence("Das gewählte Blatt gibt es in der Tabelle nicht."),
}


def _look_at_parts(data: bytes) -> None:
    """Raises UserError for what would fill the memory, leads out of the file, or is no table."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            parts = packed.infolist()
            if len(parts) > _MOST_PARTS or any(map(_is_bomb, parts)) or _unpacked(parts) > _MOST_UNPACKED:
                raise UserError(
                    "Die Datei ist ausgepackt viel größer, als eine Tabelle sein kann, und wird nicht gelesen."
                )
            _demand_table(packed, {part.filename for part in parts})
            _demand_no_declarations(packed, parts)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, ValueError) as error:
        raise UserError(_DAMAGED) from error


def _unpacked(parts: list[zipfile.ZipInfo]) -> int:
    return sum(part.file_size for part in parts)


def _is_bomb(part: zipfile.ZipInfo) -> bool:
    return part.file_size > _LARGE and part.file_size > _MOST_PACKED * part.compress_size


def _demand_table(packed: zipfile.ZipFile, names: set[str]) -> None:
    if any(name in names for name in _WORKBOOKS):
        return
    if "content.xml" in names and "mimetype" in names:
        with packed.open("mimetype") as file:
            if b"spreadsheet" in file.read(200):
                return
    other = next((program for name, program in _OTHERS.items() if name in names), None)
    if other is not None:
        raise UserError(
            "Die Datei ist von {program} und keine Tabelle, die gelesen werden kann. Bitte als Excel-Tabelle oder CSV speichern.",
            program=other,
        )
    raise UserError("Die Datei ist ein gepackter Ordner und keine Tabelle. Bitte zuerst auspacken.")


def _demand_no_declarations(packed: zipfile.ZipFile, parts: list[zipfile.ZipInfo]) -> None:
    """A table declares no types and entities of its own: those lead to other files, or unfold without end."""
    for part in parts:
        if not part.filename.endswith((".xml", ".rels")):
            continue
        with packed.open(part) as file:
            if _DECLARED.search(file.read(_HEAD)):
                raise UserError("Die Datei verweist auf fremde Inhalte (DOCTYPE) und wird deshalb nicht gelesen.")
