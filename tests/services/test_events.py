"""Events, series, participations and the way back from paper."""

from contextlib import AbstractContextManager
from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import UserError
from app.common.text import sort_key
from app.models import Catalogue, Event, EventSeries, EventStatus, Gone, HeadCount, ParticipationStatus, Person
from app.services import catalogues, statuses
from app.services.events import attendance, events, participations, series
from app.services.events.numbers import Numbers, numbers
from app.services.lists import ListQuery
from app.services.people import persons

P = ParticipationStatus


def event(session: Session, name: str = "Nähcafé", **more: object) -> int:
    return events.save(session, Event(**{"name": name, "starts_at": datetime(2026, 11, 14, 15), **more}))


def person(session: Session, family: str, given: str = "", **more: object) -> int:
    return persons.save(session, Person(family_name=family, given_name=given, **more))


@pytest.mark.parametrize(
    ("gone", "gone_on", "held_on", "came", "printed"),
    [
        (Gone.DIED, date(2026, 10, 1), date(2026, 10, 2), False, False),
        (Gone.DIED, date(2026, 10, 1), date(2026, 10, 1), False, True),
        (Gone.DIED, date(2026, 10, 1), date(2026, 10, 2), True, True),
        (Gone.DIED, None, date(2026, 10, 2), False, True),
        (Gone.DIED, None, date(2099, 10, 2), False, False),
        (Gone.MOVED, date(2026, 10, 1), date(2099, 10, 2), False, True),
    ],
)
def test_who_died_before_the_event_is_not_read_out(
    session: Session, gone: Gone, gone_on: date | None, held_on: date, came: bool, printed: bool
) -> None:
    event_id = event(session, starts_at=datetime.combine(held_on, time(15)))
    place = participations.register(session, event_id, person(session, "Bauer", gone=gone, gone_on=gone_on))
    if came:
        participations.set_status(session, place, P.ATTENDED)
    assert participations.attendance_names(session, event_id) == (["Bauer"] if printed else [])
    (row,) = participations.attendance(session, event_id)
    assert (row.number, row.died, row.blocked) == (1 if printed else None, not printed, False)


def test_the_printed_order_is_german_and_holds_names_only(session: Session) -> None:
    event_id = event(session)
    for family in ["Zander", "Özdemir", "Abdi", "Çelik"]:
        participations.register(session, event_id, person(session, family, "A.", phone="07627 1", street="Gasse 1"))
    participations.register(session, event_id, person(session, "Geheim", "Person", address_block=True))
    participations.register(session, event_id, person(session, "Kovalenko"), name="Олена К.")
    participations.walk_in(session, event_id, "  Ärmel,  Max ")
    names = participations.attendance_names(session, event_id)
    assert names == ["Abdi, A.", "Ärmel, Max", "Çelik, A.", "Özdemir, A.", "Zander, A.", "Олена К."]
    assert participations.withheld(session, event_id) == 1
    rows = participations.attendance(session, event_id)
    assert [(row.number, row.blocked) for row in rows] == [(n, False) for n in range(1, 7)] + [(None, True)]


@given(names=st.lists(st.text(alphabet="aäbcçdeéoöuüsßzž -'", min_size=1, max_size=6), max_size=8))
def test_sorting_ignores_dots_over_letters_and_case(names: list[str]) -> None:
    plain = [sort_key(name) for name in names]
    assert sorted(plain) == [sort_key(name) for name in sorted(names, key=sort_key)]
    for name, key in zip(names, plain, strict=True):
        assert sort_key(name.upper()) == key
        assert not set(key) - set("abcdeosuz ")


def test_a_full_event_has_a_waiting_list(session: Session) -> None:
    event_id = event(session, capacity=2)
    first, *_, third = [participations.register(session, event_id, name=name) for name in "ABC"]
    assert numbers(session, [event_id])[event_id] == Numbers(registered=2, waiting=1)
    assert [(row.name, row.status) for row in participations.others(session, event_id)] == [("C", P.WAITING)]
    assert participations.move_up(session, event_id) is None
    participations.set_status(session, first, P.DECLINED)
    assert participations.move_up(session, event_id) == third
    assert [row.name for row in participations.attendance(session, event_id)] == ["B", "C"]


