"""Persons and organisations as cards: all that an address book knows, and why the rest stays here."""

from datetime import date

import pytest
from sqlalchemy.orm import Session

from app.common.cards import Card, Nickname, Place, Reach
from app.models import (
    AddressKind,
    Affiliation,
    Gone,
    Household,
    Kind,
    NameKind,
    NameOrder,
    NumberKind,
    Organisation,
    Person,
    PersonAddress,
    PersonLanguage,
    PersonName,
    PersonNumber,
    RelationKind,
    Relationship,
    Salutation,
    graph,
)
from app.services import trash
from app.services.actors import organisations
from app.services.kinds import cards_of, kinds_with_cards
from app.services.office import tags
from app.services.people import households, persons

STAYS = {
    "name_order": "the name is written in its order",
    "remember_birthday": "of this program",
    "confirmed_on": "of this program",
    "origin": "no field of a card: the country of birth would be another one",
    "channel": "no field of a card",
    "reach_times": "no field of a card",
    "needs_interpreter": "no field of a card",
    "address_block": "whoever has one is not handed out",
    "address_block_until": "the same",
    "listed_as": "the same",
    "chosen_name": "the name of somebody with an address block on lists",
    "is_resident": "of this program",
    "is_volunteer": "of this program",
    "gone": "only a death has a field",
    "gone_to": "no field of a card",
    "further": "made of others",
    "name_fold": "made of others",
}
"""Columns of a person that are on no card, and why."""


def whole(session: Session) -> int:
    """A person of whom everything is known."""
    home = households.save(session, Household(name="Ott", street="Am Bach 2", postcode="79585", city="Steinen"))
    person = Person(
        family_name="Heide",
        given_name="Anna",
        native_name="Анна",
        name_title="Dr.",
        particle="von der",
        patronymic="Petrivna",
        birth_name="Klein",
        salutation=Salutation.MS,
        birth_date=date(1985, 4, 2),
        phone="07627 910010",
        mobile="0151 23456789",
        email="a@example.org",
        gone=Gone.DIED,
        gone_on=date(2025, 1, 3),
        note="eins\nzwei",
        household_id=home,
        languages=[PersonLanguage(code="fa_AF"), PersonLanguage(code="de")],
        names=[
            PersonName(kind=NameKind.CALLED, name="Anni"),
            PersonName(kind=NameKind.FORMER, name="Vorher"),
        ],
        numbers=[
            PersonNumber(kind=NumberKind.RELATIVE, value="07627 910011", preferred=True),
            PersonNumber(kind=NumberKind.WORK_MAIL, value="dienst@example.org"),
        ],
        addresses=[
            PersonAddress(kind=AddressKind.FORMER, street="Altweg 1", city="Lörrach"),
            PersonAddress(
                kind=AddressKind.WORK, care_of="Caritas", street="Neuweg 1", postcode="79539", city="Lörrach"
            ),
        ],
        roles=[],
        consents=[],
    )
    person_id = persons.save(session, person)
    club = organisations.save(session, Organisation(name="SV Steinen"))
    gone = organisations.save(session, Organisation(name="Verein von gestern"))
    session.add_all(
        [
            Affiliation(organisation_id=club, person_id=person_id, function="Kasse"),
            Affiliation(organisation_id=gone, person_id=person_id, until=date(2020, 1, 1)),
        ]
    )
    tags.set_tags(session, person_id, ["Garten"])
    return person_id


def card(session: Session, person_id: int, *, notes: bool = True) -> Card:
    taking = cards_of(Kind.PERSON)
    assert taking is not None
    (found,) = taking.of(session, [person_id], notes)
    return found


def test_a_person_with_all_that_a_card_knows(session: Session) -> None:
    person_id = whole(session)
    session.flush()
    found = card(session, person_id)
    assert found == Card(
        uid=found.uid,
        changed_at=found.changed_at,
        name="Dr. Anna Petrivna von der Heide",
        family="von der Heide",
        given="Anna",
        additional="Petrivna",
        title="Dr.",
        sort_as="Heide",
        native_name="Анна",
        birth_name="Klein",
        nicknames=(Nickname("Anni", "called"),),
        birth=date(1985, 4, 2),
        died_on=date(2025, 1, 3),
        gender="feminine",
        phones=(
            Reach("07627 910010", ("home", "voice")),
            Reach("01512 3456789", ("cell",)),
            Reach("07627 910011", ("voice",), "bei Angehörigen", preferred=True),
        ),
        mails=(Reach("a@example.org"), Reach("dienst@example.org", ("work",))),
        places=(
            Place("Am Bach 2", "79585", "Steinen", types=("home",)),
            Place("Neuweg 1", "79539", "Lörrach", "Caritas", ("work",)),
            Place("Altweg 1", "", "Lörrach", label="frühere Anschrift"),
        ),
        languages=("fa_AF", "de"),
        works_for=(("SV Steinen", "Kasse"),),
        tags=("Garten",),
        note="eins\nzwei",
    )


