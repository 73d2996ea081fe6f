"""What the storage says when the driver or the system refuses something, word by word, and what it does then."""

import errno
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from small_vault import SmallVault

from app.common import locks
from app.common.errors import DamagedVault, NoSpace, StorageError, VaultInUse
from app.common.text import fold, sort_key
from app.storage import instance
from app.storage.backups import archive
from app.storage.database import engine
from app.storage.database.engine import explain

FULL, DAMAGED, READ_ONLY, BUSY = "kein Platz mehr", "ist beschädigt", "nur lesbar", "gerade beschäftigt"
REFUSING = ("EACCES", "EPERM", "EROFS", "ENOLCK", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EINVAL")


# Errors of the driver and of the system


@pytest.mark.parametrize(
    ("said", "kind", "sentence"),
    [
        ("database or disk is full", NoSpace, FULL),
        ("Disk I/O error", NoSpace, FULL),
        ("database disk image is malformed", DamagedVault, DAMAGED),
        ("file is not a database", DamagedVault, DAMAGED),
        ("database corruption at line 1", DamagedVault, DAMAGED),
        ("attempt to write a readonly database", StorageError, READ_ONLY),
        ("cannot write while query_only is set", StorageError, READ_ONLY),
        ("database is locked", StorageError, BUSY),
        ("database table is busy", StorageError, BUSY),
    ],
)
def test_errors_of_the_file_are_sentences(said: str, kind: type[StorageError], sentence: str) -> None:
    error = explain(sqlite3.OperationalError(said))
    assert type(error) is kind
    assert sentence in str(error)


@pytest.mark.parametrize("said", ["no such table: person", "UNIQUE constraint failed: tag.fold", "syntax error", ""])
def test_bugs_are_no_sentences(said: str) -> None:
    assert explain(sqlite3.OperationalError(said)) is None


def test_a_library_that_can_damage_the_file_is_not_used(
    small_vault: SmallVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = small_vault.folder / engine.DATABASE
    monkeypatch.setattr(engine.sqlcipher3, "sqlite_version_info", (3, 51, 2))
    with pytest.raises(StorageError, match="zu alt"):
        engine.connect(path, small_vault.key)
    monkeypatch.setattr(engine.sqlcipher3, "sqlite_version_info", (3, 51, 3))
    engine.connect(path, small_vault.key).close()


def test_a_file_that_is_not_there_or_not_ours_is_named(small_vault: SmallVault, tmp_path: Path) -> None:
    with pytest.raises(DamagedVault, match=r"„fehlt\.db“ lässt sich nicht öffnen"):
        engine.connect(tmp_path / "fehlt.db", small_vault.key)
    (tmp_path / "fremd.db").write_bytes(b"kein Tresor " * 1000)
    with pytest.raises(DamagedVault):
        engine.connect(tmp_path / "fremd.db", small_vault.key)


def test_a_connection_is_set_up_as_the_measurements_say(small_vault: SmallVault) -> None:
    asked = ("journal_mode", "synchronous", "foreign_keys", "temp_store", "secure_delete", "cache_size", "query_only")
    for read_only in (False, True):
        with closing(
            engine.connect(small_vault.folder / engine.DATABASE, small_vault.key, read_only=read_only)
        ) as base:
            found = [base.execute(f"PRAGMA {name}").fetchone()[0] for name in asked]
            assert found == ["truncate", 2, 1, 2, 1, -262144, int(read_only)]
            assert base.execute("PRAGMA busy_timeout").fetchone()[0] == 5000
            folded = base.execute("SELECT fold('Ä'), fold(NULL), sort_key('Ä'), sort_key(NULL)").fetchone()
            assert folded == (fold("Ä"), None, sort_key("Ä"), None)


# One program per vault


@pytest.mark.parametrize("code", REFUSING)
def test_where_nothing_can_be_locked_it_is_read_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    def refuse(_path: Path) -> int:
        raise OSError(getattr(errno, code), "refused")

    monkeypatch.setattr(locks, "lock", refuse)
    with instance.acquire(tmp_path) as lock:
        assert not lock.held
    with pytest.raises(StorageError):
        instance.acquire(tmp_path / "fehlt")


@pytest.mark.parametrize("code", ["EIO", "ENOSPC", "EMFILE"])
def test_any_other_refusal_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    def refuse(_path: Path) -> int:
        raise OSError(getattr(errno, code), "refused")

    monkeypatch.setattr(locks, "lock", refuse)
    with pytest.raises(StorageError):
        instance.acquire(tmp_path)
    assert not instance.in_use(tmp_path), "nobody was ever in there"
    (tmp_path / instance.LOCK_FILE).touch()
    assert not instance.in_use(tmp_path), "not known to be in use"


def test_a_vault_is_in_use_while_somebody_holds_it(tmp_path: Path) -> None:
    assert not instance.in_use(tmp_path)
    with instance.acquire(tmp_path) as lock:
        assert lock.held
        assert instance.in_use(tmp_path)
        with pytest.raises(VaultInUse, match="schon geöffnet"):
            instance.acquire(tmp_path)
    assert not lock.held
    assert not instance.in_use(tmp_path)


# Work folders and what is left of them


@pytest.mark.parametrize("code", ["EACCES", "EPERM", "EROFS"])
def test_beside_what_is_read_only_the_systems_place_has_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    make, elsewhere = archive.tempfile.mkdtemp, tmp_path / "anderswo"
    elsewhere.mkdir()

    def refuse(prefix: str, suffix: str, dir: Path | None = None) -> str:
        if dir == tmp_path:
            raise OSError(getattr(errno, code), "refused")
        return make(prefix=prefix, suffix=suffix, dir=elsewhere)

    monkeypatch.setattr(archive.tempfile, "mkdtemp", refuse)
    with archive.work_folder(tmp_path) as work:
        assert work.parent == elsewhere
        assert (work.name[0], work.suffix) == (".", ".tmp")
    assert list(elsewhere.iterdir()) == []


def test_a_full_disk_has_no_work_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(**_where: object) -> str:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(archive.tempfile, "mkdtemp", refuse)
    with pytest.raises(NoSpace), archive.work_folder(tmp_path):
        pass


def test_what_was_cut_off_is_swept_away_and_nothing_else(tmp_path: Path) -> None:
    for name in (".a.tmp", "b.tmp", ".c", "data.db"):
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / ".d.tmp").mkdir()
    (tmp_path / ".d.tmp" / "data.db").write_bytes(b"x")
    archive.sweep(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == [".c", "b.tmp", "data.db"]
    archive.sweep(tmp_path / "fehlt")
