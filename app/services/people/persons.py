"""Persons: list, form, what looks odd about one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from sqlalchemy import String, case, func, literal, select
from sqlalchemy.orm import Session, selectinload

from app.common import clock
from app.common.errors import UserError
from app.common.sentences import Coded, Sentence, joined
from app.common.text import clean
from app.models import Case, CaseStatus, Household, Kind, Person, PersonLanguage, Tag
from app.services.column_filters import address_line
from app.services.heads import Aspect, Fact, doors, mind, reached
from app.services.lists import Listing, ListQuery, Subtitle, by_text, tagged
from app.services.office.tags import by_record
from app.services.people import addresses, relationships
from app.services.people.duplicates import find_duplicates
from app.services.people.phones import is_phone, tidy_phone
from app.services.records import (
    RECORD,
    AnyRow,
    FieldWarning,
    get,
    in_order,
    keep,
    one_line,
    only,
    rows_in,
    table_of,
    tidy,
    with_living,
)

_PERSON = table_of(Person)
_HOUSEHOLD = table_of(Household)
_CASE = table_of(Case)
_LANGUAGE = table_of(PersonLanguage)
_HOME = RECORD.alias("home")
_OPEN = RECORD.alias("open_case")
_LINES = ("family_name", "given_name", "native_name", "email", "street", "postcode", "city")
_OLDEST = 115
_MANY = 99
"""More than live in one household."""
_MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person in a list. `address` is empty where an address block (Auskunftssperre) stands."""

    id: int
    name: str
    native_name: str
    birth_year: int | None
    phone: str
    email: str
    address: str
    household: str
    household_id: int | None
    languages: tuple[str, ...]
    needs_interpreter: bool
    address_block: bool
    is_resident: bool
    is_volunteer: bool
    tags: tuple[str, ...]


def _speaks(code: str) -> Any:
    return select(literal(1)).where(_LANGUAGE.c.person_id == RECORD.c.id, _LANGUAGE.c.code == code).exists()


def _with_case(wanted: str) -> Any:
    """ "1": persons with an open case; "0": persons without."""
    cases = select(literal(1)).join_from(_CASE, _OPEN, _OPEN.c.id == _CASE.c.id).correlate(RECORD)
    of_person = cases.where(_CASE.c.person_id == RECORD.c.id, _CASE.c.status != CaseStatus.CLOSED)
    open_case = of_person.where(_OPEN.c.deleted_at.is_(None)).exists()
    return open_case if wanted == "1" else ~open_case


_ROLES = {"resident": _PERSON.c.is_resident, "volunteer": _PERSON.c.is_volunteer}
_household_name = (
    select(_HOUSEHOLD.c.name)
    .join_from(_HOUSEHOLD, _HOME, _HOME.c.id == _HOUSEHOLD.c.id)
    .where(_HOUSEHOLD.c.id == _PERSON.c.household_id, _HOME.c.deleted_at.is_(None))
    .correlate(_PERSON)
    .scalar_subquery()
)


_home_address = (
    select(address_line(_HOUSEHOLD.c.street, _HOUSEHOLD.c.postcode, _HOUSEHOLD.c.city))
    .join_from(_HOUSEHOLD, _HOME, _HOME.c.id == _HOUSEHOLD.c.id)
    .where(_HOUSEHOLD.c.id == _PERSON.c.household_id, _HOME.c.deleted_at.is_(None), _HOUSEHOLD.c.street != "")
    .correlate(_PERSON)
    .scalar_subquery()
)
_shown_address = case(
    (_PERSON.c.address_block, ""),
    (_PERSON.c.street != "", address_line(_PERSON.c.street, _PERSON.c.postcode, _PERSON.c.city)),
    else_=func.coalesce(_home_address, address_line(_PERSON.c.street, _PERSON.c.postcode, _PERSON.c.city)),
)
"""As a row shows it: nothing where an address block stands."""


def _subtitle(native: str, year: int | None, blocked: bool, own: str, *places: str | None) -> Sentence:
    """`own` is the street of the person; `places`: postcode and city of the same, then the address of the household."""
    known = [place or "" for place in (own, *places)]
    place = "" if blocked else one_line(*(known[:3] if own or not known[3] else known[3:]))
    born = Sentence("geb. {year}", year=str(year)) if year else ""
    return joined(" · ", native, born, place)


