"""Filters under the headings of a list: what may be typed into the field of a column, and the SQL that it means.

A column needs no line of its own for it: how it is filtered is read off the expression it is sorted by.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any, ClassVar, cast

from sqlalchemy import (
    Boolean,
    Case,
    Column,
    ColumnElement,
    Date,
    DateTime,
    Float,
    Numeric,
    ScalarSelect,
    Select,
    String,
    false,
    func,
    literal,
    select,
    true,
    type_coerce,
)
from sqlalchemy import Integer as Whole
from sqlalchemy import cast as cast_in_sql
from sqlalchemy.orm import Session
from sqlalchemy.sql.functions import FunctionElement

from app.common.days import day_span
from app.common.errors import UserError
from app.common.kinds import Choice
from app.common.sentences import Sentence
from app.common.spans import Span, days, is_empty_word, is_filled_word, numbers
from app.common.text import search_key
from app.models import Catalogue
from app.models.base import ChoiceType
from app.models.money_type import Money
from app.services import catalogues, matching
from app.services.records import RECORD

_STORED = "sort_key"
WITHOUT = "leer"
"""The value to choose for what has none."""
UNSAID = WITHOUT, Sentence("ohne Angabe")
_YES, _NO = "1", "0"


class Reads(Enum):
    """How what is typed is read."""

    TEXT = "text"
    NUMBER = "number"
    DAY = "day"
    MOMENT = "moment"
    CHOICE = "choice"
    MARK = "mark"
    ENTRY = "entry"
    ANY_OF = "any of"


CHOSEN = frozenset((Reads.CHOICE, Reads.MARK, Reads.ENTRY, Reads.ANY_OF))
"""Where one chooses and does not type."""


@dataclass(frozen=True)
class ColumnFilter:
    """How a column is filtered.

    Attributes:
        expression: what is compared.
        reads: how what is typed is read.
        choices: the values to choose from, of a fixed list.
        catalogue: the list she edits, to choose from.
        summed: what is added up at the foot, where it is not what is compared: amounts of money are compared in euros and
            added in whole cents.
    """

    expression: ColumnElement[Any]
    reads: Reads
    choices: type[Choice] | None = None
    catalogue: Catalogue | None = None
    summed: ColumnElement[Any] | None = None

    def understands(self, typed: str) -> bool:
        """Whether it says something that can be looked for; whether there is such a value is another question."""
        if self.reads is Reads.NUMBER:
            return numbers(typed) is not None
        if self.reads in (Reads.DAY, Reads.MOMENT):
            return days(typed) is not None
        return True

    def condition(self, typed: str) -> ColumnElement[bool]:
        """What fits. A value that is none fits nothing. Raises UserError for what is not understood."""
        if self.reads in CHOSEN:
            return self._chosen(typed)
        if self.reads is Reads.NUMBER:
            return self._within(_understood(numbers(typed), typed))
        if self.reads in (Reads.DAY, Reads.MOMENT):
            return self._on(_understood(days(typed), typed))
        return self._holds(typed[: matching.LONGEST])

    def options(self, session: Session) -> list[tuple[str, str]]:
        """Value and label of all that can be chosen."""
        if self.choices is not None:
            return [(str(choice), choice.label) for choice in self.choices]
        if self.catalogue is not None:
            return [*_entries(session, self.catalogue), UNSAID]
        return [(_YES, Sentence("ja")), (_NO, Sentence("nein"))] if self.reads is Reads.MARK else []

    def _chosen(self, value: str) -> ColumnElement[bool]:
        if value == WITHOUT:
            return self.expression.is_(None)
        if self.reads is Reads.MARK and value in (_YES, _NO):
            return self.expression.is_(value == _YES)
        if self.choices is not None and value in list(self.choices):
            return self.expression == value
        if self.reads is Reads.ENTRY and value.isdecimal():
            return self.expression == int(value)
        return false()

    def _within(self, span: Span[float]) -> ColumnElement[bool]:
        if span.empty or span.filled:
            return self.expression.is_(None) if span.empty else self.expression.is_not(None)
        if span.first is not None and span.first == span.last:
            return self.expression == span.first
        return _between(self.expression, span.first, span.last)

    def _on(self, span: Span[date]) -> ColumnElement[bool]:
        if span.empty or span.filled or self.reads is Reads.DAY:
            return self._within(span)  # type: ignore[arg-type]
        first = day_span(span.first)[0] if span.first else None
        after = day_span(span.last)[1] if span.last else None
        begun = self.expression >= first if first is not None else self.expression.is_not(None)
        return begun & (self.expression < after) if after is not None else begun

    def _holds(self, typed: str) -> ColumnElement[bool]:
        """Whether the text holds what was typed, however it is spelled; "leer" finds what has none as well."""
        nothing = func.coalesce(self.expression, "") == ""
        if is_filled_word(typed):
            return ~nothing
        spelled = func.replace(func.replace(func.search_key(self.expression), ",", ""), ".", "", type_=String)
        found = spelled.contains(search_key(typed).replace(",", "").replace(".", ""), autoescape=True)
        if is_empty_word(typed):
            return found | nothing
        return self._at_all(typed) & found

    def _at_all(self, typed: str) -> ColumnElement[bool]:
        """Before each title is spelled like what was typed: whether the record is found by its longest word at all."""
        words = matching.words(typed)
        if self.expression is not RECORD.c.title or not words:
            return true()
        return RECORD.c.search_text.contains(max(words, key=len), autoescape=True)


Options = Callable[[Session], Sequence[tuple[str, str]]]


@dataclass(frozen=True)
class AnyOf:
    """How a column is filtered that shows several values, or one that no column of the file holds: one is chosen.

    Attributes:
        offered: service `(session)`: value and label of all that can be chosen.
        fits: the condition of a value; one that was never offered fits nothing.
    """

    offered: Options
    fits: Callable[[str], ColumnElement[bool]]
    reads: ClassVar[Reads] = Reads.ANY_OF

    def understands(self, typed: str) -> bool:  # noqa: ARG002
        """A value that is no more finds nothing, and is no mistake."""
        return True

    def condition(self, typed: str) -> ColumnElement[bool]:
        """What fits."""
        return self.fits(typed)

    def options(self, session: Session) -> list[tuple[str, str]]:
        """Value and label of all that can be chosen."""
        return list(self.offered(session))


def filter_of(expression: ColumnElement[Any]) -> ColumnFilter:
    """How a column is filtered that is sorted by this expression."""
    if isinstance(expression, FunctionElement) and expression.name == _STORED:
        (inner,) = expression.clauses
        return ColumnFilter(inner, Reads.TEXT)
    if isinstance(expression, Case) and expression.value is not None:
        return filter_of(expression.value)
    if (title := _title_of(expression)) is not None:
        return ColumnFilter(title, Reads.TEXT)
    kind = expression.type
    if isinstance(kind, ChoiceType):
        return ColumnFilter(expression, Reads.CHOICE, choices=kind.choices)
    if isinstance(kind, Money):
        cents = type_coerce(expression, Whole)
        return ColumnFilter(cents / literal(100.0), Reads.NUMBER, summed=cents)
    return ColumnFilter(expression, _by_type(kind))


def of_entry(column: ColumnElement[Any], catalogue: Catalogue) -> ColumnFilter:
    """The filter of a column that leads to an entry of a list she edits."""
    return ColumnFilter(column, Reads.ENTRY, catalogue=catalogue)


def of_several(owner: ColumnElement[int], value: ColumnElement[Any], offered: Options) -> AnyOf:
    """The filter of a column that shows all values of rows that belong to a record by `owner`."""

    def fits(chosen: str) -> ColumnElement[bool]:
        tied = select(literal(1)).where(owner == RECORD.c.id)
        if chosen == WITHOUT:
            return ~tied.exists()
        return tied.where(cast_in_sql(value, String) == chosen).exists()

    return AnyOf(lambda session: [*offered(session), UNSAID], fits)


def of_entries(owner: ColumnElement[int], entry: ColumnElement[Any], catalogue: Catalogue) -> AnyOf:
    """The same where they are entries of a list she edits."""
    return of_several(owner, entry, lambda session: _entries(session, catalogue))


def _entries(session: Session, catalogue: Catalogue) -> list[tuple[str, str]]:
    found = catalogues.entries(session, catalogue, active_only=False)
    return [(str(entry.id), catalogues.label_of(entry)) for entry in found]


def address_line(street: ColumnElement[Any], postcode: ColumnElement[Any], city: ColumnElement[Any]) -> Any:
    """Street, postcode and city as one text, as lists show them."""
    return func.trim(street + ", " + func.trim(postcode + " " + city), ", ", type_=String)


def _by_type(kind: Any) -> Reads:
    for types, reads in (
        (Boolean, Reads.MARK),
        (DateTime, Reads.MOMENT),
        (Date, Reads.DAY),
        ((Whole, Numeric, Float), Reads.NUMBER),
    ):
        if isinstance(kind, types):
            return reads
    return Reads.TEXT


def _title_of(expression: ColumnElement[Any]) -> ColumnElement[Any] | None:
    """The title behind a stored sort key, that of another record too: the key leaves out what does not count for the order."""
    if isinstance(expression, ScalarSelect):
        (column, *_) = expression.element.selected_columns
        title = _title_of(column)
        if title is None:
            return None
        return cast(Select[Any], expression.element).with_only_columns(title).scalar_subquery()
    if isinstance(expression, Column) and expression.name == _STORED:
        return expression.table.c.title
    return None


def _between(column: ColumnElement[Any], first: Any, last: Any) -> ColumnElement[bool]:
    begun = column >= first if first is not None else column.is_not(None)
    return begun & (column <= last) if last is not None else begun


def _understood(span: Any, typed: str) -> Any:
    if span is None:
        raise UserError(
            "„{typed}“ ist hier nicht zu verstehen. Möglich sind zum Beispiel: {examples}.",
            typed=typed,
            examples="5, >5, 3–7, 2026, 10.2026, vor 2026, leer",
        )
    return span
