"""Two records of a kind that are one: whatever hangs on them goes over, and comes back when they are taken apart."""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from sqlalchemy import Column
from sqlalchemy.orm import Session

from app.common.errors import StaleError, UserError
from app.context import Context
from app.models import Kind, Merge, NotDuplicate, graph
from app.models.columns import OnErasure
from app.services import search, timeline, trash
from app.services.kinds import service_of
from app.services.merging import rows, standing
from app.services.merging.fields import Belongs
from app.services.merging.merge import merge
from app.services.merging.plan import Choices, Side, plan
from app.services.merging.unmerge import unmerge, unmerging
from app.services.records import RECORD, table_of
from tests.contract.planting import WORD, hang, hang_forgetful
from tests.contract.samples import linked, parts_of_kind, sample

KINDS = [kind for kind in Kind if graph.entity_of(kind).mergeable]
OTHERS = [kind for kind in Kind if not graph.entity_of(kind).mergeable]
_COUNTED = ("version", "changed_at", "rank")
_OWN = (table_of(Merge), table_of(NotDuplicate))
State = dict[str, list[tuple[Any, ...]]]


def _two(session: Session, kind: Kind) -> tuple[int, int]:
    """Two records in the midst of others, both on one row of each sort where that can be."""
    kept, other = linked(session, kind, "Anders"), linked(session, kind, "Anton")
    for owner in parts_of_kind(kind):
        if owner in rows.moving(kind):
            _share(session, owner, kept, other)
    hang_forgetful(session, {kept: kind, other: kind})
    _nothing_merged(session)
    for record in (kept, other):
        _saved(session, kind, record)
    return kept, other


def _saved(session: Session, kind: Kind, record_id: int) -> None:
    """What is derived from its parts stands there as after any save."""
    service = service_of(kind)
    service.save(session, service.load(session, record_id))


def _nothing_merged(session: Session) -> None:
    """What was hung on records from the models alone is no merge that ever was."""
    for table in _OWN:
        session.execute(table.delete())


def _share(session: Session, owner: Column[Any], kept: int, other: int) -> None:
    """What the one has, the other has as well."""
    for values in rows.of_record(session, owner, other)[:1]:
        copied = {name: value for name, value in values.items() if not _is_own_key(owner, name)}
        there = owner.table.select().where(
            *(owner.table.c[name] == copied[name] for name in copied if owner.primary_key)
        )
        if not owner.primary_key or not session.execute(there.where(owner == kept)).first():
            columns = ", ".join(copied)
            marks = ", ".join("?" * len(copied))
            session.connection().exec_driver_sql(
                f"INSERT INTO {owner.table.name} ({columns}) VALUES ({marks})",
                tuple((copied | {owner.name: kept}).values()),
            )


def _is_own_key(owner: Column[Any], name: str) -> bool:
    return len(owner.table.primary_key) == 1 and owner.table.c[name].primary_key


def _state(session: Session) -> State:
    """Everything that the journal keeps, without counters."""
    found: State = {}
    for table in graph.journaled():
        if table not in _OWN:
            columns = [column for column in table.columns if column.name not in _COUNTED]
            found[table.name] = sorted(map(tuple, session.execute(table.select().with_only_columns(*columns))), key=str)
    return found


def _differences(before: State, after: State) -> Mapping[str, Any]:
    return {name: (before[name], after[name]) for name in before if before[name] != after[name]}


@pytest.mark.parametrize("mergeable", KINDS)
def test_whatever_is_merged_comes_apart_again(context: Context, mergeable: Kind) -> None:
    kept, other = context.write("Angelegt", _two, mergeable)
    before = context.read(_state)
    made = context.write("Zusammengeführt", merge, kept, other, Choices())
    merged = context.read(_state)
    for column in rows.moving(mergeable):
        assert context.read(rows.of_record, column, other) == [], column
    assert merged != before
    assert context.write("Getrennt", unmerge, made, {}) == other
    assert _differences(before, context.read(_state)) == {}
    context.undo()
    assert _differences(merged, context.read(_state)) == {}
    context.redo()
    assert _differences(before, context.read(_state)) == {}
    assert [finding for finding in context.check() if finding.severity not in ("ok",)] == []


@pytest.mark.parametrize("mergeable", KINDS)
def test_a_merge_is_one_step_that_undo_turns_back(context: Context, mergeable: Kind) -> None:
    kept, other = context.write("Angelegt", _two, mergeable)
    before = context.read(_state)
    context.write("Zusammengeführt", merge, kept, other, Choices())
    merged = context.read(_state)
    context.undo()
    assert _differences(before, context.read(_state)) == {}
    context.redo()
    assert _differences(merged, context.read(_state)) == {}


