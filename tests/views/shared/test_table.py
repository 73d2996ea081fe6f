"""The table: what is fetched when, sorting, columns, keyboard, clipboard, discreet mode."""

import math
import threading
from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from windows import run_out

from app.common.errors import TakesLonger
from app.services.lists import ListQuery
from app.views.discreet import Discreet
from app.views.settings import Settings
from app.views.shared.lists.columns import Column
from app.views.shared.lists.copying import CHUNK
from app.views.shared.lists.id_model import PAGE, IdTableModel
from app.views.shared.lists.loading import FIRST
from app.views.shared.lists.table import RecordTable
from app.views.theme.look import colours
from app.views.work import Work


@dataclass(frozen=True)
class Person:
    id: int
    name: str
    city: str
    year: int


class People:
    """A made-up service that remembers what it was asked."""

    def __init__(self, count: int = 1000) -> None:
        self.names = {n: f"Person {n:06}" for n in range(1, count + 1)}
        self.queries: list[tuple[ListQuery, int | None]] = []
        self.fetched: list[int] = []

    def ids(self, query: ListQuery, limit: int | None = None) -> list[int]:
        self.queries.append((query, limit))
        found = [n for n, name in self.names.items() if query.text in name]
        if query.sort and query.sort[0][1]:
            found.reverse()
        return found[:limit]

    def rows(self, ids: Sequence[int]) -> list[Person]:
        self.fetched += ids
        return [Person(n, self.names[n], "Lörrach", 1950 + n % 50) for n in ids if n in self.names]


COLUMNS = (
    Column("name", "Name", 20, lambda row: row.name, private=True, natural=True),
    Column("city", "Ort", 12, lambda row: row.city),
    Column("year", "Jahrgang", 9, lambda row: str(row.year), align="right"),
    Column("id", "Nummer", 8, lambda row: str(row.id), default=False, sortable=False),
)


@pytest.fixture
def people() -> People:
    return People()


def make(qtbot: QtBot, people: People, settings: Settings, discreet: Discreet | None = None) -> RecordTable:
    table = RecordTable(
        COLUMNS, people.ids, people.rows, name="test", settings=settings, discreet=discreet, sort=(("name", False),)
    )
    qtbot.addWidget(table)
    table.resize(700, 400)
    table.set_query(ListQuery())
    table.show()
    return table


@pytest.fixture
def table(qtbot: QtBot, people: People, settings: Settings) -> RecordTable:
    return make(qtbot, people, settings)


def text_at(table: RecordTable, row: int, column: int) -> str:
    return str(table.model().index(row, column).data())


def test_only_pages_that_are_seen_are_fetched(qtbot, table, people):
    qtbot.waitUntil(lambda: table.complete)
    table.viewport().repaint()
    assert set(people.fetched) == set(range(1, PAGE + 1))
    people.fetched.clear()
    table.scrollToBottom()
    table.viewport().repaint()
    assert min(people.fetched) >= 1000 - 2 * PAGE


def test_first_rows_at_once_then_all(qtbot, table, people):
    assert table.count == FIRST
    assert not table.complete
    table.select(40)
    qtbot.waitUntil(lambda: table.complete)
    assert table.count == 1000
    assert table.current_id() == 40
    assert [limit for _, limit in people.queries] == [FIRST, None]


def test_short_list_is_asked_once(qtbot, settings):
    people = People(12)
    table = make(qtbot, people, settings)
    assert table.complete
    run_out(qtbot, table)
    assert len(people.queries) == 1


def test_rest_that_was_overtaken_is_not_asked_for(qtbot, table, people):
    people.queries.clear()
    table.set_query(ListQuery("00001"))
    assert table.complete
    run_out(qtbot, table)
    assert table.count == 11
    assert [limit for _, limit in people.queries] == [FIRST]


