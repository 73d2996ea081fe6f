"""Cards of an address book as vCard 4.0 (RFC 6350, with DEATHDATE of RFC 6474 and GRAMGENDER of RFC 9554).

What a type can't say stands as a label beside it (X-ABLABEL), the birth name as X-MAIDENNAME: so telephones write them, too.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date

from app.common.cards import Card, Place, Reach

_LONGEST = 75
"""Bytes of a line; what is longer goes on in the next one, behind a space."""
_ESCAPED = str.maketrans({"\\": "\\\\", ",": "\\,", ";": "\\;", "\n": "\\n"})
_RETURN = re.compile(r"\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_UNWRITABLE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_QUOTED = str.maketrans({"^": "^^", '"': "^'", "\n": "^n"})


def vcard(card: Card) -> bytes:
    """One card with its line ends."""
    return b"".join(_folded(line) for line in _lines(card))


def _lines(card: Card) -> Iterator[str]:
    yield "BEGIN:VCARD"
    yield "VERSION:4.0"
    yield "PRODID:-//Quartiersbuch//DE"
    yield _line("UID", card.uid)
    yield _line("KIND", "org" if card.is_organisation else "individual")
    yield from _names(card)
    yield from _days(card)
    labels = _Labels()
    for name, reaches in (("TEL", card.phones), ("EMAIL", card.mails)):
        for reach in reaches:
            yield from labels.labelled(name, reach, _text(reach.value))
    for place in card.places:
        parts = ("", place.care_of, place.street, place.city, "", place.postcode, "")
        yield from labels.labelled("ADR", place, _structured(*parts))
    for number, code in enumerate(card.languages, 1):
        yield _line("LANG", code.replace("_", "-"), PREF=str(number))
    for organisation, function in card.works_for:
        yield from labels.paired(_line("ORG", organisation), _line("TITLE", function) if function else "")
    if card.website:
        yield _line("URL", card.website)
    if card.tags:
        yield f"CATEGORIES:{','.join(map(_text, card.tags))}"
    if card.note:
        yield _line("NOTE", card.note)
    if card.changed_at:
        yield _line("REV", f"{card.changed_at:%Y%m%dT%H%M%S}")
    yield "END:VCARD"


def _names(card: Card) -> Iterator[str]:
    """The name in both its scripts, where there are two; a second one says that the first is not the only one."""
    alternatives = {"ALTID": "1"} if card.native_name else {}
    for name in (card.name, card.native_name):
        if name:
            yield _line("FN", name, **alternatives)
    if card.is_organisation:
        yield _line("ORG", card.name)
    else:
        sort_as = {"SORT-AS": card.sort_as} if card.sort_as and "," not in card.sort_as else {}
        yield f"N{_parameters(sort_as)}:{_structured(card.family, card.given, card.additional, card.title, '')}"
    if card.birth_name:
        yield _line("X-MAIDENNAME", card.birth_name)
    for one in card.nicknames:
        yield _line("NICKNAME", one.name, **({"TYPE": f"x-{one.type}"} if one.type else {}))


def _days(card: Card) -> Iterator[str]:
    if card.birth:
        yield _line("BDAY", _day(card.birth) if isinstance(card.birth, date) else f"{card.birth:04}")
    if card.died_on:
        yield _line("DEATHDATE", _day(card.died_on))
    if card.gender:
        yield _line("GRAMGENDER", card.gender)


def _day(day: date) -> str:
    return f"{day.year:04}{day.month:02}{day.day:02}"


class _Labels:
    """Groups of lines that belong together, counted through a card."""

    def __init__(self) -> None:
        self._groups = 0

    def labelled(self, name: str, one: Reach | Place, value: str) -> Iterator[str]:
        """The line, and its label where it has one."""
        preferred = {"PREF": "1"} if one.preferred else {}
        line = f"{name}{_types(one.types)}{_parameters(preferred)}:{value}"
        yield from self.paired(line, _line("X-ABLABEL", one.label) if one.label else "")

    def paired(self, line: str, other: str) -> Iterator[str]:
        """Two lines as one group; the first alone where there is no other."""
        if not other:
            yield line
            return
        self._groups += 1
        yield f"item{self._groups}.{line}"
        yield f"item{self._groups}.{other}"


def _line(name: str, value: str, **parameters: str) -> str:
    return f"{name}{_parameters(parameters)}:{_text(value)}"


def _types(types: tuple[str, ...]) -> str:
    return f";TYPE={','.join(types)}" if types else ""


def _parameters(parameters: Mapping[str, str]) -> str:
    return "".join(f";{name}={_quoted(value)}" for name, value in parameters.items())


def _quoted(value: str) -> str:
    """A value of a parameter, within quotation marks where it is no plain word (RFC 6868)."""
    return value if value.replace("-", "").isalnum() and value.isascii() else f'"{_clean(value).translate(_QUOTED)}"'


def _structured(*parts: str) -> str:
    return ";".join(map(_text, parts))


def _text(value: str) -> str:
    return _clean(value).translate(_ESCAPED)


def _clean(value: str) -> str:
    """With one kind of line ends, and a sign for what no text can hold."""
    if value.isprintable():
        return value
    return _UNWRITABLE.sub("\N{REPLACEMENT CHARACTER}", _RETURN.sub("\n", value))


def _folded(line: str) -> bytes:
    """In pieces short enough; no character is cut."""
    whole = line.encode("utf-8")
    if len(whole) <= _LONGEST:
        return whole + b"\r\n"
    pieces, start, room = [], 0, _LONGEST
    while start < len(whole):
        end = min(start + room, len(whole))
        while end < len(whole) and whole[end] & 0xC0 == 0x80:
            end -= 1
        pieces.append(whole[start:end])
        start, room = end, _LONGEST - 1
    return b"\r\n ".join(pieces) + b"\r\n"
