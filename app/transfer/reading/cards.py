"""One vCard → texts for the fields of a list: whatever program wrote it, as few of its properties as possible are lost."""

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from app.models import AddressKind, NameKind, NameOrder, NumberKind
from app.transfer.columns.spoken import words_for
from app.transfer.reading.content_lines import ContentLine

OURS = "Quartiersbuch"
_APPLE_LABEL = re.compile(r"_\$!<(.*)>!\$_")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
_PASSED_OVER = frozenset(
    ["VERSION", "PRODID", "UID", "REV", "KIND", "X-ABLABEL", "SORT-STRING", "END", "BEGIN", "CLASS"]
)
"""Properties that tell nothing about somebody, or are read beside others."""
_NUMBER_KEYS = {
    NumberKind.HOME: "phone",
    NumberKind.MOBILE: "mobile",
    NumberKind.WORK: "work_phone",
    NumberKind.FAX: "fax",
    NumberKind.RELATIVE: "relative_phone",
    NumberKind.OTHER: "other_phone",
}
_ADDRESS_KEYS = {
    AddressKind.POST: "post_address",
    AddressKind.SECOND: "second_address",
    AddressKind.WORK: "work_address",
    AddressKind.CARE_OF: "relative_address",
    AddressKind.FORMER: "former_address",
}
_NAME_KEYS = {
    NameKind.CALLED: "called_name",
    NameKind.ALSO: "also_name",
    NameKind.SPELLED: "spelled_name",
    NameKind.FORMER: "former_name",
}
_NUMBERS_BY_LABEL = {kind.label.casefold(): key for kind, key in _NUMBER_KEYS.items()}
_ADDRESSES_BY_LABEL = {kind.label.casefold(): key for kind, key in _ADDRESS_KEYS.items()}
_USUAL_LABELS = frozenset(
    ["home", "work", "mobile", "main", "other", "iphone", "homefax", "workfax", "otherfax", "pager"]
)
_GENDERS = {"feminine": "Frau", "masculine": "Herr"}
_AT_HOME = frozenset(["deutschland", "germany", "de"])


@dataclass
class Card:
    """The lines of one card."""

    line: int
    lines: list[ContentLine] = field(default_factory=list)

    def values(self, name: str) -> list[ContentLine]:
        """All lines of a property."""
        return [line for line in self.lines if line.name == name]

    def first(self, name: str) -> str:
        """The text of the first line of a property, empty where there is none."""
        return next((line.text for line in self.lines if line.name == name), "")


Cells = dict[str, list[str]]
"""The texts of a card by the key of their field (see `columns.fields`); some keys stand for both kinds of records."""


def cells_of(card: Card) -> tuple[Cells, set[str]]:
    """The texts of a card, and the names of its properties that have no place."""
    cells: Cells = defaultdict(list)
    labels = {line.group: _label(line) for line in card.values("X-ABLABEL") if line.group}
    unknown = set()
    is_organisation = card.first("KIND").lower() in ("org", "organization") or card.first("X-ABSHOWAS") == "COMPANY"
    _take_name(card, cells, is_organisation)
    for line in card.lines:
        take = _TAKE.get(line.name)
        if take is not None:
            take(card, line, labels.get(line.group, ""), cells)
        elif line.name not in _PASSED_OVER and line.name not in _NAMES:
            unknown.add(line.name)
    _take_organisation(card, cells, is_organisation)
    return cells, unknown


def _label(line: ContentLine) -> str:
    found = _APPLE_LABEL.fullmatch(line.text)
    return found[1] if found else line.text


_NAMES = frozenset(["N", "FN", "ORG", "TITLE", "ROLE"])


def _take_name(card: Card, cells: Cells, is_organisation: bool) -> None:
    names = card.values("N")
    formatted = [text for line in card.values("FN") if (text := line.text)]
    if is_organisation:
        cells["name"] += formatted[:1]
        return
    structured = names[0] if names else None
    parts = [*structured.parts, "", "", "", "", ""] if structured is not None else [""] * 5
    family, given, additional, prefix, suffix = parts[:5]
    sort_as = structured.parameters.get("SORT-AS", "") if structured is not None else ""
    family, particle = _without_particle(family, sort_as)
    ours = OURS in card.first("PRODID")
    for key, text in (
        ("family_name", family),
        ("particle", particle),
        ("given_name", given),
        ("patronymic" if ours else "middle_name", additional),
        ("name_title", " ".join(filter(None, (prefix, suffix)))),
    ):
        if text:
            cells[key].append(text)
    if ours and formatted and _is_family_first(formatted[0], *parts[:4]):
        cells["name_order"].append(NameOrder.FAMILY_FIRST.label)
    if not family and not given and not (ours and len(formatted) > 1):
        cells["full_name"] += formatted[:1]
    cells["contact"] += formatted[:1]
    cells["native_name"] += [" ".join(filter(None, other.parts[1::-1])) for other in names[1:]]
    cells["native_name"] += formatted[1:]
    if len(formatted) == 1 and (family or given) and not _LATIN.search(formatted[0]) and _LATIN.search(family + given):
        cells["native_name"] += formatted
    del cells["native_name"][1:]


def _without_particle(family: str, sort_as: str) -> tuple[str, str]:
    """Family name and the particle before it, where the card says under which word somebody is sorted."""
    bare = sort_as.split(",")[0].strip()
    if bare and family.endswith(f" {bare}"):
        return bare, family.removesuffix(bare).strip()
    return family, ""


