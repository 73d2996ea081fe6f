"""A folder that is no longer there is called so: neither read-only nor damaged nor full, whatever was tried."""

import errno
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import sqlcipher3

from app.common.errors import FolderGone, StorageError
from app.common.files import as_storage_error, write_whole
from app.common.sentences import TrailWords
from app.context import Change, Context
from app.models import AuditKind, Task
from app.services.office import tasks
from app.storage.database.engine import DATABASE, explain
from app.storage.integrity.diagnosis import Trouble, why
from app.vaults import opening
from tests.conftest import PASSPHRASE

MISLEADING = ("beschädigt", "nur lesbar", "darf nicht", "kein Platz", "gibt es nicht")


def _write(context: Context) -> object:
    return context.write("Aufgabe", tasks.save, Task(what="Anrufen", due_on=date(2026, 5, 4)))


WAYS: dict[str, Callable[[Context], object]] = {
    "write": _write,
    "undo": lambda context: context.undo(),
    "draft": lambda context: context.save_draft("task:new", {"what": "Anrufen"}),
    "backup": lambda context: context.backup(),
    "automatic backup": lambda context: context.automatic_backup(),
    "a copy elsewhere": lambda context: context.backup(context.vault.parent),
    "passphrase": lambda context: context.change_secrets(PASSPHRASE, Change("laterne moosgrund eimer bucht gabel")),
    "write secured": lambda context: context.write_secured(
        "import", "Übernahme", lambda session: tasks.save(session, Task(what="Anrufen"))
    ),
}


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_what_needs_the_folder_says_that_it_is_gone(context: Context, way: Callable[[Context], object]) -> None:
    _write(context)
    away = context.vault.rename(context.vault.with_name("abgezogen"))
    with pytest.raises(FolderGone) as told:
        way(context)
    away.rename(context.vault)
    assert f"Der Ordner „{context.vault}“ ist nicht da" in str(told.value)
    assert not any(word in str(told.value) for word in MISLEADING)
    assert _write(context)


def test_noting_and_listing_hinder_nobody(context: Context) -> None:
    away = context.vault.rename(context.vault.with_name("abgezogen"))
    context.note(AuditKind.PRINT, text=TrailWords("Liste"))
    assert context.backups() == []
    away.rename(context.vault)


def test_opening_a_vault_that_is_not_there_says_so(vault_folder: Path) -> None:
    away = vault_folder.rename(vault_folder.with_name("abgezogen"))
    with pytest.raises(FolderGone) as told:
        opening.open_with_passphrase(vault_folder, PASSPHRASE)
    assert not vault_folder.exists()
    assert why(vault_folder, told.value) is Trouble.MISSING
    away.rename(vault_folder)
    opening.open_with_passphrase(vault_folder, PASSPHRASE).close()


def test_a_file_goes_to_a_folder_that_is_no_longer_there(context: Context, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    for give in (
        lambda: write_whole(stick / "liste.pdf", b"x"),
        lambda: context.hand_out(stick / "liste.pdf", b"x", TrailWords("Liste")),
        lambda: context.backup(stick / "Sicherungen"),
    ):
        with pytest.raises(FolderGone, match=f"„{stick}“ ist nicht da"):
            give()


def test_a_file_missing_in_a_folder_that_is_there_is_not_a_missing_folder(tmp_path: Path) -> None:
    told = as_storage_error(FileNotFoundError(errno.ENOENT, "x"), tmp_path / "logo.png")
    assert not isinstance(told, FolderGone)
    assert "fehlt „logo.png“" in str(told)


@pytest.mark.parametrize("code", [errno.EIO, errno.ENODEV, errno.ENXIO, errno.ENOTCONN, errno.ESTALE])
def test_a_drive_that_no_longer_answers_is_one_that_is_gone(tmp_path: Path, code: int) -> None:
    assert isinstance(as_storage_error(OSError(code, "x"), tmp_path / "data.db"), FolderGone)


@pytest.mark.parametrize(
    "words", ["attempt to write a readonly database", "disk I/O error", "unable to open database file"]
)
def test_what_the_database_says_of_a_file_that_vanished(tmp_path: Path, words: str) -> None:
    error = sqlcipher3.OperationalError(words)
    assert isinstance(explain(error, tmp_path / "weg" / DATABASE), FolderGone)
    (tmp_path / DATABASE).touch()
    there = explain(error, tmp_path / DATABASE)
    assert there is not None
    assert not isinstance(there, FolderGone)
    (tmp_path / DATABASE).unlink()
    told = explain(error, tmp_path / DATABASE)
    assert isinstance(told, StorageError)
    assert "fehlt „data.db“" in str(told)
