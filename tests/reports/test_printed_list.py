"""A printed list as a spreadsheet: rows as high as their texts."""

from datetime import date, datetime
from io import BytesIO

from openpyxl import load_workbook
from pypdfium2 import PdfDocument

from app.reports.forms.printed_list import ListColumn, ListOptions, PrintedList, render, render_table
from tests import sheets


def test_a_row_is_as_high_as_its_longest_text() -> None:
    long = "Das steht auf mehreren Zeilen. " * 8
    short = [("Ein Wort", "noch eins")] * 20
    list_ = PrintedList("Liste", (ListColumn("A"), ListColumn("B")), (*short, (long, "B")), made_on=date(2026, 11, 23))
    (sheet,) = load_workbook(BytesIO(render_table(list_, ListOptions()))).worksheets
    last = sheet.max_row
    assert sheet.cell(last, 1).value == long
    assert sheet.row_dimensions[last].height > 5 * 10
    assert sheet.row_dimensions[last - 1].height is None, "short rows keep the height of the program"


def test_days_times_and_hours_are_values_in_the_spreadsheet() -> None:
    columns = tuple(ListColumn(title) for title in ("Seit", "Wann", "Stunden", "Frist", "Typed", "Leer"))
    rows = (
        ("12.03.2026", "12.03.2026, 14:30", "1.084,5 h", "01.02.2026", "12.03.2026", ""),
        ("", "01.12.2026, 08:05", "0,0 h", "31.02.2026", "Fest am 12.03.2026", "–"),
        ("01.01.2025", "–", "2,5 h", "", "1", ""),
    )
    data = render_table(PrintedList("Fälle", columns, rows), ListOptions())
    assert list(sheets.problems(data)) == []
    sheet = load_workbook(BytesIO(data)).active
    found = list(sheet.iter_rows(min_row=5, values_only=True))
    assert [row[0] for row in found] == [datetime(2026, 3, 12), "", datetime(2025, 1, 1)]
    assert [row[1] for row in found] == [datetime(2026, 3, 12, 14, 30), datetime(2026, 12, 1, 8, 5), "–"]
    assert [row[2] for row in found] == [1084.5, 0, 2.5]
    assert [row[3:5] for row in found] == [
        ("01.02.2026", "12.03.2026"),
        ("31.02.2026", "Fest am 12.03.2026"),
        ("", "1"),
    ]
    formats = [cell.number_format for cell in next(sheet.iter_rows(min_row=5))]
    assert formats == ["dd.mm.yyyy", "dd.mm.yyyy, hh:mm", '#,##0.0" h"', "General", "General", "General"]


def test_an_english_window_writes_hours_as_values_too() -> None:
    rows = (("1,084.5 h", "41%"), ("2.0 h", "7%"))
    data = render_table(PrintedList("Cases", (ListColumn("Hours"), ListColumn("Share")), rows), ListOptions())
    sheet = load_workbook(BytesIO(data)).active
    assert list(sheet.iter_rows(min_row=5, values_only=True)) == [(1084.5, 41), (2, 7)]


def test_amounts_of_money_are_values_with_their_cents() -> None:
    rows = (("1.234,50\u00a0€", "€1,234.50"), ("-0,01\u00a0€", "-€0.01"), ("", ""))
    data = render_table(PrintedList("Budgets", (ListColumn("Rest"), ListColumn("Left")), rows), ListOptions())
    assert list(sheets.problems(data)) == []
    sheet = load_workbook(BytesIO(data)).active
    assert list(sheet.iter_rows(min_row=5, values_only=True)) == [(1234.5, 1234.5), (-0.01, -0.01), ("", "")]
    assert {cell.number_format for cell in sheet[5]} == {'#,##0.00" €"'}


def test_sums_stand_below_their_columns_on_paper_and_in_the_spreadsheet() -> None:
    columns = (ListColumn("Haushalt"), ListColumn("Personen", right=True), ListColumn("Stunden", right=True))
    rows = tuple((f"Haushalt {number}", str(number), "1,5 h") for number in range(1, 61))
    list_ = PrintedList("Haushalte", columns, rows, sums=("", "1830", "90,0 h"))
    for options, before in ((ListOptions(), []), (ListOptions(numbered=True), [""])):
        data = render_table(list_, options)
        assert list(sheets.problems(data)) == []
        sheet = load_workbook(BytesIO(data)).active
        *_, last = sheet.iter_rows(values_only=True)
        assert list(last) == [*before, "Summe", 1830, 90]
        assert all(cell.font.bold for cell in sheet[sheet.max_row])
        assert sheet.auto_filter.ref.endswith(str(sheet.max_row - 1)), "sorting leaves the sums where they are"
        text = words_of(render(list_, options))
        assert text.count("Summe") == 1
        assert text.index("Haushalt 60") < text.index("Summe") < text.index("90,0 h")


def test_a_list_without_sums_has_no_such_line() -> None:
    list_ = PrintedList("Liste", (ListColumn("A"),), (("x",),))
    assert "Summe" not in words_of(render(list_, ListOptions()))
    assert [
        row[0] for row in load_workbook(BytesIO(render_table(list_, ListOptions()))).active.iter_rows(values_only=True)
    ][-1] == "x"


def words_of(data: bytes) -> str:
    document = PdfDocument(data)
    return " ".join(page.get_textpage().get_text_bounded() for page in document)
