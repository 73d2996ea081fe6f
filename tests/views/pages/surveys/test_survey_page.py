"""Stimmungsbild in the window: sheets typed by digits alone, questions written, waves compared."""

import random
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from app.common import clock
from app.context import Context
from app.models import Kind, Survey, Topic
from app.services.surveys import questions, sheets, surveys
from app.services.surveys.standard import STANDARD
from app.views.ask import ScriptedAsk
from app.views.location import Location
from app.views.main.window import MainWindow
from app.views.pages.surveys.question_dialog import QuestionDialog
from app.views.pages.surveys.questions_panel import QuestionsPanel
from app.views.pages.surveys.results_panel import ResultsPanel
from app.views.pages.surveys.sheets_panel import SheetsPanel
from app.views.window_context import WindowContext

SHEETS = 200


@pytest.fixture(autouse=True)
def monday() -> Iterator[None]:
    with clock.standing_at(datetime(2026, 11, 30, 9)):
        yield


@pytest.fixture
def wave(context: Context) -> int:
    return context.write("Probe", surveys.save, Survey(name="Herbst 2026", begun_on=date(2026, 11, 2)))


@pytest.fixture
def window(make_window: Callable[..., MainWindow], wave: int) -> MainWindow:
    made = make_window()
    made.resize(1440, 900)
    made.go(Location("surveys", wave))
    return made


def tab(window: MainWindow, kind: type) -> object:
    detail = window.stack.page.detail
    panel = next(one for one in detail.panels if isinstance(one, kind))
    detail.tabs.bring(panel)
    return panel


@pytest.fixture
def panel(window: MainWindow) -> SheetsPanel:
    found = tab(window, SheetsPanel)
    assert isinstance(found, SheetsPanel)
    found._line.setFocus()
    return found


def fill(session: Session, wave: int, sheets_of_wave: Sequence[str]) -> None:
    for answers in sheets_of_wave:
        sheets.enter(session, wave, answers)


def kept(context: Context, wave: int) -> list[str]:
    return [row.answers for row in context.read(sheets.of_survey, wave)][::-1]


class Presses(QObject):
    """Counts key presses that reach the line."""

    def __init__(self, watched: QObject) -> None:
        super().__init__(watched)
        self.count = 0
        watched.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self.count += 1
        return False


@pytest.fixture
def alone(qtbot: QtBot, window_context: WindowContext, wave: int) -> Iterator[SheetsPanel]:
    """The tab without the window around it: two hundred times nothing else is read anew."""
    made = SheetsPanel(window_context)
    qtbot.addWidget(made)
    forget = window_context.context.listen(made.refresh)
    made.show_record(wave)
    made.show()
    made._line.setFocus()
    qtbot.waitUntil(made._line.hasFocus)
    yield made
    forget()


def test_200_sheets_are_entered_by_keyboard_alone_with_one_press_more_than_questions(
    context: Context, wave: int, alone: SheetsPanel
) -> None:
    dice = random.Random(17)
    wanted = ["".join(dice.choice("01234") for _ in STANDARD) for _ in range(SHEETS)]
    wanted[20] = wanted[19]
    presses = Presses(alone._line)
    for number, answers in enumerate(wanted, start=1):
        QTest.keyClicks(QApplication.focusWidget(), answers)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        assert presses.count <= number * (len(STANDARD) + 1)
        assert alone._line.text() == ""
    assert kept(context, wave) == wanted
    assert len(alone.rows) == SHEETS


def test_the_line_says_which_question_is_next(panel: SheetsPanel) -> None:
    assert panel._place.text() == f"Frage 1 von 8: {STANDARD[0].text}"
    QTest.keyClicks(panel._line, "432")
    assert panel._place.text() == f"Frage 4 von 8: {STANDARD[3].text}"
    QTest.keyClicks(panel._line, "43210")
    assert "Enter sichert" in panel._place.text()
    QTest.keyClicks(panel._line, "4")
    assert panel._place.text() == "9 Antworten auf 8 Fragen"


def test_what_is_off_the_scale_is_said_and_the_rest_stays(context: Context, wave: int, panel: SheetsPanel) -> None:
    QTest.keyClicks(panel._line, "435x2")
    assert panel._line.text() == "432"
    assert "„x“ ist keine Antwort" in panel._notice.text.text()
    QTest.keyClick(panel._line, Qt.Key.Key_Return)
    assert "3 von 8 Antworten" in panel._notice.text.text()
    assert panel._line.text() == "432", "nothing typed is lost"
    assert kept(context, wave) == []


