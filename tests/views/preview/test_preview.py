"""The preview of the attendance list: made off the GUI thread, changed, searched, printed, saved, remembered."""

import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.common.errors import UserError
from app.models import Event, Person
from app.papers.attendance import ATTENDANCE, BADGES
from app.papers.fixed import SPECIMEN
from app.papers.print_job import PrintJob
from app.services.events import participations
from app.services.office import settings as kept
from app.settings.memory import PAPER_OPTIONS
from app.views.ask import ScriptedAsk
from app.views.preview.opening import open_paper
from app.views.preview.preview import Preview
from app.views.window_context import WindowContext

NAMES = ("Abdi, Hodan", "Bauer, Irma", "Çelik, Aylin")


def _fill(session: Any) -> int:
    event = Event(name="Nähcafé", starts_at=datetime(2026, 11, 24, 15), place="Quartiersraum")
    session.add(event)
    session.flush()
    for name in reversed(NAMES):
        family, given = name.split(", ")
        person = Person(family_name=family, given_name=given, phone="07627 910012")
        session.add(person)
        session.flush()
        participations.register(session, event.id, person.id)
    hidden = Person(family_name="Geheim", given_name="Gerda", address_block=True)
    session.add(hidden)
    session.flush()
    participations.register(session, event.id, hidden.id)
    return event.id


@pytest.fixture
def event_id(window_context: WindowContext) -> int:
    return window_context.context.write("Probe", _fill)


@pytest.fixture
def shown(qtbot: QtBot, window_context: WindowContext) -> Callable[[PrintJob], Preview]:
    def show(print_job: PrintJob) -> Preview:
        preview = Preview(window_context, print_job)
        qtbot.addWidget(preview)
        qtbot.waitUntil(lambda: preview.pages.count > 0)
        return preview

    return show


@pytest.fixture
def preview(shown: Callable[[PrintJob], Preview], event_id: int) -> Preview:
    return shown(PrintJob(ATTENDANCE, event_id))


def text_of(data: bytes) -> str:
    with pypdfium2.PdfDocument(data) as document:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)


def field_of(preview: Preview, key: str) -> Any:
    return preview.options.fields[key]


def test_shows_the_list_and_says_whose_data_it_is(preview: Preview):
    text = text_of(preview.data)
    assert [name for name in NAMES if name in text] == list(NAMES)
    assert "Geheim" not in text
    assert "07627" not in text
    assert "3 Person" in preview.personal.text()
    assert "1 Angemeldete/r mit Auskunftssperre" in preview.personal.text()


def test_characters_that_no_font_has_are_named_before_they_are_printed(qtbot: QtBot, preview: Preview) -> None:
    assert preview.problem.isHidden()
    field_of(preview, "own_columns").set_value(["ᠠ"])
    field_of(preview, "own_columns").changed.emit()
    qtbot.waitUntil(lambda: not preview.problem.isHidden())
    assert "„ᠠ“ (U+1820)" in preview.problem.text.text()
    assert preview.data
    field_of(preview, "own_columns").set_value(["Größe"])
    field_of(preview, "own_columns").changed.emit()
    qtbot.waitUntil(lambda: preview.problem.isHidden())


def test_options_change_what_is_shown(qtbot: QtBot, preview: Preview):
    field_of(preview, "blank_rows").editor.setText("60")
    qtbot.waitUntil(lambda: preview.pages.count > 1)
    assert not preview.thumbnails.isHidden()
    field_of(preview, "office_copy").editor.setChecked(True)
    qtbot.waitUntil(lambda: "07627 910012" in text_of(preview.data) if preview.data else False)
    assert "nicht auslegen" in preview.personal.text()
    field_of(preview, "landscape").editor.setChecked(True)
    qtbot.waitUntil(lambda: preview.pages.is_landscape(0))


