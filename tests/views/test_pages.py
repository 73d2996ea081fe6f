"""What every page owes the window, in both languages; and that the gallery can grab everything."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAction, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)
from windows import MakeWindow, nameless, settle

from app.common.changes import Changes
from app.common.errors import UserError
from app.context import Context
from app.models import Kind
from app.papers.registry import PAPERS
from app.views import gallery
from app.views.gallery import grabbing
from app.views.icons import ICONS
from app.views.language import i18n
from app.views.location import Location
from app.views.main.window import MainWindow
from app.views.page_registry import PAGES
from app.views.theme import Mode

KEYS = [spec.key for spec in PAGES]


def test_keys_shortcuts_and_kinds_are_unique_and_icons_exist() -> None:
    assert len(set(KEYS)) == len(KEYS)
    shortcuts = [spec.shortcut for spec in PAGES if spec.shortcut]
    assert len(set(shortcuts)) == len(shortcuts)
    kinds = [kind for spec in PAGES for kind in spec.kinds]
    assert len(set(kinds)) == len(kinds)
    assert {spec.icon for spec in PAGES} <= set(ICONS)


def test_every_kind_of_record_has_its_page() -> None:
    assert {kind for spec in PAGES for kind in spec.kinds} == set(Kind)


SAME_IN_BOTH = {
    "Budget",
    "Budgets",
    "Engagement",
    "Partner",
    "Tag",
    "Quartiersbuch",
    "Deutsch",
    "English",
    "Status",
    "Status ▾",
    "Name",
    "Person",
    "Phase",
    "Pin",
    "Plan",
    "Text",
}
"""Words that stand for themselves in both languages."""


@pytest.mark.parametrize("key", KEYS)
def test_a_page_keeps_the_contract_in_both_languages_and_no_german_is_left(
    make_window: MakeWindow, qapp: QApplication, key: str
) -> None:
    seen = []
    try:
        for language in ("de", "en"):
            i18n.install(qapp, language)
            window = make_window()
            window.resize(1440, 900)
            _keeps_the_contract(window, key)
            seen.append(set(_texts_of_a_new_one(window)))
            window.close()
    finally:
        i18n.install(qapp, "de")
    left = {text for text in seen[0] & seen[1] if re.search(r"[^\W\d_]{3}", text)}
    assert left <= SAME_IN_BOTH


def _keeps_the_contract(window: MainWindow, key: str) -> None:
    window.go(Location(key))
    page = window.stack.page
    assert page is not None
    assert page.title()
    assert page.accessibleName()
    assert page.can <= {"new", "save", "print", "filter"}
    assert page.location() == Location(key)
    settle(window.window_context.work)
    for field in page.findChildren(QLineEdit) + page.findChildren(QPlainTextEdit) + page.findChildren(QComboBox):
        if field.isVisible() and not isinstance(field.parent(), QComboBox):
            assert field.accessibleName(), f"{type(field).__name__} without a name"
    for button in page.findChildren(QAbstractButton):
        if button.isVisible() and not isinstance(button.parent(), QLineEdit):
            assert button.accessibleName() or button.text() or button.toolTip(), "button without a name"
    assert nameless(page) == []
    page.refresh(Changes(everything=True))
    page.keep_draft()
    window.window_context.discreet.set(True)
    QApplication.processEvents()
    for action in page.actions_here():
        assert action.text()
    window.window_context.discreet.set(False)


def _texts_of_a_new_one(window: MainWindow) -> Iterator[str]:
    """What is written in the window where the page shows a new record, if it can."""
    assert window.stack.page is not None
    if "new" in window.stack.page.can:
        window.stack.page.new()
    settle(window.window_context.work)
    return _texts(window)


def _texts(window: QWidget) -> Iterator[str]:
    """Everything that is written in a window; not what can be chosen: catalogues, countries and periods are German."""
    for widget in window.findChildren(QWidget):
        yield widget.toolTip()
        yield widget.accessibleName()
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        elif isinstance(widget, QLineEdit | QPlainTextEdit):
            yield widget.placeholderText()
        elif isinstance(widget, QTabBar):
            yield from (widget.tabText(place) for place in range(widget.count()))
        elif isinstance(widget, QHeaderView) and widget.model() is not None:
            for section in range(widget.count()):
                yield str(widget.model().headerData(section, widget.orientation()) or "")
    for action in window.findChildren(QAction):
        yield action.text().replace("&", "")


@pytest.mark.parametrize("key", [spec.key for spec in PAGES if spec.kinds])
def test_a_record_that_is_gone_is_a_sentence_or_nothing(make_window: MakeWindow, key: str) -> None:
    window = make_window()
    try:
        window.go(Location(key, 987_654))
    except UserError as error:
        told = str(error)
    else:
        told = "."
    assert told.endswith(".")
    settle(window.window_context.work)


def test_the_gallery_grabs_every_page_dialog_and_start_screen(
    context: Context, look: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert look
    monkeypatch.setattr(grabbing, "LOOKS", (("dunkel", Mode.DARK, 100),))
    made = gallery.grab(context, tmp_path)
    names = {path.stem for path in made}
    assert {f"seite-{key}-dunkel" for key in KEYS} <= names
    assert {"suche-dunkel", "befehle-dunkel", "hilfe-dunkel", "start-unlock-dunkel"} <= names
    assert {f"vorschau-{paper.name}-dunkel" for paper in PAPERS} <= names
    for path in made:
        image = QImage(str(path)).convertToFormat(QImage.Format.Format_RGB32)
        assert image.width() > 100
        pixels = image.constBits().cast("I")
        assert len(set(pixels[::53])) > 3, f"{path.name} is empty"