@pytest.mark.parametrize("mergeable", KINDS)
def test_the_plan_says_what_the_merge_does(context: Context, mergeable: Kind) -> None:
    kept, other = context.write("Angelegt", _two, mergeable)
    wanted = context.read(plan, kept, other)
    assert wanted.attached
    assert wanted.conflicts
    assert all(one.label and one.number for one in wanted.attached)
    assert [one for one in wanted.conflicts if not (one.label and one.what)] == []
    told = [column for column in rows.moving(mergeable) if graph.rows_called(column.table)]
    assert {column.table.name for column in rows.moving(mergeable) if column not in told} <= {
        "import_row",
        "status_change",
    }
    count = sum(len(context.read(rows.of_record, column, other)) for column in told)
    assert count == sum(one.number for one in wanted.attached) + len(wanted.conflicts)


@pytest.mark.parametrize("mergeable", KINDS)
def test_the_kept_one_has_everything_and_the_other_is_nowhere(context: Context, mergeable: Kind) -> None:
    kept, other = context.write("Angelegt", _two, mergeable)
    told = {(item.kind, item.id) for one in (kept, other) for item in context.read(_timeline, one)}
    context.write("Zusammengeführt", merge, kept, other, Choices())
    now = {(item.kind, item.id) for item in context.read(_timeline, kept)}
    assert {one for one, _ in now} == {one for one, _ in told}
    assert context.read(trash.count) == 0
    assert context.read(trash.listing) == []
    assert context.write("Geleert", trash.empty) == 0
    assert [one.record_id for one in context.read(standing.of_record, kept)] == [other]
    assert other not in {hit.id for hit in context.read(search.find, "Anton")}


def _timeline(session: Session, record_id: int) -> list[timeline.Item]:
    return timeline.items(session, record_id, limit=500)


@pytest.mark.parametrize("mergeable", KINDS)
def test_every_field_can_be_taken_from_either(context: Context, mergeable: Kind) -> None:
    for side in (Side.KEPT, Side.OTHER):
        kept, other = context.write(
            "Angelegt", lambda session: (sample(session, mergeable, "A"), sample(session, mergeable, "B"))
        )
        fields = context.read(plan, kept, other).differing
        assert fields
        wanted = {one.key: getattr(one, side.value) for one in fields}
        context.write("Zusammengeführt", merge, kept, other, Choices(dict.fromkeys(wanted, side), keep_rest=False))
        third = context.write("Leer", sample, mergeable, "C")
        now = {one.key: one.kept for one in context.read(plan, kept, third).fields}
        assert {key: now[key] for key in wanted} == wanted


@pytest.mark.parametrize("mergeable", KINDS)
def test_what_was_edited_since_stays_or_goes_as_she_decides(context: Context, mergeable: Kind) -> None:
    for decided in Belongs:
        kept, other = context.write(
            "Angelegt", lambda session: (sample(session, mergeable, "A"), sample(session, mergeable, "B"))
        )
        field = next(one for one in context.read(plan, kept, other).differing if not one.both)
        made = context.write("Zusammengeführt", merge, kept, other, Choices({field.key: Side.OTHER}))
        context.write("Geändert", _set, mergeable, kept, field.key, "Später")
        conflict = {one.key: one for one in context.read(unmerging, made).conflicts}[field.key]
        assert (conflict.before, conflict.other, conflict.merged, conflict.now) == (
            field.kept,
            field.other,
            field.other,
            "Später",
        )
        context.write("Getrennt", unmerge, made, {field.key: decided})
        mine = "Später" if decided in (Belongs.KEPT, Belongs.BOTH) else field.kept
        theirs = "Später" if decided in (Belongs.OTHER, Belongs.BOTH) else field.other
        assert [context.read(_get, mergeable, one, field.key) for one in (kept, other)] == [mine, theirs]


def _set(session: Session, kind: Kind, record_id: int, key: str, value: str) -> None:
    half = graph.half_of(kind)
    session.execute(half.update().where(half.c.id == record_id).values({key: value}))


def _get(session: Session, kind: Kind, record_id: int, key: str) -> Any:
    half = graph.half_of(kind)
    return session.execute(half.select().with_only_columns(half.c[key]).where(half.c.id == record_id)).scalar_one()


@pytest.mark.parametrize("mergeable", KINDS)
def test_the_erasure_of_all_around_takes_nothing_from_taking_apart(context: Context, mergeable: Kind) -> None:
    kept, other = context.write("Angelegt", _two, mergeable)
    assert context.write("Auch über andere", _about_others_too, mergeable, other)
    hanging = {column: _keys(context, column, other) for column in rows.moving(mergeable)}
    made = context.write("Zusammengeführt", merge, kept, other, Choices())
    around = [record for record in context.read(_everybody) if record not in (kept, other)]
    context.write("Keine Sperre", _free, around)
    _erase_what_may_be(context, around)
    left = {column: keys & _all_keys(context, column) for column, keys in hanging.items()}
    assert any(left.values())
    assert not [line for line in context.read(_journal) if "Quitte" in line]
    context.write("Getrennt", unmerge, made, {})
    for column, keys in left.items():
        assert keys <= _keys(context, column, other), column


