"""One typed line, read as a person would: "Telefonat mit Frau Yilmaz 20 min wegen Wohngeld; WV Fr".

Pure text: no session, no clock. What is understood is told part by part, so that it can be shown and taken away; what
looks as if it were meant but can't be read is a part as well (`doubt`). Kind, day and persons are told in the first line;
only the beginning of a long text is read at all.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, time

from app.common import typed
from app.services.capture import follow_ups, kinds, labels
from app.services.capture.captured import (
    Candidate,
    Captured,
    CaptureKind,
    FoundPerson,
    Part,
    PartKey,
    PartKind,
    key_of,
    plain_key,
)
from app.services.capture.clocks import clock_times, stretches
from app.services.capture.dated import Dated
from app.services.capture.lexicon import Word, split
from app.services.capture.moments import Moment, impossible, moments
from app.services.capture.names import Names
from app.services.capture.part_list import PartList, doubt, place_of
from app.services.capture.persons import Named, PersonFinder
from app.services.capture.vocabulary import Vocabulary, plain
from app.services.capture.whole import whole

__all__ = [
    "NOBODY",
    "Candidate",
    "CaptureKind",
    "Captured",
    "FoundPerson",
    "Part",
    "PartKey",
    "PartKind",
    "Vocabulary",
    "key_of",
    "parse",
    "plain_key",
]

READ = 4000
"""Characters from the beginning that are read; what stands behind them stays text."""
NOBODY = Names()
"""Nobody on file."""
_EVENT_WORD = 5


def parse(line: str, words: Vocabulary, names: Names, today: date, ignored: Iterable[PartKey] = ()) -> Captured:
    """Read a line. `ignored` are keys of parts that were taken away: they are ordinary text then."""
    return _Reading(line, words, names, today, frozenset(ignored)).captured()


class _Reading:
    """A line while it is read: parts are put in the order of their sureness."""

    def __init__(self, line: str, known: Vocabulary, names: Names, today: date, ignored: frozenset[PartKey]) -> None:
        self._whole, self._line = line, _beginning(line)
        self._known, self._names, self._today = known, names, today
        self._words = split(self._line)
        self._opening = _first_line(self._line)
        self._opening_words = [word for word in self._words if word.start < len(self._opening)]
        self._finder = PersonFinder(self._opening_words, self._line, names, today, self._means_something)
        self._parts = PartList(self._line, ignored)
        self._at: time | None = None

    def captured(self) -> Captured:
        """What the line says."""
        self._parts.put_all(follow_ups.marked(self._line, self._today))
        self._put_durations()
        named = self._finder.named()
        dated = Dated(self._days(named), self._words, self._line, self._today)
        self._put_persons(named)
        self._parts.put_all(labels.results(self._words, self._known))
        self._put_labels(dated)
        sort = self._sort(dated)
        self._put_days(dated, sort.kind)
        self._parts.put_all(doubt(self._opening, *place) for place in impossible(self._opening, self._today))
        self._put_by_kind(sort)
        return whole(sort.kind, self._parts, self._whole, self._line, self._words, self._at)

    def _put_durations(self) -> None:
        for stretch in stretches(self._line):
            if self._parts.put(Part("minutes", stretch.start, stretch.end, stretch.minutes)):
                self._at = stretch.at
        for found in typed.durations(self._line):
            if found.minutes:
                self._parts.put(Part("minutes", found.start, found.end, found.minutes))
            else:
                self._parts.put(doubt(self._line, found.start, found.end))

    def _days(self, named: Sequence[Named]) -> list[Moment]:
        """The days of the line that stand in no other part: "Di Nardo" and "Fr. Mai" are names."""
        names = {self._words[place].start for one in named for place in range(one.first, one.last + 1)}
        told = moments(self._opening, self._today, names)
        return [moment for moment in told if not self._parts.is_taken(place_of(moment.start, moment.end))]

    def _put_persons(self, named: Sequence[Named]) -> None:
        for one in named:
            self._put_person(one, self._words[one.first].start, self._words[one.last].end)

    def _put_person(self, one: Named, start: int, end: int) -> None:
        for person in one.ids:
            self._parts.put(Part("person", start, end, person, self._names.people[person].name))
        if not one.ids:
            choices = tuple(Candidate(person, self._names.people[person].name) for person in one.choices)
            text = self._line[start:end]
            self._parts.put(Part("unknown", start, end, text, text, choices=choices))

    def _means_something(self, word: Word) -> bool:
        known = self._known
        lexicons = (known.said_channels, known.said_topics, known.said_results, known.said_activities)
        return any(lexicon.knows(word.key) for lexicon in lexicons)

    def _put_labels(self, dated: Dated) -> None:
        """Channels, activities, topics; a channel of something to come only where no other was said."""
        ahead = dated.clauses_ahead()
        later = {word.start for word in self._words if word.clause in ahead}
        found = list(labels.labelled(self._words, self._known))
        self._parts.put_all(sorted(found, key=lambda part: part.kind == "channel" and part.start in later))

    def _sort(self, dated: Dated) -> kinds.Sort:
        parts, words = self._parts, self._opening_words
        taken_away = [kind for kind in CaptureKind if ("kind", kind.value) in parts.ignored]
        evidence = kinds.Evidence(
            minutes=parts.has("minutes"),
            result=parts.has("result"),
            past_day=dated.any_past(),
            follow_up=parts.has("follow_up"),
            category=any(True for _ in labels.categories(words, self._known)),
            thing=not parts.has("topic") and labels.names_thing(words, self._known),
            channels=parts.clauses(words, "channel"),
            ahead=parts.clauses(words, "follow_up") | dated.clauses_ahead(),
            planned=not parts.has("follow_up") and dated.any_planned(parts),
        )
        return kinds.sort_of(words, self._opening, evidence, taken_away)

    def _put_days(self, dated: Dated, kind: CaptureKind) -> None:
        if kind is CaptureKind.TASK and self._parts.has("follow_up"):
            return
        for moment in dated.told:
            part = dated.due(moment) if kind is CaptureKind.TASK else dated.day(moment)
            if part is not None and not moment.since:
                self._parts.put(part)
        if kind is not CaptureKind.TASK and not self._parts.has("day"):
            clocks = clock_times(self._opening)
            self._parts.put_all(Part("day", start, end, self._today, at=at) for start, end, at in clocks)

    def _put_by_kind(self, sort: kinds.Sort) -> None:
        if sort.kind is CaptureKind.CONCERN:
            self._parts.drop(_is_none_of_concerns)
            self._parts.put_all(labels.categories(self._words, self._known))
        elif sort.kind is CaptureKind.TASK:
            self._parts.drop(lambda part: part.kind in ("channel", "activity", "result"))
        elif not self._parts.has("topic"):
            self._parts.put_all(labels.topics_alone(self._words, self._known))
        if sort.kind is CaptureKind.WALK_IN:
            self._parts.put_all(self._events())
        if sort.kind is not CaptureKind.CONTACT and sort.first >= 0:
            first, last = self._words[sort.first], self._words[sort.last]
            self._parts.put(Part("kind", first.start, last.end, sort.kind.value, str(sort.kind.label)))
        if sort.kind is not CaptureKind.TASK and not self._parts.has("person", "unknown"):
            self._put_anonymous()

    def _events(self) -> Iterator[Part]:
        """The event that somebody came to: the one of that day, else the latest before."""
        told = self._parts.first("day")
        day = told.value if told else self._today
        for event in sorted(self._known.events, key=lambda event: event.day != day):
            wanted = [word for word in plain(event.name).split() if len(word) >= _EVENT_WORD]
            found = next((word for word in self._words if word.key in wanted[:1]), None)
            if found is not None and event.day <= self._today:
                yield Part("event", found.start, found.end, event.id, event.name)

    def _put_anonymous(self) -> None:
        free = {
            place
            for place, word in enumerate(self._opening_words)
            if not self._parts.is_taken(place_of(word.start, word.end)) or self._parts.is_of(word, "kind")
        }
        if found := kinds.anonymous(self._opening_words, free):
            start, end = self._words[found.first].start, self._words[found.last].end
            self._parts.put_over(Part("anonymous", start, end, self._line[start:end]))


def _is_none_of_concerns(part: Part) -> bool:
    """Topics belong to counselling, and where people meet in passing is where the trouble lies."""
    return part.kind in ("topic", "activity") or (part.kind == "channel" and labels.is_in_passing(part.label))


def _beginning(line: str) -> str:
    """As much of a text as is read, up to the end of a word."""
    if len(line) <= READ:
        return line
    head = line[:READ]
    return head[: max(head.rfind(" "), head.rfind("\n"), READ // 2)]


def _first_line(text: str) -> str:
    """The text up to the end of its first line that says something: there she tells when it was, and with whom."""
    begins = len(text) - len(text.lstrip())
    ends = text.find("\n", begins)
    return text if ends < 0 else text[:ends]
