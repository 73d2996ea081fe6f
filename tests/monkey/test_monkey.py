"""Whatever is clicked, typed, started and left in whichever order: no error, no warning, no broken vault.

A seed that fails here: `python -m tests.monkey --seed SEED --actions COUNT --shrink` makes a test of it.
"""

from dataclasses import replace
from pathlib import Path

import pytest

from app.views.page_registry import PAGES
from tests.monkey.actions.base import Action
from tests.monkey.playing import Game

_SHORT, _LONG = 60, 400


@pytest.fixture
def game(demo_template: tuple[Path, object], tmp_path: Path) -> Game:
    """The demo quarter to play with."""
    return Game(demo_template[0], tmp_path / "game")


@pytest.mark.parametrize("seed", [1, 2])
def test_nothing_fails_whatever_is_done(game: Game, seed: int) -> None:
    played = game.play(seed, _SHORT)
    assert "\n".join(map(str, played.failures)) == ""
    assert len(played.actions) == _SHORT


@pytest.mark.long
@pytest.mark.parametrize("seed", range(1, 21))
def test_nothing_fails_and_nothing_stands_still(game: Game, seed: int) -> None:
    played = game.play(seed, _LONG)
    assert "\n".join(map(str, played.failures)) == ""
    assert played.stalls == []
    assert len(played.actions) == _LONG


@pytest.mark.long
def test_every_page_is_visited(game: Game) -> None:
    """Pages are found in the window: a new one is played with as soon as it is there."""
    visited = {action.get("page") or action.get("key", "") for action in game.play(0, _LONG).actions}
    assert {spec.key for spec in PAGES} <= {name.removeprefix("page:") for name in visited}


_WORK: Action = {"do": "work", "how": "edit", "page": "people", "row": 0.5, "pick": 0.0, "text": "Änne", "then": "calm"}


def test_everything_that_goes_wrong_is_noticed_also_after_a_lock(game: Game) -> None:
    begun: list[Action] = [_WORK, {"do": "leave", "how": "lock", "then": "calm"}]
    names = ("raise", "raise in the worker", "warn", "tamper", "die", "never done")
    broken = replace(game, module="tests.monkey.planted")
    played = broken.replay([*begun, *({"do": name, "then": "calm"} for name in names)])
    assert [action["do"] for action in played.actions] == ["work", "leave", *names[:-1]]
    assert played.lives == 2
    found: dict[str, set[str]] = {}
    for failure in played.failures:
        assert failure.after > len(begun)
        found.setdefault(failure.kind, set()).add(failure.where)
    assert found == {
        "exception": {"ZeroDivisionError planted.py:slot", "ZeroDivisionError planted.py:<lambda>"},
        "Qt warning": {"QPlanted::warn: on purpose"},
        "end": {"exit code -11"},
        "vault": {"undo all"},
    }
    assert "planted.py" in next(failure.text for failure in played.failures if failure.kind == "end")
