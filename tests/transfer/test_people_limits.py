"""How large and how crooked a list of people may be, exactly; who of it counts as known, and who does not."""

from datetime import datetime
from pathlib import Path

import pytest
from app.transfer.csv_table import read_table

from app.common import clock
from app.common.errors import UserError
from app.context import Context
from app.models import Person
from app.services.people import persons
from app.transfer import csv_table, people_csv, people_import
from app.transfer.columns.rows import PersonRow
from app.transfer.people_import import compare


@pytest.fixture
def table(tmp_path: Path) -> Path:
    return tmp_path / "liste.csv"


def rows(path: Path, content: str | bytes) -> list[tuple[int, list[str]]]:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return [(row.line, row.cells) for row in read_table(path).rows]


def test_the_limits_are_these() -> None:
    assert (csv_table.MAX_BYTES, csv_table.MAX_ROWS, csv_table.MAX_COLUMNS) == (67_108_864, 200_000, 200)
    assert (csv_table.MAX_LINE, csv_table.MAX_LINES_PER_ROW) == (65_536, 500)
    assert people_csv.MAX_PROBLEMS == 1000


@pytest.mark.parametrize(
    ("limit", "most", "right", "wrong", "said"),
    [
        (
            "MAX_BYTES",
            8,
            "Name\nAB\n",
            "Name\nABC\n",
            "„liste.csv“ ist größer als 0 MB. Bitte in kleinere Dateien teilen.",
        ),
        (
            "MAX_ROWS",
            2,
            "N\n1\n2\n",
            "N\n1\n2\n3\n",
            "Die Datei hat mehr als 2 Zeilen. Bitte in kleinere Dateien teilen.",
        ),
        ("MAX_ROWS", 2, "N\n1\n\n\n2\n", "N\n1\n\n2\n3\n", "Die Datei hat mehr als 2 Zeilen."),
        ("MAX_COLUMNS", 2, "N;O\na;b\n", "N;O\na;b;c\n", "Zeile 2 hat mehr als 2 Spalten. Bitte die Datei prüfen."),
        ("MAX_LINE", 5, "N\nabcd\n", "N\nabcde\n", "Zeile 2 ist zu lang für eine Tabelle."),
        (
            "MAX_LINES_PER_ROW",
            2,
            'N\n"a\nb"\n',
            'N\n"a\nb\nc"\n',
            "In Zeile 2 wird ein Anführungszeichen nicht geschlossen.",
        ),
    ],
)
def test_a_list_up_to_a_limit_is_read_and_one_more_is_refused(
    table: Path, monkeypatch: pytest.MonkeyPatch, limit: str, most: int, right: str, wrong: str, said: str
) -> None:
    monkeypatch.setattr(csv_table, limit, most)
    assert rows(table, right)
    with pytest.raises(UserError) as refusal:
        rows(table, wrong)
    assert str(refusal.value).startswith(said)


def test_lines_are_counted_as_an_editor_shows_them(table: Path) -> None:
    assert rows(table, '\nN;O\n\n;\n"a\nb";c\nd\n') == [(6, ["a\nb", "c"]), (7, ["d"])]
    assert rows(table, "sep=;\nN;O\na;b\n") == [(3, ["a", "b"])]
    assert rows(table, "\n SEP=;\nN;O\n")[0][0] == 3
    assert rows(table, "SEP=,\nN,O\na,b\n") == [(3, ["a", "b"])]


