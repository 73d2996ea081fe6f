"""A long job is started, and she goes on working meanwhile, stops it, or locks.

Jobs are what the file menu, the page's own commands and its buttons start, and copying a whole list.
"""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QProgressBar

from app.views.shared.lists.list_page import ListPage
from tests.monkey import sight
from tests.monkey.actions.base import AT_ONCE, BAR, Action, Monkey, choosing, deed
from tests.monkey.actions.commands import LEAVING, command
from tests.monkey.actions.records import page_shown, work_on_a_record

_LEAVES_SHARE = 0.15


@choosing(window=4)
def _job(monkey: Monkey, _top: str) -> list[Action]:
    dice = monkey.dice
    started = [*_start(monkey), *(_meanwhile(monkey) for _ in range(dice.randint(1, 4)))]
    if dice.random() < _LEAVES_SHARE:
        started.append({"do": "leave", "how": "lock"})
    for action in started:
        action.setdefault("then", AT_ONCE)
    return started


def _start(monkey: Monkey) -> list[Action]:
    """A job, on any page."""
    dice = monkey.dice
    then = dice.choice((AT_ONCE, BAR))
    of_the_file_menu = [key for key, action in monkey.main.commands.by_key.items() if action in _file_menu(monkey)]
    ways: list[list[Action]] = [
        [command(dice.choice([key for key in of_the_file_menu if key not in LEAVING]), then=then)],
        [command(f"page:{monkey.page()}"), {"do": "page command", "pick": dice.random(), "then": then}],
        [command(f"page:{monkey.page()}"), {"do": "page button", "pick": dice.random(), "then": then}],
        [command(f"page:{monkey.page()}"), {"do": "copy all", "then": then}],
        [command("backup", then=then), command("check", then=then)],
    ]
    return dice.choice(ways)


def _file_menu(monkey: Monkey) -> list[object]:
    return list(monkey.main.commands.sections[0].actions())


def _meanwhile(monkey: Monkey) -> Action:
    ways = (
        work_on_a_record(monkey),
        work_on_a_record(monkey),
        command("undo"),
        command("redo"),
        command("backup"),
        command(f"page:{monkey.page()}"),
        {"do": "stop job"},
        {"do": "stop job"},
    )
    return monkey.dice.choice(ways)


@deed("page command")
def _page_command(monkey: Monkey, pick: float) -> None:
    page = page_shown(monkey)
    ready = [action for action in page.actions_here() if action.isEnabled()] if page is not None else []
    if ready:
        ready[int(pick * len(ready))].trigger()


@deed("page button")
def _page_button(monkey: Monkey, pick: float) -> None:
    page = page_shown(monkey)
    ready = [one for one in page.findChildren(QAbstractButton) if sight.usable(one)] if page is not None else []
    if ready:
        ready[int(pick * len(ready))].click()


@deed("copy all")
def _copy_all(monkey: Monkey) -> None:
    page = page_shown(monkey)
    if isinstance(page, ListPage) and page.table.isVisible():
        page.table.setFocus()
        for key in (Qt.Key.Key_A, Qt.Key.Key_C):
            QTest.keyClick(page.table, key, Qt.KeyboardModifier.ControlModifier)


@deed("stop job")
def _stop(_monkey: Monkey) -> None:
    """Press the button beside a bar that shows how far a job is."""
    bars = [one for one in QApplication.allWidgets() if isinstance(one, QProgressBar) and one.isVisible()]
    for bar in bars:
        beside = bar.parentWidget()
        buttons = beside.findChildren(QAbstractButton) if beside is not None else []
        for button in filter(sight.usable, buttons):
            button.click()
            return
