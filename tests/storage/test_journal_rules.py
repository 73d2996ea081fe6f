"""Single rules of the journal: what is sealed, what is the next to be turned, and what a step tells of itself."""

import json

import pytest
from sqlalchemy.orm import Session

from app.common.errors import StaleError
from app.context import Context
from app.models import JournalStep, Meta, Person, StepKind
from app.models.bookkeeping import SealedBy, seal_up_to
from app.services.people import persons
from app.storage.database import journal
from app.storage.database.journal import Step


def add(context: Context, name: str) -> int:
    return context.write(name, persons.save, Person(family_name=name))


def kept(context: Context, key: str) -> str | None:
    found = context.read(lambda session: session.get(Meta, key))
    return found.value if found else None


def seal(context: Context, step: int, why: SealedBy) -> None:
    with context._vault.units.quiet() as session:
        seal_up_to(session, step, why)


def steps(context: Context) -> list[Step]:
    return context.read(journal.steps, 50)


def test_words_of_steps_and_seals() -> None:
    assert {kind.value: str(kind.label) for kind in StepKind} == {
        "do": "Änderung",
        "undo": "Rückgängig",
        "redo": "Wiederholt",
        "program": "Vom Programm ergänzt",
    }
    assert [why.value for why in SealedBy] == ["beginning", "erasure", "migration", "rescue", "changed", "aged"]


def test_steps_up_to_a_seal_stay_and_later_ones_can_be_turned(context: Context) -> None:
    for name in "ABC":
        add(context, name)
    newest, middle, oldest = steps(context)[:3]
    seal(context, middle.id, SealedBy.ERASURE)
    assert [step.sealed for step in steps(context)[:3]] == [None, SealedBy.ERASURE, SealedBy.ERASURE]
    assert context.read(journal.next_undo) == newest
    last = context.read(journal.last_sealed)
    assert last is not None
    assert (last.id, last.sealed) == (middle.id, SealedBy.ERASURE)
    assert (kept(context, "sealed_step"), kept(context, "sealed_by")) == (str(middle.id), "erasure")
    seal(context, oldest.id, SealedBy.MIGRATION)
    assert (kept(context, "sealed_step"), kept(context, "sealed_by")) == (str(middle.id), "erasure"), "never backwards"
    seal(context, newest.id, SealedBy.MIGRATION)
    assert kept(context, "sealed_by") == "migration"
    assert context.read(journal.next_undo) is None


def test_a_step_that_is_passed_over_blocks_no_other(context: Context) -> None:
    for name in "AB":
        add(context, name)
    newest, before = steps(context)[:2]
    for _ in range(2):
        with context._vault.units.quiet() as session:
            journal.pass_over(session, newest.id)
    assert json.loads(kept(context, "passed_over_steps") or "") == [newest.id]
    assert context.read(journal.next_undo) == before
    assert [step.sealed for step in steps(context)[:2]] == [SealedBy.CHANGED, None]
    last = context.read(journal.last_sealed)
    assert last is not None
    assert (last.id, last.sealed) == (newest.id, SealedBy.CHANGED)


def test_beginning_anew_seals_all_there_is(context: Context) -> None:
    with context._vault.units.quiet() as session:
        journal.seal(session)
    add(context, "A")
    with context._vault.units.quiet() as session:
        journal.seal(session)
    assert context.read(journal.next_undo) is None
    assert {step.sealed for step in steps(context)} == {SealedBy.BEGINNING}
    add(context, "B")
    assert context.undo() is not None


def test_an_unknown_reason_of_a_seal_counts_as_a_beginning(context: Context) -> None:
    add(context, "A")
    seal(context, steps(context)[0].id, SealedBy.RESCUE)
    with context._vault.units.quiet() as session:
        session.merge(Meta(key="sealed_by", value="of a later program"))
    assert steps(context)[0].sealed is SealedBy.BEGINNING


def test_only_the_next_step_can_be_turned(context: Context) -> None:
    for name in "AB":
        add(context, name)
    _newest, before = steps(context)[:2]
    with pytest.raises(StaleError, match="Inzwischen wurde weiter gearbeitet"):
        context._vault.units.turn(before, StepKind.UNDO)
    with pytest.raises(StaleError, match="Inzwischen wurde weiter gearbeitet"):
        context._vault.units.turn(before, StepKind.REDO)
    assert context.read(persons.count) == 2


def test_redo_brings_back_in_the_order_of_before_and_only_until_a_new_step(context: Context) -> None:
    for name in "ABC":
        add(context, name)
    assert context.read(journal.next_redo) is None
    for _ in range(2):
        context.undo()
    following = context.read(journal.next_redo)
    assert following is not None
    assert (following.name, following.undone) == ("B", True)
    context.redo()
    assert [step.undone for step in steps(context)[:3]] == [True, False, False]
    add(context, "D")
    assert context.read(journal.next_redo) is None


def test_a_step_in_the_journal(context: Context) -> None:
    add(context, "A")
    context.undo()
    undone, turning = context.read(_last_two)
    assert (undone.kind, undone.target_id, undone.undone) == (StepKind.DO, None, True)
    assert (turning.kind, turning.target_id, turning.undone, turning.name) == (StepKind.UNDO, undone.id, False, "A")
    context.redo()
    turning, again = context.read(_last_two)
    assert (again.kind, again.target_id) == (StepKind.REDO, turning.target_id)


def _last_two(session: Session) -> tuple[JournalStep, JournalStep]:
    last, before = session.query(JournalStep).order_by(JournalStep.id.desc()).limit(2)
    return before, last


@pytest.mark.parametrize(("rows", "everything"), [(2, False), (1, True)])
def test_many_rows_are_told_as_everything(
    context: Context, monkeypatch: pytest.MonkeyPatch, rows: int, everything: bool
) -> None:
    assert journal._MANY == 2000
    monkeypatch.setattr(journal, "_MANY", rows)
    initiator = object()
    with context._vault.units.write("A", initiator=initiator) as unit:
        person = persons.save(unit.session, Person(family_name="A"))
    assert unit.changes is not None
    assert unit.changes.everything is everything
    assert (unit.changes.name, unit.changes.initiator, unit.changes.newest) == ("A", initiator, True)
    if not everything:
        assert unit.changes.tables == {"record", "person"}
        assert (unit.changes.kinds, unit.changes.records) == ({"person"}, {person})


def test_turning_a_step_back_gives_the_row_a_version_of_its_own(context: Context) -> None:
    person = add(context, "A")

    def rename(session: Session) -> None:
        persons.load(session, person).family_name = "B"

    context.write("B", rename)
    versions = [context.read(persons.load, person).version]
    context.undo()
    versions.append(context.read(persons.load, person).version)
    context.redo()
    versions.append(context.read(persons.load, person).version)
    assert versions == [versions[0], versions[0] + 1, versions[0] + 2]
    assert context.read(persons.load, person).title == "B"


def test_a_step_that_changed_nothing_is_forgotten(context: Context) -> None:
    before = (context.read(_numbers), kept(context, "generation"))
    with context._vault.units.write("Nichts") as unit:
        persons.count(unit.session)
    assert unit.changes is None
    assert (context.read(_numbers), kept(context, "generation")) == before
    add(context, "A")
    assert (context.read(_numbers), kept(context, "generation")) != before


def _numbers(session: Session) -> list[int]:
    return [step.id for step in session.query(JournalStep).order_by(JournalStep.id)]
