"""The commands of the window: menus, undo and redo in a row, sizes of windows."""

from tests.monkey import sight
from tests.monkey.actions.base import Action, Monkey, choosing, deed

LEAVING = ("lock", "quit")
"""Commands that end the process: see `leaving`."""
_EVERYDAY = (
    *("undo", "redo", "save", "new", "search", "filter", "palette", "print", "capture", "back", "forward", "discreet"),
)
_EVERYDAY_SHARE = 0.5


@choosing(window=12)
def _command(monkey: Monkey, _top: str) -> list[Action]:
    dice = monkey.dice
    every = [key for key in monkey.main.commands.by_key if key not in LEAVING]
    return [command(dice.choice(_EVERYDAY if dice.random() < _EVERYDAY_SHARE else every))]


@choosing(window=1)
def _to_and_fro(monkey: Monkey, _top: str) -> list[Action]:
    dice = monkey.dice
    return [{"do": "turns", "keys": dice.choices(("undo", "redo"), (1, 2), k=dice.randint(5, 40))}]


@choosing(window=5, modal=5)
def _other_size(monkey: Monkey, top: str) -> list[Action]:
    dice = monkey.dice
    return [{"do": "resize", "top": top, "width": dice.randint(1024, 1920), "height": dice.randint(640, 1200)}]


def command(key: str, **more: str) -> Action:
    """The action that gives a command of the window; `more` as in `next_actions`."""
    return {"do": "command", "key": key, **more}


@deed("command")
def _give(monkey: Monkey, key: str) -> None:
    """As from the menu: greyed commands and those behind a dialog are out of reach."""
    action = monkey.main.commands.by_key.get(key)
    if action is not None and not sight.blocked():
        action.trigger()


@deed("turns")
def _turn(monkey: Monkey, keys: list[str]) -> None:
    """Undo and redo faster than they can be done."""
    if not sight.blocked():
        for key in keys:
            monkey.main.run(key)


@deed("resize")
def _resize(_monkey: Monkey, top: str, width: int, height: int) -> None:
    if (window := sight.found(top)) is not None:
        window.resize(width, height)
