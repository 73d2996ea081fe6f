"""Values of Qt's enumerations by their names: what is set is what the name says, and a wrong name is no silence."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from app.views.shared.early import set_value


def test_a_name_becomes_the_value(qtbot: QtBot) -> None:
    button = QToolButton()
    qtbot.addWidget(button)
    set_value(button, "focusPolicy", "TabFocus")
    set_value(button, "toolButtonStyle", "ToolButtonTextBesideIcon")
    assert button.focusPolicy() == Qt.FocusPolicy.TabFocus
    assert button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextBesideIcon


def test_a_wrong_name_is_refused(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    with pytest.raises(ValueError, match="textFormat = 'Plain'"):
        set_value(label, "textFormat", "Plain")
