"""The Verfügungsfonds: rules as data, votes, decisions, and what they bind."""

from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal

import pytest
from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import UserError
from app.models import ApplicationStatus, FundDecider, VoteChoice
from app.services.lists import ListQuery
from app.services.money import application_steps, applications, budgets, fund
from app.services.money.application_steps import Ballot, Decision
from app.services.money.fund import Limit
from app.services.office import settings
from app.settings.money import MONEY, MoneyRules
from tests.money_samples import application, book, fund_of

GRANTED, REFUSED, SETTLED = ApplicationStatus.GRANTED, ApplicationStatus.REFUSED, ApplicationStatus.SETTLED
MANAGER, COMMITTEE, COUNCIL = FundDecider.MANAGER, FundDecider.COMMITTEE, FundDecider.COUNCIL
YES, NO, ABSTAIN = VoteChoice.YES, VoteChoice.NO, VoteChoice.ABSTAIN
ON = date(2026, 6, 1)


@pytest.fixture(autouse=True)
def summer() -> Iterator[None]:
    with clock.standing_at(datetime(2026, 6, 10, 9)):
        yield


def grant(session: Session, made: int, amount: str, decider: FundDecider | None = MANAGER) -> None:
    application_steps.take(session, made, GRANTED, Decision(ON, decider, Decimal(amount)))


def ballots(*choices: VoteChoice) -> list[Ballot]:
    return [Ballot(f"Mitglied {place}", choice) for place, choice in enumerate(choices)]


def test_it_is_hidden_until_it_is_switched_on(passing_session: Session) -> None:
    assert not fund.is_shown(passing_session)
    settings.save_within(passing_session, MONEY, MoneyRules(fund=True))
    assert fund.is_shown(passing_session)


@pytest.mark.parametrize(
    ("amount", "decider"),
    [("500.00", MANAGER), ("500.01", COMMITTEE), ("2500.00", COMMITTEE), ("2500.01", COUNCIL), ("9999999.99", COUNCIL)],
)
def test_who_decides_up_to_which_amount(passing_session: Session, amount: str, decider: FundDecider) -> None:
    assert fund.decider_of(passing_session, Decimal(amount), ON) is decider


def test_rules_hold_from_their_day_and_earlier_ones_before(passing_session: Session) -> None:
    session = passing_session
    fund.save_rules(session, date(2026, 1, 1), [Limit(None, COMMITTEE), Limit(Decimal("100.00"), MANAGER)])
    fund.save_rules(session, date(2026, 6, 1), [Limit(None, COUNCIL)])
    decided = [fund.decider_of(session, Decimal("100.01"), day) for day in (date(2025, 12, 31), date(2026, 5, 31), ON)]
    assert decided == [MANAGER, COMMITTEE, COUNCIL]
    assert [one.decider for one in fund.rules(session, date(2026, 2, 1))] == [MANAGER, COMMITTEE]
    fund.save_rules(session, date(2026, 6, 1), [Limit(None, MANAGER)])
    assert fund.rules(session, ON) == (Limit(None, MANAGER),), "those of a day are set anew"


@pytest.mark.parametrize(
    ("day", "limits", "sentence"),
    [
        (None, [Limit(None, COUNCIL)], "ab dem die Regeln gelten"),
        (ON, [Limit(Decimal("5.00"), MANAGER)], "wer über größere Beträge entscheidet"),
        (ON, [], "wer über größere Beträge entscheidet"),
        (ON, [Limit(None, MANAGER), Limit(None, COUNCIL)], "zweimal"),
        (ON, [Limit(None, MANAGER), Limit(Decimal("0.00"), COUNCIL)], "über 0,00"),
    ],
)
def test_rules_that_say_nothing_are_refused(
    passing_session: Session, day: date | None, limits: list[Limit], sentence: str
) -> None:
    with pytest.raises(UserError, match=sentence):
        fund.save_rules(passing_session, day, limits)


def test_what_is_granted_is_bound_until_it_is_paid(passing_session: Session) -> None:
    session = passing_session
    money = fund_of(session, "1000.00")
    made = application(session, money)
    grant(session, made, "400.00")
    found = budgets.sums_of(session, money)
    assert (found.granted, found.remaining) == (Decimal("400.00"), Decimal("600.00"))
    book(session, money, "150.00", application_id=made)
    found = budgets.sums_of(session, money)
    assert (found.spent, found.granted, found.remaining) == tuple(map(Decimal, ("150.00", "250.00", "600.00")))
    application_steps.take(session, made, SETTLED, Decision(ON))
    assert budgets.sums_of(session, money).remaining == Decimal("850.00"), "what was not needed is there again"
    (row,) = applications.rows(session, [made])
    assert (row.number, row.paid, row.open) == ("V-2026-001", Decimal("150.00"), None)


