"""How people are called on an envelope and who gets none, each rule with its other side."""

import pytest
from sqlalchemy.orm import Session

from app.models import Household, Kind, Organisation, Person
from app.services import trash
from app.services.actors import organisations
from app.services.kinds import kinds_with_address
from app.services.lists import ListQuery
from app.services.people import addresses, households, persons

PLACE = {"street": "Weg 1", "postcode": "79585", "city": "Steinen"}


@pytest.fixture
def session(passing_session: Session) -> Session:
    """What a test writes is gone after it."""
    return passing_session


def home(session: Session, name: str, *people: tuple[str, str], **values: str) -> tuple[int, list[int]]:
    made = households.save(session, Household(**{"name": name, **PLACE, **values}))
    members = [
        persons.save(session, Person(family_name=family, given_name=given, household_id=made))
        for family, given in people
    ]
    return made, members


@pytest.mark.parametrize(
    ("people", "names"),
    [
        ([], ("H",)),
        ([("Yıldız", "Elif")], ("Elif Yıldız",)),
        ([("Yıldız", "")], ("Yıldız",)),
        ([("Yıldız", "Elif"), ("Yıldız", "Can")], ("Can und Elif Yıldız",)),
        ([("Yıldız", "Elif"), ("Yıldız", "")], ("Yıldız", "Elif Yıldız")),
        ([("Yıldız", "Elif"), ("Öz", "Can")], ("Can Öz", "Elif Yıldız")),
        ([("Yıldız", "A"), ("Yıldız", "B"), ("Yıldız", "C")], ("Familie Yıldız",)),
        ([("Yıldız", "A"), ("Yıldız", "B"), ("Öz", "C")], ("C Öz", "A Yıldız", "B Yıldız")),
        ([("Yıldız", "A"), ("Yıldız", "B"), ("Öz", "C"), ("Öz", "D")], ("Haushalt H",)),
        ([("", "Elif"), ("", "Can")], ("Can", "Elif")),
    ],
)
def test_how_those_who_live_together_are_called(
    session: Session, people: list[tuple[str, str]], names: tuple[str, ...]
) -> None:
    made, members = home(session, "H", *people)
    (found,) = addresses.of_households(session, [made]).found
    assert (found.names, found.street, found.postcode, found.city) == (names, *PLACE.values())
    assert addresses.HOUSEHOLDS.names(session, made) == names
    if members:
        in_order = persons.ids(session, ListQuery(filters={"household": str(made)}))
        (together,) = addresses.of_persons(session, in_order).found
        assert together.names == names


def test_each_alone_where_each_gets_a_letter(session: Session) -> None:
    _home, members = home(session, "H", ("Yıldız", "Elif"), ("Yıldız", "Can"))
    found = addresses.of_persons(session, members, per_household=False).found
    assert [each.names for each in found] == [("Elif Yıldız",), ("Can Yıldız",)]
    assert addresses.PERSONS.names(session, members[0]) == ("Elif Yıldız",)


def test_the_own_address_before_the_households_as_the_form_says(session: Session) -> None:
    own = {"street": "Gasse 2", "postcode": "79540", "city": "Lörrach"}
    _home, (member,) = home(session, "H", ("A", "B"))
    _bare, (other,) = home(session, "I", ("C", "D"), street="", postcode="", city="")
    for number in (member, other):
        person = persons.load(session, number)
        for name, value in own.items():
            setattr(person, name, value)
        persons.save(session, person)
    found = addresses.of_persons(session, [member, other]).found
    assert [each.street for each in found] == ["Gasse 2", "Gasse 2"]
    assert [each.names for each in found] == [("B A",), ("D C",)]


@pytest.mark.parametrize(
    ("street", "city", "complete"), [("Weg 1", "Steinen", True), ("", "Steinen", False), ("Weg 1", "", False)]
)
def test_an_address_needs_street_and_place(session: Session, street: str, city: str, complete: bool) -> None:
    person = persons.save(session, Person(family_name="A", street=street, city=city))
    club = organisations.save(session, Organisation(name="V", street=street, city=city))
    for found in (addresses.of_persons(session, [person]), addresses.of_organisations(session, [club])):
        assert (len(found.found), found.without, found.withheld) == (complete, not complete, 0)


def test_a_block_withholds_all_who_live_there_and_nobody_else(session: Session) -> None:
    closed, members = home(session, "H", ("A", "B"), ("C", "D"))
    _open, others = home(session, "I", ("E", "F"))
    alone = persons.save(session, Person(family_name="G", address_block=True, **PLACE))
    blocked = persons.load(session, members[0])
    blocked.address_block = True
    persons.save(session, blocked)
    found = addresses.of_persons(session, [*members, *others, alone])
    assert ([each.names for each in found.found], found.withheld, found.without) == ([("F E",)], 3, 0)
    found = addresses.of_households(session, [closed, _open])
    assert ([each.names for each in found.found], found.withheld) == ([("F E",)], 1)


def test_several_without_an_address_are_counted_by_head(session: Session) -> None:
    _home, members = home(session, "H", ("A", "B"), ("C", "D"), street="")
    found = addresses.of_persons(session, members)
    assert (found.found, found.without) == ([], 2)


def test_what_lies_in_the_trash_gets_no_letter(session: Session) -> None:
    made, (first, second) = home(session, "H", ("A", "B"), ("A", "C"))
    club = organisations.save(session, Organisation(name="V", **PLACE))
    trash.trash(session, [second, club])
    assert [each.names for each in addresses.of_persons(session, [first, second]).found] == [("B A",)]
    assert [each.names for each in addresses.of_households(session, [made]).found] == [("B A",)]
    assert addresses.of_organisations(session, [club]).found == []


def test_the_letters_come_in_the_order_that_was_asked_for(session: Session) -> None:
    made = [organisations.save(session, Organisation(name=name, **PLACE)) for name in "CAB"]
    names = [each.names for each in addresses.of_organisations(session, [made[2], 999, made[0]]).found]
    assert names == [("B",), ("C",)]
    assert addresses.ORGANISATIONS.names(session, made[1]) == ("A",)


@pytest.mark.parametrize(
    ("values", "given", "whole"),
    [
        ({"family_name": "Yıldız", "given_name": "Elif"}, "Elif", "Elif Yıldız"),
        ({"family_name": "Yıldız"}, "Yıldız", "Yıldız"),
        ({"native_name": "إليف"}, "إليف", "إليف"),
        ({"given_name": "Elif", "native_name": "إليف"}, "Elif", "Elif"),
    ],
)
def test_how_somebody_is_spoken_to(session: Session, values: dict[str, str], given: str, whole: str) -> None:
    person = persons.save(session, Person(**values, is_volunteer=True))
    found = addresses.spoken_names(session, [person])[person]
    assert (found.given, found.whole, found.is_volunteer) == (given, whole, True)
    assert found.listed == persons.load(session, person).title


def test_which_kinds_have_addresses() -> None:
    assert kinds_with_address() == (Kind.PERSON, Kind.HOUSEHOLD, Kind.ORGANISATION)
