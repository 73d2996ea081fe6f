"""A second start knocks, and the window that is there comes to the front."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.common.paths import state_folder
from app.views.presence import single_instance
from app.views.presence.single_instance import ActivationRequest, SingleInstance, bring_to_front

_TOKEN = "XDG_ACTIVATION_TOKEN"


@pytest.fixture
def instance(qtbot: QtBot) -> Iterator[SingleInstance]:
    assert qtbot
    instance = SingleInstance()
    yield instance
    instance.leave()
    instance.deleteLater()


def test_one_window_per_vault(instance: SingleInstance, tmp_path: Path) -> None:
    second = SingleInstance()
    assert instance.claim(tmp_path / "eins")
    assert instance.claim(tmp_path / "eins"), "it is this one already"
    assert not second.claim(tmp_path / "eins")
    assert not second.claim(tmp_path / "." / "eins"), "another way of writing the same folder"
    assert second.claim(tmp_path / "zwei")
    assert instance.claim(tmp_path / "drei"), "she has opened another vault"
    assert second.claim(tmp_path / "eins")
    second.leave()
    assert instance.claim(tmp_path / "eins")


def test_a_knock_is_heard_and_leaves_nothing_that_tells_anything(
    instance: SingleInstance, qtbot: QtBot, tmp_path: Path
) -> None:
    vault = tmp_path / "Hodan Abdi"
    assert instance.claim(vault)
    second = ActivationRequest(vault)
    with qtbot.waitSignal(second.answered, timeout=10_000) as answered, qtbot.waitSignal(instance.activation_requested):
        second.send()
    assert answered.args == [True]
    left = [path for path in state_folder().rglob("*") if path.is_file()]
    assert [(path.suffix, path.read_bytes()) for path in left] == [(".lock", b"")]
    assert "Hodan" not in str(left)
    if os.name != "nt":
        assert stat.S_IMODE(left[0].parent.stat().st_mode) == 0o700


def test_nobody_there_is_told_and_the_note_is_taken_away(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(single_instance, "_WAIT_MS", 60)
    second = ActivationRequest(tmp_path)
    with qtbot.waitSignal(second.answered, timeout=10_000) as answered:
        second.send()
    assert answered.args == [False]
    assert [path for path in state_folder().rglob("*") if path.is_file()] == []


def test_the_right_to_come_to_the_front_is_handed_over(
    instance: SingleInstance, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(_TOKEN, "token-17")
    assert instance.claim(tmp_path)
    second = ActivationRequest(tmp_path)
    monkeypatch.delenv(_TOKEN)
    with qtbot.waitSignal(instance.activation_requested, timeout=10_000):
        second.send()
    assert os.environ[_TOKEN] == "token-17"


def test_a_note_of_before_is_no_knock(instance: SingleInstance, qtbot: QtBot, tmp_path: Path) -> None:
    single_instance._place(tmp_path).with_suffix(".ruf").write_bytes(b"")
    with qtbot.assertNotEmitted(instance.activation_requested, wait=200):
        assert instance.claim(tmp_path)


def test_without_a_folder_of_its_own_every_start_is_the_first(
    instance: SingleInstance, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "datei").touch()
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "datei" / "darin"))
    assert instance.claim(tmp_path)
    second = ActivationRequest(tmp_path)
    with qtbot.waitSignal(second.answered, timeout=10_000) as answered:
        second.send()
    assert answered.args == [False]


def test_a_minimised_window_is_shown_as_it_was(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.showMaximized()
    window.showMinimized()
    assert window.isMinimized()
    bring_to_front(window)
    assert not window.isMinimized()
    assert window.isMaximized()
    assert window.isVisible()
