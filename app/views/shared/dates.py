"""Days near today in words: "morgen", "vor 3 Tagen"; others as short as they stay clear."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from app.common import clock

_NEAR = 7


def in_words(day: date | None, today: date | None = None) -> str:
    """The day as "heute", "in 3 Tagen", "27.11." (same year), "27.11.2025"; nothing for None. The exact day belongs in the tooltip."""
    if day is None:
        return ""
    today = today or clock.today()
    distance = (day - today).days
    word = _word(distance)
    if word:
        return word
    if 0 < distance <= _NEAR:
        return QCoreApplication.translate("Dates", "in %n Tagen", None, distance)
    if -_NEAR <= distance < 0:
        return QCoreApplication.translate("Dates", "vor %n Tagen", None, -distance)
    return day.strftime("%d.%m." if day.year == today.year else "%d.%m.%Y")


def near_words(day: date | None, today: date | None = None) -> str:
    """The weekday, or the word for a day within two days of today: what helps beside a written date."""
    if day is None:
        return ""
    word = _word((day - (today or clock.today())).days)
    return word or QLocale().dayName(day.isoweekday(), QLocale.FormatType.LongFormat)


def moment_in_words(moment: datetime | None, today: date | None = None) -> str:
    """The day in words and, for today and yesterday, the time: "heute, 14:30"."""
    if moment is None:
        return ""
    today = today or clock.today()
    words = in_words(moment.date(), today)
    return f"{words}, {moment:%H:%M}" if moment.date() >= today or (today - moment.date()).days == 1 else words


def exact(moment: date | datetime | None) -> str:
    """The tooltip: "Montag, 23. November 2026", with the time where there is one."""
    if moment is None:
        return ""
    words = QLocale().toString(QDate(moment.year, moment.month, moment.day), QLocale.FormatType.LongFormat)
    if isinstance(moment, datetime):
        return QCoreApplication.translate("Dates", "{day}, {time} Uhr").format(day=words, time=f"{moment:%H:%M}")
    return words


def month(day: date) -> str:
    """November 2026."""
    return QLocale().toString(QDate(day.year, day.month, 1), "MMMM yyyy")


def _word(distance: int) -> str:
    match distance:
        case -2:
            return QCoreApplication.translate("Dates", "vorgestern")
        case -1:
            return QCoreApplication.translate("Dates", "gestern")
        case 0:
            return QCoreApplication.translate("Dates", "heute")
        case 1:
            return QCoreApplication.translate("Dates", "morgen")
        case 2:
            return QCoreApplication.translate("Dates", "übermorgen")
        case _:
            return ""
