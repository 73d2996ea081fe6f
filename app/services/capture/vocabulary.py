"""The words that a typed line is read by: the labels of her catalogues, what else people say for them, events near the day."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common.text import fold, search_key
from app.models import Catalogue, Event
from app.services import catalogues
from app.services.capture import said
from app.services.capture.lexicon import WORD, Lexicon
from app.services.records import RECORD, table_of

_EVENT = table_of(Event)
_DAYS_BACK = 31


@dataclass(frozen=True, slots=True)
class EventWord:
    """An event that a walk-in may have come to."""

    id: int
    name: str
    day: date


@dataclass(frozen=True, slots=True)
class Spelled:
    """A way in which the label of an entry is written: its words, and as they are compared."""

    entry: int
    label: str
    written: list[str]
    folded: list[str]
    length: int


@dataclass(frozen=True)
class Vocabulary:
    """The words that are known: labels of the catalogues by id, and what a label is called `also`, in another language."""

    channels: Mapping[int, str] = field(default_factory=dict)
    activities: Mapping[int, str] = field(default_factory=dict)
    topics: Mapping[int, str] = field(default_factory=dict)
    also: Mapping[str, str] = field(default_factory=dict)
    results: Mapping[int, str] = field(default_factory=dict)
    categories: Mapping[int, str] = field(default_factory=dict)
    events: tuple[EventWord, ...] = ()

    @cached_property
    def spelled_channels(self) -> tuple["Spelled", ...]:
        """The labels of the channels."""
        return _spelled(self.channels, self.also)

    @cached_property
    def spelled_activities(self) -> tuple["Spelled", ...]:
        """The labels of the activities."""
        return _spelled(self.activities, self.also)

    @cached_property
    def spelled_topics(self) -> tuple["Spelled", ...]:
        """The labels of the topics; a family alone is one."""
        return tuple(spelled for spelled in _spelled(self.topics, self.also) if spelled.folded != [said.SOMEBODY])

    @cached_property
    def spelled_results(self) -> tuple["Spelled", ...]:
        """The labels of the results that the program did not give: those have their own words, and can be denied."""
        given = {plain(label) for label in said.RESULTS}
        return _spelled({entry: label for entry, label in self.results.items() if plain(label) not in given}, self.also)

    @cached_property
    def spelled_categories(self) -> tuple["Spelled", ...]:
        """The labels of the categories of concerns."""
        return _spelled(self.categories, self.also)

    @cached_property
    def said_channels(self) -> Lexicon[int]:
        """What people say for the channels."""
        return _said_for(self.channels, said.CHANNELS)

    @cached_property
    def said_activities(self) -> Lexicon[int]:
        """What people say for the activities."""
        return _said_for(self.activities, said.ACTIVITIES)

    @cached_property
    def said_topics(self) -> Lexicon[int]:
        """What people say for the topics."""
        return _said_for(self.topics, said.TOPICS)

    @cached_property
    def said_alone(self) -> Lexicon[int]:
        """What tells a topic only where no other is told."""
        return _said_for(self.topics, said.ALONE)

    @cached_property
    def said_results(self) -> Lexicon[int]:
        """What people say for the results."""
        return _said_for(self.results, said.RESULTS)

    @cached_property
    def said_categories(self) -> Lexicon[int]:
        """What people say for the categories of concerns."""
        return _said_for(self.categories, said.CATEGORIES)


def vocabulary(session: Session, today: date | None = None) -> Vocabulary:
    """The words that a typed text is read by; with `today` the events of the last weeks as well."""
    channels, activities, topics, results, categories = (
        {entry.id: catalogues.label_of(entry) for entry in catalogues.entries(session, catalogue)}
        for catalogue in (
            Catalogue.CHANNEL,
            Catalogue.ACTIVITY,
            Catalogue.TOPIC,
            Catalogue.RESULT,
            Catalogue.CONCERN_CATEGORY,
        )
    )
    events = _events(session, today) if today else ()
    return Vocabulary(channels, activities, topics, {}, results, categories, events)


def _events(session: Session, today: date) -> tuple[EventWord, ...]:
    statement = (
        select(_EVENT.c.id, _EVENT.c.name, _EVENT.c.starts_at)
        .join(RECORD, RECORD.c.id == _EVENT.c.id)
        .where(RECORD.c.deleted_at.is_(None))
        .where(_EVENT.c.starts_at >= today - timedelta(days=_DAYS_BACK))
        .where(_EVENT.c.starts_at < today + timedelta(days=1))
        .order_by(_EVENT.c.starts_at.desc())
    )
    return tuple(EventWord(row.id, row.name, row.starts_at.date()) for row in session.execute(statement) if row.name)


def _spelled(labels: Mapping[int, str], also: Mapping[str, str]) -> tuple[Spelled, ...]:
    """Labels, their parts between slashes and what they are called in another language, the longest first."""
    found = [
        Spelled(entry, label, written, [fold(word) for word in written], len(name))
        for entry, label in labels.items()
        for name in _names(label, also.get(label, label))
        if (written := WORD.findall(name))
    ]
    return tuple(sorted(found, key=lambda spelled: -spelled.length))


def _names(*labels: str) -> list[str]:
    parts = (part.strip() for label in labels for part in label.split("/"))
    return list(dict.fromkeys([*labels, *parts]))


def _said_for(labels: Mapping[int, str], phrases: Mapping[str, str]) -> Lexicon[int]:
    by_label = {plain(label): spoken for label, spoken in phrases.items()}
    return Lexicon({entry: by_label[plain(label)] for entry, label in labels.items() if plain(label) in by_label})


def plain(label: str) -> str:
    """The folded words of a label."""
    return " ".join(WORD.findall(search_key(label)))
