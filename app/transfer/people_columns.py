"""Which column of a list of people means what, and how its cells are understood."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from app.common import also_called, german
from app.common.sentences import Sentence
from app.common.text import clean, fold

EARLIEST_BIRTH = 1900

_SYNONYMS = {
    "family_name": "nachname|familienname|name|zuname|last name|lastname|surname|family name",
    "given_name": "vorname|vornamen|rufname|first name|firstname|given name",
    "native_name": "name in eigener schrift|eigene schrift|originalname|native name",
    "street": "strasse|strasse und hausnummer|strasse und nr|strasse nr|strasse hausnummer|adresse|anschrift|street|address",
    "house_number": "hausnummer|hausnr|nr",
    "postcode": "plz|postleitzahl|zip|postcode",
    "city": "ort|wohnort|stadt|city|town",
    "phone": "telefon|tel|telefonnummer|festnetz|telefon privat|phone",
    "mobile": "mobil|handy|mobiltelefon|handynummer|mobilnummer|mobile",
    "email": "e mail|email|mail|e mail adresse|emailadresse",
    "birth_year": "geburtsjahr|jahrgang|year of birth|birth year",
    "birth_date": "geburtsdatum|geburtstag|geboren|geboren am|geb|geb datum|date of birth|birthday",
    "languages": "sprache|sprachen|muttersprache|language|languages",
    "origin": "herkunft|herkunftsland|country of origin",
    "note": "notiz|notizen|bemerkung|bemerkungen|anmerkung|anmerkungen|kommentar|note|notes",
}
_FIELD_OF = {name: target for target, names in _SYNONYMS.items() for name in names.split("|")}
_NO_LETTER = re.compile(r"[^a-z0-9]+")
_LIST_SIGNS = re.compile(r"[,;/+]| und ")
_DATE_FORMS = (
    re.compile(r"(?P<d>\d{1,2})[./-](?P<m>\d{1,2})[./-](?P<y>\d{4})"),
    re.compile(r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})"),
)


class PersonRow(NamedTuple):
    """One person as the file tells it. `line` is where the row stands in the file, 0 where there is none."""

    line: int = 0
    family_name: str = ""
    given_name: str = ""
    native_name: str = ""
    birth_year: int | None = None
    birth_date: date | None = None
    origin: str | None = None
    phone: str = ""
    mobile: str = ""
    email: str = ""
    street: str = ""
    postcode: str = ""
    city: str = ""
    note: str = ""
    languages: tuple[str, ...] = ()


@dataclass(slots=True)
class Understood:
    """What became of a row: the values, and label and text of cells that were not understood (kept in the note, so that
    nothing is lost)."""

    today: date
    values: dict[str, object]
    doubts: list[tuple[Sentence, str]]

    def doubt(self, label: Sentence, cell: str) -> None:
        self.doubts.append((label, cell))


def field_of(heading: str) -> str | None:
    """The field a column heading stands for, whatever its case, umlauts and punctuation; None where unknown."""
    return _FIELD_OF.get(_NO_LETTER.sub(" ", fold(heading)).strip())


def understand(line: int, cells: Iterable[tuple[str, str]], today: date) -> tuple[PersonRow, list[Sentence]]:
    """The person in the cells, given as (field, text), and the labels of cells that were not understood."""
    values: dict[str, object] = {}
    result = Understood(today, values, [])
    for target, text in cells:
        cell = clean(text)
        if not cell:
            continue
        take = _TAKE.get(target)
        if take is None:
            values[target] = cell
        else:
            take(result, target, text if target == "note" else cell)
    number = values.pop("house_number", "")
    if number:
        values["street"] = f"{values.get('street', '')} {number}".strip()
    _split_name(values)
    if result.doubts:
        notes = [f"{label}: {cell}" for label, cell in result.doubts]
        values["note"] = "\n".join([str(values.get("note", "")), *notes]).strip()
    return PersonRow(line, **values), [label for label, _cell in result.doubts]  # type: ignore[arg-type]


def _take_lines(result: Understood, target: str, text: str) -> None:
    result.values[target] = "\n".join(clean(line) for line in text.splitlines()).strip()


def _take_year(result: Understood, _target: str, cell: str) -> None:
    year = int(cell) if cell.isdecimal() and len(cell) == 4 else 0
    if EARLIEST_BIRTH <= year <= result.today.year:
        result.values.setdefault("birth_year", year)
    elif any(form.fullmatch(cell) for form in _DATE_FORMS):
        _take_date(result, "birth_date", cell)
    else:
        result.doubt(Sentence("Geburtsjahr"), cell)


def _take_date(result: Understood, target: str, cell: str) -> None:
    if cell.isdecimal() and len(cell) == 4:
        _take_year(result, "birth_year", cell)
        return
    day = _date_in(cell)
    if day is None or day.year < EARLIEST_BIRTH or day > result.today:
        result.doubt(Sentence("Geburtsdatum"), cell)
        return
    result.values[target] = day
    result.values["birth_year"] = day.year


def _date_in(cell: str) -> date | None:
    for form in _DATE_FORMS:
        found = form.fullmatch(cell)
        if found:
            try:
                return date(int(found["y"]), int(found["m"]), int(found["d"]))
            except ValueError:
                return None
    return None


def _take_languages(result: Understood, target: str, cell: str) -> None:
    codes, known = _languages_in(cell)
    if not known:
        result.doubt(Sentence("Sprache"), cell)
    result.values[target] = codes


@lru_cache(maxsize=512)
def _languages_in(cell: str) -> tuple[tuple[str, ...], bool]:
    """The codes in „Türkisch, Deutsch“, and whether all of it was understood."""
    codes = [_code_of(part, _languages()) for part in _LIST_SIGNS.split(cell) if part.strip()]
    return tuple(dict.fromkeys(code for code in codes if code)), None not in codes


def _take_origin(result: Understood, target: str, cell: str) -> None:
    code = _code_of(cell, _countries())
    if code is None:
        result.doubt(Sentence("Herkunft"), cell)
    else:
        result.values[target] = code


def _code_of(text: str, codes: dict[str, str]) -> str | None:
    return codes.get(fold(text))


@lru_cache
def _languages() -> dict[str, str]:
    return _by_name(german.languages(), also_called.languages(), _spelled)


@lru_cache
def _countries() -> dict[str, str]:
    return _by_name(german.countries(), also_called.countries(), str.upper)


def _spelled(code: str) -> str:
    """A language with its country, or without one."""
    language, between, country = code.partition("_")
    return f"{language.lower()}{between}{country.upper()}"


def _by_name(names: Mapping[str, str], said: Mapping[str, str], spelling: Callable[[str], str]) -> dict[str, str]:
    """Codes by folded German name, by what people say for it, and by the code itself."""
    by_code = {fold(code): spelling(code) for code in names}
    by_word = {fold(word): code for word, code in said.items()}
    return by_code | {fold(name): code for code, name in names.items()} | by_word


def _split_name(values: dict[str, object]) -> None:
    """„Yılmaz, Ayşe“ in a column of its own, without a column for given names."""
    family = str(values.get("family_name", ""))
    if "given_name" not in values and "," in family:
        before, _, after = family.partition(",")
        values["family_name"], values["given_name"] = before.strip(), after.strip()


_TAKE: dict[str, Callable[[Understood, str, str], None]] = {
    "note": _take_lines,
    "birth_year": _take_year,
    "birth_date": _take_date,
    "languages": _take_languages,
    "origin": _take_origin,
}
