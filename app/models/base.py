"""What every mapped class stands on: the base, the record and its choices."""

from collections.abc import Mapping
from datetime import date, datetime
from enum import Enum
from functools import cache, lru_cache
from typing import Any, ClassVar

from sqlalchemy import Dialect, Index, MetaData, String, Text, text
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
from sqlalchemy.orm.attributes import instance_dict
from sqlalchemy.types import TypeDecorator

from app.common import clock
from app.common.kinds import Choice, Kind
from app.common.text import fold, search_text, sort_key
from app.models.columns import derived, shown, typed
from app.models.scopes import Scope

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


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
    """Declarative base. Scalar defaults already hold in a new object, so that a form can show them before it is saved.

    Attributes:
        counted_as: what several rows are called where backups are compared and losses are told; empty where they are not
            counted. Whatever is a part of a record says it.
    """

    counted_as: ClassVar[str] = ""

    metadata = MetaData(naming_convention=NAMING)

    def __init__(self, **values: Any) -> None:
        instance_dict(self).update(scalar_defaults(type(self)))  # an event for each would take longer than all the rest
        for key, value in values.items():
            if not hasattr(type(self), key):
                raise TypeError(f"{type(self).__name__} has no attribute {key!r}")
            setattr(self, key, value)


@cache
def scalar_defaults(entity: type[Base]) -> dict[str, Any]:
    """What the columns of a class hold before a value is given; those without a default are left out."""
    defaults = {prop.key: getattr(prop.columns[0], "default", None) for prop in entity.__mapper__.column_attrs}
    return {key: default.arg for key, default in defaults.items() if default is not None and default.is_scalar}


class Naming(Enum):
    """What the title of a record tells about people."""

    SOMEBODY = "somebody"
    """The record is a person or a group of persons: with an address block the whole row stays off paper."""
    PERHAPS = "perhaps"
    """A name may have been typed into it: hidden in discreet mode."""
    NOBODY = "nobody"
    """It names no private person (an organisation, a number): shown in discreet mode too."""


class Area(Choice):
    """Her five tasks: the top-level categories of all work, time and reports."""

    NETWORK = "network", "Vernetzung der lokalen Akteure"
    ENGAGEMENT = "engagement", "Förderung des bürgerschaftlichen Engagements"
    ENCOUNTER = "encounter", "Begegnung von Kulturen und Generationen"
    MEDIATION = "mediation", "Vermittlung zwischen Verwaltung und Bürgern"
    SOCIAL_WORK = "social_work", "Sozialarbeit"


