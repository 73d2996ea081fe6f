"""Who on file is meant by a typed name, where it can be no other. Who moved away or died is not meant."""

from sqlalchemy import String, func, literal, select
from sqlalchemy.orm import Session

from app.models import Person
from app.services import matching
from app.services.lists import ListQuery
from app.services.people import persons
from app.services.records import RECORD, table_of

_PERSON = table_of(Person)
_LEAST = 3
"""Letters from which on the beginning of a name is enough."""
_HITS = 8
_FEW = 200
"""Less than so many hits of the search are looked through by name; else all persons are, which takes longer."""


def bearer(session: Session, typed: str) -> int | None:
    """The only person who bears exactly this name, whichever way round it was typed."""
    words = sorted(matching.words(typed))

    def bears(name: str) -> bool:
        return bool(words) and sorted(matching.words(name)) == words

    found = persons.rows(session, persons.ids(session, ListQuery(typed, persons.PRESENT), _HITS))
    same = [person.id for person in found if bears(person.name) or bears(person.native_name)]
    return same[0] if len(same) == 1 else None


def beginning(session: Session, typed: str) -> int | None:
    """The only person of whose name each typed word begins a word; None where several fit, or too little was typed."""
    words = matching.words(typed)
    if sum(map(len, words)) < _LEAST:
        return None
    name = literal(" ") + func.replace(_PERSON.c.name_fold, ",", "", type_=String)
    statement = select(_PERSON.c.id).join_from(_PERSON, RECORD, RECORD.c.id == _PERSON.c.id)
    fitting = [name.contains(f" {word}", autoescape=True) for word in words]
    hits = persons.ids(session, ListQuery(typed, persons.PRESENT), _FEW)
    if len(hits) < _FEW:
        fitting.append(_PERSON.c.id.in_(hits))
    found = session.scalars(
        statement.where(RECORD.c.deleted_at.is_(None), RECORD.c.past.is_(False), *fitting).limit(2)
    ).all()
    return found[0] if len(found) == 1 else None
