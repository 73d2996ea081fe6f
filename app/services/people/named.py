"""Whether a typed text names somebody on file: such a text stays out of what a file says about itself."""

from sqlalchemy import literal, or_, select
from sqlalchemy.orm import Session

from app.common.text import clean, sort_key
from app.models import Kind, Naming, Person, graph
from app.services.records import RECORD, table_of

_PERSON = table_of(Person)
_MOST_WORDS = 50
_LEAST = 2


def names_somebody(session: Session, text: str) -> bool:
    """Whether a word of the text is part of the name of a person or a household, those in the trash as well.

    So is any text that has no words, or too many to look for.
    """
    somebody = [kind for kind in Kind if graph.entity_of(kind).naming is Naming.SOMEBODY]
    begins = {sort_key(graph.entity_of(kind).title_begins) for kind in somebody}
    words = {word for word in sort_key(text).split() if len(word) >= _LEAST} - begins
    if not words or len(words) > _MOST_WORDS:
        return True
    key = literal(" ") + RECORD.c.sort_key + literal(" ")
    named = select(RECORD.c.id).where(
        RECORD.c.kind.in_(somebody), or_(*(key.contains(f" {word} ", autoescape=True) for word in words))
    )
    typed = [word for word in clean(text).split() if len(word) >= _LEAST]
    native = select(_PERSON.c.id).where(or_(*(_PERSON.c.native_name.contains(word, autoescape=True) for word in typed)))
    return any(session.scalars(found.limit(1)).first() is not None for found in (named, native))
