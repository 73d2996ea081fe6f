"""What papers about a client share: whose they are, and what is meant where only the person is given."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from app.common import clock, german
from app.common.errors import UserError
from app.models import Person
from app.papers.command import Argument
from app.services.casework import cases
from app.services.lists import ListQuery
from app.services.office import appointments
from app.services.people import addresses, persons

OF_AGE = 18


@dataclass(frozen=True)
class Client:
    """Name, day of birth and age of whom a paper is for; the age is None where nothing is known of it."""

    name: str
    born: str
    age: int | None


def person_argument(*, alternative: bool = False) -> Argument:
    """The id of a client."""
    return Argument("person", "id der Person", "number", "NUMMER", required=not alternative, alternative=alternative)


def living_person(session: Session, person_id: int) -> Person:
    """A person who is on file. Raises UserError for one in the trash, or who is gone."""
    person = persons.load(session, person_id)
    if person.deleted_at is not None:
        raise UserError(
            "Diese Person liegt im Papierkorb. Bitte sie dort wiederherstellen, bevor etwas für sie gedruckt wird."
        )
    return person


def client(session: Session, person_id: int) -> Client:
    """Who somebody is on a paper of her own. Raises UserError for one in the trash, or who is gone."""
    person = living_person(session, person_id)
    name = addresses.spoken_names(session, [person_id])[person_id].whole
    return Client(name, german.day(person.birth_date), _age(person, clock.today()))


def _age(person: Person, today: date) -> int | None:
    """In full years; by the year alone no more than is certain."""
    if person.birth_date is not None:
        before = (today.month, today.day) < (person.birth_date.month, person.birth_date.day)
        return today.year - person.birth_date.year - before
    return today.year - person.birth_year - 1 if person.birth_year else None


def languages(session: Session, person_id: int) -> tuple[str, ...]:
    """What somebody speaks, by codes."""
    return persons.languages_of(session, [person_id]).get(person_id, ())


def next_appointment(session: Session, person_id: int) -> int:
    """The next appointment with a person, or in one of her cases. Raises UserError where there is none."""
    living_person(session, person_id)
    about = [person_id, *(case.id for case in cases.of_person(session, person_id))]
    query = {"when": "coming"}
    coming = [
        found
        for record in about
        for found in appointments.ids(session, ListQuery(filters={**query, "about": str(record)}))
    ]
    rows = appointments.rows(session, coming)
    if not rows:
        raise UserError(
            "Für diese Person steht kein Termin an. Bitte zuerst einen Termin eintragen, dann gibt es den Zettel dazu."
        )
    return min(rows, key=lambda row: (row.starts_at, row.id)).id


def open_case(session: Session, person_id: int) -> int:
    """The one case of a person that is open. Raises UserError where there is none, or more than one."""
    living_person(session, person_id)
    found = [case for case in cases.of_person(session, person_id) if case.status not in cases.CLOSED]
    if not found:
        raise UserError("Für diese Person ist kein Fall offen. Einen Hilfeplan gibt es zu einem Fall.")
    if len(found) > 1:
        raise UserError(
            "Für diese Person sind mehrere Fälle offen: {numbers}. Bitte mit --case die Nummer des Eintrags angeben.",
            numbers=", ".join(f"{case.number} (--case {case.id})" for case in found),
        )
    return found[0].id
