"""The language of the window: German is the source, English is complete; both can be switched while it runs."""

from functools import cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from app.common.paths import RESOURCES

LANGUAGES = {"de": "Deutsch", "en": "English"}
"""Code → name of the language in itself."""
FOLDER = RESOURCES / "i18n"

_LOCALES = {
    "de": QLocale(QLocale.Language.German, QLocale.Country.Germany),
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
}


def system_language() -> str:
    """The first language of the system that we speak, else German."""
    for name in QLocale.system().uiLanguages():
        code = name.split("-")[0]
        if code in LANGUAGES:
            return code
    return "de"


def install(application: QCoreApplication, language: str) -> None:
    """Make `language` ("de", "en") the language of everything shown from now on; unknown ones become German.

    German needs a translator too: it holds the plural forms.
    """
    code = language if language in LANGUAGES else "de"
    for old in application.findChildren(QTranslator, "language"):
        application.removeTranslator(old)
        old.deleteLater()
    places = ((QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), "qtbase"), (str(FOLDER), "quartiersbuch"))
    for folder, name in places:
        translator = QTranslator(application)
        translator.setObjectName("language")
        if _load(translator, Path(folder) / f"{name}_{code}.qm"):
            application.installTranslator(translator)
    QLocale.setDefault(_LOCALES[code])
    application.setProperty("language", code)


def _load(translator: QTranslator, file: Path) -> bool:
    """Load a translation from bytes: a file that Qt maps into memory must not change while the window is open."""
    return file.is_file() and translator.load(_content(file))


@cache
def _content(file: Path) -> bytes:
    """Kept for good, because Qt reads from these bytes and makes no copy."""
    return file.read_bytes()


def locale() -> QLocale:
    """How the language now shown writes days and numbers."""
    return _LOCALES[current()]


def current() -> str:
    """The code of the language now shown."""
    application = QCoreApplication.instance()
    return str(application.property("language") or "de") if application else "de"
