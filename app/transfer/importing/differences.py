"""What a row of a list says otherwise than the record on file that it means."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from app.common.kinds import Choice, Kind
from app.common.sentences import Coded, Sentence, Value, joined
from app.common.text import clean, search_key
from app.models import MAILS, Gone, NumberKind, graph
from app.models.base import scalar_defaults
from app.models.columns import CODES
from app.models.people import digits
from app.services.records import one_line
from app.transfer.importing.values import Values

_ADDRESS = ("street", "postcode", "city")
_BIRTH = ("birth_date", "birth_year")
_NUMBERS = ("phone", "mobile")
_MAIL = "email"
_NOTE = "note"


class Difference(NamedTuple):
    """One thing that the list says and the record does not.

    Attributes:
        key: what it is about, the same for every row.
        label: what that is called.
        before: what is on file, empty where nothing is.
        after: what the list says.
        fills: whether nothing on file is lost by taking it: it is empty there, or one more of several.
        columns: values to be set.
        items: rows of parts to be added, by the name of the part.
    """

    key: str
    label: Sentence
    before: Value
    after: Value
    fills: bool
    columns: Mapping[str, Any]
    items: Mapping[str, Sequence[Mapping[str, Any]]]


@dataclass(frozen=True, slots=True)
class _Look:
    """A row beside what is on file."""

    told: Values
    known: Values
    kind: Kind


def differences(told: Values, known: Values, kind: Kind) -> list[Difference]:
    """Everything a row says that is not on file, in the order of the record's columns."""
    look = _Look(told, known, kind)
    seen: set[str] = set()
    found: list[Difference] = []
    for name, value in told.columns.items():
        aspect = _ASPECT_OF.get(name, name)
        if aspect in seen or _says_nothing(kind, name, value):
            continue
        seen.add(aspect)
        found += _COMPARED.get(aspect, _plain)(look, name)
    for part, items in told.parts.items():
        found += _part(look, part, items)
    return found


def _plain(look: _Look, name: str) -> Iterator[Difference]:
    value, held = look.told.columns[name], look.known.columns.get(name)
    if not _alike(value, held):
        yield _change(look, name, held, value, _says_nothing(look.kind, name, held))


def _says_nothing(kind: Kind, name: str, value: Any) -> bool:
    """Whether a column is as it is where nobody said anything."""
    return value in (None, "") or value == scalar_defaults(graph.entity_of(kind)).get(name)


def _alike(value: Any, held: Any) -> bool:
    if isinstance(value, str) and isinstance(held, str):
        return value == held or search_key(value) == search_key(held)
    return bool(value == held)


def _birth(look: _Look, _name: str) -> Iterator[Difference]:
    """A year of birth says nothing new beside a day in it; a day in the year on file is more than the year."""
    day, told_year = (look.told.columns.get(name) for name in _BIRTH)
    held_day, held_year = (look.known.columns.get(name) for name in _BIRTH)
    year = day.year if day else told_year
    if (day or year) in (held_day, held_year):
        return
    name = "birth_date" if day else "birth_year"
    fills = held_year is None or (held_day is None and year == held_year)
    values = {"birth_date": day, "birth_year": year}
    before = _shown(look, name, held_day or held_year)
    yield Difference(name, label_of(look.kind, name), before, day or str(year), fills, values, {})


def _gone(look: _Look, _name: str) -> Iterator[Difference]:
    """That somebody died is never taken as said: she decides."""
    value, held = look.told.columns["gone_on"], look.known.columns.get("gone")
    if held is Gone.DIED:
        return
    columns = {"gone": Gone.DIED, "gone_on": value}
    before = held.label if held and held is not Gone.NO else ""
    yield Difference("gone", Sentence("Verstorben am"), before, value, False, columns, {})


def _address(look: _Look, _name: str) -> Iterator[Difference]:
    """An address is one thing. Who has none of her own lives where the household does."""
    told, own = _place(look.told.columns), _place(look.known.columns)
    held = own if own[0] or not look.known.home[0] else look.known.home
    if all(not value or _same_place(value, there) for value, there in zip(told, held, strict=True)):
        return
    fills = all(not there or not value or _same_place(value, there) for value, there in zip(told, held, strict=True))
    values = dict(zip(_ADDRESS, told if not fills else map(_or, told, held), strict=True))
    yield Difference("street", Sentence("Anschrift"), one_line(*held), one_line(*told), fills, values, {})


def _or(value: str, there: str) -> str:
    return there or value


