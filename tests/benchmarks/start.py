"""From the start of the process to the unlock screen, against a bare PySide6 window and, where installed, KeePassXC."""

import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.display import screen
from tests.benchmarks.measuring import Measure, environment, in_child
from tests.benchmarks.quarter import make_vault

_PROBE = str(Path(__file__).with_name("start_probe.py"))
_ROUNDS = 9
_LONGEST_SECONDS = 10
_POLL_SECONDS = 0.002


def measure() -> list[Measure]:
    """Mapped and painted window; medians over several starts in turns."""
    with tempfile.TemporaryDirectory() as name, screen():
        home = Path(name)
        vault = make_vault(home / "tresor", residents=20)
        bare, ours = [], []
        for number in range(_ROUNDS + 1):
            first, second = _probe("bare", vault, home), _probe("ours", vault, home)
            if number:
                bare.append(first)
                ours.append(second)
        found = [
            _against_bare("Start bis zum sichtbaren Fenster", "mapped", bare, ours, 1.3),
            _against_bare("Start bis zum gemalten Fenster", "painted", bare, ours, 1.35),
        ]
        if shutil.which("keepassxc") and shutil.which("xdotool"):
            found.append(_against_keepassxc(vault, home))
        return found


def _probe(what: str, vault: Path, home: Path) -> dict[str, float]:
    return in_child([_PROBE, what, str(vault), str(time.monotonic_ns())], home)


def _against_bare(
    job: str, key: str, bare: list[dict[str, float]], ours: list[dict[str, float]], goal: float
) -> Measure:
    floor = statistics.median(times[key] for times in bare)
    return Measure(job, "bloßes PySide6-Fenster", floor, statistics.median(times[key] for times in ours), goal)


def _against_keepassxc(vault: Path, home: Path) -> Measure:
    """Both seen from outside, by the X server."""
    programs = {
        "floor": (["keepassxc", "--config", str(home / "keepassxc.ini")], "keepassxc"),
        "ours": ([sys.executable, "-m", "app.cli", "--vault", str(vault), "run"], "quartiersbuch"),
    }
    times: dict[str, list[float]] = {name: [] for name in programs}
    for number in range(_ROUNDS + 1):
        for name, (words, title) in programs.items():
            duration = _until_visible(words, title, home)
            if number:
                times[name].append(duration)
    floor, ours = (statistics.median(times[name]) for name in programs)
    return Measure("Start bis zum sichtbaren Fenster", "KeePassXC", floor, ours, 1.1)


def _until_visible(words: list[str], title: str, home: Path) -> float:
    """Milliseconds until the X server shows a window with this title."""
    begin = time.perf_counter()
    program = subprocess.Popen(words, env=environment(home), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        while time.perf_counter() - begin < _LONGEST_SECONDS:
            asked = time.perf_counter()
            found = subprocess.run(
                ["xdotool", "search", "--onlyvisible", "--name", title], capture_output=True, text=True
            )
            if found.stdout.strip():
                return (asked - begin) * 1000
            time.sleep(_POLL_SECONDS)
    finally:
        program.kill()
        program.wait()
    raise RuntimeError(f"{words[0]}: no window")
