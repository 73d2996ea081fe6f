"""Pages are filled, tables break well, and where they go on their title stands again."""

import dataclasses
import io

import pikepdf
import pypdfium2
import pytest
import samples
import tagged

from app.reports.arrangement import Beside, arranged
from app.reports.forms import specimen_figures
from app.reports.model import Chart, ChartKind, Heading, PageBreak, Report, Text
from app.reports.pdf import style
from app.reports.pdf.document import PdfDocument
from app.reports.render_pdf import ReportOptions, render_report
from tests import page_use

CAPTION = "Eine Tabelle"
_STEP = 18.0
"""Height of a row."""


def flowing(report: Report) -> Report:
    """Without the pages that a sample breaks off on purpose."""
    return dataclasses.replace(
        report, blocks=tuple(block for block in report.blocks if not isinstance(block, PageBreak))
    )


REPORTS = {
    "sample": flowing(samples.report()),
    "every chart": samples.every_chart(),
    "specimen": specimen_figures.report(),
}


@pytest.mark.parametrize("name", REPORTS)
def test_no_page_in_the_middle_is_more_than_a_third_empty(name: str) -> None:
    assert page_use.too_empty(render_report(REPORTS[name], ReportOptions())) == []


@pytest.mark.parametrize("filler", range(0, 640, 80))
def test_whatever_stands_above_a_drawing_the_page_is_filled(filler: int) -> None:
    """Every kind of drawing begins at every height of a page."""
    month, age = samples.months(), samples.ages()
    drawings = (Chart(ChartKind.PYRAMID, age, (0, 1)), Chart(ChartKind.FUNNEL, month, (5,)), specimen_figures.NETWORK)
    line = Text("Ein Absatz.")
    blocks = [Heading(1, "Anfang"), *[line] * (filler // 20)]
    for drawing in drawings:
        blocks += [Heading(1, "Kapitel"), drawing, line]  # type: ignore[list-item]
    report = dataclasses.replace(samples.every_chart(), blocks=tuple(blocks))
    assert page_use.too_empty(render_report(report, ReportOptions())) == []


def pages_of(filler: float, rows: int, *, total: bool = False) -> tuple[bytes, list[list[str]]]:
    """A table with its caption below white space, and the lines of each page without those around it."""
    paper = PdfDocument("Probe")
    paper.heading(1, "Probe")
    paper.space(filler)
    paper.table(["Was", "Zahl"], [[f"Zeile {n}", "1"] for n in range(rows)], caption=CAPTION, total=total)
    data = paper.finish()
    with pypdfium2.PdfDocument(data) as pdf:
        texts = [page.get_textpage().get_text_range().splitlines() for page in pdf]
    return data, [[line.strip() for line in lines if line.strip() not in ("", "Probe")] for lines in texts]


@pytest.mark.parametrize("total", [True, False])
@pytest.mark.parametrize("rows", [2, 3, 4, 5, 9, 40])
def test_no_row_and_no_head_stands_alone(rows: int, total: bool) -> None:
    for filler in range(440, 640, 15):
        _, pages = pages_of(filler, rows, total=total)
        for page in pages:
            count = sum(line.startswith("Zeile ") for line in page)
            assert count != 1, (filler, page)
            if any(line.startswith((CAPTION, "Was")) for line in page):
                assert count >= 2, (filler, page)


@pytest.mark.parametrize("filler", range(0, 440, 20))
def test_a_table_of_high_rows_begins_where_its_first_row_has_room(filler: int) -> None:
    """As definitions do in large print, with few lines in the first and many in the second."""
    paper = PdfDocument("Probe", large=True)
    paper.heading(1, "Probe")
    paper.paragraph("Ein Satz.")
    paper.space(filler)
    paper.paragraph("Noch ein Satz.")
    paper.heading(2, "Anhang")
    rows = [["Kurz", "Worte " * 22], *[["Lang", "Worte " * 60]] * 6]
    paper.table(["Zahl", "Was genau gezählt wird"], rows, widths=(0.28, 0.72), caption=CAPTION)
    assert page_use.too_empty(paper.finish()) == []


def test_a_table_that_goes_on_keeps_its_title() -> None:
    data, (first, second) = pages_of(500, 20)
    assert CAPTION in first
    assert f"{CAPTION} (Fortsetzung)" in second
    assert tagged.problems(data) == []
    with pikepdf.open(io.BytesIO(data)) as pdf:
        marked = [bytes(page.Contents.read_bytes()).count(b"/Artifact <</Type/Pagination>> BDC") for page in pdf.pages]
    assert marked[1] > marked[0], "the title again is decoration: the tags have said it"
    assert [tag for tag, _ in tagged.elements(data)].count("Caption") == 1


def test_small_tables_stand_side_by_side() -> None:
    left, right = samples.topics(), dataclasses.replace(samples.topics(), key="other", name="Andere", title="Andere")
    blocks = (Chart(ChartKind.BARS, left), left, Chart(ChartKind.BARS, right), right)
    assert [type(block) for block in arranged(blocks)] == [Beside]
    report = dataclasses.replace(samples.report(annexed=False), blocks=blocks)
    data = render_report(report, ReportOptions())
    with pypdfium2.PdfDocument(data) as pdf:
        text = pdf[0].get_textpage()
        places = [text.get_charbox(text.search(title).get_next()[0]) for title in (left.title, right.title)]
    assert places[0][1] == pytest.approx(places[1][1], abs=1)
    assert places[1][0] > style.A4[0] / 2 > places[0][0]
    assert tagged.problems(data) == []
    assert [tag for tag, _ in tagged.elements(data)].count("Table") == 2