def _place(columns: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(columns.get(name) or "" for name in _ADDRESS)


def _same_place(value: str, there: str) -> bool:
    return value == there or _street_key(value) == _street_key(there)


def _street_key(text: str) -> str:
    """Bahnhofstr. 3 a, Bahnhofstraße 3a and Bahnhof-Strasse 3A are one."""
    return search_key(text).replace("strasse", "str").replace(".", "").replace(" ", "")


def _number(look: _Look, _name: str) -> Iterator[Difference]:
    """A number that is on file in whatever place says nothing new; a second one stands beside the first."""
    for own in _NUMBERS:
        yield from _reached(look, own, digits, {"kind": _NUMBER_KIND[own]})


def _mail(look: _Look, name: str) -> Iterator[Difference]:
    yield from _reached(look, name, search_key, {"kind": NumberKind.MAIL})


def _reached(look: _Look, name: str, key: Callable[[str], str], kind: Mapping[str, Any]) -> Iterator[Difference]:
    value, held = look.told.columns.get(name) or "", look.known.columns.get(name) or ""
    if not value or value == held or _key(value, key) in _on_file(look, key):
        return
    if not held:
        yield _change(look, name, held, value, True)
    elif "numbers" in look.known.parts or "numbers" in look.told.parts:
        item = {**kind, "value": value, "preferred": False}
        yield Difference(name, label_of(look.kind, name), held, value, True, {}, {"numbers": [item]})
    else:
        yield _change(look, name, held, value, False)


def _on_file(look: _Look, key: Callable[[str], str]) -> set[str]:
    """All numbers and mails of a record, as they are compared."""
    first = [look.known.columns.get(name) or "" for name in (*_NUMBERS, _MAIL)]
    further = [str(one["value"]) for one in look.known.parts.get("numbers", ())]
    return {_key(text, key) for text in (*first, *further)} - {""}


def _key(text: str, key: Callable[[str], str]) -> str:
    return key(text) or clean(text)


def _note(look: _Look, name: str) -> Iterator[Difference]:
    """A note is never replaced: what is new in it stands below what is there."""
    value, held = str(look.told.columns[name]), str(look.known.columns.get(name) or "")
    there = search_key(held)
    new = "\n".join(line for line in value.splitlines() if search_key(line) not in there)
    if new:
        both = f"{held}\n{new}" if held else new
        yield Difference(name, label_of(look.kind, name), held, new, not held, {name: both}, {})


def _part(look: _Look, part: str, items: Sequence[Mapping[str, Any]]) -> Iterator[Difference]:
    """Rows of a part that are not on file; they stand beside those that are."""
    there = [_part_key(one) for one in look.known.parts.get(part, ())]
    reached = _on_file(look, digits) | _on_file(look, search_key) if part == "numbers" else set()
    new = []
    for item in items:
        key = _part_key(item)
        if key in there or (part == "numbers" and key[0] in reached):
            continue
        there.append(key)
        new.append(item)
    if new:
        before = joined(", ", *map(_item_shown, look.known.parts.get(part, ())))
        after = joined(", ", *map(_item_shown, new))
        yield Difference(part, label_of(look.kind, part), before, after, True, {}, {part: new})


def _part_key(item: Mapping[str, Any]) -> tuple[str, ...]:
    """By what two rows of a part are one: its texts, not what kind of number it is."""
    if "value" in item:
        value = str(item["value"])
        return (search_key(value) if item["kind"] in MAILS or "@" in value else digits(value) or clean(value),)
    return tuple(
        search_key(str(value)) for value in item.values() if isinstance(value, str) and not isinstance(value, Choice)
    )


def _item_shown(item: Mapping[str, Any]) -> Value:
    if "code" in item:
        return Coded("languages", str(item["code"]))
    texts = [value for value in item.values() if isinstance(value, str) and value and not isinstance(value, Choice)]
    return joined(", ", *texts)


def _change(look: _Look, name: str, held: Any, value: Any, fills: bool) -> Difference:
    shown = (
        look.known.said.get(name) or _shown(look, name, held),
        look.told.said.get(name) or _shown(look, name, value),
    )
    return Difference(name, label_of(look.kind, name), *shown, fills, {name: value}, {})


def _shown(look: _Look, name: str, value: Any) -> Value:
    if value in (None, ""):
        return ""
    if isinstance(value, Choice):
        return value.label
    if isinstance(value, bool):
        return Sentence("ja") if value else Sentence("nein")
    if isinstance(value, date):
        return value
    if isinstance(value, int):
        return str(value)
    codes = graph.half_of(look.kind).c[name].info.get(CODES)
    return Coded("countries" if codes == "country" else "languages", str(value)) if codes else str(value)


@cache
def label_of(kind: Kind, name: str) -> Sentence:
    """What a column or a part of a record is called."""
    column = graph.half_of(kind).c.get(name)
    label = graph.label_of(column) if column is not None else None
    return label or _PART_LABELS[name]


_NUMBER_KIND = {"phone": NumberKind.HOME, "mobile": NumberKind.MOBILE}
_PART_LABELS = {
    "languages": Sentence("Sprachen"),
    "tags": Sentence("Schlagwörter"),
    "numbers": Sentence("Weitere Nummern"),
    "names": Sentence("Weitere Namen"),
    "addresses": Sentence("Weitere Anschriften"),
}
_ASPECT_OF = {
    **dict.fromkeys(_ADDRESS, "street"),
    **dict.fromkeys(_BIRTH, "birth"),
    **dict.fromkeys(_NUMBERS, "numbers"),
    **dict.fromkeys(("gone", "gone_on"), "gone"),
}
_COMPARED: dict[str, Callable[[_Look, str], Iterator[Difference]]] = {
    "street": _address,
    "birth": _birth,
    "gone": _gone,
    "numbers": _number,
    _MAIL: _mail,
    _NOTE: _note,
}
