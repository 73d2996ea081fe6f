"""Attaching a large file while she works: how long the window stands still, how long a save takes, how much memory it needs."""

import os
import tempfile
import time
from pathlib import Path

from app.intake.attaching import attach
from app.intake.incoming import Incoming
from app.services.lists import ListQuery
from app.services.office import documents
from app.services.people import persons
from app.views.app import Desktop
from app.views.location import Location
from tests.benchmarks import desktop
from tests.benchmarks.display import screen
from tests.benchmarks.meanwhile import NOTICED, save_person
from tests.benchmarks.measuring import HAS_MEMORY, Measure, milliseconds, proportional_memory
from tests.benchmarks.quarter import PASSPHRASE, make_vault

_STILL = 50.0
"""Milliseconds that the window may stand still: three frames."""
_MEMORY = 40.0
"""MB above what the window needed before."""
_BETWEEN_SAVES = 0.25
_BETWEEN_LOOKS = 0.05
"""Seconds between two looks at the memory."""
_REST = 0.001


def measure() -> list[Measure]:
    """For a file of 100 MB: longest stall and longest save in milliseconds, most memory in MB."""
    with tempfile.TemporaryDirectory() as name, screen():
        vault = make_vault(Path(name) / "tresor", residents=420)
        scan = _scan(Path(name))
        with desktop.desktop_on(vault) as opened:
            desktop.unlock(opened, PASSPHRASE)
            assert opened.main is not None
            opened.main.go(Location("people"))
            desktop.rest(opened)
            stall, save, memory = _attached(opened, scan)
    found = [
        Measure("Längster Stillstand: 100 MB anhängen", "drei Bilder", _STILL, stall, 1.0),
        Measure("Längstes Speichern: 100 MB anhängen", "ab hier bemerkt", NOTICED, save, 1.0),
    ]
    return [*found, Measure("Speicher: 100 MB anhängen", "40 MB", _MEMORY, memory, 1.0, "MB")] if HAS_MEMORY else found


def _scan(folder: Path) -> Path:
    """A file that nothing makes smaller."""
    path = folder / "scan.pdf"
    with path.open("wb") as file:
        for _ in range(documents.LARGEST // 1024**2):
            file.write(os.urandom(1024**2))
    return path


def _attached(opened: Desktop, scan: Path) -> tuple[float, float, float]:
    context = opened.context
    assert context is not None
    record = context.read(persons.ids, ListQuery(), 1)[0]
    before, most = (proportional_memory(),) * 2 if HAS_MEMORY else (0.0, 0.0)
    step = "Dokument angehängt"
    opened.work.run(attach, context, record, [Incoming.of(scan)], step, what="Messung", progress=True)
    stalls, saves = [0.0], [0.0]
    next_save = next_look = time.perf_counter() + _BETWEEN_SAVES
    while opened.work.busy:
        stalls.append(milliseconds(desktop.paint))
        if time.perf_counter() > next_save:
            saves.append(milliseconds(lambda: save_person(context)))
            next_save = time.perf_counter() + _BETWEEN_SAVES
        if HAS_MEMORY and time.perf_counter() > next_look:
            most = max(most, proportional_memory())
            next_look = time.perf_counter() + _BETWEEN_LOOKS
        time.sleep(_REST)
    assert context.read(documents.of_record, record)[0].size == documents.LARGEST
    return max(stalls), max(saves), most - before
