"""Confidence intervals of shares after Wilson (score method), and of the difference of two shares after Newcombe.

E. B. Wilson, Probable inference, the law of succession, and statistical inference, JASA 22 (1927); R. G. Newcombe, Interval
estimation for the difference between independent proportions, Statistics in Medicine 17 (1998), method 10.
"""

from math import hypot, sqrt
from statistics import NormalDist
from typing import NamedTuple

CONFIDENCE = 0.95
_Z = NormalDist().inv_cdf((1 + CONFIDENCE) / 2)


class Interval(NamedTuple):
    """Both bounds, as shares of 1."""

    low: float
    high: float


def interval(hits: int, asked: int) -> Interval:
    """Where the true share lies with 95 per cent confidence, when `hits` of `asked` say so. Raises ValueError unless
    0 ≤ hits ≤ asked and somebody was asked.
    """
    if not 0 <= hits <= asked or not asked:
        raise ValueError(f"{hits} of {asked} is no share")
    share, square = hits / asked, _Z * _Z
    middle = (share + square / (2 * asked)) / (1 + square / asked)
    reach = _Z * sqrt(share * (1 - share) / asked + square / (4 * asked * asked)) / (1 + square / asked)
    return Interval(0.0 if hits == 0 else middle - reach, 1.0 if hits == asked else middle + reach)


def difference(now: tuple[int, int], before: tuple[int, int]) -> Interval:
    """How much the true share of `now` (hits, asked) lies above that of `before`, with 95 per cent confidence. Raises ValueError
    like `interval`.
    """
    new, old = interval(*now), interval(*before)
    first, second = now[0] / now[1], before[0] / before[1]
    return Interval(
        first - second - hypot(first - new.low, old.high - second),
        first - second + hypot(new.high - first, second - old.low),
    )
