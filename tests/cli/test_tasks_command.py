"""tasks as it is called from a shell."""

import json
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from app.models import Priority, Task
from app.services.office import tasks
from app.vaults import opening
from tests.cli.conftest import Call
from tests.conftest import PASSPHRASE


def _fill(session: Session) -> None:
    again = Task(what="Kasse zählen", due_on=date(2035, 1, 1), rule="FREQ=WEEKLY;INTERVAL=4", priority=Priority.HIGH)
    tasks.save(session, again)
    tasks.save(session, Task(what="Anrufen", due_on=date(2020, 1, 1)))
    tasks.done(session, [tasks.save(session, Task(what="Fertig"))])


def test_tasks_as_json_and_as_lines(vault_folder: Path, call: Call, capsys: pytest.CaptureFixture[str]) -> None:
    context = opening.open_with_passphrase(vault_folder, PASSPHRASE)
    context.write("Aufgaben", _fill)
    context.close()
    assert call("tasks", "--json") == 0
    late, again = json.loads(capsys.readouterr().out)
    assert (late["what"], late["state"], late["due"], late["rule"]) == ("Anrufen", "overdue", "2020-01-01", None)
    assert again == {
        "id": again["id"],
        "what": "Kasse zählen",
        "due": "2035-01-01",
        "state": "open",
        "done_at": None,
        "priority": "high",
        "rule": "FREQ=WEEKLY;INTERVAL=4;BYDAY=MO",
        "repeats": "alle 4 Wochen am Montag",
        "about": None,
    }
    assert call("tasks", "--overdue", "--json") == 0
    assert [one["what"] for one in json.loads(capsys.readouterr().out)] == ["Anrufen"]
    assert call("tasks", "--all", "--json") == 0
    assert [one["state"] for one in json.loads(capsys.readouterr().out)] == ["overdue", "open", "done"]
    assert call("tasks") == 0
    lines = capsys.readouterr().out.splitlines()
    assert ["überfällig" in lines[0], "alle 4 Wochen am Montag" in lines[1]] == [True, True]
