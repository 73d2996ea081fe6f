"""Who could be the one in a form: a few candidates by the search index, each of them weighed."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.common.sentences import Sentence, joined
from app.models import Record
from app.services import matching
from app.services.duplicates.ruled_out import others_of
from app.services.duplicates.traits import Traits, Words
from app.services.duplicates.weighing import Verdict, Weighing, weigh
from app.services.kinds import recognition_of
from app.services.records import FieldWarning, fetched, title_of

_MOST = 400
_CANDIDATES = (
    "SELECT r.id FROM record AS r WHERE r.rank IN "
    "(SELECT rowid FROM search_words WHERE search_words MATCH ? ORDER BY rowid LIMIT ?) "
    "AND +r.kind = ? AND +r.deleted_at IS NULL AND r.id <> ?"
)


@dataclass(frozen=True, slots=True)
class Found:
    """A record on file that could be the same."""

    id: int
    title: str
    birth_year: int | None
    weighing: Weighing


def candidates(session: Session, traits: Traits) -> list[int]:
    """Ids of records that are worth weighing against these traits; none where nothing is known."""
    query = " OR ".join(f"({matching.word_query(list(group))})" for group in dict.fromkeys(_blocks(traits)) if group)
    if not query:
        return []
    return [key for (key,) in fetched(session, _CANDIDATES, (query, _MOST, str(traits.kind), traits.id))]


def warnings(session: Session, kind: str, entity: Record) -> Iterator[FieldWarning]:
    """What a form says of a record that somebody on file could be; she may save it as it is."""
    recognition = recognition_of(kind)
    if recognition is None:
        return
    for found in find_duplicates(session, recognition.of(session, entity)):
        who = f"{found.title} ({found.birth_year})" if found.birth_year else found.title
        why = joined(", ", *found.weighing.reasons)
        yield FieldWarning(
            recognition.field, Sentence("Vielleicht schon da: {who} – {why}", who=who, why=why), found.id
        )


def find_duplicates(session: Session, traits: Traits, limit: int = 5) -> list[Found]:
    """Records that could be the one with these traits, the likeliest first; those ruled out are left out."""
    recognition = recognition_of(traits.kind)
    ids = candidates(session, traits)
    if recognition is None or not ids:
        return []
    ruled_out = others_of(session, traits.id) if traits.id else set()
    weighed = [(other, weigh(traits, other)) for other in recognition.read(session, ids) if other.id not in ruled_out]
    likely = [(other, found) for other, found in weighed if found.verdict is not Verdict.APART]
    likely.sort(key=lambda pair: (-pair[1].score, pair[0].name, pair[0].id))
    return [Found(other.id, title_of(session, other.id), other.birth_year, found) for other, found in likely[:limit]]


def _blocks(traits: Traits) -> Iterator[Words]:
    """Beginnings of words that a candidate has all of: half a name and the beginning of the other, both begin alike, the
    given name and the year of birth, a number or a mail, another name."""
    family, given = traits.family, traits.given
    yield (*family, *_cut(given, 2))
    if family and given:
        yield (*_cut(family, 2), *given)
        yield (*_cut(family, 4), *_cut(given, 4))
        yield from ((*former, *_cut(given, 2)) for former in traits.former)
    if traits.birth_year:
        yield (*given, str(traits.birth_year))
        yield (*_cut(family, 2), *_cut(given, 1), str(traits.birth_year))
    yield from ((number,) for number in traits.phones)
    yield from (tuple(matching.words(mail)) for mail in traits.mails)
    yield from traits.also


def _cut(found: Words, letters: int) -> Words:
    return tuple(word[:letters] for word in found)
