"""The main window: places, commands, search, undo, notices, what is refreshed and when."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session
from windows import MakeWindow, settle

from app.common import cancelling
from app.common.changes import Changes
from app.context import Context
from app.models import Kind, Person
from app.services.people import persons
from app.settings.safety import LOCK_AFTER
from app.settings.window import THEME
from app.views.ask import ScriptedAsk
from app.views.location import Location
from app.views.main.bars.banner import Banner
from app.views.main.commands import plain_text, shortcut_text
from app.views.main.finding.palette import CommandPalette
from app.views.main.idle import IdleLock
from app.views.main.maintenance.maintenance import Maintenance
from app.views.main.steps import StepsDialog
from app.views.main.undo import Undoing
from app.views.main.window import MainWindow
from app.views.page import Page
from app.views.page_spec import PageSpec
from app.views.settings import Settings
from app.views.theme import Look, Mode
from app.views.window_context import WindowContext
from app.views.work import Lane, Work


class Probe(Page):
    """A page that notes what it was told."""

    can = frozenset({"new", "save"})

    def __init__(self, window_context: WindowContext, spec: PageSpec) -> None:
        super().__init__(window_context, spec)
        self.told: list[str] = []
        self.refreshed: list[Changes] = []
        self.record: int | None = None
        self.field = QLineEdit()
        QVBoxLayout(self).addWidget(self.field)

    def location(self) -> Location:
        return Location(self.spec.key, self.record)

    def show_record(self, record_id: int) -> None:
        self.record = record_id

    def show_list(self) -> None:
        self.record = None

    def refresh(self, changes: Changes) -> None:
        self.refreshed.append(changes)

    def new(self) -> None:
        self.told.append("new")

    def save(self) -> bool:
        self.told.append("save")
        return True

    def keep_draft(self) -> None:
        self.told.append("draft")

    def actions_here(self) -> list[QAction]:
        return [QAction("Zusammenführen", self)]


PAGES = (
    PageSpec("today", "Heute", "today", "Ctrl+1", Probe, (), lambda _session: 4),
    PageSpec("people", "Personen", "people", "Ctrl+2", Probe, (Kind.PERSON,), persons.count),
    PageSpec("cases", "Fälle", "case", "Ctrl+3", Probe, (Kind.CASE,)),
)


@pytest.fixture
def window(make_window: MakeWindow) -> MainWindow:
    return make_window(PAGES)


def add(context: Context, *names: str) -> list[int]:
    """Persons by given and family name, as one step; their ids."""

    def save(session: Session) -> list[int]:
        people = [Person(given_name=given, family_name=family) for given, family in map(str.split, names)]
        return [persons.save(session, person) for person in people]

    return context.write("Personen angelegt", save)


def page(window: MainWindow) -> Probe:
    assert isinstance(window.stack.page, Probe)
    return window.stack.page


def test_it_begins_with_the_first_page_or_where_she_was(make_window: MakeWindow) -> None:
    window = make_window(PAGES)
    assert window.location() == Location("today")
    window.begin(Location("people", 7))
    assert window.location() == Location("people", 7)
    window.begin(Location("gibtesnicht"))
    assert window.location() == Location("today")


def test_nothing_is_counted_before_she_sees_the_first_place(
    make_window: MakeWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the first picture does not need comes after it: counts, the backup at the start, the lines above the page."""
    happened: list[str] = []
    paint = MainWindow.paintEvent

    def painted(window: MainWindow, event: QPaintEvent) -> None:
        happened.append("painted")
        paint(window, event)

    monkeypatch.setattr(MainWindow, "paintEvent", painted)
    for part, start in ((MainWindow, "_count"), (Undoing, "show_names"), (Maintenance, "begin"), (Banner, "begin")):
        monkeypatch.setattr(part, start, lambda _part, start=start: happened.append(start))
    make_window()
    assert happened[0] == "painted"
    assert [one for one in happened if one != "painted"] == ["_count", "show_names", "begin", "begin"]


def test_a_window_that_is_never_painted_begins_as_well(window: MainWindow, qtbot: QtBot) -> None:
    window.hide()
    window.begin(None)
    with qtbot.waitSignal(window._standing.timeout):
        pass


def test_back_and_forward_go_over_pages_and_records(window: MainWindow) -> None:
    for place in (Location("people"), Location("people", 3), Location("cases", 9)):
        window.window_context.go(place)
    back, forward = window.commands.by_key["back"], window.commands.by_key["forward"]
    assert not forward.isEnabled()
    seen = []
    while back.isEnabled():
        back.trigger()
        seen.append(window.location())
    assert seen == [Location("people", 3), Location("people"), Location("today")]
    forward.trigger()
    assert window.location() == Location("people")


