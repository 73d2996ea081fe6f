"""Languages and countries of CLDR as options of fields, and what a person speaks as one text per language."""

from functools import lru_cache

from app.common import german
from app.common.text import sort_key
from app.models import LanguageLevel, PersonLanguage

_SEPARATOR = ":"
_LEVELS = [level for level in LanguageLevel if level is not LanguageLevel.UNKNOWN]


@lru_cache
def countries() -> list[tuple[str, str]]:
    """(code, German name) in alphabetical order."""
    return sorted(german.countries().items(), key=lambda option: sort_key(option[1]))


@lru_cache
def languages() -> list[tuple[str, str]]:
    """(code, German name) in alphabetical order."""
    return sorted(german.languages().items(), key=lambda option: sort_key(option[1]))


@lru_cache
def spoken() -> list[tuple[str, str]]:
    """Options "Arabisch", "Arabisch A1" …: one line says language and level."""
    return [
        option
        for code, name in languages()
        for option in [(code, name), *((f"{code}{_SEPARATOR}{level}", f"{name} {level.label}") for level in _LEVELS)]
    ]


def as_option(language: PersonLanguage) -> str:
    """The option that stands for a language of a person."""
    if language.level is LanguageLevel.UNKNOWN:
        return language.code
    return f"{language.code}{_SEPARATOR}{language.level}"


def label_of(option: str) -> str:
    """An option as it is shown."""
    code, _, level = option.partition(_SEPARATOR)
    name = german.languages().get(code, code)
    return f"{name} {LanguageLevel(level).label}" if level else name  # type: ignore[call-arg]


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
