"""Persons as they are recognised: all their names, numbers, mails and addresses, and the people around them."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import instance_dict

from app.models import MAILS, NameKind, Person
from app.services.duplicates import blocks
from app.services.duplicates.recognition import Ids, Recognition, by_first, rows_of
from app.services.duplicates.traits import Place, Traits, of_person
from app.services.records import fetched

_LIVING = "JOIN record AS r ON r.id = p.id AND r.deleted_at IS NULL"
_PERSONS = (
    "SELECT p.id, p.family_name, p.given_name, p.native_name, p.birth_name, p.chosen_name, p.birth_date, p.birth_year, "
    "p.phone, p.mobile, p.email, p.street, p.postcode, p.city, p.household_id, h.street, h.postcode, h.city "
    f"FROM person AS p {_LIVING} LEFT JOIN record AS home ON home.id = p.household_id AND home.deleted_at IS NULL "
    "LEFT JOIN household AS h ON h.id = home.id WHERE 1"
)
_NAMES = "SELECT person_id, kind, name FROM person_name WHERE 1"
_NUMBERS = "SELECT person_id, kind, value FROM person_number WHERE 1"
_ADDRESSES = "SELECT person_id, street, postcode, city FROM person_address WHERE 1"
_RELATED = "SELECT person_id, other_id FROM relationship WHERE 1"
_RELATED_BACK = "SELECT other_id, person_id FROM relationship WHERE 1"
_HOME = (
    "SELECT h.street, h.postcode, h.city FROM household AS h "
    "JOIN record AS r ON r.id = h.id AND r.deleted_at IS NULL WHERE h.id = ?"
)
_Rows = Sequence[tuple[Any, ...]]


def read(session: Session, ids: Ids = None) -> list[Traits]:
    """The traits of persons who are not in the trash."""
    names = by_first(rows_of(session, _NAMES, "person_id", ids))
    numbers = by_first(rows_of(session, _NUMBERS, "person_id", ids))
    addresses = by_first(rows_of(session, _ADDRESSES, "person_id", ids))
    related = by_first(_related(session, ids))
    return [
        _traits(row, names.get(row[0], ()), numbers.get(row[0], ()), addresses.get(row[0], ()), related.get(row[0], ()))
        for row in rows_of(session, _PERSONS, "p.id", ids)
    ]


def _related(session: Session, ids: Ids) -> Iterator[tuple[Any, ...]]:
    yield from rows_of(session, _RELATED, "person_id", ids)
    yield from rows_of(session, _RELATED_BACK, "other_id", ids)


def _traits(row: Sequence[Any], names: _Rows, numbers: _Rows, addresses: _Rows, related: _Rows) -> Traits:
    (key, family, given, native, birth_name, chosen, born, year, phone, mobile, mail, *places) = row
    street, postcode, city, household, *home = places
    return of_person(
        family,
        given,
        record_id=key,
        former=[birth_name, *(name for kind, name in names if kind == NameKind.FORMER)],
        also=[native, chosen, *(name for kind, name in names if kind != NameKind.FORMER)],
        birth_date=date.fromisoformat(born) if born else None,
        birth_year=year,
        phones=[phone, mobile, *(number for kind, number in numbers if kind not in MAILS)],
        mails=[mail, *(number for kind, number in numbers if kind in MAILS)],
        places=[(street, postcode, city), *([_place(home)] if household else []), *map(_place, addresses)],
        related=[other for (other,) in related],
        household=household,
    )


def _place(parts: Sequence[str | None]) -> Place:
    street, postcode, city = parts
    return street or "", postcode or "", city or ""


def of(session: Session, person: Person) -> Traits:
    """The traits of a person as she stands in a form."""
    there = instance_dict(person)
    names, numbers = there.get("names", ()), there.get("numbers", ())
    homes = fetched(session, _HOME, (person.household_id,)) if person.household_id else []
    own = [(person.street, person.postcode, person.city), *map(_place, homes)]
    related = _related(session, [person.id]) if person.id else ()
    return of_person(
        person.family_name,
        person.given_name,
        record_id=person.id or 0,
        former=[person.birth_name, *(one.name for one in names if one.kind is NameKind.FORMER)],
        also=[person.native_name, person.chosen_name, *(one.name for one in names if one.kind is not NameKind.FORMER)],
        birth_date=person.birth_date,
        birth_year=person.birth_year,
        phones=[person.phone, person.mobile, *(one.value for one in numbers if one.kind not in MAILS)],
        mails=[person.email, *(one.value for one in numbers if one.kind in MAILS)],
        places=[*own, *((one.street, one.postcode, one.city) for one in there.get("addresses", ()))],
        related=[other for _own, other in related],
        household=person.household_id,
    )


PERSONS = Recognition(read, of, blocks.PERSONS, blocks.PERSONS_IN_A_LIST, "family_name")
