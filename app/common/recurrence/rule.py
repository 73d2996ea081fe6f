"""A rule by its parts, and as the text of an RRULE."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Self

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_SHORTEST = 28


@dataclass(frozen=True, slots=True)
class Rule:
    """`days` are weekdays ("MO"), of a month with their number ("1MO", "-1FR"); `month_day` is the day of the month, -1 its last one;
    `month` the month of a year; `last` the day after which it ends.
    """

    frequency: str
    interval: int = 1
    days: tuple[str, ...] = ()
    month_day: int | None = None
    month: int | None = None
    last: date | None = None

    @classmethod
    def parsed(cls, text: str) -> Self:
        """The rule that a text stands for. Raises ValueError for what this program does not write."""
        parts = dict(part.split("=", 1) for part in text.split(";"))
        month_days = parts.get("BYMONTHDAY", "")
        return cls(
            parts["FREQ"],
            int(parts.get("INTERVAL", "1")),
            tuple(filter(None, parts.get("BYDAY", "").split(","))),
            int(month_days.split(",")[-1]) if month_days else None,
            int(parts["BYMONTH"]) if "BYMONTH" in parts else None,
            datetime.strptime(parts["UNTIL"], "%Y%m%d").date() if "UNTIL" in parts else None,
        )

    @property
    def text(self) -> str:
        """As RFC 5545 writes it. The 31st is the last day of a shorter month."""
        parts = [f"FREQ={self.frequency}"]
        if self.interval > 1:
            parts.append(f"INTERVAL={self.interval}")
        if self.days:
            parts.append(f"BYDAY={','.join(self.days)}")
        if self.month is not None:
            parts.append(f"BYMONTH={self.month}")
        if self.month_day is not None:
            parts.append(f"BYMONTHDAY={self._month_days()}")
            if self.month_day > _SHORTEST:
                parts.append("BYSETPOS=-1")
        if self.last is not None:
            parts.append(f"UNTIL={self.last:%Y%m%d}")
        return ";".join(parts)

    def until(self, last: date) -> Self:
        """The same up to a day, which belongs to it."""
        return replace(self, last=last)

    def every(self, interval: int) -> Self:
        """The same at another distance."""
        return replace(self, interval=interval)

    def _month_days(self) -> str:
        assert self.month_day is not None
        return (
            ",".join(map(str, range(min(_SHORTEST, self.month_day), self.month_day + 1)))
            if (self.month_day > _SHORTEST)
            else str(self.month_day)
        )
