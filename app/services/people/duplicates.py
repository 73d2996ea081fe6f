"""Whether a person is already on file: a few candidates by index, then a comparison of the names letter by letter."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from app.common.text import search_key
from app.models import Person
from app.models.people import digits
from app.services import matching
from app.services.records import RECORD, AnyRow, table_of

_PERSON = table_of(Person)
_ALIKE = 87.0
_CANDIDATES = 400
_YEARS_APART = 1


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A person on file who could be the same."""

    id: int
    title: str
    birth_year: int | None
    score: float


def find_duplicates(session: Session, person: Person, limit: int = 5) -> list[Duplicate]:
    """Persons who could be the one given, most alike first."""
    from rapidfuzz import fuzz  # 45 ms: only when names are really compared

    names = [search_key(name) for name in _names(person)]
    found = []
    for row in _candidates(session, person):
        score = max(fuzz.token_sort_ratio(name, row.name_fold, score_cutoff=_ALIKE) for name in names)
        if (score or _same_line(person, row) or _was_called_so(person, row)) and not _years_differ(
            person.birth_year, row.birth_year
        ):
            found.append(Duplicate(row.id, row.title, row.birth_year, score or _ALIKE))
    return sorted(found, key=lambda duplicate: (-duplicate.score, duplicate.title))[:limit]


def _names(person: Person) -> list[str]:
    """The name, and the one borne before a marriage."""
    before = [f"{person.birth_name}, {person.given_name}"] if person.birth_name and person.given_name else []
    return [person.make_title(), *before]


def _was_called_so(person: Person, row: AnyRow) -> bool:
    """Whether who is on file has borne this family name: the given name is hers, the family name one of her others."""
    given, family = matching.words(person.given_name), matching.words(person.family_name)
    if not given or not family:
        return False
    now, known = set(matching.words(row.name_fold)), set(matching.words(f"{row.birth_name} {row.further}"))
    return now.issuperset(given) and known.issuperset(family)


def _candidates(session: Session, person: Person) -> Sequence[AnyRow]:
    query = _block_query(person)
    if not query:
        return []
    hits = text("SELECT rowid FROM search_words WHERE search_words MATCH :query ORDER BY rowid LIMIT :most")
    known = hits.bindparams(query=query, most=_CANDIDATES).columns(RECORD.c.rank)
    columns = (
        _PERSON.c[name]
        for name in ("id", "name_fold", "birth_name", "further", "birth_year", "phone", "mobile", "email")
    )
    statement = (
        select(*columns, RECORD.c.title)
        .join_from(RECORD, _PERSON, RECORD.c.id == _PERSON.c.id)
        .where(RECORD.c.rank.in_(known), RECORD.c.deleted_at.is_(None), RECORD.c.id != (person.id or 0))
    )
    return session.execute(statement).all()


def _block_query(person: Person) -> str:
    """FTS5 query: one half of the name as it is and the other begins alike, both begin alike, the given name and the year
    of birth, or a shared number."""
    family, given = matching.words(person.family_name), matching.words(person.given_name)
    groups = [matching.words(person.make_title())]
    if family and given:
        groups = [family + _cut(given, 2), _cut(family, 2) + given, _cut(family, 4) + _cut(given, 4)]
    if given and person.birth_name:
        groups.append(matching.words(person.birth_name) + _cut(given, 2))
    if given and person.birth_year:
        groups.append([*given, str(person.birth_year)])
    groups += [[digits(number)] for number in (person.phone, person.mobile) if digits(number)]
    groups.append(matching.words(person.email))
    return " OR ".join(f"({matching.word_query(group)})" for group in groups if group)


def _cut(words: list[str], letters: int) -> list[str]:
    return [word[:letters] for word in words]


def _same_line(person: Person, row: AnyRow) -> bool:
    """Whether a telephone number or mail address is shared *and* the given names begin alike (families share phones)."""
    numbers = {digits(person.phone), digits(person.mobile)} - {""}
    shared = bool(numbers & {digits(row.phone), digits(row.mobile)})
    shared = shared or (bool(person.email) and search_key(person.email) == search_key(row.email))
    return shared and search_key(person.given_name)[:3] in row.name_fold


def _years_differ(one: int | None, other: int | None) -> bool:
    return one is not None and other is not None and abs(one - other) > _YEARS_APART
