"""What history, timeline and trail say of each sort of value, and which lines they leave out."""

from datetime import date, datetime
from typing import Any

import pytest
from sqlalchemy.orm import Session

from app.common import clock
from app.common.changes import Changes
from app.common.errors import UserError
from app.models import (
    Area,
    AuditKind,
    AuditLine,
    Case,
    CaseStatus,
    Catalogue,
    ContactEntry,
    Event,
    EventSeries,
    EventStatus,
    Household,
    Housing,
    Kind,
    LanguageLevel,
    Organisation,
    ParticipationStatus,
    Person,
    PersonLanguage,
    Task,
)
from app.services import catalogues, drafts, history, timeline, trash
from app.services.casework import cases, contacts
from app.services.events import events, participations
from app.services.history import FieldChange
from app.services.kinds import service_of
from app.services.lists import ListQuery
from app.services.office import documents, tasks
from app.services.people import households, persons
from app.services.privacy import trail
from app.services.shown import Shown
from app.services.timeline import ItemKind

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


# The history of fields


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


# The timeline


def test_each_line_says_what_it_is_and_where_it_leads(session: Session) -> None:
    with clock.standing_at(MOMENT):
        person = persons.save(session, Person(family_name="A", given_name="B"))
        case = cases.save(session, Case(number="", person_id=person, opened_on=DAY))
        number = cases.load(session, case).number
        event = events.save(session, Event(name="Fest", starts_at=datetime(2026, 3, 1, 10)))
        place = participations.register(session, event, person)
        participations.set_status(session, place, ParticipationStatus.EXCUSED)
        document = documents.attach(session, case, "Brief.pdf", b"x")
        entry = ContactEntry(record_id=case, at=MOMENT, area=Area.SOCIAL_WORK, minutes=20, indirect_minutes=3)
        entry.summary, entry.person_id = "Gespräch", person
        entry.result_id = catalogues.entries(session, Catalogue.RESULT)[0].id
        talk = contacts.save_entry(session, entry)
        due, done, undated = (
            tasks.save(session, Task(what=what, about_id=case, due_on=day))
            for what, day in (("a", date(2026, 2, 1)), ("b", date(2026, 2, 1)), ("c", None))
        )
    with clock.standing_at(datetime(2026, 1, 20, 8)):
        tasks.done(session, [done])
    said = {(item.kind, item.id): item for item in timeline.items(session, person)}

    def line(kind: ItemKind, number: int, *names: str) -> tuple[object, ...]:
        return tuple(getattr(said[kind, number], name) for name in names)

    usual = ("at", "record_id", "record", "title", "status", "open")
    title = cases.load(session, case).title
    assert line(ItemKind.TASK, due, *usual) == (datetime(2026, 2, 1, 12), due, title, "a", "offen", True)
    assert line(ItemKind.TASK, done, *usual) == (datetime(2026, 1, 20, 8), done, title, "b", "erledigt", False)
    assert line(ItemKind.TASK, undated, "at", "open") == (MOMENT, True)
    assert line(ItemKind.PARTICIPATION, place, *usual) == (
        datetime(2026, 3, 1, 10), event, "Fest", "Fest", ParticipationStatus.EXCUSED.label, False,
    )  # fmt: skip
    assert line(ItemKind.DOCUMENT, document, *usual) == (MOMENT, case, title, "Brief.pdf", "", False)
    assert line(ItemKind.CONTACT, talk, *usual) == (MOMENT, case, title, "Gespräch", "geklärt", False)
    assert line(ItemKind.CONTACT, talk, "minutes", "channel", "topics", "confidential") == (23, "", (), False)
    (status,) = (item for item in said.values() if item.kind is ItemKind.STATUS)
    assert (status.record_id, status.status, status.title, status.at) == (case, "Anfrage", "", MOMENT)
    assert number in title
    assert len(said) == 7


