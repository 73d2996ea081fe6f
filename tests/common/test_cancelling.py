"""Work is told to end from another thread, and hears it in every way it may wait."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from app.common import cancelling
from app.common.cancelling import Cancellation
from app.common.errors import Cancelled


def test_nobody_cancels_where_there_is_no_work() -> None:
    cancelling.current().demand()
    assert not cancelling.current().cancelled


def test_what_was_asked_to_end_raises_at_its_next_demand() -> None:
    cancellation = Cancellation()
    cancellation.demand()
    cancellation.cancel()
    assert cancellation.cancelled
    with pytest.raises(Cancelled, match=r"Abgebrochen\."):
        cancellation.demand()


def test_what_it_waits_for_is_stopped_from_the_thread_that_cancels() -> None:
    cancellation = Cancellation()
    stopped = threading.Event()
    stoppers: list[int] = []

    def stop() -> None:
        stoppers.append(threading.get_ident())
        stopped.set()

    def wait() -> None:
        with cancellation.interrupting(stop):
            inside.set()
            stopped.wait()

    inside = threading.Event()
    thread = threading.Thread(target=wait)
    thread.start()
    inside.wait()
    cancellation.cancel()
    thread.join()
    assert stoppers == [threading.get_ident()]


def test_asked_again_it_stops_what_the_first_time_came_too_early_for() -> None:
    cancellation, stops = Cancellation(), []
    with cancellation.interrupting(lambda: stops.append("stopped")):
        cancellation.cancel()
        cancellation.cancel()
    assert stops == ["stopped", "stopped"]


def test_what_begins_to_wait_after_the_cancel_is_stopped_at_once() -> None:
    cancellation, stops = Cancellation(), []
    cancellation.cancel()
    with cancellation.interrupting(lambda: stops.append("stopped")):
        assert stops == ["stopped"]


def test_nothing_is_stopped_after_its_block_even_if_that_failed() -> None:
    cancellation, stops = Cancellation(), []
    with pytest.raises(ValueError, match="inside"), cancellation.interrupting(lambda: stops.append("stopped")):
        raise ValueError("inside")
    cancellation.cancel()
    assert stops == []


def test_a_shield_puts_the_end_off_until_it_is_lifted() -> None:
    cancellation, stops = Cancellation(), []
    with cancellation.interrupting(lambda: stops.append("stopped")):
        with cancellation.shield():
            with cancellation.shield():
                cancellation.cancel()
                cancellation.demand()
            assert cancellation.shielded
            cancellation.demand()
            with cancellation.interrupting(lambda: stops.append("inner")):
                assert stops == []
        assert not cancellation.shielded
        assert stops == ["stopped"]
    with pytest.raises(Cancelled):
        cancellation.demand()


def test_each_thread_has_the_cancellation_of_its_own_work() -> None:
    outer, inner = Cancellation(), Cancellation()
    elsewhere: list[Cancellation] = []
    before = cancelling.current()
    with cancelling.running(outer):
        with cancelling.running(inner):
            assert cancelling.current() is inner
            thread = threading.Thread(target=lambda: elsewhere.append(cancelling.current()))
            thread.start()
            thread.join()
        assert cancelling.current() is outer
    assert cancelling.current() is before
    assert elsewhere[0] not in (outer, inner, before)


def test_what_was_cancelled_never_begins_what_is_never_cut_off() -> None:
    cancellation = Cancellation()
    cancellation.cancel()
    with pytest.raises(Cancelled), cancellation.shield():
        pytest.fail("begun")


def test_work_carried_to_another_thread_ends_with_its_own() -> None:
    cancellation = Cancellation()
    with cancelling.running(cancellation):
        carried = cancelling.carried(cancelling.current)
    with ThreadPoolExecutor(1) as threads:
        assert threads.submit(carried).result() is cancellation


def test_a_call_that_can_not_be_interrupted_is_left_to_its_end() -> None:
    cancellation, begun, release, over = Cancellation(), threading.Event(), threading.Event(), threading.Event()

    def compute() -> None:
        begun.set()
        release.wait()
        over.set()

    with ThreadPoolExecutor(1) as threads, cancelling.running(cancellation):
        waiting = threads.submit(cancelling.carried(cancelling.abandonable), compute)
        begun.wait()
        cancellation.cancel()
        with pytest.raises(Cancelled):
            waiting.result()
    assert not over.is_set()
    release.set()
    assert over.wait(10)


def test_such_a_call_gives_what_it_made_or_raises_what_it_raised() -> None:
    assert cancelling.abandonable(lambda: 7) == 7
    with pytest.raises(ValueError, match="invalid literal"):
        cancelling.abandonable(lambda: int("x"))
