"""Promise 6: every bad state of a vault is told apart, before a secret is asked for where that is possible."""

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from app.common.errors import KeysDontFit, StorageError, Unfinished, WrongSecret
from app.storage import instance
from app.storage import vault as vaults
from app.storage.backups import backup, rotate, swap
from app.storage.secrets import keys
from app.vaults import inspection, opening, restoring, salvaging
from app.vaults.inspection import Trouble
from tests.faults import damage, work
from tests.faults.children import Child, opened
from tests.faults.filled import PEOPLE, Filled, content, hashes, raw

Damage = Callable[[Filled], None]


def _no_database(vault: Filled) -> None:
    vault.database.unlink()


def _empty_database(vault: Filled) -> None:
    vault.database.write_bytes(b"")


def _no_keys(vault: Filled) -> None:
    (vault.folder / "vault.keys").unlink()


def _empty_keys(vault: Filled) -> None:
    (vault.folder / "vault.keys").write_bytes(b"")


def _flipped_keys(vault: Filled) -> None:
    damage.flip(vault.folder / "vault.keys", random.Random(3))


def _only_backups(vault: Filled) -> None:
    _no_database(vault)
    _no_keys(vault)
    (vault.folder / "backups").mkdir()


def _empty_and_without_keys(vault: Filled) -> None:
    _empty_database(vault)
    _empty_keys(vault)


def _broken_side_file(vault: Filled) -> None:
    with Child(work.stop_within_a_commit, vault.folder, vault.key) as child:
        assert child.hear() == "halfway"
        child.kill()
    _cut_side_file(vault)


def _cut_side_file(vault: Filled) -> None:
    side_file = vault.folder / "data.db-journal"
    side_file.write_bytes(side_file.read_bytes()[:3000])


SEEN_WITHOUT_A_SECRET: tuple[tuple[Damage, Trouble], ...] = (
    (_no_database, Trouble.NO_DATABASE),
    (_empty_database, Trouble.EMPTY_DATABASE),
    (_no_keys, Trouble.NO_KEYS),
    (_empty_keys, Trouble.BROKEN_KEYS),
    (_flipped_keys, Trouble.BROKEN_KEYS),
    (_only_backups, Trouble.ONLY_BACKUPS),
    (_empty_and_without_keys, Trouble.ONLY_BACKUPS),
    (_broken_side_file, Trouble.BROKEN_SIDE_FILE),
)


@pytest.mark.parametrize(("broken", "trouble"), SEEN_WITHOUT_A_SECRET)
def test_what_is_seen_without_a_secret(vault: Filled, broken: Damage, trouble: Trouble) -> None:
    broken(vault)
    before = hashes(vault.folder)
    assert inspection.diagnose(vault.folder) is trouble
    assert hashes(vault.folder) == before


def _cut_in_a_page(vault: Filled) -> None:
    vault.database.write_bytes(vault.database.read_bytes()[:-1000])


def _something_appended(vault: Filled) -> None:
    vault.database.write_bytes(vault.database.read_bytes() + b"Rest")


def _cut_between_pages(vault: Filled) -> None:
    vault.database.write_bytes(vault.database.read_bytes()[: -5 * damage.PAGE])


def _blank_start(vault: Filled) -> None:
    damage.blank_start(vault.database, random.Random(1))


def _other_keys(vault: Filled) -> None:
    """The key file of another vault that opens with the same passphrase."""
    other = vault.folder.with_name("anderer")
    opening.create(other, vault.passphrase, keys.FLOOR)[0].close()
    shutil.copy(other / "vault.keys", vault.folder / "vault.keys")


def _keys_from_before_a_rotation(vault: Filled) -> None:
    old = (vault.folder / "vault.keys").read_bytes()
    opened_vault = vaults.open_vault(vault.folder, lambda _folder: vault.key)
    rotate.rotate(opened_vault, vault.passphrase, strength=keys.FLOOR)[0].close()
    (vault.folder / "vault.keys").write_bytes(old)


def _lost_side_file(vault: Filled) -> None:
    with Child(work.stop_within_a_commit, vault.folder, vault.key) as child:
        assert child.hear() == "halfway"
        child.kill()
    (vault.folder / "data.db-journal").unlink()
    damage.blank_sector(vault.database, random.Random(2))


SEEN_WITH_THE_SECRET: tuple[tuple[Damage, Trouble], ...] = (
    (_cut_in_a_page, Trouble.CUT_DATABASE),
    (_something_appended, Trouble.CUT_DATABASE),
    (_cut_between_pages, Trouble.BROKEN_DATABASE),
    (_blank_start, Trouble.BROKEN_DATABASE),
    (_other_keys, Trouble.FOREIGN_KEYS),
    (_keys_from_before_a_rotation, Trouble.FOREIGN_KEYS),
    (_lost_side_file, Trouble.LOST_SIDE_FILE),
)


@pytest.mark.parametrize(("broken", "trouble"), SEEN_WITH_THE_SECRET)
def test_what_the_secret_shows(vault: Filled, broken: Damage, trouble: Trouble) -> None:
    broken(vault)
    assert inspection.diagnose(vault.folder) is None
    before = hashes(vault.folder)
    with pytest.raises(StorageError) as met:
        opening.open_with_passphrase(vault.folder, vault.passphrase)
    assert inspection.why(vault.folder, met.value) is trouble
    assert hashes(vault.folder) == before


def test_a_newer_vault_is_told_with_the_secret(vault: Filled) -> None:
    raw(vault, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StorageError) as met:
        opening.open_with_passphrase(vault.folder, vault.passphrase)
    assert inspection.why(vault.folder, met.value) is Trouble.NEWER


