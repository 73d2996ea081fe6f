"""Promise 25: a secret that was taken back opens nothing of today, alone or with any mixture of today's and older parts."""

import itertools
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.common.errors import StorageError, UserError
from app.context import Context
from app.models import Person
from app.storage import vault as vaults
from app.storage.backups import backup, resealing, rotate
from app.storage.backups.rotate import Change
from app.storage.integrity.seal import SEAL
from app.storage.secrets import keys
from app.vaults import opening
from tests.conftest import PASSPHRASE
from tests.faults import work
from tests.faults.conftest import Figure
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
