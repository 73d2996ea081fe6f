"""Every word and sign by which the line "Neuer Eintrag …" is read, and where it is not."""

from datetime import date

import pytest

from app.services.capture.reading import NOBODY, Captured, Part, Vocabulary, parse

MONDAY = date(2026, 11, 23)
WORDS = Vocabulary(
    channels={1: "Büro", 2: "Telefon", 3: "Hausbesuch", 4: "E-Mail", 5: "Brief", 6: "Sechse"},
    activities={10: "Beratung", 11: "Telefon", 12: "Fünfe"},
    topics={20: "Wohnen/Wohnungssuche", 21: "Schulden", 22: "Kita / Schule", 23: "/"},
)
FRIDAY = date(2026, 11, 27)


def read(line: str, *ignored: tuple) -> Captured:
    return parse(line, WORDS, NOBODY, MONDAY, ignored)


@pytest.mark.parametrize("unit", ["min", "min.", "Min", "minute", "Minuten", "MINUTEN", "'", " min", "  minuten"])
@pytest.mark.parametrize("number", [1, 20, 960])
def test_minutes(number: int, unit: str) -> None:
    entry = read(f"Gespräch {number}{unit} Schulden")
    assert (entry.minutes, entry.text) == (number, "Gespräch Schulden")


@pytest.mark.parametrize("unit", ["h", "H", "std", "Std.", "stunde", "Stunden", " h"])
@pytest.mark.parametrize(
    ("number", "minutes"),
    [
        ("1", 60),
        ("1,5", 90),
        ("1.25", 75),
        ("0,1", 6),
        ("½", 30),
        ("2½", 150),
        ("16", 960),
        ("0:05", 5),
        ("1:59", 119),
    ],
)
def test_hours(number: str, minutes: int, unit: str) -> None:
    assert read(f"Gespräch {number}{unit}").minutes == minutes


@pytest.mark.parametrize(
    "line",
    [
        "1000 min",
        "x20 min",
        "1,20 min",
        "14:20 min",
        ".20 min",
        "20 minz",
        "123 h",
        "1:60 h",
        "1,234 h",
        "20 hx",
        "20 stdx",
    ],
)
def test_what_is_no_duration(line: str) -> None:
    entry = read(line)
    assert (entry.minutes, entry.text) == (None, line)


@pytest.mark.parametrize("line", ["0 min", "961 min", "17 h", "24 h"])
def test_what_no_conversation_took_is_doubted_and_stays(line: str) -> None:
    entry = read(f"Gespräch {line}")
    assert (entry.minutes, entry.text) == (None, f"Gespräch {line}")
    assert [part.value for part in entry.doubts] == [line]


@pytest.mark.parametrize(
    "word", ["WV", "wv", "Wv:", "Wiedervorlage", "WIEDERVORLAGE:", "wiedervorlage am", "wv bis", "wv: am"]
)
def test_follow_up_words(word: str) -> None:
    entry = read(f"Anruf; {word} fr")
    assert (entry.follow_up, entry.text) == (FRIDAY, "Anruf")


def test_a_follow_up_is_ahead_and_a_day_told_of_is_past() -> None:
    assert read("WV 20.11.").follow_up == date(2027, 11, 20)
    assert read("24.11. Anruf").day == date(2025, 11, 24)
    assert read("WV 23.11.").follow_up == MONDAY


@pytest.mark.parametrize(
    ("line", "day", "text"),
    [
        ("gestern Anruf", date(2026, 11, 22), "Anruf"),
        ("Vorgestern: Anruf", date(2026, 11, 21), ": Anruf"),
        ("  heute, Anruf", MONDAY, "Anruf"),
        ("20.11.26 Anruf", date(2026, 11, 20), "Anruf"),
        ("20.11.2025; Anruf", date(2025, 11, 20), "Anruf"),
        ("morgen Anruf", None, "Anruf"),
        ("fr Anruf", None, "fr Anruf"),
        ("20.11 Anruf", None, "20.11 Anruf"),
        ("99.99. Anruf", None, "99.99. Anruf"),
        ("", None, ""),
    ],
)
def test_the_day_at_the_beginning(line: str, day: date | None, text: str) -> None:
    entry = read(line)
    assert (entry.day, entry.text) == (day, text)