def test_model_answers_only_what_it_serves(people):
    model = IdTableModel(COLUMNS, people.rows)
    model.set_ids(people.ids(ListQuery()))
    index = model.index(3, 2)
    assert index.data() == "1954"
    assert index.data(Qt.ItemDataRole.TextAlignmentRole) & int(Qt.AlignmentFlag.AlignRight)
    for role in (Qt.ItemDataRole.DecorationRole, Qt.ItemDataRole.FontRole, Qt.ItemDataRole.CheckStateRole):
        assert index.data(role) is None


def test_model_keeps_few_rows(people):
    model = IdTableModel(COLUMNS, people.rows)
    model.set_ids(n % 1000 + 1 for n in range(100_000))
    for row in range(0, 100_000, PAGE):
        model.row(row)
    assert len(model._pages) * PAGE <= 2048
    assert people.fetched[:2] == [1, 2]


def test_a_record_that_is_gone_is_an_empty_row(table, people):
    del people.names[2]
    table.refetch()
    assert text_at(table, 1, 0) == ""
    assert text_at(table, 2, 0) == "Person 000003"


def test_heading_sorts_in_sql_and_back(qtbot, table, people):
    header = table.columns
    click(qtbot, table, 1)
    assert people.queries[-1][0].sort == (("city", False),)
    click(qtbot, table, 1)
    assert people.queries[-1][0].sort == (("city", True),)
    assert header.model().headerData(1, Qt.Orientation.Horizontal) == "Ort ↓"


def test_shift_adds_a_sort(qtbot, table, people):
    click(qtbot, table, 1)
    click(qtbot, table, 2, Qt.KeyboardModifier.ShiftModifier)
    click(qtbot, table, 2, Qt.KeyboardModifier.ShiftModifier)
    assert people.queries[-1][0].sort == (("city", False), ("year", True))
    assert table.model().headerData(2, Qt.Orientation.Horizontal) == "Jahrgang ↓ 2"


def test_natural_order_needs_no_sort(qtbot, table, people):
    assert people.queries[-1][0].sort == ()
    click(qtbot, table, 0)
    assert people.queries[-1][0].sort == (("name", True),)


def click(qtbot: QtBot, table: RecordTable, column: int, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier):
    header = table.columns
    where = QPoint(header.sectionViewportPosition(column) + 20, header.height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, held, where)


def test_columns_are_chosen_and_remembered(qtbot, table, people, settings):
    menu = table.columns.menu()
    actions = {action.text(): action for action in menu.actions()}
    assert not actions["Nummer"].isChecked()
    actions["Nummer"].trigger()
    actions["Ort"].trigger()
    table.columns.moveSection(table.columns.visualIndex(2), 0)
    table.columns.resizeSection(0, 300)
    table.columns.sort_by("year", descending=True)
    table.hide()
    again = make(qtbot, people, settings)
    assert again.columns.shown() == [2, 0, 3]
    assert abs(again.columns.sectionSize(0) - 300) <= table.fontMetrics().averageCharWidth()
    assert again.columns.sort == (("year", True),)


def test_the_last_column_stays(table):
    for action in table.columns.menu().actions()[1:4]:
        if action.isChecked():
            action.trigger()
    first = table.columns.menu().actions()[0]
    assert first.isChecked()
    assert not first.isEnabled()


def test_a_saved_view_outlives_a_change_of_the_zoom_and_is_not_remembered(table, look):
    table.columns.show_view(["city", "gone", "year"], (("year", True), ("gone", False)))
    look.set_zoom(150)
    look.settle()
    assert table.columns.view() == (["city", "year"], (("year", True),))
    table.columns.show_remembered()
    assert table.columns.shown() == [0, 1, 2]


@pytest.mark.parametrize("state", ["", "[]", "{", '{"order": 7, "widths": [1], "sort": [["x", 1], 3], "shown": ["x"]}'])
def test_damaged_settings_give_the_default(qtbot, people, settings, state):
    settings._store.setValue("table/test", state)
    table = make(qtbot, people, settings)
    assert table.columns.shown() == [0, 1, 2]
    assert table.columns.sort == (("name", False),)


