"""Restoring: complete, all or nothing, and never without saving what was there."""

import shutil
import zipfile
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from small_vault import NOTES, SECRET, SmallVault, content_of, hashes, make_small_vault, run

from app.common import clock
from app.common.errors import AnotherVault, DamagedVault, NewerVault, NoPermission, VaultInUse, WrongSecret
from app.storage import instance
from app.storage.backups import backup, snapshot, swap
from app.storage.secrets import keys

NEW_SECRET = "Ein neuer Satz für morgen"


@pytest.fixture
def saved(small_vault: SmallVault) -> backup.BackupInfo:
    """A backup of the vault; afterwards the vault went on."""
    with clock.standing_at(datetime(2026, 11, 23, 8, 0)):
        info = backup.create_backup(small_vault.folder, small_vault.key)
    small_vault.write_note()
    return info


def _notes(folder: Path, key: bytes) -> int:
    return int(str(run(folder, key, "SELECT count(*) FROM note")[0][0]))


@pytest.mark.parametrize("secret", ["passphrase", "code", "key"])
def test_on_a_fresh_profile_with_one_secret_only(small_vault: SmallVault, tmp_path: Path, secret: str) -> None:
    before = content_of(small_vault.folder, small_vault.key)
    stick = tmp_path / "stick"
    stick.mkdir()
    info = backup.create_backup(small_vault.folder, small_vault.key, stick)
    shutil.rmtree(small_vault.folder)
    fresh = tmp_path / "neuer Rechner" / "Tresor"
    restored = backup.restore_backup(info.path, fresh, getattr(small_vault, secret))
    assert restored == (info, None)
    assert (
        keys.unlock_with_passphrase(fresh, SECRET)
        == keys.unlock_with_recovery(fresh, small_vault.code)
        == small_vault.key
    )
    assert content_of(fresh, small_vault.key) == before
    assert backup.create_backup(fresh, small_vault.key).contents.tables == info.contents.tables
    assert sorted(path.name for path in fresh.iterdir() if path.suffix != ".db-journal") == [
        "backups",
        "data.db",
        "generation.seal",
        "vault.keys",
        "vault.lock",
    ]


def test_the_present_state_is_saved_and_can_be_put_back(small_vault: SmallVault, saved: backup.BackupInfo) -> None:
    present = content_of(small_vault.folder, small_vault.key)
    done = backup.restore_backup(saved.path, small_vault.folder, SECRET)
    assert done.saved
    assert done.saved.reason is backup.Reason.RESTORE
    assert _notes(small_vault.folder, small_vault.key) == NOTES
    backup.restore_backup(done.saved.path, small_vault.folder, small_vault.key)
    assert content_of(small_vault.folder, small_vault.key) == present
    assert not list((small_vault.folder / "backups").glob("Ersetzt*"))


def test_generations_only_grow(small_vault: SmallVault, saved: backup.BackupInfo) -> None:
    backup.restore_backup(saved.path, small_vault.folder, SECRET)
    assert snapshot.generation_of(small_vault.folder / "data.db", small_vault.key) == 9
    backup.restore_backup(saved.path, small_vault.folder, SECRET)
    assert snapshot.generation_of(small_vault.folder / "data.db", small_vault.key) == 10


def test_wrong_secrets_change_nothing(small_vault: SmallVault, saved: backup.BackupInfo) -> None:
    before = hashes(small_vault.folder)
    other_code = "0" * 34
    for wrong in ("Das ist nicht der Satz", other_code, bytes(32)):
        with pytest.raises(WrongSecret) as refused:
            backup.restore_backup(saved.path, small_vault.folder, wrong)
        assert "damals" not in str(refused.value), "it never was one"
    assert hashes(small_vault.folder) == before


