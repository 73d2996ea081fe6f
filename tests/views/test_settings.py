"""What the window remembers."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget
from pytestqt.qtbot import QtBot

from app.views.settings import Settings


def test_values_come_back_with_their_type(tmp_path: Path) -> None:
    path = tmp_path / "fenster.ini"
    first = Settings(path)
    for key, value in (("a", True), ("b", False), ("c", 150), ("d", "dark")):
        first.set(key, value)
    first.flush()
    again = Settings(path)
    assert (again.get("a", False), again.get("b", True), again.get("c", 0), again.get("d", "")) == (
        True,
        False,
        150,
        "dark",
    )


@pytest.mark.parametrize("content", ["zoom=viel\n", "zoom=@ByteArray(\\0\\0)\n", "[[[", "zoom=\n"])
def test_a_damaged_file_gives_defaults(tmp_path: Path, content: str) -> None:
    path = tmp_path / "fenster.ini"
    path.write_text(f"[General]\n{content}", encoding="utf-8")
    settings = Settings(path)
    assert settings.get("zoom", 100) == 100


def test_splitters_are_remembered(qtbot: QtBot, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "fenster.ini")
    splitter = QSplitter(Qt.Orientation.Horizontal)
    qtbot.addWidget(splitter)
    splitter.addWidget(QWidget())
    splitter.addWidget(QWidget())
    splitter.resize(400, 100)
    splitter.setSizes([100, 300])
    sizes = splitter.sizes()
    settings.keep_splitter("people", splitter)
    splitter.setSizes([300, 100])
    assert settings.restore_splitter("people", splitter)
    assert splitter.sizes() == sizes
