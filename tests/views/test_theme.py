"""Light and dark are equal citizens: contrast computed, zoom applied, icons in the theme's colours."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.common.paths import RESOURCES
from app.settings.window import THEME
from app.views.icons import ICONS, icon, pixmap
from app.views.settings import Settings
from app.views.shared.widgets import Picture
from app.views.theme import Look, Mode, colours, dress, scaled
from app.views.theme.palettes import DARK, LIGHT, Colours
from app.views.theme.sheet import sheet
from app.views.theme.sizes import ZOOMS

TEXT = [
    (text, ground)
    for text in ("text", "quiet", "accent", "ok", "warn", "danger")
    for ground in ("ground", "card", "raised", "side", "stripe")
] + [
    ("on_accent", "accent"),
    ("on_accent", "accent_over"),
    ("on_soft", "accent_soft"),
    ("text", "accent_soft"),
    ("text", "over"),
    ("text", "ok_soft"),
    ("text", "warn_soft"),
    ("text", "danger_soft"),
    ("ok", "ok_soft"),
    ("warn", "warn_soft"),
    ("danger", "danger_soft"),
]
CONTROLS = [
    (line, ground) for line in ("edge", "focus", "faint", "accent") for ground in ("ground", "card", "raised", "side")
]


def luminance(colour: str) -> float:
    """Relative luminance after WCAG 2.2."""
    parts = [part / 255 for part in QColor(colour).getRgb()[:3]]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), TEXT)
def test_text_can_be_read(theme: Colours, text: str, ground: str) -> None:
    assert contrast(getattr(theme, text), getattr(theme, ground)) >= 4.5


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("line", "ground"), CONTROLS)
def test_controls_and_focus_can_be_seen(theme: Colours, line: str, ground: str) -> None:
    assert contrast(getattr(theme, line), getattr(theme, ground)) >= 3.0


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
@pytest.mark.parametrize("field", [QLineEdit, QPlainTextEdit])
def test_placeholders_are_read_as_well_as_texts(
    look: Look, qtbot: QtBot, mode: Mode, field: type[QLineEdit | QPlainTextEdit]
) -> None:
    """As they are painted: a style sheet that names a colour makes them half transparent."""
    look.set_mode(mode)
    look.settle()
    made = field()
    dress(made)
    qtbot.addWidget(made)
    made.ensurePolished()
    shown = made.palette().color(QPalette.ColorRole.PlaceholderText)
    assert shown.alpha() == 255
    assert min(contrast(shown.name(), getattr(colours(), ground)) for ground in ("card", "ground", "raised")) >= 4.5


_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_STATE = re.compile(r":(hover|pressed|checked|selected)\b")
_BORDER = re.compile(r"border(?:-(?:top|bottom|left|right))?(?:-color)?: (?:\d+px solid )?(#\w{6})")
_GROUNDS = ("card", "ground", "side", "raised")


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_what_is_hovered_pressed_or_selected_has_a_mark_that_can_be_seen(theme: Colours) -> None:
    faint = []
    for selector, body in _RULE.findall(sheet(theme, 10, 100, "images", theme.accent)):
        if not _STATE.search(selector) or "text-decoration" in body:
            continue
        marks = _BORDER.findall(body) or re.findall(r"background: (#\w{6})", body)
        best = max((min(contrast(mark, getattr(theme, name)) for name in _GROUNDS) for mark in marks), default=0.0)
        if best < 3.0:
            faint.append(f"{selector.strip()}: {best:.1f}")
    assert faint == []


def test_the_theme_is_chosen_remembered_and_toggled(qapp: QApplication, look: Look, settings: Settings) -> None:
    look.set_mode(Mode.DARK)
    look.settle()
    assert colours() is DARK
    assert Look(qapp, settings).dark
    look.toggle()
    look.settle()
    assert colours() is LIGHT
    assert settings.get(THEME) == "light"


def test_the_system_decides_until_she_does(qapp: QApplication, look: Look) -> None:
    look.set_mode(Mode.SYSTEM)
    look.settle()
    assert look.dark == (qapp.styleHints().colorScheme() == Qt.ColorScheme.Dark)


def test_zoom_grows_text_rows_and_buttons(qtbot: QtBot, look: Look) -> None:
    label = QLabel("Personen")
    dress(label)
    qtbot.addWidget(label)
    small = label.sizeHint().width()
    look.set_zoom(200)
    look.settle()
    assert label.sizeHint().width() == pytest.approx(2 * small, rel=0.1)
    assert scaled(32) == 64
    look.zoom_by(5)
    assert look.zoom == 200
    look.zoom_by(-50)
    assert look.zoom == 80
    assert {80, 100, 150, 200} <= set(ZOOMS)
    assert all(before < after for before, after in pairwise(ZOOMS))


@pytest.mark.parametrize(("stored", "shown"), [("199", 200), ("83", 80), ("100000", 100), ("79", 100), ("groß", 100)])
def test_an_odd_zoom_in_the_settings_becomes_the_nearest_step_an_impossible_one_the_usual(
    qapp: QApplication, tmp_path: Path, stored: str, shown: int
) -> None:
    file = tmp_path / "odd.ini"
    file.write_text(f"[General]\nzoom={stored}\n", encoding="utf-8")
    look = Look(qapp, Settings(file))
    assert look.zoom == shown
    look.set_zoom(100)
    look.settle()


def test_every_icon_has_its_drawing_and_every_drawing_its_use() -> None:
    folder = RESOURCES / "icons"
    fixed = {"arrow-up", "arrow-down", "mark-light", "mark-dark"}
    assert set(ICONS.values()) | fixed == {path.stem for path in folder.glob("*.svg")}
    assert "ISC License" in (folder / "LICENSE.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(("size", "ratio"), [(0, 1.0), (-4, 2.0), (1, 0.4), (16, 0.0), (16, -1.0), (2, 0.49)])
def test_an_icon_without_a_pixel_is_empty_and_no_warning(look: Look, size: int, ratio: float) -> None:  # noqa: ARG001
    assert pixmap("lock", size, ratio, "#000000").isNull()


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_icons_are_drawn_in_the_colour_of_the_theme_at_the_pixels_of_the_screen(look: Look, ratio: float) -> None:
    for mode in (Mode.LIGHT, Mode.DARK):
        look.set_mode(mode)
        look.settle()
        image = icon("lock").pixmap(QSize(20, 20), ratio).toImage()
        assert image.width() == round(20 * ratio)
        inked = [
            image.pixelColor(x, y)
            for x in range(image.width())
            for y in range(image.height())
            if image.pixelColor(x, y).alpha() > 250
        ]
        wanted = QColor(colours().text)
        assert inked
        assert all(abs(pixel.lightness() - wanted.lightness()) < 8 for pixel in inked)


def test_a_tone_and_a_greyed_icon(look: Look) -> None:
    def darkest(shown: QIcon, mode: QIcon.Mode) -> QColor:
        image = shown.pixmap(QSize(24, 24), mode).toImage()
        pixels = [image.pixelColor(x, y) for x in range(24) for y in range(24)]
        return max(pixels, key=lambda pixel: pixel.alpha())

    assert darkest(icon("trash", "danger"), QIcon.Mode.Normal).name() == LIGHT.danger
    assert darkest(icon("trash"), QIcon.Mode.Disabled).name() == LIGHT.faint
    assert look.mode is Mode.LIGHT


def test_an_unknown_icon_is_a_bug_at_once(qtbot: QtBot) -> None:
    picture = Picture()
    qtbot.addWidget(picture)
    for show in (icon, picture.show_icon):
        with pytest.raises(KeyError):
            show("gibt es nicht")


def test_fonts_are_bundled_with_their_licence() -> None:
    folder: Path = RESOURCES / "fonts"
    assert (folder / "NotoSans-Regular.ttf").is_file()
    assert (folder / "OFL.txt").is_file()
