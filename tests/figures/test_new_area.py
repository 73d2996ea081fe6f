"""A new area needs its file and its chapter in the tuple: everything else is there for it."""

import io

import openpyxl
import pypdfium2
import pytest
import toy_area

from app.context import Context
from app.figures import yearly
from app.figures.periods import parse
from app.reports.model import Heading, Table, Text
from app.reports.render_pdf import render_pdf
from app.reports.render_xlsx import render_xlsx


def test_a_new_area_is_printed_defined_and_protected(years: Context, monkeypatch: pytest.MonkeyPatch) -> None:
    before = years.read(yearly.yearly_report, parse("2026"))
    monkeypatch.setattr(yearly, "CHAPTERS", (*yearly.CHAPTERS, toy_area.CHAPTER))
    report = years.read(yearly.yearly_report, parse("2026"), {"toy": "Mit ihren Worten."})
    assert report.blocks[: len(before.blocks)] == before.blocks
    heading, text, figures, _chart, table = report.blocks[len(before.blocks) :]
    assert (heading, text) == (Heading(1, "Ein neues Gebiet"), Text("Mit ihren Worten."))
    assert set(report.definitions()) - set(before.definitions()) == {toy_area.WITH_YEAR, toy_area.DECADES}
    assert isinstance(table, Table)
    assert [(row.key, table.cell(row, 0)) for row in table.rows] == [("194", "8"), ("~others", "32")]

    with pypdfium2.PdfDocument(render_pdf(report)) as document:
        paper = " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())
    book = openpyxl.load_workbook(io.BytesIO(render_xlsx(report)))
    assert [cell.value for cell in book["Jahrzehnte"][5]][:2] == ["1940er", 8]
    for said in ("1940er 8", "Sonstige 32", toy_area.DECADES.title, toy_area.WITH_YEAR.text):
        assert said in paper
    assert toy_area.DECADES.text in {cell.value for row in book["Definitionen"].iter_rows() for cell in row}
    assert figures.figures[0].value.value == 33  # type: ignore[union-attr]
