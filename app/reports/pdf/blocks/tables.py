"""Tables: what they consist of, how wide their columns are, and how many tables a very wide one becomes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.reports.pdf.blocks import columns as measured
from app.reports.pdf.blocks.flow import Flow
from app.reports.pdf.blocks.grid import Cell, Placed, RowOfCells, part_of, place, without_last
from app.reports.pdf.blocks.inline import plain_text
from app.reports.pdf.blocks.table_head import HEAD
from app.reports.pdf.blocks.table_rows import BODY, Bars, TableWriter
from app.reports.pdf.canvas import Align
from app.reports.pdf.elements import Element
from app.reports.pdf.looks import LOOKS

_HIGHEST_HEAD = 0.4
"""Share of the page; a higher head stands at the top of the table only and may break like any row."""
_BELOW = 10.0
_GUTTER = 24.0
"""Between tables side by side."""


@dataclass(frozen=True)
class TableSpec:
    """A table. `head` has one row or several; every row fills all columns (see `grid.place`).

    `align` per column; `widths` as shares of the text width, else by content; the column `named_by` names its row, none for
    -1; with `total` the last row is set as a sum; `bars` are drawn behind the labels, for a number that stands in the row;
    `title` is the caption where that was drawn before. `continued` is what the table is called on following pages where it
    has no caption; `notes` stand below it. `languages` are spoken by those whom the first rows are about.
    """

    head: Sequence[RowOfCells]
    rows: Sequence[RowOfCells]
    columns: int
    align: Sequence[Align] | None = None
    widths: Sequence[float] | None = None
    caption: str = ""
    named_by: int = 0
    total: bool = False
    bars: Bars = ()
    continued: str = ""
    notes: Sequence[str] = ()
    title: Element | None = None
    languages: Sequence[Sequence[str]] = ()


def write_beside(flow: Flow, left: TableSpec, right: TableSpec) -> None:
    """Two small tables side by side, together on one page. Raises ValueError where they are higher than a page."""
    page = flow.page
    height = height_beside(flow, left, right)
    if height > page.top - page.bottom:
        raise ValueError("tables side by side must fit on a page")
    page.need(height)
    top, ends = page.y, []
    for edges, spec in zip(_halves(flow), (left, right), strict=True):
        with page.between(*edges):
            page.y = top
            write(flow, spec)
            ends.append(page.y)
    page.y = min(ends) - _BELOW / 2


def height_beside(flow: Flow, left: TableSpec, right: TableSpec) -> float:
    """The height of the higher of two tables, each half as wide as the page."""
    heights = []
    for edges, spec in zip(_halves(flow), (left, right), strict=True):
        with flow.page.between(*edges):
            heights.append(_height(flow, spec))
    return max(heights)


def _halves(flow: Flow) -> tuple[tuple[float, float], tuple[float, float]]:
    page, gutter = flow.page, _GUTTER * flow.page.scale
    middle = (page.left + page.right) / 2
    return (page.left, middle - gutter / 2), (middle + gutter / 2, page.right)


def _height(flow: Flow, spec: TableSpec) -> float:
    """What a table of one part takes, with its caption, its notes and the white space below."""
    head, body = place(spec.head, spec.columns), place(spec.rows, spec.columns)
    part = _Part(flow, spec, list(range(spec.columns)))
    wanted = measured.width_needs(head, body, (flow.page.look(HEAD), flow.page.look(BODY)), spec.columns)
    writer = part.writer(head, body, wanted, "")
    look, small = flow.page.look(LOOKS["caption"]), flow.page.look(LOOKS["small"])
    caption = look.before + len(flow.measured(spec.caption, look, flow.page.measure)) * look.leading + look.after
    notes = sum(len(flow.measured(note, small, flow.page.measure)) * small.leading + small.after for note in spec.notes)
    return caption + writer.head_height + writer.rows_height(body, range(len(body))) + notes + _BELOW + 2


def write(flow: Flow, spec: TableSpec) -> None:
    """The table, dealt out to several below each other where its columns don't fit beside each other."""
    head, body = place(spec.head, spec.columns), place(spec.rows, spec.columns)
    looks = (flow.page.look(HEAD), flow.page.look(BODY))
    wanted = measured.width_needs(head, body, looks, spec.columns)
    groups = [list(range(spec.columns))] if spec.widths else measured.groups(wanted, flow.page.measure)
    for number, group in enumerate(groups, start=1):
        rows = part_of(body, group)
        summed = spec.total and (len(groups) == 1 or _says_sums(rows[-1], group, spec.named_by))
        own = replace(spec, title=spec.title if number == 1 else None, total=summed)
        rows = rows if summed == spec.total else without_last(rows)
        _Part(flow, own, group).write(part_of(head, group), rows, wanted, _caption(spec, number, len(groups)))
    for note in spec.notes:
        look = flow.page.look(LOOKS["small"])
        flow.write(flow.set(note, look, flow.page.measure), look, Element("P", flow.page.canvas.element))


