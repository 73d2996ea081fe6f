"""A table of plain texts is written row by row: the same file as cell by cell, without a thing per cell, and it can be stopped."""

from collections.abc import Sequence
from datetime import date

import pypdfium2
import pytest

from app.common.cancelling import Cancellation, running
from app.common.errors import Cancelled
from app.reports.forms.printed_list import ListColumn, ListOptions, PrintedList, render
from app.reports.pdf.blocks import grid
from app.reports.pdf.blocks.columns import _SAMPLE
from app.reports.pdf.blocks.grid import Cell, PlainRows
from app.reports.pdf.canvas import Align
from app.reports.pdf.document import PdfDocument

_LONG = "Das steht auf mehreren Zeilen. " * 8
TEXTS: dict[str, list[tuple[str, ...]]] = {
    "short": [(f"Person {n}", "Lörrach", str(n)) for n in range(200)],
    "empty": [("", "", ""), ("A", "", "1"), (" ", "B", "")],
    "several lines": [("A", _LONG, "1"), (_LONG, _LONG, "2"), ("Zeile\nfür Zeile\n\nund noch eine", "B", "3")] * 20,
    "higher than a page": [("A", "B", "1"), ("A", _LONG * 40, "2"), ("C", "D", "3")],
    "half a page": [("A", _LONG * 8, str(n)) for n in range(9)],
    "other scripts": [("Олена Коваленко", "Ελένη", "1"), ("هدى عبدي", "שלום", "2"), ("नमस्ते", "👪 Familie", "3")] * 9,
    "right to left over lines": [("هدى عبدي " * 40, "سلام " * 90, "1"), ("A", "B", "2")] * 6,
    "markup": [("<b>Anna</b>", "=1+1", "&amp;"), ("endstream", "\x00\x07", "%")],
}
_COLUMNS: tuple[Align, ...] = ("left", "center", "right")


def _paper(rows: Sequence[Sequence[str | Cell]], large: bool, row_heads: bool, total: bool) -> bytes:
    paper = PdfDocument("Liste", large=large)
    head = ["Name", "Ort", "Zahl"] * (len(rows[0]) // 3)
    paper.table(head, rows, list(_COLUMNS) * (len(rows[0]) // 3), row_heads=row_heads, total=total)
    return paper.finish()


def _both(rows: Sequence[tuple[str, ...]], *, large: bool = False, row_heads: bool = True, total: bool = False) -> bool:
    one_by_one = [[Cell(text) for text in row] for row in rows]
    return _paper(rows, large, row_heads, total) == _paper(one_by_one, large, row_heads, total)


@pytest.mark.parametrize("name", TEXTS)
def test_the_file_is_the_same_as_cell_by_cell(name: str) -> None:
    assert _both(TEXTS[name])


@pytest.mark.parametrize("option", ["large", "total"])
def test_the_file_is_the_same_with_every_option(option: str) -> None:
    assert _both(TEXTS["several lines"], **{option: True})
    assert _both(TEXTS["short"], row_heads=False)


def test_the_file_is_the_same_where_a_wide_table_becomes_several() -> None:
    assert _both([row * 8 for row in TEXTS["short"][:60]])


def test_rows_of_the_wrong_length_are_a_mistake() -> None:
    with pytest.raises(ValueError, match="row 2"):
        grid.place([("A", "B"), ("A",)], 2)


def _list(rows: int) -> PrintedList:
    columns = (ListColumn("Name"), ListColumn("Ort"))
    return PrintedList(
        "Personen", columns, tuple((f"P {n}", "Lörrach") for n in range(rows)), made_on=date(2026, 11, 28)
    )


def test_cells_are_put_in_their_places_for_the_widths_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    get = PlainRows.__getitem__

    def counted(rows: PlainRows, number: int | slice) -> object:
        if isinstance(number, int):
            asked.append(number)
        return get(rows, number)

    monkeypatch.setattr(PlainRows, "__getitem__", counted)
    render(_list(3 * _SAMPLE), ListOptions())
    assert max(set(asked) - {3 * _SAMPLE - 1}) < _SAMPLE, "the last row may be a sum"


def test_a_long_list_tells_how_far_it_is_on_every_page() -> None:
    told: list[tuple[int, int]] = []
    data = render(_list(600), ListOptions(), lambda done, total, _what: told.append((done, total)))
    assert len(told) == _pages(data) + 1
    assert [done for done, _ in told] == sorted(done for done, _ in told)


def _pages(data: bytes) -> int:
    with pypdfium2.PdfDocument(data) as pdf:
        return len(pdf)


def test_a_file_that_is_being_written_can_be_stopped() -> None:
    cancellation = Cancellation()
    cancellation.cancel()
    with running(cancellation), pytest.raises(Cancelled):
        _paper(TEXTS["short"], large=False, row_heads=True, total=False)
