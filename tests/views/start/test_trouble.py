"""Vaults that were really damaged, opened in the real start window: one clear screen each, and the ways out of it."""

import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from starting import NEW, PASSPHRASE, Opened, message, screen, set_anew, tree
from windows import settle

from app.common.progress import Progress
from app.context import BackupInfo
from app.models import Person
from app.services.people import persons
from app.settings.window import VAULT_FOLDER
from app.vaults import opening, restoring
from app.vaults.inspection import Trouble
from app.vaults.salvaging import Salvaged
from app.views.language import i18n
from app.views.start import vaults
from app.views.start.recovery import explanations
from app.views.start.recovery.keys import KeysScreen
from app.views.start.recovery.recover import RecoverScreen
from app.views.start.recovery.restore import RestoreScreen
from app.views.start.recovery.salvage import SalvagedScreen, SalvageScreen
from app.views.start.recovery.trouble import TroubleScreen
from app.views.start.unlock import UnlockScreen
from app.views.start.welcome import WelcomeScreen
from app.views.start.window import StartWindow
from tests.faults import damage
from tests.faults.tampering import repack

Damage = Callable[[Path], None]


@pytest.fixture
def backup(vault_folder: Path) -> BackupInfo:
    """A backup beside the vault, and one person entered since."""
    context = opening.open_with_passphrase(vault_folder, PASSPHRASE)
    context.write("Person", persons.save, Person(family_name="Vorher"))
    made = context.backup()
    context.write("Person", persons.save, Person(family_name="Seither"))
    context.close()
    return made


def _people(folder: Path, secret: str = PASSPHRASE) -> set[str]:
    context = opening.open_with_passphrase(folder, secret)
    try:
        return context.read(lambda session: {person.family_name for person in session.query(Person)})
    finally:
        context.close()


def _no_database(folder: Path) -> None:
    (folder / "data.db").unlink()


def _empty_database(folder: Path) -> None:
    (folder / "data.db").write_bytes(b"")


def _cut_database(folder: Path) -> None:
    (folder / "data.db").write_bytes((folder / "data.db").read_bytes()[:-1000])


def _blank_start(folder: Path) -> None:
    damage.blank_start(folder / "data.db", random.Random(1))


def _no_keys(folder: Path) -> None:
    (folder / "vault.keys").unlink()


def _broken_keys(folder: Path) -> None:
    damage.flip(folder / "vault.keys", random.Random(3))


def _other_keys(folder: Path) -> None:
    other = folder.with_name("anderer")
    opening.create(other, PASSPHRASE)[0].close()
    shutil.copy(other / "vault.keys", folder / "vault.keys")


def _only_backups(folder: Path) -> None:
    _no_database(folder)
    _no_keys(folder)


def _unlock(window: StartWindow, opened: Opened, secret: str = PASSPHRASE) -> None:
    shown = screen(window, UnlockScreen)
    assert isinstance(shown, UnlockScreen)
    shown.passphrase.setText(secret)
    shown._open()
    settle(opened.work)
    settle(opened.work)


def _trouble(opened: Opened, folder: Path) -> TroubleScreen:
    """The screen of trouble that a start leads to, with the passphrase typed where it is asked for."""
    window = opened.at(folder)
    window.judged(vaults.state(folder))
    settle(opened.work)
    if isinstance(window.screen_now, UnlockScreen):
        _unlock(window, opened)
    assert not opened.contexts
    shown = screen(window, TroubleScreen)
    assert isinstance(shown, TroubleScreen)
    return shown


CASES: tuple[tuple[Damage, Trouble, tuple[str, ...]], ...] = (
    (_no_database, Trouble.NO_DATABASE, (explanations.RESTORE, explanations.OTHER, explanations.AGAIN)),
    (_empty_database, Trouble.EMPTY_DATABASE, (explanations.RESTORE, explanations.OTHER, explanations.AGAIN)),
    (_cut_database, Trouble.CUT_DATABASE, (explanations.RESTORE, explanations.SALVAGE, explanations.OTHER)),
    (_blank_start, Trouble.BROKEN_DATABASE, (explanations.RESTORE, explanations.SALVAGE, explanations.OTHER)),
    (_no_keys, Trouble.NO_KEYS, (explanations.KEYS, explanations.RESTORE, explanations.OTHER, explanations.AGAIN)),
    (_broken_keys, Trouble.BROKEN_KEYS, (explanations.KEYS, explanations.RESTORE, explanations.OTHER)),
    (
        _other_keys,
        Trouble.FOREIGN_KEYS,
        (explanations.KEYS, explanations.RESTORE, explanations.SALVAGE, explanations.OTHER),
    ),
    (_only_backups, Trouble.ONLY_BACKUPS, (explanations.RESTORE, explanations.OTHER, explanations.AGAIN)),
)


