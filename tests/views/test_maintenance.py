"""Backups by themselves and by hand: told quietly, failures in words with a way on, reminders that never nag."""

import shutil
import threading
from datetime import timedelta
from pathlib import Path

import pytest
from windows import MakeWindow, settle

from app import context as context_module
from app.common import clock
from app.common.errors import NoSpace
from app.common.paths import DEMO_MARK
from app.context import Context, Reason
from app.models import AuditKind, Person
from app.services.office.copies import Copies
from app.services.people import persons
from app.settings.safety import BACKUP_EVERY, REMIND_AFTER
from app.views.ask import ScriptedAsk
from app.views.main.maintenance.copies import in_words, reminder
from app.views.main.window import MainWindow
from app.views.settings import Settings
from app.views.work import Work

FULL = "Auf dem Datenträger ist kein Platz mehr."


def fail(*_: object, **__: object) -> None:
    raise NoSpace(FULL)


@pytest.fixture
def crashes(work: Work) -> list[BaseException]:
    found: list[BaseException] = []
    work.crashed.connect(found.append)
    return found


def test_a_failure_by_itself_is_told_at_the_bottom_and_once(
    make_window: MakeWindow,
    work: Work,
    ask: ScriptedAsk,
    crashes: list[BaseException],
    monkeypatch: pytest.MonkeyPatch,
):
    window: MainWindow = make_window()
    monkeypatch.setattr(Context, "automatic_backup", fail)
    notices: list[str] = []
    window.window_context.noticed.connect(lambda notice: notices.append(notice.text))
    for _ in range(2):
        window._upkeep._automatic()
        settle(work)
    assert notices == ["Die Sicherung ist nicht gelungen."], "not every half hour"
    assert "nicht gelungen" in window.status._backup.text()
    assert ask.asked == []
    ask.answers = [0]
    window.status._backup.click()
    settle(work)
    assert FULL in ask.asked[0][2]
    assert "trotzdem gesichert" not in ask.asked[0][2], "what she types now may not fit either"
    assert "Noch einmal versuchen | An anderem Ort ablegen …" in ask.asked[0][2]
    assert "geprüft" in window.status._backup.text(), "the second try went well"
    assert crashes == []


def test_what_opening_and_the_first_backup_freed_is_given_back_once_by_a_worker(
    make_window: MakeWindow, work: Work, monkeypatch: pytest.MonkeyPatch
):
    threads: list[threading.Thread] = []
    monkeypatch.setattr("app.common.memory.give_back", lambda: threads.append(threading.current_thread()))
    make_window()
    settle(work)
    assert len(threads) == 1
    assert threads[0] is not threading.main_thread()


