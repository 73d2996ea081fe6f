"""The contract of a kind in the window: its page, its form, its list on paper and as a spreadsheet."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import openpyxl
import pypdfium2
import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.common.errors import UserError
from app.context import Context
from app.models import Kind, graph
from app.papers.asked import AskedList
from app.papers.lists import LIST, ListView
from app.papers.print_job import PrintJob
from app.services.kinds import service_of
from app.views.asked_lists import AskedLists, described
from app.views.location import Location
from app.views.main.window import MainWindow
from app.views.page_registry import PAGES
from app.views.preview.export_dialog import ExportDialog
from app.views.shared.lists.list_page import ListPage
from app.views.shared.records.record_detail import RecordDetail
from app.views.shared.widgets import IconButton
from tests.contract.as_list import as_list
from tests.contract.points import point
from tests.contract.samples import linked, sample
from tests.contract.shared_window import SharedWindow, shared_window
from tests.views.receiving import own_use
from tests.views.windows import MakeWindow, settle

WORD = "Quittenmus"


def _made(kind: Kind, context: Context) -> int:
    return int(context.write("Angelegt", sample, kind, WORD))


@pytest.fixture(scope="module")
def shared(
    qapp: QApplication, kind: Kind, vault_template: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[SharedWindow]:
    """A window over a vault with a record of the kind."""
    with shared_window(qapp, vault_template, tmp_path_factory.mktemp(str(kind)), partial(_made, kind)) as shared:
        yield shared


@pytest.fixture
def looked_at(shared: SharedWindow) -> Iterator[SharedWindow]:
    """It belongs to all tests that only look."""
    yield shared
    shared.put_back()


def _page(qtbot: QtBot, window: MainWindow, kind: Kind) -> ListPage:
    window.resize(1440, 900)
    key = next(spec.key for spec in PAGES if kind in spec.kinds)
    window.window_context.go(Location(key))
    pages = window.findChildren(ListPage)
    page = as_list(next(one for one in pages if one.spec.key == key))
    qtbot.waitUntil(lambda: page.table.count > 0)
    return page


@point("window")
def test_its_page_lists_opens_and_begins_one(qtbot: QtBot, looked_at: SharedWindow, kind: Kind) -> None:
    context, record = looked_at.context, looked_at.record
    page = _page(qtbot, looked_at.window, kind)
    page.show_record(record)
    detail = page.detail
    assert isinstance(detail, RecordDetail)
    assert (detail.record_id, detail.kind) == (record, kind)
    assert detail.title() == context.read(service_of(kind).load, record).title
    assert detail.form.fields
    assert not detail.dirty
    page.new()
    assert detail.record_id is None
    assert detail.title()


@point("window")
def test_beside_a_record_its_list_says_in_two_lines_what_it_is(
    qtbot: QtBot, context: Context, make_window: MakeWindow, kind: Kind
) -> None:
    record = context.write("Angelegt", linked, kind, WORD)
    page = _page(qtbot, make_window(), kind)
    above, *below = page.list.spec.two_lines
    assert {above, *below} <= {column.key for column in page.list.spec.columns}
    assert below
    page.show_record(record)
    assert page.table.horizontalHeader().isHidden()
    assert WORD in page.table.model().index(page.table.currentIndex().row(), page.table.columns.first()).data()
    qtbot.waitUntil(lambda: page.table.horizontalScrollBar().maximum() == 0)
    chosen = page.table.columns.shown()
    page.show_list()
    assert not page.table.horizontalHeader().isHidden()
    assert page.table.columns.shown() == chosen


@point("discreet")
def test_its_form_and_title_hide_names_in_discreet_mode(qtbot: QtBot, looked_at: SharedWindow, kind: Kind) -> None:
    window = looked_at.window
    page = _page(qtbot, window, kind)
    page.show_record(looked_at.record)
    window.window_context.discreet.set(True)
    title = window.window_context.discreet.title(kind, f"{WORD} Anna")
    shown = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    names_somebody = WORD not in title
    assert not names_somebody or not any(WORD in text for text in shown)


def _written(qtbot: QtBot, dialog: ExportDialog) -> bool:
    """As she answers the dialog that says what leaves: she writes it."""
    qtbot.waitUntil(dialog.save.isEnabled)
    dialog.save.click()
    return True


@point("paper")
def test_its_list_is_printed_and_saved_as_a_spreadsheet(
    qtbot: QtBot, looked_at: SharedWindow, kind: Kind, tmp_path: Path
) -> None:
    window, context = looked_at.window, looked_at.context
    page = _page(qtbot, window, kind)
    settle(window.window_context.work)
    print_job = PrintJob(LIST, page.papers.view())
    printed = print_job.pdf(context, {})
    assert printed.taken.persons == page.table.count
    document = pypdfium2.PdfDocument(printed.data)
    text = "".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    first = page.papers.view().columns[0].title
    assert first in text
    whose = [own_use] if kind in graph.confidential_kinds() else []
    looked_at.ask.answers = [partial(_written, qtbot), *whose, tmp_path / "liste"]
    next(button for button in page.list.findChildren(IconButton) if "Tabelle" in button.accessibleName()).click()
    settle(window.window_context.work)
    assert "liste.xlsx" in window.notice.accessibleName()
    book = openpyxl.load_workbook(tmp_path / "liste.xlsx")
    cells = [str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row]
    assert any(first in cell for cell in cells)


@point("window")
def test_its_list_is_asked_for_by_name_as_the_window_shows_it(
    qtbot: QtBot, context: Context, make_window: MakeWindow, kind: Kind
) -> None:
    _made(kind, context)
    page, lists = _page(qtbot, make_window(), kind), AskedLists(context.read)
    for one in (None, *page.list.spec.filters):
        value = next(iter(dict(one.options())), "") if one and one.options else "ja"
        if one is not None and not value:
            continue
        page.list.filters.set_filters({one.key: value if one.options else one.value} if one else {}, "a")
        asked = AskedList(kind.word, filters=((one.key, value),) if one else (), text="a")
        _same_list(context, page.papers.view(), lists.list_view(asked))
    leaving = [column for column in page.list.spec.columns if column.leaves]
    keys = tuple(column.key for column in leaving)
    assert [one["name"] for one in described()[kind.word]["columns"]] == list(keys)
    view = lists.list_view(AskedList(kind.word, columns=keys[::-1]))
    assert [column.title for column in view.columns] == [column.title for column in leaving][::-1]
    for column in leaving:
        sorting = AskedList(kind.word, sort=((column.key, True),))
        if column.sortable:
            assert context.read(lists.list_view(sorting).chosen.records, "whole")
        else:
            _refused(lists, sorting, "Möglich sind: ")


def _same_list(context: Context, shown: ListView, asked: ListView) -> None:
    assert (asked.title, asked.filtered, asked.language) == (shown.title, shown.filtered, shown.language)
    assert asked.total(7) == shown.total(7)
    assert (asked.chosen.kind, asked.chosen.query) == (shown.chosen.kind, shown.chosen.query)
    options = LIST.source_options()
    taken = [context.read(LIST.take, view, options, 0).data for view in (shown, asked)]
    assert taken[0].columns == taken[1].columns
    assert list(taken[0].rows) == list(taken[1].rows)


@point("window")
def test_what_its_list_has_not_is_refused_with_what_it_has(context: Context, kind: Kind) -> None:
    lists = AskedLists(context.read)
    for asked in (
        AskedList(kind.word, columns=("nichts",)),
        AskedList(kind.word, sort=(("nichts", False),)),
        AskedList(kind.word, filters=(("nichts", "ja"),)),
        *(AskedList(kind.word, filters=((one["name"], "nichts"),)) for one in described()[kind.word]["filters"]),
    ):
        _refused(lists, asked, "Möglich sind: ")
    _refused(lists, AskedList(kind.word, selected=(999_999,)), "999999")


def _refused(lists: AskedLists, asked: AskedList, words: str) -> None:
    with pytest.raises(UserError, match=words):
        lists.list_view(asked)
