"""What may leave of a case, to whom, and what is said where it may not."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import UserError
from app.models import Case, Direction, Ground, LegalException, Organisation, Person, Scope, graph
from app.services import trash
from app.services.actors import organisations
from app.services.casework import cases
from app.services.merging.merge import merge
from app.services.merging.plan import Choices
from app.services.people import persons
from app.services.referrals import referrals
from app.services.secrecy import changes, gate, releases
from app.services.secrecy.content import NOTHING, Content, content_of, secrets
from app.services.secrecy.gate import Permit, Refused
from app.services.secrecy.receivers import Client, Exceptional, OwnUse, To

TODAY = date(2026, 11, 30)
NOON = datetime(2026, 11, 30, 12)
PLAN = (Scope.REACH, Scope.PLAN)


@dataclass
class Quarter:
    """A client with a case and a referral, another client, and two bodies."""

    client: int
    case: int
    referral: int
    other: int
    other_case: int
    office: int
    caritas: int


@pytest.fixture
def quarter(session: Session) -> Quarter:
    with clock.standing_at(NOON):
        client, other = (persons.save(session, Person(family_name=name)) for name in ("Kovalenko", "Aydın"))
        case, other_case = (
            cases.save(session, Case(number="", person_id=one, opened_on=TODAY)) for one in (client, other)
        )
        office, caritas = (organisations.save(session, Organisation(name=name)) for name in ("Jobcenter", "Caritas"))
        sent = referrals.new(session, case, office)
        return Quarter(client, case, referrals.save(session, sent), other, other_case, office, caritas)


def released(session: Session, person: int, to: int | str, scopes: Sequence[Scope] = PLAN, **values: object) -> int:
    """A release that holds today, unless the values say otherwise."""
    release = releases.new(session, person)
    release.recipient_id, release.recipient = (to, "") if isinstance(to, int) else (None, to)
    release.given_on = TODAY - timedelta(days=10)
    changes.put_scopes(release, scopes)
    for name, value in values.items():
        setattr(release, name, value)
    return releases.save(session, release)


def ask(session: Session, record: int, to: int | str, scopes: Sequence[Scope] = PLAN) -> Permit:
    receiver = To(to) if isinstance(to, int) else To(None, to)
    return gate.demand(session, content_of(session, [record], scopes), receiver)


def refusal(session: Session, record: int, to: int | str, scopes: Sequence[Scope] = PLAN) -> Refused:
    with pytest.raises(Refused) as refused:
        ask(session, record, to, scopes)
    return refused.value


@pytest.fixture(autouse=True)
def on_this_day() -> Iterator[None]:
    with clock.standing_at(NOON):
        yield


class TestWhatIsSecret:
    def test_every_kind_under_secrecy_says_whose_it_is_and_what_it_tells(self) -> None:
        for kind in graph.confidential_kinds():
            entity = graph.entity_of(kind)
            assert entity.tells, kind
            assert entity.client_column in graph.half_of(kind).c, kind

    def test_only_records_of_such_kinds_are_content(self, session: Session, quarter: Quarter) -> None:
        ids = [quarter.client, quarter.case, quarter.office, quarter.referral, quarter.case]
        assert content_of(session, ids, PLAN) == Content((quarter.case, quarter.referral), frozenset(PLAN))
        assert content_of(session, [quarter.client, quarter.office]) == NOTHING
        assert content_of(session, [quarter.case]).scopes == {Scope.EVERYTHING}, "what says nothing counts as all"

    def test_whose_they_are(self, session: Session, quarter: Quarter) -> None:
        release = released(session, quarter.client, quarter.office)
        about_her = referrals.new(session, quarter.client, quarter.office)
        about_nobody = referrals.new(session, None, quarter.office)
        ids = [
            quarter.case,
            quarter.referral,
            release,
            *(referrals.save(session, one) for one in (about_her, about_nobody)),
        ]
        found = [(one.client_id, one.case_id) for one in secrets(session, ids)]
        client, case = quarter.client, quarter.case
        assert found == [(client, case), (client, case), (client, None), (client, None), (None, None)]


class TestWhoNeedsNone:
    def test_nothing_of_a_case_may_always_leave(self, session: Session) -> None:
        assert gate.demand(session, NOTHING, None).passed == ()

    def test_nobody_named_gets_nothing(self, session: Session, quarter: Quarter) -> None:
        with pytest.raises(Refused):
            gate.demand(session, content_of(session, [quarter.case]), None)

    def test_her_own_use_and_the_client(self, session: Session, quarter: Quarter) -> None:
        hers = content_of(session, [quarter.case, quarter.referral])
        assert {one.ground for one in gate.demand(session, hers, OwnUse()).passed} == {Ground.OWN_USE}
        assert {one.ground for one in gate.demand(session, hers, Client()).passed} == {Ground.CLIENT}
        assert {one.ground for one in ask(session, quarter.case, quarter.client).passed} == {Ground.CLIENT}

    def test_a_client_gets_nothing_of_another(self, session: Session, quarter: Quarter) -> None:
        both = content_of(session, [quarter.case, quarter.other_case])
        with pytest.raises(Refused, match="mehrere"):
            gate.demand(session, both, Client())
        assert "keine Schweigepflichtentbindung" in str(refusal(session, quarter.case, quarter.other))

    def test_a_law_needs_its_reason(self, session: Session, quarter: Quarter) -> None:
        content = content_of(session, [quarter.case])
        with pytest.raises(Refused, match="Begründung"):
            gate.demand(session, content, Exceptional(To(quarter.office), LegalException.CHILD, "  "))
        with pytest.raises(UserError, match="wer es bekommt"):
            gate.demand(session, content, Exceptional(To(), LegalException.CHILD, "Gefahr"))
        permit = gate.demand(session, content, Exceptional(To(quarter.office), LegalException.CHILD, "Gefahr"))
        assert [one.ground for one in permit.passed] == [Ground.EXCEPTION]


class TestARelease:
    def test_it_lets_what_is_in_its_scope_go_to_whom_it_names(self, session: Session, quarter: Quarter) -> None:
        release = released(session, quarter.client, quarter.office)
        (passed,) = ask(session, quarter.case, quarter.office).passed
        assert (passed.ground, passed.release_id) == (Ground.RELEASE, release)
        assert ask(session, quarter.referral, quarter.office).passed[0].release_id == release
        missing = refusal(session, quarter.case, quarter.caritas)
        assert "Gegenüber „Caritas“ gibt es keine" in str(missing)
        assert missing.wanted is not None
        assert (missing.wanted.client_id, missing.wanted.case_id) == (quarter.client, quarter.case)
        refusal(session, quarter.other_case, quarter.office)

    @pytest.mark.parametrize("scope", [scope for scope in Scope if scope not in (*PLAN, Scope.EVERYTHING)])
    def test_beyond_its_scope_it_lets_nothing_go(self, session: Session, quarter: Quarter, scope: Scope) -> None:
        released(session, quarter.client, quarter.office)
        assert f"umfasst das nicht: {scope.label}." in str(
            refusal(session, quarter.case, quarter.office, (*PLAN, scope))
        )
        released(session, quarter.client, quarter.caritas, (Scope.EVERYTHING,))
        assert ask(session, quarter.case, quarter.caritas, (*PLAN, scope)).passed

    def test_what_counts_as_all_needs_a_release_of_all(self, session: Session, quarter: Quarter) -> None:
        released(session, quarter.client, quarter.office, [scope for scope in Scope if scope is not Scope.EVERYTHING])
        refusal(session, quarter.case, quarter.office, ())

    def test_it_says_how_it_stands_where_it_does_not_hold(self, session: Session, quarter: Quarter) -> None:
        to = quarter.office
        released(session, quarter.client, to, revoked_on=TODAY)
        assert "widerrufen am 30.11.2026" in str(refusal(session, quarter.case, to))
        released(session, quarter.client, to, until=TODAY - timedelta(days=1))
        assert "abgelaufen am 29.11.2026" in str(refusal(session, quarter.case, to))
        waiting = released(session, quarter.client, to, given_on=None)
        unsigned = refusal(session, quarter.case, to)
        assert "noch nicht unterschrieben" in str(unsigned)
        assert unsigned.wanted is not None
        assert unsigned.wanted.release_id == waiting
        released(session, quarter.client, to, given_on=TODAY + timedelta(days=1))
        assert "gilt erst ab 01.12.2026" in str(refusal(session, quarter.case, to))
        released(session, quarter.client, to, direction=Direction.FROM)
        assert "nur, von „Jobcenter“ etwas zu erfahren" in str(refusal(session, quarter.case, to))
        released(session, quarter.client, to, until=TODAY)
        assert ask(session, quarter.case, to).passed, "its last day belongs to it"

    def test_of_one_case_it_holds_in_no_other(self, session: Session, quarter: Quarter) -> None:
        second = cases.save(session, Case(number="", person_id=quarter.client, opened_on=TODAY))
        released(session, quarter.client, quarter.office, case_id=quarter.case)
        assert ask(session, quarter.case, quarter.office).passed
        refusal(session, second, quarter.office)

    def test_who_is_not_on_file_is_called_by_name(self, session: Session, quarter: Quarter) -> None:
        released(session, quarter.client, "Kanzlei Müller")
        assert ask(session, quarter.case, "kanzlei mueller ").passed
        refusal(session, quarter.case, "Kanzlei Meier")
        refusal(session, quarter.case, quarter.office)

    def test_in_the_trash_it_holds_no_more(self, session: Session, quarter: Quarter) -> None:
        trash.trash(session, [released(session, quarter.client, quarter.office)])
        refusal(session, quarter.case, quarter.office)

    def test_each_record_of_a_list_needs_one(self, session: Session, quarter: Quarter) -> None:
        released(session, quarter.client, quarter.office)
        both = content_of(session, [quarter.case, quarter.other_case], PLAN)
        with pytest.raises(Refused):
            gate.demand(session, both, To(quarter.office))
        released(session, quarter.other, quarter.office)
        assert len(gate.demand(session, both, To(quarter.office)).passed) == 2


class TestWhatChangedMeanwhile:
    def test_a_recipient_that_was_merged_is_the_one_that_was_kept(self, session: Session, quarter: Quarter) -> None:
        released(session, quarter.client, quarter.office)
        merge(session, quarter.caritas, quarter.office, Choices())
        assert ask(session, quarter.case, quarter.caritas).passed
        assert ask(session, quarter.case, quarter.office).passed, "asked by its former number"

    def test_a_recipient_that_was_renamed_is_the_same(self, session: Session, quarter: Quarter) -> None:
        released(session, quarter.client, quarter.office)
        office = organisations.load(session, quarter.office)
        office.name = "Amt für Arbeit"
        organisations.save(session, office)
        assert ask(session, quarter.case, quarter.office).passed

    def test_a_recipient_in_the_trash_gets_nothing(self, session: Session, quarter: Quarter) -> None:
        released(session, quarter.client, quarter.office)
        trash.trash(session, [quarter.office])
        with pytest.raises(UserError, match="liegt im Papierkorb"):
            ask(session, quarter.case, quarter.office)

    def test_a_client_in_the_trash(self, session: Session, quarter: Quarter) -> None:
        released(session, quarter.client, quarter.office)
        trash.trash(session, [quarter.client])
        assert "liegt im Papierkorb" in str(refusal(session, quarter.case, quarter.office))
        with pytest.raises(Refused, match="liegt im Papierkorb"):
            gate.demand(session, content_of(session, [quarter.case]), Client())

    def test_what_was_erased_goes_to_nobody(self, session: Session, quarter: Quarter) -> None:
        with pytest.raises(Refused, match="gibt es nicht mehr"):
            gate.demand(session, Content((2**40,), frozenset(PLAN)), To(quarter.office))

    @pytest.mark.parametrize("number", [2**40, "case"])
    def test_only_bodies_and_persons_get_anything(self, session: Session, quarter: Quarter, number: int | str) -> None:
        with pytest.raises(UserError, match="ist kein Akteur und keine Person"):
            ask(session, quarter.case, quarter.case if number == "case" else 2**40)


def test_a_release_is_prepared_for_what_is_missing(session: Session, quarter: Quarter) -> None:
    missing = refusal(session, quarter.case, quarter.office)
    assert missing.wanted is not None
    (row,) = releases.rows(session, [changes.prepare(session, missing.wanted)])
    assert (row.client_id, row.case_id, row.recipient_id) == (quarter.client, quarter.case, quarter.office)
    assert (row.scopes, row.given_on) == (PLAN, None)
    assert "noch nicht unterschrieben" in str(refusal(session, quarter.case, quarter.office))
