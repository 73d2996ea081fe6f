"""Referrals: to whom, for whom, step by step until somebody arrived, and who is asked after."""

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import UserError
from app.models import ContactEntry, Organisation, Person, Referral, ReferralStatus
from app.services import trash
from app.services.actors import organisations
from app.services.casework import cases
from app.services.lists import ListQuery
from app.services.office import settings
from app.services.people import persons
from app.services.records import RECORD, title_of
from app.services.referrals import referrals, sources, steps
from app.services.statuses import changes_of
from app.settings.deadlines import FOLLOWING_UP, FollowingUp

S = ReferralStatus
DAY = date(2026, 3, 2)


def _person(session: Session, name: str = "Haddad") -> int:
    return persons.save(session, Person(given_name="Amira", family_name=name))


def _referral(session: Session, about_id: int | None = None, **given: object) -> int:
    values = {"proposed_on": DAY, "recipient": "Schuldnerberatung"} | given
    found = referrals.new(session, about_id)
    for name, value in values.items():
        setattr(found, name, value)
    return referrals.save(session, found)


def _listed(session: Session, **filters: str) -> list[int]:
    return referrals.ids(session, ListQuery(filters=filters))


def _go(session: Session, referral_id: int, *way: ReferralStatus, on: date = DAY, reason: str = "Krank") -> None:
    for status in way:
        steps.take(session, [referral_id], status, on, reason)


def test_it_needs_a_body_and_a_case_or_a_person(passing_session: Session) -> None:
    with pytest.raises(UserError, match="Stelle"):
        _referral(passing_session, recipient=" ")
    club = organisations.save(passing_session, Organisation(name="Verein"))
    with pytest.raises(UserError, match="Fall oder eine Person"):
        _referral(passing_session, club)
    assert _referral(passing_session), "an anonymous person is referred, too"


def test_it_is_called_by_a_number_that_names_nobody(passing_session: Session) -> None:
    person = _person(passing_session)
    club = organisations.save(passing_session, Organisation(name="Caritas"))
    found = _referral(passing_session, person, organisation_id=club, recipient="")
    assert title_of(passing_session, found) == "VW-2026-001"
    (row,) = referrals.rows(passing_session, [found])
    assert (row.client, row.client_id, row.recipient, row.case) == ("Haddad, Amira", person, "Caritas", "")
    subtitle = referrals.LISTING.subtitle
    values = passing_session.connection().exec_driver_sql(subtitle.statement.format("?"), (found,)).one()
    assert subtitle.line(*values[1:]) == "Caritas · vorgeschlagen · seit 02.03.2026"


def test_a_person_has_those_of_her_cases_and_both_are_named(passing_session: Session) -> None:
    person, other = _person(passing_session), _person(passing_session, "Demir")
    case = cases.save(passing_session, cases.new(passing_session, person))
    of_case, of_person, elsewhere = (_referral(passing_session, one) for one in (case, person, other))
    assert set(_listed(passing_session, about=str(person))) == {of_case, of_person}
    assert _listed(passing_session, about=str(case)) == [of_case]
    assert elsewhere not in _listed(passing_session, about=str(person))
    (row,) = referrals.rows(passing_session, [of_case])
    assert (row.client_id, row.case_id) == (person, case)
    trash.trash(passing_session, [case])
    assert _listed(passing_session, about=str(person)) == [of_person]
    (row,) = referrals.rows(passing_session, [of_case])
    assert (row.case, row.case_id) == ("", None)


def test_each_step_keeps_its_day(passing_session: Session) -> None:
    found = _referral(passing_session, _person(passing_session))
    days = [DAY + timedelta(days=number) for number in range(1, 5)]
    way = (S.CONSENTED, S.APPOINTED, S.ACCOMPANIED, S.ARRIVED)
    for status, on in zip(way, days, strict=True):
        steps.take(passing_session, [found], status, on, appointment_on=days[2] if status is S.APPOINTED else None)
    kept = referrals.load(passing_session, found)
    assert (kept.status, kept.since, kept.appointment_on) == (S.ARRIVED, days[-1], days[2])
    noted = [(one.status, one.changed_on.date()) for one in changes_of(passing_session, found)]
    assert noted == [("proposed", DAY), *((str(one), on) for one, on in zip(way, days, strict=True))]


