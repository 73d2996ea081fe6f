"""The one line: chips for what it says, questions of who is meant, the kind by a key, drafts, Esc, too long a text."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QMenu
from pytestqt.qtbot import QtBot

from app.common import clock
from app.context import Context
from app.models import Person, Salutation
from app.services.capture.captured import CaptureKind
from app.services.people import persons
from app.views.shared.capture.line import CaptureLine
from app.views.shared.capture.making import capture_line
from app.views.window_context import WindowContext

_MONDAY = datetime(2026, 11, 23, 9)


@pytest.fixture(autouse=True)
def _monday() -> Iterator[None]:
    with clock.standing_at(_MONDAY):
        yield


@pytest.fixture
def people(context: Context) -> dict[str, int]:
    def fill(session: Any) -> dict[str, int]:
        return {
            given: persons.save(session, Person(family_name=family, given_name=given, salutation=salutation))
            for family, given, salutation in (
                ("Yilmaz", "Fatma", Salutation.MS),
                ("Schmidt", "Anna", Salutation.MS),
                ("Schmidt", "Karin", Salutation.MS),
            )
        }

    return context.write("Personen", fill)


@pytest.fixture
def line(qtbot: QtBot, window_context: WindowContext, people: dict[str, int]) -> CaptureLine:  # noqa: ARG001
    made = capture_line(window_context)
    qtbot.addWidget(made)
    made.resize(900, 120)
    made.show()
    made.bind("capture:test")
    return made


def chips(line: CaptureLine) -> list[str]:
    """The words of all chips, buttons included."""
    labels = [label.text() for label in line.chips.findChildren(QLabel) if label.isVisible()]
    return [*labels, *(button.text() for button in line.chips.buttons.values())]


def amber(line: CaptureLine) -> list[str]:
    """What stands in amber."""
    warned = [chip for chip in line.chips.findChildren(QFrame) if chip.property("note") == "warn" and chip.isVisible()]
    words = [label.text() for chip in warned for label in chip.findChildren(QLabel) if label.text()]
    return [word for word in words if not word.startswith("bleibt Text")]


def menu() -> QMenu:
    opened = QApplication.activePopupWidget()
    assert isinstance(opened, QMenu)
    return opened


def test_whom_it_names_is_a_chip_once_the_names_are_read(
    qtbot: QtBot, line: CaptureLine, people: dict[str, int]
) -> None:
    line.line.setText("Telefonat mit Frau Yilmaz 20 min wegen Wohngeld; WV Fr")
    qtbot.waitUntil(lambda: "Yilmaz, Fatma" in chips(line))
    assert {"20 min", "Telefon", "Wiedervorlage in 4 Tagen (27.11.)", "Kontakt ▾"} <= set(chips(line))
    assert [person.id for person in line.entry().persons] == [people["Fatma"]]


def test_two_of_a_name_are_a_question_that_enter_asks(qtbot: QtBot, line: CaptureLine, people: dict[str, int]) -> None:
    line.line.setText("Frau Schmidt tel. 10 min")
    with qtbot.assertNotEmitted(line.entered):
        qtbot.keyClick(line.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: amber(line) == ["„Frau Schmidt“: mehrere"])
    words = [action.text() for action in menu().actions() if not action.isSeparator()]
    assert words == ["Schmidt, Anna", "Schmidt, Karin", "„Frau Schmidt“ neu anlegen", "nur als Text lesen"]
    menu().actions()[1].trigger()
    menu().close()
    qtbot.waitUntil(lambda: "Schmidt, Karin" in chips(line))
    with qtbot.waitSignal(line.entered) as entered:
        qtbot.keyClick(line.line, Qt.Key.Key_Return)
    assert [person.id for person in entered.args[0].persons] == [people["Karin"]]


def test_asked_once_it_is_saved_all_the_same(qtbot: QtBot, line: CaptureLine) -> None:
    line.line.setText("Frau Kowalczyk tel. 10 min")
    qtbot.keyClick(line.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: amber(line) == ["„Frau Kowalczyk“: niemand in der Kartei"])
    menu().close()
    with qtbot.waitSignal(line.entered) as entered:
        qtbot.keyClick(line.line, Qt.Key.Key_Return)
    assert entered.args[0].unknown_persons == ("Frau Kowalczyk",)


def test_somebody_new_is_put_on_file_from_the_line(qtbot: QtBot, context: Context, line: CaptureLine) -> None:
    line.line.setText("Frau Kowalczyk tel. 10 min")
    qtbot.keyClick(line.line, Qt.Key.Key_Return)
    menu().actions()[0].trigger()
    menu().close()
    (found,) = line.entry().persons
    person = context.read(persons.load, found.id)
    assert (person.family_name, person.given_name, person.salutation) == ("Kowalczyk", "", Salutation.MS)


def test_the_kind_is_switched_by_a_key_and_by_its_chip(qtbot: QtBot, line: CaptureLine) -> None:
    line.line.setText("Frau Yilmaz anrufen bis Freitag")
    assert line.entry().kind is CaptureKind.TASK
    for number, kind in enumerate(CaptureKind, 1):
        qtbot.keyClick(line.line, getattr(Qt.Key, f"Key_{number}"), Qt.KeyboardModifier.AltModifier)
        assert line.entry().kind is kind
    line.chips.buttons["kind"].click()
    menu().actions()[0].trigger()
    menu().close()
    assert line.entry().kind is CaptureKind.CONTACT
    line.line.clear()
    line.line.setText("Frau Yilmaz anrufen bis Freitag")
    assert line.entry().kind is CaptureKind.TASK, "said of the text before"


def test_only_a_contact_goes_on_in_a_form(line: CaptureLine) -> None:
    line.line.setText("Gespräch 20 min")
    assert line._wide.text() == "Ausführlich …"
    line.line.setText("Aufgabe: Müll melden")
    assert line._wide.text() == "Sichern und öffnen"


def test_without_a_name_it_says_that_it_is_anonymous(line: CaptureLine) -> None:
    line.line.setText("Gespräch 20 min Wohnen")
    assert "niemand genannt: anonym" in chips(line)
    line.line.setText("Frau Yilmaz 20 min Wohnen")
    assert "niemand genannt: anonym" not in chips(line)


def test_discreet_mode_hides_names(qtbot: QtBot, window_context: WindowContext, line: CaptureLine) -> None:
    line.line.setText("Frau Yilmaz und Frau Schmidt 20 min")
    qtbot.waitUntil(lambda: "Yilmaz, Fatma" in chips(line))
    window_context.discreet.set(True)
    shown = " ".join(chips(line))
    assert "Yilmaz" not in shown
    assert "Schmidt" not in shown
    qtbot.keyClick(line.line, Qt.Key.Key_Return)
    assert not any("Schmidt" in action.text() for action in menu().actions())
    menu().close()


def test_what_is_left_stays_text_in_amber(line: CaptureLine) -> None:
    line.line.setText("Frau Yilmaz 20 min Waschmaschine tanzt")
    (left,) = [label for label in line.chips.findChildren(QLabel) if label.isVisible() and "tanzt" in label.text()]
    assert left.text() == "bleibt Text: „Waschmaschine tanzt“"
    assert left.parentWidget().property("note") == "warn"
    assert "tanzt" in line.entry().text


def test_what_is_typed_comes_back_and_goes_once_it_is_saved(line: CaptureLine) -> None:
    line.line.insert("halb fertig")
    line.bind("capture:other")
    assert line.line.text() == ""
    line.bind("capture:test")
    assert line.line.text() == "halb fertig"
    line.done()
    line.bind("capture:other")
    line.bind("capture:test")
    assert line.line.text() == ""


def test_too_long_a_text_says_so(line: CaptureLine) -> None:
    QApplication.clipboard().setText("Wort " * 400_000)
    line.line.paste()
    assert len(line.line.text()) == 2000
    assert "2.000 Zeichen" in line.notice.text.text()
    line.line.clear()
    assert line.notice.isHidden()


@pytest.mark.parametrize("clears", [True, False])
def test_esc_empties_the_line_or_is_left_to_the_dialog(qtbot: QtBot, line: CaptureLine, clears: bool) -> None:
    line.clears = clears
    line.line.insert("halb fertig")
    qtbot.keyClick(line.line, Qt.Key.Key_Escape)
    assert (line.line.text() == "") is clears
