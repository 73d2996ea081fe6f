"""The address block (Auskunftssperre, § 51 BMG): until when it was registered, and what that means here.

It holds here until she lifts it: that the registration has run out is said and never acted upon.
"""

from datetime import date, timedelta
from typing import Any

from app.common import clock
from app.common.days import in_year
from app.common.sentences import Sentence
from app.models import Person
from app.services.records import RECORD, table_of

_PERSON = table_of(Person)
YEARS = 2
"""For so long it is registered (§ 51 Abs. 4 BMG)."""
SOON = timedelta(days=60)
"""Before its end a renewal can be applied for in time."""


def proposed_end(today: date) -> date:
    """Two years from today."""
    return in_year(today, today.year + YEARS)


def in_words(until: date | None) -> Sentence:
    """Auskunftssperre bis 12.03.2027; that it has run out where it has."""
    if until is None:
        return Sentence("Auskunftssperre")
    if until < clock.today():
        return Sentence("Auskunftssperre, abgelaufen am {day}", day=until)
    return Sentence("Auskunftssperre bis {day}", day=until)


def hint(until: date | None) -> Sentence | None:
    """What she should do about a block that runs out soon or has run out; None where there is time."""
    today = clock.today()
    if until is None or until > today + SOON:
        return None
    if until < today:
        return Sentence(
            "Die Auskunftssperre ist am {day} abgelaufen. Sie gilt hier weiter, bis Sie sie verlängern oder aufheben.",
            day=until,
        )
    return Sentence("Die Auskunftssperre läuft am {day} ab. Eine Verlängerung ist jetzt zu beantragen.", day=until)


def ending() -> Any:
    """The condition on persons: a block that has run out or does so soon."""
    soon = _PERSON.c.address_block_until <= clock.today() + SOON
    return _PERSON.c.address_block & soon & RECORD.c.past.is_(False)
