"""What the monkey notices: everything that goes wrong, also after a lock. What it finds stands in `test_p29_never_stuck`."""

from dataclasses import replace

from tests.monkey.actions.base import Action
from tests.monkey.playing import Game

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
        "vault": {"undo all", "check of journal"},
    }
    assert "planted.py" in next(failure.text for failure in played.failures if failure.kind == "end")
