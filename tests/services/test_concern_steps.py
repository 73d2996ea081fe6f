"""What happens to a concern: which steps make sense, what each needs, and what a step back takes back."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import UserError
from app.models import Concern, ConcernStatus, Organisation, Person, Told
from app.services import trash
from app.services.actors import organisations
from app.services.concerns import concerns, forwardings, steps
from app.services.lists import ListQuery
from app.services.people import persons
from app.services.statuses import changes_of

DAY = date(2026, 3, 2)


def _concern(session: Session, subject: str = "Lampe am Durchgang", **given: object) -> Concern:
    made = concerns.new(session)
    made.subject, made.received_on = subject, DAY
    for name, value in given.items():
        setattr(made, name, value)
    return concerns.load(session, concerns.save(session, made))


@pytest.fixture
def reporter(session: Session) -> int:
    return persons.save(session, Person(family_name="Amiri", given_name="Soraya"))


@pytest.fixture
def office(session: Session) -> int:
    return organisations.save(session, Organisation(name="Bauamt"))


def test_it_needs_a_sentence_and_gets_a_number_that_is_given_once(session: Session) -> None:
    with pytest.raises(UserError):
        _concern(session, "  ")
    first, second = _concern(session), _concern(session)
    assert (first.number, second.number) == ("A-2026-001", "A-2026-002")


def test_days_beyond_the_known_holidays_are_said(session: Session) -> None:
    far = Concern(number="", subject="Bank", received_on=date(2199, 5, 3))
    found = [warning.text for warning in concerns.warnings(session, far) if warning.field == "received_on"]
    assert any("Feiertage" in text for text in found)
    assert concerns.load(session, concerns.save(session, far)).number == "A-2199-001"


def test_an_anonymous_one_has_no_deadline_towards_the_citizen(session: Session, reporter: int) -> None:
    assert _concern(session).due_on is None
    known = _concern(session, reporter_id=reporter)
    assert known.due_on == known.acknowledge_by == date(2026, 3, 5)
    steps.acknowledge(session, [known.id], DAY)
    assert concerns.load(session, known.id).due_on == known.interim_by == DAY + timedelta(days=14)
    steps.answer_for_now(session, [known.id], DAY)
    assert concerns.load(session, known.id).due_on is None


def test_it_is_done_only_when_the_citizen_has_been_told(session: Session, reporter: int) -> None:
    concern = _concern(session, reporter_id=reporter)
    with pytest.raises(UserError, match="noch kein Ergebnis"):
        steps.tell(session, [concern.id], Told.PHONE, DAY)
    steps.settle(session, concern.id, ConcernStatus.SOLVED, DAY, "Die Lampe ist neu.")
    assert concerns.ids(session, ListQuery(filters={"status": "owed"})) == [concern.id]
    with pytest.raises(UserError, match="Rückmeldung"):
        steps.set_status(session, concern.id, ConcernStatus.CLOSED, DAY)
    steps.tell(session, [concern.id], Told.PHONE, DAY + timedelta(days=1))
    steps.set_status(session, concern.id, ConcernStatus.CLOSED, DAY + timedelta(days=2))
    kept = concerns.load(session, concern.id)
    assert (kept.settled_on, kept.told_on, kept.closed_on) == (DAY, DAY + timedelta(days=1), DAY + timedelta(days=2))
    assert [change.status for change in changes_of(session, concern.id)] == ["received", "solved", "told", "closed"]


@pytest.mark.parametrize(
    ("status", "missing"),
    [
        (ConcernStatus.FORWARDED, "Stelle"),
        (ConcernStatus.UNSOLVABLE, "warum"),
        (ConcernStatus.NOT_RESPONSIBLE, "wer zuständig ist"),
        (ConcernStatus.TOLD, "noch kein Ergebnis"),
        (ConcernStatus.CLOSED, "Rückmeldung"),
    ],
)
def test_a_step_that_lacks_something_says_what(session: Session, status: ConcernStatus, missing: str) -> None:
    concern = _concern(session)
    with pytest.raises(UserError, match=missing):
        steps.set_status(session, concern.id, status, DAY)
    assert concerns.load(session, concern.id).status is ConcernStatus.RECEIVED


def test_no_step_lies_before_the_receipt(session: Session) -> None:
    concern = _concern(session)
    with pytest.raises(UserError, match=r"02\.03\.2026"):
        steps.set_status(session, concern.id, ConcernStatus.CHECKED, DAY - timedelta(days=1))


def test_no_step_lies_in_the_future(session: Session) -> None:
    concern = _concern(session)
    with pytest.raises(UserError, match="liegt in der Zukunft"):
        steps.set_status(session, concern.id, ConcernStatus.CHECKED, clock.today() + timedelta(days=1))
    steps.set_status(session, concern.id, ConcernStatus.CHECKED, clock.today())


def test_one_that_is_opened_again_owes_an_answer_anew(session: Session, reporter: int) -> None:
    concern = _concern(session, reporter_id=reporter)
    steps.take(session, concern.id, ConcernStatus.SOLVED, DAY, "Gelöst.")
    steps.take(session, concern.id, ConcernStatus.TOLD, DAY, told_how=Told.IN_PERSON)
    steps.take(session, concern.id, ConcernStatus.CHECKED, DAY)
    kept = concerns.load(session, concern.id)
    assert (kept.settled_on, kept.told_on, kept.told_how, kept.closed_on) == (None, None, None, None)
    assert kept.due_on == kept.acknowledge_by


def test_equal_concerns_follow_one_and_each_citizen_is_told(session: Session, reporter: int) -> None:
    leading, other, third = (_concern(session, reporter_id=reporter, supporters=2) for _ in range(3))
    steps.join(session, other.id, [third.id])
    steps.join(session, leading.id, [other.id])
    assert {one.id for one in steps.joined(session, leading.id)} == {other.id, third.id}
    assert concerns.rows(session, [leading.id])[0].voices == 9
    steps.take(session, leading.id, ConcernStatus.SOLVED, DAY, "Gelöst.")
    assert {one.status for one in steps.joined(session, leading.id)} == {ConcernStatus.SOLVED}
    steps.take(session, leading.id, ConcernStatus.TOLD, DAY, told_how=Told.PHONE)
    owed = concerns.ids(session, ListQuery(filters={"status": "owed"}))
    assert set(owed) == {other.id, third.id}


def test_one_that_is_joined_is_not_opened_again_by_itself(session: Session) -> None:
    leading, other = _concern(session), _concern(session)
    steps.join(session, leading.id, [other.id])
    with pytest.raises(UserError, match=leading.number):
        steps.set_status(session, other.id, ConcernStatus.IN_PROGRESS, DAY)
    with pytest.raises(UserError, match="zusammengefasst"):
        steps.join(session, other.id, [leading.id])
    steps.separate(session, [other.id])
    steps.set_status(session, other.id, ConcernStatus.IN_PROGRESS, DAY)
    assert concerns.load(session, leading.id).status is ConcernStatus.RECEIVED


def test_one_joined_to_what_lies_in_the_trash_goes_its_own_way(session: Session) -> None:
    leading, other = _concern(session), _concern(session)
    steps.join(session, leading.id, [other.id])
    trash.trash(session, [leading.id])
    steps.set_status(session, other.id, ConcernStatus.CHECKED, DAY)
    assert concerns.rows(session, [other.id])[0].joined_to_id is None


def test_voices_never_fall_below_none(session: Session) -> None:
    concern = _concern(session)
    steps.add_voice(session, [concern.id], 3)
    steps.add_voice(session, [concern.id], -7)
    assert concerns.load(session, concern.id).supporters == 0


def test_the_name_goes_along_only_where_it_may(session: Session, reporter: int, office: int) -> None:
    concern = _concern(session, reporter_id=reporter)
    with pytest.raises(UserError, match="Name darf nicht mitgehen"):
        forwardings.forward(session, concern.id, office, DAY, with_name=True)
    assert forwardings.of_concern(session, concern.id) == []


def test_it_goes_to_an_office_is_promised_answered_and_an_answer_is_owed(
    session: Session, reporter: int, office: int
) -> None:
    concern = _concern(session, reporter_id=reporter)
    sent = forwardings.forward(session, concern.id, office, DAY)
    assert sent.remind_on == date(2026, 3, 16)
    with pytest.raises(UserError, match="vor der Weiterleitung"):
        forwardings.answer(session, sent.id, "Ja.", ConcernStatus.SOLVED, DAY - timedelta(days=1))
    forwardings.remind(session, [sent.id], date(2026, 3, 16))
    until = date(2026, 3, 27)
    task_id = forwardings.promise(session, sent.id, "Neue Lampe", "Frau Maier", until, date(2026, 3, 17))
    (row,) = forwardings.waiting(session, office)
    assert (row.reminders, row.promise, row.promised_until, row.remind_on) == (1, "Neue Lampe", until, until)
    forwardings.answer(session, sent.id, "Ist neu.", ConcernStatus.SOLVED, date(2026, 3, 20))
    assert forwardings.waiting(session) == []
    kept = concerns.load(session, concern.id)
    assert (kept.status, kept.answer, kept.settled_on) == (ConcernStatus.SOLVED, "Ist neu.", date(2026, 3, 20))
    assert task_id


def test_an_office_that_is_gone_is_called_what_it_was(session: Session, office: int) -> None:
    concern = _concern(session)
    forwardings.forward(session, concern.id, office, DAY)
    trash.trash(session, [office])
    (row,) = forwardings.of_concern(session, concern.id)
    assert (row.department, row.is_gone, row.department_id) == ("Bauamt", True, None)


def test_a_reporter_who_is_erased_leaves_the_concern_to_the_municipality(session: Session, reporter: int) -> None:
    concern = _concern(session, reporter_id=reporter)
    trash.trash(session, [reporter])
    trash.purge(session, [reporter])
    session.expire_all()
    kept = concerns.load(session, concern.id)
    assert (kept.reporter_id, kept.subject) == (None, "Lampe am Durchgang")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)
@given(st.lists(st.sampled_from(list(ConcernStatus)), max_size=8))
def test_whatever_steps_are_tried_the_days_fit_the_state(session: Session, wanted: list[ConcernStatus]) -> None:
    concern = _concern(session)
    for status in wanted:
        try:
            steps.take(session, concern.id, status, DAY, "weil es so ist", Told.NOTICE_BOARD)
        except UserError:
            continue
    kept = concerns.load(session, concern.id)
    assert (kept.settled_on is not None) == (kept.status in concerns.SETTLED + concerns.DONE)
    assert (kept.told_on is not None) == (kept.status in concerns.DONE)
    assert (kept.closed_on is not None) == (kept.status is ConcernStatus.CLOSED)
