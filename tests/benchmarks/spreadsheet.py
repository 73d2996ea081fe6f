"""How long a report of 10,000 rows takes as XLSX, against openpyxl in write-only mode with the same bare values."""

import io
from datetime import date

from openpyxl import Workbook

from app.figures.definitions import Format
from app.figures.protection.thresholds import Thresholds
from app.figures.protection.unprotected import invented
from app.reports.model import Column, Publisher, Report, Row, Table, number_of
from app.reports.render_xlsx import render_xlsx
from tests.benchmarks.measuring import Measure, in_turns

GOAL = 1.2
_ROWS = 10_000
_COLUMNS = (
    Column("events", "Veranstaltungen"),
    Column("visits", "Besuche"),
    Column("hours", "Stunden", Format.HOURS),
    Column("before", "(Vorjahr)", Format.HOURS, bracketed=True),
    Column("share", "Anteil", Format.PERCENT),
)


def _report() -> Report:
    rows = tuple(
        Row(
            f"{n}",
            f"Gruppe {n} – Köchlinstraße",
            (invented(n % 90), invented(n % 977), invented(n % 6_000), invented(n % 5_000), invented(n % 101)),
        )
        for n in range(_ROWS)
    )
    table = Table("groups", "Gruppen", "Gruppen", "Gruppe", _COLUMNS, rows)
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


def measure() -> list[Measure]:
    """Medians, taken in turns."""
    report = _report()
    times = in_turns(lambda: _bare(report), lambda: render_xlsx(report))
    return [Measure("Excel-Tabelle mit 10.000 Zeilen", "openpyxl im Schreibmodus", *times, GOAL)]
