"""Wilson's intervals against a reference that solves the score equation itself, and against published figures."""

import random
from collections.abc import Callable

import pytest

from app.common import wilson

ROUNDS = 2_000
_QUANTILE = 1.959963984540054
"""Of the normal distribution at 97.5 per cent, as tables have it."""


def reference(hits: int, asked: int) -> tuple[float, float]:
    """All shares that a score test does not reject: the ends are searched for, no formula of the interval is used."""
    found = hits / asked

    def rejected(share: float) -> bool:
        return asked * (found - share) ** 2 > _QUANTILE**2 * share * (1 - share)

    return _edge(0.0, found, rejected), _edge(1.0, found, rejected)


def _edge(outside: float, inside: float, rejected: Callable[[float], bool]) -> float:
    if not rejected(outside):
        return outside
    for _ in range(80):
        middle = (outside + inside) / 2
        outside, inside = (middle, inside) if rejected(middle) else (outside, middle)
    return inside


def test_intervals_equal_the_reference_over_2000_random_counts() -> None:
    dice = random.Random(17)
    for _ in range(ROUNDS):
        asked = dice.randint(1, dice.choice((10, 200, 5_000)))
        hits = dice.choice((0, asked, dice.randint(0, asked)))
        assert wilson.interval(hits, asked) == pytest.approx(reference(hits, asked), abs=1e-9), (hits, asked)


@pytest.mark.parametrize(
    ("hits", "asked", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_intervals_are_those_that_newcombe_published(hits: int, asked: int, low: float, high: float) -> None:
    assert wilson.interval(hits, asked) == pytest.approx((low, high), abs=5e-5)


@pytest.mark.parametrize(
    ("now", "before", "low", "high"),
    [((56, 70), (48, 80), 0.0524, 0.3339), ((9, 10), (3, 10), 0.1705, 0.8090), ((10, 10), (0, 10), 0.6075, 1.0)],
)
def test_differences_are_those_that_newcombe_published(
    now: tuple[int, int], before: tuple[int, int], low: float, high: float
) -> None:
    assert wilson.difference(now, before) == pytest.approx((low, high), abs=5e-5)


@pytest.mark.parametrize(("hits", "asked"), [(0, 0), (3, 2), (-1, 5)])
def test_what_is_no_share_is_refused(hits: int, asked: int) -> None:
    with pytest.raises(ValueError, match="no share"):
        wilson.interval(hits, asked)
