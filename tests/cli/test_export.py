"""export as it is called from a shell."""

import csv
import io
import json
import zipfile
from pathlib import Path

import pytest
from openpyxl import load_workbook

from app.models import AuditKind, Organisation, Person
from app.services.actors import organisations
from app.services.people import persons
from app.vaults import opening
from tests.cli.conftest import Call
from tests.conftest import PASSPHRASE

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def people(vault_folder: Path) -> Path:
    context = opening.open_with_passphrase(vault_folder, PASSPHRASE)
    place = {"street": "Am Bach 2", "postcode": "79585", "city": "Steinen"}
    context.write("Person", persons.save, Person(family_name="=Summe", given_name="Ana", note="geheim", **place))
    context.write("Person", persons.save, Person(family_name="Çelik", given_name="Aylin", phone="+380 44 2345678"))
    context.write("Person", persons.save, Person(family_name="Geheim", given_name="Gerda", address_block=True))
    context.write("Akteur", organisations.save, Organisation(name="SV Steinen"))
    context.close()
    return vault_folder


def rows(path: Path) -> list[list[str]]:
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))


@pytest.mark.usefixtures("people")
@pytest.mark.parametrize("word", ["people", "persons"])
def test_as_a_text_table(call: Call, tmp_path: Path, capsys: Captured, word: str) -> None:
    out = tmp_path / "x.csv"
    assert call("export", word, "--out", out, "--columns", "name,phone") == 0
    told = capsys.readouterr()
    assert told.out == f"{out}\n"
    assert told.err == "Einträge darin: 2. Angaben: Name, Telefon.\nWegen einer Auskunftssperre nicht darin: 1.\n"
    assert rows(out) == [["Name", "Telefon"], ["Çelik, Aylin", "'+380 44 234 5678"], ["'=Summe, Ana", ""]]


@pytest.mark.usefixtures("people")
def test_as_a_spreadsheet_with_the_same_rows(call: Call, tmp_path: Path) -> None:
    out, text = tmp_path / "x.xlsx", tmp_path / "x.csv"
    assert call("export", "people", "--out", out) == call("export", "people", "--out", text) == 0
    sheet = load_workbook(out).worksheets[0]
    found = [[cell or "" for cell in row] for row in sheet.iter_rows(min_row=4, values_only=True)]
    assert found == [[cell.removeprefix("'") for cell in row] for row in rows(text)]
    assert zipfile.is_zipfile(out)


@pytest.mark.usefixtures("people")
def test_as_an_address_book(call: Call, tmp_path: Path, capsys: Captured) -> None:
    out = tmp_path / "x.vcf"
    assert call("export", "people", "--out", out, "--json") == 0
    told = json.loads(capsys.readouterr().out)
    fields = ["Name", "Telefon", "Anschrift", "Notiz"]
    assert told == {"file": str(out), "written": 2, "left_out": 1, "fields": fields}
    text = out.read_text(encoding="utf-8")
    assert text.count("VERSION:4.0") == 2
    assert "Geheim" not in text
    assert "NOTE:geheim" in text
    assert call("export", "people", "--out", out, "--without-notes") == 0
    assert "geheim" not in out.read_text(encoding="utf-8")


@pytest.mark.usefixtures("people")
def test_organisations(call: Call, tmp_path: Path) -> None:
    for suffix in ("xlsx", "csv", "vcf"):
        assert call("export", "organisations", "--out", tmp_path / f"x.{suffix}") == 0
    assert "KIND:org" in (tmp_path / "x.vcf").read_text(encoding="utf-8")
    assert rows(tmp_path / "x.csv")[1][0] == "SV Steinen"


@pytest.mark.usefixtures("people")
def test_filters_and_order_are_those_of_the_window(call: Call, tmp_path: Path) -> None:
    out = tmp_path / "x.csv"
    assert call("export", "people", "--out", out, "--search", "aylin", "--columns", "name") == 0
    assert rows(out)[1:] == [["Çelik, Aylin"]]
    assert call("export", "people", "--out", out, "--sort", "name:ab", "--columns", "name") == 0
    assert rows(out)[1:] == [["'=Summe, Ana"], ["Çelik, Aylin"]]


def test_is_noted_without_a_name(call: Call, people: Path, tmp_path: Path) -> None:
    for suffix in ("xlsx", "csv", "vcf"):
        assert call("export", "people", "--out", tmp_path / f"Çelik.{suffix}") == 0
    context = opening.open_with_passphrase(people, PASSPHRASE)
    lines = context.audit(kinds=[AuditKind.EXPORT])
    context.close()
    assert [line.text for line in reversed(lines)] == ["liste-person.xlsx", "liste-person.csv", "adressbuch-person.vcf"]


@pytest.mark.usefixtures("people")
@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("people", "x.pdf"), "„x.pdf“ endet nicht wie eine Datei dieser Liste. Möglich sind: .xlsx, .csv, .vcf."),
        (("cases", "x.vcf"), "„x.vcf“ endet nicht wie eine Datei dieser Liste. Möglich sind: .xlsx, .csv."),
        (("cases", "x.csv"), "Es gibt nichts zu speichern: Diese Liste hat keine Zeilen."),
        (("people", "x.vcf", "--columns", "name"), "Ein Adressbuch hat keine Spalten: Bitte „--columns“ weglassen."),
        (("people", "x.csv", "--columns", "alter"), "Die Spalte „alter“ gibt es hier nicht."),
    ],
)
def test_what_can_not_be_is_said_and_nothing_written(
    call: Call, tmp_path: Path, capsys: Captured, words: tuple[str, ...], told: str
) -> None:
    what, name, *more = words
    assert call("export", what, "--out", tmp_path / name, *more) == 2
    assert capsys.readouterr().err.startswith(told)
    assert not (tmp_path / name).exists()
