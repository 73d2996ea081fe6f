"""Papers that promise one page keep to it, and say what they leave out."""

from datetime import date, timedelta

import pytest

from app.reports.forms import hours_sheet, lodging, project_sheet
from app.reports.forms.hours_sheet import HoursOptions, HoursSheet, SheetDay
from app.reports.forms.lodging import LodgingOptions, LodgingSheet
from app.reports.forms.project_sheet import ProjectSheet, ProjectSheetOptions, SheetRows
from app.reports.forms.sheet_tables import SheetTable, number, words
from app.reports.pdf.document import PdfDocument
from app.reports.pdf.one_page import SIZES, as_large_as_fits
from tests.reports.test_pdf_blocks import pages_of

SHORTENED = "Gekürzt"


def project(words: int, rows: int) -> ProjectSheet:
    text = " ".join(f"Wort{number}" for number in range(words))
    milestones = tuple((f"Schritt {number}", "30.11.2026", "") for number in range(rows))
    return ProjectSheet(
        name="Hochbeete",
        head=(("Stand", "läuft"), ("Ort", "Innenhof")),
        texts=(("Ziel", text), ("Ergebnis", text)),
        tables=(SheetRows("Meilensteine", ("Meilenstein", "bis", "erreicht"), milestones),),
        organiser="Gemeinde Steinen",
        date="30.11.2026",
    )


@pytest.mark.parametrize(
    ("words", "rows", "shortened"), [(20, 5, False), (20, 28, False), (20, 200, True), (2000, 3, True)]
)
def test_a_project_stands_on_one_page(words: int, rows: int, shortened: bool) -> None:
    pages = pages_of(project_sheet.render(project(words, rows), ProjectSheetOptions()))
    assert (len(pages), SHORTENED in pages[0]) == (1, shortened)


def test_one_long_word_is_cut_as_well() -> None:
    sheet = project(1, 1)
    (pages,) = [pages_of(project_sheet.render(sheet, ProjectSheetOptions()))]
    long = ProjectSheet("Lang", sheet.head, (("Ziel", "x" * 9000),), sheet.tables, "", "")
    assert [len(pages), len(pages_of(project_sheet.render(long, ProjectSheetOptions())))] == [1, 1]


def test_rows_left_out_are_counted() -> None:
    (page,) = pages_of(project_sheet.render(project(1, 200), ProjectSheetOptions()))
    left_out = next(line for line in page.splitlines() if "weitere" in line)
    assert page.count("Schritt ") + int("".join(filter(str.isdigit, left_out))) == 200


def test_large_print_leaves_nothing_out() -> None:
    pages = pages_of(project_sheet.render(project(2000, 60), ProjectSheetOptions(large=True)))
    text = "".join(pages)
    assert SHORTENED not in text
    assert "Wort1999" in text
    assert "Schritt 59" in text


def test_the_longest_month_stands_on_one_page() -> None:
    first = date(2026, 10, 1)
    days = tuple(
        SheetDay(first + timedelta(number), "Tag der Deutschen Einheit", 375, (120, 135)) for number in range(31)
    )
    facts = tuple((f"Zeile {number}", "105:38") for number in range(5))
    sheet = HoursSheet(
        "Stundenblatt",
        "Oktober 2026",
        "Stand",
        "Gemeinde",
        first,
        ("Vernetzung", "Sozialarbeit"),
        days,
        facts,
        "Notiz " * 20,
    )
    pages = pages_of(hours_sheet.render(sheet, HoursOptions()))
    assert len(pages) == 1
    assert len(pages_of(hours_sheet.render(sheet, HoursOptions(large=True)))) > 1


@pytest.mark.parametrize(("rows", "pages"), [(20, [1, 2]), (36, [1, 2]), (60, [2, 3])])
def test_a_few_lines_more_than_a_page_are_no_reason_for_another(rows: int, pages: list[int]) -> None:
    """Nearly a page becomes one, much more than that is set as usual, and large print always is."""
    table = SheetTable(
        "Tabelle", "Tabelle", (words("Was"), number("Zahl")), tuple((f"Zeile {n}", n) for n in range(rows))
    )
    sheet = LodgingSheet("Blatt", "November 2026", "Stand", "Gemeinde", date(2026, 12, 1), (table,), "Notiz " * 30)
    usual, large = (len(pages_of(lodging.render(sheet, LodgingOptions(large=large)))) for large in (False, True))
    assert [usual, large] == pages


@pytest.mark.parametrize(
    ("pages", "sizes"),
    [([1], SIZES[:1]), ([2, 1], SIZES[:2]), ([2, 2, 1], SIZES), ([2, 2, 2], SIZES), ([3, 2], SIZES[::2])],
)
def test_what_no_size_brings_onto_one_page_is_not_tried_in_each(pages: list[int], sizes: tuple[float, ...]) -> None:
    tried: list[float] = []

    def write(size: float) -> PdfDocument:
        paper = PdfDocument("Blatt", size=size)
        for _ in range(pages[len(tried)] - 1):
            paper.paragraph("Wort")
            paper.page_break()
        paper.paragraph("Wort")
        tried.append(size)
        return paper

    assert as_large_as_fits(write).pages == pages[-1]
    assert tuple(tried) == sizes
