"""A list of people as CSV: file → plain records and list of problems → one transaction."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.common import clock
from app.common.errors import UserError
from app.common.garbage import collector_paused
from app.common.sentences import Sentence
from app.transfer.csv_table import CsvTable, Row, read_table
from app.transfer.people_columns import PersonRow, field_of, understand

MAX_PROBLEMS = 1000


@dataclass(frozen=True)
class Problem:
    """Something in the file that she should know; `line` 0 means the file as a whole. Holds no value of a cell."""

    line: int
    text: Sentence


@dataclass(frozen=True)
class Preview:
    """What an import would bring in; nothing has been written.

    `columns` are the headings with the fields they were understood as; of the others `problems` tell.
    """

    records: tuple[PersonRow, ...]
    problems: tuple[Problem, ...]
    columns: tuple[tuple[str, str], ...]
    encoding: str
    delimiter: str


def read(path: Path) -> Preview:
    """Read a list of people. Semicolon, comma or tab; UTF-8, UTF-16 or Windows-1252; columns in any order.

    Raises UserError for a file that can't be such a list (see `csv_table`) or has no column with a name.
    """
    table = read_table(path)
    columns, problems = _understand_header(table)
    records = []
    today = clock.today()
    with collector_paused():
        for row in table.rows:
            record = _record_of(row, len(table.header), columns, today, problems)
            if record is not None:
                records.append(record)
    return Preview(
        tuple(records),
        _capped(problems),
        tuple((table.header[index], target) for index, target in columns.items()),
        table.encoding,
        table.delimiter,
    )


def _understand_header(table: CsvTable) -> tuple[dict[int, str], list[Problem]]:
    columns: dict[int, str] = {}
    problems = []
    for index, heading in enumerate(table.header):
        target = field_of(heading)
        if target is None or target in columns.values():
            name = heading or Sentence("Spalte {number}", number=index + 1)
            problems.append(Problem(1, _passed_over(name, twice=target is not None)))
        else:
            columns[index] = target
    if not {"family_name", "given_name", "native_name"} & set(columns.values()):
        raise UserError(
            "In der Kopfzeile fehlt eine Spalte mit Namen. Erwartet wird zum Beispiel „Nachname;Vorname;Straße;Telefon;Geburtsjahr“."
        )
    return columns, problems


def _passed_over(column: str, *, twice: bool) -> Sentence:
    if twice:
        return Sentence("Die Spalte „{column}“ kommt doppelt vor und wird nicht übernommen.", column=column)
    return Sentence("Die Spalte „{column}“ ist unbekannt und wird nicht übernommen.", column=column)


def _record_of(row: Row, width: int, columns: dict[int, str], today: date, problems: list[Problem]) -> PersonRow | None:
    cells = row.cells
    if len(cells) > width and any(cell.strip() for cell in cells[width:]):
        problems.append(
            Problem(row.line, Sentence("Die Zeile hat mehr Felder als die Kopfzeile und wird nicht übernommen."))
        )
        return None
    record, doubts = understand(
        row.line, [(target, cells[place]) for place, target in columns.items() if place < len(cells)], today
    )
    if not (record.family_name or record.given_name or record.native_name):
        problems.append(Problem(row.line, Sentence("Die Zeile hat keinen Namen und wird nicht übernommen.")))
        return None
    problems += [
        Problem(row.line, Sentence("{label} nicht verstanden; der Eintrag steht jetzt in der Notiz.", label=label))
        for label in doubts
    ]
    return record


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
