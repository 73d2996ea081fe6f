"""Errors she can act on are sentences; bugs are logged without personal data and told once. Questions go through a port."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.common.errors import Cancelled, NoSpace, UserError
from app.views.ask import QtAsk, ScriptedAsk
from app.views.error_handler import ErrorHandler
from app.views.question import QuestionDialog


def crash(name: str) -> Exception:
    try:
        raise ValueError(f"Frau {name} passt nicht")
    except ValueError as error:
        return error


def test_a_bug_is_logged_without_its_message_and_told_once(qtbot: QtBot, tmp_path: Path) -> None:
    ask, log = ScriptedAsk(), tmp_path / "fehler.log"
    error_handler = ErrorHandler(ask, log)
    drafts: list[int] = []
    error_handler.happened.connect(lambda: drafts.append(len(ask.asked)))
    error_handler.take(crash("Geheim"))
    assert not ask.asked, "never a dialog in the middle of something else"
    qtbot.waitUntil(lambda: len(ask.asked) == 1)
    error_handler.take(crash("Geheim"))
    qtbot.waitUntil(lambda: len(drafts) == 2)
    assert drafts == [0, 1], "drafts are kept before anything is shown"
    assert len(ask.asked) == 1
    text = log.read_text(encoding="utf-8") + "".join(ask.asked[0])
    assert "ValueError" in text
    assert Path(__file__).name in text
    assert "Geheim" not in text
    assert "Frau" not in text


@pytest.mark.parametrize("error", [UserError("Bitte einen Namen eingeben."), NoSpace("Kein Platz mehr.")])
def test_an_error_she_can_act_on_is_its_sentence_and_not_logged(qtbot: QtBot, tmp_path: Path, error: Exception) -> None:
    ask, log = ScriptedAsk(), tmp_path / "fehler.log"
    error_handler = ErrorHandler(ask, log)
    for _ in range(2):
        error_handler.take(error)
    qtbot.waitUntil(lambda: len(ask.asked) == 2)
    assert ask.asked[0][2] == str(error)
    assert not log.exists()


def test_what_she_cancelled_is_no_error(qtbot: QtBot, tmp_path: Path) -> None:
    ask = ScriptedAsk()
    error_handler = ErrorHandler(ask, tmp_path / "fehler.log")
    error_handler.take(Cancelled("Abgebrochen."))
    error_handler.take(UserError("Danach."))
    qtbot.waitUntil(lambda: len(ask.asked) == 1)
    assert ask.asked[0][2] == "Danach."


def test_unhandled_errors_and_threads_arrive(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import threading

    from app.views import error_handler as module

    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    monkeypatch.setattr(module, "qInstallMessageHandler", lambda _handler: None)
    ask = ScriptedAsk()
    error_handler = ErrorHandler(ask, tmp_path / "fehler.log")
    error_handler.install()
    error = crash("Geheim")
    sys.excepthook(type(error), error, error.__traceback__)
    thread = threading.Thread(target=lambda: int("drei"))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(ask.asked) == 2)


def shown() -> QuestionDialog:
    """The question on the screen."""
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QuestionDialog)
    return dialog


@pytest.mark.parametrize("danger", [False, True])
def test_confirm_is_yes_no_or_esc(qtbot: QtBot, danger: bool) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    ask = QtAsk(window)

    def press(what: str) -> bool:
        def act() -> None:
            question = shown()
            if what == "esc":
                question.reject()
            else:
                next(button for button in question.findChildren(QPushButton) if button.text() == what).click()

        QTimer.singleShot(0, act)
        return ask.confirm("Löschen?", "Das kommt nicht zurück.", "Löschen", danger)

    assert [press("Löschen"), press("Abbrechen"), press("esc")] == [True, False, False]


@pytest.mark.parametrize(("danger", "expected"), [(False, "Leeren"), (True, "Abbrechen")])
def test_what_is_dangerous_is_never_the_default(qtbot: QtBot, danger: bool, expected: str) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    defaults: list[str] = []

    def look() -> None:
        defaults.extend(button.text() for button in shown().findChildren(QPushButton) if button.isDefault())
        shown().reject()

    QTimer.singleShot(0, look)
    QtAsk(window).confirm("Leeren?", "Endgültig.", "Leeren", danger=danger)
    assert defaults == [expected]


def test_choose_says_which_and_a_message_is_never_markup(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)

    def press() -> None:
        question = shown()
        assert any(label.text() == "<b>Was</b> nun?" for label in question.findChildren(QLabel))
        assert all(label.textFormat() == Qt.TextFormat.PlainText for label in question.findChildren(QLabel))
        question.buttons[1].click()

    QTimer.singleShot(0, press)
    assert QtAsk(window).choose("Doppelt", "<b>Was</b> nun?", ["Zusammenführen", "Beide behalten"]) == 1


def test_scripted_answers_come_in_order_and_run_out_loudly(qapp: QApplication, tmp_path: Path) -> None:
    assert qapp
    ask = ScriptedAsk([True, None, tmp_path, 1, lambda dialog: dialog.windowTitle() == "Zusammenführen"])
    assert ask.confirm("a", "b", "c")
    assert ask.text("Name", "Neuer Name") is None
    assert ask.folder("Wohin?") == tmp_path
    assert ask.choose("x", "y", ["a", "b"]) == 1
    dialog = QDialog()
    dialog.setWindowTitle("Zusammenführen")
    assert ask.dialog(dialog)
    with pytest.raises(AssertionError, match="unexpected question"):
        ask.confirm("noch", "eine", "Frage")
    assert [method for method, _, _ in ask.asked] == ["confirm", "text", "folder", "choose", "dialog", "confirm"]
