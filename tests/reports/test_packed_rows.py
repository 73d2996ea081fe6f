"""Packed rows are the rows; they can be walked through again and again, and go to another process as they are."""

import pickle

from hypothesis import given
from hypothesis import strategies as st

from app.reports import packed_rows
from app.reports.packed_rows import PackedRows


@given(st.lists(st.tuples(st.text(max_size=3), st.text(max_size=3)), max_size=5), st.integers(1, 3))
def test_packed_rows_are_the_rows(rows: list[tuple[str, str]], piece: int) -> None:
    before, packed_rows._PIECE = packed_rows._PIECE, piece
    try:
        packed = PackedRows.of(iter(rows))
    finally:
        packed_rows._PIECE = before
    assert [list(packed), list(packed), len(packed)] == [rows, rows, len(rows)]
    assert all(len(pickle.loads(one)) <= piece for one in packed.pieces)
    assert list(pickle.loads(pickle.dumps(packed))) == rows
