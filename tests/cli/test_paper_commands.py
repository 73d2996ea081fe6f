"""report and print as they are called from a shell."""

import json
from pathlib import Path

import openpyxl
import pypdfium2
import pytest
from sqlalchemy.orm import Session

from app.models import Household, Organisation, Person
from app.services.actors import organisations
from app.services.people import households, persons
from app.vaults import opening
from tests.cli.conftest import Call
from tests.conftest import PASSPHRASE

pytestmark = pytest.mark.usefixtures("filled")


def text_of(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as document:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)


def event_id(call: Call, capsys: pytest.CaptureFixture[str]) -> int:
    assert call("list", "events", "--json") == 0
    found: int = json.loads(capsys.readouterr().out)[0]["id"]
    return found


def test_the_attendance_list_of_an_event(call: Call, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "liste.pdf"
    assert call("print", "teilnehmerliste", "--event", event_id(call, capsys), "--out", path) == 0
    assert capsys.readouterr().out.strip() == str(path)
    text = text_of(path)
    for wanted in ("Nähcafé", "1 Äpfel, ሰላም", "2 Zoë, Ana", "Dienstag, 6. Oktober 2026, 15:00 Uhr", "Art. 13 DSGVO"):
        assert wanted in text
    assert "07627" not in text


def test_blank_rows_are_numbered_on(call: Call, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    event = event_id(call, capsys)
    pages = []
    for rows in (0, 60):
        call("print", "teilnehmerliste", "--event", event, "--out", tmp_path / "x.pdf", "--blank-rows", rows)
        with pypdfium2.PdfDocument(tmp_path / "x.pdf") as document:
            pages.append(len(document))
    assert pages[0] == 1
    assert pages[1] > 1


@pytest.mark.parametrize(
    ("what", "period", "name"),
    [("monatsblatt", "2026-10", "monatsblatt-2026-10"), ("jahresbericht", "2026", "jahresbericht-2026")],
)
def test_a_report_is_written_twice_with_the_same_title(
    what: str, period: str, name: str, call: Call, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "neu" / "berichte"
    assert call("report", what, "--period", period, "--out", folder) == 0
    assert capsys.readouterr().out.split() == [str(folder / f"{name}.pdf"), str(folder / f"{name}.xlsx")]
    assert "Gemeinde Steinen" in text_of(folder / f"{name}.pdf")
    assert openpyxl.load_workbook(folder / f"{name}.xlsx").sheetnames
    assert sorted(path.name for path in folder.iterdir()) == [f"{name}.pdf", f"{name}.xlsx"]


@pytest.mark.parametrize(
    "words",
    [
        "report monatsblatt --period 2026 --out OUT",
        "report monatsblatt --period 2026-13 --out OUT",
        "report monatsblatt --period 0001-01 --out OUT",
        "report jahresbericht --period 2026-10 --out OUT",
        "report jahresbericht --period 0000 --out OUT",
        "print teilnehmerliste --event 999999 --out OUT/x.pdf",
        "print teilnehmerliste --event 99999999999999999999 --out OUT/x.pdf",
        "print namensschilder --event 999999 --out OUT/x.pdf",
        "print brief --person 999999 --out OUT/x.pdf",
        "print brief --case 999999 --out OUT/x.pdf",
        "print brief --person 1 --text OUT/fehlt.txt --out OUT/x.pdf",
        "print adressetiketten --option nichts=1 --out OUT/x.pdf",
        "print adressetiketten --option sheet=99x99 --out OUT/x.pdf",
        "print adressetiketten --option outlines=vielleicht --out OUT/x.pdf",
        "print adressetiketten --option first=erstes --out OUT/x.pdf",
    ],
)
def test_what_there_is_not_is_one_sentence(
    words: str, call: Call, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "aus"
    folder.mkdir()
    assert call(*words.replace("OUT", str(folder)).split()) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert list(folder.iterdir()) == []


def test_a_place_that_can_not_be_written_is_one_sentence(
    call: Call, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "datei").touch()
    event = event_id(call, capsys)
    for out in (tmp_path / "fehlt" / "x.pdf", tmp_path, tmp_path / "datei" / "x.pdf"):
        assert call("print", "teilnehmerliste", "--event", event, "--out", out) in (2, 4)
        assert capsys.readouterr().err.count("\n") == 1
    assert call("report", "monatsblatt", "--period", "2026-10", "--out", tmp_path / "datei") in (2, 4)
    assert capsys.readouterr().err.count("\n") == 1


def _with_addresses(session: Session) -> None:
    place = {"street": "Kirchstraße 1", "postcode": "79585", "city": "Steinen"}
    home = households.save(session, Household(name="Abdi", **place))
    persons.save(session, Person(family_name="Abdi", given_name="Hodan", household_id=home, **place))
    organisations.save(session, Organisation(name="Nähcafé e. V.", **place))


@pytest.mark.parametrize("of", ["persons", "households", "organisations"])
def test_address_labels(
    call: Call, vault_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], of: str
) -> None:
    context = opening.open_with_passphrase(vault_folder, PASSPHRASE)
    context.write("Probe", _with_addresses)
    context.close()
    path = tmp_path / "etiketten.pdf"
    options = ("--option", "sheet=64x38", "--option", "outlines=ja", "--option", "first=4")
    assert call("print", "adressetiketten", "--of", of, *options, "--out", path) == 0
    assert capsys.readouterr().out.strip() == str(path)
    assert path.read_bytes().startswith(b"%PDF")


def test_badges_of_an_event(call: Call, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "schilder.pdf"
    assert call("print", "namensschilder", "--event", event_id(call, capsys), "--out", path) == 0
    assert "Nähcafé" in text_of(path)


def test_a_letter_with_a_text_from_a_file(call: Call, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call("list", "persons", "--json") == 0
    person = json.loads(capsys.readouterr().out)[0]["id"]
    text, path = tmp_path / "text.txt", tmp_path / "brief.pdf"
    text.write_text("Ihr Besuch\n\nDanke, dass Sie da waren.\n\nBis bald.", encoding="utf-8")
    enclosed = ("--option", "enclosed=Plan, Liste", "--option", "remark=Persönlich")
    assert call("print", "brief", "--person", person, "--text", text, *enclosed, "--out", path) == 0
    for wanted in ("Ihr Besuch", "Danke, dass Sie da waren.", "Bis bald.", "Persönlich", "Plan", "Liste"):
        assert wanted in text_of(path)
    assert capsys.readouterr().err == ""
    text.write_text("ᠠ", encoding="utf-8")
    assert call("print", "brief", "--person", person, "--text", text, "--out", path) == 0
    output = capsys.readouterr()
    assert output.out.strip() == str(path)
    assert "„ᠠ“ (U+1820)" in output.err
    assert output.err.count("\n") == 1
    text.write_bytes(b"\xff\xfe")
    assert call("print", "brief", "--person", person, "--text", text, "--out", path) == 2
