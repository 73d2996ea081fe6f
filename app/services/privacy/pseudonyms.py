"""Typed texts without the names of persons on file: each name gives way to what the person is, or to "[Name]".

Rather too much is hidden than too little: whoever is called Bach is hidden in every brook. What describes somebody without
a name ("der Vater aus dem zweiten Stock") is not found.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common.text import search_key
from app.models import Household, Person, PersonName
from app.services.records import rows_in, table_of

ANYBODY, MAIL, PHONE, ADDRESS = "[Name]", "[E-Mail]", "[Telefon]", "[Adresse]"
_PERSON, _HOUSEHOLD, _NAME = table_of(Person), table_of(Household), table_of(PersonName)
_NAMES = ("family_name", "given_name", "native_name", "patronymic", "birth_name", "chosen_name")
_MAIL = re.compile(r"[^\s@<>\"“„]+@[^\s@<>\"“„]+\.[^\s@<>\"“„.,;:!?)]+")
_PHONE = re.compile(r"(?<![\w.])(?:\+|0)\d[\d \t/()\-\u2010-\u2015]{4,}\d")
_PLAIN_WORD = re.compile(r"[A-Za-z]+(?:'[A-Za-z]+)*")
_INSIDE = "'’‘ʼ`´ʹ"
_ENDINGS = ("s", "es", "sche", "schen", "scher", "sches")
_SMALL_WORDS = frozenset(
    [
        "ab",
        "am",
        "an",
        "auf",
        "aus",
        "bei",
        "bin",
        "bis",
        "da",
        "das",
        "dem",
        "den",
        "der",
        "des",
        "die",
        "du",
        "ein",
        "er",
        "es",
        "für",
        "gar",
        "hat",
        "ich",
        "ihm",
        "ihn",
        "ihr",
        "im",
        "in",
        "ist",
        "ja",
        "je",
        "man",
        "mir",
        "mit",
        "nie",
        "nun",
        "nur",
        "ob",
        "oft",
        "so",
        "um",
        "und",
        "uns",
        "vom",
        "von",
        "vor",
        "war",
        "was",
        "weg",
        "wem",
        "wen",
        "wer",
        "wie",
        "wir",
        "wo",
        "zu",
        "zum",
        "zur",
    ]
)
"""Words that are no name where they stand in small letters, though somebody may be called so."""
_BEFORE_ENDING = 4
"""Letters before an ending in a word in small letters: "als" is not of Al."""
_LEAST_SIGNS = 3
"""Characters of a name without letters."""


@dataclass(frozen=True)
class Pseudonyms:
    """What stands in the place of names. `by_key` are words of names by their search key, `literal` names without letters."""

    by_key: Mapping[str, str]
    literal: Mapping[str, str] = field(default_factory=dict)
    streets: tuple[str, ...] = ()
    called: Mapping[int, str] = field(default_factory=dict)

    def of(self, person_id: int) -> str:
        """What a person is called instead."""
        return self.called.get(person_id, ANYBODY)

    def hide(self, text: str) -> str:
        """The text without names, mail addresses, telephone numbers, and the streets of those who are called."""
        hidden = _MAIL.sub(MAIL, text)
        for sign, instead in self.literal.items():
            hidden = hidden.replace(sign, instead)
        hidden = _PHONE.sub(PHONE, hidden)
        for street in self.streets:
            hidden = re.sub(re.escape(street), ADDRESS, hidden, flags=re.IGNORECASE)
        return _once("".join(self._words(hidden)))

    def _words(self, text: str) -> Iterator[str]:
        """The text, word for word, with others in the place of names."""
        reached = 0
        for start, end in _spans(text):
            yield text[reached:start]
            word = text[start:end]
            own = text[start - 1 : start] == "[" and text[start - 1 :].startswith((ANYBODY, MAIL, PHONE, ADDRESS))
            yield word if own else self._instead(word) or word
            reached = end
        yield text[reached:]

    def _instead(self, word: str) -> str | None:
        if word.islower() and word in _SMALL_WORDS:
            return None
        key = search_key(_visible(word))
        if len(key) == 1 and word.isascii() and not word.isupper():
            return None
        least = _BEFORE_ENDING if word.islower() else 1
        found = self._known(key, least) or next(
            (known for part in _parts(word) if (known := self._known(search_key(part), least))), None
        )
        if found is None and not _is_latin(word):
            return next((known for name, known in self.by_key.items() if not name.isascii() and name in key), None)
        return found

    def _known(self, key: str, least: int) -> str | None:
        """What stands for a word of a name, also with the ending of a genitive or of an adjective."""
        bare = (key[: -len(ending)] for ending in _ENDINGS if key.endswith(ending) and len(key) >= len(ending) + least)
        return next((self.by_key[one] for one in (key, *bare) if one in self.by_key), None)


def pseudonyms(session: Session, client_id: int, involved: Iterable[int] = ()) -> Pseudonyms:
    """What stands for the names of all persons and households on file, those in the trash as well: the client is
    "[Klient/in]", those involved are "[Person 1]" …, any other is "[Name]".
    """
    called = {person: f"[Person {number}]" for number, person in enumerate(dict.fromkeys(involved), 1)}
    called[client_id] = "[Klient/in]"
    by_key: dict[str, str] = {}
    literal: dict[str, str] = {}
    for owner, name in _names(session):
        instead = called.get(owner, ANYBODY)
        found = {
            search_key(part) for start, end in _spans(name) for part in (name[start:end], *_parts(name[start:end]))
        }
        for key in found - {""}:
            by_key[key] = _nearer(by_key.get(key), instead)
        if not found and len(name.strip()) >= _LEAST_SIGNS:
            literal[name.strip()] = instead
    return Pseudonyms(by_key, literal, _streets(session, list(called)), called)


def _nearer(one: str | None, other: str) -> str:
    """Of two who share a name, the one the text is more likely about."""
    order = ("[Klient/in]", "[Person", ANYBODY)
    return min(
        (each for each in (one, other) if each), key=lambda each: [each.startswith(o) for o in order].index(True)
    )


def _names(session: Session) -> Iterator[tuple[int, str]]:
    """Every name of every person and household with the id of its owner."""
    for row in session.execute(select(_PERSON.c.id, *(_PERSON.c[name] for name in _NAMES))):
        yield from ((row[0], name) for name in row[1:] if name)
    for row in session.execute(select(_NAME.c.person_id, _NAME.c.name)):
        yield row[0], row[1]
    for row in session.execute(select(_HOUSEHOLD.c.id, _HOUSEHOLD.c.name, _HOUSEHOLD.c.bell_name)):
        yield from ((row[0], name) for name in row[1:] if name)


def _streets(session: Session, persons: list[int]) -> tuple[str, ...]:
    """Where those persons live, the longest first."""
    statement = select(_PERSON.c.id, _PERSON.c.street, _HOUSEHOLD.c.street.label("home")).outerjoin(
        _HOUSEHOLD, _HOUSEHOLD.c.id == _PERSON.c.household_id
    )
    rows = rows_in(session, statement, _PERSON.c.id, persons)
    found = {street.strip() for row in rows for street in (row.street, row.home) if street and street.strip()}
    return tuple(sorted(found, key=len, reverse=True))


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Where words of letters stand: marks, invisible signs and apostrophes between letters belong to them."""
    if text.isascii():
        yield from (found.span() for found in _PLAIN_WORD.finditer(text))
        return
    start = end = -1
    for place, sign in enumerate(text):
        category = unicodedata.category(sign)
        if category[0] == "L":
            start, end = (place if start < 0 else start), place + 1
        elif category[0] == "M" and start >= 0:
            end = place + 1
        elif start >= 0 and category != "Cf" and sign not in _INSIDE:
            yield start, end
            start = -1
    if start >= 0:
        yield start, end