def test_reset_brings_the_default_back(table):
    table.columns.setSectionHidden(0, True)
    table.columns.sort_by("city")
    table.columns.reset_columns()
    assert table.columns.shown() == [0, 1, 2]
    assert table.columns.sort == (("name", False),)


def test_typing_finds_among_many(qtbot, table, people):
    qtbot.waitUntil(lambda: table.complete)
    people.fetched.clear()
    table.setFocus()
    qtbot.keyClicks(table, "person 000")
    qtbot.keyClicks(table, "73")
    assert table.current_id() == 730
    assert len(set(people.fetched)) <= 20 * PAGE


def test_a_typed_capital_selects_one_row(qtbot, table):
    table.select(3)
    qtbot.keyClick(table, Qt.Key.Key_P, Qt.KeyboardModifier.ShiftModifier)
    assert table.selected_ids() == [1]


def test_typing_finds_in_another_order(table):
    table.columns.sort_by("year")
    table.keyboardSearch("197")
    assert text_at(table, table.currentIndex().row(), 2).startswith("197")


def test_copy_is_a_table_without_formulas_or_markup(qtbot, people, settings):
    people.names |= {1: "=1+1", 2: "<img src=x>\tA\nB", 3: "@x", 4: "-2+3 cmd"}
    table = make(qtbot, people, settings)
    table.selectAll()
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    data = QGuiApplication.clipboard().mimeData()
    lines = data.text().split("\n")
    assert lines[0] == "Name\tOrt\tJahrgang"
    assert lines[1] == "'=1+1\tLörrach\t1951"
    assert lines[2] == "<img src=x> A B\tLörrach\t1952"
    assert lines[3].startswith("'@x\t")
    assert lines[4].startswith("'-2+3 cmd\t")
    assert "<img" not in data.html()
    assert "&lt;img src=x&gt;" in data.html()


def test_copy_takes_what_is_selected_and_shown(table):
    table.columns.setSectionHidden(0, True)
    table.select(5)
    table.copy()
    assert QGuiApplication.clipboard().text() == "Ort\tJahrgang\nLörrach\t1955\n"


def test_discreet_mode_masks_private_columns_everywhere(qtbot, people, settings):
    discreet = Discreet()
    table = make(qtbot, people, settings, discreet)
    assert text_at(table, 0, 0) == "Person 000001"
    discreet.set(True)
    assert text_at(table, 0, 0) == discreet.mask("Person 000001") != "Person 000001"
    assert text_at(table, 0, 1) == "Lörrach"
    assert "000001" not in table.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    table.select(1)
    table.copy()
    assert "000001" not in QGuiApplication.clipboard().text()
    discreet.set(False)
    assert text_at(table, 0, 0) == "Person 000001"


def test_tooltip_is_never_markup(qtbot, people, settings):
    people.names[1] = "<b>Anna</b>"
    table = make(qtbot, people, settings)
    assert table.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole) == "<span>&lt;b&gt;Anna&lt;/b&gt;</span>"


