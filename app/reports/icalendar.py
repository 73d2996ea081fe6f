"""Appointments as iCalendar (RFC 5545), with the hours of Steinen and the rules by which its clock is changed."""

from collections.abc import Iterable
from datetime import UTC, timedelta

from app.common import local_time
from app.common.moments import Moment

_PRODUCT = "-//Quartiersbuch//DE"
_HOUR = timedelta(hours=1)


def icalendar(moments: Iterable[Moment], word: str) -> bytes:
    """One file of all appointments; each is called by `word` and the number of its case, and by nothing else."""
    from icalendar import Calendar, Event  # here, because it takes time to load

    calendar = Calendar()
    calendar.add("PRODID", _PRODUCT)
    calendar.add("VERSION", "2.0")
    calendar.add("METHOD", "PUBLISH")
    zone = local_time.zone()
    for moment in moments:
        event = Event()
        event.add("UID", f"termin-{moment.key}@quartiersbuch.invalid")
        event.add("DTSTAMP", moment.changed_at.replace(tzinfo=zone).astimezone(UTC))
        event.add("DTSTART", moment.starts_at.replace(tzinfo=zone))
        event.add("DTEND", (moment.ends_at or moment.starts_at + _HOUR).replace(tzinfo=zone))
        event.add("SUMMARY", f"{word} {moment.number}".strip())
        event.add("CLASS", "PRIVATE")
        calendar.add_component(event)
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())
