"""Quick capture in the window: from anywhere, on *Heute*, on a timeline; saved in one step, opened from the notice."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.context import Context
from app.models import ContactEntry, Kind, Person
from app.services.capture.captured import CaptureKind
from app.services.office import tasks
from app.services.people import persons
from app.views.ask import ScriptedAsk
from app.views.location import Location
from app.views.main.window import MainWindow
from app.views.pages.today_page import TodayPage
from app.views.shared.capture.dialog import CaptureDialog, capture
from app.views.shared.records.contacts.panel import TimelinePanel
from app.views.window_context import Notice, WindowContext


@pytest.fixture
def client(context: Context) -> int:
    return context.write("Person", lambda s: persons.save(s, Person(family_name="Kovalenko", given_name="Olena")))


@pytest.fixture
def notices(window_context: WindowContext) -> list[Notice]:
    seen: list[Notice] = []
    window_context.noticed.connect(seen.append)
    return seen


def entries(context: Context) -> list[ContactEntry]:
    return list(context.read(lambda session: session.query(ContactEntry).all()))


def typing(qtbot: QtBot, text: str, key: Qt.Key, modifier: Qt.KeyboardModifier) -> Callable[[CaptureDialog], bool]:
    """An answer that types a text and presses a key."""

    def answer(dialog: CaptureDialog) -> bool:
        qtbot.addWidget(dialog)
        dialog.show()
        if text:
            dialog.quick.line.insert(text)
        qtbot.keyClick(dialog.quick.line, key, modifier)
        return dialog.result() == 1

    return answer


NONE, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize(
    ("key", "held"), [(Qt.Key.Key_Return, NONE), (Qt.Key.Key_Return, CONTROL), (Qt.Key.Key_S, CONTROL)]
)
def test_it_is_saved_as_one_step_and_opened_from_the_notice(
    qtbot: QtBot,
    context: Context,
    window_context: WindowContext,
    ask: ScriptedAsk,
    notices: list[Notice],
    client: int,
    key: Qt.Key,
    held: Qt.KeyboardModifier,
) -> None:
    steps = len(context.steps())
    ask.answers += [typing(qtbot, "Olena Kovalenko 20 min Miete; WV Fr", key, held), False]
    assert capture(window_context, None)
    (entry,) = entries(context)
    assert (entry.person_id, entry.minutes, len(context.steps())) == (client, 20, steps + 1)
    assert notices[-1].undo
    assert "Kovalenko" in notices[-1].words(window_context.discreet)
    (_word, open_), *_ = notices[-1].buttons
    open_()
    assert ask.asked[-1][2] == "ContactDialog"
    context.undo()
    assert entries(context) == []


def test_esc_closes_and_keeps_what_is_typed(
    qtbot: QtBot, context: Context, window_context: WindowContext, ask: ScriptedAsk, notices: list[Notice]
) -> None:
    ask.answers.append(typing(qtbot, "Olena 20 min", Qt.Key.Key_Escape, NONE))
    assert not capture(window_context, None)
    assert [word for word, _ in notices[-1].buttons] == ["Weiterschreiben"]
    seen: list[str] = []
    ask.answers.append(lambda dialog: bool(seen.append(dialog.quick.line.text())))
    notices[-1].buttons[0][1]()
    assert seen == ["Olena 20 min"]
    assert entries(context) == []


def test_a_contact_goes_on_in_the_full_form(
    qtbot: QtBot, context: Context, window_context: WindowContext, ask: ScriptedAsk, client: int
) -> None:
    shift = Qt.KeyboardModifier.ShiftModifier

    def write(dialog: Any) -> bool:
        assert type(dialog).__name__ == "ContactDialog"
        dialog.save()
        return True

    ask.answers += [typing(qtbot, "Olena Kovalenko 20 min Miete", Qt.Key.Key_Return, shift), write]
    assert capture(window_context, None)
    assert [(entry.person_id, entry.minutes) for entry in entries(context)] == [(client, 20)]


def test_a_task_is_saved_and_opened_on_its_page(
    qtbot: QtBot, make_window: Callable[..., MainWindow], ask: ScriptedAsk
) -> None:
    window = make_window()
    context = window.window_context.context
    shift = Qt.KeyboardModifier.ShiftModifier
    ask.answers.append(typing(qtbot, "Aufgabe: Mülltonne melden", Qt.Key.Key_Return, shift))
    window.run("capture")
    (task,) = context.read(lambda session: tasks.rows(session, tasks.ids(session, tasks.ListQuery())))
    assert "Mülltonne melden" in task.what
    location = window.location()
    assert location is not None
    assert (location.page, location.record) == ("tasks", task.id)


def test_the_line_on_today_saves_and_keeps_a_draft(
    qtbot: QtBot, make_window: Callable[..., MainWindow], client: int
) -> None:
    window = make_window()
    window.go(Location("today"))
    page = window.stack.page
    assert isinstance(page, TodayPage)
    page.quick.line.insert("Olena Kovalenko 20 min")
    window.go(Location("people", client))
    window.go(Location("today"))
    assert page.quick.line.text() == "Olena Kovalenko 20 min"
    qtbot.keyClick(page.quick.line, Qt.Key.Key_Return)
    assert page.quick.line.text() == ""
    assert [entry.person_id for entry in entries(window.window_context.context)] == [client]


def test_a_timeline_belongs_to_its_record(qtbot: QtBot, make_window: Callable[..., MainWindow], client: int) -> None:
    window = make_window()
    window.resize(1440, 900)
    window.window_context.open(Kind.PERSON, client)
    panel = window.findChild(TimelinePanel)
    assert panel is not None
    panel.timeline.quick.line.insert("Gespräch 20 min")
    assert panel.timeline.quick.entry().kind is CaptureKind.CONTACT
    qtbot.keyClick(panel.timeline.quick.line, Qt.Key.Key_Return)
    (entry,) = entries(window.window_context.context)
    assert (entry.record_id, entry.person_id) == (client, client)
    assert QApplication.activePopupWidget() is None
