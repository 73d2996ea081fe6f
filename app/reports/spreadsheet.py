"""Writing a workbook row by row: one guard for every text, number formats, widths, page set-up. Values only, no formulas."""

import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink

from app.reports import palette

LONGEST = 32_767
"""Characters (UTF-16 units) that a cell can hold."""
_PIECE = 16_000
_A4 = 9
_LINE_HEIGHT = 1.38
"""Height of a line of text, as a multiple of its size."""
_CONTINUED = " … (Fortsetzung in der nächsten Zeile)"
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
_NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_NOT_IN_NAME = re.compile(r"[\[\]:*?/\\\x00-\x1f]")

Value = str | int | float | date | None


@dataclass(frozen=True)
class Style:
    """How a cell looks. `number_format` as Excel writes it."""

    number_format: str = "General"
    bold: bool = False
    size: float = 10
    colour: str = palette.INK
    align: str = "left"
    wrap: bool = False
    rule: str = ""
    """Side with a strong rule: top or bottom."""
    fill: str = ""


PLAIN = Style()
WRAPPED = Style(wrap=True)
TITLE = Style(bold=True, size=16, colour=palette.ACCENT, wrap=True)
SECTION = Style(bold=True, size=12, colour=palette.ACCENT, wrap=True)
QUIET = Style(colour=palette.QUIET, wrap=True)
LINK = Style(colour=palette.ACCENT)
HEADER = Style(bold=True, colour=palette.QUIET, rule="bottom", wrap=True)
HEADER_RIGHT = Style(bold=True, colour=palette.QUIET, rule="bottom", wrap=True, align="right")


def text_pieces(text: str) -> list[str]:
    """The text as it can stand in cells: what XML can't hold replaced, what Excel would decode escaped, split where too long."""
    clean = _ESCAPE.sub("_x005F_", _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text))
    if len(clean.encode("utf-16-le")) // 2 <= LONGEST:
        return [clean]
    starts = range(0, len(clean), _PIECE)
    return [clean[start : start + _PIECE] + (_CONTINUED if start + _PIECE < len(clean) else "") for start in starts]


def sheet_name(wanted: str, taken: Sequence[str]) -> str:
    """A name that Excel takes: at most 31 characters, none of []:*?/\\, not in use yet."""
    clean = _NOT_IN_NAME.sub(" ", text_pieces(wanted)[0]).strip("' ")[:31].strip("' ") or "Tabelle"
    used = {name.casefold() for name in taken}
    number, name = 2, clean
    while name.casefold() in used:
        suffix = f" {number}"
        name, number = clean[: 31 - len(suffix)] + suffix, number + 1
    return name


class Book:
    """A workbook that is written once, from the first row to the last."""

    def __init__(self, title: str, made_on: date) -> None:
        self._workbook = Workbook(write_only=True)
        properties = self._workbook.properties
        properties.title = text_pieces(title)[0]
        properties.creator = "Quartiersbuch"
        properties.created = datetime.combine(made_on, time.min)

    def sheet(self, name: str, widths: Sequence[float], *, header_rows: int = 0, landscape: bool = False) -> "Sheet":
        """A new sheet; the first `header_rows` rows stay in view. The last of them is repeated on every printed page."""
        raw = self._workbook.create_sheet(self.free_name(name))
        for number, width in enumerate(widths, 1):
            raw.column_dimensions[get_column_letter(number)].width = width
        if header_rows:
            raw.freeze_panes = f"A{header_rows + 1}"
            raw.print_title_rows = f"{header_rows}:{header_rows}"
        raw.sheet_view.showGridLines = False
        raw.page_setup.paperSize = _A4
        raw.page_setup.orientation = "landscape" if landscape else "portrait"
        raw.page_setup.fitToHeight = 0
        raw.sheet_properties.pageSetUpPr.fitToPage = True
        raw.oddFooter.left.text = "&A"
        raw.oddFooter.right.text = "Seite &P von &N"
        return Sheet(raw, tuple(widths))

    def free_name(self, wanted: str) -> str:
        """The name that the next sheet gets."""
        return sheet_name(wanted, self._workbook.sheetnames)

    def finish(self) -> bytes:
        """The finished file."""
        out = io.BytesIO()
        self._workbook.save(out)
        return out.getvalue()