def test_a_failure_by_hand_says_why_and_offers_another_place(
    make_window: MakeWindow, work: Work, ask: ScriptedAsk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    window = make_window()
    stick = tmp_path / "Stick"
    stick.mkdir()
    real = Context.backup
    monkeypatch.setattr(
        Context, "backup", lambda self, folder=None, **kw: real(self, folder, **kw) if folder else fail()
    )
    ask.answers = [1, stick]
    window.run("backup")
    settle(work)
    assert FULL in ask.asked[0][2]
    assert len(list(stick.iterdir())) == 1


def test_a_bug_goes_where_bugs_go(
    make_window: MakeWindow, work: Work, crashes: list[BaseException], monkeypatch: pytest.MonkeyPatch
):
    window = make_window()

    def bug(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(Context, "automatic_backup", bug)
    window._upkeep._automatic()
    settle(work)
    assert [type(error) for error in crashes] == [ZeroDivisionError]


def test_rot_in_the_newest_backup_is_noticed_while_she_works(make_window: MakeWindow, work: Work, context: Context):
    window = make_window()
    notices: list[str] = []
    window.window_context.noticed.connect(lambda notice: notices.append(notice.text))
    (info,) = context.backups()
    data = bytearray(info.path.read_bytes())
    data[len(data) // 2] ^= 1
    info.path.write_bytes(data)
    window._upkeep._automatic()
    settle(work)
    assert notices == ["Die neueste Sicherung war beschädigt. Eine neue ist angelegt und geprüft."]
    assert context.backups()[0].reason is Reason.DAMAGE


def test_what_a_restore_replaced_ages_out_and_it_is_said(make_window: MakeWindow, work: Work, context: Context):
    """In the window, and in the audit trail by its number; where nothing went nothing is said."""
    now, said = clock.now(), list[str]()
    name = f"Ersetzt-{now - timedelta(days=100):%Y-%m-%d-%H%M%S}-abcdef"
    (context.vault / "spaeter").mkdir()
    shutil.copy(context.vault / "vault.keys", context.vault / "spaeter")
    for days in (90, 60, 30):
        with clock.standing_at(now - timedelta(days=days)):
            context.backup()
    window = make_window()
    window.window_context.noticed.connect(lambda notice: said.append(notice.text))
    (context.vault / "spaeter").rename(context.vault / "backups" / name)
    for number in range(2):
        context.write("Person", lambda session, name=f"P{number}": persons.save(session, Person(family_name=name)))
        window._upkeep._automatic()
        settle(work)
    assert said == [f"1 ersetzter Stand oder beschädigte Sicherung nach der Frist gelöscht: {name}"]
    assert not list((context.vault / "backups").glob("Ersetzt-*"))
    noted = [line.text for line in context.audit(kinds=[AuditKind.BACKUP])]
    assert noted.count("Nach ihrer Frist gelöscht: 1") == 1


def test_every_half_hour_of_work_is_backed_up(make_window: MakeWindow, work: Work, context: Context):
    window = make_window()
    timer = window._upkeep._timer
    assert timer.isActive()
    assert timer.interval() == 30 * 60 * 1000
    before = context.backups()
    timer.timeout.emit()
    settle(work)
    assert context.backups() == before, "nothing was written since"
    context.write("Person angelegt", persons.save, Person(family_name="Probe"))
    timer.timeout.emit()
    settle(work)
    assert context.backups()[0].generation > before[0].generation
    assert context.backups()[0].reason is Reason.AUTOMATIC


def test_how_often_it_backs_up_is_a_setting(make_window: MakeWindow, settings: Settings):
    settings.set(BACKUP_EVERY, 60)
    window = make_window()
    timer = window._upkeep._timer
    assert timer.interval() == 60 * 60 * 1000
    window.run("backup_every:15")
    assert timer.interval() == 15 * 60 * 1000
    assert timer.isActive()
    assert settings.get(BACKUP_EVERY) == 15


def test_nothing_is_backed_up_where_nothing_can_be_written(make_window: MakeWindow, context: Context, work: Work):
    context._vault.read_only = True
    window = make_window()
    assert "Nur lesbar" in window.status._backup.text()
    assert not window._upkeep._timer.isActive()
    assert not work.busy
    assert context.backups() == []
    context._vault.read_only = False


def test_the_bottom_line_opens_the_list_of_backups(make_window: MakeWindow, ask: ScriptedAsk):
    window = make_window()
    ask.answers = [lambda dialog: dialog.list.currentItem().text() == "Sicherungen"]
    window.status._backup.click()
    assert ask.answers == []


def test_the_folder_of_the_last_copy_is_offered_again(
    make_window: MakeWindow, work: Work, ask: ScriptedAsk, context: Context, tmp_path: Path
):
    window = make_window()
    stick, other = tmp_path / "Stick", tmp_path / "Platte"
    stick.mkdir()
    other.mkdir()
    ask.answers = [stick]
    window.run("backup_to")
    settle(work)
    assert "demselben Datenträger" in window.notice._text.text()
    context.write("Person angelegt", persons.save, Person(family_name="Probe"))
    ask.answers = [0]
    window.run("backup_to")
    settle(work)
    assert len(list(stick.iterdir())) == 2
    ask.answers = [1, other]
    window.run("backup_to")
    settle(work)
    assert len(list(other.iterdir())) == 1
    ask.answers = [None]
    window.run("backup_to")
    assert not work.busy
    ask.answers = [None]
    stick.rename(tmp_path / "weg")
    other.rename(tmp_path / "auch weg")
    window.run("backup_to")
    assert ask.asked[-1][0] == "folder", "what is not plugged in is not offered"


def test_a_copy_that_fails_says_why(
    make_window: MakeWindow, work: Work, ask: ScriptedAsk, tmp_path: Path, crashes: list[BaseException]
):
    window = make_window()
    ask.answers = [tmp_path / "nicht" / "da"]
    window.run("backup_to")
    settle(work)
    assert ask.asked[-1][:2] == ("message", "Die Kopie ist nicht gelungen")
    assert crashes == []


def test_the_reminder_comes_after_its_days_and_goes_with_the_copy(
    make_window: MakeWindow, work: Work, ask: ScriptedAsk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    window = make_window()
    assert window.status._copy.isHidden()
    with clock.standing_at(clock.now() + timedelta(days=15)):
        window._upkeep._remind()
        assert window.status._copy.isVisible()
        window.run("remind_after:30")
        assert window.status._copy.isHidden()
        window.run("remind_after:7")
        assert window.status._copy.isVisible()
        monkeypatch.setattr(context_module, "leaves_this_disk", lambda *_: True)
        stick = tmp_path / "Stick"
        stick.mkdir()
        ask.answers = [stick]
    window.run("backup_to")
    settle(work)
    assert window.status._copy.isHidden()
    assert window.notice._text.text() == "Die Kopie ist angelegt und geprüft."


def test_words_for_the_age_of_a_copy():
    today = clock.today()
    now = clock.now()
    old = Copies(None, now - timedelta(days=23), now - timedelta(days=100))
    assert "vor 23 Tag" in in_words(old, today)
    assert "heute" in in_words(Copies(None, now, now), today)
    assert "Noch keine" in in_words(Copies(None, None, now), today)
    after = REMIND_AFTER.default
    assert "23" in reminder(old, today, after)
    assert reminder(Copies(None, now - timedelta(days=13), now), today, after) == ""
    assert reminder(Copies(None, None, now - timedelta(days=20)), today, after)
    assert reminder(old, today, 0) == ""


def test_the_demo_is_left_in_peace(make_window: MakeWindow, context: Context):
    (context.vault / DEMO_MARK).write_text("geheim", encoding="utf-8")
    window = make_window()
    with clock.standing_at(clock.now() + timedelta(days=100)):
        window._upkeep._remind()
    assert window.status._copy.isHidden()


def test_the_page_of_the_morning_reminds_and_keeps_quiet_for_a_week(make_window: MakeWindow, ask: ScriptedAsk):
    window = make_window()
    page = window.stack.page
    line = page._copies
    assert line.isHidden()
    soon, later = clock.now() + timedelta(days=15), clock.now() + timedelta(days=23)
    with clock.standing_at(soon):
        page.show_list()
        assert line.isVisible()
        assert line.text.text() == "Noch keine Kopie außerhalb dieses Computers."
        ask.answers = [None]
        line.button.click()
        assert ask.asked[-1][0] == "folder"
        page.show_list()
        line.close_button.click()
        page.show_list()
        assert line.isHidden()
    with clock.standing_at(later):
        page.show_list()
        assert line.isVisible()
