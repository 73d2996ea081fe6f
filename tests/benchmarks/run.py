"""All measurements of the program against its goals, one after the other, each in a fresh process.

Called by `python3 run.py bench [--json]`. Nothing here fails because something is slow: what misses its goal is named.
"""

import json
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from app.common.errors import UserError
from tests.benchmarks.measuring import ROOT, Measure, environment

JOBS = (
    "start",
    "unlock",
    "opening",
    "query",
    "keystroke",
    "capture",
    "table",
    "plan",
    "board",
    "calendar",
    "saving",
    "contacts",
    "building",
    "attendance",
    "spreadsheet",
    "papers",
    "importing",
    "duplicates",
    "previewing",
    "backup",
    "documents",
    "stalls",
    "memory",
)
"""Modules of this package with a function `measure() -> list[Measure]`."""
_NEED_LARGE_VAULT = frozenset({"unlock", "query", "keystroke", "capture", "saving", "stalls", "memory"})
_HEADINGS = ("Aufgabe", "gemessen an", "Boden", "Quartiersbuch", "Verhältnis", "Ziel", "")


def growth(as_json: bool = False) -> int:
    """Measure how work grows with the number of residents, and print it."""
    from tests.benchmarks.growth import SIZES, measure

    found = measure()
    if as_json:
        print(json.dumps({"residents": SIZES, "jobs": found}, ensure_ascii=False, indent=2))
    else:
        _print_columns([("", *(f"{size:,}".replace(",", ".") for size in SIZES), "Wachstum"), *_growth_lines(found)])
    return 0


def _growth_lines(found: Mapping[str, Sequence[float]]) -> Iterator[tuple[str, ...]]:
    for job, values in found.items():
        yield (job, *map(_number, values), f"{_number(values[-1] / values[0])} ×")


def bench(as_json: bool = False, only: Sequence[str] = ()) -> int:
    """Measure and print; 1 if a measurement could not be made."""
    unknown = set(only) - set(JOBS)
    if unknown:
        raise UserError(f"Diese Messung gibt es nicht: {', '.join(sorted(unknown))}. Es gibt: {', '.join(JOBS)}.")
    found: list[dict[str, Any]] = []
    failed = []
    chosen = [job for job in JOBS if not only or job in only]
    with tempfile.TemporaryDirectory(prefix="quartiersbuch-bench-") as folder:
        home = Path(folder) / "home"
        home.mkdir()
        own = environment(home)
        if _NEED_LARGE_VAULT & set(chosen):
            own |= _large_vault(Path(folder) / "tresor")
        for job in chosen:
            _tell(f"Messung: {job} …")
            measures = _in_fresh_process(job, own)
            if measures is None:
                failed.append(job)
            else:
                found += measures
    if as_json:
        print(json.dumps({"measures": found, "failed": failed}, ensure_ascii=False, indent=2))
    else:
        _print_table(found, failed)
    return 1 if failed else 0


def _large_vault(folder: Path) -> dict[str, str]:
    from tests.benchmarks.quarter import RESIDENTS, VARIABLE, make_vault

    _tell(f"Ein Quartier mit {RESIDENTS:,} Personen wird angelegt …".replace(",", "."))
    return {VARIABLE: str(make_vault(folder))}


def _in_fresh_process(job: str, own: dict[str, str]) -> list[dict[str, Any]] | None:
    ran = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.run", job], cwd=ROOT, env=own, capture_output=True, text=True
    )
    if ran.returncode:
        _tell(ran.stderr)
        return None
    measures: list[dict[str, Any]] = json.loads(ran.stdout.strip().splitlines()[-1])
    return measures


def _print_table(found: list[dict[str, Any]], failed: list[str]) -> None:
    _print_columns([_HEADINGS, *(_line(measure) for measure in found)])
    missed = sum(not measure["met"] for measure in found)
    print(f"\n{len(found) - missed} von {len(found)} Zielen erreicht.")
    if failed:
        print(f"Nicht gemessen: {', '.join(failed)}.")


def _print_columns(lines: Sequence[Sequence[str]]) -> None:
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        print("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip())


def _line(measure: dict[str, Any]) -> tuple[str, ...]:
    unit = measure["unit"]
    return (
        measure["job"],
        measure["floor_name"],
        f"{_number(measure['floor'])} {unit}",
        f"{_number(measure['ours'])} {unit}",
        f"{_number(measure['ratio'])} ×",
        f"≤ {_number(measure['goal'])} ×",
        "erreicht" if measure["met"] else "VERFEHLT",
    )


def _number(value: float) -> str:
    return f"{value:.{0 if value >= 100 else 2}f}".replace(".", ",")


def _tell(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def _one(job: str) -> None:
    try:
        measures: list[Measure] = import_module(f"tests.benchmarks.{job}").measure()
    except Exception:
        traceback.print_exc()  # the desktop has its own hook for errors, which only logs them
        sys.exit(1)
    print(json.dumps([measure.as_dict() for measure in measures]), flush=True)


if __name__ == "__main__":
    _one(sys.argv[1])
