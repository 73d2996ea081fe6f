"""A row of a list of people → the person in it."""

from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Any

from app.common.sentences import Sentence
from app.common.text import clean
from app.models import AddressKind, NameKind, NameOrder, NumberKind, Salutation
from app.transfer.columns.days import is_no_day
from app.transfer.columns.gathering import (
    Gathered,
    SourceColumn,
    Take,
    address_in,
    address_taker,
    each_once,
    mail_taker,
    noted,
    number_key,
    number_taker,
    take_address,
    take_house_number,
    take_lines,
    take_place,
    take_postcode,
    take_tags,
)
from app.transfer.columns.rows import FurtherName, FurtherNumber, PersonRow
from app.transfer.columns.spoken import country_of, languages_in
from app.transfer.columns.whole_names import salutation_of, split_name, tells_the_same
from app.transfer.kinds.fields import labels_of
from app.transfer.kinds.people.fields import FIELDS

_LABELS = labels_of(FIELDS)


def _take_born(row: Gathered, column: SourceColumn, cell: str) -> None:
    found = row.reading.days[column.place].born(cell)
    if found is None:
        if not is_no_day(cell):
            row.doubt(column.label, clean(cell))
        return
    if found.doubtful:
        hint = Sentence("{label}: Tag und Monat sind nicht sicher; das Datum steht in der Notiz.", label=column.label)
        row.doubt(column.label, clean(cell), hint)
    if found.day is not None:
        row.values["birth_date"], row.values["birth_year"] = found.day, found.day.year
    else:
        row.values.setdefault("birth_year", found.year)


def _take_death(row: Gathered, column: SourceColumn, cell: str) -> None:
    found = row.reading.days[column.place].born(cell)
    if found is None or found.day is None:
        row.doubt(column.label, clean(cell))
    else:
        row.values["died_on"] = found.day


def _take_order(row: Gathered, column: SourceColumn, cell: str) -> None:
    order = next((order for order in NameOrder if order.label == clean(cell)), None)
    if order is None:
        row.doubt(column.label, clean(cell))
    else:
        row.values["name_order"] = order


def _take_preferred_number(row: Gathered, _column: SourceColumn, cell: str) -> None:
    row.values.setdefault("preferred_number", set()).add(number_key(clean(cell)))


def _take_preferred_address(row: Gathered, _column: SourceColumn, cell: str) -> None:
    row.values.setdefault("preferred_address", set()).add(address_in(cell))


def _take_languages(row: Gathered, column: SourceColumn, cell: str) -> None:
    codes, levels, known = languages_in(cell)
    if not known:
        row.doubt(column.label, clean(cell))
    row.values["languages"], row.values["levels"] = codes, levels


def _take_origin(row: Gathered, column: SourceColumn, cell: str) -> None:
    code = country_of(clean(cell))
    if code is None:
        row.doubt(column.label, clean(cell))
    else:
        row.values["origin"] = code


def _take_salutation(row: Gathered, column: SourceColumn, cell: str) -> None:
    salutation, rest = salutation_of(cell)
    if salutation is Salutation.UNKNOWN and column.key == "salutation":
        row.doubt(column.label, clean(cell))
        return
    if salutation is not Salutation.UNKNOWN:
        row.values["salutation"] = salutation
    if rest:
        row.values["name_title"] = rest


def _name_taker(kind: NameKind) -> Take:
    def take(row: Gathered, _column: SourceColumn, cell: str) -> None:
        further = row.values.setdefault("names", [])
        further += [FurtherName(kind, name) for line in cell.splitlines() if (name := clean(line))]

    return take


TAKE: dict[str, Take] = {
    "salutation": _take_salutation,
    "name_title": _take_salutation,
    "called_name": _name_taker(NameKind.CALLED),
    "also_name": _name_taker(NameKind.ALSO),
    "former_name": _name_taker(NameKind.FORMER),
    "spelled_name": _name_taker(NameKind.SPELLED),
    "name_order": _take_order,
    "birth_date": _take_born,
    "birth_year": _take_born,
    "origin": _take_origin,
    "languages": _take_languages,
    "phone": number_taker(NumberKind.HOME),
    "mobile": number_taker(NumberKind.MOBILE),
    "work_phone": number_taker(NumberKind.WORK),
    "fax": number_taker(NumberKind.FAX),
    "relative_phone": number_taker(NumberKind.RELATIVE),
    "other_phone": number_taker(NumberKind.OTHER),
    "email": mail_taker(NumberKind.MAIL),
    "work_email": mail_taker(NumberKind.WORK_MAIL),
    "house_number": take_house_number,
    "postcode": take_postcode,
    "place": take_place,
    "address": take_address,
    "post_address": address_taker(AddressKind.POST),
    "second_address": address_taker(AddressKind.SECOND),
    "work_address": address_taker(AddressKind.WORK),
    "relative_address": address_taker(AddressKind.CARE_OF),
    "former_address": address_taker(AddressKind.FORMER),
    "died_on": _take_death,
    "preferred_number": _take_preferred_number,
    "preferred_address": _take_preferred_address,
    "tags": take_tags,
    "organisation": take_lines,
    "website": take_lines,
    "note": take_lines,
}
_NOTED = ("organisation", "website")
"""Fields of a list that persons have no field for: their texts stand in the note."""
_FIRST = {NumberKind.HOME: "phone", NumberKind.MOBILE: "mobile", NumberKind.MAIL: "email"}


