"""The keyboard: keys, texts in the field that has the focus, and whole forms filled in."""

import random
from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget

from tests.monkey import sight
from tests.monkey.actions.base import Action, Monkey, choosing, deed
from tests.monkey.texts import HOSTILE, LONGEST_TYPED

_KEYS = (
    *("Tab", "Backtab", "Escape", "Return", "Enter", "Space", "Up", "Down", "Left", "Right", "Home", "End", "PageUp"),
    *("PageDown", "Delete", "Backspace", "Menu", "F1", "F2", "F5", "F8", "F10"),
)
_LETTERS = "ABCDEFGHIKMNOPRSTUVWXYZ0123456789"
"""Without L and Q, which lock and quit together with Ctrl: see `leaving`."""
_MODIFIERS = {
    "Shift": Qt.KeyboardModifier.ShiftModifier,
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
}
_HELD = ("", "", "", "Shift", "Ctrl", "Alt", "Ctrl+Shift")
_SPECIAL_SHARE, _SAVED_SHARE = 0.7, 0.85


@choosing(window=9, modal=12)
def _press(monkey: Monkey, top: str) -> list[Action]:
    dice = monkey.dice
    key = dice.choice(_KEYS if dice.random() < _SPECIAL_SHARE else _LETTERS)
    return [{"do": "key", "top": top, "key": key, "held": dice.choice(_HELD)}]


@choosing(popup=1)
def _press_in_popup(monkey: Monkey, top: str) -> list[Action]:
    return [{"do": "key", "top": top, "key": monkey.dice.choice(("Escape", "Return", "Down", "Up"))}]


@choosing(window=7, modal=8)
def _type(monkey: Monkey, top: str) -> list[Action]:
    dice = monkey.dice
    return [{"do": "text", "top": top, "text": dice.choice(HOSTILE), "how": dice.choice(tuple(_WAYS))}]


@choosing(window=3, modal=16)
def _fill_in(monkey: Monkey, top: str) -> list[Action]:
    dice = monkey.dice
    texts = [dice.choice(HOSTILE) for _ in range(6)]
    filled: Action = {"do": "fill", "top": top, "texts": texts, "share": dice.choice((0.2, 0.5, 1.0))}
    return [filled, {"do": "save", "top": top}] if dice.random() < _SAVED_SHARE else [filled]


@deed("key")
def press(_monkey: Monkey, top: str, key: str, held: str = "") -> None:
    """Press a key where the focus is, in this window."""
    window, target = sight.found(top), QApplication.focusWidget()
    if window is None:
        return
    if target is None or target.window() is not window:
        target = window
    modifiers = Qt.KeyboardModifier.NoModifier
    for name in filter(None, held.split("+")):
        modifiers |= _MODIFIERS[name]
    QTest.keyClick(target, getattr(Qt.Key, f"Key_{key}"), modifiers)


def _by_keys(target: QWidget, text: str) -> None:
    """Letter by letter; the focus may move meanwhile."""
    for letter in text[:LONGEST_TYPED]:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            receiver = QApplication.focusWidget() or target
            QApplication.sendEvent(receiver, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


def _pasted(target: QWidget, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(target, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def at_once(target: QWidget, text: str) -> None:
    """Put a text into a field as an input method does."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(target, event)


_WAYS: dict[str, Callable[[QWidget, str], None]] = {"keys": _by_keys, "paste": _pasted, "at once": at_once}


@deed("text")
def _enter(_monkey: Monkey, top: str, text: str, how: str) -> None:
    target, window = QApplication.focusWidget(), sight.found(top)
    if target is not None and target.window() is window:
        _WAYS[how](target, text)


@deed("fill")
def _fill(_monkey: Monkey, top: str, texts: list[str], share: float) -> None:
    """Type into a share of all fields of a window; which ones and what follows from the texts alone."""
    window, dice = sight.found(top), random.Random("".join(texts))
    for field in sight.text_fields(window) if window is not None else []:
        if dice.random() < share:
            field.setFocus()
            at_once(field, dice.choice(texts))


@deed("save")
def _save(monkey: Monkey, top: str) -> None:
    """Save what stands in the form: Ctrl+Enter in a dialog, and its first button if it is still there."""
    window = sight.found(top)
    if window is None:
        return
    if top != sight.MODAL:
        monkey.main.run("save")
        return
    QTest.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    if window is QApplication.activeModalWidget():
        press_default(window)


def press_default(dialog: QWidget) -> None:
    """Press the button that Enter would press."""
    buttons = [one for one in dialog.findChildren(QPushButton) if one.isDefault() and sight.usable(one)]
    if buttons:
        buttons[0].click()


@choosing(modal=14)
def _end_dialog(monkey: Monkey, _top: str) -> list[Action]:
    return [{"do": monkey.dice.choice(("accept", "reject"))}]


@deed("accept")
def _accept(_monkey: Monkey) -> None:
    if (dialog := QApplication.activeModalWidget()) is not None:
        press_default(dialog)


@deed("reject")
def _reject(_monkey: Monkey) -> None:
    dialog = QApplication.activeModalWidget()
    if isinstance(dialog, QDialog):
        dialog.reject()
