"""What a passphrase must be, and what is said about it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.common.errors import UserError
from app.storage.passphrase import check_passphrase, estimated_bits, normalised, passphrase_hint


@pytest.mark.parametrize("text", ["", "kurz", "elf Zeichen", "aaaaaaaaaaaaaaaa", "abababababababab"])
def test_too_short_or_uniform_is_refused(text: str) -> None:
    with pytest.raises(UserError):
        check_passphrase(text)


def test_both_forms_of_an_umlaut_are_the_same() -> None:
    assert normalised("Blu\u0308tenstaub") == normalised("Bl\u00fctenstaub")


@pytest.mark.parametrize(
    ("weaker", "stronger"),
    [
        ("123456789012", "739105628417"),
        ("passwort passwort", "passwort laterne"),
        ("qwertzuiop12", "laterne moos7"),
        ("Sommer 2026 Haus", "Sommer 2026 Haus Eimer"),
    ],
)
def test_what_is_harder_to_guess_counts_more(weaker: str, stronger: str) -> None:
    assert estimated_bits(weaker) < estimated_bits(stronger)


def test_hints_from_weak_to_very_good() -> None:
    hints = [
        passphrase_hint("laterne"),
        passphrase_hint("laterne moos"),
        passphrase_hint("laterne moos eimer"),
        passphrase_hint("laterne moos eimer bucht"),
        passphrase_hint("laterne moos eimer bucht gabel tinte"),
    ]
    beginnings = ["Die Passphrase braucht", "Schwach", "Ausreichend", "Gut", "Sehr gut"]
    assert [hint.startswith(start) for hint, start in zip(hints, beginnings, strict=True)] == [True] * 5
    assert passphrase_hint("") == ""


@given(st.text(max_size=80))
def test_any_text_gets_a_hint(text: str) -> None:
    assert passphrase_hint(text).endswith(".") or not text
    assert estimated_bits(text) >= 0
