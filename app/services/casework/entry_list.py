"""All contacts, the newest first: those without a result, those without a duration, and a result for several at once."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, func, literal_column, or_, select, text, update
from sqlalchemy.orm import Session

from app.common import clock
from app.common.days import calendar_days, day_span
from app.common.text import search_key
from app.models import Catalogue, CatalogueEntry, ContactEntry, Record, graph
from app.models.casework import contact_person, contact_topic
from app.services import catalogues, matching
from app.services.casework.contacts import topics_of
from app.services.lists import ListQuery
from app.services.named import About, Named, named
from app.services.records import RECORD, chunks, get, in_order, rows_in, table_of
from app.services.shown import Shown

_ENTRY, _CATALOGUE = table_of(ContactEntry), table_of(CatalogueEntry)
_PERSON = RECORD.alias("person")
_FOUND = text("SELECT rowid FROM search_contacts WHERE search_contacts MATCH :words").columns(literal_column("rowid"))
SHOWN = Shown((Record, ContactEntry, CatalogueEntry))
NONE = "none"
"""As the value of a filter: those that have none."""


@dataclass(frozen=True, slots=True)
class EntryRow:
    """A contact in the list. `about` is what it stands on; None where it was anonymous."""

    id: int
    at: datetime
    about: tuple[Named, About] | None
    others: int
    """How many took part beside the person it was with."""
    minutes: int
    channel: str
    topics: tuple[str, ...]
    result: str
    summary: str
    """Empty where it stands in a file under secrecy: what is read there stands in the audit trail, so it is opened."""
    confidential: bool


def _result(wanted: str) -> ColumnElement[bool]:
    return _ENTRY.c.result_id.is_(None) if wanted == NONE else _ENTRY.c.result_id == int(wanted)


def _year(wanted: str) -> ColumnElement[bool]:
    first, last = calendar_days(wanted)
    start, end = day_span(first, last)
    return (_ENTRY.c.at >= start) & (_ENTRY.c.at < end)


def _topic(wanted: str) -> ColumnElement[bool]:
    about = select(contact_topic.c.contact_id).where(contact_topic.c.entry_id == int(wanted))
    return _ENTRY.c.id.in_(about)


_FILTERS: Mapping[str, Callable[[str], ColumnElement[bool]]] = {
    "result": _result,
    "year": _year,
    "topic": _topic,
    "channel": lambda wanted: _ENTRY.c.channel_id == int(wanted),
    "timeless": lambda _: (_ENTRY.c.minutes == 0) & (_ENTRY.c.indirect_minutes == 0),
    "anonymous": lambda _: _ENTRY.c.record_id.is_(None),
}
_SORTS: Mapping[str, ColumnElement[Any]] = {
    "at": _ENTRY.c.at,
    "about": RECORD.c.sort_key,
    "minutes": _ENTRY.c.minutes + _ENTRY.c.indirect_minutes,
}


def _living(*columns: Any) -> Select[Any]:
    joined = select(*columns).outerjoin_from(_ENTRY, RECORD, RECORD.c.id == _ENTRY.c.record_id)
    return joined.where(RECORD.c.deleted_at.is_(None))


def ids(session: Session, query: ListQuery, limit: int | None = None) -> list[int]:
    """Ids of the contacts that a list shows. Filters: result (id or "none"), year, topic, channel, timeless, anonymous.

    Text finds words of what was said, and with whom and about what it was. Sorts: at, about, minutes.
    """
    statement = _living(_ENTRY.c.id)
    if words := matching.words(query.text):
        key = search_key(query.text[: matching.LONGEST])
        found = _ENTRY.c.id.in_(_FOUND.bindparams(words=matching.word_query(words)))
        called = (table.c.search_text.contains(key, autoescape=True) for table in (RECORD, _PERSON))
        statement = statement.outerjoin(_PERSON, _PERSON.c.id == _ENTRY.c.person_id).where(or_(found, *called))
    for key, value in query.filters.items():
        statement = statement.where(_FILTERS[key](value))
    for key, descending in query.sort:
        statement = statement.order_by(_SORTS[key].desc() if descending else _SORTS[key])
    return list(session.scalars(statement.order_by(_ENTRY.c.at.desc(), _ENTRY.c.id.desc()).limit(limit)))


def rows(session: Session, ids: Sequence[int]) -> list[EntryRow]:
    """The contacts with these ids, in this order."""
    found = rows_in(session, select(_ENTRY), _ENTRY.c.id, ids)
    about = {one.id: (one, behind) for one, behind in named(session, [row.record_id for row in found if row.record_id])}
    topics, labels, others = topics_of(session, ids), catalogues.labels(session), _others(session, ids)
    secret = {one for one, (record, _behind) in about.items() if record.kind in graph.confidential_kinds()}
    made = {
        row.id: EntryRow(
            id=row.id,
            at=row.at,
            about=about.get(row.record_id),
            others=others[row.id],
            minutes=row.minutes + row.indirect_minutes,
            channel=labels.get(row.channel_id, ""),
            topics=topics.get(row.id, ()),
            result=labels.get(row.result_id, ""),
            summary="" if row.record_id in secret else row.summary,
            confidential=row.record_id in secret,
        )
        for row in found
    }
    return in_order(ids, made)


def _others(session: Session, ids: Sequence[int]) -> Counter[int]:
    link = contact_person.c
    beside = select(link.contact_id).join(_ENTRY, _ENTRY.c.id == link.contact_id)
    others = beside.where(link.person_id.is_distinct_from(_ENTRY.c.person_id))
    return Counter(row.contact_id for row in rows_in(session, others, link.contact_id, ids))


def count(session: Session) -> int:
    """Number of contacts."""
    return session.scalar(_living(func.count(_ENTRY.c.id))) or 0


def years(session: Session) -> list[int]:
    """The years with contacts, the latest first."""
    ends = session.execute(_living(func.min(_ENTRY.c.at), func.max(_ENTRY.c.at))).one()
    first, last = (end.year if end is not None else clock.today().year for end in ends)
    return list(range(last, first - 1, -1))


def set_result(session: Session, entry_ids: Iterable[int], result_id: int) -> int:
    """Give several contacts a result. Returns how many had another or none before."""
    get(session, CatalogueEntry, result_id)
    changed = 0
    for chunk in chunks(list(entry_ids)):
        other = _ENTRY.c.id.in_(chunk) & _ENTRY.c.result_id.is_distinct_from(result_id)
        done = session.execute(
            update(_ENTRY).where(other).values(result_id=result_id, version=_ENTRY.c.version + 1).returning(_ENTRY.c.id)
        )
        changed += len(done.all())
    session.expire_all()
    return changed


def results(session: Session) -> list[tuple[int, str]]:
    """The results that are offered, by their ids."""
    return [(entry.id, catalogues.label_of(entry)) for entry in catalogues.entries(session, Catalogue.RESULT)]
