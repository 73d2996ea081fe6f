"""Ways to leave: lock, quit, close the window, and the signal by which a system ends programs."""

import os
import signal

from tests.monkey.actions.base import Action, Monkey, choosing, deed


@choosing(window=0.3, modal=0.2)
def _lock(_monkey: Monkey, _top: str) -> list[Action]:
    return [{"do": "leave", "how": "lock"}]


@choosing(window=0.3, modal=0.1)
def _leave(monkey: Monkey, _top: str) -> list[Action]:
    return [{"do": "leave", "how": monkey.dice.choice(_ways())}]


def _ways() -> list[str]:
    heard = signal.getsignal(signal.SIGTERM) not in (signal.SIG_DFL, signal.SIG_IGN)
    return ["quit", "close", *(["terminate"] if heard else [])]


@deed("leave")
def leave(monkey: Monkey, how: str) -> None:
    """Leave the program, also out of the middle of a dialog."""
    if how == "terminate":
        os.kill(os.getpid(), signal.SIGTERM)
    elif how == "close":
        monkey.main.close()
    else:
        monkey.main.run(how)
