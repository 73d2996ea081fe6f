"""How large and how crooked a list of people may be, exactly."""

from datetime import datetime
from pathlib import Path

import pytest

from app.common import clock
from app.common.errors import UserError
from app.transfer import people_csv
from app.transfer.columns import understanding
from app.transfer.reading import Found, read_source, sources, tables, text_tables


@pytest.fixture
def table(tmp_path: Path) -> Path:
    return tmp_path / "liste.csv"


def rows(path: Path, content: str | bytes) -> list[tuple[int, list[str]]]:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return [(row.line, row.cells) for row in read_source(path).rows]


def test_the_limits_are_these() -> None:
    assert (tables.MAX_BYTES, tables.MAX_ROWS, tables.MAX_COLUMNS) == (67_108_864, 200_000, 200)
    assert (text_tables.MAX_LINE, text_tables.MAX_LINES_PER_ROW) == (65_536, 500)
    assert understanding.MAX_PROBLEMS == 1000


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
    ],
)
def test_a_list_up_to_a_limit_is_read_and_one_more_is_refused(
    table: Path, monkeypatch: pytest.MonkeyPatch, limit: str, most: int, right: str, wrong: str, said: str
) -> None:
    for module in (tables, text_tables, sources):
        monkeypatch.setattr(module, limit, most, raising=False)
    assert rows(table, right)
    with pytest.raises(UserError) as refusal:
        rows(table, wrong)
    assert str(refusal.value).startswith(said)


def test_lines_are_counted_as_an_editor_shows_them(table: Path) -> None:
    assert rows(table, '\nN;O\n\n;\n"a\nb";c\nd\n') == [(6, ["a\nb", "c"]), (7, ["d"])]
    assert rows(table, "sep=;\nN;O\na;b\n") == [(3, ["a", "b"])]
    assert rows(table, "SEP=,\nN,O\na,b\n") == [(3, ["a", "b"])]


@pytest.mark.parametrize(
    ("header", "delimiter"),
    [("A;B", ";"), ("A,B", ","), ("A\tB", "\t"), ("A", ";"), ("A;B,C;D", ";"), ("A,B;C", ";"), ('"A,B,C";D', ";")],
)
def test_the_sign_that_cuts_the_header_most_often(table: Path, header: str, delimiter: str) -> None:
    table.write_text(f"{header}\n", encoding="utf-8")
    assert read_source(table).found.delimiter == delimiter


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        ("N\nä".encode(), "utf-8"),
        ("N\nä".encode("utf-8-sig"), "utf-8-sig"),
        ("Nä\n".encode("utf-16-le"), "utf-16-le"),
        ("Nä\n".encode("utf-16-be"), "utf-16-be"),
        (b"N\n\0\0", None),
        (b"\xff\xfe" + "N\nä".encode("utf-16-le"), "utf-16"),
        (b"\xfe\xff" + "N\nä".encode("utf-16-be"), "utf-16"),
        ("N\nä€".encode("cp1252"), "cp1252"),
    ],
)
def test_how_a_text_is_encoded(table: Path, content: bytes, encoding: str | None) -> None:
    table.write_bytes(content)
    if encoding is None:
        with pytest.raises(UserError, match="keine Textdatei"):
            read_source(table)
        return
    read = read_source(table, Found(heading_row=1))
    assert read.found.encoding == encoding
    assert "ä" in "".join([*read.header, *(cell for row in read.rows for cell in row.cells)])


@pytest.mark.parametrize(
    ("columns", "said"),
    [
        ("Nachname;Farbe", "Die Spalte „Farbe“ ist unbekannt und wird nicht übernommen."),
        ("Nachname;Nachname", "Die Spalte „Nachname“ kommt doppelt vor und wird nicht übernommen."),
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


def test_longer_rows_are_told_only_where_something_stands_there(table: Path) -> None:
    table.write_text("Nachname;Ort\nA;B;;\nA;B; ;\nA;B;x\nC\n", encoding="utf-8")
    preview = people_csv.read(table)
    assert [(record.line, record.note) for record in preview.records] == [
        (2, ""),
        (3, ""),
        (4, "überzählig: x"),
        (5, ""),
    ]
    assert [problem.line for problem in preview.problems] == [4]
