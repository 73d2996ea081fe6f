"""Days, durations, times and follow-ups as people type them, with what each kind of field makes of them."""

import itertools
from datetime import date, datetime, time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.common import typed
from app.services.capture.reading import NOBODY, Vocabulary, parse

MONDAY = date(2026, 11, 23)
NO_WORDS = Vocabulary({1: "Telefon"}, {}, {})
_FOLDER = Path(__file__).with_name("corpus")
_PREFERENCES: tuple[typed.Prefer, ...] = ("future", "past", "near")


def _corpus(name: str) -> list[list[str]]:
    lines = (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [[cell.strip() for cell in line.split("|")] for line in lines if line and not line.startswith("#")]


def _day(cell: str) -> date | None:
    return None if cell == "-" else datetime.strptime(cell, "%d.%m.%Y").date()


@pytest.mark.parametrize(("text", "days"), [(text, days) for text, *days in _corpus("days")])
def test_days(text: str, days: list[str]) -> None:
    wanted = days * 3 if len(days) == 1 else days
    assert [typed.day(text, MONDAY, prefer) for prefer in _PREFERENCES] == [_day(cell) for cell in wanted]


@pytest.mark.parametrize(("line", "minutes"), _corpus("durations"))
def test_durations(line: str, minutes: str) -> None:
    assert [found.minutes for found in typed.durations(line)] == [int(one) for one in minutes.split() if one != "-"]


@pytest.mark.parametrize(("text", "clock"), _corpus("clocks"))
def test_times(text: str, clock: str) -> None:
    assert typed.clock(text) == (None if clock == "-" else time.fromisoformat(clock))


@pytest.mark.parametrize(
    ("line", "day", "text", "doubt"), [line if len(line) == 4 else [*line, ""] for line in _corpus("follow_ups")]
)
def test_follow_ups(line: str, day: str, text: str, doubt: str) -> None:
    entry = parse(line, NO_WORDS, NOBODY, MONDAY)
    assert (entry.follow_up, entry.text) == (_day(day), text)
    assert [part.value for part in entry.doubts] == ([doubt] if doubt else [])


def test_the_corpus_is_large_enough_to_stand_for_the_language() -> None:
    assert sum(len(_corpus(name)) for name in ("days", "durations", "clocks", "follow_ups")) >= 300


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("90", 90), ("1:30", 90), (" 1 h 15 min ", 75), ("½ h", 30), ("0", None), ("bald", None), ("20 min 5", None)],
)
def test_a_field_for_minutes(text: str, minutes: int | None) -> None:
    assert typed.minutes(text) == minutes


@given(st.text(max_size=60))
def test_any_text_is_read_without_error_and_nothing_of_it_is_dropped(text: str) -> None:
    for prefer in _PREFERENCES:
        typed.day(text, MONDAY, prefer)
    typed.clock(text)
    typed.minutes(text)
    found = list(typed.durations(text))
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))


@given(st.text(alphabet="WVwv0123456789.:,; hminTageWocheKWMofr", max_size=40))
def test_what_a_line_does_not_understand_stays_in_it(line: str) -> None:
    entry = parse(line, NO_WORDS, NOBODY, MONDAY)
    left = "".join(line[part.end : following.start] for part, following in _gaps(entry.parts, line))
    assert all(character in entry.text for character in set(left) - set(" \t;,·–-"))


def _gaps(parts, line):
    from app.services.capture.reading import Part

    taken = [part for part in parts if part.kind in ("day", "minutes", "follow_up", "due")]
    edges = [Part("doubt", 0, 0, ""), *taken, Part("doubt", len(line), len(line), "")]
    return itertools.pairwise(edges)
