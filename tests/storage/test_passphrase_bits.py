"""What each piece of a passphrase is worth, exactly: the figures behind the grades."""

import math

import pytest

from app.common.errors import UserError
from app.storage.secrets import guessable, guessing, passphrase
from app.storage.secrets.guessing import Guess
from app.storage.secrets.passphrase import (
    Grade,
    check_passphrase,
    demand_length,
    estimate,
    estimated_bits,
    time_in_words,
)

FIRST = math.log2(len(guessable.FIRST))
THEN = math.log2(len(guessable.FIRST) + len(guessable.THEN))


@pytest.mark.parametrize(
    ("text", "bits"),
    [
        ("", 0.0),
        ("x", 4.5),
        ("ß", 4.5),
        ("7", 3.3),
        ("!", 4.5),
        (" ", 1.0),
        ("xq", 9.0),
        ("xqv", 12.0),
        ("xqvjwkpb", 12.0),
        ("xqvjwkpbm", 13.5),
        ("xqvjwkpbmh", 15.0),
        ("passwort", FIRST),
        ("Passwort", FIRST),
        ("PASSWORT", FIRST + 2.0),
        ("passworT", FIRST + 2.0),
        ("trowssap", FIRST + 1.0),
        ("p4ssw0rt", FIRST + 1.5),
        ("gehe1m", FIRST + 1.5),
        ("banane", THEN),
        ("enanab", THEN + 1.0),
        ("aaa", 4.0),
        ("aaaaaaaaaaaa", 4.0),
        ("77", 6.6),
        ("abcdefg", 4.0),
        ("gfedcba", 4.0),
        ("2345", 4.0),
        ("qwertz", FIRST),
        ("sdfghj", 4.0),
        ("jhgfds", 4.0),
        ("yxcv", 4.0),
        ("acegikm", 12.0),
        ("1987", 6.0),
        ("2087", 6.0),
        ("1887", 4 * 3.3),
        ("24.12.1980", 14.0),
        ("24121980", 14.0),
        ("1.1.80", 14.0),
        ("31-12-99", 14.0),
        ("passwort passwort", FIRST + 1.0 + 2.0),
        ("passwort Passwort", FIRST + 1.0 + 2.0),
        ("passwort banane", FIRST + 1.0 + THEN),
    ],
)
def test_what_a_text_is_worth(text: str, bits: float) -> None:
    expected = min(bits, 4.0) if text == "qwertz" else bits
    assert estimated_bits(text) == pytest.approx(expected)


def test_dates_end_with_the_31st_of_the_12th() -> None:
    for date in ("32.12.1980", "31.13.1980", "0.12.1980", "1.0.1980"):
        assert passphrase._date_bits(date) == math.inf
    assert passphrase._date_bits("31.12.1980") == passphrase._date_bits("1.1.1980") == 14.0


def test_her_own_words_count_four_bits() -> None:
    known = ("Rahel Muster", "Gemeinde an der Xy")
    assert estimated_bits("muster", known) == 4.0
    assert estimated_bits("Rahel", known) == 4.0
    assert estimated_bits("retsum", known) == 5.0
    assert estimated_bits("xy", known) == 9.0, "two letters are nobody's word"


def test_what_is_behind_128_characters_makes_it_no_weaker() -> None:
    text = "".join(chr(0x4E00 + 7 * n) for n in range(128))
    assert estimated_bits(text + "!") == estimated_bits(text)
    assert estimated_bits(text[:127]) < estimated_bits(text)


@pytest.mark.parametrize(
    ("bits", "grade"),
    [
        (0.0, Grade.WEAK),
        (35.9, Grade.WEAK),
        (36.0, Grade.NEARLY),
        (47.9, Grade.NEARLY),
        (48.0, Grade.GOOD),
        (63.9, Grade.GOOD),
        (64.0, Grade.VERY_GOOD),
    ],
)
def test_grades_begin_exactly(monkeypatch: pytest.MonkeyPatch, bits: float, grade: Grade) -> None:
    monkeypatch.setattr(passphrase, "estimated_bits", lambda *_: bits)
    monkeypatch.setattr(guessing, "guess", lambda *_: Guess(1000.0, guessing.COMMON))
    judged = estimate("zwölf Zeichen")
    assert (judged.grade, judged.bits, bool(judged.missing)) == (grade, bits, grade < Grade.GOOD)
    assert judged.seconds == 2.0**bits / 2 / 10_000


@pytest.mark.parametrize(
    ("text", "missing"), [("abcdefghijk", "11"), ("", "0"), ("abcdabcdabcd", "mindestens 5 verschiedene")]
)
def test_what_is_missing_is_said(text: str, missing: str) -> None:
    with pytest.raises(UserError, match=missing):
        demand_length(text)
    with pytest.raises(UserError, match=missing):
        check_passphrase(text)
    assert estimate(text).grade is Grade.NOT_ENOUGH
    assert missing in estimate(text).missing


@pytest.mark.parametrize("text", ["abcdefghijkl", "abcdeabcdeab", "u\u0308" * 7 + "abcde"])
def test_twelve_characters_five_of_them_different_are_long_enough(text: str) -> None:
    demand_length(text)


def test_composed_letters_count_once() -> None:
    with pytest.raises(UserError, match="12"):
        demand_length("u\u0308" * 6 + "abcde")


@pytest.mark.parametrize(
    ("ours", "theirs", "bits"), [(70.0, 50.0, 50.0), (50.0, 70.0, 50.0), (30.0, 70.0, 30.0), (70.0, 30.0, 30.0)]
)
def test_the_lower_of_two_judgements_decides(
    monkeypatch: pytest.MonkeyPatch, ours: float, theirs: float, bits: float
) -> None:
    monkeypatch.setattr(passphrase, "estimated_bits", lambda *_: ours)
    monkeypatch.setattr(guessing, "guess", lambda *_: Guess(theirs, guessing.COMMON))
    judged = estimate("zwölf Zeichen")
    assert (judged.bits, bool(judged.missing)) == (bits, bits < 48)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0.0, "in Sekunden"),
        (60.0, "in Minuten"),
        (3600.0, "in Stunden"),
        (86_400.0, "in etwa einem Tag"),
        (3 * 86_400.0, "in etwa 3 Tagen"),
        (729 * 86_400.0, "in etwa 700 Tagen"),
        (2 * 31_557_600.0, "in etwa 2 Jahren"),
        (446 * 31_557_600.0, "in etwa 400 Jahren"),
        (1000 * 31_557_600.0, "erst nach Jahrtausenden"),
    ],
)
def test_strength_is_said_as_time(seconds: float, words: str) -> None:
    assert time_in_words(seconds) == words
