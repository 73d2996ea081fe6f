"""Pledges of secrecy, consents for every purpose, who interprets at an appointment, and the steps where a child is in danger."""

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import UserError
from app.models import ChildProtection, Consent, ConsentState, Person, Pledge, ProtectionStep, Purpose
from app.services.casework import cases, involved, protection
from app.services.lists import ListQuery
from app.services.office import appointments
from app.services.people import consents, persons, pledges

SOON = timedelta(days=12)


@pytest.fixture
def session(passing_session: Session) -> Session:
    return passing_session


@pytest.fixture
def interpreter(session: Session) -> int:
    return persons.save(session, Person(family_name="Tesfay", given_name="Selam"))


@pytest.fixture
def client(session: Session) -> int:
    return persons.save(session, Person(family_name="Kovalenko", given_name="Olena"))


@pytest.fixture
def case_id(session: Session, client: int) -> int:
    return cases.save(session, cases.new(session, client))


def _pledged(session: Session, person_id: int, signed: int = 0, until: int | None = None) -> int:
    """Signed and ending so many days from today."""
    today = clock.today()
    end = None if until is None else today + timedelta(days=until)
    return pledges.save(session, Pledge(person_id=person_id, signed_on=today + timedelta(days=signed), until=end))


def _appointed(session: Session, interpreter: int, days: int = 3) -> int:
    begin = datetime.combine(clock.today() + timedelta(days=days), datetime.min.time()) + timedelta(hours=10)
    appointment = appointments.new(session, None, begin)
    appointment.interpreter_id = interpreter
    return appointments.save(session, appointment)


def test_nobody_interprets_before_she_has_signed(session: Session, interpreter: int) -> None:
    with pytest.raises(UserError, match="Von Tesfay, Selam fehlt die unterschriebene Verpflichtung"):
        _appointed(session, interpreter)
    _pledged(session, interpreter)
    appointment = appointments.load(session, _appointed(session, interpreter))
    assert appointment.interpreter_id == interpreter
    assert [fact.text for fact in appointments.head(session, appointment.id)][1:] == ["dolmetscht: Tesfay, Selam"]


def test_a_pledge_that_ends_before_the_appointment_is_none(session: Session, interpreter: int) -> None:
    _pledged(session, interpreter, signed=-700, until=2)
    assert _appointed(session, interpreter, days=2)
    with pytest.raises(UserError, match="endet am"):
        _appointed(session, interpreter, days=3)


def test_a_pledge_does_not_reach_back(session: Session, interpreter: int) -> None:
    _pledged(session, interpreter)
    with pytest.raises(UserError, match="gilt erst seit"):
        _appointed(session, interpreter, days=-5)


def test_an_appointment_that_stood_so_can_be_noted_on(session: Session, interpreter: int) -> None:
    pledge = _pledged(session, interpreter)
    appointment = appointments.load(session, _appointed(session, interpreter))
    pledges.remove(session, pledge)
    appointment.note = "abgesagt"
    appointments.save(session, appointment)
    assert [one.field for one in appointments.warnings(session, appointment)] == ["interpreter_id"]
    assert "fehlt" in appointments.head(session, appointment.id)[-1].text
    appointment.starts_at += timedelta(minutes=30)
    with pytest.raises(UserError, match="Tesfay"):
        appointments.save(session, appointment)


@pytest.mark.parametrize(
    ("signed", "until", "said"),
    [(None, None, "Bitte den Tag"), (1, None, "liegt in der Zukunft"), (-3, -4, "vor dem Anfang")],
)
def test_a_pledge_that_can_not_be_is_refused(session: Session, interpreter: int, signed, until, said: str) -> None:
    day, end = ((None if days is None else clock.today() + timedelta(days=days)) for days in (signed, until))
    with pytest.raises(UserError, match=said):
        pledges.save(session, Pledge(person_id=interpreter, signed_on=day, until=end))


def test_the_head_tells_of_a_pledge_and_of_its_end(session: Session, interpreter: int) -> None:
    pledge = _pledged(session, interpreter, signed=-10)
    assert next(iter(pledges.facts(session, interpreter))).text.startswith("Verschwiegenheit unterschrieben am")
    pledges.load(session, pledge).until = clock.today() - timedelta(days=1)
    session.flush()
    assert next(iter(pledges.facts(session, interpreter))).text.startswith("Verschwiegenheit abgelaufen am")


def _said(session: Session, person_id: int, purpose: Purpose, **values) -> int:
    given = {"said_on": clock.today() - SOON} | values
    return consents.save(session, Consent(person_id=person_id, purpose=purpose, **given))


