"""Other secrets, from the settings to the new sheet: closed first, proven, confirmed on paper, and only then changed."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from windows import MakeWindow, begun, settle

from app.common.errors import NoSpace, WrongSecret
from app.context import Change, Context
from app.services.office import settings as office
from app.settings.office import Office
from app.storage.secrets import keys
from app.vaults import opening
from app.views import process
from app.views.app import Desktop
from app.views.ask import ScriptedAsk
from app.views.start.recovery.change import (
    ChangedScreen,
    ChangeScreen,
    ChangingScreen,
    NewSheetScreen,
    PassphraseScreen,
)
from app.views.start.recovery.new_passphrase import NewPassphraseScreen
from app.views.start.recovery.recover import RecoverScreen
from app.views.start.screen import Screen
from app.views.start.window import StartWindow
from tests.conftest import PASSPHRASE

NEW = "laterne moosgrund eimer bucht gabel"


@pytest.fixture
def code_before(vault_folder: Path) -> str:
    """The code of a sheet that was printed earlier."""
    context = opening.open_with_passphrase(vault_folder, PASSPHRASE)
    try:
        code = context.change_secrets(PASSPHRASE, Change())
        context.code_is_kept()
        return code
    finally:
        context.close()


def screen(desktop: Desktop) -> Screen | None:
    assert isinstance(desktop.window, StartWindow)
    return desktop.window.screen_now


def at(make_desktop: Callable[[str], Desktop], name: str) -> Desktop:
    made = make_desktop(f"{process.CHANGE}{name}")
    made.error_handler.happened.connect(pytest.fail)
    made.show_start()
    settle(made.work)
    return made


def begin(desktop: Desktop, present: str, new: str = "", again: str | None = None) -> ChangeScreen:
    shown = screen(desktop)
    assert isinstance(shown, ChangeScreen)
    shown.present.setText(present)
    shown.button.click()
    settle(desktop.work)
    if shown.context is not None and screen(desktop) is shown:
        shown.passphrase.setText(new)
        shown.again.setText(new if again is None else again)
        shown.button.click()
        settle(desktop.work)
    return shown


def confirm_sheet(desktop: Desktop, qtbot: QtBot) -> str:
    sheet = screen(desktop)
    assert isinstance(sheet, NewSheetScreen)
    sheet.typed.setText(sheet.code)
    sheet._go_on()
    qtbot.waitUntil(lambda: isinstance(screen(desktop), ChangedScreen), timeout=20_000)
    return sheet.code


def go_on(desktop: Desktop, qtbot: QtBot) -> Context:
    shown = screen(desktop)
    assert isinstance(shown, ChangedScreen)
    shown.button.click()
    qtbot.waitUntil(lambda: desktop.main is not None)
    assert desktop.main is not None
    begun(desktop.main)
    settle(desktop.work)
    assert desktop.context is not None
    return desktop.context


@pytest.mark.parametrize(
    ("command", "name"), [("passphrase", "passphrase"), ("sheet", "new_code"), ("exposed", "exposed")]
)
def test_a_command_explains_and_then_closes_the_vault(
    make_window: MakeWindow, ask: ScriptedAsk, command: str, name: str
) -> None:
    window = make_window()
    wanted: list[str] = []
    window.change_wanted.connect(wanted.append)
    ask.answers = [False]
    window.run(command)
    assert wanted == []
    assert "nichts Heutiges mehr" in ask.asked[-1][2]
    ask.answers = [True]
    window.run(command)
    assert wanted == [name]


def test_from_the_window_to_the_screen(
    make_desktop: Callable[[str], Desktop], vault_folder: Path, restarts: list[tuple[Path, str]]
) -> None:
    desktop = at(make_desktop, "exposed")
    desktop.opened(opening.open_with_passphrase(vault_folder, PASSPHRASE))
    assert desktop.main is not None
    desktop.main.change_wanted.emit("exposed")
    assert restarts == [(vault_folder, "!change:exposed")]


def test_somebody_knows_a_secret(
    make_desktop: Callable[[str], Desktop], vault_folder: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    """All of it: passphrase, sheet and key are new, the backups are sealed anew, copies elsewhere are named one by one."""
    context = opening.open_with_passphrase(vault_folder, PASSPHRASE)
    older = context.backup()
    (tmp_path / "stick").mkdir()
    copy = context.backup(tmp_path / "stick")
    context.close()
    desktop = at(make_desktop, "exposed")
    begin(desktop, PASSPHRASE, NEW)
    code = confirm_sheet(desktop, qtbot)
    shown = screen(desktop)
    assert shown is not None
    assert any(str(copy.path) in label.text() for label in shown.findChildren(QLabel))
    context = go_on(desktop, qtbot)
    assert older.path in {info.path for info in context.backups()}
    assert not any(info.foreign or info.problem for info in context.check_backups())
    desktop.leave()
    with pytest.raises(WrongSecret):
        keys.unlock_with_passphrase(vault_folder, PASSPHRASE)
    for secret in (NEW, code):
        reopened = opening.open_with_secret(vault_folder, secret)
        assert reopened.notices == [], "the code is on paper"
        reopened.close()


def test_the_backups_are_removed_where_she_wants_that(
    make_desktop: Callable[[str], Desktop], vault_folder: Path, qtbot: QtBot
) -> None:
    context = opening.open_with_passphrase(vault_folder, PASSPHRASE)
    older = context.backup()
    context.close()
    desktop = at(make_desktop, "exposed")
    shown = screen(desktop)
    assert shown is not None
    shown.removing.setChecked(True)  # type: ignore[attr-defined]
    begin(desktop, PASSPHRASE, NEW)
    confirm_sheet(desktop, qtbot)
    context = go_on(desktop, qtbot)
    assert older.path not in {info.path for info in context.backups()}
    assert context.backups()
    assert not any(info.foreign for info in context.backups())
    desktop.leave()


@pytest.mark.parametrize("way", ["typed beside the passphrase", "typed instead of it"])
def test_the_sheet_stays_if_its_code_is_typed(
    make_desktop: Callable[[str], Desktop], vault_folder: Path, code_before: str, qtbot: QtBot, way: str
) -> None:
    folder, code = vault_folder, code_before
    desktop = at(make_desktop, "passphrase")
    shown = screen(desktop)
    assert isinstance(shown, PassphraseScreen)
    if way == "typed instead of it":
        begin(desktop, code, NEW)
    else:
        shown.sheet.setText(code)
        begin(desktop, PASSPHRASE, NEW)
    qtbot.waitUntil(lambda: isinstance(screen(desktop), ChangedScreen), timeout=20_000)
    go_on(desktop, qtbot)
    desktop.leave()
    assert keys.unlock_with_recovery(folder, code) == keys.unlock_with_passphrase(folder, NEW)


def test_a_new_sheet_leaves_the_passphrase(
    make_desktop: Callable[[str], Desktop], vault_folder: Path, code_before: str, qtbot: QtBot
) -> None:
    folder, before = vault_folder, code_before
    desktop = at(make_desktop, "new_code")
    begin(desktop, before)
    assert "braucht es die Passphrase" in _message(desktop)
    begin(desktop, PASSPHRASE)
    code = confirm_sheet(desktop, qtbot)
    go_on(desktop, qtbot)
    desktop.leave()
    assert keys.unlock_with_recovery(folder, code) == keys.unlock_with_passphrase(folder, PASSPHRASE)
    with pytest.raises(WrongSecret):
        keys.unlock_with_recovery(folder, before)


def test_left_before_the_code_was_typed_nothing_is_changed(
    make_desktop: Callable[[str], Desktop], vault_folder: Path, qtbot: QtBot
) -> None:
    before = keys.read_bytes(vault_folder)
    desktop = at(make_desktop, "new_code")
    begin(desktop, PASSPHRASE)
    sheet = screen(desktop)
    assert isinstance(sheet, NewSheetScreen)
    sheet.typed.setText("ABCDE")
    sheet._go_on()
    assert isinstance(screen(desktop), NewSheetScreen)
    sheet.back()
    qtbot.waitUntil(lambda: desktop.main is not None)
    desktop.leave()
    assert keys.read_bytes(vault_folder) == before


def test_the_new_sheet_is_printed(
    make_desktop: Callable[[str], Desktop], ask: ScriptedAsk, tmp_path: Path, qtbot: QtBot
) -> None:
    printed = tmp_path / "blatt.pdf"

    def to_file(dialog: QPrintDialog) -> bool:
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(printed))
        return True

    desktop = at(make_desktop, "new_code")
    desktop.start.ask = ask
    begin(desktop, PASSPHRASE)
    sheet = screen(desktop)
    assert isinstance(sheet, NewSheetScreen)
    ask.answers = [to_file]
    sheet.print_button.click()
    qtbot.waitUntil(lambda: "an den Drucker" in _message(desktop), timeout=20_000)
    assert printed.read_bytes().startswith(b"%PDF")
    desktop.leave()


@pytest.mark.parametrize(
    ("present", "new", "again", "part"),
    [
        ("", NEW, NEW, "zuerst"),
        (PASSPHRASE, NEW, f"{NEW}!", "verschieden"),
        (PASSPHRASE, "kurz", "kurz", "mindestens"),
        ("irgendetwas anderes", NEW, NEW, "stimmt nicht"),
    ],
)
def test_what_is_missing_is_said(
    make_desktop: Callable[[str], Desktop], vault_folder: Path, present: str, new: str, again: str, part: str
) -> None:
    before = keys.read_bytes(vault_folder)
    desktop = at(make_desktop, "exposed")
    shown = begin(desktop, present, new, again)
    assert part in _message(desktop)
    assert shown.button.isEnabled()
    desktop.leave()
    assert keys.read_bytes(vault_folder) == before


@pytest.mark.parametrize("name", ["passphrase", "exposed", "recover"])
def test_the_bar_judges_as_the_button_does(
    make_desktop: Callable[[str], Desktop], vault_folder: Path, code_before: str, qtbot: QtBot, name: str
) -> None:
    """Her own names count little in both; they lie in the vault, so it is opened before anything new is typed."""
    named = Office(person="Rahel Bergermann", name="Wolkenkuckucksheimer Zwirbelkranz e. V.")
    with closing(opening.open_with_passphrase(vault_folder, PASSPHRASE)) as context:
        context.write("Büro", office.save_office, named)
    desktop = at(make_desktop, "exposed")
    desktop.start.wanted.emit(name)
    shown = screen(desktop)
    assert isinstance(shown, NewPassphraseScreen)
    assert not shown.passphrase.isVisibleTo(shown), "not before it can be judged"
    assert isinstance(shown, ChangeScreen | RecoverScreen)
    (shown.code if isinstance(shown, RecoverScreen) else shown.present).setText(code_before)
    shown.button.click()
    settle(desktop.work)
    assert shown.passphrase.isVisibleTo(shown)
    for entry in (shown.passphrase, shown.again):
        entry.setText("Wolkenkuckucksheimer Zwirbelkranz Bergermann")
    qtbot.waitUntil(lambda: "Wörtern und Namen" in shown.strength.text.text())
    shown.button.click()
    settle(desktop.work)
    assert _message(desktop).startswith(shown.strength.text.text())
    desktop.leave()


def test_what_goes_wrong_in_the_end_is_said_and_changes_nothing(
    make_desktop: Callable[[str], Desktop], vault_folder: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def full(*_: object, **__: object) -> str:
        raise NoSpace("Auf dem Datenträger ist kein Platz mehr.")

    before = keys.read_bytes(vault_folder)
    monkeypatch.setattr(Context, "change_secrets", full)
    desktop = at(make_desktop, "new_code")
    begin(desktop, PASSPHRASE)
    sheet = screen(desktop)
    assert isinstance(sheet, NewSheetScreen)
    sheet.typed.setText(sheet.code)
    sheet._go_on()
    qtbot.waitUntil(lambda: "kein Platz" in _message(desktop))
    shown = screen(desktop)
    assert isinstance(shown, ChangingScreen)
    shown.leave_button.click()
    qtbot.waitUntil(lambda: desktop.main is not None)
    desktop.leave()
    assert keys.read_bytes(vault_folder) == before


def _message(desktop: Desktop) -> str:
    shown = screen(desktop)
    assert shown is not None
    return shown._message.text()
