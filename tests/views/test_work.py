"""Work in two lanes: results on the GUI thread, in order, dropped when nobody waits for them any more; all of it ends."""

import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.common import cancelling
from app.views.work import Job, Lane, Work


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
    waiting = work.run(steps.append, -1, lane=Lane.LONG)
    assert reached.wait(5)
    job.cancel()
    waiting.cancel()
    go_on.set()
    work.run(int, done=last.take, lane=Lane.LONG)
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


class Endless:
    """Work that goes on until it is cancelled, and tells when it began and whether it heard that it is to end."""

    def __init__(self) -> None:
        self.begun, self.told, self.ended = threading.Event(), threading.Event(), threading.Event()

    def __call__(self) -> None:
        self.begun.set()
        with cancelling.current().interrupting(self.told.set):
            self.told.wait()
        self.ended.set()
        cancelling.current().demand()


@pytest.fixture
def endless(work: Work) -> Iterator[Endless]:
    """An endless job in the long lane."""
    made = Endless()
    job = work.run(made, what="Endlos", lane=Lane.LONG)
    assert made.begun.wait(10)
    yield made
    job.cancel()


@pytest.mark.usefixtures("endless")
@pytest.mark.parametrize("lane", [Lane.FIRST, Lane.SHORT])
def test_endless_work_holds_up_nothing_that_is_short(qtbot: QtBot, work: Work, lane: Lane) -> None:
    receiver = Receiver()
    work.run(int, lane=lane, done=receiver.take)
    qtbot.waitUntil(lambda: receiver.got == [0])


def test_undo_goes_ahead_of_what_waits_in_the_short_lane(qtbot: QtBot, work: Work) -> None:
    order: list[str] = []
    begun, go_on = threading.Event(), threading.Event()
    work.run(lambda: (begun.set(), go_on.wait()))
    assert begun.wait(10)
    for name, lane in (("note", Lane.SHORT), ("read", Lane.SHORT), ("undo", Lane.FIRST), ("redo", Lane.FIRST)):
        work.run(order.append, name, lane=lane)
    go_on.set()
    qtbot.waitUntil(lambda: not work.busy)
    assert order == ["undo", "redo", "note", "read"]


def test_what_runs_is_known_in_the_order_it_began(qtbot: QtBot, work: Work) -> None:
    first, second = Endless(), Endless()
    jobs: tuple[Job, ...] = (work.run(first, lane=Lane.LONG),)
    qtbot.waitUntil(lambda: work.running == jobs)
    jobs += (work.run(second),)
    qtbot.waitUntil(lambda: work.running == jobs)
    jobs[0].cancel()
    qtbot.waitUntil(lambda: work.running == jobs[1:])
    jobs[1].cancel()
    qtbot.waitUntil(lambda: work.running == ())


def test_stopping_ends_what_runs_and_what_waits(qtbot: QtBot, qapp: QApplication) -> None:  # noqa: ARG001
    work, endless, begun = Work(), Endless(), []
    work.run(endless, lane=Lane.LONG)
    waiting = work.run(begun.append, 1, lane=Lane.LONG)
    waiting.cancel = lambda: endless.ended.wait(10)  # type: ignore[method-assign]  # it is asked only after the other has ended
    assert endless.begun.wait(10)
    assert work.stop(timeout=10)
    assert endless.ended.is_set()
    assert begun == []
    qtbot.waitUntil(lambda: not work.busy)


def test_stopping_leaves_what_does_not_listen_but_waits_for_what_must_not_be_cut_off(
    qtbot: QtBot,
    qapp: QApplication,  # noqa: ARG001
) -> None:
    deaf, release, begun = Work(), threading.Event(), threading.Event()
    deaf.run(lambda: (begun.set(), release.wait()))
    assert begun.wait(10)
    assert not deaf.stop(timeout=0)
    release.set()
    assert deaf.stop(timeout=10)

    swapping, swapped, inside = Work(), [], threading.Event()

    def swap() -> None:
        with cancelling.current().shield():
            inside.set()
            with cancelling.current().interrupting(lambda: swapped.append("cut off")):
                release.wait(0.1)
                swapped.append("done")

    release.clear()
    swapping.run(swap, lane=Lane.LONG)
    assert inside.wait(10)
    assert swapping.stop(timeout=0)
    assert swapped == ["done"]
    qtbot.waitUntil(lambda: not swapping.busy and not deaf.busy)


def test_cancelled_work_is_asked_again_until_it_ends(qtbot: QtBot, work: Work) -> None:
    """It may have been between two statements, or two processes, when it was asked first."""
    begun, asked = threading.Event(), threading.Semaphore(0)

    def deaf_at_first() -> None:
        with cancelling.current().interrupting(asked.release):
            begun.set()
            for _ in range(3):
                asked.acquire()

    job = work.run(deaf_at_first)
    assert begun.wait(10)
    job.cancel()
    qtbot.waitUntil(lambda: not work.busy)
    qtbot.waitUntil(lambda: not work._asking.isActive())


def test_what_was_finished_before_the_cancel_counts_where_it_is_kept(qtbot: QtBot, work: Work) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def deaf(name: str) -> str:
        begun.set()
        go_on.wait()
        return name

    receiver = Receiver()
    jobs = [
        work.run(deaf, "read", lane=Lane.LONG, done=receiver.take),
        work.run(deaf, "written", done=receiver.take, kept=True),
    ]
    qtbot.waitUntil(lambda: len(work.running) == len(jobs))
    for job in jobs:
        job.cancel()
    go_on.set()
    qtbot.waitUntil(lambda: not work.busy)
    assert receiver.got == ["written"]
    assert all(job.ended_well for job in jobs)
