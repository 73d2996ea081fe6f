"""Where nothing can be made, written or removed: a sentence, and everything as it was."""

import errno
from pathlib import Path

import pytest
from small_vault import SmallVault, hashes

from app.common import locks
from app.common.errors import DamagedVault, NoPermission, StorageError, UserError
from app.context import Context
from app.storage import vault as vaults
from app.storage.backups import backup, rotate, thinning
from app.storage.secrets import keys
from app.storage.vault import State
from app.vaults import opening
from tests.vault_templates import PASSPHRASE


def _read_only(_path: Path) -> int:
    raise OSError(errno.EROFS, "read-only")


def _refuse(path: Path, *, missing_ok: bool = False) -> None:
    raise PermissionError(errno.EACCES, f"refused {missing_ok}", path.name)


def test_nothing_is_made_or_restored_in_a_read_only_place(
    small_vault: SmallVault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = backup.create_backup(small_vault.folder, small_vault.key)
    monkeypatch.setattr(locks, "lock", _read_only)
    before = hashes(small_vault.folder)
    for folder in (small_vault.folder, tmp_path / "neu"):
        with pytest.raises(NoPermission, match="darf nicht geschrieben werden"):
            backup.restore_backup(made.path, folder, small_vault.passphrase)
    with pytest.raises(NoPermission, match="darf nicht geschrieben werden"):
        vaults.create(tmp_path / "anders", PASSPHRASE, keys.FLOOR)
    assert hashes(small_vault.folder) == before
    assert vaults.state_of(tmp_path / "anders") is State.NONE


def test_where_a_file_lies_in_the_way_no_vault_is_made(tmp_path: Path) -> None:
    (tmp_path / "Datei").touch()
    for make in (vaults.create, keys.create):
        with pytest.raises(StorageError):
            make(tmp_path / "Datei" / "Tresor", PASSPHRASE, keys.FLOOR)
    with pytest.raises(StorageError, match="nicht leer"):
        vaults.create(tmp_path, PASSPHRASE, keys.FLOOR)


def test_what_cannot_be_removed_is_a_sentence(small_vault: SmallVault, monkeypatch: pytest.MonkeyPatch) -> None:
    made = backup.create_backup(small_vault.folder, small_vault.key)
    monkeypatch.setattr(thinning, "choose", lambda _backups, _key: [made.path])
    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", _refuse)
        with pytest.raises(NoPermission):
            backup.thin(small_vault.folder, small_vault.key)
    assert backup.thin(small_vault.folder, small_vault.key) == [made.path]
    assert not made.path.exists()


def test_no_backup_of_a_database_that_is_another_vaults(small_vault: SmallVault) -> None:
    small_vault.run(f"UPDATE meta SET value = '{'0' * 32}' WHERE key = 'vault_id'")
    with pytest.raises(DamagedVault, match="gehören nicht zusammen"):
        backup.create_backup(small_vault.folder, small_vault.key)
    assert backup.list_backups(small_vault.folder / backup.FOLDER) == []


def test_a_vault_that_is_only_read_gets_no_new_key(context: Context) -> None:
    context._vault.read_only = True
    with pytest.raises(UserError, match="nur zum Lesen"):
        rotate.rotate(context._vault, PASSPHRASE)
    context._vault.read_only = False


@pytest.mark.parametrize(
    ("files", "state"),
    [
        ((), State.NONE),
        (("vault.lock", ".rest"), State.NONE),
        (("data.db",), State.HALF),
        (("vault.keys",), State.HALF),
        (("data.db", "vault.keys"), State.READY),
        (("Brief.odt",), State.FOREIGN),
        (("Brief.odt", "vault.keys"), State.HALF),
    ],
)
def test_a_folder_is_judged_by_its_files(tmp_path: Path, files: tuple[str, ...], state: State) -> None:
    for name in files:
        (tmp_path / name).write_bytes(b"x")
    assert vaults.state_of(tmp_path) is state
    said = {State.NONE: "liegt kein Tresor", State.HALF: "fehlt ein Teil", State.FOREIGN: "ist kein Tresor"}
    if state is State.READY:
        vaults.demand_ready(tmp_path)
        return
    with pytest.raises(DamagedVault, match=said[state]):
        vaults.demand_ready(tmp_path)


def test_an_empty_file_and_backups_alone_are_half_a_vault(tmp_path: Path) -> None:
    (tmp_path / "data.db").touch()
    (tmp_path / "vault.keys").write_bytes(b"x")
    assert vaults.state_of(tmp_path) is State.HALF
    (tmp_path / "anders" / "backups").mkdir(parents=True)
    assert vaults.state_of(tmp_path / "anders") is State.HALF
    assert vaults.state_of(tmp_path / "fehlt") is State.NONE


@pytest.mark.parametrize("writable", [True, False])
def test_opening_sweeps_what_was_cut_off_where_it_may_write(
    vault_folder: Path, monkeypatch: pytest.MonkeyPatch, writable: bool
) -> None:
    rests = [vault_folder / ".rest.tmp", vault_folder / "backups" / ".rest.tmp"]
    rests[1].parent.mkdir(exist_ok=True)
    for rest in rests:
        rest.touch()
    if not writable:
        monkeypatch.setattr(locks, "lock", _read_only)
    opened = opening.open_with_passphrase(vault_folder, PASSPHRASE)
    assert opened.read_only is not writable
    opened.close()
    assert [rest.exists() for rest in rests] == [not writable] * 2
