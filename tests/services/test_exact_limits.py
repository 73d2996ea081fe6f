"""Where something begins and ends, exactly: at a limit, just below and just above it, and where nothing is given."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import UserError
from app.models import (
    Area,
    Case,
    CaseStatus,
    ContactEntry,
    Event,
    EventStatus,
    Organisation,
    Participation,
    ParticipationStatus,
    Person,
    Task,
)
from app.models.base import end_of_group, rank_of
from app.services import trash
from app.services.actors import affiliations, organisations
from app.services.casework import cases, contacts, entry_warnings
from app.services.events import attendance, events, participations
from app.services.events.numbers import Numbers, numbers
from app.services.lists import ListQuery
from app.services.office import tasks
from app.services.people import persons
from app.services.people.named import names_somebody
from app.services.people.phones import is_phone, tidy_phone
from app.services.worktime import recorded

NOON = datetime(2026, 10, 31, 12)
DAY = NOON.date()


@pytest.fixture
def session(passing_session: Session) -> Session:
    """What a test writes is gone after it."""
    return passing_session


@pytest.fixture(autouse=True)
def _noon() -> Iterator[None]:
    with clock.standing_at(NOON):
        yield


def fields(found: list) -> list[str]:
    return [warning.field for warning in found]


def held(session: Session, start: datetime, **values: object) -> int:
    return events.save(session, Event(**{"name": "A", "starts_at": start, "area": Area.NETWORK, **values}))


def minutes(session: Session, first: date = DAY, last: date = DAY) -> int:
    return recorded.minutes_by_area(session, first, last)[Area.NETWORK]


# Working time


@pytest.mark.parametrize(
    ("ends", "preparation", "counted"),
    [
        (None, 0, 0),
        (None, 30, 30),
        (timedelta(), 0, 0),
        (timedelta(minutes=90), 0, 90),
        (timedelta(minutes=90), 15, 105),
        (timedelta(hours=-1), 15, 15),
        (timedelta(days=1), 0, 1440),
    ],
)
def test_how_long_an_event_took(session: Session, ends: timedelta | None, preparation: int, counted: int) -> None:
    start = datetime(2026, 10, 31, 9)
    held(session, start, ends_at=None if ends is None else start + ends, preparation_minutes=preparation)
    assert minutes(session) == counted


@pytest.mark.parametrize(
    ("start", "status", "counts"),
    [
        (datetime(2026, 10, 30, 23, 59), EventStatus.HELD, False),
        (datetime(2026, 10, 31), EventStatus.PLANNED, True),
        (datetime(2026, 10, 31, 11, 59), EventStatus.IDEA, True),
        (datetime(2026, 10, 31, 11, 59), EventStatus.CANCELLED, False),
        (datetime(2026, 10, 31, 11, 59), EventStatus.POSTPONED, False),
        (NOON, EventStatus.CONFIRMED, False),
        (datetime(2026, 10, 31, 13), EventStatus.CONFIRMED, False),
    ],
)
def test_which_events_count_as_time(session: Session, start: datetime, status: EventStatus, counts: bool) -> None:
    held(session, start, preparation_minutes=7, status=status)
    assert minutes(session) == (7 if counts else 0)


def test_events_of_a_past_day_end_with_it_and_the_trash_counts_nothing(session: Session) -> None:
    held(session, datetime(2026, 10, 29, 23, 59), preparation_minutes=1)
    held(session, datetime(2026, 10, 30), preparation_minutes=2)
    gone = held(session, datetime(2026, 10, 29), preparation_minutes=4)
    trash.trash(session, [gone])
    assert minutes(session, date(2026, 10, 29), date(2026, 10, 29)) == 1
    assert minutes(session, date(2026, 10, 29)) == 3


def test_every_area_has_its_minutes_and_empty_ones_have_none(session: Session) -> None:
    person = persons.save(session, Person(family_name="A"))
    for number, area in enumerate(Area):
        session.add(ContactEntry(record_id=person, at=NOON, area=area, minutes=number, indirect_minutes=10 * number))
    session.flush()
    assert recorded.minutes_by_area(session, DAY, DAY) == {area: 11 * n for n, area in enumerate(Area)}
    assert recorded.minutes_by_area(session, date(2020, 1, 1), date(2020, 1, 1)) == dict.fromkeys(Area, 0)


# Contacts


@pytest.mark.parametrize(
    ("direct", "indirect", "allowed"), [(0, 0, True), (-1, 0, False), (0, -1, False), (1, 1, True)]
)
def test_minutes_below_zero_are_refused(session: Session, direct: int, indirect: int, allowed: bool) -> None:
    entry = contacts.new(session, persons.save(session, Person(family_name="A")))
    entry.minutes, entry.indirect_minutes = direct, indirect
    if allowed:
        assert contacts.save_entry(session, entry) > 0
        return
    with pytest.raises(UserError, match="negativ"):
        contacts.save_entry(session, entry)


@pytest.mark.parametrize(
    ("moment", "length", "found"),
    [
        (NOON, 480, []),
        (NOON, 481, ["minutes"]),
        (NOON, 1, []),
        (NOON, 0, ["minutes"]),
        (NOON + timedelta(seconds=1), 1, ["at"]),
        (NOON - timedelta(days=4000), 1, []),
    ],
)
def test_what_looks_odd_about_a_contact(session: Session, moment: datetime, length: int, found: list[str]) -> None:
    entry = contacts.new(session, persons.save(session, Person(family_name="A")))
    entry.at, entry.minutes = moment, length
    assert fields(entry_warnings.warnings(session, entry)) == found


# Persons


@pytest.mark.parametrize(
    ("values", "found"),
    [
        ({"birth_year": 2026}, []),
        ({"birth_year": 2027}, ["birth_year"]),
        ({"birth_year": 1911}, []),
        ({"birth_year": 1910}, ["birth_year"]),
        ({"birth_date": date(2027, 1, 1)}, ["birth_year"]),
        ({"birth_date": date(1911, 1, 1), "birth_year": 1900}, []),
        ({"phone": "", "mobile": "", "email": ""}, []),
        ({"phone": "07627 910010", "email": "a@b.de"}, []),
        ({"mobile": "12"}, ["mobile"]),
        ({"phone": "keine"}, ["phone"]),
        *(({"email": text}, ["email"]) for text in ("a@b", "@b.de", "a@.", "a b@c.de", "a@b@c.de", "a")),
    ],
)
def test_what_looks_odd_about_a_person(session: Session, values: dict[str, object], found: list[str]) -> None:
    assert fields(persons.warnings(session, Person(family_name="A", **values))) == found


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", ""),
        ("  ", ""),
        ("07627 910010", "07627 910010"),
        ("+49 7627 910010", "07627 910010"),
        ("+41 61 123 45 67", "+41 61 123 45 67"),
        ("+380441234567", "+380 44 123 4567"),
        (" keine  Angabe ", "keine Angabe"),
        ("12", "12"),
    ],
)
def test_a_number_is_written_as_in_germany_and_anything_else_as_typed(typed: str, kept: str) -> None:
    assert tidy_phone(typed) == kept


@pytest.mark.parametrize(
    ("typed", "is_one"), [("", True), (" ", True), ("07627 910010", True), ("12", False), ("x", False)]
)
def test_nothing_typed_is_no_mistake(typed: str, is_one: bool) -> None:
    assert is_phone(typed) is is_one


# Events


@pytest.mark.parametrize(("capacity", "full"), [(None, False), (0, True), (1, True), (2, True), (3, False)])
def test_when_an_event_is_full(session: Session, capacity: int | None, full: bool) -> None:
    event = held(session, NOON, capacity=capacity)
    for name in "AB":
        participations.walk_in(session, event, name)
    assert participations.is_full(session, event) is full
    place = participations.register(session, event, name="C")
    waits = [row.id for row in participations.waiting(session, event)]
    assert waits == ([place] if full else [])


@pytest.mark.parametrize(("capacity", "found"), [(None, []), (0, ["capacity"]), (1, ["capacity"]), (2, [])])
def test_more_registered_than_places(session: Session, capacity: int | None, found: list[str]) -> None:
    event = held(session, NOON)
    for name in "AB":
        participations.register(session, event, name=name)
    loaded = events.load(session, event)
    loaded.capacity = capacity
    assert fields(events.warnings(session, loaded)) == found


@pytest.mark.parametrize("status", list(ParticipationStatus))
def test_who_holds_a_place(session: Session, status: ParticipationStatus) -> None:
    event = held(session, NOON, capacity=1)
    participations.register(session, event, name="A")
    (row,) = participations.attendance(session, event)
    participations.set_status(session, row.id, status)
    assert participations.is_full(session, event) is (status.name not in ("INVITED", "WAITING", "DECLINED"))


def test_a_free_place_goes_to_who_waits_longest_and_to_nobody_who_only_comes(session: Session) -> None:
    event = held(session, NOON, capacity=1)
    first = participations.register(session, event, name="A")
    queue = []
    for minute, name in ((3, "B"), (2, "C"), (1, "D")):
        with clock.standing_at(NOON + timedelta(minutes=minute)):
            queue.append(participations.register(session, event, name=name))
    assert participations.move_up(session, event) is None, "nothing is free"
    participations.set_status(session, first, ParticipationStatus.DECLINED)
    assert not participations.is_full(session, event)
    assert participations.move_up(session, event) == queue[2]
    assert participations.move_up(session, event) is None
    assert [row.id for row in participations.waiting(session, event)] == [queue[1], queue[0]]
    empty = held(session, NOON, capacity=5)
    assert participations.move_up(session, empty) is None


def test_someone_without_registration_needs_a_name_only_where_nobody_on_file_is_meant(session: Session) -> None:
    event, person = held(session, NOON), persons.save(session, Person(family_name="A"))
    for name in ("", "  "):
        with pytest.raises(UserError, match="Namen"):
            participations.walk_in(session, event, name)
        with pytest.raises(UserError, match="Namen"):
            participations.register(session, event, name=name)
    place = participations.walk_in(session, event, person_id=person)
    assert participations.walk_in(session, event, person_id=person) == place
    (row,) = participations.attendance(session, event)
    assert (row.id, row.name, row.walk_in, row.status) == (place, "A", True, ParticipationStatus.ATTENDED)
    assert row.registered_at == NOON


@pytest.mark.parametrize(
    ("status", "after"),
    [
        (ParticipationStatus.REGISTERED, ParticipationStatus.ATTENDED),
        (ParticipationStatus.WAITING, ParticipationStatus.ATTENDED),
        (ParticipationStatus.INVITED, ParticipationStatus.ATTENDED),
        (ParticipationStatus.ABSENT, ParticipationStatus.ATTENDED),
        (ParticipationStatus.LATE, ParticipationStatus.LATE),
    ],
)
def test_who_has_a_place_and_comes_is_present_on_it(
    session: Session, status: ParticipationStatus, after: ParticipationStatus
) -> None:
    event, person = held(session, NOON), persons.save(session, Person(family_name="A"))
    place = participations.register(session, event, person)
    participations.set_status(session, place, status)
    assert participations.walk_in(session, event, person_id=person) == place
    assert [(row.status, row.walk_in) for row in participations.attendance(session, event)] == [(after, False)]


@pytest.mark.parametrize(("people", "kept"), [(0, 0), (1, 1), (12, 12)])
def test_a_tally_of_nobody_is_no_tally(session: Session, people: int, kept: int) -> None:
    event = held(session, NOON)
    group = attendance.head_counts(session, event)[0].age_group_id
    attendance.set_head_counts(session, event, {group: 5})
    attendance.set_head_counts(session, event, {group: people})
    assert attendance.head_counts(session, event)[0].people == kept
    assert len(events.load(session, event).head_counts) == bool(kept)
    with pytest.raises(UserError, match="negativ"):
        attendance.set_head_counts(session, event, {group: -1})


@pytest.mark.parametrize(
    ("start", "end", "meets"),
    [
        (datetime(2026, 10, 31, 13), datetime(2026, 10, 31, 14), False),
        (datetime(2026, 10, 31, 13), datetime(2026, 10, 31, 14, 1), True),
        (datetime(2026, 10, 31, 16), datetime(2026, 10, 31, 17), False),
        (datetime(2026, 10, 31, 15, 59), None, True),
        (datetime(2026, 10, 31, 14), None, True),
        (datetime(2026, 10, 31, 13), None, False),
        (datetime(2026, 10, 31, 13, 1), None, True),
        (datetime(2026, 10, 31, 16), None, False),
    ],
)
def test_two_events_at_one_place_meet_or_follow_each_other(
    session: Session, start: datetime, end: datetime | None, meets: bool
) -> None:
    there = {"place": "Saal", "ends_at": datetime(2026, 10, 31, 16)}
    other = held(session, datetime(2026, 10, 31, 14), **there)
    held(session, datetime(2026, 10, 31, 14), **{**there, "place": "Hof"})
    held(session, datetime(2026, 10, 31, 14), **there, status=EventStatus.CANCELLED)
    event = Event(name="B", starts_at=start, ends_at=end, place="Saal", status=EventStatus.PLANNED)
    found = (
        events.warnings(session, event) if end else [o for o in events.warnings(session, event) if o.field == "place"]
    )
    expected = [other] if meets else []
    assert [warning.record_id for warning in found] == expected


@pytest.mark.parametrize(
    ("day", "shown"),
    [
        (datetime(2026, 11, 25, 23, 59), {"coming", "fortnight"}),
        (datetime(2026, 11, 26, 0, 0), {"today", "coming", "fortnight"}),
        (datetime(2026, 11, 28, 12), {"today", "coming", "fortnight"}),
        (datetime(2026, 11, 30, 23, 59), {"today", "coming", "fortnight"}),
        (datetime(2026, 12, 1, 0, 0), {"past"}),
    ],
)
def test_an_event_of_several_days_is_there_until_its_end(session: Session, day: datetime, shown: set[str]) -> None:
    held(session, datetime(2026, 11, 26, 9), ends_at=datetime(2026, 11, 30, 17))
    with clock.standing_at(day):
        found = {
            when
            for when in ("today", "coming", "fortnight", "past")
            if events.ids(session, ListQuery(filters={"when": when}))
        }
    assert found == shown


def test_a_day_that_was_called_off_can_be_planned_again(session: Session) -> None:
    first = held(session, datetime(2026, 12, 11, 15))
    day = date(2026, 12, 18)
    (called_off,) = events.repeat(session, first, [day])
    assert events.repeat(session, first, [day]) == []
    events.set_status(session, called_off, EventStatus.CANCELLED, "krank")
    (again,) = events.repeat(session, first, [day])
    assert events.load(session, again).starts_at == datetime(2026, 12, 18, 15)


@pytest.mark.parametrize(("minutes", "meets"), [(0, True), (59, True), (60, False), (-59, True), (-60, False)])
def test_who_says_no_end_is_taken_to_last_an_hour(session: Session, minutes: int, meets: bool) -> None:
    other = held(session, NOON, place="Café Übrig")
    event = Event(name="B", starts_at=NOON + timedelta(minutes=minutes), place="cafe uebrig")
    assert [warning.record_id for warning in events.warnings(session, event)] == ([other] if meets else [])


@pytest.mark.parametrize(
    ("start", "end", "status", "found"),
    [
        (NOON, NOON, EventStatus.HELD, []),
        (NOON, NOON - timedelta(minutes=1), EventStatus.PLANNED, ["ends_at"]),
        (NOON + timedelta(minutes=1), None, EventStatus.HELD, ["status"]),
        (NOON + timedelta(minutes=1), None, EventStatus.REVIEWED, ["status"]),
        (NOON + timedelta(minutes=1), None, EventStatus.CONFIRMED, []),
    ],
)
def test_what_looks_odd_about_an_event(
    session: Session, start: datetime, end: datetime | None, status: EventStatus, found: list[str]
) -> None:
    assert (
        fields(events.warnings(session, Event(name="A", starts_at=start, ends_at=end, status=status, place="")))
        == found
    )


def test_an_event_that_nobody_knows_of_has_zeros(session: Session) -> None:
    event = held(session, NOON)
    assert numbers(session, [event]) == {event: Numbers(registered=0, waiting=0, attended=0, walk_ins=0, counted=0)}
    attendance.set_head_counts(session, event, {attendance.head_counts(session, event)[0].age_group_id: 7})
    assert numbers(session, [event]) == {event: Numbers(registered=0, waiting=0, attended=0, walk_ins=0, counted=7)}
    assert numbers(session, []) == {}


@pytest.mark.parametrize(
    ("status", "walk_in", "counted"),
    [
        (ParticipationStatus.REGISTERED, False, (1, 0, 0, 0)),
        (ParticipationStatus.WAITING, False, (0, 1, 0, 0)),
        (ParticipationStatus.ATTENDED, False, (1, 0, 1, 0)),
        (ParticipationStatus.LATE, False, (1, 0, 1, 0)),
        (ParticipationStatus.ABSENT, False, (1, 0, 0, 0)),
        (ParticipationStatus.EXCUSED, False, (1, 0, 0, 0)),
        (ParticipationStatus.INVITED, False, (0, 0, 0, 0)),
        (ParticipationStatus.DECLINED, False, (0, 0, 0, 0)),
        (ParticipationStatus.ATTENDED, True, (0, 0, 1, 1)),
        (ParticipationStatus.ABSENT, True, (0, 0, 0, 0)),
    ],
)
def test_each_status_in_the_numbers(
    session: Session, status: ParticipationStatus, walk_in: bool, counted: tuple[int, int, int, int]
) -> None:
    event = held(session, NOON)
    session.add(Participation(event_id=event, name="A", status=status, walk_in=walk_in))
    session.flush()
    assert numbers(session, [event])[event] == Numbers(*counted)


# Cases and tasks


@pytest.mark.parametrize(
    ("values", "found"),
    [
        ({"opened_on": DAY}, []),
        ({"opened_on": DAY + timedelta(days=1)}, ["opened_on"]),
        ({"opened_on": DAY, "closed_on": DAY}, []),
        ({"opened_on": DAY, "closed_on": DAY - timedelta(days=1)}, ["closed_on"]),
    ],
)
def test_what_looks_odd_about_a_case(session: Session, values: dict[str, object], found: list[str]) -> None:
    person = persons.save(session, Person(family_name="A"))
    assert fields(cases.warnings(session, Case(number="", person_id=person, **values))) == found


def test_another_open_case_of_the_same_person_only(session: Session) -> None:
    one, other = (persons.save(session, Person(family_name=name)) for name in "AB")
    first = cases.save(session, Case(number="", person_id=one, opened_on=DAY, status=CaseStatus.DORMANT))
    assert cases.warnings(session, cases.load(session, first)) == []
    assert cases.warnings(session, Case(number="", person_id=other, opened_on=DAY)) == []
    (found,) = cases.warnings(session, Case(number="", person_id=one, opened_on=DAY))
    assert (found.field, found.record_id) == ("person_id", first)
    trash.trash(session, [first])
    assert cases.warnings(session, Case(number="", person_id=one, opened_on=DAY)) == []


@pytest.mark.parametrize(
    ("due", "done", "found"),
    [
        (None, None, []),
        (DAY, None, []),
        (DAY - timedelta(days=1), None, ["due_on"]),
        (DAY - timedelta(days=1), NOON, []),
    ],
)
def test_what_looks_odd_about_a_task(
    session: Session, due: date | None, done: datetime | None, found: list[str]
) -> None:
    assert fields(tasks.warnings(session, Task(what="A", due_on=due, done_at=done))) == found


def test_a_task_that_is_on_file_may_be_late(session: Session) -> None:
    late = tasks.save(session, Task(what="A", due_on=DAY - timedelta(days=1)))
    assert tasks.warnings(session, tasks.load(session, late)) == []


def test_a_task_about_something_in_the_trash(session: Session) -> None:
    person = persons.save(session, Person(family_name="A"))
    assert tasks.warnings(session, Task(what="A", about_id=person)) == []
    trash.trash(session, [person])
    (found,) = tasks.warnings(session, Task(what="A", about_id=person))
    assert (found.field, found.record_id) == ("about_id", person)


def test_tasks_of_a_day_before_it_and_of_the_seven_after_it(session: Session) -> None:
    for days in (-400, -1, 0, 1, 7, 8):
        tasks.save(session, Task(what=f"{days}", due_on=DAY + timedelta(days=days)))
    tasks.save(session, Task(what="undated"))
    due = sum(tasks.LISTING.count(session, {"state": state}) for state in ("overdue", "due"))
    assert (tasks.count(session), tasks.count_open(session), due) == (7, 7, 3)


# Who speaks for whom


@pytest.mark.parametrize(
    ("until", "speaks"), [(None, True), (DAY, True), (DAY + timedelta(days=1), True), (DAY - timedelta(days=1), False)]
)
def test_a_function_lasts_until_the_evening_of_its_last_day(session: Session, until: date | None, speaks: bool) -> None:
    club, person = organisations.save(session, Organisation(name="V")), persons.save(session, Person(family_name="A"))
    function = affiliations.add(session, club, person, "Vorstand")
    if until:
        affiliations.end(session, function, until)
    (row,) = affiliations.of_organisation(session, club)
    assert (row.present, row.until) == (speaks, until)
    assert affiliations.speakers_of(session, [club]) == ({club: ("A",)} if speaks else {})


def test_a_present_function_is_changed_and_an_ended_one_is_not(session: Session) -> None:
    club, person = organisations.save(session, Organisation(name="V")), persons.save(session, Person(family_name="A"))
    first = affiliations.add(session, club, person, "Vorstand", date(2020, 1, 1))
    assert affiliations.add(session, club, person) == first
    (row,) = affiliations.of_person(session, person)
    assert (row.function, row.since) == ("Vorstand", date(2020, 1, 1)), "nothing given changes nothing"
    affiliations.end(session, first, DAY - timedelta(days=1))
    second = affiliations.add(session, club, person, "Kasse")
    assert second != first
    assert [row.id for row in affiliations.of_person(session, person)] == [second, first]


# The order of hits


@pytest.mark.parametrize(
    ("key", "record_id", "rank", "end"),
    [
        ("", 1, 1, 1_048_575),
        ("a", 5, 1_319_707_773_251_878_917, 1_319_707_773_252_927_487),
        ("mueller schmidt", 7, 2_858_557_697_362_493_447, 2_858_557_697_363_542_015),
        ("mueller schmitz", 7, 2_858_557_697_362_493_447, 2_858_557_697_363_542_015),
        ("ж", 1, 4_439_017_055_483_592_705, 4_558_990_489_415_581_695),
    ],
)
def test_a_rank_is_stored_and_stays_what_it_is(key: str, record_id: int, rank: int, end: int) -> None:
    assert (rank_of(key, record_id), end_of_group(rank)) == (rank, end)


@pytest.mark.parametrize("limit", [1, 3, 4, 5, 8, 9])
@pytest.mark.parametrize("text", ["mueller-sch", "mueller-schm"])
def test_the_first_hits_are_the_first_of_all_hits(session: Session, limit: int, text: str) -> None:
    """Names that are alike in their first eight letters come in the order of the list, wherever it is cut."""
    for given in ("Zoe", "Yvo", "Xenia", "Willi", "Vera", "Udo", "Tom", "Sara"):
        persons.save(session, Person(family_name="Mueller-Schmidt", given_name=given))
    everything = persons.ids(session, ListQuery(text=text))
    assert len(everything) == 8
    assert persons.ids(session, ListQuery(text=text), limit=limit) == everything[:limit]
    filtered = ListQuery(text=text, filters={"role": "resident"})
    assert persons.ids(session, filtered, limit=limit) == everything[:limit]
    assert end_of_group(rank_of("muellers", 1)) >= rank_of("muellers", 2**20 - 1)


# Names in a text, numbers of cases


@pytest.mark.parametrize(("words", "named"), [(1, False), (50, False), (51, True)])
def test_a_text_of_too_many_words_counts_as_naming_somebody(session: Session, words: int, named: bool) -> None:
    text = " ".join(f"wort{number}" for number in range(words))
    assert names_somebody(session, text) is named


@pytest.mark.parametrize(("text", "named"), [("A", True), ("Ab", True), ("B", True), ("Cd", False), ("A Cd", False)])
def test_a_single_letter_is_looked_for_in_no_name(session: Session, text: str, named: bool) -> None:
    """Where nothing else stands there, it counts as a name."""
    persons.save(session, Person(family_name="Ab", given_name="A"))
    assert names_somebody(session, text) is named


@pytest.mark.parametrize(
    ("used", "follows"),
    [
        ((), "F-2026-001"),
        (("F-2026-007", "F-2026-9"), "F-2026-010"),
        (("F-2026-999",), "F-2026-1000"),
        (("F-2026-alt", "F-2026-", "F-2026-3b"), "F-2026-001"),
        (("F-2025-044", "XF-2026-044"), "F-2026-001"),
    ],
)
def test_a_new_case_gets_the_number_after_the_highest_of_its_year(
    session: Session, used: tuple[str, ...], follows: str
) -> None:
    """Cases that came with numbers of their own count where those are of the same form."""
    client = persons.save(session, Person(family_name="A"))
    for number in used:
        cases.save(session, Case(number=number, person_id=client, opened_on=DAY))
    made = cases.save(session, Case(number="", person_id=client, opened_on=DAY))
    assert cases.load(session, made).number == follows
