"""Which days a calendar shows: one, a week, or the weeks of a month."""

from calendar import monthrange
from datetime import date, timedelta
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from app.views.language import written

_tr = QCoreApplication.translate
_WEEK = 7
_DAY = timedelta(days=1)
_FIRST, _LAST = date(1900, 1, 1), date(2999, 12, 1)
"""Nobody goes further."""


class Span(StrEnum):
    """So much is shown at once."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


def days_of(span: Span, day: date) -> list[date]:
    """The days shown around a day; a month in whole weeks."""
    if span is Span.DAY:
        return [day]
    first, last = day, day
    if span is Span.MONTH:
        first, last = day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1])
    begin, end = first - first.weekday() * _DAY, last + (_WEEK - 1 - last.weekday()) * _DAY
    return [begin + number * _DAY for number in range((end - begin).days + 1)]


def stepped(span: Span, day: date, by: int) -> date:
    """The same day of another stretch, so many further; of a shorter month its last one."""
    if span is not Span.MONTH:
        return within(day + by * (1 if span is Span.DAY else _WEEK) * _DAY)
    months = day.year * 12 + day.month - 1 + by
    year, month = divmod(months, 12)
    if not _FIRST.year <= year <= _LAST.year:
        return day
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def within(day: date) -> date:
    """The day, or the last one that is shown."""
    return min(max(day, _FIRST), _LAST)


def title(span: Span, day: date) -> str:
    """What the stretch is called."""
    if span is Span.DAY:
        return written.long_day(day)
    if span is Span.MONTH:
        return written.month(day)
    days = days_of(span, day)
    template = _tr("Calendar", "KW {week}: {first} bis {last}")
    return template.format(week=day.isocalendar().week, first=written.day(days[0]), last=written.day(days[-1]))