def test_enter_opens_and_control_enter_opens_beside(qtbot, table):
    table.select(3)
    with qtbot.waitSignal(table.opened) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [3]
    with qtbot.waitSignal(table.opened_beside) as beside:
        qtbot.keyClick(table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert beside.args == [3]


def test_reload_keeps_selection_and_place(qtbot, table, people):
    qtbot.waitUntil(lambda: table.complete)
    table.select(500)
    top = table.verticalScrollBar().value()
    del people.names[7]
    table.reload()
    assert table.current_id() == 500
    assert table.selected_ids() == [500]
    assert abs(table.verticalScrollBar().value() - top) <= 1


def test_reload_after_the_current_record_is_gone_stands_on_the_next(qtbot, settings):
    people = People(10)
    table = make(qtbot, people, settings)
    table.select(4)
    del people.names[4]
    table.reload()
    assert table.current_id() == 5


def test_selecting_all_counts_without_listing(qtbot, table):
    qtbot.waitUntil(lambda: table.complete)
    with qtbot.waitSignal(table.selection_changed) as changed:
        table.selectAll()
    assert changed.args == [1000]


def test_what_is_selected_is_known_in_runs_whatever_the_length(qtbot, table):
    qtbot.waitUntil(lambda: table.complete)
    table.selectAll()
    assert len(table.selectionModel().selection().toList()) == 1
    assert table.selected_ids() == list(range(1, 1001))
    table.selectionModel().select(
        table.model().index(499, 0), QItemSelectionModel.SelectionFlag.Deselect | QItemSelectionModel.SelectionFlag.Rows
    )
    assert table.selected_count() == 999
    assert table.selected_ids() == [number for number in range(1, 1001) if number != 500]


def test_headings_know_no_selection_which_they_would_look_through_row_by_row_when_painted(qtbot, table):
    qtbot.waitUntil(lambda: table.complete)
    table.selectAll()
    assert not table.columns.selectionModel().hasSelection()


@pytest.mark.parametrize(("gone", "ranges"), [((), 1), ((5,), 1), ((1, 500, 1000), 1)])
def test_reload_brings_a_selection_back_in_runs(qtbot, table, people, gone, ranges):
    qtbot.waitUntil(lambda: table.complete)
    table.selectAll()
    for record in gone:
        del people.names[record]
    people.fetched.clear()
    table.reload()
    assert table.selected_ids() == list(people.names)
    assert len(table.selectionModel().selection().toList()) == ranges
    assert people.fetched == []


def test_reload_selects_nothing_new(qtbot, settings):
    people = People(0)
    people.names = {1: "Anna", 3: "Cem", 5: "Emil"}
    table = make(qtbot, people, settings)
    table.selectAll()
    people.names = {1: "Anna", 2: "Berta", 3: "Cem", 4: "Dora", 5: "Emil"}
    table.reload()
    assert table.selected_ids() == [1, 3, 5]
    assert len(table.selectionModel().selection().toList()) == 3


def test_reload_of_the_same_rows_leaves_everything_standing(qtbot, table, people):
    qtbot.waitUntil(lambda: table.complete)
    table.selectAll()
    people.names[1] = "Zora"
    with qtbot.assertNotEmitted(table.model().modelReset), qtbot.waitSignal(table.loaded):
        table.reload()
    assert table.selected_count() == 1000
    assert text_at(table, 0, 0) == "Zora"


def test_many_rows_are_copied_in_the_worker_thread_and_can_be_given_up(qtbot, people, settings, qapp):
    work = Work()
    threads = []
    table = RecordTable(COLUMNS, people.ids, people.rows, name="test", settings=settings, work=work)
    qtbot.addWidget(table)
    table._fetch_rows = lambda ids: (threads.append(threading.current_thread()), people.rows(ids))[1]
    table.set_query(ListQuery())
    qtbot.waitUntil(lambda: table.complete)
    qapp.clipboard().setText("vorher")
    table.selectAll()
    told = []
    work.progressed.connect(lambda _job, done, total, what: told.append((done, total, what)))
    with qtbot.waitSignal(table.copied) as copied:
        table.copy()
        assert qapp.clipboard().text() == "vorher"
    assert copied.args == [1000]
    assert len(qapp.clipboard().text().splitlines()) == 1001
    assert threading.main_thread() not in threads
    assert len(threads) == math.ceil(1000 / CHUNK)
    assert told[-1] == (1000, 1000, "Zeilen werden kopiert …")
    with qtbot.assertNotEmitted(table.copied), qtbot.waitSignal(work.finished):
        table.copy()
        table._copying.cancel()
    assert work.stop()


def test_few_rows_are_copied_at_once(qtbot, people, settings):
    work = Work()
    table = RecordTable(COLUMNS, people.ids, people.rows, name="test", settings=settings, work=work)
    qtbot.addWidget(table)
    table.set_query(ListQuery())
    table.select(1)
    with qtbot.waitSignal(table.copied) as copied:
        table.copy()
        assert not work.busy
    assert copied.args == [1]
    assert work.stop()


def test_stepping_ends_at_the_ends(table):
    table.select(1)
    assert table.step(-1) is None
    assert table.step(1) == 2


def test_going_to_a_row_never_slides_the_names_out_of_sight(table):
    table.resize(150, 400)
    last = table.model().index(3, 2)
    table.setCurrentIndex(last)
    table.scrollTo(last)
    assert table.horizontalScrollBar().value() == 0


def at_the_right_end(qtbot: QtBot, table: RecordTable) -> None:
    """A narrow list, in which she has gone to the last column of the third row."""
    table.resize(300, 400)
    for column, width in enumerate((90, 150, 150)):
        table.columns.resizeSection(column, width)
    qtbot.waitUntil(lambda: table.horizontalScrollBar().maximum() > 0)
    table.setFocus()
    table.select(3)
    qtbot.keyClick(table, Qt.Key.Key_Right)
    qtbot.keyClick(table, Qt.Key.Key_Right)


def test_arrows_aside_go_through_the_cells_and_leave_the_rows_selected(qtbot, table):
    table.select(3)
    table.selectionModel().select(
        table.model().index(5, 0), QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    )
    at = [table.currentIndex().column()]
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        qtbot.keyClick(table, key)
        at.append(table.currentIndex().column())
    assert at == [0, 1, 2, 2, 1]
    assert table.selected_ids() == [3, 6]
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert (table.current_id(), table.currentIndex().column()) == (4, 1)
    table.reload()
    assert table.currentIndex().column() == 1


def test_cells_follow_the_order_of_the_columns_as_they_are_seen(qtbot, table):
    table.columns.moveSection(2, 0)
    table.columns.setSectionHidden(1, True)
    table.select(1)
    assert table.currentIndex().column() == 0
    qtbot.keyClick(table, Qt.Key.Key_Left)
    assert table.currentIndex().column() == 2
    qtbot.keyClick(table, Qt.Key.Key_Right)
    assert table.currentIndex().column() == 0


def test_a_cell_that_is_gone_to_is_seen_beside_the_column_that_stays(qtbot, table):
    at_the_right_end(qtbot, table)
    here, frozen = table.visualRect(table.currentIndex()), table._frozen
    assert frozen.isVisible()
    assert frozen.geometry().right() < table.viewport().geometry().left() + here.left() + 1
    assert here.left() < table.viewport().width()
    qtbot.keyClick(table, Qt.Key.Key_Left)
    qtbot.keyClick(table, Qt.Key.Key_Left)
    assert table.horizontalScrollBar().value() == 0
    assert not frozen.isVisible()


def test_the_name_stays_in_sight_where_it_is_not_the_first_column_and_only_while_it_would_be_gone(qtbot, table):
    table.keep_in_sight("city")
    at_the_right_end(qtbot, table)
    bar = table.horizontalScrollBar()
    table.columns.resizeSection(2, 300)
    qtbot.waitUntil(lambda: bar.maximum() > 150)
    bar.setValue(50)
    assert not table._frozen.isVisible()
    bar.setValue(bar.maximum())
    assert table._frozen.isVisible()
    assert table.indexAt(QPoint(10, 5)).column() == 1
    table.columns.setSectionHidden(1, True)
    assert table.columns.named() == 0


def test_what_stays_in_sight_is_what_the_mouse_finds_there(qtbot, table):
    at_the_right_end(qtbot, table)
    seen = QPoint(10, table.rowViewportPosition(1) + 5)
    assert (table.indexAt(seen).row(), table.indexAt(seen).column()) == (1, 0)
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=seen)
    with qtbot.waitSignal(table.opened) as opened:
        qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=seen)
    assert opened.args == [2]
    right = QPoint(table.viewport().width() - 10, seen.y())
    assert table.indexAt(right).column() == 2


