"""The English of the window is complete, both languages can be switched, plurals are right."""

import ast
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from app import models
from app.views.language import i18n, i18n_tools, words
from app.views.language.sentences import book_file

_PLACEHOLDER = re.compile(r"\{\w*\}|%n|\(\*[^)]*\)")
_SHORTCUT = re.compile(r"&(?=\S)")


@pytest.fixture
def german_again(qapp: QApplication) -> Iterator[None]:
    yield
    i18n.install(qapp, "de")


@pytest.fixture
def fresh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the translations, brought up to date with the sources as they are now."""
    folder = tmp_path / "i18n"
    shutil.copytree(i18n.FOLDER, folder)
    monkeypatch.setattr(i18n_tools, "FOLDER", folder)
    i18n_tools.update()
    return folder


def test_nothing_is_missing_or_unfinished(fresh: Path) -> None:
    assert fresh.is_dir()
    assert [(text.context, text.source) for text in i18n_tools.missing("en")] == []
    assert [text.source for text in i18n_tools.missing("de")] == []


def test_every_text_of_the_sources_was_found_by_the_tool() -> None:
    """lupdate passes over a text inside an f-string, and a plural whose number is more than a name: `translate("A", "%n …", None, len(x))`."""
    known = {(text.context, text.source) for text in i18n_tools.texts("en")}
    said: set[tuple[str, str]] = set()
    for path in Path(i18n_tools.__file__).parents[1].rglob("*.py"):
        said |= set(_said_in(ast.parse(path.read_text(encoding="utf-8"))))
    assert len(said) > 500
    assert said - known == set()


def _said_in(node: ast.AST, context: str = "") -> Iterator[tuple[str, str]]:
    """The texts that are handed to the translation, each with its context."""
    if isinstance(node, ast.ClassDef):
        context = node.name
    if isinstance(node, ast.Call):
        yield from _said(node, context)
    for inside in ast.iter_child_nodes(node):
        yield from _said_in(inside, context)


def _said(call: ast.Call, context: str) -> Iterator[tuple[str, str]]:
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    place = {"tr": 0, "_tr": 1, "translate": 1, "QT_TRANSLATE_NOOP": 1}.get(name, len(call.args))
    parts = [part.value for part in call.args[: place + 1] if isinstance(part, ast.Constant)]
    if place < len(call.args) and len(parts) == place + 1 and isinstance(parts[place], str):
        yield (str(parts[0]) if place else context), parts[place]


def test_the_compiled_files_belong_to_the_sources(fresh: Path) -> None:
    for language in i18n.LANGUAGES:
        name = f"quartiersbuch_{language}.qm"
        assert (fresh / name).read_bytes() == (i18n.FOLDER / name).read_bytes(), "run quartiersbuch i18n"


@pytest.mark.parametrize("language", sorted(i18n.LANGUAGES))
def test_placeholders_are_kept(language: str) -> None:
    """But one of something may be said without a number: „gestern“."""
    for text in i18n_tools.texts(language):
        wanted = sorted(_PLACEHOLDER.findall(text.source))
        for number, translation in enumerate(text.translations):
            found = sorted(_PLACEHOLDER.findall(translation))
            without = [each for each in wanted if each != "%n"]
            assert found == wanted or (text.plural and number == 0 and found == without), text


def test_menus_keep_their_letters() -> None:
    menus = [text for text in i18n_tools.texts("en") if text.context == "Commands"]
    assert menus
    for text in menus:
        assert len(_SHORTCUT.findall(text.translations[0])) == len(_SHORTCUT.findall(text.source)), text


def test_german_quotation_marks_and_dots() -> None:
    for text in i18n_tools.texts("en"):
        assert '"' not in text.source, text
        assert "..." not in text.source, text
        assert not text.source.endswith("!"), text


@pytest.mark.usefixtures("german_again")
@pytest.mark.parametrize(
    ("language", "one", "many"), [("de", "vor 1 Tag", "vor 3 Tagen"), ("en", "1 day ago", "3 days ago")]
)
def test_plurals(qapp: QApplication, language: str, one: str, many: str) -> None:
    i18n.install(qapp, language)
    source = "vor %n Tagen"
    assert QCoreApplication.translate("Dates", source, None, 1) == one
    assert QCoreApplication.translate("Dates", source, None, 3) == many


@pytest.mark.usefixtures("german_again")
def test_switching_takes_effect_at_once_also_in_qts_own_words(qapp: QApplication, qtbot: QtBot) -> None:
    seen = []
    for language in ("de", "en", "de"):
        i18n.install(qapp, language)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        qtbot.addWidget(box)
        seen.append(box.button(QDialogButtonBox.StandardButton.Cancel).text().replace("&", ""))
        assert QLocale().name().startswith(language)
        assert i18n.current() == language
    assert seen == ["Abbrechen", "Cancel", "Abbrechen"]


@pytest.mark.usefixtures("german_again")
def test_an_unknown_language_becomes_german(qapp: QApplication) -> None:
    i18n.install(qapp, "xx")
    assert i18n.current() == "de"


@pytest.mark.usefixtures("german_again")
def test_a_choice_is_shown_in_the_language_of_the_window(qapp: QApplication) -> None:
    i18n.install(qapp, "en")
    assert words.word(models.Kind.CASE) == "Case"
    i18n.install(qapp, "de")
    assert words.word(models.Kind.CASE) == "Fall"


def test_the_tool_fills_and_reuses(fresh: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    source = tmp_path / "app" / "views" / "page.py"
    source.parent.mkdir(parents=True)
    monkeypatch.setattr(i18n_tools, "_APP", source.parents[1])
    monkeypatch.setattr(i18n_tools, "described", list)
    for file in fresh.glob("*"):
        file.unlink()
    source.write_text(
        'class A(QObject):\n    def f(self, n):\n        self.tr("Öffnen")\n        self.tr("%n Fälle", "", n)\n',
        encoding="utf-8",
    )
    i18n_tools.update()
    assert {text.source for text in i18n_tools.missing()} == {"Öffnen", "%n Fälle"}
    assert i18n_tools.fill({"Öffnen": "Open", "%n Fälle": ["%n case", "%n cases"]}) == 2
    source.write_text(
        'class A(QObject):\n    def f(self, n):\n        self.tr("Öffnen")\n        self.tr("%n Fälle", "", n)\n'
        'class B(QObject):\n    def f(self, n):\n        self.tr("Öffnen")\n'
        '        QCoreApplication.translate("B", "%n Fälle", None, n)\n',
        encoding="utf-8",
    )
    i18n_tools.update()
    assert i18n_tools.missing() == []
    i18n_tools.update()
    assert [text.translations for text in i18n_tools.texts("en") if text.plural] == [("%n case", "%n cases")] * 2
    assert [text.source for text in i18n_tools.texts("de")] == ["%n Fälle"] * 2


def test_every_short_name_of_translate_is_known_to_the_tool() -> None:
    alias = re.compile(r"^(\w+) = QCoreApplication\.translate$", re.MULTILINE)
    sources = (Path(i18n_tools.__file__).parents[1]).rglob("*.py")
    names = {name for path in sources for name in alias.findall(path.read_text(encoding="utf-8"))}
    assert names <= {"_tr", "translate"}, "lupdate finds only these"


_ALIKE = frozenset(
    [
        "Alt",
        "App",
        "April",
        "Art",
        "August",
        "Avery",
        "Baden",
        "CSV",
        "Caritas",
        "Code",
        "EPS",
        "Engagement",
        "Enter",
        "Esc",
        "Excel",
        "Format",
        "GPL",
        "ISC",
        "Information",
        "Initiative",
        "Internet",
        "KKG",
        "HEIC",
        "JPEG",
        "Logo",
        "Lucide",
        "Messenger",
        "Minus",
        "Name",
        "Noto",
        "November",
        "OFL",
        "PDF",
        "PNG",
        "Passphrase",
        "Person",
        "Plus",
        "Quartiersbuch",
        "Register",
        "SVG",
        "September",
        "Status",
        "Steinen",
        "Text",
        "UTF",
        "Video",
        "Zweckform",
        "backups",
        "csv",
        "data",
        "generation",
        "journal",
        "jpeg",
        "jpg",
        "keys",
        "lock",
        "min",
        "pdf",
        "png",
        "qbsicherung",
        "seal",
        "txt",
        "unlock",
        "vcf",
        "vault",
        "was",
        "xlsx",
        "BCC",
        "Deutsch",
        "Gemeinde",
        "Lörrach",
        "Pin",
        "Plan",
        "Case",
        "DOCTYPE",
        "Phase",
        "StGB",
        "ics",
        "normal",
        "LibreOffice",
        "NULL",
        "OpenDocument",
        "XML",
        "vCard",
        "Scan",
        "Scans",
        "dpi",
        "Median",
        "Budget",
        "Budgets",
        "Bus",
        "GemO",
        "Partner",
        "Wilson",
        "Württemberg",
        "case",
    ]
)
"""Words that are the same in English, and names."""
_OF_FILES_AND_PAPERS = frozenset(
    ["Ehrenamt", "belegt", "Geburtsjahr", "Nachname", "Straße", "Telefon", "Vorname", "unlesbar"]
)
"""What stands in files and on papers, which are German."""


def test_no_german_word_is_left_in_the_english() -> None:
    sentences = json.loads(book_file("en").read_text(encoding="utf-8"))
    pairs = [(text.source, " ".join(text.translations)) for text in i18n_tools.texts("en")] + list(sentences.items())
    left = {word: english for german, english in pairs for word in _words(german) & _words(english)}
    assert {word: left[word] for word in left if word not in _ALIKE | _OF_FILES_AND_PAPERS} == {}


def _words(text: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]{3,}", _PLACEHOLDER.sub(" ", text)))
