"""Runs in a process of its own: bring a window into a state and print the memory of the process.

memory_probe.py {bare|locked|open|listed|sorted|previewed} VAULT
"""

import json
import sys
from pathlib import Path
from typing import Any

from tests.benchmarks.measuring import proportional_memory


def bare() -> None:
    """Nothing but a window with a line of text."""
    from PySide6.QtWidgets import QApplication, QLabel, QWidget

    application = QApplication([])
    window = QWidget()
    QLabel("Quartiersbuch", window)
    window.resize(480, 560)
    window.show()
    for _ in range(20):
        application.processEvents()
    tell()


def desktop(state: str, vault: Path) -> None:
    """The unlock screen, or the start page behind it, at rest."""
    from app.common.memory import keep_compact
    from tests.benchmarks import desktop
    from tests.benchmarks.quarter import PASSPHRASE

    keep_compact()
    with desktop.desktop_on(vault) as opened:
        if state == "open":
            desktop.unlock(opened, PASSPHRASE)
        desktop.rest(opened)
        tell()


def listed(vault: Path, *, by_street: bool = False) -> None:
    """The list of all persons, complete and at rest; in an order that no index knows if it is to be."""
    from app.common.memory import keep_compact
    from app.views.location import Location
    from app.views.shared.lists.list_page import ListPage
    from tests.benchmarks import desktop
    from tests.benchmarks.quarter import PASSPHRASE

    keep_compact()
    with desktop.desktop_on(vault) as opened:
        window = desktop.unlock(opened, PASSPHRASE)
        window.go(Location("people"))
        desktop.rest(opened)
        page = window.stack.page
        assert isinstance(page, ListPage)
        if by_street:
            page.list.table.columns.sort_by("street")
            desktop.rest(opened)
        assert page.list.table.complete
        rest = window.window_context._rest
        if rest.isActive():  # what comes in twenty seconds
            rest.stop()
            rest.timeout.emit()
        desktop.rest(opened)
        tell()


def previewed(vault: Path) -> None:
    """What stays of the second preview of all persons; the first one loads the program's part that draws."""
    from app.common.memory import keep_compact
    from app.views.location import Location
    from tests.benchmarks import desktop
    from tests.benchmarks.quarter import PASSPHRASE

    keep_compact()
    with desktop.desktop_on(vault) as opened:
        window = desktop.unlock(opened, PASSPHRASE)
        window.go(Location("people"))
        desktop.rest(opened)
        _look_at_the_list(opened)
        before = proportional_memory()
        _look_at_the_list(opened)
        tell(proportional_memory() - before)


def _look_at_the_list(opened: Any) -> None:
    """Print it, look until all pages are there, and close the preview."""
    from tests.benchmarks import desktop

    def look(dialog: Any) -> bool:
        dialog.show()
        desktop.settle()
        _wait(opened)
        dialog.close()
        dialog.deleteLater()
        return False

    opened.ask.dialog = look
    opened.main.run("print")
    desktop.settle()
    _wait(opened)


def _wait(opened: Any) -> None:
    """However long it takes."""
    from tests.benchmarks import desktop

    while opened.work.busy:
        desktop.settle(0.2)
    desktop.settle()


def tell(memory: float | None = None) -> None:
    """Print the memory, by default that of the process, as JSON."""
    print(json.dumps({"memory": proportional_memory() if memory is None else memory}), flush=True)


if __name__ == "__main__":
    if sys.argv[1] == "bare":
        bare()
    elif sys.argv[1] in ("listed", "sorted"):
        listed(Path(sys.argv[2]), by_street=sys.argv[1] == "sorted")
    elif sys.argv[1] == "previewed":
        previewed(Path(sys.argv[2]))
    else:
        desktop(sys.argv[1], Path(sys.argv[2]))
