"""Every paper of the registry is printed by its name, or says in a sentence where that is done instead."""

import json
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.context import Context
from app.models import AuditKind, Kind, Record
from app.papers import registry
from app.papers.command import Command
from app.papers.paper import Paper
from app.papers.registry import PAPERS
from app.vaults import opening
from tests.cli.conftest import Call
from tests.conftest import PASSPHRASE
from tests.papers.toy_paper import CARD

pytestmark = pytest.mark.usefixtures("filled")


@pytest.fixture(params=(*PAPERS, CARD), ids=lambda paper: paper.name)
def paper(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Paper:
    if request.param is CARD:
        monkeypatch.setattr(registry, "PAPERS", (*PAPERS, CARD))
    return request.param  # type: ignore[no-any-return]


def words(context: Context, paper: Paper) -> list[str]:
    """What has to be said: of every id the first record of that kind, of alternatives the first."""
    assert isinstance(paper.command, Command)
    said: list[str] = []
    arguments = paper.command.arguments()
    alternatives = [argument for argument in arguments if argument.alternative]
    for argument in (*(one for one in arguments if one.required), *alternatives[:1]):
        found = context.read(_first, Kind[argument.name.upper()])
        assert found, "the vault of these tests has one"
        said += [f"--{argument.name}", str(found)]
    return said


def _first(session: Session, kind: Kind) -> int | None:
    return session.scalar(select(Record.id).where(Record.kind == kind, Record.deleted_at.is_(None)).limit(1))


def test_is_printed_or_says_where_else(
    call: Call, vault_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], paper: Paper
) -> None:
    path = tmp_path / "papier.pdf"
    if not isinstance(paper.command, Command):
        assert call("print", paper.name) == 2
        assert capsys.readouterr().err == f"{paper.command.reason}\n"
        return
    context = opening.open_with_passphrase(vault_folder, PASSPHRASE)
    said = words(context, paper)
    context.close()
    assert call("print", paper.name, *said, "--out", path) == 0
    assert capsys.readouterr().out.strip() == str(path)
    assert path.read_bytes().startswith(b"%PDF")
    context = opening.open_with_passphrase(vault_folder, PASSPHRASE)
    lines = context.audit(kinds=[AuditKind.EXPORT, AuditKind.RELEASE])
    context.close()
    assert [line.text for line in lines] == ([f"{paper.name}.pdf"] if paper.command.needs_vault else [])


def test_is_explained_and_listed(call: Call, capsys: pytest.CaptureFixture[str], paper: Paper) -> None:
    assert call("print", paper.name, "--help") == 0
    assert capsys.readouterr().out.startswith(f"Aufruf: quartiersbuch print {paper.name} ")
    assert call("print", "--list", "--json") == 0
    listed = {one["name"]: one for one in json.loads(capsys.readouterr().out)}
    assert listed[paper.name]["title"] == paper.title
    assert [option["name"] for option in listed[paper.name]["options"]] == [option.name for option in paper.options]
    assert bool(listed[paper.name]["not_printed"]) != isinstance(paper.command, Command)
