"""Places of buildings: counted by day, carried into households, never negative, and odd things said."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import UserError
from app.context import Context
from app.models import (
    Allocation,
    Arrival,
    ArrivalState,
    Building,
    BuildingState,
    Dwelling,
    Household,
    Housing,
    LegalGround,
    Occupancy,
    Person,
)
from app.services import timeline, trash
from app.services.places import (
    building_states,
    buildings,
    capacity,
    doors,
    dwellings,
    intake,
    occupancies,
)
from app.services.records import get
from app.services.statuses import changes_of
from tests.services.conftest import taken_back
from tests.services.quarter import LONG_AGO, building, dwelling_ids, household, living

_QUIETLY = settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


def _said(found: list[object]) -> set[str]:
    return {f"{one.field}: {one.text}" for one in found}  # type: ignore[attr-defined]


# Counting


def test_free_places_come_from_dwellings_else_from_the_building(passing_session: Session) -> None:
    session = passing_session
    with_dwellings = building(session, "A", 4, 2, None)
    plain, unsaid = building(session, "B", places=5), building(session, "C")
    living(session, household(session, members=3), with_dwellings)
    living(session, None, plain, people=7)
    found = capacity.on_day(session, [with_dwellings, plain, unsaid], clock.today())
    assert [(one.places, one.taken, one.free, one.over) for one in found.values()] == [
        (6, 3, 3, 0),
        (5, 7, 0, 2),
        (None, 0, None, 0),
    ]


def test_a_household_of_which_nobody_is_on_file_counts_as_one(passing_session: Session) -> None:
    session = passing_session
    place = building(session, "A", 4)
    living(session, household(session, members=0), place)
    assert capacity.on_day(session, [place], clock.today())[place].taken == 1


@pytest.mark.parametrize("state", [BuildingState.PLANNED, BuildingState.UNDER_CONSTRUCTION, BuildingState.RENOVATED])
def test_what_is_not_lived_in_yet_has_no_free_places(passing_session: Session, state: BuildingState) -> None:
    place = building(passing_session, "A", 4, state=state)
    found = capacity.on_day(passing_session, [place], clock.today())[place]
    assert (found.free, found.not_usable, found.state) == (0, 4, state)


def test_places_by_month_follow_occupancies_and_states(passing_session: Session) -> None:
    session = passing_session
    place = building(session, "A", 4, state=BuildingState.PLANNED)
    building_states.set_state(session, place, BuildingState.UNDER_CONSTRUCTION, date(2026, 1, 10), "Baubeginn")
    building_states.set_state(session, place, BuildingState.OCCUPIED, date(2026, 3, 1))
    living(session, None, place, date(2026, 3, 15), people=3, until=date(2026, 4, 10))
    ends = [date(2026, 1, 31), date(2026, 2, 28), date(2026, 3, 31), date(2026, 4, 30)]
    found = capacity.by_month(session, place, ends)
    assert [(one.state.value, one.taken, one.free) for _, one in found] == [
        ("under_construction", 0, 0),
        ("under_construction", 0, 0),
        ("occupied", 3, 1),
        ("occupied", 0, 4),
    ]


def test_a_dwelling_counts_only_while_it_can_be_used(passing_session: Session) -> None:
    session = passing_session
    place = building(session, "A", 4)
    dwelling = get(session, Dwelling, dwelling_ids(session, place)[0])
    dwelling.usable_until = date(2026, 6, 30)
    session.flush()
    found = capacity.by_month(session, place, [date(2026, 6, 30), date(2026, 7, 1)])
    assert [one.free for _, one in found] == [4, 0]


@_QUIETLY
@given(
    places=st.lists(st.one_of(st.none(), st.integers(0, 6)), max_size=4),
    lived=st.lists(
        st.tuples(st.integers(0, 3), st.integers(1, 9), st.integers(-90, 90), st.integers(0, 90)), max_size=6
    ),
    offset=st.integers(-120, 120),
)
def test_free_places_are_never_negative_unless_too_many_are_said(
    vault_of_the_file: Context, places: list[int | None], lived: list[tuple[int, int, int, int]], offset: int
) -> None:
    with taken_back(vault_of_the_file) as session:
        place = building(session, "A", *places)
        there = dwelling_ids(session, place)
        for which, people, begin, length in lived:
            since = clock.today() + timedelta(days=begin)
            living(
                session,
                None,
                place,
                since,
                people=people,
                until=since + timedelta(days=length),
                dwelling_id=there[which] if which < len(there) else None,
            )
        day = clock.today() + timedelta(days=offset)
        asked = capacity.Capacity(session, [place])
        assert capacity.on_day(session, [place], day) == {place: asked.of_building(place, day)}
        for one in (asked.of_building(place, day), *asked.of_dwellings(place, day).values()):
            if one.places is None:
                assert (one.free, one.over) == (None, 0)
                continue
            assert one.free is not None
            assert one.free >= 0
            assert one.free - one.over == one.places - one.taken
            assert not (one.free and one.over)


# Dwellings


def test_many_dwellings_are_made_at_once_and_counted_on(passing_session: Session) -> None:
    session = passing_session
    place = building(session)
    dwellings.add_many(session, dwellings.Many(place, 12, "Whg.", 1, places=2))
    rows = dwellings.of_building(session, place)
    assert [row.label for row in rows] == [f"Whg. {number}" for number in range(1, 13)]
    dwellings.duplicate(session, rows[0].id)
    assert [row.label for row in dwellings.of_building(session, place)][:2] == ["Whg. 1", "Whg. 13"]
    with pytest.raises(UserError, match="gibt es in diesem Gebäude schon"):
        dwellings.add_many(session, dwellings.Many(place, 3, "Whg.", 13))
    for count in (None, 0, 501):
        with pytest.raises(UserError, match="zwischen 1 und 500"):
            dwellings.add_many(session, dwellings.Many(place, count))


def test_a_dwelling_somebody_lived_in_is_not_taken_away(passing_session: Session) -> None:
    session = passing_session
    place = building(session, "A", 2, 2)
    first, second = dwelling_ids(session, place)
    living(session, household(session), place, dwelling_id=first, until=date(2021, 1, 1))
    with pytest.raises(UserError, match="nutzbar bis"):
        dwellings.remove(session, [first])
    dwellings.remove(session, [second])
    assert dwelling_ids(session, place) == [first]


def test_a_dwelling_needs_a_label_and_days_in_order(passing_session: Session) -> None:
    place = building(passing_session)
    with pytest.raises(UserError, match="Bezeichnung"):
        dwellings.save(passing_session, Dwelling(building_id=place, label=" "))
    turned = Dwelling(building_id=place, label="1", usable_from=date(2026, 2, 1), usable_until=date(2026, 1, 1))
    with pytest.raises(UserError, match="nutzbar"):
        dwellings.save(passing_session, turned)


def test_saving_the_building_leaves_dwellings_made_meanwhile(passing_session: Session) -> None:
    session = passing_session
    place = building(session, "A", 2)
    loaded = buildings.load(session, place)
    session.expunge(loaded)
    dwellings.save(session, Dwelling(building_id=place, label="neu"))
    loaded.note = "geändert"
    buildings.save(session, loaded)
    assert [row.label for row in dwellings.of_building(session, place)] == ["Whg. 1", "neu"]


# Addresses


def test_the_address_of_a_household_follows_its_building(passing_session: Session) -> None:
    session = passing_session
    first, second, home = building(session, "A", 4), building(session, "B"), household(session)
    occupancy = living(session, home, first, dwelling_id=dwelling_ids(session, first)[0])
    found = get(session, Household, home)
    assert (found.street, found.dwelling, found.housing) == ("Astraße 3", "Whg. 1", Housing.FOLLOW_UP)
    assert found.housing_as_of == LONG_AGO
    moved = get(session, Occupancy, occupancy)
    moved.building_id, moved.dwelling_id = second, None
    occupancies.save(session, moved)
    assert (found.street, found.dwelling) == ("Bstraße 3", "")


def test_an_address_of_its_own_and_past_occupancies_change_nothing(passing_session: Session) -> None:
    session = passing_session
    place, home = building(session), household(session)
    living(session, home, place, until=date(2021, 1, 1))
    assert get(session, Household, home).street == ""
    get(session, Household, home).street = "Eigene Gasse 1"
    living(session, home, place, date(2022, 1, 1))
    assert get(session, Household, home).street == "Eigene Gasse 1"


def test_renumbering_keeps_the_former_address_and_takes_households_along_if_wanted(passing_session: Session) -> None:
    session = passing_session
    place, with_it, other = building(session), household(session), household(session, "Kowalski")
    living(session, with_it, place)
    living(session, other, place)
    get(session, Household, other).street = "anderswo 1"
    session.flush()
    session.expunge(changed := buildings.load(session, place))
    changed.street = "Neue Straße 8"
    assert buildings.renumbered_for(session, changed) == 1
    assert "street: Hier wohnt ein Haushalt mit der bisherigen Anschrift" in str(
        _said(buildings.warnings(session, changed))
    )
    buildings.save(session, changed, readdress=True)
    assert get(session, Building, place).former_address == "Haus Astraße 3, 79585 Steinen"
    assert get(session, Household, with_it).street == "Neue Straße 8"
    assert get(session, Household, other).street == "anderswo 1"


# States


def test_a_state_keeps_its_day_and_the_latest_is_the_present_one(passing_session: Session) -> None:
    session = passing_session
    place = building(session, state=BuildingState.PLANNED)
    building_states.set_state(session, place, BuildingState.UNDER_CONSTRUCTION, date(2020, 5, 1), "Spatenstich")
    assert get(session, Building, place).state is BuildingState.PLANNED, "it was noted today as planned"
    building_states.set_state(session, place, BuildingState.OCCUPIED, clock.today())
    assert get(session, Building, place).state is BuildingState.OCCUPIED
    assert [one.reason for one in changes_of(session, place)] == ["Spatenstich", "", ""]
    with pytest.raises(UserError, match="Bezugsfertig"):
        building_states.set_state(session, place, BuildingState.EMPTY, clock.today() + timedelta(days=1))


def test_a_building_pulled_down_while_somebody_lives_in_it_is_said(passing_session: Session) -> None:
    session = passing_session
    place = building(session)
    living(session, household(session), place)
    assert "läuft noch eine Belegung" in str(
        _said(building_states.state_warnings(session, place, BuildingState.PULLED_DOWN))
    )
    building_states.set_state(session, place, BuildingState.PULLED_DOWN, clock.today())
    assert get(session, Building, place).past
    assert any("noch läuft eine Belegung" in str(fact.text) for fact in buildings.head(session, place))


@pytest.mark.parametrize(("since", "until", "odd"), [(0, None, True), (5, None, True), (-9, -1, False)])
def test_nobody_moves_into_a_building_that_is_pulled_down_unsaid(
    passing_session: Session, since: int, until: int | None, odd: bool
) -> None:
    session, today = passing_session, clock.today()
    place = building(session, state=BuildingState.PULLED_DOWN)
    last = None if until is None else today + timedelta(until)
    tried = Occupancy(building_id=place, since=today + timedelta(since), until=last)
    assert ("building_id: Dieses Gebäude ist abgebrochen." in _said(occupancies.warnings(session, tried))) is odd


# Warnings


def test_what_is_odd_about_an_occupancy_is_said_and_may_be_saved(passing_session: Session) -> None:
    session = passing_session
    place, home = building(session, "A", 1, ready_on=date(2026, 1, 1)), household(session, members=3)
    dwelling = get(session, Dwelling, dwelling_ids(session, place)[0])
    dwelling.usable_from = date(2026, 1, 1)
    before = living(session, home, place)
    odd = Occupancy(
        household_id=home,
        building_id=place,
        dwelling_id=dwelling.id,
        since=date(2025, 1, 1),
        ground=LegalGround.ADMISSION,
        admitted_until=date(2025, 6, 1),
    )
    found = occupancies.warnings(session, odd)
    said = _said(found)
    assert any("schon eine Belegung: B-" in one for one in said)
    assert any("3 Personen in einer Wohnung mit 1 Plätzen" in one for one in said)
    assert any("erst ab 01.01.2026 nutzbar" in one for one in said)
    assert any("erst ab 01.01.2026 bezugsfertig" in one for one in said)
    assert any("seit 01.06.2025 abgelaufen" in one for one in said)
    assert {one.record_id for one in found if one.field == "household_id"} == {before}
    assert occupancies.save(session, odd)


def test_an_occupancy_that_ends_before_it_begins_is_refused(passing_session: Session) -> None:
    place = building(passing_session)
    turned = Occupancy(building_id=place, since=date(2026, 2, 1), until=date(2026, 1, 31))
    assert "until: Das Ende liegt vor dem Anfang." in _said(occupancies.warnings(passing_session, turned))
    with pytest.raises(UserError, match="endet, bevor sie beginnt"):
        occupancies.save(passing_session, turned)


def test_an_occupancy_needs_a_first_day(passing_session: Session) -> None:
    without = Occupancy(building_id=building(passing_session), since=None)
    assert occupancies.warnings(passing_session, without) == []
    with pytest.raises(UserError, match="ersten Tag"):
        occupancies.save(passing_session, without)


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"people": -3}, "nicht weniger als 0"),
        ({"since": date(1, 1, 1)}, "1900"),
        ({"since": date(1899, 12, 31)}, "1900"),
    ],
)
def test_an_occupancy_that_can_not_be_is_refused(
    passing_session: Session, values: dict[str, object], sentence: str
) -> None:
    tried = Occupancy(**({"building_id": building(passing_session), "since": date(2026, 1, 1)} | values))
    with pytest.raises(UserError, match=sentence):
        occupancies.save(passing_session, tried)


def test_a_dwelling_of_another_building_is_refused(passing_session: Session) -> None:
    session = passing_session
    first, second = building(session, "A", 2), building(session, "B", 2)
    wrong = Occupancy(building_id=first, dwelling_id=dwelling_ids(session, second)[0], since=LONG_AGO)
    with pytest.raises(UserError, match="anderen Gebäude"):
        occupancies.save(session, wrong)


# Timelines


def test_timelines_of_building_and_household_tell_of_moving_in_and_out(passing_session: Session) -> None:
    session = passing_session
    place, home = building(session, "A", 2), household(session)
    day = date(2026, 3, 1)
    lived = living(session, home, place, day, dwelling_id=dwelling_ids(session, place)[0], until=day)
    number = get(session, Occupancy, lived).number
    for record in (place, home):
        told = timeline.items(session, record, [timeline.ItemKind.OCCUPANCY])
        assert [(item.status, item.title, item.record) for item in told] == [
            ("Auszug", "A · Whg. 1", number),
            ("Einzug", "A · Whg. 1", number),
        ]
        assert timeline.items(session, record, [timeline.ItemKind.OCCUPANCY], before=told[0].place) == told[1:]
        assert timeline.items(session, record, [timeline.ItemKind.OCCUPANCY], limit=1) == told[:1]
    trash.trash(session, [lived])
    assert timeline.items(session, place, [timeline.ItemKind.OCCUPANCY]) == []


# Doors


def test_the_door_view_shows_bells_languages_and_what_to_mind(passing_session: Session) -> None:
    session = passing_session
    place, home = building(session, "A", 4, 4), household(session, "Haddad")
    found = get(session, Household, home)
    found.bell_name, found.caution = "H. / Top 4", "Hund"
    first, second = dwelling_ids(session, place)
    living(session, home, place, dwelling_id=second)
    living(session, None, place, people=2)
    shown = doors.doors(session, place)
    assert [(one.dwelling, one.bell, one.people, one.caution) for one in shown] == [
        ("Whg. 1", "", 0, ""),
        ("Whg. 2", "H. / Top 4", 2, "Hund"),
        ("", "", 2, ""),
    ]
    assert first
    member = session.query(Person).filter_by(household_id=home).first()
    assert member is not None
    member.address_block = member.needs_interpreter = True
    session.flush()
    assert [(one.shielded, one.needs_interpreter) for one in doors.doors(session, place)][1] == (True, True)


# What is to come


def test_allocations_and_arrivals_are_kept_and_odd_ones_refused(passing_session: Session) -> None:
    session = passing_session
    intake.save_allocation(session, Allocation(valid_from=date(2026, 1, 1), due=20, done=12, note=""))
    with pytest.raises(UserError, match="schon eine Zuweisung"):
        intake.save_allocation(session, Allocation(valid_from=date(2026, 1, 1), due=1, done=0, note=""))
    with pytest.raises(UserError, match="kleiner als 0"):
        intake.save_allocation(session, Allocation(valid_from=date(2026, 2, 1), due=-1, done=0, note=""))
    valid = intake.allocation_on(session, date(2026, 5, 1))
    assert valid is not None
    assert valid.open == 8
    assert intake.allocation_on(session, date(2025, 12, 31)) is None
    with pytest.raises(UserError, match="wie viele"):
        intake.save_arrival(session, Arrival(announced_on=date(2026, 1, 1), people=0, note=""))
    arrival = intake.save_arrival(session, Arrival(announced_on=date(2026, 1, 1), people=3, note=""))
    intake.arrive(session, arrival, date(2026, 1, 9))
    row = intake.arrivals(session)[0]
    assert (row.state, row.arrived_on) == (ArrivalState.ARRIVED, date(2026, 1, 9))


def test_an_arrival_stood_otherwise_before_it_came(passing_session: Session) -> None:
    session = passing_session
    number = intake.save_arrival(session, Arrival(announced_on=date(2026, 10, 20), people=3, note=""))
    intake.arrive(session, number, date(2026, 11, 13))
    (arrival,) = intake.arrivals(session)
    before = intake.as_of(arrival, date(2026, 10, 31))
    assert (before.state, before.arrived_on) == (ArrivalState.ANNOUNCED, None)
    assert intake.as_of(arrival, date(2026, 11, 13)) == arrival
