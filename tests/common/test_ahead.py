"""The next of several things is made while the one before is used, and ends with the work."""

import threading
from collections.abc import Iterator
from contextlib import closing

import pytest

from app.common.ahead import ahead
from app.common.cancelling import Cancellation, current, running
from app.common.errors import Cancelled

_PATIENCE = 30
"""Seconds after which a test has failed."""


def test_all_come_in_their_order() -> None:
    assert list(ahead(iter(range(5)))) == [0, 1, 2, 3, 4]
    assert list(ahead(iter([None, 0, ""]))) == [None, 0, ""]
    assert list(ahead(iter(()))) == []


def test_the_next_is_made_while_one_is_used() -> None:
    made = [threading.Event() for _ in range(3)]

    def items() -> Iterator[int]:
        for number, event in enumerate(made):
            event.set()
            yield number

    with closing(ahead(items())) as ready:
        assert next(ready) == 0
        assert made[1].wait(_PATIENCE)
        assert next(ready) == 1
        assert made[2].wait(_PATIENCE)


def test_no_more_than_one_is_made_ahead() -> None:
    made: list[int] = []

    def items() -> Iterator[int]:
        for number in range(9):
            made.append(number)
            yield number

    with closing(ahead(items())) as ready:
        next(ready)
    assert made == [0, 1]


def test_what_goes_wrong_in_the_making_is_told_when_its_turn_comes() -> None:
    def items() -> Iterator[int]:
        yield 1
        raise ValueError("second")

    ready = ahead(items())
    assert next(ready) == 1
    with pytest.raises(ValueError, match="second"):
        next(ready)


def test_a_cancel_ends_the_making_as_well() -> None:
    begun = threading.Event()

    def items() -> Iterator[int]:
        yield 1
        begun.set()
        while True:
            current().demand()

    cancellation = Cancellation()
    with running(cancellation), closing(ahead(items())) as ready:
        next(ready)
        assert begun.wait(_PATIENCE)
        cancellation.cancel()
        with pytest.raises(Cancelled):
            next(ready)
