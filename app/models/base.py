"""What every mapped class stands on: the base, the record and its choices."""

from datetime import date, datetime
from enum import StrEnum
from functools import cache, lru_cache
from typing import Any, Self

from sqlalchemy import Dialect, Index, MetaData, String, Text, text
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
from sqlalchemy.types import TypeDecorator

from app.common import clock
from app.common.text import fold, sort_key

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class Choice(StrEnum):
    """A fixed list of values that the program's logic knows; `label` is what the screen shows, in German."""

    label: str

    def __new__(cls, value: str, label: str) -> Self:
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        return member


class ChoiceType(TypeDecorator[Any]):
    """Stores a `Choice` by its value."""

    impl = String
    cache_ok = True

    def __init__(self, choices: type[Choice]) -> None:
        super().__init__()
        self.choices = choices

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:  # noqa: ARG002
        return None if value is None else str(self.choices(value).value)  # type: ignore[call-arg]

    def process_result_value(self, value: Any, dialect: Dialect) -> Choice | None:  # noqa: ARG002
        return None if value is None else self.choices(value)  # type: ignore[call-arg]


class Base(DeclarativeBase):
    """Declarative base. Scalar defaults already hold in a new object, so that a form can show them before it is saved."""

    metadata = MetaData(naming_convention=NAMING)

    def __init__(self, **values: Any) -> None:
        for key, value in (scalar_defaults(type(self)) | values).items():
            if not hasattr(type(self), key):
                raise TypeError(f"{type(self).__name__} has no attribute {key!r}")
            setattr(self, key, value)


@cache
def scalar_defaults(entity: type[Base]) -> dict[str, Any]:
    """What the columns of a class hold before a value is given; those without a default are left out."""
    defaults = {prop.key: getattr(prop.columns[0], "default", None) for prop in entity.__mapper__.column_attrs}
    return {key: default.arg for key, default in defaults.items() if default is not None and default.is_scalar}


class Kind(Choice):
    """The kinds of records."""

    PERSON = "person", "Person"
    HOUSEHOLD = "household", "Haushalt"
    ORGANISATION = "organisation", "Akteur"
    CASE = "case", "Fall"
    EVENT = "event", "Veranstaltung"
    SERIES = "series", "Reihe"
    TASK = "task", "Aufgabe"


class Record(Base):
    """A main entity. Everything that hangs on "anything" (tasks, documents, tags, entries, search) refers to it.

    `title` is what a link or search hit shows, `sort_key` its DIN 5007 key, `rank` an order-preserving number made from
    it (see `rank_of`), `search_text` the folded text that search looks through. All four are derived in `describe`.
    """

    __tablename__ = "record"
    __table_args__ = (
        Index("ix_record_kind_sort_key", "kind", "deleted_at", "sort_key", "id"),
        Index("ix_record_deleted_at", "deleted_at", sqlite_where=text("deleted_at IS NOT NULL")),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[Kind] = mapped_column(ChoiceType(Kind))
    title: Mapped[str] = mapped_column(Text, default="")
    sort_key: Mapped[str] = mapped_column(Text, default="")
    rank: Mapped[int] = mapped_column(unique=True)
    search_text: Mapped[str] = mapped_column(Text, default="")
    created_at: Mapped[datetime]
    changed_at: Mapped[datetime] = mapped_column(index=True)
    deleted_at: Mapped[datetime | None]
    delete_due: Mapped[date | None]
    hold_reason: Mapped[str] = mapped_column(Text, default="")
    version: Mapped[int] = mapped_column()

    __mapper_args__ = {"polymorphic_on": "kind", "version_id_col": version}  # noqa: RUF012

    def make_title(self) -> str:
        """What a link or a search hit shows."""
        return self.title

    def make_sort_key(self) -> str:
        """Key of the default order of lists."""
        return sort_key(self.title)

    def search_terms(self) -> list[str | None]:
        """Texts by which the record is found."""
        return [self.make_title()]

    def describe(self) -> None:
        """Fill the derived columns; called before every flush. The id must be known."""
        self.title = self.make_title()
        self.sort_key = self.make_sort_key()
        self.search_text = fold(" ".join(term for term in self.search_terms() if term))
        self.rank = rank_of(self.sort_key, self.id)
        self.changed_at = clock.now()
        self.created_at = self.created_at or self.changed_at


_LETTERS = {letter: number for number, letter in enumerate(" 0123456789abcdefghijklmnopqrstuvwxyz")}
_OTHER = len(_LETTERS)
_BASE = _OTHER + 1
_RANK_LETTERS = 8
_ID_BITS = 20


def rank_of(key: str, record_id: int) -> int:
    """A positive 62-bit number that orders like the first eight letters of the sort key, then by id.

    It is the rowid of the search index, so that hits come out in alphabetical order without sorting.
    """
    return _beginning(key[:_RANK_LETTERS]) << _ID_BITS | record_id & ((1 << _ID_BITS) - 1)


@lru_cache(maxsize=1024)
def _beginning(letters: str) -> int:
    """The first letters as a number; families and streets share them."""
    number = 0
    for letter in letters.ljust(_RANK_LETTERS):
        number = number * _BASE + _LETTERS.get(letter, _OTHER)
    return number


def end_of_group(rank: int) -> int:
    """The highest rank up to which the order by rank and the order by sort key name the same records.

    That is the end of its eight letters, or of those before the first letter that the number does not tell from others.
    """
    number: int = rank >> _ID_BITS
    for place in reversed(range(_RANK_LETTERS)):
        group: int = _BASE ** (place + 1)
        if number % group * _BASE // group == _OTHER:
            return ((number // group + 1) * group << _ID_BITS) - 1
    return rank | ((1 << _ID_BITS) - 1)


_NEXT_ID = "next_record_id"


def take_ids(session: Session, count: int) -> range:
    """The next `count` ids of records, for this write; an id is never given twice (AUTOINCREMENT)."""
    following = session.info.get(_NEXT_ID)
    if following is None:
        connection = session.connection().connection.dbapi_connection
        assert connection is not None
        last = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'record'").fetchone()
        following = (last[0] if last else 0) + 1
    session.info[_NEXT_ID] = following + count
    return range(following, following + count)


class Area(Choice):
    """Her five tasks: the top-level categories of all work, time and reports."""

    NETWORK = "network", "Vernetzung der lokalen Akteure"
    ENGAGEMENT = "engagement", "Förderung des bürgerschaftlichen Engagements"
    ENCOUNTER = "encounter", "Begegnung von Kulturen und Generationen"
    MEDIATION = "mediation", "Vermittlung zwischen Verwaltung und Bürgern"
    SOCIAL_WORK = "social_work", "Sozialarbeit"