def person_of(line: int, row: Gathered) -> PersonRow | None:
    """The person that was gathered, or None where the row holds no name: a number in its place is none. What has no field stands in the note."""
    _settle_name(row)
    values = row.values
    if not values.get("family_name", "")[:1].isalpha() and not _has_name(values):
        return None
    if row.numbers or "preferred_number" in values:
        _settle_numbers(row)
    if row.addresses or row.doubts or not _ASIDE.isdisjoint(values):
        _settle_rest(row)
    return PersonRow(line, **values)


_NAMES = ("family_name", "given_name", "native_name")
_ASIDE = frozenset(("house_number", "preferred_address", "names", *_NOTED))
"""Fields of a list that are no columns of a person as they stand; most rows have none."""


def _has_name(values: Mapping[str, Any]) -> bool:
    """Whether one of the names holds a letter."""
    return any(map(str.isalpha, chain.from_iterable(values.get(name, "") for name in _NAMES)))


def _settle_rest(row: Gathered) -> None:
    values = row.values
    number = values.pop("house_number", "")
    if number:
        values["street"] = f"{values.get('street', '')} {number}".strip()
    preferred = values.pop("preferred_address", ())
    if row.addresses:
        any_kind = AddressKind.POST
        values["addresses"] = tuple(
            one._replace(preferred=one._replace(kind=any_kind) in preferred) for one in row.addresses
        )
    if "names" in values:
        values["names"] = tuple(values["names"])
    more = [f"{_LABELS[key]}: {text}" for key in _NOTED if (text := values.pop(key, ""))]
    if more or row.doubts:
        values["note"] = noted(row, *more)


def _settle_name(row: Gathered) -> None:
    """One name out of the columns of parts and of whole ones, which often tell the same twice."""
    for key in ("full_name", "family_first"):
        if key in row.values:
            _settle_whole_name(row, key, row.values.pop(key))
    values = row.values
    if "middle_name" in values:
        values["given_name"] = f"{values.get('given_name', '')} {values.pop('middle_name')}".strip()
    family = values.get("family_name", "")
    if "," in family and not values.get("given_name"):
        before, _, after = family.partition(",")
        values["family_name"], values["given_name"] = before.strip(), after.strip()


def _settle_whole_name(row: Gathered, key: str, whole: str) -> None:
    values = row.values
    parts = [str(values[name]) for name in _NAME_PARTS if name in values]
    if not parts:
        named = split_name(whole, family_first=key == "family_first")
        if named.several:
            row.doubt(_WHOLE, whole, _SEVERAL)
        said = {name: part for name, part in named.fields.items() if part and part is not Salutation.UNKNOWN}
        row.values = said | values
    elif not tells_the_same(whole, parts):
        row.doubt(_WHOLE, whole, _OTHER_NAME)


_NAME_PARTS = ("family_name", "given_name", "middle_name", "name_title", "particle", "patronymic")
_WHOLE = Sentence("ganzer Name")
_SEVERAL = Sentence("Der Name steht für mehrere Personen; bitte die einzelnen eintragen.")
_OTHER_NAME = Sentence("Die Zeile hat zwei verschiedene Namen; der zweite steht in der Notiz.")


def _settle_numbers(row: Gathered) -> None:
    """The first number of each kind to its field, every other one as a further one, each once.

    A number at home that is preferred to a mobile one is a further one, too: of the first ones the mobile comes first.
    """
    preferred = row.values.pop("preferred_number", ())
    if _are_plain(row.numbers):
        for kind, value in row.numbers:
            row.values[_FIRST[kind]] = value
        return
    further = []
    has_mobile = any(kind is NumberKind.MOBILE for kind, _ in row.numbers)
    for kind, value in each_once(row.numbers):
        first = _FIRST.get(kind)
        before_mobile = kind is NumberKind.HOME and has_mobile and number_key(value) in preferred
        if first is not None and first not in row.values and not before_mobile:
            row.values[first] = value
        else:
            further.append(FurtherNumber(kind, value, number_key(value) in preferred))
    if further:
        row.values["numbers"] = tuple(further)


def _are_plain(numbers: Sequence[tuple[NumberKind, str]]) -> bool:
    """Whether each is of another kind that has a field, and none is another once more: they end in different digits."""
    ends: dict[str, NumberKind] = {}
    for kind, value in numbers:
        end = value[-1]
        if kind not in _FIRST or end in ends or not (end.isdecimal() or "@" in value):
            return False
        ends[end] = kind
    return len(ends) == 1 or len(set(ends.values())) == len(ends)