def test_the_heading_that_stays_in_sight_sorts_and_becomes_wider(qtbot, table, people):
    at_the_right_end(qtbot, table)
    before = table.columns.sectionSize(0)
    header, middle = table.columns.viewport(), table.columns.height() // 2
    qtbot.mouseClick(header, Qt.MouseButton.LeftButton, pos=QPoint(20, middle))
    assert people.queries[-1][0].sort == (("name", True),)
    assert table._frozen.isVisible(), "what is in sight stays so"
    table.columns.widen(0, 4)
    assert table._frozen.width() == table.columns.sectionSize(0) > before


def test_what_stays_in_sight_is_painted_anew_with_the_row_below(qtbot, table, people):
    at_the_right_end(qtbot, table)
    frozen = table._frozen
    qtbot.waitUntil(lambda: table.complete)
    painted = Painted(frozen)
    for change in (
        lambda: table.select(1),
        lambda: table.verticalScrollBar().setValue(40),
        lambda: (people.names.__setitem__(41, "Zora"), table.refetch()),
    ):
        QApplication.processEvents()
        before, painted.times = picture(frozen), 0
        change()
        qtbot.waitUntil(lambda: painted.times > 0)
        assert picture(frozen) != before
    table.show_two_lines(["name", "city"])
    assert not frozen.isVisible()


