"""The audit trail as she reads it: its lines, newest first, with what each of them was about as long as that exists.

A change is noted with its step only; which records it touched is told by the journal, and after an erasure by nothing.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, bindparam, or_, select, text
from sqlalchemy.orm import Session

from app.common import clock
from app.common.days import calendar_days, day_span, months_before
from app.common.text import search_key
from app.models import AuditKind, AuditLine, JournalStep, Kind, StepKind
from app.models.bookkeeping import Late
from app.services import matching
from app.services.journal_rows import owner_of, steps_about
from app.services.lists import ListQuery, holds_text
from app.services.records import RECORD, AnyRow, chunks, in_order, numbers_of, rows_in, table_of

_LINE = table_of(AuditLine)
_STEP = table_of(JournalStep)

GROUPS: Mapping[str, tuple[AuditKind, ...]] = {
    "out": (AuditKind.EXPORT, AuditKind.PRINT, AuditKind.RELEASE),
    "logins": (AuditKind.LOGIN, AuditKind.FAILED_LOGIN),
}
"""Values of the filter "kind" that stand for several kinds: what left, and who came in."""
TODAY, WEEK, MONTH, LAST_MONTH = "today", "week", "month", "last_month"
"""Values of the filter "period"; a year ("2025") and a month ("2025-03") are others."""
HASH_SHOWN = 16
"""So many digits of a line's hash are told: enough that nobody makes another chain with the same."""
_DIGITS = re.compile(f"[0-9a-f]{{{HASH_SHOWN}}}")
_MOST_FOUND = 1000
_MOST_TOUCHED = 12
"""How many rows of a step are looked at to say what it was about."""


@dataclass(frozen=True)
class Line:
    """One line of the trail, as it was noted. `record_id` may lead nowhere any more."""

    id: int
    at: datetime
    kind: AuditKind
    record_id: int | None
    step_id: int | None
    text: str
    written: datetime | None = None
    """When it was written, where that was later than `at`."""


@dataclass(frozen=True, slots=True)
class About:
    """What a line was about. `kind` is None and `title` empty for a record that was erased."""

    record_id: int
    kind: Kind | None = None
    title: str = ""
    in_trash: bool = False


@dataclass(frozen=True, slots=True)
class TrailRow:
    """A line as the list shows it. `others` counts further records of the same step (at most a handful is looked at).

    `written` is when it was written, where that was later than `at`.
    """

    id: int
    at: datetime
    kind: AuditKind
    text: str
    step: str = ""
    step_kind: StepKind | None = None
    about: About | None = None
    others: int = 0
    written: datetime | None = None


def lines(
    session: Session,
    *,
    kinds: Sequence[AuditKind] = (),
    record_id: int | None = None,
    since: datetime | None = None,
    until: datetime | None = None,
    limit: int = 500,
) -> list[Line]:
    """Lines as they were noted, newest first; an empty filter lets everything through."""
    columns = (AuditLine.id, AuditLine.at, AuditLine.kind, AuditLine.record_id, AuditLine.step_id, AuditLine.text)
    wanted = select(*columns).where(*_between(since, until))
    if kinds:
        wanted = wanted.where(AuditLine.kind.in_(kinds))
    if record_id is not None:
        wanted = wanted.where(AuditLine.record_id == record_id)
    return [_line(row) for row in session.execute(wanted.order_by(AuditLine.id.desc()).limit(limit))]


def _line(row: AnyRow) -> Line:
    words = Late.read(row.text)
    return Line(row.id, row.at, row.kind, row.record_id, row.step_id, words.text, words.written)


def ids(session: Session, query: ListQuery, limit: int | None = None) -> list[int]:
    """Numbers of lines, newest first. Filters: kind, period, record. Sorts: at, kind.

    Text finds records by their title, in the trash too, and where there is none the words of steps and papers.
    """
    typed = query.text[: matching.LONGEST].strip()
    if not typed:
        return _found(session, query, None, limit)
    known = _records_called(session, typed)
    return (_found(session, query, _about_any(session, known), limit) if known else []) or _found(
        session, query, _worded(typed), limit
    )


def rows(session: Session, ids: Sequence[int]) -> list[TrailRow]:
    """The lines with these numbers, in this order."""
    statement = select(
        _LINE.c.id, _LINE.c.at, _LINE.c.kind, _LINE.c.record_id, _LINE.c.step_id, _LINE.c.text, _STEP.c.name,
        _STEP.c.kind.label("step_kind"),
    ).outerjoin(_STEP, _STEP.c.id == _LINE.c.step_id)  # fmt: skip
    found = rows_in(session, statement, _LINE.c.id, ids)
    touched = _touched(session, [row.step_id for row in found if row.step_id is not None])
    about = {row.id: [row.record_id] if row.record_id else touched.get(row.step_id, []) for row in found}
    known = _abouts(session, sorted({record_id for of_line in about.values() for record_id in of_line}))
    return in_order(ids, {row.id: _shown(row, about[row.id], known) for row in found})


@dataclass(frozen=True)
class Head:
    """The end of the trail, as it is noted outside: the number of its last line and the first digits of its hash."""

    line: int
    digits: str


def head(session: Session) -> Head | None:
    """The last line; None in an empty trail."""
    row = session.execute(select(AuditLine.id, AuditLine.hash).order_by(AuditLine.id.desc()).limit(1)).first()
    return Head(row.id, row.hash[:HASH_SHOWN]) if row else None


def years(session: Session) -> list[int]:
    """The years from the first line to the last, newest first."""
    at = select(_LINE.c.at).limit(1)
    ends = [session.scalar(at.order_by(_LINE.c.id)), session.scalar(at.order_by(_LINE.c.id.desc()))]
    years = sorted(moment.year for moment in ends if moment)
    return list(range(years[-1], years[0] - 1, -1)) if years else []


