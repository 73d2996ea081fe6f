"""The spreadsheet: the same numbers as on paper, safe against what people type, nothing hidden in the file."""

import dataclasses
import io
import re
import shutil
import subprocess
import tracemalloc
import zipfile
from datetime import date
from pathlib import Path

import openpyxl
import pypdfium2
import pytest
import samples
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.worksheet import _writer
from openpyxl.worksheet.worksheet import Worksheet

from app.common import german
from app.figures.protection.thresholds import Thresholds
from app.figures.protection.unprotected import invented
from app.reports.forms import specimen_figures
from app.reports.model import Chart, ChartKind, Column, Publisher, Report, Row, Table, Text, TextTable
from app.reports.render_pdf import render_pdf
from app.reports.render_xlsx import render_xlsx
from app.reports.xlsx.cells import LONGEST, sheet_name, text_pieces
from tests import sheets

HEADER_ROWS = 4


def opened(data: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(data))


def shown(cell: openpyxl.cell.Cell) -> str:
    """What a German Excel displays in a cell."""
    if isinstance(cell.value, str):
        return cell.value
    bracketed = cell.number_format.startswith("(")
    pattern = cell.number_format.strip("()")
    number, _, unit = pattern.partition('"')
    digits = len(number.partition(".")[2])
    text = german.number(cell.value, digits) + unit.strip('"')
    return f"({text})" if bracketed else text


def sheet_rows(sheet: Worksheet) -> list[list[str]]:
    return [[shown(cell) for cell in row if cell.value is not None] for row in sheet.iter_rows()]


def one_table(label: str, text: str = "") -> Report:
    table = Table("list", "Liste", "Liste", "Wer", (Column("n", "Zahl"),), (Row("1", label, (invented(7),)),))
    publisher = Publisher("Gemeinde Steinen", "Quartiersmanagement")
    return Report("Probe", "", "2026", date(2026, 11, 22), publisher, Thresholds(), (Text(text), table))


def xml_of(data: bytes, part: str) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return [archive.read(name).decode() for name in archive.namelist() if re.search(part, name)]


def test_paper_and_spreadsheet_show_the_same_numbers() -> None:
    report = samples.report()
    workbook = opened(render_xlsx(report))
    document = pypdfium2.PdfDocument(render_pdf(report))
    paper = " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())
    document.close()
    compared = 0
    for table in report.tables():
        if not isinstance(table, Table):
            continue
        rows = [*table.rows, *([table.total] if table.total else [])]
        expected = [[row.label, *(table.cell(row, c) for c in range(len(table.columns)))] for row in rows]
        written = sheet_rows(workbook[table.name])[HEADER_ROWS : HEADER_ROWS + len(rows)]
        assert written == expected
        for row in expected:
            assert " ".join(row) in paper
            compared += 1
    assert compared > 8
    overview = sheet_rows(workbook["Bericht"])
    assert ["Besuche", "1.412", "(1.380)"] in overview
    assert ["Beratene Personen", "57", "(< 5)"] in overview
    assert "1.412 (Vorjahr: 1.380)" in paper
    assert ["Beratungszeit", "11,2 h", ""] in overview


@pytest.mark.parametrize("report", [samples.report(), samples.every_chart(), specimen_figures.report()])
def test_values_are_values_headings_are_whole_and_nothing_is_labelled_zero(report: Report) -> None:
    table = Table(
        "wide",
        "Breit",
        "Breit",
        "Wer",
        (Column("n", "Zahl der Veranstaltungen in diesem Jahr"),),
        (Row("a", "A", (invented(0),)),),
    )
    dates = TextTable("Tage", "Tage", ("Wann", "Wie lang"), (("12.03.2026, 14:30 Uhr", "84,5 h"),), (0.5, 0.5))
    made = dataclasses.replace(report, blocks=(*report.blocks, table, Chart(ChartKind.BARS, table), dates))
    assert list(sheets.problems(render_xlsx(made))) == []


