"""Noch aktuell? Whether where a client lives and how she is reached still holds, asked after a long time."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import exists, select
from sqlalchemy.orm import Session, selectinload

from app.common import clock
from app.common.days import months_before
from app.common.sentences import Sentence, joined
from app.models import Case, ContactEntry, Housing, Person, Record
from app.services.office import settings
from app.services.people import person_head
from app.services.records import RECORD, get, table_of
from app.services.shown import Shown
from app.settings.casework import CONFIRMING

SHOWN = Shown((Person,))

_PERSON, _CASE, _CONTACT = table_of(Person), table_of(Case), table_of(ContactEntry)


@dataclass(frozen=True, slots=True)
class Stale:
    """What is known of a client, and since when nobody has said that it holds.

    `confirmed` is False where that is only the day on which she came onto the file; `housing` is the part of what is known that
    stands nowhere else on her page.
    """

    person_id: int
    known: Sentence
    housing: str
    since: date
    confirmed: bool


def asked(session: Session, record_id: int) -> Stale | None:
    """What to ask when this person, or a case of hers, is opened; None where it was confirmed not long ago.

    Whoever was never advised, who moved away and of whom neither home nor number is known, is not asked about.
    """
    person_id = get(session, Record, record_id).contact_person()
    stand = _stand(session, person_id) if person_id is not None else None
    if person_id is None or stand is None or not _is_client(session, person_id):
        return None
    person = get(session, Person, person_id, selectinload(Person.numbers), selectinload(Person.addresses))
    home = person_head.home_of(session, person)
    housing = home.housing.label if home is not None and home.housing is not Housing.UNKNOWN else ""
    place = "" if person.address_block else person_head.place_of(person, home)
    known = joined(" · ", place, housing, *person_head.phones_of(person))
    return Stale(person_id, known, housing, *stand) if known else None


def confirm(session: Session, person_id: int) -> None:
    """She said that it holds; of a household whose kind of housing is known, too."""
    person, today = get(session, Person, person_id), clock.today()
    person.confirmed_on = today
    home = person_head.home_of(session, person)
    if home is not None and home.housing is not Housing.UNKNOWN:
        home.housing_as_of = today
    session.flush()


def _stand(session: Session, person_id: int) -> tuple[date, bool] | None:
    """Since when it holds, if that is long ago and she still lives here, and whether that was confirmed."""
    statement = select(_PERSON.c.confirmed_on, RECORD.c.created_at).join(RECORD, RECORD.c.id == _PERSON.c.id)
    row = session.execute(statement.where(_PERSON.c.id == person_id, RECORD.c.past.is_(False))).first()
    if row is None:
        return None
    since = row.confirmed_on or row.created_at.date()
    limit = months_before(clock.today(), settings.read(session, CONFIRMING).months)
    return (since, row.confirmed_on is not None) if since <= limit else None


def _is_client(session: Session, person_id: int) -> bool:
    """Whether she has a case, or somebody talked with her."""
    case = exists().where(_CASE.c.person_id == person_id)
    talk = exists().where((_CONTACT.c.person_id == person_id) | (_CONTACT.c.record_id == person_id))
    return bool(session.scalar(select(case | talk)))
