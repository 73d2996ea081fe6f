"""The contract of models: when nothing can be read, none stays in the midst of a change, and the window goes on afterwards."""

import sys
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex
from PySide6.QtWidgets import QTableView, QWidget

from app.common.changes import Changes
from app.common.errors import StorageError
from app.context import Context
from app.services.timeline import Item, ItemKind
from app.views.location import Location
from app.views.main.window import MainWindow
from app.views.page import Page
from app.views.page_registry import PAGES
from app.views.shared.changing import inserting, removing, resetting
from app.views.shared.lists.columns import Column
from app.views.shared.lists.id_model import IdTableModel
from app.views.shared.lists.list_page import ListPage
from app.views.shared.records.timeline_model import TimelineModel
from tests.views.windows import MakeWindow, settle

_BEGUN = ("modelAboutToBeReset", "rowsAboutToBeInserted", "rowsAboutToBeRemoved", "layoutAboutToBeChanged")
_ENDED = ("modelReset", "rowsInserted", "rowsRemoved", "layoutChanged")

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(scope="session")
def vault_template(linked_template: Path) -> Path:
    """A vault with a record of each kind in the midst of others."""
    return linked_template


def _unreadable(*_asked: object, **_named: object) -> object:
    raise StorageError("Die Datei ist gerade nicht zu lesen.")


class _Watch:
    """Counts what every model of a part of the window begins and ends."""

    def __init__(self, part: QWidget) -> None:
        self.counted: Counter[str] = Counter()
        for model in part.findChildren(QAbstractItemModel):
            for names in zip(_BEGUN, _ENDED, strict=True):
                for name in names:
                    getattr(model, name).connect(self._counting(name))

    def _counting(self, name: str) -> Callable[..., None]:
        return lambda *_: self.counted.update([name])

    def unpaired(self) -> dict[str, int]:
        return {
            begun: self.counted[begun] - self.counted[ended]
            for begun, ended in zip(_BEGUN, _ENDED, strict=True)
            if self.counted[begun] != self.counted[ended]
        }


def _rows(page: Page) -> list[int]:
    return [view.model().rowCount(QModelIndex()) for view in page.findChildren(QTableView)]


def _open(window: MainWindow, key: str) -> Page:
    window.resize(1440, 900)
    window.go(Location(key))
    page = window.stack.page
    assert page is not None
    if isinstance(page, ListPage) and page.table.count:
        page.table.step(1)
        page.show_record(page.table.current_id() or 0)
    settle(window.window_context.work)
    return page


def test_a_page_that_can_read_nothing_is_as_before_once_it_can(
    make_window: MakeWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, changes = make_window(), Changes(everything=True)
    raised: list[BaseException] = []
    for spec in PAGES:
        page = _open(window, spec.key)
        window.window_context.write_notes()  # what was opened so far stands in the trail now, and no more comes
        page.refresh(changes)
        settle(window.window_context.work)
        before, watch = _rows(page), _Watch(page)
        with monkeypatch.context() as broken:
            broken.setattr(Context, "read", _unreadable)
            broken.setattr(sys, "excepthook", lambda _kind, error, _trace: raised.append(error))
            with suppress(StorageError):
                page.refresh(changes)
        assert watch.unpaired() == {}, spec.key
        assert [error for error in raised if not isinstance(error, StorageError)] == [], spec.key
        page.refresh(changes)
        settle(window.window_context.work)
        assert (watch.unpaired(), _rows(page)) == ({}, before), spec.key


@pytest.mark.parametrize(
    "change", [resetting, lambda model: inserting(model, 0, 1), lambda model: removing(model, 0, 1)]
)
def test_what_was_begun_is_ended_when_something_is_raised(change: Callable[..., object]) -> None:
    model = IdTableModel([Column("name", "Name", 10, str)], lambda _ids: [])
    model.set_ids([1])
    holder, counted = QWidget(), Counter[str]()
    model.setParent(holder)
    watch = _Watch(holder)
    with pytest.raises(ZeroDivisionError), change(model):  # type: ignore[attr-defined]
        raise ZeroDivisionError
    assert watch.counted
    assert (watch.unpaired(), counted) == ({}, Counter())


def test_a_list_whose_rows_can_not_be_read_says_so_once_and_shows_them_as_soon_as_they_can() -> None:
    answers: list[Callable[[], object]] = [_unreadable]
    model = IdTableModel([Column("name", "Name", 10, lambda row: row.name)], lambda _ids: answers[-1]())  # type: ignore[arg-type,return-value]
    model.set_ids([7])
    with pytest.raises(StorageError):
        model.data(model.index(0, 0))
    assert not model.data(model.index(0, 0))

    class Row:
        id, name = 7, "Anna"

    answers.append(lambda: [Row])
    model.refetch()
    assert model.data(model.index(0, 0)) == "Anna"


def test_a_timeline_that_can_not_be_read_keeps_what_it_shows() -> None:
    model = TimelineModel(str)
    known = Item(ItemKind.CONTACT, 1, datetime(2026, 5, 4, 15, 30), 7, "Anna", "Gespräch")
    model.show_from(lambda _limit, _before: [known])
    holder = QWidget()
    model.setParent(holder)
    watch = _Watch(holder)
    with pytest.raises(StorageError):
        model.show_from(_unreadable)  # type: ignore[arg-type]
    assert ([*model.items], watch.unpaired()) == ([known], {})
