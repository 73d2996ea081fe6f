"""What is wrong with a spreadsheet: values that are written as texts, cut headings, labels of nothing in its charts."""

import io
import re
import zipfile
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import openpyxl
from openpyxl.utils import get_column_letter

from app.reports.xlsx.values import READINGS

_LABELS = re.compile(r"<dLbls?>.*?</dLbls?>", re.DOTALL)
_FORMAT = re.compile(r'<numFmt formatCode="([^"]*)"([^>]*)/>')
_LINE = 10.0
"""Points that a line of a heading takes at least."""


def problems(data: bytes) -> Iterator[str]:
    """Everything wrong, sheet by sheet."""
    for sheet in openpyxl.load_workbook(io.BytesIO(data)):
        yield from (f"{sheet.title}: {problem}" for problem in (*_texts(sheet), *_headings(sheet)))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if re.search(r"charts/chart\d+\.xml", name):
                yield from (f"{name}: {problem}" for problem in _zeros(archive.read(name).decode()))


def _texts(sheet: Any) -> Iterator[str]:
    """Columns in which every text is a written day, time or number of hours."""
    columns: dict[int, list[str]] = defaultdict(list)
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value not in (None, "", "–") and not cell.font.bold:
                columns[cell.column].append(str(cell.value) if isinstance(cell.value, str) else "")
    for column, texts in columns.items():
        if any(texts and all(reading.read(text) != text for text in texts) for reading in READINGS):
            yield f"column {get_column_letter(column)} holds texts like {texts[0]}"


def _headings(sheet: Any) -> Iterator[str]:
    """Wrapped headings in a row that is not high enough for all their words."""
    for row in sheet.iter_rows():
        for cell in row:
            if not (cell.font.bold and cell.alignment.wrap_text and cell.border.bottom.style):
                continue
            width = sheet.column_dimensions[get_column_letter(cell.column)].width
            lines = -(-len(str(cell.value)) // int(width))
            height = sheet.row_dimensions[cell.row].height
            if lines > 1 and (height or 0) < lines * _LINE:
                yield f"{cell.coordinate} is cut: {cell.value}"


def _zeros(chart: str) -> Iterator[str]:
    for labels in _LABELS.findall(chart):
        for pattern, linked in _FORMAT.findall(labels):
            if not pattern.endswith(";;") or 'sourceLinked="0"' not in linked:
                yield f"labels of zero are shown: {pattern} {linked}"
