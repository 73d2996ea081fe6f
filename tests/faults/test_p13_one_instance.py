"""Promise 13: one running program per vault; a lock left by a killed one is taken over."""

import json

import pytest

from tests.faults import work
from tests.faults.children import Child, opened
from tests.faults.conftest import Call
from tests.faults.filled import Filled, hashes

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
        assert json.loads(capsys.readouterr().out)["ok"] is True
