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
from app.services.capture.leftover import left, rest
from app.services.capture.lexicon import Word, split
from app.services.capture.moments import Moment, clock_times, impossible, moments, stretches
from app.services.capture.names import Names
from app.services.capture.persons import Named, PersonFinder
from app.services.capture.vocabulary import Vocabulary, plain

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
_REMOVED: frozenset[PartKind] = frozenset({"day", "minutes", "follow_up", "due"})
"""Parts that leave the text; the words of the others are part of the sentence."""
_SEVERAL: frozenset[PartKind] = frozenset({"topic", "person", "unknown", "doubt"})
_FAR = 90
"""Days beyond which a date without a year is rather the other one."""
_EVENT_WORD = 5


def parse(line: str, words: Vocabulary, names: Names, today: date, ignored: Iterable[PartKey] = ()) -> Captured:
    """Read a line. `ignored` are keys of parts that were taken away: they are ordinary text then."""
    return _Reading(line, words, names, today, frozenset(ignored)).captured()


class _Reading:
    """A line while it is read: parts are put in the order of their sureness."""

    def __init__(self, line: str, known: Vocabulary, names: Names, today: date, ignored: frozenset[PartKey]) -> None:
        self._whole, self._line = line, _beginning(line)
        self._known, self._names, self._today, self._ignored = known, names, today, ignored
        self._words = split(self._line)
        self._opening = _first_line(self._line)
        self._opening_words = [word for word in self._words if word.start < len(self._opening)]
        self._finder = PersonFinder(self._opening_words, self._line, names, today, self._means_something)
        self._parts: list[Part] = []
        self._at: time | None = None

    def captured(self) -> Captured:
        self._put_all(follow_ups.marked(self._line, self._today))
        self._put_durations()
        told = self._days()
        self._put_persons(told)
        self._put_all(labels.results(self._words, self._known))
        self._put_all(labels.labelled(self._words, self._known))
        sort = self._sort(told)
        self._put_days(told, sort.kind)
        for start, end in impossible(self._opening, self._today):
            self._put(follow_ups.doubt(self._line, start, end))
        self._put_by_kind(sort)
        self._parts.sort(key=lambda part: (part.start, part.end))
        return self._result(sort.kind)

    # --- putting parts

    def _put_all(self, parts: Iterable[Part]) -> None:
        for part in parts:
            self._put(part)

    def _put(self, part: Part) -> bool:
        """Take a part unless it was taken away, another stands there, or the like was said before."""
        if part.key in self._ignored or "\n" in self._line[part.start : part.end] or self._is_taken(part):
            return False
        like = [other for other in self._parts if other.kind == part.kind]
        if part.kind in _SEVERAL:
            if part.kind == "topic" and any(other.value == part.value for other in like):
                return False
        elif like:
            if part.kind in _REMOVED and part.kind != "day" and like[0].value != part.value:
                self._put(follow_ups.doubt(self._line, part.start, part.end))
            return False
        self._parts.append(part)
        return True

    def _is_taken(self, part: Part) -> bool:
        for other in self._parts:
            if part.start < other.end and other.start < part.end:
                same = (part.start, part.end) == (other.start, other.end) and part.kind == other.kind
                if not (same and part.kind in ("topic", "person")):
                    return True
        return False

    def _put_durations(self) -> None:
        for stretch in stretches(self._line):
            if self._put(Part("minutes", stretch.start, stretch.end, stretch.minutes)):
                self._at = stretch.at
        for found in typed.durations(self._line):
            if found.minutes:
                self._put(Part("minutes", found.start, found.end, found.minutes))
            else:
                self._put(follow_ups.doubt(self._line, found.start, found.end))

    def _days(self) -> list[Moment]:
        """The days of the line that stand in no other part."""
        titles = {
            word.start
            for place, word in enumerate(self._opening_words)
            if word.key == "fr" and self._finder.is_title(place)
        }
        told = moments(self._opening, self._today, titles)
        return [moment for moment in told if not self._is_taken(_span(moment))]

    def _put_persons(self, told: Sequence[Moment]) -> None:
        for one in self._finder.named():
            start, end = self._words[one.first].start, self._words[one.last].end
            if any(moment.start < end and start < moment.end for moment in told):
                continue
            self._put_person(one, start, end)

    def _put_person(self, one: Named, start: int, end: int) -> None:
        for person in one.ids:
            if all(part.kind != "person" or part.value != person for part in self._parts):
                self._put(Part("person", start, end, person, self._names.people[person].name))
        if not one.ids:
            choices = tuple(Candidate(person, self._names.people[person].name) for person in one.choices)
            text = self._line[start:end]
            self._put(Part("unknown", start, end, text, text, choices=choices))

    def _means_something(self, word: Word) -> bool:
        known = self._known
        lexicons = (known.said_channels, known.said_topics, known.said_results, known.said_activities)
        return any(lexicon.knows(word.key) for lexicon in lexicons)

    # --- kind, days

    def _sort(self, told: Sequence[Moment]) -> kinds.Sort:
        has = {part.kind for part in self._parts}
        taken_away = [kind for kind in CaptureKind if ("kind", kind.value) in self._ignored]
        evidence = kinds.Evidence(
            minutes="minutes" in has,
            result="result" in has,
            past_day=any(self._is_past(moment) for moment in told),
            future_day="follow_up" in has or any(self._is_to_come(moment) for moment in told),
            follow_up="follow_up" in has,
            channel="channel" in has,
            category=any(True for _ in labels.categories(self._words, self._known)),
            topic="topic" in has,
            person="person" in has,
            planned="follow_up" not in has and any(self._is_planned(moment) for moment in told),
        )
        return kinds.sort_of(self._opening_words, self._opening, evidence, taken_away)

    def _is_past(self, moment: Moment) -> bool:
        if moment.behind or moment.future is None:
            return True
        if moment.past == moment.future:
            return moment.future < self._today
        if moment.ahead or moment.past is None:
            return False
        return (moment.future - self._today).days > _FAR >= (self._today - moment.past).days

    def _is_ahead(self, moment: Moment) -> bool:
        if moment.behind or moment.future is None or moment.future == self._today:
            return False
        if moment.past == moment.future:
            return moment.future > self._today
        return moment.ahead or moment.past is None or (self._today - moment.past).days > _FAR

    def _is_to_come(self, moment: Moment) -> bool:
        if self._is_past(moment) or moment.future is None:
            return False
        return self._is_ahead(moment) or follow_ups.is_forward(follow_ups.clause_of(self._words, moment))

    def _is_planned(self, moment: Moment) -> bool:
        clause = follow_ups.clause_of(self._words, moment)
        leads = not self._line[: moment.start].strip() and not moment.ahead
        return self._is_ahead(moment) and not leads and any(word.clause == 0 or self._is_of(word, "channel") for word in clause)

    def _is_of(self, word: Word, kind: PartKind) -> bool:
        return any(part.kind == kind and part.start <= word.start < part.end for part in self._parts)

    def _put_days(self, told: Sequence[Moment], kind: CaptureKind) -> None:
        for moment in told:
            if moment.since:
                continue
            part = self._due(moment) if kind is CaptureKind.TASK else self._day(moment)
            if part is not None:
                self._put(part)
        if kind is CaptureKind.TASK or any(part.kind == "day" for part in self._parts):
            return
        for start, end, at in clock_times(self._opening):
            if self._put(Part("day", start, end, self._today, at=at)):
                return

    def _due(self, moment: Moment) -> Part | None:
        if moment.future is None or moment.behind or any(part.kind == "follow_up" for part in self._parts):
            return None
        return Part("due", moment.start, moment.end, moment.future, at=moment.at)

    def _day(self, moment: Moment) -> Part | None:
        """The day that a contact was on, or the one to come back to it."""
        leads = not self._line[: moment.start].strip()
        if self._is_past(moment) or (leads and moment.past is not None and not moment.ahead):
            return Part("day", moment.start, moment.end, moment.past, at=moment.at) if moment.past else None
        clause = follow_ups.clause_of(self._words, moment)
        if moment.future is None or follow_ups.is_fact(clause):
            return None
        if moment.future == self._today and moment.past == self._today:
            return Part("day", moment.start, moment.end, self._today, at=moment.at)
        if self._is_ahead(moment) or follow_ups.is_forward(clause):
            return Part("follow_up", moment.start, moment.end, moment.future, at=moment.at)
        return Part("day", moment.start, moment.end, moment.past, at=moment.at) if moment.past else None

    def _put_by_kind(self, sort: kinds.Sort) -> None:
        if sort.kind is CaptureKind.CONCERN:
            self._parts = [part for part in self._parts if not self._is_none_of_concerns(part)]
            self._put_all(labels.categories(self._words, self._known))
        if sort.kind is CaptureKind.TASK:
            self._parts = [part for part in self._parts if part.kind not in ("channel", "activity", "result")]
        if sort.kind is CaptureKind.WALK_IN:
            self._put_all(self._events())
        if sort.kind is not CaptureKind.CONTACT and sort.first >= 0:
            first, last = self._words[sort.first], self._words[sort.last]
            self._put(Part("kind", first.start, last.end, sort.kind.value, str(sort.kind.label)))
        self._put_anonymous(sort.kind)

    def _is_none_of_concerns(self, part: Part) -> bool:
        """Topics belong to counselling, and where people meet in passing is where the trouble lies."""
        return part.kind in ("topic", "activity") or (part.kind == "channel" and labels.is_in_passing(part.label))

    def _events(self) -> Iterator[Part]:
        """The event that somebody came to: the one of that day, else the latest before."""
        day = next((part.value for part in self._parts if part.kind == "day"), self._today)
        for event in sorted(self._known.events, key=lambda event: event.day != day):
            wanted = [word for word in plain(event.name).split() if len(word) >= _EVENT_WORD]
            if not wanted or event.day > self._today:
                continue
            found = [word for word in self._words if word.key in wanted]
            if found and found[0].key == wanted[0]:
                yield Part("event", found[0].start, found[0].end, event.id, event.name)

    def _put_anonymous(self, kind: CaptureKind) -> None:
        if kind is CaptureKind.TASK or any(part.kind in ("person", "unknown") for part in self._parts):
            return
        free = {
            place
            for place, word in enumerate(self._opening_words)
            if not self._is_taken(_span(word)) or self._is_of(word, "kind")
        }
        if found := kinds.anonymous(self._opening_words, free):
            first, last = self._words[found.first], self._words[found.last]
            part = Part("anonymous", first.start, last.end, self._line[first.start : last.end])
            if part.key not in self._ignored:
                self._parts.append(part)

    # --- the whole

    def _result(self, kind: CaptureKind) -> Captured:
        parts = tuple(self._parts)
        follow_up, day, due = (self._first(one) for one in ("follow_up", "day", "due"))
        spans = [(part.start, part.end) for part in parts if part.kind != "doubt"]
        follow_text = ""
        if follow_up or due:
            then = follow_up or due
            assert then is not None
            others = [
                part
                for part in parts
                if part is not then and part.kind not in ("topic", "result", "channel", "activity")
            ]
            follow_text = follow_ups.text_of(self._line, self._words, then, others)
            if follow_up and follow_text:
                spans += follow_ups.span_of_text(self._words, follow_up) if kind is not CaptureKind.TASK else []
        task = kind is CaptureKind.TASK
        text = self._sentence()
        if task and (follow_up or due):
            follow_text = text
        return Captured(
            kind=kind,
            persons=tuple(
                FoundPerson(int(part.value), part.label, part.start, part.end)
                for part in parts
                if part.kind == "person" and isinstance(part.value, int)
            ),
            unknown_persons=tuple(str(part.value) for part in parts if part.kind == "unknown"),
            anonymous=any(part.kind == "anonymous" for part in parts),
            day=_date(day),
            at=(day.at if day else None) or self._at,
            minutes=self._number("minutes"),
            channel_id=self._number("channel"),
            activity_id=self._number("activity"),
            topic_ids=tuple(part.value for part in parts if part.kind == "topic" and isinstance(part.value, int)),
            category_id=self._number("category"),
            result_id=self._number("result"),
            follow_up=_date(follow_up),
            follow_up_at=follow_up.at if follow_up else None,
            follow_up_text=follow_text,
            due=_date(due or follow_up) if task else None,
            due_at=(due or follow_up).at if task and (due or follow_up) else None,  # type: ignore[union-attr]
            event_id=self._number("event"),
            text=text,
            left=left(self._whole, spans),
            parts=parts,
        )

    def _sentence(self) -> str:
        """The text to keep: without days and durations, and without the word before a colon that only names the kind."""
        head = next((part for part in self._parts if part.kind == "kind"), None)
        named = head is not None and not self._line[: head.start].strip() and self._line[head.end :].lstrip()[:1] == ":"
        taken = [part for part in self._parts if part.kind in _REMOVED or (named and part is head)]
        text = rest(self._whole, taken)
        return text.lstrip(": ") if named else text

    def _first(self, kind: str) -> Part | None:
        return next((part for part in self._parts if part.kind == kind), None)

    def _number(self, kind: PartKind) -> int | None:
        return next((part.value for part in self._parts if part.kind == kind and isinstance(part.value, int)), None)


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


def _span(one: Moment | Word) -> Part:
    return Part("doubt", one.start, one.end, "")


def _date(part: Part | None) -> date | None:
    return part.value if part is not None and isinstance(part.value, date) else None
