"""A household that is dissolved while somebody lives there, or an occupancy goes on, is said to be odd and saved all the same."""

from datetime import date, timedelta

from sqlalchemy.orm import Session

from app.models import Gone, Household, Occupancy, Person
from app.services.people import households, persons
from app.services.places import occupancies
from app.services.records import get
from tests.services.quarter import building, household, living

DAY = date(2026, 3, 15)


def _said(session: Session, home: int) -> list[tuple[str, str, int | None]]:
    found = households.warnings(session, get(session, Household, home))
    return [(one.field, str(one.text), one.record_id) for one in found]


def test_who_lives_on_in_a_dissolved_household_is_said(passing_session: Session) -> None:
    session = passing_session
    home = household(session, members=2)
    assert _said(session, home) == []
    get(session, Household, home).dissolved_on = DAY
    session.flush()
    assert [(field, text[:22]) for field, text, _ in _said(session, home)] == [
        ("dissolved_on", "Hier wohnen noch 2 Per")
    ]
    for one in households.load(session, home).members:
        member = get(session, Person, one.id)
        member.gone, member.gone_on = Gone.MOVED, DAY
        persons.save(session, member)
    assert _said(session, home) == []


def test_an_occupancy_that_goes_on_is_said_and_led_to(passing_session: Session) -> None:
    session = passing_session
    home = household(session, members=0)
    stays = living(session, home, building(session))
    get(session, Household, home).dissolved_on = DAY
    session.flush()
    number = occupancies.rows(session, [stays])[0].number
    text = f"Die Belegung {number} läuft danach weiter. Bitte sie beenden."
    assert _said(session, home) == [("dissolved_on", text, stays)]
    for until, odd in ((DAY + timedelta(days=1), True), (DAY, False)):
        get(session, Occupancy, stays).until = until
        session.flush()
        assert bool(_said(session, home)) is odd
