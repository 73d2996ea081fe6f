"""What still holds what was erased is said below the trash, and listed with what she has to do."""

from datetime import date, datetime
from pathlib import Path

from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot
from windows import settle

from app.context import Context, Holder, Holds
from app.models import Person
from app.services import trash
from app.services.people import persons
from app.views.ask import ScriptedAsk
from app.views.location import Location
from app.views.main.window import MainWindow
from app.views.pages.privacy.holders import HoldersDialog, summary
from app.views.pages.trash_page import TrashPage
from app.views.shared.widgets import Button, PlainLabel

STICK = Path("/media/Stick/Sicherung-2026-05-01-120000-7.qbsicherung")
COPY = Holder(Holds.COPY, STICK, datetime(2026, 5, 1, 12))
OLD = Holder(Holds.BACKUP, Path("a.qbsicherung"), datetime(2026, 3, 1), 40, date(2026, 12, 24))
NEXT = Holder(Holds.BACKUP, Path("b.qbsicherung"), datetime(2026, 5, 2), 3)


def _trash_page(window: MainWindow) -> TrashPage:
    window.window_context.go(Location("trash"))
    settle(window.window_context.work)
    return next(iter(window.findChildren(TrashPage)))


def test_after_an_erasure_it_is_said_and_after_a_stick_is_gone_no_more(
    context: Context, window: MainWindow, ask: ScriptedAsk, tmp_path: Path
) -> None:
    window.show()
    person = context.write("Angelegt", lambda session: persons.save(session, Person(family_name="Quitte")))
    context.write("Weg", trash.trash, [person])
    (tmp_path / "stick").mkdir()
    copy = context.backup(tmp_path / "stick").path
    page = _trash_page(window)
    assert page.holders.isHidden(), "nothing was erased yet"
    ask.answers.append(True)
    page.purge([person])
    settle(window.window_context.work)
    assert page.holders.isVisible()
    assert "an 3 Stellen" in page.holders.text.text(), "the first backup, that of before the erasure and the copy"
    assert "1 Stelle bleibt" in page.holders.text.text()

    def look(dialog: QDialog) -> bool:
        assert isinstance(dialog, HoldersDialog)
        texts = [label.text() for label in dialog.findChildren(PlainLabel)]
        assert str(copy) in texts
        assert not any("Quitte" in text for text in texts)
        gone = next(button for button in dialog.findChildren(Button) if button.text() == "Ist gelöscht")
        gone.click()
        assert ask.asked[-1][1] == "Die Kopie liegt noch da"
        copy.unlink()
        gone.click()
        assert not gone.isEnabled()
        return False

    ask.answers += [look, None]
    page.holders.show_all()
    settle(window.window_context.work)
    assert "bleibt" not in page.holders.text.text()
    found = context.still_holding()
    assert found is not None
    assert {one.holds for one in found} == {Holds.BACKUP}


def test_the_list_says_what_she_has_to_do_first(qtbot: QtBot, window: MainWindow) -> None:
    dialog = HoldersDialog(window.window_context, [NEXT, OLD, COPY])
    qtbot.addWidget(dialog)
    texts = [label.text() for label in dialog.findChildren(PlainLabel)]
    order = [
        "nur von Hand: Datei dort löschen oder den Datenträger vernichten",
        "nach 3 neueren Sicherungen",
        "am 24.12.2026 (nach 40 neueren Sicherungen)",
    ]
    assert [text for text in texts if text in order] == order


def test_the_summary_says_how_much_and_until_when() -> None:
    assert summary([]).startswith("Nichts mehr: ")
    assert summary([NEXT]) == "Was endgültig gelöscht wurde, steht noch an 1 Stelle."
    assert "am 24.12.2026" in summary([NEXT, OLD])
