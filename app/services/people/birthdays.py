"""Birthdays of those of whom she wants to be reminded; who moved away or died has none."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import String, false, func, select
from sqlalchemy.orm import Session

from app.common import clock
from app.common.days import in_year
from app.common.sentences import Sentence
from app.models import Person
from app.services.records import RECORD, table_of

_PERSON = table_of(Person)
DAYS = 14
"""So many days after today a birthday is shown ahead."""
COMING, EVERY = "coming", "every"
_ROUND, _FROM_THEN_EVERY_FIFTH = 10, 70
_LEAP_DAY = date(2000, 2, 29)
_month_and_day = func.strftime("%m-%d", _PERSON.c.birth_date, type_=String)
BY_DAY = _month_and_day
"""The order within the year."""


@dataclass(frozen=True, slots=True)
class Birthday:
    """Whose birthday it is, on which day, and how old the person becomes."""

    id: int
    title: str
    day: date
    age: int

    @property
    def is_round(self) -> bool:
        """Every tenth, and from 70 on every fifth."""
        return bool(self.age) and self.age % (5 if self.age >= _FROM_THEN_EVERY_FIFTH else _ROUND) == 0


def in_span(wanted: str) -> Any:
    """The condition on persons: "coming" (today and the next 14 days), "every", or a month "01" … "12"."""
    remembered = _PERSON.c.remember_birthday & _PERSON.c.birth_date.is_not(None) & RECORD.c.past.is_(False)
    if wanted == EVERY:
        return remembered
    if wanted == COMING:
        return remembered & _month_and_day.in_(sorted(set(_days_from(clock.today()))))
    month = func.strftime("%m", _PERSON.c.birth_date, type_=String)
    return remembered & (month == wanted if wanted.isdecimal() else false())


def coming(session: Session, today: date, most: int | None = None) -> list[Birthday]:
    """The birthdays of today and the next days, the nearest first."""
    statement = (
        select(_PERSON.c.id, RECORD.c.title, _PERSON.c.birth_date)
        .join_from(_PERSON, RECORD, RECORD.c.id == _PERSON.c.id)
        .where(RECORD.c.deleted_at.is_(None), in_span(COMING))
        .order_by(RECORD.c.sort_key)
    )
    found = []
    for row in session.execute(statement):
        day = next_of(row.birth_date, today)
        found.append(Birthday(row.id, row.title, day, day.year - row.birth_date.year))
    return sorted(found, key=lambda one: one.day)[:most]


def next_of(born: date, today: date) -> date:
    """The next day from `today` on on which a birthday is kept; that of a 29 February on the 28th in other years."""
    this_year = in_year(born, today.year)
    return this_year if this_year >= today else in_year(born, today.year + 1)


def age_in_words(one: Birthday) -> Sentence:
    """wird 60 – ein runder Geburtstag; of who was born on that day nothing but that."""
    if one.is_round:
        return Sentence("wird {age}, ein runder Geburtstag", age=one.age)
    return Sentence("wird {age}", age=one.age)


def _days_from(today: date) -> Iterator[str]:
    for ahead in range(DAYS + 1):
        day = today + timedelta(days=ahead)
        yield f"{day:%m-%d}"
        if (day.month, day.day) == (2, 28) and in_year(_LEAP_DAY, day.year) == day:
            yield "02-29"
