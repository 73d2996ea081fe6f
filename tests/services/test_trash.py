"""Trash and erasure."""

from datetime import datetime

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from app.common.changes import Changes
from app.common.errors import UserError
from app.context import Context
from app.models import DocumentContent, Event, Kind, Organisation, ParticipationStatus, Person, PersonLanguage, Task
from app.services import drafts, search, trash
from app.services.actors import affiliations, organisations
from app.services.casework import cases, contacts
from app.services.events import events, participations
from app.services.lists import ListQuery
from app.services.office import documents, tags, tasks
from app.services.people import persons
from tests.services.living import home_of

NAME = "Zwickelmayer"


def fill(session: Session) -> tuple[int, int]:
    """A person with something in every table that can tell of her, and an event she took part in."""
    person_id = persons.save(
        session, Person(family_name=NAME, given_name="Olena", languages=[PersonLanguage(code="uk")], note=NAME)
    )
    club = organisations.save(session, Organisation(name="SV Steinen"))
    affiliations.add(session, club, person_id, f"Kasse ({NAME})")
    entry = contacts.new(session, person_id)
    entry.summary = f"Gespräch mit {NAME}"
    contacts.save_entry(session, entry, note_text=f"{NAME} vertraulich")
    gone = contacts.new(session, person_id)
    gone.summary = f"Versehen {NAME}"
    contacts.remove(session, contacts.save_entry(session, gone))
    event_id = events.save(session, Event(name="Fest", starts_at=datetime(2026, 5, 1, 15)))
    walked = participations.walk_in(session, event_id, f"Olena {NAME}")
    participations.link(session, walked, person_id)
    tasks.save(session, Task(what=f"{NAME} anrufen", about_id=person_id))
    tags.set_tags(session, person_id, ["Chor"])
    documents.attach(session, person_id, f"{NAME}.txt", f"Brief an {NAME}".encode())
    drafts.save_draft(session, f"person:{person_id}", {"family_name": NAME})
    return person_id, event_id


def traces(session: Session, word: str) -> list[str]:
    """Tables of the whole file, full-text shadow tables included, in which the word still stands."""
    connection = session.connection()
    tables = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'").scalars().all()
    found = []
    for table in tables:
        if table in ("search_words", "search_parts", "search_contacts"):
            continue
        for row in connection.exec_driver_sql(f'SELECT * FROM "{table}"'):
            values = [value.encode() if isinstance(value, str) else value for value in row]
            if any(isinstance(value, bytes) and word.lower().encode() in value.lower() for value in values):
                found.append(table)
                break
    return found


def test_trashed_records_come_back_as_they_were(session: Session) -> None:
    first = persons.save(session, Person(family_name="A", note="so"))
    trash.trash(session, [first])
    assert (persons.ids(session, ListQuery()), persons.count(session)) == ([], 0)
    assert [(row.id, row.title) for row in trash.listing(session)] == [(first, "A")]
    trash.restore(session, [first])
    assert trash.listing(session) == []
    assert persons.load(session, first).note == "so"


def test_erasure_leaves_no_trace_of_a_person(context: Context) -> None:
    person_id, event_id = context.write("Angelegt", fill)
    assert {"record", "person", "journal_row", "confidential_note", "draft"} <= set(context.read(traces, NAME))
    context.write("Endgültig gelöscht", trash.purge, [person_id])
    assert context.read(traces, NAME) == []
    assert context.read(traces, "olena") == []
    left = context.read(participations.attendance, event_id)
    assert [(row.name, row.status) for row in left] == [(participations.NAMELESS, ParticipationStatus.ATTENDED)]
    assert context.read(lambda session: session.scalar(select(func.count()).select_from(DocumentContent))) == 0
    assert context.read(search.find, NAME) == []
    assert {finding.severity for finding in context.check()} == {"ok"}


def test_after_an_erasure_undo_begins_anew_and_everybody_is_told(context: Context) -> None:
    heard: list[Changes] = []
    gone = context.write("A", persons.save, Person(family_name="Gone"))
    context.listen(heard.append)
    context.write("Weg", trash.purge, [gone])
    assert heard[-1].touches(Kind.PERSON)
    assert gone in heard[-1].records
    assert context.undo_step() is None
    kept = context.write("B", persons.save, Person(family_name="Kept"))
    context.undo()
    assert context.read(persons.count) == 0
    context.redo()
    assert context.read(persons.load, kept).family_name == "Kept"


def test_a_person_with_cases_is_not_erased_alone(session: Session) -> None:
    person_id = persons.save(session, Person(family_name="A"))
    case_id = cases.save(session, cases.new(session, person_id))
    with pytest.raises(UserError, match=r"F-\d{4}-001"):
        trash.purge(session, [person_id])
    trash.purge(session, [person_id, case_id])
    assert persons.count(session) == cases.count(session) == 0


def test_a_legal_hold_stands(session: Session) -> None:
    person_id = persons.save(session, Person(family_name="A", hold_reason="Verfahren läuft"))
    with pytest.raises(UserError, match="Verfahren läuft"):
        trash.purge(session, [person_id])


def test_emptying_erases_what_may_go(session: Session) -> None:
    free, held, client = (
        persons.save(session, Person(family_name="A")),
        persons.save(session, Person(family_name="B", hold_reason="Verfahren")),
        persons.save(session, Person(family_name="C")),
    )
    cases.save(session, cases.new(session, client))
    home = home_of(session, client)
    trash.trash(session, [free, held, client, home])
    assert trash.empty(session) == 2
    assert {row.id for row in trash.listing(session)} == {held, client}
    assert session.execute(text("SELECT household_id FROM person WHERE id = :id"), {"id": client}).scalar() is None
