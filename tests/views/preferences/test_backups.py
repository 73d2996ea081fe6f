"""The section Sicherungen: listed with what they were for, proven, looked into and gone back to; copies elsewhere."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from windows import settle

from app import context as context_module
from app.common import clock
from app.context import BackupInfo, Context, Reason
from app.models import Person
from app.services.people import persons
from app.settings.safety import BACKUP_EVERY
from app.vaults import opening, restoring
from app.views.ask import ScriptedAsk
from app.views.preferences.backups import BackupSection
from app.views.preferences.comparison import ComparisonDialog
from app.views.preferences.dialog import PreferencesDialog, open_preferences
from app.views.window_context import WindowContext
from tests.conftest import PASSPHRASE


@pytest.fixture
def commands(window_context: WindowContext) -> list[str]:
    found: list[str] = []
    window_context.commanded.connect(found.append)
    return found


@pytest.fixture
def section(qtbot: QtBot, window_context: WindowContext) -> BackupSection:
    made = BackupSection(window_context)
    qtbot.addWidget(made)
    made.load()
    return made


def add_person(context: Context) -> None:
    context.write("Person angelegt", persons.save, Person(family_name="Probe"))


def two_backups(context: Context) -> tuple[BackupInfo, BackupInfo]:
    with clock.standing_at(clock.now() - timedelta(days=1)):
        older = context.backup()
    add_person(context)
    return older, context.backup()


def _nothing(_session: object) -> None:
    """A step that changes nothing."""


def rot(info: BackupInfo) -> None:
    data = bytearray(info.path.read_bytes())
    data[len(data) // 2] ^= 1
    info.path.write_bytes(data)


def column(section: BackupSection, number: int) -> list[str]:
    return [section.list.item(row, number).text() for row in range(section.list.rowCount())]


def test_each_says_what_it_was_made_for_and_how_it_is(
    window_context: WindowContext, section: BackupSection, foreign_backup: Path
):
    assert section.stack.currentWidget() is not section.list
    add_person(window_context.context)
    window_context.context.write_secured(Reason.ERASURE, "Gelöscht", _nothing)
    add_person(window_context.context)
    made = window_context.context.automatic_backup()
    assert made
    foreign_backup.rename(made.path.with_name(foreign_backup.name))
    (made.path.parent / "Sicherung-2026-01-01-080000-1.qbsicherung").write_bytes(b"unlesbar")
    section.load()
    assert section.stack.currentWidget() is section.list
    assert column(section, 1)[:2] == ["von selbst", "vor endgültigem Löschen"]
    assert sorted(column(section, 3)) == ["anderer Tresor", "beschädigt", "geprüft", "geprüft"]
    assert section.current == made


def test_one_of_another_vault_is_no_former_secret(
    window_context: WindowContext, section: BackupSection, foreign_backup: Path
):
    made = window_context.context.backup()
    former = replace(made, foreign=True)
    another = window_context.context.look_at_backup(foreign_backup)
    assert another.foreign
    assert [section._state(info)[1] for info in (former, another)] == ["früheres Geheimnis", "anderer Tresor"]
    window_context.ask.answers = [False, False]
    for info in (former, another):
        section._show_comparison((info.path, info))
    asked = [str(question) for question in window_context.ask.asked]
    assert "Wechsel der Geheimnisse" in asked[0]
    assert "nicht von diesem Tresor" in asked[1]


def test_one_is_proven(window_context: WindowContext, section: BackupSection):
    window_context.context.backup()
    section.load()
    section.prove.click()
    assert not section.prove.isEnabled()
    settle(window_context.work)
    assert column(section, 3) == ["eben geprüft"]
    assert "ganz" in section.notice.text.text()
    assert section.prove.isEnabled()


def test_a_rotten_newest_one_is_said_and_the_one_before_is_offered(
    window_context: WindowContext, section: BackupSection, commands: list[str]
):
    older, newer = two_backups(window_context.context)
    rot(newer)
    section.load()
    section.list.choose(0)
    section.prove.click()
    settle(window_context.work)
    assert column(section, 3) == ["beschädigt", "geprüft"]
    assert section.current == older
    assert section.restore.isEnabled()
    assert "Die neueste Sicherung ist beschädigt" in section.notice.text.text()
    assert "gestern" in section.notice.text.text()
    section.notice.button.click()
    assert commands == ["backup"]
    section.list.choose(0)
    assert not section.restore.isEnabled()


def test_all_are_proven_at_once(window_context: WindowContext, section: BackupSection):
    older, newer = two_backups(window_context.context)
    section.load()
    section.prove_all.click()
    settle(window_context.work)
    assert column(section, 3) == ["eben geprüft"] * 2
    assert "Alle" in section.notice.text.text()
    rot(older)
    section.prove_all.click()
    settle(window_context.work)
    assert column(section, 3) == ["eben geprüft", "beschädigt"]
    assert "die neueste ist ganz" in section.notice.text.text()
    rot(newer)
    section.prove_all.click()
    settle(window_context.work)
    assert "Keine Sicherung hier ist ganz" in section.notice.text.text()


def test_what_going_back_would_change_is_shown_first(
    window_context: WindowContext, ask: ScriptedAsk, commands: list[str], vault_folder: Path
):
    older, _newer = two_backups(window_context.context)

    def look(dialog: ComparisonDialog) -> bool:
        assert [dialog.table.item(0, column).text() for column in range(4)] == ["Personen", "0", "1", "−1"]
        assert dialog.steps.item(0, 1).text() == "Person angelegt"
        return True

    def go_back(dialog: PreferencesDialog) -> bool:
        section = dialog.sections["backups"]
        section.list.choose(1)
        section.restore.click()
        settle(window_context.work)
        return True

    ask.answers += [go_back, look]
    open_preferences(window_context, "backups")
    assert commands == [f"restore:{older.path}"]
    assert vault_folder in older.path.parents


def test_looking_inside_does_nothing_by_itself(
    window_context: WindowContext, section: BackupSection, ask: ScriptedAsk, commands: list[str]
):
    window_context.context.backup()
    section.load()
    ask.answers.append(False)
    section.restore.click()
    settle(window_context.work)
    assert [title for _, title, _ in ask.asked] == ["Was in dieser Sicherung liegt"]
    assert commands == []


def test_one_of_another_vault_says_what_it_needs(
    window_context: WindowContext, section: BackupSection, ask: ScriptedAsk, foreign_backup: Path
):
    left: list[str] = []
    section.left_for.connect(left.append)
    ask.answers += [foreign_backup, True]
    section.other.click()
    settle(window_context.work)
    assert "jenes Tresors" in ask.asked[-1][2]
    assert left == [f"restore:{foreign_backup}"]


def test_a_damaged_file_from_elsewhere_is_refused_in_words(
    window_context: WindowContext, section: BackupSection, ask: ScriptedAsk, tmp_path: Path
):
    broken = tmp_path / "Sicherung.qbsicherung"
    broken.write_bytes(b"unlesbar")
    ask.answers.append(broken)
    section.other.click()
    settle(window_context.work)
    assert "beschädigt" in section.notice.text.text()


def test_the_age_of_the_copy_elsewhere(
    window_context: WindowContext,
    section: BackupSection,
    commands: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
):
    assert section.copies.state.text().startswith("Noch keine Kopie")
    assert section.copies.folder.isHidden()
    monkeypatch.setattr(context_module, "leaves_this_disk", lambda *_: True)
    stick = tmp_path / "Stick"
    stick.mkdir()
    with clock.standing_at(clock.now() - timedelta(days=23)):
        window_context.context.backup(stick)
    section.load()
    assert "vor 23 Tag" in section.copies.state.text()
    assert str(stick) in section.copies.folder.text()
    section.copies.button.click()
    section.copies.days.editor.setCurrentIndex(2)
    assert commands == ["backup_to", "remind_after:30"]


def test_how_often_it_backs_up_while_she_works_is_chosen(
    window_context: WindowContext, section: BackupSection, commands: list[str]
):
    assert section.every.editor.currentText() == "alle 30 Minuten"
    section.every.editor.setCurrentIndex(0)
    assert commands == ["backup_every:15"]
    window_context.settings.set(BACKUP_EVERY, 45)
    section.load()
    assert section.every.editor.currentText() == "alle 45 Minuten"


def test_a_restored_vault_is_what_was_shown(context: Context, vault_folder: Path):
    older, _newer = two_backups(context)
    seen = context.compare_backup(older.path)
    context.close()
    restoring.restore(older.path, vault_folder, PASSPHRASE)
    context = opening.open_with_passphrase(vault_folder, PASSPHRASE)
    assert context.read(persons.count) == 0
    assert {tally.kind: tally.then for tally in seen.tallies}["person"] == 0
    context.close()
