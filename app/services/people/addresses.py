"""Whom letters and labels are addressed to: lines for an envelope, one per household, and who must not stand on any.

An address block (Auskunftssperre) keeps a name and the address behind it off every list and label. A household in which
anyone has one is left out as a whole, because its address is the protected one.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common.text import clean
from app.models import Household, Kind, Organisation, Person, PersonAddress
from app.services.past import past_among
from app.services.people import mails
from app.services.people import said_names as naming
from app.services.people.mails import Mails
from app.services.privacy.address_block import shielded
from app.services.records import RECORD, AnyRow, rows_in, table_of, with_living

_PERSON, _HOUSEHOLD, _ORGANISATION = table_of(Person), table_of(Household), table_of(Organisation)
_ADDRESS = table_of(PersonAddress)
_HOME = RECORD.alias("home")
_MOST_NAMES = 3


@dataclass(frozen=True, slots=True)
class Addressee:
    """One envelope: names, line by line, and the place."""

    names: tuple[str, ...]
    street: str = ""
    postcode: str = ""
    city: str = ""
    people: tuple[int, ...] = field(default=(), compare=False)
    """Ids of the persons written to, as far as they are on file."""
    records: tuple[int, ...] = field(default=(), compare=False)
    """Ids of the records it goes to: the persons themselves, or the household, or the organisation."""

    @property
    def lines(self) -> tuple[str, ...]:
        """Everything that stands in the window of the envelope."""
        return tuple(line for line in (*self.names, self.street, f"{self.postcode} {self.city}".strip()) if line)

    @property
    def complete(self) -> bool:
        """Whether the post would find the way."""
        return bool(self.street and self.city)


@dataclass(slots=True)
class Addressees:
    """Who is written to; how many were left out because of an address block, have no address, or moved away, died or closed."""

    found: list[Addressee] = field(default_factory=list)
    withheld: int = 0
    without: int = 0
    gone: int = 0

    def add(self, addressee: Addressee, count: int = 1) -> None:
        """Put one in, unless the address is not complete."""
        if addressee.complete:
            self.found.append(addressee)
        else:
            self.without += count


def of_persons(session: Session, ids: Sequence[int], per_household: bool = True) -> Addressees:
    """The addresses of persons in this order; with `per_household` those who live together share one. Who has an own address
    is written to there."""
    rows = {row.id: row for row in rows_in(session, _PERSONS, _PERSON.c.id, ids)}
    elsewhere = _preferred(session, ids)
    closed = _closed_households(session, [row.household_id for row in rows.values()])
    groups: dict[Any, list[AnyRow]] = {}
    result = Addressees(gone=len(past_among(session, ids)))
    for row in (rows[key] for key in ids if key in rows):
        if row.address_block or row.household_id in closed:
            result.withheld += 1
        else:
            own = row.street or row.id in elsewhere
            together = per_household and row.household_id is not None and not own
            groups.setdefault(("household", row.household_id) if together else row.id, []).append(row)
    for group in groups.values():
        result.add(_to(group, elsewhere.get(group[0].id)), len(group))
    return result


def _to(group: Sequence[AnyRow], elsewhere: AnyRow | None) -> Addressee:
    """Who lives together at home; who wants post elsewhere, there."""
    people = tuple(row.id for row in group)
    if elsewhere is None:
        return Addressee(_names(group), *_place(group[0]), people, people)
    care_of = (f"bei {elsewhere.care_of}",) if elsewhere.care_of else ()
    names = (*_names(group), *care_of)
    return Addressee(names, elsewhere.street, elsewhere.postcode, elsewhere.city, people, people)


def _preferred(session: Session, ids: Sequence[int]) -> dict[int, AnyRow]:
    """The further address of each to which letters go instead; of several the first."""
    statement = select(_ADDRESS).where(_ADDRESS.c.preferred, _ADDRESS.c.street != "").order_by(_ADDRESS.c.id.desc())
    return {row.person_id: row for row in rows_in(session, statement, _ADDRESS.c.person_id, ids)}


def of_households(session: Session, ids: Sequence[int]) -> Addressees:
    """One address per household."""
    rows = {row.id: row for row in rows_in(session, _HOUSEHOLDS, _HOUSEHOLD.c.id, ids)}
    closed = _closed_households(session, ids)
    members: dict[int, list[AnyRow]] = {}
    for row in rows_in(session, _PERSONS.order_by(RECORD.c.sort_key, RECORD.c.id), _PERSON.c.household_id, ids):
        members.setdefault(row.household_id, []).append(row)
    result = Addressees(gone=len(past_among(session, ids)))
    for row in (rows[key] for key in ids if key in rows):
        if row.id in closed:
            result.withheld += 1
        else:
            living = members.get(row.id, ())
            people = tuple(each.id for each in living)
            names = _names(living, row.name)
            result.add(Addressee(names, row.street, row.postcode, row.city, people, (row.id,)))
    return result


def of_organisations(session: Session, ids: Sequence[int]) -> Addressees:
    """The addresses of organisations."""
    rows = {row.id: row for row in rows_in(session, _ORGANISATIONS, _ORGANISATION.c.id, ids)}
    result = Addressees(gone=len(past_among(session, ids)))
    for row in (rows[key] for key in ids if key in rows):
        result.add(Addressee((row.name,), row.street, row.postcode, row.city, (), (row.id,)))
    return result


def _closed_households(session: Session, ids: Iterable[int | None]) -> set[int]:
    return shielded(session, Kind.HOUSEHOLD, sorted({key for key in ids if key is not None}))


def _names(people: Sequence[AnyRow], household: str = "") -> tuple[str, ...]:
    """How people who live together are called on an envelope: one by name, two of a name together, more as a family."""
    if not people:
        return (household,) if household else ()
    spoken = [naming.spoken(row) for row in people]
    families = {naming.surname(row) for row in people}
    if len(people) == 1:
        return (spoken[0],)
    family = families.pop() if len(families) == 1 else ""
    if family and len(people) > 2:
        return (f"Familie {family}",)
    if family and all(clean(row.given_name) for row in people):
        return (naming.together(people, family),)
    if len(people) > _MOST_NAMES:
        return (f"Haushalt {household or people[0].household_name or spoken[0]}",)
    return tuple(spoken)


def _place(row: AnyRow) -> tuple[str, str, str]:
    """The person's own address, else the household's, as the form says."""
    if row.street or not row.household_street:
        return row.street, row.postcode, row.city
    return row.household_street, row.household_postcode, row.household_city


@dataclass(frozen=True, slots=True)
class SpokenName:
    """How somebody is spoken to: given name alone where there is one, the whole name; and how the name stands in lists."""

    given: str
    whole: str
    listed: str
    is_volunteer: bool


def spoken_names(session: Session, ids: Sequence[int]) -> dict[int, SpokenName]:
    """The names of persons as they are said, given name first."""
    statement = select(*(_PERSON.c[name] for name in ("id", *naming.PARTS, "is_volunteer")), RECORD.c.title)
    found = rows_in(session, statement.join_from(_PERSON, RECORD, RECORD.c.id == _PERSON.c.id), _PERSON.c.id, ids)
    return {row.id: SpokenName(naming.called(row), naming.spoken(row), row.title, row.is_volunteer) for row in found}


def _name_of_person(session: Session, person_id: int) -> tuple[str, ...]:
    return (spoken_names(session, [person_id])[person_id].whole,)


def _names_of_household(session: Session, household_id: int) -> tuple[str, ...]:
    rows = rows_in(session, _PERSONS.order_by(RECORD.c.sort_key), _PERSON.c.household_id, [household_id])
    household = session.scalars(select(_HOUSEHOLD.c.name).where(_HOUSEHOLD.c.id == household_id)).one()
    return _names(rows, household)


def _name_of_organisation(session: Session, organisation_id: int) -> tuple[str, ...]:
    return (session.scalars(select(_ORGANISATION.c.name).where(_ORGANISATION.c.id == organisation_id)).one(),)


@dataclass(frozen=True, slots=True)
class Addresses:
    """How the records of a kind are written to.

    Attributes:
        find: their addresses, in this order, without those that an address block protects.
        names: the lines that name one of them, where only names may be given.
        mails: their mail addresses, in this order, without those that must not be given out.
    """

    find: Callable[[Session, Sequence[int]], Addressees]
    names: Callable[[Session, int], tuple[str, ...]]
    mails: Callable[[Session, Sequence[int]], Mails]


PERSONS = Addresses(of_persons, _name_of_person, mails.of_persons)
HOUSEHOLDS = Addresses(of_households, _names_of_household, mails.of_households)
ORGANISATIONS = Addresses(of_organisations, _name_of_organisation, mails.of_organisations)

_THERE = RECORD.c.deleted_at.is_(None) & RECORD.c.past.is_(False)
"""Nobody is written to who lies in the trash, moved away or died."""
_PERSONS = (
    select(
        *(_PERSON.c[name] for name in ("id", *naming.PARTS, "address_block")),
        *(_PERSON.c[name] for name in ("street", "postcode", "city", "household_id")),
        *(_HOUSEHOLD.c[name].label(f"household_{name}") for name in ("name", "street", "postcode", "city")),
    )
    .select_from(
        with_living(_PERSON.join(RECORD, RECORD.c.id == _PERSON.c.id), _PERSON.c.household_id, _HOME, _HOUSEHOLD)
    )
    .where(_THERE)
)
_HOUSEHOLDS = select(_HOUSEHOLD).join_from(_HOUSEHOLD, RECORD, RECORD.c.id == _HOUSEHOLD.c.id).where(_THERE)
_ORGANISATIONS = select(_ORGANISATION).join_from(_ORGANISATION, RECORD, RECORD.c.id == _ORGANISATION.c.id).where(_THERE)
