"""A bar never cuts its buttons: what does not fit stands in its menu."""

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.views.shared.overflow_bar import OverflowBar
from app.views.shared.widgets import Button, action_button

WORDS = ("Adressetiketten …", "Schlagwörter …", "Löschen")


@pytest.fixture
def pressed() -> list[str]:
    return []


@pytest.fixture
def buttons(pressed: list[str]) -> list[Button]:
    return [action_button(word, lambda word=word: pressed.append(word)) for word in WORDS]


@pytest.fixture
def bar(qtbot: QtBot, buttons: list[Button]) -> OverflowBar:
    made = OverflowBar(*buttons)
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    made.show()
    return made


def _offered(bar: OverflowBar) -> list[str]:
    bar.menu.aboutToShow.emit()
    return [action.text() for action in bar.menu.actions()]


def _seen(parts: list[Button]) -> list[str]:
    return [part.text() for part in parts if part.isVisible()]


def test_where_there_is_room_nothing_is_put_away(bar: OverflowBar, buttons: list[Button]) -> None:
    assert _seen(buttons) == list(WORDS)
    assert not bar.more.isVisible()


def test_what_does_not_fit_stands_in_the_menu_and_does_the_same(
    bar: OverflowBar, buttons: list[Button], pressed: list[str]
) -> None:
    bar.resize(buttons[0].sizeHint().width() + bar.more.sizeHint().width() + 20, bar.height())
    assert _seen(buttons) == ["Adressetiketten …"]
    assert _offered(bar) == ["Schlagwörter …", "Löschen"]
    bar.menu.actions()[1].trigger()
    assert pressed == ["Löschen"]


def test_it_can_be_as_narrow_as_the_menu_alone(bar: OverflowBar, buttons: list[Button]) -> None:
    bar.resize(bar.minimumSizeHint().width(), bar.height())
    assert _seen(buttons) == []
    assert bar.more.isVisible()
    assert bar.more.geometry().right() <= bar.width()


def test_the_menu_opens_at_a_press_and_waits_for_nobody(bar: OverflowBar) -> None:
    bar.resize(bar.minimumSizeHint().width(), bar.height())
    bar.more.click()
    assert bar.menu.isVisible()
    assert [action.text() for action in bar.menu.actions()] == list(WORDS)
    bar.menu.close()


def test_what_is_not_offered_is_in_neither(bar: OverflowBar, buttons: list[Button]) -> None:
    bar.offer(buttons[1], offered=False)
    bar.resize(bar.minimumSizeHint().width(), bar.height())
    assert _offered(bar) == ["Adressetiketten …", "Löschen"]
    bar.offer(buttons[2], offered=False)
    bar.offer(buttons[1], offered=True)
    assert _offered(bar) == ["Adressetiketten …", "Schlagwörter …"]


def test_what_is_greyed_is_greyed_in_the_menu(bar: OverflowBar, buttons: list[Button]) -> None:
    buttons[2].setEnabled(False)
    bar.resize(bar.minimumSizeHint().width(), bar.height())
    assert _offered(bar) == list(WORDS)
    assert [action.isEnabled() for action in bar.menu.actions()] == [True, True, False]


def test_what_is_no_button_stays(qtbot: QtBot, bar: OverflowBar, buttons: list[Button]) -> None:
    label: QWidget = QLabel("12 Personen")
    bar.add(label, 0)
    bar.resize(bar.minimumSizeHint().width(), bar.height())
    qtbot.waitUntil(label.isVisible)
    assert _seen(buttons) == []
