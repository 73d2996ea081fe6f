"""What an import would do, row by row, without writing anything."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common.garbage import collector_paused
from app.common.kinds import Choice, Kind
from app.common.progress import Progress, silent
from app.common.sentences import Sentence
from app.services.duplicates import known
from app.services.duplicates.traits import Traits
from app.services.duplicates.weighing import Verdict
from app.services.records import RECORD, rows_in
from app.transfer.importing import values
from app.transfer.importing.catalogue_words import settled
from app.transfer.importing.differences import Difference, differences
from app.transfer.kinds.registry import imported
from app.transfer.reading import Problem

_STEP = 500
_FEW = 2000
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


class Outcome(NamedTuple):
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


_Found = tuple[Any, known.Match | None, Any]
"""A row, whom it means, and the earlier row if it is that."""


def _matched(session: Session, kind: Kind, rows: Sequence[Any], progress: Progress) -> Iterator[_Found]:
    traits_of = imported(kind).traits_of
    few = [traits_of(row) for row in rows] if len(rows) <= _FEW else None
    everybody = known.Known(session, kind, progress, few)
    added: list[Any] = []
    for number, row in enumerate(rows):
        if number % _STEP == 0:
            progress(number, len(rows), Sentence("Zeilen werden abgeglichen …"))
        traits = few[number] if few else traits_of(row)
        best = everybody.best(traits)
        yield row, best, added[-best.id - 1] if best is not None and best.id < 0 else None
        if best is None or (best.verdict is not Verdict.SAME and _tells_more(traits, best.traits)):
            everybody.add(traits)
            added.append(row)


def _tells_more(traits: Traits, held: Traits) -> bool:
    """Whether a row that may be known says what is not on file: otherwise it is nobody whom later rows could mean."""
    born = traits.birth_year and (traits.birth_date, traits.birth_year) != (held.birth_date, held.birth_year)
    reached = not (traits.phones <= held.phones and traits.mails <= held.mails and traits.places <= held.places)
    return bool(born) or reached or traits.name != held.name


def _with_differences(session: Session, kind: Kind, found: Sequence[_Found]) -> Iterator[Outcome]:
    ids = sorted({best.id for _row, best, earlier in found if best is not None and earlier is None})
    held = values.on_file(session, ids, kind)
    titles = {one.id: one.title for one in rows_in(session, _TITLES, RECORD.c.id, ids)}
    for row, best, earlier in found:
        if best is None:
            yield Outcome(State.NEW, row)
            continue
        there = held[best.id] if earlier is None else values.of_row(earlier, kind)
        new = tuple(differences(values.of_row(row, kind), there, kind))
        record_id, line, title = (best.id, 0, titles[best.id]) if earlier is None else (0, earlier.line, "")
        likely = not best.alternatives and best.weighing.score >= _LIKELY
        match = Match(record_id, line, title, best.weighing.score, best.weighing.reasons, new, likely)
        # who may be somebody on file and says nothing that is not there is no question: taking it in would double it
        known_for_sure = best.verdict is Verdict.SAME or not new
        yield Outcome(State.KNOWN if known_for_sure else State.MAYBE, row, match)
