"""Moving a household: one step, whole or not at all, and taken back as one."""

import itertools
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import UserError
from app.context import Context
from app.models import Gone, Household, Housing, LegalGround, Occupancy, Person, graph
from app.services.places import moves
from app.services.places.moves import Destination, Move
from app.services.records import get
from tests.services.conftest import taken_back
from tests.services.quarter import LONG_AGO, building, dwelling_ids, household, living

DAY = date(2026, 3, 15)


def _members(session: Session, household_id: int) -> list[int]:
    return [one.id for one in moves.living(session, household_id)]


def _occupancies(session: Session, household_id: int) -> list[tuple[date, date | None, int | None]]:
    found = session.scalars(
        select(Occupancy).where(Occupancy.household_id == household_id).order_by(Occupancy.since, Occupancy.id)
    )
    return [(one.since, one.until, one.building_id) for one in found]


def test_a_whole_household_moves_with_its_address(passing_session: Session) -> None:
    session = passing_session
    first, second, home = building(session, "A"), building(session, "B", 4), household(session)
    old = living(session, home, first, ground=LegalGround.ADMISSION)
    wanted = moves.begin(session, home, second)
    assert (wanted.persons, wanted.ground) == (_members(session, home), LegalGround.ADMISSION)
    wanted.on, wanted.dwelling_id = DAY, dwelling_ids(session, second)[0]
    wanted.admitted_until = date(2027, 3, 14)
    made = moves.move(session, wanted)
    assert made.household_id == home
    assert _occupancies(session, home) == [(LONG_AGO, DAY - timedelta(days=1), first), (DAY, None, second)]
    assert get(session, Occupancy, old).people == 2, "how many lived there stays"
    found = get(session, Household, home)
    assert (found.street, found.dwelling, found.housing) == ("Bstraße 3", "Whg. 1", Housing.FOLLOW_UP)


def test_an_address_of_its_own_goes_with_a_move(passing_session: Session) -> None:
    session = passing_session
    place, home = building(session), household(session)
    get(session, Household, home).street = "Eigene Gasse 1"
    session.flush()
    moves.move(session, Move(home, DAY, _members(session, home), building_id=place))
    assert get(session, Household, home).street == "Haus Astraße 3"


def test_some_move_out_into_a_household_of_their_own(passing_session: Session) -> None:
    session = passing_session
    first, second, home = building(session, "A"), building(session, "B"), household(session, members=3)
    living(session, home, first, people=3)
    going = _members(session, home)[:1]
    made = moves.move(session, Move(home, DAY, going, building_id=second))
    assert made.household_id not in (None, home)
    assert _members(session, made.household_id or 0) == going
    assert len(_members(session, home)) == 2
    assert _occupancies(session, home) == [(LONG_AGO, None, first)]
    assert _occupancies(session, made.household_id or 0) == [(DAY, None, second)]
    assert get(session, Household, home).street == "Astraße 3"
    assert get(session, Household, made.household_id or 0).street == "Bstraße 3"


def test_who_leaves_the_quarter_is_moved_away_and_the_household_dissolved(passing_session: Session) -> None:
    session = passing_session
    place, home = building(session), household(session)
    living(session, home, place)
    members = _members(session, home)
    moves.move(session, Move(home, DAY, members, Destination.AWAY, gone_to=" Lörrach "))
    assert _occupancies(session, home) == [(LONG_AGO, DAY - timedelta(days=1), place)]
    gone = [get(session, Person, member) for member in members]
    assert {(one.gone, one.gone_on, one.gone_to, one.past) for one in gone} == {(Gone.MOVED, DAY, "Lörrach", True)}
    found = get(session, Household, home)
    assert (found.dissolved_on, found.past) == (DAY, True)


def test_one_of_several_leaves_and_the_others_stay(passing_session: Session) -> None:
    session = passing_session
    place, home = building(session), household(session)
    living(session, home, place)
    gone, stays = _members(session, home)
    moves.move(session, Move(home, DAY, [gone], Destination.UNKNOWN))
    assert _members(session, home) == [stays]
    assert (get(session, Person, gone).gone, get(session, Person, gone).household_id) == (Gone.MOVED, None)
    assert _occupancies(session, home) == [(LONG_AGO, None, place)]
    assert get(session, Household, home).dissolved_on is None


def test_a_household_that_leaves_and_is_kept_has_no_address_here(passing_session: Session) -> None:
    session = passing_session
    place, home = building(session), household(session)
    living(session, home, place)
    moves.move(session, Move(home, DAY, _members(session, home), Destination.UNKNOWN, dissolve=False))
    found = get(session, Household, home)
    assert (found.street, found.dissolved_on, found.housing) == ("", None, Housing.UNKNOWN)


