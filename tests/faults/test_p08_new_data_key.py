"""Promise 8: a change of passphrase or sheet, and the new data key that comes with it, is all or nothing."""

import os
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from app.common.errors import DamagedVault, NoSpace, VaultInUse, WrongSecret
from app.context import Change, Context
from app.models import AuditKind
from app.storage import vault as vaults
from app.storage.backups import backup, resealing, rotate
from app.storage.database.engine import connect
from app.storage.database.units import Busy
from app.storage.secrets import attempts, keys
from app.storage.vault import Vault
from app.vaults import opening
from tests.faults import work
from tests.faults.children import Child, moments, opened
from tests.faults.conftest import Figure, Rounds
from tests.faults.filled import Filled, content, hashes

OTHER = "Ein anderer Satz, 2027"


@pytest.fixture
def open_vault(vault: Filled) -> Iterator[Vault]:
    """The vault, opened without the mechanisms of the context."""
    found = vaults.open_vault(vault.folder, lambda _folder: vault.key)
    yield found
    found.close()


def _rotate(found: Vault, passphrase: str, sheet: str | None = None) -> rotate.Rotated:
    return rotate.rotate(found, passphrase, Change(sheet=sheet), strength=keys.FLOOR)


def test_everything_is_there_under_the_new_key_only(vault: Filled, open_vault: Vault) -> None:
    before = content(Context(open_vault))
    rotated, code = _rotate(open_vault, vault.passphrase, vault.code)
    context = Context(rotated)
    assert content(context) == before
    assert code == vault.code
    assert [finding.area for finding in context.check() if finding.severity != "ok"] == ["backups"]
    context.seal_backups()
    assert {finding.severity for finding in context.check()} == {"ok"}
    assert context.audit(kinds=(AuditKind.KEYS,))
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
    rotated, _code = rotate.rotate(open_vault, vault.passphrase, Change(sheet=vault.code), tell, keys.FLOOR)
    thread.join(30)
    assert len(answers) == 1
    rotated.close()


def test_backups_of_before_are_sealed_anew(vault: Filled, open_vault: Vault, tmp_path: Path) -> None:
    before = content(Context(open_vault))
    older = Context(open_vault).backup()
    rotated, _code = _rotate(open_vault, vault.passphrase, vault.code)
    context = Context(rotated)
    assert {info.foreign for info in context.backups()} == {True}
    assert resealing.is_unfinished(rotated)
    context.seal_backups()
    assert not resealing.is_unfinished(rotated)
    newer, sealed = context.backups()
    assert (sealed.path, sealed.created, sealed.generation) == (older.path, older.created, older.generation)
    assert not any(info.foreign or info.problem for info in context.check_backups())
    context.close()
    for made in (sealed, newer):
        place = tmp_path / str(made.generation)
        backup.restore_backup(made.path, place, vault.passphrase)
        restored = opening.open_with_recovery(place, vault.code)
        assert content(restored).documents == before.documents
        restored.close()


def _uncut(vault: Filled) -> float:
    """Seconds that a change and the sealing of the backups take."""
    both = (OTHER, vault.passphrase)
    with Child(work.change_passphrase, vault.folder, both, vault.code) as child:
        assert child.hear() == "open"
        start = time.monotonic()
        assert [child.hear(), child.hear()] == [OTHER, "sealed"]
        return time.monotonic() - start


def test_killed_within_it_the_old_or_the_new_secret_opens(vault: Filled, rounds: Rounds, figure: Figure) -> None:
    cycles, changes = rounds(10, 100), 0
    backup.create_backup(vault.folder, vault.key)
    both = (OTHER, vault.passphrase)
    longest = _uncut(vault.copy_to(vault.folder.with_name("gemessen")))
    before = None
    for moment in moments(cycles, 1.5 * longest, seed=80):
        with Child(work.change_passphrase, vault.folder, both, vault.code) as child:
            assert child.hear() == "open"
            told = [one for one in child.kill_after(moment) if one != "sealed"]
        changes += len(told)
        context, opens = _opened(vault, both)
        assert opens in ((told or [both[1]])[-1], both[len(told) % 2])  # acknowledged, or the one just being set
        before = before or content(context).documents
        assert content(context).documents == before
        context.seal_backups()
        assert not any(info.foreign or info.problem for info in context.check_backups())
        assert {finding.severity for finding in context.check()} == {"ok"}
        context.close()
        assert not list(vault.folder.rglob(".*"))
        assert keys.unlock_with_recovery(vault.folder, vault.code) == context._vault.key
        both = (both[1], both[0]) if opens == both[0] else both
        for info in backup.list_backups(vault.folder / "backups")[2:]:
            info.path.unlink()
    figure((cycles, "Abbrüche beim Wechsel der Geheimnisse"), (changes, "Wechsel"), (0, "Tresore verschlossen"))


def _opened(vault: Filled, passphrases: tuple[str, str]) -> tuple[Context, str]:
    """The vault, and which of the passphrases opens it: one does, and the other does not."""
    opened = []
    for phrase in passphrases:
        with suppress(WrongSecret, VaultInUse):
            opened.append((opening.open_with_passphrase(vault.folder, phrase, agreed=True), phrase))
    ((context, opens),) = opened
    (other,) = {*passphrases} - {opens}
    with pytest.raises(WrongSecret):
        keys.unlock_with_passphrase(vault.folder, other)
    attempts.forget(keys.read_envelope(vault.folder).vault_id)
    return context, opens


def test_a_full_disk_changes_nothing(filled_template: Filled, small_disk: Path) -> None:
    vault = filled_template.copy_to(small_disk / "tresor")
    free = os.statvfs(small_disk).f_bavail * os.statvfs(small_disk).f_frsize
    for left in (0.5, 1, 1.5):
        (small_disk / "voll.bin").write_bytes(bytes(free - int(left * vault.database.stat().st_size)))
        with opened(vault.folder, vault.key) as context, pytest.raises(NoSpace):
            context.change_secrets(vault.passphrase, Change())
        (small_disk / "voll.bin").unlink()
        with opened(vault.folder, vault.key) as context:
            assert {finding.severity for finding in context.check()} == {"ok"}