def test_what_a_page_opens_itself_is_remembered(window: MainWindow) -> None:
    window.go(Location("people"))
    page(window).record = 5
    page(window).moved.emit(Location("people", 5))
    window.go(Location("today"))
    window.commands.by_key["back"].trigger()
    assert window.location() == Location("people", 5)


def test_the_side_bar_returns_to_where_a_page_was_left_and_then_to_its_list(window: MainWindow) -> None:
    window.go(Location("people", 5))
    window.go(Location("today"))
    window.side.picked.emit("people")
    assert window.location() == Location("people", 5)
    window.side.picked.emit("people")
    assert window.location() == Location("people")


def test_pages_are_made_when_first_shown(window: MainWindow) -> None:
    assert [made.spec.key for made in window.stack.made()] == ["today"]


def test_only_the_visible_page_is_refreshed_the_others_when_shown(window: MainWindow, context: Context) -> None:
    window.go(Location("people"))
    people = page(window)
    window.go(Location("today"))
    today = page(window)
    add(context, "Olena Kowalenko")
    add(context, "Hodan Abdi")
    settle(window.window_context.work)
    assert len(today.refreshed) == 2
    assert people.refreshed == []
    window.go(Location("people"))
    assert len(people.refreshed) == 1
    assert len(people.refreshed[0].records) >= 2
    window.go(Location("today"))
    window.go(Location("people"))
    assert len(people.refreshed) == 1


def test_a_write_in_the_worker_thread_refreshes_on_the_gui_thread(window: MainWindow, context: Context) -> None:
    threads: list[int] = []
    page(window).refresh = lambda _changes: threads.append(threading.get_ident())  # type: ignore[method-assign]
    window.window_context.work.run(add, context, "Olena Kowalenko")
    settle(window.window_context.work)
    assert threads == [threading.get_ident()]


def test_counts_follow_the_writes(window: MainWindow, context: Context, qtbot: QtBot) -> None:
    add(context, "Olena Kowalenko", "Hodan Abdi")
    qtbot.waitUntil(lambda: window.side._model.counts == {"today": 4, "people": 2})


def test_commands_reach_the_page_and_are_grey_where_it_can_not(window: MainWindow) -> None:
    by_key = window.commands.by_key
    by_key["new"].trigger()
    by_key["save"].trigger()
    assert page(window).told == ["new", "save"]
    assert not by_key["print"].isEnabled()
    assert [plain_text(action) for action in window.commands.page_section.actions()] == ["Zusammenführen"]


def test_no_two_commands_share_a_shortcut_and_the_promised_ones_are_there(window: MainWindow) -> None:
    keys = [key.toString() for action in window.commands.all() for key in action.shortcuts()]
    assert len(keys) == len(set(keys))
    promised = (
        "Ctrl+N Ctrl+S Ctrl+Z Ctrl+Y Ctrl+P Ctrl+L Ctrl+F Ctrl+K F8 F1 Ctrl+/ Alt+Left Alt+Right Ctrl++ Ctrl+- Ctrl+0"
    )
    assert set(promised.split()) <= set(keys)


def test_every_command_has_an_answer(window: MainWindow) -> None:
    for key in window.commands.by_key:
        name, _, value = key.partition(":")
        assert (name in window._choices) if value else (name in window._answers), key


def test_search_shows_hits_while_typing_and_enter_opens(window: MainWindow, context: Context, qtbot: QtBot) -> None:
    first, _second = add(context, "Olena Kowalenko", "Irma Bauer")
    window.commands.by_key["search"].trigger()
    assert window.search.hasFocus() or not window.isActiveWindow()
    qtbot.keyClicks(window.search, "kow")
    popup = window.search.popup
    assert popup.isVisible()
    assert [result.value for result in popup.results.results] == [(Kind.PERSON, first)]
    qtbot.keyClick(window.search, Qt.Key.Key_Return)
    assert window.location() == Location("people", first)
    assert not popup.isVisible()
    assert window.search.text() == ""


