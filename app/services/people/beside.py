"""What two records said of one person and does not fit into one field: kept as a further number, address or name."""

from collections.abc import Mapping
from typing import Any

from app.common.text import clean, fold
from app.models import AddressKind, NameKind, NumberKind, Person, PersonAddress, PersonName, PersonNumber
from app.models.people import digits

_NUMBERS = {"phone": NumberKind.HOME, "mobile": NumberKind.MOBILE, "email": NumberKind.MAIL}
_NAMES = {"birth_name": NameKind.FORMER, "chosen_name": NameKind.CALLED, "native_name": NameKind.SPELLED}
_CALLED = ("given_name", "particle", "family_name")
_ADDRESS = ("street", "postcode", "city")


def keep_rest(person: Person, rest: Mapping[str, Any]) -> None:
    """Let the values of fields that were not chosen stand beside, unless they stand there already."""
    for key, kind in _NUMBERS.items():
        if key in rest:
            _add_number(person, kind, rest[key])
    for key, name_kind in _NAMES.items():
        if key in rest:
            _add_name(person, name_kind, rest[key])
    if any(key in rest for key in _CALLED):
        _add_name(person, NameKind.ALSO, " ".join(rest.get(key, getattr(person, key)) for key in _CALLED))
    if "street" in rest or "city" in rest:
        _add_address(person, {key: rest.get(key, getattr(person, key)) for key in _ADDRESS})


def _add_number(person: Person, kind: NumberKind, value: str) -> None:
    there = [person.phone, person.mobile, person.email, *(one.value for one in person.numbers)]
    if _number_key(value) not in map(_number_key, there):
        person.numbers.append(PersonNumber(kind=kind, value=value))


def _number_key(value: str) -> str:
    return fold(value) if "@" in value else digits(value) or fold(value)


def _add_name(person: Person, kind: NameKind, name: str) -> None:
    name = clean(name)
    there = [" ".join(getattr(person, key) for key in _CALLED), *(getattr(person, key) for key in _NAMES)]
    known = {fold(clean(one)) for one in (*there, *(row.name for row in person.names))}
    if name and fold(name) not in known:
        person.names.append(PersonName(kind=kind, name=name))


def _add_address(person: Person, address: Mapping[str, str]) -> None:
    there = [person, *person.addresses]
    known = {tuple(fold(clean(getattr(one, key))) for key in _ADDRESS) for one in there}
    if tuple(fold(clean(value)) for value in address.values()) not in known:
        person.addresses.append(PersonAddress(kind=AddressKind.FORMER, **address))
