"""`run.py test`: which checks run, what they are given, and what the summary says of them."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from app.common.window_libraries import MISSING
from tests import checks


@pytest.fixture
def called(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The commands that were called instead of being run; import-linter fails, everything else is well."""
    seen: list[list[str]] = []

    def call(command: list[str], env: dict[str, str], cwd: str) -> int:
        seen.append(command)
        assert env["QT_QPA_PLATFORM"] == "offscreen"
        assert {"QT_SCALE_FACTOR", "PYTHONDONTWRITEBYTECODE"} & env.keys() == set()
        assert cwd == str(checks.ROOT)
        return int("lint-imports" in command[0])

    monkeypatch.setenv("QT_SCALE_FACTOR", "2")
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.setattr(subprocess, "call", call)
    monkeypatch.setattr(checks, "audit", lambda: (None, "pip-audit ist nicht da"))
    return seen


def test_the_checks_say_what_failed(called: list[list[str]], capsys: pytest.CaptureFixture[str]) -> None:
    assert checks.main(["--long", "-x", "-k", "ein Wort"]) == 1
    assert [command[2] for command in called if command[0] == sys.executable] == ["ruff", "ruff", "mypy", "pytest"]
    assert called[-1][-4:] == ["--long", "-x", "-k", "ein Wort"]
    told = capsys.readouterr().out.splitlines()
    assert [line for line in told if "GESCHEITERT" in line and "import-linter" in line]
    assert [line for line in told if "übersprungen" in line and line.endswith("(pip-audit): pip-audit ist nicht da")]
    assert told[-1].strip() == "1 von 6 Prüfungen gescheitert, 1 übersprungen."


@pytest.mark.parametrize(
    ("codes", "sentence"),
    [
        ((0, 0), "Alle Prüfungen bestanden."),
        ((0, None), "1 von 2 Prüfungen bestanden, 1 übersprungen."),
        ((None, None), "0 von 2 Prüfungen bestanden, 2 übersprungen."),
        ((0, 1, None), "1 von 3 Prüfungen gescheitert, 1 übersprungen."),
        ((0, 1), "1 von 2 Prüfungen gescheitert."),
    ],
)
def test_what_was_skipped_has_not_passed(codes: tuple[int | None, ...], sentence: str) -> None:
    assert checks.conclusion([checks.Result("Probe", code, 0.0) for code in codes]) == sentence


def test_skipped_tests_are_counted_with_their_reasons(tmp_path: Path) -> None:
    times = tmp_path / "times.xml"
    skipped = [f'<testcase><skipped message="{reason}"/></testcase>' for reason in ("long", "Linux", "long")]
    times.write_text(f"<testsuite>{''.join(skipped)}<testcase/></testsuite>", encoding="utf-8")
    title, *lines = checks.skipped_tests(times)
    assert title == "  Übersprungene Tests: 3"
    assert [line.split() for line in lines] == [["2", "long"], ["1", "Linux"]]


