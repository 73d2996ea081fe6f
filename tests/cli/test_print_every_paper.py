"""Every paper of the registry is printed by its name, or says in a sentence where that is done instead."""

import json
from pathlib import Path

import pypdfium2
import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.commands.paper_list import formats_of
from app.context import Context
from app.models import AuditKind, Kind, Person, Record
from app.papers import registry
from app.papers.attendance import BADGES
from app.papers.fixed import RECOVERY
from app.papers.paper import Paper
from app.papers.registry import PAPERS
from app.papers.rescue import SALVAGE
from app.papers.secret_content import may_hold
from app.services.people import persons
from app.storage.secrets import keys
from app.vaults import opening
from tests.cli.conftest import Call
from tests.conftest import PASSPHRASE
from tests.papers.toy_paper import CARD

_BEGINS = {".pdf": b"%PDF", ".xlsx": b"PK", ".csv": b"\xef\xbb\xbf"}

pytestmark = pytest.mark.usefixtures("filled")


@pytest.fixture(params=(*PAPERS, CARD), ids=lambda paper: paper.name)
def paper(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Paper:
    if request.param is CARD:
        monkeypatch.setattr(registry, "PAPERS", (*PAPERS, CARD))
    return request.param  # type: ignore[no-any-return]


def words(context: Context, paper: Paper) -> list[str]:
    """What has to be said: the example, else of every id the first record of that kind, of alternatives the first."""
    said: list[str] = []
    arguments = paper.command.arguments()
    alternatives = [argument for argument in arguments if argument.alternative]
    for argument in (*(one for one in arguments if one.required), *alternatives[:1]):
        found = argument.example or context.read(_first, Kind[argument.name.upper()])
        assert found, "the vault of these tests has one"
        said += [f"--{argument.name}", str(found)]
    return said


def with_a_code(tmp_path: Path) -> tuple[Path, str]:
    """A new vault and its recovery code."""
    folder = tmp_path / "tresor-mit-code"
    context, code = opening.create(folder, PASSPHRASE, keys.FLOOR)
    context.close()
    return folder, code


def _first(session: Session, kind: Kind) -> int | None:
    return session.scalar(select(Record.id).where(Record.kind == kind, Record.deleted_at.is_(None)).limit(1))


def test_is_printed(
    call: Call, vault_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], paper: Paper
) -> None:
    path = tmp_path / "papier.pdf"
    vault, secret = with_a_code(tmp_path) if paper.command.opened_by else (vault_folder, PASSPHRASE)
    context = opening.open_with_secret(vault, secret)
    said = words(context, paper)
    somebody = Person(family_name="Kovač", street="Bleichewiese 3", postcode="79585", city="Steinen")
    context.write("Person", persons.save, somebody)
    context.close()
    formats = formats_of(paper)
    whose = ["--own-use"] if may_hold(paper) else []
    for suffix in formats:
        path = path.with_suffix(suffix)
        assert call("print", paper.name, *said, *whose, "--out", path, secret=secret, vault=vault) == 0
        assert capsys.readouterr().out.strip() == str(path)
        assert path.read_bytes().startswith(_BEGINS[suffix])
    context = opening.open_with_secret(vault, secret)
    lines = context.audit(kinds=[AuditKind.EXPORT, AuditKind.RELEASE])
    context.close()
    noted = (
        [f"{paper.name}{suffix}" for suffix in formats]
        if paper.command.needs_vault and not paper.command.of_rescue
        else []
    )
    assert [line.text for line in reversed(lines)] == noted


@pytest.mark.parametrize("name", ["papier", "papier.docx", "papier.xlsx"])
def test_a_file_of_another_kind_is_refused(
    call: Call, vault_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    context = opening.open_with_passphrase(vault_folder, PASSPHRASE)
    said = words(context, BADGES)
    context.close()
    assert call("print", BADGES.name, *said, "--out", tmp_path / name) == 2
    assert capsys.readouterr().err == f"„{name}“ endet nicht wie eine Datei dieses Papiers. Möglich sind: .pdf.\n"
    assert not (tmp_path / name).exists()


def test_the_sheet_for_the_safe_takes_its_code_from_nowhere_but_the_secret(
    call: Call, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "blatt.pdf"
    assert call("print", RECOVERY.name, "--out", path) == 2
    assert "Wiederherstellungscode" in capsys.readouterr().err
    assert not path.exists()
    vault, code = with_a_code(tmp_path)
    assert call("print", RECOVERY.name, "--out", path, secret=code.replace("-", "").lower(), vault=vault) == 0
    assert code not in capsys.readouterr().out
    with pypdfium2.PdfDocument(path) as pdf:
        assert code.split("-")[0] in pdf[0].get_textpage().get_text_bounded()


def test_is_explained_and_listed(call: Call, capsys: pytest.CaptureFixture[str], paper: Paper) -> None:
    assert call("print", paper.name, "--help") == 0
    assert capsys.readouterr().out.startswith(f"Aufruf: quartiersbuch print {paper.name} ")
    assert call("print", "--list", "--json") == 0
    listed = {one["name"]: one for one in json.loads(capsys.readouterr().out)}
    assert listed[paper.name]["title"] == paper.title
    assert [option["name"] for option in listed[paper.name]["options"]] == [option.name for option in paper.options]
    arguments = paper.command.arguments()
    assert [one["name"] for one in listed[paper.name]["arguments"]] == [one.name for one in arguments]


@pytest.mark.parametrize("name", [SALVAGE.name, *SALVAGE.command.aliases])
def test_what_a_rescue_would_bring_is_told_and_nothing_is_changed(
    call: Call, vault_folder: Path, tmp_path: Path, name: str
) -> None:
    before = {path: path.read_bytes() for path in sorted(vault_folder.rglob("*")) if path.is_file()}
    place = tmp_path / "papiere"
    place.mkdir()
    assert call("print", name, "--option", "large=ja", "--out", place / "bericht.pdf") == 0
    assert [path.name for path in place.iterdir()] == ["bericht.pdf"], "the rescue is gone again"
    assert {path: path.read_bytes() for path in before if path.suffix != ".lock"} == {
        path: data for path, data in before.items() if path.suffix != ".lock"
    }
    with pypdfium2.PdfDocument(place / "bericht.pdf") as pdf:
        assert "Rettung eines" in pdf[0].get_textpage().get_text_bounded()


def test_a_rescue_needs_a_folder_to_write_into(
    call: Call, vault_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert vault_folder
    assert call("print", SALVAGE.name, "--out", tmp_path / "fehlt" / "bericht.pdf") != 0
    assert "fehlt" in capsys.readouterr().err
