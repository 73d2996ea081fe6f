"""What is usually done with a mouse, done without: the width beside an open record, calendars, the record of a field."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTabWidget, QWidget

from app.common import clock
from app.models import Kind
from app.services.kinds import service_of
from app.services.lists import ListQuery
from app.views.gallery import Stage
from app.views.location import Location
from app.views.main.window import MainWindow
from app.views.page_registry import PAGES
from app.views.shared.forms.fields import DateField
from app.views.shared.forms.fields.picker import PickerField
from app.views.shared.lists.list_page import ListPage
from app.views.shared.split import SplitHandle
from tests.views.windows import settle


@pytest.fixture
def vault_template(linked_template: Path) -> Path:
    return linked_template


def _records(window: MainWindow) -> Iterator[tuple[Kind, ListPage]]:
    """A record of each kind, open beside its list, with each of its tabs in front."""
    for spec in PAGES:
        for kind in spec.kinds:
            record = window.window_context.context.read(service_of(kind).ids, ListQuery(), 1)[0]
            window.go(Location(spec.key, int(record)))
            page = window.stack.page
            assert isinstance(page, ListPage)
            (tabs,) = page.detail.findChildren(QTabWidget)[:1]
            for number in range(tabs.count()):
                if tabs.isTabVisible(number):
                    tabs.setCurrentIndex(number)
                    yield kind, page


def test_arrows_move_every_splitter(stage: Stage) -> None:
    stage.window.resize(1920, 1080)
    seen, faults = 0, []
    for kind, page in _records(stage.window):
        settle(stage.work)
        for handle in page.findChildren(SplitHandle):
            if not handle.isVisible():
                continue
            seen += 1
            handle.setFocus()
            places = [handle.x()]
            for key in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Left):
                QTest.keyClick(handle, key)
                places.append(handle.x())
            QTest.keyClick(handle, Qt.Key.Key_Right)  # the next tab begins where this one did
            first, wider, back, narrower = places
            if not narrower < back < wider or back != first:
                faults.append(f"{kind}, {handle.accessibleName()}: {places}")
    assert seen >= len(Kind)
    assert faults == []


def test_the_calendar_of_every_day_is_opened_gone_through_and_left_by_keys(stage: Stage) -> None:
    seen, faults = 0, []
    for kind, page in _records(stage.window):
        for day in page.detail.findChildren(DateField):
            if day.isVisible() and day.isEnabled():
                seen += 1
                faults += [f"{kind}, {day.label}: {fault}" for fault in _calendar_faults(day)]
        page.detail.form.discard()
    assert seen
    assert faults == []


def _calendar_faults(day: DateField) -> Iterator[str]:
    day.set_value(clock.today())
    _press_in(day.editor, Qt.Key.Key_F4)
    calendar = _popup()
    if calendar is None:
        yield "F4 opens none"
        return
    QTest.keyClick(calendar, Qt.Key.Key_Right)
    QTest.keyClick(calendar, Qt.Key.Key_Return)
    if _popup() is not None or day.value() != clock.today() + timedelta(days=1):
        yield f"Enter took {day.value()}"
    if not day.editor.hasFocus():
        yield "the caret is not in the field afterwards"
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    _press_in(day.editor, Qt.Key.Key_F4)
    calendar = _popup()
    assert calendar is not None
    QTest.keyClick(calendar, Qt.Key.Key_Down)
    QTest.keyClick(calendar, Qt.Key.Key_Escape)
    if _popup() is not None or day.value() != clock.today() + timedelta(days=1):
        yield f"Esc took {day.value()}"
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _popup() -> QWidget | None:
    popup = QApplication.activePopupWidget()
    return popup.focusWidget() if popup is not None else None


def _press_in(line: QLineEdit, key: Qt.Key) -> None:
    line.setFocus()
    QTest.keyClick(line, key)


def test_a_key_opens_the_record_of_every_field_that_holds_one(stage: Stage) -> None:
    seen, closed = 0, []
    for kind, page in _records(stage.window):
        for field in page.detail.findChildren(PickerField):
            if field.isVisible() and field.value() is not None and field._open is not None:
                seen += 1
                opened: list[int] = []
                field._open = opened.append
                _press_in(field.editor, Qt.Key.Key_F4)
                if opened != [field.value()]:
                    closed.append(f"{kind}, {field.label}: {opened}")
    assert seen
    assert closed == []