def _says_sums(row: Sequence[Placed], group: Sequence[int], named_by: int) -> bool:
    """Whether something stands in the last row of a part beside the word that it is a sum."""
    return any(plain_text(placed.cell.text).strip() for placed in row if group[placed.column] != named_by)


def _caption(spec: TableSpec, number: int, count: int) -> str:
    if count == 1:
        return spec.caption
    return f"{spec.caption or spec.continued} (Teil {number} von {count})".strip()


class _Part:
    """The columns of a table that stand side by side."""

    def __init__(self, flow: Flow, spec: TableSpec, group: list[int]) -> None:
        self._flow, self._spec, self._group = flow, spec, group

    def write(
        self,
        head: Sequence[list[Placed]],
        body: Sequence[list[Placed]],
        wanted: measured.WidthNeeds,
        caption: str,
    ) -> None:
        flow, spec, page = self._flow, self._spec, self._flow.page
        continued = caption or spec.continued
        writer = self.writer(head, body, wanted, continued)
        languages = spec.languages
        if writer.head_height > (page.top - page.bottom) * _HIGHEST_HEAD:
            languages = [*[()] * len(head), *languages]
            head, body = [], _below_each_other(head, body)
            writer = self.writer(head, body, wanted, continued)
        with page.canvas.struct("Table") as table:
            if spec.title:
                table.adopt(spec.title)
            elif caption:
                look = page.look(LOOKS["caption"])
                setting = flow.set(caption, look, page.measure)
                page.skip(look.before)
                page.need(len(setting.lines) * look.leading + look.after + writer.opening_height(body))
                flow.write(setting, look, Element("Caption", page.canvas.element))
            writer.write(body, spec.total, languages)
        page.y -= _BELOW

    def writer(
        self,
        head: Sequence[list[Placed]],
        body: Sequence[list[Placed]],
        wanted: measured.WidthNeeds,
        continued: str,
    ) -> TableWriter:
        """What writes these columns of the table."""
        cols, spec = self._columns(wanted, head, body), self._spec
        named = self._group.index(spec.named_by) if spec.named_by in self._group else min(spec.named_by, 0)
        return TableWriter(self._flow, head, cols, named, spec.bars, continued)

    def _columns(
        self, wanted: measured.WidthNeeds, head: Sequence[list[Placed]], body: Sequence[list[Placed]]
    ) -> measured.Columns:
        spec, page = self._spec, self._flow.page
        align: Sequence[Align] = spec.align or ["left"] * spec.columns
        own = measured.WidthNeeds(
            tuple(wanted.least[column] for column in self._group), tuple(wanted.whole[column] for column in self._group)
        )
        cols = measured.columns(own, page.left, page.measure, [align[column] for column in self._group], spec.widths)
        if spec.bars:
            rows = [*head, *body]
            labels = [plain_text(row[0].cell.text) for row in rows if row and row[0].column == 0]
            return measured.beside_bars(cols, labels or [""], page.look(BODY).size)
        return cols


def _below_each_other(head: Sequence[list[Placed]], body: Sequence[list[Placed]]) -> list[list[Placed]]:
    """The rows of the head as the first rows of the body."""
    shifted = [[Placed(p.cell, p.row + len(head), p.column) for p in row] for row in body]
    named = [
        [Placed(Cell(p.cell.text, p.cell.across, p.cell.down, head=True), p.row, p.column) for p in row] for row in head
    ]
    return [*named, *shifted]
