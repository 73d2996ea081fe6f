"""The contract of every list page: what it shows is saved under a name, and stands there again when it is opened."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from app.context import Context
from app.models import Kind
from app.services.kinds import service_of
from app.services.office import saved_searches, settings, tags
from app.services.office.saved_searches import SavedList
from app.views.ask import ScriptedAsk
from app.views.location import Location
from app.views.main.window import MainWindow
from app.views.page_registry import PAGES
from app.views.page_spec import PageSpec
from app.views.shared.lists import kept_list
from app.views.shared.lists.list_page import ListPage
from app.views.shared.widgets import Picture
from tests.contract.as_list import as_list
from tests.contract.points import point
from tests.contract.samples import sample
from tests.views.windows import MakeWindow, settle


@pytest.fixture
def vault_template(linked_template: Path) -> Path:
    """A record of each kind in the midst of others."""
    return linked_template


def spec_of(kind: Kind) -> PageSpec:
    return next(spec for spec in PAGES if kind in spec.kinds)


def page_in(window: MainWindow, kind: Kind) -> ListPage:
    window.resize(1440, 900)
    window.window_context.go(Location(spec_of(kind).key))
    page = window.stack.page
    assert isinstance(page, ListPage)
    settle(window.window_context.work)
    return as_list(page)


def command(page: ListPage, text: str) -> QAction:
    return next(action for action in page.actions_here() if action.text().startswith(text))


def _loaded(window: MainWindow, page: ListPage) -> None:
    """Until all rows are there, also those that a long list asks for in a pause."""
    settle(window.window_context.work)
    page.table.load_rest()
    settle(window.window_context.work)


def narrowings(context: Context, page: ListPage) -> Iterator[SavedList]:
    """What one may keep: a text, each filter with each of its values, something under each column, sorts over several."""
    keys = [column.key for column in page.list.spec.columns]
    sortable = [column.key for column in page.list.spec.columns if column.sortable]
    yield SavedList(shown=tuple(keys))
    yield SavedList("Ann", sort=tuple((key, place % 2 == 0) for place, key in enumerate(sortable)), shown=(keys[0],))
    for one in page.list.spec.filters:
        for value in [value for value, _ in one.options()][:1] if one.options else [one.value]:
            yield SavedList(filters={one.key: value}, sort=((sortable[-1], True),))
    listing = service_of(page.spec.kinds[0]).LISTING
    for key in keys:
        if key in listing.filtered_columns:
            options = context.read(listing.column_filter(key).options)
            yield SavedList(columns={key: options[0][0] if options else "leer"}, shown=(keys[0], keys[-1]))


@point("window")
def test_a_saved_search_shows_the_records_it_was_saved_with(
    context: Context, make_window: MakeWindow, ask: ScriptedAsk, kind: Kind
) -> None:
    context.write("Noch eine", lambda session: sample(session, kind, "Quittenmus"))
    window = make_window()
    page = page_in(window, kind)
    listing, tried = service_of(kind).LISTING, 0
    for number, what in enumerate(narrowings(context, page)):
        assert kept_list.show(page.list, what) == []
        _loaded(window, page)
        shown = page.table.ids
        assert shown == context.read(listing.ids, page.table.query), what
        assert set(shown) == set(context.read(listing.ids, what.query)), what
        ask.answers = [f"Suche {number}"]
        command(page, "Suche merken").trigger()
        assert page.search is not None
        kept = context.read(saved_searches.load, page.search)
        assert (kept.page, kept.name) == (page.spec.key, f"Suche {number}")
        assert (kept.what.text, kept.what.filters, kept.what.columns) == (what.text, what.filters, what.columns)
        window.window_context.go(Location(page.spec.key))
        assert page.search is None
        assert page.list.query.filters == dict(page.list.spec.opens_on)
        window.window_context.go(Location(page.spec.key, search=kept.id))
        _loaded(window, page)
        assert page.table.ids == shown, what
        assert kept_list.as_shown(page.list) == kept.what
        tried += 1
    assert tried > len(page.list.spec.filters) + 2
    assert window.window_context.context.read(saved_searches.everything)


@point("window")
def test_the_side_bar_counts_and_handles_them_and_says_what_is_gone(
    qtbot: QtBot, context: Context, make_window: MakeWindow, ask: ScriptedAsk, kind: Kind
) -> None:
    window = make_window()
    page = page_in(window, kind)
    _switch_on(context, page.spec)
    _says_what_is_gone(context, window, page)
    _counts(qtbot, context, window, page)
    _is_handled(context, window, page, ask)


def _switch_on(context: Context, spec: PageSpec) -> None:
    """What its page is for, where that is not there from the beginning."""
    if spec.switch is not None:
        group, part = spec.switch
        now = context.read(settings.read, group)
        context.write("Eingeschaltet", settings.save_within, group, replace(now, **{part: True}))


def _counts(qtbot: QtBot, context: Context, window: MainWindow, page: ListPage) -> None:
    kind = page.spec.kinds[0]
    made = context.write("Gemerkt", saved_searches.keep, page.spec.key, "Meine <b>Suche</b>", SavedList())
    model = window.side._model

    def counted() -> int | None:
        settle(window.window_context.work)
        return model.counts.get(made)

    there = context.read(service_of(kind).count)
    qtbot.waitUntil(lambda: counted() == there)
    context.write("Noch eine", lambda session: sample(session, kind, "Quittenmus"))
    qtbot.waitUntil(lambda: counted() == context.read(service_of(kind).count) > there)
    row = next(row for row, line in enumerate(model.lines) if getattr(line, "id", None) == made)
    assert model.lines[row - 1] is page.spec
    said = model.index(row).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == f"Meine <b>Suche</b>, {counted()} (gemerkte Suche in {page.spec.label()})"
    assert "<b>" not in model.index(row).data(Qt.ItemDataRole.ToolTipRole)
    window.side._list.activate(model.index(row))
    assert (page.search, window.side._list.currentIndex().row()) == (made, row)
    _loaded(window, page)
    assert page.table.count == counted()
    palette = [action.text() for action in window.searches.actions()]
    assert palette == [f"{page.spec.label()}: Meine <b>Suche</b>"]
    context.write("Weg", saved_searches.remove, made)


def _is_handled(context: Context, window: MainWindow, page: ListPage, ask: ScriptedAsk) -> None:
    key, searches = page.spec.key, window.searches
    a, b = (context.write("Gemerkt", saved_searches.keep, key, name, SavedList()) for name in "AB")

    def names() -> list[str]:
        return [line.name for line in window.side._model.lines if not isinstance(line, PageSpec)]

    assert names() == ["A", "B"]
    ask.answers = ["C"]
    searches.rename(a)
    searches.duplicate(a)
    searches.move(b, by=-1)
    assert names() == ["C", "B", "C (Kopie)"]
    searches.open(b)
    page.list.filters.text.setText("Ann")
    command(page, "Gemerkte Suche ändern").trigger()
    assert context.read(saved_searches.load, b).what.text == "Ann"
    searches.remove(b)
    assert names() == ["C", "C (Kopie)"]
    assert page.search is None
    context.undo()
    assert names() == ["C", "B", "C (Kopie)"]
    menu = searches.menu(b)
    assert [action.text().split("\t")[0] for action in menu.actions() if action.text()] == [
        *("Öffnen", "Umbenennen …", "Duplizieren", "Nach oben", "Nach unten", "Löschen")
    ]
    menu.deleteLater()


@point("window")
def test_the_fields_under_the_headings_filter_are_named_and_reached_by_keyboard(
    qtbot: QtBot, context: Context, make_window: MakeWindow, kind: Kind
) -> None:
    context.write("Noch eine", lambda session: sample(session, kind, "Quittenmus"))
    window = make_window()
    page = page_in(window, kind)
    row, listing = page.list.filter_row, service_of(kind).LISTING
    assert not row.isVisible()
    command(page, "Spalten filtern").trigger()
    assert row.isVisible()
    fields = row.arranged()
    shown = [page.list.spec.columns[number] for number in page.table.columns.shown()]
    filtered = [column for column in shown if column.key in listing.filtered_columns]
    assert [field.accessibleName() for field in fields] == [f"Spalte „{one.title}“ filtern" for one in filtered]
    assert window.focusWidget() is fields[0]
    for field, column in zip(fields, filtered, strict=True):
        field.setFocus()
        if isinstance(field, QComboBox):
            field.setCurrentIndex(1)
            assert row.values == {column.key: field.currentData()}
            assert row.words() == [(column.title, field.currentText())]
            field.setCurrentIndex(0)
            continue
        assert isinstance(field, QLineEdit)
        qtbot.keyClicks(field, "leer")
        assert row.values == {column.key: "leer"}
        _loaded(window, page)
        assert page.table.ids == context.read(listing.ids, page.table.query)
        _odd(field, understood=listing.column_filter(column.key).understands("Xyzzyx"))
        qtbot.keyClick(field, Qt.Key.Key_Escape)
        assert row.values == {}
        assert page.isVisible()
    _remembers_the_row_and_not_what_was_typed(window, page)
    command(page, "Spalten filtern").trigger()
    assert not row.isVisible()


def _odd(field: QLineEdit, understood: bool) -> None:
    """What is not understood is marked, by a sign and in words."""
    field.setText("Xyzzyx")
    assert bool(field.property("odd")) is not understood
    assert ("Nicht verstanden" in field.accessibleDescription()) is not understood
    assert [sign.isVisible() for sign in field.findChildren(Picture)] == [not understood]
    field.setText("leer")
    assert not field.property("odd")


def _remembers_the_row_and_not_what_was_typed(window: MainWindow, page: ListPage) -> None:
    key = page.list.spec.columns[0].key
    page.list.filter_row.set_values({key: "leer"})
    page.table.columns.remember()
    again = page.spec.make(window.window_context, page.spec)
    assert (again.list.filter_row.on, again.list.filter_row.values) == (True, {})
    again.deleteLater()


def _says_what_is_gone(context: Context, window: MainWindow, page: ListPage) -> None:
    record = page.table.ids[0]
    context.write("Schlagwort", tags.set_tags, record, ["Bald weg"])
    tag = next(one.id for one in context.read(tags.everything) if one.name == "Bald weg")
    what = SavedList(filters={"tag": str(tag), "nie": "1"})
    made = context.write("Gemerkt", saved_searches.keep, page.spec.key, "Chor", what)
    context.write("Schlagwort", tags.set_tags, record, [])
    told: list[str] = []
    window.window_context.noticed.connect(lambda notice: told.append(notice.text))
    window.searches.open(made)
    settle(window.window_context.work)
    tagged = any(one.key == "tag" for one in page.list.spec.filters)
    assert told == ["In dieser Suche fehlt etwas, das es nicht mehr gibt: nie" + ", Schlagwort" * tagged]
    assert (page.table.count == 0) is tagged
    context.write("Weg", saved_searches.remove, made)
    window.window_context.go(Location(page.spec.key, search=made))
    assert told[-1] == "Diese gemerkte Suche gibt es nicht mehr."