@pytest.mark.parametrize(
    ("line", "day", "text"),
    [
        ("WV in 2 Wochen anrufen", date(2026, 12, 7), "anrufen"),
        ("WV fr in Ruhe", FRIDAY, "in Ruhe"),
        ("WV nächsten Fr anrufen", FRIDAY, "anrufen"),
        ("WV nächsten Fr anrufen und fragen", FRIDAY, "anrufen und fragen"),
        ("WV 12. März 2027 anrufen", date(2027, 3, 12), "anrufen"),
        ("WV; fr", None, "WV; fr"),
        ("WV, fr", None, "WV, fr"),
        ("Brief WV", None, "Brief WV"),
    ],
)
def test_how_far_the_day_of_a_follow_up_reaches(line: str, day: date | None, text: str) -> None:
    entry = read(line)
    assert (entry.follow_up, entry.text) == (day, text)


@pytest.mark.parametrize(
    ("line", "channel"),
    [
        ("büro", 1),
        ("Büro", 1),
        ("Brief", 5),
        ("brief", None),
        ("sechse", 6),
        ("Sechser", 6),
        ("Briefe", None),
        ("telefonierte", 2),
        ("Hausbesuche", 3),
        ("Festnetztelefon", None),
        ("E-Mail", 4),
        ("e mail", 4),
    ],
)
def test_channels_up_to_five_letters_only_as_written(line: str, channel: int | None) -> None:
    assert read(line).channel_id == channel


@pytest.mark.parametrize(
    ("line", "topics"),
    [
        ("Wohnen", (20,)),
        ("Wohnungssuche", (20,)),
        ("Wohnen/Wohnungssuche", (20,)),
        ("Kita", (22,)),
        ("kita", (22,)),
        ("Schule und Schulden und Schule", (22, 21)),
        ("/", ()),
        ("Schuldenberg", (21,)),
    ],
)
def test_topics_by_each_of_their_names(line: str, topics: tuple[int, ...]) -> None:
    entry = read(line)
    assert (entry.topic_ids, entry.text) == (topics, line)


def test_a_word_is_understood_once() -> None:
    entry = read("Telefon")
    assert (entry.channel_id, entry.activity_id) == (2, None)
    entry = read("Telefon", ("channel", 2))
    assert (entry.channel_id, entry.activity_id) == (None, 11)


def test_what_is_told_twice_counts_as_it_stands_first_in_sureness() -> None:
    assert read("20 min und 30 min").minutes == 20
    assert read("20 min und 30 min").text == "und 30 min"
    assert read("1 h und 30 min").minutes == 90
    assert read("1:30 h und 30 min").minutes == 90


def test_parts_are_told_in_the_order_of_the_line() -> None:
    assert read("gestern Telefon 5 min").parts == (
        Part("day", 0, 7, date(2026, 11, 22)),
        Part("channel", 8, 15, 2, "Telefon"),
        Part("minutes", 16, 21, 5),
    )
    assert read("gestern Telefon 5 min").parts[1].key == ("channel", 2)


def test_nothing_is_nothing() -> None:
    assert read("") == Captured(text="", day=None, channel_id=None, activity_id=None, topic_ids=(), parts=())
    assert parse("Telefon", Vocabulary({}, {}, {}), NOBODY, MONDAY) == Captured(text="Telefon", left="Telefon")


def test_words_of_another_language_are_known_beside_the_german_ones() -> None:
    words = Vocabulary({}, {}, {3: "Wohnen/Wohnungssuche"}, {"Wohnen/Wohnungssuche": "Housing/Finding a flat"})
    for line in ("Talk 20 min housing; follow-up Fri", "Gespräch 20 min Wohnen; WV Fr", "finding a flat, 20 min"):
        found = parse(line, words, NOBODY, MONDAY)
        assert (found.topic_ids, found.minutes) == ((3,), 20), line
    assert parse("housing", Vocabulary({}, {}, {3: "Wohnen/Wohnungssuche"}), NOBODY, MONDAY).topic_ids == ()
