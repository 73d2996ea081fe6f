"""What a typed line says: its kind, whom it is about, when and how long, what came of it, and what was left over."""

from dataclasses import dataclass
from datetime import date, time
from typing import Literal

from app.common.kinds import Choice


class CaptureKind(Choice):
    """What a line becomes."""

    CONTACT = "contact", "Kontakt"
    TASK = "task", "Aufgabe"
    CONCERN = "concern", "Anliegen"
    WALK_IN = "walk_in", "Laufkundschaft"


PartKind = Literal[
    "kind", "person", "unknown", "anonymous", "day", "minutes", "channel", "activity", "topic", "category", "result",
    "follow_up", "due", "event", "doubt",
]  # fmt: skip
PartKey = tuple[PartKind, int | date | str]
"""What she takes away when she does not mean it."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody on file who could be meant."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class FoundPerson(Candidate):
    """Somebody on file who is meant, and where the line says so."""

    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Part:
    """Something understood: where it stands in the line, what it means, and the label it was recognised by.

    Somebody who is not known for sure is a part of kind `unknown`; whoever could be meant stands in `choices`.
    """

    kind: PartKind
    start: int
    end: int
    value: int | date | str
    label: str = ""
    at: time | None = None
    """The time of day that stands beside a day."""
    choices: tuple[Candidate, ...] = ()

    @property
    def key(self) -> PartKey:
        """Kind and value, the same wherever it stands in the line."""
        return (self.kind, self.value)


@dataclass(frozen=True, slots=True)
class Captured:
    """What a line says.

    `text` is the sentence to keep: without time, result of the day and follow-up, but with the names. `left` is what no
    part has explained. `minutes` are minutes of the conversation.
    """

    kind: CaptureKind = CaptureKind.CONTACT
    persons: tuple[FoundPerson, ...] = ()
    unknown_persons: tuple[str, ...] = ()
    anonymous: bool = False
    day: date | None = None
    at: time | None = None
    minutes: int | None = None
    channel_id: int | None = None
    activity_id: int | None = None
    topic_ids: tuple[int, ...] = ()
    category_id: int | None = None
    result_id: int | None = None
    follow_up: date | None = None
    follow_up_at: time | None = None
    follow_up_text: str = ""
    due: date | None = None
    due_at: time | None = None
    event_id: int | None = None
    text: str = ""
    left: str = ""
    parts: tuple[Part, ...] = ()

    @property
    def doubts(self) -> tuple[Part, ...]:
        """What looks as if it were meant, and was not understood: it stays in the text."""
        return tuple(part for part in self.parts if part.kind == "doubt")


def plain_key(key: PartKey) -> list[str | int]:
    """A key as JSON can hold it."""
    kind, value = key
    return [kind, value.isoformat() if isinstance(value, date) else value]


def key_of(plain: object) -> PartKey:
    """The key that `plain_key` has written down. Raises ValueError where it is none."""
    match plain:
        case [("day" | "follow_up" | "due") as dated, str(day)]:
            return (dated, date.fromisoformat(day))
        case [
            (
                "kind" | "person" | "unknown" | "anonymous" | "minutes" | "channel" | "activity" | "topic" | "category"
                | "result" | "event" | "doubt"
            ) as kind,
            int(value) | str(value),
        ]:  # fmt: skip
            return (kind, value)
    raise ValueError(plain)
