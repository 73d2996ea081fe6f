"""Promise 19: an export never cuts silently: whatever its length, a text stands in the spreadsheet as a whole.

Through a whole file: `tests/reports/test_render_xlsx.py` (texts that go on below).
"""

import io
import random
from datetime import date

import openpyxl
import pytest

from app.reports.forms.printed_list import ListColumn, ListOptions, PrintedList, render_table
from app.reports.xlsx.cells import _CONTINUED, LONGEST, text_pieces
from tests.faults.conftest import Figure


@pytest.mark.parametrize("letters", ["a", "äß", "\U0001f600", "ሰላም", "a\n", "שלום"])
@pytest.mark.parametrize("length", [1, 15_999, 16_000, 32_767, 32_768, 40_000, 200_000])
def test_the_pieces_are_the_text(letters: str, length: int) -> None:
    text = "".join(random.Random(length).choices(letters, k=length))
    pieces = text_pieces(text)
    assert all(len(piece.encode("utf-16-le")) // 2 <= LONGEST for piece in pieces)
    assert "".join(piece.removesuffix(_CONTINUED) for piece in pieces) == text
    assert all(piece.endswith(_CONTINUED) for piece in pieces[:-1])


def test_control_characters_are_marked_and_not_dropped() -> None:
    text = "".join(map(chr, range(32))) + "\x7f\ufffe\uffff"
    (piece,) = text_pieces(text.replace("\r", ""))
    assert len(piece) == len(text) - 1


@pytest.mark.parametrize("length", [32_766, 32_767, 32_768, 100_000])
def test_a_list_with_a_long_text(length: int, figure: Figure) -> None:
    """Through a whole file: every letter is there, and where it goes on says so."""
    text = "".join(random.Random(length).choices("aäß\U0001f600ሰ ", k=length)).strip()
    columns = (ListColumn("Name"), ListColumn("Notiz"))
    listed = PrintedList("Liste", columns, (("Eva", text), ("Ada", "kurz")), "", "", "", date(2026, 11, 23), "")
    book = openpyxl.load_workbook(io.BytesIO(render_table(listed, ListOptions())))
    pieces = [cell.value for sheet in book for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)]
    assert text in "".join(piece.removesuffix(_CONTINUED) for piece in pieces if piece != "Eva")
    figure((1, "überlange Texte in Tabellen"), (0, "gekürzt"))
