"""Who lives in a household: how old they are, and what they are to each other."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common import clock
from app.common.days import age_on
from app.common.sentences import Sentence, joined
from app.models import Person, Relationship
from app.services.people import relationships
from app.services.people.persons import languages_of
from app.services.people.relationships import RelationRow
from app.services.records import RECORD, table_of
from app.services.shown import Shown

_PERSON = table_of(Person)
SHOWN = Shown((Person, Relationship))
"""Whatever a row shows: the person, languages, what the others are."""


@dataclass(frozen=True, slots=True)
class MemberRow:
    """Somebody in a household. `age` is None where nothing is known; not `exact`, where only the year is."""

    id: int
    name: str
    age: int | None
    exact: bool
    relations: Sentence
    languages: tuple[str, ...]
    phone: str
    needs_interpreter: bool


def of_household(session: Session, household_id: int) -> list[MemberRow]:
    """Who lives there now, the oldest first, those of unknown age at the end."""
    shown = ("id", "birth_date", "birth_year", "phone", "mobile", "needs_interpreter")
    statement = (
        select(*(_PERSON.c[name] for name in shown), RECORD.c.title)
        .join_from(_PERSON, RECORD, RECORD.c.id == _PERSON.c.id)
        .where(_PERSON.c.household_id == household_id, RECORD.c.deleted_at.is_(None), RECORD.c.past.is_(False))
        .order_by(_PERSON.c.birth_year.is_(None), _PERSON.c.birth_year, _PERSON.c.birth_date, RECORD.c.sort_key)
    )
    found = session.execute(statement).all()
    ids, today = [row.id for row in found], clock.today()
    related, languages = relationships.among(session, ids), languages_of(session, ids)
    return [
        MemberRow(
            id=row.id,
            name=row.title,
            age=age_on(today, row.birth_date, row.birth_year),
            exact=row.birth_date is not None,
            relations=in_words(related.get(row.id, [])),
            languages=languages.get(row.id, ()),
            phone=row.mobile or row.phone,
            needs_interpreter=row.needs_interpreter,
        )
        for row in found
    ]


def in_words(rows: Sequence[RelationRow]) -> Sentence:
    """What others are to somebody: Kind: Petro, Anna · verheiratet mit: Ivan."""
    by_word: dict[Sentence, list[str]] = {}
    for row in rows:
        by_word.setdefault(row.other_word, []).append(_given(row.other))
    said = (Sentence("{relation}: {names}", relation=word, names=", ".join(names)) for word, names in by_word.items())
    return joined(" · ", *said)


def _given(name: str) -> str:
    """Within a household the given name is enough."""
    return name.partition(", ")[2] or name
