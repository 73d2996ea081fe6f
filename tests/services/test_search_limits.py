"""How much has to be typed for what to be found, letter by letter, and what a typed text becomes for the search tables."""

from datetime import datetime

import pytest
from sqlalchemy.orm import Session

from app.models import Area, ContactEntry, Kind, Organisation, Person
from app.services import matching, trash
from app.services.actors import organisations
from app.services.lists import ListQuery
from app.services.people import persons
from app.services.search import find


@pytest.fixture
def session(passing_session: Session) -> Session:
    """What a test writes is gone after it."""
    return passing_session


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", []),
        ("  ", []),
        ("Çelik", ["celik"]),
        ("d’Arc-Müller", ["darc", "muller"]),
        ("a_b", ["a", "b"]),
        ('"x" OR y*', ["x", "or", "y"]),
        ("07627/910010", ["07627", "910010"]),
    ],
)
def test_the_words_of_a_typed_text(typed: str, words: list[str]) -> None:
    assert matching.words(typed) == words


@pytest.mark.parametrize(
    ("typed", "query"),
    [
        ("", ""),
        ("07627", ""),
        ("07627 910010", '"07627910010"*'),
        ("07627/9100-10", '"07627910010"*'),
        ("0 7", '"07"*'),
        ("+49 7627 910010", '"07627910010"*'),
        ("0049 7627 910010", '"07627910010"*'),
        ("+4915123456789", '"015123456789"*'),
        ("+380 44 1234", '"380441234"*'),
        ("00380441234", '"380441234"*'),
        ("07627 x", ""),
        ("x y", ""),
        ("+", ""),
    ],
)
def test_a_number_in_groups(typed: str, query: str) -> None:
    assert matching.number_query(typed) == query


@pytest.mark.parametrize(
    ("terms", "words", "parts"),
    [
        (["ab"], '"ab"*', ""),
        (["abc"], '"abc"*', '"abc"'),
        (["ab", "abcd"], '"ab"* "abcd"*', '"abcd"'),
        (["abc", "bcd"], '"abc"* "bcd"*', '"abc" "bcd"'),
    ],
)
def test_queries_for_words_and_for_parts_from_three_letters_on(terms: list[str], words: str, parts: str) -> None:
    assert (matching.word_query(terms), matching.part_query(terms)) == (words, parts)


@pytest.mark.parametrize(
    ("typed", "bounds"),
    [("", None), (" - ", None), ("Mü", ("mu", "mu\U0010ffff")), ("Müller, E", ("muller e", "muller e\U0010ffff"))],
)
def test_the_range_of_sort_keys(typed: str, bounds: tuple[str, str] | None) -> None:
    assert matching.prefix_range(typed) == bounds


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("k", {"Kovalenko, Olena"}),
        ("ko", {"Kovalenko, Olena"}),
        ("ol", {"Oltmann, Kai"}),
        ("ole", {"Kovalenko, Olena"}),
        ("len", {"Kovalenko, Olena"}),
        ("al ol", set()),
        ("ko ol", {"Kovalenko, Olena"}),
        ("a", set()),
        ("en", set()),
        ("ena xx", set()),
        ("len ko", {"Kovalenko, Olena"}),
        ("07627 9100", {"Kovalenko, Olena"}),
        ("076279100", {"Kovalenko, Olena"}),
        ("9100", {"Kovalenko, Olena"}),
        ("1", set()),
        ("%", set()),
        ("_", set()),
    ],
)
@pytest.mark.parametrize("where", ["list", "search"])
def test_what_is_found_by_how_much(session: Session, typed: str, found: set[str], where: str) -> None:
    persons.save(session, Person(family_name="Kovalenko", given_name="Olena", phone="07627 910010"))
    persons.save(session, Person(family_name="Oltmann", given_name="Kai"))
    hits = (
        {row.name for row in persons.rows(session, persons.ids(session, ListQuery(text=typed)))}
        if where == "list"
        else {hit.title for hit in find(session, typed)}
    )
    everybody = {"Kovalenko, Olena", "Oltmann, Kai"}
    if where == "list" and not matching.words(typed):
        found = set() if typed.strip() else everybody
    assert hits == found


def test_hits_in_titles_before_hits_in_words_before_hits_in_parts_before_talks(session: Session) -> None:
    names = {"title": "Garten", "word": "Am Garten", "part": "Kleingarten", "talk": "Bank"}
    made = {key: organisations.save(session, Organisation(name=name)) for key, name in names.items()}
    session.add(ContactEntry(record_id=made["talk"], at=datetime(2026, 1, 1), area=Area.NETWORK, summary="der Garten"))
    session.flush()
    hits = [hit.title for hit in find(session, "garten")]
    assert hits == ["Garten", "Am Garten", "Kleingarten", "Bank"]
    for limit in range(1, 5):
        assert [hit.title for hit in find(session, "garten", limit)] == hits[:limit]
    assert {hit.kind for hit in find(session, "garten")} == {Kind.ORGANISATION}
    trash.trash(session, list(made.values()))
    assert find(session, "garten") == []
    assert find(session, "ga") == []


def test_as_many_are_found_as_asked_for_however_late_they_come_in_the_list(session: Session) -> None:
    """The first hits are looked at alone, unless a filter leaves too few of them."""
    made = [
        persons.save(session, Person(family_name=letter, given_name="Abel", is_volunteer=letter in "auvw"))
        for letter in "abcdefghijklmnopqrstuvwxyz"
    ]
    wanted = [made["abcdefghijklmnopqrstuvwxyz".index(letter)] for letter in "auvw"]
    query = ListQuery(text="abel", filters={"role": "volunteer"})
    for limit in (1, 2, 3, 4, 5):
        assert persons.ids(session, query, limit) == wanted[:limit]
    assert persons.ids(session, ListQuery(text="abel"), 2) == made[:2]
    assert persons.ids(session, ListQuery(text="abel", filters={"role": "resident"}), 30) == made
