"""What is left of a failing sequence is needed to the last part, and reads as a test."""

import random
from pathlib import Path

import pytest

from tests.monkey.playing import Failure
from tests.monkey.shrinking import as_test, smallest


@pytest.mark.parametrize("needed", [{3}, {0, 99}, {17, 18, 60}, set(range(0, 100, 7)), set(range(100))])
def test_only_what_is_needed_is_left_in_its_order(needed: set[int]) -> None:
    assert smallest(range(100), lambda parts: needed <= set(parts)) == sorted(needed)


def test_what_needs_one_of_several_keeps_one() -> None:
    left = smallest(range(50), lambda parts: any(part % 10 == 3 for part in parts))
    assert len(left) == 1
    assert left[0] % 10 == 3


def test_few_replays_are_enough() -> None:
    tried: list[int] = []
    needed = set(random.Random(1).sample(range(400), 4))

    def fails(parts: list[int]) -> bool:
        tried.append(len(parts))
        return needed <= set(parts)

    assert smallest(range(400), fails) == sorted(needed)
    assert len(tried) < 120


def test_what_is_left_reads_as_a_test() -> None:
    script = [{"do": "command", "key": "new"}, {"do": "text", "top": "MainWindow", "text": 'a"\n\x00', "how": "keys"}]
    written = as_test(script, Failure("exception", "TypeError form.py:bind", "…", 2), 5)
    found: dict[str, object] = {"Path": Path}

    class Game:
        def __init__(self, *_: object) -> None:
            self.failures: list[object] = []

        def replay(self, given: list[object], seed: int) -> "Game":
            found["given"], found["seed"] = given, seed
            return self

    exec(compile(written, "written", "exec"), found | {"Game": Game, "found": found}, found)
    found["test_found_by_seed_5"]((Path(), None), Path())  # type: ignore[operator]
    assert (found["given"], found["seed"]) == (script, 5)
