"""The file around the sheets. openpyxl writes it all but the rows, which are ready-made; nothing ever touches the disk.

openpyxl by itself writes every sheet to a readable file in the temporary folder and needs several times as long.
"""

import io
import re
from collections.abc import Iterable, Sequence
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.worksheet.dimensions import SheetDimension
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.writer.excel import ExcelWriter

_NO_ROWS = re.compile(rb"<sheetData\s*/>|<sheetData>\s*</sheetData>")


class Content:
    """What a sheet holds besides openpyxl's settings: finished rows, the size they take, links to other sheets."""

    def __init__(self) -> None:
        self.rows: list[str] = []
        self.size = "A1"
        self.links: list[Hyperlink] = []


class _SheetWriter(WorksheetWriter):  # type: ignore[misc]
    """Writes a sheet into memory with the rows of its content."""

    def __init__(self, raw: Any, content: Content) -> None:
        super().__init__(raw, out=io.BytesIO())
        self._content = content
        raw._hyperlinks = content.links

    def write_dimensions(self) -> None:
        self.xf.send(SheetDimension(self._content.size).to_tree())

    def data(self) -> bytes:
        self.write()
        rows = "".join(self._content.rows).encode()
        whole, count = _NO_ROWS.subn(lambda _: b"<sheetData>" + rows + b"</sheetData>", self.read())
        if count != 1:
            raise AssertionError("a sheet has one place for its rows")
        return whole


class _PackageWriter(ExcelWriter):  # type: ignore[misc]
    """openpyxl's writer of the package, with sheets from memory."""

    def __init__(self, workbook: Workbook, archive: ZipFile, contents: Iterable[tuple[Any, Content]]) -> None:
        super().__init__(workbook, archive)
        self._contents = {id(raw): content for raw, content in contents}

    def write_worksheet(self, ws: Any) -> None:
        ws._drawing = SpreadsheetDrawing()
        ws._drawing.charts, ws._drawing.images = ws._charts, ws._images
        writer = _SheetWriter(ws, self._contents[id(ws)])
        self._archive.writestr(ws.path[1:], writer.data())
        ws._rels = writer._rels
        self.manifest.append(ws)


def package(workbook: Workbook, contents: Sequence[tuple[Any, Content]]) -> bytes:
    """The whole file."""
    out = io.BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        _PackageWriter(workbook, archive, contents).write_data()
    return out.getvalue()
