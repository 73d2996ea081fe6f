"""The rows of a list are written: new records at once, known ones by their service, all in one step."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any

from sqlalchemy.orm import Session

from app.common import clock
from app.common.garbage import collector_paused
from app.common.kinds import Kind
from app.common.progress import Progress, silent
from app.common.sentences import Sentence, TrailWords, joined
from app.common.text import clean
from app.models import AuditKind, ImportRow, ImportRun, graph
from app.models.bookkeeping import NOTED_AS
from app.services import bulk
from app.services.office import tags
from app.services.people.further import found_by_rows
from app.services.people.phones import tidy_phone
from app.services.records import table_of
from app.transfer.importing import values
from app.transfer.importing.decisions import Decision, Decisions
from app.transfer.importing.differences import Difference, differences
from app.transfer.importing.dry_run import DryRun, Outcome, State
from app.transfer.importing.updating import update
from app.transfer.importing.values import Part, Values
from app.transfer.reading import Problem

_PHONES = ("phone", "mobile")
_TIDY_PHONE = re.compile(r"0\d{2,4} \d{4,8}")
_NOTE = "note"
_SEARCHED = ("names", "numbers", "addresses")
"""Parts by which a record is found, too."""


@dataclass(frozen=True)
class Origin:
    """Herkunft of a list that is somebody else's: whose it is, and on what legal basis it is used. Empty for her own."""

    source: str = ""
    legal_basis: str = ""


@dataclass(frozen=True)
class Result:
    """What an import did.

    Attributes:
        run_id: the import, by which what came in is listed; 0 where nothing did.
        new: records made.
        updated: records on file to which something was added.
        matched: rows that mean a record on file or an earlier row.
        left_out: rows left out by decision.
        problems: what she should know.
    """

    run_id: int
    new: int
    updated: int
    matched: int
    left_out: int
    problems: tuple[Problem, ...]

    @property
    def added(self) -> int:
        """Records made."""
        return self.new

    @property
    def skipped(self) -> int:
        """Rows that made no record: met or left out."""
        return self.matched + self.left_out


@dataclass
class _Plan:
    """What is made and what is met, sorted out by the decisions."""

    made: list[Any] = field(default_factory=list)
    more: dict[int, list[Outcome]] = field(default_factory=dict)
    """Rows that mean an earlier one, by its place in `made`."""
    met: dict[int, list[Outcome]] = field(default_factory=dict)
    """Rows that mean a record on file, by its id."""
    left_out: int = 0
    doubted: dict[int, Decision] = field(default_factory=dict)
    """What is done with rows that may be on file, by their lines, where she did not decide."""


def bring_in(
    session: Session,
    run: DryRun,
    decisions: Decisions,
    origin: Origin,
    progress: Progress = silent,
) -> Result:
    """Write what was decided. Raises UserError where a record is gone that a row means, and Cancelled; then nothing is kept."""
    with collector_paused():
        plan = _planned(run, decisions)
        ids = _make(session, run.kind, plan, progress)
        updated = update(session, run.kind, plan.met, decisions, progress)
        run_id = _note_run(session, run.kind, origin, ids, updated)
    session.info[NOTED_AS] = (AuditKind.IMPORT, TrailWords(f"{run.kind.label}: {len(ids)}"))
    return _result(plan, decisions, run_id)


def foresee(run: DryRun, decisions: Decisions) -> Result:
    """What `bring_in` would do, without a session."""
    return _result(_planned(run, decisions), decisions, 0)


def _result(plan: _Plan, decisions: Decisions, run_id: int) -> Result:
    matched = sum(map(len, (*plan.met.values(), *plan.more.values())))
    updated = sum(decisions.gains(outcomes) for outcomes in plan.met.values())
    problems = [Problem(line, _DOUBTED[decision]) for line, decision in plan.doubted.items()]
    problems += (_told(outcome, decisions) for outcomes in plan.met.values() for outcome in outcomes)
    problems += (_same_as(one.row.line, plan.made[place].line) for place, more in plan.more.items() for one in more)
    return Result(run_id, len(plan.made), updated, matched, plan.left_out, tuple(sorted(problems, key=_line_of)))


def _line_of(problem: Problem) -> int:
    return problem.line


def _planned(run: DryRun, decisions: Decisions) -> _Plan:
    plan = _Plan()
    places: dict[int, int] = {}
    records: dict[int, int] = {}
    for outcome in run.outcomes:
        line = outcome.row.line
        if outcome.state is State.NEW and line not in decisions.rows:
            places[line] = len(plan.made)
            plan.made.append(outcome.row)
            continue
        decision = decisions.of(outcome)
        if decision is not Decision.OUT and not decisions.decided(outcome):
            plan.doubted[line] = decision
        if decision is Decision.OUT:
            plan.left_out += 1
        elif decision is Decision.NEW or not _leads(outcome, places, records):
            places[line] = len(plan.made)
            plan.made.append(outcome.row)
        else:
            _meet(plan, outcome, places, records)
    return plan


def _leads(outcome: Outcome, places: Mapping[int, int], records: Mapping[int, int]) -> bool:
    """Whether whom a row means is there: an earlier row may have been left out."""
    match = outcome.match
    return match is not None and (match.record_id > 0 or match.line in places or match.line in records)


def _meet(plan: _Plan, outcome: Outcome, places: dict[int, int], records: dict[int, int]) -> None:
    match, line = outcome.match, outcome.row.line
    assert match is not None
    record_id = match.record_id or records.get(match.line, 0)
    if record_id:
        records[line] = record_id
        plan.met.setdefault(record_id, []).append(outcome)
    else:
        places[line] = places[match.line]
        plan.more.setdefault(places[line], []).append(outcome)


