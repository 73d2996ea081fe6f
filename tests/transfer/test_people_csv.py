"""A list of people as CSV: what is understood, what is reported, and what no file can do."""

import time
from datetime import date, datetime
from pathlib import Path

import pytest

from app.common import clock
from app.common.errors import UserError
from app.transfer import people_csv
from app.transfer.columns.understanding import MAX_PROBLEMS
from app.transfer.people_csv import Preview


def _read(tmp_path: Path, content: str | bytes) -> Preview:
    path = tmp_path / "liste.csv"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    with clock.standing_at(datetime(2026, 11, 22, 9, 0)):
        return people_csv.read(path)


def test_all_columns_in_any_order(tmp_path: Path) -> None:
    preview = _read(
        tmp_path,
        "Geburtsdatum;Vorname;Nachname;Straße;Hausnummer;PLZ;Ort;Telefon;Mobil;E-Mail;Sprache;Herkunft;Notiz\n"
        "24.12.1980;Ayşe;Yılmaz;Köchlinstraße;7a;79585;Steinen;07627 0011;0151 00;a@example.org;Türkisch, Deutsch;Türkei;nett\n",
    )
    (record,) = preview.records
    assert preview.problems == ()
    assert (record.line, record.family_name, record.given_name) == (2, "Yılmaz", "Ayşe")
    assert (record.birth_date, record.birth_year) == (date(1980, 12, 24), 1980)
    assert (record.street, record.postcode, record.city) == ("Köchlinstraße 7a", "79585", "Steinen")
    assert (record.phone, record.mobile, record.email) == ("07627 0011", "0151 00", "a@example.org")
    assert (record.languages, record.origin, record.note) == (("tr", "de"), "TR", "nett")


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("STRASSE", "street"),
        ("Straße & Nr.", "street"),
        ("Straße / Nr.", "street"),
        ("Straße und Hausnummer", "street"),
        ("Tel.", "phone"),
        ("Handy-Nummer", "mobile"),
        ("Handynummer", "mobile"),
        ("e-mail", "email"),
        ("geb.", "birth_date"),
        ("Jahrgang", "birth_year"),
        ("Postleitzahl", "postcode"),
        ("Muttersprache", "languages"),
        ("Bemerkungen", "note"),
        ("Religion", None),
    ],
)
def test_headings_have_synonyms(tmp_path: Path, heading: str, field: str | None) -> None:
    preview = _read(tmp_path, f"Nachname;{heading}\nMüller;\n")
    assert dict(preview.columns).get(heading) == field
    assert [heading in problem.text for problem in preview.problems] == ([] if field else [True])


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_delimiters_encodings_and_line_ends(tmp_path: Path, delimiter: str, encoding: str, line_end: str) -> None:
    text = line_end.join([f"Nachname{delimiter}Vorname", f"Grünäß{delimiter}Jörg", ""])
    preview = _read(tmp_path, text.encode(encoding))
    assert [(r.family_name, r.given_name) for r in preview.records] == [("Grünäß", "Jörg")]
    assert preview.found.delimiter == delimiter


def test_quoted_fields_keep_delimiter_and_line_break(tmp_path: Path) -> None:
    preview = _read(tmp_path, 'sep=;\n\nNachname;Notiz;Ort\n"Weiß; geb. Groß";"erste\nzweite ""Zeile""";Steinen\n')
    (record,) = preview.records
    assert (record.family_name, record.note, record.city) == ("Weiß; geb. Groß", 'erste\nzweite "Zeile"', "Steinen")


def test_what_is_not_understood_stays_in_the_note(tmp_path: Path) -> None:
    preview = _read(
        tmp_path,
        "Nachname;Geburtsjahr;Geburtsdatum;Sprache;Herkunft;Notiz\n"
        "Müller;um 1950;30.02.1950;Elbisch;Mond;alt\n"
        "Maier;2031;;;;\n",
    )
    first, second = preview.records
    assert first.birth_year is None
    assert first.birth_date is None
    assert first.note == ("alt\nGeburtsjahr: um 1950\nGeburtsdatum: 30.02.1950\nSprachen: Elbisch\nHerkunftsland: Mond")
    assert second.note == "Geburtsjahr: 2031"
    assert [problem.line for problem in preview.problems] == [2, 2, 2, 2, 3]


