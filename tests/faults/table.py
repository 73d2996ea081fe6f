"""Writes the README's table of promises, tests and figures from what was measured last.

python -m tests.faults.table      after `python3 run.py test --long --figures tests/faults/figures.json`
"""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from app.common import german
from tests.faults.children import ROOT
from tests.faults.figures import RECORD, Ran, load, sentence, together
from tests.faults.promises import PROMISES, files_of

README = ROOT / "README.md"
BEGIN, END = "<!-- Zusagen: geschrieben von tests.faults.table -->\n", "<!-- Ende der Zusagen -->\n"


def main(readme: Path = README, record: Path = RECORD) -> None:
    """Put the table into the README, between its marks."""
    readme.write_text(filled_in(readme.read_text(encoding="utf-8"), load(record)), encoding="utf-8")


def filled_in(text: str, measured: dict[str, Ran]) -> str:
    """The README with the table of what was measured."""
    before, _, rest = text.partition(BEGIN)
    _old, end, after = rest.partition(END)
    if not end:
        raise ValueError("the README has no place for the table")
    return before + BEGIN + "\n".join(_lines(measured)) + "\n" + END + after


def _lines(measured: dict[str, Ran]) -> Iterable[str]:
    yield "| Nr. | Zusage | Prüfung in `tests/faults/` | zuletzt gemessen |"
    yield "|---|---|---|---|"
    for number, promise in PROMISES.items():
        names = [path.stem for path in files_of(number)]
        tests = ", ".join(f"`{name.removeprefix('test_')}`" for name in names)
        found = [measured[name] for name in names if name in measured]
        yield f"| {number} | {promise} | {tests} | {_told(found)} |"


def _told(found: list[Ran]) -> str:
    if not found:
        return "noch nicht gemessen"
    figures = "; ".join(sentence(parts) for parts in together(parts for ran in found for parts in ran.figures))
    failed = sum(ran.failed for ran in found)
    passed = sum(ran.passed for ran in found)
    tests = f"{german.number(passed)} {'Test' if passed == 1 else 'Tests'} bestanden"
    tests += f", **{german.number(failed)} gescheitert**" if failed else ""
    form = "lang" if all(ran.long for ran in found) else "kurz"
    day = german.day(max(date.fromisoformat(ran.measured) for ran in found))
    return f"{figures + '; ' if figures else ''}{tests} ({form}, {day})"


if __name__ == "__main__":
    main()
