"""The contract of a kind: what stands at the head of an open record, and which tab opens."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.context import Context
from app.models import Kind
from app.services.heads import Aspect
from app.services.kinds import service_of
from app.services.lists import ListQuery
from app.views.location import Location
from app.views.main.window import MainWindow
from app.views.page_registry import PAGES
from app.views.shared.lists.list_page import ListPage
from app.views.shared.records.record_detail import RecordDetail
from tests.contract.points import point
from tests.contract.samples import linked
from tests.contract.shared_window import SharedWindow, shared_window
from tests.views.windows import MakeWindow

WORD = "Quittenmus"
WIDE, NARROW = (1920, 1080), (1024, 640)


def _made(kind: Kind, context: Context) -> int:
    """A record of the kind that everything leads to and that leads to everything."""
    context.write("Angelegt", linked, kind, WORD)
    return context.read(service_of(kind).ids, ListQuery(text=WORD))[0]


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


def _detail(window: MainWindow, kind: Kind, record: int | None) -> RecordDetail:
    key = next(spec.key for spec in PAGES if kind in spec.kinds)
    window.window_context.go(Location(key, record))
    page = window.stack.page
    assert isinstance(page, ListPage)
    assert isinstance(page.detail, RecordDetail)
    return page.detail


@point("window")
def test_its_card_says_what_its_service_says(looked_at: SharedWindow, kind: Kind) -> None:
    context, record = looked_at.context, looked_at.record
    detail = _detail(looked_at.window, kind, record)
    facts = context.read(service_of(kind).head, record)
    assert facts
    shown = [part.text() for part in detail.head.findChildren(QLabel) if part.text()]
    shown += [part.accessibleName() for part in detail.head.findChildren(QAbstractButton)]
    assert {str(fact.text) for fact in facts} <= set(shown)
    assert detail.head.isVisible()


@point("window")
def test_a_number_and_an_address_are_copied(looked_at: SharedWindow, kind: Kind) -> None:
    context, record = looked_at.context, looked_at.record
    looked_at.window.window_context.own_use = True
    detail = _detail(looked_at.window, kind, record)
    facts = [fact for fact in context.read(service_of(kind).head, record) if fact.aspect in (Aspect.PHONE, Aspect.MAIL)]
    for fact in facts:
        buttons = detail.head.findChildren(QAbstractButton)
        next(one for one in buttons if one.accessibleName() == f"{fact.text} kopieren").click()
        assert QGuiApplication.clipboard().text() == fact.text


@point("discreet")
def test_its_card_hides_names_in_discreet_mode(looked_at: SharedWindow, kind: Kind) -> None:
    window = looked_at.window
    detail = _detail(window, kind, looked_at.record)
    window.window_context.discreet.set(True)
    private = [fact for fact in detail.head.facts if fact.private and fact.kind is None]
    seen = [part for part in detail.head.findChildren(QAbstractButton) if part.isVisible()]
    said = [part.accessibleName() + part.text() for part in seen]
    said += [part.text() for part in detail.head.findChildren(QLabel) if part.isVisible()]
    for fact in private:
        assert not any(str(fact.text) in text for text in said)


@point("window")
def test_a_new_one_has_no_card(looked_at: SharedWindow, kind: Kind) -> None:
    detail = _detail(looked_at.window, kind, looked_at.record)
    detail.start_new()
    assert not detail.head.isVisible()


@point("window")
def test_the_tab_she_chose_opens_and_none_is_taken_over(
    qtbot: QtBot, context: Context, make_window: MakeWindow, kind: Kind
) -> None:
    record = _made(kind, context)
    window = make_window()
    window.resize(*WIDE)
    detail = _detail(window, kind, record)
    usual, last = detail.tabs.currentWidget(), detail.tabs.count() - 1
    detail.start_new()
    assert detail.tabs.currentWidget() in (detail.form_side, usual)
    detail.show_record(record)
    assert detail.tabs.currentWidget() is usual
    window.resize(*NARROW)
    qtbot.waitUntil(lambda: detail.tabs.indexOf(detail.form_side) >= 0)
    detail.tabs.setCurrentWidget(detail.form_side)
    window.resize(*WIDE)
    qtbot.waitUntil(lambda: detail.tabs.indexOf(detail.form_side) < 0 or detail.width() < WIDE[0] // 2)
    if detail.tabs.indexOf(detail.form_side) < 0:
        assert detail.tabs.currentWidget() is usual
    detail.tabs.setCurrentIndex(last)
    chosen = detail.tabs.currentWidget()
    detail.start_new()
    detail.show_record(record)
    assert detail.tabs.currentWidget() is chosen