class Painted(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.times = 0
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.times += event.type() == QEvent.Type.Paint
        return False


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


@pytest.mark.usefixtures("look")
def test_a_cell_is_framed_while_the_keyboard_is_the_lists(qtbot, table):
    table.resize(700, 400)
    qtbot.addWidget(table)
    table.activateWindow()
    table.select(1)
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Right)
    colour = QColor(colours().focus)
    place = table.visualRect(table.currentIndex())
    assert table.viewport().grab().toImage().pixelColor(place.left(), place.center().y()) == colour
    table.clearFocus()
    assert table.viewport().grab().toImage().pixelColor(place.left(), place.center().y()) != colour


def test_the_first_arrow_key_stands_on_the_first_row(qtbot, table):
    table.setFocus()
    assert table.selected_ids() == []
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert table.selected_ids() == [1]
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert table.selected_ids() == [2]


def test_what_takes_longer_than_a_frame_is_asked_for_elsewhere_and_what_is_shown_stays(
    qtbot: QtBot, people: People, settings: Settings, work: Work
) -> None:
    dear: list[ListQuery] = []

    def first(query: ListQuery, limit: int | None) -> list[int]:
        if query.text:
            dear.append(query)
            raise TakesLonger
        return people.ids(query, limit)

    table = RecordTable(
        COLUMNS, people.ids, people.rows, name="test", settings=settings, fetch_first=first, work=work, sort=()
    )
    qtbot.addWidget(table)
    with qtbot.waitSignal(table.loaded):
        table.set_query(ListQuery())
    table.set_query(ListQuery(text="Person 0009"))
    assert len(dear) == 1
    assert text_at(table, 0, 0) == "Person 000001"
    qtbot.waitUntil(lambda: table.count == 100)
    assert table.complete
    assert text_at(table, 0, 0) == "Person 000900"


def test_without_a_mouse_the_menu_of_columns_widens_and_narrows(table):
    letter = table.fontMetrics().averageCharWidth()
    before = table.columns.sectionSize(0)
    wider, narrower = (
        next(action.menu() for action in table.columns.menu().actions() if action.text() == title)
        for title in ("Breiter", "Schmaler")
    )
    wider.actions()[0].trigger()
    assert table.columns.sectionSize(0) >= before + 3 * letter
    for _ in range(60):
        narrower.actions()[0].trigger()
    assert table.columns.sectionSize(0) >= 2 * letter
    assert table.columns.isVisible()
