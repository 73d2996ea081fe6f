"""No cell of a text table is read as a formula, and whoever reads it back here gets what was there."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.common.formulas import guarded, unguarded

RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
texts = st.text(st.sampled_from("=+-@\t\r\n' \u00a0a1＝"), max_size=6) | st.text(max_size=20)


@given(texts)
@example("'=1")
@example("''+")
@example(" =1")
def test_comes_back_as_it_was_and_is_never_a_formula(text: str) -> None:
    written = guarded(text)
    assert unguarded(written) == text
    assert not written.lstrip(" \u00a0").startswith(RISKY)


@pytest.mark.parametrize("text", ["", "Kovač, Marija", "07627 1", "–", "1 + 1", "a=b", "O'Neill", "'s-Hertogenbosch"])
def test_what_is_none_stays_as_it_is(text: str) -> None:
    assert guarded(text) == text == unguarded(text)


@pytest.mark.parametrize("text", ["-5", "-1.234,5 h", "+3 %", "-12,50 €"])
def test_a_number_in_a_column_of_numbers_is_none(text: str) -> None:
    assert guarded(text, number=True) == text
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("text", ["-1+2", "=1", "-cmd|' /C calc'!A0", "+1;2"])
def test_a_formula_in_a_column_of_numbers_is_guarded(text: str) -> None:
    assert guarded(text, number=True) == f"'{text}"
