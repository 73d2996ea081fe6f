"""Drawings in a report: charts of its tables, and the network of who works with whom."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from app.common.sentences import Sentence, counted, joined
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
    INTERVALS = "intervals"
    """Shares with their bounds: the first chosen column a mark, the others the ends of a bar around it."""


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
        return [self._number(row, column) for column in self.columns]

    def signs(self, row: Row) -> list[str]:
        """The chosen figures of a row as the table writes them."""
        return [self.table.cell(row, column) for column in self.columns]

    def words(self, row: Row) -> str:
        """The chosen figures of a row in words."""
        titles = [self.table.columns[column].title if len(self.columns) > 1 else "" for column in self.columns]
        signs = zip(titles, self.signs(row), strict=True)
        return f"{row.label}: " + ", ".join(f"{title} {sign}".strip() for title, sign in signs)

    def message(self) -> Sentence:
        """What the chart shows at a glance: its highest and lowest values, or from where to where it goes."""
        message = joined("; ", *(self._said_of(column) for column in self._told))
        return Sentence("Diagramm „{title}“ – {message}.", title=self.title, message=message or _NOTHING)

    def alternative(self) -> Sentence:
        """The same for who does not see it, and where the numbers stand."""
        return joined(" ", self.message(), Sentence("Die Zahlen stehen in der Tabelle „{title}“.", title=self.title))

    def in_words(self) -> Sentence:
        """The message and every value, for where there is no table."""
        rows = joined("; ", *(self.words(row) for row in self.table.rows))
        return Sentence("{message} {rows}.", message=self.message(), rows=rows)

    @property
    def _told(self) -> tuple[int, ...]:
        """The columns with the message: the sums where parts stand on each other and the table has their sums, the share
        without its bounds.
        """
        if self.kind is ChartKind.INTERVALS:
            return self.columns[:1]
        return (max(self.columns) + 1,) if self.kind is ChartKind.STACKED and self._summed else self.columns

    @property
    def _summed(self) -> bool:
        """Whether the column behind the chosen ones holds their sums."""
        after = max(self.columns) + 1
        if not self._several or after >= len(self.table.columns):
            return False
        shown = [row for row in self.table.rows if row.figures[after].value is not None]
        return all(abs(self._number(row, after) - sum(self.numbers(row))) < _ROUNDED for row in shown)

    def _said_of(self, column: int) -> Sentence | None:
        """The message of one column; None where all of it is hidden."""
        rows = [row for row in self.table.rows if row.figures[column].value is not None]
        if not rows:
            return None
        said = self._course(rows, column) if self.kind in _IN_ORDER and len(rows) > 1 else self._extremes(rows, column)
        named = self._several and self.kind is not ChartKind.INTERVALS
        return Sentence("{series}: {said}", series=self.table.columns[column].title, said=said) if named else said

    @property
    def _several(self) -> bool:
        return len(self.columns) > 1

    def _number(self, row: Row, column: int) -> float:
        return float(number_of(row.figures[column], self.table.columns[column].format) or 0)

    def _extremes(self, rows: Sequence[Row], column: int) -> Sentence:
        if len(rows) == 1:
            return Sentence("{label} {value}", label=rows[0].label, value=self.table.cell(rows[0], column))
        highest, lowest = (find(rows, key=lambda row: self._number(row, column)) for find in (max, min))
        if self._number(highest, column) == self._number(lowest, column):
            return Sentence("überall {value}", value=self.table.cell(highest, column))
        return Sentence(
            "höchster Wert bei {highest} ({most}), niedrigster bei {lowest} ({least})",
            highest=highest.label,
            most=self.table.cell(highest, column),
            lowest=lowest.label,
            least=self.table.cell(lowest, column),
        )

    def _course(self, rows: Sequence[Row], column: int) -> Sentence:
        first, last = rows[0], rows[-1]
        change = self._number(last, column) - self._number(first, column)
        begin = Sentence("{value} ({label})", value=self.table.cell(first, column), label=first.label)
        end = Sentence("{value} ({label})", value=self.table.cell(last, column), label=last.label)
        extremes = self._extremes(rows, column)
        if change > 0:
            return Sentence("von {begin} auf {end} gestiegen, {extremes}", begin=begin, end=end, extremes=extremes)
        if change < 0:
            return Sentence("von {begin} auf {end} gefallen, {extremes}", begin=begin, end=end, extremes=extremes)
        return Sentence("von {begin} bis {end} gleich geblieben, {extremes}", begin=begin, end=end, extremes=extremes)


_IN_ORDER = (ChartKind.LINES, ChartKind.FUNNEL)
"""Drawings whose rows follow each other: in time, or as stages."""
_ROUNDED = 0.5
"""How far a sum of rounded numbers may be from the rounded sum."""
_NOTHING = Sentence("kein Wert, der gezeigt werden darf")


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

    def message(self) -> Sentence:
        """What the network shows at a glance: how many work together, and who with most."""
        return Sentence(
            "Netz „{title}“ mit {nodes} und {links}. {most}",
            title=self.title,
            nodes=counted(len(self.nodes), "einem Akteur", "{number} Akteuren"),
            links=counted(len(self.links), "einer Verbindung", "{number} Verbindungen"),
            most=self._best_linked,
        )

    def alternative(self) -> Sentence:
        """The same for who does not see it, and where all links stand."""
        where = Sentence("Alle Verbindungen stehen in der Tabelle „{title}“.", title=self.title)
        return joined(" ", self.message(), where)

    def in_words(self) -> Sentence:
        """The message and every link, for where there is no table."""
        links = joined("; ", *map(self._link_in_words, self.links))
        return Sentence("{message} {links}.", message=self.message(), links=links) if self.links else self.message()

    def _link_in_words(self, link: Link) -> Sentence:
        first, second = self._labels_of(link)
        return Sentence("{first} mit {second} (Stärke {strength})", first=first, second=second, strength=link.strength)

    @property
    def _best_linked(self) -> Sentence:
        if not self.links:
            return Sentence("Niemand ist verbunden.")
        best = max(self.nodes, key=lambda node: len(self._partners[node.key]))
        alone = sum(not partners for partners in self._partners.values())
        return Sentence(
            "Die meisten Verbindungen hat {best} ({number}); {alone}.",
            best=best.label,
            number=len(self._partners[best.key]),
            alone=counted(alone, "ein Akteur hat keine", "{number} Akteure haben keine"),
        )
