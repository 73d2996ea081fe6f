"""Further names, numbers and addresses of a person: what they are found by, and which of them comes first."""

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import instance_dict

from app.common.text import clean
from app.models import MAILS, NumberKind, Person, PersonAddress, PersonName, PersonNumber
from app.models.people import digits
from app.services.people.phones import tidy_phone
from app.services.records import tidy

RowT = TypeVar("RowT", PersonName, PersonNumber, PersonAddress)
PARTS = ("names", "numbers", "addresses")
_ADDRESS = ("care_of", "street", "postcode", "city")
_FOUND_BY = ("care_of", "street", "city")


def drop_empty(person: Person) -> None:
    """Rows in which nothing stands are none; what stands in the others is written in its usual form, and a mail is one."""
    there = instance_dict(person)
    for one in there.get("names", ()):
        tidy(one, ("name",))
    for one in there.get("numbers", ()):
        if "@" in one.value and one.kind not in MAILS:
            one.kind = NumberKind.MAIL
        one.value = clean(one.value) if one.kind in MAILS else tidy_phone(one.value)
    for one in there.get("addresses", ()):
        tidy(one, _ADDRESS)
    for key in PARTS:
        for row in [row for row in there.get(key, ()) if _is_empty(row)]:
            getattr(person, key).remove(row)


def found_by_rows(
    names: Iterable[Mapping[str, Any]], numbers: Iterable[Mapping[str, Any]], addresses: Iterable[Mapping[str, Any]]
) -> str:
    """The text for `Person.further` from rows that are given by their columns."""
    places = (one[name] for one in addresses for name in _FOUND_BY)
    return found_by_texts((one["name"] for one in names), (one["value"] for one in numbers), places)


def _is_empty(row: PersonName | PersonNumber | PersonAddress) -> bool:
    if isinstance(row, PersonName):
        return not row.name
    if isinstance(row, PersonNumber):
        return not row.value
    return not any(getattr(row, name) for name in _ADDRESS)


def found_by(session: Session, person: Person) -> str:
    """The text for `Person.further`: names and numbers, and below them the addresses, unless an address block stands."""
    names = [one.name for one in _rows(session, person, "names", PersonName)]
    numbers = [one.value for one in _rows(session, person, "numbers", PersonNumber)]
    addresses = [] if person.address_block else _rows(session, person, "addresses", PersonAddress)
    return found_by_texts(names, numbers, (getattr(one, name) for one in addresses for name in _FOUND_BY))


def found_by_texts(names: Iterable[str], numbers: Iterable[str], places: Iterable[str]) -> str:
    """The text for `Person.further` from names, numbers, and the parts of addresses."""
    given = [*numbers]
    first = _line([*names, *given, *map(digits, (number for number in given if "@" not in number))])
    second = _line(places)
    return f"{first}\n{second}" if second else first


def _line(texts: Iterable[str]) -> str:
    return " ".join(dict.fromkeys(clean(text) for text in texts if clean(text)))


def _rows(session: Session, person: Person, key: str, part: type[RowT]) -> list[RowT]:
    """The rows in memory where they are loaded, else those in the file."""
    there = instance_dict(person)
    if key in there or person.id is None:
        return list(there.get(key, ()))
    return list(session.scalars(select(part).where(part.person_id == person.id)))


def first_number(numbers: Iterable[PersonNumber], *, mail: bool) -> str:
    """The number, or the mail, that she marked as preferred; empty where none is."""
    return next((one.value for one in numbers if one.preferred and (one.kind in MAILS) is mail), "")
