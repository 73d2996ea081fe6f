"""What the rooms below the window say, in the language of the window.

Services, storage and reports know no Qt; they answer with sentences in German that know their template and their values
(`app.common.sentences`). A book per language holds the templates, word for word, and their translations. Values are put
in as they are, except those that are sentences themselves.
"""

from datetime import date, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path

from app.common.errors import Told
from app.common.sentences import Coded, Sentence, Value, decimals, filled, named
from app.views.language import i18n, written


def book_file(language: str) -> Path:
    """The book of a language: German template → translation, as JSON."""
    return i18n.FOLDER / f"sentences_{language}.json"


def translated(said: str | BaseException) -> str:
    """A sentence, or that of an error, in the language of the window. Any other text is a value and stays as it is."""
    match said:
        case Told():
            return translated(said.sentence)
        case Sentence():
            return filled(own_word(said.template), said.values, _put)
    return str(said)


def own_word(text: str) -> str:
    """One of the program's own words or templates in the language of the window, as far as its book knows it.

    Never for what somebody typed: that may happen to be one of our words.
    """
    return _book(i18n.current()).get(text, text)


def _put(value: Value) -> str:
    """A value as it is written in the language of the window."""
    match value:
        case Sentence():
            return translated(value)
        case int() | float():
            return written.number(value, decimals(value))
        case Decimal():
            return written.money(value)
        case datetime():
            return written.day_time(value)
        case date():
            return written.day(value)
        case Coded():
            return named(value, i18n.current())
    return str(value)


@cache
def _book(language: str) -> dict[str, str]:
    import json

    file = book_file(language)
    return dict(json.loads(file.read_text(encoding="utf-8"))) if file.is_file() else {}
