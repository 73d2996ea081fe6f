"""Every end of a command is an exit code and, where something is wrong, one German sentence on stderr."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from app import cli
from app.common.buglog import log_file
from app.common.errors import (
    Cancelled,
    DamagedVault,
    NewerVault,
    NoPermission,
    StorageError,
    UserError,
    VaultInUse,
    WrongSecret,
)

ROOT = Path(__file__).resolve().parents[2]


def fail_with(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    def work(_argv: object) -> int:
        raise error

    monkeypatch.setattr(cli, "_execute", work)


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (UserError("Bitte anders."), 2),
        (Cancelled("Bitte anders."), 2),
        (NoPermission("Bitte anders."), 2),
        (WrongSecret("Bitte anders."), 3),
        (DamagedVault("Bitte anders."), 4),
        (StorageError("Bitte anders."), 4),
        (VaultInUse("Bitte anders."), 5),
        (NewerVault("Bitte anders."), 6),
    ],
)
def test_errors_she_can_act_on_have_their_code(
    error: Exception, code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fail_with(monkeypatch, error)
    assert cli.main([]) == code
    assert capsys.readouterr().err == "Bitte anders.\n"
    assert not log_file().exists()


def test_an_interrupt_ends_with_130(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    fail_with(monkeypatch, KeyboardInterrupt())
    assert cli.main([]) == 130
    assert capsys.readouterr().err == "Abgebrochen.\n"


def test_a_bug_is_logged_without_what_it_says(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def work(_argv: object) -> int:
        try:
            raise KeyError("Olena Kowalenko")
        except KeyError as error:
            raise ValueError("Olena Kowalenko, Köchlinstr. 3") from error

    monkeypatch.setattr(cli, "_execute", work)
    assert cli.main([]) == 1
    told, logged = capsys.readouterr().err, log_file().read_text(encoding="utf-8")
    assert told.count("\n") == 1
    assert "Fehler im Programm" in told
    assert "ValueError test_errors.py:" in logged
    assert "KeyError test_errors.py:" in logged
    assert "Olena" not in logged + told
    assert "Köchlinstr" not in logged + told


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda folder: (folder / "fehlt" / "x").write_text(""), 2),
        (lambda folder: folder.write_text(""), 4),
    ],
)
def test_trouble_with_files_is_a_sentence(
    make: Callable[[Path], object],
    code: int,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def work(_argv: object) -> int:
        make(tmp_path)
        return 0

    monkeypatch.setattr(cli, "_execute", work)
    assert cli.main([]) == code
    assert capsys.readouterr().err.count("\n") == 1


def run(code: str, **settings: object) -> subprocess.CompletedProcess[bytes]:
    """Run Python code with the program importable."""
    return subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False, **settings)  # type: ignore[call-overload,no-any-return]


MANY_LINES = """
import sys
from app import cli
from app.commands.output import print_table
def work(argv):
    print_table(("Zeile", n) for n in range(100_000))
    return 0
cli._execute = work
sys.exit(cli.main([]))
"""


@pytest.mark.skipif(os.name == "nt", reason="pipes break differently there")
def test_a_reader_that_has_seen_enough_is_no_error() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", MANY_LINES], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline() == b"Zeile\t0\n"
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_output_onto_a_full_disk_is_a_sentence() -> None:
    with Path("/dev/full").open("wb") as full:
        ran = run(MANY_LINES, stdout=full, stderr=subprocess.PIPE)
    assert (ran.returncode, ran.stderr.decode()) == (4, "Die Ausgabe konnte nicht geschrieben werden.\n")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_json_is_utf_8_whatever_the_locale(encoding: str) -> None:
    code = "from app.commands.output import *; prepare_streams(); print_json({'name': 'Łukasz ሰላም', 'weg': 'ä\\udce4'})"
    ran = run(code, capture_output=True, env=os.environ | {"PYTHONIOENCODING": encoding, "LC_ALL": "C"})
    assert json.loads(ran.stdout.decode("utf-8"))["name"] == "Łukasz ሰላም"
    assert ran.stderr == b""
