"""Persons: list, form, what looks odd about one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from sqlalchemy import inspect, literal, select
from sqlalchemy.orm import Session, selectinload

from app.common import clock
from app.common.errors import UserError
from app.common.sentences import Sentence, joined
from app.common.text import clean
from app.models import Case, CaseStatus, Gone, Household, Kind, Person, PersonLanguage, PersonNumber, Tag
from app.services.duplicates.people import PERSONS
from app.services.importing import runs as imports
from app.services.lists import Listing, ListQuery, Subtitle, by_text, tagged
from app.services.office.tags import by_record
from app.services.people import (
    addresses,
    beside,
    birthdays,
    blocks,
    consents,
    further,
    person_cards,
    person_columns,
    person_head,
    person_warnings,
    whereabouts,
)
from app.services.people.phones import tidy_phone
from app.services.privacy.listed import listed_names
from app.services.records import (
    RECORD,
    AnyRow,
    get,
    in_order,
    keep,
    one_line,
    rows_in,
    table_of,
    tidy,
    with_living,
)

_PERSON = table_of(Person)
_HOUSEHOLD = table_of(Household)
_CASE = table_of(Case)
_LANGUAGE = table_of(PersonLanguage)
_NUMBER = table_of(PersonNumber)
_HOME = RECORD.alias("home")
_OPEN = RECORD.alias("open_case")
_REACHED = frozenset(("phone", "mobile", "email", "street", "postcode", "city", "household_id", "further"))
_LINES = (
    *("family_name", "given_name", "native_name", "name_title", "particle", "patronymic", "birth_name", "chosen_name"),
    *("email", "reach_times", "street", "postcode", "city", "gone_to"),
)
PARTS = ("languages", "names", "numbers", "addresses", "roles", "consents")
"""What belongs to a person in rows of its own."""


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
    address_block_until: date | None
    is_resident: bool
    is_volunteer: bool
    gone: Gone
    gone_on: date | None
    birthday: date | None
    """The day of birth, where she wants to be reminded of it."""
    allowed: tuple[str, ...]
    """For what she gave a consent that holds."""
    tags: tuple[str, ...]


def _speaks(code: str) -> Any:
    return select(literal(1)).where(_LANGUAGE.c.person_id == RECORD.c.id, _LANGUAGE.c.code == code).exists()


def _with_case(wanted: str) -> Any:
    """ "1": persons with an open case; "0": persons without."""
    cases = select(literal(1)).join_from(_CASE, _OPEN, _OPEN.c.id == _CASE.c.id).correlate(RECORD)
    of_person = cases.where(_CASE.c.person_id == RECORD.c.id, _CASE.c.status != CaseStatus.CLOSED)
    open_case = of_person.where(_OPEN.c.deleted_at.is_(None)).exists()
    return open_case if wanted == "1" else ~open_case


_household_name = (
    select(_HOUSEHOLD.c.name)
    .join_from(_HOUSEHOLD, _HOME, _HOME.c.id == _HOUSEHOLD.c.id)
    .where(_HOUSEHOLD.c.id == _PERSON.c.household_id, _HOME.c.deleted_at.is_(None))
    .correlate(_PERSON)
    .scalar_subquery()
)


def _subtitle(
    gone: str, on: str | None, native: str, year: int | None, blocked: bool, own: str, *places: str | None
) -> Sentence:
    """`own` is the street of the person; `places`: postcode and city of the same, then the address of the household."""
    left = whereabouts.in_words(Gone(gone), date.fromisoformat(on) if on else None)  # type: ignore[call-arg]
    known = [place or "" for place in (own, *places)]
    place = "" if blocked else one_line(*(known[:3] if own or not known[3] else known[3:]))
    born = Sentence("geb. {year}", year=str(year)) if year else ""
    return joined(" · ", left, native, born, place)


def _as_listed(session: Session, rows: Sequence[PersonRow]) -> list[PersonRow]:
    """Persons with an address block by the names they chose for lists; who chose none is left out."""
    names = listed_names(session, [row.id for row in rows])
    return [_only_named(row.id, names[row.id]) for row in rows if row.id in names]


def _only_named(person_id: int, name: str) -> PersonRow:
    return PersonRow(
        id=person_id,
        name=name,
        native_name="",
        birth_year=None,
        phone="",
        email="",
        address="",
        household="",
        household_id=None,
        languages=(),
        needs_interpreter=False,
        address_block=True,
        address_block_until=None,
        is_resident=False,
        is_volunteer=False,
        gone=Gone.NO,
        gone_on=None,
        birthday=None,
        allowed=(),
        tags=(),
    )


LISTING = Listing(
    Kind.PERSON,
    filters={
        "role": lambda role: person_columns.ROLES[role].is_(True),
        "language": _speaks,
        "origin": lambda code: _PERSON.c.origin == code,
        "interpreter": lambda wanted: _PERSON.c.needs_interpreter.is_(wanted == "1"),
        "household": lambda household_id: _PERSON.c.household_id == int(household_id),
        "case": _with_case,
        "gone": whereabouts.of,
        "birthday": birthdays.in_span,
        "consent": consents.in_state,
        "block": lambda _ending: blocks.ending(),
        "tag": tagged,
        imports.FILTER: imports.brought_in,
    },
    sorts={
        "name": RECORD.c.sort_key,
        "birth_year": _PERSON.c.birth_year,
        "household": by_text(_household_name),
        "street": by_text(_PERSON.c.street),
        "birthday": birthdays.BY_DAY,
        "block": _PERSON.c.address_block_until,
        "changed": RECORD.c.changed_at,
        "created": RECORD.c.created_at,
    },
    subtitle=Subtitle(
        "SELECT p.id, p.gone, p.gone_on, CASE WHEN p.family_name || p.given_name = '' THEN '' ELSE p.native_name END, p.birth_year, "
        "p.address_block, p.street, p.postcode, p.city, h.street, h.postcode, h.city FROM person AS p "
        "LEFT JOIN record AS r ON r.id = p.household_id AND r.deleted_at IS NULL LEFT JOIN household AS h ON h.id = r.id "
        "WHERE p.id IN ({})",
        _subtitle,
    ),
    shows=(Household, Tag),
    as_listed=_as_listed,
    columns=person_columns.COLUMNS,
)
ADDRESSES = addresses.PERSONS
CARDS = person_cards.CARDS
RECOGNITION = PERSONS
PRESENT = {"gone": whereabouts.HERE}
"""The filter of whoever is proposed: nobody who moved away or died."""
head = person_head.head
keep_rest = beside.keep_rest
warnings = person_warnings.warnings
spoken = person_columns.spoken


def ids(session: Session, query: ListQuery, limit: int | None = None) -> list[int]:
    """Ids of the persons a list shows. Filters: role, language, origin, interpreter, household, case, gone (here, moved,
    died, or at the end of "2026-10"), birthday (coming, every, "01" to "12"), consent (a purpose, "no-" and a purpose, ending), block (ending), tag,
    import (its id)."""
    return LISTING.ids(session, query, limit)


def count(session: Session) -> int:
    """Number of persons."""
    return LISTING.count(session)


_SHOWN = (
    *("id", "native_name", "birth_year", "phone", "mobile", "email", "street", "postcode", "city"),
    *("needs_interpreter", "address_block", "address_block_until", "is_resident", "is_volunteer"),
    *("gone", "gone_on", "birth_date", "remember_birthday"),
)
_COLUMNS = select(
    *(_PERSON.c[name] for name in _SHOWN),
    RECORD.c.title,
    person_columns.FIRST_PHONE.label("first_phone"),
    person_columns.FIRST_MAIL.label("first_mail"),
    _HOUSEHOLD.c.id.label("h_id"),
    _HOUSEHOLD.c.name.label("h_name"),
    _HOUSEHOLD.c.street.label("h_street"),
    _HOUSEHOLD.c.postcode.label("h_postcode"),
    _HOUSEHOLD.c.city.label("h_city"),
).select_from(with_living(_PERSON.join(RECORD, RECORD.c.id == _PERSON.c.id), _PERSON.c.household_id, _HOME, _HOUSEHOLD))


def rows(session: Session, ids: Sequence[int]) -> list[PersonRow]:
    """The persons with these ids, in this order."""
    languages = languages_of(session, ids)
    tags, allowed = by_record(session, ids), consents.allowed(session, ids)
    found = {
        row.id: _row(row, languages.get(row.id, ()), tags.get(row.id, ()), allowed.get(row.id, ()))
        for row in rows_in(session, _COLUMNS, _PERSON.c.id, ids)
    }
    return in_order(ids, found)


def _row(row: AnyRow, languages: tuple[str, ...], tags: tuple[str, ...], allowed: tuple[str, ...]) -> PersonRow:
    return PersonRow(
        id=row.id,
        name=row.title,
        native_name=row.native_name,
        birth_year=row.birth_year,
        phone=row.first_phone or row.mobile or row.phone,
        email=row.first_mail or row.email,
        address="" if row.address_block else _address(row),
        household=row.h_name or "",
        household_id=row.h_id,
        languages=languages,
        needs_interpreter=row.needs_interpreter,
        address_block=row.address_block,
        address_block_until=row.address_block_until,
        is_resident=row.is_resident,
        is_volunteer=row.is_volunteer,
        gone=row.gone,
        gone_on=row.gone_on,
        birthday=row.birth_date if row.remember_birthday else None,
        allowed=allowed,
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


def new(_session: Session) -> Person:
    """An unsaved person."""
    return Person(**{name: [] for name in PARTS})


def load(session: Session, person_id: int) -> Person:
    """A person with all that belongs to her, and her household."""
    parts = (selectinload(getattr(Person, name)) for name in PARTS)
    return get(session, Person, person_id, *parts, selectinload(Person.household))


def save(session: Session, person: Person) -> int:
    """Save a person; the household is set by `household_id`. Raises UserError without any name."""
    if not clean(person.family_name + person.given_name + person.native_name):
        raise UserError("Eine Person braucht wenigstens einen Namen.")
    kept = keep(session, person)
    tidy(kept, _LINES)
    kept.phone, kept.mobile = tidy_phone(kept.phone), tidy_phone(kept.mobile)
    further.drop_empty(kept)
    kept.further = further.found_by(session, kept)
    if _is_reached_anew(kept):
        kept.confirmed_on = clock.today()
    session.flush()
    return kept.id


def _is_reached_anew(person: Person) -> bool:
    """Whether, since it was loaded, something was changed about where she lives or by which numbers she is reached."""
    state = inspect(person)
    return state.persistent and confirms(name for name in _REACHED if state.attrs[name].history.has_changes())


def confirms(changed: Iterable[str]) -> bool:
    """Whether a change of these columns says anew where she lives or by which numbers she is reached."""
    return not _REACHED.isdisjoint(changed)
