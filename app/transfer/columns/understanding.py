"""The rows of a table → records of a kind, and what is odd about them; nothing is compared and nothing written."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import NamedTuple

from app.common import clock
from app.common.garbage import collector_paused
from app.common.kinds import Kind
from app.common.progress import Progress, silent
from app.common.sentences import Sentence, counted
from app.common.text import clean
from app.transfer.columns import organisations, people
from app.transfer.columns.days import DayColumn, DayStyle, style_of
from app.transfer.columns.fields import label_of
from app.transfer.columns.gathering import Column, Gathered, Reading, Take
from app.transfer.columns.proposing import propose
from app.transfer.columns.rows import ImportedRow
from app.transfer.reading.tables import Problem, RawTable, Row

MAX_PROBLEMS = 1000
_STEP = 2000
_SAMPLE = 5000
_EXCEL_ERRORS = frozenset(
    [
        "#NV",
        "#N/A",
        "#WERT!",
        "#VALUE!",
        "#BEZUG!",
        "#REF!",
        "#NAME?",
        "#DIV/0!",
        "#ZAHL!",
        "#NUM!",
        "#NULL!",
        "#ÜBERLAUF!",
        "#SPILL!",
    ]
)
_NOTHING = frozenset(["NULL", "(NULL)", "<NULL>", "(null)", "<null>", "\\N", "NaN", "nan"])
_NAMES_MAY_BE = frozenset(["family_name", "given_name", "full_name", "family_first", "name"])
"""Fields in which "NULL" and "NaN" may be a name."""


@dataclass(frozen=True)
class Options:
    """What she says about how cells are read; None is seen from the columns."""

    day_first: bool | None = None


class Faulty(NamedTuple):
    """A row of which no record can be made, as it stands in the file, and why."""

    line: int
    cells: tuple[str, ...]
    reason: Sentence


@dataclass(frozen=True)
class Understood:
    """What a table holds. `columns` are the headings with the fields they were taken as; `mapping` the same by place."""

    records: tuple[ImportedRow, ...]
    problems: tuple[Problem, ...]
    faulty: tuple[Faulty, ...]
    columns: tuple[tuple[str, str], ...]
    mapping: Mapping[int, str]


_MakerOf = Callable[[int, Gathered], ImportedRow | None]
_KINDS: dict[Kind, tuple[Mapping[str, Take], _MakerOf]] = {
    Kind.PERSON: (people.TAKE, people.person_of),
    Kind.ORGANISATION: (organisations.TAKE, organisations.organisation_of),
}


def understand(
    kind: Kind,
    table: RawTable,
    mapping: Mapping[int, str] | None = None,
    options: Options | None = None,
    progress: Progress = silent,
    most: int | None = None,
) -> Understood:
    """Read all rows (or the first `most`) as records of a kind, by the proposed mapping or one made by hand.

    Raises UserError where a row goes beyond the limits of tables, Cancelled by way of `progress`.
    """
    mapping = dict(propose(kind, table) if mapping is None else mapping)
    reader = _Reader(kind, table, mapping, options or Options())
    with collector_paused():
        rows = islice(table.rows, most)
        reader.read(_counted(rows, progress))
    return Understood(
        tuple(reader.records),
        _capped([*reader.of_the_file(), *reader.problems]),
        tuple(reader.faulty),
        tuple((table.header[place], key) for place, key in sorted(mapping.items()) if place < len(table.header)),
        mapping,
    )


def _counted(rows: Iterable[Row], progress: Progress) -> Iterator[Row]:
    for number, row in enumerate(rows):
        if number % _STEP == 0:
            progress(number, 0, Sentence("Zeilen werden gelesen …"))
        yield row


class _Reader:
    """Makes records of rows."""

    def __init__(self, kind: Kind, table: RawTable, mapping: Mapping[int, str], options: Options) -> None:
        takes, self._record_of = _KINDS[kind]
        self._kind = kind
        self._table = table
        self._width = len(table.header)
        self._columns = [
            Column(place, key, label_of(kind, key), self._heading(place)) for place, key in sorted(mapping.items())
        ]
        self._plan = [(column.place, column, takes.get(column.key)) for column in self._columns]
        self._mapping = mapping
        self._reading = _reading(table, self._columns, options)
        self._nothing: Counter[int] = Counter()
        self.records: list[ImportedRow] = []
        self.problems: list[Problem] = []
        self.faulty: list[Faulty] = []

    def _heading(self, place: int) -> str:
        return self._table.header[place] if place < self._width else ""

    def read(self, rows: Iterable[Row]) -> None:
        for row in rows:
            gathered = self._gathered(row)
            record = self._record_of(row.line, gathered)
            if record is None:
                self._leave_out(row)
                continue
            self.records.append(record)
            if gathered.hints:
                self.problems += [Problem(row.line, hint) for hint in gathered.hints]

    def _gathered(self, row: Row) -> Gathered:
        gathered = Gathered(self._reading)
        cells = row.cells
        width = len(cells)
        for place, column, take in self._plan:
            if place >= width:
                continue
            cell = cells[place]
            if not cell or cell.isspace() or (cell in _NOTHING and self._is_nothing(column)):
                continue
            if cell[0] == "#" and cell.strip() in _EXCEL_ERRORS:
                gathered.hints.append(_excel_error(column.label))
                continue
            if take is not None:
                take(gathered, column, cell)
            elif column.key in gathered.values:
                gathered.values[column.key] += f" {clean(cell)}"
            else:
                gathered.values[column.key] = clean(cell)
        if width > self._width:
            self._keep_surplus(gathered, cells[self._width :])
        return gathered

    def _is_nothing(self, column: Column) -> bool:
        if column.key in _NAMES_MAY_BE:
            return False
        self._nothing[column.place] += 1
        return True

    def _keep_surplus(self, gathered: Gathered, cells: Sequence[str]) -> None:
        rest = "; ".join(cell.strip() for cell in cells if cell.strip())
        if rest:
            gathered.doubt(_SURPLUS, rest, _SURPLUS_HINT)

    def _leave_out(self, row: Row) -> None:
        reason = Sentence("Die Zeile hat keinen Namen und wird nicht übernommen.")
        self.problems.append(Problem(row.line, reason))
        self.faulty.append(Faulty(row.line, tuple(row.cells), reason))

    def of_the_file(self) -> Iterator[Problem]:
        """What is to be said about the file and its columns, and the rows that were odd as such."""
        yield from self._table.problems
        line = self._table.found.heading_row or 0
        for place, heading in enumerate(self._table.header):
            if place not in self._mapping and self._may_be_missed(place, heading):
                yield Problem(line, self._passed_over(heading or Sentence("Spalte {number}", number=place + 1)))
        for column in self._columns:
            if column.place in self._reading.days:
                style = self._reading.days[column.place].style
                yield from (Problem(line, text) for text in _told(column.label, style))
        for place, number in self._nothing.items():
            yield Problem(line, _of_nothing(number, self._heading(place)))
        yield from self._table.row_problems.values()

    def _may_be_missed(self, place: int, heading: str) -> bool:
        known = self._table.known
        return bool(heading) or self._table.has_headings if known is None else place in known[self._kind]

    def _passed_over(self, column: str) -> Sentence:
        if column in (self._heading(place) for place in self._mapping):
            return Sentence("Die Spalte „{column}“ kommt doppelt vor und wird nicht übernommen.", column=column)
        return Sentence("Die Spalte „{column}“ ist unbekannt und wird nicht übernommen.", column=column)


_SURPLUS = Sentence("überzählig")
_SURPLUS_HINT = Sentence("Die Zeile hat mehr Felder als die Kopfzeile; was zu viel ist, steht in der Notiz.")


def _excel_error(label: Sentence) -> Sentence:
    return Sentence("{label}: In der Zelle steht ein Fehler von Excel; sie bleibt leer.", label=label)


def _of_nothing(number: int, heading: str) -> Sentence:
    return counted(
        number,
        "In der Spalte „{column}“ gilt eine Zelle mit „NULL“ als leer.",
        "In der Spalte „{column}“ gelten {number} Zellen mit „NULL“ als leer.",
        column=heading,
    )


def _reading(table: RawTable, columns: Sequence[Column], options: Options) -> Reading:
    """What the columns show as a whole: days from all cells, postcodes from many."""
    days = [column.place for column in columns if column.key in ("birth_date", "birth_year", "died_on")]
    postcodes = [column.place for column in columns if column.key in ("postcode", "place")]
    today = clock.today()
    read = {place: DayColumn(_style(cells, options), today) for place, cells in _distinct(table.rows, days).items()}
    return Reading(read, _have_five_digits(table, postcodes))


def _style(cells: Iterable[str], options: Options) -> DayStyle:
    style = style_of(cells)
    return style if options.day_first is None else replace(style, day_first=options.day_first, open=False)


def _distinct(rows: Iterable[Row], places: Sequence[int]) -> dict[int, set[str]]:
    found: dict[int, set[str]] = {place: set() for place in places}
    for _line, cells in rows if places else ():
        for place in places:
            if place < len(cells):
                found[place].add(cells[place])
    return {place: {cell for cell in cells if cell and not cell.isspace()} for place, cells in found.items()}


def _have_five_digits(table: RawTable, places: Sequence[int]) -> bool:
    lengths: Counter[int] = Counter()
    for row in islice(table.rows, _SAMPLE) if places else ():
        for place in places:
            code = row.cells[place].split(" ")[0].strip() if place < len(row.cells) else ""
            if code.isdecimal():
                lengths[len(code)] += 1
    return lengths[5] > lengths[4]


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


def _capped(problems: list[Problem]) -> tuple[Problem, ...]:
    """The first problems; the rest as numbers, so that a hopeless file doesn't fill the screen."""
    if len(problems) <= MAX_PROBLEMS:
        return tuple(problems)
    rest = Counter(problem.text for problem in problems[MAX_PROBLEMS:])
    return (
        *problems[:MAX_PROBLEMS],
        *(
            Problem(0, Sentence("Weitere {number} ×: {text}", number=number, text=text))
            for text, number in rest.items()
        ),
    )
