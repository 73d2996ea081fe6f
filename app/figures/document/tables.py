"""Tables of a report, and how their figures are written."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from app.common import german, money
from app.figures.definitions import Definition, Format
from app.figures.protection.protect import Protected
from app.figures.protection.unprotected import Figure

UNITS = {
    Format.COUNT: "",
    Format.HOURS: " h",
    Format.PERCENT: " %",
    Format.MINUTES: " min",
    Format.MONEY: " €",
}
_DECIMALS = {Format.HOURS: 1, Format.MONEY: 2}


def number_of(figure: Figure, form: Format) -> float | int | Decimal | None:
    """The number in the unit and with the decimals it is written in; None where it is hidden."""
    if figure.value is None:
        return None
    if form is Format.MONEY:
        return money.of_cents(round(figure.value))
    return round(figure.value / 60, 1) if form is Format.HOURS else round(figure.value)


def written(figure: Figure, form: Format, write: Callable[..., str] = german.number) -> str:
    """A figure as it is read: 1.234, 84,5 h, 41 %, < 5 or –; `write` writes a number with so many decimals."""
    number = number_of(figure, form)
    if number is None:
        return figure.sign if isinstance(figure, Protected) else ""
    return write(number, decimals_of(form)) + UNITS[form]


def decimals_of(form: Format) -> int:
    """How many decimals figures of a format have."""
    return _DECIMALS.get(form, 0)


@dataclass(frozen=True)
class Column:
    """A column of figures. `bracketed` columns hold the previous period and are written in brackets.

    `key` stays whatever the title says. `definition` says what is counted where that is not what the table counts.
    """

    key: str
    title: str
    format: Format = Format.COUNT
    bracketed: bool = False
    definition: Definition | None = None


@dataclass(frozen=True)
class Row:
    """A label and one figure per column. `hue` names the colour of the row's mark in a chart (a task's key).

    `key` stays whatever the label says.
    """

    key: str
    label: str
    figures: tuple[Figure, ...]
    hue: str = ""


@dataclass(frozen=True)
class Table:
    """A table of figures. `key` stays; `name` is short (at most 31 characters). Both are unique in the report.

    Rows and columns are found by their keys. Raises ValueError where two share one.
    """

    key: str
    name: str
    title: str
    label: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    total: Row | None = None
    definition: Definition | None = None
    note: str = ""
    write: Callable[..., str] = german.number
    """How a number is written with so many decimals."""

    def __post_init__(self) -> None:
        for keys in ([row.key for row in self.rows], [column.key for column in self.columns]):
            if len(set(keys)) < len(keys):
                raise ValueError(f"Keys are not unique in the table {self.key}")

    @property
    def notes(self) -> tuple[str, ...]:
        """What stands below the table in small print: first why its total is not the sum of its rows."""
        overlap = self.definition.overlap if self.definition and self.total and self.rows else ""
        return tuple(note for note in (overlap, self.note) if note)

    def cell(self, row: Row, column: int) -> str:
        """What stands in a cell."""
        text = written(row.figures[column], self.columns[column].format, self.write)
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
