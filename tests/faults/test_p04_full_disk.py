"""Promise 4: a full disk loses nothing: a sentence, everything committed is there, and it goes on once there is space."""

import os
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from app.common.errors import NoSpace
from app.context import Context
from app.models import Person
from app.storage import vault as vaults
from app.storage.backups import backup, rotate
from app.storage.backups.rotate import Change
from app.storage.secrets import keys
from tests.faults import work
from tests.faults.children import opened, said_to_the_end
from tests.faults.conftest import Call, Figure, Rounds
from tests.faults.filled import PEOPLE, Filled, content, hashes
from tests.faults.migrating import open_with_newer


def _names(context: Context) -> set[str]:
    return context.read(lambda session: {name for (name,) in session.query(Person.family_name)})


def _is_whole(vault: Filled) -> set[str]:
    """Nothing is damaged; the names that stand there."""
    with opened(vault.folder, vault.key) as context:
        assert [finding.text for finding in context.check() if finding.severity == "error"] == []
        return _names(context)


def test_files_that_may_not_grow(vault: Filled, rounds: Rounds, figure: Figure) -> None:
    """RLIMIT_FSIZE: the system refuses the write that goes beyond, in the database or in its side file."""
    saved: list[int] = []
    size = vault.database.stat().st_size
    tries = rounds(4, 40)
    for step in range(tries):
        limit = size + 150_000 * (step + 3)
        told = said_to_the_end(work.within_limit, limit, work.write_large, vault.folder, vault.key, len(saved))
        *told, (kind, sentence) = told
        assert kind == "NoSpace"
        assert "kein Platz" in sentence
        saved += told
        lost = {f"P{number}" for number in saved} - _is_whole(vault)
        assert lost == set()
        size = vault.database.stat().st_size
    figure((tries, "volle Datenträger beim Sichern"), (len(saved), "bestätigte Einträge"), (len(lost), "verloren"))


def test_a_long_step_that_does_not_fit_leaves_nothing_behind(vault: Filled) -> None:
    limit = vault.database.stat().st_size + 1_000_000
    before = _is_whole(vault)
    ((kind, _sentence),) = said_to_the_end(work.within_limit, limit, work.write_much_at_once, vault.folder, vault.key)
    assert kind == "NoSpace"
    assert _is_whole(vault) == before


def test_a_migration_that_does_not_fit_changes_nothing(vault: Filled) -> None:
    limit = vault.database.stat().st_size + 20_000
    *_begun, (kind, _sentence) = said_to_the_end(work.within_limit, limit, open_with_newer, vault.folder, vault.key)
    assert kind == "NoSpace"
    assert len(_is_whole(vault)) == PEOPLE


