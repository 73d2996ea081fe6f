"""surveys as it is called from a shell."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.orm import Session

from app.models import AuditKind, Survey
from app.services.surveys import sheets, surveys
from app.services.surveys.standard import STANDARD
from app.vaults import opening
from tests.cli.conftest import Call
from tests.conftest import PASSPHRASE

KEYS = ["id", "name", "begun", "closed", "sheets", "topics", "questions"]


def _fill(session: Session) -> None:
    for name, day, closed, answers in (
        ("Herbst 2025", date(2025, 10, 1), date(2025, 10, 20), ["44440000"] * 30 + ["11111111"] * 10),
        ("Frühjahr 2026", date(2026, 4, 1), None, ["44444444"] * 3),
    ):
        wave = surveys.save(session, Survey(name=name, begun_on=day))
        for each in answers:
            sheets.enter(session, wave, each)
        session.get_one(Survey, wave).closed_on = closed


@pytest.fixture
def two(vault_folder: Path) -> None:
    """One wave with forty sheets, one that runs with three."""
    context = opening.open_with_passphrase(vault_folder, PASSPHRASE)
    context.write("Stimmungsbild", _fill)
    context.close()


def told(call: Call, capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    assert call("surveys", "--json") == 0
    said = capsys.readouterr()
    assert said.err == ""
    found: list[dict[str, Any]] = json.loads(said.out)
    return found


@pytest.mark.usefixtures("two")
def test_every_wave_with_exactly_these_words(call: Call, capsys: pytest.CaptureFixture[str]) -> None:
    first, second = told(call, capsys)
    assert list(first) == KEYS
    assert (first["name"], first["begun"], first["closed"], first["sheets"]) == (
        "Herbst 2025",
        "2025-10-01",
        "2025-10-20",
        40,
    )
    assert [one["key"] for one in first["questions"]] == [one.key for one in STANDARD]
    assert first["topics"]["safety"] == {"answered": 40, "share": 0.75, "low": 0.5981, "high": 0.8581}
    assert first["topics"]["wellbeing"] == {"answered": 10, "share": None, "low": None, "high": None}
    assert second["closed"] is None
    assert {one["share"] for one in second["questions"]} == {None}, "fewer than twenty answers"


@pytest.mark.usefixtures("two")
def test_in_lines_for_the_eye_and_noted_in_the_trail(
    call: Call, capsys: pytest.CaptureFixture[str], vault_folder: Path
) -> None:
    assert call("surveys") == 0
    lines = capsys.readouterr().out.splitlines()
    assert "Herbst 2025" in lines[0]
    assert "n = 40" in lines[0]
    assert any("75 % (60–86 %)" in line for line in lines)
    assert any("unter 20" in line for line in lines)
    context = opening.open_with_passphrase(vault_folder, PASSPHRASE)
    assert [entry.kind for entry in context.audit() if entry.text == "list:surveys:2"] == [AuditKind.EXPORT]
    context.close()


@pytest.mark.usefixtures("vault_folder")
def test_without_a_wave_there_is_an_empty_list(call: Call, capsys: pytest.CaptureFixture[str]) -> None:
    assert told(call, capsys) == []