@pytest.mark.parametrize(
    ("header", "delimiter"),
    [("A;B", ";"), ("A,B", ","), ("A\tB", "\t"), ("A", ";"), ("A;B,C;D", ";"), ("A,B;C", ";"), ('"A,B,C";D', ";")],
)
def test_the_sign_that_cuts_the_header_most_often(table: Path, header: str, delimiter: str) -> None:
    table.write_text(f"{header}\n", encoding="utf-8")
    assert read_table(table).delimiter == delimiter


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        ("N\nä".encode(), "utf-8"),
        ("N\nä".encode("utf-8-sig"), "utf-8-sig"),
        ("N\nä".encode("utf-16-le"), None),
        (b"\xff\xfe" + "N\nä".encode("utf-16-le"), "utf-16"),
        (b"\xfe\xff" + "N\nä".encode("utf-16-be"), "utf-16"),
        ("N\nä€".encode("cp1252"), "cp1252"),
        (b"N\n\x81\xe4", "cp1252"),
    ],
)
def test_how_a_text_is_encoded(table: Path, content: bytes, encoding: str | None) -> None:
    table.write_bytes(content)
    if encoding is None:
        with pytest.raises(UserError, match="keine Textdatei"):
            read_table(table)
        return
    found = read_table(table)
    assert (found.encoding, found.header) == (encoding, ("N",))
    assert "ä" in next(found.rows).cells[0]


@pytest.mark.parametrize(
    ("columns", "said"),
    [
        ("Nachname;Farbe", "Die Spalte „Farbe“ ist unbekannt und wird nicht übernommen."),
        ("Nachname;Name", "Die Spalte „Name“ kommt doppelt vor und wird nicht übernommen."),
        ("Nachname;", "Die Spalte „Spalte 2“ ist unbekannt und wird nicht übernommen."),
    ],
)
def test_columns_that_are_passed_over(table: Path, columns: str, said: str) -> None:
    table.write_text(f"{columns}\nMüller;x\n", encoding="utf-8")
    (problem,) = people_csv.read(table).problems
    assert (problem.line, str(problem.text)) == (1, said)


@pytest.mark.parametrize("heading", ["Nachname", "Vorname", "Originalname"])
def test_one_column_with_a_name_is_enough(table: Path, heading: str) -> None:
    table.write_text(f"{heading}\nOlena\n", encoding="utf-8")
    assert len(people_csv.read(table).records) == 1


@pytest.mark.parametrize(("wrong", "told"), [(1000, 1000), (1001, 1001), (1003, 1002)])
def test_a_thousand_problems_are_told_and_the_rest_is_counted(table: Path, wrong: int, told: int) -> None:
    lines = [f"A{n};alt" for n in range(min(wrong, 1002))] + [";x"] * (wrong - min(wrong, 1002))
    table.write_text("Nachname;Geburtsjahr\n" + "\n".join(lines) + "\n", encoding="utf-8")
    with clock.standing_at(datetime(2026, 11, 23)):
        problems = people_csv.read(table).problems
    assert len(problems) == told
    rest = [(problem.line, str(problem.text)) for problem in problems[1000:]]
    years = "Geburtsjahr nicht verstanden; der Eintrag steht jetzt in der Notiz."
    nameless = "Die Zeile hat keinen Namen und wird nicht übernommen."
    assert (
        rest
        == {
            1000: [],
            1001: [(0, f"Weitere 1 ×: {years}")],
            1003: [(0, f"Weitere 2 ×: {years}"), (0, f"Weitere 1 ×: {nameless}")],
        }[wrong]
    )


def test_longer_rows_are_left_out_only_where_something_stands_there(table: Path) -> None:
    table.write_text("Nachname;Ort\nA;B;;\nA;B; ;\nA;B;x\nC\n", encoding="utf-8")
    preview = people_csv.read(table)
    assert [record.line for record in preview.records] == [2, 3, 5]
    assert [problem.line for problem in preview.problems] == [4]


# Who is known

EVA = {"family_name": "Müller", "given_name": "Eva"}