@pytest.mark.parametrize(
    ("job", "words"),
    [
        (work.back_up_once, "Sicherungen"),
        (work.rotate_keys_once, "Wechsel des Datenschlüssels"),
        (work.restore_newest, "Wiederherstellungen"),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_what_may_not_grow_any_further_changes_nothing(
    vault: Filled, job: Callable[..., None], words: str, rounds: Rounds, figure: Figure
) -> None:
    """The same limit within a backup, a change of the keys, a restore: from nothing at all up to nearly enough."""
    backup.create_backup(vault.folder, vault.key)
    with opened(vault.folder, vault.key) as context:
        before = content(context)
    largest = 0.8 * vault.database.stat().st_size
    tries = rounds(3, 30)
    for number in range(tries):
        limit = 100 + int(largest * number / (tries - 1))
        *_told, (kind, sentence) = said_to_the_end(work.within_limit, limit, job, vault)
        assert (kind, "kein Platz" in sentence) == ("NoSpace", True)
        with opened(vault.folder, vault.key) as context:
            assert content(context) == before
            assert [finding.text for finding in context.check() if finding.severity != "ok"] == []
        assert keys.unlock_with_passphrase(vault.folder, vault.passphrase) == vault.key
    figure((tries, f"{words} ohne Platz"), (0, "mit Verlust"))


def test_what_can_not_even_be_put_back_is_said_to_be_a_matter_of_space(vault: Filled) -> None:
    """A write into the middle of the database is refused, and so is putting back what it left; the next reader meets that."""
    with opened(vault.folder, vault.key) as context:
        before = content(context)
    *_told, (kind, sentence) = said_to_the_end(work.within_limit, 26_000, work.rotate_keys_once, vault)
    assert (kind, "kein Platz" in sentence) == ("NoSpace", True)
    with opened(vault.folder, vault.key) as context:
        assert content(context) == before


@pytest.fixture
def cramped(filled_template: Filled, small_disk: Path) -> Filled:
    """A vault on a disk that is nearly full."""
    vault = filled_template.copy_to(small_disk / "tresor")
    _fill_up(small_disk, 150_000)
    return vault


def _fill_up(disk: Path, left: int) -> None:
    """Leave about so many bytes."""
    free = os.statvfs(disk).f_bavail * os.statvfs(disk).f_frsize
    with (disk / "voll.bin").open("ab") as filler:
        filler.write(bytes(max(0, free - left)))


def _free(disk: Path) -> None:
    (disk / "voll.bin").unlink()


def _write_without_end(context: Context, saved: list[str]) -> None:
    for number in count():
        context.write("Person gespeichert", work.add_large, f"P{number}")
        saved.append(f"P{number}")


def test_writing_onto_a_full_disk_and_on_after_freeing(cramped: Filled, small_disk: Path) -> None:
    saved: list[str] = []
    with opened(cramped.folder, cramped.key) as context:
        with pytest.raises(NoSpace, match="kein Platz"):
            _write_without_end(context, saved)
        assert set(saved) <= _names(context)
        assert context.undo_step() is not None
        _fill_up(small_disk, 0)
        with pytest.raises(NoSpace):
            context.save_draft("person:new", {"note": "x" * 300_000})
        _free(small_disk)
        context.write("Person gespeichert", work.add_large, "danach")
        context.save_draft("person:new", {"note": "x" * 300_000})
    assert {*saved, "danach"} <= _is_whole(cramped)


def _backing_up(vault: Filled) -> None:
    with opened(vault.folder, vault.key) as context:
        context.backup()


def _changing_the_passphrase(vault: Filled) -> None:
    found = vaults.open_vault(vault.folder, lambda _folder: vault.key)
    try:
        rotate.rotate(found, vault.passphrase, Change("Ein ganz neuer Satz 2027"), strength=keys.FLOOR)
    finally:
        found.close()


@pytest.mark.parametrize("attempt", [_backing_up, _changing_the_passphrase])
def test_what_does_not_fit_changes_nothing(
    cramped: Filled, small_disk: Path, attempt: Callable[[Filled], None]
) -> None:
    _fill_up(small_disk, 0)
    before = hashes(cramped.folder)
    with pytest.raises(NoSpace):
        attempt(cramped)
    assert hashes(cramped.folder) == before
    _free(small_disk)
    attempt(cramped)


def test_a_restore_that_does_not_fit_changes_nothing(cramped: Filled, small_disk: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "sicherungen"
    elsewhere.mkdir()
    copied = cramped.copy_to(elsewhere / "kopie")
    made = backup.create_backup(copied.folder, copied.key, elsewhere).path
    with opened(cramped.folder, cramped.key) as context:
        before = content(context)
    with pytest.raises(NoSpace):
        backup.restore_backup(made, cramped.folder, cramped.passphrase)
    with opened(cramped.folder, cramped.key) as context:
        assert content(context) == before
    _free(small_disk)
    backup.restore_backup(made, cramped.folder, cramped.passphrase)


def test_a_full_disk_can_be_opened_and_read(cramped: Filled, small_disk: Path, call: Call) -> None:
    _fill_up(small_disk, 0)
    assert call("list", "persons", folder=cramped.folder) == 0
