"""Memory of the resting program against a bare PySide6 window (Linux: proportional set size)."""

import statistics
import tempfile
from pathlib import Path

from tests.benchmarks.display import screen
from tests.benchmarks.measuring import HAS_MEMORY, Measure, in_child
from tests.benchmarks.quarter import make_vault

_ROUNDS = 3
_GOAL = 2.5
_PROBE = str(Path(__file__).with_name("memory_probe.py"))


def measure() -> list[Measure]:
    """Medians in MB: the locked window, and the start page of a quarter with 420 residents. Nothing beside Linux."""
    if not HAS_MEMORY:
        return []
    with tempfile.TemporaryDirectory() as name, screen():
        home = Path(name)
        vault = make_vault(home / "tresor", residents=420)
        found = {
            state: statistics.median(in_child([_PROBE, state, str(vault)], home)["memory"] for _ in range(_ROUNDS))
            for state in ("bare", "locked", "open")
        }
    return [
        Measure("Speicher in Ruhe: gesperrt", "bloßes PySide6-Fenster", found["bare"], found["locked"], _GOAL, "MB"),
        Measure("Speicher in Ruhe: Startseite", "bloßes PySide6-Fenster", found["bare"], found["open"], _GOAL, "MB"),
    ]
