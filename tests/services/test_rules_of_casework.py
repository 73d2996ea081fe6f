"""What is counted in casework follows the settings: when a case is silent, a step near, the end of counselling near, a case offered."""

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from app.common import clock
from app.common.days import months_before
from app.models import Case, Person
from app.services.casework import cases, consultations, contacts, plans
from app.services.lists import ListQuery
from app.services.office import settings
from app.services.people import persons
from app.settings.casework import CASEWORK, Casework

TODAY = date(2026, 8, 30)
"""The day after it is the last of a month that others have not."""


@pytest.fixture(autouse=True)
def _on_a_long_month():
    with clock.standing_at(datetime.combine(TODAY, datetime.min.time())):
        yield


@pytest.fixture
def client(session: Session) -> int:
    return persons.save(session, Person(family_name="Haddad", given_name="Kim"))


def case_of(session: Session, client: int, **values: object) -> int:
    case = cases.new(session, client)
    for name, value in values.items():
        setattr(case, name, value)
    return cases.save(session, case)


def shown(session: Session, state: str) -> list[int]:
    return cases.ids(session, ListQuery(filters={"status": state}))


@pytest.mark.parametrize("months", [1, 2, 6, 12])
def test_a_case_is_silent_after_so_many_months(session: Session, client: int, months: int) -> None:
    first = months_before(TODAY + timedelta(days=1), months)
    silent = case_of(session, client, opened_on=first - timedelta(days=1))
    case_of(session, client, opened_on=first)
    settings.save_within(session, CASEWORK, Casework(silent_after=months))
    assert shown(session, "silent") == [silent]


def test_six_months_hold_where_nothing_is_said(session: Session, client: int) -> None:
    silent = case_of(session, client, opened_on=date(2026, 2, 27))
    case_of(session, client, opened_on=date(2026, 2, 28))
    assert shown(session, "silent") == [silent]


def test_steps_and_ends_are_told_so_many_days_before(session: Session, client: int) -> None:
    case = case_of(session, client, opened_on=TODAY, counsel_until=TODAY + timedelta(days=10))
    goal = plans.new_goal(case)
    goal.words = "Wohnung"
    goal = plans.save_goal(session, goal)
    plans.add_measure(session, goal, "Antrag", "", TODAY + timedelta(days=10))
    assert (shown(session, "due"), shown(session, "ending")) == ([], [case])
    settings.save_within(session, CASEWORK, Casework(step_before=10, ending_before=9))
    assert (shown(session, "due"), shown(session, "ending")) == ([case], [])
    settings.save_within(session, CASEWORK, Casework(step_before=9, ending_before=10))
    assert (shown(session, "due"), shown(session, "ending")) == ([], [case])


def test_a_case_is_offered_from_so_many_consultations(session: Session, client: int) -> None:
    settings.save_within(session, CASEWORK, Casework(offer_from=2))
    asked = []
    for _ in range(2):
        contacts.save_entry(session, contacts.new(session, client))
        asked.append(consultations.asks_for_a_case(session, client))
    assert asked == [False, True]
    assert session.query(Case).all() == []
