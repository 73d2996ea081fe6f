"""What a file is, which encoding, quotes and headings it has: found out, told where it is odd, and said by hand."""

from pathlib import Path

import pytest

from app.common.errors import UserError
from app.transfer.reading import Format, Found, RawTable, read_source
from app.transfer.reading.encodings import ENCODINGS, decode

GERMAN = "Nachname;Vorname;Straße\nMüller;Jörg;Grüne Straße 5\nGrößer;Änne;Süßer Winkel 2\n"
NAMES = {
    "cp1252": "Müller;Jörg\nLefèvre;André\nGarcía;Íñigo\nGroß;Søren\n",
    "cp1254": "Yıldız;Ayşe\nÖztürk;Çağla\nDoğan;İsmail\nŞahin;Gül\n",
    "cp1250": "Wałęsa;Łukasz\nNovák;Jiří\nŽižka;Květa\nKovács;Jenő\nŚwięty;Paweł\n",
    "mac_roman": "Müller;Jörg\nGrößer;Änne\nÖzil;Zoë\n",
    "cp850": "Müller;Jörg\nGrößer;Änne\nÖzil;Zoë\n",
}


def of(folder: Path, content: str | bytes, wanted: Found | None = None, name: str = "liste.csv") -> RawTable:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_source(path, wanted)


def cells(table: RawTable) -> list[list[str]]:
    return [row.cells for row in table.rows]


def told(table: RawTable) -> list[str]:
    list(table.rows)
    return [str(problem.text) for problem in (*table.problems, *table.row_problems.values())]


# Encodings


@pytest.mark.parametrize("encoding", NAMES)
def test_an_encoding_is_judged_by_the_names_that_come_of_it(encoding: str) -> None:
    decoded = decode(NAMES[encoding].encode(encoding))
    assert (decoded.text, decoded.odd_lines, decoded.doubt) == (NAMES[encoding], (), None)


@pytest.mark.parametrize("encoding", [name for name in ENCODINGS if name not in ("cp1250", "cp1254")])
def test_german_is_read_in_every_encoding(tmp_path: Path, encoding: str) -> None:
    assert cells(of(tmp_path, GERMAN.encode(encoding)))[0] == ["Müller", "Jörg", "Grüne Straße 5"]


@pytest.mark.parametrize("encoding", ["cp1250", "cp1254", "cp1252"])
def test_a_single_umlaut_is_enough(encoding: str) -> None:
    assert decode("Müller".encode(encoding)).text == "Müller"


def test_a_line_of_another_encoding_is_odd_and_spoils_no_other() -> None:
    decoded = decode("Müller\nJörg\n".encode() + "Weiß\n".encode("cp1252") + "Änne\n".encode())
    assert (decoded.text, decoded.encoding, decoded.odd_lines) == ("Müller\nJörg\nWeiß\nÄnne\n", "utf-8", (3,))
    decoded = decode("Müller\nJörg\n".encode("cp1252") + "Weiß\n".encode())
    assert (decoded.text, decoded.encoding, decoded.odd_lines) == ("Müller\nJörg\nWeiß\n", "cp1252", (3,))


def test_odd_lines_are_named(tmp_path: Path) -> None:
    (said,) = told(of(tmp_path, "Nachname\nMüller\n".encode() + "Weiß\n".encode("cp1252")))
    assert said.startswith("Zeile 3 ist mit einem anderen Zeichensatz geschrieben")


def test_an_encoding_may_be_said(tmp_path: Path) -> None:
    table = of(tmp_path, "Nachname\nMüller\n".encode("cp1252"), Found(encoding="mac_roman"))
    assert (table.found.encoding, cells(table)) == ("mac_roman", [["M¸ller"]])


def test_letters_of_no_usual_encoding_are_doubted() -> None:
    decoded = decode("Прізвище;Ім'я\nКоваленко;Олена\nШевченко;Тарас Григорович\n".encode("cp1251"))
    assert decoded.doubt is not None


# Delimiters and quotes


def test_a_decimal_comma_and_an_address_are_no_delimiters(tmp_path: Path) -> None:
    table = of(
        tmp_path, "Name;Anschrift\nMüller, Eva;Weg 1, 79585 Steinen, Ort\nMaier, Jan;Weg 2, 79585 Steinen, Ort\n"
    )
    assert (table.found.delimiter, len(table.header)) == (";", 2)


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_a_delimiter_is_found_and_may_be_said(tmp_path: Path, delimiter: str) -> None:
    content = f"Nachname{delimiter}Vorname\nMüller{delimiter}Eva\n"
    assert cells(of(tmp_path, content)) == [["Müller", "Eva"]]
    assert cells(of(tmp_path, content, Found(delimiter=delimiter, heading_row=0)))[1] == ["Müller", "Eva"]


