"""Tables: what they consist of, how wide their columns are, and how many tables a very wide one becomes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.reports.pdf.blocks import columns as measured
from app.reports.pdf.blocks.flow import Flow
from app.reports.pdf.blocks.grid import Cell, Placed, RowOfCells, part_of, place
from app.reports.pdf.blocks.inline import plain_text
from app.reports.pdf.blocks.table_rows import BODY, HEAD, Bars, TableWriter
from app.reports.pdf.canvas import Align
from app.reports.pdf.looks import LOOKS
from app.reports.pdf.structure import Element

_HIGHEST_HEAD = 0.4
"""Share of the page; a higher head stands at the top of the table only and may break like any row."""
_ROWS_WITH_CAPTION = 3


@dataclass(frozen=True)
class TableSpec:
    """A table. `head` has one row or several; every row fills all columns (see `grid.place`).

    `align` per column; `widths` as shares of the text width, else by content; the column `named_by` names its row, none for
    -1; with `total` the last row is set as a sum; `bars` are drawn behind the labels, for a number that stands in the row;
    `title` is the caption where that was drawn before.
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
    title: Element | None = None


def write(flow: Flow, spec: TableSpec) -> None:
    """The table, dealt out to several below each other where its columns don't fit beside each other."""
    head, body = place(spec.head, spec.columns), place(spec.rows, spec.columns)
    looks = (flow.page.look(HEAD), flow.page.look(BODY))
    wanted = measured.width_needs(head, body, looks, spec.columns)
    groups = [list(range(spec.columns))] if spec.widths else measured.groups(wanted, flow.page.measure)
    for number, group in enumerate(groups, start=1):
        part = _Part(flow, spec if number == 1 else replace(spec, title=None), group)
        part.write(part_of(head, group), part_of(body, group), wanted, _caption(spec.caption, number, len(groups)))


def _caption(caption: str, number: int, count: int) -> str:
    if count == 1:
        return caption
    return f"{caption} (Teil {number} von {count})".strip()


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
        cols = self._columns(wanted, head, body)
        named = self._group.index(spec.named_by) if spec.named_by in self._group else min(spec.named_by, 0)
        writer = TableWriter(flow, head, cols, named, spec.bars)
        if writer.head_height > (page.top - page.bottom) * _HIGHEST_HEAD:
            head, body = [], _below_each_other(head, body)
            writer = TableWriter(flow, head, cols, named, spec.bars)
        with page.canvas.struct("Table") as table:
            if spec.title:
                table.adopt(spec.title)
            elif caption:
                look = page.look(LOOKS["caption"])
                setting = flow.set(caption, look, page.measure)
                page.skip(look.before)
                rows = _ROWS_WITH_CAPTION * page.look(BODY).leading
                page.need(len(setting.lines) * look.leading + writer.head_height + rows)
                flow.write(setting, look, Element("Caption", page.canvas.element))
            writer.write(body, spec.total)
        page.y -= 10

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
