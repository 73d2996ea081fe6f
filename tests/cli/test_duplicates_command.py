"""duplicates as it is called from a shell."""

import json
from datetime import date
from pathlib import Path

import pytest

from app.models import AuditKind, Person
from app.services.duplicates.ruled_out import rule_out
from app.services.people import persons
from app.vaults import opening
from tests.cli.conftest import Call
from tests.conftest import PASSPHRASE

REASONS = ["gleicher Name", "gleiches Geburtsdatum", "alle Angaben gleich"]


@pytest.fixture
def twice(vault_folder: Path) -> tuple[int, int]:
    """Two on file who are one."""
    context = opening.open_with_passphrase(vault_folder, PASSPHRASE)
    people = [
        Person(family_name=name, given_name="Jörg", birth_date=date(1985, 3, 12)) for name in ("Müller", "Mueller")
    ]
    first, second = (context.write("Person", persons.save, person) for person in people)
    context.close()
    return first, second


def told(call: Call, capsys: pytest.CaptureFixture[str]) -> object:
    assert call("duplicates", "--json") == 0
    said = capsys.readouterr()
    assert said.err == ""
    return json.loads(said.out)


def test_a_pair_with_its_score_and_reasons(
    call: Call, capsys: pytest.CaptureFixture[str], twice: tuple[int, int], vault_folder: Path
) -> None:
    (pair,) = told(call, capsys)
    assert list(pair) == ["kind", "a", "b", "score", "reasons"]
    assert (pair["kind"], pair["a"], pair["b"], pair["reasons"]) == ("person", *twice, REASONS)
    assert 0.99 < pair["score"] <= 1
    assert call("duplicates") == 0
    line = f"99 %\tPerson\t{twice[0]}\tMüller, Jörg\t{twice[1]}\tMueller, Jörg\t{', '.join(REASONS)}\n"
    assert capsys.readouterr().out == line
    context = opening.open_with_passphrase(vault_folder, PASSPHRASE)
    noted = [(entry.kind, entry.text) for entry in context.audit() if entry.text == "Suche nach Duplikaten"]
    context.close()
    assert noted == [(AuditKind.READ, "Suche nach Duplikaten")] * 2


def test_none_where_she_said_so(
    call: Call, capsys: pytest.CaptureFixture[str], twice: tuple[int, int], vault_folder: Path
) -> None:
    context = opening.open_with_passphrase(vault_folder, PASSPHRASE)
    context.write("Kein Duplikat", rule_out, *twice)
    context.close()
    assert told(call, capsys) == []
