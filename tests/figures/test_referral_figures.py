"""Referrals and their arrival: as they stood at the end of a period, and nothing that would name somebody."""

from datetime import date, datetime, timedelta

import pytest
from quarter import Quarter, entry
from sqlalchemy.orm import Session

from app.common import clock
from app.figures.areas.referrals import ARRIVAL_RATE, ARRIVED, REFERRALS, blocks, count_referrals
from app.figures.document.tables import Table
from app.figures.indicators import Comparison, Counted
from app.figures.periods import parse
from app.figures.protection.thresholds import Thresholds
from app.models import Catalogue, Person, Referral, ReferralStatus
from app.services import trash
from app.services.referrals import referrals, steps

OCTOBER, NOVEMBER = parse("2026-10"), parse("2026-11")
DAY = date(2026, 10, 5)
S = ReferralStatus


@pytest.fixture(autouse=True)
def now() -> object:
    with clock.standing_at(datetime(2026, 12, 20, 9)):
        yield


def _refer(session: Session, person: Person | None, *way: ReferralStatus, **given: object) -> int:
    """Proposed on `DAY`, a step every day."""
    referral = Referral(number="", proposed_on=DAY, since=DAY, recipient="Beratungsstelle")
    referral.about_id = None if person is None else person.id
    for name, value in given.items():
        setattr(referral, name, value)
    found = referrals.save(session, referral)
    for number, status in enumerate(way, 1):
        steps.take(session, [found], status, DAY + timedelta(days=number), "Keine Zeit")
    return found


def _counted(session: Session) -> Counted:
    return Counted(session, OCTOBER, Thresholds())


def _tables(session: Session) -> dict[str, Table]:
    comparison = Comparison(_counted(session), None, clock.today())
    return {block.key: block for block in blocks(comparison) if isinstance(block, Table)}


def _arrivals(session: Session, arrived: int, others: int, **given: object) -> None:
    people = Quarter(session).people(arrived + others)
    for number, person in enumerate(people):
        _refer(session, person, S.CONSENTED, S.ARRIVED if number < arrived else S.NOT_ARRIVED, **given)


def test_it_counts_as_it_stood_at_the_end_of_the_period(session: Session) -> None:
    (person,) = Quarter(session).people(1)
    found = _refer(session, person, S.CONSENTED, S.NOT_ARRIVED)
    steps.take(session, [found], S.ARRIVED, date(2026, 11, 3))
    (october,), (november,) = (count_referrals(session, one).all for one in (OCTOBER, NOVEMBER))
    assert (october.decided, october.arrived) == (True, False)
    assert (november.decided, november.arrived) == (True, True)
    (december,) = count_referrals(session, parse("2026-12")).all
    assert not december.decided
    assert count_referrals(session, parse("2026-09")).all == ()
    trash.trash(session, [found])
    assert count_referrals(session, OCTOBER).all == ()


def test_a_case_counts_for_its_client_and_nobody_for_nobody(session: Session) -> None:
    quarter = Quarter(session)
    (person,) = quarter.people(1)
    case = quarter.case(person, DAY)
    _refer(session, person)
    _refer(session, None)
    _refer(session, None, about_id=case.id)
    assert {each.person for each in count_referrals(session, OCTOBER).all} == {person.id}
    assert len(count_referrals(session, OCTOBER).all) == 2


def test_only_a_base_of_twenty_gives_a_percentage(session: Session) -> None:
    _arrivals(session, 12, 7)
    assert ARRIVAL_RATE.figure(_counted(session)).value is None
    _arrivals(session, 1, 0)
    assert ARRIVAL_RATE.figure(_counted(session)).value == 65
    assert (REFERRALS.figure(_counted(session)).value, ARRIVED.figure(_counted(session)).value) == (20, 13)


def test_who_did_not_arrive_can_not_be_computed_where_they_are_few(session: Session) -> None:
    _arrivals(session, 21, 3)
    counted = _counted(session)
    assert ARRIVAL_RATE.figure(counted).value is None
    assert ARRIVED.figure(counted).value is None
    for table in _tables(session).values():
        assert table.total is not None
        assert [figure.value for figure in table.total.figures] == [24, None, None]


def test_the_rate_by_organisation_and_topic_folds_what_is_small(session: Session) -> None:
    quarter = Quarter(session)
    big, small = quarter.actor("Caritas", "Wohlfahrtsverband"), quarter.actor("Diakonie", "Wohlfahrtsverband")
    private = quarter.actor("Frau Muster", "Privatperson")
    debts, health = (entry(session, Catalogue.TOPIC, one).id for one in ("Schulden", "Gesundheit"))
    _arrivals(session, 20, 12, organisation_id=big.id, topic_id=debts)
    _arrivals(session, 9, 9, organisation_id=small.id, topic_id=health)
    _arrivals(session, 8, 4, organisation_id=private.id, topic_id=None)
    tables = _tables(session)
    rows = {row.label: [figure.value for figure in row.figures] for row in tables["arrival_organisations"].rows}
    assert rows == {"Caritas": [32, 20, 62], "Sonstige": [30, 17, 57]}
    rows = {row.label: [figure.value for figure in row.figures] for row in tables["arrival_topics"].rows}
    assert rows == {"Schulden": [32, 20, 62], "Sonstige": [30, 17, 57]}
    assert "Muster" not in str(tables)


def test_nothing_is_told_where_nobody_was_referred(session: Session) -> None:
    assert not list(blocks(Comparison(_counted(session), None, clock.today())))
    assert REFERRALS.figure(_counted(session)).value == 0
