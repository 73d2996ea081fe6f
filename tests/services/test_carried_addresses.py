"""A move to come carries the address on its first day, as a step of the program's own, once."""

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import StaleError
from app.context import Context
from app.models import Gone, Household, Occupancy, Person
from app.services import trash
from app.services.people import households, persons
from app.services.places import moves, occupancies
from app.services.places.moves import Destination, Move
from app.services.records import get
from tests.services.quarter import building, dwelling_ids, household, living

BEFORE, DAY, AFTER = datetime(2026, 11, 20, 12), date(2026, 11, 25), datetime(2026, 11, 27, 8)


@pytest.fixture
def moving(context: Context) -> tuple[int, int]:
    """A household that will move from A to B, and the occupancy in B."""

    def prepared(session: Session) -> tuple[int, int, int]:
        first, second, home = building(session, "A", 4), building(session, "B", 4), household(session)
        living(session, home, first)
        return home, second, dwelling_ids(session, second)[0]

    with clock.standing_at(BEFORE):
        home, second, dwelling = context.write("Angelegt", prepared)
        members = [one.id for one in context.read(moves.living, home)]
        wanted = Move(home, DAY, members, building_id=second, dwelling_id=dwelling)
        made = context.write("Umzug", moves.move, wanted)
        assert context.follow_the_day() == 0
    assert made.occupancy_id is not None
    return home, made.occupancy_id


def _lives(context: Context, home: int) -> tuple[str, str]:
    found = context.read(get, Household, home)
    return found.street, found.dwelling


def test_the_address_comes_with_the_day_and_is_found(context: Context, moving: tuple[int, int]) -> None:
    home, occupancy = moving
    version = context.read(get, Occupancy, occupancy).version
    member = context.read(moves.living, home)[0].id
    told: list[object] = []
    context.listen(told.append)
    with clock.standing_at(AFTER):
        assert _lives(context, home)[0] == "Astraße 3"
        assert context.follow_the_day() == 1
        assert _lives(context, home) == ("Bstraße 3", "Whg. 1")
        assert "bstrasse" in context.read(get, Person, member).search_text
        assert context.read(get, Occupancy, occupancy).version == version
        assert context.follow_the_day() == 0
    assert len(told) == 1


def test_what_she_enters_afterwards_stays(context: Context, moving: tuple[int, int]) -> None:
    home, occupancy = moving

    def at_another_place(session: Session) -> None:
        get(session, Household, home).street = "Eigene Gasse 1"

    with clock.standing_at(AFTER):
        context.follow_the_day()
        context.write("Anschrift", at_another_place)
        assert context.follow_the_day() == 0
        context.write("Belegung", lambda session: occupancies.save(session, occupancies.load(session, occupancy)))
        assert context.follow_the_day() == 0
        assert _lives(context, home)[0] == "Eigene Gasse 1"


def test_undo_goes_on_with_her_steps_and_takes_no_address_apart(context: Context, moving: tuple[int, int]) -> None:
    """The move can't be turned back any more once the address has followed it: half of it would stay."""
    home, _occupancy = moving
    with clock.standing_at(AFTER):
        context.follow_the_day()
        step = context.undo_step()
        assert step is not None
        assert step.name == "Umzug"
        with pytest.raises(StaleError):
            context.undo()
        assert _lives(context, home)[0] == "Bstraße 3"


def test_a_move_taken_back_before_its_day_carries_nothing(context: Context, moving: tuple[int, int]) -> None:
    home, _occupancy = moving
    context.undo()
    with clock.standing_at(AFTER):
        assert context.follow_the_day() == 0
        assert _lives(context, home)[0] == "Astraße 3"
    context.redo()
    with clock.standing_at(AFTER):
        assert context.follow_the_day() == 1
        assert _lives(context, home)[0] == "Bstraße 3"


def test_what_lies_in_the_trash_carries_nothing_until_it_comes_back(context: Context, moving: tuple[int, int]) -> None:
    home, occupancy = moving
    with clock.standing_at(AFTER):
        for record in (home, occupancy):
            context.write("Weg", trash.trash, [record])
            assert context.follow_the_day() == 0
            context.write("Zurück", trash.restore, [record])
        assert context.follow_the_day() == 1


def test_of_two_that_came_meanwhile_the_last_stays(context: Context, moving: tuple[int, int]) -> None:
    home, _occupancy = moving

    def another(session: Session) -> None:
        living(session, home, building(session, "C"), DAY + timedelta(days=1))

    with clock.standing_at(BEFORE):
        context.write("Noch eine", another)
    with clock.standing_at(AFTER):
        assert context.follow_the_day() == 2
        assert _lives(context, home) == ("Cstraße 3", "")


def test_a_move_entered_for_a_time_that_is_over_leaves_the_present_address(passing_session: Session) -> None:
    session = passing_session
    between, now, home = building(session, "B"), building(session, "C"), household(session)
    living(session, home, now, DAY)
    with clock.standing_at(AFTER):
        members = [one.id for one in moves.living(session, home)]
        moves.move(session, Move(home, DAY - timedelta(days=30), members, building_id=between))
        assert get(session, Household, home).street == "Cstraße 3"


def test_who_will_leave_lives_there_until_the_day(passing_session: Session) -> None:
    session = passing_session
    home = household(session)
    living(session, home, building(session))
    goes, stays = (one.id for one in moves.living(session, home))
    with clock.standing_at(BEFORE):
        moves.move(session, Move(home, DAY, [goes], Destination.AWAY, gone_to="Basel"))
        assert [row.id for row in households.members(session, home)] == [goes, stays]
    left = persons.load(session, goes)
    assert (left.gone, left.gone_on, left.household_id) == (Gone.MOVED, DAY, home)
