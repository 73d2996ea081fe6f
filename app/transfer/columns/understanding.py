"""The rows of a table → records of a kind, and what is odd about them; nothing is compared and nothing written."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from app.common.garbage import collector_paused
from app.common.kinds import Kind
from app.common.progress import Progress, silent
from app.common.sentences import Sentence, counted
from app.transfer.columns.gathering import SourceColumn
from app.transfer.columns.judging import Options, first_look, same_order, second_look, told
from app.transfer.columns.proposing import propose
from app.transfer.columns.row_reader import Faulty, RowReader
from app.transfer.columns.rows import ImportedRow
from app.transfer.kinds.registry import imported
from app.transfer.reading.tables import Problem, RawTable, Row

__all__ = ["Faulty", "Options", "Understood", "understand"]

MAX_PROBLEMS = 1000
_STEP = 2000


@dataclass(frozen=True)
class Understood:
    """What a table holds. `columns` are the headings with the fields they were taken as; `mapping` the same by place."""

    records: tuple[ImportedRow, ...]
    problems: tuple[Problem, ...]
    faulty: tuple[Faulty, ...]
    columns: tuple[tuple[str, str], ...]
    mapping: Mapping[int, str]


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
    options = options or Options()
    headings = dict(enumerate(table.header))
    listed = imported(kind)
    columns = [SourceColumn(place, key, listed.labels[key]) for place, key in sorted(mapping.items())]
    reading = first_look(table, columns, options)
    with collector_paused():
        reader = RowReader(listed, columns, reading, len(table.header))
        reader.read(_counted(islice(table.rows, most), progress))
        whole = second_look(reading, options)
        if not same_order(reading, whole):
            reader = RowReader(listed, columns, whole, len(table.header))
            reader.read(_counted(islice(table.rows, most), progress))
    line = table.found.heading_row or 0
    of_columns = (
        *_passed_over(kind, table, mapping),
        *told(columns, whole),
        *(_of_nothing(number, headings.get(place, ""), word) for (place, word), number in reader.nothing.items()),
    )
    problems = [*table.problems, *(Problem(line, text) for text in of_columns), *table.row_problems.values()]
    return Understood(
        tuple(reader.records),
        _capped([*problems, *reader.problems]),
        tuple(reader.faulty),
        tuple((headings.get(column.place, ""), column.key) for column in columns),
        mapping,
    )


def _counted(rows: Iterable[Row], progress: Progress) -> Iterator[Row]:
    for number, row in enumerate(rows):
        if number % _STEP == 0:
            progress(number, 0, Sentence("Zeilen werden gelesen …"))
        yield row


def _passed_over(kind: Kind, table: RawTable, mapping: Mapping[int, str]) -> Iterator[Sentence]:
    """What is said about columns that are not taken over."""
    known = None if table.known is None else table.known[kind]
    taken = {table.header[place] for place in mapping if place < len(table.header)}
    for place, heading in enumerate(table.header):
        if place in mapping or (known is not None and place not in known) or not (heading or table.has_headings):
            continue
        if heading in taken:
            yield Sentence("Die Spalte „{column}“ kommt doppelt vor und wird nicht übernommen.", column=heading)
        else:
            column = heading or Sentence("Spalte {number}", number=place + 1)
            yield Sentence("Die Spalte „{column}“ ist unbekannt und wird nicht übernommen.", column=column)


def _of_nothing(number: int, heading: str, word: str) -> Sentence:
    return counted(
        number,
        "In der Spalte „{column}“ gilt eine Zelle mit „{word}“ als leer.",
        "In der Spalte „{column}“ gelten {number} Zellen mit „{word}“ als leer.",
        column=heading,
        word=word,
    )


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
