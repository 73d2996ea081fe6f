"""Who moved away or died, and since when."""

from datetime import date
from typing import Any

from app.common import clock
from app.common.sentences import Sentence
from app.models import Gone, Person
from app.services.records import RECORD, table_of

_PERSON = table_of(Person)
HERE = "here"


def of(wanted: str) -> Any:
    """The condition on persons: "here" (lives here, or is to be reached as before), "moved", "died"."""
    past = RECORD.c.past
    return ~past if wanted == HERE else past & (_PERSON.c.gone == Gone(wanted))  # type: ignore[call-arg]


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
