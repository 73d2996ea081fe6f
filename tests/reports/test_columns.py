"""How wide columns are: what is short stays whole, what is long gets the room, no word breaks where another column has it."""

from collections.abc import Sequence
from itertools import pairwise

import pytest
from heard import heard
from hypothesis import given, settings
from hypothesis import strategies as st
from tagged import problems

from app.reports.forms.attendance import AttendanceList, AttendanceOptions, _Sheet
from app.reports.pdf import text as typeset
from app.reports.pdf.blocks import columns as measured
from app.reports.pdf.blocks.columns import WidthNeeds
from app.reports.pdf.blocks.grid import Cell, RowOfCells
from app.reports.pdf.canvas import Align
from app.reports.pdf.document import PdfDocument
from app.reports.pdf.letterhead import PLAIN

NEEDS = st.lists(st.tuples(st.floats(20, 90), st.floats(0, 900)), min_size=1, max_size=9)


def widths(needs: Sequence[tuple[float, float]], measure: float, shares: Sequence[float] | None = None) -> list[float]:
    wanted = WidthNeeds(tuple(least for least, _ in needs), tuple(least + more for least, more in needs))
    align: list[Align] = ["left"] * len(needs)
    return list(measured.columns(wanted, 0, measure, align, shares).widths)


@given(NEEDS, st.sampled_from([466.0, 700.0]), st.booleans())
@settings(max_examples=200, deadline=None)
def test_no_word_breaks_where_another_column_has_room(
    needs: list[tuple[float, float]], measure: float, given_shares: bool
) -> None:
    found = widths(needs, measure, [1.0] * len(needs) if given_shares else None)
    gaps = measured.GAP * (len(needs) - 1)
    assert sum(found) <= measure + 0.01
    assert sum(found) + gaps >= measure - 0.01
    if sum(least for least, _ in needs) + gaps <= measure:
        assert all(width >= least - 0.01 for width, (least, _) in zip(found, needs, strict=True))


def test_short_columns_are_as_wide_as_they_need_and_long_ones_share_the_rest() -> None:
    found = widths([(30, 20), (60, 2000), (40, 0), (50, 1000)], 466)
    assert found[0] == pytest.approx(50)
    assert found[2] == pytest.approx(40)
    assert found[1] > found[3] > 60


def test_spare_room_goes_to_the_column_with_the_longest_texts() -> None:
    assert widths([(30, 0), (40, 80), (30, 0)], 466) == pytest.approx([30, 386, 30])


def test_where_words_are_too_many_the_longest_give_way() -> None:
    assert widths([(30, 0), (5000, 0)], 466)[0] == pytest.approx(30)


@pytest.mark.parametrize("summed", [(), (1,), (6,), (1, 6), range(1, 7)])
@pytest.mark.parametrize("with_cells", [False, True])
def test_of_a_table_in_parts_only_those_with_a_sum_have_a_row_for_it(summed: Sequence[int], with_cells: bool) -> None:
    sums = ["Summe", *("12" if place in summed else "" for place in range(1, 7))]
    rows: list[RowOfCells] = [[f"Zeile {number}", *["Veranstaltungsraum"] * 6] for number in range(3)]
    rows += [[Cell("Verbunden", across=7)]] * with_cells
    paper = PdfDocument("Probe", large=True)
    paper.heading(1, "Probe")
    paper.table(["Was", *"ABCDEF"], [*rows, sums], caption="Tabelle", total=True)
    data = paper.finish()
    assert problems(data) == []
    said = [block.text for block in heard(data)]
    parts = [place for place, text in enumerate(said) if text.startswith("Tabelle (Teil ")]
    assert len(parts) == 3
    ends = [said[first:last] for first, last in pairwise([*parts, len(said)])]
    with_sums = [texts for texts in ends if "12" in texts]
    assert [texts for texts in ends if "Summe" in texts] == with_sums
    assert sum(texts.count("12") for texts in ends) == len(summed)


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize(
    "own", [(), ("Uhrzeit",), ("Kinder", "Einverständnis"), ("Kinder", "Uhrzeit", "Fahrt", "Teilnahmebestätigung")]
)
def test_titles_of_a_signing_table_keep_their_words(own: tuple[str, ...], large: bool) -> None:
    options = AttendanceOptions(own_columns=own, large=large, blank_rows=12_345)
    sheet = _Sheet(AttendanceList("Nähcafé", "heute", names=("Anna",)), options, lambda *_: None, letterhead=PLAIN)
    columns = sheet._columns()
    assert sum(column.width for column in columns) == pytest.approx(sheet._frame.width)
    for column in columns:
        assert typeset.longest_word(column.title, "semibold", sheet._measures.title) <= column.inner
    assert typeset.measure("12346", "regular", sheet._measures.text) <= columns[0].inner
    assert columns[1].width >= 127.5


def test_contacts_leave_the_titles_their_words() -> None:
    options = AttendanceOptions(own_columns=("Einverständniserklärung", "Kinder", "Uhrzeit"), office_copy=True)
    mails = ("anna-maria.von@nachbarschaftshilfe-steinen.de",)
    sheet = _Sheet(AttendanceList("Nähcafé", "heute", names=("Anna",), contacts=mails), options, lambda *_: None)
    for column in sheet._columns():
        assert typeset.longest_word(column.title, "semibold", sheet._measures.title) <= column.inner
