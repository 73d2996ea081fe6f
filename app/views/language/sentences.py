"""What the rooms below the window say, in the language of the window.

Services, storage and reports know no Qt; they answer in German sentences. A book per language holds each sentence with
`{0}`, `{1}` … where something is put in, and its translation.
"""

import re
from functools import cache
from pathlib import Path

from app.views.language import i18n

_PLACE = re.compile(r"\{(\d)\}")


def book_file(language: str) -> Path:
    """The book of a language: German sentence → translation, as JSON."""
    return i18n.FOLDER / f"sentences_{language}.json"


def told(text: str) -> str:
    """One or more lines of German in the language of the window; what the book does not know stays as it is."""
    language = i18n.current()
    if language == "de" or not text:
        return text
    return "\n".join(_told(line, language) for line in text.split("\n"))


def _told(line: str, language: str) -> str:
    book = _book(language)
    if line in book:
        return book[line]
    for pattern, translation in _patterns(language):
        found = pattern.fullmatch(line)
        if found:
            parts = [_told(part, language) for part in found.groups()]
            return translation.format(*parts)
    return line


@cache
def _book(language: str) -> dict[str, str]:
    import json

    file = book_file(language)
    return dict(json.loads(file.read_text(encoding="utf-8"))) if file.is_file() else {}


@cache
def _patterns(language: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Sentences with places, those with the most words of their own first."""
    with_places = [(german, other) for german, other in _book(language).items() if _PLACE.search(german)]
    with_places.sort(key=lambda pair: -len(_PLACE.sub("", pair[0])))
    return tuple((_pattern(german), other) for german, other in with_places)


def _pattern(german: str) -> re.Pattern[str]:
    return re.compile("".join(_piece(part) for part in re.split(r"(\{\d\})", german)), re.DOTALL)


def _piece(part: str) -> str:
    return "(.*?)" if _PLACE.fullmatch(part) else re.escape(part)
