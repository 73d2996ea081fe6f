"""What an import would do, row by row, without writing anything."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common.garbage import collector_paused
from app.common.kinds import Choice, Kind
from app.common.progress import Progress, silent
from app.common.sentences import Sentence
from app.services.duplicates.known import Known
from app.services.duplicates.traits import Traits
from app.services.duplicates.weighing import Verdict
from app.services.records import RECORD, rows_in
from app.transfer.importing import values
from app.transfer.importing.catalogue_words import settled
from app.transfer.importing.differences import Difference, differences
from app.transfer.importing.told import traits_of
from app.transfer.importing.values import Values
from app.transfer.reading import Problem

_STEP = 500
_TITLES = select(RECORD.c.id, RECORD.c.title)


class State(Choice):
    """What becomes of a row of the list."""

    NEW = "new", "neu"
    KNOWN = "known", "bekannt"
    MAYBE = "maybe", "vielleicht bekannt"
    FAULTY = "faulty", "fehlerhaft"


@dataclass(frozen=True, slots=True)
class Match:
    """Whom a row means: a record on file, or (`line` > 0) an earlier row of the same list.

    Attributes:
        record_id: 0 where it is an earlier row.
        title: what the record is called.
        reasons: why.
        differences: what the row says and the record does not.
    """

    record_id: int
    line: int
    title: str
    score: float
    reasons: tuple[Sentence, ...]
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """A row as it was read, and what would become of it."""

    state: State
    row: Any
    match: Match | None = None


@dataclass(frozen=True)
class DryRun:
    """Every row of a list with what would become of it, in the order of the list."""

    kind: Kind
    outcomes: tuple[Outcome, ...]
    problems: tuple[Problem, ...] = ()

    def counted(self, state: State) -> int:
        """How many rows there are of this state."""
        return sum(one.state is state for one in self.outcomes)


def dry_run(session: Session, kind: Kind, rows: Sequence[Any], progress: Progress = silent) -> DryRun:
    """Compare the rows of a list with what is on file and with each other."""
    with collector_paused():
        told, problems = settled(session, rows)
        found = list(_matched(session, kind, told, progress))
        return DryRun(kind, tuple(_with_differences(session, kind, found)), problems)


@dataclass(slots=True)
class _Found:
    """A row, and whom it means: the id on file, or the place of an earlier row as a negative number."""

    row: Any
    state: State
    met: int = 0
    score: float = 0.0
    reasons: tuple[Sentence, ...] = ()


def _matched(session: Session, kind: Kind, rows: Sequence[Any], progress: Progress) -> Iterator[_Found]:
    known = Known(session, kind)
    for number, row in enumerate(rows):
        if number % _STEP == 0:
            progress(number, len(rows), Sentence("Zeilen werden abgeglichen …"))
        traits = traits_of(row, kind, -number - 1)
        best = known.best(traits)
        if best is None:
            known.add(traits)
            yield _Found(row, State.NEW)
            continue
        weighing, met = best
        state = State.KNOWN if weighing.verdict is Verdict.SAME else State.MAYBE
        if state is State.MAYBE and _tells_more(traits):
            known.add(traits)
        yield _Found(row, state, met, weighing.score, weighing.reasons)


def _tells_more(traits: Traits) -> bool:
    """Whether there is more than a name: a bare one that may be known is nobody whom later rows could mean."""
    return bool(traits.birth_year or traits.phones or traits.mails or traits.places)


def _with_differences(session: Session, kind: Kind, found: Sequence[_Found]) -> Iterator[Outcome]:
    ids = sorted({one.met for one in found if one.met > 0})
    held = values.on_file(session, ids, kind)
    titles = {one.id: one.title for one in rows_in(session, _TITLES, RECORD.c.id, ids)}
    for one in found:
        if one.state is State.NEW:
            yield Outcome(State.NEW, one.row)
            continue
        told = values.of_row(one.row, kind)
        earlier = found[-one.met - 1].row if one.met < 0 else None
        there = values.of_row(earlier, kind) if earlier is not None else held.get(one.met, Values({}))
        new = tuple(differences(told, there, kind))
        line, record_id = (earlier.line, 0) if earlier is not None else (0, one.met)
        match = Match(record_id, line, titles.get(record_id, ""), one.score, one.reasons, new)
        # who may be somebody on file and says nothing that is not there is no question: taking it in would double it
        yield Outcome(one.state if new else State.KNOWN, one.row, match)