def _parts(word: str) -> list[str]:
    """The parts of a word that may be names by themselves: O'Neill, FrauKovač."""
    pieces = re.split(f"[{_INSIDE}]", _visible(word))
    found = [part for piece in pieces for part in (piece, *_humps(piece)) if len(part) > 1]
    return [part for part in dict.fromkeys(found) if part != word]


def _humps(word: str) -> list[str]:
    """A word in pieces that each begin with a capital letter after a small one."""
    borders = [place for place in range(1, len(word)) if word[place].isupper() and word[place - 1].islower()]
    return [word[start:end] for start, end in zip([0, *borders], [*borders, len(word)], strict=True)]


def _visible(word: str) -> str:
    """Without invisible signs, such as a soft hyphen."""
    return word if word.isascii() else "".join(sign for sign in word if unicodedata.category(sign) != "Cf")


def _is_latin(word: str) -> bool:
    return word.isascii() or all("LATIN" in unicodedata.name(sign, "") for sign in word if sign.isalpha())


_TWICE = re.compile(r"(\[(?:Klient/in|Person \d+)\])(?:[\s,‑–-]+\1)+|(\[Name\])(?:[\s‑–-]+\2)+")


def _once(text: str) -> str:
    """Given name and family name are one person."""
    return _TWICE.sub(lambda found: found[1] or found[2], text)
