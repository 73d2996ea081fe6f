"""A run of the tests is red when a process of it died, even if every test was green."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests import checks
from tests.worker_ends import WorkerEnds

CONFTEST = """
from tests.worker_ends import WorkerEnds

def pytest_configure(config):
    config.pluginmanager.register(WorkerEnds())
"""
TESTS = """
import atexit
import os
import signal

def die():
    os.kill(os.getpid(), signal.SIGSEGV)

def test_green():
    pass

def test_one():
    {what}
"""
ENDS_WELL, DIES_IN_A_TEST, DIES_AT_ITS_END = "pass", "die()", "atexit.register(die)"


def run(folder: Path, what: str, *options: str) -> tuple[int, str]:
    """A small run of pytest; its exit code and what it says."""
    (folder / "conftest.py").write_text(CONFTEST, encoding="utf-8")
    (folder / "test_small.py").write_text(TESTS.format(what=what), encoding="utf-8")
    (folder / "pytest.ini").write_text("[pytest]\n", encoding="utf-8")
    plugins = [word for name in ("pytest-qt", "randomly", "faulthandler") for word in ("-p", f"no:{name}")]
    command = [sys.executable, "-m", "pytest", "-q", *plugins, "--rootdir", str(folder), *options, str(folder)]
    ran = subprocess.run(command, cwd=checks.ROOT, capture_output=True, text=True, check=False)
    return ran.returncode, ran.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="no process ends by a signal there")
@pytest.mark.parametrize(
    ("what", "code", "said"),
    [
        (ENDS_WELL, pytest.ExitCode.OK, "2 passed"),
        (DIES_IN_A_TEST, pytest.ExitCode.TESTS_FAILED, f"ERROR worker gw0 ended with {-signal.SIGSEGV}"),
        (DIES_AT_ITS_END, pytest.ExitCode.INTERNAL_ERROR, f"ERROR worker gw0 ended with {-signal.SIGSEGV}"),
    ],
)
def test_a_worker(what: str, code: int, said: str, tmp_path: Path) -> None:
    returned, printed = run(tmp_path, what, "-n", "1")
    assert (returned, said in printed) == (code, True), printed


def test_this_run_looks_as_well(pytestconfig: pytest.Config) -> None:
    assert any(isinstance(plugin, WorkerEnds) for plugin in pytestconfig.pluginmanager.get_plugins())


@pytest.mark.skipif(sys.platform == "win32", reason="no process ends by a signal there")
def test_a_run_in_one_process(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(tmp_path, DIES_AT_ITS_END, "-n", "0")[0] == -signal.SIGSEGV
    dies = [sys.executable, "-c", "import os, signal; os.kill(os.getpid(), signal.SIGSEGV)"]
    died = checks.run("Tests (pytest)", dies)
    checks.sum_up([died], [])
    assert "GESCHEITERT" in capfd.readouterr().out
