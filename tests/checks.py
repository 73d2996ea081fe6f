"""`run.py test`: every check, one after the other, with a summary that names the slowest tests."""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from app.commands.german import GermanParser
from app.commands.output import prepare_streams
from app.common.errors import UserError
from app.common.window_libraries import demand_window_libraries

ROOT = Path(__file__).resolve().parents[1]
SCRIPTS = Path(sys.executable).parent
SLOWEST, LEAST_COVERED = 30, 20
INTERRUPTED = 130
VERDICTS = {0: "bestanden", None: "übersprungen"}
UNREACHABLE = (
    r"ConnectionError|ConnectionRefused|ServiceError|Max retries|timed out|ReadTimeout|name resolution|ProxyError"
    r"|Network is unreachable|SSLError|Failed to (?:resolve|establish)|(?:40[34]|50[0-9]) (?:Client|Server) Error"
)
"""What pip-audit prints where the list of known holes is out of reach."""
STATIC_CHECKS = (
    ("Stil (ruff check)", [sys.executable, "-m", "ruff", "check", "."]),
    ("Form (ruff format)", [sys.executable, "-m", "ruff", "format", "--check", "."]),
    ("Typen (mypy)", [sys.executable, "-m", "mypy"]),
    ("Einfuhrregeln (import-linter)", [str(SCRIPTS / "lint-imports")]),
)


@dataclass(frozen=True)
class Result:
    """How a check ended: its exit code (None: skipped), its duration in seconds, and why it was skipped."""

    title: str
    code: int | None
    seconds: float
    reason: str = ""


def main(argv: list[str]) -> int:
    """Run what `argv` asks for; 0 only if all of it is green."""
    prepare_streams()
    parser = GermanParser(
        prog="run.py test",
        description="Alle Prüfungen: Stil, Form, Typen, Einfuhrregeln, Tests, bekannte Schwachstellen.",
        epilog="Alles Weitere geht an pytest, etwa --long, -x oder -k WORT.",
    )
    parser.add_argument("--only", metavar="PFAD", nargs="+", help="nur die Tests in diesen Dateien oder Ordnern")
    parser.add_argument("--coverage", action="store_true", help="auch zeigen, was kein Test durchläuft")
    asked, words = parser.parse_known_args(argv)
    try:
        demand_window_libraries()
        return run_checks([*words, *(asked.only or ())], with_static=not asked.only, coverage=asked.coverage)
    except UserError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    except KeyboardInterrupt:
        print("Abgebrochen.", file=sys.stderr)
        return INTERRUPTED


def run_checks(words: list[str], *, with_static: bool, coverage: bool) -> int:
    """Run the tests (pytest is given `words`), before and after them all other checks, and sum up."""
    results = [run(title, command) for title, command in STATIC_CHECKS] if with_static else []
    with tempfile.TemporaryDirectory() as folder:
        times, covered = Path(folder, "times.xml"), Path(folder, "coverage.json")
        pytest = [sys.executable, "-m", "pytest", f"--junit-xml={times}"]
        if coverage:
            pytest += ["--cov=app", f"--cov-report=json:{covered}"]
        results.append(run("Tests (pytest)", [*pytest, *words]))
        details = [*skipped_tests(times), *slowest_tests(times), *least_covered(covered)]
    if with_static:
        results.append(look_for_known_holes())
    sum_up(results, details)
    return 1 if any(result.code for result in results) else 0


def run(title: str, command: list[str]) -> Result:
    """Run a check, its output on the terminal; Qt draws without a screen and at its own scale.

    Bytecode is kept even where that is switched off: the tests start the program some hundred times.
    """
    print(f"\n— {title}", flush=True)
    left_out = ("QT_", "PYTHONDONTWRITEBYTECODE")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(left_out)}
    environment["QT_QPA_PLATFORM"] = "offscreen"
    start = time.monotonic()
    code = subprocess.call(command, env=environment, cwd=str(ROOT))
    return Result(title, code, time.monotonic() - start)


def look_for_known_holes() -> Result:
    """Compare all locked packages, those of the development included, with the public list of known holes; skipped where that can't be done here."""
    title = "Bekannte Schwachstellen (pip-audit)"
    print(f"\n— {title}", flush=True)
    start = time.monotonic()
    code, told = audit()
    print(told)
    return Result(title, code, time.monotonic() - start, "" if code is not None else told)


