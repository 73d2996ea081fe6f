"""Whatever takes long reads a snapshot: no statement of it holds a lock on the file, so that saving goes on meanwhile."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event

from app.common.errors import NothingToPrint
from app.context import Context
from app.figures.periods import Period
from app.models import Kind, Person
from app.papers import reports
from app.papers.choice import Chosen
from app.papers.lists import LIST, ListView, ShownColumn
from app.papers.paper import Paper
from app.papers.print_job import PrintJob
from app.papers.registry import PAPERS
from app.papers.reports import report_of
from app.services.kinds import service_of
from app.services.people import persons
from app.storage.database.engine import DATABASE, connect

_SHORT = {
    "brief",
    "etikettenprobe",
    "wiederherstellungscode",
    "rettungsbericht",
    "musterseiten",
    "teilnehmerliste",
    "namensschilder",
    "tuerliste",
    "weiterleitung",
    "anliegen-quittung",
    "besprechungsliste",
    "rundruf",
    "sitzungsvorlage",
    "fragebogen",
    "projektblatt",
    "spendenmeldung",
    "vorschuss",
    "terminzettel",
    "schweigepflicht",
    "einwilligung",
    "foto-einwilligung",
    "hilfeplan",
    "verweisbrief",
}
"""Papers about one record or none, read from the file itself; those of an event while few are on its list."""


class _Watch:
    """What was asked while something ran: how often, and how often a lock on the file was held then."""

    def __init__(self, context: Context) -> None:
        self._lock = connect(context.vault / DATABASE, context._vault.key)
        self._lock.execute("PRAGMA busy_timeout = 0")
        self.statements = 0
        self.locked: list[str] = []

    def look(self, _connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        """After a statement, while its transaction is open."""
        self.statements += 1
        try:
            self._lock.execute("BEGIN EXCLUSIVE")
            self._lock.execute("ROLLBACK")
        except Exception:
            self.locked.append(statement)

    def close(self) -> None:
        self._lock.close()


@contextmanager
def _watched(context: Context) -> Iterator[_Watch]:
    watch = _Watch(context)
    event.listen(Engine, "after_cursor_execute", watch.look)
    try:
        yield watch
    finally:
        event.remove(Engine, "after_cursor_execute", watch.look)
        watch.close()


def _holds_nothing(context: Context, call: Callable[[], object], *, asks: bool = True) -> None:
    with _watched(context) as watch:
        call()
    assert watch.locked == []
    assert bool(watch.statements) is asks


def test_the_watch_sees_a_read_of_the_file_itself(context: Context) -> None:
    with _watched(context) as watch:
        context.read(persons.count)
    assert watch.locked


@pytest.mark.parametrize("paper", [paper for paper in PAPERS if paper.name not in _SHORT], ids=lambda paper: paper.name)
def test_every_paper(context: Context, quarter: dict[str, int], paper: Paper) -> None:
    assert quarter
    print_job = PrintJob(paper, context.read(paper.example))

    def make() -> None:
        print_job.pdf(context, {})
        if paper.drawing.table is not None:
            print_job.table(context, {})

    _holds_nothing(context, make)


@pytest.mark.parametrize("kind", Kind)
def test_the_printed_list_of_every_kind(context: Context, quarter: dict[str, int], kind: Kind) -> None:
    assert quarter
    service = service_of(kind)
    columns = (ShownColumn("Nummer", lambda row: str(row.id)),)
    view = ListView("Liste", Chosen(kind, service.ids), service.rows, columns, "{} Zeilen".format)
    for make in (PrintJob(LIST, view).pdf, PrintJob(LIST, view).table):
        _holds_nothing(context, partial(_made_or_nothing, make, context))


def _made_or_nothing(make: Callable[..., object], context: Context) -> None:
    with suppress(NothingToPrint):
        make(context, {})


@pytest.mark.parametrize("period", [Period(2026, 11, 1), Period(2026, 10, 3), Period(2026, 1, 12)], ids=str)
def test_every_report(context: Context, period: Period) -> None:
    name = reports.MONTHLY if period.months == 1 else reports.YEARLY
    _holds_nothing(context, lambda: PrintJob(report_of(period), period).table(context, {}))
    _holds_nothing(context, lambda: context.read_long(reports.REPORTS[name], period))


def test_the_files_of_a_report(context: Context, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(context, "hand_out", lambda path, *_: path)
    _holds_nothing(context, lambda: reports.write_report(context, reports.MONTHLY, Period(2026, 11, 1), tmp_path))


def test_checks_verifications_comparison_and_backups(context: Context) -> None:
    made = context.backup()
    _holds_nothing(context, context.check)
    _holds_nothing(context, context.check_trail)
    _holds_nothing(context, lambda: context.compare_backup(made.path))
    _holds_nothing(context, lambda: context.check_backup(made.path), asks=False)
    _holds_nothing(context, context.check_backups, asks=False)


def test_saving_goes_on_in_the_middle_of_each(context: Context) -> None:
    """Not only would the lock be free: what is saved meanwhile is there at once."""
    saved: list[str] = []
    answers: list[BaseException] = []

    def write() -> None:
        try:
            context.write("Person gespeichert", persons.save, Person(family_name="Abdi"))
        except BaseException as error:
            answers.append(error)

    def save(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        if threading.current_thread() is not reader or len(saved) == 3:
            return
        saved.append(statement)
        thread = threading.Thread(target=write)
        thread.start()
        thread.join(30)

    reader = threading.current_thread()

    before = context.read(persons.count)
    event.listen(Engine, "after_cursor_execute", save)
    try:
        context.read_long(reports.REPORTS[reports.YEARLY], Period(2026, 1, 12))
    finally:
        event.remove(Engine, "after_cursor_execute", save)
    assert not answers
    assert context.read(persons.count) == before + 3
