"""Families of passphrases that somebody who knows German and the place tries first: refused, every one; drawn words pass."""

import subprocess
import sys
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.common.errors import UserError
from app.storage.secrets import guessing, passphrase
from app.storage.secrets.guessing import guess
from app.storage.secrets.passphrase import LEAST_BITS, Grade, check_passphrase, estimate, propose_passphrase
from app.storage.secrets.proposal import propose_words, words

PLACE = st.sampled_from(
    [
        "Quartier",
        "Quartiersbuch",
        "Quartiersmanagement",
        "Steinen",
        "Lörrach",
        "Gemeinde",
        "Rathaus",
        "Köchlin-Areal",
        "Wiesental",
        "Sozialarbeit",
    ]
)
COMMON = st.sampled_from(
    [
        "Passwort",
        "Sommer",
        "Winter",
        "Schatz",
        "Hund",
        "Katze",
        "Liebe",
        "Familie",
        "Computer",
        "Sonne",
        "Geheim",
        "Willkommen",
    ]
)
NAME = st.sampled_from(
    ["Petra", "Thomas", "Michael", "Anna", "Sabine", "Lukas", "Maria", "Jürgen", "Stefanie", "Andreas"]
)
MONTH = st.sampled_from(
    [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ]
)
YEAR = st.integers(1950, 2035).map(str)
TAIL = st.one_of(YEAR, st.sampled_from(["1", "12", "123", "1234", "12345", "!", "!!", "2026!", "#1", ""]))
BETWEEN = st.sampled_from(["", " ", "-", "_", ".", "  "])
SPELT: "st.SearchStrategy[Callable[[str], str]]" = st.sampled_from(
    [
        str,
        str.lower,
        str.upper,
        str.swapcase,
        lambda text: text.replace("a", "4").replace("e", "3"),
        lambda text: text * 2,
    ]
)
PLAIN = st.sampled_from([str, lambda text: text.upper().replace("SS", "ß"), lambda text: text * 2])
"""No key gives what `upper` makes of an ß."""
ROWS = (
    "1234567890ß",
    "qwertzuiopü",
    "asdfghjklöä",
    "yxcvbnm,.-",
    "abcdefghijklmnopqrstuvwxyz",
    "qwertyuiop",
    "1qay2wsx3edc4rfv",
)
ROW = st.builds(
    lambda row, most, turned: row[:most][::turned], st.sampled_from(ROWS), st.integers(5, 16), st.sampled_from((1, -1))
)
SAYING = st.sampled_from(guessing._lines("phrases")).flatmap(
    lambda line: st.sampled_from(
        [line, line.replace(" ", ""), line.replace(" ", "-").lower(), line.title(), line.rstrip(".!?")]
    )
)
FAMILIES = {
    "place and year": st.tuples(PLACE, BETWEEN, TAIL),
    "two of the place": st.tuples(PLACE, BETWEEN, PLACE, BETWEEN, TAIL),
    "common word": st.tuples(COMMON, BETWEEN, TAIL),
    "place and common word": st.tuples(PLACE, BETWEEN, COMMON, TAIL),
    "name and birthday": st.tuples(
        NAME, BETWEEN, st.dates().map(lambda day: f"{day.day:02}.{day.month:02}.{day.year:04}")
    ),
    "name and place": st.tuples(NAME, BETWEEN, PLACE, BETWEEN, TAIL),
    "month and year": st.tuples(MONTH, BETWEEN, YEAR, BETWEEN, PLACE),
    "rows of keys": st.lists(ROW, min_size=1, max_size=3).map(tuple),
    "saying": st.tuples(SAYING, st.sampled_from(["", "!", "1", "2026"])),
}


@pytest.mark.parametrize("family", FAMILIES)
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_families_that_are_tried_first_are_refused(family: str, data: st.DataObject) -> None:
    spelt = data.draw(SPELT if family != "rows of keys" else PLAIN)
    text = spelt("".join(data.draw(FAMILIES[family])))
    judged = estimate(text)
    assert judged.bits < LEAST_BITS
    assert judged.missing


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Quartiersbuch", "Wörtern und Namen"),
        ("Passwort1234", "Wörtern und Namen"),
        ("Gemeinde Steinen", "Wörtern und Namen"),
        ("abcdefghijkl", "Reihen von Tasten"),
        ("quartier2026", "Wörtern und Namen"),
        ("qwertzuiopü+", "Reihen von Tasten"),
        ("Wer-andern-eine-Grube-gräbt", "ein Satz, den viele kennen"),
        ("24.12.1980 1985", "einem Datum oder einer Jahreszahl"),
        ("xq7pv bz9kd 4", "zu kurz"),
        ("Petra Beispielmann", "Wörtern und Namen"),
    ],
)
def test_a_refusal_gives_the_reason_and_five_words_that_pass(text: str, reason: str) -> None:
    with pytest.raises(UserError, match=reason) as refused:
        check_passphrase(text, ("Petra Beispielmann",))
    sentence = str(refused.value)
    assert not any(part in sentence for part in text.split() if len(part) > 3), "what was typed is told nowhere"
    proposed = sentence.rpartition(": ")[2]
    assert len(set(proposed.split()) & set(words())) == 5
    check_passphrase(proposed)


def test_what_is_drawn_passes(monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(15):
        proposed = propose_passphrase()
        assert estimate(proposed).grade >= Grade.GOOD
        assert guess(proposed).bits >= LEAST_BITS
    drawn = iter(["hund haus katze haus hund", "saft jaguar podium puls hose"])
    monkeypatch.setattr(passphrase, "propose_words", lambda: next(drawn))
    assert propose_passphrase() == "saft jaguar podium puls hose", "a draw that would be refused is drawn again"


def test_five_words_of_the_list_are_more_than_is_asked_for() -> None:
    assert len(words()) == len(set(words())) == 1295
    assert len(words()) ** 5 > 2**51
    assert all(word.isascii() and word.islower() for word in words())
    assert len(set(propose_words().split())) == 5


def test_long_texts_are_judged_in_pieces() -> None:
    drawn = "saft jaguar podium puls hose "
    assert guess(drawn * 9).bits > guess(drawn).bits
    assert estimate("Steinen " * 30).missing
    assert estimate("Spieglein, Spieglein an der Wand, wer ist die Schönste im ganzen Land" * 3).missing


def test_her_own_names_are_tried_first() -> None:
    text, known = "Wolkenkuckucksheim Bergermann", ("Wolkenkuckucksheim e. V.", "Rahel Bergermann")
    assert guess(text, known).bits < 20 < guess(text).bits


def test_the_same_judgement_whoever_is_judged_in_between() -> None:
    before = guess("Bergermann Wolke Sieben")
    guess("Bergermann Wolke Sieben", ("Bergermann",))
    assert guess("Bergermann Wolke Sieben") == before


def test_neither_the_program_nor_opening_a_vault_loads_the_estimator() -> None:
    loaded = "import sys; from app.vaults import opening, secrets; from app.views import app; sys.exit('zxcvbn' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", loaded], check=False).returncode == 0
