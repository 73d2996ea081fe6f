"""Organisations and who speaks for them."""

from datetime import date, datetime

import pytest
from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import UserError
from app.models import Catalogue, Organisation, Person
from app.services import catalogues
from app.services.actors import affiliations, organisations
from app.services.casework import contacts
from app.services.lists import ListQuery
from app.services.people import persons


def club(session: Session, name: str = "SV Steinen", **more: object) -> int:
    return organisations.save(session, Organisation(name=name, **more))


def test_an_organisation_shows_kind_speakers_and_last_contact(session: Session) -> None:
    kind = catalogues.entries(session, Catalogue.ORGANISATION_KIND)[0]
    club_id = club(session, kind_id=kind.id, phone="07627910010", street="Weg 1", city="Steinen")
    irma = persons.save(session, Person(family_name="Bauer", given_name="Irma", mobile="0171 1234567"))
    affiliations.add(session, club_id, irma, "Vorstand")
    affiliations.add_new(session, club_id, "Max Muster", "Kasse")
    entry = contacts.new(session, club_id)
    entry.at = datetime(2026, 5, 1, 10)
    contacts.save_entry(session, entry)
    row = organisations.rows(session, [club_id])[0]
    assert (row.kind, row.phone, row.address) == ("Verein", "07627 910010", "Weg 1, Steinen")
    assert (row.speakers, row.last_contact) == (("Bauer, Irma", "Muster, Max"), datetime(2026, 5, 1, 10))
    session.expunge_all()
    loaded = organisations.load(session, club_id)
    assert {affiliation.person.title for affiliation in loaded.affiliations} == {"Bauer, Irma", "Muster, Max"}
    loaded.short_name = "SVS"
    organisations.save(session, loaded)
    assert len(affiliations.of_organisation(session, club_id)) == 2


def test_a_function_begins_ends_and_is_not_doubled(session: Session) -> None:
    club_id, irma = club(session), persons.save(session, Person(family_name="Bauer"))
    first = affiliations.add(session, club_id, irma, "Kasse")
    assert affiliations.add(session, club_id, irma, "Vorstand", date(2020, 1, 1)) == first
    with clock.standing_at(datetime(2026, 6, 1)):
        affiliations.end(session, first, date(2026, 5, 31))
        [row] = affiliations.of_person(session, irma)
        assert (row.title, row.function, row.present) == ("SV Steinen", "Vorstand", False)
        assert organisations.rows(session, [club_id])[0].speakers == ()
        second = affiliations.add(session, club_id, irma, "Ehrenvorsitz")
        assert [row.id for row in affiliations.of_organisation(session, club_id)] == [second, first]
    affiliations.remove(session, second)
    assert [row.id for row in affiliations.of_organisation(session, club_id)] == [first]


@pytest.mark.parametrize(
    ("typed", "title"), [("Irma Bauer", "Bauer, Irma"), ("Bauer, Irma", "Bauer, Irma"), ("Bauer", "Bauer")]
)
def test_a_new_contact_person_is_no_resident(session: Session, typed: str, title: str) -> None:
    affiliations.add_new(session, club(session), typed, phone="07627 910010")
    [row] = persons.rows(session, persons.ids(session, ListQuery()))
    assert (row.name, row.is_resident) == (title, False)


def test_lists_of_organisations(session: Session) -> None:
    kind = catalogues.entries(session, Catalogue.ORGANISATION_KIND)[2]
    silent, lively = club(session, "B", kind_id=kind.id), club(session, "A")
    contacts.save_entry(session, contacts.new(session, lively))

    def ids(**filters: str) -> list[int]:
        return organisations.ids(session, ListQuery(filters=filters))

    assert ids(silent="1") == ids(kind=str(kind.id)) == [silent]
    assert ids(silent="0") == [lively]
    assert organisations.ids(session, ListQuery(sort=(("last_contact", True),))) == [lively, silent]


def test_what_is_refused_and_what_is_only_odd(session: Session) -> None:
    with pytest.raises(UserError):
        club(session, " ")
    with pytest.raises(UserError):
        affiliations.add_new(session, club(session), " , ")
    found = organisations.warnings(session, Organisation(name="sv steinen", phone="12"))
    assert [warning.field for warning in found] == ["name", "phone"]