# New records


def _make(session: Session, kind: Kind, plan: _Plan, progress: Progress) -> list[int]:
    if not plan.made:
        return []
    more = {place: _joined(plan.made[place], outcomes, kind) for place, outcomes in plan.more.items()}
    ids = bulk.insert_records(session, graph.entity_of(kind), _column_rows(plan.made, more, kind), progress)
    for part in values.parts_of(kind):
        rows = _part_rows(part, ids, plan.made, more)
        bulk.insert_rows(session, table_of(part.entity), (part.owner, *part.columns), rows)
    _tag(session, ids, plan.made, more)
    return ids


def _part_rows(
    part: Part, ids: Sequence[int], made: Sequence[Any], more: Mapping[int, Values]
) -> Iterator[tuple[Any, ...]]:
    """The rows of a part, each after the id of whom it belongs to; most rows of a list tell nothing of most parts."""
    for place, (id_, told, held) in enumerate(zip(ids, made, map(attrgetter(part.name), made), strict=True)):
        if held or place in more:
            items = more[place].parts[part.name] if place in more else values.items_of(part, told)
            for item in items:
                yield id_, *map(item.get, part.columns)


def _tag(session: Session, ids: Sequence[int], made: Sequence[Any], more: Mapping[int, Values]) -> None:
    carry: dict[str, list[int]] = {}
    for place, told in enumerate(made):
        names = [one["name"] for one in more[place].parts[values.TAGS]] if place in more else told.tags
        for name in names:
            carry.setdefault(name, []).append(ids[place])
    for name, records in carry.items():
        tags.retag(session, records, [name], [])


def _column_rows(made: Sequence[Any], more: Mapping[int, Values], kind: Kind) -> Iterator[dict[str, Any]]:
    names = values.columns_of(kind)
    take, phones = attrgetter(*names), [name for name in _PHONES if name in names]
    searched = {part.name: part for part in values.parts_of(kind) if part.name in _SEARCHED}
    for place, told in enumerate(made):
        columns = dict(more[place].columns) if place in more else dict(zip(names, take(told), strict=True))
        for name in phones:
            phone = columns[name]
            if phone and not _TIDY_PHONE.fullmatch(phone):
                columns[name] = tidy_phone(phone)
        if further := values.further_columns(told):
            columns |= further
        if searched and (told.names or told.numbers or told.addresses or place in more):
            parts = (
                more[place].parts
                if place in more
                else {name: values.items_of(searched[name], told) for name in searched}
            )
            if any(parts[name] for name in searched):
                columns["further"] = found_by_rows(*(parts[name] for name in _SEARCHED))
        yield columns


def _joined(first: Any, others: Iterable[Outcome], kind: Kind) -> Values:
    """A row with what later ones of the same person say; what they say otherwise stands in the note."""
    both = values.of_row(first, kind)
    for outcome in others:
        for difference in differences(values.of_row(outcome.row, kind), both, kind):
            if difference.fills or _NOTE in difference.columns:
                values.with_filled(both, difference.columns, difference.items)
            else:
                both.columns[_NOTE] = "\n".join(filter(None, (both.columns.get(_NOTE), _as_note(difference))))
    return both


def _same_as(line: int, first: int) -> Problem:
    return Problem(line, Sentence("Steht schon in Zeile {line}; was sie mehr sagt, kommt dazu.", line=first))


def _as_note(difference: Difference) -> str:
    return str(joined(": ", difference.label, difference.after))


# Known records


def _told(outcome: Outcome, decisions: Decisions) -> Problem:
    """What became of a row of somebody on file: the labels of what was taken over and of what was not."""
    taken = {one.key: one.label for one in decisions.chosen(outcome)}
    left = [one.label for one in (outcome.match.differences if outcome.match else ()) if one.key not in taken]
    return Problem(outcome.row.line, joined(" ", _ON_FILE, _added(taken.values()), _otherwise(left)))


def _added(labels: Iterable[Sentence]) -> Sentence | str:
    what = joined(", ", *dict.fromkeys(labels))
    return Sentence("Neu ergänzt: {labels}.", labels=what) if what else ""


def _otherwise(labels: Iterable[Sentence]) -> Sentence | str:
    what = joined(", ", *dict.fromkeys(labels))
    return Sentence("Die Liste sagt anderes, das nicht übernommen ist: {labels}.", labels=what) if what else ""


_DOUBTED = {
    Decision.NEW: Sentence("Ist vielleicht schon eingetragen und wird neu angelegt; bitte vergleichen."),
    Decision.SAME: Sentence("Ist wahrscheinlich schon eingetragen und wird dort ergänzt; bitte vergleichen."),
}
_ON_FILE = Sentence("Schon eingetragen und nicht noch einmal angelegt.")


# What came in


def _note_run(session: Session, kind: Kind, origin: Origin, made: Sequence[int], updated: Sequence[int]) -> int:
    """Keep what came in as one import. Returns its id, 0 where nothing came in."""
    if not made and not updated:
        return 0
    run = ImportRun(
        at=clock.now(),
        kind=kind,
        source=clean(origin.source),
        legal_basis=clean(origin.legal_basis),
        made=len(made),
        updated=len(updated),
    )
    session.add(run)
    session.flush()
    rows = ((run.id, id_, is_new) for ids, is_new in ((made, True), (updated, False)) for id_ in ids)
    bulk.insert_rows(session, table_of(ImportRow), ("run_id", "record_id", "is_new"), rows)
    return run.id
