"""The contract of a kind while something is typed: whichever way she leaves, nothing is saved, and coming back it stands there."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.common.errors import UserError
from app.context import Context
from app.models import Kind
from app.views.location import Location
from app.views.main.window import MainWindow
from app.views.page_registry import PAGES
from app.views.shared.lists.list_page import ListPage
from app.views.shared.records.record_detail import RecordDetail
from app.views.shared.widgets import Button
from tests.contract.as_list import as_list
from tests.contract.points import point
from tests.contract.samples import sample
from tests.contract.typed import first_text, type_text
from tests.shares import Shares
from tests.views.windows import MakeWindow

WORD = "Quittenmus"
TYPED = "Hagebutte"
REFUSED = "Gerade geht es nicht."


@pytest.fixture
def two(context: Context, kind: Kind) -> tuple[int, int]:
    return context.write("Angelegt", sample, kind, WORD), context.write("Angelegt", sample, kind, f"{WORD}s")


def _page(window: MainWindow, kind: Kind, width: int) -> ListPage:
    window.resize(width, 800)
    window.window_context.go(Location(next(spec.key for spec in PAGES if kind in spec.kinds)))
    page = window.stack.page
    assert isinstance(page, ListPage)
    return as_list(page)


@point("window")
def test_nothing_typed_is_saved_by_leaving_and_all_of_it_waits(
    context: Context,
    make_window: MakeWindow,
    kind: Kind,
    two: tuple[int, int],
    monkeypatch: pytest.MonkeyPatch,
    shares: Shares,
) -> None:
    """In a wide window or in a narrow one, with --long in both."""
    window = make_window()
    for width in Shares(shares.everything, size=1).of((1440, 1024), str(kind)):
        page = _page(window, kind, width)
        _leave_every_way(context, window, page, two)
        _leave_a_new_one(context, page, two[0])
    _refuse_to_lose(context, page, two, monkeypatch)


def _leave_every_way(context: Context, window: MainWindow, page: ListPage, two: tuple[int, int]) -> None:
    record, other = two
    detail = page.detail
    assert isinstance(detail, RecordDetail)
    ways: dict[str, Callable[[], object]] = {
        "to the list": page.show_list,
        "to another record": lambda: page.show_record(other),
        "to another page": lambda: window.window_context.go(Location("today")),
        "to a new one": page.new,
        "by Esc": lambda: QTest.keyClick(first_text(detail).editor, Qt.Key.Key_Escape),
    }
    for way, leave in ways.items():
        page.show_record(record)
        type_text(detail, TYPED)
        before = _stored(context, detail, record)
        leave()
        assert _stored(context, detail, record) == before, way
        assert window.notice.isHidden(), way
        window.window_context.go(Location(page.spec.key, record))
        assert (detail.dirty, first_text(detail).value()) == (True, TYPED), way
        _assert_offered(detail, way)
        detail.form.discard()
        assert not detail.dirty


def _leave_a_new_one(context: Context, page: ListPage, record: int) -> None:
    detail = page.detail
    assert isinstance(detail, RecordDetail)
    page.new()
    type_text(detail, TYPED)
    before = _stored(context, detail, record)
    page.show_record(record)
    assert (_stored(context, detail, record), detail.dirty) == (before, False)
    page.new()
    assert (detail.record_id, first_text(detail).value()) == (None, TYPED)
    _assert_offered(detail, "a new one")
    detail.form.discard()


def _refuse_to_lose(context: Context, page: ListPage, two: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    """Where not even a draft can be written she stays, and it says why."""
    detail = page.detail
    assert isinstance(detail, RecordDetail)
    page.show_record(two[0])
    type_text(detail, TYPED)
    ways = (page.show_list, lambda: page.show_record(two[1]), page.new)
    with monkeypatch.context() as patch:
        patch.setattr(context, "save_draft", _refuse)
        for leave in ways:
            leave()
            assert (detail.record_id, first_text(detail).value()) == (two[0], TYPED)
            assert detail.form.notice.text.text() == REFUSED


def _refuse(*_: object) -> None:
    raise UserError(REFUSED)


def _stored(context: Context, detail: RecordDetail, record: int) -> tuple[int, int]:
    return context.read(detail.service.load, record).version, len(context.steps())


def _assert_offered(detail: RecordDetail, way: str) -> None:
    assert "Entwurf" in detail.form.notice.text.text(), way
    assert detail.form.notice.isVisible(), way
    shown = {button.text() for button in detail.findChildren(Button) if button.isVisible()}
    assert {"Sichern", "Verwerfen"} <= shown, way
