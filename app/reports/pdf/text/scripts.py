"""The language of words as far as their script tells it: for those who have a paper read out.

A script that several languages share goes by what the person speaks, then by letters that only one of them has, then by
the languages of the paper, then by the language that is read most.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import groupby
from typing import NamedTuple

from app.reports.pdf.text.shaping import Run

Placed = tuple[int, Run]
"""A run with the position of its left edge."""
Stretch = tuple[str, str, list[Placed]]
"""Runs in one language, with its code and the script; both are empty for what is in the language around it."""


Part = tuple[str, int, int]
"""Where words in one language begin and end in a text, with its code; that is empty for the language around them."""


class Choice(NamedTuple):
    """Languages that words may be in: what the person speaks that they are about, and those of the paper."""

    spoken: tuple[str, ...] = ()
    paper: tuple[str, ...] = ()


_ANY = Choice()
_UNDETERMINED = "und"
_LATIN = "LATIN"
_LANGUAGES: dict[str, tuple[str, ...]] = {
    _LATIN: ("de", "ku", "sr", "az", "uz"),
    "ARABIC": ("ar", "fa", "ckb", "ku", "ur", "ps", "sd", "ug"),
    "ARMENIAN": ("hy",),
    "BENGALI": ("bn", "as"),
    "CHEROKEE": ("chr",),
    "COPTIC": ("cop",),
    "CYRILLIC": ("ru", "uk", "bg", "sr", "mk", "be", "kk", "ky", "tg", "mn", "uz", "az"),
    "DEVANAGARI": ("hi", "ne", "mr", "sa"),
    "ETHIOPIC": ("am", "ti"),
    "GEORGIAN": ("ka",),
    "GREEK": ("el",),
    "GUJARATI": ("gu",),
    "GURMUKHI": ("pa",),
    "HAN": ("zh", "ja", "yue"),
    "HANGUL": ("ko",),
    "HEBREW": ("he", "yi"),
    "KANNADA": ("kn",),
    "KHMER": ("km",),
    "LAO": ("lo",),
    "MALAYALAM": ("ml",),
    "MONGOLIAN": ("mn",),
    "MYANMAR": ("my",),
    "NKO": ("nqo",),
    "ORIYA": ("or",),
    "SINHALA": ("si",),
    "SYRIAC": ("syr",),
    "TAMIL": ("ta",),
    "TELUGU": ("te",),
    "THAANA": ("dv",),
    "THAI": ("th",),
    "TIBETAN": ("bo",),
    "TIFINAGH": ("zgh",),
}
"""Languages of a script, first the one that is meant where nothing else is known."""
_TELLING = {
    "ckb": "[ۆێڵڕە]",
    "ur": "[ٹڈڑےں]",
    "ps": "[ټډړښڼځڅۍېګ]",
    "fa": "[پچژگکی]",
    "uk": "[іїєґІЇЄҐ]",
    "ru": "[ыэёЫЭЁ]",
    "sr": "[ђљњћџЂЉЊЋЏ]",
    "mk": "[ѓќѕЃЌЅ]",
    "bg": "[ъЪ](?![еёюяЕЁЮЯ])",
    "ti": "[ቐ-ቝኣ]",
    "ja": "[\u3041-\u30ff\uff66-\uff9f]",
}
"""Letters that tell a language from those it shares its script with, the rarer ones first."""
_ALIASES = {
    "CJK": "HAN",
    "HIRAGANA": "HAN",
    "KATAKANA": "HAN",
    "BOPOMOFO": "HAN",
    "IDEOGRAPHIC": "HAN",
    "EXTENDED": "ARABIC",
}
_WIDTHS = ("FULLWIDTH", "HALFWIDTH")
_NO_SCRIPT = {
    "",
    "DIGIT",
    "MODIFIER",
    "FEMININE",
    "MASCULINE",
    "MICRO",
    "KELVIN",
    "ANGSTROM",
    "OHM",
    "EULER",
    "MATHEMATICAL",
}
_NO_SCRIPT |= {
    "DOUBLE",
    "SCRIPT",
    "BLACK",
    "TURNED",
    "INFORMATION",
    "PLANCK",
    "ALEF",
    "BET",
    "GIMEL",
    "DALET",
    "SEGMENTED",
}
"""How the names of letters begin that belong to no script: signs for units and formulas, digits."""
_WORD = re.compile("[ -]")
_LATIN_ONLY = re.compile("[\x00-\xb4\xb6-\u036f\u1e00-\u1eff\u2000-\u20cf\u2190-\u2bff\ufffd]*\\Z")
_CLINGING = ("Mn", "Mc", "Me", "Cf")


def _nothing(_script: str) -> str:
    return ""


def stretches(
    placed: Sequence[Placed], home: str, choice: Choice = _ANY, before: Callable[[str], str] = _nothing
) -> list[Stretch]:
    """The runs of one line cut where the language changes. `home` is the language around them, `before` gives the
    language of the words of a script that came before. Blanks, numbers and signs belong to the words on both sides, else to
    the language around them.
    """
    text = "".join([run.text for _, run in placed])
    if is_plain(text, home):
        return [("", "", list(placed))]
    scripts = _scripts(text, home)
    languages = _languages(scripts, text, choice, before)
    return [
        (languages.get(script, ""), script, [each for _, each in group])
        for script, group in groupby(_cut(placed, scripts), key=lambda piece: piece[0])
    ]


def language_parts(text: str, home: str, choice: Choice = _ANY) -> list[Part]:
    """Where the language changes in one line that has words in foreign scripts (see `stretches`)."""
    scripts = _scripts(text, home)
    languages = _languages(scripts, text, choice, _nothing)
    result: list[Part] = []
    end = 0
    for script, group in groupby(scripts):
        start, end = end, end + len(list(group))
        result.append((languages.get(script, ""), start, end))
    return result


def _languages(scripts: Sequence[str], text: str, choice: Choice, before: Callable[[str], str]) -> dict[str, str]:
    return {script: language_of(script, text, choice, before(script)) for script in set(scripts) if script}


def is_plain(text: str, home: str) -> bool:
    """Whether the text is in Latin letters only, as is the language around it."""
    return (text.isascii() or _LATIN_ONLY.match(text) is not None) and _is_at_home(_LATIN, home)


def language_of(script: str, text: str, choice: Choice = _ANY, before: str = "") -> str:
    """The language that words of a script in this text are in, where words `before` them were in another or the same."""
    known = _LANGUAGES.get(script, (_UNDETERMINED,))
    spoken = [code for code in choice.spoken if code in known]
    likely = spoken or [*(code for code in choice.paper if code in known), *known]
    telling = (code for code, letters in _TELLING.items() if code in likely and _letters(letters).search(text))
    return next(telling, before if before in likely else likely[0])


@cache
def _letters(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


@cache
def _is_at_home(script: str, home: str) -> bool:
    """Whether texts in a language are written in this script."""
    written = [each for each, languages in _LANGUAGES.items() if home in languages]
    return script in (written or [_LATIN])


def _scripts(text: str, home: str) -> list[str]:
    """For every letter the foreign script of the stretch it stands in, or nothing. Blanks and signs at the edges belong to
    the only script where all words are in it.
    """
    own = list(map(script_of, text))
    foreign = {script: "" if _is_at_home(script, home) else script for script in set(own) if script}
    around = next(iter(foreign.values())) if len(foreign) == 1 else ""
    result: list[str] = []
    last = around
    waiting = 0
    for letter, script in zip(text, own, strict=True):
        if script:
            found = foreign[script]
            result += [last if last == found else around] * waiting
            waiting, last = 0, found
            result.append(found)
        elif not waiting and not letter.isascii() and unicodedata.category(letter) in _CLINGING:
            result.append(last)
        else:
            waiting += 1
    return result + [around] * waiting


@lru_cache(maxsize=20_000)
def script_of(letter: str) -> str:
    """The script of a letter or digit, as its Unicode name begins; nothing for signs, marks and blanks."""
    category = unicodedata.category(letter)
    if category[0] != "L" and category != "Nd":
        return ""
    first, *others = _WORD.split(unicodedata.name(letter, ""))
    if first in _WIDTHS and others:
        first = others[0]
    return "" if first in _NO_SCRIPT else _ALIASES.get(first, first)


def _cut(placed: Sequence[Placed], scripts: list[str]) -> Iterator[tuple[str, Placed]]:
    """The runs in pieces of one script each."""
    start = 0
    for left, run in placed:
        own = scripts[start : start + len(run.text)]
        start += len(run.text)
        yield from _pieces(left, run, own)


def _pieces(left: int, run: Run, own: list[str]) -> Iterator[tuple[str, Placed]]:
    while len(set(own)) > 1:
        end = next(index for index, script in enumerate(own) if script != own[0])
        head, tail = run.split(run.glyphs_before(end))
        if not head or not tail:
            break
        (first,), (rest,) = head, tail
        yield own[0], (left + (rest.width if run.backwards else 0), first)
        left += 0 if run.backwards else run.width - rest.width
        run, own = rest, own[len(first.text) :]
    yield own[0] if own else "", (left, run)
