"""Leaves parts of a failing sequence out until every one that is left is needed (delta debugging), and writes it down."""

from collections.abc import Callable, Sequence
from pprint import pformat
from typing import TypeVar

from tests.monkey.actions.base import Action
from tests.monkey.playing import Failure, Game, Played

T = TypeVar("T")
_FEW = 8
_TRIES = 3
"""Replays until a failure counts as gone: what threads do meanwhile is not the same each time."""


def smallest(parts: Sequence[T], fails: Callable[[list[T]], bool]) -> list[T]:
    """The parts that are needed, in their order; `parts` as a whole must fail. The last ones are tried alone first."""
    kept = _end_that_fails(parts, fails)
    size = max(1, len(kept) // 2)
    while True:
        start, dropped = 0, False
        while start < len(kept):
            fewer = kept[:start] + kept[start + size :]
            if fails(fewer):
                kept, dropped = fewer, True
            else:
                start += size
        if size == 1 and not dropped:
            return kept
        size = max(1, size // 2)


def _end_that_fails(parts: Sequence[T], fails: Callable[[list[T]], bool]) -> list[T]:
    length = _FEW
    while length < len(parts) and not fails(list(parts[-length:])):
        length *= 2
    return list(parts[-length:])


def shrink(game: Game, played: Played, failure: Failure) -> list[Action] | None:
    """The least of what was played that still fails in the same way; None if it does not fail when played again."""
    at_the_end = failure.kind == "vault"

    def fails(script: list[Action]) -> bool:
        again = game.replay(script, played.seed, verify=at_the_end)
        return failure.name in {found.name for found in again.failures}

    script = played.actions if at_the_end else played.actions[: failure.after]
    if not any(fails(script) for _ in range(_TRIES)):
        return None
    return smallest(script, fails)


def as_test(script: Sequence[Action], failure: Failure, seed: int) -> str:
    """A test to paste that plays the script and demands that nothing fails."""
    lines = pformat([dict(action) for action in script], width=110, sort_dicts=False)
    return (
        f"def test_found_by_seed_{seed}(demo_template: tuple[Path, object], tmp_path: Path) -> None:\n"
        f'    """{failure.name}"""\n'
        f"    script = {lines.replace(chr(10), chr(10) + ' ' * 13)}\n"
        f"    assert Game(demo_template[0], tmp_path / 'game').replay(script, seed={seed}).failures == []\n"
    )
