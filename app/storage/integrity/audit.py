"""The audit trail: who looked, changed, printed, gave out, and when; each line's hash covers the one before.

Lines hold ids of records and fixed words, never a name, so that they may stay when a person is erased: the id then leads
nowhere. A line that was changed or taken out shows in the chain; lines taken from the end show in the seal. What can't
be told: a whole folder put back with the seal it had then.

A line keeps the moment of what it tells of. One that was written late, because the file was busy or a crash came between,
says in its words when it was written (see `Late`); so the moments of writing never run backwards unless the clock did.

The trail is never thinned. A line takes about 200 bytes, so some hundred lines a day are less than 20 MB in a year; a
chain whose beginning may be cut off proves less, and lines that name nobody need no period after which they go.
"""

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from app.common import clock
from app.common.progress import Progress, silent
from app.common.sentences import OwnWords, Sentence, TrailWords, counted, without_typed
from app.models import AuditKind
from app.models.bookkeeping import Late
from app.storage.integrity.seal import Mark

Run = Callable[[str, tuple[Any, ...]], Any]
"""Runs a statement with values on the connection of the present transaction."""

_COLUMNS = "id, at, kind, record_id, step_id, text, hash"
_LAST = f"SELECT {_COLUMNS} FROM audit ORDER BY id DESC LIMIT 1"
_INSERT = f"INSERT INTO audit({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)"
_SAME = "SELECT text FROM audit WHERE at = ? AND kind = ? AND record_id IS ? AND step_id IS ?"
_CARRIED, _REPLACED = "carried:", "replaced:"
"""How the words of the line of a restore begin: which lines it has carried over, or how many there were and their last hash."""
_MOST_PLACES = 5
"""How many broken places are told one by one."""
_LINES_PER_REPORT = 5000
_NOTHING = TrailWords()
_SUMMER_TIME = timedelta(minutes=65)
"""So far the clock may go back without a word: once a year it does so by an hour."""


@dataclass(frozen=True)
class Entry:
    """What is to be noted. `text` is one of our own words (the name of a paper, a way to log in), never a person's.

    Whatever is given: of anything but such words only the line stays, and of a sentence what was put in as a text is left out.
    """

    kind: AuditKind
    record_id: int | None = None
    text: OwnWords = _NOTHING
    step_id: int | None = None
    at: datetime = field(default_factory=clock.noted_now)

    def __post_init__(self) -> None:
        """No typed text can get into the trail."""
        object.__setattr__(self, "text", TrailWords(without_typed(self.text)))


@dataclass(frozen=True)
class Chain:
    """What looking the trail through has found: how many lines there are, what is wrong, and where the clock went back."""

    lines: int
    troubles: tuple[Sentence, ...]
    remarks: tuple[Sentence, ...] = ()


def append(run: Run, entries: Sequence[Entry]) -> tuple[int, str]:
    """Add lines at the end of the chain; returns number and hash of the last one (0 and nothing in an empty trail)."""
    last = run(_LAST, ()).fetchone()
    number, digest = (int(last[0]), str(last[6])) if last else (0, "")
    moment = _written(last) if last else None
    for entry in entries:
        number += 1
        text = _words(entry, moment)
        at = entry.at.isoformat(" ", "microseconds")
        line = (number, at, entry.kind.value, entry.record_id, entry.step_id, text)
        moment = _written(line)
        digest = _hash(digest, line)
        run(_INSERT, (*line, digest))
    return number, digest


def _words(entry: Entry, before: datetime | None) -> str:
    """The words of a line, with the moment of writing where it comes after a later one. If the clock went back they are the same."""
    now = clock.noted_now()
    late = before is not None and entry.at < min(before, now) and Late.read(entry.text).written is None
    return Late(entry.text, now).stored() if late else entry.text


