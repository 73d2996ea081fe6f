"""What is counted at the edges of a month, a quarter and a year: the first moment and the last belong to it, no other."""

from datetime import date, datetime, time, timedelta

import pytest
from quarter import Quarter
from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import UserError
from app.figures.areas.actors import count_actors
from app.figures.areas.casework import count_casework
from app.figures.areas.events import count_events
from app.figures.areas.office import count_tasks, count_work
from app.figures.areas.people import count_people
from app.figures.periods import Period, add_months, parse
from app.models import Area, EventStatus

PERIODS = [parse(text) for text in ("2026-10", "2026-12", "2028-02", "2026-Q4", "2026")]
ids = [period.key for period in PERIODS]


def edges(period: Period) -> tuple[datetime, datetime, datetime, datetime]:
    """Just before a period, its first moment, its last, and just after it."""
    first, last = datetime.combine(period.first, time.min), datetime.combine(period.last, time(23, 59, 59))
    return first - timedelta(seconds=1), first, last, last + timedelta(seconds=1)


@pytest.fixture
def quarter(session: Session) -> Quarter:
    return Quarter(session)


@pytest.mark.parametrize("period", PERIODS, ids=ids)
def test_moments_and_days_at_the_edges(session: Session, quarter: Quarter, period: Period) -> None:
    with clock.standing_at(datetime(2020, 1, 1)):
        actor, friend = quarter.actor("A"), quarter.actor("B", "Privatperson")
    people = quarter.people(4)
    for person, moment, minutes in zip(people, edges(period), (1, 2, 4, 8), strict=True):
        quarter.contact(person.id, moment, minutes, minutes)
        quarter.contact(actor.id, moment, minutes, area=Area.NETWORK)
        quarter.contact(friend.id, moment, minutes, area=Area.NETWORK)
        event = quarter.event(moment, ends_at=moment + timedelta(minutes=minutes), preparation_minutes=10 * minutes)
        quarter.present(event, [person])
        quarter.case(person, moment.date())
        quarter.task(moment.date())
        quarter.task(moment.date(), moment)
    casework, events = count_casework(session, period), count_events(session, period)
    assert (casework.contacts.total, casework.direct.total, casework.time.total) == (2, 6, 12)
    assert (casework.contacts.persons, casework.new_clients.persons) == (2, 2)
    assert (casework.new_cases.persons, casework.open_cases.persons) == (2, 3)
    assert (events.events, events.visits, events.participants.persons, events.newcomers.persons) == (2, 2, 2, 2)
    work = count_work(session, period)
    assert (work[Area.SOCIAL_WORK].total, work[Area.NETWORK].total, work[Area.ENCOUNTER].total) == (12, 12, 66)
    tasks = count_tasks(session, period)
    assert (tasks.done, tasks.overdue) == (2, 3)
    actors = count_actors(session, period)
    assert (actors.total, actors.contacts, actors.new, actors.active, actors.silent) == (1, 2, 0, 1, 0)


@pytest.mark.parametrize(
    ("opened", "closed", "counted"),
    [
        (date(2026, 9, 30), None, (1, 0, 0)),
        (date(2026, 10, 1), None, (1, 1, 0)),
        (date(2026, 10, 31), None, (1, 1, 0)),
        (date(2026, 11, 1), None, (0, 0, 0)),
        (date(2026, 9, 1), date(2026, 9, 30), (0, 0, 0)),
        (date(2026, 9, 1), date(2026, 10, 1), (0, 0, 1)),
        (date(2026, 9, 1), date(2026, 10, 31), (0, 0, 1)),
        (date(2026, 9, 1), date(2026, 11, 1), (1, 0, 0)),
        (date(2026, 10, 31), date(2026, 10, 31), (0, 1, 1)),
    ],
)
def test_cases_open_new_and_closed_of_a_month(
    session: Session, quarter: Quarter, opened: date, closed: date | None, counted: tuple[int, int, int]
) -> None:
    quarter.case(quarter.people(1)[0], opened, closed)
    found = count_casework(session, parse("2026-10"))
    assert (found.open_cases.persons, found.new_cases.persons, found.closed_cases.persons) == counted


