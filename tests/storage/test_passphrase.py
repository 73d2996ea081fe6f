"""What a passphrase must be, and what is said about it."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.common.errors import UserError
from app.storage.secrets.passphrase import Grade, check_passphrase, estimate, estimated_bits, normalised


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


def test_each_word_is_a_grade_more() -> None:
    words = ["laterne", "moosgrund", "eimer", "bucht", "gabel", "tinte", "pfeil"]
    grades = [estimate(" ".join(words[:count])).grade for count in (1, 2, 3, 4, 7)]
    assert grades == list(Grade)


@given(st.text(max_size=80))
def test_any_text_is_judged(text: str) -> None:
    judged = estimate(text)
    assert judged.bits >= 0
    assert (judged.grade < Grade.GOOD) == judged.missing.endswith(".")


@pytest.mark.parametrize(
    "text",
    ["Passwort1234", "P4ssw0rt2026!", "trowssap12345", "12.03.1985 Petra", "ichliebedich123", "hund hund hund hund"],
)
def test_what_is_tried_first_is_called_weak(text: str) -> None:
    assert estimate(text).grade is Grade.WEAK
    assert estimate(text).seconds < 24 * 3600


def test_her_own_words_are_worth_little() -> None:
    known = ("Petra Beispiel", "Gemeinde Steinen")
    assert estimated_bits("Beispiel im Regal laterne", known) < estimated_bits("Beispiel im Regal laterne") - 6


def test_grades_and_what_is_missing() -> None:
    assert estimate("laterne").grade is Grade.NOT_ENOUGH
    assert "mindestens 12" in estimate("laterne").missing
    grades = [estimate(text).grade for text in ("laterne moosgrund eimer", "laterne moosgrund eimer bucht")]
    assert grades == [Grade.NEARLY, Grade.GOOD]
    century = 100 * 365 * 24 * 3600
    assert estimate("laterne moosgrund eimer bucht").seconds > century > estimate("laterne moosgrund eimer").seconds


@given(st.text(max_size=40), st.text(max_size=10))
def test_together_two_texts_are_worth_no_more_than_each_for_itself(text: str, more: str) -> None:
    both = estimated_bits(unicodedata.normalize("NFC", text + more))
    assert 0 <= both <= estimated_bits(text) + estimated_bits(more) + 0.001
