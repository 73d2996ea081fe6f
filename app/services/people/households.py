"""Households: who lives together, and where."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session, selectinload

from app.common import clock
from app.common.errors import UserError
from app.common.sentences import Sentence, counted, joined
from app.common.text import clean
from app.models import Household, Housing, Kind, Person
from app.services.column_filters import address_line
from app.services.heads import Aspect, Fact, doors, reached
from app.services.lists import Listing, ListQuery, Subtitle, by_choice, by_text, same_text, tagged
from app.services.people import addresses, persons
from app.services.people.persons import PersonRow
from app.services.places.counting import OCCUPANCY, members_on
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
)

_HOUSEHOLD = table_of(Household)
_PERSON = table_of(Person)
_LINES = ("name", "street", "postcode", "city", "dwelling", "bell_name", "caution")
_members = (
    select(func.count())
    .select_from(_PERSON.join(RECORD, RECORD.c.id == _PERSON.c.id))
    .where(_PERSON.c.household_id == _HOUSEHOLD.c.id, RECORD.c.deleted_at.is_(None), RECORD.c.past.is_(False))
    .correlate(_HOUSEHOLD)
    .scalar_subquery()
)


@dataclass(frozen=True, slots=True)
class HouseholdRow:
    """A household in a list."""

    id: int
    title: str
    address: str
    dwelling: str
    housing: Housing
    members: int


def _subtitle(members: int, dissolved: str | None, *address: str) -> Sentence:
    over = dissolved_in_words(date.fromisoformat(dissolved) if dissolved else None)
    return joined(" · ", over, counted(members, "1 Person", "{number} Personen"), one_line(*address))


def dissolved_in_words(day: date | None) -> Sentence | str:
    """aufgelöst 03.2026, or on which day it will be; empty for one that is not."""
    if day is None:
        return ""
    if day > clock.today():
        return Sentence("wird aufgelöst am {day}", day=day)
    return Sentence("aufgelöst {month}", month=f"{day:%m.%Y}")


def _existing(wanted: str) -> Any:
    """ "there": those that are not dissolved; "past": those that are."""
    return RECORD.c.past.is_(wanted != "there")


LISTING = Listing(
    Kind.HOUSEHOLD,
    filters={"housing": lambda housing: _HOUSEHOLD.c.housing == housing, "gone": _existing, "tag": tagged},
    sorts={
        "name": RECORD.c.sort_key,
        "street": by_text(_HOUSEHOLD.c.street),
        "housing": by_choice(_HOUSEHOLD.c.housing, Housing),
        "members": _members,
    },
    columns={
        "street": address_line(_HOUSEHOLD.c.street, _HOUSEHOLD.c.postcode, _HOUSEHOLD.c.city),
        "dwelling": _HOUSEHOLD.c.dwelling,
    },
    subtitle=Subtitle(
        "SELECT h.id, (SELECT count(*) FROM person AS p JOIN record AS r ON r.id = p.id "
        "WHERE p.household_id = h.id AND r.deleted_at IS NULL AND r.past = 0), h.dissolved_on, h.street, h.postcode, h.city "
        "FROM household AS h WHERE h.id IN ({})",
        _subtitle,
    ),
    shows=(Person,),
)
ADDRESSES = addresses.HOUSEHOLDS


def ids(session: Session, query: ListQuery, limit: int | None = None) -> list[int]:
    """Ids of the households a list shows. Filters: housing, gone (there, past), tag."""
    return LISTING.ids(session, query, limit)


def count(session: Session) -> int:
    """Number of households."""
    return LISTING.count(session)


def rows(session: Session, ids: Sequence[int]) -> list[HouseholdRow]:
    """The households with these ids, in this order."""
    statement = select(_HOUSEHOLD, RECORD.c.title, _members.label("members")).join_from(
        _HOUSEHOLD, RECORD, RECORD.c.id == _HOUSEHOLD.c.id
    )
    found = {
        row.id: HouseholdRow(
            row.id, row.title, one_line(row.street, row.postcode, row.city), row.dwelling, row.housing, row.members
        )
        for row in rows_in(session, statement, _HOUSEHOLD.c.id, ids)
    }
    return in_order(ids, found)


def head(session: Session, household_id: int) -> list[Fact]:
    """Where a household lives, and who."""
    row = only(rows(session, [household_id]))
    place = ", ".join(filter(None, (row.address, row.dwelling)))
    over = dissolved_in_words(get(session, Household, household_id).dissolved_on)
    return [
        *([Fact(Aspect.STATE, over)] if over else []),
        *reached(place=place),
        *doors(session, Aspect.PEOPLE, _PERSON.c.household_id, household_id),
    ]


def new(_session: Session) -> Household:
    """An unsaved household."""
    return Household()


def load(session: Session, household_id: int) -> Household:
    """A household with its members."""
    return get(session, Household, household_id, selectinload(Household.members))


def save(session: Session, household: Household) -> int:
    """Save a household. Raises UserError when neither a name nor an address is given."""
    if not clean(household.name + household.street):
        raise UserError("Ein Haushalt braucht einen Namen oder eine Anschrift.")
    kept = keep(session, household)
    tidy(kept, _LINES)
    kept.name = kept.name or kept.street
    session.flush()
    return kept.id


def warnings(session: Session, household: Household) -> list[FieldWarning]:
    """What looks odd about a household."""
    return [*_same(session, household), *_left(session, household), *_dissolved(session, household)]


def _same(session: Session, household: Household) -> list[FieldWarning]:
    statement = (
        select(_HOUSEHOLD.c.id, RECORD.c.title)
        .join_from(_HOUSEHOLD, RECORD, RECORD.c.id == _HOUSEHOLD.c.id)
        .where(
            RECORD.c.deleted_at.is_(None),
            _HOUSEHOLD.c.id != (household.id or 0),
            same_text(_HOUSEHOLD.c.name, household.name),
            same_text(_HOUSEHOLD.c.street, household.street),
        )
    )
    same = session.execute(statement.limit(3)).all() if household.name else []
    return [
        FieldWarning(
            "name", Sentence("Ein Haushalt mit Namen und Anschrift ist schon da: {title}", title=row.title), row.id
        )
        for row in same
    ]


def _left(session: Session, household: Household) -> Iterator[FieldWarning]:
    """Nobody lives there any more, and nobody said that it is dissolved."""
    statement = select(RECORD.c.past).join_from(_PERSON, RECORD, RECORD.c.id == _PERSON.c.id)
    own = (_PERSON.c.household_id == household.id, RECORD.c.deleted_at.is_(None))
    gone = session.scalars(statement.where(*own)).all() if household.id else []
    if household.dissolved_on is None and gone and all(gone):
        yield FieldWarning(
            "dissolved_on", Sentence("Wer hier lebte, ist verzogen oder verstorben. Ist der Haushalt aufgelöst?")
        )


def _dissolved(session: Session, household: Household) -> Iterator[FieldWarning]:
    """It is dissolved, and from that day on somebody lives there all the same."""
    day = household.dissolved_on
    if day is None or household.id is None:
        return
    if living := members_on(session, household.id, day):
        text = counted(
            living,
            "Hier wohnt noch eine Person. Bitte sie umziehen lassen oder aus dem Haushalt nehmen.",
            "Hier wohnen noch {number} Personen. Bitte sie umziehen lassen oder aus dem Haushalt nehmen.",
        )
        yield FieldWarning("dissolved_on", text)
    for row in _lasting_beyond(session, household.id, day):
        text = Sentence("Die Belegung {number} läuft danach weiter. Bitte sie beenden.", number=row.number)
        yield FieldWarning("dissolved_on", text, row.id)


def _lasting_beyond(session: Session, household_id: int, day: date) -> Sequence[AnyRow]:
    statement = (
        select(OCCUPANCY.c.id, OCCUPANCY.c.number)
        .join_from(OCCUPANCY, RECORD, RECORD.c.id == OCCUPANCY.c.id)
        .where(
            RECORD.c.deleted_at.is_(None),
            OCCUPANCY.c.household_id == household_id,
            or_(OCCUPANCY.c.until.is_(None), OCCUPANCY.c.until > day),
        )
        .order_by(OCCUPANCY.c.since)
    )
    return session.execute(statement.limit(3)).all()


def members(session: Session, household_id: int) -> list[PersonRow]:
    """Who lives there now, in alphabetical order."""
    query = ListQuery(filters={"household": str(household_id), "gone": "here"})
    return persons.rows(session, persons.ids(session, query))


def put_into(session: Session, person_id: int, household_id: int | None) -> None:
    """Let a person live in this household, or in none."""
    get(session, Person, person_id).household_id = household_id
    session.flush()
