"""The second line under a title: what tells two records of the same name apart, and no more than may be seen.

A person's address block is respected; a case never shows its client.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common import german
from app.models import Case, CatalogueEntry, Event, EventSeries, Kind, Organisation, Task
from app.services.people import households, persons
from app.services.records import rows_in, table_of

_CASE = table_of(Case)
_EVENT = table_of(Event)
_SERIES = table_of(EventSeries)
_TASK = table_of(Task)
_ORGANISATION = table_of(Organisation)
_KIND = table_of(CatalogueEntry)


def subtitles(session: Session, records: Iterable[tuple[int, Kind]]) -> dict[int, str]:
    """The subtitle of each record, by its id."""
    by_kind: dict[Kind, list[int]] = defaultdict(list)
    for record_id, kind in records:
        by_kind[kind].append(record_id)
    found: dict[int, str] = {}
    for kind, ids in by_kind.items():
        found.update(_WAYS[kind](session, ids))
    return found


def _joined(*parts: str | None) -> str:
    return " · ".join(part for part in parts if part)


def _persons(session: Session, ids: Sequence[int]) -> dict[int, str]:
    found = {}
    for row in persons.sketches(session, ids):
        born = f"geb. {row.birth_year}" if row.birth_year else ""
        found[row.id] = _joined(row.native_name if row.native_name != row.name else "", born, row.address)
    return found


def _households(session: Session, ids: Sequence[int]) -> dict[int, str]:
    return {
        row.id: _joined(f"{row.members} Personen" if row.members != 1 else "1 Person", row.address)
        for row in households.rows(session, ids)
    }


def _organisations(session: Session, ids: Sequence[int]) -> dict[int, str]:
    statement = select(_ORGANISATION.c.id, _ORGANISATION.c.city, _KIND.c.label).outerjoin_from(
        _ORGANISATION, _KIND, _KIND.c.id == _ORGANISATION.c.kind_id
    )
    return {row.id: _joined(row.label, row.city) for row in rows_in(session, statement, _ORGANISATION.c.id, ids)}


def _cases(session: Session, ids: Sequence[int]) -> dict[int, str]:
    statement = select(_CASE.c.id, _CASE.c.status, _CASE.c.opened_on)
    return {
        row.id: _joined(row.status.label, f"seit {german.day(row.opened_on)}")
        for row in rows_in(session, statement, _CASE.c.id, ids)
    }


def _events(session: Session, ids: Sequence[int]) -> dict[int, str]:
    statement = select(_EVENT.c.id, _EVENT.c.starts_at, _EVENT.c.place)
    return {
        row.id: _joined(german.day_time(row.starts_at), row.place)
        for row in rows_in(session, statement, _EVENT.c.id, ids)
    }


def _series(session: Session, ids: Sequence[int]) -> dict[int, str]:
    statement = select(_SERIES.c.id, _SERIES.c.rhythm, _SERIES.c.place)
    return {row.id: _joined("Reihe", row.rhythm, row.place) for row in rows_in(session, statement, _SERIES.c.id, ids)}


def _tasks(session: Session, ids: Sequence[int]) -> dict[int, str]:
    statement = select(_TASK.c.id, _TASK.c.due_on, _TASK.c.done_at)
    found = {}
    for row in rows_in(session, statement, _TASK.c.id, ids):
        day = f"fällig am {german.day(row.due_on)}" if row.due_on else "ohne Termin"
        found[row.id] = "erledigt" if row.done_at else day
    return found


_WAYS: dict[Kind, Callable[[Session, Sequence[int]], dict[int, str]]] = {
    Kind.PERSON: _persons,
    Kind.HOUSEHOLD: _households,
    Kind.ORGANISATION: _organisations,
    Kind.CASE: _cases,
    Kind.EVENT: _events,
    Kind.SERIES: _series,
    Kind.TASK: _tasks,
}
