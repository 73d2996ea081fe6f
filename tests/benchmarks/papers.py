"""How long a tagged report of 50 pages takes and how large it is, against bare reportlab with the same content; lists of
100,000 rows as spreadsheets against openpyxl in write-only mode; the first page for the preview.
"""

import io
import random
import subprocess
import sys
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
from openpyxl import Workbook
from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table

from app.reports.pdf.document import PdfDocument
from app.reports.pdf.text.fonts import FOLDER
from app.reports.xlsx.book import HEADER, PLAIN, Book, Style
from tests.benchmarks.measuring import HAS_MEMORY, ROOT, Measure, in_turns

CHAPTERS, PARAGRAPHS, ROWS = 13, 15, 54
LIST_ROWS, LIST_COLUMNS = 100_000, 15
_TEXT = (
    "Das Quartier Steinen hat viele Menschen die zusammen kommen und Feste feiern sowie Gärten pflegen über Straßen hinweg "
    "mit Freude Nachbarschaft Begegnung Beratung Wohnen Sprache Ehrenamt Spielplatz Gemeinde Verwaltung Rückmeldung"
)
_WORDS = _TEXT.split()
Chapter = tuple[list[str], list[list[str]]]


@cache
def content() -> tuple[Chapter, ...]:
    """Paragraphs and the rows of a table for each chapter, always the same."""
    draw = random.Random(7)

    def words(count: int) -> str:
        return " ".join(draw.choice(_WORDS) for _ in range(count)) + "."

    def row() -> list[str]:
        return [words(3), str(draw.randrange(10_000)), str(draw.randrange(1_000)), words(2)]

    return tuple(
        ([words(draw.randrange(50, 120)) for _ in range(PARAGRAPHS)], [row() for _ in range(ROWS)])
        for _ in range(CHAPTERS)
    )


def ours() -> bytes:
    """The report as every report is made: tagged, with bookmarks, repeated heads, exact number of pages."""
    paper = PdfDocument("Bericht", header_left="Gemeinde Steinen", date="23.11.2026")
    paper.heading(1, "Bericht")
    for number, (paragraphs, rows) in enumerate(content()):
        paper.heading(2, f"Kapitel {number}")
        for text in paragraphs:
            paper.paragraph(text)
        paper.table(["Was", "Zahl", "Anteil", "Bemerkung"], rows, align=["left", "right", "right", "left"])
    return paper.finish()


def bare() -> bytes:
    """The same text and tables with reportlab's own paragraphs and tables, without structure, shaping or page count."""
    body, head = _bare_styles()
    story: list[Any] = [Paragraph("Bericht", head)]
    for number, (paragraphs, rows) in enumerate(content()):
        story.append(Paragraph(f"Kapitel {number}", head))
        story += [Paragraph(text, body) for text in paragraphs]
        cells = [["Was", "Zahl", "Anteil", "Bemerkung"], *rows]
        style = [
            ("FONT", (0, 0), (-1, -1), "BarePapers", 9, 12),
            ("LINEBELOW", (0, 0), (-1, -1), 0.3, HexColor("#C3CBCE")),
            ("ALIGN", (1, 0), (2, -1), "RIGHT"),
            ("TOPPADDING", (0, 0), (-1, -1), 3),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
        ]
        story += [Table(cells, (200, 60, 60, 140), repeatRows=1, style=style), Spacer(0, 10)]
    out = io.BytesIO()
    document = SimpleDocTemplate(
        out, pagesize=A4, leftMargin=25 * mm, rightMargin=20 * mm, topMargin=26 * mm, bottomMargin=20 * mm,
        pageCompression=1,
    )  # fmt: skip
    document.build(story, onFirstPage=_bare_frame, onLaterPages=_bare_frame)
    return out.getvalue()


def _bare_styles() -> tuple[ParagraphStyle, ParagraphStyle]:
    if "BarePapers" not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont("BarePapers", FOLDER / "NotoSans-Regular.ttf"))
    body = ParagraphStyle("body", fontName="BarePapers", fontSize=10, leading=14, spaceAfter=6)
    return body, ParagraphStyle("head", parent=body, fontSize=14, leading=18, spaceBefore=16, spaceAfter=5)


