"""What every measurement gives back, and how floor and candidate are timed in turns."""

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
_ROLLUP = Path("/proc/self/smaps_rollup")
HAS_MEMORY = _ROLLUP.exists()
"""Whether this system tells how much memory belongs to a process (Linux)."""


@dataclass(frozen=True)
class Measure:
    """One job against its floor, both measured in the same run. `goal` is the ratio that should not be exceeded."""

    job: str
    floor_name: str
    floor: float
    ours: float
    goal: float
    unit: str = "ms"

    @property
    def ratio(self) -> float:
        """How many times the floor."""
        return self.ours / self.floor

    @property
    def met(self) -> bool:
        """Whether the goal is reached."""
        return self.ratio <= self.goal

    def as_dict(self) -> dict[str, Any]:
        """Everything as plain values."""
        return asdict(self) | {"ratio": self.ratio, "met": self.met}


def in_turns(floor: Callable[[], object], ours: Callable[[], object], rounds: int = 5) -> tuple[float, float]:
    """Medians in milliseconds of floor and candidate, run alternately after one warm-up each."""
    timed: tuple[list[float], list[float]] = ([], [])
    for number in range(rounds + 1):
        for work, found in zip((floor, ours), timed, strict=True):
            duration = milliseconds(work)
            if number:
                found.append(duration)
    return statistics.median(timed[0]), statistics.median(timed[1])


def milliseconds(work: Callable[[], object]) -> float:
    """How long one call takes."""
    begin = time.perf_counter()
    work()
    return (time.perf_counter() - begin) * 1000


def percentile(values: Iterable[float], part: float) -> float:
    """The value below which `part` (0 to 1) of the values lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * part))]


def in_child(words: Sequence[str], home: Path, seconds: float = 300) -> dict[str, float]:
    """Run a Python script in a process of its own with an own home, for so long at most; the JSON that it prints last.

    What stands beside the script hides nothing of Python's own (`calendar`).
    """
    ran = subprocess.run(
        [sys.executable, "-P", *words], cwd=ROOT, env=environment(home), capture_output=True, text=True, timeout=seconds
    )
    if ran.returncode:
        raise RuntimeError(ran.stderr)
    found: dict[str, float] = json.loads(ran.stdout.strip().splitlines()[-1])
    return found


def environment(home: Path) -> dict[str, str]:
    """The environment of a child whose settings, logs and caches stay in `home`.

    It keeps what Python has compiled, as on her computer: a start after the first compiles nothing, whatever is usual here.
    """
    own = dict.fromkeys(
        ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "XDG_CONFIG_HOME", "XDG_DATA_HOME"), str(home)
    )
    usual = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**usual, **own, "PYTHONPATH": str(ROOT)}


def proportional_memory() -> float:
    """Memory of this process in MB, shared pages by their share (Linux)."""
    rollup = _ROLLUP.read_text(encoding="ascii")
    return next(int(line.split()[1]) / 1024 for line in rollup.splitlines() if line.startswith("Pss:"))
