"""What comes again: "alle 4 Wochen", "jeden 1. Montag", "monatlich", as a rule of RFC 5545 (RRULE) and back in words.

A subset: daily, weekly, monthly and yearly with an interval, on weekdays, on the first to fifth or last weekday of a month, on a day of the
month, until a day. A rule without an end is no danger: only the next day is ever asked for.
"""

from app.common.recurrence.days import first_on, following, pinned
from app.common.recurrence.reading import read
from app.common.recurrence.words import in_words

__all__ = ["first_on", "following", "in_words", "pinned", "read"]
