"""The launcher: its parts, and its sentences where something is in the way. Nothing here downloads anything."""

import argparse
import ast
import errno
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from types import ModuleType

import pytest

from app.commands.parser import make_parser
from app.commands.secret import VARIABLES
from app.common import window_libraries
from tests.launcher.starts import demand_sentence, start

ROOT = Path(__file__).resolve().parents[2]
POSIX = pytest.mark.skipif(os.name == "nt", reason="POSIX only")


def test_an_old_python_can_read_it() -> None:
    assert ast.parse((ROOT / "run.py").read_text(encoding="utf-8"), feature_version=(3, 8)).body


def test_it_needs_the_standard_library_only() -> None:
    tree = ast.parse((ROOT / "run.py").read_text(encoding="utf-8"))
    imported = [node for node in ast.walk(tree) if isinstance(node, ast.Import | ast.ImportFrom)]
    names = {alias.name for node in imported if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module or "" for node in imported if isinstance(node, ast.ImportFrom)}
    assert {name.partition(".")[0] for name in names} <= sys.stdlib_module_names


def test_an_old_python_gets_a_sentence(
    launcher: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 8, 18, "final", 0))
    assert launcher.main(["demo"]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.count("\n") == 1
    assert "Python 3.11" in told.err
    assert "3.8" in told.err


def test_the_second_start_needs_no_network_and_nothing_to_write(ready: Path) -> None:
    before = sorted(path for path in ready.rglob("*") if "__pycache__" not in path.parts)
    ran = start(ready, "list", "--json", "zwei Worte")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout == f"['list', '--json', 'zwei Worte'] {ready}\n"
    assert sorted(path for path in ready.rglob("*") if "__pycache__" not in path.parts) == before


def test_paths_stay_relative_to_where_she_stands(ready: Path, tmp_path: Path) -> None:
    (tmp_path / "app").mkdir()
    (tmp_path / "app" / "cli.py").write_text("raise SystemExit('foreign app')", encoding="utf-8")
    assert start(ready, "demo", cwd=tmp_path).stdout == f"['demo'] {tmp_path}\n"


def test_foreign_settings_of_python_do_not_reach_the_program(ready: Path, tmp_path: Path) -> None:
    (tmp_path / "app").mkdir()
    (tmp_path / "app" / "cli.py").write_text("raise SystemExit('foreign app')", encoding="utf-8")
    assert start(ready, "demo", PYTHONPATH=str(tmp_path)).stdout == f"['demo'] {ready}\n"


@POSIX
def test_the_command_line_works_from_anywhere(ready: Path, tmp_path: Path) -> None:
    command = ready / ".venv" / "bin" / "quartiersbuch"
    ran = subprocess.run([command, "a b", "ü"], cwd=tmp_path, capture_output=True, encoding="utf-8", check=True)
    assert ran.stdout == f"['a b', 'ü'] {tmp_path}\n"


def test_the_first_start_without_network_is_a_sentence(checkout: Path) -> None:
    line = "nothing-of-this-name==1.0 --hash=sha256:" + "0" * 64
    (checkout / "requirements.lock").write_text(line + "\n", encoding="utf-8")
    demand_sentence(start(checkout, "demo"), "Verbindung ins Internet")
    assert not (checkout / ".venv" / "set-up.unfinished").exists()
    assert not (checkout / ".venv" / "set-up.done").exists()


def test_a_lock_file_that_is_missing_is_a_sentence(checkout: Path) -> None:
    (checkout / "requirements.lock").unlink()
    demand_sentence(start(checkout, "demo"), "requirements.lock")


@pytest.fixture
def other_user() -> list[str]:
    """The beginning of a command that runs Python without root's rights."""
    if os.geteuid() != 0:
        return [sys.executable]
    command = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "/usr/bin/python3"]
    probe = [*command, "-c", "import sys; sys.exit(sys.version_info < (3, 11))"]
    if not shutil.which("setpriv") or subprocess.run(probe, check=False, capture_output=True).returncode:
        pytest.skip("no second user to try it with")
    return command


