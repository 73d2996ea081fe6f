"""Writing a workbook row by row: number formats, widths, page set-up. Values only, no formulas."""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.hyperlink import Hyperlink

from app.common.cancelling import current
from app.reports import palette
from app.reports.xlsx.cells import (
    Value,
    could_be_formula,
    defined_name,
    number_cell,
    sheet_name,
    text_cell,
    text_pieces,
)
from app.reports.xlsx.package import Content, package

_A4 = 9
_LINE_HEIGHT = 1.38
"""Height of a line of text, as a multiple of its size."""
_HIGHEST = 409.0
"""Points of a row that Excel takes."""
_LONGEST_TITLE = 255
_LONGEST_WRAPPED = 2_000
"""Characters of a text whose lines are counted word by word; of a longer one the row is as high as can be anyway."""


@dataclass(frozen=True, eq=False)
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


PLAIN = Style()
WRAPPED = Style(wrap=True)
TITLE = Style(bold=True, size=16, colour=palette.ACCENT, wrap=True)
SECTION = Style(bold=True, size=12, colour=palette.ACCENT, wrap=True)
QUIET = Style(colour=palette.QUIET, wrap=True)
LINK = Style(colour=palette.ACCENT)
HEADER = Style(bold=True, colour=palette.QUIET, rule="bottom", wrap=True)
HEADER_RIGHT = Style(bold=True, colour=palette.QUIET, rule="bottom", wrap=True, align="right")


class Book:
    """A workbook that is written once, from the first row to the last."""

    def __init__(self, title: str, made_on: date) -> None:
        self._workbook = Workbook()
        self._workbook.remove(self._workbook.active)
        self._sheets: list[Sheet] = []
        properties = self._workbook.properties
        properties.title = text_pieces(title)[0][:_LONGEST_TITLE]
        properties.creator = "Quartiersbuch"
        properties.created = properties.modified = datetime.combine(made_on, time.min)

    def sheet(self, name: str, widths: Sequence[float], *, header_rows: int = 0, landscape: bool = False) -> "Sheet":
        """A new sheet; the first `header_rows` rows stay in view. The last of them is repeated on every printed page."""
        raw = self._workbook.create_sheet(sheet_name(name, self._workbook.sheetnames))
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
        self._sheets.append(Sheet(raw, tuple(widths)))
        return self._sheets[-1]

    def define(self, name: str, sheet: "Sheet", first: int, last: int, columns: int) -> None:
        """A name for the cells of a table, so that formulas and other programs find them: "Themen" → Daten_Themen."""
        taken = {each.casefold() for each in self._workbook.defined_names}
        unique, number = defined_name(name), 2
        while unique.casefold() in taken:
            unique, number = f"{defined_name(name)}_{number}", number + 1
        quoted = sheet.raw.title.replace("'", "''")
        cells = f"'{quoted}'!$A${first}:${get_column_letter(columns)}${max(first, last)}"
        self._workbook.defined_names[unique] = DefinedName(unique, attr_text=cells)

    def finish(self) -> bytes:
        """The finished file."""
        return package(self._workbook, [(sheet.raw, sheet.finish()) for sheet in self._sheets])


