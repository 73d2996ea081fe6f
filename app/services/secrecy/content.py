"""What of records stands under secrecy (§ 203 StGB), and whose it is."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models import Case, Kind, Scope, graph
from app.services.records import RECORD, AnyRow, rows_in, table_of

_CASE = table_of(Case)


@dataclass(frozen=True, slots=True)
class Content:
    """What leaves of records under secrecy: of which, and which of it. Empty where nothing does."""

    record_ids: tuple[int, ...] = ()
    scopes: frozenset[Scope] = field(default_factory=frozenset)

    def __bool__(self) -> bool:
        return bool(self.record_ids)


NOTHING = Content()


@dataclass(frozen=True, slots=True)
class Secret:
    """A record under secrecy: its number, its client and the case that it is or is about; whether one of them lies in the trash."""

    record_id: int
    number: str
    client_id: int | None
    case_id: int | None
    in_trash: bool
    client_in_trash: bool


def content_of(session: Session, record_ids: Sequence[int], scopes: Iterable[Scope] = ()) -> Content:
    """Those of the records that stand under secrecy. Without scopes it counts as all that their kinds can tell."""
    secret = graph.confidential_kinds()
    found = rows_in(session, select(RECORD.c.id, RECORD.c.kind), RECORD.c.id, record_ids)
    kinds = {row.id: row.kind for row in found if row.kind in secret}
    told = frozenset(scopes) or frozenset((Scope.EVERYTHING,))
    ids = tuple(record_id for record_id in dict.fromkeys(record_ids) if record_id in kinds)
    return Content(ids, told) if ids else NOTHING


def secrets(session: Session, record_ids: Sequence[int]) -> list[Secret]:
    """Number, client and case of these records, in this order; of what was erased, or stands under no secrecy, nothing."""
    columns = (RECORD.c.id, RECORD.c.kind, RECORD.c.title, RECORD.c.deleted_at)
    records = {row.id: row for row in rows_in(session, select(*columns), RECORD.c.id, record_ids)}
    about = _about(session, records.values())
    clients = _clients(session, about.values())
    persons = _in_trash(session, {clients.get(one, one) for one in about.values()})
    return [
        _secret(records[one], about.get(one), clients, persons)
        for one in record_ids
        if one in records and records[one].kind in graph.confidential_kinds()
    ]


def _secret(record: AnyRow, about: int | None, clients: Mapping[int, int], persons: Mapping[int, bool]) -> Secret:
    client = clients.get(about, about) if about is not None else None
    case = record.id if record.kind is Kind.CASE else about if about in clients else None
    gone = client is not None and persons.get(client, True)
    return Secret(record.id, record.title, client, case, record.deleted_at is not None, gone)


def _about(session: Session, records: Iterable[AnyRow]) -> dict[int, int]:
    """What the kind of each record says that it is about: the client, or a case."""
    by_kind: dict[Kind, list[int]] = {}
    for record in records:
        by_kind.setdefault(record.kind, []).append(record.id)
    found: dict[int, int] = {}
    for kind, ids in by_kind.items():
        if kind in graph.confidential_kinds():
            half = graph.half_of(kind)
            about = half.c[graph.entity_of(kind).client_column]
            rows = rows_in(session, select(half.c.id, about.label("about_id")), half.c.id, ids)
            found |= {row.id: row.about_id for row in rows if row.about_id is not None}
    return found


def _clients(session: Session, ids: Iterable[int]) -> dict[int, int]:
    """The client of each of these that is a case."""
    rows = rows_in(session, select(_CASE.c.id, _CASE.c.person_id), _CASE.c.id, sorted(set(ids)))
    return {row.id: row.person_id for row in rows}


def _in_trash(session: Session, ids: Iterable[int]) -> dict[int, bool]:
    rows = rows_in(session, select(RECORD.c.id, RECORD.c.deleted_at), RECORD.c.id, sorted(ids))
    return {row.id: row.deleted_at is not None for row in rows}
