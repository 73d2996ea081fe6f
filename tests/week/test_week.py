"""A week of her work in the window, by keyboard alone: each journey has a number of key presses that it must not exceed.

The letters she has to think of herself (an entry, a name) are counted apart from the keys that the program asks for.
"""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from app.common import clock
from app.context import Context
from app.models import Event, ParticipationStatus, Person, Task
from app.services.events import events, participations
from app.services.lists import ListQuery
from app.services.office import tasks
from app.services.people import persons
from app.views.ask import ScriptedAsk
from app.views.location import Location
from app.views.main.window import MainWindow
from app.views.pages.events.event_page import EventPage
from app.views.pages.events.transfer import TransferDialog
from app.views.pages.office.task_line import TaskLine
from app.views.preview.preview import Preview
from app.views.shared.lists.list_page import ListPage
from tests.views.windows import MakeWindow, settle

MONDAY = datetime(2026, 11, 23, 9)
ROWS = 100
_NONE, _CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class Keys:
    """Presses keys where the focus is, and counts them."""

    def __init__(self, qtbot: QtBot, window: QWidget) -> None:
        self._qtbot, self._window = qtbot, window
        self.pressed = self.letters = 0

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = _NONE, times: int = 1) -> None:
        for _ in range(times):
            self._qtbot.keyClick(self._here(), key, modifiers)
        self.pressed += times

    def type(self, text: str) -> None:
        """What only she can know."""
        self._qtbot.keyClicks(self._here(), text)
        self.letters += len(text)

    def _here(self) -> QWidget:
        popup = QApplication.activePopupWidget()
        return popup or QApplication.focusWidget() or self._window


def _quarter(session: Session) -> dict[str, int]:
    person = persons.save(session, Person(family_name="Kovalenko", given_name="Olena", street="Köchlinstraße 3"))
    for number in range(2):
        tasks.save(session, Task(what=f"Anruf {number}", due_on=MONDAY.date(), about_id=person))
    coming = events.save(session, Event(name="Nähcafé", starts_at=MONDAY + timedelta(days=3)))
    held = events.save(session, Event(name="Sommerfest", starts_at=MONDAY - timedelta(days=2)))
    for number in range(ROWS):
        participations.register(session, held, name=f"Gast {number:03}")
    return {"person": person, "coming": coming, "held": held}


@pytest.fixture
def quarter(context: Context) -> dict[str, int]:
    return context.write("Probe", _quarter)


@pytest.fixture
def window(make_window: MakeWindow, quarter: dict[str, int]) -> MainWindow:  # noqa: ARG001
    with clock.standing_at(MONDAY):
        window = make_window()
    window.resize(1440, 900)
    window.activateWindow()
    return window


def test_a_week_takes_no_more_keys_than_it_did(
    qtbot: QtBot, context: Context, window: MainWindow, ask: ScriptedAsk, quarter: dict[str, int], tmp_path: Path
) -> None:
    with clock.standing_at(MONDAY):
        journeys: dict[str, tuple[Callable[[Keys], None], int, int]] = {
            "task done": (lambda keys: _task_done(keys, qtbot, context, window), 1, 0),
            "snooze": (lambda keys: _snooze(keys, qtbot, context, window), 2, 0),
            "quick entry": (lambda keys: _quick_entry(keys, qtbot, context, window, quarter["person"]), 1, 40),
            "registration": (lambda keys: _registration(keys, qtbot, context, window, quarter), 1, 5),
            "transfer": (lambda keys: _transfer(keys, qtbot, context, window, ask, quarter["held"]), 120, 0),
            "monthly report": (lambda keys: _monthly_report(keys, qtbot, window, ask, tmp_path), 3, 0),
            "letter": (lambda keys: _letter(keys, qtbot, window, ask, quarter["person"], tmp_path), 2, 20),
        }
        taken = {}
        for name, (journey, _most, _letters) in journeys.items():
            keys = Keys(qtbot, window)
            journey(keys)
            settle(window.window_context.work)
            taken[name] = (keys.pressed, keys.letters)
    longer = {
        name: taken[name]
        for name, (_journey, most, letters) in journeys.items()
        if taken[name][0] > most or taken[name][1] > letters
    }
    assert longer == {}


def _go(qtbot: QtBot, window: MainWindow, place: Location) -> None:
    """To where a journey begins. Without a screen nobody gives the window back its focus when a menu closes."""
    window.window_context.go(place)
    settle(window.window_context.work)
    _stand_in(qtbot, window)


def _stand_in(qtbot: QtBot, window: QWidget) -> None:
    def has_the_focus() -> bool:
        window.activateWindow()
        here = QApplication.focusWidget()
        return here is not None and (here is window or window.isAncestorOf(here))

    qtbot.waitUntil(has_the_focus)