def test_a_closed_preview_keeps_nothing_of_the_paper_and_gives_its_memory_back(
    qtbot: QtBot, preview: Preview, window_context: WindowContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[threading.Thread] = []
    monkeypatch.setattr("app.common.memory.give_back", lambda: threads.append(threading.current_thread()))
    qtbot.waitUntil(lambda: not window_context.work.busy)
    paper = preview.data
    preview.reject()
    assert preview.data == b""
    held = [preview.pages._images, preview.thumbnails._model.images, preview.search]
    assert [one._data for one in held] == [b""] * 3
    assert preview.pages.drawn_width(0) == preview.pages.count == 0
    qtbot.waitUntil(lambda: bool(threads) and not window_context.work.busy)
    assert threading.main_thread() not in threads
    assert sys.getrefcount(paper) == 2


def test_order_of_registration(qtbot: QtBot, preview: Preview):
    order_field = field_of(preview, "order").editor
    order_field.setCurrentIndex(1)
    qtbot.waitUntil(lambda: bool(preview.data))
    text = text_of(preview.data)
    assert text.index(NAMES[2]) < text.index(NAMES[0])


def test_an_option_that_cannot_be_says_why_and_keeps_the_pages(qtbot: QtBot, preview: Preview):
    columns = field_of(preview, "own_columns")
    columns.set_value([f"Spalte {number}" for number in range(30)])
    columns.changed.emit()
    qtbot.waitUntil(lambda: not preview.problem.isHidden())
    assert "Spalten" in preview.problem.text.text()
    assert preview.pages.count == 1


def test_search_counts_and_marks(qtbot: QtBot, preview: Preview):
    preview.search.field.setText("a")
    qtbot.waitUntil(lambda: " von " in preview.search.state.text())
    first = preview.search.state.text()
    qtbot.keyClick(preview.search.field, Qt.Key.Key_Return)
    assert preview.search.state.text() != first
    preview.search.field.setText("gibt es nicht")
    qtbot.waitUntil(lambda: preview.search.state.text() == "nichts gefunden")
    qtbot.keyClick(preview.search.field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: preview.search.state.text() == "")


def test_saved_as_pdf(qtbot: QtBot, window_context: WindowContext, ask: ScriptedAsk, preview: Preview, tmp_path: Path):
    ask.answers.append(tmp_path / "liste")
    with qtbot.waitSignal(window_context.noticed) as told:
        preview.outputs[1].click()
    assert (tmp_path / "liste.pdf").read_bytes() == preview.data
    assert "liste.pdf" in told.args[0].text
    assert len(told.args[0].buttons) == 2
    _, _, name = ask.asked[0]
    assert name == "Teilnehmerliste 2026-11-24.pdf"
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file() and path.suffix != ".ini") == ["liste.pdf"]


def test_saving_right_after_a_change_saves_the_changed_paper(
    qtbot: QtBot, window_context: WindowContext, ask: ScriptedAsk, preview: Preview, tmp_path: Path
):
    field_of(preview, "office_copy").editor.setChecked(True)
    ask.answers.append(tmp_path / "buero.pdf")
    with qtbot.waitSignal(window_context.noticed):
        preview.outputs[1].click()
    assert "07627 910012" in text_of((tmp_path / "buero.pdf").read_bytes())


def test_a_folder_that_cannot_be_written_is_said(qtbot: QtBot, ask: ScriptedAsk, preview: Preview, tmp_path: Path):
    ask.answers.append(tmp_path / "gibt es nicht" / "liste.pdf")
    preview.outputs[1].click()
    qtbot.waitUntil(lambda: not preview.problem.isHidden())
    assert "gibt es nicht" in preview.problem.text.text()
    qtbot.waitUntil(preview.outputs[1].isEnabled)


@pytest.mark.parametrize(("first", "last", "pages"), [(0, 0, 3), (2, 3, 2)])
def test_printed_pages(
    qtbot: QtBot,
    window_context: WindowContext,
    ask: ScriptedAsk,
    preview: Preview,
    tmp_path: Path,
    first: int,
    last: int,
    pages: int,
):
    out = tmp_path / "gedruckt.pdf"

    def to_file(dialog: QPrintDialog) -> bool:
        printer = dialog.printer()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(out))
        if first:
            printer.setPrintRange(QPrinter.PrintRange.PageRange)
            printer.setFromTo(first, last)
        return True

    field_of(preview, "blank_rows").editor.setText("60")
    qtbot.waitUntil(lambda: preview.pages.count == 3)
    ask.answers.append(to_file)
    with qtbot.waitSignal(window_context.noticed, timeout=20_000) as told:
        preview.outputs[2].click()
    assert str(pages) in told.args[0].text
    with pypdfium2.PdfDocument(out) as document:
        assert len(document) == pages
        assert [round(side) for side in document[0].get_size()] == [595, 842]
    assert b"Abdi" not in out.read_bytes()


def test_nothing_is_printed_after_leaving_the_dialog(ask: ScriptedAsk, preview: Preview):
    ask.answers.append(False)
    preview.outputs[2].click()
    assert preview.outputs[2].isEnabled()


def test_options_are_remembered_in_the_vault_and_not_undone(
    window_context: WindowContext, event_id: int, preview: Preview, shown: Callable[[PrintJob], Preview]
):
    field_of(preview, "blank_rows").editor.setText("17")
    field_of(preview, "languages").set_value(["ar", "uk"])
    preview.reject()
    again = shown(PrintJob(ATTENDANCE, event_id))
    assert field_of(again, "blank_rows").value() == 17
    assert field_of(again, "languages").value() == ["ar", "uk"]
    step = window_context.context.undo_step()
    assert step is not None
    assert step.name == "Probe"
    assert window_context.context.read(kept.read, PAPER_OPTIONS.of("attendance"))["blank_rows"] == 17


