"""A printed list as a spreadsheet: rows as high as their texts."""

from datetime import date
from io import BytesIO

from openpyxl import load_workbook

from app.reports.forms.printed_list import ListColumn, ListOptions, PrintedList, render_table


def test_a_row_is_as_high_as_its_longest_text() -> None:
    long = "Das steht auf mehreren Zeilen. " * 8
    short = [("Ein Wort", "noch eins")] * 20
    list_ = PrintedList("Liste", (ListColumn("A"), ListColumn("B")), (*short, (long, "B")), made_on=date(2026, 11, 23))
    (sheet,) = load_workbook(BytesIO(render_table(list_, ListOptions()))).worksheets
    last = sheet.max_row
    assert sheet.cell(last, 1).value == long
    assert sheet.row_dimensions[last].height > 5 * 10
    assert sheet.row_dimensions[last - 1].height is None, "short rows keep the height of the program"
