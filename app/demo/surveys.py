"""Three waves of the survey: two that are closed and compared, and one before them, each with its sheets."""

import random
from datetime import datetime, time, timedelta
from typing import NamedTuple

from sqlalchemy.orm import Session

from app.common import clock
from app.common.sentences import Sentence
from app.demo.world import World
from app.models import Survey
from app.services.surveys import sheets, surveys
from app.services.surveys.standard import STANDARD

_NO_ANSWER = 0.06
_DAYS_OPEN = 24


class _Wave(NamedTuple):
    """So many days before today it began; so many sheets came back; what people say to each question, from 0 to 1."""

    days: int
    sheets: int
    moods: tuple[float, ...]


_WAVES = (
    _Wave(549, 74, (0.78, 0.36, 0.66, 0.34, 0.70, 0.68, 0.52, 0.34)),
    _Wave(367, 121, (0.80, 0.42, 0.69, 0.40, 0.73, 0.70, 0.58, 0.42)),
    _Wave(48, 98, (0.83, 0.55, 0.72, 0.62, 0.76, 0.71, 0.68, 0.55)),
)


def make_surveys(world: World) -> None:
    """The waves, oldest first: lamps were repaired before the last one, and more people are heard."""
    world.context.write(Sentence("Stimmungsbilder erhoben"), _write, world, world.dice("surveys"))


def _write(session: Session, world: World, rng: random.Random) -> None:
    for wave in _WAVES:
        begun = world.today - timedelta(days=wave.days)
        closed = begun + timedelta(days=_DAYS_OPEN)
        with clock.standing_at(datetime.combine(begun, time(9))):
            survey_id = surveys.save(session, Survey(name=surveys.name_of(begun), begun_on=begun))
        with clock.standing_at(datetime.combine(closed, time(16))):
            for _ in range(wave.sheets):
                sheets.enter(session, survey_id, _sheet(rng, wave.moods))
            surveys.close(session, [survey_id])


def _sheet(rng: random.Random, moods: tuple[float, ...]) -> str:
    """Answers of somebody who sees everything a little brighter or darker than others."""
    own = rng.gauss(0, 0.16)
    return "".join(_answer(rng, mood + own) for mood in moods[: len(STANDARD)])


def _answer(rng: random.Random, mood: float) -> str:
    if rng.random() < _NO_ANSWER:
        return "0"
    return str(1 + sum(rng.random() < mood for _ in range(3)))
