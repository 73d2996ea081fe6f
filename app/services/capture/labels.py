"""Entries of the catalogues in a line: by their label, by a part of it between slashes, by what else people say."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from app.common.text import fold
from app.services.capture import said
from app.services.capture.captured import Part, PartKind
from app.services.capture.lexicon import Lexicon, Word
from app.services.capture.vocabulary import Spelled, Vocabulary, plain

_SHORT = 5
"""Labels of so few letters count only as they are written: "stand" is a verb as well."""
_IN_PASSING = plain("Tür-und-Angel")
_BEFORE_RESULT = 2


def labelled(words: Sequence[Word], known: Vocabulary) -> Iterator[Part]:
    """Everything that may be a channel, an activity or a topic, the surest first."""
    yield from by_label(words, "channel", known.spelled_channels)
    yield from _channels(words, known)
    yield from by_label(words, "activity", known.spelled_activities)
    topics = [*_topics(words, known)]
    yield from (part for part in topics if " " in _text(words, part))
    yield from by_label(words, "topic", known.spelled_topics)
    yield from topics
    yield from _parts("activity", words, known.said_activities, known.activities)


def results(words: Sequence[Word], known: Vocabulary) -> Iterator[Part]:
    """What came of it, the longest words first; nothing that is not done yet."""
    hits = sorted(known.said_results.hits(words), key=lambda hit: -hit.size)
    for hit in hits:
        label = known.results[hit.value]
        before = [
            word
            for word in words[max(0, hit.first - _BEFORE_RESULT) : hit.first]
            if word.clause == words[hit.first].clause
        ]
        if any(word.key == "noch" for word in before) and words[hit.first].key == "nicht":
            continue
        undone = any(word.key in _UNDONE_WORDS for word in before)
        if not (undone and plain(label) in _DONE):
            yield _part("result", words, hit.first, hit.last, hit.value, label)
    yield from by_label(words, "result", known.spelled_results)


_NO_TOPIC = Lexicon({True: said.NO_TOPIC})
_UNDONE_WORDS = frozenset(plain(word) for word in said.UNDONE.split(","))
_DONE = frozenset(("geklart", "teilweise"))


def categories(words: Sequence[Word], known: Vocabulary) -> Iterator[Part]:
    """What a concern is about: the thing first, that it is a wish or praise after it."""
    wishes = {entry for entry, label in known.categories.items() if label in said.WISHES}
    hits = sorted(known.said_categories.hits(words), key=lambda hit: (hit.value in wishes, -hit.size, hit.first))
    yield from by_label(words, "category", known.spelled_categories)
    for hit in hits:
        yield _part("category", words, hit.first, hit.last, hit.value, known.categories[hit.value])


def names_thing(words: Sequence[Word], known: Vocabulary) -> bool:
    """Whether a thing of the quarter is named that concerns are about."""
    wishes = {entry for entry, label in known.categories.items() if label in said.WISHES}
    return any(hit.value not in wishes for hit in known.said_categories.hits(words))


def by_label(words: Sequence[Word], kind: PartKind, labels: Iterable[Spelled]) -> Iterator[Part]:
    """Labels and the parts between their slashes, the longest first; short words only as they are written."""
    folded = [fold(word.text) for word in words]
    known = set(folded)
    for spelled in labels:
        if spelled.folded[0] not in known:
            continue
        for place in _places(folded, spelled.folded):
            last = place + len(spelled.folded) - 1
            written = [word.text for word in words[place : last + 1]]
            if spelled.length > _SHORT or written == spelled.written:
                yield _part(kind, words, place, last, spelled.entry, spelled.label)


def _channels(words: Sequence[Word], known: Vocabulary) -> Iterator[Part]:
    """Words that go on where a channel ends ("Telefonat"), and what else people say; a talk in passing comes last."""
    for entry, label in known.channels.items():
        beginning = fold(label)
        for place, word in enumerate(words):
            if len(label) > _SHORT and fold(word.text).startswith(beginning):
                yield _part("channel", words, place, place, entry, label)
    hits = sorted(
        known.said_channels.hits(words),
        key=lambda hit: (is_in_passing(known.channels[hit.value]), hit.first, -hit.size),
    )
    for hit in hits:
        yield _part("channel", words, hit.first, hit.last, hit.value, known.channels[hit.value])


def is_in_passing(label: str) -> bool:
    """Whether this is the channel of talks between door and hinge."""
    return plain(label) == _IN_PASSING


def _topics(words: Sequence[Word], known: Vocabulary) -> Iterator[Part]:
    """What people say for topics, the longer phrase before the shorter; one that says two is both."""
    small = all(word.text == word.text.lower() for word in words)
    verbs = {place for place, word in enumerate(words) if not small and word.text in said.VERBS}
    taken = {place for hit in _NO_TOPIC.hits(words) for place in range(hit.first, hit.last + 1)} | verbs
    hits = [hit for hit in known.said_topics.hits(words) if hit.first not in taken]
    longest = {hit.first: max(other.size for other in hits if other.first == hit.first) for hit in hits}
    for hit in sorted(hits, key=lambda hit: -hit.size):
        if hit.size == longest[hit.first]:
            yield _part("topic", words, hit.first, hit.last, hit.value, known.topics[hit.value])


def topics_alone(words: Sequence[Word], known: Vocabulary) -> Iterator[Part]:
    """Topics for a line that tells no other."""
    other = {place for hit in _NO_TOPIC.hits(words) for place in range(hit.first, hit.last + 1)}
    for hit in known.said_alone.hits(words):
        if hit.first not in other:
            yield _part("topic", words, hit.first, hit.last, hit.value, known.topics[hit.value])


def _text(words: Sequence[Word], part: Part) -> str:
    return " ".join(word.key for word in words if part.start <= word.start < part.end)


def _parts(kind: PartKind, words: Sequence[Word], lexicon: Lexicon[int], labels: Mapping[int, str]) -> Iterator[Part]:
    for hit in lexicon.hits(words):
        yield _part(kind, words, hit.first, hit.last, hit.value, labels[hit.value])


def _part(kind: PartKind, words: Sequence[Word], first: int, last: int, entry: int, label: str) -> Part:
    return Part(kind, words[first].start, words[last].end, entry, label)


def _places(words: Sequence[str], wanted: Sequence[str]) -> Iterator[int]:
    count = len(wanted)
    return (place for place in range(len(words) - count + 1) if count and list(words[place : place + count]) == wanted)
