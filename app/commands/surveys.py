"""The command that shows the waves of the survey: how many sheets came back, and what they say."""

import argparse

from sqlalchemy.orm import Session

from app.commands.opening import opened
from app.commands.output import print_json, print_table
from app.common import german
from app.common.sentences import TrailWords
from app.models import AuditKind
from app.services.surveys import results
from app.services.surveys.results import Asked, Share, Wave


def surveys(arguments: argparse.Namespace) -> int:
    """Print the waves, the oldest first, with the share of the upper two answers where enough people answered."""
    with opened(arguments) as context:
        waves, least = context.read(_read)
        context.note(AuditKind.EXPORT, text=TrailWords(f"list:surveys:{len(waves)}"))
    if arguments.json:
        print_json([_plain(wave, least) for wave in waves])
    else:
        print_table(line for wave in waves for line in _lines(wave, least))
    return 0


def _read(session: Session) -> tuple[list[Wave], int]:
    return results.waves(session), results.least(session)


def _plain(wave: Wave, least: int) -> dict[str, object]:
    return {
        "id": wave.id,
        "name": wave.name,
        "begun": wave.begun_on.isoformat(),
        "closed": None if wave.closed_on is None else wave.closed_on.isoformat(),
        "sheets": wave.sheets,
        "topics": {topic.value: _share(share, least) for topic, share in wave.topics.items()},
        "questions": [_question(one, least) for one in wave.questions],
    }


def _question(asked: Asked, least: int) -> dict[str, object]:
    return {"key": asked.key, "topic": asked.topic.value, "text": asked.text, **_share(asked.share, least)}


def _share(share: Share, least: int) -> dict[str, object]:
    """Shares of 1 with four decimals; null below the least number of answers."""
    between = share.interval if share.answered >= least else None
    if between is None:
        return {"answered": share.answered, "share": None, "low": None, "high": None}
    values = {"share": share.hits / share.answered, "low": between.low, "high": between.high}
    return {"answered": share.answered, **{name: round(value, 4) for name, value in values.items()}}


def _lines(wave: Wave, least: int) -> list[tuple[object, ...]]:
    """A line for the wave and one for each topic and question."""
    days = german.day(wave.begun_on), german.day(wave.closed_on) or "läuft"
    head = (wave.id, wave.name, "–".join(days), f"n = {wave.sheets}", "")
    topics = [(f"{topic.label} insgesamt", share) for topic, share in wave.topics.items()]
    said = [*topics, *((one.text, one.share) for one in wave.questions)]
    return [head, *(("", text, _percent(share, least), f"n = {share.answered}", "") for text, share in said)]


def _percent(share: Share, least: int) -> str:
    between = share.interval if share.answered >= least else None
    if between is None:
        return f"unter {least}"
    return f"{round(100 * share.hits / share.answered)} % ({round(100 * between.low)}–{round(100 * between.high)} %)"
