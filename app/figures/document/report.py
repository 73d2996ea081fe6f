"""A report as plain data. The PDF and the spreadsheet are rendered from the same object, so that their numbers agree.

Numbers enter a report only as `Figure`: protected counts of persons, or plain counts of things. Text is what the program
says, titles of public events and what she wrote for the report; there is no place for a name or for case content.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from app.figures.definitions import Definition
from app.figures.document.charts import Chart, Network
from app.figures.document.tables import Table, TextTable
from app.figures.protection.protect import Protected
from app.figures.protection.thresholds import Reason, Thresholds
from app.figures.protection.unprotected import Figure


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
    """One figure with that of the previous period. `part` is the key of the task it is narrowed to."""

    definition: Definition
    value: Figure
    previous: Figure | None = None
    part: str = ""


@dataclass(frozen=True)
class KeyFigures:
    """Large figures side by side."""

    figures: tuple[KeyFigure, ...]


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
    """Whether the paper ends with definitions and the protection of figures (the spreadsheet of figures always does)."""

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
            elif isinstance(block, Table):
                named = (block.definition, *(column.definition for column in block.columns))
                found.update({definition.key: definition for definition in named if definition})
        return tuple(found.values())

    def tables(self) -> tuple[Table | TextTable, ...]:
        """All tables in order."""
        return tuple(block for block in self.blocks if isinstance(block, Table | TextTable))