@pytest.mark.parametrize(("limit", "shown"), [(0, 0), (1, 1), (3, 3), (50, 4)])
def test_the_newest_lines_up_to_a_limit(session: Session, limit: int, shown: int) -> None:
    club = service_of(Kind.ORGANISATION).save(session, Organisation(name="V"))
    for hour in range(4):
        session.add(ContactEntry(record_id=club, at=datetime(2026, 1, 1, hour), area=Area.NETWORK))
    session.flush()
    found = [item.at.hour for item in timeline.items(session, club, limit=limit)]
    assert found == [3, 2, 1, 0][:shown]


def test_what_lies_in_the_trash_is_in_no_timeline(session: Session) -> None:
    person = persons.save(session, Person(family_name="A"))
    case = cases.save(session, Case(number="", person_id=person, opened_on=DAY))
    club = service_of(Kind.ORGANISATION).save(session, Organisation(name="V"))
    event = events.save(session, Event(name="E", starts_at=MOMENT))
    participations.register(session, event, person)
    for number in (case, club):
        session.add(ContactEntry(record_id=number, person_id=person, at=MOMENT, area=Area.NETWORK))
    task = tasks.save(session, Task(what="T", about_id=person))
    session.flush()

    def kinds() -> list[str]:
        return sorted(item.kind.value for item in timeline.items(session, person))

    assert kinds() == ["contact", "contact", "participation", "status", "task"]
    trash.trash(session, [club])
    assert kinds() == ["contact", "participation", "status", "task"]
    trash.trash(session, [case])
    assert kinds() == ["participation", "task"]
    trash.trash(session, [event, task])
    assert kinds() == []


@pytest.mark.parametrize(
    ("kind", "value", "label"),
    [(Kind.CASE, "planning", "Planung"), (Kind.CASE, "odd", "odd"), (Kind.PERSON, "planning", "planning")],
)
def test_a_status_is_told_in_the_words_of_its_kind(kind: Kind, value: str, label: str) -> None:
    assert timeline.status_label(kind, value) == label


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


@pytest.mark.parametrize("way", [AuditKind.PRINT, AuditKind.EXPORT])
def test_only_what_is_confidential_leaves_as_a_release(session: Session, way: AuditKind) -> None:
    person = persons.save(session, Person(family_name="A"))
    case = cases.save(session, Case(number="", person_id=person, opened_on=DAY))
    assert trail.kind_of_leaving(session, way, case) is AuditKind.RELEASE
    assert trail.kind_of_leaving(session, way, person) is way
    assert trail.kind_of_leaving(session, way, None) is way
    assert trail.kind_of_leaving(session, way, 2**40) is way


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


# Drafts and what is told


def test_drafts_about_what_is_there_newest_first(session: Session) -> None:
    person, gone = (persons.save(session, Person(family_name=name)) for name in "AB")
    trash.trash(session, [gone])
    keys = [
        f"person:{person}", f"person:{gone}", "person:99999", "person:new", "unknown:new",
        f"contact:new:{person}", f"contact:7:{person}",
    ]  # fmt: skip
    for hour, key in enumerate(keys):
        with clock.standing_at(datetime(2026, 1, 1, hour)):
            drafts.save_draft(session, key, {"n": hour, "ü": "ß"})
    found = [
        (each.kind, each.record_id, each.title, each.is_contact, each.entry_id) for each in drafts.unfinished(session)
    ]
    assert found == [
        (Kind.PERSON, person, "A", True, 7),
        (Kind.PERSON, person, "A", True, None),
        (Kind.PERSON, None, "", False, None),
        (Kind.PERSON, person, "A", False, None),
    ]
    assert [each.key for each in drafts.all_drafts(session)] == keys[::-1]
    kept = drafts.load_draft(session, keys[0])
    assert kept is not None
    assert (kept.payload, kept.saved_at) == ({"n": 0, "ü": "ß"}, datetime(2026, 1, 1, 0))
    drafts.drop_of_records(session, [person])
    assert [each.key for each in drafts.all_drafts(session)] == [
        "unknown:new",
        "person:new",
        "person:99999",
        f"person:{gone}",
    ]


