"""What a vault's backups are and what is none of them: nothing of another vault is thinned, counted or taken for one's own."""

import os
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from small_vault import SmallVault, make_small_vault
from test_backups_in_doubt import repack, sealed

from app.common import clock
from app.common.errors import DamagedVault
from app.common.progress import Progress
from app.storage.backups import archive, backup, thinning
from app.storage.backups.archive import BackupInfo, BackupPayload, Reason
from app.storage.backups.snapshot import Contents
from app.storage.integrity import seal
from app.storage.secrets import keys

MORNING = datetime(2026, 11, 23, 8, 30)


@pytest.fixture
def made(small_vault: SmallVault) -> BackupInfo:
    with clock.standing_at(MORNING):
        return backup.create_backup(small_vault.folder, small_vault.key)


@pytest.fixture
def other(tmp_path: Path) -> SmallVault:
    """Somebody else's vault."""
    return make_small_vault(tmp_path / "anderer")


def test_another_vaults_backups_are_neither_thinned_nor_counted(
    small_vault: SmallVault, other: SmallVault, made: BackupInfo
) -> None:
    folder = made.path.parent
    with clock.standing_at(MORNING + timedelta(minutes=1)):
        foreign = backup.create_backup(other.folder, other.key, folder)
    copies = [foreign.path]
    for number in range(9, 21):
        copies.append(folder / f"Sicherung-2026-11-23-083000-{number}.qbsicherung")
        copies[-1].write_bytes(foreign.path.read_bytes())
    assert backup.thin(small_vault.folder, small_vault.key) == []
    assert all(path.exists() for path in copies)
    for number in range(30, 41):
        own = folder / f"Sicherung-2026-11-23-083000-{number}.qbsicherung"
        own.write_bytes(made.path.read_bytes())
    assert backup.thin(small_vault.folder, small_vault.key) == [], "copies of one backup displace none"
    for number in range(30, 41):
        own = folder / f"Sicherung-2026-11-23-083000-{number}.qbsicherung"
        repack(own, sealed(small_vault.key, generation=number))
    gone = backup.thin(small_vault.folder, small_vault.key)
    assert len(gone) == 4, "of twelve own ones of one moment eight stay"
    assert not set(gone) & set(copies)
    assert all(path.exists() for path in copies)


def test_another_vaults_backup_is_no_reason_to_do_nothing(
    small_vault: SmallVault, other: SmallVault, made: BackupInfo
) -> None:
    made.path.unlink()
    foreign = backup.create_backup(other.folder, other.key, made.path.parent)
    found, broken = backup.newest_whole(
        made.path.parent, keys.read_envelope(small_vault.folder).vault_id, small_vault.key
    )
    assert (found, broken) == (None, [])
    own = backup.automatic_backup(small_vault.folder, small_vault.key)
    assert own is not None
    assert own.reason is Reason.AUTOMATIC
    assert backup.automatic_backup(small_vault.folder, small_vault.key) is None
    listed = {info.path: info.foreign for info in backup.list_backups(made.path.parent, small_vault.key)}
    assert listed == {foreign.path: True, own.path: False}


def test_a_new_backup_is_due_after_a_commit_or_another_key_file(small_vault: SmallVault, made: BackupInfo) -> None:
    assert made.reason is Reason.HAND
    assert backup.backup_first(small_vault.folder, small_vault.key, Reason.IMPORT) is None
    small_vault.write_note()
    again = backup.backup_first(small_vault.folder, small_vault.key, Reason.IMPORT)
    assert again is not None
    assert (again.reason, again.generation) == (Reason.IMPORT, made.generation + 1)
    small_vault.change_keys()
    assert backup.backup_first(small_vault.folder, small_vault.key, Reason.MERGE) is not None


@pytest.mark.parametrize("proven", [2, 3, 4])
def test_nothing_goes_unless_three_are_proven(monkeypatch: pytest.MonkeyPatch, proven: int) -> None:
    whole = {f"{number}" for number in range(proven)}
    monkeypatch.setattr(thinning, "is_intact", lambda path, _key: path.name in whole)
    contents = Contents("", 1, "", {})
    infos = [BackupInfo(Path(f"{number}"), MORNING, 1, contents) for number in range(12)]
    gone = [path.name for path in thinning.choose(infos, b"")]
    assert gone == (["8", "9", "10", "11"] if proven >= 3 else [])


