"""Names in every script that is bundled have their letters in the window, and none of these fonts delays the first paint."""

from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QTextLayout
from PySide6.QtWidgets import QApplication

from app.views.settings import Settings
from app.views.theme import Look
from app.views.theme import look as fonts
from app.views.theme.look import load_other_scripts

NAMES = {
    "Arabic": "حسن",
    "Armenian": "Անահիտ",
    "Bengali": "রহিমা",
    "Chinese": "王小明",
    "Cyrillic": "Оленка",
    "Devanagari": "सुनीता",
    "Ethiopic": "ተስፋዬ",
    "Georgian": "ნინო",
    "Greek": "Ελένη",
    "Gurmukhi": "ਗੁਰਪ੍ਰੀਤ",
    "Hebrew": "רחל",
    "Sinhala": "නිමල්",
    "Tamil": "கமலா",
    "Thai": "สมชาย",
}


def _boxes(text: str, font: QFont) -> list[str]:
    """The fonts that drew a box instead of a letter."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return [run.rawFont().familyName() for run in layout.glyphRuns() if 0 in run.glyphIndexes()]


@pytest.fixture
def loaded(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files of fonts in the order in which Qt is given them."""
    given: list[str] = []
    register = fonts._register

    def tell(path: Path) -> list[str]:
        given.append(path.name)
        return register(path)

    monkeypatch.setattr(fonts, "_register", tell)
    return given


def test_the_first_paint_waits_for_no_script_but_its_own(
    qapp: QApplication, settings: Settings, loaded: list[str]
) -> None:
    Look(qapp, settings).deleteLater()
    assert all(name.startswith("NotoSans-") for name in loaded)
    load_other_scripts()
    assert "NotoSansEthiopic-Regular.ttf" in loaded
    assert len(loaded) == len(set(loaded))


@pytest.mark.parametrize("script", NAMES)
def test_a_name_in_any_script_has_its_letters(qapp: QApplication, look: Look, script: str) -> None:
    assert look
    load_other_scripts()
    assert _boxes(NAMES[script], qapp.font()) == []
