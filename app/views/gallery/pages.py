"""The pages: as lists, with several rows selected, with a record, with a new one; and the states of the window around them."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.models import Kind
from app.services import search
from app.services.concerns import concerns
from app.services.duplicates.scan import Pair
from app.services.duplicates.traits import of_person
from app.services.duplicates.weighing import weigh
from app.services.lists import ListQuery
from app.services.office import saved_searches
from app.services.people import persons
from app.views.gallery.stage import Stage
from app.views.location import Location
from app.views.main.finding.palette import CommandPalette
from app.views.pages.concerns.concern_page import ConcernPage
from app.views.pages.concerns.stand.page import StandPage
from app.views.pages.duplicates.page import DuplicatesPage
from app.views.pages.privacy.trail_page import TrailPage
from app.views.shared.lists.list_page import ListPage
from app.views.shared.lists.table import RecordTable
from app.views.shared.records.record_detail import RecordDetail
from app.views.shared.widgets import Tabs
from app.views.window_context import Notice

_tr = QCoreApplication.translate
_LETTERS = "aebsmkfvn"
_PAIRS = 3


def page(location: Location) -> Callable[[Stage], QWidget]:
    def play(stage: Stage) -> QWidget:
        stage.window.go(location)
        return stage.window

    return play


def new(location: Location) -> Callable[[Stage], QWidget]:
    def play(stage: Stage) -> QWidget:
        stage.window.go(location)
        stage.window.commands.by_key["new"].trigger()
        return stage.window

    return play


def selection(location: Location) -> Callable[[Stage], QWidget]:
    """The list of a page with several rows selected."""

    def play(stage: Stage) -> QWidget:
        stage.window.go(location)
        for table in stage.window.findChildren(RecordTable):
            if table.isVisible():
                table.selectAll()
        return stage.window

    return play


def tabs(stage: Stage) -> Iterator[tuple[str, Callable[[Stage], QWidget]]]:
    """Of each kind of record every tab but the one in front, by a name for its file."""
    for kind, record in records(stage).items():
        place = next((spec for spec in stage.window.window_context.pages if kind in spec.kinds), None)
        if place is None:
            continue
        stage.window.go(Location(place.key, record))
        for number in _behind(stage):
            yield f"{place.key}-{kind}-{number + 1}", partial(_tab, Location(place.key, record), number)


def _behind(stage: Stage) -> list[int]:
    leaves = _leaves(stage)
    return [one for one in range(leaves.count()) if leaves.isTabVisible(one) and one != leaves.currentIndex()]


def _tab(location: Location, number: int, stage: Stage) -> QWidget:
    stage.window.go(location)
    _leaves(stage).setCurrentIndex(number)
    return stage.window


def duplicates(stage: Stage) -> QWidget:
    """Pairs as a search finds them in a vault where some are on file twice."""
    stage.window.go(Location("duplicates"))
    page = stage.window.stack.page
    assert isinstance(page, DuplicatesPage)
    if page.job is not None:
        page.job.cancel()
    ids = sorted(stage.context.read(persons.ids, ListQuery(), 2 * _PAIRS))
    born, line = date(1984, 5, 17), ("07627 910010",)
    weighed = (
        weigh(of_person("Kovač", "Marija", birth_date=born), of_person("Kovac", "Marija", birth_date=born)),
        weigh(of_person("Kovalenko", "Yuliya", birth_date=born), of_person("Kowalenko", "Julia", birth_date=born)),
        weigh(of_person("Berger", "Anna", phones=line), of_person("Vogt", "Anna", phones=line)),
    )
    pairs = zip(ids[::2], ids[1::2], weighed, strict=False)
    page.take([Pair(Kind.PERSON, a, b, found.score, found.reasons, found.verdict) for a, b, found in pairs])
    return stage.window


def _leaves(stage: Stage) -> Tabs:
    page = stage.window.stack.page
    assert isinstance(page, ListPage)
    assert isinstance(page.detail, RecordDetail)
    return page.detail.tabs


def records(stage: Stage) -> dict[str, int]:
    """The first record of each kind that a few letters find."""
    found: dict[str, int] = {}
    for letter in _LETTERS:
        for hit in stage.context.read(search.find, letter, 200):
            found.setdefault(str(hit.kind), hit.id)
    return found


def searching(stage: Stage) -> QWidget:
    stage.window.go(Location(stage.window.window_context.pages[0].key))
    stage.window.search.start()
    stage.window.search.setText("ma")
    stage.window.search.textEdited.emit("ma")
    return stage.window


def notice(stage: Stage) -> QWidget:
    stage.window.search.clear()
    stage.window.run("page")
    stage.window.search.popup.hide()
    stage.window.window_context.noticed.emit(Notice(_tr("Gallery", "Aufgabe gelöscht"), undo=True))
    return stage.window


def narrow(stage: Stage) -> QWidget:
    stage.window.notice.hide()
    stage.window.side.toggle()
    stage.window.window_context.discreet.set(True)
    return stage.window


def palette(stage: Stage) -> QWidget:
    stage.window.window_context.discreet.set(False)
    if stage.window.side.narrow:
        stage.window.side.toggle()
    window = stage.window
    palette = CommandPalette(window.window_context, window.finder, window.commands.all(), window)
    palette.open_over(window)
    palette.field.setText("sich")
    return palette


def checked_trail(stage: Stage) -> QWidget:
    stage.window.go(Location("audit"))
    page = stage.window.stack.page
    assert isinstance(page, TrailPage)
    page.check()
    return stage.window


def saved_search(stage: Stage) -> QWidget:
    """The first saved search, if there is any."""
    found = stage.context.read(saved_searches.everything)
    if found:
        stage.window.go(Location(found[0].page, search=found[0].id))
    return stage.window


def board(stage: Stage) -> QWidget:
    """Concerns by their state, two of them selected."""
    stage.window.go(Location("concerns"))
    page = stage.window.stack.page
    assert isinstance(page, ConcernPage)
    page.show_filtered({})
    page.show_view("board")
    chosen = next((column for column in page.board.columns if column.model.ids), None)
    if chosen is not None:
        chosen.cards.choose(chosen.model.ids[:2])
    return stage.window


def stand(stage: Stage) -> QWidget:
    """At the stall, with something typed that others have said as well."""
    stage.window.go(Location("stand"))
    page = stage.window.stack.page
    assert isinstance(page, StandPage)
    first = next(iter(stage.context.read(concerns.ids, ListQuery(filters={"status": "open"}), 1)), None)
    if first is not None:
        page.form.said.editor.setText(stage.context.read(concerns.load, first).subject)
    return stage.window


def filtered_columns(stage: Stage) -> QWidget:
    """A list with the row of fields under its headings, sorted by two columns."""
    stage.window.go(Location("people"))
    page = stage.window.stack.page
    assert isinstance(page, ListPage)
    page.list.filter_row.set_values({"name": "a", "birth_year": ">1980"})
    page.table.columns.sort_by("household")
    page.table.columns.sort_by("birth_year", descending=True, add=True)
    return stage.window
