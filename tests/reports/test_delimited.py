"""Lists as text tables: what Excel opens by a double click, and any other program reads."""

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from app.common.formulas import unguarded
from app.common.progress import silent
from app.reports.delimited import delimited
from app.reports.forms.form import CSV
from app.reports.forms.printed_list import FORM, ListColumn, ListOptions, PrintedList

LIST = PrintedList(
    title="Personen",
    columns=(ListColumn("Name"), ListColumn("Stunden", right=True)),
    rows=(("Kovač; Marija", "-1,5 h"), ('=HYPERLINK("x")', "2,0 h")),
    total="2 Personen",
    sums=("", "0,5 h"),
)


def read(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_headings_and_rows_and_nothing_else() -> None:
    data = FORM.render_as(CSV)(LIST, ListOptions(), silent)
    assert data.startswith(b"\xef\xbb\xbfName;Stunden\r\n")
    assert read(data) == [["Name", "Stunden"], ["Kovač; Marija", "-1,5 h"], ['\'=HYPERLINK("x")', "2,0 h"]]


def test_rows_can_be_numbered() -> None:
    assert read(FORM.render_as(CSV)(LIST, ListOptions(numbered=True), silent))[1][:2] == ["1", "Kovač; Marija"]


@given(st.lists(st.tuples(st.text(max_size=8), st.text(max_size=8)), max_size=4))
def test_any_text_is_one_cell(rows: list[tuple[str, str]]) -> None:
    found = read(delimited(rows, [False, False]))
    assert len(found) == len(rows)
    for got, cells in zip(found, rows, strict=True):
        for one, cell in zip(got, cells, strict=True):
            kept = cell.replace("\r\n", "\n").replace("\r", "\n")
            assert [
                a for a, b in zip(unguarded(one), kept, strict=True) if a != b and a != "\N{REPLACEMENT CHARACTER}"
            ] == []


def test_what_no_text_file_can_hold_is_replaced() -> None:
    assert read(delimited([("a\0b\ud800",)], [False])) == [["a\N{REPLACEMENT CHARACTER}b\N{REPLACEMENT CHARACTER}"]]
