"""The corpus: what she types, and what is meant by it."""

import json
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from app.models import Catalogue
from app.services import matching
from app.services.capture.names import Bearer, Names
from app.services.capture.reading import Captured, parse
from app.services.capture.vocabulary import Vocabulary
from app.services.catalogues import DEFAULTS

CORPUS = json.loads(Path(__file__).with_name("corpus.json").read_text("utf-8"))
FURTHER = json.loads(Path(__file__).with_name("further.json").read_text("utf-8"))
TODAY = date.fromisoformat(CORPUS["today"])
LEAST = 0.98


def _labels(catalogue: Catalogue, first: int) -> dict[int, str]:
    return dict(enumerate(DEFAULTS[catalogue], first))


WORDS = Vocabulary(
    channels=_labels(Catalogue.CHANNEL, 100),
    activities=_labels(Catalogue.ACTIVITY, 200),
    topics=_labels(Catalogue.TOPIC, 300),
    results=_labels(Catalogue.RESULT, 400),
    categories=_labels(Catalogue.CONCERN_CATEGORY, 500),
)


def _bearer(person: dict) -> Bearer:
    words = {part: tuple(matching.words(person[part])) for part in ("given", "family")}
    name = f"{person['family']}, {person['given']}"
    return Bearer(
        person["id"],
        name,
        words["given"],
        words["family"],
        (),
        person["salutation"],
        person["born"],
        person["household"],
    )


def people() -> Names:
    relations = ((second, {"child": "parent"}.get(kind, kind), first) for first, second, kind in CORPUS["relations"])
    return Names.of([_bearer(person) for person in CORPUS["people"]], relations)


NAMES = people()


def slots(said: Captured) -> dict[str, object]:
    """What was understood, slot by slot, as the corpus writes it."""
    label = {**WORDS.channels, **WORDS.results, **WORDS.topics, **WORDS.categories}
    return {
        "kind": said.kind.value,
        "persons": sorted(person.id for person in said.persons),
        "unknown": sorted(said.unknown_persons),
        "anonymous": said.anonymous,
        "date": (said.day or TODAY).isoformat(),
        "minutes": said.minutes,
        "channel": label.get(said.channel_id),
        "topics": sorted(label[topic] for topic in said.topic_ids),
        "category": label.get(said.category_id),
        "result": label.get(said.result_id),
        "follow_up": (said.follow_up and said.kind != "task" and said.follow_up.isoformat()) or None,
        "follow_at": (said.follow_up_at and said.kind != "task" and said.follow_up_at.isoformat("minutes")) or None,
        "due": said.due and said.due.isoformat(),
    }


_NONE: dict[str, object] = {
    "persons": [], "unknown": [], "anonymous": False, "date": CORPUS["today"], "minutes": None, "channel": None,
    "topics": [], "category": None, "result": None, "follow_up": None, "follow_at": None, "due": None,
}  # fmt: skip


def wanted(line: dict) -> dict[str, object]:
    """The slots of a line of the corpus; what it leaves out was not said."""
    expected = _NONE | {key: value for key, value in line.items() if key not in ("line", "follow_text")}
    for several in ("persons", "unknown", "topics"):
        expected[several] = sorted(expected[several])
    return expected


def test_nearly_every_slot_of_the_corpus_is_right():
    wrong, right = Counter(), 0
    misread = []
    for line in CORPUS["lines"]:
        found = slots(parse(line["line"], WORDS, NAMES, TODAY))
        for slot, value in wanted(line).items():
            if found[slot] == value:
                right += 1
            else:
                wrong[slot] += 1
                misread.append((line["line"], slot, value, found[slot]))
    share = right / (right + sum(wrong.values()))
    assert share >= LEAST, (share, wrong, misread)


def test_further_lines_are_read_as_they_were():
    """Lines written after the grammar, each with what was read of it and looked at: what is read otherwise was not wanted."""
    for line in FURTHER:
        assert slots(parse(line["line"], WORDS, NAMES, TODAY)) == wanted(line), line["line"]


@pytest.mark.parametrize(
    "line", [line for line in CORPUS["lines"] if "follow_text" in line], ids=lambda line: line["line"]
)
def test_what_is_to_be_done_then(line):
    assert parse(line["line"], WORDS, NAMES, TODAY).follow_up_text == line["follow_text"]
