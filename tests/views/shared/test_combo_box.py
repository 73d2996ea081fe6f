"""A value that has too little room ends in an ellipsis, in the list that only opens and in the one in which one types."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.views.shared.combo_box import ComboBox, ValueLine

_LONG = "70 × 37 mm, 24 je Bogen (Avery Zweckform 3474, Herma 4464)"


@pytest.fixture
def narrow(qtbot: QtBot) -> ComboBox:
    combo = ComboBox()
    qtbot.addWidget(combo)
    combo.setLineEdit(ValueLine())
    combo.addItems([_LONG, "Kurz"])
    combo.resize(200, combo.sizeHint().height())
    combo.show()
    return combo


def _line(combo: ComboBox) -> QLineEdit:
    line = combo.lineEdit()
    assert line is not None
    line.clearFocus()
    return line


def _ink(line: QLineEdit) -> tuple[int, int]:
    """The first and the last column in which something is drawn."""
    image = line.grab().toImage()
    ground = image.pixel(0, 0)
    drawn = [x for x in range(image.width()) if any(image.pixel(x, y) != ground for y in range(image.height()))]
    return drawn[0], drawn[-1]


def test_a_line_shows_that_it_shows_not_all(narrow: ComboBox) -> None:
    line = _line(narrow)
    assert narrow.toolTip() == _LONG
    shown = _ink(line)
    cut = line.fontMetrics().elidedText(_LONG, Qt.TextElideMode.ElideRight, line.width() - 4)
    assert cut.endswith("…")
    line.setText(cut)
    assert [abs(a - b) <= 1 for a, b in zip(shown, _ink(line), strict=True)] == [True, True]


def test_what_has_room_is_drawn_as_ever(narrow: ComboBox) -> None:
    narrow.setCurrentIndex(1)
    line = _line(narrow)
    assert _ink(line)[1] < line.fontMetrics().horizontalAdvance("Kurz") + 4
    assert narrow.toolTip() == ""
