"""Which column of a table is proposed to mean what: by its heading, by those beside it, and where there is none by its cells."""

import re
from collections.abc import Callable, Iterator, Sequence

from app.common.kinds import Kind
from app.transfer.columns.fields import fields_of
from app.transfer.columns.headings import meaning, plain, shadowed
from app.transfer.reading.tables import RawTable, Row

_MOST_OF_THEM = 0.7
_SEVERAL = frozenset(
    [
        "phone",
        "mobile",
        "work_phone",
        "fax",
        "relative_phone",
        "other_phone",
        "email",
        "work_email",
        "note",
        "post_address",
        "second_address",
        "work_address",
        "relative_address",
        "former_address",
        "also_name",
        "former_name",
        "spelled_name",
        "called_name",
        "further_phone",
        "contact",
        "middle_name",
    ]
)
"""Fields that several columns may fill: what comes second is kept as a further one."""
_MAIL = re.compile(r"[^@\s]+@[^@\s]+\.\w+")
_POSTCODE = re.compile(r"\d{5}")
_DAY = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2}.*")
_YEAR = re.compile(r"19\d\d|20[012]\d")
_MOBILE = re.compile(r"(?:\+49|0049|0)\s*\(?0?\)?\s*1[567][\d\s/()-]+")
_PHONE = re.compile(r"(?:\+|0)[\d\s/().-]{5,}")
_PLACE = re.compile(r"\d{5}\s+\D+")
_STREET = re.compile(r"\D{3,}\s\d+\s?[a-zA-Z]?")
_WORD = re.compile(r"[^\W\d_][^\d@]*")
_BY_CELLS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("email", _MAIL),
    ("postcode", _POSTCODE),
    ("birth_date", _DAY),
    ("birth_year", _YEAR),
    ("mobile", _MOBILE),
    ("phone", _PHONE),
    ("place", _PLACE),
    ("street", _STREET),
)


def propose(kind: Kind, table: RawTable) -> dict[int, str]:
    """The field of each column that is understood, by its place in the table; she may say otherwise.

    A field stands for one column, unless several of it can be kept (numbers, mails, further names, the note).
    """
    if table.known is not None:
        keys = {field.key for field in fields_of(kind)}
        return {place: key for place, key in table.known[kind].items() if key in keys}
    if not table.has_headings:
        return _by_cells(kind, table.sample(), len(table.header))
    return _by_headings(kind, table.header)


def _by_headings(kind: Kind, header: Sequence[str]) -> dict[int, str]:
    passed_over = shadowed(header)
    said = {
        place: found
        for place, heading in enumerate(header)
        if plain(heading) not in passed_over and (found := meaning(kind, heading)) is not None
    }
    settle = _SETTLE.get(kind)
    if settle is not None:
        settle(said)
    taken: set[str] = set()
    proposed = {}
    for place, key in said.items():
        if key not in taken or key in _SEVERAL:
            proposed[place] = key
            taken.add(key)
    return proposed


def _settle_names(said: dict[int, str]) -> None:
    """A bare "Name" is the family name beside a given name, else the whole one."""
    keys = set(said.values())
    alone = "given_name" in keys and not keys & {"family_name", "full_name", "family_first"}
    for place, key in said.items():
        if key == "name":
            said[place] = "family_name" if alone else "full_name"
    if "given_name" not in keys and "called_name" in keys and "family_name" in said.values():
        place = next(place for place, key in said.items() if key == "called_name")
        said[place] = "given_name"
    if "address" in said.values() and "street" not in said.values() and keys & {"postcode", "city", "place"}:
        place = next(place for place, key in said.items() if key == "address")
        said[place] = "street"


_SETTLE: dict[Kind, Callable[[dict[int, str]], None]] = {Kind.PERSON: _settle_names}


def _by_cells(kind: Kind, rows: Sequence[Row], width: int) -> dict[int, str]:
    keys = {field.key for field in fields_of(kind)}
    found: dict[int, str] = {}
    words = []
    for place in range(width):
        cells = [row.cells[place].strip() for row in rows if place < len(row.cells) and row.cells[place].strip()]
        key = next((key for key, form in _BY_CELLS if key in keys and _are(cells, form)), None)
        if key is not None and (key not in found.values() or key in _SEVERAL):
            found[place] = key
        elif key is None and _are(cells, _WORD):
            words.append((place, cells))
    return found | dict(_names(kind, words, "postcode" in found.values()))


def _names(kind: Kind, words: Sequence[tuple[int, list[str]]], has_postcode: bool) -> Iterator[tuple[int, str]]:
    """The first columns of words are the names; the one after a postcode may be the place."""
    if not words:
        return
    if kind is not Kind.PERSON:
        yield words[0][0], "name"
        return
    whole = all(len(cell.split()) > 1 for cell in words[0][1])
    if whole or len(words) == 1:
        yield words[0][0], "full_name"
        rest = words[1:]
    else:
        yield words[0][0], "family_name"
        yield words[1][0], "given_name"
        rest = words[2:]
    if rest and has_postcode:
        yield rest[0][0], "city"


def _are(cells: Sequence[str], form: re.Pattern[str]) -> bool:
    return bool(cells) and sum(bool(form.fullmatch(cell)) for cell in cells) >= _MOST_OF_THEM * len(cells)