def test_search_arrows_choose_and_escape_leaves_step_by_step(
    window: MainWindow, context: Context, qtbot: QtBot
) -> None:
    _bauer, berger = add(context, "Irma Bauer", "Olaf Berger")
    qtbot.keyClicks(window.search, "b")
    qtbot.keyClick(window.search, Qt.Key.Key_Down)
    qtbot.keyClick(window.search, Qt.Key.Key_Down)
    qtbot.keyClick(window.search, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert window.location() == Location("today"), "Ctrl+Enter opens beside"
    beside = window._beside[0]
    assert beside.stack.page is not None
    assert beside.stack.page.location() == Location("people", berger)
    beside.close()
    qtbot.keyClicks(window.search, "b")
    qtbot.keyClick(window.search, Qt.Key.Key_Escape)
    assert not window.search.popup.isVisible()
    assert window.search.text() == "b"
    qtbot.keyClick(window.search, Qt.Key.Key_Escape)
    assert window.search.text() == ""


def test_search_says_when_nothing_is_found(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(window.search, "zzz")
    assert window.search.popup.isVisible()
    assert window.search.popup.results.results == []
    qtbot.keyClick(window.search, Qt.Key.Key_Return)
    assert window.location() == Location("today")


def test_discreet_mode_hides_names(window: MainWindow, context: Context, qtbot: QtBot) -> None:
    add(context, "Olena Kowalenko")
    window.commands.by_key["discreet"].trigger()
    assert window.commands.by_key["discreet"].isChecked()
    qtbot.keyClicks(window.search, "kow")
    shown = window.search.popup.results.results[0]
    assert "owalenko" not in shown.title + shown.subtitle
    window.commands.by_key["discreet"].trigger()
    assert window.window_context.discreet.mask("Olena Kowalenko") == "Olena Kowalenko"


def palette(window: MainWindow) -> CommandPalette:
    window.commands.by_key["palette"].trigger()
    return next(child for child in window.findChildren(CommandPalette) if child.isVisible())


def test_the_palette_finds_commands_and_records(window: MainWindow, context: Context, qtbot: QtBot) -> None:
    (someone,) = add(context, "Sina Sperber")
    opened = palette(window)
    qtbot.keyClicks(opened.field, "sper")
    values = [result.value for result in opened.list.results]
    assert values == [window.commands.by_key["lock"], (Kind.PERSON, someone)]
    qtbot.keyClick(opened.field, Qt.Key.Key_Down)
    qtbot.keyClick(opened.field, Qt.Key.Key_Return)
    assert window.location() == Location("people", someone)


def test_the_palette_never_offers_undo_for_a_word_that_only_sounds_like_it(window: MainWindow, qtbot: QtBot) -> None:
    opened = palette(window)
    qtbot.keyClicks(opened.field, "druck")
    assert all(result.title.startswith("Drucken") for result in opened._commands("druck"))


def test_the_palette_with_nothing_found_stays_open(window: MainWindow, qtbot: QtBot) -> None:
    opened = palette(window)
    qtbot.keyClicks(opened.field, "qqqq")
    assert opened.list.results == []
    qtbot.keyClick(opened.field, Qt.Key.Key_Return)
    assert opened.isVisible()
    qtbot.keyClick(opened.field, Qt.Key.Key_Escape)


def test_the_palette_forgives_a_typing_error_and_runs_the_command(window: MainWindow, qtbot: QtBot, look: Look) -> None:
    opened = palette(window)
    qtbot.keyClicks(opened.field, "immer dunkle")
    assert plain_text(opened.list.chosen()) == "Immer dunkel"
    qtbot.keyClick(opened.field, Qt.Key.Key_Return)
    assert look.mode is Mode.DARK


def test_undo_redo_and_what_the_buttons_say(window: MainWindow, context: Context) -> None:
    undo, redo = window.commands.by_key["undo"], window.commands.by_key["redo"]
    assert not undo.isEnabled()
    add(context, "Olena Kowalenko")
    settle(window.window_context.work)
    assert undo.isEnabled()
    assert undo.toolTip() == "Rückgängig: Personen angelegt"
    undo.trigger()
    settle(window.window_context.work)
    assert context.read(persons.count) == 0
    assert window.notice.isVisible()
    assert not undo.isEnabled()
    next(button for button in window.notice.findChildren(QPushButton) if button.text() == "Wiederholen").click()
    settle(window.window_context.work)
    assert context.read(persons.count) == 1
    assert not redo.isEnabled()


def test_the_history_goes_back_several_steps(window: MainWindow, context: Context) -> None:
    for name in ("Olena Kowalenko", "Irma Bauer", "Olaf Berger"):
        add(context, name)
    window.commands.by_key["steps"].trigger()
    dialog = window.findChild(StepsDialog)
    assert isinstance(dialog, StepsDialog)
    dialog._list.step(1)
    assert dialog.count() == 2
    dialog._undo()
    settle(window.window_context.work)
    assert context.read(persons.count) == 1


def test_ctrl_z_in_the_empty_search_field_is_left_to_the_window(
    window: MainWindow, context: Context, qtbot: QtBot
) -> None:
    add(context, "Olena Kowalenko")
    settle(window.window_context.work)
    window.activateWindow()
    window.search.setFocus()
    qtbot.keyClick(window.search, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(window.window_context.work)
    assert context.read(persons.count) == 0


def test_a_notice_offers_undo_and_goes(window: MainWindow, context: Context) -> None:
    add(context, "Olena Kowalenko")
    window.window_context.done("Gelöscht", whom=["Olena Kowalenko"])
    assert window.notice.accessibleName() == "Gelöscht: Olena Kowalenko"
    (button,) = [button for button in window.notice.findChildren(QPushButton) if button.isVisible()]
    assert button.text() == "Rückgängig"
    assert window.notice._timer.interval() == 10_000
    button.click()
    settle(window.window_context.work)
    assert context.read(persons.count) == 0


def test_long_work_shows_what_and_can_be_cancelled(window: MainWindow, qtbot: QtBot) -> None:
    reached = threading.Event()

    def long(progress: object) -> None:
        while True:
            progress(40, 100, "Import läuft")  # type: ignore[operator]
            reached.set()

    window.window_context.work.run(long, what="Import läuft", progress=True)
    bar = window.status.work_bar
    qtbot.waitUntil(bar.isVisible)
    (line,) = bar.lines
    assert line.what.text() == line.bar.accessibleName() == "Import läuft"
    assert line.bar.value() == 400
    line.stop_button.click()
    qtbot.waitUntil(lambda: not bar.isVisible())


def test_two_jobs_are_shown_beside_each_other_and_each_can_be_stopped_by_the_keyboard(
    window: MainWindow, qtbot: QtBot
) -> None:
    def endless() -> None:
        told = threading.Event()
        with cancelling.current().interrupting(told.set):
            told.wait()

    jobs = [
        window.window_context.work.run(endless, what=what, lane=lane)
        for what, lane in (("Bericht", Lane.LONG), ("Zurücknehmen", Lane.FIRST))
    ]
    bar = window.status.work_bar
    qtbot.waitUntil(lambda: len(bar.lines) == 2)
    assert {line.stop_button.accessibleName() for line in bar.lines} == {
        "Abbrechen: Bericht",
        "Abbrechen: Zurücknehmen",
    }
    for left in (1, 0):
        button = bar.lines[0].stop_button
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
        qtbot.keyClick(button, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda left=left: len(bar.lines) == left)  # type: ignore[misc]
    assert all(job.cancelled for job in jobs)


def test_a_job_that_waits_behind_another_is_shown_and_goes_at_once_when_it_is_cancelled(
    window: MainWindow, qtbot: QtBot
) -> None:
    def endless() -> None:
        told = threading.Event()
        with cancelling.current().interrupting(told.set):
            told.wait()

    bar, work = window.status.work_bar, window.window_context.work

    def shown() -> list[str]:
        return [line.what.text() for line in bar.lines]

    jobs = [work.run(endless, what=what, lane=Lane.LONG) for what in ("Bericht", "Prüfung", "Sicherung")]
    try:
        qtbot.waitUntil(lambda: shown() == ["Bericht", "Prüfung (wartet)", "Sicherung (wartet)"])
        bar.lines[1].stop_button.click()
        assert shown() == ["Bericht", "Sicherung (wartet)"]
        bar.lines[0].stop_button.click()
        qtbot.waitUntil(lambda: shown() == ["Sicherung"])
    finally:
        for job in jobs:
            job.cancel()
    settle(work)
    assert shown() == []


def test_quiet_work_is_not_shown(window: MainWindow) -> None:
    window.window_context.work.run(int)
    settle(window.window_context.work)
    assert window.status.work_bar._lines == {}


def test_window_side_bar_and_theme_are_remembered(make_window: MakeWindow, settings: Settings, look: Look) -> None:
    window = make_window(PAGES)
    window.resize(1100, 700)
    window.commands.by_key["sidebar"].trigger()
    look.set_mode(Mode.DARK)
    window.close()
    again = make_window(PAGES)
    assert again.height() == 700, "the width is bounded by the screen of the tests"
    assert again.side.narrow
    assert settings.get(THEME) == "dark"


def test_closing_and_locking_keep_the_drafts(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window(PAGES)
    with qtbot.waitSignal(window.locked):
        window.commands.by_key["lock"].trigger()
    shown = page(window)
    window.close()
    assert shown.told == ["draft"]


def test_the_title_of_the_window_names_nobody(window: MainWindow) -> None:
    window.go(Location("people", 1))
    assert window.windowTitle() == "Personen – Quartiersbuch"


def test_backup_at_the_start_and_on_demand(window: MainWindow, context: Context, ask: ScriptedAsk) -> None:
    settle(window.window_context.work)
    assert context.last_backup() is not None
    assert "geprüft" in window.status._backup.text()
    stick = context.vault.parent / "Stick"
    stick.mkdir()
    ask.answers = [stick]
    window.commands.by_key["backup_to"].trigger()
    settle(window.window_context.work)
    assert len(list(stick.iterdir())) == 1
    window.commands.by_key["check"].trigger()
    settle(window.window_context.work)
    assert window.notice._text.text() == "Der Tresor ist in Ordnung."


def test_the_time_until_it_locks_is_a_setting(make_window: MakeWindow, settings: Settings) -> None:
    settings.set(LOCK_AFTER, 15)
    window = make_window()
    assert window._idle._limit == 15 * 60
    window.run("lock_after:2")
    assert window._idle._limit == 2 * 60
    assert settings.get(LOCK_AFTER) == 2


def test_idle_time_locks_by_a_clock_of_its_own(window: MainWindow, qtbot: QtBot) -> None:
    now = [1000.0]
    lock = IdleLock(5, window, lambda: now[0])
    expired: list[bool] = []
    lock.expired.connect(lambda: expired.append(True))
    now[0] += 299
    lock._look()
    lock._watch(window.windowHandle())
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_Shift)
    now[0] += 299
    lock._look()
    assert not expired
    now[0] += 2
    lock._look()
    assert expired == [True]


def test_a_touch_after_the_time_is_over_locks_instead_of_waking(window: MainWindow, qtbot: QtBot) -> None:
    """The computer slept: the key that wakes it comes before the next look at the clock."""
    now = [1000.0]
    lock = IdleLock(5, window, lambda: now[0])
    lock._watch(window.windowHandle())
    expired: list[bool] = []
    lock.expired.connect(lambda: expired.append(True))
    now[0] += 301
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_Shift)
    assert expired == [True]


def test_the_key_that_locks_is_heard_in_a_dialog_too(window: MainWindow, qtbot: QtBot) -> None:
    locked: list[bool] = []
    window.locked.connect(lambda: locked.append(True))
    dialog = QDialog(window)
    dialog.setModal(True)
    dialog.show()
    window._idle._watch(dialog.windowHandle())
    qtbot.keyClick(dialog.windowHandle(), Qt.Key.Key_L)
    assert locked == []
    qtbot.keyClick(dialog.windowHandle(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert locked == [True]
    dialog.close()
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert locked[1:] == [True], "once"


def test_another_time_counts_from_when_it_was_chosen_and_none_never_locks(window: MainWindow) -> None:
    now = [1000.0]
    lock = IdleLock(30, window, lambda: now[0])
    expired: list[bool] = []
    lock.expired.connect(lambda: expired.append(True))
    now[0] += 600
    lock.set_minutes(5)
    lock._look()
    lock.set_minutes(0)
    now[0] += 100_000
    lock._look()
    assert expired == []


def test_everything_can_be_named_and_reached_by_keyboard(window: MainWindow) -> None:
    for button in window.findChildren(QAbstractButton):
        if button.isVisible() and not isinstance(button.parent(), QLineEdit):
            assert button.accessibleName() or button.text() or button.toolTip(), button
            assert button.focusPolicy() & Qt.FocusPolicy.TabFocus, button.text()
    for field in window.findChildren(QLineEdit):
        if isinstance(field.parent(), QWidget) and field is not page(window).field:
            assert field.accessibleName()


def test_shortcuts_are_written_as_on_her_keyboard(window: MainWindow, qapp: QApplication) -> None:
    assert qapp
    assert shortcut_text(window.commands.by_key["search"]) == "Strg+F"
    assert window.commands.by_key["search"].shortcut() == QKeySequence("Ctrl+F")


@pytest.mark.parametrize("work_count", [3])
def test_closing_while_work_runs_is_quiet(make_window: MakeWindow, work: Work, work_count: int) -> None:
    window = make_window(PAGES)
    gate = threading.Event()
    told: list[object] = []
    work.crashed.connect(told.append)
    for _ in range(work_count):
        work.run(gate.wait, done=window.status.show_backup)
    window.close()
    window.deleteLater()
    gate.set()
    settle(work)
    assert told == []
