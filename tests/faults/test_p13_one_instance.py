"""Promise 13: one running program per vault; a lock left by a killed one is taken over."""

import json
import os
from pathlib import Path

import pytest

from app.common.paths import state_folder
from app.models import AuditKind, Person
from app.services.people import persons
from app.storage import instance
from app.vaults import opening
from tests.faults import work
from tests.faults.children import Child, opened
from tests.faults.conftest import Call, Figure
from tests.faults.filled import Filled, hashes
from tests.faults.programs import hear, program, say, start_again

IN_USE = 5


@pytest.mark.parametrize("command", ["check", "list persons", "backup", "search Nähcafé"])
def test_a_second_start_is_refused(vault: Filled, call: Call, command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with Child(work.hold, vault.folder, vault.key) as child:
        assert child.hear() == "open"
        before = hashes(vault.folder)
        assert call(*command.split()) == IN_USE
        assert capsys.readouterr().err.count("\n") == 1
        assert hashes(vault.folder) == before


def test_no_restore_over_an_open_vault(vault: Filled, call: Call) -> None:
    with opened(vault.folder, vault.key) as context:
        made = context.backup()
    with Child(work.hold, vault.folder, vault.key) as child:
        assert child.hear() == "open"
        before = hashes(vault.folder)
        assert call("restore", made.path) == IN_USE
        assert hashes(vault.folder) == before


def test_the_lock_of_a_killed_process_is_taken_over(
    vault: Filled, call: Call, capsys: pytest.CaptureFixture[str]
) -> None:
    for _ in range(3):
        with Child(work.hold, vault.folder, vault.key) as child:
            assert child.hear() == "open"
            child.kill()
        assert (vault.folder / "vault.lock").exists()
        assert call("check", "--json") == 0
        assert {one["severity"] for one in json.loads(capsys.readouterr().out)} == {"ok"}


def test_a_second_start_brings_the_window_to_the_front(vault: Filled, tmp_path: Path, figure: Figure) -> None:
    with program(vault, tmp_path) as first:
        assert hear(first) == "open people"
        say(first, "minimise")
        assert hear(first) == "minimised"
        second = start_again(vault, tmp_path)
        try:
            assert hear(first) == "in front True"
            assert second.poll() is None, "it says that the vault is open, and waits"
            assert instance.in_use(vault.folder)
        finally:
            second.kill()
            second.wait()
    figure((1, "zweiter Start"), (1, "Fenster nach vorn geholt"))


def test_after_a_kill_the_next_start_is_the_first_again(vault: Filled, tmp_path: Path) -> None:
    with program(vault, tmp_path) as first:
        assert hear(first) == "open people"
        assert instance.in_use(vault.folder)
    left = {path.suffix for path in state_folder().rglob("*") if path.is_file() and path.parent.name == "fenster"}
    assert ".lock" in left, "what a killed window leaves behind"
    assert not instance.in_use(vault.folder)
    with program(vault, tmp_path) as again:
        assert hear(again) == "open people"
        assert os.getpid() != again.pid


def test_a_lock_that_is_deleted_while_the_vault_is_open_is_noticed_and_holds_again(vault: Filled, call: Call) -> None:
    context = opening.open_with_passphrase(vault.folder, vault.passphrase)
    try:
        assert context.guard() is None
        (vault.folder / instance.LOCK_FILE).unlink()
        found = context.guard()
        assert found is not None
        assert "die Sperre gilt wieder" in found.text
        assert context.guard() is None, "said once"
        assert call("check") == IN_USE
        context.write("Person gesichert", persons.save, Person(family_name="Danach"))
        assert [line.text for line in context.audit(kinds=[AuditKind.WARNING])] == [found.text]
        assert [one.text for one in context.check() if one.area == "lock"] == [found.text]
    finally:
        context.close()
    assert call("check") == 0


@pytest.mark.parametrize("replaced", [False, True])
def test_a_second_process_that_came_through_a_deleted_lock_is_told_and_nothing_is_lost(
    vault: Filled, replaced: bool
) -> None:
    context = opening.open_with_passphrase(vault.folder, vault.passphrase)
    try:
        (vault.folder / instance.LOCK_FILE).unlink()
        if replaced:
            (vault.folder / instance.LOCK_FILE).touch()
        with Child(work.hold, vault.folder, vault.key) as child:
            assert child.hear() == "open"
            found = context.guard()
            assert found is not None
            assert "ein zweites Mal geöffnet" in found.text
            assert context.guard() is None, "said once"
            saved = context.write("Person gesichert", persons.save, Person(family_name="Danach"))
            child.kill()
        again = context.guard()
        assert again is not None
        assert "die Sperre gilt wieder" in again.text
        assert context.read(persons.load, saved).family_name == "Danach"
        assert {one.severity for one in context.check()} == {"ok", "warning"}
    finally:
        context.close()
