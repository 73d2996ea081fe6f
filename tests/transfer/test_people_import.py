"""People from a list, in the vault."""

from datetime import date
from pathlib import Path

from app.context import Context
from app.services import search
from app.services.lists import ListQuery
from app.services.people import persons
from app.transfer import people_csv, people_import

LIST = """Nachname;Vorname;Straße;PLZ;Ort;Telefon;Geburtsdatum;Sprachen;Notiz
Çelik;Aylin;Köchlinstr. 3;79585;Steinen;07627/123456;03.02.1988;Türkisch, Deutsch;kommt gern
Kovalenko;Olena;;;;;;;
"""


def brought_in(context: Context, folder: Path) -> list[int]:
    path = folder / "liste.csv"
    path.write_text(LIST, encoding="utf-8")
    return context.write("Import", people_import.bring_in, people_csv.read(path).records)


def test_what_stands_in_the_list_stands_in_the_vault(context: Context, tmp_path: Path) -> None:
    first, second = brought_in(context, tmp_path)
    aylin = context.read(persons.load, first)
    assert (aylin.family_name, aylin.given_name, aylin.street, aylin.city) == (
        "Çelik",
        "Aylin",
        "Köchlinstr. 3",
        "Steinen",
    )
    assert (aylin.birth_date, aylin.birth_year, aylin.note) == (date(1988, 2, 3), 1988, "kommt gern")
    assert [language.code for language in aylin.languages] == ["tr", "de"]
    assert context.read(persons.load, second).title == "Kovalenko, Olena"


def test_they_are_listed_and_found_like_any_other(context: Context, tmp_path: Path) -> None:
    ids = brought_in(context, tmp_path)
    assert context.read(persons.ids, ListQuery()) == ids
    assert [hit.id for hit in context.read(search.find, "celik")] == ids[:1]
    assert context.read(persons.rows, ids)[0].phone == context.read(persons.load, ids[0]).phone != ""


def test_one_undo_takes_them_all_out_again(context: Context, tmp_path: Path) -> None:
    brought_in(context, tmp_path)
    context.undo()
    assert context.read(persons.ids, ListQuery()) == []
    assert context.read(search.find, "celik") == []
    context.redo()
    assert len(context.read(persons.ids, ListQuery())) == 2
