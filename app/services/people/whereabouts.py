"""Who moved away or died, and since when."""

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement

from app.common import clock
from app.common.days import calendar_days
from app.common.sentences import Sentence
from app.models import Gone, Person
from app.services.records import RECORD, table_of

_PERSON = table_of(Person)
HERE = "here"


def of(wanted: str) -> Any:
    """The condition on persons: "here" (lives here, or is to be reached as before), "moved", "died", or a month, quarter
    or year ("2026-10"): who was here at its end, as far as that has come."""
    past = RECORD.c.past
    if wanted == HERE:
        return past.is_(False)
    if wanted[:1].isdecimal():
        return here_on(calendar_days(wanted)[1])
    return past & (_PERSON.c.gone == Gone(wanted))  # type: ignore[call-arg]


def here_on(day: date) -> Any:
    """The condition on persons: had neither moved away nor died by this day, or by today if that is earlier."""
    return not_gone_by(min(day, clock.today()))


def not_gone_by(day: date | ColumnElement[Any]) -> Any:
    """The condition on persons: have neither moved away nor died by this day, as far as is known today."""
    return (_PERSON.c.gone == Gone.NO) | (_PERSON.c.gone_on > day)


def in_words(gone: Gone, day: date | None) -> Sentence | str:
    """verzogen 03.2026; what lies ahead with its day; empty for who lives here."""
    if gone is Gone.NO:
        return ""
    if day is None:
        return Sentence("verzogen") if gone is Gone.MOVED else Sentence("verstorben")
    if day > clock.today():
        return (
            Sentence("verzieht am {day}", day=day) if gone is Gone.MOVED else Sentence("verstorben am {day}", day=day)
        )
    month = f"{day:%m.%Y}"
    if gone is Gone.MOVED:
        return Sentence("verzogen {month}", month=month)
    return Sentence("verstorben {month}", month=month)
