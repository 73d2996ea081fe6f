"""How far goals were reached: the last review of a period counts, and few goals are told as none."""

from datetime import date

from quarter import Quarter
from sqlalchemy.orm import Session

from app.figures.areas import goals
from app.figures.periods import parse
from app.figures.protection import protect
from app.figures.protection.thresholds import Thresholds

YEAR = parse("2026")
OPENED, SPRING, AUTUMN = date(2025, 2, 3), date(2026, 4, 1), date(2026, 10, 1)


def _counted(session: Session) -> goals.GoalFigures:
    return goals.count_goals(session, YEAR)


def test_the_last_review_of_the_period_counts(session: Session) -> None:
    quarter = Quarter(session)
    (person,) = quarter.people(1)
    case = quarter.case(person, OPENED)
    quarter.goal(case, OPENED, {SPRING: 2, AUTUMN: -1, date(2027, 1, 2): 2, date(2025, 12, 31): 1})
    found = _counted(session)
    assert (found.reached.total, found.missed.total, found.planned.persons) == (0, 1, 1)


def test_goals_of_other_times_and_of_cases_in_the_trash_do_not_count(session: Session) -> None:
    quarter = Quarter(session)
    one, two = quarter.people(2)
    over, gone = quarter.case(one, OPENED), quarter.case(two, OPENED)
    quarter.goal(over, OPENED, {date(2025, 5, 1): 1}, ended_on=date(2025, 12, 31))
    quarter.goal(gone, OPENED, {SPRING: 1})
    gone.deleted_at = gone.changed_at
    session.flush()
    found = _counted(session)
    assert (found.reviewed.total, found.planned.persons) == (0, 0)


def test_two_goals_of_one_person_are_two_goals(session: Session) -> None:
    quarter = Quarter(session)
    (person,) = quarter.people(1)
    case = quarter.case(person, OPENED)
    quarter.goal(case, OPENED, {SPRING: 0})
    quarter.goal(case, OPENED, {SPRING: -2})
    found = _counted(session)
    assert (found.reviewed.total, found.reviewed.persons) == (2, 1)
    assert (found.reached.total, found.missed.total) == (1, 1)
    assert protect.rate(found.reached, found.missed, Thresholds()).value is None


def test_the_share_is_told_where_enough_stand_on_both_sides(session: Session) -> None:
    quarter = Quarter(session)
    for place, person in enumerate(quarter.people(24)):
        quarter.goal(quarter.case(person, OPENED), OPENED, {SPRING: 1 if place < 18 else -1})
    found = _counted(session)
    assert protect.rate(found.reached, found.missed, Thresholds()).value == 75
