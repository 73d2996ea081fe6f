"""How work grows with the quarter: the same jobs in the same window with 420, 20,000 and 100,000 residents.

Called by `python3 run.py bench --growth`; each size in a process of its own.
"""

import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from app.services.lists import ListQuery
from app.services.people import persons
from app.views.app import Desktop
from app.views.location import Location
from tests.benchmarks import desktop
from tests.benchmarks.display import screen
from tests.benchmarks.keystroke import type_words
from tests.benchmarks.meanwhile import save_person
from tests.benchmarks.measuring import HAS_MEMORY, in_child, milliseconds, proportional_memory
from tests.benchmarks.quarter import PASSPHRASE, make_vault
from tests.benchmarks.stalls import JOBS, Start

SIZES = (420, 20_000, 100_000)
_ROUNDS = 5
_LONGEST = 1800
"""Seconds that one size may take."""


def measure() -> dict[str, list[float]]:
    """What every job takes at each size, in milliseconds; memory in MB."""
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        words = ["-m", "tests.benchmarks.growth"]
        sizes = [in_child([*words, str(size)], home, seconds=_LONGEST) for size in SIZES]
    return {job: [found[job] for found in sizes] for job in sizes[0]}


def _of_size(residents: int) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as name, screen():
        folder = Path(name)
        vault = make_vault(folder / "tresor", residents)
        with desktop.desktop_on(vault) as opened:
            found = {"Entsperren bis zur Startseite": milliseconds(lambda: desktop.unlock(opened, PASSPHRASE))}
            desktop.rest(opened)
            if HAS_MEMORY:
                found["Speicher auf der Startseite (MB)"] = proportional_memory()
            assert opened.main is not None
            found["Taste bis zum Treffer (95 %)"] = type_words(opened.main.search)
            found |= {job: _median(partial(work, opened)) for job, work in _SHORT.items()}
            _go(opened, "people")
            found |= {job: _until_over(opened, start, folder) for job, start in JOBS.items()}
    return found


def _median(work: Callable[[], object]) -> float:
    times = [_settled(work) for _ in range(_ROUNDS + 1)]
    return statistics.median(times[1:])


def _settled(work: Callable[[], object]) -> float:
    duration = milliseconds(work)
    desktop.settle(0.3)
    return duration


def _until_over(opened: Desktop, start: Start, folder: Path) -> float:
    begin = time.perf_counter()
    start(opened, folder)
    desktop.paint()
    while opened.work.busy:
        desktop.paint()
        time.sleep(0.001)
    duration = (time.perf_counter() - begin) * 1000
    desktop.rest(opened)
    return duration


def _go(opened: Desktop, page: str, record: int | None = None) -> None:
    assert opened.main is not None
    opened.main.go(Location(page, record))
    desktop.paint()


def _open_list(opened: Desktop) -> None:
    _go(opened, "today")
    _go(opened, "people")


def _open_record(opened: Desktop) -> None:
    assert opened.context is not None
    _go(opened, "people", opened.context.read(persons.ids, ListQuery(), 1)[0])


def _save(opened: Desktop) -> None:
    assert opened.context is not None
    save_person(opened.context)
    desktop.paint()


def _undo(opened: Desktop) -> None:
    assert opened.context is not None
    opened.context.undo()
    desktop.paint()


_SHORT: dict[str, Callable[[Desktop], object]] = {
    "Heute": partial(_go, page="today"),
    "Liste der Personen": _open_list,
    "Akte": _open_record,
    "Speichern bis zur Liste": _save,
    "Rückgängig bis zur Liste": _undo,
}


if __name__ == "__main__":
    print(json.dumps(_of_size(int(sys.argv[1]))), flush=True)
