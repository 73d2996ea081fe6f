"""Memory of the resting program against a bare PySide6 window (Linux: proportional set size)."""

import statistics
import tempfile
from pathlib import Path

from tests.benchmarks.display import screen
from tests.benchmarks.measuring import HAS_MEMORY, Measure, in_child
from tests.benchmarks.quarter import empty_vault, large_vault, make_vault

_ROUNDS = 3
_GOAL = 2.5
_STAYS = 20.0
_OF_A_LIST = 60.0
_PROBE = str(Path(__file__).with_name("memory_probe.py"))


def measure() -> list[Measure]:
    """Medians in MB: the locked window, the start page of a quarter with 420 residents; and once, with 100,000, what stays
    of a preview, and what their list needs above the same window with nobody. Nothing beside Linux.
    """
    if not HAS_MEMORY:
        return []
    with tempfile.TemporaryDirectory() as name, screen():
        home = Path(name)
        vault = make_vault(home / "tresor", residents=420)
        found = {
            state: statistics.median(in_child([_PROBE, state, str(vault)], home)["memory"] for _ in range(_ROUNDS))
            for state in ("bare", "locked", "open")
        }
        nobody = in_child([_PROBE, "listed", str(empty_vault(home / "nobody"))], home)["memory"]
        with large_vault() as large:
            stays, *lists = (
                in_child([_PROBE, state, str(large)], home)["memory"] for state in ("previewed", "listed", "sorted")
            )
    return [
        Measure("Speicher in Ruhe: gesperrt", "bloßes PySide6-Fenster", found["bare"], found["locked"], _GOAL, "MB"),
        Measure("Speicher in Ruhe: Startseite", "bloßes PySide6-Fenster", found["bare"], found["open"], _GOAL, "MB"),
        Measure("Was von der Vorschau aller Personen bleibt", "20 MB", _STAYS, stays, 1.0, "MB"),
        *(
            Measure(
                f"Liste aller Personen {order}, über dem leeren Fenster", "60 MB", _OF_A_LIST, one - nobody, 1.0, "MB"
            )
            for order, one in zip(("nach Namen", "nach Straße"), lists, strict=True)
        ),
    ]
