"""The follow-up of an entry: made, changed and taken away, and what it is called."""

from datetime import date, datetime, time

import pytest
from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import UserError
from app.models import Area, ContactEntry, Person, Task
from app.services import trash
from app.services.casework import contacts, follow_ups
from app.services.casework.follow_ups import FollowUp
from app.services.office import tasks
from app.services.people import persons

NOON = datetime(2026, 10, 31, 12)
DAY, LATER = date(2026, 11, 5), date(2026, 11, 9)


@pytest.fixture
def session(passing_session: Session) -> Session:
    """What a test writes is gone after it."""
    return passing_session


@pytest.fixture
def client(session: Session) -> int:
    return persons.save(session, Person(family_name="A"))


@pytest.fixture
def entry(session: Session, client: int) -> int:
    return contacts.save_entry(session, ContactEntry(record_id=client, at=NOON, area=Area.SOCIAL_WORK))


def saved(
    session: Session, entry: int, client: int, had: FollowUp | None, wanted: FollowUp | None, summary: str = "Gespräch"
) -> FollowUp | None:
    with clock.standing_at(NOON):
        return follow_ups.save(session, entry, client, summary, had, wanted)


def task(session: Session, kept: FollowUp | None) -> Task:
    assert kept is not None
    session.expire_all()
    return session.get_one(Task, kept.task_id)


@pytest.mark.parametrize(
    ("what", "summary", "called"),
    [
        ("anrufen", "Gespräch", "anrufen"),
        ("  ", "Gespräch", "Wiedervorlage: Gespräch"),
        ("", " ", "Wiedervorlage"),
        ("", "x" * 30 + " " + "y" * 29, f"Wiedervorlage: {'x' * 30} {'y' * 29}"),
        ("", "x" * 30 + " " + "y" * 30, f"Wiedervorlage: {'x' * 30} …"),
    ],
)
def test_it_is_called_by_its_words_or_by_what_was_said(
    session: Session, entry: int, client: int, what: str, summary: str, called: str
) -> None:
    made = task(session, saved(session, entry, client, None, FollowUp(DAY, what), summary))
    assert (made.what, made.due_on, made.done_at, made.about_id) == (called, DAY, None, client)
    assert follow_ups.of_entry(session, entry) == FollowUp(DAY, called, False, made.id)


@pytest.mark.parametrize(
    ("words", "summary", "called"),
    [
        ("anrufen", "Gespräch", "09:05 Uhr – anrufen"),
        ("14:30 Uhr – anrufen", "Gespräch", "09:05 Uhr – anrufen"),
        ("", "Gespräch", "09:05 Uhr – Wiedervorlage: Gespräch"),
        ("", "", "09:05 Uhr – Wiedervorlage"),
    ],
)
def test_a_time_of_day_stands_before_its_words(words: str, summary: str, called: str) -> None:
    assert follow_ups.called_at(time(9, 5), words, summary) == called


def test_nothing_wanted_and_nothing_had_makes_nothing(session: Session, entry: int, client: int) -> None:
    assert saved(session, entry, client, None, None) is None
    assert follow_ups.of_entry(session, entry) is None


def test_what_she_changed_is_changed_and_the_rest_stays_as_it_is_by_now(
    session: Session, entry: int, client: int
) -> None:
    had = saved(session, entry, client, None, FollowUp(DAY, "anrufen"))
    made = task(session, had)
    made.what, made.due_on = "besuchen", LATER
    session.flush()
    assert had is not None
    done = saved(session, entry, client, had, FollowUp(DAY, "anrufen", True, had.task_id))
    assert (task(session, done).what, task(session, done).due_on, task(session, done).done_at) == (
        "besuchen", LATER, NOON,
    )  # fmt: skip
    assert done is not None
    moved = saved(session, entry, client, done, FollowUp(None, "", False, had.task_id))
    assert (task(session, moved).what, task(session, moved).due_on, task(session, moved).done_at) == (
        "Wiedervorlage: Gespräch", None, None,
    )  # fmt: skip


def test_what_is_not_changed_is_not_touched_even_if_it_is_gone(session: Session, entry: int, client: int) -> None:
    had = saved(session, entry, client, None, FollowUp(DAY, "anrufen"))
    assert had is not None
    trash.trash(session, [had.task_id or 0])
    assert saved(session, entry, client, had, had) == had
    with pytest.raises(UserError):
        saved(session, entry, client, had, FollowUp(LATER, "anrufen", False, had.task_id))


def test_what_is_taken_away_lies_in_the_trash(session: Session, entry: int, client: int) -> None:
    had = saved(session, entry, client, None, FollowUp(DAY, "anrufen"))
    assert saved(session, entry, client, had, None) is None
    assert task(session, had).deleted_at is not None
    assert follow_ups.of_entry(session, entry) is None
    another = saved(session, entry, client, None, FollowUp(LATER, "besuchen"))
    assert follow_ups.of_entry(session, entry) == another
    assert task(session, another).id != task(session, had).id


@pytest.mark.parametrize("about_another", [False, True])
def test_it_goes_along_with_its_entry_if_it_is_about_the_same(
    session: Session, entry: int, client: int, about_another: bool
) -> None:
    target, third = (persons.save(session, Person(family_name=name)) for name in "BC")
    had = saved(session, entry, client, None, FollowUp(DAY, "anrufen"))
    assert had is not None
    if about_another:
        tasks.save(session, _about(task(session, had), third))
    follow_ups.go_along(session, had, entry, target)
    assert task(session, had).about_id == (third if about_another else target)


def _about(made: Task, record_id: int) -> Task:
    made.about_id = record_id
    return made