class Record(Base):
    """A main entity. Everything that hangs on "anything" (tasks, documents, tags, entries, search) refers to it.

    `title` is what a link or search hit shows, `sort_key` its DIN 5007 key, `rank` an order-preserving number made from
    it (see `rank_of`), `search_text` the folded text that search looks through, `past` whether it belongs to the past (see
    `is_past`). All five are derived in `describe`.

    A kind of record says about itself, as class attributes:

    Attributes:
        plural: what several of them are called.
        naming: what its title tells about people.
        takes_contacts: whether conversations are written down on it (Kontakte).
        contact_area: to which of her tasks a conversation on it usually belongs.
        statuses: the status model, where it has one; each change keeps its date.
        confidential: whether its content stands under secrecy (§ 203 StGB): what leaves of it is a release, and a
            conversation on it is told nowhere else.
        tells: what of a case its rows and cards tell, where it is confidential.
        client_column: its column with the client, or with the case or person it is about, where it is confidential.
        can_be_told: whether a release from secrecy can name it as who is told.
        leads_on: whether it can come from another record, and another from it (a concern led to an event).
        opened_as: under what opening it stands in the audit trail; empty only where nothing on its page can name somebody.
        title_begins: the word of the program's own that every stored title begins with; the window says it in its language.
        title_moment: how the day and time behind that word are stored, where the title is one; the window writes them its own way.
        past_from: its columns with a day from which on it may belong to the past (see `is_past`).
        address_columns: of what others live in, the columns by which they are found as well (see `home_address`).
        mergeable: whether two of them that are one and the same can be merged.
        opts_out: points of the contract of a kind (see `tests/contract`) that don't hold for it, each with the reason.
    """

    plural: ClassVar[str]
    naming: ClassVar[Naming]
    takes_contacts: ClassVar[bool]
    contact_area: ClassVar[Area] = Area.SOCIAL_WORK
    statuses: ClassVar[type[Choice] | None] = None
    confidential: ClassVar[bool] = False
    tells: ClassVar[tuple[Scope, ...]] = ()
    client_column: ClassVar[str] = ""
    can_be_told: ClassVar[bool] = False
    leads_on: ClassVar[bool] = False
    opened_as: ClassVar[str] = ""
    title_begins: ClassVar[str] = ""
    title_moment: ClassVar[str] = ""
    address_columns: ClassVar[tuple[str, ...]] = ()
    past_from: ClassVar[tuple[str, ...]] = ()
    mergeable: ClassVar[bool] = False
    opts_out: ClassVar[Mapping[str, str]] = {}

    __tablename__ = "record"
    __table_args__ = (
        Index("ix_record_kind_sort_key", "kind", "deleted_at", "sort_key", "id", "past"),
        Index("ix_record_deleted_at", "deleted_at", sqlite_where=text("deleted_at IS NOT NULL")),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[Kind] = mapped_column(ChoiceType(Kind))
    title: Mapped[str] = mapped_column(Text, default="", info=derived())
    sort_key: Mapped[str] = mapped_column(Text, default="", info=derived())
    rank: Mapped[int] = mapped_column(unique=True)
    search_text: Mapped[str] = mapped_column(Text, default="", info=derived())
    created_at: Mapped[datetime]
    changed_at: Mapped[datetime] = mapped_column(index=True)
    deleted_at: Mapped[datetime | None] = mapped_column(info=shown("im Papierkorb seit"))
    past: Mapped[bool] = mapped_column(default=False)
    delete_due: Mapped[date | None] = mapped_column(info=shown("Löschfrist"))
    hold_reason: Mapped[str] = mapped_column(Text, default="", info=typed("Löschsperre"))
    version: Mapped[int] = mapped_column()

    __mapper_args__ = {"polymorphic_on": "kind", "version_id_col": version}  # noqa: RUF012

    def make_title(self) -> str:
        """What a link or a search hit shows."""
        return self.title

    def make_sort_key(self) -> str:
        """Key of the default order of lists."""
        return sort_key(self.title)

    @classmethod
    def from_title(cls, title: str, day: date, remark: str) -> dict[str, Any]:
        """The kind's own columns as far as the title tells them: for a rescue in which nothing else could be read.

        `day` is when the record was made, `remark` says what happened and goes where she reads it. Empty where a title
        does not make a record; it is then named as lost.
        """
        raise NotImplementedError

    def is_past(self, today: date) -> bool:  # noqa: ARG002
        """Whether it is kept for the record only (moved away, dissolved, pulled down): on no list, label or suggestion."""
        return False

    def search_terms(self) -> list[str | None]:
        """Texts by which the record is found."""
        return [self.make_title()]

    def contact_person(self) -> int | None:
        """The id of the one person whom every conversation on this record is with; None where it may be anybody."""
        return None

    def describe(self, home_address: str = "") -> None:
        """Fill the derived columns; called before every flush. The id must be known."""
        self.title = self.make_title()
        self.sort_key = self.make_sort_key()
        self.search_text = self.found_by(home_address)
        self.rank = rank_of(self.sort_key, self.id)
        self.past = self.is_past(clock.today())
        self.changed_at = clock.now()
        self.created_at = self.created_at or self.changed_at

    def found_by(self, home_address: str = "") -> str:
        """The text that a search looks through."""
        return search_text(fold(" ".join(filter(None, [*self.search_terms(), home_address]))))


_LETTERS = {letter: number for number, letter in enumerate(" 0123456789abcdefghijklmnopqrstuvwxyz")}
_OTHER = len(_LETTERS)
_BASE = _OTHER + 1
_RANK_LETTERS = 8
_ID_BITS = 20


def rank_of(key: str, record_id: int) -> int:
    """A positive 62-bit number that orders like the first eight letters of the sort key, then by id.

    It is the rowid of the search index, so that hits come out in alphabetical order without sorting.
    """
    return numbered(_beginning(key[:_RANK_LETTERS]) << _ID_BITS, record_id)


def numbered(rank: int, record_id: int) -> int:
    """The rank of the record with this id, made from one of the same sort key with the id 0."""
    return rank | record_id & ((1 << _ID_BITS) - 1)


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
