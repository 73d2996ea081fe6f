"""Promise 8, the data key: a new one is all or nothing; passphrase and code go on, the old key opens nothing."""

import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.common.errors import DamagedVault, NoSpace, WrongSecret
from app.context import Context
from app.models import AuditKind
from app.storage import vault as vaults
from app.storage.backups import backup, rotate
from app.storage.database.engine import connect
from app.storage.database.units import Busy
from app.storage.secrets import keys
from app.storage.vault import Vault
from app.vaults import opening
from tests.faults import work
from tests.faults.children import Child, moments, opened
from tests.faults.conftest import Figure, Rounds
from tests.faults.filled import Filled, content, hashes


@pytest.fixture
def open_vault(vault: Filled) -> Iterator[Vault]:
    """The vault, opened without the mechanisms of the context."""
    found = vaults.open_vault(vault.folder, lambda _folder: vault.key)
    yield found
    found.close()


def _rotate(found: Vault, passphrase: str, code: str | None = None) -> rotate.Rotated:
    return rotate.rotate(found, passphrase, code, strength=keys.FLOOR)


def test_everything_is_there_under_the_new_key_only(vault: Filled, open_vault: Vault) -> None:
    before = content(Context(open_vault))
    rotated, code = _rotate(open_vault, vault.passphrase, vault.code)
    context = Context(rotated)
    assert content(context) == before
    assert code == vault.code
    assert {finding.severity for finding in context.check()} == {"ok"}
    assert context.audit(limit=1)[0].kind is AuditKind.KEYS
    context.write("Person gespeichert", work.add_person, "Danach")
    context.close()
    assert rotated.key != vault.key
    with pytest.raises(DamagedVault):
        connect(vault.database, vault.key)
    for way, secret in ((opening.open_with_passphrase, vault.passphrase), (opening.open_with_recovery, vault.code)):
        context = way(vault.folder, secret)
        assert "Danach" in content(context).people
        assert context.notices == []
        context.close()


def test_without_the_code_there_is_a_new_one_and_a_reminder_until_it_is_kept(vault: Filled, open_vault: Vault) -> None:
    rotated, code = _rotate(open_vault, vault.passphrase)
    rotated.close()
    assert code != vault.code
    with pytest.raises(WrongSecret):
        opening.open_with_recovery(vault.folder, vault.code)
    context = opening.open_with_recovery(vault.folder, code)
    assert [finding.area for finding in context.notices] == ["recovery_code"]
    context.code_is_kept()
    context.close()
    context = opening.open_with_recovery(vault.folder, code)
    assert context.notices == []
    context.close()


def test_a_wrong_passphrase_or_code_changes_nothing(vault: Filled, open_vault: Vault) -> None:
    before = hashes(vault.folder)
    with pytest.raises(WrongSecret):
        _rotate(open_vault, "Das ist sie nicht")
    other = keys.new_secret()
    with pytest.raises(WrongSecret):
        _rotate(open_vault, vault.passphrase, keys.format_recovery_code(other))
    assert hashes(vault.folder) == before


def test_writing_meanwhile_waits_and_then_says_so(vault: Filled, open_vault: Vault) -> None:
    old = open_vault.units
    begun, answers = threading.Event(), []

    def write() -> None:
        begun.wait(30)
        try:
            with old.write("Zu spät", patient=True):
                pass
        except Busy as answer:
            answers.append(str(answer))

    def tell(_done: int, _of: int, what: str) -> None:
        if what == "Neu verschlüsseln":
            begun.set()

    thread = threading.Thread(target=write)
    thread.start()
    rotated, _code = rotate.rotate(open_vault, vault.passphrase, vault.code, tell, keys.FLOOR)
    thread.join(30)
    assert len(answers) == 1
    rotated.close()


def test_backups_of_before_go_on_and_are_not_called_damaged(vault: Filled, open_vault: Vault, tmp_path: Path) -> None:
    before = content(Context(open_vault))
    rotated, _code = _rotate(open_vault, vault.passphrase, vault.code)
    context = Context(rotated)
    (older,) = context.backups()
    assert [finding.text for finding in context.check() if finding.area == "backups"] == ["Noch keine Sicherung."]
    newer = context.backup()
    context.close()
    for made in (older, newer):
        place = tmp_path / str(made.generation)
        backup.restore_backup(made.path, place, vault.passphrase)
        restored = opening.open_with_recovery(place, vault.code)
        assert content(restored).documents == before.documents
        restored.close()


def _uncut(vault: Filled) -> float:
    """Seconds that a change takes."""
    with Child(work.rotate_keys, vault.folder, vault.passphrase, vault.code) as child:
        assert child.hear() == "open"
        start = time.monotonic()
        assert child.hear() == "rotated"
        return time.monotonic() - start


def test_killed_within_it_the_vault_opens_with_the_same_secrets(vault: Filled, rounds: Rounds, figure: Figure) -> None:
    cycles, rotations = rounds(10, 100), 0
    before = None
    longest = _uncut(vault.copy_to(vault.folder.with_name("gemessen")))
    for moment in moments(cycles, 1.5 * longest, seed=80):
        with Child(work.rotate_keys, vault.folder, vault.passphrase, vault.code) as child:
            assert child.hear() == "open"
            rotations += len(child.kill_after(moment))
        context = opening.open_with_passphrase(vault.folder, vault.passphrase)
        assert {finding.severity for finding in context.check()} == {"ok"}
        before = before or content(context)
        assert content(context) == before
        context.close()
        assert not list(vault.folder.glob(".*"))
        assert keys.unlock_with_recovery(vault.folder, vault.code) == context._vault.key
        for info in backup.list_backups(vault.folder / "backups"):
            info.path.unlink()
    figure((cycles, "Abbrüche beim Wechsel des Datenschlüssels"), (rotations, "Wechsel"), (0, "Tresore verschlossen"))


def test_a_full_disk_changes_nothing(filled_template: Filled, small_disk: Path) -> None:
    vault = filled_template.copy_to(small_disk / "tresor")
    free = os.statvfs(small_disk).f_bavail * os.statvfs(small_disk).f_frsize
    for left in (0.5, 1, 1.5):
        (small_disk / "voll.bin").write_bytes(bytes(free - int(left * vault.database.stat().st_size)))
        with opened(vault.folder, vault.key) as context, pytest.raises(NoSpace):
            context.rotate_key(vault.passphrase)
        (small_disk / "voll.bin").unlink()
        with opened(vault.folder, vault.key) as context:
            assert {finding.severity for finding in context.check()} == {"ok"}
