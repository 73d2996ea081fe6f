"""projects as it is called from a shell."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from app.models import Project, ProjectStatus
from app.services.projects import costs, milestones, projects, states
from app.vaults import opening
from tests.cli.conftest import Call
from tests.conftest import PASSPHRASE


def _fill(session: Session) -> None:
    found = projects.save(session, Project(name="Hochbeete"))
    states.take(session, [found], ProjectStatus.RUNNING, date(2026, 3, 2))
    milestones.add(session, found, "Beete sind gebaut", date(2026, 4, 1))
    costs.add(session, found, "Erde", Decimal("320.10"))
    projects.save(session, Project(name="Bank im Schatten", by_residents=False))


def test_projects_as_json_and_as_lines(vault_folder: Path, call: Call, capsys: pytest.CaptureFixture[str]) -> None:
    context = opening.open_with_passphrase(vault_folder, PASSPHRASE)
    context.write("Projekte", _fill)
    context.close()
    assert call("projects", "--json") == 0
    bank, beds = json.loads(capsys.readouterr().out)
    assert (bank["name"], bank["by_residents"], bank["next"], bank["due"]) == ("Bank im Schatten", False, "", None)
    assert beds == {
        "id": beds["id"],
        "name": "Hochbeete",
        "status": "running",
        "area": "engagement",
        "begun": "2026-03-02",
        "ends": None,
        "by_residents": True,
        "self_run": None,
        "next": "Beete sind gebaut",
        "due": "2026-04-01",
        "people": 0,
        "partners": 0,
        "planned": "320.10",
    }
    assert call("projects") == 0
    lines = capsys.readouterr().out.splitlines()
    assert ["Idee" in lines[0], "01.04.2026" in lines[1]] == [True, True]
