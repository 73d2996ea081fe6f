"""What is unfinished, late or awaited, from which moment on, and who is told of a step."""

from datetime import date, datetime
from typing import Any

import pytest
from sqlalchemy.orm import Session

from app.common import clock
from app.common.changes import Changes
from app.models import (
    Event,
    EventSeries,
    EventStatus,
    Kind,
    Person,
    PersonLanguage,
    Task,
)
from app.services import drafts, timeline, trash
from app.services.events import events
from app.services.lists import ListQuery
from app.services.office import tasks
from app.services.people import persons
from app.services.shown import Shown

DAY = date(2026, 1, 2)
MOMENT = datetime(2026, 1, 2, 15)


@pytest.fixture
def session(passing_session: Session) -> Session:
    """What a test writes is gone after it."""
    return passing_session


# Drafts and what is told


def test_drafts_about_what_is_there_newest_first(session: Session) -> None:
    person, gone = (persons.save(session, Person(family_name=name)) for name in "AB")
    trash.trash(session, [gone])
    keys = [
        f"person:{person}", f"person:{gone}", "person:99999", "person:new", "unknown:new",
        f"contact:new:{person}", f"contact:7:{person}", "stand:new",
    ]  # fmt: skip
    for hour, key in enumerate(keys):
        with clock.standing_at(datetime(2026, 1, 1, hour)):
            drafts.save_draft(session, key, {"n": hour, "ü": "ß"})
    found = [
        (each.kind, each.record_id, each.title, each.is_contact, each.entry_id) for each in drafts.unfinished(session)
    ]
    assert drafts.unfinished(session)[0].page == "stand"
    assert found == [
        (Kind.CONCERN, None, "", False, None),
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
        "stand:new",
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
    ("start", "end", "open_"),
    [
        (datetime(2026, 1, 2, 14, 59), None, True),
        (MOMENT, None, False),
        (datetime(2026, 1, 2, 15, 1), None, False),
        (datetime(2025, 12, 31, 10), datetime(2026, 1, 2, 14, 59), True),
        (datetime(2025, 12, 31, 10), MOMENT, False),
        (datetime(2025, 12, 31, 10), datetime(2026, 1, 3, 12), False),
    ],
)
def test_attendance_is_awaited_from_the_moment_after_it_ended(
    session: Session, start: datetime, end: datetime | None, open_: bool
) -> None:
    event = events.save(session, Event(name="E", starts_at=start, ends_at=end))
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


@pytest.mark.parametrize(
    ("before", "after", "noted"),
    [
        (EventStatus.PLANNED, EventStatus.HELD, True),
        (EventStatus.PLANNED, EventStatus.PLANNED, False),
        (EventStatus.HELD, EventStatus.PROVISIONAL, True),
    ],
)
def test_a_status_that_a_form_changes_keeps_its_day_and_note(
    session: Session, before: EventStatus, after: EventStatus, noted: bool
) -> None:
    event = events.save(session, Event(name="E", starts_at=MOMENT, status=before))
    assert timeline.items(session, event) == [], "a new event has no change of status"
    form = events.load(session, event)
    session.expunge_all()
    form.status, form.status_note, form.place = after, "Regen", " Saal "
    with clock.standing_at(MOMENT):
        events.save(session, form)
    lines = [(item.at, item.status, item.title) for item in timeline.items(session, event)]
    assert lines == [(MOMENT, after.label, "Regen")] * noted
    assert events.load(session, event).place == "Saal"


def test_a_status_given_by_itself_is_noted_each_time(session: Session) -> None:
    event = events.save(session, Event(name="E", starts_at=MOMENT))
    with clock.standing_at(MOMENT):
        events.set_status(session, event, EventStatus.CANCELLED, " Sturm ")
    assert (events.load(session, event).status, events.load(session, event).status_note) == (
        EventStatus.CANCELLED,
        "Sturm",
    )
    (line,) = timeline.items(session, event)
    assert (line.at, line.status, line.title, line.record_id) == (MOMENT, EventStatus.CANCELLED.label, "Sturm", event)