class Sheet:
    """A sheet that grows row by row. `raw` is openpyxl's sheet, for charts."""

    def __init__(self, raw: Any, widths: tuple[float, ...]) -> None:
        self.raw = raw
        self.widths = widths
        self.rows = 0
        self._letters = [get_column_letter(number) for number in range(1, len(widths) + 1)]
        self._content = Content()
        self._styles: dict[tuple[Style, bool], int] = {}
        self._extra_rows = 0

    def append(self, values: Sequence[Value], styles: Sequence[Style], height: float = 0) -> None:
        """A row. A text too long for one cell goes on in the rows below, in the same column."""
        current().demand()
        self.rows += 1
        later: dict[int, list[str]] = {}
        cells: list[str] = []
        for place, (value, style) in enumerate(zip(values, styles, strict=True)):
            reference = f"{self._letters[place]}{self.rows}"
            if isinstance(value, str):
                piece, *rest = text_pieces(value)
                if rest:
                    later[place] = rest
                cells.append(text_cell(reference, self._style(style, could_be_formula(piece)), piece))
            else:
                cells.append(number_cell(reference, self._style(style, False), value))
        high = f' ht="{height:.1f}" customHeight="1"' if height else ""
        self._content.add(f'<row r="{self.rows}"{high}>{"".join(cells)}</row>')
        for number in range(max(map(len, later.values()), default=0)):
            self.append([_nth(later.get(place, []), number) for place in range(len(values))], styles)

    def line(self, text: str, style: Style) -> None:
        """A text over the whole width, as high as it needs."""
        pieces = text_pieces(text)
        for piece in pieces:
            if len(self.widths) > 1:
                row = self.rows + 1
                self.raw.merged_cells.add(f"A{row}:{self._letters[-1]}{row}")
            self.append([piece], [style], _height(-(-len(piece) * style.size // (10 * sum(self.widths))), style))

    def fitted(self, values: Sequence[Value], styles: Sequence[Style]) -> None:
        """A row as high as its wrapped texts need; not every program finds that out by itself."""
        columns = zip(values, styles, self.widths[: len(values)], strict=True)
        lines = [_lines(value, width) for value, style, width in columns if isinstance(value, str) and style.wrap]
        highest = max(lines, default=1)
        self.append(values, styles, _height(highest, PLAIN) if highest > 1 else 0)

    def link(self, text: str, sheet: str) -> None:
        """A row that leads to another sheet."""
        self.append([text], [LINK])
        quoted = sheet.replace("'", "''")
        self._content.links.append(Hyperlink(ref=f"A{self.rows}", location=f"'{quoted}'!A1"))

    def blank(self) -> None:
        """An empty row."""
        self.append([], [])

    def filter(self, header: int, last: int, columns: int) -> None:
        """Arrows in the header that sort and filter the rows down to `last`."""
        self.raw.auto_filter.ref = f"A{header}:{get_column_letter(columns)}{max(header, last)}"

    def add_chart(self, chart: Any, rows: int, words: str) -> None:
        """A chart below the rows, `rows` high, in words as well; more than one stand below each other."""
        self._content.descriptions.append(text_pieces(words)[0])
        self.raw.add_chart(chart, f"A{self.rows + 2 + self._extra_rows}")
        self._extra_rows += rows

    def finish(self) -> Content:
        """What was written; everything is printed."""
        last = max(self.rows + self._extra_rows, 1)
        self.raw.print_area = f"A1:{self._letters[-1]}{last}"
        self._content.size = f"A1:{self._letters[-1]}{max(self.rows, 1)}"
        return self._content

    def _style(self, style: Style, guarded: bool) -> int:
        """The number of a style in the file; a guarded one keeps a text a text when she edits the cell."""
        key = (style, guarded)
        number = self._styles.get(key)
        if number is None:
            number = self._styles[key] = _styled(Cell(self.raw, 1, 1), style, guarded).style_id
        return number


def _nth(pieces: list[str], number: int) -> str | None:
    return pieces[number] if number < len(pieces) else None


def _lines(text: str, width: float) -> int:
    """In how many lines a text stands in a column of this width: words are not broken unless they are wider."""
    room = max(int(width) - 1, 1)
    if len(text) <= room and "\n" not in text:
        return 1
    if len(text) > _LONGEST_WRAPPED:
        return -(-len(text) // room) + text.count("\n")
    return sum(max(len(textwrap.wrap(line, room)), 1) for line in text.split("\n"))


def _height(lines: float, style: Style) -> float:
    return min(max(lines, 1) * style.size * _LINE_HEIGHT + 2, _HIGHEST)


def _styled(cell: Any, style: Style, guarded: bool) -> Any:
    cell.font = Font(name="Calibri", size=style.size, bold=style.bold, color=style.colour[1:])
    cell.alignment = Alignment(horizontal=style.align, vertical="top", wrap_text=style.wrap)
    cell.number_format = style.number_format
    if style.rule:
        cell.border = Border(**{style.rule: Side(style="thin", color=palette.QUIET[1:])})
    cell.quotePrefix = guarded
    return cell
