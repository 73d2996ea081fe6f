"""Days near today in words: "morgen", "vor 3 Tagen"; others as short as they stay clear."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from app.common import clock
from app.views.language import written

_NEAR = 7


def in_words(day: date | None, today: date | None = None) -> str:
    """The day as "heute", "in 3 Tagen", "27.11." (same year), "27.11.2025", or "27 Nov" in English; nothing for None. The exact day belongs in the tooltip."""
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
    return written.short_day(day) if day.year == today.year else written.day(day)


def near_words(day: date | None, today: date | None = None) -> str:
    """The weekday, or the word for a day within two days of today: what helps beside a written date."""
    if day is None:
        return ""
    word = _word((day - (today or clock.today())).days)
    return word or written.weekday(day)


def moment_in_words(moment: datetime | None, today: date | None = None) -> str:
    """The day in words and, for today and yesterday, the time: "heute, 14:30"."""
    if moment is None:
        return ""
    today = today or clock.today()
    words = in_words(moment.date(), today)
    return f"{words}, {written.clock(moment)}" if moment.date() >= today or (today - moment.date()).days == 1 else words


def exact(moment: date | datetime | None) -> str:
    """The tooltip: "Montag, 23. November 2026", with the time where there is one."""
    if moment is None:
        return ""
    words = written.long_day(moment)
    return written.at(words, moment) if isinstance(moment, datetime) else words


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
