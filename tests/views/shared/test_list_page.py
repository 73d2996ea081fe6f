"""The list page: filters, bulk actions, empty states, the record beside or behind the list."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from threading import current_thread
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot
from windows import run_out, settle

from app.common.changes import Changes
from app.services import pieces
from app.services.lists import ListQuery
from app.views.discreet import Discreet
from app.views.location import Location
from app.views.page_spec import PageSpec
from app.views.shared.lists.columns import Column
from app.views.shared.lists.filters import Filter
from app.views.shared.lists.list_page import Bulk, ListPage, ListSpec
from app.views.shared.lists.loading import FIRST
from app.views.shared.records.detail import Detail
from app.views.window_context import WindowContext

WIDE, NARROW = (1300, 700), (800, 600)


@dataclass(frozen=True)
class Row:
    id: int
    name: str


class Record(Detail):
    """A detail that remembers what it was asked."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[int | None] = []
        self.typed = False
        self.kept: list[int | None] = []
        self.keeps = True

    def title(self) -> str:
        return f"Nummer {self.record_id}" if self.record_id else "Neu"

    def show_record(self, record_id: int) -> None:
        self.record_id = record_id
        self.shown.append(record_id)

    def start_new(self) -> None:
        self.record_id = None
        self.shown.append(None)

    @property
    def dirty(self) -> bool:
        return self.typed

    def put_aside(self) -> bool:
        if self.typed and self.keeps:
            self.kept.append(self.record_id)
            self.typed = False
        return self.keeps


class House:
    """A made-up service behind a made-up desk."""

    def __init__(self, settings: Any) -> None:
        self.names = {n: f"Name {n:02}" for n in range(1, 31)}
        self.queries: list[ListQuery] = []
        self.gone: list[tuple[Location, bool]] = []
        self.bulk: list[list[int]] = []
        self.noted: list[str] = []
        self.told: list[str] = []
        self.window_context = SimpleNamespace(
            context=SimpleNamespace(read=self.read, read_briefly=self.read, read_yielding=self.read),
            work=None,
            settings=settings,
            discreet=Discreet(),
            go=lambda place, beside=False: self.gone.append((place, beside)),
            note=lambda _kind, text: self.noted.append(text),
            notice=self.told.append,
        )

    @staticmethod
    def read(work: Callable[..., Any], *args: Any) -> Any:
        return work(None, *args)

    def ids(self, _session: object, query: ListQuery, limit: int | None) -> list[int]:
        self.queries.append(query)
        return [n for n, name in self.names.items() if query.text in name][:limit]

    def rows(self, _session: object, ids: Sequence[int]) -> list[Row]:
        return [Row(n, self.names[n]) for n in ids if n in self.names]

    def listing(self) -> ListSpec:
        return ListSpec(
            name="test",
            columns=[Column("name", "Name", 20, lambda row: row.name, natural=True)],
            ids=self.ids,
            rows=self.rows,
            count_text=lambda count: f"{count} Namen",
            empty_text="Hier stehen Namen.",
            new_text="Neuer Name",
            filters=[
                Filter("kind", "Art", lambda: [("a", "Art A"), ("b", "Art B")]),
                Filter("mine", "Nur meine", value="yes"),
            ],
            bulk=[Bulk("Löschen", self.bulk.append, "trash", "Del", danger=True)],
        )


@pytest.fixture
def house(settings) -> House:
    return House(settings)


def make(qtbot: QtBot, house: House, size: tuple[int, int]) -> ListPage:
    spec = PageSpec("names", "Namen", "people", "", lambda *_: None, ("series",))  # type: ignore[arg-type]
    page = ListPage(house.window_context, spec, house.listing(), Record())
    qtbot.addWidget(page)
    page.resize(*size)
    page.show()
    return page


@pytest.fixture
def page(qtbot, house) -> ListPage:
    return make(qtbot, house, WIDE)


def test_filters_reach_the_query(qtbot, page, house):
    qtbot.keyClicks(page.list.filters.text, "Name 1")
    assert house.queries[-1].text == "Name 1"
    page.show_filtered({"kind": "b", "mine": "yes"})
    assert house.queries[-1] == ListQuery("", {"kind": "b", "mine": "yes"})
    page.list.filters.reset()
    assert house.queries[-1] == ListQuery()


def test_totals_and_bulk_bar(qtbot, page, house):
    assert page.list.totals.text() == "30 Namen"
    assert not page.list.bulk_bar.isVisible()
    page.table.selectAll()
    assert page.list.totals.text() == "30 Namen, 30 ausgewählt"
    assert page.list.bulk_bar.isVisible()
    page.table.select(3)
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert house.bulk == [[3]]


def test_copied_rows_are_noted_and_counted(page, house):
    page.table.selectAll()
    page.table.copy()
    assert house.noted == ["list:test:30"]
    assert [text.partition(" ")[0] for text in house.told] == ["30"]


def test_empty_states(qtbot, house):
    house.names.clear()
    page = make(qtbot, house, WIDE)
    assert page.list.instead.empty.isVisible()
    page.list.instead.empty.button.click()
    assert page.detail.shown == [None]
    page.list.filters.text.setText("x")
    assert page.list.instead.nothing.isVisible()
    page.list.instead.nothing.button.click()
    assert page.list.instead.empty.isVisible()


def test_wide_window_shows_both_and_follows_the_list(qtbot, page):
    page.table.select(5)
    qtbot.waitUntil(lambda: page.detail.shown == [5])
    assert page.list.isVisible()
    assert page.detail.isVisible()
    assert page.location() == Location("names", 5)
    assert page.title() == "Nummer 5"


