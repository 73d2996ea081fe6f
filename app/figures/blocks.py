"""Tables that several chapters share, made of counted figures: here their numbers are protected."""

from collections.abc import Callable

from app.common.sentences import Sentence
from app.figures.categories import TOTAL, Grouped
from app.figures.definitions import Definition
from app.figures.document.charts import Chart, ChartKind
from app.figures.document.report import Block
from app.figures.document.tables import Column, Row, Table
from app.figures.protection import protect
from app.figures.protection.contributions import Contributions, Measure
from app.figures.protection.protect import Breakdown, Group
from app.figures.protection.thresholds import Thresholds
from app.figures.protection.unprotected import Unprotected

PERSONS = Column("persons", Sentence("Personen"))


def table_of(breakdown: Breakdown, name: str, definition: Definition, label: str, columns: tuple[Column, ...]) -> Table:
    """A protected table as a block."""
    rows = tuple(Row(line.category.key, line.category.label, line.figures) for line in breakdown.rows)
    note = "" if rows else "Die Gruppen sind zu klein, um sie einzeln zu nennen."
    total = Row(TOTAL.key, TOTAL.label, breakdown.total.figures)
    return Table(definition.key, name, definition.title, label, columns, rows, total, definition, note)


def things_table(
    name: str,
    definition: Definition,
    label: str,
    column: Column,
    counts: Grouped[int],
    make: Callable[[int], Unprotected],
) -> Table:
    """Counts of things, which `make` turns into figures, with their sum."""
    rows = tuple(Row(category.key, category.label, (make(count),)) for category, count in counts)
    total = Row(TOTAL.key, TOTAL.label, (make(sum(count for _, count in counts)),))
    return Table(definition.key, name, definition.title, label, (column,), rows, total, definition)


def persons_table(
    name: str,
    definition: Definition,
    label: str,
    groups: Grouped[Contributions],
    limits: Thresholds,
    *,
    sensitive: bool = True,
    ordered: bool = False,
) -> Table:
    """Different persons per category; `ordered` keeps every row in its place instead of folding small ones."""
    method = protect.suppress if ordered else protect.fold
    cells = [Group(category, (who,)) for category, who in groups]
    breakdown = method(cells, [Measure.PERSONS], limits, sensitive=sensitive)
    return table_of(breakdown, name, definition, label, (PERSONS,))


def contacts_table(
    name: str,
    definition: Definition,
    label: str,
    contacts: Column,
    groups: Grouped[Contributions],
    limits: Thresholds,
    *,
    sensitive: bool = False,
) -> Table:
    """Persons and their contacts per category, small groups folded."""
    cells = [Group(category, (who, who)) for category, who in groups]
    breakdown = protect.fold(cells, [Measure.PERSONS, Measure.AMOUNT], limits, sensitive=sensitive)
    return table_of(breakdown, name, definition, label, (PERSONS, contacts))


def drawn(table: Table) -> tuple[Block, ...]:
    """A table below its chart; the table alone where there is nothing to draw."""
    chart = Chart(ChartKind.BARS, table)
    return (chart, table) if chart.drawable else (table,)
