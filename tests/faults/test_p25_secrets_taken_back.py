"""Promise 25: a secret that was taken back opens nothing of today, alone or with any mixture of today's and older parts."""

import errno
import itertools
import random
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.common import clock
from app.common.errors import KeysDontFit, NeedsFormerSecret, NoSpace, StorageError, UserError, WrongSecret
from app.common.paths import PENDING
from app.context import Context
from app.models import Person
from app.storage import vault as vaults
from app.storage.backups import archive, backup, resealing, rotate, snapshot
from app.storage.backups.rotate import Change
from app.storage.integrity.seal import SEAL
from app.storage.salvage import return_keys, salvage
from app.storage.secrets import envelope, keys
from app.storage.secrets.key_state import KeyRecord
from app.storage.secrets.recovery_code import parse_recovery_code
from app.vaults import opening
from tests.conftest import PASSPHRASE
from tests.faults import damage, work
from tests.faults.conftest import Figure
from tests.faults.filled import Filled, hashes
from tests.frozen.vaults import FROZEN, Frozen
from tests.vault_templates import VaultTemplates

NEW = "Elf Störche über dem Kiesberg"
TODAY = "Heute Angelegt"
PARTS = ("data.db", keys.ENVELOPE, SEAL)


@dataclass(frozen=True)
class Changed:
    """A vault before and after its secrets were changed, and the old ones."""

    before: Path
    today: Path
    old: tuple[str, str]
    code: str

    def copy_to(self, folder: Path) -> "Changed":
        """The same in another place."""
        shutil.copytree(self.before, folder / "before")
        shutil.copytree(self.today, folder / "today")
        return Changed(folder / "before", folder / "today", self.old, self.code)


_FIRST_WITH_EPOCHS = "0003"
"""The first schema whose frozen vault has them."""


def make(folder: Path) -> Changed:
    """A vault with backups, a copy of it, and then a change of passphrase and sheet; something is written after it."""
    context, code = opening.create(folder / "today", PASSPHRASE, keys.FLOOR)
    for name in ("Gestern", "Vorgestern"):
        context.write("Person gespeichert", work.add_person, name)
        context.backup()
    context.close()
    shutil.copytree(folder / "today", folder / "before")
    vault = vaults.open_vault(folder / "today", lambda place: keys.unlock_with_passphrase(place, PASSPHRASE))
    vault, new_code = rotate.rotate(vault, PASSPHRASE, Change(passphrase=NEW), strength=keys.FLOOR)
    resealing.finish(vault)
    context = Context(vault)
    context.write("Person gespeichert", work.add_person, TODAY)
    context.backup()
    context.close()
    return Changed(folder / "before", folder / "today", (PASSPHRASE, code), new_code)


@pytest.fixture
def changed(vault_templates: VaultTemplates, tmp_path: Path) -> Changed:
    """Such a vault for one test."""
    _folder, made = vault_templates.made("secrets-changed", make)
    return made.copy_to(tmp_path / "tresore")


def _mixtures(changed: Changed, place: Path) -> Iterator[Path]:
    """Every choice of today's, an older or no part, with today's backups and the older ones beside it."""
    sources = (changed.today, changed.before, None)
    for number, chosen in enumerate(itertools.product(sources, repeat=len(PARTS))):
        folder = place / str(number)
        shutil.copytree(changed.today / "backups", folder / "backups")
        for name, source in zip(PARTS, chosen, strict=True):
            if source is not None:
                shutil.copyfile(source / name, folder / name)
        (folder / "data.db-journal").touch()
        yield folder


def _people(folder: Path, secret: str) -> set[str]:
    context = opening.open_with_secret(folder, secret)
    try:
        return context.read(lambda session: {person.family_name for person in session.query(Person)})
    finally:
        context.close()


def _refused(attempt: Callable[[], object]) -> bool:
    try:
        attempt()
    except (StorageError, UserError):
        return True
    return False


