"""Appointments of the last and the next weeks, and tasks that come again."""

import random
from collections.abc import Iterator
from datetime import datetime, time, timedelta

from sqlalchemy.orm import Session

from app.common import clock
from app.common.sentences import Sentence
from app.demo.secrecy import interpreters
from app.demo.world import HOLIDAYS, World
from app.models import Appointment, Priority, Task
from app.services.office import appointments, tasks

APPOINTMENTS = 44
_INTERPRETED = 0.25
_DAYS = range(-40, 36)
_BEGINS = (time(9), time(10), time(10, 30), time(11), time(14), time(15), time(16))
_LENGTHS = (30, 45, 60, 60, 90)
"""Minutes."""
_WITH_CLIENTS = (
    "Erstgespräch",
    "Beratung",
    "Formular Kita",
    "Bescheid besprechen",
    "Hilfeplan",
    "Unterlagen durchsehen",
    "",
)
_WITH_ACTORS = ("Abstimmung", "Jahresgespräch", "Raumvergabe", "Übergabe")
_ALONE = ("Dienstbesprechung im Rathaus", "Supervision", "Rundgang mit dem Bauamt")
_PLACES = ("Quartiersbüro", "Quartiersbüro", "Quartiersbüro", "Rathaus, Zimmer 12", "Gemeindehaus")
_AGAIN = (
    ("Monatsblatt für den Bürgermeister", "FREQ=MONTHLY;BYDAY=1MO", Priority.HIGH),
    ("Schaukasten neu bestücken", "FREQ=WEEKLY;INTERVAL=2", Priority.NORMAL),
    ("Kasse zählen", "FREQ=WEEKLY;INTERVAL=4", Priority.NORMAL),
    ("Erste-Hilfe-Kasten prüfen", "FREQ=MONTHLY;INTERVAL=6", Priority.LOW),
)


def make_appointments(world: World) -> None:
    """What stands in her calendar."""
    rng = world.dice("appointments")
    world.context.write(Sentence("Termine eingetragen"), _write, world, rng)


def _write(session: Session, world: World, rng: random.Random) -> None:
    interpreting, hired = interpreters(session, world.today), world.dice("interpreters")
    for made in _appointments(world, rng):
        if interpreting and hired.random() < _INTERPRETED:
            made.interpreter_id = hired.choice(interpreting)
        entered = datetime.combine(made.starts_at.date() - timedelta(days=rng.randint(2, 12)), time(9))
        with clock.standing_at(min(entered, datetime.combine(world.today, time(8, 30)))):
            appointments.save(session, made)
    for what, rule, priority in _AGAIN:
        with clock.standing_at(datetime.combine(world.today, time(8, 30))):
            tasks.save(session, Task(what=what, rule=rule, priority=priority))


def _appointments(world: World, rng: random.Random) -> Iterator[Appointment]:
    taken: set[datetime] = set()
    for _ in range(world.amount(APPOINTMENTS)):
        day = world.today + timedelta(days=rng.choice(_DAYS))
        day -= timedelta(days=max(0, day.weekday() - 4))
        begin = datetime.combine(day, rng.choice(_BEGINS))
        if begin in taken or (day.month, day.day) in HOLIDAYS:
            continue
        taken.add(begin)
        whom, words = rng.choices(
            (
                (world.cases, _WITH_CLIENTS),
                ([resident.id for resident in world.adults], _WITH_CLIENTS),
                ([actor.id for actor in world.actors], _WITH_ACTORS),
                ([], _ALONE),
            ),
            (6, 2, 2, 1),
        )[0]
        yield Appointment(
            starts_at=begin,
            ends_at=begin + timedelta(minutes=rng.choice(_LENGTHS)),
            what=rng.choice(words),
            about_id=rng.choice(whom) if whom else None,
            place=rng.choice(_PLACES),
        )
