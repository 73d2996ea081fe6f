"""Tasks that come again: only the next one exists."""

from datetime import date, datetime

import pytest
from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import UserError
from app.models import Gone, Person, Priority, Task
from app.services import trash
from app.services.lists import ListQuery
from app.services.office import tags, tasks
from app.services.people import persons


@pytest.fixture(autouse=True)
def _monday() -> object:
    with clock.standing_at(datetime(2026, 11, 30, 9)):
        yield


def _open(session: Session) -> list[Task]:
    return [tasks.load(session, one) for one in tasks.ids(session, ListQuery(filters={"state": "open"}))]


def test_ticking_one_off_makes_the_next(passing_session: Session) -> None:
    session = passing_session
    first = Task(what="Kasse zählen", due_on=date(2026, 11, 30), rule="FREQ=WEEKLY;INTERVAL=4", priority=Priority.HIGH)
    saved = tasks.save(session, first)
    tags.set_tags(session, saved, ["Kasse"])
    [coming] = tasks.done(session, [saved])
    assert (coming.due_on, coming.what, coming.priority) == (date(2026, 12, 28), "Kasse zählen", Priority.HIGH)
    assert tags.of_record(session, coming.id) == ("Kasse",)
    assert coming.rule == "FREQ=WEEKLY;INTERVAL=4;BYDAY=MO"
    assert [task.id for task in _open(session)] == [coming.id]
    assert tasks.load(session, saved).rule == ""
    assert tasks.done(session, [saved]) == []
    tasks.undone(session, [saved])
    assert tasks.done(session, [saved]) == []


def test_putting_one_off_does_not_move_the_others(passing_session: Session) -> None:
    session = passing_session
    saved = tasks.save(session, Task(what="x", due_on=date(2026, 11, 30), rule="FREQ=WEEKLY;INTERVAL=2"))
    tasks.postpone(session, [saved], date(2026, 12, 3))
    with clock.standing_at(datetime(2026, 12, 3, 9)):
        [coming] = tasks.done(session, [saved])
    assert coming.due_on == date(2026, 12, 14)


def test_what_was_long_forgotten_comes_next_in_the_future(passing_session: Session) -> None:
    session = passing_session
    saved = tasks.save(session, Task(what="x", due_on=date(2026, 9, 7), rule="FREQ=WEEKLY"))
    [coming] = tasks.done(session, [saved])
    assert coming.due_on == date(2026, 12, 7)


def test_without_a_day_it_begins_with_the_next_of_its_rule(passing_session: Session) -> None:
    saved = tasks.save(passing_session, Task(what="x", rule="FREQ=MONTHLY;BYDAY=1MO"))
    assert tasks.load(passing_session, saved).due_on == date(2026, 12, 7)


def test_a_rule_that_is_over_is_refused_or_warned_of(passing_session: Session) -> None:
    session = passing_session
    with pytest.raises(UserError, match="endet vor ihrem ersten Tag"):
        tasks.save(session, Task(what="x", rule="FREQ=DAILY;UNTIL=20261101"))
    last = Task(what="x", due_on=date(2026, 11, 30), rule="FREQ=DAILY;UNTIL=20261130", rule_from=date(2026, 11, 30))
    assert [warning.field for warning in tasks.warnings(session, last)] == ["rule"]
    assert tasks.done(session, [tasks.save(session, last)]) == []


def test_about_a_client_in_the_trash_or_moved_away_none_comes(passing_session: Session) -> None:
    session = passing_session
    for gone in ("trash", "moved"):
        person = persons.save(session, Person(family_name=gone))
        saved = tasks.save(session, Task(what="x", due_on=date(2026, 11, 30), rule="FREQ=DAILY", about_id=person))
        if gone == "trash":
            trash.trash(session, [person])
        else:
            one = persons.load(session, person)
            one.gone, one.gone_on = Gone.MOVED, date(2026, 11, 1)
            session.flush()
        assert tasks.done(session, [saved]) == []


def test_a_changed_rule_begins_anew(passing_session: Session) -> None:
    session = passing_session
    saved = tasks.save(session, Task(what="x", due_on=date(2026, 11, 30), rule="FREQ=DAILY"))
    task = tasks.load(session, saved)
    session.expunge(task)
    task.rule, task.due_on = "FREQ=WEEKLY", date(2026, 12, 2)
    tasks.save(session, task)
    kept = tasks.load(session, saved)
    assert (kept.rule, kept.rule_from) == ("FREQ=WEEKLY;BYDAY=WE", date(2026, 12, 2))
    kept.rule = ""
    tasks.save(session, kept)
    assert tasks.load(session, saved).rule_from is None
