"""backup, restore, check, salvage, passphrase, recovery: every way they can end, as JSON, by exit code, and cut off."""

import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.cli import main
from app.commands.secret import NEW_VARIABLE, VARIABLE
from app.storage.database.engine import connect
from app.storage.secrets import keys
from app.vaults import opening
from tests.cli.conftest import Call
from tests.conftest import PASSPHRASE

COMMANDS = ("backup", "restore", "check", "salvage", "passphrase", "recovery")
OPENING = ("backup", "check", "passphrase", "recovery")
NEW = "Ein ganz neuer Satz, 2027"
ROOT = Path(__file__).resolve().parents[2]
posix = pytest.mark.skipif(os.name == "nt", reason="signals and limits of POSIX")

Words = Callable[[str], list[object]]


@pytest.fixture(autouse=True)
def at_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    """A new passphrase."""
    monkeypatch.setenv(NEW_VARIABLE, NEW)


@pytest.fixture
def made(vault_folder: Path, tmp_path: Path) -> Path:
    """A backup outside the vault and one beside it."""
    context = opening.open_with_passphrase(vault_folder, PASSPHRASE)
    context.backup()
    path = context.backup(tmp_path / "stick").path
    context.close()
    return path


@pytest.fixture
def words(made: Path, tmp_path: Path) -> Words:
    """The call of a command with all it needs."""
    needs: dict[str, list[object]] = {"restore": [made], "salvage": ["--out", tmp_path / "gerettet"]}
    return lambda command: [command, *needs.get(command, []), "--json"]


