"""How the language of the window writes days, times and numbers: the one place for all that is shown.

Days and numbers come from the CLDR that Qt has loaded anyway: Babel would take four megabytes and some frames from the
first list. Papers and files stay German (`app.common.german`).
"""

from datetime import date, datetime, time
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from app.common import german
from app.views.language import i18n

if TYPE_CHECKING:
    from app.figures.periods import Period


class _Forms(NamedTuple):
    """The patterns of a language (CLDR)."""

    day: str
    short_day: str
    short_month: str


_FORMS = {"de": _Forms("dd.MM.yyyy", "dd.MM.", "MM.yyyy"), "en": _Forms("d MMM yyyy", "d MMM", "MMM yyyy")}


def day(value: date | None) -> str:
    """12.03.2026 or 12 Mar 2026, or nothing."""
    return _dated(value, _FORMS[i18n.current()].day)


def short_day(value: date | None) -> str:
    """12.03. or 12 Mar, or nothing."""
    return _dated(value, _FORMS[i18n.current()].short_day)


def short_month(value: date | None) -> str:
    """03.2026 or Mar 2026, or nothing."""
    return _dated(value, _FORMS[i18n.current()].short_month)


def month(value: date | None) -> str:
    """März 2026 or March 2026, or nothing."""
    return _dated(value, "MMMM yyyy")


def month_name(number: int) -> str:
    """März or March."""
    return i18n.locale().standaloneMonthName(number, QLocale.FormatType.LongFormat)


def long_day(value: date | None) -> str:
    """Montag, 23. November 2026 or Monday, 23 November 2026, or nothing."""
    return i18n.locale().toString(_qt(value), QLocale.FormatType.LongFormat) if value else ""


def weekday(value: date) -> str:
    """Montag or Monday."""
    return weekday_name(value.isoweekday())


def weekday_name(number: int) -> str:
    """Montag or Monday for 1, as ISO counts them."""
    return i18n.locale().standaloneDayName(number, QLocale.FormatType.LongFormat)


def short_weekday(number: int) -> str:
    """Mo or Mon for 1, as ISO counts them."""
    return i18n.locale().standaloneDayName(number, QLocale.FormatType.ShortFormat).rstrip(".")


def period(value: "Period") -> str:
    """Oktober 2026, 4. Quartal 2026 or 2026; October 2026, quarter 4 of 2026 or 2026."""
    if value.months == 3:
        text = QCoreApplication.translate("Reports", "{number}. Quartal {year}")
        return text.format(number=value.month // 3 + 1, year=value.year)
    return month(value.first) if value.months == 1 else str(value.year)


def clock(value: datetime | time | None) -> str:
    """14:30, or nothing."""
    return f"{value:%H:%M}" if value is not None else ""


def day_time(value: datetime | None) -> str:
    """12.03.2026, 14:30 or 12 Mar 2026, 14:30, or nothing."""
    return f"{day(value)}, {clock(value)}" if value else ""


def at(moment: str, value: datetime | time) -> str:
    """A day in words with the time: "Montag, 14:30 Uhr"."""
    return QCoreApplication.translate("Dates", "{day}, {time} Uhr").format(day=moment, time=clock(value))


def number(value: float, digits: int = 0) -> str:
    """1.234,5 or 1,234.5 with exactly `digits` decimals."""
    return i18n.locale().toString(float(value), "f", digits)


def hours(minutes: int) -> str:
    """Minutes as hours: 84,5 h or 84.5 h."""
    return f"{number(minutes / 60, 1)} h"


def money(amount: Decimal | None) -> str:
    """1.234,50 € or €1,234.50, or nothing. Written digit by digit: no cent is lost in a binary fraction."""
    if amount is None:
        return ""
    if i18n.current() == "en":
        return f"{'-' if amount < 0 else ''}€{abs(amount):,.2f}"
    return german.money(amount)


def amount(value: Decimal) -> str:
    """1.234,50 or 1,234.50: an amount of money in a field that says its unit."""
    return f"{value:,.2f}" if i18n.current() == "en" else german.number(value, 2)


def duration(minutes: int) -> str:
    """Minutes as hours and minutes: 2:05."""
    return german.duration(minutes)


def percent(value: float) -> str:
    """41 % or 41%."""
    return i18n.locale().toString(round(value)) + ("%" if i18n.current() == "en" else "\u00a0%")


def size(count: int) -> str:
    """A number of bytes: 1,2 MiB or 1.2 MiB."""
    return i18n.locale().formattedDataSize(count, 1)


def decimal_mark() -> str:
    """The mark before the decimals of a number."""
    return i18n.locale().decimalPoint()


def _dated(value: date | None, pattern: str) -> str:
    return i18n.locale().toString(_qt(value), pattern) if value else ""


def _qt(value: date) -> QDate:
    return QDate(value.year, value.month, value.day)
