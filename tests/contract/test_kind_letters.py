"""A letter that went out stands in the timeline of the record it was written from, whichever kind that is."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from app.common import clock
from app.common.sentences import TrailWords
from app.context import Context
from app.models import AuditKind, Case, Kind, Person, graph
from app.models.bookkeeping import Late
from app.papers.letters import LETTER, Recipient
from app.papers.print_job import PrintJob
from app.services import recipients, timeline, trash
from app.services.casework import cases
from app.services.people import persons
from app.services.secrecy.content import content_of
from app.services.secrecy.gate import Outgoing
from app.services.secrecy.receivers import Client
from app.services.timeline import Item, ItemKind
from app.views.location import Location
from app.views.main.window import MainWindow
from app.views.page_registry import PAGES
from app.views.shared.records.timeline import Timeline
from tests.contract.samples import sample
from tests.views.windows import MakeWindow, settle

NAME = "Quittenmus"
NOON = datetime(2026, 11, 20, 12)


WRITTEN_FROM = [kind for kind in Kind if recipients.takes_letters(kind)]
of_each = pytest.mark.parametrize("origin", WRITTEN_FROM, ids=str)


@pytest.fixture
def record(context: Context, origin: Kind) -> int:
    """A record that a letter can be written from."""
    return context.write("Angelegt", sample, origin, NAME)


def _letters(context: Context, record: int) -> list[Item]:
    return context.read(timeline.items, record, [ItemKind.LETTER])


def _to_client(context: Context, record: int) -> Outgoing:
    """A letter about a case goes to the client."""
    return Outgoing(context.read(content_of, [record]), Client())


def _print(context: Context, kind: Kind, record: int) -> None:
    paper = context.read(PrintJob(LETTER, Recipient(kind, record)).prepared)
    with context.leaving(AuditKind.PRINT, record, paper.file_name, _to_client(context, record)):
        """It is printed."""


def _save(context: Context, kind: Kind, record: int, folder: Path) -> None:
    paper = context.read(PrintJob(LETTER, Recipient(kind, record)).prepared)
    context.hand_out(folder / "x.pdf", b"x", TrailWords(f"{paper.file_name}.pdf"), record, _to_client(context, record))


@of_each
def test_each_way_a_letter_went_out_stands_there_with_its_moment_and_to_whom(
    context: Context, origin: Kind, record: int, tmp_path: Path
) -> None:
    with clock.standing_at(NOON):
        _print(context, origin, record)
    with clock.standing_at(NOON + timedelta(hours=1)):
        _save(context, origin, record, tmp_path)
    with context.leaving(AuditKind.PRINT, record, TrailWords("teilnehmerliste"), _to_client(context, record)):
        """It is printed."""
    context.note(AuditKind.READ, record, TrailWords("brief"))
    found = _letters(context, record)
    assert [(item.at, str(item.status)) for item in found] == [
        (NOON + timedelta(hours=1), "als Datei gesichert"),
        (NOON, "gedruckt"),
    ]
    assert all(NAME in item.whom for item in found)
    assert not any(item.open for item in found)


@of_each
def test_one_that_was_noted_late_stands_there_too(context: Context, record: int) -> None:
    stored = Late("brief", NOON).stored()
    context.note(AuditKind.PRINT, record, TrailWords(stored))
    assert [str(item.status) for item in _letters(context, record)] == ["gedruckt"]


def test_long_lists_of_them_come_page_by_page(context: Context) -> None:
    person = context.write("Person", persons.save, Person(family_name=NAME, given_name="Anna"))
    for hour in range(5):
        with clock.standing_at(NOON + timedelta(hours=hour)):
            _print(context, Kind.PERSON, person)
    read, pages = _letters(context, person), []
    while len(pages) < len(read):
        before = pages[-1].place if pages else None
        pages += context.read(timeline.items, person, (), 2, before)[:2]
    assert pages[:5] == read


@of_each
def test_it_goes_with_its_record(context: Context, origin: Kind, record: int) -> None:
    _print(context, origin, record)
    context.write("Weg", trash.trash, [record])
    assert _letters(context, record) == []
    context.undo()
    assert len(_letters(context, record)) == 1
    context.write("Weg", trash.trash, [record])
    context.write("Endgültig", trash.purge, [record])
    assert NAME not in repr(context.audit())


def test_a_letter_to_the_client_of_a_case_stands_with_the_person_as_well(context: Context) -> None:
    person = context.write("Person", persons.save, Person(family_name=NAME, given_name="Anna"))
    case = context.write("Fall", cases.save, Case(number="", person_id=person, opened_on=NOON.date()))
    _print(context, Kind.CASE, case)
    (item,) = _letters(context, person)
    assert (item.record_id, item.whom) == (case, f"{NAME}, Anna")
    context.write("Weg", trash.trash, [person])
    assert NAME not in repr(_letters(context, case))


@of_each
def test_the_open_record_shows_it_at_once_and_f8_hides_to_whom(
    context: Context, make_window: MakeWindow, origin: Kind, record: int
) -> None:
    window = make_window()
    window.go(Location(next(spec.key for spec in PAGES if origin in spec.kinds), record))
    settle(window.window_context.work)
    saved_at = window.status._saved_at
    _print(context, origin, record)
    settle(window.window_context.work)
    (said,) = _said(window)
    assert ", Brief, gedruckt · an " in said
    assert NAME in said
    if origin not in graph.confidential_kinds():
        assert window.status._saved_at == saved_at, "nothing was saved; only a case keeps what left of it"
    timelines = window.stack.page.findChildren(Timeline)
    timelines[0].opened.emit(_letters(context, record)[0])
    assert window.stack.page.spec.key == "audit"
    window.run("back")
    settle(window.window_context.work)
    window.window_context.discreet.set(True)
    assert NAME not in _said(window)[0]
    assert "Brief" in _said(window)[0]


def _said(window: MainWindow) -> list[str]:
    """The lines about letters in the timeline of the record that is open."""
    page = window.stack.page
    assert page is not None
    model = page.findChildren(Timeline)[0].view.model()
    lines = [str(model.index(number, 0).data()) for number in range(model.rowCount())]
    return [line for line in lines if "Brief" in line]
