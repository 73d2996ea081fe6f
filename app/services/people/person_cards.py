"""Persons as cards of an address book: all that a vCard knows. What only this program knows stays here, and so do others' names."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.common import clock
from app.common.cards import Card, Nickname, Place, Reach
from app.common.text import clean
from app.models import (
    MAILS,
    AddressKind,
    Affiliation,
    Gone,
    Household,
    NameKind,
    NumberKind,
    Person,
    PersonAddress,
    PersonLanguage,
    PersonName,
    PersonNumber,
    Salutation,
)
from app.services.card_taking import Cards, uids
from app.services.office.tags import by_record
from app.services.people import said_names
from app.services.records import RECORD, AnyRow, in_order, rows_in, table_of, with_living

_PERSON, _HOUSEHOLD, _AFFILIATION = table_of(Person), table_of(Household), table_of(Affiliation)
_HOME, _EMPLOYER = RECORD.alias("home"), RECORD.alias("employer")
_NUMBER_TYPES = {
    NumberKind.HOME: ("home", "voice"),
    NumberKind.MOBILE: ("cell",),
    NumberKind.WORK: ("work", "voice"),
    NumberKind.FAX: ("fax",),
    NumberKind.WORK_MAIL: ("work",),
    NumberKind.RELATIVE: ("voice",),
}
_ADDRESS_TYPES = {AddressKind.WORK: ("work",)}
_LABELLED = (
    *(NumberKind.RELATIVE, NumberKind.OTHER),
    *(AddressKind.POST, AddressKind.SECOND, AddressKind.CARE_OF, AddressKind.FORMER),
)
"""What the types of a vCard can't say."""
_GENDERS = {Salutation.MS: "feminine", Salutation.MR: "masculine"}
_OTHERWISE_CALLED = tuple(kind for kind in NameKind if kind is not NameKind.FORMER)
"""Former names are for finding somebody here, not for being shown on a telephone."""

_ROWS = select(
    _PERSON,
    RECORD.c.changed_at,
    *(_HOUSEHOLD.c[name].label(f"household_{name}") for name in ("street", "postcode", "city")),
).select_from(with_living(_PERSON.join(RECORD, RECORD.c.id == _PERSON.c.id), _PERSON.c.household_id, _HOME, _HOUSEHOLD))
_WORKS_FOR = (
    select(_AFFILIATION.c.person_id, _AFFILIATION.c.function, _EMPLOYER.c.title)
    .join_from(_AFFILIATION, _EMPLOYER, _EMPLOYER.c.id == _AFFILIATION.c.organisation_id)
    .where(_EMPLOYER.c.deleted_at.is_(None))
    .order_by(_AFFILIATION.c.person_id, _AFFILIATION.c.id)
)


def _of_persons(session: Session, ids: Sequence[int], notes: bool) -> list[Card]:
    parts = {part: _parts(session, part, ids) for part in (PersonName, PersonNumber, PersonAddress, PersonLanguage)}
    present = or_(_AFFILIATION.c.until.is_(None), _AFFILIATION.c.until >= clock.today())
    employers = _grouped(rows_in(session, _WORKS_FOR.where(present), _AFFILIATION.c.person_id, ids))
    tags = by_record(session, ids) if notes else {}
    uid = uids(session)
    found = {}
    for row in rows_in(session, _ROWS, _PERSON.c.id, ids):
        of_person = {part: rows.get(row.id, []) for part, rows in parts.items()}
        found[row.id] = Card(
            uid=uid(row.id),
            name=said_names.spoken(row),
            family=said_names.surname(row),
            given=clean(row.given_name),
            additional=clean(row.patronymic),
            title=clean(row.name_title),
            sort_as=clean(row.family_name) if clean(row.particle) else "",
            native_name=clean(row.native_name),
            birth_name=clean(row.birth_name),
            nicknames=tuple(
                Nickname(one.name, str(one.kind)) for one in of_person[PersonName] if one.kind in _OTHERWISE_CALLED
            ),
            birth=row.birth_date or row.birth_year,
            died_on=row.gone_on if row.gone is Gone.DIED else None,
            gender=_GENDERS.get(row.salutation, ""),
            phones=_phones(row, of_person[PersonNumber]),
            mails=_mails(row, of_person[PersonNumber]),
            places=_places(row, of_person[PersonAddress]),
            languages=tuple(one.code for one in of_person[PersonLanguage]),
            works_for=tuple((one.title, one.function) for one in employers.get(row.id, ())),
            tags=tags.get(row.id, ()),
            note=row.note if notes else "",
            changed_at=row.changed_at,
        )
    return in_order(ids, found)


CARDS = Cards(_of_persons)


def _parts(session: Session, part: type[Any], ids: Sequence[int]) -> Mapping[int, list[AnyRow]]:
    table = table_of(part)
    statement = select(table).order_by(table.c.person_id, table.c.id)
    return _grouped(rows_in(session, statement, table.c.person_id, ids))


def _grouped(rows: Iterable[AnyRow]) -> Mapping[int, list[AnyRow]]:
    return {person: list(group) for person, group in groupby(rows, key=lambda row: row.person_id)}


def _phones(row: AnyRow, numbers: Iterable[AnyRow]) -> tuple[Reach, ...]:
    own = (Reach(row.phone, _NUMBER_TYPES[NumberKind.HOME]), Reach(row.mobile, _NUMBER_TYPES[NumberKind.MOBILE]))
    further = (_reach(one) for one in numbers if one.kind not in MAILS)
    return tuple(one for one in (*own, *further) if one.value)


def _mails(row: AnyRow, numbers: Iterable[AnyRow]) -> tuple[Reach, ...]:
    further = (_reach(one) for one in numbers if one.kind in MAILS)
    return tuple(one for one in (Reach(row.email), *further) if one.value)


def _reach(one: AnyRow) -> Reach:
    return Reach(one.value, _NUMBER_TYPES.get(one.kind, ()), _label(one.kind), one.preferred)


def _places(row: AnyRow, addresses: Iterable[AnyRow]) -> tuple[Place, ...]:
    """Where she lives, then the further addresses; those that she has left come last."""
    further = [
        Place(
            one.street,
            one.postcode,
            one.city,
            one.care_of,
            _ADDRESS_TYPES.get(one.kind, ()),
            _label(one.kind),
            one.preferred,
        )
        for one in sorted(addresses, key=lambda one: one.kind is AddressKind.FORMER)
    ]
    return tuple(one for one in (_home(row), *further) if one.street or one.city or one.postcode)


def _home(row: AnyRow) -> Place:
    """The person's own address, else the household's, as the form says."""
    if row.street or not row.household_street:
        return Place(row.street, row.postcode, row.city, types=("home",))
    return Place(row.household_street, row.household_postcode, row.household_city, types=("home",))


def _label(kind: NumberKind | AddressKind) -> str:
    return kind.label if kind in _LABELLED else ""
