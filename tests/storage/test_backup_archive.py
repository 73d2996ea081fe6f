"""Backups: whole, sealed, proven before they count; damage is always noticed."""

import json
import random
import resource
import subprocess
import sys
import zipfile
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from small_vault import MARKER, NOTES, ROOT, SmallVault, content_of, hashes, make_small_vault

from app.common import clock
from app.common.errors import Cancelled, DamagedVault, NewerVault, NoPermission, WrongSecret
from app.storage.backups import archive, backup
from app.storage.backups.archive import Reason
from app.storage.secrets import keys

MORNING = datetime(2026, 11, 23, 8, 30)
LONG_AGO = datetime(2026, 1, 22, 8, 30)


@pytest.fixture
def made(small_vault: SmallVault) -> backup.BackupInfo:
    with clock.standing_at(MORNING):
        return backup.create_backup(small_vault.folder, small_vault.key)


def test_a_backup_says_what_it_holds(made: backup.BackupInfo, small_vault: SmallVault) -> None:
    assert made.path == small_vault.folder / "backups" / "Sicherung-2026-11-23-083000-7.qbsicherung"
    assert (made.created, made.generation, made.problem) == (MORNING, 7, "")
    assert made.contents.tables["note"] == NOTES
    assert made.contents.tables["search_docsize"] == NOTES
    assert made.size == made.path.stat().st_size
    assert backup.list_backups(made.path.parent, small_vault.key) == [made]
    assert backup.verify_backup(made.path, small_vault.key) == made
    assert [path.name for path in made.path.parent.iterdir()] == [made.path.name]
    assert sorted(path.name for path in small_vault.folder.iterdir()) == [
        "backups",
        "data.db",
        "data.db-journal",
        "vault.keys",
    ]