@pytest.mark.parametrize(
    ("shown", "changes", "told"),
    [
        ((Person,), {"kinds": {"person"}}, True),
        ((Person,), {"kinds": {"event"}}, False),
        ((Person, Event), {"kinds": {"event"}}, True),
        ((Person,), {"everything": True}, True),
        ((PersonLanguage,), {"tables": {"person_language"}}, True),
        ((PersonLanguage,), {"tables": {"person"}, "kinds": {"person"}}, False),
        ((Person, PersonLanguage), {"tables": {"person_language"}}, True),
        ((EventSeries,), {}, False),
    ],
)
def test_who_is_told_of_a_step(shown: tuple[type, ...], changes: dict[str, Any], told: bool) -> None:
    frozen = {name: frozenset(value) if isinstance(value, set) else value for name, value in changes.items()}
    assert Shown(shown).concerned(Changes(1, "S", **frozen)) is told


# Moments of events and tasks


@pytest.mark.parametrize(
    ("start", "open_"),
    [
        (datetime(2026, 1, 2, 14, 59), True),
        (MOMENT, False),
        (datetime(2026, 1, 2, 15, 1), False),
    ],
)
def test_attendance_is_awaited_from_the_moment_after_it_began(session: Session, start: datetime, open_: bool) -> None:
    event = events.save(session, Event(name="E", starts_at=start))
    with clock.standing_at(MOMENT):
        for wanted in ("open", "done"):
            found = events.ids(session, ListQuery(filters={"attendance": wanted}))
            assert (event in found) is (open_ is (wanted == "open"))


@pytest.mark.parametrize(
    ("status", "awaited"),
    [
        (status, status not in (EventStatus.CANCELLED, EventStatus.POSTPONED, EventStatus.REVIEWED))
        for status in EventStatus
    ],
)
def test_of_which_events_attendance_is_awaited(session: Session, status: EventStatus, awaited: bool) -> None:
    event = events.save(session, Event(name="E", starts_at=datetime(2025, 1, 1), status=status))
    assert (event in events.ids(session, ListQuery(filters={"attendance": "open"}))) is awaited


@pytest.mark.parametrize(
    ("due", "done", "saved", "odd"),
    [
        (date(2026, 1, 1), None, False, True),
        (DAY, None, False, False),
        (None, None, False, False),
        (date(2026, 1, 1), MOMENT, False, False),
        (date(2026, 1, 1), None, True, False),
    ],
)
def test_only_a_new_open_task_may_not_be_late(
    session: Session, due: date | None, done: datetime | None, saved: bool, odd: bool
) -> None:
    task = Task(what="T", due_on=due, done_at=done)
    if saved:
        task = tasks.load(session, tasks.save(session, task))
    with clock.standing_at(MOMENT):
        found = tasks.warnings(session, task)
    assert [(warning.field, str(warning.text)) for warning in found] == [("due_on", "Der Tag ist schon vorbei.")] * odd


def test_every_status_of_a_case_keeps_day_and_reason(session: Session) -> None:
    person = persons.save(session, Person(family_name="A"))
    case = cases.save(session, Case(number="", person_id=person, opened_on=date(2025, 12, 31)))
    reason = catalogues.entries(session, Catalogue.CLOSE_REASON)[0].id
    with clock.standing_at(MOMENT):
        cases.set_status(session, case, CaseStatus.CLOSED, DAY, " Umzug ", reason)
    closed = cases.load(session, case)
    assert (closed.closed_on, closed.close_reason_id) == (DAY, reason)
    lines = timeline.items(session, case, [ItemKind.STATUS])
    assert [(item.at.date(), item.status, item.title) for item in lines] == [
        (DAY, "abgeschlossen", "Umzug"),
        (date(2025, 12, 31), "Anfrage", ""),
    ]
    cases.set_status(session, case, CaseStatus.DORMANT, DAY)
    opened = cases.load(session, case)
    assert (opened.closed_on, opened.close_reason_id) == (None, None)
    with pytest.raises(UserError, match="Abschlussgrund"):
        cases.set_status(session, case, CaseStatus.CLOSED, DAY)
