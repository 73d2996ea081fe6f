"""Promise 7: a wrong passphrase changes nothing, is told nowhere, and each further try waits longer."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from app.commands import opening as command
from app.common import clock
from app.common.buglog import log_file
from app.common.errors import WrongSecret
from app.common.paths import state_folder
from app.models import AuditKind
from app.storage.secrets import attempts, keys
from app.vaults import opening
from tests.faults.conftest import Call
from tests.faults.filled import Filled, hashes

WRONG = "Rosenkohlauflauf-2026"


@pytest.fixture(autouse=True)
def own_profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(variable, str(tmp_path / "profil"))


@pytest.mark.parametrize("command", ["check", "list persons", "backup", "search Nähcafé"])
def test_nothing_changes_and_nothing_is_told(
    vault: Filled, call: Call, tmp_path: Path, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = hashes(vault.folder)
    assert call(*command.split(), secret=WRONG) == 3
    assert hashes(vault.folder) == before
    told = capsys.readouterr()
    assert told.err.count("\n") == 1
    assert WRONG not in told.err + told.out
    assert not log_file().exists()
    files = [path for path in (tmp_path / "profil").rglob("*") if path.is_file()]
    assert [path.parent for path in files] == [state_folder()]
    assert WRONG.encode() not in files[0].read_bytes()


def test_a_restore_with_a_wrong_secret_changes_nothing(vault: Filled, call: Call) -> None:
    context = opening.open_with_passphrase(vault.folder, vault.passphrase)
    made = context.backup()
    context.close()
    before = hashes(vault.folder)
    assert call("restore", made.path, secret=WRONG) == 3
    assert hashes(vault.folder) == before


def test_each_further_try_waits_longer_until_one_succeeds(vault: Filled, later: Callable[[float], None]) -> None:
    vault_id = keys.read_envelope(vault.folder).vault_id
    waits = []
    moment = datetime(2026, 11, 23, 9)
    with clock.standing_at(moment):
        for _ in range(10):
            with pytest.raises(WrongSecret) as refused:
                opening.open_with_passphrase(vault.folder, WRONG)
            waits.append(attempts.seconds_to_wait(vault_id))
            assert refused.value.seconds == waits[-1]
            later(waits[-1])
    assert waits == [0, 0, 1, 2, 4, 8, 16, 32, 60, 60]
    context = opening.open_with_passphrase(vault.folder, vault.passphrase)
    assert [line.at for line in context.audit(kinds=[AuditKind.FAILED_LOGIN])] == [moment] * 10
    context.close()
    assert attempts.seconds_to_wait(vault_id) == 0


MOMENT = datetime(2026, 11, 23, 9)
JUMPS = (timedelta(seconds=61), timedelta(days=-3650), timedelta(days=3650))


@pytest.mark.parametrize("jump", JUMPS)
def test_within_a_process_no_clock_that_is_set_shortens_the_wait(
    jump: timedelta, later: Callable[[float], None]
) -> None:
    with clock.standing_at(MOMENT):
        for _ in range(9):
            attempts.note("v")
    with clock.standing_at(MOMENT + jump):
        assert attempts.seconds_to_wait("v") == 60
        later(59)
        assert attempts.seconds_to_wait("v") == 1
        later(1)
        assert attempts.seconds_to_wait("v") == 0


@pytest.mark.parametrize(
    ("jump", "wait"),
    [(timedelta(), 60), (timedelta(seconds=20), 40), (timedelta(seconds=60), 0), (timedelta(days=-3650), 60)],
)
def test_in_the_next_process_the_latest_time_seen_counts(
    jump: timedelta, wait: int, later: Callable[[float], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    for at in (MOMENT, MOMENT - timedelta(days=400)):  # the clock was set back between two tries
        with clock.standing_at(at):
            for _ in range(5):
                attempts.note("v")
    monkeypatch.setattr(attempts, "_began", {})
    with clock.standing_at(MOMENT + jump):
        assert attempts.seconds_to_wait("v") == wait
        later(wait)
        assert attempts.seconds_to_wait("v") == 0, "never above a minute"


def test_what_can_not_be_noted_counts_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, later: Callable[[float], None]
) -> None:
    (tmp_path / "keine Ordner hier").touch()
    monkeypatch.setattr(attempts, "state_folder", lambda: tmp_path / "keine Ordner hier")
    for _ in range(4):
        attempts.note("v")
    assert attempts.seconds_to_wait("v") == 2
    later(2)
    assert attempts.seconds_to_wait("v") == 0
    attempts.forget("v")
    assert attempts.failed("v") == []


def test_the_command_line_says_that_it_waits(
    call: Call, monkeypatch: pytest.MonkeyPatch, later: Callable[[float], None], capsys: pytest.CaptureFixture[str]
) -> None:
    waited: list[float] = []
    monkeypatch.setattr(command, "sleep", lambda seconds: (waited.append(seconds), later(seconds)))
    assert [call("check", secret=WRONG) for _ in range(5)] == [3] * 5
    assert waited == [1, 2]
    assert capsys.readouterr().err.count("Sekunden warten") == 2


def test_a_second_wait_in_one_command_is_told(
    call: Call, monkeypatch: pytest.MonkeyPatch, later: Callable[[float], None], capsys: pytest.CaptureFixture[str]
) -> None:
    assert later
    monkeypatch.setattr(command, "sleep", lambda _seconds: None)  # somebody else tried in vain meanwhile
    assert [call("check", secret=WRONG) for _ in range(4)] == [3] * 4
    assert "Sekunden warten" in capsys.readouterr().err
