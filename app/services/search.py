"""One field, every record: beginnings of titles first, then beginnings of words, parts of words, and contacts.

One or two Latin letters are answered from the sort keys alone (a range of a B-tree); from three on, and in scripts in
which two signs are a name, the full-text tables follow. Their rowids are alphabetical ranks, so the first hits come out in order without sorting. The statements go to
the driver directly, because this runs at every key press; the number after LIMIT stands in them, because SQLite plans a
statement anew whenever a bound limit is given (53 of 55 µs).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from app.common.sentences import Sentence, joined
from app.models import Kind
from app.services import matching, nearest
from app.services.named import About, about
from app.services.past import past_among
from app.services.records import fetched
from app.services.subtitles import subtitles


@dataclass(frozen=True, slots=True)
class Hit:
    """A found record. Neither title nor subtitle of a case names the client."""

    id: int
    kind: Kind
    title: str
    subtitle: str
    near: bool = False
    """Whether it is only spelled nearly as what was typed; its subtitle says so."""


@dataclass(frozen=True, slots=True)
class ScreenHit(Hit):
    """A found record with whom it is about: for her own screen alone."""

    about: About = ()


Found = tuple[int, Kind, str]
"""id, kind, title."""

NEAR = Sentence("ähnlich geschrieben")
"""Beside a hit that is only spelled nearly as what was typed."""
_KINDS = {kind.value: kind for kind in Kind}
_BY_SORT_KEY = " UNION ALL ".join(
    f"SELECT id, kind, title, sort_key FROM record WHERE kind = '{kind.value}' AND deleted_at IS NULL "
    "AND sort_key BETWEEN :low AND :high"
    for kind in Kind
)
_BY_TEXT = (
    "SELECT r.id, r.kind, r.title FROM {table} AS f CROSS JOIN record AS r ON r.rank = f.rowid "
    "WHERE {table} MATCH :query AND r.deleted_at IS NULL {more} ORDER BY f.rowid LIMIT {most}"
)
_BY_CONTACT = (
    "SELECT r.id, r.kind, r.title FROM search_contacts AS f "
    "CROSS JOIN contact_entry AS c ON c.id = f.rowid CROSS JOIN record AS r ON r.id = c.record_id "
    "WHERE search_contacts MATCH :query AND r.deleted_at IS NULL ORDER BY f.rowid DESC LIMIT {most}"
)


def find(session: Session, text: str, limit: int = 50) -> list[Hit]:
    """The first records that fit, the trash left out. Any text is allowed; where nothing fits, names spelled nearly so."""
    found = _fitting(session, text, limit)
    near = not found and nearest.is_name(text)
    if near:
        found = _nearest(session, text, limit)
    below = subtitles(session, [(record_id, kind) for record_id, kind, _title in found])
    return [
        Hit(record_id, kind, title, joined(" · ", NEAR if near else "", below.get(record_id, "")), near)
        for record_id, kind, title in found
    ]


def _nearest(session: Session, text: str, limit: int) -> list[Found]:
    """Records under the nearest spelling that finds any."""
    for words in nearest.spellings(session, matching.words(text)):
        if found := _fitting(session, " ".join(words), limit):
            return found
    return []


def _fitting(session: Session, text: str, limit: int) -> list[Found]:
    found: dict[int, Found] = {}
    for rows in _sources(session, text, limit):
        for record_id, kind, title in rows:
            found.setdefault(record_id, (record_id, _KINDS[kind], title))
        if len(found) >= limit:
            break
    return list(found.values())[:limit]


def on_screen(session: Session, text: str, limit: int = 50) -> list[ScreenHit]:
    """Like `find`, with whom each record is about."""
    hits = find(session, text, limit)
    behind = about(session, {hit.id: hit.kind for hit in hits})
    return [ScreenHit(hit.id, hit.kind, hit.title, hit.subtitle, hit.near, behind.get(hit.id, ())) for hit in hits]


def present(session: Session, text: str, limit: int = 50) -> list[ScreenHit]:
    """Like `on_screen`, without what belongs to the past: for what proposes whom or what is meant."""
    hits = on_screen(session, text, limit)
    gone = past_among(session, [hit.id for hit in hits])
    return [hit for hit in hits if hit.id not in gone]


def _sources(session: Session, text: str, limit: int) -> Iterator[list[Any]]:
    """The ways to find, cheapest first; each is asked only if those before did not give enough."""
    terms = matching.words(text)
    if bounds := matching.prefix_range(text):
        low, high = bounds
        yield fetched(session, _by_sort_key(limit), {"low": low, "high": high})
    if not terms or (sum(map(len, terms)) <= matching.SHORT and text.isascii()):
        return
    by_word = _BY_TEXT.format(table="search_words", more="", most=limit)
    number = matching.number_query(text)
    if number and (rows := fetched(session, by_word, {"query": number})):
        yield rows
        return
    values = {"query": matching.word_query(terms)}
    yield fetched(session, by_word, values)
    if parts := matching.part_query(terms):
        short = {f"short{place}": term for place, term in enumerate(terms) if len(term) < matching.PART}
        more = " ".join(f"AND instr(r.search_text, :{name})" for name in short)
        by_part = _BY_TEXT.format(table="search_parts", more=more, most=limit)
        yield fetched(session, by_part, {"query": parts, **short})
    yield fetched(session, _BY_CONTACT.format(most=limit), values)


def _by_sort_key(limit: int) -> str:
    return f"SELECT id, kind, title FROM ({_BY_SORT_KEY} ORDER BY sort_key, id LIMIT {limit})"
