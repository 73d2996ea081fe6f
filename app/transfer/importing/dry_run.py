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
from app.services.duplicates.weighing import Verdict, Weighing
from app.services.records import RECORD, rows_in
from app.transfer.importing import values
from app.transfer.importing.catalogue_words import settled
from app.transfer.importing.differences import Difference, differences
from app.transfer.kinds.registry import imported
from app.transfer.reading import Problem

_STEP = 500
_LIKELY = 0.9
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
        likely: whether it is more likely the same than not, and nobody else.
    """

    record_id: int
    line: int
    title: str
    score: float
    reasons: tuple[Sentence, ...]
    differences: tuple[Difference, ...]
    likely: bool = True


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
        told, problems = settled(session, kind, rows)
        found = list(_matched(session, kind, told, progress))
        return DryRun(kind, tuple(_with_differences(session, kind, found)), problems)


@dataclass(slots=True)
class _Found:
    """A row, and whom it means: a record on file, or an earlier row."""

    row: Any
    state: State
    record_id: int = 0
    earlier: Any = None
    weighing: Weighing | None = None
    only: bool = True


def _matched(session: Session, kind: Kind, rows: Sequence[Any], progress: Progress) -> Iterator[_Found]:
    known = Known(session, kind, progress)
    added: list[Any] = []
    traits_of = imported(kind).traits_of
    for number, row in enumerate(rows):
        if number % _STEP == 0:
            progress(number, len(rows), Sentence("Zeilen werden abgeglichen …"))
        traits = traits_of(row)
        best = known.best(traits)
        if best is None:
            yield _Found(row, State.NEW)
        else:
            state = State.KNOWN if best.verdict is Verdict.SAME else State.MAYBE
            earlier = added[-best.id - 1] if best.id < 0 else None
            yield _Found(row, state, max(best.id, 0), earlier, best.weighing, not best.alternatives)
        if best is None or (best.verdict is not Verdict.SAME and _tells_more(traits, best.traits)):
            known.add(traits)
            added.append(row)


def _tells_more(traits: Traits, known: Traits) -> bool:
    """Whether a row that may be known says what is not on file: otherwise it is nobody whom later rows could mean."""
    born = traits.birth_year and (traits.birth_date, traits.birth_year) != (known.birth_date, known.birth_year)
    reached = not (traits.phones <= known.phones and traits.mails <= known.mails and traits.places <= known.places)
    return bool(born) or reached or traits.name != known.name


def _with_differences(session: Session, kind: Kind, found: Sequence[_Found]) -> Iterator[Outcome]:
    ids = sorted({one.record_id for one in found if one.record_id})
    held = values.on_file(session, ids, kind)
    titles = {one.id: one.title for one in rows_in(session, _TITLES, RECORD.c.id, ids)}
    for one in found:
        if one.weighing is None:
            yield Outcome(State.NEW, one.row)
            continue
        there = held[one.record_id] if one.earlier is None else values.of_row(one.earlier, kind)
        new = tuple(differences(values.of_row(one.row, kind), there, kind))
        line, title = (0, titles[one.record_id]) if one.earlier is None else (one.earlier.line, "")
        likely = one.only and one.weighing.score >= _LIKELY
        match = Match(one.record_id, line, title, one.weighing.score, one.weighing.reasons, new, likely)
        # who may be somebody on file and says nothing that is not there is no question: taking it in would double it
        yield Outcome(one.state if new else State.KNOWN, one.row, match)