@pytest.mark.parametrize(
    "words", [["-x", "--only", "tests/cli", "tests/a b"], ["--only", "tests/cli", "tests/a b", "-x"]]
)
def test_only_some_tests_without_the_other_checks(
    words: list[str], called: list[list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert checks.main(words) == 0
    (pytest_command,) = called
    assert pytest_command[:3] == [sys.executable, "-m", "pytest"]
    assert pytest_command[-3:] == ["-x", "tests/cli", "tests/a b"]
    assert not [word for word in pytest_command if word.startswith("--cov")]
    assert capsys.readouterr().out.endswith("  Alle Prüfungen bestanden.\n")


def test_only_what_is_a_question(called: list[list[str]], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        checks.main(["--only"])
    assert called == []
    assert "--only: hier fehlt mindestens eine Angabe" in capsys.readouterr().err


def test_without_libraries_for_a_window_there_is_a_sentence(
    called: list[list[str]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(MISSING, "Es fehlt „libEGL“.")
    assert checks.main([]) == 2
    assert (called, capsys.readouterr().err) == ([], "Das Fenster lässt sich nicht öffnen. Es fehlt „libEGL“.\n")


def test_an_interrupt_ends_with_130(
    monkeypatch: pytest.MonkeyPatch, called: list[list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(*_args: object, **_options: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(subprocess, "call", interrupt)
    assert checks.main([]) == 130
    assert (called, capsys.readouterr().err) == ([], "Abgebrochen.\n")


TOY = """
import pytest
from toy import used

class TestToy:
    @pytest.mark.parametrize("word", ["a", "b" * 200])
    def test_many(self, word):
        used()

def test_one():
    pass
"""


def test_the_workers_of_pytest_write_what_the_summary_reads(tmp_path: Path) -> None:
    (tmp_path / "toy.py").write_text("def used():\n    pass\n\n\ndef unused():\n    return 1\n", encoding="utf-8")
    (tmp_path / "test_toy.py").write_text(TOY, encoding="utf-8")
    (tmp_path / "pytest.ini").write_text("[pytest]\n", encoding="utf-8")
    times, covered = tmp_path / "times.xml", tmp_path / "coverage.json"
    options = [f"--junit-xml={times}", "-o", "junit_family=xunit1", "--cov=toy", f"--cov-report=json:{covered}"]
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-n",
        "1",
        "-p",
        "no:pytest-qt",
        "--rootdir",
        str(tmp_path),
        *options,
    ]
    ran = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout
    title, *lines = checks.slowest_tests(times)
    assert title == "  Die 3 langsamsten Tests:"
    names = {line.split("  ")[-1] for line in lines}
    assert {"test_toy.py::test_one", "test_toy.py::TestToy::test_many[a]"} < names
    assert all(len(name) <= 150 for name in names)
    total, module = checks.least_covered(covered)
    assert total == "  Abdeckung von app/: 75,0 %, am wenigsten in:"
    assert module == "      75,0 %  toy.py (Zeilen ohne Test: 1)"


def test_the_slowest_are_named_first_and_no_more_than_thirty(tmp_path: Path) -> None:
    times = tmp_path / "times.xml"
    rows = [
        f'<testcase classname="tests.test_x" file="tests/test_x.py" name="test_{n}" time="{n}.5"/>' for n in range(40)
    ]
    times.write_text(f"<testsuites><testsuite>{''.join(rows)}</testsuite></testsuites>", encoding="utf-8")
    title, *lines = checks.slowest_tests(times)
    assert title == "  Die 30 langsamsten Tests:"
    assert lines[0] == "      39.5 s  tests/test_x.py::test_39"
    assert lines[-1] == "      10.5 s  tests/test_x.py::test_10"


def test_a_run_without_reports_has_no_details(tmp_path: Path) -> None:
    assert [*checks.slowest_tests(tmp_path / "none.xml"), *checks.least_covered(tmp_path / "none.json")] == []


def test_coverage_is_asked_for_and_told(
    monkeypatch: pytest.MonkeyPatch, called: list[list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    def call(command: list[str], **_options: object) -> int:
        called.append(command)
        report = next(word for word in command if word.startswith("--cov-report=json:")).partition(":")[2]
        module = {"summary": {"percent_covered": 12.34}, "missing_lines": [1, 2]}
        whole = {"summary": {"percent_covered": 100.0}, "missing_lines": []}
        found = {"files": {"app/a.py": module, "app/b.py": whole}, "totals": {"percent_covered": 98.76}}
        Path(report).write_text(json.dumps(found), encoding="utf-8")
        return 0

    monkeypatch.setattr(subprocess, "call", call)
    assert checks.main(["--coverage", "--only", "tests/cli"]) == 0
    assert "--cov=app" in called[0]
    told = capsys.readouterr().out
    assert "Abdeckung von app/: 98,8 %" in told
    assert "12,3 %  app/a.py (Zeilen ohne Test: 2)" in told
    assert "app/b.py" not in told


@pytest.mark.parametrize(
    ("code", "printed", "verdict", "words"),
    [
        (1, "requests.exceptions.ConnectionError: Max retries exceeded", None, "nicht erreichbar"),
        (1, "requests.exceptions.HTTPError: 503 Server Error: Service Unavailable", None, "nicht erreichbar"),
        (1, "Found 1 known vulnerability in 1 package", 1, "Found 1 known"),
        (1, "name 1.0 PYSEC-2024-404 1.1", 1, "PYSEC-2024-404"),
        (0, "No known vulnerabilities found", 0, "No known"),
    ],
)
def test_known_holes_are_looked_for_where_that_is_possible(
    code: int, printed: str, verdict: int | None, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def run(command: list[str], **_options: object) -> subprocess.CompletedProcess[str]:
        return subprocess.CompletedProcess(command, code, printed)

    monkeypatch.setattr(checks.shutil, "which", lambda _name, **_more: "pip-audit")
    monkeypatch.setattr(subprocess, "run", run)
    found, told = checks.audit()
    assert found == verdict
    assert words in told


def test_without_pip_audit_that_check_is_skipped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks.shutil, "which", lambda _name, **_more: None)
    code, told = checks.audit()
    assert code is None
    assert "nicht eingerichtet" in told