def test_discreet_mode_makes_the_pages_unreadable(qtbot: QtBot, window_context: WindowContext, preview: Preview):
    preview.resize(900, 800)
    preview.show()
    qtbot.waitUntil(lambda: preview.pages.drawn_width(0) > 200)
    window_context.discreet.set(True)
    qtbot.waitUntil(lambda: 0 < preview.pages.drawn_width(0) <= 70)


def test_wheel_and_keys(qtbot: QtBot, preview: Preview):
    field_of(preview, "blank_rows").editor.setText("60")
    qtbot.waitUntil(lambda: preview.pages.count == 3)
    preview.resize(900, 700)
    preview.show()
    pages = preview.pages
    qtbot.keyClick(pages, Qt.Key.Key_PageDown)
    assert (pages.page, preview.navigation.number.text()) == (1, "2")
    qtbot.keyClick(pages, Qt.Key.Key_End)
    assert pages.page == 2
    before = pages.percent()
    position = pages.rect().center().toPointF()
    turn = QWheelEvent(
        position,
        pages.mapToGlobal(position),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    pages.wheelEvent(turn)
    assert pages.percent() > before
    preview.thumbnails.setCurrentIndex(preview.thumbnails.model().index(0, 0))
    assert pages.page == 0


def test_rendering_never_runs_on_the_gui_thread(qtbot: QtBot, window_context: WindowContext):
    threads: list[threading.Thread] = []

    def take(*_: Any) -> Any:
        threads.append(threading.current_thread())
        raise UserError("Hier fehlt der Empfänger.")

    preview = Preview(window_context, PrintJob(replace(SPECIMEN, take=take)))
    qtbot.addWidget(preview)
    qtbot.waitUntil(lambda: not preview.problem.isHidden())
    assert preview.problem.text.text() == "Hier fehlt der Empfänger."
    assert threading.main_thread() not in threads


def test_opened_as_a_dialog(qtbot: QtBot, window_context: WindowContext, ask: ScriptedAsk, event_id: int):
    def look(preview: Preview) -> bool:
        qtbot.waitUntil(lambda: preview.pages.count == 1)
        return False

    ask.answers.append(look)
    open_paper(window_context, ATTENDANCE, event_id)
    assert ask.asked == [("dialog", "Teilnehmerliste", "Preview")]


def test_what_is_no_more_leaves_no_half_of_a_window_behind(
    qtbot: QtBot, window_context: WindowContext, event_id: int
) -> None:
    """A window that has begun to exist is asked for its drafts when the vault is locked."""
    window = QWidget()
    qtbot.addWidget(window)
    window_context.context.undo()
    with pytest.raises(UserError):
        Preview(window_context, PrintJob(ATTENDANCE, event_id), window)
    assert window.findChildren(Preview) == []


def test_nothing_to_print_is_said_and_nothing_can_be_saved(qtbot: QtBot, window_context: WindowContext) -> None:
    empty = window_context.context.write("Probe", _event_without_anybody)
    other = Preview(window_context, PrintJob(BADGES, empty))
    qtbot.addWidget(other)
    qtbot.waitUntil(lambda: not other.problem.isHidden())
    assert other.pages.count == 0
    assert other.data == b""
    assert not any(button.isEnabled() for button in other.outputs)
    field_of(other, "blank").editor.setText("3")
    qtbot.waitUntil(lambda: bool(other.data))
    assert other.problem.isHidden()
    assert all(button.isEnabled() for button in other.outputs)


def _event_without_anybody(session: Any) -> int:
    event = Event(name="Frühstück", starts_at=datetime(2026, 11, 25, 9))
    session.add(event)
    session.flush()
    return event.id


def test_a_paper_begins_on_its_first_page_however_many_are_seen(qtbot: QtBot, preview: Preview):
    field_of(preview, "blank_rows").editor.setText("60")
    qtbot.waitUntil(lambda: preview.pages.count == 3)
    pages, number = preview.pages, preview.navigation.number
    pages.set_zoom(50)
    preview.resize(900, 800)
    preview.show()
    pages.verticalScrollBar().setValue(0)
    assert (pages.page, number.text()) == (0, "1")
    pages.verticalScrollBar().setValue(pages.verticalScrollBar().maximum())
    assert pages.page == (2 if pages.verticalScrollBar().maximum() else 0)
