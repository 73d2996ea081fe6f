"""Records of a list of people become persons: once, findable, and undone as one step."""

import pytest

from app.common.errors import Cancelled
from app.context import Context
from app.models import Person
from app.services import trash
from app.services.lists import ListQuery
from app.services.people import persons
from app.transfer.columns.rows import PersonRow
from app.transfer.importing.writing import Result
from app.transfer.people_import import import_people


def _import(context: Context, *records: PersonRow) -> Result:
    return context.write("Personen importiert", import_people, records)


def _titles(context: Context, text: str = "") -> list[str]:
    found = context.read(persons.ids, ListQuery(text=text))
    return [row.name for row in context.read(persons.rows, found)]


def test_everything_arrives_in_german_order_and_is_found(context: Context) -> None:
    rows = (
        PersonRow(2, "Zeller", "Uwe", phone="0176/40690123", note="zwei\nZeilen"),
        PersonRow(3, "Öztürk", "Ayşe", native_name="عائشة", birth_year=1980, origin="TR", languages=("tr", "de")),
        PersonRow(
            4, "Özdemir", "Eda", email="eda@example.org", street="Webergasse 1", postcode="79585", city="Steinen"
        ),
    )
    result = _import(context, *rows)
    assert (result.added, result.skipped, result.problems) == (3, 0, ())
    assert _titles(context) == ["Özdemir, Eda", "Öztürk, Ayşe", "Zeller, Uwe"]
    assert _titles(context, "ozturk ayse") == ["Öztürk, Ayşe"]
    assert _titles(context, "عائشة") == ["Öztürk, Ayşe"]
    assert _titles(context, "017640690123") == ["Zeller, Uwe"]
    (found,) = context.read(persons.ids, ListQuery(text="Öztürk"))
    person = context.read(persons.load, found)
    assert [language.code for language in person.languages] == ["tr", "de"]
    assert (person.birth_year, person.origin, person.is_resident) == (1980, "TR", True)


def test_an_imported_person_is_the_same_as_a_typed_one(context: Context) -> None:
    _import(context, PersonRow(2, "Čapek", "Jiří", birth_year=1955, phone="07627 0000123", street="Garnstraße 1"))
    typed = Person(
        family_name="Čapek", given_name="Jiří", birth_year=1955, phone="07627 0000123", street="Garnstraße 1"
    )
    typed_id = context.write("Person", persons.save, typed)
    (imported_id,) = set(context.read(persons.ids, ListQuery())) - {typed_id}
    first, second = (context.read(persons.load, key) for key in (imported_id, typed_id))
    different = {"id", "rank", "created_at", "changed_at"}
    columns = [prop.key for prop in Person.__mapper__.column_attrs if prop.key not in different]
    assert {key: getattr(first, key) for key in columns} == {key: getattr(second, key) for key in columns}
    first.given_name = "Jan"
    context.write("Person", persons.save, first)


def test_an_import_is_one_step_of_the_history(context: Context) -> None:
    _import(context, *(PersonRow(line, f"Name{line}", languages=("de",)) for line in range(300)))
    assert context.read(persons.count) == 300
    assert context.undo() is not None
    assert context.read(persons.count) == 0
    assert _titles(context, "name7") == []
    assert context.redo() is not None
    assert _titles(context, "name77") == ["Name77"]
    assert {finding.severity for finding in context.check()} == {"ok"}


def test_who_is_on_file_is_not_added_twice(context: Context) -> None:
    first = PersonRow(2, "Müller", "Eva", birth_year=1970, street="Webergasse 1")
    assert _import(context, first).added == 1
    result = _import(
        context,
        first,
        PersonRow(3, "MULLER", "eva", birth_year=1970),
        PersonRow(4, "Müller", "Eva", street="WEBERGASSE 1"),
        PersonRow(5, "Müller", "Eva"),
        PersonRow(6, "Müller", "Eva", birth_year=1999),
        PersonRow(7, "Müller", "Eva", street="Garnstraße 3"),
        PersonRow(8, "Müller", "Evamaria", birth_year=1970),
    )
    assert (result.added, result.skipped) == (3, 4)
    assert [problem.line for problem in result.problems if "nicht noch einmal" in problem.text] == [2, 3, 4, 5]
    assert [problem.line for problem in result.problems if "vergleichen" in problem.text] == [7]


def test_a_person_in_the_trash_does_not_hold_an_import_back(context: Context) -> None:
    row = PersonRow(2, "Müller", "Eva", birth_year=1970)
    _import(context, row)
    context.write("Papierkorb", trash.trash, context.read(persons.ids, ListQuery()))
    assert _import(context, row).added == 1


def test_progress_is_told_and_may_stop_everything(context: Context) -> None:
    told = []

    def stop(done: int, total: int, _what: str) -> None:
        told.append((done, total))
        if total and done >= total:
            raise Cancelled("Abgebrochen.")

    rows = [PersonRow(line, f"Name{line}") for line in range(50)]
    with pytest.raises(Cancelled):
        context.write("Import", import_people, rows, stop)
    assert (0, 50) in told
    assert context.read(persons.count) == 0
