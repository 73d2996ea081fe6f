"""entry as it is called from a shell: exactly these words, and what is stored."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models import AuditKind, Concern, ContactEntry, Person, Salutation, Task
from app.services.people import persons
from app.vaults import opening
from tests.cli.conftest import Call
from tests.conftest import PASSPHRASE

KEYS = ["kind", "persons", "unknown_persons", "anonymous", "date", "minutes", "channel", "topics", "result", "follow_up", "text"]  # fmt: skip
TODAY = ("--today", "2026-11-23")


def _fill(session: Session) -> int:
    return persons.save(session, Person(family_name="Yilmaz", given_name="Fatma", salutation=Salutation.MS))


@pytest.fixture
def yilmaz(vault_folder: Path) -> int:
    """Somebody on file."""
    context = opening.open_with_passphrase(vault_folder, PASSPHRASE)
    person = context.write("Person", _fill)
    context.close()
    return person


def told(call: Call, capsys: pytest.CaptureFixture[str], *words: str) -> list[dict[str, Any]]:
    assert call("entry", *TODAY, "--json", *words) == 0
    said = capsys.readouterr()
    assert said.err == ""
    found: list[dict[str, Any]] = json.loads(said.out)
    return found


def test_one_object_per_text_with_exactly_these_words(
    call: Call, capsys: pytest.CaptureFixture[str], yilmaz: int, vault_folder: Path
) -> None:
    line = "Telefonat mit Frau Yilmaz 20 min Wohnungssuche, Kaution zu hoch; WV Fr Vermieter fragen"
    first, second = told(call, capsys, line, "Frau Kowalczyk")
    assert first == {
        "kind": "contact",
        "persons": [{"id": yilmaz, "name": "Yilmaz, Fatma"}],
        "unknown_persons": [],
        "anonymous": False,
        "date": "2026-11-23",
        "minutes": 20,
        "channel": "Telefon",
        "topics": ["Wohnen/Wohnungssuche"],
        "result": None,
        "follow_up": {"date": "2026-11-27", "text": "Vermieter fragen"},
        "text": "Kaution zu hoch",
    }
    assert list(first) == KEYS
    assert (second["unknown_persons"], second["persons"], second["minutes"]) == (["Frau Kowalczyk"], [], None)
    context = opening.open_with_passphrase(vault_folder, PASSPHRASE)
    noted = [entry.kind for entry in context.audit() if entry.text == "Schnelleingabe"]
    kept = context.read(lambda session: session.scalars(select(ContactEntry.id)).all())
    context.close()
    assert (noted, kept) == ([AuditKind.READ], [])


def test_what_is_stored_is_one_step(
    call: Call, capsys: pytest.CaptureFixture[str], yilmaz: int, vault_folder: Path
) -> None:
    lines = (
        "gestern Frau Yilmaz tel 20 min Wohnen, geklärt; WV Fr",
        "Mülltonne melden bis Freitag",
        "Frau Yilmaz beschwert sich über Lärm",
    )
    kinds = [each["kind"] for each in told(call, capsys, "--save", *lines)]
    assert kinds == ["contact", "task", "concern"]
    context = opening.open_with_passphrase(vault_folder, PASSPHRASE)

    def stored(session: Session) -> tuple[Any, ...]:
        talk = session.scalars(select(ContactEntry)).one()
        tasks = session.execute(select(Task.what, Task.due_on).order_by(Task.id)).all()
        concern = session.scalars(select(Concern)).one()
        return (talk.record_id, talk.at.date(), talk.minutes, talk.result_id is not None), tasks, concern.reporter_id

    talk, tasks, reporter = context.read(stored)
    assert talk == (yilmaz, date(2026, 11, 22), 20, True)
    assert [task.due_on for task in tasks] == [date(2026, 11, 27)] * 2
    assert tasks[1].what == "Mülltonne melden"
    assert reporter == yilmaz
    context.undo()
    assert context.read(lambda session: session.scalars(select(Task.id)).all()) == []
    context.close()


def test_a_talk_with_nobody_named_is_stored_as_anonymous(call: Call, vault_folder: Path) -> None:
    assert call("entry", *TODAY, "--save", "Gespräch 20 min") == 0
    context = opening.open_with_passphrase(vault_folder, PASSPHRASE)
    (talk,) = context.read(lambda session: session.scalars(select(ContactEntry)).all())
    assert (talk.record_id, talk.person_id, talk.minutes) == (None, None, 20)
    context.close()


def test_without_json_a_line_for_people(call: Call, capsys: pytest.CaptureFixture[str], yilmaz: int) -> None:
    assert call("entry", *TODAY, "Frau Yilmaz tel 20 min; WV Fr") == 0
    assert yilmaz
    line = capsys.readouterr().out.rstrip("\n").split("\t")
    assert line == ["Kontakt", "Yilmaz, Fatma", "23.11.2026", "20", "Telefon", "", "", "27.11.2026", ""]


@pytest.mark.parametrize("words", [(), ("--today", "gestern", "x")])
def test_a_call_that_makes_no_sense(call: Call, words: tuple[str, ...]) -> None:
    assert call("entry", *words) == 2
