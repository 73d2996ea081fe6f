"""Drawings in a report: charts of its tables, and the network of who works with whom."""

from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from app.common.sentences import Sentence, joined
from app.figures.document.tables import Row, Table, TextTable, number_of


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

    def alternative(self) -> Sentence:
        """The chart in words, for who does not see it."""
        rows = joined("; ", *(self.words(row) for row in self.table.rows))
        return Sentence("Diagramm „{title}“. {rows}.", title=self.title, rows=rows)


@dataclass(frozen=True)
class Node:
    """Somebody in a network: an organisation or an initiative, never a private person. `kind` is written in the legend.

    `key` stays whatever the label says.
    """

    key: str
    label: str
    kind: str = ""


@dataclass(frozen=True)
class Link:
    """Two nodes that work together, by their keys; `strength` from 0 to 4."""

    first: str
    second: str
    strength: int = 1


@dataclass(frozen=True)
class Network:
    """Who works with whom: drawn as a network, and as a table of links. Keys of nodes are unique."""

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
        linked = {key for link in self.links for key in (link.first, link.second)}
        alone = ((node.label, "–", "–") for node in self.nodes if node.key not in linked)
        rows = (*((*self._labels_of(link), str(link.strength)) for link in self.links), *alone)
        return TextTable(self.name, self.title, ("Akteur", "arbeitet mit", "Stärke (0–4)"), rows, (0.42, 0.42, 0.16))

    def words(self, node: Node) -> Sentence:
        """With whom somebody works, in words."""
        others = self._partners[node.key]
        name = f"{node.label} ({node.kind})" if node.kind else node.label
        if not others:
            return Sentence("{name}: ohne Verbindung", name=name)
        return Sentence("{name}: arbeitet mit {others}", name=name, others=", ".join(others))

    def _labels_of(self, link: Link) -> tuple[str, str]:
        return self._labels[link.first], self._labels[link.second]

    @cached_property
    def _labels(self) -> dict[str, str]:
        return {node.key: node.label for node in self.nodes}

    @cached_property
    def _partners(self) -> dict[str, list[str]]:
        """With whom everybody works, and how much."""
        found: dict[str, list[str]] = {node.key: [] for node in self.nodes}
        for link in self.links:
            first, second = self._labels_of(link)
            found[link.first].append(f"{second} ({link.strength})")
            found[link.second].append(f"{first} ({link.strength})")
        return found

    def alternative(self) -> Sentence:
        """The network in words, for who does not see it."""
        return Sentence(
            "Netz „{title}“ mit {nodes} Akteuren und {links} Verbindungen. {parts}.",
            title=self.title,
            nodes=len(self.nodes),
            links=len(self.links),
            parts=joined("; ", *map(self._link_in_words, self.links)),
        )

    def _link_in_words(self, link: Link) -> Sentence:
        first, second = self._labels_of(link)
        return Sentence("{first} mit {second} (Stärke {strength})", first=first, second=second, strength=link.strength)
