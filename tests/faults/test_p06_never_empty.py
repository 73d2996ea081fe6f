"""Promise 6: never a silent empty vault. What is missing is named, nothing new is made in its place."""

import json
import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from app.common.errors import DamagedVault, StorageError
from app.storage.backups import backup
from app.storage.database import engine
from app.storage.secrets import keys
from app.vaults import inspection, opening
from app.vaults.inspection import State
from tests.faults.conftest import Call
from tests.faults.filled import Filled, hashes


def _no_database(folder: Path) -> None:
    (folder / "data.db").unlink()


def _zero_bytes(folder: Path) -> None:
    (folder / "data.db").write_bytes(b"")


def _no_keys(folder: Path) -> None:
    (folder / "vault.keys").unlink()


def _empty_keys(folder: Path) -> None:
    (folder / "vault.keys").write_bytes(b"")


def _only_backups(folder: Path) -> None:
    _no_database(folder)
    _no_keys(folder)
    (folder / "backups").mkdir()


def _cut_copy(folder: Path) -> None:
    content = (folder / "data.db").read_bytes()
    (folder / "data.db").write_bytes(content[: len(content) // 2])


def _foreign_text(folder: Path) -> None:
    (folder / "data.db").write_text("Dies ist ein Brief. " * 1000, encoding="utf-8")


def _all_zeroes(folder: Path) -> None:
    (folder / "data.db").write_bytes(bytes((folder / "data.db").stat().st_size))


LOSSES = (_no_database, _zero_bytes, _no_keys, _empty_keys, _only_backups, _cut_copy, _foreign_text, _all_zeroes)


@pytest.mark.parametrize("loss", LOSSES)
@pytest.mark.parametrize("command", ["check", "list persons", "backup"])
def test_every_loss_is_a_sentence_and_code_4(
    vault: Filled, call: Call, loss: Callable[[Path], None], command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    loss(vault.folder)
    before = hashes(vault.folder)
    assert call(*command.split()) == 4
    told = capsys.readouterr()
    assert "Sicherung" in told.err
    assert told.err.count("\n") == 1
    assert hashes(vault.folder) == before


@pytest.mark.parametrize("loss", LOSSES)
def test_no_new_vault_is_made_over_the_rest(vault: Filled, loss: Callable[[Path], None]) -> None:
    loss(vault.folder)
    before = hashes(vault.folder)
    assert inspection.state_of(vault.folder) in (State.HALF, State.READY)
    with pytest.raises(StorageError):
        opening.create(vault.folder, vault.passphrase, keys.FLOOR)
    assert hashes(vault.folder) == before


@pytest.mark.parametrize("loss", LOSSES)
def test_a_backup_brings_everything_back(
    vault: Filled, call: Call, loss: Callable[[Path], None], capsys: pytest.CaptureFixture[str]
) -> None:
    made = backup.create_backup(vault.folder, vault.key)
    path = vault.folder.with_name(made.path.name)
    shutil.copy(made.path, path)
    shutil.rmtree(vault.folder / "backups")
    loss(vault.folder)
    assert call("restore", path) == 0
    assert call("list", "persons", "--json") == 0
    assert len(json.loads(capsys.readouterr().out.partition("\n")[2])) == 40


def test_an_empty_file_would_open_with_any_key(tmp_path: Path) -> None:
    """Why zero bytes are looked for: SQLCipher takes them for a new database."""
    (tmp_path / "leer.db").touch()
    with closing(engine.connect(tmp_path / "leer.db", bytes(32))) as connection:
        assert connection.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)


def test_a_database_without_tables_is_none(vault: Filled) -> None:
    vault.database.write_bytes(b"")
    connection = engine.connect(vault.database, vault.key)
    connection.execute("CREATE TABLE x (y)")
    connection.close()
    with pytest.raises(DamagedVault):
        opening.open_with_passphrase(vault.folder, vault.passphrase)


@pytest.mark.parametrize("share", [0.0, 0.3, 0.9, 0.999])
def test_a_backup_that_was_copied_in_part_is_refused(vault: Filled, call: Call, share: float) -> None:
    path = backup.create_backup(vault.folder, vault.key).path
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * share)])
    before = hashes(vault.folder)
    assert call("restore", path) == 4
    assert hashes(vault.folder) == before
