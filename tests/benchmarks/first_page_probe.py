"""Run as a program: milliseconds of work from nothing loaded to the first page of a short report."""

import time

START = time.process_time()

from datetime import date  # noqa: E402 - what is measured is loading it

import pypdfium2  # noqa: E402

from app.figures.protection.thresholds import Thresholds  # noqa: E402
from app.figures.protection.unprotected import invented  # noqa: E402
from app.reports.model import Block, Chart, ChartKind, Column, Heading, Publisher, Report, Row, Table, Text  # noqa: E402
from app.reports.render_pdf import render_pdf  # noqa: E402

_TEXT = "Das Quartier hat viele Menschen, die zusammenkommen, Feste feiern und Gärten pflegen. " * 4


def _report() -> Report:
    """One chapter with its chart and table."""
    rows = tuple(Row(f"{number}", f"Gruppe {number}", (invented(number * 7 % 50),)) for number in range(1, 12))
    table = Table("groups", "Gruppen", "Besuche je Gruppe", "Gruppe", (Column("visits", "Besuche"),), rows)
    blocks: tuple[Block, ...] = (Heading(1, "Bericht"), *[Text(_TEXT)] * 6, Chart(ChartKind.BARS, table), table)
    publisher = Publisher("Gemeinde Steinen", "Quartiersmanagement")
    return Report("Bericht", "", "2026", date(2026, 11, 23), publisher, Thresholds(), blocks)


if __name__ == "__main__":
    with pypdfium2.PdfDocument(render_pdf(_report())) as pdf:
        pdf[0].render(scale=1.5)
    print((time.process_time() - START) * 1000)