@POSIX
def test_a_folder_that_can_not_be_written_is_a_sentence(checkout: Path, other_user: list[str]) -> None:
    with tempfile.TemporaryDirectory() as name:  # pytest's own folders are closed to other users
        folder = Path(name) / "quartiersbuch"
        shutil.copytree(checkout, folder)
        folder.parent.chmod(0o755)
        folder.chmod(0o555)
        command = [*other_user, str(folder / "run.py"), "demo"]
        ran = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
        folder.chmod(0o755)
        demand_sentence(ran, "darf nicht geschrieben werden")


def test_too_little_space_is_a_sentence(
    checkout: Path, launcher: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(launcher, "ROOT", checkout)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: shutil._ntuple_diskusage(100, 99, 1))  # type: ignore[attr-defined]
    assert launcher.main(["demo"]) == 2
    assert "zu wenig Platz" in capsys.readouterr().err
    assert not (checkout / ".venv").exists()


@pytest.mark.parametrize(
    ("printed", "word"),
    [
        ("ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device", "Platz"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.", "Prüfsumme"),
        ("ERROR: Could not install packages due to an OSError: [Errno 13] Permission denied: '/x'", "Rechte"),
        ("WARNING: Retrying (Retry(total=1)) after connection broken by 'NewConnectionError'", "Internet"),
        ("Could not fetch URL: SSLError(SSLCertVerificationError(1, 'CERTIFICATE_VERIFY_FAILED'))", "Internet"),
        ("ERROR: No matching distribution found for shiboken6==6.11.3", "„shiboken6==6.11.3“ gibt es nicht fertig"),
        ("ERROR: something new\n\n[notice] a newer pip is there", "ERROR: something new"),
        ("", "ohne Meldung"),
    ],
)
def test_what_pip_prints_becomes_a_sentence(printed: str, word: str, launcher: ModuleType) -> None:
    assert word in launcher.pip_sentence(printed)


@pytest.mark.parametrize(
    ("number", "word"),
    [(errno.EACCES, "darf nicht"), (errno.EROFS, "darf nicht"), (errno.ENOSPC, "Platz"), (errno.EIO, "gescheitert")],
)
def test_errors_of_the_file_system_become_a_sentence(number: int, word: str, launcher: ModuleType) -> None:
    assert word in launcher.file_sentence(OSError(number, os.strerror(number), "x"))


@pytest.mark.parametrize(
    ("library", "package"),
    [
        ("libEGL.so.1", "libegl1"),
        ("libGL.so.1", "libgl1"),
        ("libX11.so.6", "libx11-6"),
        ("libX11-xcb.so.1", "libx11-xcb1"),
        ("libxkbcommon.so.0", "libxkbcommon0"),
        ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
        ("libxcb-cursor.so.0", "libxcb-cursor0"),
        ("libxcb-icccm.so.4", "libxcb-icccm4"),
        ("libxcb-render-util.so.0", "libxcb-render-util0"),
        ("libdbus-1.so.3", "libdbus-1-3"),
        ("libfontconfig.so.1", "libfontconfig1"),
        ("libglib-2.0.so.0", "libglib2.0-0"),
        ("libgthread-2.0.so.0", "libglib2.0-0"),
        ("libwayland-client.so.0", "libwayland-client0"),
        ("libcups.so.2", "libcups2"),
        ("libgssapi_krb5.so.2", "libgssapi-krb5-2"),
        ("libz.so.1", "zlib1g"),
    ],
)
def test_a_library_is_found_in_its_package(library: str, package: str, launcher: ModuleType) -> None:
    assert launcher.package_of(library) == package


LDD = """/x/libqxcb.so:
	linux-vdso.so.1 (0x00007ffd)
	libQt6XcbQpa.so.6 => not found
	libEGL.so.1 => not found
	libxcb-cursor.so.0 => not found
	libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)
/x/libqoffscreen.so:
	libEGL.so.1 => not found
"""


def test_missing_libraries_are_read_from_ldd(launcher: ModuleType) -> None:
    assert launcher.not_found(LDD) == ["libEGL.so.1", "libxcb-cursor.so.0"]


@pytest.mark.skipif(sys.platform != "linux", reason="Linux only")
@pytest.mark.parametrize(
    ("tools", "root", "words"),
    [
        ({"apt-get", "ldd"}, False, "sudo apt install libegl1 libxcb-cursor0"),
        ({"ldd"}, False, "Paketverwaltung"),
    ],
)
def test_missing_libraries_are_named_where_they_can_not_be_installed(
    tools: set[str],
    root: bool,
    words: str,
    ready: Path,
    launcher: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    venv = launcher.Venv(ready)
    venv.window_stamp.unlink()
    monkeypatch.setattr(launcher, "missing_libraries", lambda _pyside: ["libEGL.so.1", "libxcb-cursor.so.0"])
    monkeypatch.setattr(shutil, "which", lambda name: name if name in tools else None)
    monkeypatch.setattr(os, "geteuid", lambda: 0 if root else 1000)
    assert words in launcher.provide_window_libraries(venv)
    assert not venv.window_stamp.exists()


TELLING = """import os, sys
print(sys.argv[1:], flush=True)
sys.stdout.buffer.write(os.fsencode(os.environ.get("QUARTIERSBUCH_MISSING_LIBRARIES", "nothing")))
"""


@pytest.fixture
def lacking(ready: Path, launcher: ModuleType, tmp_path: Path) -> tuple[Path, str]:
    """A finished set-up on a system without libraries for a window and without apt; with the PATH for that."""
    venv = launcher.Venv(ready)
    venv.window_stamp.unlink()
    (venv.site_packages() / "PySide6").mkdir()
    (venv.site_packages() / "PySide6" / "QtWidgets.abi3.so").touch()
    tools = tmp_path / "bin"
    tools.mkdir()
    (tools / "ldd").write_text("#!/bin/sh\necho '  libEGL.so.1 => not found'\n", encoding="utf-8")
    (tools / "ldd").chmod(0o755)
    for module in (ready / "app" / "cli.py", ready / "tests" / "checks.py"):
        module.parent.mkdir(exist_ok=True)
        module.write_text(TELLING, encoding="utf-8")
    return ready, str(tools)


@pytest.mark.skipif(sys.platform != "linux", reason="Linux only")
@pytest.mark.parametrize(
    ("words", "locale"),
    [
        (["list", "persons"], "C.UTF-8"),
        (["of-a-later-version", "--no-window"], "C.UTF-8"),
        ([], "C"),
        (["test", "-x"], "POSIX"),
    ],
)
def test_every_command_is_told_what_is_missing_for_a_window_and_decides_itself(
    words: list[str], locale: str, lacking: tuple[Path, str]
) -> None:
    folder, tools = lacking
    ran = start(folder, *words, PATH=tools, LC_ALL=locale, QUARTIERSBUCH_MISSING_LIBRARIES="foreign")
    assert (ran.returncode, ran.stderr) == (0, "")
    told, sentence = ran.stdout.splitlines()
    assert told == str(words[1:] if words[:1] == ["test"] else words)
    assert "Es fehlen Bibliotheken des Systems (libEGL.so.1)" in sentence
    assert "über die Paketverwaltung" in sentence


@pytest.mark.skipif(sys.platform != "linux", reason="Linux only")
def test_nothing_is_said_where_nothing_is_missing(lacking: tuple[Path, str]) -> None:
    folder, tools = lacking
    (Path(tools) / "ldd").write_text("#!/bin/sh\n", encoding="utf-8")
    for _ in range(2):
        ran = start(folder, "run", PATH=tools, QUARTIERSBUCH_MISSING_LIBRARIES="foreign")
        assert ran.stdout.splitlines()[1] == "nothing"


def test_the_launcher_knows_no_command_of_the_program(launcher: ModuleType) -> None:
    (commands,) = (
        action.choices for action in make_parser()._actions if isinstance(action, argparse._SubParsersAction)
    )
    tree = ast.parse((ROOT / "run.py").read_text(encoding="utf-8"))
    words = {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)}
    assert words & set(commands) == set()
    assert launcher.MISSING == window_libraries.MISSING


def test_a_secret_reaches_the_program_and_nothing_that_sets_it_up(
    launcher: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in VARIABLES:
        monkeypatch.setenv(variable, "geheim, geheim")
    code, said = launcher.output_of([sys.executable, "-c", "import os; print(sorted(os.environ.values()))"])
    assert code == 0
    assert "geheim" not in said
    handed: list[dict[str, str]] = []
    monkeypatch.setattr(launcher, "WINDOWS", False)
    monkeypatch.setattr(os, "execve", lambda _path, _words, environment: handed.append(environment) or sys.exit(0))
    with pytest.raises(SystemExit):
        launcher.hand_over([sys.executable], "")
    assert set(VARIABLES) <= set(handed[0])
