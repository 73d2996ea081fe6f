"""Promise 29: whatever is clicked, typed, started and left in whichever order, the window goes on.

Here a seeded monkey plays; that work ends when it is cancelled stands in `tests/views/test_every_job.py`, that long reads
keep nobody from saving in `tests/papers/test_never_stuck.py`. A seed that fails:
`python -m tests.monkey --seed SEED --actions COUNT --shrink` makes a test of it.
"""

import pytest

from app.views.page_registry import PAGES
from tests.faults.conftest import Figure
from tests.monkey.playing import Game, Played

_SHORT, _LONG, _FEW = 60, 400, 4


@pytest.mark.parametrize("seed", [1, pytest.param(2, marks=pytest.mark.long)])
def test_nothing_fails_whatever_is_done(game: Game, figure: Figure, seed: int) -> None:
    played = game.play(seed, _SHORT)
    assert _failures(played) == ""
    assert len(played.actions) == _SHORT
    figure((_SHORT, "Handlungen eines Affen"), (0, "Fehler"))


@pytest.mark.long
@pytest.mark.parametrize("seed", range(1, 21))
def test_nothing_fails_and_nothing_stands_still(game: Game, figure: Figure, seed: int) -> None:
    played = game.play(seed, _LONG)
    assert _failures(played) == ""
    assert played.stalls == []
    assert len(played.actions) == _LONG
    figure((_LONG, "Handlungen eines Affen"), (0, "Fehler"), (0, "Stillstände über eine Sekunde"))


@pytest.mark.long
def test_every_page_is_visited(game: Game) -> None:
    """Pages are found in the window: a new one is played with as soon as it is there, by one seed or another."""
    missing = {spec.key for spec in PAGES}
    for seed in range(_FEW):
        played = game.play(seed, _LONG).actions
        missing -= {(action.get("page") or action.get("key", "")).removeprefix("page:") for action in played}
    assert missing == set()


def _failures(played: Played) -> str:
    return "\n".join(map(str, played.failures))
