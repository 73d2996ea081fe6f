"""Who counts as the same person and who does not: each rule from both of its sides."""

import pytest
from sqlalchemy.orm import Session

from app.models import Person
from app.services import bulk, trash
from app.services.duplicates import candidates
from app.services.duplicates.candidates import Found
from app.services.duplicates.people import PERSONS
from app.services.duplicates.ruled_out import rule_out
from app.services.people import persons

OLENA = {"family_name": "Kovalenko", "given_name": "Olena"}


@pytest.fixture
def session(passing_session: Session) -> Session:
    """What a test writes is gone after it."""
    return passing_session


def known(session: Session, **values: object) -> int:
    return persons.save(session, Person(**{**OLENA, **values}))


def find_duplicates(session: Session, person: Person, limit: int = 5) -> list[Found]:
    return candidates.find_duplicates(session, PERSONS.of(session, person), limit)


def found(session: Session, **values: object) -> list[int]:
    return [duplicate.id for duplicate in find_duplicates(session, Person(**values))]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (1985, 1985, True),
        (1985, 1984, True),
        (1985, 1986, True),
        (1985, 1983, False),
        (1985, 1987, False),
        (None, 1985, True),
        (1985, None, True),
        (None, None, True),
    ],
)
def test_years_of_birth_may_differ_by_one(session: Session, one: int | None, other: int | None, same: bool) -> None:
    first = known(session, birth_year=one)
    assert found(session, **OLENA, birth_year=other) == ([first] if same else [])


@pytest.mark.parametrize("line", [{"phone": "07627 910010"}, {"mobile": "0151 5550001"}, {"email": "post@example.org"}])
@pytest.mark.parametrize(
    ("given", "same"),
    [
        ("Olena", True),
        ("Olenka", True),
        ("Ole", True),
        ("OLÉNA", True),
        ("Taras", False),
        ("Ol", True),
        ("Olga", False),
    ],
)
def test_a_shared_line_counts_for_given_names_that_begin_alike(
    session: Session, line: dict[str, str], given: str, same: bool
) -> None:
    first = known(session, family_name="Kovalenko", given_name="Olena Maria", **line)
    hits = found(session, family_name="Schmidt", given_name=given, **line)
    assert hits == ([first] if same else [])


def test_siblings_and_spouses_with_one_phone_are_no_duplicates(session: Session) -> None:
    known(session, phone="07627 910010", email="familie@example.org")
    for given in ("Taras", "Anna", "Iryna"):
        assert (
            found(session, family_name="Kovalenko", given_name=given, phone="07627 910010", email="familie@example.org")
            == []
        )


@pytest.mark.parametrize(
    ("mine", "theirs", "same"),
    [
        ({"phone": "07627 910010"}, {"mobile": "07627/910010"}, True),
        ({"mobile": "0151 5550001"}, {"phone": "0151-5550001"}, True),
        ({"email": "Post@Example.org"}, {"email": "post@example.org"}, True),
        ({"phone": "07627 910010"}, {"phone": "07627 910011"}, False),
        ({"email": "post@example.org"}, {"email": "post@example.com"}, False),
        ({"phone": ""}, {"phone": ""}, False),
        ({}, {}, False),
    ],
)
def test_lines_are_compared_by_what_they_say(
    session: Session, mine: dict[str, str], theirs: dict[str, str], same: bool
) -> None:
    first = known(session, **theirs)
    assert found(session, family_name="Schmidt", given_name="Olena", **mine) == ([first] if same else [])


@pytest.mark.parametrize(
    ("family", "given", "same"),
    [
        ("Kovalenko", "Olena", True),
        ("KOVALENKO", "olena", True),
        ("Kovalenk", "Olena", True),
        ("Kowalenko", "Olena", True),
        ("Olena", "Kovalenko", True),
        ("Kovalenko", "Oleks", False),
        ("Kovalenko", "Olenka", True),
        ("Kovalenko", "Olen", False),
        ("Kovalenko", "Olenuschka", False),
        ("Kovalenko", "Taras", False),
        ("Kovalenko", "", False),
        ("Kovaltschuk", "Olena", False),
        ("", "Olena", False),
    ],
)
def test_names_have_to_be_nearly_the_same(session: Session, family: str, given: str, same: bool) -> None:
    first = known(session)
    assert found(session, family_name=family, given_name=given) == ([first] if same else [])


