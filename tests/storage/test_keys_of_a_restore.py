"""Which keys a restore works with, and what is said of a secret that does not open."""

from functools import cache
from io import FileIO
from pathlib import Path
from zipfile import BadZipFile

import pytest
from small_vault import SECRET

from app.common.errors import NeedsFormerSecret, NotOfThisVault, WrongSecret
from app.storage.backups import archive, restore_keys
from app.storage.backups.restore_keys import TypedSecrets
from app.storage.secrets import envelope, keys
from app.storage.secrets.envelope import Envelope

THIS, ANOTHER = "1" * 32, "2" * 32
ONE, OTHER, WRONG = (sign * envelope.KEY_BYTES for sign in (b"1", b"2", b"3"))


@cache
def sealed(vault_id: str, key: bytes, epoch: int = 1) -> Envelope:
    """A key file. What is typed in most of these tests is the data key itself, which is quicker than a passphrase."""
    return envelope.seal(vault_id, key, SECRET, keys.FLOOR, b"c" * 20, epoch)


def vault(folder: Path, present: Envelope | None) -> Path:
    """A folder with nothing but this key file; without one, with a damaged one."""
    (folder / keys.ENVELOPE).write_bytes(envelope.write(present) if present else b"damaged")
    return folder


def found(packed: Envelope, folder: Path, present: bytes, former: str | None = None) -> restore_keys.RestoreKeys:
    return restore_keys.find(packed, folder, TypedSecrets(present, former))


def raised(packed: Envelope, folder: Path, present: bytes, former: str | None = None) -> type[Exception]:
    with pytest.raises((WrongSecret, NeedsFormerSecret)) as caught:
        found(packed, folder, present, former)
    return type(caught.value)


@pytest.mark.parametrize("damaged", [False, True])
def test_without_a_key_file_the_backup_is_opened_by_its_own_secret(tmp_path: Path, damaged: bool) -> None:
    folder = vault(tmp_path, None) if damaged else tmp_path
    packed = sealed(THIS, ONE)
    assert found(packed, folder, ONE) == (ONE, packed, ONE, False)
    assert raised(packed, folder, WRONG) is WrongSecret


def test_beside_another_vault_it_is_said_whose_secret_it_is(tmp_path: Path) -> None:
    folder, packed = vault(tmp_path, sealed(ANOTHER, OTHER)), sealed(THIS, ONE)
    assert found(packed, folder, ONE) == (ONE, packed, ONE, False)
    assert raised(packed, folder, OTHER) is NotOfThisVault
    assert raised(packed, folder, WRONG) is WrongSecret


@pytest.mark.parametrize(("epoch", "present"), [(1, True), (2, True), (3, False)])
def test_the_keys_that_are_there_hold_unless_the_backup_knows_later_ones(
    tmp_path: Path, epoch: int, present: bool
) -> None:
    there, packed = sealed(THIS, ONE, 2), sealed(THIS, ONE, epoch)
    used = found(packed, vault(tmp_path, there), ONE)
    assert used == (ONE, there if present else packed, ONE, present)


def test_a_backup_of_before_a_change_needs_the_secret_of_then_as_well(tmp_path: Path) -> None:
    there, packed = sealed(THIS, ONE, 2), sealed(THIS, OTHER)
    folder = vault(tmp_path, there)
    assert found(packed, folder, ONE, SECRET) == (ONE, there, OTHER, True)
    assert raised(packed, folder, ONE) is NeedsFormerSecret
    assert raised(packed, folder, ONE, "Hier stimmt gar nichts mehr") is WrongSecret


def test_the_secret_of_then_alone_is_told_from_a_wrong_one(tmp_path: Path) -> None:
    folder, packed = vault(tmp_path, sealed(THIS, ONE, 2)), sealed(THIS, OTHER)
    with pytest.raises(WrongSecret, match="Das ist das Geheimnis von damals"):
        found(packed, folder, OTHER)
    with pytest.raises(WrongSecret, match="gehört nicht zu diesem Tresor"):
        found(packed, folder, WRONG)


def test_of_a_packed_file_no_more_is_read_than_was_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A part that says to be longer than any of a backup is refused before it is read."""
    path = tmp_path / "a"
    path.write_bytes(b"0123456789")
    monkeypatch.setattr(archive, "_PIECE", 6)
    with archive._ShortReads(FileIO(path)) as file:
        assert [file.read(0), file.read(3), file.read(6), file.read(5), file.read(-1)] == [
            b"", b"012", b"345678", b"9", b"",
        ]  # fmt: skip
        file.seek(3)
        with pytest.raises(BadZipFile):
            file.read(7)
        with pytest.raises(BadZipFile):
            file.read()
        file.seek(4)
        assert file.read(None) == b"456789"
