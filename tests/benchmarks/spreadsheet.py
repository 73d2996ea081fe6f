"""How long a report of 10,000 rows takes as XLSX, against openpyxl in write-only mode with the same bare values."""

import io
import statistics
import time
from collections.abc import Callable
from datetime import date

from openpyxl import Workbook

from app.figures.definitions import Format
from app.figures.protect import Thing
from app.figures.report import Column, Publisher, Report, Row, Table, number_of
from app.figures.thresholds import Thresholds
from app.reports.render_xlsx import render_xlsx

GOAL = 1.2
_ROWS = 10_000
_COLUMNS = (
    Column("Veranstaltungen"),
    Column("Besuche"),
    Column("Stunden", Format.HOURS),
    Column("(Vorjahr)", Format.HOURS, bracketed=True),
    Column("Anteil", Format.PERCENT),
)


def _report() -> Report:
    rows = tuple(
        Row(
            f"Gruppe {n} – Köchlinstraße",
            (Thing(n % 90), Thing(n % 977), Thing(n % 6_000), Thing(n % 5_000), Thing(n % 101)),
        )
        for n in range(_ROWS)
    )
    table = Table("Gruppen", "Gruppen", "Gruppe", _COLUMNS, rows)
    publisher = Publisher("Gemeinde Steinen", "Quartiersmanagement")
    return Report("Liste", "", "2026", date(2026, 11, 22), publisher, Thresholds(), (table,))


def _bare(report: Report) -> bytes:
    """The same numbers without styles, widths, guards or other sheets."""
    (table,) = report.blocks
    assert isinstance(table, Table)
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet("Gruppen")
    for row in table.rows:
        sheet.append([row.label, *map(number_of, row.figures, (column.format for column in table.columns))])
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


def _seconds(work: Callable[[Report], bytes], report: Report) -> float:
    start = time.perf_counter()
    work(report)
    return time.perf_counter() - start


def measure(rounds: int = 5) -> dict[str, float]:
    """Medians in seconds, alternating; `ratio` is what the goal speaks of."""
    report = _report()
    ours, bare = [], []
    for _ in range(rounds):
        bare.append(_seconds(_bare, report))
        ours.append(_seconds(render_xlsx, report))
    floor, mine = statistics.median(bare), statistics.median(ours)
    return {"floor": floor, "ours": mine, "ratio": mine / floor, "goal": GOAL}


if __name__ == "__main__":
    print(measure())
