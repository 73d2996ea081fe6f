"""What the headings of lists mean: everyday German and English ones, and those of the exports of Outlook and Google."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from app.common.kinds import Kind
from app.common.text import fold
from app.transfer.kinds.registry import IMPORTED, imported

_OUTLOOK = frozenset(
    ["postleitzahl privat", "ort privat", "strasse privat", "home street", "home city", "home postal code"]
)
_NOT_IN_OUTLOOK = frozenset(["ort", "sprache", "location", "language", "kategorien", "vertraulichkeit"])
_GOOGLE = re.compile(
    r"(?P<what>phone|e ?mail|address|organization|website|custom field|relation|event|im) (?P<number>\d) (?P<part>[a-z ]+)"
)
_GOOGLE_PARTS = {
    ("phone", "value"): "phone",
    ("email", "value"): "email",
    ("e mail", "value"): "email",
    ("address", "street"): "street",
    ("address", "city"): "city",
    ("address", "postal code"): "postcode",
    ("website", "value"): "website",
    ("organization", "name"): "name",
}
_COUNTED = frozenset(["phone", "mobile", "work_phone", "fax", "other_phone", "email", "work_email", "further_phone"])
"""Fields whose headings may be counted: Telefon 3, Mobiltelefon 2."""
_NO_LETTER = re.compile(r"[^a-z0-9]+")
_SPELLED_OUT = (("ae", "a"), ("oe", "o"), ("ue", "u"))


@lru_cache(maxsize=1024)
def plain(heading: str) -> str:
    """A heading as it is compared, whatever its case, umlauts and punctuation."""
    return _NO_LETTER.sub(" ", fold(heading)).strip()


@cache
def _known(kind: Kind) -> dict[str, str]:
    known: dict[str, str] = {}
    for target, names in imported(kind).headings.items():
        for name in names.split("|"):
            known.setdefault(name, target)
    return known | {_bare(name): target for name, target in known.items() if _bare(name) not in known}


def _bare(name: str) -> str:
    """How a heading without umlauts is typed by whoever has none: Buero, Strasse."""
    return name.replace(" ", "")


def meaning(kind: Kind, heading: str) -> str | None:
    """What a heading alone stands for, as a word of this module or the key of a field; None where unknown."""
    said = plain(heading)
    known = _known(kind)
    for spelling in (said, _without_umlauts(said), said.replace(" ", "")):
        if spelling in known:
            return known[spelling]
    if (google := _GOOGLE.fullmatch(said)) is not None:
        return _GOOGLE_PARTS.get((google["what"], google["part"]))
    bare, _, number = said.rpartition(" ")
    counted = known.get(bare) if number.isdecimal() else None
    return counted if counted in _COUNTED else None


def _without_umlauts(said: str) -> str:
    for spelled_out, letter in _SPELLED_OUT:
        said = said.replace(spelled_out, letter)
    return said


def is_heading(text: str) -> bool:
    """Whether a cell is the heading of a column, of any kind of list."""
    if not text or len(text) > 60:
        return False
    return any(meaning(one.kind, text) is not None for one in IMPORTED)


def shadowed(headings: Iterable[str]) -> frozenset[str]:
    """Headings that mean nothing about a person here: in an export of Outlook a bare "Ort" is where one meets."""
    outlook = any(plain(heading) in _OUTLOOK for heading in headings)
    return _NOT_IN_OUTLOOK if outlook else frozenset()
