"""Backing up a vault of 500 MB (scanned letters), and how long anybody waits in the window meanwhile."""

import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from itertools import count
from pathlib import Path

from sqlalchemy.orm import Session

from app.context import Context
from app.models import Person
from app.services.office import documents
from app.services.people import persons
from app.storage.database.engine import DATABASE, connect
from app.storage.secrets import keys
from app.vaults import opening
from app.views.app import Desktop
from tests.benchmarks import desktop
from tests.benchmarks.display import screen
from tests.benchmarks.measuring import Measure, in_turns, milliseconds
from tests.benchmarks.quarter import PASSPHRASE

_LETTERS, _LETTER = 400, 1_250_000
_PIECE = 1 << 20
_ROUNDS = 3
_BETWEEN_SAVES = 30.0
"""Seconds, as somebody saves who works quickly; the first time after one second."""
_NOTICED = 100.0
"""Milliseconds from which on a window feels slow (Nielsen, Usability Engineering, 1993)."""


def measure() -> list[Measure]:
    """The backup against the same database written anew and read once; then stalls of the window while one is made."""
    with tempfile.TemporaryDirectory() as name:
        vault, place = _make_vault(Path(name) / "tresor"), Path(name)
        with _opened(vault) as context:
            floor, ours = in_turns(partial(_bare, context, place), partial(_back_up, context, place), _ROUNDS)
        with screen(), desktop.desktop_on(vault) as opened:
            desktop.unlock(opened, PASSPHRASE)
            desktop.rest(opened)
            stall, wait = _meanwhile(opened, place)
    return [
        Measure("Sicherung von 500 MB, geprüft", "VACUUM INTO und einmal lesen", floor, ours, 1.5),
        Measure("Längster Stillstand des Fensters während der Sicherung", "ab hier bemerkt", _NOTICED, stall, 1.0),
        Measure("Längstes Speichern während der Sicherung", "ab hier bemerkt", _NOTICED, wait, 1.0),
    ]


def _make_vault(folder: Path) -> Path:
    context, _code = opening.create(folder, PASSPHRASE, keys.FLOOR)
    for first in range(0, _LETTERS, 40):
        context.write("Probe", _scan_letters, range(first, first + 40))
    context.close()
    return folder


def _scan_letters(session: Session, numbers: range) -> None:
    for number in numbers:
        person_id = persons.save(session, Person(family_name=f"Muster {number}"))
        documents.attach(session, person_id, f"brief-{number}.pdf", os.urandom(_LETTER))


@contextmanager
def _opened(vault: Path) -> Iterator[Context]:
    context = opening.open_with_passphrase(vault, PASSPHRASE)
    try:
        yield context
    finally:
        context.close()


def _bare(context: Context, place: Path) -> None:
    """What the database library does by itself, encrypted like the vault."""
    made = place / "bloss.db"
    connection = connect(context.vault / DATABASE, context._vault.key)
    try:
        connection.execute("VACUUM INTO ?", (str(made),))
    finally:
        connection.close()
    with made.open("rb") as file:
        while file.read(_PIECE):
            pass
    made.unlink()


def _back_up(context: Context, place: Path) -> None:
    context.backup(place).path.unlink()


def _meanwhile(opened: Desktop, place: Path) -> tuple[float, float]:
    """The longest pass of the event loop and the longest save, in milliseconds, while a backup is made."""
    context, numbers = opened.context, count()
    assert context is not None
    stalls, waits = [0.0], [0.0]
    opened.work.run(context.backup, place, what="Sichern", progress=True)
    next_save = time.perf_counter() + 1
    while opened.work.busy:
        stalls.append(milliseconds(desktop.paint))
        if time.perf_counter() > next_save:
            waits.append(milliseconds(lambda: context.write("Person gespeichert", _save, next(numbers))))
            next_save = time.perf_counter() + _BETWEEN_SAVES
        time.sleep(0.001)
    return max(stalls), max(waits)


def _save(session: Session, number: int) -> int:
    return persons.save(session, Person(family_name=f"Neu {number}"))
