"""The span of time that a report is about: a month, a quarter or a year."""

import calendar
import re
from dataclasses import dataclass
from datetime import date, datetime, time

from app.common import german
from app.common.errors import UserError
from app.common.sentences import Sentence

_PATTERN = re.compile(r"(\d{4})(?:-(?:(\d{2})|[Qq]([1-4])))?")


@dataclass(frozen=True, order=True)
class Period:
    """`months` months (1, 3 or 12) from the first day of `month` on."""

    year: int
    month: int
    months: int

    @property
    def first(self) -> date:
        """First day."""
        return date(self.year, self.month, 1)

    @property
    def last(self) -> date:
        """Last day."""
        last_month = self.month + self.months - 1
        return date(self.year, last_month, calendar.monthrange(self.year, last_month)[1])

    @property
    def start(self) -> datetime:
        """First moment; belongs to the period."""
        return datetime.combine(self.first, time.min)

    @property
    def end(self) -> datetime:
        """First moment after the period."""
        return datetime.combine(add_months(self.first, self.months), time.min)

    @property
    def key(self) -> str:
        """2026-10, 2026-Q4 or 2026: what `parse` reads."""
        if self.months == 12:
            return f"{self.year:04}"
        return f"{self.year:04}-{self.month:02}" if self.months == 1 else f"{self.year:04}-Q{self.month // 3 + 1}"

    @property
    def label(self) -> str:
        """Oktober 2026, 4. Quartal 2026 or 2026."""
        if self.months == 12:
            return str(self.year)
        return german.month(self.first) if self.months == 1 else f"{self.month // 3 + 1}. Quartal {self.year}"

    @property
    def name_of_previous(self) -> Sentence:
        """Vormonat, Vorquartal or Vorjahr."""
        return {1: Sentence("Vormonat"), 3: Sentence("Vorquartal"), 12: Sentence("Vorjahr")}[self.months]

    def previous(self) -> "Period":
        """The period of the same length before this one. Raises UserError before the year 1."""
        if self.first <= date.min:
            raise UserError("Vor diesem Zeitraum gibt es keinen weiteren.")
        first = add_months(self.first, -self.months)
        return Period(first.year, first.month, self.months)

    def each_month(self) -> tuple["Period", ...]:
        """Its months in order."""
        return tuple(Period(self.year, month, 1) for month in range(self.month, self.month + self.months))

    def has_ended(self, today: date) -> bool:
        """Whether the period lies wholly before `today`."""
        return self.last < today


def month_of(day: date) -> Period:
    """The month of a day."""
    return Period(day.year, day.month, 1)


def year_of(day: date) -> Period:
    """The year of a day."""
    return Period(day.year, 1, 12)


def parse(text: str) -> Period:
    """Read "2026-10", "2026-Q4" or "2026". Raises UserError for anything else."""
    match = _PATTERN.fullmatch(text.strip())
    year, month, quarter = match.groups() if match else ("0", None, None)
    if not 1 < int(year) < 9999 or (month and not 1 <= int(month) <= 12):
        raise UserError(
            "„{text}“ ist kein Zeitraum. Bitte einen Monat wie 2026-10, ein Quartal wie 2026-Q4 oder ein Jahr wie 2026 angeben.",
            text=text,
        )
    if month:
        return Period(int(year), int(month), 1)
    return Period(int(year), 3 * int(quarter) - 2, 3) if quarter else Period(int(year), 1, 12)


def add_months(day: date, months: int) -> date:
    """The first day of the month that lies `months` months from the month of `day`."""
    count = day.year * 12 + day.month - 1 + months
    return date(count // 12, count % 12 + 1, 1)
