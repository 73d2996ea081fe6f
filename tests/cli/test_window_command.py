"""Opening the window from the command line, as far as it goes without one."""

import sys
from pathlib import Path

import pytest

from app.cli import main
from app.commands import window
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


def test_commands_without_a_window_need_no_screen(call: Call) -> None:
    assert call("list", "persons") == 0
