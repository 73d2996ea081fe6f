"""Printing: which pages in which order and how often, and a printer that takes nothing any more."""

from contextlib import suppress
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.common.errors import Cancelled, StorageError, UserError
from app.common.progress import silent
from app.common.sentences import TrailWords
from app.context import UNASKED, Context
from app.models import AuditKind
from app.papers.fixed import SPECIMEN
from app.papers.print_job import Prepared, PrintJob
from app.reports.pdf.document import PdfDocument
from app.views.preview.printing import new_printer, print_dialog, print_pages, print_paper

A4 = (595.0, 842.0)


@pytest.fixture(scope="module")
def paper() -> bytes:
    """Five pages, each with its number."""
    made = PdfDocument("Probe")
    for number in range(1, 6):
        if number > 1:
            made.page_break()
        made.heading(1, f"Blatt {number}")
    return made.finish()


class Printer(QPrinter):
    """Prints into a file; after `last` pages it is gone."""

    last = 99

    def __init__(self, out: Path) -> None:
        super().__init__(QPrinter.PrinterMode.HighResolution)
        self.taken = 1
        self.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        self.setOutputFileName(str(out))
        self.setResolution(72)

    def newPage(self) -> bool:
        self.taken += 1
        return self.taken <= self.last and super().newPage()


@pytest.fixture
def printer(qapp: QApplication, tmp_path: Path) -> Printer:  # noqa: ARG001
    return Printer(tmp_path / "druck.pdf")


def pages_of(printer: QPrinter) -> int:
    with pypdfium2.PdfDocument(printer.outputFileName()) as pdf:
        return len(pdf)


def test_all_pages(printer: Printer, paper: bytes) -> None:
    told: list[tuple[int, int]] = []
    assert print_pages(paper, printer, 0, lambda done, total, _what: told.append((done, total))) == 5
    assert pages_of(printer) == 5
    assert told[-1] == (5, 5)


def test_the_page_on_the_screen(printer: Printer, paper: bytes) -> None:
    printer.setPrintRange(QPrinter.PrintRange.CurrentPage)
    assert print_pages(paper, printer, 3, silent) == 1


@pytest.mark.parametrize(("first", "last", "count"), [(2, 4, 3), (5, 5, 1), (4, 99, 2)])
def test_a_range(printer: Printer, paper: bytes, first: int, last: int, count: int) -> None:
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(first, last)
    assert print_pages(paper, printer, 0, silent) == count


def test_a_range_without_pages_is_said(printer: Printer, paper: bytes) -> None:
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(7, 9)
    with pytest.raises(UserError, match="keine Seiten"):
        print_pages(paper, printer, 0, silent)


def test_copies_are_made_here_where_the_printer_cannot(printer: Printer, paper: bytes) -> None:
    printer.setCopyCount(2)
    count = print_pages(paper, printer, 0, silent)
    assert count == (5 if printer.supportsMultipleCopies() else 10)


def test_a_printer_that_vanishes_is_said_with_what_it_took(printer: Printer, paper: bytes) -> None:
    printer.last = 2
    with pytest.raises(UserError, match="nach 2 Seite") as told:
        print_pages(paper, printer, 0, silent)
    assert "übrigen Seiten" in str(told.value)


def test_a_printer_that_is_not_there_is_said(printer: Printer, paper: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Printer, "isValid", lambda _self: False)
    with pytest.raises(UserError, match="Der Drucker nimmt nichts an"):
        print_pages(paper, printer, 0, silent)


def test_a_file_that_cannot_be_printed_to_is_said(qapp: QApplication, paper: bytes, tmp_path: Path) -> None:
    assert qapp
    (tmp_path / "ordner.pdf").mkdir()
    for path, said in ((tmp_path / "fehlt" / "druck.pdf", "ist nicht da"), (tmp_path / "ordner.pdf", "ordner.pdf")):
        with pytest.raises(StorageError, match=said):
            print_pages(paper, Printer(path), 0, silent)


def test_can_be_stopped(printer: Printer, paper: bytes) -> None:
    def stop(done: int, _total: int, _what: str) -> None:
        if done:
            raise Cancelled("genug")

    with pytest.raises(Cancelled):
        print_pages(paper, printer, 0, stop)
    assert printer.taken == 1


def test_a_new_printer_prints_the_size_of_the_paper(qapp: QApplication) -> None:
    assert qapp
    assert new_printer(A4).pageLayout().fullRectPoints().width() == 595
    assert new_printer((842.0, 595.0)).pageLayout().fullRectPoints().width() == 842


@pytest.mark.parametrize("last", [99, 2])
def test_what_left_is_noted_also_where_the_printer_vanished(
    printer: Printer, paper: bytes, context: Context, last: int
) -> None:
    printer.last = last
    about = Prepared(PrintJob(SPECIMEN), (), TrailWords("probe"), "Probe")
    with suppress(UserError):
        print_paper(context, about, paper, UNASKED, printer, 0, silent)
    assert [line.text for line in context.audit(kinds=[AuditKind.PRINT])] == ["probe"]


def test_what_never_reached_a_printer_is_not_noted(
    qapp: QApplication,  # noqa: ARG001
    paper: bytes,
    context: Context,
    tmp_path: Path,
) -> None:
    nowhere = Printer(tmp_path / "fehlt" / "druck.pdf")
    about = Prepared(PrintJob(SPECIMEN), (), TrailWords("probe"), "Probe")
    with pytest.raises(StorageError):
        print_paper(context, about, paper, UNASKED, nowhere, 0, silent)
    assert context.audit(kinds=[AuditKind.PRINT]) == []


@pytest.mark.parametrize("typed", ["\0", "Liste\0.pdf", "Liste\n.pdf"], ids=["nul", "a nul inside", "a new line"])
def test_the_dialog_takes_no_name_that_no_file_can_have(qtbot: QtBot, typed: str) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = print_dialog(new_printer((595, 842)), parent)
    fields = dialog.findChildren(QLineEdit)
    assert fields
    for field in fields:
        field.clear()
        field.insert(typed)
        assert field.text().isprintable()