def test_narrow_window_shows_one_behind_the_other(qtbot, house):
    page = make(qtbot, house, NARROW)
    page.table.select(5)
    run_out(qtbot, page)
    assert page.detail.shown == []
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert page.detail.isVisible()
    assert not page.list.isVisible()
    page._side.back.emit()
    assert page.list.isVisible()
    assert not page.detail.isVisible()
    assert page.location() == Location("names")


def test_growing_window_brings_the_list_back(qtbot, house):
    page = make(qtbot, house, NARROW)
    page.show_record(3)
    page.resize(*WIDE)
    assert page.list.isVisible()
    assert page.table.current_id() == 3


def test_alt_arrows_go_through_the_records(qtbot, house):
    page = make(qtbot, house, NARROW)
    page.show_record(3)
    for step, shown in ((page._step_on, 4), (page._step_on, 5), (page._step_back, 4)):
        step()
        qtbot.waitUntil(lambda shown=shown: page.detail.shown[-1] == shown)
    assert page.detail.shown == [3, 4, 5, 4]


def test_what_is_typed_is_put_aside_before_another_record(qtbot, page):
    page.show_record(3)
    page.detail.typed = True
    page.table.select(7)
    qtbot.waitUntil(lambda: page.detail.shown == [3, 7])
    assert page.detail.kept == [3]


def test_what_cannot_be_kept_is_not_left(qtbot, page):
    page.show_record(3)
    page.detail.typed, page.detail.keeps = True, False
    page.table.select(7)
    qtbot.waitUntil(lambda: page.table.current_id() == 3)
    page.new()
    page.show_list()
    assert page.detail.shown == [3]
    assert page.detail.isVisible()


def test_open_beside_goes_through_the_window_context(page, house):
    page.table.opened_beside.emit(4)
    assert house.gone == [(Location("names", 4), True)]
    assert page.detail.shown == []


def test_changes_reload_only_where_they_belong(page, house):
    asked = len(house.queries)
    page.refresh(Changes(kinds=frozenset({"task"}), records=frozenset({1})))
    assert len(house.queries) == asked
    house.names[1] = "Anders"
    page.refresh(Changes(kinds=frozenset({"series"}), records=frozenset({1})))
    assert page.table.model().index(0, 0).data() == "Anders"


def test_a_record_not_in_the_list_still_opens(page):
    page.list.filters.text.setText("Name 3")
    page.show_record(5)
    assert page.detail.shown[-1] == 5


def test_entering_the_list_opens_nothing(qtbot, page):
    page.show_list()
    assert page.table.hasFocus()
    run_out(qtbot, page)
    assert page.detail.shown == []


def test_the_first_row_opens_by_a_click_although_the_list_stands_on_it_already(qtbot, page):
    page.show_list()
    qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 10))
    qtbot.waitUntil(lambda: page.detail.shown == [1])


def test_a_new_record_the_filter_hides_stays_open(qtbot, page, house):
    page.list.filters.text.setText("Name 3")
    page.show_record(30)
    page.new()
    house.names[31], page.detail.record_id = "Anders", 31
    page.detail.saved.emit(31)
    page.refresh(Changes(kinds=frozenset({"series"}), records=frozenset({31})))
    run_out(qtbot, page)
    assert page.location() == Location("names", 31)
    assert page.table.selected_ids() == []


def test_going_back_and_forward(page):
    page.show_record(5)
    place = page.location()
    page.go(Location("names"))
    assert not page.detail.isVisible()
    page.go(place)
    assert page.detail.record_id == 5


def test_selecting_several_opens_none_of_them(page):
    page.show_record(1)
    page.table.selectAll()
    page.table.setCurrentIndex(page.table.model().index(0, 0))
    page.table.selectAll()
    page._show_current()
    assert page.detail.shown == [1]


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Return])
def test_from_the_filter_into_the_list(qtbot, page, key):
    qtbot.keyClicks(page.list.filters.text, "Name 2")
    qtbot.keyClick(page.list.filters.text, key)
    assert page.table.current_id() == 20
    qtbot.keyClick(page.list.filters.text, Qt.Key.Key_Escape)
    assert page.table.count == 30


def test_columns_are_reached_by_a_command_of_the_page(qtbot, page):
    (action,) = [one for one in page.actions_here() if one.text() == "Spalten und Sortierung …"]
    action.trigger()
    qtbot.waitUntil(lambda: any(menu.isVisible() for menu in page.table.columns.findChildren(QMenu)))
    for menu in page.table.columns.findChildren(QMenu):
        menu.close()


def test_an_opened_record_that_comes_with_the_rest_of_the_list_is_stood_on_then(qtbot, house):
    house.names = {n: f"Name {n:04}" for n in range(1, 2 * FIRST)}
    page = make(qtbot, house, WIDE)
    page.show_record(2 * FIRST - 1)
    qtbot.waitUntil(lambda: page.table.complete)
    assert page.table.chosen_id() == 2 * FIRST - 1
    assert page.table.visualRect(page.table.currentIndex()).top() >= 0


def test_what_a_long_list_has_needed_is_given_back_at_rest(
    page: ListPage, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    rests: list[int] = []
    house.window_context.give_back_at_rest = lambda: rests.append(page.list.table.count)
    page.list.load()
    assert rests == [], "a short one has needed next to nothing"
    monkeypatch.setattr(pieces, "ROWS", 29)
    page.list.load()
    assert rests == [30]


def test_it_is_given_back_by_the_worker_when_no_other_long_list_has_come(
    window_context: WindowContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[str] = []
    monkeypatch.setattr(window_context.context, "give_back_memory", lambda: given.append(current_thread().name))
    rest = window_context._rest
    window_context.give_back_at_rest()
    assert rest.isActive()
    assert rest.isSingleShot()
    rest.timeout.emit()
    settle(window_context.work)
    assert len(given) == 1
    assert given != [current_thread().name]