class Sheet:
    """A sheet that grows row by row."""

    def __init__(self, raw: Any, widths: tuple[float, ...]) -> None:
        self.raw = raw
        self.widths = widths
        self.rows = 0
        self._cells: dict[tuple[int, Style, bool], Any] = {}

    def append(self, values: Sequence[Value], styles: Sequence[Style]) -> None:
        """A row. A text too long for one cell goes on in the rows below, in the same column."""
        later: list[list[str]] = []
        row: list[Any] = []
        for place, (value, style) in enumerate(zip(values, styles, strict=True)):
            if isinstance(value, str):
                pieces = text_pieces(value)
                row.append(self._text(place, pieces[0], style))
                if len(pieces) > 1:
                    later.extend([] for _ in range(len(pieces) - 1 - len(later)))
                    for line, piece in zip(later, pieces[1:], strict=False):
                        line.extend([""] * (place - len(line)) + [piece])
            else:
                row.append(self._number(place, value, style))
        self.raw.append(row)
        self.rows += 1
        for line in later:
            self.append(line, styles[: len(line)])

    def line(self, text: str, style: Style) -> None:
        """A text over the whole width, as high as it needs."""
        lines = max(-(-len(text) * style.size // (10 * sum(self.widths))), 1)
        self._height(min(lines, 30), style.size, self.rows + 1)
        if len(self.widths) > 1:
            self.raw.merged_cells.add(f"A{self.rows + 1}:{self._last_column}{self.rows + 1}")
        self.append([text], [style])

    def words(self, texts: Sequence[str], style: Style) -> None:
        """A row of texts, as high as the longest needs in its column."""
        lines = max(-(-len(text) // width) for text, width in zip(texts, self.widths, strict=True))
        self._height(min(max(lines, 1), 30), style.size, self.rows + 1)
        self.append(texts, [style] * len(texts))

    def link(self, text: str, sheet: str) -> None:
        """A row that leads to another sheet."""
        cell = _styled(WriteOnlyCell(self.raw), LINK, False)
        cell.value = text_pieces(text)[0]
        cell.data_type = "s"
        quoted = sheet.replace("'", "''")
        cell.hyperlink = Hyperlink(ref="", location=f"'{quoted}'!A1")
        self.raw.append([cell])
        self.rows += 1

    def _height(self, lines: float, size: float, row: int) -> None:
        self.raw.row_dimensions[row].height = lines * size * _LINE_HEIGHT + 2

    @property
    def _last_column(self) -> str:
        return str(get_column_letter(len(self.widths)))

    def blank(self) -> None:
        """An empty row."""
        self.raw.append([])
        self.rows += 1

    def print_all(self, extra_rows: int = 0) -> None:
        """Print everything that was written, and `extra_rows` below for a chart."""
        self.raw.print_area = f"A1:{self._last_column}{max(self.rows + extra_rows, 1)}"

    def _text(self, place: int, text: str, style: Style) -> Any:
        """A text is text: never a formula, and marked so that Excel keeps it one when she edits the cell."""
        cell = self._cell(place, style, text.startswith(_FORMULA_SIGNS))
        cell.value = text
        cell.data_type = "s"
        return cell

    def _number(self, place: int, value: int | float | date | None, style: Style) -> Any:
        cell = self._cell(place, style, False)
        cell.value = value
        return cell

    def _cell(self, place: int, style: Style, guarded: bool) -> Any:
        """A cell to fill; it is written out at once, so each is used again in the next row."""
        key = (place, style, guarded)
        if key not in self._cells:
            self._cells[key] = _styled(WriteOnlyCell(self.raw), style, guarded)
        return self._cells[key]


def _styled(cell: Any, style: Style, guarded: bool) -> Any:
    cell.font = Font(name="Calibri", size=style.size, bold=style.bold, color=style.colour[1:])
    cell.alignment = Alignment(horizontal=style.align, vertical="top", wrap_text=style.wrap)
    cell.number_format = style.number_format
    if style.rule:
        cell.border = Border(**{style.rule: Side(style="thin", color=palette.QUIET[1:])})
    if style.fill:
        cell.fill = PatternFill("solid", fgColor=style.fill[1:])
    cell.quotePrefix = guarded
    return cell
