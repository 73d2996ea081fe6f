"""The contract of links: what a form or a row refers to may be gone by the time it is saved, and so may the record itself."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import Table, insert, inspect, select

from app.common.errors import Gone, LinkGone
from app.context import Context
from app.models import Base, Draft, Kind, graph
from app.services import trash
from app.services.kinds import service_of
from app.storage.database.links import Link, links_of
from app.views.location import Location
from app.views.main.window import MainWindow
from app.views.page_registry import PAGES
from app.views.shared.forms.fields.base import Field
from app.views.shared.lists.list_page import ListPage
from app.views.shared.records.record_detail import RecordDetail
from tests.contract.points import point
from tests.contract.samples import other_end, sample, unsaved
from tests.contract.typed import first_text
from tests.views.windows import MakeWindow

WORD, OTHER = "Quittenmus", "Hagebutte"
NOWHERE = 987_654
Vanish = Callable[[Context, int], object]


def _undone(context: Context, _key: int) -> None:
    context.undo()


def _trashed(context: Context, key: int) -> None:
    context.write("Weg", trash.trash, [key])


def _erased(context: Context, key: int) -> None:
    _trashed(context, key)
    context.write("Endgültig", trash.purge, [key])


def _links() -> Iterator[tuple[type[Base], Link]]:
    for mapper in sorted(Base.registry.mappers, key=lambda one: one.class_.__name__):
        if mapper.local_table in graph.journaled():
            yield from ((mapper.class_, link) for link in links_of(mapper.class_))


def _name(of: object) -> str:
    return of.attribute if isinstance(of, Link) else getattr(of, "__name__", "")


@pytest.mark.parametrize(("entity", "link"), list(_links()), ids=_name)
def test_every_row_that_refers_to_something_gone_is_refused_and_names_the_attribute(
    context: Context, entity: type[Base], link: Link
) -> None:
    def write(session: Any) -> None:
        row = unsaved(session, entity, WORD)
        setattr(row, link.attribute, NOWHERE)
        session.add(row)
        session.flush()

    with pytest.raises(LinkGone) as refused:
        context.write("Angelegt", write)
    assert refused.value.field == link.attribute
    assert link.label is None or str(link.label) in str(refused.value)


@pytest.mark.parametrize(("entity", "link"), [one for one in _links() if graph.is_record(one[1].target)], ids=_name)
def test_nothing_new_is_hung_on_what_lies_in_the_trash(context: Context, entity: type[Base], link: Link) -> None:
    other = context.write("Anderer", other_end, link.target, OTHER)
    _trashed(context, other)

    def write(session: Any) -> None:
        row = unsaved(session, entity, WORD)
        setattr(row, link.attribute, other)
        session.add(row)
        session.flush()

    with pytest.raises(LinkGone, match="Papierkorb"):
        context.write("Angelegt", write)


def test_rows_that_only_tie_two_others_together_are_refused_by_the_file_in_a_sentence(context: Context) -> None:
    ties = [table for table in graph.journaled() if table not in {one.local_table for one in Base.registry.mappers}]
    assert ties
    for table in ties:
        with pytest.raises(LinkGone):
            context.write("Verknüpft", lambda session, at=table: session.execute(insert(at).values(_nowhere(at))))


def _nowhere(table: Table) -> dict[str, int]:
    return {column.name: NOWHERE for column in table.columns}


@pytest.mark.parametrize("vanish", [_undone, _trashed, _erased])
def test_a_record_that_is_gone_is_not_written_anew_by_what_was_loaded_before(
    context: Context, kind: Kind, vanish: Vanish
) -> None:
    record = context.write("Angelegt", sample, kind, WORD)
    loaded = context.read(service_of(kind).load, record)
    vanish(context, record)
    state = context.read(lambda session: session.execute(select(graph.RECORD).where(graph.RECORD.c.id == record)).all())
    with pytest.raises(Gone):
        context.write("Gesichert", service_of(kind).save, loaded)
    now = context.read(lambda session: session.execute(select(graph.RECORD).where(graph.RECORD.c.id == record)).all())
    assert now == state


# In the window


@pytest.fixture
def record(context: Context, kind: Kind) -> int:
    return context.write("Angelegt", sample, kind, WORD)


def _detail(qtbot: QtBot, window: MainWindow, kind: Kind, record: int) -> RecordDetail:
    window.resize(1440, 900)
    key = next(spec.key for spec in PAGES if kind in spec.kinds)
    window.window_context.go(Location(key))
    page = next(one for one in window.findChildren(ListPage) if one.spec.key == key)
    qtbot.waitUntil(page.isVisible)
    page.show_record(record)
    assert isinstance(page.detail, RecordDetail)
    return page.detail


def _leading(kind: Kind, detail: RecordDetail) -> dict[str, tuple[Field, Table]]:
    """The fields of a form that lead to other rows, by their attribute, with the table they lead to."""
    mapper = inspect(graph.entity_of(kind))
    targets = {link.attribute: link.target for link in links_of(graph.entity_of(kind))}
    targets |= {one.key: one.mapper.local_table for one in mapper.relationships if one.secondary is not None}
    bound = detail.form._bindings
    return {key: (bound[key].field, target) for key, target in targets.items() if key in bound}


def _choose(field: Field, chosen: int) -> None:
    field.set_value([chosen] if isinstance(field.value(), list) else chosen)
    field.changed.emit()


@point("window")
def test_a_form_that_points_to_something_gone_says_so_at_the_field_and_keeps_what_is_typed(
    qtbot: QtBot, context: Context, make_window: MakeWindow, kind: Kind, record: int
) -> None:
    detail = _detail(qtbot, make_window(), kind, record)
    for key, (field, target) in _leading(kind, detail).items():
        for vanish in (_undone, _trashed, _erased) if graph.is_record(target) else (_undone,):
            other = context.write("Anderer", other_end, target, OTHER)
            _choose(field, other)
            typed, before = field.plain(), context.read(service_of(kind).load, record).version
            vanish(context, other)
            assert not detail.save(), (key, vanish)
            assert (detail.form.notice.isVisible(), detail.dirty, field.plain()) == (True, True, typed), (key, vanish)
            focused = QApplication.focusWidget()
            assert focused in field.findChildren(QWidget), (key, vanish)
            assert context.read(service_of(kind).load, record).version == before, (key, vanish)
            detail.form.discard()
            assert detail.save(), (key, vanish)


@point("window")
def test_what_is_typed_about_a_record_that_goes_stays_on_the_screen_and_the_way_on_is_said(
    qtbot: QtBot, context: Context, make_window: MakeWindow, kind: Kind
) -> None:
    window = make_window()
    for vanish in (_undone, _trashed, _erased):
        record = context.write("Angelegt", sample, kind, WORD)
        detail = _detail(qtbot, window, kind, record)
        field = first_text(detail)
        field.set_value(OTHER)
        field.changed.emit()
        vanish(context, record)
        assert detail.isVisible()
        assert (detail.record_id, field.value(), detail.form.notice.isVisible()) == (record, OTHER, True)
        detail.keep_draft()
        kept = context.read(lambda session: set(session.scalars(select(Draft.key))))
        assert kept == (set() if vanish is _erased else {f"{detail.form.name}:{record}"})
        if vanish is _erased:
            detail.form.discard()
            continue
        _brought_back(context, record)
        assert detail.save(), (vanish, detail.form.notice.text.text())
        assert OTHER in str(vars(context.read(service_of(kind).load, record)))


def _brought_back(context: Context, record: int) -> None:
    """By redo, or out of the trash."""
    if context.redo_step():
        context.redo()
    else:
        context.write("Zurück", trash.restore, [record])