def test_a_sheet_entered_twice_is_said_and_taken_away_by_the_offer(
    context: Context, wave: int, panel: SheetsPanel
) -> None:
    for _ in range(2):
        QTest.keyClicks(panel._line, "43214321")
        QTest.keyClick(panel._line, Qt.Key.Key_Return)
    assert panel._notice.text.text() == "Bogen 2 ist gleich wie Bogen 1. Wurde er zweimal eingegeben?"
    panel._notice.button.click()
    assert kept(context, wave) == ["43214321"]
    assert panel._line.hasFocus()


def test_the_last_sheet_is_undone_and_a_sheet_is_corrected(context: Context, wave: int, panel: SheetsPanel) -> None:
    for answers in ("43214321", "11111111"):
        QTest.keyClicks(panel._line, answers)
        QTest.keyClick(panel._line, Qt.Key.Key_Return)
    context.undo()
    assert kept(context, wave) == ["43214321"]
    panel.table.choose(panel.rows[0].id)
    panel.open_chosen()
    assert panel._line.text() == "43214321"
    assert panel._place.text().startswith("Bogen 1 ändern")
    QTest.keyClicks(panel._line, "22222222")
    QTest.keyClick(panel._line, Qt.Key.Key_Return)
    assert kept(context, wave) == ["22222222"]
    assert panel._line.text() == ""
    panel.open_chosen()
    panel._cancel.click()
    assert panel._line.text() == ""
    panel.remove()
    assert kept(context, wave) == []


def test_half_a_sheet_is_there_again_after_a_look_at_another_wave(
    context: Context, wave: int, panel: SheetsPanel
) -> None:
    other = context.write("Probe", surveys.save, Survey(name="Frühjahr", begun_on=date(2026, 3, 2)))
    QTest.keyClicks(panel._line, "432")
    panel.show_record(other)
    assert panel._line.text() == ""
    panel.show_record(wave)
    assert panel._line.text() == "432"


def test_a_closed_wave_takes_nothing_and_says_so(
    context: Context, wave: int, window: MainWindow, panel: SheetsPanel
) -> None:
    window.stack.page.detail._close.click()
    assert context.read(surveys.load, wave).closed_on == date(2026, 11, 30)
    assert panel._line.isReadOnly()
    assert panel._place.text().startswith("Abgeschlossen")
    window.stack.page.detail._close.click()
    assert not panel._line.isReadOnly()


def test_questions_are_written_in_a_dialog_and_put_in_order(
    context: Context, wave: int, window: MainWindow, ask: ScriptedAsk
) -> None:
    panel = tab(window, QuestionsPanel)
    assert isinstance(panel, QuestionsPanel)

    def write(dialog: object) -> bool:
        assert isinstance(dialog, QuestionDialog)
        dialog.form.field("text").set_value("Hier ist es still.")
        dialog.form.field("text")._edited()
        dialog.save()
        return True

    ask.answers.append(write)
    panel.add()
    assert context.read(questions.of_survey, wave)[-1].text == "Hier ist es still."
    panel.table.choose(panel.rows[-1].id)
    panel.move_up()
    assert context.read(questions.of_survey, wave)[-2].text == "Hier ist es still."
    panel.remove()
    assert len(context.read(questions.of_survey, wave)) == len(STANDARD)
    context.write("Probe", sheets.enter, wave, "44444444")
    assert not panel._add.isEnabled()
    assert panel._why.isVisibleTo(panel)


def test_waves_stand_beside_each_other_and_few_answers_are_not_shown(
    context: Context, wave: int, window: MainWindow
) -> None:
    before = context.write("Probe", surveys.save, Survey(name="Frühjahr 2026", begun_on=date(2026, 3, 2)))
    context.write("Probe", fill, wave, ["44444444"] * 30 + ["11111111"] * 10)
    context.write("Probe", fill, before, ["11114444"] * 25)
    panel = tab(window, ResultsPanel)
    assert isinstance(panel, ResultsPanel)
    lines = [tuple(panel.line(row).texts) for row in panel.rows]
    assert lines[0] == ("Sicherheit insgesamt", "75 %", "60 % – 86 %", "40", "0 % (25)", "↑ höher")
    assert lines[1][4:] == ("100 % (25)", "↓ niedriger")
    assert len(lines) == len(Topic) - 1 + len(STANDARD)
    panel.show_record(before)
    for row in context.read(sheets.of_survey, before)[:6]:
        context.write("Probe", sheets.remove, row.id)
    assert panel.line(panel.rows[0]).texts[1:4] == ("unter 20", "", "19")


def test_the_list_opens_a_wave(window: MainWindow, wave: int) -> None:
    assert window.stack.page.detail.record_id == wave
    assert window.stack.page.detail.kind is Kind.SURVEY
