"""A report as lines of text: every word and every number that is printed, and why a number is not."""

from collections.abc import Iterator

from app.figures.protection.protect import Protected
from app.figures.protection.unprotected import Figure
from app.reports import annex
from app.reports.model import (
    Block,
    Bullets,
    Chart,
    Heading,
    KeyFigure,
    KeyFigures,
    Network,
    Note,
    PageBreak,
    Report,
    Row,
    Table,
    Text,
    TextTable,
    written,
)


def as_text(report: Report) -> str:
    """The whole report, its definitions and what is protected in it."""
    head = [f"{report.title} | {report.period} | {report.previous}", report.subtitle, f"{report.publisher}"]
    blocks = [line for block in (*report.blocks, *annex.annex(report)) for line in _lines(block)]
    return "\n".join([*head, *blocks, annex.protection_sentence(report), ""])


def keys_of(table: Table) -> list[str]:
    """The keys of a table, of its columns and of its rows."""
    columns = [f"column {table.key} {column.key}" for column in table.columns]
    return [f"table {table.key}", *columns, *(f"row {table.key} {row.key}" for row in table.rows)]


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield f"{'#' * block.level} {block.text}"
        case Text() | Note():
            yield block.text
        case Bullets():
            yield from (f"* {item}" for item in block.items)
        case KeyFigures():
            yield from map(_key_figure, block.figures)
        case Table():
            yield f"[{block.name}] {block.title} | {block.definition and block.definition.key} | {block.note}"
            yield " | ".join([block.label, *(column.title for column in block.columns)])
            yield from (_row(block, row) for row in (*block.rows, *([block.total] if block.total else [])))
            yield from (note for note in block.notes if note != block.note)
        case TextTable():
            yield f"[{block.name}] {block.title}"
            yield from (" | ".join(row) for row in (block.columns, *block.rows))
        case Chart():
            yield f"({block.kind.value} of {block.table.name}: {block.columns} {block.hues}) {block.alternative()}"
        case Network() | PageBreak():
            yield block.alternative() if isinstance(block, Network) else "---"


def _key_figure(item: KeyFigure) -> str:
    form = item.definition.format
    before = _figure(item.previous, written(item.previous, form)) if item.previous else ""
    return f"  {item.definition.title}: {_figure(item.value, written(item.value, form))} ({before})"


def _row(table: Table, row: Row) -> str:
    cells = [_figure(figure, table.cell(row, column)) for column, figure in enumerate(row.figures)]
    return " | ".join([row.label, *cells, row.hue])


def _figure(figure: Figure, shown: str) -> str:
    if not isinstance(figure, Protected):
        return shown
    return f"{shown} [{figure.reason or 'exact'}{f' {figure.folded}' if figure.folded else ''}]"
