"""The file around the sheets. openpyxl writes it all but the rows, which are ready-made; nothing ever touches the disk.

openpyxl by itself writes every sheet to a readable file in the temporary folder and needs several times as long.
"""

import io
import re
import zlib
from collections.abc import Iterable, Iterator, Sequence
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.worksheet.dimensions import SheetDimension
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.writer.excel import ExcelWriter

from app.common.cancelling import current

_CHUNK, _FAST = 500_000, 1
_NO_DATE = (1980, 1, 1, 0, 0, 0)
_NO_ROWS = re.compile(rb"<sheetData\s*/>|<sheetData>\s*</sheetData>")


class Content:
    """What a sheet holds besides openpyxl's settings: finished rows, the size they take, links to other sheets.

    Rows are kept compressed: the sheet of 100,000 rows would take ten times as much room.
    """

    def __init__(self) -> None:
        self.size = "A1"
        self.links: list[Hyperlink] = []
        self.descriptions: list[str] = []
        """The charts in words, in their order."""
        self._chunks: list[bytes] = []
        self._rows: list[str] = []
        self._length = 0

    def add(self, row: str) -> None:
        """The next row."""
        self._rows.append(row)
        self._length += len(row)
        if self._length > _CHUNK:
            self._pack()

    def rows(self) -> Iterator[bytes]:
        """All rows, in pieces."""
        for chunk in self._chunks:
            current().demand()
            yield zlib.decompress(chunk)
        yield "".join(self._rows).encode()

    def _pack(self) -> None:
        self._chunks.append(zlib.compress("".join(self._rows).encode(), _FAST))
        self._rows, self._length = [], 0


class _SheetWriter(WorksheetWriter):  # type: ignore[misc]
    """Writes a sheet into memory with the rows of its content."""

    def __init__(self, raw: Any, content: Content) -> None:
        super().__init__(raw, out=io.BytesIO())
        self._content = content
        raw._hyperlinks = content.links

    def write_dimensions(self) -> None:
        self.xf.send(SheetDimension(self._content.size).to_tree())

    def pieces(self) -> Iterator[bytes]:
        """The sheet from beginning to end."""
        self.write()
        before, *after = _NO_ROWS.split(self.read())
        if len(after) != 1:
            raise AssertionError("a sheet has one place for its rows")
        yield before + b"<sheetData>"
        yield from self._content.rows()
        yield b"</sheetData>" + after[0]


class _Drawing(SpreadsheetDrawing):  # type: ignore[misc]
    """The charts of a sheet, each with its name and words for who doesn't see it."""

    __elements__ = SpreadsheetDrawing.__elements__

    def __init__(self, descriptions: Sequence[str]) -> None:
        super().__init__()
        self._descriptions = descriptions

    def _chart_frame(self, idx: int) -> Any:
        frame = super()._chart_frame(idx)
        named = frame.nvGraphicFramePr.cNvPr
        named.name, named.descr = f"Diagramm {idx}", self._descriptions[idx - 1]
        return frame


class _Archive(ZipFile):
    """A file whose parts carry no date: the same report twice is the same file."""

    def writestr(self, zinfo_or_arcname: Any, data: Any, *_more: Any, **_others: Any) -> None:
        """A part in one piece."""
        super().writestr(_part(zinfo_or_arcname), data, ZIP_DEFLATED)


def _part(name: str) -> ZipInfo:
    part = ZipInfo(name, _NO_DATE)
    part.compress_type = ZIP_DEFLATED
    return part


class _PackageWriter(ExcelWriter):  # type: ignore[misc]
    """openpyxl's writer of the package, with sheets from memory."""

    def __init__(self, workbook: Workbook, archive: ZipFile, contents: Iterable[tuple[Any, Content]]) -> None:
        super().__init__(workbook, archive)
        self._contents = {id(raw): content for raw, content in contents}

    def write_worksheet(self, ws: Any) -> None:
        content = self._contents[id(ws)]
        ws._drawing = _Drawing(content.descriptions)
        ws._drawing.charts, ws._drawing.images = ws._charts, ws._images
        writer = _SheetWriter(ws, content)
        with self._archive.open(_part(ws.path[1:]), "w") as out:
            for piece in writer.pieces():
                out.write(piece)
        ws._rels = writer._rels
        self.manifest.append(ws)


def package(workbook: Workbook, contents: Sequence[tuple[Any, Content]]) -> bytes:
    """The whole file."""
    out = io.BytesIO()
    with _Archive(out, "w", ZIP_DEFLATED) as archive:
        _PackageWriter(workbook, archive, contents).write_data()
    return out.getvalue()