@pytest.mark.parametrize(
    "content",
    [
        'N;V;T\nMoser;Eva;"kommt später\nHuber;Ida;allein\nRoth;Udo;ok\n',
        'N;V;T\nMoser;Eva;"kommt später\nHuber;Ida;"allein"\nRoth;Udo;ok\n',
        'N;V;T\nMoser;Eva;"kommt später\nHuber;Ida;allein"\nRoth;Udo;ok\n',
        'N;V;T\nMoser;Eva;"kommt später\n' + "Huber;Ida;allein\nRoth;Udo;ok\n" + "A;B;C\n" * 600,
    ],
)
def test_an_open_quote_swallows_nobody_and_is_told(tmp_path: Path, content: str) -> None:
    table = of(tmp_path, content)
    assert [row[0] for row in cells(table)][:3] == ["Moser", "Huber", "Roth"]
    assert list(table.row_problems) == [2]


def test_a_note_of_several_lines_is_one_cell(tmp_path: Path) -> None:
    table = of(tmp_path, 'N;T;O\nA;"eins\nzwei; ""drei""\n";B\nC;5" Rohr;D\n')
    assert cells(table) == [["A", 'eins\nzwei; "drei"\n', "B"], ["C", '5" Rohr', "D"]]
    assert told(table) == []


def test_only_the_ends_of_lines_are_such(tmp_path: Path) -> None:
    """Other signs that part lines for a typesetter stay inside of their cell."""
    table = of(tmp_path, 'N;T;O\n"A";eins\u2028zwei\x0bdrei\x85vier;B\n')
    assert cells(table) == [["A", "eins\u2028zwei\x0bdrei\x85vier", "B"]]


# Headings


def test_a_list_of_one_column_is_not_cut_at_its_commas(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("Name\nMoser, Eva\nal-Sayed, Ali\n", encoding="utf-8")
    assert [row.cells for row in read_source(path).rows] == [["Moser, Eva"], ["al-Sayed, Ali"]]


def test_headings_below_a_title_are_found_and_told(tmp_path: Path) -> None:
    table = of(tmp_path, "Teilnehmerliste Sommerfest 2026;;\n;;\nNachname;Vorname;Ort\nMoser;Eva;Steinen\n")
    assert (table.header, table.found.heading_row) == (("Nachname", "Vorname", "Ort"), 3)
    assert cells(table) == [["Moser", "Eva", "Steinen"]]
    assert told(table) == ["Die Kopfzeile ist Zeile 3; was darüber steht, wird nicht übernommen."]


def test_headings_that_come_again_are_no_rows(tmp_path: Path) -> None:
    table = of(tmp_path, "Nachname;Ort\nA;B\nNachname;Ort\nC;D\n")
    assert cells(table) == [["A", "B"], ["C", "D"]]


def test_missing_headings_are_told(tmp_path: Path) -> None:
    table = of(tmp_path, "Müller;Eva;79585\nMaier;Jan;79539\n")
    assert (table.header, table.found.heading_row, len(cells(table))) == (("", "", ""), 0, 2)
    assert told(table)[0].startswith("Die Datei hat keine Kopfzeile.")


def test_the_row_of_headings_may_be_said(tmp_path: Path) -> None:
    content = "Nachname;Ort\nx;y\nA;B\n"
    assert of(tmp_path, content, Found(heading_row=2)).header == ("x", "y")
    assert len(cells(of(tmp_path, content, Found(heading_row=0)))) == 3


def test_rows_may_be_read_again(tmp_path: Path) -> None:
    table = of(tmp_path, "Nachname;Ort\nA;B\n")
    assert cells(table) == cells(table) == [["A", "B"]]
    assert [row.line for row in table.sample()] == [2]


# What a file is


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"%PDF-1.7\n", "ein PDF"),
        (b"<!DOCTYPE html><html>", "eine Internetseite"),
        (b"<html><table><tr>", "eine Internetseite"),
        (b'<?xml version="1.0"?><Workbook>', "eine XML-Datei"),
        (b"{\\rtf1", "ein Textdokument"),
        (b"PK\x03\x04 no zip", "beschädigt"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 no workbook", "beschädigt"),
    ],
)
@pytest.mark.parametrize("name", ["liste.csv", "liste.xlsx"])
def test_what_is_no_table_is_named_whatever_its_ending(tmp_path: Path, name: str, content: bytes, said: str) -> None:
    with pytest.raises(UserError, match=said):
        of(tmp_path, content, name=name)


def test_a_table_as_text_is_read_whatever_its_ending(tmp_path: Path) -> None:
    assert of(tmp_path, "Nachname\nA\n", name="liste.xlsx").found.format is Format.TEXT
