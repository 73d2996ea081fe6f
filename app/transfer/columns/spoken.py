"""Languages and countries as people write them."""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

from app.common import also_called, german
from app.common.text import fold
from app.models import LanguageLevel

_LIST_SIGNS = re.compile(r"[,;/+&\n]| und ")
_WITH_LEVEL = re.compile(
    r"(?P<language>.+?)[\s(:–-]+(?P<level>[abc][12]|muttersprache|muttersprachlich|native)\)?", re.IGNORECASE
)


@lru_cache(maxsize=512)
def languages_in(cell: str) -> tuple[tuple[str, ...], tuple[LanguageLevel, ...], bool]:
    """The codes and levels in „Türkisch, Deutsch B1“, and whether all of it was understood. No levels: none is told."""
    found = [_language(part.strip()) for part in _LIST_SIGNS.split(cell) if part.strip()]
    levels = {code: level for code, level in found if code is not None}
    told = any(level is not LanguageLevel.UNKNOWN for level in levels.values())
    return tuple(levels), tuple(levels.values()) if told else (), all(code is not None for code, _level in found)


def words_for(tag: str) -> str:
    """A language by its tag (BCP 47) so that `languages_in` understands it: some codes are names of other languages, and some
    names are said for others.
    """
    code = _spelled(tag.replace("-", "_"))
    name = german.languages().get(code, code)
    return name if languages_in(name)[0] == (code,) else code


def _language(part: str) -> tuple[str | None, LanguageLevel]:
    code = _languages().get(fold(part))
    if code is None and (found := _WITH_LEVEL.fullmatch(part)):
        return _languages().get(fold(found["language"])), _level(found["level"])
    return code, LanguageLevel.UNKNOWN


def _level(text: str) -> LanguageLevel:
    return LanguageLevel.NATIVE if text[0].lower() in "mn" else LanguageLevel.__members__[text.upper()]


def country_of(cell: str) -> str | None:
    """The code of a country, or None where it is none."""
    return _countries().get(fold(cell))


@lru_cache
def _languages() -> dict[str, str]:
    return _by_name(german.languages(), also_called.languages(), _spelled)


@lru_cache
def _countries() -> dict[str, str]:
    return _by_name(german.countries(), also_called.countries(), str.upper)


def _spelled(code: str) -> str:
    """A language with its country, or without one."""
    language, between, country = code.partition("_")
    return f"{language.lower()}{between}{country.upper()}"


def _by_name(names: Mapping[str, str], said: Mapping[str, str], spelling: Callable[[str], str]) -> dict[str, str]:
    """Codes by folded German name, by what people say for it, and by the code itself."""
    by_code = {fold(code): spelling(code) for code in names}
    by_word = {fold(word): code for word, code in said.items()}
    return by_code | {fold(name): code for code, name in names.items()} | by_word