@dataclass(frozen=True)
class Carried:
    """What a restore knows of the trail that it replaces.

    `rows` go on where the restored trail ends, with their numbers and hashes; where they don't (another trail, one that can't
    be read), `lines` and `hash` say how far it had come.
    """

    rows: tuple[tuple[Any, ...], ...] = ()
    lines: int = 0
    hash: str = ""

    def words(self) -> TrailWords:
        """The words of the line that tells of it; `_carried_lines` reads them again."""
        if self.rows:
            return TrailWords(f"{_CARRIED}{int(self.rows[0][0])}-{int(self.rows[-1][0])}")
        return TrailWords(f"{_REPLACED}{self.lines} {self.hash}") if self.lines else _NOTHING


def to_carry(replaced: Run, restored: Run) -> Carried:
    """What of the replaced trail the restored one does not hold."""
    last = restored(_LAST, ()).fetchone()
    end = replaced(_LAST, ()).fetchone()
    if end is None:
        return Carried()
    number, digest = (int(last[0]), str(last[6])) if last else (0, "")
    goes_on = number == 0 or replaced("SELECT 1 FROM audit WHERE id = ? AND hash = ?", (number, digest)).fetchone()
    if not goes_on and restored("SELECT 1 FROM audit WHERE id = ? AND hash = ?", (end[0], end[6])).fetchone():
        return Carried()
    if not goes_on:
        return Carried(lines=int(end[0]), hash=str(end[6]))
    rows = replaced(f"SELECT {_COLUMNS} FROM audit WHERE id > ? ORDER BY id", (number,)).fetchall()
    return Carried(tuple(map(tuple, rows)))


def carry(run: Run, carried: Carried) -> None:
    """Put the lines of a replaced trail behind those of the restored one, as they were."""
    for row in carried.rows:
        run(_INSERT, row)


def missing(run: Run, entries: Sequence[Entry]) -> list[Entry]:
    """Those of these lines that do not stand in the trail yet."""
    return [entry for entry in entries if not _stands(run, entry)]


def _stands(run: Run, entry: Entry) -> bool:
    """Whether such a line is there, written in time or late."""
    at = entry.at.isoformat(" ", "microseconds")
    found = run(_SAME, (at, entry.kind.value, entry.record_id, entry.step_id)).fetchall()
    return any(Late.read(str(text)).text == entry.text for (text,) in found)


def look_through(run: Run, mark: Mark | None, progress: Progress = silent) -> Chain:
    """Follow the chain from end to end; `mark` is what the seal knows of its last line. Raises Cancelled."""
    before: tuple[int, str] = (0, "")
    known = mark is None or mark.line == 0
    lines = 0
    broken: list[Sentence] = []
    clock_watch = _ClockWatch()
    total = int(run("SELECT count(*) FROM audit", ()).fetchone()[0])
    for line in run(f"SELECT {_COLUMNS} FROM audit ORDER BY id", ()):
        if trouble := _trouble(before, line):
            broken.append(trouble)
        clock_watch.look(line)
        before = (int(line[0]), str(line[6]))
        known = known or (mark is not None and before == (mark.line, mark.hash))
        lines += 1
        if lines % _LINES_PER_REPORT == 0:
            progress(lines, total, Sentence("Das Protokoll wird geprüft"))
    return Chain(lines, (*_told(broken), *_cut_off(known), *_lost_steps(run)), tuple(clock_watch.remarks()))


def troubles(run: Run, mark: Mark | None) -> Iterator[Sentence]:
    """Where the chain is broken; `mark` is what the seal knows of its end."""
    yield from look_through(run, mark).troubles


def reached(run: Run, mark: Mark | None) -> Mark:
    """How far a file has come: what the seal knows, as far as the file holds it."""
    generation = int(run("SELECT value FROM meta WHERE key = 'generation'", ()).fetchone()[0])
    if mark is None:
        return Mark(generation)
    found = run("SELECT id, hash FROM audit WHERE id = ? AND hash = ?", (mark.line, mark.hash)).fetchone()
    return Mark(generation, *(found or (0, "")))


