"""Notices: until when an objection is in time, and what became of it."""

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import UserError
from app.models import Person
from app.services.casework import cases
from app.services.heads import Aspect
from app.services.lists import ListQuery
from app.services.people import persons
from app.services.referrals import decisions, notices, terms

DAY = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("received", "by"),
    [
        ("2026-01-31", "2026-03-02"),  # 28 February is a Saturday
        ("2025-01-31", "2025-02-28"),  # a Friday
        ("2028-01-30", "2028-02-29"),  # a leap year
        ("2028-01-29", "2028-02-29"),
        ("2026-03-31", "2026-04-30"),
        ("2026-03-02", "2026-04-02"),
        ("2026-03-03", "2026-04-07"),  # Good Friday, then Easter until Monday
        ("2026-04-01", "2026-05-04"),  # 1 May, then a weekend
        ("2026-05-04", "2026-06-05"),  # Corpus Christi, a holiday here and not in the north
        ("2025-12-06", "2026-01-07"),  # Epiphany
        ("2025-11-24", "2025-12-24"),  # no public holiday
        ("2025-11-25", "2025-12-29"),  # Christmas, then a weekend
        ("2025-12-01", "2026-01-02"),  # New Year
        ("2026-11-30", "2026-12-30"),
        ("2025-12-31", "2026-02-02"),  # over the year; 31 January is a Saturday
        ("2026-10-01", "2026-11-02"),  # All Saints, a Sunday
        ("9999-12-31", "9999-12-31"),  # beyond it there is no day
    ],
)
def test_the_term_ends_after_a_month_and_on_a_working_day(received: str, by: str) -> None:
    assert terms.object_by(date.fromisoformat(received)) == date.fromisoformat(by)


def test_without_instruction_it_is_a_year() -> None:
    assert terms.object_by(date(2026, 3, 2), instructed=False) == date(2027, 3, 2)
    assert terms.object_by(date(2024, 2, 29), instructed=False) == date(2025, 2, 28)


def _notice(session: Session, about_id: int | None = None, received: date = DAY, **given: object) -> int:
    notice = notices.new(session, about_id)
    notice.received_on, notice.authority = received, "Jobcenter"
    for name, value in given.items():
        setattr(notice, name, value)
    return notices.save(session, notice)


def _listed(session: Session, state: str) -> set[int]:
    return set(notices.ids(session, ListQuery(filters={"state": state})))


def test_the_term_follows_the_day_of_receipt(passing_session: Session) -> None:
    found = _notice(passing_session)
    kept = notices.load(passing_session, found)
    assert (kept.title, kept.object_by) == ("BE-2026-001", date(2026, 4, 2))
    kept.received_on = date(2026, 3, 3)
    notices.save(passing_session, kept)
    assert notices.load(passing_session, found).object_by == date(2026, 4, 7)


def test_bad_days_and_no_authority_are_refused(passing_session: Session) -> None:
    for given, why in (
        ({"authority": " "}, "Stelle"),
        ({"received_on": None}, "Tag"),
        ({"objected_on": DAY - timedelta(days=1)}, "vor dem Erhalt"),
        ({"settled_on": clock.today() + timedelta(days=1)}, "Zukunft"),
    ):
        with pytest.raises(UserError, match=why):
            _notice(passing_session, **given)


def test_it_is_open_until_she_objects_or_settles_it(passing_session: Session) -> None:
    with clock.standing_at(datetime(2026, 3, 25, 9)):
        soon, late = _notice(passing_session), _notice(passing_session, received=date(2026, 2, 2))
        far, done = _notice(passing_session, received=date(2026, 3, 24)), _notice(passing_session)
        decisions.note_objection(passing_session, [done], date(2026, 3, 20))
        mine = {soon, late, far, done}
        for state, wanted in (
            ("open", {soon, late, far}),
            ("due", {soon, late}),
            ("missed", {late}),
            ("objected", {done}),
        ):
            assert mine & _listed(passing_session, state) == wanted, state
        with pytest.raises(UserError, match="schon Widerspruch"):
            decisions.settle(passing_session, [done], date(2026, 3, 25))
        with pytest.raises(UserError, match="vor dem Erhalt"):
            decisions.note_objection(passing_session, [far], DAY)
        decisions.settle(passing_session, [late], date(2026, 3, 25))
        assert late in _listed(passing_session, "settled")
        assert late not in _listed(passing_session, "due")
        decisions.reopen(passing_session, [late])
        assert late in _listed(passing_session, "missed")


def test_a_running_term_stands_at_the_head_of_case_and_person(passing_session: Session) -> None:
    with clock.standing_at(datetime(2026, 3, 25, 9)):
        person = persons.save(passing_session, Person(given_name="Amira", family_name="Haddad"))
        case = cases.save(passing_session, cases.new(passing_session, person))
        found = _notice(passing_session, case)
        for head in (cases.head(passing_session, case), persons.head(passing_session, person)):
            (red,) = (fact for fact in head if fact.aspect is Aspect.TERM)
            assert (red.text, red.record_id) == ("BE-2026-001 · Widerspruch bis 02.04.2026", found)
        decisions.note_objection(passing_session, [found], DAY)
        assert not any(fact.aspect is Aspect.TERM for fact in cases.head(passing_session, case))
        assert not any(fact.aspect is Aspect.TERM for fact in persons.head(passing_session, person))


def test_too_late_is_said_and_saved_all_the_same(passing_session: Session) -> None:
    found = notices.load(passing_session, _notice(passing_session, objected_on=date(2026, 4, 20)))
    assert any("02.04.2026" in one.text for one in notices.warnings(passing_session, found))
