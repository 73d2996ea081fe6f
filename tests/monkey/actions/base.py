"""How actions are declared, chosen and done.

An action is plain data: "do" names a deed, the rest are its arguments, so that it can be written down and played again.
`choosing` declares how often and where a kind of handling is chosen, and gives the actions it consists of; `deed` declares
how one of them is done. What is not there any more when an action is played again is passed over.
"""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Any

from app.views.app import Desktop
from app.views.main.window import MainWindow
from tests.monkey import sight

Action = dict[str, Any]
AT_ONCE, CALM, BAR = "at once", "calm", "bar"
"""When the next action follows: at once, when what was started has arrived, or when a job shows how far it is."""
_CALM_SHARE = 0.5


@dataclass(frozen=True)
class Monkey:
    """Who acts: on which program, with which dice."""

    desktop: Desktop
    dice: Random

    @property
    def main(self) -> MainWindow:
        """The main window."""
        assert self.desktop.main is not None
        return self.desktop.main

    def share(self) -> float:
        """From 0 up to, but not, 1, in thousandths."""
        return self.dice.randrange(1000) / 1000

    def page(self) -> str:
        """The key of any page."""
        return self.dice.choice(self.main.window_context.pages).key


Choose = Callable[[Monkey, str], list[Action]]
Deed = Callable[..., object]


@dataclass(frozen=True)
class _Choice:
    choose: Choose
    weights: dict[str, float]


_CHOICES: list[_Choice] = []
_DEEDS: dict[str, Deed] = {}


def choosing(**weights: float) -> Callable[[Choose], Choose]:
    """Declare how often something is chosen while a `popup`, a `modal` dialog or a `window` is in front."""

    def declare(choose: Choose) -> Choose:
        _CHOICES.append(_Choice(choose, weights))
        return choose

    return declare


def deed(name: str) -> Callable[[Deed], Deed]:
    """Declare how the action `name` is done: `deed(monkey, **arguments)`."""

    def declare(do: Deed) -> Deed:
        _DEEDS[name] = do
        return do

    return declare


def next_actions(monkey: Monkey) -> list[Action]:
    """What to do next: one action, or several that belong together. Where none fits, Escape is pressed."""
    front = sight.in_front(monkey.dice)
    if front is None:
        return [{"do": "wait"}]
    name, _widget = front
    place = sight.place(name)
    ways = [choice for choice in _CHOICES if place in choice.weights]
    (way,) = monkey.dice.choices(ways, [choice.weights[place] for choice in ways])
    chosen = way.choose(monkey, name) or [{"do": "key", "top": name, "key": "Escape"}]
    for action in chosen:
        action.setdefault("then", CALM if monkey.dice.random() < _CALM_SHARE else AT_ONCE)
    return chosen


def perform(monkey: Monkey, action: Action) -> None:
    """Do one action."""
    arguments = {name: value for name, value in action.items() if name not in ("do", "then", "label")}
    try:
        _DEEDS[action["do"]](monkey, **arguments)
    except RuntimeError as error:
        if "already deleted" not in str(error) or _is_ours(error):
            raise


def _is_ours(error: RuntimeError) -> bool:
    """Whether the program touched something deleted, not the monkey."""
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_globals["__name__"].startswith("app."):
            return True
        trace = trace.tb_next
    return False


@deed("wait")
def _wait(_monkey: Monkey) -> None:
    """Do nothing while nothing is seen: the program is being left."""