@pytest.mark.parametrize(
    ("known", "listed", "verdict"),
    [
        ({}, {}, "same"),
        ({"birth_year": 1970}, {"birth_year": 1970}, "same"),
        ({"birth_year": 1970}, {"birth_year": 1971}, "new"),
        ({"birth_year": 1970, "phone": "07627 1"}, {"birth_year": 1971, "phone": "07627 1"}, "new"),
        ({"birth_year": 1970}, {}, "same"),
        ({}, {"birth_year": 1970}, "alike"),
        ({"street": "Webergasse 1"}, {"street": "WEBERGASSE  1"}, "same"),
        ({"street": "Webergasse 1"}, {"street": "Webergasse 2"}, "alike"),
        ({"email": "e@example.org"}, {"email": "E@EXAMPLE.ORG"}, "same"),
        ({"email": "e@example.org"}, {"email": "f@example.org"}, "alike"),
        ({"phone": "07627 910010"}, {"mobile": "07627/910010"}, "same"),
        ({"mobile": "0151 5550001"}, {"phone": "01515550001"}, "same"),
        ({"phone": "07627 910010"}, {"phone": "07627 910011"}, "alike"),
        ({"street": "Webergasse 1"}, {}, "same"),
        ({}, {"street": "Webergasse 1"}, "alike"),
        ({"street": "Webergasse 1", "birth_year": 1970}, {"street": "Webergasse 1"}, "same"),
        ({"given_name": "Evi"}, {}, "new"),
    ],
)
def test_who_of_a_list_is_on_file(
    context: Context, known: dict[str, object], listed: dict[str, object], verdict: str
) -> None:
    context.write("Person", persons.save, Person(**{**EVA, **known}))
    new, problems = context.read(compare, [PersonRow(7, **{**EVA, **listed})])
    said = {
        "same": ["Die Person ist schon eingetragen und wird nicht noch einmal angelegt."],
        "alike": ["Eine Person gleichen Namens ist schon eingetragen; bitte vergleichen."],
        "new": [],
    }
    assert [(problem.line, str(problem.text)) for problem in problems] == [(7, text) for text in said[verdict]]
    assert len(new) == (verdict != "same")


def test_siblings_at_one_address_with_one_phone_are_each_new(context: Context) -> None:
    home = {"street": "Webergasse 1", "phone": "07627 910010", "email": "familie@example.org"}
    listed = [PersonRow(line, "Müller", given, **home) for line, given in enumerate(("Eva", "Jan", "Ida"), 2)]
    new, problems = context.read(compare, listed)
    assert (new, problems) == (listed, ())


@pytest.mark.parametrize(
    ("stored", "listed"),
    [
        (("Müller-Weiß", "Eva", ""), ("MULLER-WEISS", "Eva", "")),
        (("", "Ayşe", ""), ("", "ayse", "")),
        (("", "", "Ольга"), ("", "", "ОЛЬГА")),
    ],
)
def test_only_namesakes_are_read_however_they_are_written(
    context: Context, stored: tuple[str, str, str], listed: tuple[str, str, str]
) -> None:
    """A short list is brought in among 100,000 persons as quickly as among ten."""
    for family, given, native in (stored, ("Anders", "Eva", "")):
        context.write(
            "Person", persons.save, Person(family_name=family, given_name=given, native_name=native, languages=[])
        )
    found = context.read(people_import._namesakes, [PersonRow(2, *listed)])
    assert [len(namesakes) for namesakes in found.values()] == [1]


def test_progress_is_told_every_2000_rows(context: Context) -> None:
    told: list[tuple[int, int]] = []
    listed = [PersonRow(line, f"N{line}") for line in range(4001)]
    context.read(lambda session: compare(session, listed, lambda done, of, _what: told.append((done, of))))
    assert told == [(0, 4001), (2000, 4001), (4000, 4001)]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", ""),
        ("07627 910010", "07627 910010"),
        ("07627/910010", "07627 910010"),
        ("+49 7627 910010", "07627 910010"),
        ("012 1234", "012 1234"),
        ("keine", "keine"),
    ],
)
def test_a_number_of_a_list_is_written_like_a_typed_one(typed: str, kept: str) -> None:
    assert people_import._phone(typed) == kept