@pytest.mark.parametrize("before", S)
@pytest.mark.parametrize("after", S)
def test_jumps_that_make_no_sense_are_refused(
    passing_session: Session, before: ReferralStatus, after: ReferralStatus
) -> None:
    found = _referral(passing_session)
    passing_session.get_one(Referral, found).status = before
    passing_session.flush()
    if after in steps.FOLLOWING[before]:
        steps.take(passing_session, [found], after, DAY, "Weil es nicht ging")
        assert referrals.load(passing_session, found).status is after
        return
    with pytest.raises(UserError) as refused:
        steps.take(passing_session, [found], after, DAY, "Weil es nicht ging")
    assert "VW-2026-" in str(refused.value)
    if before is S.PROPOSED:
        assert "Einwilligung" in str(refused.value)
    assert referrals.load(passing_session, found).status is before


def test_nothing_is_told_before_the_consent_and_no_refusal_without_a_reason(passing_session: Session) -> None:
    found = _referral(passing_session)
    with pytest.raises(UserError, match="Einwilligung"):
        _go(passing_session, found, S.ARRIVED)
    with pytest.raises(UserError, match="warum"):
        steps.take(passing_session, [found], S.REFUSED, DAY, "  ")
    with pytest.raises(UserError, match="vor dem letzten Schritt"):
        _go(passing_session, found, S.CONSENTED, on=DAY - timedelta(days=1))
    with pytest.raises(UserError, match="Zukunft"):
        _go(passing_session, found, S.CONSENTED, on=clock.today() + timedelta(days=1))
    assert len(changes_of(passing_session, found)) == 1
    _go(passing_session, found, S.REFUSED, reason="Will lieber selbst anrufen")
    assert referrals.load(passing_session, found).reason == "Will lieber selbst anrufen"
    _go(passing_session, found, S.PROPOSED)
    assert referrals.load(passing_session, found).reason == ""


def test_who_is_silent_depends_on_the_setting_and_the_appointment(passing_session: Session) -> None:
    with clock.standing_at(datetime.combine(DAY + timedelta(days=21), datetime.min.time())):
        silent = _referral(passing_session)
        heard = _referral(passing_session, proposed_on=DAY + timedelta(days=1))
        awaited, arrived = _referral(passing_session), _referral(passing_session)
        _go(passing_session, arrived, S.CONSENTED, S.ARRIVED)
        _go(passing_session, awaited, S.CONSENTED)
        steps.take(passing_session, [awaited], S.APPOINTED, DAY, appointment_on=DAY + timedelta(days=10))
        mine = {silent, heard, awaited, arrived}
        assert mine.intersection(_listed(passing_session, status="silent")) == {silent}
        assert {row.id for row in referrals.rows(passing_session, list(mine)) if row.silent} == {silent}
        settings.write(passing_session, FOLLOWING_UP, FollowingUp(ask_after=11))
        assert mine.intersection(_listed(passing_session, status="silent")) == {silent, heard, awaited}


def test_conversations_to_choose_from_are_hers(passing_session: Session) -> None:
    person, other = _person(passing_session), _person(passing_session, "Demir")
    case = cases.save(passing_session, cases.new(passing_session, person))
    made = []
    for record, who, text in ((case, person, "Im Fall"), (person, person, "Ohne Fall"), (other, other, "Fremd")):
        entry = ContactEntry(
            record_id=record, person_id=who, at=datetime.combine(DAY, datetime.min.time()), summary=text
        )
        passing_session.add(entry)
        passing_session.flush()
        made.append(entry.id)
    assert {one.id for one in sources.conversations(passing_session, person)} == set(made[:2])
    assert [one.summary for one in sources.conversations(passing_session, case)] == ["Im Fall"]
    assert [one.id for one in sources.conversation(passing_session, made[2])] == [made[2]]


def test_whoever_is_erased_takes_them_along(passing_session: Session) -> None:
    person = _person(passing_session)
    found = _referral(passing_session, person)
    trash.trash(passing_session, [person])
    trash.purge(passing_session, [person])
    assert passing_session.execute(RECORD.select().where(RECORD.c.id == found)).first() is None


def test_another_day_of_proposal_moves_the_beginning_until_something_came_of_it(passing_session: Session) -> None:
    found = referrals.load(passing_session, _referral(passing_session))
    found.proposed_on = DAY - timedelta(days=3)
    referrals.save(passing_session, found)
    assert (found.since, changes_of(passing_session, found.id)[0].changed_on.date()) == (found.proposed_on,) * 2
    _go(passing_session, found.id, S.CONSENTED)
    found.proposed_on = DAY + timedelta(days=1)
    with pytest.raises(UserError, match="nach dem nächsten Schritt"):
        referrals.save(passing_session, found)
