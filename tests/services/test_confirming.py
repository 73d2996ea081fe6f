"""Noch aktuell? Who is asked about, what it says, and what an answer does."""

from collections.abc import Iterator
from datetime import date, datetime

import pytest
from sqlalchemy.orm import Session

from app.common import clock
from app.common.sentences import in_german
from app.models import Case, ContactEntry, Gone, Household, Housing, Person
from app.services.casework import cases, contacts
from app.services.office import settings
from app.services.people import confirming, households, persons
from app.settings.casework import CONFIRMING, Confirming

_MADE = datetime(2025, 3, 3, 9)
_LATER = datetime(2026, 11, 30, 9)


@pytest.fixture(autouse=True)
def _long_after() -> Iterator[None]:
    with clock.standing_at(_LATER):
        yield


def _client(session: Session, **values: object) -> int:
    with clock.standing_at(_MADE):
        person = persons.save(session, Person(**{"family_name": "Yilmaz", "mobile": "0151 2345678"} | values))
        cases.save(session, Case(person_id=person, number="F-2025-009", opened_on=_MADE.date()))
    return person


def test_a_client_is_asked_about_after_a_year(passing_session: Session) -> None:
    person = _client(passing_session, street="Köchlinstr. 3", city="Steinen")
    found = confirming.asked(passing_session, person)
    assert found is not None
    assert (found.person_id, found.since, found.confirmed) == (person, _MADE.date(), False)
    assert in_german(found.known) == "Köchlinstr. 3, Steinen · 0151 2345678"
    with clock.standing_at(datetime(2026, 3, 2, 23)):
        assert confirming.asked(passing_session, person) is None


def test_the_months_are_a_setting(passing_session: Session) -> None:
    person = _client(passing_session)
    settings.save_within(passing_session, CONFIRMING, Confirming(months=24))
    assert confirming.asked(passing_session, person) is None


def test_the_case_asks_about_its_client(passing_session: Session) -> None:
    person = _client(passing_session)
    case = cases.of_person(passing_session, person)[0].id
    found = confirming.asked(passing_session, case)
    assert found is not None
    assert found.person_id == person


def test_one_conversation_makes_a_client(passing_session: Session) -> None:
    with clock.standing_at(_MADE):
        person = persons.save(passing_session, Person(family_name="Haddad", phone="07627 1"))
        assert confirming.asked(passing_session, person) is None
    assert confirming.asked(passing_session, person) is None
    entry = contacts.new(passing_session, person)
    assert isinstance(entry, ContactEntry)
    contacts.save_entry(passing_session, entry)
    assert confirming.asked(passing_session, person) is not None


@pytest.mark.parametrize("values", [{"mobile": ""}, {"gone": Gone.MOVED, "gone_on": date(2025, 2, 1)}])
def test_who_is_not_asked_about(passing_session: Session, values: dict[str, object]) -> None:
    assert confirming.asked(passing_session, _client(passing_session, **values)) is None


def test_an_address_block_hides_the_address_here_too(passing_session: Session) -> None:
    person = _client(passing_session, street="Köchlinstr. 3", address_block=True)
    found = confirming.asked(passing_session, person)
    assert found is not None
    assert in_german(found.known) == "0151 2345678"


def test_confirmed_it_rests_for_a_year_and_the_housing_with_it(passing_session: Session) -> None:
    home = households.save(passing_session, Household(name="Yilmaz", street="Bahnhofstr. 1", housing=Housing.RENTED))
    person = _client(passing_session, household_id=home)
    found = confirming.asked(passing_session, person)
    assert found is not None
    assert in_german(found.known) == "Bahnhofstr. 1 · Mietwohnung · 0151 2345678"
    confirming.confirm(passing_session, person)
    assert confirming.asked(passing_session, person) is None
    assert persons.load(passing_session, person).confirmed_on == _LATER.date()
    assert households.load(passing_session, home).housing_as_of == _LATER.date()


@pytest.mark.parametrize(
    ("column", "value", "confirms"), [("mobile", "0160 1", True), ("street", "Weg 1", True), ("note", "x", False)]
)
def test_a_new_number_or_home_confirms_itself(
    passing_session: Session, column: str, value: str, confirms: bool
) -> None:
    client = persons.load(passing_session, _client(passing_session))
    setattr(client, column, value)
    persons.save(passing_session, client)
    assert (persons.load(passing_session, client.id).confirmed_on is not None) is confirms
