"""The term within which one can object to a notice (§ 84 SGG, § 70 VwGO), by the rules of §§ 187, 188 and 193 BGB."""

from datetime import date

from app.common.days import months_after
from app.common.working_days import WorkingDays

_INSTRUCTED, _UNINSTRUCTED = 1, 12
"""Months; a notice that does not say how to object can be objected to for a year (§ 66 Abs. 2 SGG, § 58 Abs. 2 VwGO)."""
_FREE = WorkingDays(off_24_and_31=False)
"""Only public holidays move the end of a term: 24 and 31 December are none."""


def object_by(received: date, *, instructed: bool = True) -> date:
    """The last day on which an objection is in time.

    The day of receipt does not count. The term ends on the day of the same number, or on the last day of a month that is too short;
    a Saturday, Sunday or public holiday of Baden-Württemberg moves its end to the next working day.
    """
    return _FREE.first_working_day_from(months_after(received, _INSTRUCTED if instructed else _UNINSTRUCTED))
