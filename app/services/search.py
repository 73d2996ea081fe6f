"""One field, every record: beginnings of titles first, then beginnings of words, parts of words, and contacts.

One or two letters are answered from the sort keys alone (a range of a B-tree); from three on the full-text tables
follow. Their rowids are alphabetical ranks, so the first hits come out in order without sorting. The statements go to
the driver directly, because this runs at every key press.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from app.models import Kind
from app.services import matching
from app.services.subtitles import subtitles


@dataclass(frozen=True, slots=True)
class Hit:
    """A found record. Neither title nor subtitle of a case names the client."""

    id: int
    kind: Kind
    title: str
    subtitle: str


Found = tuple[int, str, str]
"""id, kind, title."""

_KINDS = {kind.value: kind for kind in Kind}
_KIND_VALUES = {value: value for value in _KINDS}
_BY_SORT_KEY = " UNION ALL ".join(
    f"SELECT * FROM (SELECT id, kind, title, sort_key FROM record WHERE kind = :{kind.value} AND deleted_at IS NULL "
    "AND sort_key BETWEEN :low AND :high ORDER BY sort_key, id LIMIT :most)"
    for kind in Kind
)
_BY_TEXT = (
    "SELECT r.id, r.kind, r.title, r.sort_key FROM {table} AS f CROSS JOIN record AS r ON r.rank = f.rowid "
    "WHERE {table} MATCH :query AND r.deleted_at IS NULL {more} ORDER BY f.rowid LIMIT :most"
)
_BY_CONTACT = (
    "SELECT r.id, r.kind, r.title, r.sort_key FROM search_contacts AS f "
    "CROSS JOIN contact_entry AS c ON c.id = f.rowid CROSS JOIN record AS r ON r.id = c.record_id "
    "WHERE search_contacts MATCH :query AND r.deleted_at IS NULL ORDER BY f.rowid DESC LIMIT :most"
)


def find(session: Session, text: str, limit: int = 50) -> list[Hit]:
    """The first records that fit, the trash left out. Any text is allowed; what finds nothing gives nothing."""
    found: dict[int, Found] = {}
    for rows in _sources(session, text, limit):
        for record_id, kind, title, _sort_key in rows:
            found.setdefault(record_id, (record_id, kind, title))
        if len(found) >= limit:
            break
    hits = list(found.values())[:limit]
    below = subtitles(session, [(record_id, _KINDS[kind]) for record_id, kind, _title in hits])
    return [Hit(record_id, _KINDS[kind], title, below.get(record_id, "")) for record_id, kind, title in hits]


def _sources(session: Session, text: str, limit: int) -> Iterator[list[Any]]:
    """The ways to find, cheapest first; each is asked only if those before did not give enough."""
    connection = session.connection()
    terms = matching.words(text)
    if bounds := matching.prefix_range(text):
        low, high = bounds
        rows = connection.exec_driver_sql(_BY_SORT_KEY, {"low": low, "high": high, "most": limit, **_KIND_VALUES}).all()
        yield sorted(rows, key=lambda row: (row[3], row[0]))
    if not terms or sum(map(len, terms)) <= matching.SHORT:
        return
    if number := matching.number_query(terms):
        found = connection.exec_driver_sql(
            _BY_TEXT.format(table="search_words", more=""), {"query": number, "most": limit}
        )
        if rows := list(found):
            yield rows
            return
    values = {"query": matching.word_query(terms), "most": limit}
    yield list(connection.exec_driver_sql(_BY_TEXT.format(table="search_words", more=""), values))
    if parts := matching.part_query(terms):
        short = {f"short{place}": term for place, term in enumerate(terms) if len(term) < matching.PART}
        more = " ".join(f"AND instr(r.search_text, :{name})" for name in short)
        statement = _BY_TEXT.format(table="search_parts", more=more)
        yield list(connection.exec_driver_sql(statement, {"query": parts, "most": limit, **short}))
    yield list(connection.exec_driver_sql(_BY_CONTACT, values))