@pytest.mark.parametrize(
    ("last_contact", "active", "silent"),
    [
        (datetime(2025, 10, 31, 23, 59, 59), 0, 1),
        (datetime(2025, 11, 1), 1, 1),
        (datetime(2026, 4, 30, 23, 59, 59), 1, 1),
        (datetime(2026, 5, 1), 1, 0),
        (None, 0, 0),
    ],
)
def test_active_and_silent_actors(
    session: Session, quarter: Quarter, last_contact: datetime | None, active: int, silent: int
) -> None:
    with clock.standing_at(datetime(2020, 1, 1)):
        actor = quarter.actor("A")
    if last_contact:
        quarter.contact(actor.id, last_contact, area=Area.NETWORK)
    found = count_actors(session, parse("2026-10"))
    assert (found.total, found.active, found.silent) == (1, active, silent)


@pytest.mark.parametrize(
    ("age", "label"),
    [
        (0, "0–5"),
        (5, "0–5"),
        (6, "6–13"),
        (13, "6–13"),
        (74, "60–74"),
        (75, "75+"),
        (110, "75+"),
        (-1, "ohne Angabe"),
        (None, "ohne Angabe"),
    ],
)
def test_groups_of_ages_begin_and_end(session: Session, quarter: Quarter, age: int | None, label: str) -> None:
    quarter.people(1, birth_year=None if age is None else 2026 - age)
    found = count_people(session, parse("2026-Q1")).ages
    assert [group.label for group, who in found if who.persons] == [label]


@pytest.mark.parametrize("status", list(EventStatus))
def test_only_events_that_took_place(session: Session, quarter: Quarter, status: EventStatus) -> None:
    quarter.event(datetime(2026, 10, 3), status)
    held = status in (EventStatus.HELD, EventStatus.REVIEWED)
    assert count_events(session, parse("2026-10")).events == held
    assert count_work(session, parse("2026-10"))[Area.ENCOUNTER].total == (120 if held else 0)


@pytest.mark.parametrize(
    ("named", "tally", "visits"),
    [(0, {}, 0), (2, {}, 2), (0, {"0–5": 3}, 3), (3, {"0–5": 3}, 3), (4, {"0–5": 3}, 4), (2, {"0–5": 3}, 3)],
)
def test_visits_are_the_larger_of_both_counts(
    session: Session, quarter: Quarter, named: int, tally: dict[str, int], visits: int
) -> None:
    event = quarter.event(datetime(2026, 10, 3))
    quarter.present(event, quarter.people(named))
    quarter.heads(event, tally)
    assert count_events(session, parse("2026-10")).visits == visits


@pytest.mark.parametrize(
    ("day", "months", "first"),
    [
        (date(2026, 10, 31), 0, date(2026, 10, 1)),
        (date(2026, 10, 31), 2, date(2026, 12, 1)),
        (date(2026, 10, 31), 3, date(2027, 1, 1)),
        (date(2026, 1, 31), -1, date(2025, 12, 1)),
        (date(2026, 12, 1), -12, date(2025, 12, 1)),
    ],
)
def test_months_are_added(day: date, months: int, first: date) -> None:
    assert add_months(day, months) == first


def test_every_period_of_a_year_has_its_names() -> None:
    names = [(parse(f"2026-Q{number}").label, parse(f"2026-Q{number}").key) for number in range(1, 5)]
    assert names == [(f"{number}. Quartal 2026", f"2026-Q{number}") for number in range(1, 5)]
    assert [parse(f"2026-{month:02}").label.split()[0] for month in range(1, 13)] == [
        *("Januar", "Februar", "März", "April", "Mai", "Juni"),
        *("Juli", "August", "September", "Oktober", "November", "Dezember"),
    ]
    kinds = [parse(text).name_of_previous for text in ("2026-10", "2026-Q4", "2026")]
    assert kinds == ["Vormonat", "Vorquartal", "Vorjahr"]
    assert [len(parse(text).each_month()) for text in ("2026-10", "2026-Q4", "2026")] == [1, 3, 12]


@pytest.mark.parametrize(
    ("text", "allowed"), [("0001", False), ("0002", True), ("9998", True), ("9999", False), (" 2026 ", True)]
)
def test_the_first_and_the_last_year(text: str, allowed: bool) -> None:
    if allowed:
        assert parse(text).months == 12
        return
    with pytest.raises(UserError, match="kein Zeitraum"):
        parse(text)
