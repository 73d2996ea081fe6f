"""A button inside a line that has no key, or that its line says nothing of, would be found."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from app.views.shared.line_buttons import button_in
from tests.contract.line_buttons import buttons, keyless

Break = Callable[[QLineEdit], object]
BREAKS: tuple[Break, ...] = (
    lambda line: buttons(line)[0].setShortcut("F5"),
    lambda line: line.setAccessibleDescription(""),
)


def _view() -> tuple[QWidget, QLineEdit]:
    view, line = QWidget(), QLineEdit()
    QVBoxLayout(view).addWidget(line)
    line.setAccessibleName("Ort")
    button_in(line, "person", "Öffnen", lambda: None)
    view.show()
    return view, line


@pytest.mark.parametrize("spoil", BREAKS)
def test_what_has_no_key_is_found(qapp: QApplication, spoil: Break) -> None:
    assert qapp
    view, line = _view()
    assert list(keyless(view)) == []
    spoil(line)
    assert set(keyless(view)) == {"Ort: Öffnen"}
    view.close()
