"""How the blocks of a report stand on paper: which table has its bars in its rows, which tables stand side by side."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from app.reports.model import Block, Chart, ChartKind, Table

_MOST_COLUMNS = 2
"""Of a table with bars in its rows."""
_MOST_ROWS_BESIDE, _MOST_COLUMNS_BESIDE = 16, 1


@dataclass(frozen=True)
class PrintedTable:
    """A table, with the chart whose bars stand in its rows; `titled` unless a drawing above carries the title already."""

    table: Table
    bars: Chart | None = None
    titled: bool = True

    @property
    def small(self) -> bool:
        """Whether it may stand beside another one."""
        few = len(self.table.rows) <= _MOST_ROWS_BESIDE and len(self.table.columns) <= _MOST_COLUMNS_BESIDE
        return self.titled and few


@dataclass(frozen=True)
class Beside:
    """Two small tables side by side."""

    left: PrintedTable
    right: PrintedTable


Printed = Block | PrintedTable | Beside


def arranged(blocks: Sequence[Block]) -> list[Printed]:
    """The blocks as they are printed, in their order."""
    result: list[Printed] = []
    for block in _with_bars(blocks):
        last = result[-1] if result else None
        if isinstance(last, PrintedTable) and isinstance(block, PrintedTable) and last.small and block.small:
            result[-1] = Beside(last, block)
        else:
            result.append(block)
    return result


def _with_bars(blocks: Sequence[Block]) -> Iterator[Block | PrintedTable]:
    """Every table with its chart; a chart whose bars stand in the rows of its table is not drawn by itself."""
    for before, block in pairwise((None, *blocks, None)):
        if isinstance(before, Chart) and not (before.table is block and _fits_into_rows(before)):
            yield before
        if isinstance(block, Table):
            chart = before if isinstance(before, Chart) and before.table is block else None
            in_rows = chart is not None and _fits_into_rows(chart)
            yield PrintedTable(block, chart if in_rows else None, chart is None or in_rows)
        elif block is not None and not isinstance(block, Chart):
            yield block


def _fits_into_rows(chart: Chart) -> bool:
    """Whether the bars are drawn in the rows of the table itself, which saves saying everything twice."""
    return chart.kind is ChartKind.BARS and len(chart.columns) == 1 and len(chart.table.columns) <= _MOST_COLUMNS
