"""The days of a rule: only the next one is ever asked for."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from app.common.recurrence.rule import WEEKDAYS, Rule

_DAY = timedelta(days=1)


def pinned(text: str, day: date) -> str:
    """The rule bound to the weekday or day of the month of its first day, so that putting one off does not move the others."""
    rule = Rule.parsed(text)
    if rule.days or rule.month_day is not None:
        return text
    if rule.frequency == "WEEKLY":
        return replace(rule, days=(WEEKDAYS[day.weekday()],)).text
    if rule.frequency == "MONTHLY":
        return replace(rule, month_day=day.day).text
    if rule.frequency == "YEARLY":
        return replace(rule, month=day.month, month_day=day.day).text
    return text


def first_on(text: str, day: date) -> date | None:
    """The first day of a rule that begins now: `day` itself where it fits; None where it is over."""
    return _after(Rule.parsed(pinned(text, day)).every(1).text, day, day - _DAY)


def following(text: str, start: date, after: date) -> date | None:
    """The first day of a rule after `after`; `start` is one of its days. None where the rule has ended."""
    return _after(text, start, max(start, after))


def _after(text: str, start: date, after: date) -> date | None:
    from dateutil.rrule import rrulestr  # here, because few tasks come again

    found = rrulestr(text, dtstart=datetime.combine(start, time.min)).after(datetime.combine(after, time.min))
    return None if found is None else found.date()