class TestTheFile:
    def test_sheets(self) -> None:
        workbook = opened(render_xlsx(samples.report()))
        assert workbook.sheetnames == ["Bericht", "Themen", "Monate", "Termine", "Definitionen", "Schutz der Zahlen"]
        assert all(sheet.sheet_state == "visible" for sheet in workbook)

    def test_charts_keep_no_values(self) -> None:
        charts = xml_of(render_xlsx(samples.report()), r"charts/chart")
        assert len(charts) == 3
        for chart in charts:
            assert "Cache" not in chart
            assert "<v>" not in chart
            assert "'Themen'!$B$" in chart or "'Monate'!$" in chart

    def test_hidden_values_stand_nowhere_in_the_file(self) -> None:
        """The sample folds 3, 4 and 1 persons and hides 2 and 3; their sum 8 is all that may be found."""
        cells = sheet_rows(opened(render_xlsx(samples.report()))["Themen"])
        assert [row for row in cells if row and row[0] == "Sonstige"] == [["Sonstige", "8"]]
        assert not {"Gesundheit", "Schulden", "Mobilität"} & {row[0] for row in cells if row}

    def test_properties_are_neutral(self) -> None:
        properties = opened(render_xlsx(samples.report())).properties
        assert properties.title == "Probebericht 2026"
        assert properties.creator == "Quartiersbuch"
        assert properties.lastModifiedBy is None
        assert properties.created.date() == properties.modified.date() == date(2026, 11, 22)

    def test_printing(self) -> None:
        sheet = opened(render_xlsx(samples.report()))["Monate"]
        assert sheet.freeze_panes == "A5"
        assert sheet.print_title_rows == "$4:$4"
        assert sheet.print_area.startswith("'Monate'!$A$1:$G$")
        assert sheet.page_setup.paperSize == 9
        assert sheet.page_setup.fitToHeight == 0
        assert sheet.sheet_properties.pageSetUpPr.fitToPage

    def test_the_overview_leads_to_the_sheets(self) -> None:
        sheet = opened(render_xlsx(samples.report()))["Bericht"]
        links = [cell.hyperlink.location for row in sheet.iter_rows() for cell in row if cell.hyperlink]
        assert links == ["'Themen'!A1", "'Monate'!A1", "'Termine'!A1"]

    def test_no_file_is_written_on_the_way(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def refuse(*_args: object, **_more: object) -> None:
            raise AssertionError("a readable temporary file")

        monkeypatch.setattr(_writer, "create_temporary_file", refuse)
        assert render_xlsx(samples.report())


class TestForFormulasAndFilters:
    def test_tables_have_names_and_filters(self) -> None:
        workbook = opened(render_xlsx(samples.report()))
        assert workbook.defined_names["Daten_Themen"].attr_text == "'Themen'!$A$5:$B$7"
        assert workbook["Themen"].auto_filter.ref == "A4:B7"
        assert set(workbook.defined_names) == {"Daten_Themen", "Daten_Monate", "Daten_Termine", "Daten_Definitionen"}
        for sheet in ("Monate", "Termine", "Definitionen"):
            assert workbook[sheet].auto_filter.ref.startswith("A4:")

    def test_sums_stay_out_of_filters(self) -> None:
        workbook = opened(render_xlsx(samples.report()))
        last = int(re.sub(r".*[A-Z]", "", workbook["Themen"].auto_filter.ref))
        assert workbook["Themen"].cell(last + 1, 1).value == "Gesamt"

    @given(st.lists(st.text(max_size=40), min_size=1, max_size=4))
    @settings(max_examples=30, deadline=None)
    def test_names_are_such_as_excel_takes(self, titles: list[str]) -> None:
        report = one_table("a")
        tables = tuple(
            Table(title, title, "T", "L", (Column("n", "Z"),), (Row("1", "a", (invented(1),)),)) for title in titles
        )
        workbook = opened(render_xlsx(dataclasses.replace(report, blocks=tables)))
        names = [name for name in workbook.defined_names if name != "Daten_Definitionen"]
        assert len(names) == len(titles)
        assert all(re.fullmatch(r"Daten_\w{1,220}", name) for name in names)

    def test_the_same_report_twice_is_the_same_file(self) -> None:
        assert render_xlsx(samples.report()) == render_xlsx(samples.report())


class TestCharts:
    def test_every_kind_is_native(self) -> None:
        charts = "".join(xml_of(render_xlsx(samples.every_chart()), r"charts/chart"))
        for kind in ("barChart", "lineChart", "doughnutChart"):
            assert f"<{kind}>" in charts
        assert "Cache" not in charts

    def test_a_pyramid_leaves_the_numbers_what_they_are(self) -> None:
        data = render_xlsx(samples.every_chart())
        values = [cell.value for row in opened(data)["Alter"]["B5:C10"] for cell in row]
        assert all(isinstance(value, int) and value > 0 for value in values)
        pyramid = next(xml for xml in xml_of(data, r"charts/chart") if xml.count("<barChart>") == 2)
        assert 'orientation val="maxMin"' in pyramid
        assert pyramid.count("<valAx>") == 2

    def test_each_is_described_in_words(self) -> None:
        drawings = "".join(xml_of(render_xlsx(samples.every_chart()), r"drawings/drawing"))
        report = samples.every_chart()
        charts = [block for block in report.blocks if isinstance(block, Chart)]
        for chart in charts:
            assert f'descr="{chart.alternative()}"' in drawings
        assert "Chart 1" not in drawings

    def test_a_network_is_a_table(self) -> None:
        sheet = opened(render_xlsx(samples.every_chart()))["Netz"]
        rows = [[cell.value for cell in row] for row in sheet["A5:C6"]]
        assert rows == [["SV Steinen", "Rathaus", "3"], ["Nähcafé", "–", "–"]]


class TestHostileText:
    @pytest.mark.parametrize("text", ["=1+1", "+49 7627", "-3", "@SUM(A1)", "=HYPERLINK(A1)", "\t=1", "\r=1"])
    def test_never_a_formula(self, text: str) -> None:
        data = render_xlsx(one_table(text, text))
        workbook = opened(data)
        for cell in (workbook["Liste"]["A5"], workbook["Bericht"]["A4"]):
            assert cell.data_type == "s"
            assert cell.quotePrefix
            assert cell.value == text.replace("\r", "\n")
        assert "<f>" not in "".join(xml_of(data, "worksheets"))

    @pytest.mark.parametrize(
        "text", ["\x00\x0b\x1f", "\ud800", "\ufffe\uffff", "<row>&amp;</row>", "_x0041_", "\U0001f600" * 3]
    )
    def test_what_xml_cannot_hold(self, text: str) -> None:
        cell = opened(render_xlsx(one_table(text)))["Liste"]["A5"]
        assert cell.value
        assert cell.value.count("\N{REPLACEMENT CHARACTER}") == sum(c in "\x00\x0b\x1f\ud800\ufffe\uffff" for c in text)

    def test_what_excel_would_decode_is_escaped(self) -> None:
        assert text_pieces("_x0041_") == ["_x005F_x0041_"]

    @pytest.mark.parametrize("letter", ["a", "ä", "\U0001f600"])
    def test_a_text_too_long_for_a_cell_goes_on_below(self, letter: str) -> None:
        text = letter * 70_000
        sheet = opened(render_xlsx(one_table(text)))["Liste"]
        pieces = [sheet.cell(row, 1).value for row in range(5, sheet.max_row + 1)]
        assert all(len(piece.encode("utf-16-le")) // 2 <= LONGEST for piece in pieces)
        assert "".join(piece.removesuffix(" … (Fortsetzung in der nächsten Zeile)") for piece in pieces) == text
        assert sheet["B5"].value == 7
        assert sheet["B6"].value is None

    @given(st.text(st.characters(codec=None), max_size=60))
    @settings(max_examples=60, deadline=None)
    def test_any_text_makes_a_readable_file(self, text: str) -> None:
        cell = opened(render_xlsx(one_table(text, text)))["Liste"]["A5"]
        assert cell.data_type in ("s", "n")
        assert not isinstance(cell.value, int)

    @given(st.lists(st.text(max_size=50), max_size=6))
    def test_sheet_names(self, wanted: list[str]) -> None:
        taken: list[str] = []
        for name in wanted:
            taken.append(sheet_name(name, taken))
        assert len({name.casefold() for name in taken}) == len(taken)
        assert all(0 < len(name) <= 31 and not re.search(r"[\[\]:*?/\\]", name) for name in taken)
        assert not any(name.startswith("'") or name.endswith("'") for name in taken)


def test_a_hundred_thousand_rows_take_little_memory() -> None:
    rows = tuple(Row(f"{n}", f"Gruppe {n}", (invented(n),)) for n in range(40_000))
    report = dataclasses.replace(
        one_table(""), blocks=(Table("list", "Liste", "Liste", "Wer", (Column("n", "Zahl"),), rows),)
    )
    tracemalloc.start()
    data = render_xlsx(report)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 12_000_000
    assert opened(data)["Liste"].max_row == 40_004


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_it(tmp_path: Path) -> None:
    source = tmp_path / "bericht.xlsx"
    every = samples.report(text="=1+1 <b>&")
    source.write_bytes(render_xlsx(dataclasses.replace(every, blocks=(*every.blocks, *samples.every_chart().blocks))))
    command = ["soffice", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless"]
    subprocess.run(
        [*command, "--convert-to", "pdf", "--outdir", str(tmp_path), str(source)],
        check=True,
        capture_output=True,
        timeout=120,
    )
    document = pypdfium2.PdfDocument(tmp_path / "bericht.pdf")
    text = " ".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    assert "=1+1 <b>&" in text
    assert "Wohnen/Wohnungssuche" in text
    assert "Err:" not in text
