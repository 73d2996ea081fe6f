"""School holidays of Baden-Württemberg as the Land announces them, without the movable days that each place adds."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from app.common.working_days import STATE, germany

_EVERY_YEAR = {"Weihnachtsferien", "Sommerferien"}


def school_holiday(day: date) -> str | None:
    """What the school holidays are called that a day lies in; None for a day of school, and where nothing is announced."""
    return _of_year(day.year).get(day)


def known(day: date) -> bool:
    """Whether the school holidays of its whole year are announced."""
    return set(_of_year(day.year).values()) >= _EVERY_YEAR


@lru_cache(maxsize=32)
def _of_year(year: int) -> Mapping[date, str]:
    return dict(germany()(subdiv=STATE, years=year, categories=("school",), language="de"))
