"""Printing: every page as an image in print quality, painted in the worker thread."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QRectF, QRegularExpression
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QRegularExpressionValidator
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QLineEdit, QWidget

from app.common.errors import UserError
from app.common.files import as_storage_error
from app.common.progress import Progress
from app.common.sentences import Sentence
from app.context import Context
from app.models import AuditKind
from app.papers.print_job import Prepared
from app.services.secrecy.gate import Outgoing
from app.views.preview import pdfium
from app.views.preview.pdfium import POINTS_PER_INCH, Size
from app.views.visited_places import use_own_dialogs

_DPI = 300
"""Resolution of the images; finer ones make the data for the printer several times larger and are hardly seen."""

_NO_CONTROL_CHARACTERS = QRegularExpression(r"\P{Cc}*")


def new_printer(size: Size) -> QPrinter:
    """A printer set to A4, upright or landscape as the first page is, and to print in the printed size."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageOrientation(_orientation(size))
    printer.setFullPage(True)
    printer.setDocName("Quartiersbuch")
    return printer


def print_dialog(printer: QPrinter, parent: QWidget) -> QPrintDialog:
    """Qt's dialog for a printer. Its fields take no control characters: a file name with one makes Qt complain."""
    use_own_dialogs()
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(QCoreApplication.translate("Printing", "Drucken"))
    for line in dialog.findChildren(QLineEdit):
        line.setValidator(QRegularExpressionValidator(_NO_CONTROL_CHARACTERS, line))
    return dialog


def print_paper(
    context: Context,
    paper: Prepared,
    data: bytes,
    outgoing: Outgoing,
    printer: QPrinter,
    current: int,
    progress: Progress,
) -> int:
    """Print a paper as `print_pages` does; how many pages. If any page left, however it ended, the audit trail knows.

    Raises Refused where what of a case is on it may not go to whom it is for; then nothing is printed.
    """
    with context.leaving(AuditKind.PRINT, paper.print_job.record, paper.file_name, outgoing) as departure:

        def follow(done: int, total: int, what: Sentence) -> None:
            departure.left = done > 0
            progress(done, total, what)

        return print_pages(data, printer, current, follow)


def print_pages(data: bytes, printer: QPrinter, current: int, progress: Progress) -> int:
    """Print the pages chosen in the printer's dialog; how many. `current` is the page on the screen, counted from 0.

    Raises UserError if the printer does not take them, a StorageError if the file it prints to can't be written, Cancelled
    through `progress`.
    """
    what = Sentence(QCoreApplication.translate("Printing", "Drucken"))
    sizes = pdfium.sizes(data)
    numbers = _chosen(printer, len(sizes), current)
    if not numbers:
        raise UserError(QCoreApplication.translate("Printing", "In diesem Bereich liegen keine Seiten."))
    progress(0, len(numbers), what)
    _demand_ready(printer)
    painter = QPainter()
    printer.setPageOrientation(_orientation(sizes[numbers[0]]))
    if not painter.begin(printer):
        raise _not_there()
    try:
        painter.setRenderHints(QPainter.RenderHint.LosslessImageRendering | QPainter.RenderHint.SmoothPixmapTransform)
        for done, number in enumerate(numbers):
            if done:
                printer.setPageOrientation(_orientation(sizes[number]))
                if not printer.newPage():
                    raise _vanished(done)
            _paint(painter, printer, data, number, sizes[number])
            if printer.printerState() in (QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted):
                raise _vanished(done)
            progress(done + 1, len(numbers), what)
    except BaseException:
        printer.abort()
        raise
    finally:
        painter.end()
    return len(numbers)


def _demand_ready(printer: QPrinter) -> None:
    """Raise what is wrong with the printer or with the file it prints to: of that Qt says nothing but that it is so."""
    if not printer.isValid():
        raise _not_there()
    if printer.outputFileName():
        path = Path(printer.outputFileName())
        try:
            path.open("ab").close()
        except OSError as error:
            raise as_storage_error(error, path) from error


def _not_there() -> UserError:
    return UserError(
        QCoreApplication.translate(
            "Printing", "Der Drucker nimmt nichts an. Bitte prüfen, ob er eingeschaltet und verbunden ist."
        )
    )


def _vanished(done: int) -> UserError:
    """What is said when the printer took some pages and then no more."""
    text = QCoreApplication.translate(
        "Printing",
        "Der Drucker nimmt nach %n Seite(n) nichts mehr an. Bitte prüfen, ob er eingeschaltet und verbunden ist, "
        "und die übrigen Seiten noch einmal drucken.",
        None,
        done,
    )
    return UserError(text)


def _paint(painter: QPainter, printer: QPrinter, data: bytes, number: int, size: Size) -> None:
    image = pdfium.image(data, number, round(size[0] / POINTS_PER_INCH * min(_DPI, printer.resolution())))
    dots = printer.resolution() / POINTS_PER_INCH
    painter.drawImage(QRectF(0, 0, size[0] * dots, size[1] * dots), image)


def _chosen(printer: QPrinter, count: int, current: int) -> list[int]:
    """Numbers of the pages in the order in which they are printed, counted from 0."""
    numbers = list(range(count))
    if printer.printRange() == QPrinter.PrintRange.CurrentPage:
        numbers = [current]
    elif printer.printRange() == QPrinter.PrintRange.PageRange:
        ranges = printer.pageRanges()
        first, last = printer.fromPage() or 1, printer.toPage() or count
        if ranges.isEmpty():
            numbers = [number for number in numbers if first <= number + 1 <= last]
        else:
            numbers = [number for number in numbers if ranges.contains(number + 1)]
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        numbers.reverse()
    return _copied(printer, numbers)


def _copied(printer: QPrinter, numbers: list[int]) -> list[int]:
    """The pages as often as wanted, where the printer can't make copies itself."""
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    if printer.collateCopies():
        return numbers * copies
    return [number for number in numbers for _ in range(copies)]


def _orientation(size: Size) -> QPageLayout.Orientation:
    return QPageLayout.Orientation.Landscape if size[0] > size[1] else QPageLayout.Orientation.Portrait
