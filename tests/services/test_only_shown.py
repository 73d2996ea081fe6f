"""What comes along with a record for display is not written with it; and how much of a file a search looks at."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.orm import Session

from app.models import (
    Area,
    Base,
    Catalogue,
    ContactEntry,
    Event,
    EventSeries,
    Household,
    Kind,
    Organisation,
    Person,
    Task,
)
from app.services import catalogues
from app.services.actors import affiliations, organisations
from app.services.casework import cases, contacts
from app.services.events import attendance, events, participations, series
from app.services.kinds import service_of
from app.services.lists import ListQuery
from app.services.office import tasks
from app.services.people import households, persons

MOMENT = datetime(2026, 1, 2, 15)


@pytest.fixture
def session(passing_session: Session) -> Session:
    """What a test writes is gone after it."""
    return passing_session


def apart(session: Session, record: Any) -> Any:
    """A loaded record as a form holds it: no session knows it any more."""
    session.expunge_all()
    return record


def test_contact_persons_are_kept_by_their_own_functions(session: Session) -> None:
    person = persons.save(session, Person(family_name="A"))
    club = organisations.save(session, Organisation(name="V"))
    first = affiliations.add(session, club, person, "Kasse")
    form = apart(session, organisations.load(session, club))
    affiliations.end(session, first, date(2026, 1, 1))
    second = affiliations.add(session, club, person, "Vorsitz")
    form.name = "W"
    organisations.save(session, form)
    found = {row.id: (row.function, row.until) for row in affiliations.of_organisation(session, club)}
    assert found == {first: ("Kasse", date(2026, 1, 1)), second: ("Vorsitz", None)}
    assert organisations.load(session, club).name == "W"


Changed = Callable[[Session], tuple[Kind, int, Kind, int]]


def _person_at_home(session: Session) -> tuple[Kind, int, Kind, int]:
    home = households.save(session, Household(name="H"))
    return Kind.HOUSEHOLD, home, Kind.PERSON, persons.save(session, Person(family_name="A", household_id=home))


def _case_of_a_person(session: Session) -> tuple[Kind, int, Kind, int]:
    person = persons.save(session, Person(family_name="A"))
    return Kind.PERSON, person, Kind.CASE, cases.save(session, cases.new(session, person))


def _event_of_a_series(session: Session) -> tuple[Kind, int, Kind, int]:
    course = series.save(session, EventSeries(name="S"))
    return Kind.SERIES, course, Kind.EVENT, events.save(session, events.new_session_of(session, course))


def _task_about_a_person(session: Session) -> tuple[Kind, int, Kind, int]:
    person = persons.save(session, Person(family_name="A"))
    return Kind.PERSON, person, Kind.TASK, tasks.save(session, Task(what="T", about_id=person))


def _home_of_a_person(session: Session) -> tuple[Kind, int, Kind, int]:
    home = households.save(session, Household(name="H"))
    return Kind.PERSON, persons.save(session, Person(family_name="A", household_id=home)), Kind.HOUSEHOLD, home


def test_what_is_only_shown_is_never_written() -> None:
    relationships = [each for mapper in Base.registry.mappers for each in mapper.relationships if each.viewonly]
    assert len(relationships) > 5
    assert [str(each) for each in relationships if each.cascade] == [], 'cascade="" is missing'


@pytest.mark.parametrize(
    "made", [_person_at_home, _home_of_a_person, _case_of_a_person, _event_of_a_series, _task_about_a_person]
)
def test_a_record_that_comes_along_may_be_changed_meanwhile(session: Session, made: Changed) -> None:
    """A form that has been open for a while is saved whatever became of what it shows besides."""
    shown, number, kind, record = made(session)
    form = apart(session, service_of(kind).load(session, record))
    other = service_of(shown).load(session, number)
    other.hold_reason = "seitdem"
    service_of(shown).save(session, other)
    form.hold_reason = "hier"
    service_of(kind).save(session, form)
    assert service_of(shown).load(session, number).hold_reason == "seitdem"
    assert service_of(kind).load(session, record).hold_reason == "hier"


def test_the_sides_of_a_function_are_shown_with_it_only(session: Session) -> None:
    person = persons.save(session, Person(family_name="A"))
    club = organisations.save(session, Organisation(name="V"))
    affiliations.add(session, club, person, "Kasse")
    (form,) = apart(session, organisations.load(session, club)).affiliations
    loaded = organisations.load(session, club)
    loaded.name = "W"
    organisations.save(session, loaded)
    form.function = " Vorsitz "
    affiliations.save(session, form)
    (row,) = affiliations.of_person(session, person)
    assert (row.function, row.title) == ("Vorsitz", "W")


def test_head_counts_and_places_are_kept_by_their_own_functions(session: Session) -> None:
    made = events.save(session, Event(name="E", starts_at=MOMENT))
    group = attendance.head_counts(session, made)[0].age_group_id
    attendance.set_head_counts(session, made, {group: 3})
    form = apart(session, events.load(session, made))
    attendance.set_head_counts(session, made, {group: 5})
    participations.register(session, made, name="A")
    form.name = "F"
    events.save(session, form)
    assert attendance.head_counts(session, made)[0].people == 5
    assert [row.name for row in participations.attendance(session, made)] == ["A"]
    assert events.load(session, made).name == "F"


def test_a_note_and_topics_stay_unless_they_are_given(session: Session) -> None:
    club = organisations.save(session, Organisation(name="V"))
    topics = [entry.id for entry in catalogues.entries(session, Catalogue.TOPIC)[:3]]
    entry = ContactEntry(record_id=club, at=MOMENT, area=Area.NETWORK)
    made = contacts.save_entry(session, entry, topics[1::-1], "geheim")

    def kept() -> tuple[list[int], str, str]:
        loaded = contacts.load(session, made)
        return [topic.id for topic in loaded.topics], contacts.note_of(session, made), loaded.summary

    assert kept() == (topics[:2], "geheim", "")
    for change, expected in (
        ({}, (topics[:2], "geheim")),
        ({"topics": [topics[2]]}, (topics[2:], "geheim")),
        ({"note_text": "anders"}, (topics[2:], "anders")),
        ({"topics": []}, ([], "anders")),
        ({"note_text": " "}, ([], "")),
    ):
        form = apart(session, contacts.load(session, made))
        form.summary = str(change)
        contacts.save_entry(session, form, **change)
        assert kept() == (*expected, str(change))


def test_the_last_entry_of_a_function_is_changed_by_itself(session: Session) -> None:
    person = persons.save(session, Person(family_name="A"))
    club = organisations.save(session, Organisation(name="V"))
    number = affiliations.add(session, club, person, "Kasse", date(2025, 1, 1))
    assert affiliations.add(session, club, person) == number
    (row,) = affiliations.of_person(session, person)
    assert (row.function, row.since, row.title, row.present) == ("Kasse", date(2025, 1, 1), "V", True)
    affiliations.remove(session, number)
    assert affiliations.of_person(session, person) == []
    assert persons.load(session, person).family_name == "A"


@pytest.mark.parametrize(("namesakes", "told"), [(1, 1), (5, 5), (6, 5)])
def test_at_most_five_organisations_of_the_name_are_told_of(session: Session, namesakes: int, told: int) -> None:
    for _ in range(namesakes):
        organisations.save(session, Organisation(name="V"))
    assert len(organisations.warnings(session, Organisation(name="v"))) == told


@pytest.mark.parametrize(("limit", "narrowed"), [(2, True), (None, False)])
def test_the_first_hits_are_looked_for_among_the_first_ranks_only(
    session: Session, limit: int | None, narrowed: bool
) -> None:
    for number in range(6):
        persons.save(session, Person(family_name=f"Mustermann {number}"))
    run: list[str] = []
    event.listen(session.connection(), "before_cursor_execute", lambda *call: run.append(call[2]))
    found = persons.ids(session, ListQuery(text="mustermann"), limit)
    assert len(found) == (limit or 6)
    assert any("json_each" in statement for statement in run) is narrowed
