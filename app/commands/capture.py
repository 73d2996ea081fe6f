"""The command that reads lines as the quick capture of the window does, and stores them if wanted."""

import argparse
from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any

from sqlalchemy.orm import Session

from app.commands.opening import opened
from app.commands.output import print_json, print_table
from app.common import clock, german
from app.common.sentences import Sentence
from app.models import AuditKind
from app.services.capture.captured import Captured, CaptureKind
from app.services.capture.names import names_of
from app.services.capture.reading import parse
from app.services.capture.saving import Saved, save
from app.services.capture.vocabulary import Vocabulary, vocabulary

_NOON = time(12)


def entry(arguments: argparse.Namespace) -> int:
    """Print what each text means; with `--save` all of them are stored in one step."""
    today = arguments.today or clock.today()
    with opened(arguments) as context:
        words, found = context.read(_read, arguments.texts, today)
        saved: list[Saved] = []
        if arguments.save:
            with clock.standing_at(_now_on(today)):
                saved = context.write("Schnelleingabe", _store, found)
        context.note(AuditKind.READ, text=Sentence("Schnelleingabe"))
    objects = [plain(one, words, today) for one in found]
    for each, stored in zip(objects, saved, strict=False):
        each["saved"] = {"records": stored.record_ids, "contacts": stored.entry_ids, "task": stored.task_id}
    if arguments.json:
        print_json(objects)
    else:
        print_table(_line(each, one) for each, one in zip(objects, found, strict=True))
    return 0


def plain(captured: Captured, words: Vocabulary, today: date) -> dict[str, Any]:
    """What a line means, as JSON has it. A task is due on its `date`; of a concern the topic is its category."""
    topics = [words.topics[topic] for topic in captured.topic_ids]
    if captured.category_id is not None:
        topics = [words.categories[captured.category_id]]
    return {
        "kind": captured.kind.value,
        "persons": [{"id": person.id, "name": person.name} for person in captured.persons],
        "unknown_persons": list(captured.unknown_persons),
        "anonymous": captured.anonymous,
        "date": (captured.due or captured.day or today).isoformat(),
        "minutes": captured.minutes,
        "channel": _label(words.channels, captured.channel_id),
        "topics": topics,
        "result": _label(words.results, captured.result_id),
        "follow_up": _follow_up(captured),
        "text": captured.left,
    }


def _follow_up(captured: Captured) -> dict[str, str] | None:
    day = captured.due if captured.kind is CaptureKind.TASK else captured.follow_up
    return None if day is None else {"date": day.isoformat(), "text": captured.follow_up_text}


def _label(labels: Any, entry_id: int | None) -> str | None:
    return None if entry_id is None else labels[entry_id]


def _read(session: Session, texts: Sequence[str], today: date) -> tuple[Vocabulary, list[Captured]]:
    words, names = vocabulary(session, today), names_of(session)
    return words, [parse(text, words, names, today) for text in texts]


def _store(session: Session, found: Sequence[Captured]) -> list[Saved]:
    return [save(session, one) for one in found]


def _now_on(today: date) -> datetime:
    """This time of day on the day that counts as today."""
    now = clock.now()
    return now if now.date() == today else datetime.combine(today, _NOON)


def _line(each: dict[str, Any], captured: Captured) -> tuple[object, ...]:
    who = "; ".join([person["name"] for person in each["persons"]] + each["unknown_persons"])
    day = german.day(date.fromisoformat(each["date"]))
    after = german.day(captured.follow_up) if captured.follow_up else None
    topics = ", ".join(each["topics"])
    return captured.kind.label, who, day, each["minutes"], each["channel"], topics, each["result"], after, each["text"]
