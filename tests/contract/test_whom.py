"""Who is it about: wherever a case or what hangs on it is shown on her own screen, its client stands beside the number; F8 hides
the name, and no paper and no other program is given it."""

import io
from datetime import datetime

import openpyxl
import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from app.common import clock
from app.context import Context
from app.models import Case, Kind, Person, Task
from app.papers.lists import LIST
from app.papers.print_job import PrintJob
from app.services import drafts, search
from app.services.casework import cases
from app.services.named import about, named
from app.services.office import tasks
from app.services.people import persons
from app.services.records import title_of
from app.views.location import Location
from app.views.main.finding.palette import CommandPalette
from app.views.main.window import MainWindow
from app.views.pages.today_page import TodayPage
from app.views.shared.forms.record_picker import record_picker
from app.views.shared.lists.list_page import ListPage
from tests.contract.changing import texts
from tests.views.windows import MakeWindow

WORD = "Quittenmus"
NOW = datetime(2026, 11, 23, 12)


@pytest.fixture
def window(context: Context, make_window: MakeWindow) -> MainWindow:
    context.write("Probe", _fill)
    window = make_window()
    window.resize(1440, 900)
    return window


@pytest.fixture
def case_id(window: MainWindow) -> int:
    return window.window_context.context.read(search.find, "F-2025")[0].id


def _fill(session: Session) -> None:
    client = persons.save(session, Person(family_name=WORD))
    case = cases.save(session, Case(number="", person_id=client, opened_on=datetime(2025, 1, 5).date()))
    task = tasks.save(session, Task(what="Jobcenter anrufen", due_on=NOW.date(), about_id=case))
    tasks.save(session, Task(what="Protokoll zur Aufgabe", due_on=NOW.date(), about_id=task))
    drafts.save_draft(session, f"case:{case}", {"goal": "neu"})


def test_a_record_is_followed_to_whom_it_is_about(window: MainWindow, case_id: int) -> None:
    context = window.window_context.context
    ids = {hit.id: hit.kind for hit in context.read(search.find, "aufgabe")}
    (chain,) = context.read(about, ids).values()
    assert [one.kind for one in chain] == [Kind.TASK, Kind.CASE, Kind.PERSON]
    assert [one.title for _, behind in context.read(named, [case_id]) for one in behind] == [WORD]


def test_the_client_stands_beside_the_number_wherever_she_looks_and_f8_hides_it(
    qtbot: QtBot, window: MainWindow, case_id: int
) -> None:
    with clock.standing_at(NOW):
        window.run("page:today")
        for place in (_today, _tasks, _task, _case_draft, _hits, _palette, _picker):
            window.window_context.discreet.set(False)
            assert any(WORD in text for text in place(qtbot, window, case_id)), place.__name__
            window.window_context.discreet.set(True)
            shown = place(qtbot, window, case_id)
            assert shown, place.__name__
            assert not any(WORD in text for text in shown), place.__name__


def _today(_qtbot: QtBot, window: MainWindow, case_id: int) -> list[str]:
    window.window_context.go(Location("today"))
    page = window.stack.page
    assert isinstance(page, TodayPage)
    number = window.window_context.context.read(title_of, case_id)
    cards = {card.label(): list(texts(card)) for card in page.cards}
    naming = {label: shown for label, shown in cards.items() if any(number in text for text in shown)}
    assert len(naming) == 4, naming
    client = window.window_context.discreet.mask(WORD)
    assert {label for label, shown in naming.items() if not any(client in text for text in shown)} == set()
    return [text for shown in naming.values() for text in shown]


def _tasks(qtbot: QtBot, window: MainWindow, _case_id: int) -> list[str]:
    page = _list(qtbot, window, "tasks")
    return [text for text in texts(page.list) if "F-2025" in text or "F…" in text]


def _task(qtbot: QtBot, window: MainWindow, _case_id: int) -> list[str]:
    page = _list(qtbot, window, "tasks")
    hit = window.window_context.context.read(search.find, "jobcenter")[0]
    page.show_record(hit.id)
    about_field = page.detail.form.fields[2]  # type: ignore[attr-defined]
    return [page.detail.subtitle(), about_field.editor.text()]


def _case_draft(_qtbot: QtBot, window: MainWindow, _case_id: int) -> list[str]:
    from app.views.pages import unfinished_drafts

    left = window.window_context.context.read(drafts.unfinished)
    return [unfinished_drafts.title(window.window_context, one) for one in left]


def _hits(_qtbot: QtBot, window: MainWindow, _case_id: int) -> list[str]:
    window.search.textEdited.emit("F-2025")
    return [result.subtitle for result in window.search.popup.results.results]


def _palette(_qtbot: QtBot, window: MainWindow, _case_id: int) -> list[str]:
    context = window.window_context
    palette = CommandPalette(context, window.finder, [], window)
    palette.field.setText("F-2025")
    return [result.subtitle for result in palette.list.results]


def _picker(_qtbot: QtBot, window: MainWindow, case_id: int) -> list[str]:
    field = record_picker(window.window_context, "Fall", Kind.CASE)
    field.set_value(case_id)
    shown = field.editor.text()
    field.editor.setText("F-2025")
    field.search_now()
    return [shown, *(field._hits.item(row).text() for row in range(field._hits.rowCount()))]


def _list(qtbot: QtBot, window: MainWindow, key: str) -> ListPage:
    window.window_context.go(Location(key))
    page = window.stack.page
    assert isinstance(page, ListPage)
    page.show_list()
    qtbot.waitUntil(lambda: page.table.count > 0)
    return page


def test_no_paper_and_no_other_program_is_given_the_client_of_a_task(qtbot: QtBot, window: MainWindow) -> None:
    context = window.window_context.context
    page = _list(qtbot, window, "tasks")
    job = PrintJob(LIST, page.papers.view())
    book = openpyxl.load_workbook(io.BytesIO(job.table(context, {}).data))
    cells = [str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row]
    assert any("F-2025" in cell for cell in cells)
    assert not any(WORD in cell for cell in cells)
    rows = context.read(lambda session: tasks.rows(session, tasks.ids(session, page.list.filters.query)))
    assert WORD not in str([tasks.LISTING.plain(row) for row in rows])
    assert WORD not in str(context.read(search.find, "F-2025"))