def tree(folder: Path) -> dict[str, str]:
    """What lies in a folder, but for the locks, which say nothing."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.suffix != ".lock"
    }


@pytest.mark.parametrize("command", COMMANDS)
def test_done_is_one_json_document(call: Call, words: Words, command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert call(*words(command)) == 0
    told = capsys.readouterr()
    assert json.loads(told.out)
    assert told.err == ""


def test_check_is_a_list_of_findings_with_their_severity(call: Call, capsys: pytest.CaptureFixture[str]) -> None:
    assert call("check", "--json") == 0
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)
    assert {"keys", "pages", "foreign_keys", "search", "journal", "audit", "backups"} <= {one["area"] for one in found}
    assert all(one["severity"] in ("ok", "warning", "error") and one["text"] for one in found)


@pytest.mark.parametrize("command", COMMANDS)
def test_a_wrong_secret_is_3_and_changes_nothing(
    call: Call, words: Words, vault_folder: Path, tmp_path: Path, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = tree(vault_folder)
    assert call(*words(command), secret="Olenas falscher Satz") == 3
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.count("\n") == 1
    assert "Olenas" not in told.err
    assert tree(vault_folder) == before
    assert not (tmp_path / "gerettet").exists()


@pytest.mark.parametrize("command", COMMANDS)
def test_in_use_is_5_and_changes_nothing(
    call: Call, words: Words, vault_folder: Path, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    call_words = words(command)
    holder = opening.open_with_passphrase(vault_folder, PASSPHRASE)
    try:
        before = (vault_folder / "vault.keys").read_bytes()
        assert call(*call_words) == 5
        assert (vault_folder / "vault.keys").read_bytes() == before
    finally:
        holder.close()
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize("command", OPENING)
def test_damaged_is_4(
    call: Call, words: Words, vault_folder: Path, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (vault_folder / "data.db").write_bytes(b"")
    before = tree(vault_folder)
    assert call(*words(command)) == 4
    told = capsys.readouterr()
    assert told.err.count("\n") == 1
    if command == "check":
        assert [(one["area"], one["severity"]) for one in json.loads(told.out)] == [("vault", "error")]
    assert tree(vault_folder) == before


def test_a_damaged_backup_is_4(call: Call, made: Path, vault_folder: Path) -> None:
    made.write_bytes(made.read_bytes()[:-3000])
    before = tree(vault_folder)
    assert call("restore", made, "--json") == 4
    assert tree(vault_folder) == before


def test_nothing_to_salvage_is_4(call: Call, vault_folder: Path, tmp_path: Path) -> None:
    (vault_folder / "data.db").write_bytes(bytes(20_000))
    assert call("salvage", "--out", tmp_path / "neu", "--json") == 4
    assert not (tmp_path / "neu").exists()
    assert not list(tmp_path.glob(".*"))


@pytest.mark.parametrize("command", OPENING)
def test_newer_is_6(call: Call, words: Words, vault_folder: Path, command: str) -> None:
    call_words = words(command)
    key = keys.unlock_with_passphrase(vault_folder, PASSPHRASE)
    connection = connect(vault_folder / "data.db", key)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    before = tree(vault_folder)
    assert call(*call_words) == 6
    assert tree(vault_folder) == before


@pytest.mark.parametrize(
    "line", ["restore", "salvage", "backup --out", "check --jason", "salvage --out X Y", "recovery zuviel"]
)
def test_bad_usage_is_2(call: Call, line: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert call(*line.split()) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_salvage_into_a_full_folder_is_2(call: Call, vault_folder: Path) -> None:
    before = tree(vault_folder)
    assert call("salvage", "--out", vault_folder) == 2
    assert tree(vault_folder) == before


def test_a_restore_that_was_cut_off_is_carried_out_by_the_next_command(
    call: Call, made: Path, vault_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("app.storage.backups.swap._put_in_place", stop)
        assert call("restore", made) == 130
    (vault_folder / "data.db").unlink()
    assert call("check") == 0


def _process(words: list[object], vault: Path, home: Path, **kw: Any) -> subprocess.Popen[str]:
    environment = os.environ | {VARIABLE: PASSPHRASE, "HOME": str(home), "XDG_STATE_HOME": str(home / "state")}
    return subprocess.Popen(
        [sys.executable, "-P", "-m", "app.cli", "--vault", str(vault), *map(str, words)],
        env=environment | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        **kw,
    )


@posix
@pytest.mark.parametrize("command", ["backup", "restore", "salvage"])
def test_ctrl_c_leaves_the_vault_as_it_was_and_no_rests(
    words: Words, vault_folder: Path, tmp_path: Path, command: str
) -> None:
    """The interrupt comes once the work folder is there, so in the middle of the work or, at worst, just after it."""
    before = tree(vault_folder)
    noted = ("data.db", "generation.seal") if command == "backup" else ()  # the login stands in the audit trail

    def hidden() -> list[Path]:
        return [path for place in (vault_folder, tmp_path) for path in place.glob(".*.tmp")]

    with _process(words(command), vault_folder, tmp_path) as child:
        while child.poll() is None and not hidden():
            time.sleep(0.001)
        child.send_signal(signal.SIGINT)
        _out, err = child.communicate(timeout=60)
    assert child.returncode in (130, 0)
    if child.returncode == 130:
        assert err == "Abgebrochen.\n"
        assert not (tmp_path / "gerettet").exists()
        kept = tree(vault_folder)
        assert {name: kept.get(name) for name in before if name not in noted} == {
            name: value for name, value in before.items() if name not in noted
        }
    opening.open_with_passphrase(vault_folder, PASSPHRASE).close()
    assert not hidden()  # what an interrupt in the very moment of making a folder leaves, the next opening sweeps


@pytest.fixture
def limited() -> Callable[[], object]:
    """No file may grow beyond 50 kB: what a full disk says."""
    import resource

    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, resource.RLIM_INFINITY))


@posix
@pytest.mark.parametrize("command", ["backup", "restore", "salvage"])
def test_a_full_disk_is_4_and_leaves_no_rests(
    words: Words, vault_folder: Path, tmp_path: Path, command: str, limited: Callable[[], object]
) -> None:
    before = tree(vault_folder)
    with _process(words(command), vault_folder, tmp_path, preexec_fn=limited) as child:
        out, err = child.communicate(timeout=60)
    assert (child.returncode, out) == (4, "")
    assert "kein Platz" in err
    assert err.count("\n") == 1
    waiting = {name for name in tree(vault_folder) if str(name).endswith(".spool")}
    assert tree(vault_folder).keys() - waiting == before.keys(), (
        "only the line of the login waits, for the next opening"
    )
    assert (vault_folder / "vault.keys").read_bytes()
    assert not (tmp_path / "gerettet").exists()
    assert not list(tmp_path.glob(".*.tmp"))
    opening.open_with_passphrase(vault_folder, PASSPHRASE).close()
    assert not list(vault_folder.glob("*.spool"))


def test_a_fresh_place_needs_the_backup_and_one_secret(made: Path, tmp_path: Path, call: Call) -> None:
    stick = tmp_path / "nur der Stick"
    stick.mkdir()
    shutil.move(made, stick / made.name)
    assert call("restore", stick / made.name, vault=tmp_path / "ganz" / "neu") == 0
    assert call("check", vault=tmp_path / "ganz" / "neu") == 0


def test_help_names_every_exit_code(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    told = capsys.readouterr().out
    assert all(f" {code} " in told or f"\n{code} " in told for code in (0, 1, 2, 3, 4, 5, 6, 130))
