"""Which column of a table is proposed to mean what: by its heading, by those beside it, and where there is none by its cells."""

import re
from collections.abc import Sequence

from app.common.kinds import Kind
from app.transfer.columns.headings import meaning, plain, shadowed
from app.transfer.kinds.registry import imported
from app.transfer.reading.tables import RawTable, Row

_MOST_OF_THEM = 0.7
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
        keys = imported(kind).labels
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
    if "street" in said.values():
        said = {place: key for place, key in said.items() if key != "address"}
    listed = imported(kind)
    listed.settle(said)
    taken: set[str] = set()
    proposed = {}
    for place, key in said.items():
        if key not in taken or key in listed.several:
            proposed[place] = key
            taken.add(key)
    return proposed


def _by_cells(kind: Kind, rows: Sequence[Row], width: int) -> dict[int, str]:
    listed = imported(kind)
    found: dict[int, str] = {}
    words = []
    for place in range(width):
        cells = [row.cells[place].strip() for row in rows if place < len(row.cells) and row.cells[place].strip()]
        key = next((key for key, form in _BY_CELLS if key in listed.labels and _are(cells, form)), None)
        if key is not None and (key not in found.values() or key in listed.several):
            found[place] = key
        elif key is None and _are(cells, _WORD):
            words.append((place, cells))
    return found | dict(listed.names_in(words, "postcode" in found.values())) if words else found


def _are(cells: Sequence[str], form: re.Pattern[str]) -> bool:
    return bool(cells) and sum(bool(form.fullmatch(cell)) for cell in cells) >= _MOST_OF_THEM * len(cells)
