"""Every column of every list is filtered: by what stands in it, and in SQL."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from app.common.errors import UserError
from app.common.spans import days, numbers
from app.context import Context
from app.models import Kind
from app.services import pieces
from app.services.column_filters import CHOSEN, UNSAID, Reads
from app.services.kinds import service_of
from app.services.lists import ListQuery
from app.views.language import i18n
from app.views.page_registry import PAGES
from app.views.shared.lists.columns import Column
from app.views.shared.lists.list_spec import ListSpec
from tests.contract.points import point
from tests.contract.samples import sample


@pytest.fixture
def vault_template(linked_template: Path) -> Path:
    """A record of each kind in the midst of others."""
    return linked_template


@pytest.fixture(autouse=True)
def german(qapp: QApplication) -> None:
    """The columns say how many in German."""
    i18n.install(qapp, "de")


def list_of(context: Context, kind: Kind) -> ListSpec:
    page = next(spec for spec in PAGES if kind in spec.kinds)
    assert page.listing is not None
    spec: ListSpec = page.listing(context.read)
    return spec


def shown(context: Context, spec: ListSpec) -> list[Any]:
    return list(context.read(lambda session: spec.rows(session, spec.ids(session, ListQuery(), None))))


def found(context: Context, spec: ListSpec, **columns: str) -> set[int]:
    return set(context.read(spec.ids, ListQuery(columns=columns), None))


@point("list")
def test_every_column_is_filtered(context: Context, kind: Kind) -> None:
    listing = service_of(kind).LISTING
    assert {column.key for column in list_of(context, kind).columns} - listing.filtered_columns == set()
    assert all(listing.column_filter(key) for key in listing.filtered_columns)


@point("list")
def test_a_row_is_found_by_what_stands_in_each_of_its_columns(context: Context, kind: Kind) -> None:
    spec, listing = list_of(context, kind), service_of(kind).LISTING
    context.write("Noch eine", lambda session: sample(session, kind, "Quittenmus"))
    rows, tried = shown(context, spec), 0
    assert len(rows) > 1
    for column in (column for column in spec.columns if column.key in listing.filtered_columns):
        for row in rows:
            for typed in _said(context, kind, column, row):
                assert row.id in found(context, spec, **{column.key: typed}), (column.key, typed)
                tried += 1
    assert tried > 1


def _said(context: Context, kind: Kind, column: Column, row: Any) -> list[str]:
    """What one would type or choose to find this row by what it shows."""
    text, reads = (column.printed or column.text)(row), service_of(kind).LISTING.column_filter(column.key).reads
    if reads is Reads.TEXT:
        return [text, text.upper()] if text else []
    if reads in CHOSEN:
        options = dict(context.read(service_of(kind).LISTING.column_filter(column.key).options))
        shown = {text} if reads is not Reads.ANY_OF else set(text.split(", ")) if text else {str(UNSAID[1])}
        found = [value for value, label in options.items() if str(label) in shown]
        assert found or reads is not Reads.ANY_OF, (column.key, text)
        return found
    understood = numbers(text) if reads is Reads.NUMBER else days(text[:10])
    return [text if reads is Reads.NUMBER else text[:10]] if understood is not None else []


@point("list")
def test_a_column_filter_leaves_out_what_does_not_fit(context: Context, kind: Kind) -> None:
    spec, listing = list_of(context, kind), service_of(kind).LISTING
    everything = {row.id for row in shown(context, spec)}
    for key in sorted(listing.filtered_columns):
        how = listing.column_filter(key)
        if how.reads is Reads.TEXT:
            assert found(context, spec, **{key: "Xyzzyx %_'\""}) == set(), key
            assert found(context, spec, **{key: "leer"}) | found(context, spec, **{key: "nicht leer"}) == everything
        elif how.reads in CHOSEN:
            parts = [found(context, spec, **{key: value}) for value, _ in context.read(how.options)]
            assert sum(map(len, parts)) == len(set().union(*parts)) or how.reads is Reads.ANY_OF, key
            assert set().union(*parts) <= everything, key
            assert found(context, spec, **{key: "Xyzzyx"}) == set(), key
        else:
            far = "vor 1900" if how.reads in (Reads.DAY, Reads.MOMENT) else "< -5"
            near = "ab 1900" if how.reads in (Reads.DAY, Reads.MOMENT) else ">= -5"
            assert found(context, spec, **{key: far}) == set(), key
            empty = found(context, spec, **{key: "leer"})
            assert empty | found(context, spec, **{key: near}) == everything, key
            assert empty & found(context, spec, **{key: "nicht leer"}) == set(), key
            assert not how.understands("Xyzzyx")
            with pytest.raises(UserError):
                found(context, spec, **{key: "Xyzzyx"})


@point("list")
def test_read_in_pieces_it_is_the_same_list(context: Context, kind: Kind, monkeypatch: pytest.MonkeyPatch) -> None:
    spec, listing = list_of(context, kind), service_of(kind).LISTING
    for key in sorted(listing.filtered_columns):
        query = ListQuery(columns={key: "leer"})
        whole = context.read(spec.ids, query, None)
        monkeypatch.setattr(pieces, "ROWS", 2)
        assert context.read(spec.ids, query, None) == whole, key
        assert context.read(listing.count_of, query) == len(whole), key
        monkeypatch.undo()


@point("list")
def test_totals_are_those_of_the_rows_shown(context: Context, kind: Kind, monkeypatch: pytest.MonkeyPatch) -> None:
    spec, listing = list_of(context, kind), service_of(kind).LISTING
    summed = [column for column in spec.columns if column.total]
    ids = list(context.read(spec.ids, ListQuery(), None))
    keys = [column.key for column in summed]
    whole = context.read(listing.totals, ids, keys)
    monkeypatch.setattr(pieces, "ROWS", 2)
    assert context.read(listing.totals, ids, keys) == whole
    assert context.read(listing.totals, [], keys) == dict.fromkeys(keys, 0)
    singly = [context.read(listing.totals, [record], keys) for record in ids]
    assert whole == {key: sum(one[key] for one in singly) for key in keys}
    for column in summed:
        for row, one in zip(context.read(spec.rows, ids), singly, strict=True):
            text = column.text(row)
            if numbers(text) is not None:
                assert column.total(one[column.key]) == text, column.key