def test_notes_and_tags_can_stay_here(session: Session) -> None:
    found = card(session, whole(session), notes=False)
    assert (found.note, found.tags) == ("", ())


def test_every_column_of_a_person_stands_on_a_card_or_has_its_reason(session: Session) -> None:
    """A new one has to be put on the card, or here: each that is on it is changed, and the card is another one."""
    person_id = whole(session)
    columns = {column.name for column in graph.half_of(Kind.PERSON).columns if not column.primary_key}
    assert set(STAYS) <= columns
    for name in sorted(columns - set(STAYS)):
        with session.begin_nested() as changing:
            person = session.get_one(Person, person_id)
            for other, value in GIVES_WAY.get(name, {}).items():
                setattr(person, other, value)
            session.flush()
            before = card(session, person_id)
            setattr(person, name, OTHER.get(name, f"{getattr(person, name)} anders"))
            session.flush()
            assert card(session, person_id) != before, name
            changing.rollback()


OWN = {"street": "Hof 1"}
GIVES_WAY = {"birth_year": {"birth_date": None}, "postcode": OWN, "city": OWN}
"""What has to be so that a column counts."""
OTHER = {
    "salutation": Salutation.MR,
    "birth_year": 1900,
    "birth_date": date(1900, 1, 1),
    "gone_on": date(2025, 1, 4),
    "household_id": None,
}


def test_of_others_nothing_is_told(session: Session) -> None:
    person_id = whole(session)
    other = persons.save(session, Person(family_name="Nachbarin"))
    session.add(Relationship(person_id=person_id, other_id=other, kind=RelationKind.FRIEND))
    session.flush()
    assert "Nachbarin" not in repr(card(session, person_id))
    assert "Vorher" not in repr(card(session, person_id))


def test_the_family_name_is_said_first_where_it_is(session: Session) -> None:
    names = {"family_name": "Nguyễn", "given_name": "Hoa", "name_order": NameOrder.FAMILY_FIRST}
    assert card(session, persons.save(session, Person(**names))).name == "Nguyễn Hoa"


def test_who_has_only_a_name_in_another_script(session: Session) -> None:
    found = card(session, persons.save(session, Person(native_name="ሰላም")))
    assert (found.name, found.native_name, found.family, found.given) == ("ሰላም", "ሰላም", "", "")


def test_a_home_in_the_trash_is_no_address(session: Session) -> None:
    person_id = whole(session)
    session.flush()
    home = session.get_one(Person, person_id).household_id
    assert home is not None
    trash.trash(session, [home])
    assert card(session, person_id).places[0].street == "Neuweg 1"


def test_cards_stand_in_the_order_that_was_asked_for_and_know_themselves(session: Session) -> None:
    taking = cards_of(Kind.PERSON)
    assert taking is not None
    ids = [persons.save(session, Person(family_name=name)) for name in ("Ott", "Amsel", "Bauer")]
    found = taking.of(session, ids[::-1], True)
    assert [one.family for one in found] == ["Bauer", "Amsel", "Ott"]
    again = taking.of(session, ids, True)
    assert {one.uid for one in found} == {one.uid for one in again}
    assert len({one.uid for one in found}) == 3
    assert all(one.uid.startswith("urn:uuid:") for one in found)


def test_an_organisation(session: Session) -> None:
    taking = cards_of(Kind.ORGANISATION)
    assert taking is not None
    place = {"street": "Sportweg 1", "postcode": "79585", "city": "Steinen"}
    club = Organisation(name="SV Steinen", short_name="SV", phone="07627 910010", website="sv.example", **place)
    (found,) = taking.of(session, [organisations.save(session, club)], True)
    assert (found.name, found.is_organisation, found.nicknames) == ("SV Steinen", True, (Nickname("SV"),))
    assert found.phones == (Reach("07627 910010", ("work", "voice")),)
    assert found.places == (Place("Sportweg 1", "79585", "Steinen", types=("work",)),)
    assert (found.website, found.mails) == ("sv.example", ())


@pytest.mark.parametrize("kind", Kind)
def test_only_these_kinds_have_cards(kind: Kind) -> None:
    assert (kind in kinds_with_cards()) is (kind in (Kind.PERSON, Kind.ORGANISATION))
