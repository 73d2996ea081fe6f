"""Which records are told of as perhaps the same, and which are not: every kind that warns of a namesake."""

from collections.abc import Callable, Mapping

import pytest
from sqlalchemy.orm import Session

from app.models import EventSeries, Household, Kind, Organisation, Record
from app.services import trash
from app.services.actors import organisations
from app.services.kinds import service_of


@pytest.fixture
def session(passing_session: Session) -> Session:
    """What a test writes is gone after it."""
    return passing_session


Make = Callable[[str], Record]
SAME: Mapping[Kind, tuple[Make, str]] = {
    Kind.HOUSEHOLD: (
        lambda name: Household(name=name, street="Weg 1" if name else ""),
        "Ein Haushalt mit Namen und Anschrift ist schon da: Haushalt Öz Bad",
    ),
    Kind.SERIES: (lambda name: EventSeries(name=name), "Eine Reihe mit diesem Namen ist schon da: Öz Bad"),
}


@pytest.mark.parametrize("kind", SAME)
@pytest.mark.parametrize(
    ("typed", "same"),
    [("Öz Bad", True), ("OZ  bad", True), ("Öz", False), ("Öz Bad e. V.", False), ("Bad Öz", False), ("", False)],
)
def test_a_namesake_is_told_of(session: Session, kind: Kind, typed: str, same: bool) -> None:
    make, said = SAME[kind]
    service = service_of(kind)
    known = service.save(session, make("Öz Bad"))
    found = service.warnings(session, make(typed))
    assert [(warning.field, str(warning.text), warning.record_id) for warning in found] == [
        ("name", said, known)
    ] * same


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("Öz Bad", "gleicher Name, alle Angaben gleich"),
        ("OZ  bad e. V.", "gleicher Name, alle Angaben gleich"),
        ("Oez-Bad gGmbH", "gleicher Name, alle Angaben gleich"),
        ("Öz", ""),
        ("Öz Bad 2", ""),
        ("", ""),
    ],
)
def test_an_organisation_of_this_name_is_told_of_whatever_its_legal_form(
    session: Session, typed: str, why: str
) -> None:
    known = organisations.save(session, Organisation(name="Öz Bad"))
    found = organisations.warnings(session, Organisation(name=typed))
    told = [("name", f"Vielleicht schon da: Öz Bad – {why}", known)] if why else []
    assert [(warning.field, str(warning.text), warning.record_id) for warning in found] == told


@pytest.mark.parametrize("kind", SAME)
def test_neither_the_record_itself_nor_one_in_the_trash(session: Session, kind: Kind) -> None:
    make, _said = SAME[kind]
    service = service_of(kind)
    known = service.save(session, make("Öz Bad"))
    assert service.warnings(session, service.load(session, known)) == []
    trash.trash(session, [known])
    assert service.warnings(session, make("Öz Bad")) == []


def test_two_homes_of_one_name_at_two_addresses_are_two(session: Session) -> None:
    service = service_of(Kind.HOUSEHOLD)
    service.save(session, Household(name="Öz", street="Weg 1"))
    assert service.warnings(session, Household(name="Öz", street="Weg 2")) == []
    assert service.warnings(session, Household(name="Olt", street="Weg 1")) == []


def test_three_namesakes_are_told_of_and_no_more(session: Session) -> None:
    for kind in (Kind.HOUSEHOLD, Kind.SERIES):
        make, _said = SAME[kind]
        service = service_of(kind)
        for _ in range(4):
            service.save(session, make("Öz Bad"))
        assert len(service.warnings(session, make("Öz Bad"))) == 3