def test_year_and_date_may_stand_in_each_others_column(tmp_path: Path) -> None:
    preview = _read(tmp_path, "Nachname;Geburtsjahr;Geburtsdatum\nA;3.4.1999;\nB;;1999\nC;1999;1999-04-03\n")
    assert [(r.birth_year, r.birth_date) for r in preview.records] == [
        (1999, date(1999, 4, 3)),
        (1999, None),
        (1999, date(1999, 4, 3)),
    ]


def test_rows_that_do_not_fit_are_reported_and_left_out(tmp_path: Path) -> None:
    preview = _read(tmp_path, "Nachname;Vorname;Nachname\n;;\nMüller;Eva;;;\nA;B;C;D\n;;doppelt\nNur\n")
    assert [(r.line, r.family_name) for r in preview.records] == [(3, "Müller"), (4, "A"), (6, "Nur")]
    assert [(p.line, "keinen Namen" in p.text or "mehr Felder" in p.text) for p in preview.problems] == [
        (1, False),
        (4, True),
        (5, True),
    ]


def test_one_column_with_the_whole_name_is_split_at_the_comma(tmp_path: Path) -> None:
    preview = _read(tmp_path, 'Name;Ort\n"Yılmaz, Ayşe";Steinen\nCher;Steinen\n')
    assert [(r.family_name, r.given_name) for r in preview.records] == [("Yılmaz", "Ayşe"), ("Cher", "")]


def test_a_file_full_of_problems_does_not_fill_the_screen(tmp_path: Path) -> None:
    preview = _read(tmp_path, "Nachname;Geburtsjahr\n" + "A;alt\n" * 5000)
    assert len(preview.records) == 5000
    assert len(preview.problems) == MAX_PROBLEMS + 1
    assert preview.problems[-1].text.startswith("Weitere 4.000 ×")


_ENDLESS_QUOTE = b"Nachname;Ort\n" + b'a;"' + b"text\n" * 1_000_000


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"\n\n\n", id="only blank lines"),
        pytest.param(b"Farbe;Preis\nrot;3\n", id="no column with a name"),
        pytest.param(b"Nachname;Ort\nM\0ller;Steinen\n", id="NUL"),
        pytest.param(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", id="picture"),
        pytest.param(b"PK\x03\x04\x14\0\0\0\x08\0", id="xlsx"),
        pytest.param(b"\xff\xfea", id="cut UTF-16"),
        pytest.param(b"Nachname\n" + b"x" * 20_000_000, id="20 MB in one line"),
        pytest.param(b"x" * 20_000_000, id="20 MB header"),
        pytest.param(b"Nachname;Ort\n" + b"a;" * 10_000_000, id="endless columns"),
        pytest.param(b"Nachname;Ort\n" + b"a;" * 30_000 + b"\n", id="many columns"),
        pytest.param(_ENDLESS_QUOTE, id="unclosed quote"),
        pytest.param(b"Nachname;Ort\n" + b'";"\n' * 4_000_000, id="endless columns over many lines"),
        pytest.param(b"Nachname\n" + b"a\n" * 200_001, id="too many rows"),
        pytest.param(b"\n" * 70_000_000, id="too large"),
    ],
)
def test_hostile_files_are_refused_soon_and_in_one_sentence(tmp_path: Path, content: bytes) -> None:
    start = time.process_time()
    with pytest.raises(UserError) as refusal:
        _read(tmp_path, content)
    assert "\n" not in str(refusal.value)
    assert time.process_time() - start < 2


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="kann nicht gelesen werden"):
        people_csv.read(tmp_path / "fehlt.csv")
    with pytest.raises(UserError, match="kann nicht gelesen werden"):
        people_csv.read(tmp_path)
