"""Languages and countries of CLDR as options of fields, and what a person speaks as one text per language."""

from collections.abc import Mapping
from functools import cache

from app.common import also_called, cldr
from app.common.text import sort_key
from app.models import LanguageLevel, PersonLanguage
from app.views.language import i18n
from app.views.language.words import word

_SEPARATOR = ":"
_LEVELS = [level for level in LanguageLevel if level is not LanguageLevel.UNKNOWN]


def countries() -> list[tuple[str, str]]:
    """(code, name) in alphabetical order."""
    return _countries(i18n.current())


def languages() -> list[tuple[str, str]]:
    """(code, name) in alphabetical order."""
    return _languages(i18n.current())


def spoken() -> list[tuple[str, str]]:
    """Options "Arabisch", "Arabisch A1" …: one line says language and level."""
    return _spoken(i18n.current())


def also_spoken() -> dict[str, str]:
    """What people say for the options of `spoken` beside their names: "Farsi A1" → fa:a1."""
    said = also_called.languages()
    levels = [("", ""), *((f"{_SEPARATOR}{level}", f" {word(level)}") for level in _LEVELS)]
    return {f"{name}{shown}": f"{code}{stored}" for name, code in said.items() for stored, shown in levels}


@cache
def _countries(language: str) -> list[tuple[str, str]]:
    return _sorted(cldr.countries(language))


@cache
def _languages(language: str) -> list[tuple[str, str]]:
    return _sorted(cldr.languages(language))


@cache
def _spoken(language: str) -> list[tuple[str, str]]:
    return [
        option
        for code, name in _languages(language)
        for option in [(code, name), *((f"{code}{_SEPARATOR}{level}", f"{name} {word(level)}") for level in _LEVELS)]
    ]


def _sorted(names: Mapping[str, str]) -> list[tuple[str, str]]:
    return sorted(names.items(), key=lambda option: sort_key(option[1]))


def as_option(language: PersonLanguage) -> str:
    """The option that stands for a language of a person."""
    if language.level is LanguageLevel.UNKNOWN:
        return language.code
    return f"{language.code}{_SEPARATOR}{language.level}"


def label_of(option: str) -> str:
    """An option as it is shown."""
    code, _, level = option.partition(_SEPARATOR)
    name = name_of(code)
    return f"{name} {word(LanguageLevel(level))}" if level else name  # type: ignore[call-arg]


def name_of(code: str) -> str:
    """What a language is called; the code itself where it is none."""
    return known_name(code) or code


def known_name(code: str) -> str:
    """The same, empty where it is none."""
    return cldr.language_name(code, i18n.current())


def from_options(options: list[str], before: list[PersonLanguage]) -> list[PersonLanguage]:
    """What a person speaks after editing; languages that stayed keep their row."""
    kept = {language.code: language for language in before}
    found: dict[str, PersonLanguage] = {}
    for option in options:
        code, _, level = option.partition(_SEPARATOR)
        language = kept.get(code) or PersonLanguage(code=code)
        language.level = LanguageLevel(level) if level else LanguageLevel.UNKNOWN  # type: ignore[call-arg]
        found[code] = language
    return list(found.values())
