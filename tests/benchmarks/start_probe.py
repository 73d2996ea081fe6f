"""Runs in a process of its own: start a program and print when its first window was mapped and painted.

start_probe.py {bare|ours} VAULT NANOSECONDS   (when the process was started, on the monotonic clock)
"""

import json
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

_FROM_THE_LOOP = (1, 43, 50)
"""Timer, MetaCall, SockAct: the event loop goes on, so what was being painted stands on the screen."""


def bare(started: int) -> None:
    """Nothing but a window with a line of text."""
    watch(started)
    from PySide6.QtWidgets import QApplication, QLabel, QWidget

    application = QApplication([])
    window = QWidget()
    QLabel("Quartiersbuch", window)
    window.resize(480, 560)
    window.show()
    application.exec()


def ours(started: int, vault: str) -> None:
    """The desktop as the command line starts it: up to the unlock screen. Nothing is watched until it asks for Qt itself,
    because the order in which both are imported matters (see `app.views`).
    """
    from app.cli import main
    from app.commands import window
    from app.common.garbage import collector_paused

    @contextmanager
    def watched() -> Iterator[None]:
        with collector_paused():
            import app.views  # noqa: F401

            watch(started)
            yield

    window.collector_paused = watched  # type: ignore[attr-defined]
    main(["--vault", vault, "run"])


def watch(started: int) -> None:
    """Print the times of the first exposed window and of its first painting, then end the process."""
    from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication

    times: dict[str, float] = {}
    original = QApplication.exec

    def note(name: str) -> None:
        times.setdefault(name, (time.monotonic_ns() - started) / 1e6)

    def finish() -> None:
        note("painted")
        print(json.dumps(times), flush=True)
        import os

        os._exit(0)

    class Watcher(QObject):
        painting = False

        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            kind = event.type().value
            if kind == QEvent.Type.Expose.value:
                note("mapped")
            elif kind == QEvent.Type.Paint.value and "mapped" in times:
                if not self.painting:
                    QTimer.singleShot(0, finish)
                self.painting = True
            elif self.painting and kind in _FROM_THE_LOOP:
                finish()
            return False

    def run() -> int:
        watcher = Watcher()
        application = QCoreApplication.instance()
        assert application is not None
        application.installEventFilter(watcher)
        return int(original())

    QApplication.exec = staticmethod(run)  # type: ignore[method-assign]


if __name__ == "__main__":
    start = int(sys.argv[3])
    if sys.argv[1] == "bare":
        bare(start)
    else:
        ours(start, sys.argv[2])
