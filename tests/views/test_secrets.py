"""Passphrase, sheet and key: the open desk alone changes none of them."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot
from windows import MakeWindow, settle

from app.common.errors import WrongSecret
from app.context import Context
from app.storage.secrets import keys
from app.vaults.secrets import Grade
from app.views.ask import ScriptedAsk
from app.views.main.maintenance.secrets import PassphraseDialog, ProveDialog, SheetDialog
from app.views.shared.strength import StrengthBar
from app.views.theme import Look
from app.views.window_context import WindowContext
from app.views.work import Work
from tests.conftest import PASSPHRASE

NEW = "laterne moos eimer bucht gabel"


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys.change_passphrase, "__defaults__", (keys.FLOOR,))


@pytest.fixture
def dialog(qtbot: QtBot, window_context: WindowContext) -> PassphraseDialog:
    made = PassphraseDialog(window_context.context, window_context.work)
    qtbot.addWidget(made)
    made.show()
    return made


def fill(dialog: PassphraseDialog, present: str, new: str, again: str, work: Work) -> None:
    for field, text in ((dialog.present, present), (dialog.passphrase, new), (dialog.again, again)):
        field.setText(text)
    dialog.button.click()
    settle(work)


def test_a_new_passphrase_needs_the_present_one(dialog: PassphraseDialog, window_context: WindowContext):
    fill(dialog, "irgendetwas anderes", NEW, NEW, window_context.work)
    assert dialog.isVisible()
    assert "stimmt nicht" in dialog.message.text()
    assert keys.unlock_with_passphrase(window_context.context.vault, PASSPHRASE)
    fill(dialog, PASSPHRASE, NEW, NEW, window_context.work)
    assert dialog.result() == PassphraseDialog.DialogCode.Accepted
    assert keys.unlock_with_passphrase(window_context.context.vault, NEW)
    assert len(window_context.context.failed_logins(datetime.min)) == 1
    with pytest.raises(WrongSecret):
        keys.unlock_with_passphrase(window_context.context.vault, PASSPHRASE)


@pytest.mark.parametrize(
    ("present", "new", "again", "part"),
    [("", NEW, NEW, "zuerst"), (PASSPHRASE, NEW, f"{NEW}!", "verschieden"), (PASSPHRASE, "kurz", "kurz", "mindestens")],
)
def test_what_is_missing_is_said(
    dialog: PassphraseDialog, window_context: WindowContext, present: str, new: str, again: str, part: str
):
    fill(dialog, present, new, again, window_context.work)
    assert dialog.isVisible()
    assert dialog.isEnabled()
    assert part in dialog.message.text()
    assert keys.unlock_with_passphrase(window_context.context.vault, PASSPHRASE)


def test_the_passphrase_is_proved_off_the_windows_thread(dialog: PassphraseDialog, monkeypatch: pytest.MonkeyPatch):
    import threading

    threads: list[str] = []
    monkeypatch.setattr(Context, "change_passphrase", lambda *_: threads.append(threading.current_thread().name))
    fill(dialog, PASSPHRASE, NEW, NEW, dialog.work)
    assert threads == ["short work"]


@pytest.mark.parametrize(
    ("text", "grade", "part"),
    [
        ("", Grade.NOT_ENOUGH, " "),
        ("kurz", Grade.NOT_ENOUGH, "mindestens 12"),
        ("Passwort1234", Grade.WEAK, "fände diese Passphrase in Sekunden. Sie besteht vor allem aus Wörtern und Namen"),
        ("Steinen Beispiel", Grade.WEAK, "fände diese Passphrase in Sekunden"),
        ("laterne moosgrund eimer", Grade.NEARLY, "in etwa 400 Tagen"),
        ("laterne moosgrund eimer bucht", Grade.GOOD, "Gut: Wer die Datei hat, fände sie erst nach Jahrtausenden"),
    ],
)
def test_the_strength_is_told_in_a_bar_and_in_words(qtbot: QtBot, work: Work, text: str, grade: Grade, part: str):
    bar = StrengthBar(work, ("Petra Beispiel",))
    qtbot.addWidget(bar)
    bar.judge(text)
    qtbot.waitUntil(lambda: bool(bar.text.text().strip()) == bool(text))
    assert bar._bar._grade == grade
    assert part in bar.text.text()


def test_parts_of_the_bar_are_painted_in_the_colour_of_the_grade(qtbot: QtBot, look: Look, work: Work):
    from app.views.theme.look import colours

    assert look
    bar = StrengthBar(work)
    qtbot.addWidget(bar)
    bar.resize(400, 60)
    bar.judge("Passwort1234")
    bar.show()
    qtbot.waitUntil(lambda: bool(bar.text.text().strip()))
    picture = bar._bar.grab().toImage()
    middle = picture.height() // 2
    assert picture.pixelColor(picture.width() // 8, middle).name() == colours().danger
    assert picture.pixelColor(picture.width() - picture.width() // 8, middle).name() == colours().line


@pytest.mark.usefixtures("later")
def test_proving_refuses_a_wrong_secret_and_makes_wait(qtbot: QtBot, window_context: WindowContext):
    dialog = ProveDialog(
        window_context.context, window_context.work, "Neues Blatt", "Der alte Code gilt dann nicht mehr.", "Weiter"
    )
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.button.click()
    assert not window_context.work.busy, "nothing typed, nothing tried"
    for _ in range(3):
        dialog.secret.setText("geraten und geraten")
        dialog.button.click()
        settle(window_context.work)
    dialog.secret.setText(PASSPHRASE)
    dialog.button.click()
    settle(window_context.work)
    assert dialog.isVisible()
    assert "warten" in dialog.message.text()


def typed(dialog: SheetDialog, work: Work) -> bool:
    shown = dialog.screen_shown
    shown.typed.setText(shown.code)
    shown._go_on()
    settle(work)
    return dialog.result() == SheetDialog.DialogCode.Accepted


def prove(work: Work) -> Callable[[ProveDialog], bool]:
    def answer(dialog: ProveDialog) -> bool:
        dialog.secret.setText(PASSPHRASE)
        dialog.button.click()
        settle(work)
        return dialog.result() == ProveDialog.DialogCode.Accepted

    return answer


def test_a_new_sheet_holds_only_when_it_was_typed(
    make_window: MakeWindow, ask: ScriptedAsk, work: Work, vault_folder: Path
):
    window = make_window()
    codes: list[str] = []

    def leave(dialog: SheetDialog) -> bool:
        codes.append(dialog.screen_shown.code)
        return False

    def go_on(dialog: SheetDialog) -> bool:
        codes.append(dialog.screen_shown.code)
        return typed(dialog, work)

    ask.answers = [prove(work), leave]
    window.run("sheet")
    assert "bisherige Blatt gilt weiter" in window.notice._text.text()
    with pytest.raises(WrongSecret):
        keys.unlock_with_recovery(vault_folder, codes[0])
    ask.answers = [prove(work), go_on]
    window.run("sheet")
    assert keys.unlock_with_recovery(vault_folder, codes[1])
    assert "gilt ab jetzt" in window.notice._text.text()


def test_no_new_sheet_without_a_secret(make_window: MakeWindow, ask: ScriptedAsk, vault_folder: Path):
    window = make_window()
    before = keys.read_bytes(vault_folder)
    ask.answers = [False]
    window.run("sheet")
    assert [title for _, title, _ in ask.asked] == ["Neues Blatt für den Safe"]
    assert keys.read_bytes(vault_folder) == before


def test_tab_goes_from_field_to_field_and_then_to_the_buttons(dialog: PassphraseDialog, qtbot: QtBot):
    dialog.activateWindow()
    stops = [dialog.present, dialog.passphrase, dialog.again, dialog.leave_button, dialog.button]
    assert dialog.focusWidget() is dialog.present
    for stop in stops[1:]:
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        assert dialog.focusWidget() is stop


def test_secrets_are_dots_until_she_looks(dialog: PassphraseDialog):
    fields = (dialog.present, dialog.passphrase, dialog.again)
    assert {field.echoMode() for field in fields} == {QLineEdit.EchoMode.Password}
    dialog.passphrase.show_text(True)
    assert dialog.again.echoMode() == QLineEdit.EchoMode.Normal
    assert dialog.present.echoMode() == QLineEdit.EchoMode.Password