@pytest.mark.usefixtures("backup")
@pytest.mark.parametrize(("broken", "trouble", "ways"), CASES)
def test_damage_leads_to_its_screen_and_nothing_is_written(
    opened: Opened, vault_folder: Path, broken: Damage, trouble: Trouble, ways: tuple[str, ...]
) -> None:
    broken(vault_folder)
    before = tree(vault_folder)
    shown = _trouble(opened, vault_folder)
    assert shown.accessibleName() == explanations.explanation(trouble.value).title
    assert tuple(shown.ways) == ways
    assert shown.window().focusWidget() is shown.ways[ways[0]]
    assert tree(vault_folder) == before


@pytest.mark.parametrize(("broken", "_trouble_name", "ways"), CASES)
def test_without_any_backup_none_is_offered(
    opened: Opened, vault_folder: Path, broken: Damage, _trouble_name: Trouble, ways: tuple[str, ...]
) -> None:
    broken(vault_folder)
    (vault_folder / "backups").mkdir()
    shown = _trouble(opened, vault_folder)
    assert tuple(shown.ways) == tuple(way for way in ways if way != explanations.RESTORE)
    assert "Stick" in message(shown)


@pytest.mark.parametrize(
    "broken", [_no_database, _empty_database, _cut_database, _blank_start, _no_keys, _only_backups]
)
def test_the_newest_backup_brings_it_back_by_keyboard_alone(
    opened: Opened, vault_folder: Path, backup: BackupInfo, broken: Damage
) -> None:
    broken(vault_folder)
    shown = _trouble(opened, vault_folder)
    window = opened.windows[0]
    shown.ways[explanations.RESTORE].setFocus()
    QTest.keyClick(shown.ways[explanations.RESTORE], Qt.Key.Key_Space)
    settle(opened.work)
    restore = screen(window, RestoreScreen)
    assert isinstance(restore, RestoreScreen)
    assert restore.source == backup.path
    QTest.keyClicks(restore.secret, PASSPHRASE)
    QTest.keyClick(restore.secret, Qt.Key.Key_Return)
    settle(opened.work)
    assert "1 Personen" in restore.inside.text()
    assert window.focusWidget() is restore.button
    QTest.keyClick(restore.button, Qt.Key.Key_Return)
    settle(opened.work)
    assert "Eingespielt und geprüft" in message(screen(window, UnlockScreen))
    assert _people(vault_folder) == {"Vorher"}


def test_a_rotten_newest_backup_is_named_and_the_one_before_offered(
    opened: Opened, vault_folder: Path, backup: BackupInfo
) -> None:
    context = opening.open_with_passphrase(vault_folder, PASSPHRASE)
    damage.blank_sector(context.backup().path, random.Random(1))
    context.close()
    _blank_start(vault_folder)
    shown = _trouble(opened, vault_folder)
    assert "unversehrte" in message(shown)
    assert shown.start.source == backup.path


@pytest.mark.parametrize("another", [False, True])
def test_a_fake_is_no_more_than_listed_and_skipped_once_the_secret_is_there(
    opened: Opened, vault_folder: Path, backup: BackupInfo, foreign_backup: Path, another: bool
) -> None:
    fake = backup.path.with_name("Sicherung-2030-01-01-000000-9999.qbsicherung")
    repack(foreign_backup if another else backup.path, fake, generation=9999)
    before = tree(vault_folder)
    window = opened.at(vault_folder)
    window.show_screen("restore")
    settle(opened.work)
    restore = screen(window, RestoreScreen)
    assert isinstance(restore, RestoreScreen)
    states = [restore.list.item(number, 2).text() for number in range(2)]
    assert all("noch nicht geprüft" in state for state in states), "without a key nothing is proven"
    assert restore.source == fake
    restore.secret.setText(PASSPHRASE)
    restore.look.click()
    settle(opened.work)
    assert ("anderen Tresor" if another else "beschädigt") in message(restore)
    assert "davor" in message(restore)
    assert "nicht einspielen" in restore.list.item(0, 2).text()
    assert restore.source == backup.path
    assert tree(vault_folder) == before
    restore.look.click()
    settle(opened.work)
    assert "1 Personen" in restore.inside.text()


@pytest.mark.usefixtures("backup")
@pytest.mark.parametrize("broken", [_no_keys, _broken_keys, _other_keys])
def test_the_key_file_alone_comes_back_and_no_entry_is_lost(opened: Opened, vault_folder: Path, broken: Damage) -> None:
    broken(vault_folder)
    shown = _trouble(opened, vault_folder)
    shown.ways[explanations.KEYS].click()
    keys = screen(opened.windows[0], KeysScreen)
    assert isinstance(keys, KeysScreen)
    keys._begin()
    assert message(keys)
    before = tree(vault_folder)
    for typed, told in (("ganz falsch geraten", "stimmt nicht"), (PASSPHRASE, "")):
        keys.secret.setText(typed)
        keys._begin()
        settle(opened.work)
        if told:
            assert told in message(keys)
            assert tree(vault_folder) == before
            assert keys.secret.isEnabled()
    assert "zurück" in message(screen(opened.windows[0], UnlockScreen))
    _unlock(opened.windows[0], opened)
    assert opened.contexts
    assert "Seither" in opened.contexts[0].read(lambda session: {one.family_name for one in session.query(Person)})