def audit() -> tuple[int | None, str]:
    """Exit code of pip-audit and what it printed; None where it can't be asked, and why."""
    tool = shutil.which("pip-audit") or shutil.which("pip-audit", path=str(SCRIPTS))
    if not tool:
        return None, "pip-audit ist auf diesem Rechner nicht eingerichtet (pipx install pip-audit)"
    locked = ["--requirement", "requirements-dev.lock", "--disable-pip", "--require-hashes", "--progress-spinner=off"]
    ran = subprocess.run(
        [tool, *locked],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if ran.returncode and re.search(UNREACHABLE, ran.stdout):
        return None, "die Liste der bekannten Schwachstellen ist von hier aus nicht erreichbar"
    return ran.returncode, ran.stdout


def skipped_tests(times: Path) -> Iterator[str]:
    """How many tests were skipped and why, as lines of the summary."""
    if not times.is_file():
        return
    skipped = ElementTree.parse(times).iter("skipped")
    reasons = Counter(one.get("message", "") or "ohne Angabe" for one in skipped)
    if reasons:
        yield f"  Übersprungene Tests: {reasons.total()}"
    for reason, number in reasons.most_common():
        yield f"    {number:6d}    {reason}"


def slowest_tests(times: Path) -> Iterator[str]:
    """The tests that took longest, with all that their fixtures did, as lines of the summary."""
    if not times.is_file():
        return
    tests = ElementTree.parse(times).iter("testcase")
    slowest = sorted(((float(test.get("time", 0)), node_id(test)) for test in tests), reverse=True)[:SLOWEST]
    yield f"  Die {len(slowest)} langsamsten Tests:" if len(slowest) > 1 else "  Der langsamste Test:"
    for seconds, name in slowest:
        yield f"    {seconds:6.1f} s  {name}"


def node_id(test: ElementTree.Element) -> str:
    """The name of a test as pytest takes it, shortened where its parameters are long."""
    file = test.get("file", "").replace(os.sep, "/")
    module = file.removesuffix(".py").replace("/", ".")
    classes = test.get("classname", "").removeprefix(module).strip(".").split(".")
    name = "::".join(filter(None, (file, *classes, test.get("name"))))
    return name if len(name) <= 150 else f"{name[:149]}…"


def least_covered(report: Path) -> Iterator[str]:
    """How much of the program the tests ran through, and the modules with the least, as lines of the summary."""
    if not report.is_file():
        return
    measured = json.loads(report.read_text(encoding="utf-8"))
    modules = sorted(
        (found["summary"]["percent_covered"], -len(found["missing_lines"]), name.replace(os.sep, "/"))
        for name, found in measured["files"].items()
        if found["missing_lines"]
    )
    yield f"  Abdeckung von app/: {percent(measured['totals']['percent_covered'])}, am wenigsten in:"
    for share, lines, name in modules[:LEAST_COVERED]:
        yield f"    {percent(share):>8}  {name} (Zeilen ohne Test: {-lines})"


def percent(share: float) -> str:
    """A share in percent as it is written in German."""
    return f"{share:.1f} %".replace(".", ",")


def sum_up(results: list[Result], details: list[str]) -> None:
    """Print every verdict, what else was measured, and last whether all is green."""
    print("\n— Zusammenfassung")
    for result in results:
        because = f": {result.reason}" if result.reason else ""
        print(f"  {VERDICTS.get(result.code, 'GESCHEITERT'):<12} {result.seconds:6.1f} s  {result.title}{because}")
    for line in details:
        print(line)
    print(f"  {conclusion(results)}")


def conclusion(results: list[Result]) -> str:
    """Whether all is green, in a sentence; what was skipped is not."""
    failed = sum(bool(result.code) for result in results)
    skipped = sum(result.code is None for result in results)
    left_out = f", {skipped} übersprungen" if skipped else ""
    if failed:
        return f"{failed} von {len(results)} Prüfungen gescheitert{left_out}."
    passed = len(results) - skipped
    return f"{passed} von {len(results)} Prüfungen bestanden{left_out}." if skipped else "Alle Prüfungen bestanden."


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
