"""The collector stands still during the block and goes on afterwards, as it was."""

import gc
from collections.abc import Iterator

import pytest

from app.common.garbage import collector_paused


@pytest.fixture(autouse=True)
def running() -> Iterator[None]:
    """The collector is on, and left as it was."""
    before = gc.isenabled()
    gc.enable()
    yield
    if not before:
        gc.disable()


def _fail() -> None:
    assert not gc.isenabled()
    raise ValueError("mitten darin")


def test_it_stands_still_and_goes_on() -> None:
    with pytest.raises(ValueError, match="mitten darin"), collector_paused():
        _fail()
    assert gc.isenabled()


def test_where_it_stood_still_it_is_left_so() -> None:
    gc.disable()
    with collector_paused():
        pass
    assert not gc.isenabled()
