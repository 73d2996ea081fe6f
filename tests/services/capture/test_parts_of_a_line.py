"""The line "Neuer Eintrag …": what is understood and what stays text."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.capture.reading import NOBODY, Captured, Vocabulary, key_of, parse, plain_key

MONDAY = date(2026, 11, 23)
WORDS = Vocabulary(
    channels={1: "Büro", 2: "Telefon", 3: "Begleitung zur Behörde", 4: "Tür-und-Angel", 5: "Stand"},
    activities={10: "Beratung", 11: "Begleitung", 12: "Formularhilfe"},
    topics={20: "Wohnen/Wohnungssuche", 21: "Schulden", 22: "Kita/Schule", 23: "psychische Belastung"},
)


def read(line: str, *ignored: tuple) -> Captured:
    return parse(line, WORDS, NOBODY, MONDAY, ignored)


def test_the_line_from_the_sketch():
    entry = read("Gespräch 20 min Wohnen; WV Fr")
    assert (entry.text, entry.minutes, entry.topic_ids) == ("Gespräch Wohnen", 20, (20,))
    assert entry.follow_up == date(2026, 11, 27)


@pytest.mark.parametrize(
    ("line", "minutes"),
    [
        ("20 min", 20),
        ("20min", 20),
        ("45'", 45),
        ("90 Minuten", 90),
        ("1,5 h", 90),
        ("1.5 Std", 90),
        ("½ Stunde", 30),
        ("1½ h", 90),
        ("1:30 h", 90),
        ("um 14:30 Uhr", 0),
        ("Haus 20 Minna", 0),
        ("Zimmer 12", 0),
    ],
)
def test_durations(line, minutes):
    assert (read(line).minutes or 0) == minutes


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("WV Fr", date(2026, 11, 27)),
        ("wv: morgen", date(2026, 11, 24)),
        ("Wiedervorlage am 12.3.", date(2027, 3, 12)),
        ("WV in 2 Wochen, danach Anruf", date(2026, 12, 7)),
        ("WV 12. März 2027", date(2027, 3, 12)),
        ("WV nächsten Mo", date(2026, 11, 30)),
        ("WV irgendwann", None),
        ("VWV Fr", None),
    ],
)
def test_follow_up(line, day):
    assert read(line).follow_up == day


def test_longest_label_wins_and_the_activity_inside_it_is_not_read():
    entry = read("Begleitung zur Behörde wegen Wohnungssuche")
    assert (entry.channel_id, entry.activity_id, entry.topic_ids) == (3, None, (20,))
    assert entry.text == "Begleitung zur Behörde wegen Wohnungssuche"


def test_labels_fold_case_and_umlauts_but_short_words_only_as_written():
    assert read("tür und angel").channel_id == 4
    assert read("schulden, PSYCHISCHE belastung").topic_ids == (21, 23)
    assert read("der stand der Dinge").channel_id is None
    assert read("am Stand").channel_id == 5


@pytest.mark.parametrize("line", ["Telefonat wegen Miete", "hat telefoniert", "telefonisch"])
def test_a_word_that_begins_with_a_channel_names_it(line):
    assert read(line).channel_id == 2
    assert read(line).text == line


def test_several_topics_one_channel():
    entry = read("Telefon und Büro, Schulden und Kita und Schule")
    assert entry.channel_id == 1 or entry.channel_id == 2
    assert set(entry.topic_ids) == {21, 22}


def test_leading_day_is_when_it_happened():
    entry = read("gestern Telefon 10 min Schulden")
    assert (entry.day, entry.text) == (date(2026, 11, 22), "Telefon Schulden")
    assert read("20.11. Hausbesuch").day == date(2026, 11, 20)
    assert read("Anruf gestern").day == date(2026, 11, 22)


def test_what_she_takes_away_is_text_again():
    entry = read("Gespräch 20 min Wohnen", ("topic", 20), ("minutes", 20))
    assert (entry.topic_ids, entry.minutes, entry.text) == ((), None, "Gespräch 20 min Wohnen")


@given(st.text(max_size=80))
def test_any_text_is_read_without_error(line):
    entry = read(line)
    assert all(0 <= part.start < part.end <= len(line) for part in entry.parts)


@pytest.mark.parametrize(
    ("text", "rest", "follow_up", "minutes"),
    [
        ("Erste Zeile\n- Punkt; WV Fr\n\n- zweiter  Punkt", "Erste Zeile\n- Punkt\n\n- zweiter  Punkt", 27, 0),
        ("Gespräch\nWV Fr\nBescheid ist da", "Gespräch\nBescheid ist da", 27, 0),
        ("Gespräch; WV\nFreitag kam sie", "Gespräch; WV\nFreitag kam sie", None, 0),
        ("WV Fr\n10 Uhr war der Termin", "10 Uhr war der Termin", 27, 0),
        ("Wohnung 20\nmin. Miete", "Wohnung 20\nmin. Miete", None, 0),
        ("Gespräch\n20 min\n", "Gespräch", None, 20),
    ],
)
def test_of_several_lines_each_is_read_by_itself_and_stays_a_line(text, rest, follow_up, minutes):
    entry = read(text)
    assert (entry.text, entry.minutes or 0) == (rest, minutes)
    assert (entry.follow_up and entry.follow_up.day) == follow_up


@pytest.mark.parametrize(
    "key", [("minutes", 20), ("follow_up", date(2026, 11, 27)), ("day", MONDAY), ("topic", 3), ("doubt", "WV 31.2.")]
)
def test_what_was_taken_away_can_be_written_down(key):
    assert key_of(json.loads(json.dumps(plain_key(key)))) == key


@pytest.mark.parametrize(
    "plain", [None, [], ["day"], ["day", 3], ["day", "bald"], ["color", 3], ["minutes", None], "day"]
)
def test_what_was_written_down_otherwise_is_refused(plain):
    with pytest.raises(ValueError, match=r"."):
        key_of(plain)
