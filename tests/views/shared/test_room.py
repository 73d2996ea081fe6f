"""What gives way where there is little room: columns, filters, pages."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.services.lists import ListQuery
from app.views.main.page_frame import PageFrame
from app.views.page import Page
from app.views.settings import Settings
from app.views.shared import screen
from app.views.shared.dialog import Dialog
from app.views.shared.lists.columns import Column
from app.views.shared.lists.filters import Filter, FilterBar
from app.views.shared.lists.foot import Foot
from app.views.shared.lists.table import RecordTable
from app.views.shared.overflow_bar import OverflowBar
from app.views.shared.scrolled import scrolled
from app.views.shared.split import Split
from app.views.shared.widgets import Button, LinkLabel, PlainLabel, row
from app.views.theme import Look

COLUMNS = (
    Column("name", "Name", 20, str),
    Column("city", "Ort", 10, str),
    Column("year", "Jahrgang", 9, str, align="right"),
)


@pytest.fixture
def make_table(qtbot: QtBot, settings: Settings) -> Callable[[], RecordTable]:
    def make() -> RecordTable:
        table = RecordTable(COLUMNS, lambda _query, _limit: [], lambda _ids: [], name="room", settings=settings)
        qtbot.addWidget(table)
        table.resize(900, 300)
        table.show()
        table.set_query(ListQuery())
        return table

    return make


def _widths(table: RecordTable) -> list[int]:
    return [table.columns.sectionSize(column) for column in range(len(COLUMNS))]


def test_columns_with_text_take_what_is_free(make_table: Callable[[], RecordTable]) -> None:
    table = make_table()
    name, city, year = _widths(table)
    letter = table.fontMetrics().averageCharWidth()
    assert name + city + year == table.viewport().width()
    assert year == max(9 * letter, table.columns.sectionSizeHint(2))
    assert name > 20 * letter
    assert city > 10 * letter


def test_a_width_she_has_set_stays_and_is_remembered(make_table: Callable[[], RecordTable]) -> None:
    table = make_table()
    letter = table.fontMetrics().averageCharWidth()
    table.columns.resizeSection(1, 30 * letter)
    table.columns.remember()
    table.resize(1200, 300)
    assert _widths(table)[1] == 30 * letter
    again = make_table()
    assert _widths(again)[1] == 30 * letter
    assert sum(_widths(again)) == again.viewport().width()


def test_columns_give_a_little_before_the_list_scrolls_sideways(make_table: Callable[[], RecordTable]) -> None:
    table = make_table()
    letter = table.fontMetrics().averageCharWidth()
    table.resize(37 * letter, 300)
    assert sum(_widths(table)) == table.viewport().width()
    table.resize(20 * letter, 300)
    assert sum(_widths(table)) > table.viewport().width()


@dataclass(frozen=True)
class Place:
    id: int
    name: str
    city: str
    year: str = "1999"


class Places:
    """Lists whose rows are found by the filter they stand under."""

    def __init__(self) -> None:
        long, short = "Werkstattgespräch Neubau Bleichewiese", "Café"
        self.found = {
            "": [Place(1, short, "Spinnereiweg 12, 79585 Steinen"), Place(2, short, "Ort")],
            "other": [Place(3, long, "Ort")],
        }
        self.fetched: list[int] = []

    def ids(self, query: ListQuery, _limit: int | None) -> list[int]:
        return [place.id for place in self.found[query.filters.get("kind", "")] if query.text in place.city]

    def rows(self, ids: Sequence[int]) -> list[Place]:
        self.fetched += ids
        return [place for places in self.found.values() for place in places if place.id in ids]


_OTHER = ListQuery(filters={"kind": "other"})
_PLACES = (
    Column("name", "Name", 20, lambda row: row.name),
    Column("city", "Ort", 10, lambda row: row.city),
    Column("year", "Jahrgang", 9, lambda row: row.year, align="right"),
)


@pytest.fixture
def places() -> Places:
    return Places()


@pytest.fixture
def places_table(qtbot: QtBot, settings: Settings, places: Places) -> RecordTable:
    table = RecordTable(_PLACES, places.ids, places.rows, name="places", settings=settings)
    qtbot.addWidget(table)
    table.resize(70 * table.fontMetrics().averageCharWidth(), 300)
    table.show()
    table.set_query(ListQuery())
    return table


def _needs(table: RecordTable, text: str) -> int:
    return table.fontMetrics().horizontalAdvance(text) + 16


def test_a_column_is_as_wide_as_what_stands_in_it_where_another_has_room(
    places_table: RecordTable, places: Places
) -> None:
    name, city, _year = _widths(places_table)
    assert city >= _needs(places_table, "Spinnereiweg 12, 79585 Steinen")
    assert name >= _needs(places_table, "Café")
    places_table.viewport().repaint()
    assert places.fetched == [1, 2], "measuring fetches nothing that is not shown anyway"


def test_short_texts_are_whole_while_the_longest_gives_way(places_table: RecordTable) -> None:
    letter = places_table.fontMetrics().averageCharWidth()
    places_table.resize(35 * letter, 300)
    name, city, year = _widths(places_table)
    assert name + city + year == places_table.viewport().width()
    assert city < _needs(places_table, "Spinnereiweg 12, 79585 Steinen")
    assert name >= _needs(places_table, "Café")
    assert year >= _needs(places_table, "1999")


def test_where_the_list_scrolls_sideways_no_column_is_cut(places_table: RecordTable) -> None:
    places_table.resize(20 * places_table.fontMetrics().averageCharWidth(), 300)
    assert _widths(places_table)[1] >= _needs(places_table, "Spinnereiweg 12, 79585 Steinen")


def test_columns_stay_as_they_are_while_she_types_and_fit_the_rows_of_another_filter(
    places_table: RecordTable,
) -> None:
    places_table.viewport().repaint()
    before = _widths(places_table)
    places_table.set_query(ListQuery("Ort"))
    assert _widths(places_table) == before
    places_table.set_query(_OTHER)
    assert _widths(places_table)[0] >= _needs(places_table, "Werkstattgespräch Neubau Bleichewiese")


def test_columns_fit_what_is_there_at_the_next_visit(places_table: RecordTable, places: Places) -> None:
    places_table.viewport().repaint()
    before = _widths(places_table)
    places.found[""] = places.found["other"]
    places_table.reload()
    assert _widths(places_table) == before
    places_table.hide()
    places_table.show()
    assert _widths(places_table)[0] >= _needs(places_table, "Werkstattgespräch Neubau Bleichewiese")


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def filters(window: QWidget) -> FilterBar:
    kinds = (Filter("role", "Rolle", lambda: [("a", "Ehrenamt")]), Filter("odd", "Dolmetschen nötig"))
    bar = FilterBar(kinds, "Name")
    bar.setParent(window)
    bar.resize(bar.sizeHint())
    window.show()
    return bar


def _in_row(bar: FilterBar) -> list[str]:
    parts = [part for part in bar.findChildren(QWidget) if isinstance(part, QComboBox | QPushButton)]
    return [part.accessibleName() for part in parts if part.isVisible() and part.window() is bar.window()]


def test_filters_stand_in_one_row_where_there_is_room(filters: FilterBar) -> None:
    assert sorted(_in_row(filters)) == ["Dolmetschen nötig, Filter", "Rolle"]


def test_filters_without_room_stand_behind_a_button_that_counts_the_active(filters: FilterBar) -> None:
    filters.resize(filters.minimumSizeHint())
    assert _in_row(filters) == ["Weitere Filter"]
    filters.set_filters({"odd": "1"})
    assert filters.query.filters == {"odd": "1"}
    assert filters._rare.text() == "Filter (1) ▾"
    filters._rare.click()
    panel = filters._rare.panel
    assert panel.isVisible()
    chips = [one for one in panel.findChildren(QPushButton) if one.isVisible()]
    chips[0].click()
    assert filters.query.filters == {}
    panel.hide()


def test_a_filter_grows_with_the_zoom(filters: FilterBar, look: Look) -> None:
    combo = filters.findChildren(QComboBox)[0]
    before = combo.maximumWidth()
    look.set_zoom(200)
    look.settle()
    assert combo.maximumWidth() == 2 * before


class _Tall(Page):
    def __init__(self) -> None:
        QWidget.__init__(self)
        self.inner = QWidget()
        self.inner.setMinimumSize(300, 500)
        QVBoxLayout(self).addWidget(self.inner)


@pytest.fixture
def frame(qtbot: QtBot) -> PageFrame:
    made = PageFrame(_Tall())
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_page_that_needs_more_than_the_window_scrolls(frame: PageFrame) -> None:
    frame.resize(800, 400)
    assert frame.verticalScrollBar().maximum() > 0
    assert frame.horizontalScrollBar().maximum() == 0
    frame.resize(800, 700)
    assert frame.verticalScrollBar().maximum() == 0
    assert frame.page.height() == 700


def test_a_page_that_comes_to_need_more_scrolls_then(qtbot: QtBot, frame: PageFrame) -> None:
    frame.resize(800, 700)
    inner: Any = frame.page
    inner.inner.setMinimumSize(300, 900)
    qtbot.waitUntil(lambda: frame.verticalScrollBar().maximum() > 0)


def test_a_dialog_that_becomes_too_large_for_the_screen_is_scrolled_and_keeps_the_focus(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(screen, "room", lambda _window: QSize(400, 300))
    dialog = Dialog()
    qtbot.addWidget(dialog)
    column, line = QVBoxLayout(dialog), QLineEdit()
    column.addWidget(line)
    line.setFocus()
    dialog.show()
    large = QWidget()
    large.setMinimumHeight(600)
    column.addWidget(large)
    qtbot.waitUntil(lambda: dialog.findChild(QScrollArea) is not None)
    assert dialog.focusWidget() is line


def test_a_dialog_opens_as_it_was_left_at_this_zoom(qtbot: QtBot, settings: Settings, look: Look) -> None:
    def opened() -> Dialog:
        dialog = Dialog()
        qtbot.addWidget(dialog)
        with screen.assumed(4000, 3000):
            dialog.open_as_left(settings, "test", 400, 300)
            dialog.show()
        return dialog

    first = opened()
    assert first.size() == QSize(400, 300)
    with screen.assumed(4000, 3000):
        first.resize(500, 350)
    first.reject()
    assert opened().size() == QSize(500, 350)
    look.set_zoom(150)
    look.settle()
    assert opened().size() == QSize(600, 450)


def test_an_area_that_scrolls_down_only_is_never_narrower_than_what_comes_to_stand_in_it(qtbot: QtBot) -> None:
    inner, beside = QWidget(), QWidget()
    column = QVBoxLayout(inner)
    area = scrolled(inner)
    split = Split("Breite")
    split.addWidget(area)
    split.addWidget(beside)
    qtbot.addWidget(split)
    split.resize(800, 300)
    split.setSizes([200, 600])
    split.show()
    wide = QPushButton()
    wide.setMinimumWidth(500)
    column.addWidget(wide)
    qtbot.waitUntil(lambda: area.viewport().width() >= inner.minimumSizeHint().width())


def test_a_foot_says_its_texts_whole_before_it_offers_more_buttons(qtbot: QtBot) -> None:
    note = LinkLabel("58 abgeschlossene ausgeblendet · alle zeigen")
    bar = OverflowBar(*(Button(f"Eine Handlung {number}") for number in range(5)))
    foot = Foot(row(PlainLabel("52 Fälle"), note, None, bar), bar)
    qtbot.addWidget(foot)
    foot.resize(note.sizeHint().width() + bar.sizeHint().width(), 36)
    foot.show()
    qtbot.waitUntil(lambda: bar.more.isVisible())
    qtbot.waitUntil(lambda: note.width() >= note.sizeHint().width())
    assert foot.minimumSizeHint().width() < foot.width()


@pytest.mark.parametrize(("text", "hangs"), [("Jede Seite", True), ("Alle Seiten", False), ("", False)])
def test_the_hook_of_a_first_j_has_room(qtbot: QtBot, look: Look, text: str, hangs: bool) -> None:  # noqa: ARG001
    label = PlainLabel(text, "title")
    qtbot.addWidget(label)
    label.show()
    overhang = -label.fontMetrics().leftBearing("J")
    assert label.indent() == (overhang if hangs and overhang > 0 else 0 if hangs else -1)
