"""Who lives in a household is found by its address, whatever happens to the household or the person."""

import pytest
from sqlalchemy import Column
from sqlalchemy.orm import Session

from app.context import Context
from app.models import Household, Kind, Person, graph, home_address
from app.services import trash
from app.services.lists import ListQuery
from app.services.people import households, persons
from app.services.search import find

STREET = "Köchlinstraße 3"


@pytest.fixture
def home(context: Context) -> int:
    return context.write(
        "Haushalt", households.save, Household(name="K", street=STREET, postcode="79585", city="Steinen")
    )


@pytest.fixture
def person(context: Context, home: int) -> int:
    return context.write("Person", persons.save, Person(family_name="Abdi", household_id=home, languages=[]))


def _found(context: Context, text: str) -> tuple[bool, bool]:
    """Whether a search and the filter of the list find somebody."""
    listed = context.read(lambda session: persons.ids(session, ListQuery(text=text)))
    return any(hit.kind is Kind.PERSON and not hit.near for hit in context.read(find, text)), bool(listed)


BOTH, NONE = (True, True), (False, False)


@pytest.mark.parametrize("text", ["Köchlinstr", "koechlinstrasse 3", "Abdi Köchlin", "79585 abdi"])
def test_who_lives_there_is_found_by_it(context: Context, person: int, text: str) -> None:
    assert person
    assert _found(context, text) == BOTH


def test_who_moves_is_found_at_the_new_place_only(context: Context, person: int) -> None:
    new = context.write("Neu", households.save, Household(name="N", street="Rebweg 1"))
    context.write("Umzug", households.put_into, person, new)
    assert (_found(context, "Köchlinstr"), _found(context, "Rebweg")) == (NONE, BOTH)
    context.write("Auszug", households.put_into, person, None)
    assert _found(context, "Rebweg") == NONE
    context.undo()
    assert _found(context, "Rebweg") == BOTH


def test_a_changed_address_counts_at_once_and_undo_brings_the_old_one_back(
    context: Context, home: int, person: int
) -> None:
    assert person
    changed = context.read(households.load, home)
    changed.street = "Rebweg 1"
    context.write("Geändert", households.save, changed)
    assert (_found(context, "Köchlinstr"), _found(context, "Rebweg")) == (NONE, BOTH)
    context.undo()
    assert (_found(context, "Köchlinstr"), _found(context, "Rebweg")) == (BOTH, NONE)
    context.redo()
    assert _found(context, "Rebweg") == BOTH


def test_who_has_somebody_open_meanwhile_can_save(context: Context, home: int, person: int) -> None:
    opened = context.read(persons.load, person)
    changed = context.read(households.load, home)
    changed.street = "Rebweg 1"
    context.write("Geändert", households.save, changed)
    opened.given_name = "Hodan"
    context.write("Nachgetragen", persons.save, opened)
    assert _found(context, "Hodan Rebweg") == BOTH


def test_whose_text_changed_is_told(context: Context, home: int, person: int) -> None:
    heard: list[frozenset[int]] = []
    context.listen(lambda changes: heard.append(changes.records))
    changed = context.read(households.load, home)
    changed.city = "Lörrach"
    context.write("Geändert", households.save, changed)
    assert {home, person} <= heard[-1]


def test_the_address_of_a_household_in_the_trash_finds_nobody(context: Context, home: int, person: int) -> None:
    context.write("Weg", trash.trash, [home])
    assert _found(context, "Köchlinstr") == NONE
    context.write("Zurück", trash.restore, [home])
    assert _found(context, "Köchlinstr") == BOTH
    context.write("Weg", trash.trash, [home])
    context.write("Endgültig", trash.purge, [home])
    assert "kochlin" not in context.read(persons.load, person).search_text


def test_an_address_block_hides_the_way_home(context: Context, person: int) -> None:
    shielded = context.read(persons.load, person)
    shielded.address_block = True
    context.write("Auskunftssperre", persons.save, shielded)
    assert _found(context, "Köchlinstr") == NONE


def test_a_large_step_refreshes_all_the_same(context: Context, home: int, monkeypatch: pytest.MonkeyPatch) -> None:
    context.write("Viele", _many_members, home)
    monkeypatch.setattr("app.storage.database.journal._MANY", 2)
    changed = context.read(households.load, home)
    changed.street = "Rebweg 1"
    context.write("Geändert", households.save, changed)
    assert (_found(context, "Köchlinstr"), _found(context, "Rebweg")) == (NONE, BOTH)


def _many_members(session: Session, home: int) -> None:
    for number in range(5):
        persons.save(session, Person(family_name=f"Abdi {number}", household_id=home, languages=[]))


def test_an_address_is_made_of_columns_of_the_home() -> None:
    for kind in home_address.kinds_of_homes():
        assert set(graph.entity_of(kind).address_columns) <= set(graph.half_of(kind).columns.keys())
    assert home_address.kinds_of_homes()


def test_whatever_somebody_lives_in_says_its_address() -> None:
    """Fails for a new kind of home that does not, and nobody would be found by it."""
    targets = [
        graph.target_of(column) for kind in Kind for column in graph.half_of(kind).columns if _leads_home(column)
    ]
    assert targets
    assert {
        graph.kinds_by_table()[target.name] for target in targets if target is not None
    } == home_address.kinds_of_homes()


def _leads_home(column: Column[object]) -> bool:
    reference = graph.reference_of(column)
    return reference is not None and reference.home
