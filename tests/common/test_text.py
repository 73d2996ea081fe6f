"""German order and folding (DIN 5007-1)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.common.text import clean, fold, sort_key


@pytest.mark.parametrize(
    ("typed", "folded"),
    [("Çelik  Straße", "celik strasse"), ("ÄÖÜ", "aou"), ("Ørsted Łuk", "orsted luk"), ("ﬁn", "fin"), ("  ", "")],
)
def test_fold(typed: str, folded: str) -> None:
    assert fold(typed) == folded


def test_din_5007_order() -> None:
    names = ["Zebra", "öde", "Straße", "Ärger", "Strasse 2", "Ober", "Arzt"]
    assert sorted(names, key=sort_key) == ["Ärger", "Arzt", "Ober", "öde", "Straße", "Strasse 2", "Zebra"]
    assert sort_key("Müller-Lüdenscheidt") == "muller ludenscheidt"


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_clean_leaves_one_line_without_control_characters(text: str) -> None:
    cleaned = clean(text)
    assert cleaned == cleaned.strip()
    assert not any(ord(letter) < 32 for letter in cleaned)
    assert clean(cleaned) == cleaned


@given(st.text(alphabet=st.characters(max_codepoint=127)))
def test_clean_is_the_same_for_letters_that_need_no_second_look(text: str) -> None:
    """Plain ASCII takes a shorter way: beside a sign that does not, it comes out the same."""
    assert clean(text) == clean(f"{text} ß").removesuffix("ß").strip()


@given(st.text(alphabet=st.characters(max_codepoint=0x36F)))
def test_fold_is_the_same_for_letters_that_need_no_second_look(text: str) -> None:
    """Letters with marks that are taken off take a shorter way: beside a sign that does not, they come out the same."""
    assert fold(text) == fold(f"{text} щ").removesuffix("щ").strip()