def test_an_application_decided_by_nobody_is_refused(passing_session: Session) -> None:
    session = passing_session
    made = application(session, fund_of(session))
    for status in (GRANTED, REFUSED):
        with pytest.raises(UserError) as refused:
            application_steps.take(session, made, status, Decision(ON, None, Decimal("400.00"), "Zu laut"))
        assert str(refused.value) == (
            "Bitte eintragen, wer entschieden hat. Über 400,00\u00a0€ entscheidet nach den Regeln: Quartiersmanagement."
        )
    assert applications.load(session, made).status is ApplicationStatus.IDEA, "nothing is changed"


def test_who_decides_has_to_be_allowed_to(passing_session: Session) -> None:
    session = passing_session
    made = application(session, fund_of(session), "3000.00")
    with pytest.raises(UserError, match="entscheidet nach den Regeln: Gemeinderat"):
        grant(session, made, "3000.00", COMMITTEE)
    grant(session, made, "500.00", COUNCIL)
    assert applications.load(session, made).decider is COUNCIL, "who decides on more decides on less as well"


def test_the_committee_grants_by_its_votes(passing_session: Session) -> None:
    session = passing_session
    made = application(session, fund_of(session), "900.00")
    with pytest.raises(UserError, match="noch nicht abgestimmt"):
        grant(session, made, "900.00", COMMITTEE)
    application_steps.vote(session, made, ballots(YES, NO, NO, ABSTAIN), ON)
    assert applications.load(session, made).status is ApplicationStatus.VOTED
    with pytest.raises(UserError, match=r"nicht zugestimmt \(1 ja, 2 nein\)"):
        grant(session, made, "900.00", COMMITTEE)
    application_steps.vote(session, made, ballots(YES, YES, NO), ON)
    grant(session, made, "900.00", COMMITTEE)
    (row,) = applications.rows(session, [made])
    assert (row.yes, row.no, row.granted) == (2, 1, Decimal("900.00"))
    with pytest.raises(UserError, match="schon entschieden"):
        application_steps.vote(session, made, ballots(NO), ON)


@pytest.mark.parametrize(
    ("given", "sentence"),
    [([Ballot(" ", YES)], "bei jeder Stimme"), ([Ballot("Ute", YES), Ballot("ute", NO)], "zweimal")],
)
def test_votes_that_can_not_be_are_refused(passing_session: Session, given: list[Ballot], sentence: str) -> None:
    made = application(passing_session, fund_of(passing_session))
    with pytest.raises(UserError, match=sentence):
        application_steps.vote(passing_session, made, given, ON)
    assert application_steps.votes(passing_session, made) == []


def test_what_is_not_there_is_not_granted(passing_session: Session) -> None:
    session = passing_session
    money = fund_of(session, "300.00")
    made = application(session, money)
    with pytest.raises(UserError, match=r"Im Fonds sind noch 300,00"):
        grant(session, made, "300.01")
    grant(session, made, "300.00")
    grant(session, made, "290.00")
    assert applications.load(session, made).granted == Decimal("290.00"), "what it binds already is there for it"
    with pytest.raises(UserError, match="den Fonds wählen"):
        grant(session, application(session, None), "1.00")


def test_a_refusal_says_why_and_a_settlement_needs_a_grant(passing_session: Session) -> None:
    session = passing_session
    money = fund_of(session)
    made = application(session, money)
    with pytest.raises(UserError, match="warum abgelehnt"):
        application_steps.take(session, made, REFUSED, Decision(ON, MANAGER))
    with pytest.raises(UserError, match="nur, was bewilligt ist"):
        application_steps.take(session, made, SETTLED, Decision(ON))
    with pytest.raises(UserError, match="noch nicht bewilligt"):
        book(session, money, "5.00", application_id=made)
    with pytest.raises(UserError, match="vor dem Eingang"):
        application_steps.take(session, made, ApplicationStatus.CHECKED, Decision(date(2026, 1, 1)))


def test_a_step_back_takes_the_decision_back(passing_session: Session) -> None:
    session = passing_session
    made = application(session, fund_of(session))
    grant(session, made, "100.00")
    application_steps.take(session, made, ApplicationStatus.CHECKED, Decision(ON))
    kept = applications.load(session, made)
    assert (kept.granted, kept.decider, kept.decided_on) == (None, None, None)
    assert applications.ids(session, ListQuery(filters={"status": "open"})) == [made]
