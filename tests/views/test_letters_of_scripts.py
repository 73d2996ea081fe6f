"""Names in every script that is bundled have their letters in the window, and none of these fonts delays the first paint."""

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QFont, QImage, QTextLayout
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from app.views.pages.events.transfer_names import NamesModel, NamesView
from app.views.pages.events.transfer_sheet import Name
from app.views.settings import Settings
from app.views.shared.combo_box import ComboBox
from app.views.shared.forms.fields.text import GrowingText
from app.views.shared.list_view import ListView
from app.views.shared.widgets import PlainLabel
from app.views.theme import Look
from app.views.theme import look as fonts
from app.views.theme.look import load_other_scripts

NAMES = {
    "Arabic": "حسن",
    "Armenian": "Անահիտ",
    "Bengali": "রহিমা",
    "Burmese": "မြင့်မြင့်",
    "Chinese": "王小明",
    "Cyrillic": "Оленка",
    "Devanagari": "सुनीता",
    "Ethiopic": "ተስፋዬ",
    "Georgian": "ნინო",
    "Greek": "Ελένη",
    "Gurmukhi": "ਗੁਰਪ੍ਰੀਤ",
    "Hebrew": "רחל",
    "Khmer": "ស្រីមុំ",
    "Lao": "ສົມສັກ",
    "Sinhala": "නිමල්",
    "Tamil": "கமலா",
    "Thai": "สมชาย",
    "Tibetan": "བསྟན་འཛིན།",
}


def _boxes(text: str, font: QFont) -> list[str]:
    """The fonts that drew a box instead of a letter."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return [run.rawFont().familyName() for run in layout.glyphRuns() if 0 in run.glyphIndexes()]


def _field(text: str) -> QWidget:
    field = QLineEdit()
    field.setText(text)
    return field


def _text(text: str) -> QWidget:
    field = GrowingText(2, 2)
    field.setPlainText(text)
    return field


def _choices(text: str) -> QWidget:
    box = ComboBox()
    box.addItem(text)
    return box


def _list(text: str) -> QWidget:
    view = ListView()
    view.setModel(QStringListModel([text], view))
    return view


def _table(text: str) -> QWidget:
    table = QTableWidget(1, 1)
    table.setItem(0, 0, QTableWidgetItem(text))
    return table


def _tree(text: str) -> QWidget:
    tree = QTreeWidget()
    tree.addTopLevelItem(QTreeWidgetItem([text]))
    return tree


def _names(text: str) -> QWidget:
    """As in *Vom Papier übertragen*."""
    names = NamesModel(str)
    names.show_names([Name(text, number="1")])
    view = NamesView(names)
    view.fit()
    return view


SHOWN: dict[str, Callable[[str], QWidget]] = {
    "label": PlainLabel,
    "strong": lambda text: PlainLabel(text, "strong"),
    "title": lambda text: PlainLabel(text, "title"),
    "field": _field,
    "text": _text,
    "choices": _choices,
    "list": _list,
    "table": _table,
    "tree": _tree,
    "names": _names,
}


def _picture(show: Callable[[str], QWidget], text: str) -> QImage:
    widget = show(text)
    widget.resize(300, 120)
    widget.show()
    widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    if (focus := QApplication.focusWidget()) is not None:
        focus.clearFocus()  # or a caret blinks
    QApplication.processEvents()
    picture = widget.grab().toImage()
    widget.deleteLater()
    return picture


def _two_letters(name: str) -> tuple[str, str]:
    """Two letters of a name: as boxes they look alike."""
    letters = sorted({letter for letter in name if unicodedata.category(letter).startswith("L")})
    return letters[0], letters[-1]


@pytest.fixture(scope="module")
def other_scripts(qapp: QApplication) -> None:  # noqa: ARG001
    """The fonts are given to Qt once, as in the program."""
    load_other_scripts()


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
@pytest.mark.usefixtures("look", "other_scripts")
def test_a_name_in_any_script_has_its_letters(qapp: QApplication, script: str) -> None:
    assert _boxes(NAMES[script], qapp.font()) == []


@pytest.mark.parametrize("where", SHOWN)
@pytest.mark.usefixtures("look", "other_scripts")
def test_every_kind_of_widget_draws_the_letters_of_every_script(where: str) -> None:
    pairs = {script: _two_letters(name) for script, name in NAMES.items()}
    show = SHOWN[where]
    boxes = [script for script, (one, other) in pairs.items() if _picture(show, one) == _picture(show, other)]
    assert boxes == []


@pytest.mark.usefixtures("look", "other_scripts")
def test_letters_without_a_font_would_be_seen() -> None:
    for show in SHOWN.values():
        assert _picture(show, "\u0378") == _picture(show, "\u0379") != _picture(show, "")
