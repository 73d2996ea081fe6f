"""Working time: what counts, what a month asks for, and what she is told about odd days."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import UserError
from app.common.sentences import Sentence
from app.context import Context
from app.models import (
    WEEKDAYS,
    Absence,
    AbsenceKind,
    Area,
    Contract,
    DeclinedRequest,
    Event,
    EventStatus,
    Person,
    WorkTime,
)
from app.services.casework import contacts
from app.services.events import events
from app.services.people import persons
from app.services.worktime import absences, capacity, contracts, declined, entries, plan, recorded, stopwatch, week
from app.services.worktime.capacity import Light
from app.settings.worktime import Capacity

NOON = datetime(2026, 11, 23, 12)
MONDAY = date(2026, 11, 23)


@pytest.fixture(autouse=True)
def _noon() -> Iterator[None]:
    with clock.standing_at(NOON):
        yield


def contract(session: Session, begin: date, minutes: int = 240, **values: int) -> int:
    return contracts.save(session, Contract(valid_from=begin, **(dict.fromkeys(WEEKDAYS, minutes) | values)))


def target(session: Session, first: date, last: date) -> int:
    return plan.target(plan.days(session, first, last))


def test_hours_come_from_contacts_events_and_by_hand(session: Session) -> None:
    client = persons.save(session, Person(family_name="A"))
    entry = contacts.new(session, client)
    entry.at, entry.minutes, entry.indirect_minutes = datetime(2026, 11, 30, 23, 30), 45, 15
    contacts.save_entry(session, entry)

    def event(day: int, status: EventStatus = EventStatus.HELD) -> None:
        start, end = datetime(2026, 11, day, 15), datetime(2026, 11, day, 17)
        events.save(session, Event(name="Fest", starts_at=start, ends_at=end, preparation_minutes=30, status=status))

    event(14), event(15, EventStatus.CANCELLED), event(28)
    entries.save(session, WorkTime(day=MONDAY, area=Area.NETWORK, minutes=20))
    minutes = recorded.minutes_by_area(session, date(2026, 11, 1), date(2026, 11, 30))
    assert minutes == {**dict.fromkeys(Area, 0), Area.SOCIAL_WORK: 60, Area.ENCOUNTER: 150, Area.NETWORK: 20}


def test_without_a_contract_there_are_no_hours(session: Session) -> None:
    assert capacity.of_month(session, MONDAY) is None
    assert capacity.of_year(session, 2026) == []
    contract(session, date(2026, 11, 1))
    assert capacity.of_month(session, date(2026, 10, 31)) is None
    assert capacity.of_month(session, MONDAY) is not None
    assert [one.month.month for one in capacity.of_year(session, 2026)] == [11, 12]


def test_holidays_and_absences_ask_for_nothing(session: Session) -> None:
    contract(session, date(2026, 1, 1))
    whole = target(session, date(2026, 10, 1), date(2026, 10, 31))
    assert whole == 22 * 240
    assert target(session, date(2026, 1, 1), date(2026, 1, 10)) == 5 * 240  # Neujahr, Heilige Drei Könige
    assert target(session, date(2026, 12, 21), date(2026, 12, 31)) == 6 * 240  # 24., 25. and 31. are free
    absences.save(session, Absence(first=date(2026, 10, 5), last=date(2026, 10, 9)))
    absences.save(session, Absence(first=date(2026, 10, 12), last=date(2026, 10, 12), half=True, kind=AbsenceKind.SICK))
    assert target(session, date(2026, 10, 1), date(2026, 10, 31)) == whole - 5 * 240 - 120
    assert plan.vacation_taken(session, 2026) == 5


def test_two_halves_make_a_day_and_more_there_is_not(session: Session) -> None:
    day = date(2026, 10, 5)
    for _ in range(2):
        absences.save(session, Absence(first=day, last=day, half=True))
    with pytest.raises(UserError, match="beide Hälften"):
        absences.save(session, Absence(first=day, last=day, half=True))
    with pytest.raises(UserError, match="schon eine Abwesenheit"):
        absences.save(session, Absence(first=day - timedelta(days=3), last=day))
    with pytest.raises(UserError, match="vor ihrem Anfang"):
        absences.save(session, Absence(first=day, last=day - timedelta(days=1)))


def test_a_contract_that_changes_in_the_middle_of_a_month_counts_by_days(session: Session) -> None:
    contract(session, date(2026, 1, 1), 240)
    later = contract(session, date(2026, 10, 15), 300)
    assert target(session, date(2026, 10, 1), date(2026, 10, 31)) == 10 * 240 + 12 * 300
    (warning,) = contracts.warnings(session, contracts.load(session, later))
    assert "wechselt mitten im Monat: Bis zum 14.10.2026 gelten 20 h in der Woche" in warning.text
    month = capacity.of_month(session, date(2026, 10, 31))
    assert month is not None
    assert month.contracts == (date(2026, 1, 1), date(2026, 10, 15))
    with pytest.raises(UserError, match=r"Ab dem 15\.10\.2026 gibt es schon einen Vertrag"):
        contract(session, date(2026, 10, 15))


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"minutes": 0}, "zwischen 0 und 60 Stunden in der Woche"),
        ({"minutes": 721}, "zwischen 0 und 12 Stunden"),
        ({"minutes": -1}, "zwischen 0 und 12 Stunden"),
        ({"minutes": 720, "friday": 721}, "zwischen 0 und 12 Stunden"),
        ({"minutes": 240, "vacation_days": 61}, "zwischen 0 und 60 Tagen"),
    ],
)
def test_a_contract_out_of_bounds_is_refused(session: Session, values: dict[str, int], words: str) -> None:
    with pytest.raises(UserError, match=words):
        contract(session, date(2026, 1, 1), **values)
    assert not contracts.entered(session)


def test_thirty_hours_a_day_are_refused_and_nothing_is_changed(session: Session) -> None:
    week.save(session, {(MONDAY, Area.NETWORK): 120})
    with pytest.raises(UserError, match=r"Am 23\.11\.2026 wären es zusammen 30 h, aber ein Tag hat nur 24 Stunden"):
        week.save(session, {(MONDAY, Area.NETWORK): 600, (MONDAY, Area.SOCIAL_WORK): 1200})
    with pytest.raises(UserError, match="24 Stunden"):
        entries.save(session, WorkTime(day=MONDAY, area=Area.NETWORK, minutes=23 * 60))
    assert week.load(session, MONDAY).of(MONDAY, Area.NETWORK).sheet == 120


def test_hours_on_a_holiday_are_taken_and_said(session: Session) -> None:
    contract(session, date(2026, 1, 1))
    holiday = date(2026, 1, 6)
    odd = week.save(session, {(holiday, Area.ENCOUNTER): 660})
    assert [str(one) for one in odd] == [
        "Der 06.01.2026 ist frei (Heilige Drei Könige). Gezählt wird die Zeit trotzdem.",
        "Am 06.01.2026 sind es zusammen 11 h. Mehr als 10 Stunden am Tag lässt das Arbeitszeitgesetz nicht zu.",
    ]
    assert recorded.minutes_by_area(session, holiday, holiday)[Area.ENCOUNTER] == 660
    absences.save(session, Absence(first=date(2026, 1, 7), last=date(2026, 1, 7), kind=AbsenceKind.SICK))
    (odd_day,) = week.save(session, {(date(2026, 1, 7), Area.NETWORK): 30})
    assert "als abwesend eingetragen (krank)" in odd_day


def test_the_week_sheet_keeps_what_stands_elsewhere(session: Session) -> None:
    entries.save(session, WorkTime(day=MONDAY, area=Area.NETWORK, minutes=30, what="Protokoll"))
    entries.save(session, WorkTime(day=MONDAY, area=Area.NETWORK, minutes=15))
    week.save(session, {(MONDAY, Area.NETWORK): 45})
    cell = week.load(session, MONDAY).of(MONDAY, Area.NETWORK)
    assert (cell.sheet, cell.elsewhere, cell.total) == (45, 30, 75)
    week.save(session, {(MONDAY, Area.NETWORK): 0})
    shown = week.load(session, MONDAY)
    assert shown.of(MONDAY, Area.NETWORK).sheet == 0
    assert [one.what for one in shown.entries] == ["Protokoll"]


def test_the_clock_survives_a_restart_and_undo_sets_it_going_again(context: Context) -> None:
    context.write("Uhr gestartet", stopwatch.start, Area.ENGAGEMENT)
    with clock.standing_at(NOON + timedelta(minutes=75)):
        with pytest.raises(UserError, match=r"läuft schon, seit 23\.11\.2026, 12:00 Uhr"):
            context.write("Uhr gestartet", stopwatch.start, Area.NETWORK)
        assert context.write("Uhr angehalten", stopwatch.stop) == 75
    (entry,) = context.read(entries.rows, MONDAY, MONDAY)
    assert (entry.minutes, entry.area, entry.clock) == (75, Area.ENGAGEMENT, True)
    assert context.read(stopwatch.running) is None
    context.undo()
    assert context.read(entries.rows, MONDAY, MONDAY) == []
    running = context.read(stopwatch.running)
    assert running is not None
    assert running.minutes(NOON + timedelta(minutes=5)) == 5


def test_a_clock_over_midnight_counts_on_two_days_and_one_of_more_than_a_day_is_not_kept(session: Session) -> None:
    with clock.standing_at(datetime(2026, 11, 23, 23, 30)):
        stopwatch.start(session, Area.ENCOUNTER)
    with clock.standing_at(datetime(2026, 11, 24, 0, 45)):
        stopwatch.stop(session)
    kept = entries.rows(session, MONDAY, MONDAY + timedelta(days=1))
    assert [(one.day.day, one.minutes) for one in kept] == [(23, 30), (24, 45)]
    stopwatch.start(session, Area.ENCOUNTER)
    with clock.standing_at(NOON + timedelta(hours=25)), pytest.raises(UserError, match="mehr als einen Tag"):
        stopwatch.stop(session)
    assert stopwatch.running(session) is not None
    stopwatch.throw_away(session)
    assert stopwatch.running(session) is None


@pytest.mark.parametrize(
    ("minutes", "light"), [(0, Light.FREE), (1000, Light.FREE), (3456, Light.TIGHT), (4032, Light.OVER)]
)
def test_the_light_of_a_month_compares_with_what_it_asked_for_so_far(
    session: Session, minutes: int, light: Light
) -> None:
    contract(session, date(2026, 1, 1))  # until Monday 23rd 16 days of 240 minutes
    for day in range(2, 2 + (minutes + 599) // 600):
        entries.save(
            session, WorkTime(day=date(2026, 11, day), area=Area.NETWORK, minutes=min(600, minutes - (day - 2) * 600))
        )
    month = capacity.of_month(session, MONDAY)
    assert month is not None
    assert (month.total, month.target_so_far, month.target) == (minutes, 16 * 240, 21 * 240)
    assert month.light is light


def test_the_rules_of_the_light_are_hers(session: Session) -> None:
    capacity.save_rules(session, Capacity(tight=50, over=60))
    assert capacity.light(55, capacity.rules(session)) is Light.TIGHT
    assert capacity.light(None, capacity.rules(session)) is Light.UNKNOWN
    with pytest.raises(UserError, match="muss größer sein"):
        capacity.save_rules(session, Capacity(tight=60, over=60))


def test_declined_requests_have_a_reason_and_nobody(session: Session) -> None:
    made = declined.save(session, declined.new(session))
    assert [(one.id, one.reason, one.count) for one in declined.rows(session)] == [(made, "keine Zeit", 1)]
    for values, words in (({"reason_id": None}, "Grund"), ({"count": 0}, "zwischen 1 und 999"), ({"day": None}, "Tag")):
        odd = DeclinedRequest(**({"day": MONDAY, "reason_id": 1, "count": 1, "note": ""} | values))
        with pytest.raises(UserError, match=words):
            declined.save(session, odd)


@pytest.mark.parametrize(
    ("values", "words"),
    [({"minutes": 0}, "wie lange"), ({"day": None}, "den Tag"), ({"area": None}, "die Aufgabe")],
)
def test_an_entry_without_what_it_needs_is_refused(session: Session, values: dict[str, object], words: str) -> None:
    with pytest.raises(UserError, match=words):
        entries.save(session, WorkTime(**({"day": MONDAY, "area": Area.NETWORK, "minutes": 5} | values)))


def test_every_holiday_is_a_sentence_of_the_program(session: Session) -> None:
    """The window says it in its own language."""
    calendar = plan.Calendar(session, date(2000, 1, 1), date(2099, 12, 31))
    days = (date(year, 1, 1) + timedelta(days=number) for year in range(2000, 2100, 3) for number in range(365))
    names = [one.free for one in map(calendar.on, days) if one.free]
    assert all(isinstance(name, Sentence) for name in names)
    assert len(set(names)) > 10


@pytest.mark.parametrize("day", [date.min, date(1999, 12, 31), date(2100, 1, 1), date.max])
def test_a_day_that_can_not_be_is_refused_everywhere(session: Session, day: date) -> None:
    reason = declined.new(session)
    reason.day = day
    for save, odd in (
        (entries.save, WorkTime(day=day, area=Area.NETWORK, minutes=5)),
        (absences.save, Absence(first=day, last=day)),
        (contracts.save, Contract(valid_from=day, monday=60)),
        (declined.save, reason),
    ):
        with pytest.raises(UserError, match="zu weit weg"):
            save(session, odd)  # type: ignore[operator]
    assert entries.warnings(session, WorkTime(day=day, area=Area.NETWORK, minutes=5)) == []
    assert contracts.warnings(session, Contract(valid_from=day, monday=60)) == []