def test_an_old_secret_opens_nothing_of_today_whatever_is_mixed(
    changed: Changed, tmp_path: Path, figure: Figure
) -> None:
    tried = opened = 0
    for folder in _mixtures(changed, tmp_path / "gemischt"):
        for secret in changed.old:
            tried += 1
            try:
                assert TODAY not in _people(folder, secret)
                opened += 1
            except (StorageError, UserError):
                pass
    assert opened, "the old parts alone are what they were"
    figure((tried, "Mischungen alter und heutiger Teile mit altem Geheimnis versucht"), (0, "Mal Heutiges geöffnet"))


def test_no_backup_in_the_folder_opens_with_an_old_secret(changed: Changed, tmp_path: Path) -> None:
    found = backup.list_backups(changed.today / backup.FOLDER)
    assert len(found) >= 4
    for number, info in enumerate(found):
        assert not info.problem
        for secret in changed.old:
            with pytest.raises(StorageError):
                backup.restore_backup(info.path, tmp_path / f"neu-{number}", secret)
        backup.restore_backup(info.path, tmp_path / f"neu-{number}", NEW)
        assert _people(tmp_path / f"neu-{number}", changed.code) >= {"Gestern"}


def test_what_is_put_back_with_an_old_secret_opens_nothing_of_today(changed: Changed, tmp_path: Path) -> None:
    """The ways round the key file: its return from a backup, a rescue, an older one kept beside it."""
    for number, old in enumerate((changed.before / keys.ENVELOPE, None)):
        folder = tmp_path / f"versuch-{number}"
        shutil.copytree(changed.today, folder)
        for path in (changed.before / "backups").iterdir():
            shutil.copyfile(path, folder / "backups" / f"alt-{path.name}")
        (folder / keys.ENVELOPE).unlink()
        if old:
            shutil.copyfile(old, folder / keys.ENVELOPE)
        for secret in changed.old:
            with pytest.raises(StorageError):
                return_keys(folder, secret)
            assert _refused(lambda folder=folder, secret=secret: opening.open_with_secret(folder, secret).close())
            out = tmp_path / f"gerettet-{number}-{len(secret)}"
            if not _refused(lambda folder=folder, out=out, secret=secret: salvage(folder, out, secret)):
                assert TODAY not in _people(out, secret)
        return_keys(folder, NEW)
        assert TODAY in _people(folder, changed.code)


def test_an_older_key_file_of_the_same_key_is_refused(changed: Changed) -> None:
    """As programs without an epoch left one in every backup: another passphrase around the key of today."""
    present = keys.read_envelope(changed.today)
    key = present.open_with(NEW)
    code = parse_recovery_code(changed.code)
    for epoch in (present.epoch - 1, present.epoch, present.epoch + 1):
        older = envelope.seal(present.vault_id, key, PASSPHRASE, keys.FLOOR, code, epoch)
        (changed.today / keys.ENVELOPE).write_bytes(envelope.write(older))
        with pytest.raises(KeysDontFit):
            opening.open_with_passphrase(changed.today, PASSPHRASE)
        (changed.today / SEAL).unlink(missing_ok=True)
        with pytest.raises(KeysDontFit):
            opening.open_with_passphrase(changed.today, PASSPHRASE)
    (changed.today / keys.ENVELOPE).write_bytes(envelope.write(present))
    assert TODAY in _people(changed.today, NEW)


def _older_backup(changed: Changed) -> Path:
    """A backup of before the change that nobody could seal anew, as it comes back from a stick."""
    return max((changed.before / "backups").iterdir())


