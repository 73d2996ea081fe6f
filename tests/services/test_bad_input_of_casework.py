"""What nobody means is said in a clear sentence, or taken with a warning: ends of the calendar, minutes of weeks, clients who left."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import UserError
from app.models import Appointment, Gone, Person
from app.services.casework import cases, contacts, entry_warnings
from app.services.office import appointments
from app.services.people import persons
from app.services.referrals import notices, referrals

FIRST, LAST = datetime(1, 1, 1, 1), datetime(9999, 12, 31, 23, 59)


@pytest.fixture
def client(session: Session) -> int:
    return persons.save(session, Person(family_name="Haddad", given_name="Kim"))


@pytest.mark.parametrize("moment", [FIRST, LAST])
def test_the_ends_of_the_calendar_are_no_crash(session: Session, client: int, moment: datetime) -> None:
    entry = contacts.new(session, client)
    entry.at, entry.minutes = moment, 1440
    entry_warnings.warnings(session, entry)
    contacts.save_entry(session, entry)
    again = contacts.new(session, client)
    again.at, again.minutes = moment, 1440
    assert "at" in [warning.field for warning in entry_warnings.warnings(session, again)]
    appointment = Appointment(starts_at=moment, ends_at=None, about_id=client)
    appointments.warnings(session, appointment)
    appointments.save(session, appointment)
    other = Appointment(starts_at=moment, ends_at=None, about_id=client)
    assert "starts_at" in [warning.field for warning in appointments.warnings(session, other)]


@pytest.mark.parametrize("minutes", [1441, 10_000, 10**12, 10**20])
def test_work_after_a_talk_takes_a_day_at_most(session: Session, client: int, minutes: int) -> None:
    entry = contacts.new(session, client)
    entry.minutes, entry.indirect_minutes = 5, minutes
    with pytest.raises(UserError, match="Nacharbeit dauert höchstens einen Tag"):
        contacts.save_entry(session, entry)
    entry.indirect_minutes = 1440
    contacts.save_entry(session, entry)


@pytest.mark.parametrize("of_case", [False, True])
def test_a_client_who_moved_away_is_said_of_referrals_and_notices(session: Session, client: int, of_case: bool) -> None:
    about = cases.save(session, cases.new(session, client)) if of_case else client
    referral, notice = referrals.new(session, about), notices.new(session, about)
    found = [
        [one.field for one in look(session, what)]
        for look, what in ((referrals.warnings, referral), (notices.warnings, notice))
    ]
    assert found == [[], []]
    person = persons.load(session, client)
    person.gone, person.gone_on = Gone.MOVED, clock.today() - timedelta(days=1)
    persons.save(session, person)
    for warnings in (referrals.warnings(session, referral), notices.warnings(session, notice)):
        assert [(one.field, one.record_id) for one in warnings] == [("about_id", client)]
