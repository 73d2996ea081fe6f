"""Before the vault is open: first start, unlock, recovery, restore, trouble."""

import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from starting import NEW, PASSPHRASE, Opened, message, screen, set_anew, tree
from windows import settle

from app.common.cancelling import Cancellation, running
from app.context import Change, Context
from app.models import Catalogue
from app.services import catalogues
from app.storage.secrets import attempts, envelope, keys
from app.vaults import inspection, opening
from app.views.ask import ScriptedAsk
from app.views.language import i18n
from app.views.start import vaults
from app.views.start.create import CreateScreen, SheetScreen
from app.views.start.in_use import InUseScreen
from app.views.start.recovery.recover import RecoverScreen
from app.views.start.recovery.restore import RestoreScreen
from app.views.start.recovery.trouble import TroubleScreen
from app.views.start.unlock import UnlockScreen
from app.views.start.welcome import WelcomeScreen

ROOT = Path(__file__).resolve().parents[3]


def test_the_unlock_screen_needs_qt_alone(tmp_path: Path) -> None:
    (tmp_path / "vault.keys").write_text("{}", encoding="utf-8")
    script = f"""
import sys
from pathlib import Path
import PySide6.QtCore
from app.views.app import Desktop
from app.views.application import make_application
from app.views.options import Options
from app.views.settings import Settings
application = make_application()
folder = Path({str(tmp_path)!r})
desktop = Desktop(application, Options(vault=folder), Settings(folder / "fenster.ini"))
desktop._show_start_window("")
application.processEvents()
heavy = {{"sqlalchemy", "sqlcipher3", "reportlab", "openpyxl", "babel", "rapidfuzz", "app.models", "app.context", "app.vaults"}}
late = {{"app.views.presence.absence", "app.views.presence.clipboard", "app.views.start.recovery.explanations"}}
print(type(desktop.window.screen_now).__name__, sorted((heavy | late) & set(sys.modules)))
print("Qt" in vars(PySide6.QtCore))
desktop.leave()
"""
    environment = {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), "HOME": str(tmp_path), "PATH": "/usr/bin"}
    done = subprocess.run(
        [sys.executable, "-c", script], env=environment, capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.split("\n")[:2] == ["UnlockScreen []", "False"], "the class `Qt` alone takes 15 ms"


def test_the_right_passphrase_opens(opened: Opened, vault_folder: Path) -> None:
    window = opened.at(vault_folder)
    shown = screen(window, UnlockScreen)
    assert isinstance(shown, UnlockScreen)
    shown.passphrase.setText(PASSPHRASE)
    shown.passphrase.returnPressed.emit()
    assert not shown.passphrase.isEnabled()
    opened.qtbot.waitUntil(lambda: bool(opened.contexts), timeout=10_000)
    assert opened.contexts[0].vault == vault_folder


@pytest.fixture
def slow_derivation(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """The key takes until this is set, or the test is over."""
    go_on, derived = threading.Event(), Argon2id.derive

    class Slow:
        def __init__(self, **parameters: object) -> None:
            self._method = Argon2id(**parameters)

        def derive(self, secret: bytes) -> bytes:
            go_on.wait(60)
            return derived(self._method, secret)

    monkeypatch.setattr(envelope, "Argon2id", Slow)
    yield go_on
    go_on.set()


def test_esc_stops_an_opening_while_the_key_is_derived(
    opened: Opened, vault_folder: Path, slow_derivation: threading.Event
) -> None:
    before = tree(vault_folder)
    window = opened.at(vault_folder)
    shown = screen(window, UnlockScreen)
    assert isinstance(shown, UnlockScreen)
    shown.passphrase.setText(PASSPHRASE)
    shown.passphrase.returnPressed.emit()
    assert shown.waiting.isHidden()
    shown.waiting._late.timeout.emit()
    assert shown.waiting.stop_button.isVisibleTo(shown)
    opened.qtbot.keyClick(window, Qt.Key.Key_Escape)
    settle(opened.work)
    assert message(shown) == "Abgebrochen. Es wurde nichts verändert."
    assert shown.waiting.isHidden()
    assert tree(vault_folder) == before
    slow_derivation.set()
    shown._open()
    settle(opened.work)
    assert opened.contexts[0].vault == vault_folder


def test_esc_stops_the_making_of_a_vault_while_the_key_is_derived(
    opened: Opened, tmp_path: Path, slow_derivation: threading.Event
) -> None:
    folder = tmp_path / "Tresor"
    window = opened.at(folder)
    window.show_screen("create")
    create = screen(window, CreateScreen)
    assert isinstance(create, CreateScreen)
    create.passphrase.setText(NEW)
    create.again.setText(NEW)
    create._create()
    opened.qtbot.keyClick(window, Qt.Key.Key_Escape)
    settle(opened.work)
    assert message(create) == "Abgebrochen. Es wurde nichts verändert."
    assert inspection.state_of(folder) is inspection.State.NONE
    slow_derivation.set()
    create._create()
    settle(opened.work)
    assert isinstance(screen(window, SheetScreen), SheetScreen)


def test_a_vault_that_has_begun_is_made_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Cancelled when nobody knows its code yet, it would be a vault without a sheet."""
    cancellation, made = Cancellation(), keys.create

    def create_and_cancel(*given: object) -> keys.NewVaultKeys:
        created = made(*given)  # type: ignore[arg-type]
        cancellation.cancel()
        return created

    monkeypatch.setattr(keys, "create", create_and_cancel)
    with running(cancellation):
        context, code = opening.create(tmp_path / "Tresor", NEW, keys.Strength(64 * 1024, 1, 1))
    context.close()
    again = opening.open_with_recovery(tmp_path / "Tresor", code)
    assert again.read(catalogues.entries, Catalogue.TOPIC)
    again.close()


def test_a_wrong_passphrase_changes_nothing_and_waits_longer_each_time(
    opened: Opened, vault_folder: Path, later: Callable[[float], None]
) -> None:
    before = tree(vault_folder)
    shown = screen(opened.at(vault_folder), UnlockScreen)
    assert isinstance(shown, UnlockScreen)
    waits = []
    for _ in range(9):
        shown.passphrase.setText("falsch geraten 123")
        shown.passphrase.returnPressed.emit()
        settle(opened.work)
        waits.append(shown._left)
        assert shown.button.isEnabled() == (not shown._left)
        assert "öffnet den Tresor nicht" in message(shown) or "stimmt nicht" in message(shown)
        if not shown._left:
            continue
        shown.passphrase.setText(PASSPHRASE)
        shown.passphrase.returnPressed.emit()  # while she has to wait nothing is tried
        settle(opened.work)
        assert not opened.contexts
        while shown._left:
            later(1)
            shown._tick()
        assert shown.button.isEnabled()
    assert waits == [0, 0, 1, 2, 4, 8, 16, 32, 60]
    assert tree(vault_folder) == before


def test_a_window_opened_anew_has_to_wait_as_well(
    opened: Opened, vault_folder: Path, later: Callable[[float], None]
) -> None:
    vault_id = keys.read_envelope(vault_folder).vault_id
    for _ in range(6):
        attempts.note(vault_id)
    later(3)
    shown = screen(opened.at(vault_folder), UnlockScreen)
    assert isinstance(shown, UnlockScreen)
    shown.passphrase.setText(PASSPHRASE)
    shown.passphrase.returnPressed.emit()
    settle(opened.work)
    assert (shown._left, bool(opened.contexts)) == (5, False)
    assert "Nach mehreren falschen Versuchen" in message(shown)


def test_the_passphrase_is_hidden_until_she_looks(opened: Opened, vault_folder: Path) -> None:
    shown = screen(opened.at(vault_folder), UnlockScreen)
    assert isinstance(shown, UnlockScreen)
    assert shown.passphrase.echoMode() == QLineEdit.EchoMode.Password
    shown.passphrase.actions()[0].trigger()
    assert shown.passphrase.echoMode() == QLineEdit.EchoMode.Normal


def test_the_demo_tells_its_passphrase(opened: Opened, vault_folder: Path) -> None:
    (vault_folder / "demo.txt").write_text(PASSPHRASE, encoding="utf-8")
    window = opened.at(vault_folder)
    texts = [label.text() for label in window.findChildren(QLabel)]
    assert any(PASSPHRASE in text for text in texts)


def test_another_vault_in_use_is_said(opened: Opened, vault_folder: Path, context: Context) -> None:
    assert context.vault == vault_folder
    shown = screen(opened.at(vault_folder), UnlockScreen)
    assert isinstance(shown, UnlockScreen)
    shown.passphrase.setText(PASSPHRASE)
    shown._open()
    settle(opened.work)
    assert isinstance(opened.windows[-1].screen_now, InUseScreen)


def test_first_start_makes_a_vault_and_wants_the_code_once(opened: Opened, tmp_path: Path) -> None:
    folder = tmp_path / "neu" / "Tresor"
    out = tmp_path / "Blatt.pdf"
    opened.ask.answers = [out]
    window = opened.at(folder)
    welcome = screen(window, WelcomeScreen)
    assert not folder.exists()
    welcome.start.wanted.emit("create")
    create = screen(window, CreateScreen)
    assert isinstance(create, CreateScreen)
    create.passphrase.setText("kurz")
    opened.qtbot.waitUntil(lambda: "mindestens 12" in create.strength.text.text())
    create.passphrase.setText(NEW)
    create.again.setText(NEW + "x")
    create._create()
    assert "verschieden" in message(create)
    assert not folder.exists()
    create.again.setText(NEW)
    create._create()
    settle(opened.work)

    sheet = screen(window, SheetScreen)
    assert isinstance(sheet, SheetScreen)
    sheet._save()
    settle(opened.work)
    assert out.read_bytes().startswith(b"%PDF")
    sheet.typed.setText("ABCDE")
    sheet._go_on()
    assert message(sheet)
    assert not opened.contexts
    sheet.typed.setText(sheet.code.lower().replace("-", " "))
    sheet._go_on()
    assert opened.contexts[0].vault == folder


@pytest.fixture
def sheet(opened: Opened, tmp_path: Path) -> SheetScreen:
    """The screen with the recovery code of a new vault."""
    window = opened.at(tmp_path / "Tresor")
    opened.contexts.append(opening.create(tmp_path / "Tresor", NEW)[0])
    window.start.fresh = (opened.contexts[0], "7K2PQ-0H9WX-MZ4TB-3VC8D-5NR1E-G6YSA-J4Q8")
    window.show_screen("sheet")
    shown = screen(window, SheetScreen)
    assert isinstance(shown, SheetScreen)
    return shown


def test_a_file_of_the_recovery_sheet_is_warned_about(
    opened: Opened, ask: ScriptedAsk, sheet: SheetScreen, tmp_path: Path
) -> None:
    out = tmp_path / "Blatt.pdf"
    ask.answers = [out]
    sheet.save.click()
    settle(opened.work)
    assert out.read_bytes().startswith(b"%PDF")
    assert (
        message(sheet) == "Das Blatt ist gesichert. Bitte drucken und danach die Datei löschen: Sie öffnet den Tresor."
    )
    assert sheet._message.property("role") == "warn"


def test_the_recovery_sheet_is_printed(opened: Opened, ask: ScriptedAsk, sheet: SheetScreen, tmp_path: Path) -> None:
    out = tmp_path / "gedruckt.pdf"

    def into_a_file(dialog: QPrintDialog) -> bool:
        printer = dialog.printer()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(out))
        printer.setResolution(72)
        return True

    ask.answers = [into_a_file]
    sheet.print_button.click()
    settle(opened.work)
    settle(opened.work)
    assert out.read_bytes().startswith(b"%PDF")
    assert message(sheet) == "Das Blatt ist an den Drucker gegeben."


def test_a_weak_passphrase_makes_no_vault(opened: Opened, tmp_path: Path) -> None:
    folder = tmp_path / "Tresor"
    window = opened.at(folder)
    window.show_screen("create")
    create = screen(window, CreateScreen)
    assert isinstance(create, CreateScreen)
    create.passphrase.setText("aaaaaaaaaaaaaaaa")
    create.again.setText("aaaaaaaaaaaaaaaa")
    create._create()
    settle(opened.work)
    assert "verschiedene Zeichen" in message(create)
    assert create.button.isEnabled()
    assert inspection.state_of(folder) is inspection.State.NONE


def test_five_words_are_proposed_and_make_a_vault(opened: Opened, tmp_path: Path) -> None:
    folder = tmp_path / "Tresor"
    window = opened.at(folder)
    window.show_screen("create")
    create = screen(window, CreateScreen)
    assert isinstance(create, CreateScreen)
    for field in (create.passphrase, create.again):
        field.setText("Gemeinde Steinen")
    create._create()
    settle(opened.work)
    assert "Wörtern und Namen" in message(create)
    assert "fünf zufälligen Wörter" in message(create)
    create.strength.propose_button.click()
    opened.qtbot.waitUntil(lambda: create.passphrase.text() != "Gemeinde Steinen")
    words = create.passphrase.text()
    assert len(words.split()) == 5
    assert create.passphrase.echoMode() == create.again.echoMode() == QLineEdit.EchoMode.Normal
    create.again.setText(words)
    create._create()
    settle(opened.work)
    screen(window, SheetScreen)
    opened.windows[-1].start.fresh[0].close()
    opening.open_with_passphrase(folder, words).close()


def test_the_code_from_the_sheet_opens_and_sets_a_new_passphrase(opened: Opened, tmp_path: Path) -> None:
    folder = tmp_path / "Tresor"
    made, code = opening.create(folder, PASSPHRASE)
    made.close()
    window = opened.at(folder)
    window.show_screen("recover")
    recover = screen(window, RecoverScreen)
    assert isinstance(recover, RecoverScreen)
    recover.code.setText(code[:-1] + ("A" if code[-1] != "A" else "B"))
    recover._open()
    settle(opened.work)
    assert message(recover)
    assert not opened.contexts
    recover.code.setText(code)
    set_anew(recover, opened, NEW)
    assert len(opened.contexts) == 1
    opened.contexts.pop().close()
    opening.open_with_passphrase(folder, NEW).close()


def test_an_older_backup_asks_for_the_secret_of_then_as_well(opened: Opened, tmp_path: Path) -> None:
    folder = tmp_path / "Tresor"
    made, _code = opening.create(folder, PASSPHRASE)
    (tmp_path / "stick").mkdir()
    older = made.backup(tmp_path / "stick").path
    made.change_secrets(PASSPHRASE, Change(NEW))
    made.seal_backups()
    made.close()
    window = opened.at(folder)
    window.start.source = older
    window.show_screen("restore")
    settle(opened.work)
    restore = screen(window, RestoreScreen)
    assert isinstance(restore, RestoreScreen)
    restore.secret.setText(PASSPHRASE)
    restore._restore()
    settle(opened.work)
    assert "von damals" in message(restore)
    assert restore.asked.isHidden()
    restore.secret.setText(NEW)
    restore._restore()
    settle(opened.work)
    assert not restore.asked.isHidden()
    restore.former.setText(PASSPHRASE)
    restore._look()
    settle(opened.work)
    assert "Stand von" in restore.inside.text()
    restore._restore()
    settle(opened.work)
    screen(window, UnlockScreen)
    opening.open_with_passphrase(folder, NEW).close()


def test_a_weak_new_passphrase_leaves_the_old_one(opened: Opened, tmp_path: Path) -> None:
    folder = tmp_path / "Tresor"
    made, code = opening.create(folder, PASSPHRASE)
    made.close()
    window = opened.at(folder)
    window.show_screen("recover")
    recover = screen(window, RecoverScreen)
    assert isinstance(recover, RecoverScreen)
    recover.code.setText(code)
    set_anew(recover, opened, "kurz")
    assert "mindestens 12" in message(recover)
    recover.return_button.click()
    opened.contexts.pop().close()
    opening.open_with_passphrase(folder, PASSPHRASE).close()


def test_half_a_vault_leads_to_restore_and_nothing_is_made(opened: Opened, vault_folder: Path, tmp_path: Path) -> None:
    whole = opening.open_with_passphrase(vault_folder, PASSPHRASE)
    backup = whole.backup(tmp_path / "Stick")
    whole.close()
    (vault_folder / "data.db").unlink()
    before = tree(vault_folder)
    opened.ask.answers = [backup.path]
    window = opened.at(vault_folder)
    window.judged(vaults.state(vault_folder))
    shown = screen(window, TroubleScreen)
    assert any("nichts verändert" in label.text() for label in shown.findChildren(QLabel))
    assert tree(vault_folder) == before
    window.start.wanted.emit("restore")
    restore = screen(window, RestoreScreen)
    assert isinstance(restore, RestoreScreen)
    restore.secret.setText(PASSPHRASE)
    restore._restore()
    assert "zuerst die Sicherung" in message(restore)
    restore._pick()
    restore.secret.setText("ganz falsch geraten")
    restore._restore()
    settle(opened.work)
    assert message(restore)
    assert restore.isEnabled()
    restore.secret.setText(PASSPHRASE)
    restore._restore()
    settle(opened.work)
    assert "Eingespielt und geprüft" in message(screen(window, UnlockScreen))
    opening.open_with_passphrase(vault_folder, PASSPHRASE).close()


def test_a_folder_that_is_no_vault_is_left_alone(opened: Opened, tmp_path: Path) -> None:
    folder = tmp_path / "Urlaub"
    folder.mkdir()
    (folder / "Bild.jpg").write_bytes(b"x")
    window = opened.at(folder)
    window.judged(vaults.state(folder))
    assert "kein Tresor" in screen(window, TroubleScreen).accessibleName()
    assert [path.name for path in folder.iterdir()] == ["Bild.jpg"]


def test_choosing_another_folder(opened: Opened, vault_folder: Path, tmp_path: Path) -> None:
    empty = tmp_path / "leer"
    empty.mkdir()
    opened.ask.answers = [empty, vault_folder]
    window = opened.at(tmp_path / "fehlt")
    welcome = screen(window, WelcomeScreen)
    assert isinstance(welcome, WelcomeScreen)
    welcome._elsewhere()
    settle(opened.work)
    assert "kein Tresor" in message(welcome)
    welcome._elsewhere()
    settle(opened.work)
    screen(window, UnlockScreen)
    assert window.start.folder == vault_folder


def test_a_bug_while_opening_is_no_sentence_but_a_bug(
    opened: Opened, vault_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_folder: Path, _passphrase: str, _agreed: bool) -> Context:
        raise ZeroDivisionError

    monkeypatch.setattr(vaults, "unlock", broken)
    window = opened.at(vault_folder)
    error_handler: list[BaseException] = []
    window.start.crashed.connect(error_handler.append)
    shown = screen(window, UnlockScreen)
    assert isinstance(shown, UnlockScreen)
    shown.passphrase.setText(PASSPHRASE)
    shown._open()
    settle(opened.work)
    assert isinstance(error_handler[0], ZeroDivisionError)
    assert shown.button.isEnabled()


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize(
    "name", ["welcome", "unlock", "in_use", "create", "recover", "restore", "trouble", "keys", "salvage"]
)
def test_every_screen_opens_in_both_languages_and_is_reached_by_keyboard(
    opened: Opened, vault_folder: Path, qapp: QApplication, language: str, name: str
) -> None:
    i18n.install(qapp, language)
    try:
        window = opened.at(vault_folder)
        window.start.trouble = "no_keys"
        window.show_screen(name)
        settle(opened.work)
        qapp.processEvents()
        shown = window.screen_now
        assert shown is not None
        assert shown.accessibleName()
        assert shown.first is not None
        for field in shown.findChildren(QLineEdit):
            assert field.accessibleName()
    finally:
        i18n.install(qapp, "de")


def test_the_start_page_loads_nothing_that_is_wanted_seldom(tmp_path: Path, vault_folder: Path) -> None:
    script = f"""
import sys
from pathlib import Path
from tests.benchmarks import desktop
with desktop.desktop_on(Path({str(vault_folder)!r})) as opened:
    desktop.unlock(opened, {PASSPHRASE!r})
    desktop.rest(opened)
    rooms = ("app.papers", "app.figures", "app.reports.forms", "app.transfer", "app.views.preview", "app.views.preferences")
    packages = ("babel", "holidays", "openpyxl", "pikepdf", "pypdfium2", "rapidfuzz", "reportlab", "zxcvbn")
    seldom = tuple(f"{{name}}." for name in rooms + packages)
    print(opened.main.stack.page.spec.key, sorted(name for name in sys.modules if f"{{name}}.".startswith(seldom)))
"""
    environment = {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), "HOME": str(tmp_path), "PATH": "/usr/bin"}
    done = subprocess.run(
        [sys.executable, "-c", script], env=environment, capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.split("\n")[0] == "today []"
