"""How long work tells how far it is, and how it is told to stop."""

from collections.abc import Callable

from app.common.sentences import Sentence

Progress = Callable[[int, int, Sentence], None]
"""Called with (done, total, what). May raise `Cancelled`."""


def silent(_done: int, _total: int, _what: Sentence) -> None:
    """A progress that nobody watches."""
