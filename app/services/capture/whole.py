"""From the parts of a line to what it says as a whole."""

from collections.abc import Sequence
from datetime import date, time

from app.services.capture import follow_ups
from app.services.capture.captured import Captured, CaptureKind, FoundPerson, Part, PartKind
from app.services.capture.leftover import REMOVED, left, rest
from app.services.capture.lexicon import Word
from app.services.capture.part_list import PartList

_ALSO_SAID = ("topic", "result", "channel", "activity", "kind")
"""Parts whose words belong to what is to be done then."""


def whole(kind: CaptureKind, found: PartList, text: str, line: str, words: Sequence[Word], at: time | None) -> Captured:
    """What a text says of which the beginning, `line`, was read. `at` is when it began, where a range of time says so."""
    parts = found.ordered()
    day, follow_up, due = found.first("day"), found.first("follow_up"), found.first("due")
    behind = text[len(line) :]
    sentence = _sentence(line, behind, parts)
    ends = due or follow_up if kind is CaptureKind.TASK else None
    then = sentence if ends else _then(line, words, follow_up, parts)
    spans = [(part.start, part.end) for part in parts if part.kind != "doubt"]
    if follow_up and then and not ends:
        spans += follow_ups.span_of_text(words, follow_up)
    persons = tuple(
        FoundPerson(part.value, part.label, part.start, part.end)
        for part in parts
        if part.kind == "person" and isinstance(part.value, int)
    )
    unknown = tuple(str(part.value) for part in parts if part.kind == "unknown")
    is_nobody = kind is CaptureKind.WALK_IN and not persons and not unknown
    return Captured(
        kind=kind,
        persons=persons,
        unknown_persons=unknown,
        anonymous=is_nobody or found.has("anonymous"),
        day=_date(day),
        at=(day.at if day else None) or at,
        minutes=_number(found, "minutes"),
        channel_id=_number(found, "channel"),
        activity_id=_number(found, "activity"),
        topic_ids=tuple(part.value for part in parts if part.kind == "topic" and isinstance(part.value, int)),
        category_id=_number(found, "category"),
        result_id=_number(found, "result"),
        follow_up=_date(follow_up),
        follow_up_at=follow_up.at if follow_up else None,
        follow_up_text=then,
        due=_date(ends),
        due_at=ends.at if ends else None,
        event_id=_number(found, "event"),
        text=sentence,
        left=(left(line, spans) + behind).strip(),
        parts=parts,
    )


def _then(line: str, words: Sequence[Word], follow_up: Part | None, parts: Sequence[Part]) -> str:
    """What is to be done on the day of a follow-up."""
    if follow_up is None:
        return ""
    others = [part for part in parts if part is not follow_up and part.kind not in _ALSO_SAID]
    return follow_ups.text_of(line, words, follow_up, others)


def _sentence(line: str, behind: str, parts: Sequence[Part]) -> str:
    """The text to keep: without days and durations, and without the word before a colon that only names the kind."""
    head = next((part for part in parts if part.kind == "kind"), None)
    named = head is not None and not line[: head.start].strip() and line[head.end :].lstrip()[:1] == ":"
    taken = [part for part in parts if part.kind in REMOVED or (named and part is head)]
    text = (rest(line, taken) + behind).rstrip()
    return text.lstrip(": ") if named else text


def _number(found: PartList, kind: PartKind) -> int | None:
    part = found.first(kind)
    return part.value if part is not None and isinstance(part.value, int) else None


def _date(part: Part | None) -> date | None:
    return part.value if part is not None and isinstance(part.value, date) else None
