"""What the launcher sets up: for running what runs, for the development its tools, once, and whole after any interruption."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from tests.launcher.starts import demand_sentence, start

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("change", "is_ready"),
    [
        (lambda venv: venv.folder.touch(), True),
        (lambda venv: venv.lock_file.write_text("# newer\n"), False),
        (lambda venv: venv.stamp.unlink(), False),
        (lambda venv: venv.stamp.write_text("1\n"), False),
        (lambda venv: venv.python.unlink(), False),
    ],
    ids=["untouched", "new lock file", "no stamp", "cut stamp", "python gone"],
)
def test_what_makes_a_set_up_finished(change: object, is_ready: bool, ready: Path, launcher: ModuleType) -> None:
    venv = launcher.Venv(ready)
    assert callable(change)
    change(venv)
    assert venv.is_ready() is is_ready


def test_a_moved_folder_is_set_up_again(ready: Path, launcher: ModuleType) -> None:
    assert not launcher.Venv(ready.rename(ready.with_name("anderswo"))).is_ready()


@pytest.fixture
def no_pip(launcher: ModuleType, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Path]]:
    """Set-up without its slow parts; yields the environments that were made afresh."""
    made: list[Path] = []

    def make_afresh(venv: object) -> None:
        made.append(venv.folder)  # type: ignore[attr-defined]
        shutil.rmtree(made[-1], ignore_errors=True)
        subprocess.run([sys.executable, "-m", "venv", "--without-pip", made[-1]], check=True)

    monkeypatch.setattr(launcher, "make_afresh", make_afresh)
    monkeypatch.setattr(launcher, "pip_for", lambda _venv: [])
    monkeypatch.setattr(launcher, "install", lambda venv, _pip, _locked: venv.unfinished.unlink(missing_ok=True))
    return made


@pytest.fixture
def pip(no_pip: list[Path], launcher: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[str]:  # noqa: ARG001
    """What the set-up has pip do: the lock files it installs, and the packages it takes out."""
    done: list[str] = []

    def output_of(command: list[str], *_rest: object) -> tuple[int, str]:
        if command[:1] == ["uninstall"]:
            done.extend(f"- {name}" for name in command if not name.startswith("-") and name != "uninstall")
        return 0, ""

    monkeypatch.setattr(launcher, "install", lambda _venv, _pip, locked: done.append(locked.name))
    monkeypatch.setattr(launcher, "output_of", output_of)
    monkeypatch.setattr(launcher, "works", lambda _venv: True)
    return done


def test_the_program_gets_what_it_needs_to_run_and_its_tools_what_they_need(
    ready: Path, launcher: ModuleType, pip: list[str]
) -> None:
    venv = launcher.Venv(ready)
    venv.stamp.unlink()
    venv.tools_stamp.unlink()
    launcher.set_up(venv)
    assert (pip, venv.is_ready(), venv.is_ready(with_tools=True)) == (["requirements.lock"], True, False)
    launcher.set_up(venv, with_tools=True)
    assert pip == ["requirements.lock", "requirements-dev.lock"]
    assert venv.is_ready()
    assert venv.is_ready(with_tools=True)


def test_an_environment_with_the_tools_keeps_them_when_what_is_locked_changes(
    ready: Path, launcher: ModuleType, pip: list[str]
) -> None:
    venv = launcher.Venv(ready)
    venv.lock_file.write_text("# newer\n", encoding="utf-8")
    launcher.set_up(venv)
    assert pip == ["requirements-dev.lock"]
    assert venv.is_ready(with_tools=True)


def test_tools_that_an_earlier_set_up_has_brought_are_taken_out(
    ready: Path, launcher: ModuleType, pip: list[str]
) -> None:
    venv = launcher.Venv(ready)
    venv.tools_stamp.unlink()
    for package in ("pytest-9.2.0", "mypy_extensions-1.0", "PySide6_Essentials-6.11.0", "pip-23.2"):
        (venv.site_packages() / f"{package}.dist-info").mkdir()
    venv.lock_file.write_text("pyside6-essentials==6.11.0 \\\n    --hash=sha256:0\n", encoding="utf-8")
    launcher.set_up(venv)
    assert pip == ["requirements.lock", "- mypy_extensions", "- pytest"]


def test_the_tools_alone_need_their_lock_file(ready: Path, launcher: ModuleType) -> None:
    venv = launcher.Venv(ready)
    venv.tools_lock_file.unlink()
    assert venv.is_ready()
    demand_sentence(start(ready, "sbom"), "requirements-dev.lock")
    assert start(ready, "demo").returncode == 0


def test_each_tool_is_a_module_of_the_sources(launcher: ModuleType) -> None:
    for module in launcher.TOOLS.values():
        assert (ROOT / module.replace(".", "/")).with_suffix(".py").is_file()


def test_a_half_finished_set_up_is_made_afresh(ready: Path, launcher: ModuleType, no_pip: list[Path]) -> None:
    venv = launcher.Venv(ready)
    venv.stamp.unlink()
    venv.unfinished.touch()
    launcher.set_up(venv)
    assert no_pip == [venv.folder]
    assert venv.is_ready()


def test_new_dependencies_keep_the_environment(ready: Path, launcher: ModuleType, no_pip: list[Path]) -> None:
    venv = launcher.Venv(ready)
    venv.lock_file.write_text("# newer\n", encoding="utf-8")
    launcher.set_up(venv)
    assert no_pip == []
    assert venv.is_ready()


def test_two_starts_set_up_once(checkout: Path, launcher: ModuleType, no_pip: list[Path]) -> None:
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(4) as pool:
        for done in [pool.submit(launcher.set_up, launcher.Venv(checkout)) for _ in range(4)]:
            done.result()
    assert len(no_pip) == 1
