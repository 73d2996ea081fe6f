"""The flowing paper: its structure, its looks' rules, and what hostile text does to it (nothing)."""

import io

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tagged import elements, page_count, problems, text_of

from app.reports.pdf.canvas import TaggedCanvas
from app.reports.pdf.document import PdfDocument

HOSTILE = "<img src='file:///etc/passwd'/> & <b>fett</b> %s {0} \\( \x00\x07\ud800 ]]> BDC EMC (a) \u202eabc"
TYPED = st.text(max_size=200)


def sample() -> PdfDocument:
    """A paper with every kind of block, several pages long."""
    paper = PdfDocument("Jahresbericht 2026", header_left="Gemeinde Steinen", date="23.11.2026")
    paper.heading(1, "Jahresbericht 2026")
    paper.paragraph("Kurz und klar.", style="lead")
    paper.figures_row([("Besuche", "412", "Vorjahr 380"), ("Beratungen", "84", "")])
    paper.heading(2, "Zahlen")
    paper.table(
        ["Thema", "Zahl"],
        [[f"Thema {index}", str(index)] for index in range(120)],
        align=["left", "right"],
        caption="Beratungen nach Thema",
        total=True,
    )
    paper.figure(lambda canvas, x, y: canvas.rect(x, y, 50, 20, fill=1), 100, 40, alt="Ein Balken", caption="Balken")
    paper.bullets(["eins", "zwei", "أهلا وسهلا"])
    paper.paragraph("Eine Stimme.", style="quote")
    paper.paragraph("Anmerkung", style="note")
    paper.line()
    paper.page_break()
    paper.paragraph("Wort " * 2000)
    return paper


def test_everything_drawn_is_in_the_structure() -> None:
    data = sample().finish()
    assert problems(data) == []
    tags = [tag for tag, _ in elements(data)]
    assert tags.count("TR") == 121
    assert {
        "H1",
        "H2",
        "P",
        "L",
        "LI",
        "Lbl",
        "LBody",
        "Table",
        "Caption",
        "THead",
        "TBody",
        "TH",
        "TD",
        "Figure",
    } <= set(tags)


def test_pages_know_how_many_they_are() -> None:
    data = sample().finish()
    last = page_count(data)
    assert last > 3
    copied = text_of(data)
    assert all(f"Seite {page} von {last}" in copied for page in range(1, last + 1))


def test_the_same_paper_twice_is_the_same_file() -> None:
    assert sample().finish() == sample().finish()


def test_metadata_hold_our_title_and_nobody() -> None:
    data = sample().finish()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert str(pdf.docinfo.Title) == "Jahresbericht 2026"
        assert "/Author" not in pdf.docinfo
    assert b"Helvetica" not in data
    assert b"ReportLab" not in data
    assert b"CreationDate" not in data


def test_text_is_never_markup() -> None:
    paper = PdfDocument("Probe & <Titel>", header_left=HOSTILE, date=HOSTILE)
    paper.heading(1, HOSTILE)
    paper.paragraph(HOSTILE)
    paper.bullets([HOSTILE])
    paper.figures_row([(HOSTILE, HOSTILE, HOSTILE)])
    paper.table([HOSTILE, "b"], [[HOSTILE, HOSTILE]], caption=HOSTILE)
    data = paper.finish()
    assert problems(data) == []
    assert "<img src='file:///etc/passwd'/> & <b>fett</b>" in text_of(data)


@given(TYPED, TYPED, st.lists(TYPED, max_size=3))
@settings(max_examples=40, deadline=None)
def test_any_text_gives_a_good_file(title: str, cell: str, items: list[str]) -> None:
    paper = PdfDocument(title)
    paper.heading(1, title)
    paper.paragraph(cell)
    paper.bullets(items)
    paper.table(["A", "B", "C"], [[cell, title, ""], ["", "", ""]])
    assert problems(paper.finish()) == []


def test_a_cell_higher_than_a_page_stays_one_row() -> None:
    paper = PdfDocument("Lang")
    paper.table(["Kurz", "Lang"], [["a", "Wort " * 6000], ["b", "x" * 5000], ["c", "Ende"]])
    data = paper.finish()
    assert problems(data) == []
    assert page_count(data) > 4
    assert [tag for tag, _ in elements(data)].count("TR") == 4
    assert text_of(data).count("Wort") == 6000
    assert text_of(data).count("x") == 5000


def test_many_columns_stay_on_the_page() -> None:
    paper = PdfDocument("Breit")
    paper.table([f"Spalte {index}" for index in range(30)], [["12345"] * 30])
    data = paper.finish()
    assert problems(data) == []
    assert page_count(data) == 1


def test_an_empty_paper_is_one_good_page() -> None:
    data = PdfDocument("Leer").finish()
    assert page_count(data) == 1
    assert problems(data) == []


def test_mistakes_of_a_report_are_noticed() -> None:
    paper = PdfDocument("Probe")
    with pytest.raises(ValueError, match="heading level"):
        paper.heading(2, "Übersprungen")
    with pytest.raises(ValueError, match="words"):
        paper.figure(lambda *_: None, 10, 10, alt="")
    with pytest.raises(ValueError, match="fit on a page"):
        paper.figure(lambda *_: None, 10, 2000, alt="zu hoch")
    with pytest.raises(ValueError, match="cells"):
        paper.table(["A", "B"], [["nur eine"]])


def test_text_outside_every_element_is_noticed() -> None:
    canvas = TaggedCanvas("Probe")
    with pytest.raises(AssertionError):
        canvas.text(10, 10, "verloren")
    with pytest.raises(AssertionError):
        canvas.setFont("Helvetica", 10)


def test_the_walk_notices_untagged_painting() -> None:
    canvas = TaggedCanvas("Probe")
    canvas._code.append("0 0 10 10 re f")
    assert "page 1: f neither content nor artifact" in problems(canvas.finish())
