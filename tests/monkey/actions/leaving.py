"""Ways to leave: lock, quit, close the window, and the signal by which a system ends programs."""

import os
import signal

from tests.monkey import sight
from tests.monkey.actions.base import Action, Monkey, choosing, deed

_AT_ANY_TIME = ("lock", "terminate")
"""Ways that a dialog does not bar."""


@choosing(window=0.6, modal=0.3)
def _leave(monkey: Monkey, _top: str) -> list[Action]:
    return [{"do": "leave", "how": monkey.dice.choice(("lock", "lock", "quit", "close", *_signal()))}]


def _signal() -> list[str]:
    """The signal, if the program hears it; else the system would just kill it."""
    return ["terminate"] if callable(signal.getsignal(signal.SIGTERM)) else []


@deed("leave")
def leave(monkey: Monkey, how: str) -> None:
    """Leave the program."""
    if sight.blocked() and how not in _AT_ANY_TIME:
        return
    if how == "terminate":
        os.kill(os.getpid(), signal.SIGTERM)
    elif how == "close":
        monkey.main.close()
    else:
        monkey.main.run(how)
