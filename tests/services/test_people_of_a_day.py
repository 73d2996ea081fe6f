"""How many live in an occupancy is counted for its day: who was born later or had gone by then was not there."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from sqlalchemy.orm import Session

from app.common import clock
from app.models import Gone, Person
from app.services.people import persons
from app.services.places import capacity, lodging, occupancies
from app.services.places.counting import members_on
from tests.services.quarter import building, dwelling_ids, household, living

SPRING, SUMMER, AUTUMN = date(2026, 4, 30), date(2026, 7, 31), date(2026, 10, 31)
BORN, GONE = date(2026, 5, 15), date(2026, 8, 15)
TAKEN = {SPRING: 3, SUMMER: 4, AUTUMN: 2}


def _family(session: Session) -> int:
    """Two who are there all the time, one who moves away in August, one who went nobody knows when, a child of May; and later
    one who dies in August.
    """
    home = household(session, members=2)
    for name, given in {
        "Fort": {"gone": Gone.MOVED, "gone_on": GONE},
        "Irgendwann": {"gone": Gone.DIED},
        "Kind": {"birth_date": BORN, "gone": Gone.DIED, "gone_on": GONE},
    }.items():
        persons.save(session, Person(family_name=name, household_id=home, **given))
    return home


Counted = Callable[[Session, int, int, date], int | None]
WAYS: dict[str, Counted] = {
    "members": lambda session, home, _place, day: members_on(session, home, day),
    "the file adds up": lambda session, _home, place, day: capacity.on_day(session, [place], day)[place].taken,
    "by month": lambda session, _home, place, day: capacity.by_month(session, place, [day])[0][1].taken,
    "by dwelling": lambda session, _home, place, day: (
        capacity.Capacity(session, [place]).of_dwellings(place, day)[dwelling_ids(session, place)[0]].taken
    ),
    "key date": lambda session, _home, _place, day: lodging.people_in(lodging.on_key_date(session, day)),
}


@pytest.mark.parametrize("way", WAYS)
def test_who_was_there_on_the_day_is_counted(passing_session: Session, way: str) -> None:
    session = passing_session
    place, home = building(session, "A", 9), _family(session)
    living(session, home, place, dwelling_id=dwelling_ids(session, place)[0])
    assert {day: WAYS[way](session, home, place, day) for day in TAKEN} == TAKEN


@pytest.mark.parametrize("until", TAKEN)
def test_an_occupancy_that_is_over_tells_who_lived_there_on_its_last_day(passing_session: Session, until: date) -> None:
    session = passing_session
    home = _family(session)
    over = living(session, home, building(session), until=until)
    assert occupancies.rows(session, [over])[0].people == TAKEN[until]
    assert [one.people for one in lodging.moved_out(session, until, until)] == [TAKEN[until]]


def test_one_to_come_tells_who_will_live_there_on_its_first_day(passing_session: Session) -> None:
    session = passing_session
    home = household(session, members=1)
    soon = clock.today() + timedelta(days=9)
    persons.save(session, Person(family_name="Zieht fort", household_id=home, gone=Gone.MOVED, gone_on=soon))
    coming = living(session, home, building(session), soon)
    assert occupancies.rows(session, [coming])[0].people == 1
    assert [one.people for one in lodging.moved_in(session, soon, soon)] == [1]
