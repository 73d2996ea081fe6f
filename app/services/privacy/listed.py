"""As what somebody with an address block stands on lists that leave the office: not at all, by initials, by a chosen name."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common.text import clean
from app.models import ListedAs, Person
from app.services.people import said_names
from app.services.records import AnyRow, rows_in, table_of

_PERSON = table_of(Person)
COLUMNS = tuple(_PERSON.c[name] for name in ("address_block", "listed_as", "chosen_name", *said_names.PARTS))
"""What `listed_name` reads of a row."""


def listed_name(row: AnyRow) -> str:
    """The name of a blocked person on lists; empty where she stands on none."""
    if row.listed_as is ListedAs.INITIALS:
        return said_names.initials(row)
    return clean(row.chosen_name) if row.listed_as is ListedAs.CHOSEN else ""


def listed_names(session: Session, ids: Sequence[int]) -> dict[int, str]:
    """The names on lists of those of the persons who have an address block and stand there all the same."""
    statement = select(_PERSON.c.id, *COLUMNS).where(_PERSON.c.address_block)
    found = {row.id: listed_name(row) for row in rows_in(session, statement, _PERSON.c.id, ids)}
    return {person: name for person, name in found.items() if name}
