"""What an entry or a day of the calendar is in words: as it is drawn, and as it is read aloud."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from app.common import clock
from app.models import Kind, Priority
from app.services.office.calendar import Entry
from app.views.discreet import Discreet
from app.views.language import written
from app.views.language.words import word
from app.views.shared.whom import about_in_words, joined

_tr = QCoreApplication.translate


def short(entry: Entry, discreet: Discreet) -> str:
    """What it is and with whom."""
    title = entry.title
    if entry.kind is not Kind.EVENT and discreet.on:
        title = discreet.mask(title)
    return joined(title, about_in_words(entry.whom, discreet)) or word(entry.kind)


def line(entry: Entry, day: date, discreet: Discreet) -> str:
    """The same with the time at which it begins on this day."""
    text = short(entry, discreet)
    return f"{written.clock(entry.starts_at)} {text}" if entry.starts_at is not None and entry.day == day else text


def aloud(entry: Entry, discreet: Discreet) -> str:
    """All that its place, form and colour say."""
    parts = [f"{word(entry.kind)}: {short(entry, discreet)}", _times(entry), entry.place]
    if entry.kind is Kind.APPOINTMENT:
        parts[2] = discreet.mask(entry.place)
    if entry.off:
        parts.append(_tr("Calendar", "findet nicht statt"))
    if entry.priority is not Priority.NORMAL:
        parts.append(_tr("Calendar", "Priorität {priority}").format(priority=word(entry.priority)))
    if late(entry):
        parts.append(_tr("Calendar", "überfällig"))
    return ", ".join(filter(None, parts))


def late(entry: Entry) -> bool:
    """Whether it is a task that is overdue."""
    return entry.kind is Kind.TASK and entry.day < clock.today()


def _times(entry: Entry) -> str:
    if entry.starts_at is None:
        return ""
    if entry.last_day != entry.day:
        return _tr("Calendar", "{first} bis {last}").format(
            first=written.day_time(entry.starts_at), last=written.day_time(entry.ends_at)
        )
    begin = written.clock(entry.starts_at)
    if entry.ends_at is None:
        return _tr("Calendar", "{time} Uhr").format(time=begin)
    return _tr("Calendar", "{begin} bis {end} Uhr").format(begin=begin, end=written.clock(entry.ends_at))


def until(end: datetime) -> str:
    """Until when something would last."""
    return _tr("Calendar", "bis {time} Uhr").format(time=written.clock(end))


def of_day(day: date, count: int, holiday: str = "") -> str:
    """A day, which public holiday it is, and how much there is on it."""
    words = ", ".join(filter(None, (written.long_day(day), holiday)))
    if day == clock.today():
        words = _tr("Calendar", "{day}, heute").format(day=words)
    entries = _tr("Calendar", "%n Eintrag/Einträge", None, count) if count else _tr("Calendar", "keine Einträge")
    return f"{words}: {entries}"