def test_the_list_of_persons_knows_who_allowed_what(session: Session, client: int, interpreter: int) -> None:
    _said(session, client, Purpose.NEWS)
    _said(session, interpreter, Purpose.NEWS, state=ConsentState.REFUSED)
    ended = {"until": clock.today() - timedelta(days=1), "said_on": date(2020, 1, 1)}
    _said(session, client, Purpose.VOLUNTEERS, **ended)

    def found(wanted: str) -> list[int]:
        return persons.ids(session, ListQuery(filters={"consent": wanted}))

    assert found("news") == [client]
    assert found("no-news") == [interpreter]
    assert found("volunteers") == []
    assert found("no-volunteers") == [client] == found(consents.ENDING)
    (row,) = persons.rows(session, [client])
    assert row.allowed == (Purpose.NEWS.label,)


def test_one_answer_stands_for_each_purpose(session: Session, client: int) -> None:
    _said(session, client, Purpose.NEWS)
    second = _said(session, client, Purpose.NEWS, state=ConsentState.REFUSED)
    assert [(row.id, row.state) for row in consents.of_person(session, client)] == [(second, ConsentState.REFUSED)]


def test_passing_on_needs_somebody_to_whom(session: Session, client: int) -> None:
    with pytest.raises(UserError, match="an wen"):
        _said(session, client, Purpose.CONTACT)
    _said(session, client, Purpose.CONTACT, recipient=" Sportverein  Steinen ")
    _said(session, client, Purpose.NEWS, recipient="vergessen")
    rows = consents.of_person(session, client)
    assert [str(consents.in_words(row)) for row in rows] == [
        "Kontaktdaten weitergeben: Sportverein Steinen",
        "Einladungen und Rundbriefe",
    ]
    _said(session, client, Purpose.CONTACT, recipient="Jobcenter")
    _said(session, client, Purpose.CONTACT, recipient="Jobcenter", state=ConsentState.REFUSED)
    assert [row.recipient for row in consents.of_person(session, client)] == ["Sportverein Steinen", "Jobcenter", ""]


def test_what_was_allowed_is_revoked_once(session: Session, client: int) -> None:
    said = _said(session, client, Purpose.NEWS)
    consents.revoke(session, said, clock.today())
    (row,) = consents.of_person(session, client)
    assert (row.state, row.said_on, row.holds) == (ConsentState.REVOKED, clock.today(), False)
    with pytest.raises(UserError, match="nichts zu widerrufen"):
        consents.revoke(session, said, clock.today())


def _step(session: Session, case_id: int, step: ProtectionStep, text: str = "Gespräch", **values) -> int:
    given = {"taken_on": clock.today()} | values
    return protection.save(session, ChildProtection(case_id=case_id, step=step, text=text, **given))


def test_the_steps_follow_the_law_until_nothing_is_open(session: Session, case_id: int) -> None:
    assert list(protection.facts(session, case_id)) == []
    for number, step in enumerate(protection.WAY):
        rows = protection.of_case(session, case_id)
        assert protection.new(case_id, rows).step is step
        _step(session, case_id, step, left_out=number == 2)
    (fact,) = protection.facts(session, case_id)
    assert fact.text == "Kinderschutz, noch offen: Hilfe oder Mitteilung"
    _step(session, case_id, ProtectionStep.NOTICE, told_before=True)
    (fact,) = protection.facts(session, case_id)
    assert fact.text == "Kinderschutz: alle Schritte festgehalten"


def test_a_step_left_out_says_why(session: Session, case_id: int) -> None:
    with pytest.raises(UserError, match="warum dieser Schritt unterblieb"):
        _step(session, case_id, ProtectionStep.PARENTS, "  ", left_out=True)
    with pytest.raises(UserError, match="ein paar Worten"):
        _step(session, case_id, ProtectionStep.PARENTS, "")
    with pytest.raises(UserError, match="Zukunft"):
        _step(session, case_id, ProtectionStep.PARENTS, taken_on=clock.today() + SOON)


def test_a_name_in_what_the_specialist_is_told_is_seen(session: Session, case_id: int) -> None:
    other = persons.save(session, Person(family_name="Adebayo", given_name="Femi"))
    involved.add(session, case_id, other)
    for text, fields in (("Olena ist 6 Jahre alt", ["text"]), ("Bei Adebayo", ["text"]), ("Das Kind ist 6", [])):
        step = ChildProtection(case_id=case_id, step=ProtectionStep.ADVICE, text=text, taken_on=clock.today())
        assert [one.field for one in protection.warnings(session, step)] == fields


def test_a_notice_before_a_decision_is_seen(session: Session, case_id: int) -> None:
    notice = ChildProtection(case_id=case_id, step=ProtectionStep.NOTICE, text="x", taken_on=clock.today())
    notice.told_before = False
    assert [one.field for one in protection.warnings(session, notice)] == ["step", "told_before"]
    _step(session, case_id, ProtectionStep.DECISION)
    notice.told_before = True
    assert protection.warnings(session, notice) == []
