"""What somebody who goes on working notices of a job: how long a save takes at most, and the window stands still."""

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from itertools import count

from app.context import Busy, Context
from app.models import Person
from app.services.people import persons
from app.views.app import Desktop
from tests.benchmarks import desktop
from tests.benchmarks.measuring import milliseconds

NOTICED = 100.0
"""Milliseconds from which on a window feels slow (Nielsen, Usability Engineering, 1993)."""
_FIRST_SAVE = 0.2
"""Seconds after the start of the job."""
_REST = 0.001
_numbers = count(1)


@dataclass(frozen=True)
class Longest:
    """In milliseconds: the longest pass of the event loop without a save, and the longest save."""

    stall: float
    save: float


def meanwhile(opened: Desktop, start: Callable[[], object], between_saves: float) -> Longest:
    """Start a job and save a person every so many seconds until it is over; the start itself may hold the window up, too."""
    context = opened.context
    assert context is not None
    stalls, saves = [milliseconds(start)], [0.0]
    next_save = time.perf_counter() + _FIRST_SAVE
    while opened.work.busy or len(stalls) < 3:
        stalls.append(milliseconds(desktop.paint))
        if time.perf_counter() > next_save:
            saves.append(milliseconds(lambda: save_person(context)))
            next_save = time.perf_counter() + between_saves
        time.sleep(_REST)
    return Longest(max(stalls), max(saves))


def save_person(context: Context) -> None:
    """Save somebody new, and try again as often as the file is busy: what she waits counts, not how often she is told."""
    person = Person(family_name=f"Neu {next(_numbers)}", languages=[])
    while True:
        with suppress(Busy):
            context.write("Person gespeichert", persons.save, person)
            return
