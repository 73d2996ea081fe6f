"""Passphrases that are drawn, not thought up: five words, each one of 1,295, which makes 51 bits."""

import secrets
from functools import cache

from app.common.paths import RESOURCES

_COUNT = 5


def propose_words() -> str:
    """Five different random words with spaces between them."""
    return " ".join(secrets.SystemRandom().sample(words(), _COUNT))


@cache
def words() -> tuple[str, ...]:
    """The words that proposals are made of."""
    return tuple((RESOURCES / "words" / "proposed.txt").read_text(encoding="utf-8").split())
