"""Languages and countries as people write them."""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

from app.common import also_called, cldr, german
from app.common.text import fold
from app.models import LanguageLevel

_ENGLISH = "en"
_LIST_SIGNS = re.compile(r"[,;/+&|\n]| und | u\. | and ", re.IGNORECASE)
_LEVEL = re.compile(
    r"\b(?:(?:niveau|stufe|level)[\s:-]*)?(?P<level>[abc][12])(?:[.,]\d|\+)?(?:-niveau)?(?!\w)"
    r"|\b(?:als )?(?:mutter|erst)sprach(?:e|lich|ig|ler|lerin)\b|\bnative\b",
    re.IGNORECASE,
)
_HOW_WELL = re.compile(
    r"\b(?:(?:sehr|ganz) )?(?:gut|wenig|etwas|flie(?:ß|ss)end|schlecht|mittel|gering|grundkenntnisse|fluent|basic|good)\b",
    re.IGNORECASE,
)
_AROUND = " ():.–-"
_WITHIN = {
    **dict.fromkeys(("ckb", "sdh", "zza"), "ku"),
    **dict.fromkeys(("arz", "ary", "aeb", "arq"), "ar"),
    **dict.fromkeys(("bs", "hr", "sr", "sr_ME"), "sh"),
    "syr": "arc",
    "yue": "zh",
}
"""Languages that are told behind the name of what holds them: „Kurdisch (Sorani)“."""


@lru_cache(maxsize=512)
def languages_in(cell: str) -> tuple[tuple[str, ...], tuple[LanguageLevel, ...], bool]:
    """The codes and levels in „Türkisch, Deutsch B1“, and whether all of it was understood. No levels: none is told."""
    found = [_language(part.strip()) for part in _LIST_SIGNS.split(cell) if part.strip()]
    levels = {code: level for code, level, _whole in found if code is not None}
    told = any(level is not LanguageLevel.UNKNOWN for level in levels.values())
    return tuple(levels), tuple(levels.values()) if told else (), all(whole for _code, _level, whole in found)


def words_for(tag: str) -> str:
    """A language by its tag (BCP 47) so that `languages_in` understands it: some codes are names of other languages, and some
    names are said for others. A country or script that makes it no other language goes.
    """
    code = _spelled(tag.strip().replace("-", "_"))
    code = code if code in german.languages() else cldr.usual_language(code.partition("_")[0])
    name = german.languages().get(code, code)
    return name if languages_in(name)[0] == (code,) else code


def _language(part: str) -> tuple[str | None, LanguageLevel, bool]:
    """The language that a part of a cell names, how well it is spoken, and whether that is all that the part says."""
    if code := _named(part):
        return code, LanguageLevel.UNKNOWN, True
    levels = [*_LEVEL.finditer(part)]
    bare = _LEVEL.sub(" ", part)
    words = _HOW_WELL.sub(" ", bare)
    code = _named(words)
    if code is None:
        return None, LanguageLevel.UNKNOWN, False
    return code, _level(levels[0]) if levels else LanguageLevel.UNKNOWN, words == bare and len(levels) < 2


def _level(found: re.Match[str]) -> LanguageLevel:
    return LanguageLevel.__members__[found["level"].upper()] if found["level"] else LanguageLevel.NATIVE


def _named(words: str) -> str | None:
    """The code of a language by its name, alone or behind the name of what holds it."""
    if code := _code_of(words):  # some names end in a bracket
        return code
    words = words.strip(_AROUND)
    return _code_of(words) or next(filter(None, map(_narrower, *_halves(words))), None)


def _halves(words: str) -> tuple[list[str], list[str]]:
    """The words before and behind each sign that may part two names."""
    places = [(found.start(), found.end()) for found in _BETWEEN_NAMES.finditer(words)]
    return [words[:start] for start, _end in places], [words[end:].rstrip(_AROUND) for _start, end in places]


_BETWEEN_NAMES = re.compile(rf"[{re.escape(_AROUND)}]+")


def _narrower(one: str, other: str) -> str | None:
    """Of two names of which the one holds the other the one that tells more; None where they are two languages."""
    codes = _code_of(one), _code_of(other)
    for code, wider in (codes, codes[::-1]):
        if code and wider and (code == wider or wider in (_WITHIN.get(code), code.partition("_")[0])):
            return code
    return None


def country_of(cell: str) -> str | None:
    """The code of a country, or None where it is none."""
    word = fold(cell.strip(" ."))
    return _countries().get(word) or _countries_elsewhere().get(word)


def _code_of(word: str) -> str | None:
    key = fold(word)
    return _languages().get(key) or _languages_elsewhere().get(key)


@lru_cache
def _languages() -> dict[str, str]:
    return _by_name(german.languages(), also_called.languages(), _spelled)


@lru_cache
def _languages_elsewhere() -> dict[str, str]:
    """English names and codes of three letters, as lists of other programs and authorities have them."""
    return _by_name(cldr.languages(_ENGLISH), cldr.language_codes(), _spelled)


@lru_cache
def _countries_elsewhere() -> dict[str, str]:
    return _by_name(cldr.countries(_ENGLISH), cldr.country_codes(), str.upper)


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
