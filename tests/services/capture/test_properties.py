"""What holds for any text: nothing raises, nothing is lost, and whatever was taken away is text again."""

from time import thread_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.services.capture.captured import Captured, key_of, plain_key
from app.services.capture.reading import READ, parse
from tests.services.capture.test_corpus import CORPUS, NAMES, TODAY, WORDS

_PIECES = [word for line in CORPUS["lines"] for word in line["line"].split(" ")]
_TYPED = st.one_of(
    st.text(max_size=80),
    st.lists(st.sampled_from(_PIECES), max_size=12).map(" ".join),
    st.lists(st.one_of(st.sampled_from(_PIECES), st.text(max_size=4)), max_size=12).map("".join),
)
_REMOVED = ("day", "minutes", "follow_up", "due")
_LONG = "Frau Yilmaz tel 20 min, "


def read(line: str, *ignored: tuple) -> Captured:
    return parse(line, WORDS, NAMES, TODAY, ignored)


@settings(max_examples=300, deadline=None)
@given(_TYPED)
def test_any_text_is_read_and_every_part_lies_in_it(line: str) -> None:
    said = read(line)
    assert all(0 <= part.start < part.end <= len(line) for part in said.parts)
    assert all(line[person.start : person.end].strip() for person in said.persons)
    assert [part.start for part in said.parts] == sorted(part.start for part in said.parts)
    assert all(key_of(plain_key(part.key)) == part.key for part in said.parts)


@settings(max_examples=300, deadline=None)
@given(_TYPED)
def test_what_no_part_has_explained_stays_in_the_sentence(line: str) -> None:
    said = read(line)
    head = next((part for part in said.parts if part.kind == "kind"), None)
    taken = [(part.start, part.end) for part in said.parts if part.kind in _REMOVED or part is head]
    kept = [
        letter
        for place, letter in enumerate(line)
        if letter.isalnum() and not any(start <= place < end for start, end in taken)
    ]
    letters = iter(letter for letter in said.text if letter.isalnum())
    assert all(letter in letters for letter in kept), (
        "in their order; what says the kind stays where it is not the head"
    )


@settings(max_examples=200, deadline=None)
@given(_TYPED)
def test_what_is_taken_away_is_text_again(line: str) -> None:
    ignored: set = set()
    for _ in range(60):
        said = read(line, *ignored)
        assert not ignored & {part.key for part in said.parts}
        if not said.parts:
            break
        ignored.add(said.parts[0].key)
    else:
        pytest.fail("Parts never end")
    assert said.text.split() == line.split()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(_LONG * 90_000, id="one line"),
        pytest.param((_LONG + "\n") * 90_000, id="many lines"),
        pytest.param("x" * 2_000_000, id="one word"),
        pytest.param("12.3. " * 350_000, id="days"),
        pytest.param(" \t" * 1_000_000, id="blanks"),
    ],
)
def test_a_pasted_text_is_read_at_its_beginning_and_loses_nothing(text: str) -> None:
    started = thread_time()
    said = read(text)
    assert thread_time() - started < 2
    assert all(part.end <= READ for part in said.parts)
    behind = text[READ:].strip()
    assert said.text.endswith(behind[-1000:])
    assert len(said.text) > len(behind) - 10
