"""Opening the window from the command line, as far as it goes without one."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.cli import main
from app.commands import window
from app.common.window_libraries import MISSING
from tests.cli.conftest import Call

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there always is a screen")


@pytest.fixture(autouse=True)
def no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(variable, raising=False)


@pytest.mark.parametrize("words", [[], ["run"], ["run", "--vault", "x"]])
def test_without_a_screen_there_is_a_sentence(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) == 2
    told = capsys.readouterr()
    assert (told.out, told.err) == ("", window.NO_DISPLAY + "\n")


@pytest.mark.parametrize(
    ("variable", "value"), [("DISPLAY", ":4711"), ("DISPLAY", "unsinn"), ("WAYLAND_DISPLAY", "wayland-9")]
)
def test_a_variable_that_leads_nowhere_is_no_screen(
    variable: str, value: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv(variable, value)
    assert not window.has_display()


def test_a_wayland_socket_or_a_chosen_platform_is_a_screen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    (tmp_path / "wayland-0").touch()
    assert window.has_display()
    monkeypatch.delenv("WAYLAND_DISPLAY")
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert window.has_display()


def test_commands_without_a_window_need_no_screen(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(MISSING, "Es fehlt „libEGL“.")
    assert call("list", "persons") == 0


@pytest.mark.parametrize("words", [[], ["run"], ["demo", "--out", "X"]])
def test_a_window_says_what_the_system_lacks_before_anything_is_done(
    words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(MISSING, "Es fehlt „libEGL“.")
    assert main([str(tmp_path / word) if word == "X" else word for word in words]) == 2
    assert capsys.readouterr().err == "Das Fenster lässt sich nicht öffnen. Es fehlt „libEGL“.\n"
    assert list(tmp_path.iterdir()) == []


def test_whatever_else_leads_to_qt_says_it_too(tmp_path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "app.cli", "gallery", "--out", tmp_path / "X"],
        env=os.environ | {MISSING: "Es fehlt „libEGL“."},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (ran.returncode, ran.stderr) == (2, "Das Fenster lässt sich nicht öffnen. Es fehlt „libEGL“.\n")
