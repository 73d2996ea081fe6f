"""What she has to agree to before it is done, and what the start window shows of a folder that is not as it should be."""

from pathlib import Path

import pytest
from starting import NEW, PASSPHRASE, Opened, message, screen, set_anew, tree
from windows import settle

from app.context import BackupInfo
from app.storage.backups import swap
from app.storage.secrets import keys
from app.vaults import opening, restoring
from app.views.shared.widgets import PlainLabel
from app.views.start import vaults
from app.views.start.recovery.recover import RecoverScreen
from app.views.start.recovery.restore import RestoreScreen
from app.views.start.recovery.trouble import TroubleScreen
from app.views.start.unlock import UnlockScreen


def _cut(*_: object) -> None:
    raise KeyboardInterrupt


def _foreign_vault(folder: Path, backup_folder: Path) -> BackupInfo:
    """Somebody else's vault, and a backup of it."""
    context, _code = opening.create(folder, NEW, keys.FLOOR)
    made = context.backup(backup_folder)
    context.close()
    return made


def test_the_backup_of_another_vault_goes_in_only_after_a_question(
    opened: Opened, vault_folder: Path, tmp_path: Path
) -> None:
    made = _foreign_vault(tmp_path / "fremd", tmp_path)
    window = opened.at(vault_folder)
    window.start.source = made.path
    window.show_screen("restore")
    settle(opened.work)
    shown = screen(window, RestoreScreen)
    assert isinstance(shown, RestoreScreen)
    before = tree(vault_folder)
    shown.secret.setText(NEW)
    opened.ask.answers = [False]
    shown.button.click()
    settle(opened.work)
    assert "gehört zu einem anderen Tresor" in opened.ask.asked[-1][2]
    assert "gehört zu einem anderen Tresor" in message(shown)
    assert tree(vault_folder) == before
    opened.ask.answers = [True]
    shown.button.click()
    settle(opened.work)
    settle(opened.work)
    assert "Ersetzt-" in message(screen(window, UnlockScreen))
    opening.open_with_passphrase(vault_folder, NEW).close()


@pytest.mark.parametrize("way", ["passphrase", "code"])
def test_what_was_cut_off_is_carried_on_only_after_a_question(
    opened: Opened, vault_folder: Path, tmp_path: Path, way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    context, code = opening.create(tmp_path / "fremd", NEW, keys.FLOOR)
    made = context.backup(tmp_path)
    context.close()
    with monkeypatch.context() as cut:
        cut.setattr(swap, "finish", _cut)
        with pytest.raises(KeyboardInterrupt):
            restoring.restore(made.path, vault_folder, NEW, agreed=True)
    window = opened.at(vault_folder)
    assert vaults.state(vault_folder) == "ready"

    def give_the_secret() -> None:
        window.show_screen("unlock" if way == "passphrase" else "recover")
        shown = window.screen_now
        if isinstance(shown, RecoverScreen):
            shown.code.setText(code)
            set_anew(shown, opened, "Regenschirm Marmelade Lokomotive 8")
            return
        assert isinstance(shown, UnlockScreen)
        shown.passphrase.setText(NEW)
        shown._open()
        settle(opened.work)
        settle(opened.work)

    opened.ask.answers = [False]
    give_the_secret()
    assert "wurde unterbrochen" in opened.ask.asked[-1][2]
    assert not opened.contexts
    opened.ask.answers = [True]
    give_the_secret()
    assert len(opened.contexts) == 1
    assert list((vault_folder / "backups").glob("Ersetzt-*"))


def test_a_link_in_the_folder_has_its_screen(opened: Opened, vault_folder: Path, tmp_path: Path) -> None:
    (tmp_path / "brief.odt").touch()
    (vault_folder / "backups").mkdir(exist_ok=True)
    (vault_folder / "backups" / "Sicherung.qbsicherung").symlink_to(tmp_path / "brief.odt")
    window = opened.at(vault_folder)
    window.judged(vaults.state(vault_folder))
    shown = screen(window, TroubleScreen)
    assert isinstance(shown, TroubleScreen)
    settle(opened.work)
    assert "Verknüpfung" in shown.explanation.title
    assert "nichts verändert" in shown.explanation.safe


def test_the_place_of_the_vault_is_shown_as_it_really_is(opened: Opened, vault_folder: Path, tmp_path: Path) -> None:
    (tmp_path / "kurz").symlink_to(vault_folder, target_is_directory=True)
    window = opened.at(tmp_path / "kurz")
    assert str(vault_folder) in [label.text() for label in screen(window, UnlockScreen).findChildren(PlainLabel)]
    shown = screen(window, UnlockScreen)
    assert isinstance(shown, UnlockScreen)
    shown.passphrase.setText(PASSPHRASE)
    shown._open()
    settle(opened.work)
    assert opened.contexts[0].vault == vault_folder