LISTING = Listing(
    Kind.PERSON,
    filters={
        "role": lambda role: _ROLES[role].is_(True),
        "language": _speaks,
        "origin": lambda code: _PERSON.c.origin == code,
        "interpreter": lambda wanted: _PERSON.c.needs_interpreter.is_(wanted == "1"),
        "household": lambda household_id: _PERSON.c.household_id == int(household_id),
        "case": _with_case,
        "tag": tagged,
    },
    sorts={
        "name": RECORD.c.sort_key,
        "birth_year": _PERSON.c.birth_year,
        "household": by_text(_household_name),
        "street": by_text(_PERSON.c.street),
        "changed": RECORD.c.changed_at,
        "created": RECORD.c.created_at,
    },
    subtitle=Subtitle(
        "SELECT p.id, CASE WHEN p.family_name || p.given_name = '' THEN '' ELSE p.native_name END, p.birth_year, "
        "p.address_block, p.street, p.postcode, p.city, h.street, h.postcode, h.city FROM person AS p "
        "LEFT JOIN record AS r ON r.id = p.household_id AND r.deleted_at IS NULL LEFT JOIN household AS h ON h.id = r.id "
        "WHERE p.id IN ({})",
        _subtitle,
    ),
    shows=(Household, Tag),
    columns={
        "native_name": _PERSON.c.native_name,
        "street": _shown_address,
        "phone": func.coalesce(func.nullif(_PERSON.c.mobile, ""), _PERSON.c.phone, type_=String),
        "email": _PERSON.c.email,
    },
)
ADDRESSES = addresses.PERSONS


def ids(session: Session, query: ListQuery, limit: int | None = None) -> list[int]:
    """Ids of the persons a list shows. Filters: role, language, origin, interpreter, household, case, tag."""
    return LISTING.ids(session, query, limit)


def count(session: Session) -> int:
    """Number of persons."""
    return LISTING.count(session)


_SHOWN = (
    *("id", "native_name", "birth_year", "phone", "mobile", "email", "street", "postcode", "city"),
    *("needs_interpreter", "address_block", "is_resident", "is_volunteer"),
)
_COLUMNS = select(
    *(_PERSON.c[name] for name in _SHOWN),
    RECORD.c.title,
    _HOUSEHOLD.c.id.label("h_id"),
    _HOUSEHOLD.c.name.label("h_name"),
    _HOUSEHOLD.c.street.label("h_street"),
    _HOUSEHOLD.c.postcode.label("h_postcode"),
    _HOUSEHOLD.c.city.label("h_city"),
).select_from(with_living(_PERSON.join(RECORD, RECORD.c.id == _PERSON.c.id), _PERSON.c.household_id, _HOME, _HOUSEHOLD))


def rows(session: Session, ids: Sequence[int]) -> list[PersonRow]:
    """The persons with these ids, in this order."""
    languages = languages_of(session, ids)
    tags = by_record(session, ids)
    found = {
        row.id: _row(row, languages.get(row.id, ()), tags.get(row.id, ()))
        for row in rows_in(session, _COLUMNS, _PERSON.c.id, ids)
    }
    return in_order(ids, found)


def _row(row: AnyRow, languages: tuple[str, ...], tags: tuple[str, ...]) -> PersonRow:
    return PersonRow(
        id=row.id,
        name=row.title,
        native_name=row.native_name,
        birth_year=row.birth_year,
        phone=row.mobile or row.phone,
        email=row.email,
        address="" if row.address_block else _address(row),
        household=row.h_name or "",
        household_id=row.h_id,
        languages=languages,
        needs_interpreter=row.needs_interpreter,
        address_block=row.address_block,
        is_resident=row.is_resident,
        is_volunteer=row.is_volunteer,
        tags=tags,
    )


def _address(row: AnyRow) -> str:
    """The own address, else the household's, as the form says."""
    if row.street or not row.h_street:
        return one_line(row.street, row.postcode, row.city)
    return one_line(row.h_street, row.h_postcode, row.h_city)