def test_folders_that_are_no_vault(tmp_path: Path) -> None:
    other = tmp_path / "Urlaub"
    other.mkdir()
    (other / "Bild.jpg").write_bytes(b"x")
    assert inspection.diagnose(other) is Trouble.FOREIGN_FOLDER
    assert inspection.diagnose(other / "Bild.jpg") is Trouble.FOREIGN_FOLDER
    assert inspection.diagnose(tmp_path / "leer") is None


def test_a_sound_vault_has_no_trouble_not_even_while_it_is_written(vault: Filled) -> None:
    assert inspection.diagnose(vault.folder) is None
    with Child(work.stop_within_a_commit, vault.folder, vault.key) as child:
        assert child.hear() == "halfway"
        _cut_side_file(vault)
        assert inspection.diagnose(vault.folder) is Trouble.BROKEN_SIDE_FILE
        holder = instance.acquire(vault.folder)
        assert inspection.diagnose(vault.folder) is None
        holder.release()


def test_files_that_can_not_be_read(vault: Filled, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_path: Path) -> bool:
        raise PermissionError(13, "denied")

    monkeypatch.setattr(Path, "is_file", refuse)
    assert inspection.diagnose(vault.folder) is Trouble.NOT_READABLE


def test_a_wrong_passphrase_is_no_damage(vault: Filled) -> None:
    with pytest.raises(WrongSecret):
        opening.open_with_passphrase(vault.folder, "Das ist sie nicht")
    assert inspection.diagnose(vault.folder) is None
    assert not inspection.keys_are_foreign(vault.folder)


def test_backups_tell_a_foreign_key_file_without_a_secret(vault: Filled) -> None:
    backup.create_backup(vault.folder, vault.key)
    assert not inspection.keys_are_foreign(vault.folder)
    _other_keys(vault)
    assert inspection.keys_are_foreign(vault.folder)


@pytest.mark.parametrize("broken", [_no_keys, _empty_keys, _flipped_keys, _other_keys])
@pytest.mark.parametrize("with_code", [False, True])
def test_a_lost_key_file_comes_back_from_a_backup(vault: Filled, broken: Damage, with_code: bool) -> None:
    made = backup.create_backup(vault.folder, vault.key)
    with opened(vault.folder, vault.key) as context:
        context.write("Person gespeichert", work.add_person, "Seither")
    whole = (vault.folder / "vault.keys").read_bytes()
    broken(vault)
    before = hashes(vault.folder)
    with pytest.raises(WrongSecret):
        salvaging.return_keys(vault.folder, "Das ist sie nicht")
    assert hashes(vault.folder) == before
    assert salvaging.return_keys(vault.folder, vault.code if with_code else vault.passphrase).path == made.path
    assert (vault.folder / "vault.keys").read_bytes() == whole
    after = hashes(vault.folder)
    assert {name: after[name] for name in before if name != "vault.keys"} == {
        name: before[name] for name in before if name != "vault.keys"
    }
    assert len(list(vault.folder.glob("vault.keys.alt-*"))) == (0 if broken is _no_keys else 1)
    with opened(vault.folder, vault.key) as context:
        assert "Seither" in content(context).people


def test_a_key_file_from_elsewhere_or_one_that_does_not_fit(vault: Filled, tmp_path: Path) -> None:
    made = backup.create_backup(vault.folder, vault.key, tmp_path / "stick")
    other = tmp_path / "anderer"
    context, _code = opening.create(other, vault.passphrase, keys.FLOOR)
    foreign = context.backup(tmp_path / "stick2")
    context.close()
    _no_keys(vault)
    (vault.folder / "generation.seal").unlink()
    before = hashes(vault.folder)
    with pytest.raises(StorageError, match="keine lesbare Sicherung"):
        salvaging.return_keys(vault.folder, vault.passphrase)
    with pytest.raises(KeysDontFit):
        salvaging.return_keys(vault.folder, vault.passphrase, foreign.path)
    assert hashes(vault.folder) == before
    salvaging.return_keys(vault.folder, vault.passphrase, made.path)
    opening.open_with_passphrase(vault.folder, vault.passphrase).close()


def test_a_restore_that_was_cut_off_is_no_trouble_but_carried_out(vault: Filled) -> None:
    """The decision is made, the key file not yet there: between two renames."""
    made = backup.create_backup(vault.folder, vault.key)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(swap, "_put_in_place", _stop)
        with pytest.raises(KeyboardInterrupt):
            backup.restore_backup(made.path, vault.folder, vault.passphrase)
    _no_keys(vault)
    _no_database(vault)
    assert inspection.diagnose(vault.folder) is None
    assert inspection.state_of(vault.folder) is inspection.State.READY
    with pytest.raises(Unfinished, match="wurde unterbrochen"):
        opening.open_with_passphrase(vault.folder, vault.passphrase)
    opening.open_with_passphrase(vault.folder, vault.passphrase, agreed=True).close()
    with opened(vault.folder, vault.key) as context:
        assert len(content(context).people) == PEOPLE


def _stop(*_: object) -> None:
    raise KeyboardInterrupt


def test_bit_rot_of_a_backup_shows_without_a_key(vault: Filled) -> None:
    made = backup.create_backup(vault.folder, vault.key)
    assert restoring.is_sound(made.path)
    damage.blank_sector(made.path, random.Random(5))
    assert not restoring.is_sound(made.path)
    assert not restoring.is_sound(vault.database)
