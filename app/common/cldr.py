"""Names of languages and countries and days in a language, from CLDR, through Babel, which is loaded with the first of them."""

from collections.abc import Mapping
from datetime import date
from functools import cache

PLAIN_GERMAN = "de-simple"
"""German in short sentences of everyday words, by its subtag of IANA; no language of its own that somebody speaks."""
_PLAIN_NAMES = {"de": "Deutsch in einfacher Sprache", "en": "Plain German"}
_OWN_LANGUAGES = frozenset({"fa_AF"})
"""Of the variants those that are spoken of as languages of their own: Dari."""


@cache
def languages(locale: str) -> Mapping[str, str]:
    """Language codes with their names in a language such as "de"."""
    from babel import Locale

    found = Locale.parse(locale).languages
    return {code: name for code, name in found.items() if "_" not in code or code in _OWN_LANGUAGES}


@cache
def language_codes() -> Mapping[str, str]:
    """Codes that stand for another one, such as those of three letters: prs → fa_AF, deu → de."""
    from babel.core import get_global

    return {code: usual for code, usual in get_global("language_aliases").items() if usual in languages("en")}


def usual_language(code: str) -> str:
    """The code that CLDR uses for a language."""
    return language_codes().get(code, code)


def language_name(code: str, locale: str) -> str:
    """What a language of persons or of papers is called in another; empty where it is none."""
    if code == PLAIN_GERMAN:
        return _PLAIN_NAMES.get(locale, _PLAIN_NAMES["de"])
    return languages(locale).get(code, "")


@cache
def countries(locale: str) -> Mapping[str, str]:
    """Territory codes (two letters) with their names in a language such as "de"."""
    from babel import Locale

    found = Locale.parse(locale).territories
    return {code: name for code, name in found.items() if len(code) == 2 and code.isalpha()}


@cache
def country_codes() -> Mapping[str, str]:
    """Codes of three letters and old ones with the two letters that stand for one country today: SYR → SY."""
    from babel.core import get_global

    aliases = get_global("territory_aliases").items()
    return {code: usual[0] for code, usual in aliases if code.isalpha() and len(usual) == 1}


def day(value: date, language: str) -> str:
    """A day as it is written out in a language: 9 November 2026."""
    from babel.dates import format_date

    return format_date(value, "long", locale=_REGIONS.get(language, language))


def weekday_and_day(value: date, language: str) -> str:
    """The same with its weekday: Monday, 9 November 2026."""
    from babel.dates import format_date

    return format_date(value, "full", locale=_REGIONS.get(language, language))


_REGIONS = {"en": "en_GB", PLAIN_GERMAN: "de"}
"""Where a language is written as in Europe, and whose days plain German has."""