def test_the_proven_ones_stay_even_where_they_would_go(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(thinning, "is_intact", lambda path, _key: path.name in ("7", "9", "10", "11"))
    infos = [BackupInfo(Path(f"{number}"), MORNING, 1, Contents("", 1, "", {})) for number in range(12)]
    assert [path.name for path in thinning.choose(infos, b"")] == ["8", "11"]
    assert thinning.choose(infos[:8], b"") == []


def test_the_newest_whole_one_and_the_broken_ones_before_it(small_vault: SmallVault, made: BackupInfo) -> None:
    folder, vault_id = made.path.parent, keys.read_envelope(small_vault.folder).vault_id
    later = folder / "Sicherung-2026-11-23-090000-99.qbsicherung"
    later.write_bytes(b"broken")
    found, broken = backup.newest_whole(folder, vault_id, small_vault.key)
    assert found == made
    assert [info.path for info in broken] == [later]
    (first, _second) = backup.list_backups(folder)
    assert (first.created, first.generation, first.size) == (datetime(2026, 11, 23, 9), 99, 0)
    assert first.problem


@pytest.mark.parametrize(
    ("name", "created", "generation"),
    [
        ("Sicherung-2026-11-23-090000-7", datetime(2026, 11, 23, 9), 7),
        ("Sicherung-2026-13-23-090000-7", datetime.min, 7),
        ("Sicherung-2026-11-23-090000-" + "9" * 18, datetime(2026, 11, 23, 9), 10**18 - 1),
        ("Kopie", datetime.min, 0),
    ],
)
def test_what_the_name_of_an_unreadable_one_tells(
    tmp_path: Path, name: str, created: datetime, generation: int
) -> None:
    (tmp_path / f"{name}.qbsicherung").write_bytes(b"")
    (tmp_path / "Sicherung-2026-11-23-090000-7.zip").write_bytes(b"")
    (found,) = backup.list_backups(tmp_path)
    assert (found.created, found.generation) == (created, generation)


WORK: dict[str, Callable[[SmallVault, BackupInfo, Progress], object]] = {
    "made": lambda vault, _made, told: backup.create_backup(vault.folder, vault.key, None, told),
    "checked": lambda vault, made, told: backup.verify_backup(made.path, vault.key, told),
    "all checked": lambda vault, made, told: backup.verify_all(made.path.parent, vault.key, told),
    "proven": lambda vault, made, told: backup.prove(made.path, vault.folder, vault.code, told),
}


@pytest.mark.parametrize("work", WORK)
def test_how_far_it_is_grows_to_its_end(small_vault: SmallVault, made: BackupInfo, work: str) -> None:
    (made.path.parent / "Sicherung-2026-11-23-090000-7.qbsicherung").write_bytes(made.path.read_bytes())
    told: list[float] = []
    WORK[work](small_vault, made, lambda done, of, _what: told.append(done / of))
    assert told == sorted(told)
    assert (min(told) >= 0, told[-1]) == (True, 1.0)


def test_a_restore_goes_on_from_the_highest_generation_that_is_known(small_vault: SmallVault, made: BackupInfo) -> None:
    vault_id = keys.read_envelope(small_vault.folder).vault_id
    seal.write_new(small_vault.folder, small_vault.key, vault_id, seal.Mark(50))
    restored = backup.restore_backup(made.path, small_vault.folder, small_vault.code)
    assert restored.backup == made
    assert seal.read_from(small_vault.folder, small_vault.key, vault_id) == seal.Mark(51)
    assert restored.saved is not None
    assert (restored.saved.reason, restored.saved.generation) == (Reason.RESTORE, 7)


def test_the_last_that_is_told_of_a_restore_is_that_it_is_put_in_place(
    small_vault: SmallVault, made: BackupInfo
) -> None:
    told: list[tuple[int, int, str]] = []
    backup.restore_backup(
        made.path, small_vault.folder, small_vault.code, lambda done, of, what: told.append((done, of, str(what)))
    )
    assert told[-1] == (99, 100, "Sicherung einsetzen")
    assert told[0][2] == "Sicherung prüfen"
    assert all(0 <= done <= of == 100 for done, of, _what in told)


def test_sweeping_takes_hidden_work_files_only(tmp_path: Path) -> None:
    for name in (".a.tmp", "b.tmp", ".c", "d"):
        (tmp_path / name).touch()
    (tmp_path / ".e.tmp").mkdir()
    (tmp_path / ".e.tmp" / "f").touch()
    archive.sweep(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == [".c", "b.tmp", "d"]


@pytest.mark.skipif(os.name == "nt", reason="rights of files are POSIX")
def test_folders_and_files_are_for_her_account_only(small_vault: SmallVault, made: BackupInfo, tmp_path: Path) -> None:
    keys.create(tmp_path / "neu", "Vier Wörter reichen hier", keys.FLOOR)
    for path in (tmp_path / "neu", small_vault.folder / "backups", made.path):
        assert path.stat().st_mode & 0o077 == 0, path


def test_a_backup_whose_list_is_sealed_and_wrong_is_refused(small_vault: SmallVault, made: BackupInfo) -> None:
    wrong = replace(made.contents, tables={**made.contents.tables, "note": 1})
    with zipfile.ZipFile(made.path) as packed:
        packed.extract("data.db", made.path.parent)
    copy = made.path.parent / "data.db"
    lying = made.path.with_name("Sicherung-2026-11-23-083000-8.qbsicherung")
    payload = BackupPayload(copy, keys.read_bytes(small_vault.folder), wrong, MORNING, Reason.HAND)
    archive.pack(lying, payload, small_vault.key, lambda _share: None)
    assert archive.is_intact(lying, small_vault.key), "seal and hashes are right"
    for work in (
        lambda: backup.verify_backup(lying, small_vault.key),
        lambda: backup.restore_backup(lying, small_vault.folder, small_vault.code),
    ):
        with pytest.raises(DamagedVault, match="stimmt nicht mit ihrem Verzeichnis überein"):
            work()
    found = {info.path: bool(info.problem) for info in backup.verify_all(made.path.parent, small_vault.key)}
    assert found == {made.path: False, lying: True}
