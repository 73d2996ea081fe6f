"""The audit trail: who looked, changed, printed, gave out, and when; each line's hash covers the one before.

Lines hold ids of records and fixed words, never a name, so that they may stay when a person is erased: the id then leads
nowhere. A line that was changed or taken out shows in the chain; lines taken from the end show in the seal.
"""

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common import clock
from app.models import AuditKind, AuditLine
from app.storage.seal import Mark

Run = Callable[[str, tuple[Any, ...]], Any]
"""Runs a statement with values on the connection of the present transaction."""

_COLUMNS = "id, at, kind, record_id, step_id, text, hash"
_LAST = f"SELECT {_COLUMNS} FROM audit ORDER BY id DESC LIMIT 1"
_INSERT = f"INSERT INTO audit({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)"
_PLAIN = "%Y-%m-%d %H:%M:%S.%f"


@dataclass(frozen=True)
class Entry:
    """What is to be noted. `text` is one of our own words (the name of a paper, a way to log in), never a person's."""

    kind: AuditKind
    record_id: int | None = None
    text: str = ""
    step_id: int | None = None
    at: datetime = field(default_factory=clock.now)


@dataclass(frozen=True)
class Line:
    """One line as a page shows it. `record_id` may lead nowhere any more."""

    id: int
    at: datetime
    kind: AuditKind
    record_id: int | None
    step_id: int | None
    text: str


def append(run: Run, entries: Sequence[Entry]) -> tuple[int, str]:
    """Add lines at the end of the chain; returns number and hash of the last one (0 and nothing in an empty trail)."""
    last = run(_LAST, ()).fetchone()
    number, digest = (int(last[0]), str(last[6])) if last else (0, "")
    for entry in entries:
        number += 1
        at = entry.at.strftime(_PLAIN)
        line = (number, at, entry.kind.value, entry.record_id, entry.step_id, entry.text)
        digest = _hash(digest, line)
        run(_INSERT, (*line, digest))
    return number, digest


def troubles(run: Run, mark: Mark | None) -> Iterator[str]:
    """German sentences on where the chain is broken; `mark` is what the seal knows of its end."""
    before: tuple[int, str] = (0, "")
    known = mark is None or mark.line == 0
    broken = 0
    for line in run(f"SELECT {_COLUMNS} FROM audit ORDER BY id", ()):
        number, digest = int(line[0]), str(line[6])
        if number != before[0] + 1 or digest != _hash(before[1], tuple(line[:6])):
            broken += 1
        known = known or (mark is not None and (number, digest) == (mark.line, mark.hash))
        before = (number, digest)
    if broken:
        yield f"Im Protokoll fehlen Zeilen oder wurden verändert ({broken} Stellen)."
    if not known:
        yield "Am Ende des Protokolls fehlen Zeilen."
    yield from _lost_steps(run)


def reached(run: Run, mark: Mark | None) -> Mark:
    """How far a file has come: what the seal knows, as far as the file holds it."""
    generation = int(run("SELECT value FROM meta WHERE key = 'generation'", ()).fetchone()[0])
    if mark is None:
        return Mark(generation)
    found = run("SELECT id, hash FROM audit WHERE id = ? AND hash = ?", (mark.line, mark.hash)).fetchone()
    return Mark(generation, *(found or (0, "")))


def _lost_steps(run: Run) -> Iterator[str]:
    lost = run(
        "SELECT count(*) FROM audit WHERE step_id IS NOT NULL AND step_id NOT IN (SELECT id FROM journal_step)", ()
    ).fetchone()[0]
    if lost:
        yield f"{lost} Schritte des Verlaufs, die im Protokoll stehen, gibt es nicht mehr."


def lines(
    session: Session,
    *,
    kinds: Sequence[AuditKind] = (),
    record_id: int | None = None,
    since: datetime | None = None,
    until: datetime | None = None,
    limit: int = 500,
) -> list[Line]:
    """Lines of the trail, newest first; an empty filter lets everything through."""
    wanted = select(AuditLine.id, AuditLine.at, AuditLine.kind, AuditLine.record_id, AuditLine.step_id, AuditLine.text)
    if kinds:
        wanted = wanted.where(AuditLine.kind.in_(kinds))
    if record_id is not None:
        wanted = wanted.where(AuditLine.record_id == record_id)
    if since is not None:
        wanted = wanted.where(AuditLine.at >= since)
    if until is not None:
        wanted = wanted.where(AuditLine.at < until)
    return [Line(*row) for row in session.execute(wanted.order_by(AuditLine.id.desc()).limit(limit))]


def _hash(before: str, line: tuple[Any, ...]) -> str:
    content = json.dumps([before, *line], ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(content.encode()).hexdigest()