def test_neither_the_person_herself_nor_who_lies_in_the_trash(session: Session) -> None:
    first, second = known(session), known(session)
    assert [duplicate.id for duplicate in find_duplicates(session, persons.load(session, first))] == [second]
    trash.trash(session, [second])
    assert find_duplicates(session, persons.load(session, first)) == []


def test_who_is_no_duplicate_is_not_told_of_again(session: Session) -> None:
    first, second, third = known(session), known(session), known(session)
    rule_out(session, second, first)
    rule_out(session, first, second)
    assert [one.id for one in find_duplicates(session, persons.load(session, first))] == [third]
    assert {one.id for one in find_duplicates(session, persons.load(session, third))} == {first, second}


def test_the_most_alike_come_first_and_only_five(session: Session) -> None:
    near = known(session, family_name="Kovalenka")
    same = [known(session) for _ in range(6)]
    hits = find_duplicates(session, Person(**OLENA))
    assert {duplicate.id for duplicate in hits} < set(same)
    assert len(hits) == 5
    assert {(duplicate.title, *map(str, duplicate.weighing.reasons)) for duplicate in hits} == {
        ("Kovalenko, Olena", "gleicher Name", "alle Angaben gleich")
    }
    everybody = find_duplicates(session, Person(**OLENA), limit=10)
    assert (everybody[-1].id, len(everybody)) == (near, 7)
    assert everybody[-1].weighing.score < everybody[0].weighing.score


def test_nobody_is_nobodys_duplicate(session: Session) -> None:
    known(session)
    assert find_duplicates(session, Person(family_name="", given_name="", native_name="")) == []


@pytest.mark.parametrize(
    ("half", "typed", "same"),
    [
        ("family_name", "Alexandra", True),
        ("family_name", "Alexandr", True),
        ("family_name", "Alessandra", False),
        ("given_name", "Alexandra", True),
        ("given_name", "Aleksandra", True),
        ("given_name", "Alexandro", False),
        ("given_name", "Alexandr", False),
    ],
)
def test_one_name_alone_has_to_be_nearly_the_same(session: Session, half: str, typed: str, same: bool) -> None:
    first = persons.save(session, Person(**{"family_name": "", "given_name": "", half: "Alexandra"}))
    other = {"family_name": "", "given_name": "", half: typed}
    assert found(session, **other) == ([first] if same else [])


@pytest.mark.parametrize(("before", "seen"), [(399, True), (400, False)])
def test_four_hundred_candidates_are_compared(session: Session, before: int, seen: bool) -> None:
    """What a very common name costs has a bound; those who come first in the alphabet are looked at."""
    rows = [{"family_name": "Muster", "given_name": f"Zoa{number:03}"} for number in range(before)]
    bulk.insert_records(session, Person, rows)
    last = persons.save(session, Person(family_name="Muster", given_name="Zoe"))
    hits = find_duplicates(session, Person(family_name="Muster", given_name="Zoe"), limit=1000)
    assert (last in [duplicate.id for duplicate in hits]) is seen


@pytest.mark.parametrize(
    ("family", "given", "year", "known"),
    [
        ("Maier", "Rosa", 1950, "Meier, Rosa"),
        ("Meyer", "Rosa", None, "Meier, Rosa"),
        ("Mueller", "Joerg", 1970, "Müller, Jörg"),
        ("Muller", "Jorg", None, "Müller, Jörg"),
        ("Alsayed", "Ali", 1990, "Al-Sayed, Ali"),
        ("Maier", "Rosa", 1970, ""),
        ("Meier", "Anna", 1950, ""),
    ],
)
def test_a_name_spelled_otherwise_is_known(
    session: Session, family: str, given: str, year: int | None, known: str
) -> None:
    for title, born in (("Meier, Rosa", 1950), ("Müller, Jörg", 1970), ("Al-Sayed, Ali", 1990)):
        one, _, other = title.partition(", ")
        persons.save(session, Person(family_name=one, given_name=other, birth_year=born))
    found = find_duplicates(session, Person(family_name=family, given_name=given, birth_year=year))
    assert [duplicate.title for duplicate in found] == ([known] if known else [])
