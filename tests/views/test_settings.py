"""What the window remembers."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QTableWidget, QWidget
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


def test_columns_and_splitters_are_remembered(qtbot: QtBot, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "fenster.ini")
    table, splitter = QTableWidget(2, 3), QSplitter(Qt.Orientation.Horizontal)
    for widget in (table, splitter):
        qtbot.addWidget(widget)
    splitter.addWidget(QWidget())
    splitter.addWidget(QWidget())
    splitter.resize(400, 100)
    table.horizontalHeader().moveSection(0, 2)
    table.horizontalHeader().resizeSection(1, 222)
    splitter.setSizes([100, 300])
    sizes = splitter.sizes()
    settings.keep_columns("people", table.horizontalHeader())
    settings.keep_splitter("people", splitter)
    table.horizontalHeader().moveSection(2, 0)
    table.horizontalHeader().resizeSection(1, 50)
    splitter.setSizes([300, 100])
    assert settings.restore_columns("people", table.horizontalHeader())
    assert settings.restore_splitter("people", splitter)
    assert table.horizontalHeader().visualIndex(0) == 2
    assert table.horizontalHeader().sectionSize(1) == 222
    assert splitter.sizes() == sizes


def test_columns_of_another_number_are_not_restored(qtbot: QtBot, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "fenster.ini")
    three, four = QTableWidget(1, 3), QTableWidget(1, 4)
    qtbot.addWidget(three)
    qtbot.addWidget(four)
    settings.keep_columns("people", three.horizontalHeader())
    assert not settings.restore_columns("people", four.horizontalHeader())
