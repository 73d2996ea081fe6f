"""How persons belong together, from either side; and what that says about a household."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from app.common import clock
from app.common.days import age_on
from app.common.errors import UserError
from app.models import Household, Kind, Person, RelationKind
from app.services.people import households, members, persons, relationships
from app.services.people.relationships import Related

OLENA, PETRO, HODAN = "Olena", "Petro", "Hodan"


def _person(session: Session, given_name: str, born: int | None = None, **more: object) -> int:
    return persons.save(session, Person(given_name=given_name, family_name="Kovalenko", birth_year=born, **more))


def _say(session: Session, one: int, other: int, kind: RelationKind, *, backward: bool = False, **more: object) -> int:
    return relationships.save(session, Related(one, other, kind, backward, **more))  # type: ignore[arg-type]


def _words(session: Session, person: int) -> list[str]:
    return [f"{row.other}: {row.other_word}" for row in relationships.of_person(session, person)]


def test_a_relationship_is_read_from_both_sides(session: Session) -> None:
    mother, child = _person(session, OLENA, 1985), _person(session, PETRO, 2015)
    _say(session, mother, child, RelationKind.PARENT)
    assert _words(session, mother) == ["Kovalenko, Petro: Kind"]
    assert _words(session, child) == ["Kovalenko, Olena: Elternteil"]


def test_it_can_be_said_from_the_other_side(session: Session) -> None:
    mother, child = _person(session, OLENA), _person(session, PETRO)
    _say(session, child, mother, RelationKind.PARENT, backward=True)
    assert _words(session, mother) == ["Kovalenko, Petro: Kind"]


@pytest.mark.parametrize("kind", [kind for kind in RelationKind if kind.mutual])
def test_what_both_are_to_each_other_is_kept_once(session: Session, kind: RelationKind) -> None:
    one, other = _person(session, OLENA), _person(session, PETRO)
    first = _say(session, one, other, kind, note="seit der Schule")
    assert _say(session, other, one, kind, since=date(2020, 5, 1)) == first
    (row,) = relationships.of_person(session, one)
    assert (row.since, row.note) == (date(2020, 5, 1), "seit der Schule")


def test_one_that_has_ended_may_begin_again(session: Session) -> None:
    one, other = _person(session, OLENA), _person(session, PETRO)
    first = _say(session, one, other, RelationKind.PARTNER, until=date(2020, 1, 1))
    assert _say(session, one, other, RelationKind.PARTNER) != first
    assert [row.present for row in relationships.of_person(session, one)] == [True, False]


@pytest.mark.parametrize(
    ("related", "sentence"),
    [
        (Related(1), "zweite Person"),
        (Related(1, 1), "zwei verschiedenen"),
        (Related(1, 2, since=date(2026, 2, 1), until=date(2026, 1, 31)), "bevor sie beginnt"),
    ],
)
def test_what_makes_no_sense_is_refused_with_a_sentence(session: Session, related: Related, sentence: str) -> None:
    with pytest.raises(UserError, match=sentence):
        relationships.save(session, related)


def test_nobody_is_her_own_guardian(session: Session) -> None:
    one = _person(session, OLENA)
    with pytest.raises(UserError, match="verschiedenen"):
        _say(session, one, one, RelationKind.GUARDIAN)
    assert relationships.of_person(session, one) == []


def test_a_circle_and_odd_years_are_told_and_may_be_saved(session: Session) -> None:
    old, middle, young = (_person(session, name, year) for name, year in ((OLENA, 1950), (PETRO, 1975), (HODAN, 2000)))
    _say(session, old, middle, RelationKind.PARENT)
    _say(session, middle, young, RelationKind.PARENT)
    odd = Related(young, old, RelationKind.PARENT, backward=False)
    said = [str(one.text) for one in relationships.warnings(session, odd)]
    assert [text.split(":")[0] for text in said] == [
        "Umgekehrt steht es schon da",
        "Nach den Geburtsjahren passt das nicht zusammen.",
    ]
    relationships.save(session, odd)
    assert relationships.warnings(session, Related(old, young, RelationKind.GRANDPARENT, backward=False)) != []
    fine = Related(old, young, RelationKind.NEIGHBOUR, backward=False)
    assert relationships.warnings(session, fine) == []


@pytest.mark.parametrize("kind", relationships.DECIDING)
def test_nobody_decides_for_whoever_decides_for_her(session: Session, kind: RelationKind) -> None:
    one, other, third = (_person(session, name) for name in (OLENA, PETRO, HODAN))
    _say(session, one, other, kind)
    kept = _say(session, other, third, kind)
    back = Related(third, one, kind, backward=False)
    assert [one.field for one in relationships.warnings(session, back)] == ["other_id"]
    relationships.end(session, kept, clock.today() - timedelta(1))
    assert relationships.warnings(session, back) == [], "whom somebody decided for once may decide for her now"


def test_who_turns_a_relationship_round_is_told_of_no_circle(session: Session) -> None:
    older, younger = _person(session, OLENA), _person(session, PETRO)
    kept = _say(session, older, younger, RelationKind.PARENT)
    said = relationships.load(session, kept, older)
    assert said.sides() == (older, younger)
    said.backward = True
    assert relationships.warnings(session, said) == []


def test_a_relationship_is_changed_ended_and_taken_away(session: Session) -> None:
    one, other = _person(session, OLENA), _person(session, PETRO)
    saved = _say(session, one, other, RelationKind.SPOUSE, since=date(2010, 1, 1))
    said = relationships.load(session, saved, other)
    assert (said.other_id, said.backward) == (one, True)
    said.since, said.note = None, " Trauung in Lörrach "
    assert relationships.save(session, said) == saved
    (row,) = relationships.of_person(session, one)
    assert (row.since, row.note, row.present) == (None, "Trauung in Lörrach", True)
    relationships.end(session, saved, date(2020, 1, 1))
    assert [row.present for row in relationships.of_person(session, other)] == [False]
    relationships.remove(session, saved)
    assert relationships.of_person(session, one) == []


def test_the_card_of_a_child_says_who_decides_and_who_picks_up(session: Session) -> None:
    year = clock.today().year
    mother, friend = _person(session, OLENA, year - 35), _person(session, HODAN, year - 40)
    child, grown = _person(session, PETRO, year - 8), _person(session, "Taras", year - 30)
    for young in (child, grown):
        _say(session, mother, young, RelationKind.PARENT)
    _say(session, mother, child, RelationKind.GUARDIAN)
    _say(session, friend, child, RelationKind.PICKS_UP)
    ended = _person(session, "Ivan")
    _say(session, ended, child, RelationKind.PICKS_UP, until=date(2020, 1, 1))
    said = [fact for fact in persons.head(session, child) if fact.kind is Kind.PERSON]
    assert [(str(fact.text), fact.record_id) for fact in said] == [
        ("Sorge: Kovalenko, Olena", mother),
        ("Darf abholen: Kovalenko, Hodan", friend),
    ]
    assert all(fact.private for fact in said)
    assert [fact for fact in persons.head(session, grown) if fact.kind is Kind.PERSON] == []
    _say(session, friend, grown, RelationKind.LEGAL_GUARDIAN)
    assert [row.other_id for row in relationships.custodians(session, grown)] == [friend]


def test_a_household_tells_ages_and_what_its_members_are_to_each_other(session: Session) -> None:
    year = clock.today().year
    home = households.save(session, Household(name="Kovalenko"))
    mother = _person(session, OLENA, birth_date=date(year - 35, 1, 1), household_id=home)
    child, guest = _person(session, PETRO, year - 8, household_id=home), _person(session, HODAN, household_id=home)
    elsewhere = _person(session, "Ivan", year - 40)
    _say(session, mother, child, RelationKind.PARENT)
    _say(session, elsewhere, child, RelationKind.PARENT)
    rows = members.of_household(session, home)
    assert [(row.id, row.age, row.exact) for row in rows] == [
        (mother, 35, True),
        (child, 8, False),
        (guest, None, False),
    ]
    assert [str(row.relations) for row in rows] == ["Kind: Petro", "Elternteil: Olena", ""]


@given(st.dates(date(1900, 1, 1), date(2026, 11, 29)), st.dates(date(1900, 1, 1), date(2026, 11, 29)))
def test_an_age_grows_on_the_birthday(born: date, day: date) -> None:
    age = age_on(max(born, day), min(born, day), None)
    assert age is not None
    assert age >= 0
    exact = max(born, day).year - min(born, day).year
    assert exact - age in (0, 1)
    assert age_on(max(born, day), None, min(born, day).year) == exact