def test_a_restore_of_an_older_backup_ends_on_the_present_secrets(changed: Changed) -> None:
    older = _older_backup(changed)
    before = hashes(changed.today)
    for secret in changed.old:
        with pytest.raises(WrongSecret, match="von damals"):
            backup.restore_backup(older, changed.today, secret)
    with pytest.raises(NeedsFormerSecret):
        backup.restore_backup(older, changed.today, NEW)
    with pytest.raises(WrongSecret):
        backup.restore_backup(older, changed.today, NEW, former="Das war sie nie")
    assert hashes(changed.today) == before
    present = keys.read_bytes(changed.today)
    done = backup.restore_backup(older, changed.today, changed.code, former=changed.old[0])
    assert done.saved is not None
    assert keys.read_bytes(changed.today) == present
    for secret in changed.old:
        assert _refused(lambda secret=secret: opening.open_with_secret(changed.today, secret).close())
    assert _people(changed.today, NEW) == {"Gestern", "Vorgestern"}
    backup.restore_backup(done.saved.path, changed.today, NEW)
    assert TODAY in _people(changed.today, changed.code)


def test_the_backup_that_was_restored_with_the_secret_of_then_is_sealed_anew(changed: Changed) -> None:
    older = _older_backup(changed)
    beside = changed.today / "backups" / f"Stick-{older.name}"
    shutil.copyfile(older, beside)
    backup.restore_backup(beside, changed.today, NEW, former=changed.old[1])
    with closing(opening.open_with_passphrase(changed.today, NEW)) as context:
        assert beside in context.still_open()
        assert context.seal_backups() == []
        assert not any(info.foreign or info.problem for info in context.check_backups())


def test_a_damaged_backup_is_named_and_removed_when_asked(vault: Filled) -> None:
    with closing(opening.open_with_passphrase(vault.folder, PASSPHRASE)) as context:
        rotten = context.backup().path
        context.write("Person gespeichert", work.add_person, "Danach")
        whole = context.backup().path
        damage.flip(rotten, random.Random(25))
        kept = vault.folder / f"{keys.ENVELOPE}.alt-2026-01-01-000000"
        kept.write_bytes(keys.read_bytes(vault.folder))
        assert context.still_open() == []
        context._vault, _code = rotate.rotate(context._vault, PASSPHRASE, strength=keys.FLOOR)
        assert set(context.still_open()) == {rotten, whole, kept}
        assert set(context.seal_backups()) == {rotten, kept}
        assert not resealing.is_unfinished(context._vault)
        assert set(context.remove_still_open()) == {rotten, kept}
        assert context.still_open() == []
        assert {info.problem for info in context.check_backups()} == {""}
        assert whole.exists()


def test_whatever_lies_about_is_named_with_its_day_and_goes_when_asked(changed: Changed) -> None:
    """What was replaced, and what no key has proven: the old secret opens the parts in it."""
    backups = changed.today / backup.FOLDER
    for name in ("Ersetzt-2026-01-02-030405-abcdef", "Unbelegt-2026-01-02-030405-abcdef"):
        (backups / name).mkdir()
        for part in PARTS:
            shutil.copyfile(changed.before / part, backups / name / part)
    pending = changed.today / PENDING
    pending.mkdir()
    shutil.copyfile(changed.before / keys.ENVELOPE, pending / keys.ENVELOPE)
    with closing(opening.open_with_passphrase(changed.today, NEW)) as context:
        told = context.still_open_in_words()
        assert sum("02.01.2026" in words and "Bitte löschen" in words for words in told) == 2
        assert sum(clock.today().strftime("%d.%m.%Y") in words for words in told) == 1, "what has just been put aside"
        assert {finding.text.partition("„")[2] for finding in context.check() if finding.severity == "warning"} >= {
            words.removeprefix("„") for words in told
        }
        assert len(context.remove_still_open()) == 3
        assert context.still_open() == []


