"""Whether a typed text names somebody on file: such a text stays out of what a file says about itself, and is looked at once
more before it is printed for others.
"""

import re
from collections.abc import Iterable

from sqlalchemy import literal, or_, select
from sqlalchemy.orm import Session

from app.common.text import clean, sort_key
from app.models import Kind, Naming, Person, graph
from app.services.records import RECORD, table_of

_PERSON = table_of(Person)
_MOST_WORDS = 50
_LEAST = 2
_LEAST_IN_SMALL_LETTERS = 4
"""Characters of a word in small letters: "am" and "und" are names as well."""
_OTHER_NAMES = ("native_name", "birth_name", "chosen_name")
_WORD = re.compile(r"[^\W\d_]+")


def names_somebody(session: Session, text: str) -> bool:
    """Whether a word of the text is part of the name of a person or a household, those in the trash as well.

    So is any text that has no words, or too many to look for.
    """
    words = {word for word in sort_key(text).split() if len(word) >= _LEAST} - _openings()
    if not words or len(words) > _MOST_WORDS:
        return True
    key = literal(" ") + RECORD.c.sort_key + literal(" ")
    named = select(RECORD.c.id).where(
        RECORD.c.kind.in_(_somebody()), or_(*(key.contains(f" {word} ", autoescape=True) for word in words))
    )
    typed = [word for word in clean(text).split() if len(word) >= _LEAST]
    native = select(_PERSON.c.id).where(or_(*(_PERSON.c.native_name.contains(word, autoescape=True) for word in typed)))
    return any(session.scalars(found.limit(1)).first() is not None for found in (named, native))


def names_in(session: Session, texts: Iterable[str]) -> tuple[str, ...]:
    """The words of typed texts that are part of the name of a person or a household, as they are written, each once.

    More than names are found: whoever is called Bach is found in every brook. She decides.
    """
    words = dict.fromkeys(word for text in texts for word in _WORD.findall(clean(text)) if _may_be_name(word))
    if not words:
        return ()
    known = _parts_of_names(session)
    return tuple(word for word in words if sort_key(word) in known)


def _may_be_name(word: str) -> bool:
    return len(word) >= (_LEAST_IN_SMALL_LETTERS if word.islower() else _LEAST)


def _parts_of_names(session: Session) -> set[str]:
    """Every word of the names of persons and households, as they are sorted, in their own script, of before and as they chose."""
    keys = session.scalars(select(RECORD.c.sort_key).where(RECORD.c.kind.in_(_somebody())))
    others = session.execute(select(*(_PERSON.c[name] for name in _OTHER_NAMES)))
    found = {word for key in keys for word in _WORD.findall(key)}
    found |= {sort_key(word) for names in others for name in names for word in _WORD.findall(clean(name))}
    return {word for word in found if len(word) >= _LEAST} - _openings()


def _somebody() -> list[Kind]:
    """The kinds whose titles are names."""
    return [kind for kind in Kind if graph.entity_of(kind).naming is Naming.SOMEBODY]


def _openings() -> set[str]:
    """The words of the program's own with which such titles begin."""
    return {sort_key(graph.entity_of(kind).title_begins) for kind in _somebody()}