def _line(qtbot: QtBot, window: MainWindow, what: str) -> TaskLine:
    _go(qtbot, window, Location("today"))

    def found() -> list[TaskLine]:
        lines = window.findChildren(TaskLine)
        return [one for one in lines if one.title.accessibleName() == what and one.isVisible()]

    qtbot.waitUntil(lambda: len(found()) == 1)
    return found()[0]


def _task_done(keys: Keys, qtbot: QtBot, context: Context, window: MainWindow) -> None:
    _line(qtbot, window, "Anruf 0").tick.setFocus()
    keys.press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: context.read(tasks.count_open) == 1)


def _snooze(keys: Keys, qtbot: QtBot, context: Context, window: MainWindow) -> None:
    _line(qtbot, window, "Anruf 1").tick.setFocus()
    keys.press(Qt.Key.Key_S)
    keys.press(Qt.Key.Key_Return)
    tomorrow = date(2026, 11, 24)
    qtbot.waitUntil(lambda: tomorrow in [row.due_on for row in context.read(_all_tasks)])


def _all_tasks(session: Session) -> list[tasks.TaskRow]:
    return tasks.rows(session, tasks.ids(session, ListQuery()))


def _quick_entry(keys: Keys, qtbot: QtBot, context: Context, window: MainWindow, person: int) -> None:
    """Opening a person puts the caret into the line."""
    _go(qtbot, window, Location("people", person))
    steps = len(context.steps())
    keys.type("Telefonat 20 min Wohnen")
    keys.press(Qt.Key.Key_Return)
    assert len(context.steps()) == steps + 1
    assert "Kovalenko" in window.notice.accessibleName()


def _registration(keys: Keys, qtbot: QtBot, context: Context, window: MainWindow, quarter: dict[str, int]) -> None:
    _go(qtbot, window, Location("events", quarter["coming"]))
    page = window.stack.page
    assert isinstance(page, EventPage)
    page.detail.participants.line.setFocus()
    keys.type("kova")
    line = page.detail.participants.line
    qtbot.waitUntil(lambda: line._completer.popup().isVisible())
    keys.press(Qt.Key.Key_Return)
    (place,) = context.read(participations.attendance, quarter["coming"])
    assert (place.person_id, place.status) == (quarter["person"], ParticipationStatus.REGISTERED)


def _transfer(keys: Keys, qtbot: QtBot, context: Context, window: MainWindow, ask: ScriptedAsk, held: int) -> None:
    _go(qtbot, window, Location("events", held))

    def take_over(dialog: QDialog) -> bool:
        assert isinstance(dialog, TransferDialog)
        dialog.show()
        _stand_in(qtbot, dialog)
        keys.press(Qt.Key.Key_Space, times=ROWS)
        keys.press(Qt.Key.Key_Return, _CTRL)
        return dialog.result() == QDialog.DialogCode.Accepted

    ask.answers = [take_over]
    keys.press(Qt.Key.Key_T, _CTRL)
    there = context.read(participations.attendance, held)
    assert [place.status for place in there] == [ParticipationStatus.ATTENDED] * ROWS


def _save(keys: Keys, qtbot: QtBot, out: Path) -> Callable[[QDialog], bool]:
    """In a preview: wait for the first page, then save."""

    def save(dialog: QDialog) -> bool:
        assert isinstance(dialog, Preview)
        dialog.show()
        _stand_in(qtbot, dialog)
        qtbot.waitUntil(lambda: dialog.outputs[1].isEnabled(), timeout=10_000)
        keys.press(Qt.Key.Key_S, _CTRL)
        qtbot.waitUntil(out.exists, timeout=20_000)
        return True

    return save


def _monthly_report(keys: Keys, qtbot: QtBot, window: MainWindow, ask: ScriptedAsk, out: Path) -> None:
    ask.answers = [_save(keys, qtbot, out / "monat.pdf"), out / "monat.pdf"]
    _go(qtbot, window, Location("today"))
    keys.press(Qt.Key.Key_7, _CTRL)
    settle(window.window_context.work)
    _stand_in(qtbot, window)
    keys.press(Qt.Key.Key_P, _CTRL)
    assert (out / "monat.pdf").stat().st_size > 1000


def _letter(keys: Keys, qtbot: QtBot, window: MainWindow, ask: ScriptedAsk, person: int, out: Path) -> None:
    _go(qtbot, window, Location("people", person))
    assert isinstance(window.stack.page, ListPage)
    ask.answers = [_save(keys, qtbot, out / "brief.pdf"), out / "brief.pdf"]
    keys.press(Qt.Key.Key_B, _CTRL | _SHIFT)
    assert (out / "brief.pdf").stat().st_size > 1000
