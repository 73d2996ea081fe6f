"""What the history of fields and the trail say of each sort of value, and what erasure takes with it."""

from datetime import date, datetime
from typing import Any

import pytest
from sqlalchemy.orm import Session

from app.common import clock, german
from app.common.errors import UserError
from app.models import (
    AuditKind,
    AuditLine,
    Case,
    Catalogue,
    Event,
    EventStatus,
    Household,
    Housing,
    Kind,
    LanguageLevel,
    Organisation,
    Person,
    PersonLanguage,
    Task,
)
from app.services import catalogues, history, trash
from app.services.casework import cases
from app.services.history import FieldChange
from app.services.kinds import service_of
from app.services.office import tasks
from app.services.people import households, persons
from app.services.privacy import trail

DAY = date(2026, 1, 2)
MOMENT = datetime(2026, 1, 2, 15)


@pytest.fixture
def session(passing_session: Session) -> Session:
    """What a test writes is gone after it."""
    return passing_session


def changed(session: Session, kind: Kind, record: Any, **values: Any) -> list[FieldChange]:
    """What the history says of values that a saved record is given one after the other."""
    service = service_of(kind)
    number = service.save(session, record)
    for name, value in values.items():
        loaded = service.load(session, number)
        setattr(loaded, name, value)
        service.save(session, loaded)
        session.flush()
    return history.of_record(session, number)


@pytest.mark.parametrize(
    ("name", "value", "field", "before", "after"),
    [
        ("needs_interpreter", True, "Dolmetschen nötig", "nein", "ja"),
        ("is_resident", False, "Bewohner/in", "ja", "nein"),
        ("birth_date", DAY, "Geburtsdatum", "", "02.01.2026"),
        ("birth_year", 1980, "Geburtsjahr", "", "1980"),
        ("origin", "UA", "Herkunft", "", "Ukraine"),
        ("origin", "XX", "Herkunft", "", "XX"),
        ("note", "a\nb", "Notiz", "", "a\nb"),
    ],
)
def test_a_value_is_told_as_the_screen_shows_it(
    session: Session, name: str, value: object, field: str, before: str, after: str
) -> None:
    told = [
        (str(change.field), change.before, change.after, change.own)
        for change in changed(session, Kind.PERSON, Person(family_name="A"), **{name: value})
        if change.column == name
    ]
    assert told[0] == (field, before, after, True)
    made = [one for one in told[1:] if one[2]]
    assert all(not own and old == "" for _field, old, _new, own in made), "what it began with can't be put back"


def test_words_of_fixed_lists_moments_entries_and_records(session: Session) -> None:
    home = households.save(session, Household(name="Eiche", housing=Housing.RENTED))
    kind = catalogues.entries(session, Catalogue.ORGANISATION_KIND)[0]
    told = [
        *changed(session, Kind.EVENT, Event(name="E", starts_at=MOMENT), starts_at=datetime(2026, 1, 3, 9, 30)),
        *changed(session, Kind.EVENT, Event(name="F", starts_at=MOMENT), status=EventStatus.HELD),
        *changed(session, Kind.ORGANISATION, Organisation(name="V"), kind_id=kind.id),
        *changed(session, Kind.PERSON, Person(family_name="A"), household_id=home),
    ]
    said = {(change.before, change.after) for change in told if change.own}
    assert said == {
        ("02.01.2026, 15:00", "03.01.2026, 09:30"),
        (EventStatus.PLANNED.label, EventStatus.HELD.label),
        ("", "Verein"),
        ("", "Haushalt Eiche"),
        ("", german.day(clock.today())),  # on which the home was confirmed
    }


def test_what_a_field_pointed_to_may_be_gone(session: Session) -> None:
    home = households.save(session, Household(name="Eiche"))
    person = persons.save(session, Person(family_name="A", household_id=home))
    other = persons.save(session, Person(family_name="B", household_id=home))
    households.put_into(session, person, None)
    households.put_into(session, other, None)
    trash.purge(session, [home])
    told = [(c.before, c.after) for c in history.of_record(session, person) if c.column == "household_id"]
    assert told == [("gelöschter Eintrag", ""), ("", "gelöschter Eintrag")]


def test_parts_are_told_with_their_record_and_of_no_other(session: Session) -> None:
    languages = [PersonLanguage(code="uk", level=LanguageLevel.B1)]
    told = changed(session, Kind.PERSON, Person(family_name="A", languages=languages))
    persons.save(session, Person(family_name="B", languages=[PersonLanguage(code="de")]))
    parts = {(c.table, str(c.field), c.before, c.after, c.own) for c in told if c.table == "person_language"}
    assert parts == {
        ("person_language", "Sprache", "", "Ukrainisch", False),
        ("person_language", "Sprachniveau", "", LanguageLevel.B1.label, False),
    }