def _is_family_first(said: str, family: str, given: str, additional: str, title: str) -> bool:
    """Whether the whole name is said with the family name first, as ours are only where that is right."""
    first = " ".join(filter(None, (given, additional)))
    return bool(family and first) and said == " ".join(filter(None, (title, family, first)))


def _take_organisation(card: Card, cells: Cells, is_organisation: bool) -> None:
    functions = [line.text for name in ("TITLE", "ROLE") for line in card.values(name)]
    by_group = {line.group: line.text for line in card.values("TITLE") if line.group}
    for line in card.values("ORG"):
        name = ", ".join(filter(None, line.parts))
        if not name:
            continue
        cells["employer"].append(name)
        if not is_organisation:
            function = by_group.get(line.group) or (functions[0] if len(functions) == 1 else "")
            cells["organisation"].append(f"{name} ({function})" if function else name)
    if functions and not cells["organisation"] and not is_organisation:
        cells["organisation"] += functions
    if not cells["name"]:
        cells["name"] += cells["employer"][:1]
    del cells["employer"]


_TakeLine = Callable[[Card, ContentLine, str, Cells], None]


def _text_taker(key: str) -> _TakeLine:
    def take(_card: Card, line: ContentLine, _label: str, cells: Cells) -> None:
        if line.text:
            cells[key].append(line.text)

    return take


def _take_number(_card: Card, line: ContentLine, label: str, cells: Cells) -> None:
    number = line.text
    if number.lower().startswith("tel:"):
        number = number[4:].replace(";ext=", " App. ").split(";")[0]
    if not number:
        return
    known = _NUMBERS_BY_LABEL.get(label.casefold())
    own_word = label if not known and label.casefold() not in _USUAL_LABELS else ""
    cells[known or _number_key(line.types)].append(f"{number} ({own_word})" if own_word else number)
    _prefer(line, "preferred_number", number, cells)


def _number_key(types: frozenset[str]) -> str:
    if any("fax" in kind for kind in types):
        return "fax"
    if types & {"cell", "mobile", "iphone"}:
        return "mobile"
    return "work_phone" if "work" in types else "phone"


def _prefer(line: ContentLine, key: str, value: str, cells: Cells) -> None:
    if line.parameters.get("PREF") == "1" or "pref" in line.types:
        cells[key].append(value)


def _take_mail(_card: Card, line: ContentLine, _label: str, cells: Cells) -> None:
    mail = line.text.removeprefix("mailto:")
    if mail:
        cells["work_email" if "work" in line.types else "email"].append(mail)
        _prefer(line, "preferred_number", mail, cells)


def _take_address(_card: Card, line: ContentLine, label: str, cells: Cells) -> None:
    box, extension, street, city, _region, postcode, country = [*line.parts, *[""] * 7][:7]
    if country and country.casefold() not in _AT_HOME:
        city = f"{city}, {country}" if city else country
    street = ", ".join(filter(None, (street, f"Postfach {box}" if box else "")))
    care_of = extension
    if not any((care_of, street, postcode, city)):
        return
    key = _ADDRESSES_BY_LABEL.get(label.casefold()) or ("work_address" if "work" in line.types else "")
    whole = "\n".join(part.replace("\n", ", ") for part in (care_of, street, postcode, city))
    if not key and not cells["street"] and not cells["postcode"] and not cells["city"]:
        for name, text in (
            ("street", ", ".join(filter(None, (street, care_of)))),
            ("postcode", postcode),
            ("city", city),
        ):
            cells[name] += [text] if text else []
    else:
        cells[key or "second_address"].append(whole)
    _prefer(line, "preferred_address", whole, cells)


def _take_nickname(_card: Card, line: ContentLine, _label: str, cells: Cells) -> None:
    kind = next((kind for kind in NameKind if f"x-{kind}" in line.types), NameKind.CALLED)
    cells[_NAME_KEYS[kind]] += line.listed
    cells["short_name"] += line.listed[:1]


def _take_gender(_card: Card, line: ContentLine, _label: str, cells: Cells) -> None:
    salutation = _GENDERS.get(line.text.lower())
    if salutation:
        cells["salutation"].append(salutation)


def _take_language(_card: Card, line: ContentLine, _label: str, cells: Cells) -> None:
    cells["languages"].append(words_for(line.text))


def _take_tags(_card: Card, line: ContentLine, _label: str, cells: Cells) -> None:
    cells["tags"] += [*line.listed, ""] if line.listed else []  # lines, also where there is but one


_TAKE: dict[str, _TakeLine] = {
    "TEL": _take_number,
    "EMAIL": _take_mail,
    "ADR": _take_address,
    "NICKNAME": _take_nickname,
    "X-MAIDENNAME": _text_taker("birth_name"),
    "BDAY": _text_taker("birth_date"),
    "DEATHDATE": _text_taker("died_on"),
    "GRAMGENDER": _take_gender,
    "LANG": _take_language,
    "URL": _text_taker("website"),
    "CATEGORIES": _take_tags,
    "NOTE": _text_taker("note"),
}


def joined(keys: Sequence[str], cells: Cells) -> Cells:
    """The cells with those fields in one text each of which a card has several; they stand in lines."""
    return {key: ["\n".join(texts)] if key in keys else texts for key, texts in cells.items() if texts}
