"""Runs in a process of its own: bring a window into a state and print the memory of the process.

memory_probe.py {bare|locked|open} VAULT
"""

import json
import sys
from pathlib import Path

from app.common.memory import keep_compact
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
    from tests.benchmarks import desktop
    from tests.benchmarks.quarter import PASSPHRASE

    keep_compact()
    with desktop.desktop_on(vault) as opened:
        if state == "open":
            desktop.unlock(opened, PASSPHRASE)
        desktop.rest(opened)
        tell()


def tell() -> None:
    """Print the memory as JSON."""
    print(json.dumps({"memory": proportional_memory()}), flush=True)


if __name__ == "__main__":
    if sys.argv[1] == "bare":
        bare()
    else:
        desktop(sys.argv[1], Path(sys.argv[2]))
