"""What is typed anywhere is kept when the window ends, whatever hinders one of its drafts."""

import sys

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.common.errors import StorageError, UserError
from app.views.shared.forms.drafts import keep_all


class Typed(QWidget):
    def __init__(self, parent: QWidget, kept: list[int], hindered: Exception | None = None) -> None:
        super().__init__(parent)
        self._kept, self._hindered = kept, hindered

    def keep_draft(self) -> None:
        if self._hindered is not None:
            raise self._hindered
        self._kept.append(1)


@pytest.mark.parametrize("hindered", [UserError("Die Datei ist gerade beschäftigt."), StorageError("Kein Platz.")])
def test_a_draft_that_can_not_be_written_hinders_none_of_the_others(qtbot: QtBot, hindered: Exception) -> None:
    window, kept = QWidget(), list[int]()
    qtbot.addWidget(window)
    for error in (None, hindered, None):
        Typed(window, kept, error)
    keep_all(window)
    assert kept == [1, 1]


def test_a_bug_in_one_is_told_and_hinders_none_of_the_others(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    window, kept, told = QWidget(), list[int](), list[BaseException]()
    qtbot.addWidget(window)
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: told.append(error))
    bug = AttributeError("half built")
    for error in (None, bug, None):
        Typed(window, kept, error)
    keep_all(window)
    assert kept == [1, 1]
    assert told == [bug]