def test_a_second_move_on_one_day_is_refused_and_changes_nothing(context: Context) -> None:
    def prepared(session: Session) -> tuple[int, int, int]:
        first, second, home = building(session, "A"), building(session, "B"), household(session)
        living(session, home, first)
        return first, second, home

    first, second, home = context.write("Angelegt", prepared)
    members = context.read(_members, home)
    context.write("Umzug", moves.move, Move(home, DAY, members, building_id=second))
    before = _everything(context)
    again = Move(home, DAY, members[:1], building_id=first)
    assert any("hat die Belegung" in str(one.text) for one in context.read(moves.warnings, again))
    with pytest.raises(UserError, match="schon umgezogen"):
        context.write("Umzug", moves.move, again)
    assert _everything(context) == before


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        (lambda home, _place: Move(home, DAY, [], building_id=_place), "wer umzieht"),
        (lambda home, _place: Move(home, DAY, [987_654], building_id=_place), "wer umzieht"),
    ],
)
def test_who_and_where_has_to_be_said(passing_session: Session, wanted: Any, said: str) -> None:
    place, home = building(passing_session), household(passing_session)
    with pytest.raises(UserError, match=said):
        moves.move(passing_session, wanted(home, place))
    with pytest.raises(UserError, match="Gebäude wählen"):
        moves.move(passing_session, Move(home, DAY, _members(passing_session, home)))


def test_a_move_before_one_that_is_entered_already_ends_the_day_before_it(passing_session: Session) -> None:
    session = passing_session
    place, later, home = building(session, "A"), building(session, "B"), household(session)
    living(session, home, later, clock.today() + timedelta(days=30))
    wanted = Move(home, DAY, _members(session, home), building_id=place)
    assert any("endet am Tag davor" in str(one.text) for one in moves.warnings(session, wanted))
    moves.move(session, wanted)
    assert _occupancies(session, home)[0] == (DAY, clock.today() + timedelta(days=29), place)


def test_a_move_to_come_leaves_the_address_as_it_is(passing_session: Session) -> None:
    session = passing_session
    first, second, home = building(session, "A"), building(session, "B"), household(session)
    living(session, home, first)
    on = clock.today() + timedelta(days=10)
    moves.move(session, Move(home, on, _members(session, home), building_id=second))
    assert get(session, Household, home).street == "Astraße 3"
    assert _occupancies(session, home)[0][1] == on - timedelta(days=1)


def test_a_household_left_by_its_last_member_is_dissolved_with_its_occupancy(passing_session: Session) -> None:
    session = passing_session
    place, home = building(session), household(session, members=1)
    living(session, home, place)
    assert not moves.is_deserted(session, home)
    get(session, Person, _members(session, home)[0]).household_id = None
    session.flush()
    assert moves.is_deserted(session, home)
    moves.dissolve(session, home, DAY)
    assert not moves.is_deserted(session, home)
    assert _occupancies(session, home) == [(LONG_AGO, DAY, place)]


def _everything(context: Context) -> dict[str, list[tuple[Any, ...]]]:
    """Every journaled row, without what counts versions and moments."""

    def rows(session: Session) -> dict[str, list[tuple[Any, ...]]]:
        found = {}
        for table in graph.journaled():
            columns = [one for one in table.columns if one.name not in ("version", "changed_at")]
            found[table.name] = sorted(map(repr, map(tuple, session.execute(select(*columns)))))
        return found

    return context.read(rows)


@pytest.mark.parametrize("destination", Destination)
@pytest.mark.parametrize("some", [False, True])
def test_undo_of_a_move_brings_everything_back(context: Context, destination: Destination, some: bool) -> None:
    def prepared(session: Session) -> tuple[int, int]:
        first, second, home = building(session, "A"), building(session, "B"), household(session, members=3)
        living(session, home, first)
        return second, home

    second, home = context.write("Angelegt", prepared)
    members = context.read(_members, home)
    before = _everything(context)
    wanted = Move(home, DAY, members[:2] if some else members, destination, second, gone_to="Basel")
    context.write("Umzug", moves.move, wanted)
    after = _everything(context)
    assert after != before
    context.undo()
    assert _everything(context) == before
    context.redo()
    assert _everything(context) == after


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(
    steps=st.lists(
        st.tuples(st.integers(-60, 60), st.sampled_from(Destination), st.booleans(), st.integers(0, 2)), max_size=6
    )
)
def test_whatever_moves_a_household_lives_in_one_place_on_a_day(
    vault_of_the_file: Context, steps: list[tuple[int, Destination, bool, int]]
) -> None:
    with taken_back(vault_of_the_file) as session:
        houses = [building(session, name) for name in "ABC"]
        home = household(session, members=3)
        living(session, home, houses[0])
        homes = {home}
        for days, destination, some, house in steps:
            members = _members(session, home)
            going = members[:1] if some else members
            wanted = Move(home, clock.today() + timedelta(days=days), going, destination, houses[house])
            try:
                with session.begin_nested():
                    made = moves.move(session, wanted)
            except UserError:
                continue
            homes |= {made.household_id} - {None}
        for one in homes:
            _lives_in_one_place(session, one)


def _lives_in_one_place(session: Session, household_id: int) -> None:
    spans = sorted((since, until or date.max) for since, until, _ in _occupancies(session, household_id))
    assert all(since <= until for since, until in spans)
    assert all(until < since for (_, until), (since, _) in itertools.pairwise(spans))
