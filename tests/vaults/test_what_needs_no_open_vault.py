"""What is told of a vault and done to it while it is closed: by whichever secret, and never to another one unasked."""

from pathlib import Path

import pytest

from app.common.errors import AnotherVault, WrongSecret
from app.context import Context
from app.storage.secrets import keys
from app.vaults import inspection, opening, restoring
from tests.vault_templates import PASSPHRASE


@pytest.fixture
def closed(tmp_path: Path) -> tuple[Path, str]:
    """A closed vault and its recovery code."""
    context, code = opening.create(tmp_path / "neu", PASSPHRASE, keys.FLOOR)
    context.close()
    return tmp_path / "neu", code


def test_either_secret_opens_and_the_trail_says_which(closed: tuple[Path, str]) -> None:
    folder, code = closed
    for secret, way in ((PASSPHRASE, "Passphrase"), (code, "Wiederherstellungscode"), (f" {code.lower()} ", "Wieder")):
        context = opening.open_with_secret(folder, secret)
        newest = context.read(lambda session: session.connection().exec_driver_sql(_LAST_LOGIN).scalar_one())
        context.close()
        assert way in newest
    with pytest.raises(WrongSecret, match="Passphrase"):
        opening.open_with_secret(folder, code[:-1])


_LAST_LOGIN = "SELECT text FROM audit WHERE kind = 'login' ORDER BY id DESC LIMIT 1"


def test_it_is_in_use_while_it_is_open(context: Context) -> None:
    folder = context.vault
    assert inspection.in_use(folder)
    context.close()
    assert not inspection.in_use(folder)


@pytest.mark.parametrize(("name", "service"), [("Dropbox", "Dropbox"), ("Dokumente", None)])
def test_a_shared_folder_is_told_by_its_name(tmp_path: Path, name: str, service: str | None) -> None:
    assert inspection.shared_folder(tmp_path / name / "Tresor") == service


def test_a_backup_is_sound_until_a_byte_of_it_changes(context: Context) -> None:
    path = context.backup().path
    told: list[tuple[int, int]] = []
    assert restoring.is_sound(path, lambda done, total, _what: told.append((done, total)))
    assert told == sorted(told)
    assert told[-1] == (100, 100)
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    assert not restoring.is_sound(path)


def test_another_vault_is_replaced_only_once_she_has_agreed(closed: tuple[Path, str], context: Context) -> None:
    folder, _code = closed
    path, secret = context.backup().path, PASSPHRASE
    assert path in [info.path for info in restoring.backups_in(context.vault)]
    assert restoring.backups_in(folder) == []
    with pytest.raises(AnotherVault):
        restoring.restore(path, folder, secret)
    restoring.restore(path, folder, secret, agreed=True)
    assert keys.read_envelope(folder).vault_id == keys.read_envelope(context.vault).vault_id
