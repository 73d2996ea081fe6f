"""What the window remembers."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget
from pytestqt.qtbot import QtBot

from app.settings.safety import CLIPBOARD_SECONDS, LOCK_AFTER
from app.settings.window import FOLD_OPEN, LANGUAGE, SIDE_BAR_NARROW, TABLE_LAYOUT, THEME, VAULT_FOLDER, ZOOM
from app.views.language import i18n
from app.views.settings import Settings
from app.views.theme import Mode


def test_values_come_back_with_their_type(tmp_path: Path) -> None:
    path = tmp_path / "fenster.ini"
    first = Settings(path)
    first.set(SIDE_BAR_NARROW, True)
    first.set(FOLD_OPEN.of("case.more"), False)
    first.set(ZOOM, 150)
    first.set(THEME, "dark")
    first.set(VAULT_FOLDER, 'C:\\Büro, alt; "neu"\\tresor')
    first.set(TABLE_LAYOUT.of("people"), {"order": ["name", "ort"], "widths": {"name": 12.5}})
    first.flush()
    again = Settings(path)
    assert again.get(SIDE_BAR_NARROW) is True
    assert again.get(FOLD_OPEN.of("case.more")) is False
    assert (again.get(ZOOM), again.get(THEME)) == (150, "dark")
    assert again.get(VAULT_FOLDER) == 'C:\\Büro, alt; "neu"\\tresor'
    assert again.get(TABLE_LAYOUT.of("people")) == {"order": ["name", "ort"], "widths": {"name": 12.5}}
    assert again.names(TABLE_LAYOUT) == ["people"]
    assert again.get(TABLE_LAYOUT.of("cases")) == {}


@pytest.mark.parametrize(
    "content", ["zoom=viel\n", "zoom=@ByteArray(\\0\\0)\n", "[[[", "zoom=\n", "zoom=1, 2\n", "zoom=900\n"]
)
def test_a_damaged_file_gives_defaults(tmp_path: Path, content: str) -> None:
    path = tmp_path / "fenster.ini"
    path.write_text(f"[General]\n{content}", encoding="utf-8")
    assert Settings(path).get(ZOOM) == 100


@pytest.mark.parametrize("minutes", ["0", "-5", "61", "5.5", ""])
def test_no_file_can_keep_the_vault_from_locking_by_itself(tmp_path: Path, minutes: str) -> None:
    path = tmp_path / "fenster.ini"
    path.write_text(f"[General]\nlock_after={minutes}\n", encoding="utf-8")
    assert Settings(path).get(LOCK_AFTER) == 5


def test_what_another_version_wrote_stays(tmp_path: Path) -> None:
    path = tmp_path / "fenster.ini"
    path.write_text("[General]\nfrom_the_future=1\n", encoding="utf-8")
    settings = Settings(path)
    settings.set(ZOOM, 150)
    settings.flush()
    assert "from_the_future=1" in path.read_text(encoding="utf-8")


def test_a_value_out_of_bounds_is_a_mistake_of_the_program(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "fenster.ini")
    with pytest.raises(ValueError, match="clipboard_seconds"):
        settings.set(CLIPBOARD_SECONDS, -1)
    assert settings.get(CLIPBOARD_SECONDS) == 30


def test_choices_are_what_the_window_knows() -> None:
    assert set(LANGUAGE.choices) == {"", *i18n.LANGUAGES}
    assert set(THEME.choices) == {mode.value for mode in Mode}


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
