"""The periods a report can be made for, newest first."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from app.figures.periods import Period, month_of, year_of
from app.views.language import written

_YEARS = 6

Choice = tuple[str, str]
"""Key and label of a period."""


def months(today: date) -> list[Choice]:
    """The running month and those before it."""
    first = Period(today.year - _YEARS + 1, 1, 1)
    found, period = [], month_of(today)
    while period >= first:
        found.append(_choice(period, today))
        period = period.previous()
    return found


def years(today: date) -> list[Choice]:
    """The running year and those before it, each with its quarters that have begun."""
    found = []
    for year in range(today.year, today.year - _YEARS, -1):
        found.append(_choice(Period(year, 1, 12), today))
        quarters = [Period(year, month, 3) for month in (10, 7, 4, 1)]
        found += [_choice(quarter, today) for quarter in quarters if quarter.first <= today]
    return found


def last_month(today: date) -> str:
    """The last full month."""
    return month_of(today).previous().key


def last_year(today: date) -> str:
    """The last full year."""
    return year_of(today).previous().key


def _choice(period: Period, today: date) -> Choice:
    if period.has_ended(today):
        return period.key, written.period(period)
    return period.key, QCoreApplication.translate("Reports", "{period} (läuft noch)").format(
        period=written.period(period)
    )
