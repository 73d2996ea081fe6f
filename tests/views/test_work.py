"""The one worker thread: results on the GUI thread, in order, dropped when nobody waits for them any more."""

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.views.work import Work


class Receiver(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.got: list[Any] = []
        self.threads: set[int] = set()

    def take(self, result: Any) -> None:
        self.got.append(result)
        self.threads.add(threading.get_ident())


def test_results_arrive_in_order_on_the_gui_thread(qtbot: QtBot, work: Work) -> None:
    receiver = Receiver()
    for number in range(20):
        work.run(lambda n: (n, threading.get_ident()), number, done=receiver.take)
    qtbot.waitUntil(lambda: len(receiver.got) == 20)
    assert [number for number, _ in receiver.got] == list(range(20))
    assert {ident for _, ident in receiver.got}.isdisjoint(receiver.threads)
    assert receiver.threads == {threading.get_ident()}


def test_an_error_goes_to_failed_or_else_to_crashed(qtbot: QtBot, work: Work) -> None:
    receiver, crashes = Receiver(), Receiver()
    work.crashed.connect(crashes.take)
    work.run(int, "x", failed=receiver.take)
    work.run(int, "y")
    qtbot.waitUntil(lambda: bool(crashes.got))
    assert [type(error) for error in receiver.got] == [ValueError]
    assert [type(error) for error in crashes.got] == [ValueError]


def test_a_deleted_receiver_is_not_called(qtbot: QtBot, work: Work) -> None:
    gone, there = Receiver(), Receiver()
    gate = threading.Event()
    work.run(gate.wait, done=gone.take)
    work.run(int, done=there.take)
    gone.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gate.set()
    qtbot.waitUntil(lambda: there.got == [0])
    assert gone.got == []


def test_cancel_stops_at_the_next_report_and_calls_nobody(qtbot: QtBot, work: Work) -> None:
    receiver, last = Receiver(), Receiver()
    reached = threading.Event()
    go_on = threading.Event()
    steps: list[int] = []

    def long(progress: Callable[[int, int, str], None]) -> None:
        for step in range(100):
            progress(step, 100, "Schritt")
            steps.append(step)
            reached.set()
            go_on.wait(5)

    job = work.run(long, done=receiver.take, failed=receiver.take, progress=True)
    waiting = work.run(steps.append, -1)
    assert reached.wait(5)
    job.cancel()
    waiting.cancel()
    go_on.set()
    work.run(int, done=last.take)
    qtbot.waitUntil(lambda: last.got == [0])
    assert steps == [0]
    assert receiver.got == []


def test_progress_is_reported_now_and_then_and_at_the_end(qtbot: QtBot, work: Work) -> None:
    reports: list[tuple[int, int, str]] = []
    work.progressed.connect(lambda _job, done, total, what: reports.append((done, total, what)))

    def many(progress: Callable[[int, int, str], None]) -> None:
        for step in range(10_001):
            progress(step, 10_000, "Zeilen")

    receiver = Receiver()
    work.run(many, done=receiver.take, progress=True)
    qtbot.waitUntil(lambda: bool(receiver.got))
    assert reports[-1] == (10_000, 10_000, "Zeilen")
    assert len(reports) < 200


def test_a_large_number_of_bytes_arrives_unharmed(qtbot: QtBot, work: Work) -> None:
    reports: list[int] = []
    work.progressed.connect(lambda _job, done, _total, _what: reports.append(done))
    work.run(lambda progress: progress(2**40, 2**41, ""), progress=True)
    qtbot.waitUntil(lambda: bool(reports))
    assert reports == [2**40]