def at_ten_past(minutes: int) -> AbstractContextManager[None]:
    return clock.standing_at(datetime(2026, 11, 1, 10, minutes))


@pytest.mark.parametrize("again", ["register", "set_status", "walk_in"])
def test_who_declined_and_comes_back_stands_last(session: Session, again: str) -> None:
    event_id, returning = event(session, capacity=1), person(session, "Abdi")
    with at_ten_past(0):
        first = participations.register(session, event_id, returning)
        participations.register(session, event_id, name="B")
        participations.set_status(session, first, P.DECLINED)
        participations.move_up(session, event_id)
    with at_ten_past(1):
        participations.register(session, event_id, name="C")
    with at_ten_past(2):
        if again == "register":
            participations.register(session, event_id, returning)
        elif again == "set_status":
            participations.set_status(session, first, P.WAITING)
        else:
            participations.walk_in(session, event_id, person_id=returning)
    everybody = [*participations.attendance(session, event_id), *participations.others(session, event_id)]
    assert [row.name for row in participations.by_registration(everybody)] == ["B", "C", "Abdi"]


@pytest.mark.parametrize("back", range(4))
def test_they_move_up_in_the_order_in_which_they_are_shown(session: Session, back: int) -> None:
    event_id = event(session, capacity=1)
    held = participations.register(session, event_id, name="Sitzt")
    waiting = []
    for number, name in enumerate("ZAYB"):
        with at_ten_past(number):
            waiting.append(participations.register(session, event_id, name=name))
    with at_ten_past(9):
        participations.set_status(session, waiting[back], P.DECLINED)
        participations.set_status(session, waiting[back], P.WAITING)
    shown = [row.id for row in participations.others(session, event_id)]
    assert (shown[-1], sorted(shown)) == (waiting[back], waiting)
    moved = []
    for _ in waiting:
        participations.set_status(session, held, P.DECLINED)
        held = participations.move_up(session, event_id) or 0
        moved.append(held)
    assert moved == shown
    assert participations.move_up(session, event_id) is None


def test_a_free_place_goes_to_who_waits_before_a_newcomer(session: Session) -> None:
    event_id = event(session, capacity=1)
    first, second = (participations.register(session, event_id, name=name) for name in "AB")
    participations.set_status(session, first, P.DECLINED)
    third = participations.register(session, event_id, name="C")
    assert [row.id for row in participations.attendance(session, event_id)] == [second]
    assert [row.id for row in participations.waiting(session, event_id)] == [third]
    assert participations.move_up(session, event_id) is None


def test_without_a_limit_nobody_has_to_wait(session: Session) -> None:
    event_id = event(session)
    participations.register(session, event_id, name="A", status=P.WAITING)
    participations.register(session, event_id, name="B")
    assert [row.name for row in participations.attendance(session, event_id)] == ["B"]


def test_nobody_stands_on_a_list_twice(session: Session) -> None:
    event_id, olena = event(session), person(session, "Kovalenko", "Olena")
    place = participations.register(session, event_id, olena)
    assert participations.register(session, event_id, olena) == place
    participations.set_status(session, place, P.DECLINED)
    assert participations.register(session, event_id, olena) == place
    assert participations.attendance(session, event_id)[0].status is P.REGISTERED
    walked = participations.walk_in(session, event_id, "Olena")
    with pytest.raises(UserError, match="schon auf der Liste"):
        participations.link(session, walked, olena)
    participations.link(session, walked, person(session, "Bauer", "Irma"))
    assert participations.attendance_names(session, event_id) == ["Bauer, Irma", "Kovalenko, Olena"]


@pytest.mark.parametrize("name", ["", "  ", "\n"])
def test_a_place_needs_a_name(session: Session, name: str) -> None:
    event_id = event(session)
    with pytest.raises(UserError):
        participations.walk_in(session, event_id, name)
    with pytest.raises(UserError):
        participations.register(session, event_id, name=name)