def test_damaged_and_newer_backups_change_nothing(small_vault: SmallVault, saved: backup.BackupInfo) -> None:
    small_vault.run("UPDATE alembic_version SET version_num = '9999'")
    newer = backup.create_backup(small_vault.folder, small_vault.key)
    content = bytearray(saved.path.read_bytes())
    content[len(content) // 2] ^= 4
    saved.path.write_bytes(content)
    before = hashes(small_vault.folder)
    with pytest.raises(NewerVault):
        backup.restore_backup(newer.path, small_vault.folder, SECRET)
    with pytest.raises(DamagedVault):
        backup.restore_backup(saved.path, small_vault.folder, SECRET)
    assert hashes(small_vault.folder) == before


def test_not_while_the_vault_is_open(small_vault: SmallVault, saved: backup.BackupInfo) -> None:
    with instance.acquire(small_vault.folder), pytest.raises(VaultInUse):
        backup.restore_backup(saved.path, small_vault.folder, SECRET)


def test_todays_passphrase_stays_for_an_older_backup(small_vault: SmallVault, saved: backup.BackupInfo) -> None:
    small_vault.change_keys(NEW_SECRET)
    backup.restore_backup(saved.path, small_vault.folder, NEW_SECRET)
    assert _notes(small_vault.folder, keys.unlock_with_passphrase(small_vault.folder, NEW_SECRET)) == NOTES


def test_the_passphrase_of_then_does_not_come_back(small_vault: SmallVault, saved: backup.BackupInfo) -> None:
    small_vault.change_keys(NEW_SECRET)
    before = hashes(small_vault.folder)
    with pytest.raises(WrongSecret, match="von damals"):
        backup.restore_backup(saved.path, small_vault.folder, SECRET)
    assert hashes(small_vault.folder) == before


@pytest.mark.parametrize(
    "damage", ["database gone", "database empty", "database cut", "keys gone", "keys broken", "both gone"]
)
def test_over_a_broken_vault_what_is_left_is_kept(
    small_vault: SmallVault, saved: backup.BackupInfo, damage: str
) -> None:
    database, key_file = small_vault.folder / "data.db", small_vault.folder / "vault.keys"
    if damage in ("database gone", "both gone"):
        database.unlink()
    if damage in ("keys gone", "both gone"):
        key_file.unlink()
    if damage == "database empty":
        database.write_bytes(b"")
    if damage == "database cut":
        database.write_bytes(database.read_bytes()[:-5000])
    if damage == "keys broken":
        key_file.write_bytes(b"{")
    left = {path.name: path.read_bytes() for path in (database, key_file) if path.exists()}
    assert backup.restore_backup(saved.path, small_vault.folder, SECRET).saved is None
    assert _notes(small_vault.folder, keys.unlock_with_passphrase(small_vault.folder, SECRET)) == NOTES
    kept = list((small_vault.folder / "backups").glob("Ersetzt*/*"))
    assert {path.name: path.read_bytes() for path in kept if path.suffix != ".db-journal"} == left


def test_another_vault_is_moved_aside_whole(saved: backup.BackupInfo, small_vault: SmallVault, tmp_path: Path) -> None:
    other = make_small_vault(tmp_path / "anderer")
    other.write_note()
    before = hashes(other.folder)
    with pytest.raises(AnotherVault, match="gehört zu einem anderen Tresor"):
        backup.restore_backup(saved.path, other.folder, small_vault.code)
    assert hashes(other.folder) == before
    backup.restore_backup(saved.path, other.folder, small_vault.code, agreed=True)
    assert keys.read_envelope(other.folder).fits(small_vault.key)
    (kept,) = (other.folder / "backups").glob("Ersetzt*")
    assert keys.unlock_with_passphrase(kept, SECRET) == other.key
    assert _notes(kept, other.key) == NOTES + 1


def test_a_journal_left_beside_the_old_database_never_meets_the_new(
    small_vault: SmallVault, saved: backup.BackupInfo
) -> None:
    (small_vault.folder / "data.db").write_bytes(b"")
    (small_vault.folder / "data.db-journal").write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + bytes(600))
    backup.restore_backup(saved.path, small_vault.folder, SECRET)
    assert (small_vault.folder / "data.db-journal").read_bytes() == b""
    assert _notes(small_vault.folder, small_vault.key) == NOTES


@pytest.mark.parametrize("survived", range(6))
def test_cut_off_anywhere_it_is_carried_on_at_the_next_start(
    small_vault: SmallVault, saved: backup.BackupInfo, monkeypatch: pytest.MonkeyPatch, survived: int
) -> None:
    """Every step after the decision may be the last before the power goes."""
    small_vault.change_keys(NEW_SECRET)
    real = swap.replace
    steps, cut_off = 0, False

    def replace(source: Path, target: Path) -> None:
        nonlocal steps
        if steps == survived:
            raise KeyboardInterrupt
        steps += 1
        real(source, target)

    with monkeypatch.context() as cut:
        cut.setattr(swap, "replace", replace)
        try:
            backup.restore_backup(saved.path, small_vault.folder, NEW_SECRET)
        except KeyboardInterrupt:
            cut_off = True
    assert swap.proven(small_vault.folder, bytes(32)) is None
    order = swap.proven(small_vault.folder, small_vault.key)
    assert (order is not None) == cut_off
    if order:
        swap.finish(small_vault.folder, order)
    backup.sweep(small_vault.folder)
    assert swap.proven(small_vault.folder, small_vault.key) is None
    assert _notes(small_vault.folder, keys.unlock_with_passphrase(small_vault.folder, NEW_SECRET)) == NOTES
    assert not [path for path in small_vault.folder.iterdir() if path.name.startswith(".")]


def test_a_full_disk_before_the_decision_changes_nothing(
    small_vault: SmallVault, saved: backup.BackupInfo, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = hashes(small_vault.folder)

    def full(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(swap, "sync_file", full)
    with pytest.raises(Exception, match="kein Platz"):
        backup.restore_backup(saved.path, small_vault.folder, SECRET)
    after = hashes(small_vault.folder)
    assert {name: after[name] for name in before} == before
    assert len(after) == len(before) + 1, "only the backup of the present state is new"


def test_restoring_to_nowhere_is_a_sentence(saved: backup.BackupInfo, tmp_path: Path) -> None:
    (tmp_path / "datei").write_text("x")
    with pytest.raises(NoPermission):
        backup.restore_backup(saved.path, tmp_path / "datei" / "tresor", SECRET)


def test_nothing_escapes_from_a_hostile_file(small_vault: SmallVault, saved: backup.BackupInfo, tmp_path: Path) -> None:
    with zipfile.ZipFile(saved.path, "a") as packed:
        packed.writestr("../../entkommen.txt", "x")
    before = hashes(tmp_path)
    with pytest.raises(DamagedVault):
        backup.restore_backup(saved.path, small_vault.folder, SECRET)
    assert hashes(tmp_path) == before


def test_years_of_clock_jumps_do_not_confuse_the_order(small_vault: SmallVault) -> None:
    start = datetime(2026, 11, 23, 8, 0)
    for jump in (0, 3650, -3650, 1):
        with clock.standing_at(start + timedelta(days=jump)):
            backup.create_backup(small_vault.folder, small_vault.key)
        small_vault.write_note()
    assert [info.generation for info in backup.list_backups(small_vault.folder / "backups")] == [10, 9, 8, 7]
