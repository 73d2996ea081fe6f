"""A rescued vault takes the place of the damaged one, and lost keys come back from a backup: all or nothing."""

from datetime import datetime
from pathlib import Path

import pytest
from small_vault import SmallVault, content_of, hashes

from app.common import clock, locks
from app.common.errors import DamagedVault, KeysDontFit, NoPermission, StorageError, VaultInUse, WrongSecret
from app.storage import instance
from app.storage.backups import backup
from app.storage.integrity import seal
from app.storage.integrity.seal import Mark
from app.storage.salvage import adopting, key_file
from app.storage.salvage.adopting import adopt
from app.storage.secrets import keys

NOON = datetime(2026, 1, 2, 12)


@pytest.fixture
def rescued(small_vault: SmallVault, tmp_path: Path) -> Path:
    """The small vault once more, changed, as a rescue would have made it beside the damaged one."""
    folder = tmp_path / "gerettet"
    folder.mkdir()
    for name in ("data.db", "data.db-journal", "vault.keys"):
        (folder / name).write_bytes((small_vault.folder / name).read_bytes())
    seal.write_new(folder, small_vault.key, keys.read_envelope(folder).vault_id, Mark(9))
    small_vault.write_note()
    return folder


def test_the_damaged_files_are_kept_and_the_rescued_ones_move(small_vault: SmallVault, rescued: Path) -> None:
    wanted = content_of(rescued, small_vault.key)
    kept = adopt(rescued, small_vault.folder, small_vault.key)
    assert kept is not None
    assert kept.parent == small_vault.folder / "backups"
    assert kept.name.startswith("Ersetzt-")
    assert content_of(small_vault.folder, small_vault.key) == wanted
    assert content_of(kept, small_vault.key) != wanted
    assert not rescued.exists()
    assert seal.read_from(small_vault.folder, small_vault.key, keys.read_envelope(small_vault.folder).vault_id) == Mark(
        9
    )


def test_what_else_lies_beside_the_rescued_stays(small_vault: SmallVault, rescued: Path) -> None:
    (rescued / "Brief.odt").touch()
    adopt(rescued, small_vault.folder, small_vault.key)
    assert [path.name for path in rescued.iterdir()] == ["Brief.odt"]


def test_into_an_empty_folder_nothing_has_to_be_kept(rescued: Path, tmp_path: Path, small_vault: SmallVault) -> None:
    empty = tmp_path / "leer"
    empty.mkdir()
    wanted = content_of(rescued, small_vault.key)
    assert adopt(rescued, empty, small_vault.key) is None
    assert content_of(empty, small_vault.key) == wanted


def test_where_it_is_in_use_or_read_only_nothing_moves(
    small_vault: SmallVault, rescued: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = hashes(small_vault.folder), hashes(rescued)
    for folder in (small_vault.folder, rescued):
        with instance.acquire(folder), pytest.raises(VaultInUse):
            adopt(rescued, small_vault.folder, small_vault.key)
    monkeypatch.setattr(locks, "lock", _read_only)
    with pytest.raises(NoPermission, match="Der gerettete Tresor liegt in"):
        adopt(rescued, small_vault.folder, small_vault.key)
    assert (hashes(small_vault.folder), hashes(rescued)) == before


@pytest.mark.parametrize("part", ["data.db", "vault.keys", "generation.seal"])
def test_a_copy_that_is_not_the_same_is_not_used(
    small_vault: SmallVault, rescued: Path, monkeypatch: pytest.MonkeyPatch, part: str
) -> None:
    def spoil(source: Path, target: Path) -> None:
        content = source.read_bytes()
        target.write_bytes(content[:-1] if source.name == part else content)

    before = hashes(small_vault.folder), hashes(rescued)
    monkeypatch.setattr(adopting.shutil, "copyfile", spoil)
    with pytest.raises(StorageError, match=f"„{part}“ ließ sich nicht fehlerfrei kopieren"):
        adopt(rescued, small_vault.folder, small_vault.key)
    assert (hashes(small_vault.folder), hashes(rescued)) == before


def _read_only(_path: Path) -> int:
    raise PermissionError(30, "read-only")


# Lost keys


def test_keys_come_back_from_the_newest_backup_that_fits(
    small_vault: SmallVault, foreign_backup: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    present = small_vault.folder / keys.ENVELOPE
    with pytest.raises(DamagedVault, match="keine lesbare Sicherung"):
        key_file.return_keys(small_vault.folder, small_vault.passphrase)
    made = backup.create_backup(small_vault.folder, small_vault.key)
    whole = present.read_bytes()
    present.write_bytes(b"kaputt")
    for secret in ("falsch", "noch einmal falsch"):
        with pytest.raises(WrongSecret):
            key_file.return_keys(small_vault.folder, secret)
    with pytest.raises(KeysDontFit, match="öffnen die Datei nicht"):
        key_file.return_keys(small_vault.folder, "Ein ganz anderer Satz fürs Rosenbeet", foreign_backup)
    assert present.read_bytes() == b"kaputt"
    heard: list[tuple[int, int]] = []
    with clock.standing_at(NOON):
        found = key_file.return_keys(
            small_vault.folder, small_vault.code, progress=lambda done, of, _what: heard.append((done, of))
        )
    assert (found, heard) == (backup.read_info(made.path), [(0, 1)])
    assert present.read_bytes() == whole
    assert (small_vault.folder / "vault.keys.alt-2026-01-02-120000").read_bytes() == b"kaputt"
    present.unlink()
    assert key_file.return_keys(small_vault.folder, small_vault.passphrase, made.path) == found
    monkeypatch.setattr(locks, "lock", _read_only)
    with pytest.raises(NoPermission, match="Rechte des Ordners"):
        key_file.return_keys(small_vault.folder, small_vault.passphrase)
