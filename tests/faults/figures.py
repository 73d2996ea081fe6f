"""What the fault tests have measured: printed at the end of a run and, with `--figures FILE`, kept in a file.

The file holds the last run of every test file; the README's table of promises is made from it (`tests.faults.table`).
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.common import german

PROPERTY = "figure"
"""Name of the property under which a test hands its figures over, also between processes."""
RECORD = Path(__file__).with_name("figures.json")
_PLACE = "tests/faults/"
_LONGEST = " längstens"
"""Words that end so stand for the largest number of several, not for their sum."""
_OUTCOMES = ("passed", "failed", "skipped")

Part = tuple[float, str]


@dataclass
class Ran:
    """One test file's last run. A figure is a row of numbers with their German words."""

    measured: str
    long: bool
    passed: int = 0
    failed: int = 0
    skipped: int = 0
    figures: list[list[Part]] = field(default_factory=list)


def load(path: Path = RECORD) -> dict[str, Ran]:
    """What was measured last, by the name of the test file."""
    if not path.exists():
        return {}
    return {name: Ran(**ran) for name, ran in json.loads(path.read_text(encoding="utf-8")).items()}


def sentence(parts: list[Part]) -> str:
    """„1.000 Abbrüche, 0 verloren“."""
    return ", ".join(f"{german.number(number, 0 if number == int(number) else 1)} {words}" for number, words in parts)


def together(figures: Iterable[list[Part]]) -> list[list[Part]]:
    """Figures in the same words as one: counts are added up."""
    sums: dict[tuple[str, ...], list[float]] = {}
    for parts in figures:
        words = tuple(word for _number, word in parts)
        numbers = [number for number, _word in parts]
        before = sums.get(words)
        sums[words] = numbers if before is None else list(map(_joined, before, numbers, words))
    return [list(zip(numbers, words, strict=True)) for words, numbers in sums.items()]


def _joined(one: float, other: float, words: str) -> float:
    return max(one, other) if words.endswith(_LONGEST) else one + other


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    """Print the figures of this run and keep them where that was asked for."""
    found = _ran(terminalreporter.stats, long=bool(config.getoption("--long")))
    figures = [(name, parts) for name, ran in sorted(found.items()) for parts in together(ran.figures)]
    if figures:
        terminalreporter.section("figures of the fault tests")
    for name, parts in figures:
        terminalreporter.write_line(f"{name.removeprefix('test_')}: {sentence(parts)}")
    wanted = config.getoption("--figures")
    if wanted and found:
        keep(Path(wanted), found)


def keep(path: Path, found: dict[str, Ran]) -> None:
    """Put these runs in the place of the older ones of the same test files."""
    everything = load(path) | found
    content = {name: asdict(everything[name]) for name in sorted(everything)}
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _ran(stats: dict[str, list[Any]], *, long: bool) -> dict[str, Ran]:
    found: dict[str, Ran] = {}
    for outcome, report in _reports(stats):
        ran = found.setdefault(Path(report.nodeid.partition("::")[0]).stem, Ran(date.today().isoformat(), long))
        setattr(ran, outcome, getattr(ran, outcome) + 1)
        if outcome == "passed":
            ran.figures += [[(number, words) for number, words in parts] for parts in _figures(report)]
    return found


def _reports(stats: dict[str, list[Any]]) -> Iterator[tuple[str, Any]]:
    """Outcome and report of every fault test that came to an end, in the order of their names."""
    ended = [(outcome, report) for outcome in (*_OUTCOMES, "error") for report in stats.get(outcome, [])]
    for outcome, report in sorted(ended, key=lambda pair: str(pair[1].nodeid)):
        if report.nodeid.startswith(_PLACE):
            yield outcome.replace("error", "failed"), report


def _figures(report: Any) -> Iterator[list[Part]]:
    for name, value in report.user_properties:
        if name == PROPERTY:
            yield value
