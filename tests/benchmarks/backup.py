"""Backing up a vault of 500 MB (scanned letters), and how long anybody waits in the window meanwhile."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
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
from tests.benchmarks.meanwhile import NOTICED, meanwhile
from tests.benchmarks.measuring import Measure, in_turns
from tests.benchmarks.quarter import PASSPHRASE

_LETTERS, _LETTER = 400, 1_250_000
_PIECE = 1 << 20
_ROUNDS = 3
_BETWEEN_SAVES = 0.25
"""Seconds."""


def measure() -> list[Measure]:
    """The backup against the same database written anew and read once; then stalls of the window while one is made."""
    with tempfile.TemporaryDirectory() as name:
        vault, place = _make_vault(Path(name) / "tresor"), Path(name)
        with _opened(vault) as context:
            floor, ours = in_turns(partial(_bare, context, place), partial(_back_up, context, place), _ROUNDS)
        with screen(), desktop.desktop_on(vault) as opened:
            desktop.unlock(opened, PASSPHRASE)
            desktop.rest(opened)
            longest = meanwhile(opened, partial(_start_backup, opened, place), _BETWEEN_SAVES)
    return [
        Measure("Sicherung von 500 MB, geprüft", "VACUUM INTO und einmal lesen", floor, ours, 1.5),
        Measure(
            "Längster Stillstand des Fensters während der Sicherung", "ab hier bemerkt", NOTICED, longest.stall, 1.0
        ),
        Measure("Längstes Speichern während der Sicherung", "ab hier bemerkt", NOTICED, longest.save, 1.0),
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


def _start_backup(opened: Desktop, place: Path) -> None:
    assert opened.context is not None
    opened.work.run(opened.context.backup, place, what="Sichern", progress=True)
