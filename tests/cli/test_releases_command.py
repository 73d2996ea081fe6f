"""`releases`, and what print and export demand where content of a case would leave."""

import argparse
import json
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from app.commands.parser import add_receiver
from app.models import AuditKind, Case, LegalException, Organisation, Person, Scope
from app.services import timeline
from app.services.actors import organisations
from app.services.casework import cases
from app.services.people import persons
from app.services.secrecy import changes, releases
from app.services.timeline import ItemKind
from app.vaults import opening
from tests.cli.conftest import Call
from tests.conftest import PASSPHRASE

DAY = date(2026, 11, 2)


@pytest.fixture
def ids(vault_folder: Path) -> dict[str, int]:
    """A case whose client released one body, and another body."""
    context = opening.open_with_passphrase(vault_folder, PASSPHRASE)
    found = context.write("Fall", _fill)
    context.close()
    return found


def _fill(session: Session) -> dict[str, int]:
    person = persons.save(session, Person(family_name="Kovalenko"))
    case = cases.save(session, Case(number="", person_id=person, opened_on=DAY))
    office, other = (organisations.save(session, Organisation(name=name)) for name in ("Jobcenter", "Caritas"))
    release = releases.new(session, person)
    release.recipient_id, release.given_on, release.until = office, DAY, date(2099, 12, 31)
    changes.put_scopes(release, list(Scope))
    waiting = releases.new(session, person, case)
    waiting.recipient = "Kanzlei"
    found = {"person": person, "case": case, "office": office, "other": other}
    return found | {"release": releases.save(session, release), "waiting": releases.save(session, waiting)}


def test_the_list_says_to_whom_for_what_and_how_they_stand(
    call: Call, ids: dict[str, int], capsys: pytest.CaptureFixture[str]
) -> None:
    assert call("releases", "--json") == 0
    said = {one["id"]: one for one in json.loads(capsys.readouterr().out)}
    valid, waiting = said[ids["release"]], said[ids["waiting"]]
    assert (valid["state"], valid["recipient"], valid["recipient_id"]) == ("valid", "Jobcenter", ids["office"])
    assert (valid["scopes"], valid["until"]) == ([scope.value for scope in Scope], "2099-12-31")
    assert (waiting["state"], waiting["recipient"], waiting["recipient_id"]) == ("unsigned", "Kanzlei", None)
    assert call("releases", "--valid") == 0
    table = capsys.readouterr().out
    assert "Jobcenter" in table
    assert "Kanzlei" not in table
    assert "Kovalenko" not in table


@pytest.mark.parametrize("said", ["", "--recipient other", "--recipient case", "--recipient 99999999"])
def test_a_case_file_for_nobody_or_without_release_is_refused_and_not_written(
    call: Call, ids: dict[str, int], tmp_path: Path, capsys: pytest.CaptureFixture[str], said: str
) -> None:
    out = tmp_path / "x.pdf"
    words = [str(ids.get(word, word)) for word in said.split()]
    assert call("print", "fallakte", "--case", ids["case"], *words, "--out", out) == 2
    assert "Bitte" in capsys.readouterr().err
    assert not out.exists()


@pytest.mark.parametrize("said", ["--recipient office", "--own-use", "--client"])
def test_with_a_ground_it_is_written_and_the_case_keeps_to_whom(
    call: Call, ids: dict[str, int], tmp_path: Path, vault_folder: Path, said: str
) -> None:
    words = [str(ids.get(word, word)) for word in said.split()]
    assert call("print", "fallakte", "--case", ids["case"], *words, "--out", tmp_path / "x.pdf") == 0
    context = opening.open_with_passphrase(vault_folder, PASSPHRASE)
    kept = context.read(timeline.items, ids["case"], [ItemKind.DISCLOSURE])
    lines = [line.text for line in context.audit(kinds=[AuditKind.RELEASE])]
    context.close()
    assert lines == ["fallakte.pdf"]
    assert [item.whom for item in kept] == ([] if said == "--own-use" else ["Jobcenter" if "office" in said else ""])


def test_a_legal_exception_needs_all_three_and_keeps_its_reason_with_the_case(
    call: Call, ids: dict[str, int], tmp_path: Path, vault_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, why, empty = tmp_path / "x.pdf", tmp_path / "grund.txt", tmp_path / "leer.txt"
    why.write_text("Gefahr für Leib und Leben", encoding="utf-8")
    empty.write_text(" \n", encoding="utf-8")
    to, law, reason = ("--recipient", "Polizei"), ("--exception", "emergency"), ("--reason", why)
    for said, told in (
        ((*to, *law), "--reason"),
        ((*to, *reason), "--exception"),
        ((*law, *reason), "--recipient"),
        (("--own-use", *law, *reason), "--recipient"),
        ((*to, "--exception", "notwehr", *reason), "emergency, child, crime, court, other"),
        ((*to, *law, "--reason", empty), "schriftliche Begründung"),
        ((*to, *law, "--reason", tmp_path / "fehlt.txt"), "lässt sich nicht lesen"),
        (to, "keine Schweigepflichtentbindung"),
    ):
        assert call("print", "fallakte", "--case", ids["case"], *said, "--out", out) == 2, said
        assert told in capsys.readouterr().err
        assert not out.exists()
    assert call("print", "fallakte", "--case", ids["case"], *to, *law, *reason, "--out", out) == 0
    context = opening.open_with_passphrase(vault_folder, PASSPHRASE)
    (kept,) = context.read(timeline.items, ids["case"], [ItemKind.DISCLOSURE])
    lines = [line.text for line in context.audit()]
    context.close()
    assert (kept.title, kept.whom) == ("Gefahr für Leib und Leben", "Polizei")
    assert f"disclosed:{kept.id}-{kept.id}" in lines
    assert not any("Gefahr" in line or "Polizei" in line for line in lines)


def test_the_help_names_every_legal_exception() -> None:
    parser = argparse.ArgumentParser()
    add_receiver(parser)
    told = " ".join(parser.format_help().split())
    assert all(f"{one} (" in told or f"oder {one};" in told for one in LegalException)


def test_a_list_of_what_stands_under_secrecy_says_who_gets_it(
    call: Call, ids: dict[str, int], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "x.csv"
    assert call("export", "cases", "--out", out) == 2
    assert "--own-use, --client oder --recipient" in capsys.readouterr().err
    assert call("export", "cases", "--recipient", ids["other"], "--out", out) == 2
    assert not out.exists()
    assert call("export", "cases", "--own-use", "--out", out) == 0


def test_what_holds_nothing_of_a_case_needs_no_ground(call: Call, ids: dict[str, int], tmp_path: Path) -> None:
    assert ids
    assert call("export", "people", "--out", tmp_path / "x.csv") == 0
