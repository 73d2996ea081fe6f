"""Every word and unit that tells a number or how long something took, with its value, and the limits of what is read."""

from datetime import time

import pytest

from app.common import typed
from app.common.typed.durations import Duration, durations, minutes
from app.common.typed.numbers import COUNTS as KNOWN
from app.common.typed.numbers import count

COUNTS = {
    1: "ein eine einem einen einer a an one ne ner nem nen",
    2: "zwei two",
    3: "drei three",
    4: "vier four",
    5: "funf fuenf five",
    6: "sechs six",
    7: "sieben seven",
    8: "acht eight",
    9: "neun nine",
    10: "zehn ten",
    11: "elf eleven",
    12: "zwolf zwoelf twelve",
    13: "dreizehn",
    14: "vierzehn",
    15: "funfzehn fuenfzehn",
    16: "sechzehn",
    17: "siebzehn",
    18: "achtzehn",
    19: "neunzehn",
    20: "zwanzig",
    25: "funfundzwanzig fuenfundzwanzig",
    30: "dreissig",
    35: "funfunddreissig fuenfunddreissig",
    40: "vierzig",
    45: "funfundvierzig fuenfundvierzig",
    50: "funfzig fuenfzig",
    55: "funfundfunfzig fuenfundfuenfzig",
    60: "sechzig",
    70: "siebzig",
    80: "achtzig",
    90: "neunzig",
    100: "hundert",
}
HOURS = ("h", "H", "std", "Std.", "stdn", "Stdn.", "stunde", "Stunden", "hour", "hours", "hr", "hrs.")
MINUTES = ("min", "Min.", "mins", "minute", "Minuten", "minutes", "'", "′")


def test_the_program_knows_these_counting_words_and_no_others() -> None:
    assert {word: number for number, words in COUNTS.items() for word in words.split()} == KNOWN


@pytest.mark.parametrize(("number", "word"), [(n, word) for n, words in COUNTS.items() for word in words.split()])
def test_a_counting_word_counts(number: int, word: str) -> None:
    assert count(word) == number
    assert minutes(f"{word} Minuten") == number


@pytest.mark.parametrize(
    ("written", "number"),
    [("0", 0), ("007", 7), ("999999999999", 999_999_999_999), ("1000000000000", None), ("x", None), ("", None)],
)
def test_a_count_in_figures_up_to_a_billion(written: str, number: int | None) -> None:
    assert count(written) == number


@pytest.mark.parametrize("unit", HOURS)
def test_units_of_hours(unit: str) -> None:
    assert minutes(f"2 {unit}") == 120


@pytest.mark.parametrize("unit", MINUTES)
def test_units_of_minutes(unit: str) -> None:
    assert minutes(f"2 {unit}") == 2
    assert minutes(f"2{unit}") == 2


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("½ h", 30),
        ("1/2 h", 30),
        ("¼ h", 15),
        ("1/4 h", 15),
        ("¾ h", 45),
        ("3/4 h", 45),
        ("2½ h", 150),
        ("2 1/4 h", 135),
        ("eine halbe Stunde", 30),
        ("einer halben Stunde", 30),
        ("eine Viertelstunde", 15),
        ("eine Dreiviertelstunde", 45),
        ("drei Viertel Stunden", 45),
        ("anderthalb Stunden", 90),
        ("eineinhalb Stunden", 90),
        ("zweieinhalb Stunden", 150),
        ("dreieinhalb Stunden", 210),
        ("viereinhalb Stunden", 270),
        ("1,5 h", 90),
        ("1.25 h", 75),
        ("0,01 h", 1),
        ("1:05 h", 65),
        ("1 h 15", 75),
        ("1h15", 75),
        ("1 h 15 min", 75),
        ("eine Stunde und fünf Minuten", 65),
        ("dreißig Minuten", 30),
    ],
)
def test_parts_of_hours_and_hours_with_minutes(written: str, meant: int) -> None:
    assert minutes(written) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("0", None),
        ("1", 1),
        ("960", 960),
        ("961", None),
        ("16:00", 960),
        ("16:01", None),
        ("0:00", None),
        ("1:60", None),
        ("16 h", 960),
        ("17 h", None),
        ("0 h", None),
        ("960 min", 960),
        ("961 min", None),
        ("drei", None),
        ("", None),
    ],
)
def test_no_conversation_lasts_less_than_a_minute_or_longer_than_sixteen_hours(written: str, meant: int | None) -> None:
    assert minutes(written) == meant


def test_what_can_be_no_conversation_is_found_and_counts_nothing() -> None:
    assert list(durations("dann 24 h offen")) == [Duration(5, 9, 0)]


@pytest.mark.parametrize("said", ["um 16 h", "7-16 h", "20 h/Woche", "alle 2 Stunden", "2 Stunden pro Tag", "14:30"])
def test_a_moment_a_range_and_a_rate_are_no_duration(said: str) -> None:
    assert list(durations(f"Treffen {said}")) == []


@pytest.mark.parametrize("word", ["mittag", "Mittags", "noon"])
def test_noon_has_words(word: str) -> None:
    assert typed.clock(word) == time(12)
