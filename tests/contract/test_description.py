"""Every kind, column and reference says what the program must know of it; what is not said fails here."""

import ast
from pathlib import Path

import pytest
from sqlalchemy import Column, Table

from app.common.kinds import Kind
from app.models import Base, graph
from app.models.columns import KEPT, TEXT, OnErasure, TextKind
from app.services.kinds import service_of
from tests.contract.columns import is_text
from tests.contract.points import POINTS

ROOT = Path(__file__).resolve().parents[2]
COLUMNS = [column for table in graph.tables() for column in table.columns]
_DELETES = {
    OnErasure.GOES: "CASCADE",
    OnErasure.STAYS: "SET NULL",
    OnErasure.FORGETS: "SET NULL",
    OnErasure.ERASED_TOO: "SET NULL",
    OnErasure.FORBIDS: None,
}
SAID = ("plural", "naming", "takes_contacts")
OFFERED = ("LISTING", "ids", "rows", "count", "new", "load", "save", "warnings")


def _names(column: Column[object]) -> str:
    return f"{column.table.name}.{column.name}"


def _belongs_to_records(column: Column[object]) -> bool:
    target = graph.target_of(column)
    return target is not None and (graph.is_record(target) or bool(graph.owners_of(target)))


def _has_typed_texts(table: Table) -> bool:
    return any(True for _ in graph.texts(table, TextKind.TYPED, TextKind.DERIVED))


def test_a_kind_says_what_it_is(kind: Kind) -> None:
    entity, service = graph.entity_of(kind), service_of(kind)
    assert [name for name in SAID if name not in vars(entity)] == []
    assert [name for name in OFFERED if not hasattr(service, name)] == []
    assert service.LISTING.kind is kind
    assert "make_title" in vars(entity)
    assert all(reason.strip() for reason in entity.opts_out.values())


def test_a_kind_opts_out_only_of_points_that_there_are(kind: Kind) -> None:
    assert set(graph.entity_of(kind).opts_out) <= POINTS


@pytest.mark.parametrize("column", [column for column in COLUMNS if is_text(column)], ids=_names)
def test_every_text_says_where_it_comes_from(column: Column[object]) -> None:
    assert isinstance(column.info.get(TEXT), TextKind)


@pytest.mark.parametrize("column", [column for column in COLUMNS if _belongs_to_records(column)], ids=_names)
def test_every_reference_to_a_record_says_what_erasure_does(column: Column[object]) -> None:
    if graph.is_second_half(column):
        return
    reference = graph.reference_of(column)
    assert reference is not None
    (key,) = column.foreign_keys
    assert key.ondelete == _DELETES[reference.on_erasure]
    if reference.on_erasure in (OnErasure.FORBIDS, OnErasure.ERASED_TOO):
        assert graph.is_record(column.table)
    assert set(reference.clears) <= set(column.table.columns.keys())
    if reference.on_erasure is OnErasure.FORGETS:
        told = {part.table.name for part in graph.parts_of(column.table) if _has_typed_texts(part.table)}
        assert {*reference.drops, *reference.keeps} == told
    else:
        assert (reference.drops, reference.keeps, reference.clears) == ((), (), ())


@pytest.mark.parametrize("column", [one for kind in Kind for one in graph.half_of(kind).columns], ids=_names)
def test_what_a_person_fills_in_is_called_something_in_the_history(column: Column[object]) -> None:
    made_by_the_program = column.info.get(TEXT) is TextKind.DERIVED or graph.is_second_half(column)
    assert made_by_the_program or graph.label_of(column)


def test_what_is_kept_after_an_erasure_is_told_in_the_readme() -> None:
    told = " ".join((ROOT / "README.md").read_text(encoding="utf-8").split())
    kept = {column.info[KEPT] for column in COLUMNS if KEPT in column.info}
    assert kept
    assert [reason for reason in kept if reason not in told] == []


# No tables beside the description


_SOURCES = sorted((ROOT / "app").rglob("*.py"))
_TABLES = frozenset(Base.metadata.tables)
_MANY = 3
_NAMED = ("filters", "sorts")
"""Parts of a `Listing` whose keys are names of their own."""
NOT_READ = ("demo/", "storage/migrations/", "views/icons.py", "views/page_registry.py")
"""Invented data, frozen schemas, the names of drawings, and the pages, which are registered by hand on purpose."""


def _listed_kinds(tree: ast.AST) -> list[int]:
    """Lines of literals that list several kinds, or tables by name; filters and sorts of a list are called by
    what they are about.
    """
    named = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.keyword) and node.arg in _NAMED}
    found = []
    for node in ast.walk(tree):
        items: list[ast.expr | None] = []
        if isinstance(node, ast.Dict):
            items = list(node.keys)
        elif isinstance(node, ast.Tuple | ast.List | ast.Set):
            items = list(node.elts)
        kinds = [one for one in items if isinstance(one, ast.Attribute) and ast.unparse(one.value) == "Kind"]
        tables = [one for one in items if isinstance(one, ast.Constant) and one.value in _TABLES]
        if len(kinds) > 1 or (len(tables) >= _MANY and id(node) not in named):
            found.append(node.lineno)
    return found


def test_no_table_keyed_by_kind_stands_beside_the_description() -> None:
    found = {
        file: lines
        for file in _SOURCES
        if not file.relative_to(ROOT / "app").as_posix().startswith(NOT_READ)
        and (lines := _listed_kinds(ast.parse(file.read_text(encoding="utf-8"))))
    }
    assert found == {}


@pytest.mark.parametrize(
    "source",
    ["A = {Kind.CASE: 1, Kind.TASK: 2}", "A = (Kind.CASE, Kind.TASK)", "A = ['person', 'task', 'event']"],
)
def test_and_one_that_stood_there_would_be_seen(source: str) -> None:
    assert _listed_kinds(ast.parse(source)) != []
