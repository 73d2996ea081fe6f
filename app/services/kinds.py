"""The service of each kind of record, found by the name that its line in `Kind` gives.

Nobody keeps a table of services: search, lists, papers and the command line ask here.
"""

from collections.abc import Callable, Sequence
from functools import cache
from importlib import import_module
from typing import Any, Protocol, cast

from sqlalchemy.orm import Session

from app.common.moments import Moment
from app.models import Kind
from app.services.card_taking import Cards
from app.services.duplicates.recognition import Recognition
from app.services.heads import Fact
from app.services.lists import Listing, ListQuery
from app.services.people.addresses import Addresses
from app.services.records import FieldWarning


class KindService(Protocol):
    """What the service module of every kind offers."""

    @property
    def LISTING(self) -> Listing: ...
    def ids(self, session: Session, query: ListQuery, limit: int | None = None, /) -> list[int]: ...
    def rows(self, session: Session, ids: Sequence[int], /) -> Sequence[Any]: ...
    def count(self, session: Session, /) -> int: ...
    def new(self, session: Session, /) -> Any: ...
    def load(self, session: Session, record_id: int, /) -> Any: ...
    def save(self, session: Session, entity: Any, /) -> int: ...
    def warnings(self, session: Session, entity: Any, /) -> list[FieldWarning]: ...
    def head(self, session: Session, record_id: int, /) -> Sequence[Fact]: ...


@cache
def service_of(kind: str) -> KindService:
    """The service of a kind."""
    return cast(KindService, import_module(f"app.services.{Kind(kind).home}"))  # type: ignore[call-arg]


def addresses_of(kind: str) -> Addresses | None:
    """How the records of a kind are written to; None for a kind without an address of its own."""
    return getattr(service_of(kind), "ADDRESSES", None)


def moments_of(kind: str) -> "Callable[[Session, Sequence[int]], Sequence[Moment]] | None":
    """What other calendars get of the records of a kind; None for a kind that has no place there."""
    return getattr(service_of(kind), "moments", None)


def cards_of(kind: str) -> Cards | None:
    """How the records of a kind become cards of an address book; None for a kind that no address book knows."""
    return getattr(service_of(kind), "CARDS", None)


def kinds_with_cards() -> tuple[Kind, ...]:
    """The kinds that an address book knows."""
    return tuple(kind for kind in Kind if cards_of(kind))


def recognition_of(kind: str) -> Recognition | None:
    """How the records of a kind are recognised; None for a kind whose records are not compared with each other."""
    return getattr(service_of(kind), "RECOGNITION", None)


def demand_movable_of(kind: str) -> Callable[[Session, Sequence[int]], None] | None:
    """What refuses with a UserError that records of a kind go into the trash or come back; None where nothing does."""
    return getattr(service_of(kind), "demand_movable", None)


def kinds_recognised() -> tuple[Kind, ...]:
    """The kinds whose records are compared with each other."""
    return tuple(kind for kind in Kind if recognition_of(kind))


def kinds_with_address() -> tuple[Kind, ...]:
    """The kinds that letters and labels can be addressed to."""
    return tuple(kind for kind in Kind if addresses_of(kind))
