"""Every kind that a list can bring in says all that is asked of it, and is offered wherever one is brought in."""

import pytest

from app.commands import parser
from app.models import graph
from app.services.kinds import recognition_of
from app.transfer.columns.rows import ImportedRow
from app.transfer.importing import values
from app.transfer.kinds.imported import ImportedKind
from app.transfer.kinds.registry import IMPORTED, imported
from app.views.gallery import Stage
from app.views.main import read_only

each_kind = pytest.mark.parametrize("listed", IMPORTED, ids=lambda one: one.kind)


def test_the_command_line_brings_in_every_one_of_them() -> None:
    assert [parser.kind_called(word) for word in parser.IMPORTED] == [one.kind for one in IMPORTED]


@each_kind
def test_it_is_found_by_its_kind_and_compared_with_what_is_on_file(listed: ImportedKind) -> None:
    assert imported(listed.kind) is listed
    assert recognition_of(listed.kind) is not None


@each_kind
def test_a_row_tells_what_rows_of_all_kinds_do_and_what_the_record_holds(listed: ImportedKind) -> None:
    common = {name for name, value in vars(ImportedRow).items() if isinstance(value, property)}
    assert common <= set(listed.row)
    assert "note" in values.columns_of(listed.kind)
    assert {named.word for named in listed.entries} <= set(listed.labels) & set(listed.row)
    assert {named.column for named in listed.entries} <= set(graph.half_of(listed.kind).c.keys()) & set(listed.row)


@each_kind
def test_a_card_says_what_it_has_a_field_for(listed: ImportedKind) -> None:
    assert set(listed.cards.renamed.values()) <= set(listed.labels)
    assert not listed.cards.passed_over & set(listed.cards.renamed)


def test_a_menu_has_a_command_for_every_one_of_them_but_where_nothing_can_be_written(stage: Stage) -> None:
    wanted = {f"import_{one.kind.word}" for one in IMPORTED}
    offered = {key for key in stage.window.commands.by_key if key.startswith("import_")}
    assert wanted == offered
    assert wanted <= read_only.COMMANDS
