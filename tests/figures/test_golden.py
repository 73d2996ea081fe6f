"""The reports of two invented years word for word and number for number, as they were printed before.

A wanted change is written anew with `WRITE_GOLDEN=1 python -m pytest tests/figures/test_golden.py`, and read in the diff.
"""

import os
from collections.abc import Callable
from pathlib import Path

import two_years
from as_text import as_text
from sqlalchemy.orm import Session

from app.context import Context
from app.figures.monthly import monthly_sheet
from app.figures.periods import parse
from app.figures.yearly import yearly_report
from app.reports.model import Report
from app.reports.render_pdf import render_pdf
from tests import page_use

GOLDEN = Path(__file__).with_name("golden")
WORDS = {"decisions": ("Raum im Erdgeschoss ab Januar",), "voice": "Endlich eine Bank."}
REPORTS: dict[str, Callable[[Session], Report]] = {
    "monatsblatt-2026-10": lambda session: monthly_sheet(session, parse("2026-10")),
    "monatsblatt-2026-11-words": lambda session: monthly_sheet(session, parse("2026-11"), **WORDS),  # type: ignore[arg-type]
    "jahresbericht-2026": lambda session: yearly_report(session, parse("2026")),
    "jahresbericht-2025": lambda session: yearly_report(
        session, parse("2025"), {"summary": "", "network": "Mein Text."}
    ),
    "jahresbericht-2026-Q3": lambda session: yearly_report(session, parse("2026-Q3")),
}


def test_the_reports_are_printed_as_before(years: Context) -> None:
    made = {name: as_text(years.read(report)) for name, report in REPORTS.items()}
    assert two_years.SECRET not in "".join(made.values())
    for name, text in made.items():
        kept = GOLDEN / f"{name}.txt"
        if "WRITE_GOLDEN" in os.environ:
            kept.write_text(text, encoding="utf-8")
        assert text == kept.read_text(encoding="utf-8"), name


def test_their_pages_are_filled(years: Context) -> None:
    assert {name: page_use.too_empty(render_pdf(years.read(report))) for name, report in REPORTS.items()} == {
        key: [] for key in REPORTS
    }
