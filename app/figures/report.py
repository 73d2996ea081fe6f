"""A report as plain data. The PDF and the spreadsheet are rendered from the same object, so that their numbers agree.

Numbers enter a report only as `Figure`: protected counts of persons, or plain counts of things. Text is what the program
says, titles of public events and what she wrote for the report; there is no place for a name or for case content.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cached_property

from app.common import german
from app.figures.definitions import Definition, Format
from app.figures.protect import Figure, Protected
from app.figures.thresholds import Reason, Thresholds

UNITS = {Format.COUNT: "", Format.HOURS: " h", Format.PERCENT: " %", Format.MINUTES: " min"}


def number_of(figure: Figure, form: Format) -> float | int | None:
    """The number in the unit and with the decimals it is written in; None where it is hidden."""
    if figure.value is None:
        return None
    return round(figure.value / 60, 1) if form is Format.HOURS else round(figure.value)


def written(figure: Figure, form: Format) -> str:
    """A figure as it is read: 1.234, 84,5 h, 41 %, < 5 or –."""
    number = number_of(figure, form)
    if number is None:
        return figure.sign if isinstance(figure, Protected) else ""
    digits = 1 if form is Format.HOURS else 0
    return german.number(number, digits) + UNITS[form]


@dataclass(frozen=True)
class Publisher:
    """Who publishes the report."""

    municipality: str
    name: str


@dataclass(frozen=True)
class Heading:
    """A heading of level 1 (chapter) or 2 (section)."""

    level: int
    text: str


@dataclass(frozen=True)
class Text:
    """A paragraph."""

    text: str


@dataclass(frozen=True)
class Note:
    """A remark in small print."""

    text: str


@dataclass(frozen=True)
class Bullets:
    """A list."""

    items: tuple[str, ...]


@dataclass(frozen=True)
class PageBreak:
    """What follows begins on a new page."""


@dataclass(frozen=True)
class KeyFigure:
    """One figure with that of the previous period."""

    definition: Definition
    value: Figure
    previous: Figure | None = None


@dataclass(frozen=True)
class KeyFigures:
    """Large figures side by side."""

    figures: tuple[KeyFigure, ...]


@dataclass(frozen=True)
class Column:
    """A column of figures. `bracketed` columns hold the previous period and are written in brackets."""

    title: str
    format: Format = Format.COUNT
    bracketed: bool = False


@dataclass(frozen=True)
class Row:
    """A label and one figure per column. `hue` names the colour of the row's mark in a chart (a task's key)."""

    label: str
    figures: tuple[Figure, ...]
    hue: str = ""


@dataclass(frozen=True)
class Table:
    """A table of figures. `name` is short (at most 31 characters) and unique in the report."""

    name: str
    title: str
    label: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    total: Row | None = None
    definition: Definition | None = None
    note: str = ""

    def cell(self, row: Row, column: int) -> str:
        """What stands in a cell."""
        text = written(row.figures[column], self.columns[column].format)
        return f"({text})" if self.columns[column].bracketed else text


@dataclass(frozen=True)
class TextTable:
    """A table of words: dates ahead, definitions."""

    name: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    """Shares of the width, adding up to 1."""


class ChartKind(Enum):
    """How a table is drawn."""

    BARS = "bars"
    """One horizontal bar per row of the first chosen column."""
    STACKED = "stacked"
    """One upright bar per row, its parts the chosen columns."""
    LINES = "lines"
    """One line per chosen column along the rows."""
    DOUGHNUT = "doughnut"
    """One part of a ring per row of the first chosen column."""
    FUNNEL = "funnel"
    """Stages below each other, one per row of the first chosen column."""
    PYRAMID = "pyramid"
    """Age groups from the youngest at the foot, the two chosen columns to the left and to the right."""


@dataclass(frozen=True)
class Chart:
    """A drawing of a table that stands in the report as well: it holds no figures of its own."""

    kind: ChartKind
    table: Table
    columns: tuple[int, ...] = (0,)
    hues: tuple[str, ...] = ()
    """Names of the colours of the chosen columns (stacked bars and lines); bars take that of their row."""

    @property
    def title(self) -> str:
        """What the chart shows."""
        return self.table.title

    @property
    def drawable(self) -> bool:
        """Whether there is anything to draw: one shown number above zero."""
        return any(row.figures[column].value for row in self.table.rows for column in self.columns)

    def numbers(self, row: Row) -> list[float]:
        """The chosen numbers of a row in written units; hidden ones are drawn as nothing."""
        return [number_of(row.figures[column], self.table.columns[column].format) or 0 for column in self.columns]

    def signs(self, row: Row) -> list[str]:
        """The chosen figures of a row as the table writes them."""
        return [self.table.cell(row, column) for column in self.columns]

    def words(self, row: Row) -> str:
        """The chosen figures of a row in words."""
        titles = [self.table.columns[column].title if len(self.columns) > 1 else "" for column in self.columns]
        signs = zip(titles, self.signs(row), strict=True)
        return f"{row.label}: " + ", ".join(f"{title} {sign}".strip() for title, sign in signs)

    def alternative(self) -> str:
        """The chart in words, for who does not see it."""
        return f"Diagramm „{self.title}“. " + "; ".join(self.words(row) for row in self.table.rows) + "."


@dataclass(frozen=True)
class Node:
    """Somebody in a network: an organisation or an initiative, never a private person. `kind` is written in the legend."""

    label: str
    kind: str = ""


@dataclass(frozen=True)
class Link:
    """Two nodes that work together, by their labels; `strength` from 0 to 4."""

    first: str
    second: str
    strength: int = 1


@dataclass(frozen=True)
class Network:
    """Who works with whom: drawn as a network, and as a table of links. Labels of nodes are unique."""

    name: str
    title: str
    nodes: tuple[Node, ...]
    links: tuple[Link, ...]

    @property
    def drawable(self) -> bool:
        """Whether there is anybody to draw."""
        return bool(self.nodes)

    @property
    def table(self) -> TextTable:
        """The links in words; whoever has none stands alone."""
        linked = {label for link in self.links for label in (link.first, link.second)}
        alone = tuple((node.label, "–", "–") for node in self.nodes if node.label not in linked)
        rows = (*((link.first, link.second, str(link.strength)) for link in self.links), *alone)
        return TextTable(self.name, self.title, ("Akteur", "arbeitet mit", "Stärke (0–4)"), rows, (0.42, 0.42, 0.16))

    def words(self, node: Node) -> str:
        """With whom somebody works, in words."""
        others = self._partners[node.label]
        name = f"{node.label} ({node.kind})" if node.kind else node.label
        return f"{name}: " + (f"arbeitet mit {', '.join(others)}" if others else "ohne Verbindung")

    @cached_property
    def _partners(self) -> dict[str, list[str]]:
        """With whom everybody works, and how much."""
        found: dict[str, list[str]] = {node.label: [] for node in self.nodes}
        for link in self.links:
            found[link.first].append(f"{link.second} ({link.strength})")
            found[link.second].append(f"{link.first} ({link.strength})")
        return found

    def alternative(self) -> str:
        """The network in words, for who does not see it."""
        parts = [f"{link.first} mit {link.second} (Stärke {link.strength})" for link in self.links]
        return (
            f"Netz „{self.title}“ mit {len(self.nodes)} Akteuren und {len(self.links)} Verbindungen. "
            + "; ".join(parts)
            + "."
        )


Block = Heading | Text | Note | Bullets | PageBreak | KeyFigures | Table | TextTable | Chart | Network


@dataclass(frozen=True)
class Report:
    """Everything that is printed. `author` stands nowhere: files carry no names."""

    title: str
    subtitle: str
    period: str
    made_on: date
    publisher: Publisher
    limits: Thresholds
    blocks: tuple[Block, ...]
    previous: str = "Vorjahr"
    """What the figures in brackets are called."""
    annexed: bool = False
    """Whether the paper ends with definitions and the protection of figures (the spreadsheet always does)."""

    def figures(self) -> Iterator[Figure]:
        """Every figure of the report, previous ones too; a chart repeats those of its table and adds none."""
        for block in self.blocks:
            if isinstance(block, KeyFigures):
                for item in block.figures:
                    yield item.value
                    if item.previous is not None:
                        yield item.previous
            elif isinstance(block, Table):
                for row in (*block.rows, *((block.total,) if block.total else ())):
                    yield from row.figures

    def protections(self) -> Counter[Reason]:
        """How many values are protected, by reason; folded groups count each."""
        counted: Counter[Reason] = Counter()
        for figure in self.figures():
            if isinstance(figure, Protected) and figure.reason is not None:
                counted[figure.reason] += figure.folded or 1
        return counted

    def definitions(self) -> tuple[Definition, ...]:
        """The definitions of all figures in the report, in order, each once."""
        found: dict[str, Definition] = {}
        for block in self.blocks:
            if isinstance(block, KeyFigures):
                found.update({item.definition.key: item.definition for item in block.figures})
            elif isinstance(block, Table) and block.definition:
                found[block.definition.key] = block.definition
        return tuple(found.values())

    def tables(self) -> tuple[Table | TextTable, ...]:
        """All tables in order."""
        return tuple(block for block in self.blocks if isinstance(block, Table | TextTable))
