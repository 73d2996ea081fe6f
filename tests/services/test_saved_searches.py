"""Saved searches: kept, opened, arranged, and forgotten with whom they name."""

import json
from typing import Any

import pytest
from sqlalchemy.orm import Session

from app.common.errors import UserError
from app.context import Context
from app.models import Household, JournalRow, Kind, Person, PersonName, SavedSearch
from app.services import trash
from app.services.kinds import service_of
from app.services.office import saved_searches as saved
from app.services.office import tags
from app.services.office.saved_searches import SavedList
from app.services.people import households, persons
from tests.faults.pages_of import readable

WHAT = SavedList("Kra", {"role": "volunteer"}, {"birth_year": ">1990"}, (("street", True), ("name", False)), ("name",))


@pytest.fixture
def session(passing_session: Session) -> Session:
    """What a test writes is gone after it."""
    return passing_session


def names(session: Session, page: str = "people") -> list[str]:
    return [one.name for one in saved.everything(session) if one.page == page]


def test_what_was_kept_comes_back(session: Session) -> None:
    made = saved.keep(session, "people", "  Junge   Freiwillige ", WHAT)
    session.expire_all()
    assert saved.load(session, made) == saved.SavedRow(made, "people", "Junge Freiwillige", WHAT)
    saved.update(session, made, SavedList(text="anders"))
    saved.rename(session, made, "Neu")
    assert (saved.load(session, made).name, saved.load(session, made).what) == ("Neu", SavedList(text="anders"))


@pytest.mark.parametrize("name", ["", " ", "\t\u200b"[:1]])
def test_a_search_without_a_name_is_not_kept(session: Session, name: str) -> None:
    with pytest.raises(UserError):
        saved.keep(session, "people", name, WHAT)
    made = saved.keep(session, "people", "A", WHAT)
    with pytest.raises(UserError):
        saved.rename(session, made, name)


def test_they_stand_in_her_order_below_their_page(session: Session) -> None:
    a, b, c = (saved.keep(session, "people", name, WHAT) for name in "ABC")
    saved.keep(session, "cases", "X", WHAT)
    assert names(session) == ["A", "B", "C"]
    assert saved.move(session, c, -2)
    assert names(session) == ["C", "A", "B"]
    assert not saved.move(session, c, -1)
    assert not saved.move(session, b, 5)
    assert saved.load(session, saved.duplicate(session, a, "A 2")).what == WHAT
    assert names(session) == ["C", "A", "A 2", "B"]
    saved.remove(session, a)
    assert names(session) == ["C", "A 2", "B"]
    saved.keep(session, "people", "D", WHAT)
    assert names(session) == ["C", "A 2", "B", "D"]
    with pytest.raises(UserError):
        saved.load(session, a)


def test_undo_brings_a_deleted_one_back(context: Context) -> None:
    made = context.write("Gemerkt", saved.keep, "people", "A", WHAT)
    context.write("Gelöscht", saved.remove, made)
    assert context.read(saved.everything) == []
    context.undo()
    assert context.read(saved.load, made).what == WHAT


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        '{"text": 5, "filters": [1], "sort": [["name"], 3, [1, true]], "shown": "name"}',
        "[[[[",
        '"x"',
    ],
)
def test_what_can_not_be_read_shows_everything(session: Session, text: str) -> None:
    session.add(SavedSearch(page="people", name="A", query=text))
    session.flush()
    assert [one.what for one in saved.everything(session)] == [SavedList()]


def test_what_the_list_does_not_know_any_more_is_named_and_left_out(session: Session) -> None:
    person = persons.save(session, Person(family_name="A"))
    tags.set_tags(session, person, ["Chor"])
    tag = tags.everything(session)[0].id
    old = SavedList(
        "A",
        {"role": "resident", "tag": str(tag), "no_filter": "1", "household": "keine Zahl"},
        {"name": "A", "birth_year": "irgendwann", "no_column": "x"},
        (("no_column", True), ("name", False)),
    )
    listing = service_of(Kind.PERSON).LISTING
    what, gone = saved.fitting(listing, old)
    assert what == SavedList("A", {"role": "resident", "tag": str(tag)}, {"name": "A"}, (("name", False),))
    assert gone == ("no_filter", "household", "birth_year", "no_column")
    assert saved.count(session, listing, old) == 1
    tags.set_tags(session, person, [])
    assert saved.count(session, listing, old) == 0, "a tag that is gone shows nothing and breaks nothing"


def _kept(session: Session) -> list[str]:
    return [f"{one.name} {json.dumps(one.what.query.columns)} {one.what.text}" for one in saved.everything(session)]


def test_a_name_goes_with_the_erased_and_stays_while_somebody_else_bears_it(session: Session) -> None:
    olena = persons.save(session, Person(family_name="Quittenbaumer", given_name="Olena"))
    petro = persons.save(session, Person(family_name="Quittenbaumer", given_name="Petro"))
    saved.keep(session, "people", "Um Quittenbaumer", SavedList("olena", columns={"name": "quittenb"}))
    saved.keep(session, "people", "Olena Quittenbaumer", SavedList("Quittenbaumer, Olena"))
    saved.keep(session, "people", "Chor", SavedList("Chor"))
    trash.purge(session, [olena])
    assert _kept(session) == ['Um Quittenbaumer {"name": "quittenb"} ', "… {} ", "Chor {} Chor"]
    trash.purge(session, [petro])
    assert _kept(session) == ["Um {} ", "… {} ", "Chor {} Chor"]


def test_every_name_of_the_erased_is_one(session: Session) -> None:
    names = {"native_name": "Олена", "birth_name": "Mispelwitz", "chosen_name": "Lenchen"}
    person = Person(family_name="Quittenbaumer", given_name="Olena", names=[PersonName(name="Zwetschgental")], **names)
    olena = persons.save(session, person)
    for name in (*names.values(), "Zwetschgental"):
        saved.keep(session, "people", f"Um {name}", SavedList(name))
    trash.purge(session, [olena])
    assert _kept(session) == ["Um {} "] * 4


@pytest.mark.parametrize("given", ["Olena", ""])
def test_no_page_of_the_file_holds_the_name_of_an_erased_person(context: Context, given: str) -> None:
    """In searches as they are, as they were, and as they were deleted."""
    word = "Quittenbaumer"
    home = context.write("Heim", lambda session: households.save(session, Household(name=f"{word} und alle")))
    person = Person(family_name=word, given_name=given, household_id=home)
    who = context.write("Person", lambda session: persons.save(session, person))
    kept: list[Any] = [
        SavedList(f"{given} {word}".strip()),
        SavedList(word[:9]),
        SavedList(columns={"name": word, "household": f"{word}, {given}"}),
    ]
    made = [context.write("Gemerkt", saved.keep, "people", f"Alles um {word}", what) for what in kept]
    context.write("Anders", saved.update, made[0], SavedList())
    context.write("Anders", saved.rename, made[0], "Anders")
    context.write("Weg", saved.remove, made[1])
    assert readable(context.vault / "data.db", context._vault.key, word)
    context.write("Weg", trash.trash, [who])
    context.write("Endgültig gelöscht", trash.purge, [who])
    assert readable(context.vault / "data.db", context._vault.key, word) == []
    assert readable(context.vault / "data.db", context._vault.key, word[:9]) == []
    rows = context.read(lambda session: [f"{row.before}{row.after}" for row in session.query(JournalRow).all()])
    assert not any(word[:9] in row for row in rows)
    assert [one.name for one in context.read(saved.everything)] == ["Anders", "Alles um"]
