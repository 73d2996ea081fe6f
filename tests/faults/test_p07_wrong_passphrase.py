"""Promise 7: a wrong passphrase changes nothing, is told nowhere, and each further try waits longer."""

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


def test_each_further_try_waits_longer_until_one_succeeds(vault: Filled) -> None:
    vault_id = keys.read_envelope(vault.folder).vault_id
    waits = []
    moment = datetime(2026, 11, 23, 9)
    with clock.standing_at(moment):
        for _ in range(10):
            with pytest.raises(WrongSecret):
                opening.open_with_passphrase(vault.folder, WRONG)
            waits.append(attempts.seconds_to_wait(vault_id))
    assert waits == [0, 0, 1, 2, 4, 8, 16, 32, 60, 60]
    for jump in (timedelta(seconds=61), timedelta(days=-3650), timedelta(days=3650)):
        with clock.standing_at(moment + jump):
            assert attempts.seconds_to_wait(vault_id) == 0
    context = opening.open_with_passphrase(vault.folder, vault.passphrase)
    assert [line.at for line in context.audit(kinds=[AuditKind.FAILED_LOGIN])] == [moment] * 10
    context.close()
    assert attempts.seconds_to_wait(vault_id) == 0


def test_the_command_line_waits(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    waited: list[float] = []
    monkeypatch.setattr(command, "sleep", waited.append)
    with clock.standing_at(datetime(2026, 11, 23, 9)):
        codes = [call("check", secret=WRONG) for _ in range(5)]
    assert codes == [3] * 5
    assert waited == [0, 0, 0, 1, 2]
