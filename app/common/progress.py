"""How long work tells how far it is, and how it is told to stop."""

from collections.abc import Callable

Progress = Callable[[int, int, str], None]
"""Called with (done, total, what, in German). May raise `Cancelled`."""


def silent(_done: int, _total: int, _what: str = "") -> None:
    """A progress that nobody watches."""