def test_the_newest_changes_come_first_and_older_ones_only_up_to_a_limit(session: Session) -> None:
    values = {"phone": "07627 1", "mobile": "07627 2", "email": "a@b.de"}
    person = persons.save(session, Person(family_name="A"))
    for name, value in values.items():
        loaded = persons.load(session, person)
        setattr(loaded, name, value)
        persons.save(session, loaded)
    told = [change.column for change in history.of_record(session, person)]
    assert [name for name in told if name in values][:3] == list(reversed(values))
    few = history.of_record(session, person, 2)
    assert 0 < len(few) < len(told)
    assert [change.column for change in few] == told[: len(few)]


def test_what_a_record_began_with_does_not_come_back(session: Session) -> None:
    person = persons.save(session, Person(family_name="A", languages=[PersonLanguage(code="uk")]))
    for change in history.of_record(session, person):
        with pytest.raises(UserError, match="lässt sich nicht mehr zurückholen"):
            history.put_back(session, person, change)


# The trail


def test_lines_of_the_trail_by_every_filter(session: Session) -> None:
    before = {line.id for line in trail.lines(session)}
    for hour, kind, record in (
        (8, AuditKind.READ, 1),
        (9, AuditKind.PRINT, 1),
        (10, AuditKind.PRINT, 2),
        (11, AuditKind.EXPORT, None),
    ):
        line = AuditLine(at=datetime(2026, 1, 2, hour), kind=kind, record_id=record, text=str(hour), hash="")
        session.add(line)
        session.flush()

    def found(**filters: Any) -> list[str]:
        return [line.text for line in trail.lines(session, **filters) if line.id not in before]

    assert found() == ["11", "10", "9", "8"]
    assert found(kinds=[AuditKind.PRINT, AuditKind.EXPORT]) == ["11", "10", "9"]
    assert found(record_id=1) == ["9", "8"]
    nine, eleven = datetime(2026, 1, 2, 9), datetime(2026, 1, 2, 11)
    assert found(since=nine, until=eleven) == ["10", "9"]
    assert found(limit=2) == ["11", "10"]
    assert found(kinds=[AuditKind.PRINT], record_id=2, since=nine) == ["10"]


# Erasure


def test_a_home_goes_with_the_last_who_lives_there(session: Session) -> None:
    full, alone, held = (households.save(session, Household(name=name)) for name in "ABC")
    one, two = (persons.save(session, Person(family_name=name, household_id=full)) for name in "XY")
    single = persons.save(session, Person(family_name="Z", household_id=alone))
    kept = persons.save(session, Person(family_name="K", household_id=held))
    loaded = households.load(session, held)
    loaded.hold_reason = "Prüfung"
    households.save(session, loaded)
    trash.purge(session, [one, single, kept])
    there = [number for number in (full, alone, held) if service_of(Kind.HOUSEHOLD).rows(session, [number])]
    assert there == [full, held]
    trash.purge(session, [two])
    assert service_of(Kind.HOUSEHOLD).rows(session, [full]) == []


def test_a_task_about_the_erased_goes_and_any_other_stays(session: Session) -> None:
    person = persons.save(session, Person(family_name="A"))
    about, other = (
        tasks.save(session, Task(what=what, about_id=number)) for what, number in (("a", person), ("b", None))
    )
    deeper = tasks.save(session, Task(what="c", about_id=about))
    trash.purge(session, [person])
    assert [row.id for row in tasks.rows(session, [about, other, deeper])] == [other]


def test_what_is_needed_or_held_stays_and_is_named(session: Session) -> None:
    person = persons.save(session, Person(family_name="A"))
    numbers = [
        cases.load(session, cases.save(session, Case(number="", person_id=person, opened_on=DAY))).title for _ in "12"
    ]
    with pytest.raises(UserError) as refused:
        trash.purge(session, [person])
    assert str(refused.value) == (
        f"Zu dieser Person gibt es noch Fälle ({', '.join(numbers)}). "
        "Bitte zuerst diese endgültig löschen, wenn ihre Frist vorbei ist."
    )
    club = Organisation(name="V", hold_reason="Prüfung")
    held = service_of(Kind.ORGANISATION).save(session, club)
    with pytest.raises(UserError, match="Für „V“ gilt eine Löschsperre: Prüfung"):
        trash.purge(session, [held])
    free = service_of(Kind.ORGANISATION).save(session, Organisation(name="W"))
    trash.trash(session, [person, held, free])
    assert trash.empty(session) == 2
    assert {row.id for row in trash.listing(session)} == {person, held}