def test_nothing_readable_and_no_date_of_the_machine(made: backup.BackupInfo, small_vault: SmallVault) -> None:
    assert MARKER.encode() not in made.path.read_bytes()
    assert small_vault.key not in made.path.read_bytes()
    with zipfile.ZipFile(made.path) as packed:
        assert {member.date_time for member in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_into_another_folder(small_vault: SmallVault, tmp_path: Path) -> None:
    stick = tmp_path / "Stick"
    stick.mkdir()
    made = backup.create_backup(small_vault.folder, small_vault.key, stick)
    assert backup.verify_backup(made.path, small_vault.key) == made
    assert list(stick.iterdir()) == [made.path]
    with pytest.raises(NoPermission):
        backup.create_backup(small_vault.folder, small_vault.key, tmp_path / "nicht" / "da")


def test_progress_ends_complete_and_can_stop(small_vault: SmallVault) -> None:
    told: list[int] = []

    def note(done: int, total: int, _what: str) -> None:
        told.append(done)
        assert total == 100

    def stop(done: int, _total: int, _what: str) -> None:
        if done > 60:
            raise Cancelled("Die Sicherung wurde abgebrochen.")

    backup.create_backup(small_vault.folder, small_vault.key, None, note)
    assert told == sorted(told)
    assert told[-1] == 100
    before = hashes(small_vault.folder)
    small_vault.write_note()
    with pytest.raises(Cancelled):
        backup.create_backup(small_vault.folder, small_vault.key, None, stop)
    assert hashes(small_vault.folder).keys() == before.keys()


def test_a_wrong_key_makes_and_opens_nothing(made: backup.BackupInfo, small_vault: SmallVault, tmp_path: Path) -> None:
    before = hashes(small_vault.folder)
    other = keys.create(tmp_path / "anderer", "Noch ein anderer Satz", keys.FLOOR)
    with pytest.raises(WrongSecret):
        backup.create_backup(small_vault.folder, other.data_key)
    with pytest.raises(WrongSecret):
        backup.verify_backup(made.path, other.data_key)
    assert hashes(small_vault.folder) == before


def test_every_flip_in_the_file_is_noticed_or_harmless(made: backup.BackupInfo, small_vault: SmallVault) -> None:
    whole = made.path.read_bytes()
    chance = random.Random(24)
    tail = len(whole) - 4000
    places = [chance.randrange(tail) for _ in range(40)] + [chance.randrange(tail, len(whole)) for _ in range(160)]
    noticed = 0
    for place in places:
        flipped = bytearray(whole)
        flipped[place] ^= 1 << chance.randrange(8)
        made.path.write_bytes(flipped)
        try:
            assert backup.verify_backup(made.path, small_vault.key).contents == made.contents
        except (DamagedVault, NewerVault):
            noticed += 1
        assert len(backup.list_backups(made.path.parent)) == 1
    assert noticed > 150


def test_truncations_and_other_files_are_damage(made: backup.BackupInfo, small_vault: SmallVault) -> None:
    whole = made.path.read_bytes()
    for content in (b"", b"PK\x05\x06" + bytes(18), b"Kein Archiv", whole[:1000], whole[: len(whole) // 2], whole[:-1]):
        made.path.write_bytes(content)
        with pytest.raises(DamagedVault):
            backup.verify_backup(made.path, small_vault.key)
        (listed,) = backup.list_backups(made.path.parent)
        assert "beschädigt" in listed.problem
        assert (listed.generation, listed.created) == (7, MORNING)
    made.path.unlink()
    with pytest.raises(DamagedVault, match="gibt es nicht"):
        backup.verify_backup(made.path, small_vault.key)


def _repack(path: Path, changed: dict[str, bytes | None], *, compress: int = zipfile.ZIP_STORED) -> None:
    with zipfile.ZipFile(path) as packed:
        members: dict[str, bytes | None] = {name: packed.read(name) for name in packed.namelist()}
    with zipfile.ZipFile(path, "w", compress) as packed:
        for name, content in (members | changed).items():
            if content is not None:
                packed.writestr(name, content)


@pytest.mark.parametrize(
    "changed",
    [
        {"data.db": None},
        {"vault.keys": None},
        {"manifest.json": None},
        {"../entkommen.txt": b"x"},
        {"/tmp/entkommen.txt": b"x"},
        {"data.db": b""},
        {"data.db": b"SQLite format 3\x00" + bytes(4080)},
        {"manifest.json": b"{}"},
        {"manifest.json": b"[" * 5000},
        {"manifest.json": b" " * 2_000_000},
    ],
)
def test_missing_foreign_or_changed_parts_are_damage(
    made: backup.BackupInfo, small_vault: SmallVault, changed: dict[str, bytes | None]
) -> None:
    _repack(made.path, changed)
    before = set(small_vault.folder.parent.rglob("*"))
    with pytest.raises(DamagedVault):
        backup.verify_backup(made.path, small_vault.key)
    assert set(small_vault.folder.parent.rglob("*")) == before


def test_a_compressed_bomb_is_not_unpacked(made: backup.BackupInfo, small_vault: SmallVault) -> None:
    _repack(made.path, {"data.db": bytes(50_000_000)}, compress=zipfile.ZIP_DEFLATED)
    with pytest.raises(DamagedVault):
        backup.verify_backup(made.path, small_vault.key)


def test_a_manifest_of_someone_else_has_no_seal(made: backup.BackupInfo, small_vault: SmallVault) -> None:
    with zipfile.ZipFile(made.path) as packed:
        manifest = json.loads(packed.read("manifest.json"))
    _repack(made.path, {"manifest.json": json.dumps(manifest | {"created": "2020-01-01T00:00:00"}).encode()})
    with pytest.raises(DamagedVault):
        backup.verify_backup(made.path, small_vault.key)


def test_a_sealed_manifest_that_does_not_fit_is_noticed(
    small_vault: SmallVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The last proof is what stands in the database itself."""
    real = archive.pack

    def lie(target: Path, payload: archive.BackupPayload, *rest: Any) -> None:
        tables = {**payload.contents.tables, "note": NOTES + 1}
        real(target, replace(payload, contents=replace(payload.contents, tables=tables)), *rest)

    monkeypatch.setattr(archive, "pack", lie)
    with pytest.raises(DamagedVault, match="stimmt nicht"):
        backup.create_backup(small_vault.folder, small_vault.key)
    assert list((small_vault.folder / "backups").iterdir()) == []


@pytest.mark.parametrize("damage", ["missing", "empty", "flipped", "no keys"])
def test_no_backup_of_a_broken_vault(small_vault: SmallVault, damage: str) -> None:
    database = small_vault.folder / "data.db"
    if damage == "missing":
        database.unlink()
    elif damage == "empty":
        database.write_bytes(b"")
    elif damage == "no keys":
        (small_vault.folder / "vault.keys").unlink()
    else:
        content = bytearray(database.read_bytes())
        content[len(content) // 2] ^= 1
        database.write_bytes(content)
    with pytest.raises(DamagedVault):
        backup.create_backup(small_vault.folder, small_vault.key)
    assert backup.list_backups(small_vault.folder / "backups") == []


_LIMITED = """
import sys
from pathlib import Path
from app.common.errors import StorageError
from app.storage.backups import backup
try:
    backup.create_backup(Path(sys.argv[1]), bytes.fromhex(sys.stdin.read()))
except StorageError as error:
    print(type(error).__name__, error)
"""


@pytest.mark.parametrize("limit", [50_000, 650_000])
def test_a_full_disk_is_a_sentence_and_leaves_nothing(small_vault: SmallVault, limit: int) -> None:
    (small_vault.folder / "backups").mkdir()
    before = hashes(small_vault.folder)
    done = subprocess.run(
        [sys.executable, "-c", _LIMITED, str(small_vault.folder)],
        input=small_vault.key.hex(),
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
    )
    assert done.stdout.startswith("NoSpace")
    assert done.stderr == ""
    assert hashes(small_vault.folder) == before
    assert backup.create_backup(small_vault.folder, small_vault.key).contents.tables["note"] == NOTES


_REPEATED = """
import sys
from pathlib import Path
from app.storage.backups import backup
def told(done, total, what):
    print(done, flush=True)
for number in range(50):
    backup.create_backup(Path(sys.argv[1]), bytes.fromhex(sys.argv[2]), None, told)
"""


@pytest.mark.parametrize("kill_after", [1, 2, 4, 5, 8])
def test_a_killed_backup_never_counts(small_vault: SmallVault, kill_after: int) -> None:
    command = [sys.executable, "-c", _REPEATED, str(small_vault.folder), small_vault.key.hex()]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        assert process.stdout
        for _ in range(kill_after):
            process.stdout.readline()
        process.kill()
    for found in backup.list_backups(small_vault.folder / "backups"):
        assert backup.verify_backup(found.path, small_vault.key).contents.tables["note"] == NOTES
    backup.sweep(small_vault.folder)
    left = {path.name for path in small_vault.folder.rglob("*") if path.suffix != ".qbsicherung"}
    assert left <= {"backups", "data.db", "data.db-journal", "vault.keys"}


_WRITER = """
import sys
from pathlib import Path
from app.storage.database import engine
connection = engine.connect(Path(sys.argv[1]) / "data.db", bytes.fromhex(sys.argv[2]))
for _burst in sys.stdin:
    for number in range(100):
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO note(text, data) VALUES ('a', randomblob(3000))")
        connection.execute("INSERT INTO note(text, data) VALUES ('b', randomblob(3000))")
        connection.execute("UPDATE meta SET value = value + 1 WHERE key = 'generation'")
        connection.execute("COMMIT")
        if number == 0:
            print("writing", flush=True)
"""


def test_under_load_every_backup_is_one_moment(small_vault: SmallVault) -> None:
    command = [sys.executable, "-c", _WRITER, str(small_vault.folder), small_vault.key.hex()]
    made = []
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        assert process.stdin
        assert process.stdout
        for _ in range(6):
            process.stdin.write("burst\n")
            process.stdin.flush()
            process.stdout.readline()
            made.append(backup.create_backup(small_vault.folder, small_vault.key))
        process.kill()
    for info in made:
        assert info.contents.tables["note"] == NOTES + 2 * (info.generation - 7)
    assert made[-1].generation > made[0].generation


def test_automatic_backups_only_when_something_changed(small_vault: SmallVault) -> None:
    assert backup.automatic_backup(small_vault.folder, small_vault.key)
    assert backup.automatic_backup(small_vault.folder, small_vault.key) is None
    small_vault.write_note()
    second = backup.automatic_backup(small_vault.folder, small_vault.key)
    assert second
    assert second.generation == 8
    small_vault.change_keys()
    assert backup.automatic_backup(small_vault.folder, small_vault.key), "a new key file is a change"


def test_a_rotten_newest_backup_is_made_anew(small_vault: SmallVault) -> None:
    with clock.standing_at(LONG_AGO):
        first = backup.automatic_backup(small_vault.folder, small_vault.key)
    assert first
    content = bytearray(first.path.read_bytes())
    content[5000] ^= 1
    first.path.write_bytes(content)
    second = backup.automatic_backup(small_vault.folder, small_vault.key)
    assert second
    assert (first.reason, second.reason) == (Reason.AUTOMATIC, Reason.DAMAGE)
    small_vault.write_note()
    third = backup.automatic_backup(small_vault.folder, small_vault.key)
    assert third
    assert third.reason is Reason.AUTOMATIC


def test_an_unreadable_newest_backup_is_replaced_and_said_so(small_vault: SmallVault) -> None:
    with clock.standing_at(LONG_AGO):
        first = backup.automatic_backup(small_vault.folder, small_vault.key)
    assert first
    first.path.write_bytes(b"nur noch das")
    second = backup.automatic_backup(small_vault.folder, small_vault.key)
    assert second
    assert second.reason is Reason.DAMAGE
    assert backup.automatic_backup(small_vault.folder, small_vault.key) is None


def test_what_it_was_made_for_is_sealed_with_it(small_vault: SmallVault) -> None:
    made = backup.create_backup(small_vault.folder, small_vault.key, reason=Reason.IMPORT)
    assert archive.read_info(made.path, small_vault.key).reason is Reason.IMPORT
    assert archive.read_info(made.path).reason is Reason.UNKNOWN
    assert Reason("what a later program may say") is Reason.UNKNOWN
    manifest = json.loads(zipfile.ZipFile(made.path).read("manifest.json"))
    _repack(made.path, {"manifest.json": json.dumps(manifest | {"reason": "erasure"}).encode()})
    with pytest.raises(DamagedVault):
        backup.verify_backup(made.path, small_vault.key)


def test_a_backup_of_the_present_state_is_not_made_twice(small_vault: SmallVault) -> None:
    made = backup.backup_first(small_vault.folder, small_vault.key, Reason.ERASURE)
    assert made
    assert made.reason is Reason.ERASURE
    assert backup.backup_first(small_vault.folder, small_vault.key, Reason.IMPORT) is None


def test_a_backup_under_an_older_key_is_named_and_not_called_damaged(small_vault: SmallVault, tmp_path: Path) -> None:
    other = make_small_vault(tmp_path / "anderer")
    made = backup.create_backup(other.folder, other.key)
    folder = small_vault.folder / "backups"
    folder.mkdir()
    (folder / made.path.name).write_bytes(made.path.read_bytes())
    (listed,) = backup.list_backups(folder, small_vault.key)
    assert (listed.foreign, listed.problem) == (True, "")
    own = backup.automatic_backup(small_vault.folder, small_vault.key)
    assert own
    assert own.reason is Reason.AUTOMATIC


def test_thinning_keeps_three_proven_ones_and_foreign_ones(small_vault: SmallVault) -> None:
    folder = small_vault.folder / "backups"
    for number in range(12):
        with clock.standing_at(MORNING + timedelta(minutes=number)):
            backup.create_backup(small_vault.folder, small_vault.key)
        small_vault.write_note()
    foreign = folder / "Sicherung-2001-01-01-000000-1.qbsicherung"
    foreign.write_bytes(b"unlesbar")
    gone = backup.thin(small_vault.folder, small_vault.key)
    assert len(gone) == 4
    assert foreign.exists()
    assert [info.generation for info in backup.list_backups(folder) if not info.problem] == list(range(18, 10, -1))


def test_thinning_stops_where_too_little_is_proven(small_vault: SmallVault) -> None:
    for number in range(10):
        with clock.standing_at(MORNING + timedelta(minutes=number)):
            info = backup.create_backup(small_vault.folder, small_vault.key)
        content = bytearray(info.path.read_bytes())
        content[3000] ^= 1 if number > 1 else 0
        info.path.write_bytes(content)
        small_vault.write_note()
    assert backup.thin(small_vault.folder, small_vault.key) == []


def test_list_of_nothing(tmp_path: Path) -> None:
    assert backup.list_backups(tmp_path / "fehlt") == []
    assert backup.list_backups(tmp_path) == []


def test_content_is_the_vaults(made: backup.BackupInfo, small_vault: SmallVault, tmp_path: Path) -> None:
    with archive.opened(made.path) as packed:
        packed.unpack(small_vault.key, tmp_path / "data.db", lambda _share: None)
    assert content_of(tmp_path, small_vault.key) == content_of(small_vault.folder, small_vault.key)
    with pytest.raises(FileExistsError), archive.opened(made.path) as packed:
        packed.unpack(small_vault.key, tmp_path / "data.db", lambda _share: None)


def test_a_bug_of_the_caller_is_not_called_damage(made: backup.BackupInfo) -> None:
    with pytest.raises(ValueError, match="bug"), archive.opened(made.path):
        raise ValueError("bug")
