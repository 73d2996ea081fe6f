"""Text nobody would type on purpose, and how it gets into an input: pasted, as if by hand."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTabWidget, QTextEdit, QWidget
from shiboken6 import isValid

from tests.views.shown import shown_inside, shown_of

TEXTS = {
    "control": "\0Kauf\0\x01\x07\x1b[31m\x7f\x9f\ufffe\uffff",
    "scripts": "\u202eAnna\u202c \u200f\u2066שלום\u2069 \ud83d 👩‍👩‍👧‍👦🏳️‍🌈 Z̸̢a̷l̶g̵o̴",
    "long": "Ä" * 10_000,
    "digits for ever": "9" * 10_000,
    "thousands": "1.000",
    "power": "1e9",
    "below zero": "-3",
    "other digits": "٣",
    "lines": "eins\nzwei\r\ndrei\u2028vier\ttab",
    "blanks": " \u00a0\u3000 ",
    "syntax": '"\'; DROP TABLE record; -- NEAR("a" b*) AND NOT col:x OR %_*?[]()^$\\ {0} {name} %s %n $x',
    "markup": '<img src="file:///etc/passwd"><b>&amp;&quot;',
    "no day": "31.02.0000",
}

_PAUSE = 1000
"""Milliseconds: what waits longer is no answer to typing."""

Input = QLineEdit | QPlainTextEdit | QTextEdit


def inputs(part: QWidget) -> Iterator[Input]:
    """Whatever can be typed into where it is seen now, inside boxes for numbers, days and choices as well."""
    seen = list(shown_inside(part))
    for kind in (QLineEdit, QPlainTextEdit, QTextEdit):
        for field in seen:
            if isinstance(field, kind) and field.isVisible() and field.isEnabled() and not field.isReadOnly():
                yield field


def all_inputs(part: QWidget) -> list[Input]:
    """The inputs behind every tab that can be chosen."""
    found = dict.fromkeys(inputs(part))
    for tabs in filter(QTabWidget.isVisible, shown_of(part, QTabWidget)):
        before = tabs.currentIndex()
        for place in range(tabs.count()):
            tabs.setCurrentIndex(place)
            found.update(dict.fromkeys(inputs(part)))
        tabs.setCurrentIndex(before)
    return list(found)


def place_of(field: Input) -> tuple[str, ...]:
    """What tells an input from others, in whichever part of the window it stands."""
    above, names = field.parentWidget(), []
    while above is not None and len(names) < 2:
        names.append(type(above).__name__)
        above = above.parentWidget()
    return (*names, field.accessibleName(), type(field).__name__)


def paste(field: Input, text: str) -> None:
    """Put a text in place of what stands there, as she would."""
    QGuiApplication.clipboard().setText(text)
    field.setFocus()
    field.selectAll()
    field.paste()


def type_into(part: QWidget, field: Input, names: Iterable[str]) -> None:
    """Each of these TEXTS, with what a pause in typing starts, and Enter at the end."""
    pauses = [timer for timer in part.findChildren(QTimer) if timer.isSingleShot() and timer.interval() <= _PAUSE]
    for name in names:
        with told(f"{name} in {place_of(field)}"):
            paste(field, TEXTS[name])
            _pause(pauses)
            _press_enter(field)
        if not isValid(field):
            return


def _press_enter(field: Input) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        if isValid(field):
            QApplication.sendEvent(field, QKeyEvent(kind, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier))


def _pause(timers: list[QTimer]) -> None:
    for timer in timers:
        if isValid(timer) and timer.isActive():
            timer.stop()
            timer.timeout.emit()


@contextmanager
def told(what: str) -> Iterator[None]:
    """Whatever is raised in a slot meanwhile fails the test at once, and names what was done."""
    raised: list[BaseException] = []
    before, sys.excepthook = sys.excepthook, lambda _kind, error, _trace: raised.append(error)
    try:
        yield
    finally:
        sys.excepthook = before
    if raised:
        raise AssertionError(what) from raised[0]
