"""What columns show as a whole: the order of day and month, and whether postcodes have lost their nought."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from app.common import clock
from app.common.sentences import Sentence
from app.transfer.columns.days import DayColumn, DayStyle, style_of
from app.transfer.columns.gathering import Reading, SourceColumn
from app.transfer.reading.tables import RawTable

_SAMPLE = 5000
_DAYS = ("birth_date", "birth_year", "died_on")
_POSTCODES = ("postcode", "place")


@dataclass(frozen=True)
class Options:
    """What she says about how cells are read; None is seen from the columns."""

    day_first: bool | None = None


def first_look(table: RawTable, columns: Sequence[SourceColumn], options: Options) -> Reading:
    """How the cells are read after a look at the first rows."""
    days = [column.place for column in columns if column.key in _DAYS]
    rows = table.sample() if days else ()
    cells = {place: [row.cells[place] for row in rows if place < len(row.cells)] for place in days}
    return _reading(cells, _have_five_digits(table, columns), options)


def second_look(reading: Reading, options: Options) -> Reading:
    """How they are read by all cells that were met since."""
    return _reading({place: column.cells for place, column in reading.days.items()}, reading.pad_postcodes, options)


def same_order(one: Reading, other: Reading) -> bool:
    """Whether both read every column of days in the same order."""
    return all(column.style.day_first is other.days[place].style.day_first for place, column in one.days.items())


def _reading(days: Mapping[int, Iterable[str]], pad_postcodes: bool, options: Options) -> Reading:
    today = clock.today()
    return Reading({place: DayColumn(_style(cells, options), today) for place, cells in days.items()}, pad_postcodes)


def _style(cells: Iterable[str], options: Options) -> DayStyle:
    style = style_of(cells)
    return style if options.day_first is None else replace(style, day_first=options.day_first, open=False)


def _have_five_digits(table: RawTable, columns: Sequence[SourceColumn]) -> bool:
    places = [column.place for column in columns if column.key in _POSTCODES]
    lengths: Counter[int] = Counter()
    for row in islice(table.rows, _SAMPLE) if places else ():
        for place in places:
            code = row.cells[place].split(" ")[0].strip() if place < len(row.cells) else ""
            if code.isdecimal():
                lengths[len(code)] += 1
    return lengths[5] > lengths[4]


def told(columns: Sequence[SourceColumn], reading: Reading) -> Iterator[Sentence]:
    """What is to be said about columns of days."""
    for column in columns:
        if column.place in reading.days:
            yield from _told(column.label, reading.days[column.place].style)


def _told(label: Sentence, style: DayStyle) -> Iterator[Sentence]:
    if style.day_first is None:
        yield Sentence(
            "{label}: Manche Zeilen haben den Tag, andere den Monat zuerst. Was nicht sicher ist, steht in der Notiz; bitte wählen, was gilt.",
            label=label,
        )
    elif style.open:
        yield Sentence(
            "{label}: Ob Tag oder Monat zuerst steht, ist nicht zu sehen; gelesen wird der Tag zuerst.", label=label
        )
    elif not style.day_first:
        yield Sentence("{label}: Der Monat steht zuerst; so wird die ganze Spalte gelesen.", label=label)
    if style.serial:
        yield Sentence(
            "{label}: Statt des Tages steht manchmal die Zählnummer von Excel; sie ist umgerechnet.", label=label
        )
    if style.short_years:
        yield Sentence("{label}: Jahre mit zwei Ziffern gelten als die letzten hundert Jahre vor heute.", label=label)