class _ClockWatch:
    """Sees where a line was written earlier than the one before it, by more than summer time explains."""

    def __init__(self) -> None:
        self._before: datetime | None = None
        self._first: Sentence | None = None
        self._times = 0

    def look(self, line: Sequence[Any]) -> None:
        """Look at the next line."""
        moment, before = _written(line), self._before
        self._before = moment or before
        if moment is None or before is None or moment >= before - _SUMMER_TIME:
            return
        self._times += 1
        self._first = self._first or Sentence(
            "Die Uhr wurde zurückgestellt: Zeile {line} des Protokolls ist vom {when}, die davor schon vom {before}. Bitte Datum und Uhrzeit des Rechners prüfen.",
            line=int(line[0]),
            when=moment,
            before=before,
        )

    def remarks(self) -> Iterator[Sentence]:
        """The first place, and how many others there are."""
        if self._first:
            yield self._first
        if self._times > 1:
            yield counted(
                self._times - 1,
                "Noch an einer weiteren Stelle des Protokolls ging die Uhr zurück.",
                "Noch an {number} weiteren Stellen des Protokolls ging die Uhr zurück.",
            )


def _written(line: Sequence[Any]) -> datetime | None:
    """When a line was written; None for one whose moment is spoiled."""
    try:
        return Late.read(str(line[5])).written or datetime.fromisoformat(str(line[1]))
    except ValueError:
        return None


def _trouble(before: tuple[int, str], line: Sequence[Any]) -> Sentence | None:
    """What is wrong between a line and the one before it; None if nothing is."""
    number, (last, digest) = int(line[0]), before
    if number == last + 1 and str(line[6]) == _hash(digest, tuple(line[:6])):
        return None
    when = _when(line[1])
    missing = number - last - 1
    if missing:
        return counted(
            missing,
            "Vor Zeile {line} des Protokolls ({when}) fehlt eine Zeile.",
            "Vor Zeile {line} des Protokolls ({when}) fehlen {number} Zeilen.",
            line=number,
            when=when,
        )
    return Sentence(
        "Zeile {line} des Protokolls ({when}) passt nicht zur Zeile davor: Eine von beiden wurde verändert oder vertauscht.",
        line=number,
        when=when,
    )


def _when(at: object) -> datetime | Sentence:
    """The moment of a line as it is read; of a spoiled line, that there is none."""
    try:
        return datetime.fromisoformat(str(at))
    except ValueError:
        return Sentence("ohne Zeitangabe")


def _told(broken: Sequence[Sentence]) -> Iterator[Sentence]:
    yield from broken[:_MOST_PLACES]
    if len(broken) > _MOST_PLACES:
        yield counted(
            len(broken) - _MOST_PLACES,
            "Das Protokoll stimmt an einer weiteren Stelle nicht.",
            "Das Protokoll stimmt an {number} weiteren Stellen nicht.",
        )


def _cut_off(known: bool) -> Iterator[Sentence]:
    if not known:
        yield Sentence("Am Ende des Protokolls fehlen Zeilen.")


def _lost_steps(run: Run) -> Iterator[Sentence]:
    """Steps that are gone though their lines are there; those that a restore has taken back are not lost."""
    gone = run(
        "SELECT id FROM audit WHERE step_id IS NOT NULL AND step_id NOT IN (SELECT id FROM journal_step)", ()
    ).fetchall()
    taken_back = _carried_lines(run) if gone else ()
    lost = sum(1 for (line,) in gone if not any(first <= line <= last for first, last in taken_back))
    if lost:
        yield counted(
            lost,
            "Einen Schritt des Verlaufs, der im Protokoll steht, gibt es nicht mehr.",
            "{number} Schritte des Verlaufs, die im Protokoll stehen, gibt es nicht mehr.",
        )


def _carried_lines(run: Run) -> list[tuple[int, int]]:
    """From which to which line restores have carried over what they replaced. Only lines before the restore itself count."""
    found = run("SELECT id, text FROM audit WHERE kind = ? AND text LIKE ?", (AuditKind.RESTORE.value, f"{_CARRIED}%"))
    ranges = []
    for line, text in found.fetchall():
        first, _, last = str(text).removeprefix(_CARRIED).partition("-")
        if first.isdecimal() and last.isdecimal() and int(last) < int(line):
            ranges.append((int(first), int(last)))
    return ranges


def _hash(before: str, line: tuple[Any, ...]) -> str:
    content = json.dumps([before, *line], ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(content.encode()).hexdigest()