def test_transfer_from_paper(session: Session) -> None:
    event_id = event(session)
    places = {name: participations.register(session, event_id, name=name) for name in ["A", "B", "C", "D"]}
    participations.set_status(session, places["C"], P.EXCUSED)
    participations.set_status(session, places["D"], P.LATE)
    groups = [group.id for group in catalogues.entries(session, Catalogue.AGE_GROUP)]
    present = {places["A"], places["D"]}
    attendance.transfer_from_paper(session, event_id, present, ["E", " "], {groups[0]: 2, groups[1]: 0, groups[6]: 4})
    shown = {row.name: row.status for row in participations.attendance(session, event_id)}
    assert shown == {"A": P.ATTENDED, "B": P.ABSENT, "C": P.EXCUSED, "D": P.LATE, "E": P.ATTENDED}
    assert numbers(session, [event_id])[event_id] == Numbers(registered=4, attended=3, walk_ins=1, counted=6)
    assert [tally.people for tally in attendance.head_counts(session, event_id)] == [2, 0, 0, 0, 0, 0, 4, 0]
    assert events.load(session, event_id).status is EventStatus.HELD
    attendance.transfer_from_paper(session, event_id, {places["B"]}, head_counts={groups[0]: 0, groups[6]: 5})
    assert {row.name: row.status for row in participations.attendance(session, event_id)}["A"] is P.ABSENT
    assert session.query(HeadCount).count() == 1
    with pytest.raises(UserError):
        attendance.set_head_counts(session, event_id, {groups[0]: -1})


def test_a_status_keeps_its_date_and_reason(session: Session) -> None:
    event_id = event(session)
    events.set_status(session, event_id, EventStatus.CANCELLED, "krank")
    loaded = events.load(session, event_id)
    session.expunge_all()
    loaded.status = EventStatus.CONFIRMED
    events.save(session, loaded)
    assert [(change.status, change.reason) for change in statuses.changes_of(session, event_id)] == [
        ("cancelled", "krank"),
        ("confirmed", "krank"),
    ]


def test_repeating_makes_a_series(session: Session) -> None:
    first = event(session, ends_at=datetime(2026, 11, 14, 17), place="Saal", capacity=12)
    made = events.repeat(session, first, [date(2026, 11, 28), date(2026, 11, 21), date(2026, 11, 14)])
    rows = events.rows(session, made)
    assert [row.starts_at for row in rows] == [datetime(2026, 11, 21, 15), datetime(2026, 11, 28, 15)]
    assert {(row.series, row.place, row.capacity) for row in rows} == {("Nähcafé", "Saal", 12)}
    series_id = rows[0].series_id
    assert series_id is not None
    assert series.rows(session, [series_id])[0].sessions == 3
    following = events.new_session_of(session, series_id)
    assert (following.starts_at, following.ends_at) == (datetime(2026, 12, 5, 15), datetime(2026, 12, 5, 17))
    empty = series.save(session, EventSeries(name="Chor", place="Kirche"))
    assert (events.new_session_of(session, empty).name, series.rows(session, [empty])[0].sessions) == ("Chor", 0)


def test_lists_of_events(session: Session) -> None:
    early, late = event(session, "B", starts_at=datetime(2025, 12, 31, 23)), event(session, "A")
    participations.walk_in(session, late, "X")

    def ids(**filters: str) -> list[int]:
        return events.ids(session, ListQuery(filters=filters))

    assert ids(when="2025") == ids(when="2025-12") == [early]
    assert ids(when="2026-11") == ids(attendance="done") == [late]
    assert ids(attendance="open") == [early]
    assert events.ids(session, ListQuery(sort=(("starts_at", True),))) == [late, early]
    assert ids(area="encounter", status="planned") == [late, early]


def test_odd_events_are_named(session: Session) -> None:
    other = event(session, place="Saal", ends_at=datetime(2026, 11, 14, 18))
    event_id = event(session, "Chor", place="Saal", ends_at=datetime(2026, 11, 14, 14), capacity=1)
    for name in "AB":
        participations.register(session, event_id, name=name)
    odd = events.load(session, event_id)
    odd.capacity = 0
    odd.starts_at = datetime(2026, 11, 14, 15, 30)
    assert [warning.field for warning in events.warnings(session, odd)] == ["ends_at", "capacity"]
    odd.ends_at = datetime(2026, 11, 14, 16)
    assert [(o.field, o.record_id) for o in events.warnings(session, odd)][-1] == ("place", other)