def test_a_proven_backup_of_today_is_there_before_the_last_old_one_goes(
    vault: Filled, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(opening.open_with_passphrase(vault.folder, PASSPHRASE)) as context:
        context.backup()
        context._vault, _code = rotate.rotate(
            context._vault, PASSPHRASE, Change(remove_backups=True), strength=keys.FLOOR
        )
        key, seen = context._vault.key, []
        real = resealing._remove

        def removed(path: Path) -> None:
            seen.append([archive.is_intact(info.path, key) for info in context.backups() if not info.foreign])
            real(path)

        monkeypatch.setattr(resealing, "_remove", removed)
        assert context.seal_backups() == []
        assert seen
        assert all(any(intact) for intact in seen)


def test_sealing_that_does_not_fit_leaves_the_old_backup_and_goes_on_later(
    vault: Filled, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_arguments: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with closing(opening.open_with_passphrase(vault.folder, PASSPHRASE)) as context:
        old = context.backup().path
        context._vault, _code = rotate.rotate(context._vault, PASSPHRASE, strength=keys.FLOOR)
        context.backup()
        before = old.read_bytes()
        with monkeypatch.context() as cramped:
            cramped.setattr(archive, "pack", full)
            with pytest.raises(NoSpace):
                context.seal_backups()
        assert old.read_bytes() == before
        assert resealing.is_unfinished(context._vault)
    with closing(opening.open_with_passphrase(vault.folder, PASSPHRASE)) as context:
        assert context.seal_backups() == []
        assert old.read_bytes() != before
        assert not any(info.foreign or info.problem for info in context.check_backups())


def _restored(folder: Path, older: Path, _place: Path) -> Path:
    backup.restore_backup(older, folder, PASSPHRASE)
    return folder


def _rescued(folder: Path, older: Path, place: Path) -> Path:
    for path in (folder / "backups").iterdir():
        if path != older:
            path.unlink()
    return salvage(folder, place / "gerettet", PASSPHRASE).vault


@pytest.mark.parametrize("replace", [_restored, _rescued])
def test_copies_made_after_a_backup_are_named_though_it_takes_the_place_of_today(
    vault: Filled, tmp_path: Path, replace: Callable[[Path, Path, Path], Path]
) -> None:
    first, second = tmp_path / "stick", tmp_path / "zweiter"
    with closing(opening.open_with_passphrase(vault.folder, PASSPHRASE)) as context:
        copies = [context.backup(first).path]
        older = context.backup().path
        context.write("Person gespeichert", work.add_person, "Danach")
        copies.append(context.backup(second).path)
    with closing(opening.open_with_passphrase(replace(vault.folder, older, tmp_path), PASSPHRASE)) as context:
        assert context.copies().folder == second
        context._vault, _code = rotate.rotate(context._vault, PASSPHRASE, strength=keys.FLOOR)
        assert [copy.path for copy in context.copies_still_open()] == copies


def test_the_keys_of_before_are_forgotten_once_no_backup_needs_them(changed: Changed) -> None:
    with closing(opening.open_with_passphrase(changed.today, NEW)) as context:
        state = snapshot.key_state_of(changed.today / "data.db", context._vault.key)
    assert state.former == ()
    assert state.record == KeyRecord.of(keys.read_envelope(changed.today))


@pytest.mark.parametrize("frozen", [one for one in FROZEN if one.revision < _FIRST_WITH_EPOCHS], ids=str)
def test_a_vault_without_an_epoch_counts_as_the_first(frozen: Frozen, tmp_path: Path) -> None:
    """It opens, goes on and takes its secrets back like any other; backups of the first format stay restorable."""
    folder = tmp_path / "tresor"
    backup.restore_backup(frozen.backup, folder, frozen.passphrase)
    assert keys.read_envelope(folder).epoch == 0
    old = keys.read_bytes(folder)
    with closing(opening.open_with_passphrase(folder, frozen.passphrase)) as context:
        context.backup()
        context._vault, code = rotate.rotate(
            context._vault, frozen.passphrase, Change(passphrase=NEW), strength=keys.FLOOR
        )
        assert context.seal_backups() == []
    (folder / keys.ENVELOPE).write_bytes(old)
    with pytest.raises(KeysDontFit):
        opening.open_with_passphrase(folder, frozen.passphrase)
    return_keys(folder, code)
    backup.restore_backup(frozen.backup, folder, NEW, former=frozen.passphrase)
    opening.open_with_recovery(folder, code).close()
