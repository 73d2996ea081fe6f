"""What is gathered from the cells of one row before a record is made of it."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from app.common.sentences import Sentence
from app.common.text import clean, fold, search_key
from app.models import AddressKind, NumberKind
from app.models.people import digits
from app.services.people.phones import numbers_in
from app.transfer.columns.days import DayColumn
from app.transfer.columns.rows import FurtherAddress

_PLAIN_NUMBER = re.compile(r"0\d{2,4} \d{4,8}")
_PLAIN_MAIL = re.compile(r"[^\W_][\w.+-]*@[\w.-]+", re.ASCII)
_SCIENTIFIC = re.compile(r"\d[.,]\d+E\+\d+", re.IGNORECASE)
_WITHOUT_NOUGHT = re.compile(r"1[567]\d{8,9}|[2-9]\d{8,10}")
_WITHOUT_PLUS = re.compile(r"49[\s/-]?[1-9][\d\s/-]{7,}")
_PLACE = re.compile(r"(?:D\s*-\s*)?(?P<postcode>\d{4,5})\s+(?P<city>.*\D.*)")
_ADDRESS = re.compile(
    r"(?P<street>.*?)\s*[,;\n]\s*(?:D\s*-\s*)?(?P<postcode>\d{5})\s+(?P<city>[^,;\n]+)|(?P<line>.*\s\d+\s?[a-zA-Z]?)\s+(?P<code>\d{5})\s+(?P<place>[^\d,;\n]+)",
    re.DOTALL,
)
_EXCEL_DAY = re.compile(
    r"(?P<first>\d{1,2})\.\s?(?P<month>[^\W\d_]{3})\.?|\d{4}-(?P<m>\d{2})-(?P<d>\d{2})(?:[T ]0?0:00(?::00)?)?"
    r"|(?P<day>\d{2})\.(?P<number>\d{2})\.\d{4}|(?P<last>\d{1,2})-(?P<english>[A-Za-z]{3})|(?P<begins>[^\W\d_]{3})[ -](?P<year>\d{2})"
)
_MONTHS = ("jan", "feb", "mar", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez")
_ENGLISH = {"mrz": 3, "may": 5, "oct": 10, "dec": 12}
_POSTCODE = 5
_STRUCTURED = 3
"""Line breaks in a cell that holds an address as four lines: with whom, street, postcode, place."""


@dataclass(frozen=True)
class Reading:
    """How the cells of a table are read, seen from whole columns.

    `days`: the columns of days by their place. `pad_postcodes`: a postcode of four digits has lost its nought.
    """

    days: Mapping[int, DayColumn]
    pad_postcodes: bool = False


class Gathered:
    """One row: the values of fields, label and text of cells that were not understood, and hints about those that were.

    `tidy`: all its cells are as `clean` would leave them.
    """

    __slots__ = ("addresses", "doubts", "hints", "numbers", "reading", "tidy", "values")

    def __init__(self, reading: Reading, tidy: bool = False) -> None:
        self.reading, self.tidy = reading, tidy
        self.values: dict[str, Any] = {}
        self.numbers: list[tuple[NumberKind, str]] = []
        self.addresses: list[FurtherAddress] = []
        self.doubts: list[tuple[Sentence, str]] = []
        self.hints: list[Sentence] = []

    def doubt(self, label: Sentence, cell: str, hint: Sentence | None = None) -> None:
        """Keep a cell for the note, and tell why."""
        self.doubts.append((label, cell))
        self.hints.append(
            hint or Sentence("{label} nicht verstanden; der Eintrag steht jetzt in der Notiz.", label=label)
        )


@dataclass(frozen=True, slots=True)
class SourceColumn:
    """A column that is taken: its place in the table, its field and what that is called."""

    place: int
    key: str
    label: Sentence


Take = Callable[[Gathered, SourceColumn, str], None]
"""How a cell with something in it becomes part of a row; the cell is as it stands in the file."""


def take_lines(row: Gathered, column: SourceColumn, cell: str) -> None:
    """Several lines of text; those of a second column follow."""
    text = cell if row.tidy else "\n".join(clean(line) for line in cell.splitlines()).strip()
    before = row.values.get(column.key)
    row.values[column.key] = f"{before}\n{text}" if before else text


def number_taker(kind: NumberKind) -> Take:
    """Telephone numbers of a kind, of which a cell may hold several."""

    def take(row: Gathered, column: SourceColumn, cell: str) -> None:
        if _PLAIN_NUMBER.fullmatch(cell):
            row.numbers.append((kind, cell))
            return
        text = cell.strip()
        if _SCIENTIFIC.fullmatch(text):
            row.doubt(column.label, text, Sentence(_ROUNDED, label=column.label))
            return
        parts = numbers_in(text)
        row.numbers += [(_kind_of(part, kind, len(parts)), part) for part in parts]
        row.hints += [hint for part in parts if (hint := _looks_cut(part, column.label)) is not None]

    return take


_ROUNDED = "{label}: Excel hat die Nummer gerundet (E+). Sie steht in der Notiz; bitte in der Tabelle die Spalte als Text formatieren."


def _kind_of(number: str, kind: NumberKind, of: int) -> NumberKind:
    """Of several numbers in one cell, mobile ones are told by their beginning, a fax by its word."""
    if "fax" in number.lower():
        return NumberKind.FAX
    mobile = digits(number).startswith(("015", "016", "017"))
    return NumberKind.MOBILE if of > 1 and mobile and kind is NumberKind.HOME else kind


def _looks_cut(number: str, label: Sentence) -> Sentence | None:
    if _WITHOUT_PLUS.fullmatch(number):
        return Sentence(
            "{label}: Vor der 49 fehlt vermutlich das Plus; die Nummer bleibt, wie sie dasteht.", label=label
        )
    if _WITHOUT_NOUGHT.fullmatch(number):
        return Sentence(
            "{label}: Am Anfang fehlt vermutlich die Null; die Nummer bleibt, wie sie dasteht.", label=label
        )
    return None


def mail_taker(kind: NumberKind) -> Take:
    """Mails, of which a cell may hold several."""

    def take(row: Gathered, _column: SourceColumn, cell: str) -> None:
        if _PLAIN_MAIL.fullmatch(cell):
            row.numbers.append((kind, cell))
            return
        text = clean(cell.replace("\n", " "))
        parts = [part for part in re.split(r"(?:[,;\s]|:::)+", text) if part]
        whole = len(parts) > 1 and all("@" in part for part in parts)
        row.numbers += [(kind, part) for part in (parts if whole else [text]) if part]

    return take


def take_postcode(row: Gathered, column: SourceColumn, cell: str) -> None:
    """A postcode, with the nought that Excel takes away from it where the others of the column have five digits."""
    text = cell if len(cell) == _POSTCODE and cell.isdecimal() else clean(cell)
    if len(text) == 4 and text.isdecimal():
        if row.reading.pad_postcodes:
            text = f"0{text}"
            row.hints.append(Sentence("{label}: Die führende Null ist ergänzt; bitte prüfen.", label=column.label))
        else:
            row.hints.append(
                Sentence("{label} mit vier Ziffern: Fehlt die führende Null? Bitte prüfen.", label=column.label)
            )
    row.values["postcode"] = text


def take_place(row: Gathered, column: SourceColumn, cell: str) -> None:
    """Postcode and place in one cell."""
    text = clean(cell)
    found = _PLACE.fullmatch(text)
    if "postcode" in row.values or "city" in row.values:
        _take_second(row, column, text)
    elif found:
        take_postcode(row, column, found["postcode"])
        row.values["city"] = found["city"]
    elif text.isdecimal():
        take_postcode(row, column, text)
    else:
        row.values["city"] = text


def take_house_number(row: Gathered, column: SourceColumn, cell: str) -> None:
    """A house number, and "5-7" where Excel made the 5th of July of it."""
    text = clean(cell)
    if found := _EXCEL_DAY.fullmatch(text):
        first, second, read = _before_excel(found)
        if first and second:
            text = f"{first}-{second}"
            row.hints.append(
                Sentence(
                    "{label}: Excel hat ein Datum daraus gemacht; gelesen als {read}, bitte prüfen.",
                    label=column.label,
                    read=read,
                )
            )
    row.values["house_number"] = text


def _before_excel(found: re.Match[str]) -> tuple[int, int, Sentence]:
    """The two numbers that were typed before Excel made a day or a month of them; 0 where the word is no month."""
    if found["english"]:
        return _month(found["english"]), int(found["last"]), Sentence("Monat-Tag")
    if found["begins"]:
        return _month(found["begins"]), int(found["year"]), Sentence("Monat-Jahr")
    month = _month(found["month"]) if found["month"] else int(found["m"] or found["number"])
    return int(found["first"] or found["d"] or found["day"]), month, Sentence("Tag-Monat")


def _month(word: str) -> int:
    short = fold(word)[:3]
    return _ENGLISH.get(short) or (_MONTHS.index(short) + 1 if short in _MONTHS else 0)


def take_address(row: Gathered, column: SourceColumn, cell: str) -> None:
    """A whole address in one cell; what is no such stands as the street."""
    if any(name in row.values for name in _PARTS):
        _take_second(row, column, clean(cell.replace("\n", ", ")))
        return
    address = address_in(cell)
    row.values["street"] = address.street
    if address.postcode:
        take_postcode(row, column, address.postcode)
    if address.city:
        row.values["city"] = address.city


_PARTS = ("street", "postcode", "city")


def _take_second(row: Gathered, column: SourceColumn, cell: str) -> None:
    """Keep what is no part of the address that the row has told already."""
    told = fold(" ".join(str(row.values.get(name, "")) for name in _PARTS))
    if not all(word in told for word in re.findall(r"\w+", fold(cell))):
        hint = Sentence("Die Zeile hat zwei Anschriften; die zweite steht in der Notiz.")
        row.doubt(column.label, cell, hint)


def address_taker(kind: AddressKind) -> Take:
    """A whole further address in one cell."""

    def take(row: Gathered, _column: SourceColumn, cell: str) -> None:
        row.addresses.append(address_in(cell)._replace(kind=kind))

    return take


def address_in(cell: str) -> FurtherAddress:
    """Street, postcode and place of an address that stands in one cell; with whom, too, where it has four lines."""
    if cell.count("\n") == _STRUCTURED:
        return _address(*cell.split("\n"))
    found = _ADDRESS.fullmatch(cell.strip())
    if found is None:
        return FurtherAddress(AddressKind.POST, street=clean(cell.replace("\n", ", ")))
    parts = (found["street"] or found["line"], found["postcode"] or found["code"], found["city"] or found["place"])
    return _address("", *(part.replace("\n", ", ") for part in parts))


def _address(care_of: str, street: str, postcode: str, city: str) -> FurtherAddress:
    return FurtherAddress(AddressKind.POST, clean(care_of), clean(street), clean(postcode), clean(city))


def take_tags(row: Gathered, _column: SourceColumn, cell: str) -> None:
    """Words between lines, else between commas or semicolons, each once; those with a star are groups of Google's own."""
    words = map(clean, cell.splitlines() if "\n" in cell else re.split(r"[,;]| ::: ", cell))
    own = (word for word in words if word and not word.startswith("* "))
    row.values["tags"] = tuple(dict.fromkeys((*row.values.get("tags", ()), *own)))


def number_key(value: str) -> str:
    """What two writings of one number or mail have in common."""
    return search_key(value) if "@" in value else digits(value) or value


def each_once(numbers: Iterable[tuple[NumberKind, str]]) -> Iterator[tuple[NumberKind, str]]:
    """Numbers and mails without those that are written once more."""
    seen = set()
    for kind, value in numbers:
        key = number_key(value)
        if key not in seen:
            seen.add(key)
            yield kind, value


def noted(row: Gathered, *more: str) -> str:
    """The text of the note: what stands there, and whatever has no field of its own."""
    lines = [str(row.values.get("note", "")), *more, *(f"{label}: {cell}" for label, cell in row.doubts)]
    return "\n".join(line for line in lines if line).strip()