def languages_of(session: Session, ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
    """The codes of what persons speak, in the order of their choice."""
    statement = select(_LANGUAGE.c.person_id, _LANGUAGE.c.code).order_by(_LANGUAGE.c.person_id, _LANGUAGE.c.id)
    found = rows_in(session, statement, _LANGUAGE.c.person_id, ids)
    return {person: tuple(row.code for row in group) for person, group in groupby(found, key=lambda row: row.person_id)}


def head(session: Session, person_id: int) -> list[Fact]:
    """How a person is reached, where and with whom she lives, what she speaks, her open cases, and what to mind."""
    row = only(session.execute(_COLUMNS.where(_PERSON.c.id == person_id)).all())
    found = [*reached(phones=(row.mobile, row.phone), mail=row.email, place="" if row.address_block else _address(row))]
    if row.h_id:
        living = sum(1 for _ in doors(session, Aspect.PEOPLE, _PERSON.c.household_id, row.h_id, most=_MANY))
        home = f"{row.h_name} ({living})"
        found.append(Fact(Aspect.PEOPLE, home, private=True, record_id=row.h_id, kind=Kind.HOUSEHOLD))
    codes = languages_of(session, [person_id]).get(person_id, ())
    spoken = joined(", ", *(Coded("languages", code) for code in codes))
    if spoken:
        found.append(Fact(Aspect.LANGUAGES, spoken))
    family = relationships.facts(session, person_id)
    return [*found, *family, *_open_cases(session, person_id), *_to_mind(row)]


def _open_cases(session: Session, person_id: int) -> list[Fact]:
    statement = (
        select(_CASE.c.id, _CASE.c.number, _CASE.c.status)
        .join(_OPEN, _OPEN.c.id == _CASE.c.id)
        .where(_CASE.c.person_id == person_id, _CASE.c.status != CaseStatus.CLOSED, _OPEN.c.deleted_at.is_(None))
        .order_by(_CASE.c.number)
    )
    return [
        Fact(Aspect.RECORD, joined(" · ", row.number, row.status.label), record_id=row.id, kind=Kind.CASE)
        for row in session.execute(statement)
    ]


def _to_mind(row: AnyRow) -> list[Fact]:
    return [
        *mind(
            (row.needs_interpreter, Sentence("Dolmetschen nötig")),
            (row.address_block, Sentence("Auskunftssperre")),
        )
    ]


def new(_session: Session) -> Person:
    """An unsaved person."""
    return Person(languages=[])


def load(session: Session, person_id: int) -> Person:
    """A person with languages and household."""
    return get(session, Person, person_id, selectinload(Person.languages), selectinload(Person.household))


def save(session: Session, person: Person) -> int:
    """Save a person; the household is set by `household_id`. Raises UserError without any name."""
    if not clean(person.family_name + person.given_name + person.native_name):
        raise UserError("Eine Person braucht wenigstens einen Namen.")
    kept = keep(session, person)
    tidy(kept, _LINES)
    kept.phone, kept.mobile = tidy_phone(kept.phone), tidy_phone(kept.mobile)
    session.flush()
    return kept.id


def warnings(session: Session, person: Person) -> list[FieldWarning]:
    """What looks odd about a person; she may be saved as she is."""
    found = [
        FieldWarning(
            "family_name",
            Sentence("Ähnlicher Name ist schon da: {who}", who=_who(duplicate.title, duplicate.birth_year)),
            duplicate.id,
        )
        for duplicate in find_duplicates(session, person)
    ]
    year = person.birth_date.year if person.birth_date else person.birth_year
    if year is not None and year > clock.today().year:
        found.append(FieldWarning("birth_year", Sentence("Das Geburtsjahr liegt in der Zukunft.")))
    if year is not None and year < clock.today().year - _OLDEST:
        found.append(
            FieldWarning("birth_year", Sentence("Das Geburtsjahr liegt mehr als {years} Jahre zurück.", years=_OLDEST))
        )
    for name in ("phone", "mobile"):
        if not is_phone(getattr(person, name)):
            found.append(FieldWarning(name, Sentence("Das sieht nicht nach einer vollständigen Telefonnummer aus.")))
    if person.email and not _MAIL.fullmatch(clean(person.email)):
        found.append(FieldWarning("email", Sentence("Das sieht nicht nach einer E-Mail-Adresse aus.")))
    return found


def _who(title: str, birth_year: int | None) -> str:
    return f"{title} ({birth_year})" if birth_year else title