def _rescued(opened: Opened, folder: Path) -> SalvagedScreen:
    shown = _trouble(opened, folder)
    shown.ways[explanations.SALVAGE].click()
    salvage = screen(opened.windows[0], SalvageScreen)
    assert isinstance(salvage, SalvageScreen)
    assert salvage.target.parent == folder.parent
    salvage.secret.setText(PASSPHRASE)
    salvage._begin()
    settle(opened.work)
    made = screen(opened.windows[0], SalvagedScreen)
    assert isinstance(made, SalvagedScreen)
    return made


def test_a_rescue_takes_the_place_of_the_damaged_vault(
    opened: Opened, vault_folder: Path, backup: BackupInfo, tmp_path: Path
) -> None:
    _blank_start(vault_folder)
    damaged = (vault_folder / "data.db").read_bytes()
    made = _rescued(opened, vault_folder)
    opened.ask.answers = [tmp_path / "Bericht.pdf"]
    made.save.click()
    settle(opened.work)
    assert (tmp_path / "Bericht.pdf").read_bytes().startswith(b"%PDF")
    made.adopt.click()
    settle(opened.work)
    assert "an seinem Platz" in message(screen(opened.windows[0], UnlockScreen))
    assert not made.made.vault.exists()
    assert backup.path.exists()
    (kept,) = (vault_folder / "backups").glob("Ersetzt-*")
    assert (kept / "data.db").read_bytes() == damaged
    assert _people(vault_folder) == {"Vorher"}


@pytest.mark.usefixtures("backup")
def test_a_rescue_may_stay_where_it_is_and_is_remembered(opened: Opened, vault_folder: Path) -> None:
    _cut_database(vault_folder)
    made = _rescued(opened, vault_folder)
    place = made.made.vault
    made.stay.click()
    window = opened.windows[0]
    assert window.start.folder == place
    _unlock(window, opened)
    assert opened.contexts[0].vault == place
    assert opened.settings.get(VAULT_FOLDER) == str(place)