def _about_others_too(session: Session, kind: Kind, record: int) -> int:
    """Rows of the record tell of somebody else as well, whose erasure takes their history. Returns how many columns do so."""
    forgetful = [column for column in graph.referring(OnErasure.FORGETS) if not graph.is_record(column.table)]
    told = [
        (own, also) for own in rows.moving(kind) for also in forgetful if own.table is also.table and own is not also
    ]
    for own, also in told:
        somebody = sample(session, _kind_of(also), "Quitte")
        session.execute(own.table.update().where(own == record).values({also.name: somebody}))
    return len(told)


def _kind_of(column: Column[Any]) -> Kind:
    target = graph.target_of(column)
    assert target is not None
    return graph.kinds_by_table().get(target.name, Kind.PERSON)


def _everybody(session: Session) -> list[int]:
    return list(session.scalars(RECORD.select().with_only_columns(RECORD.c.id)))


def _erase_what_may_be(context: Context, records: list[int]) -> None:
    """Of those that are refused together each half by itself, down to the one that has to stay."""
    try:
        context.write("Gelöscht", trash.purge, records)
    except UserError:
        middle = len(records) // 2
        if middle:
            _erase_what_may_be(context, records[:middle])
            _erase_what_may_be(context, records[middle:])


def _free(session: Session, records: list[int]) -> None:
    session.execute(RECORD.update().where(RECORD.c.id.in_(records)).values(hold_reason=""))


def _keys(context: Context, column: Column[Any], record: int) -> set[tuple[Any, ...]]:
    return {_key(column, values) for values in context.read(rows.of_record, column, record)}


def _all_keys(context: Context, column: Column[Any]) -> set[tuple[Any, ...]]:
    found = context.read(lambda session: session.execute(column.table.select()).mappings().all())
    return {_key(column, values) for values in found}


def _key(column: Column[Any], values: Mapping[str, Any]) -> tuple[Any, ...]:
    return tuple(values[key.name] for key in column.table.primary_key if key is not column)


@pytest.mark.parametrize("mergeable", KINDS)
def test_both_are_erased_with_the_one_that_was_kept(context: Context, mergeable: Kind) -> None:
    def made(session: Session) -> tuple[int, int]:
        kept, other = sample(session, mergeable, "Anders"), sample(session, mergeable, WORD)
        for owner in parts_of_kind(mergeable):
            hang(session, owner, other, WORD)
        session.execute(RECORD.update().values(hold_reason=""))
        _nothing_merged(session)
        return kept, other

    kept, other = context.write("Angelegt", made)
    context.write("Zusammengeführt", merge, kept, other, Choices())
    context.write("Endgültig gelöscht", trash.purge, [kept])
    assert not {kept, other} & set(context.read(_everybody))
    assert not [line for line in context.read(_journal) if WORD in line]


def _journal(session: Session) -> Iterator[str]:
    return [str(row) for row in session.connection().exec_driver_sql("SELECT * FROM journal_row").all()]


@pytest.mark.parametrize("mergeable", KINDS)
def test_what_was_changed_while_she_looked_is_not_merged(context: Context, mergeable: Kind) -> None:
    kept, other = context.write(
        "Angelegt", lambda session: (sample(session, mergeable, "A"), sample(session, mergeable, "B"))
    )
    seen = context.read(plan, kept, other).versions
    context.write("Weg", trash.trash, [other])
    context.write("Zurück", trash.restore, [other])
    with pytest.raises(StaleError):
        context.write("Zusammengeführt", merge, kept, other, Choices(versions=seen))


@pytest.mark.parametrize("mergeable", KINDS)
def test_merges_of_merges_come_apart_from_the_last_to_the_first(context: Context, mergeable: Kind) -> None:
    first, second, third = context.write("Angelegt", lambda session: [linked(session, mergeable, one) for one in "ABC"])
    context.write("Keine", _nothing_merged)
    for record in (first, second, third):
        context.write("Gesichert", _saved, mergeable, record)
    before = context.read(_state)
    inner = context.write("Zusammengeführt", merge, second, third, Choices())
    outer = context.write("Zusammengeführt", merge, first, second, Choices())
    with pytest.raises(UserError):
        context.write("Getrennt", unmerge, inner, {})
    assert context.read(standing.with_merged, [first]) == [first, second, third]
    assert context.read(standing.kept_of, third) == first
    context.write("Getrennt", unmerge, outer, {})
    context.write("Getrennt", unmerge, inner, {})
    assert _differences(before, context.read(_state)) == {}


def test_nothing_else_is_merged(context: Context) -> None:
    person, other = context.write("Angelegt", lambda session: [sample(session, kind, "A") for kind in KINDS])
    pairs = [(person, other), (person, person)]
    for kind in OTHERS:
        pairs.append(
            tuple(context.write("Angelegt", lambda session, kind=kind: [sample(session, kind, "A") for _ in "12"]))
        )
    for pair in pairs:
        with pytest.raises(UserError):
            context.read(plan, *pair)
