"""What she does all day: open a record, change a field, save; write an entry; delete; tick off."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.views.location import Location
from app.views.page import Page
from app.views.shared.lists.list_page import ListPage
from tests.monkey import sight
from tests.monkey.actions.base import Action, Monkey, choosing, deed
from tests.monkey.actions.keyboard import at_once
from tests.monkey.texts import SOUND

Work = Callable[[Monkey, ListPage, str, float], None]


@choosing(window=20)
def _work(monkey: Monkey, _top: str) -> list[Action]:
    return [work_on_a_record(monkey)]


def work_on_a_record(monkey: Monkey) -> Action:
    """Any of the works below on any record of any page that has records."""
    dice = monkey.dice
    how = dice.choice(("edit", "edit", "line", "line", "bulk", "new", "tick"))
    where = {"page": _page_of_records(monkey), "row": monkey.share(), "pick": monkey.share()}
    return {"do": "work", "how": how, **where, "text": dice.choice(SOUND)}


def _page_of_records(monkey: Monkey) -> str:
    return monkey.dice.choice([spec for spec in monkey.main.window_context.pages if spec.kinds]).key


@deed("work")
def _do(monkey: Monkey, how: str, page: str, row: float, pick: float, text: str) -> None:
    if sight.blocked():
        return
    monkey.main.go(Location(page))
    shown = monkey.main.stack.page
    if not isinstance(shown, ListPage) or not shown.table.count:
        return
    record = _record(shown, row)
    if how == "new":
        monkey.main.run("new")
    elif how != "bulk":
        monkey.main.go(Location(page, record))
    else:
        shown.table.select(record)
    _WORKS[how](monkey, shown, text, pick)


def _record(page: ListPage, share: float) -> int:
    page.table.selectRow(int(share * (page.table.count - 1)))
    record = page.table.current_id()
    assert record is not None
    return record


def _edit(monkey: Monkey, page: ListPage, text: str, pick: float) -> None:
    """Type into a field and save."""
    if (field := _one(sight.text_fields(page), pick)) is not None:
        field.setFocus()
        at_once(field, text)
        monkey.main.run("save")


def _line(_monkey: Monkey, page: ListPage, text: str, pick: float) -> None:
    """Type into a field and press Enter: the line for a quick entry, for a name, for a tag."""
    if (field := _one(sight.text_fields(page), pick)) is not None:
        field.setFocus()
        at_once(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)


def _bulk(_monkey: Monkey, page: ListPage, _text: str, pick: float) -> None:
    """One of the things to do with selected records: into the trash, a tag, …"""
    bulk = page.list.bulk_bar.findChildren(QAbstractButton)
    if bulk:
        bulk[int(pick * len(bulk))].click()


def _tick(monkey: Monkey, page: ListPage, _text: str, pick: float) -> None:
    """Tick something and save."""
    boxes = [box for box in page.findChildren(QAbstractButton) if sight.usable(box) and box.isCheckable()]
    if boxes:
        boxes[int(pick * len(boxes))].click()
        monkey.main.run("save")


_WORKS: dict[str, Work] = {"edit": _edit, "new": _edit, "line": _line, "bulk": _bulk, "tick": _tick}


def _one(fields: list[QWidget], share: float) -> QWidget | None:
    return fields[int(share * len(fields))] if fields else None


def page_shown(monkey: Monkey) -> Page | None:
    """The page she is on, unless a dialog stands before it."""
    return None if sight.blocked() else monkey.main.stack.page