def _bare_frame(canvas: Any, _document: Any) -> None:
    canvas.setFont("BarePapers", 8)
    canvas.drawString(25 * mm, A4[1] - 15 * mm, "Gemeinde Steinen")
    canvas.drawRightString(A4[0] - 20 * mm, A4[1] - 15 * mm, "Bericht")
    canvas.line(25 * mm, A4[1] - 17 * mm, A4[0] - 20 * mm, A4[1] - 17 * mm)
    canvas.drawString(25 * mm, 12 * mm, "23.11.2026")
    canvas.drawRightString(A4[0] - 20 * mm, 12 * mm, f"Seite {canvas.getPageNumber()}")


def packed(data: bytes) -> int:
    """Size in kB of a file whose objects are packed as tightly as pikepdf can."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate, compress_streams=True)
    return len(out.getvalue())


def _pages(data: bytes) -> int:
    with pypdfium2.PdfDocument(data) as pdf:
        return len(pdf)


def list_row(number: int) -> list[Any]:
    """One row of a long list."""
    texts = [
        f"Name {number} Müller",
        f"Köchlinstraße {number % 90}",
        "79585 Steinen",
        f"Notiz {number} zu diesem Eintrag",
    ]
    numbers = [number, number * 1.5, number % 7, number % 13, number / 3]
    return [*texts, *numbers, date(2026, 1, 1 + number % 28), *(f"Gruppe {number % step}" for step in (2, 3, 5, 7, 11))]


def our_list() -> int:
    """A list of 100,000 rows by our writer: guarded texts, number formats, frozen head, filters; its size."""
    book = Book("Liste", date(2026, 11, 23))
    sheet = book.sheet("Liste", [14] * LIST_COLUMNS, header_rows=1)
    sheet.append([f"Spalte {n}" for n in range(LIST_COLUMNS)], [HEADER] * LIST_COLUMNS)
    styles = [*[PLAIN] * 9, Style("dd.mm.yyyy"), *[PLAIN] * 5]
    for number in range(LIST_ROWS):
        sheet.append(list_row(number), styles)
    sheet.filter(1, sheet.rows, LIST_COLUMNS)
    return len(book.finish())


def bare_list() -> int:
    """The same values with openpyxl in write-only mode; its size."""
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet("Liste")
    for number in range(LIST_ROWS):
        sheet.append(list_row(number))
    out = io.BytesIO()
    workbook.save(out)
    return len(out.getvalue())


def _peak(work: str) -> float:
    """Peak memory in MB of a fresh process that does this work."""
    code = f"from tests.benchmarks import papers; papers.{work}(); print(papers.peak())"
    ran = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return float(ran.stdout)


def _first_of_the_day() -> float:
    """Milliseconds until the first page, in a fresh process."""
    command = [sys.executable, "-m", "tests.benchmarks.first_page_probe"]
    return float(subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout)


def peak() -> float:
    """Peak memory of this process in MB. Not by `getrusage`, which counts what the parent held before (Linux)."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmHWM:"))


def _first_page() -> None:
    """The whole report is made before its first page is drawn."""
    with pypdfium2.PdfDocument(ours()) as pdf:
        pdf[0].render(scale=1.5)


def _nothing() -> None:
    pass


def measure() -> list[Measure]:
    """Report, its size, the first page, and the long list."""
    floor, mine = in_turns(bare, ours, 5)
    tagged, untagged = ours(), bare()
    pages = _pages(tagged)
    lists = in_turns(bare_list, our_list, 1)
    cold = min(_first_of_the_day() for _ in range(3))
    first = in_turns(_nothing, _first_page, 9)[1]
    return [
        Measure(
            f"Bericht mit {pages} Seiten, mit Struktur", f"reportlab ohne ({_pages(untagged)} Seiten)", floor, mine, 1.6
        ),
        Measure(
            "Größe dieses Berichts", "ohne Struktur, gepackt", packed(untagged) / 1024, len(tagged) / 1024, 2.5, "kB"
        ),
        Measure(f"erste von {pages} Seiten in der Vorschau", "Ziel", 300, first, 1),
        Measure("erste Seite, wenn noch nichts geladen ist", "Ziel", 300, cold, 1),
        Measure("Tabelle mit 100.000 Zeilen", "openpyxl, nur schreibend", *lists, 1.2),
        *_memory(),
    ]


def _memory() -> list[Measure]:
    """What the long list takes, where the system tells."""
    if not HAS_MEMORY:
        return []
    floor, mine = _peak("bare_list"), _peak("our_list")
    return [Measure("Speicher dabei", "openpyxl und 100 MB", floor + 100, mine, 1, "MB")]


if __name__ == "__main__":
    for each in measure():
        print(f"{each.job}: {each.ours:.0f} {each.unit} / {each.floor:.0f} = {each.ratio:.2f} (Ziel {each.goal})")