def about(session: Session, record_id: int) -> About:
    """What is known of a record of the trail."""
    return _abouts(session, [record_id])[record_id]


def span(period: str, today: date) -> tuple[datetime | None, datetime | None]:
    """The first moment of a period and the first after it; None and None without one."""
    if not period:
        return None, None
    month = today.replace(day=1)
    month_before = months_before(month, 1)
    days = {
        TODAY: (today, today),
        WEEK: (today - timedelta(days=6), today),
        MONTH: (month, today),
        LAST_MONTH: calendar_days(f"{month_before:%Y-%m}"),
    }
    return day_span(*(days.get(period) or calendar_days(period)))


# Finding


def _found(session: Session, query: ListQuery, fitting: ColumnElement[bool] | None, limit: int | None) -> list[int]:
    statement = select(_LINE.c.id)
    if fitting is not None:
        statement = statement.where(fitting)
    if kind := query.filters.get("kind"):
        statement = statement.where(_LINE.c.kind.in_(GROUPS.get(kind) or (AuditKind(kind),)))  # type: ignore[call-arg]
    if period := query.filters.get("period"):
        statement = statement.where(*_between(*span(period, clock.today())))
    if record_id := query.filters.get("record"):
        statement = statement.where(_about_any(session, [int(record_id)]))
    for name, descending in query.sort:
        column = {"at": _LINE.c.id, "kind": _LINE.c.kind}[name]
        statement = statement.order_by(column.desc() if descending else column)
    return numbers_of(session, statement.order_by(_LINE.c.id.desc()).limit(limit))


def _between(since: datetime | None, until: datetime | None) -> Iterator[ColumnElement[bool]]:
    if since is not None:
        yield _LINE.c.at >= since
    if until is not None:
        yield _LINE.c.at < until


def _about_any(session: Session, record_ids: Sequence[int]) -> ColumnElement[bool]:
    """Lines about these records, and steps that touched them or what belongs to them."""
    return _any_of(_LINE.c.record_id, record_ids) | _any_of(_LINE.c.step_id, steps_about(session, record_ids))


def _any_of(column: ColumnElement[Any], numbers: Iterable[int]) -> ColumnElement[bool]:
    """Whether a column holds one of any number of numbers."""
    values = text("SELECT value FROM json_each(:numbers)").bindparams(
        bindparam("numbers", json.dumps(list(numbers)), unique=True)
    )
    return column.in_(values.columns(_LINE.c.id))


def _worded(typed: str) -> ColumnElement[bool]:
    """Lines whose own words, or whose step's name, hold what was typed; of a hash on a paper, the line that has it."""
    kinds = [kind for kind in AuditKind if search_key(typed) in search_key(kind.label)]
    named = select(_STEP.c.id).where(holds_text(_STEP.c.name, typed))
    if _DIGITS.fullmatch(typed.lower()):
        return _LINE.c.hash.startswith(typed.lower())
    return or_(holds_text(_LINE.c.text, typed), _LINE.c.kind.in_(kinds), _LINE.c.step_id.in_(named))


def _records_called(session: Session, typed: str) -> list[int]:
    """Records whose title or text begins words with what was typed."""
    terms = matching.words(typed)
    if not terms:
        return []
    if sum(map(len, terms)) <= matching.SHORT:
        bounds = matching.prefix_range(typed)
        return numbers_of(session, select(RECORD.c.id).where(RECORD.c.sort_key.between(*bounds))) if bounds else []
    found = session.connection().exec_driver_sql(_CALLED, (matching.word_query(terms), _MOST_FOUND))
    return [number for (number,) in found]


_CALLED = (
    "SELECT r.id FROM search_words AS f CROSS JOIN record AS r ON r.rank = f.rowid WHERE search_words MATCH ? LIMIT ?"
)


# What lines were about


def _touched(session: Session, steps: Sequence[int]) -> dict[int, list[int]]:
    """The records that each of these steps touched, the first first."""
    found: dict[int, dict[int, None]] = {}
    for chunk in chunks(sorted(set(steps))):
        marks = ", ".join("?" * len(chunk))
        for step_id, table, key, values in session.connection().exec_driver_sql(
            _FIRST_ROWS.format(marks=marks), tuple(chunk)
        ):
            record_id = owner_of(session, table, json.loads(key), json.loads(values))
            if record_id is not None:
                found.setdefault(step_id, {})[record_id] = None
    return {step_id: list(records) for step_id, records in found.items()}


_FIRST_ROWS = (
    "SELECT r.step_id, r.table_name, r.pk, coalesce(r.after, r.before) FROM journal_step AS s "
    "CROSS JOIN journal_row AS r ON r.id IN "
    f"(SELECT id FROM journal_row WHERE step_id = s.id ORDER BY id LIMIT {_MOST_TOUCHED}) "
    "WHERE s.id IN ({marks}) ORDER BY r.id"
)


def _abouts(session: Session, record_ids: Sequence[int]) -> dict[int, About]:
    columns = (RECORD.c.id, RECORD.c.kind, RECORD.c.title, RECORD.c.deleted_at.is_not(None))
    found = rows_in(session, select(*columns), RECORD.c.id, record_ids)
    return {record_id: About(record_id) for record_id in record_ids} | {row.id: About(*row) for row in found}


def _shown(row: AnyRow, about: Sequence[int], known: Mapping[int, About]) -> TrailRow:
    words = Late.read(row.text)
    return TrailRow(
        row.id,
        row.at,
        row.kind,
        words.text,
        row.name or "",
        row.step_kind,
        known[about[0]] if about else None,
        max(0, len(about) - 1),
        words.written,
    )
