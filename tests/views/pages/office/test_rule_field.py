"""How often a task comes again, typed in the language of the window."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.common import clock, recurrence
from app.views.language import i18n
from app.views.language.sentences import translated
from app.views.pages.office.rule_field import RuleField

_RULES = (
    "FREQ=DAILY",
    "FREQ=DAILY;INTERVAL=10",
    "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
    "FREQ=WEEKLY;INTERVAL=4;BYDAY=MO",
    "FREQ=WEEKLY;BYDAY=TU,FR",
    "FREQ=MONTHLY;BYDAY=1MO",
    "FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR",
    "FREQ=MONTHLY;BYMONTHDAY=15",
    "FREQ=MONTHLY;BYMONTHDAY=-1",
    "FREQ=MONTHLY;INTERVAL=3",
    "FREQ=WEEKLY;UNTIL=20351231",
)


@pytest.fixture
def field(qtbot: QtBot) -> RuleField:
    made = RuleField("Wiederholung")
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("language", ["de", "en"])
def test_what_it_says_can_be_typed_again(qapp: QApplication, language: str) -> None:
    i18n.install(qapp, language)
    try:
        for rule in _RULES:
            words = translated(recurrence.in_words(rule))
            assert recurrence.read(words, clock.today()) == rule, words
    finally:
        i18n.install(qapp, "de")


def test_what_was_not_touched_stays_the_rule_that_it_was(field: RuleField) -> None:
    field.set_value("FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=6")
    assert field.editor.text() == "jährlich"
    assert field.value() == "FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=6"
    field.editor.setText("monatlich")
    assert field.value() == "FREQ=MONTHLY"
    field.editor.setText("")
    assert (field.value(), field.readable()) == ("", True)


def test_what_is_not_understood_is_said_with_examples(field: RuleField) -> None:
    field.editor.setText("alle Jubeljahre")
    assert not field.readable()
    assert "„alle 4 Wochen“" in field.own_hint().text
    assert field.plain() == "alle Jubeljahre"
    field.editor.setText("jeden ersten Montag")
    assert field.own_hint() is None
    field.tidy()
    assert field.editor.text() == "jeden 1. Montag im Monat"