@pytest.mark.usefixtures("backup")
def test_a_rescue_that_is_stopped_leaves_nothing(
    opened: Opened, vault_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _cut_database(vault_folder)
    shown = _trouble(opened, vault_folder)
    before = tree(vault_folder.parent)
    real = vaults.salvage

    def slow(folder: Path, new: Path, secret: str, progress: Progress) -> Salvaged:
        salvage.waiting._job.cancel()  # type: ignore[union-attr]
        return real(folder, new, secret, progress)

    monkeypatch.setattr(vaults, "salvage", slow)
    shown.ways[explanations.SALVAGE].click()
    salvage = screen(opened.windows[0], SalvageScreen)
    assert isinstance(salvage, SalvageScreen)
    salvage.secret.setText(PASSPHRASE)
    salvage._begin()
    settle(opened.work)
    assert "Abgebrochen" in message(salvage)
    assert salvage.secret.isEnabled()
    assert tree(vault_folder.parent) == before


def test_what_was_finished_before_the_stop_counts(
    opened: Opened, vault_folder: Path, backup: BackupInfo, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = vaults.restore

    def late(
        source: Path, folder: Path, secret: str, former: str | None, agreed: bool, progress: Progress
    ) -> vaults.Restored:
        done = real(source, folder, secret, former, agreed, progress)
        restore.waiting._job.cancel()  # type: ignore[union-attr]
        return done

    monkeypatch.setattr(vaults, "restore", late)
    window = opened.at(vault_folder)
    window.start.source = backup.path
    window.show_screen("restore")
    settle(opened.work)
    restore = screen(window, RestoreScreen)
    assert isinstance(restore, RestoreScreen)
    restore.secret.setText(PASSPHRASE)
    restore.button.click()
    settle(opened.work)
    assert "jederzeit" in message(screen(window, UnlockScreen))
    assert len(restoring.backups_in(vault_folder)) == 2


@pytest.mark.parametrize("with_code", [False, True])
def test_a_fresh_computer_needs_the_backup_and_one_secret(opened: Opened, tmp_path: Path, with_code: bool) -> None:
    made, code = opening.create(tmp_path / "alt", PASSPHRASE)
    made.write("Person", persons.save, Person(family_name="Vorher"))
    backup = made.backup(tmp_path / "Stick")
    made.close()
    folder = tmp_path / "neu" / "Tresor"
    opened.ask.answers = [backup.path]
    window = opened.at(folder)
    screen(window, WelcomeScreen)
    window.show_screen("restore")
    settle(opened.work)
    restore = screen(window, RestoreScreen)
    assert isinstance(restore, RestoreScreen)
    restore._pick()
    restore.secret.setText(code if with_code else PASSPHRASE)
    restore.button.click()
    settle(opened.work)
    if not with_code:
        assert _people(folder) == {"Vorher"}
        return
    recover = screen(window, RecoverScreen)
    assert isinstance(recover, RecoverScreen)
    assert recover.code.text() == code
    set_anew(recover, opened, NEW)
    opened.contexts.pop().close()
    assert _people(folder, NEW) == {"Vorher"}


@pytest.mark.usefixtures("backup")
def test_when_nothing_typed_opens_it_is_told_whose_fault_it_is(opened: Opened, vault_folder: Path) -> None:
    window = opened.at(vault_folder)
    for break_it, title in ((lambda _folder: None, "locked_out"), (_other_keys, "foreign_keys")):
        break_it(vault_folder)
        window.show_screen("recover")
        recover = screen(window, RecoverScreen)
        assert isinstance(recover, RecoverScreen)
        recover._look()
        settle(opened.work)
        assert screen(window, TroubleScreen).accessibleName() == explanations.explanation(title).title


def test_a_vault_named_in_the_call_is_only_visited(opened: Opened, vault_folder: Path) -> None:
    _unlock(opened.at(vault_folder), opened)
    assert opened.contexts
    assert opened.settings.get(VAULT_FOLDER) == ""


def test_the_folder_of_yesterday_is_missed_and_looked_for_again(opened: Opened, vault_folder: Path) -> None:
    opened.settings.set(VAULT_FOLDER, str(vault_folder))
    away = vault_folder.with_name("weg")
    vault_folder.rename(away)
    window = opened.at(vault_folder)
    window.judged(vaults.state(vault_folder))
    settle(opened.work)
    shown = screen(window, TroubleScreen)
    assert isinstance(shown, TroubleScreen)
    assert tuple(shown.ways) == (explanations.AGAIN, explanations.ELSEWHERE, explanations.OTHER, explanations.CREATE)
    assert not vault_folder.exists()
    opened.ask.answers = [away.parent, away]
    shown.ways[explanations.ELSEWHERE].click()
    settle(opened.work)
    assert "kein Tresor" in message(shown)
    away.rename(vault_folder)
    shown.ways[explanations.AGAIN].click()
    settle(opened.work)
    screen(window, UnlockScreen)


@pytest.mark.skipif(os.name == "nt", reason="rights are of another kind there")
def test_errors_of_the_system_have_their_screens(
    opened: Opened, vault_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for error, trouble in (
        (contexts_error("NoSpace"), Trouble.NO_SPACE),
        (contexts_error("NoPermission"), Trouble.NOT_READABLE),
        (contexts_error("NewerVault"), Trouble.NEWER),
    ):

        def fail(_folder: Path, _secret: str, _agreed: bool, error: Exception = error) -> None:
            raise error

        monkeypatch.setattr(vaults, "unlock", fail)
        shown = _trouble(opened, vault_folder)
        assert shown.accessibleName() == explanations.explanation(trouble.value).title
        assert next(iter(shown.ways)) == explanations.AGAIN


def contexts_error(name: str) -> Exception:
    from app.common import errors

    made: Exception = getattr(errors, name)("Ein Satz.")
    return made


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("trouble", [*(one.value for one in Trouble), explanations.MISSING, explanations.LOCKED_OUT])
def test_every_trouble_has_its_story(
    opened: Opened, vault_folder: Path, qapp: QApplication, language: str, trouble: str
) -> None:
    i18n.install(qapp, language)
    try:
        window = opened.at(vault_folder)
        window.start.trouble = trouble
        window.show_screen("trouble")
        settle(opened.work)
        shown = screen(window, TroubleScreen)
        assert isinstance(shown, TroubleScreen)
        assert shown.ways
        assert "{" not in "".join(explanations.explanation(trouble).happened.format(folder="X"))
    finally:
        i18n.install(qapp, "de")


@pytest.mark.parametrize("name", ["create", "recover", "restore", "keys", "salvage"])
def test_esc_leads_back(opened: Opened, vault_folder: Path, name: str) -> None:
    window = opened.at(vault_folder)
    window.start.trouble = "broken_database"
    window.show_screen(name)
    settle(opened.work)
    QTest.keyClick(window.screen_now, Qt.Key.Key_Escape)
    settle(opened.work)
    assert window.screen_name in ("welcome", "unlock", "trouble")
