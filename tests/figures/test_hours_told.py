"""Hours stand in a report only after she entered a contract and decided so; then it says that they are no record of working time."""

import re

import pytest
from as_text import as_text
from sqlalchemy.orm import Session

from app.figures.definitions import Format
from app.figures.monthly import monthly_sheet
from app.figures.periods import parse
from app.figures.yearly import yearly_report
from app.models import Contract
from app.reports.model import Report, Table
from app.services.worktime import capacity
from app.settings.worktime import Capacity

_TIMES = {Format.HOURS, Format.MINUTES}


def reports(session: Session) -> tuple[Report, ...]:
    return yearly_report(session, parse("2026")), monthly_sheet(session, parse("2026-10"))


def times(report: Report) -> set[str]:
    """The figures and columns in hours or minutes."""
    figures = {one.key for one in report.definitions() if one.format in _TIMES}
    tables = (table for table in report.tables() if isinstance(table, Table))
    return figures | {column.key for table in tables for column in table.columns if column.format in _TIMES}


def figures_of(report: Report) -> str:
    """The report without its annex, which explains how figures in hours would be protected."""
    return as_text(report).partition("# Anhang: Schutz der Zahlen")[0]


def test_with_a_contract_and_her_word_they_stand_in_every_report(filled: Session) -> None:
    for report in reports(filled):
        assert {"work", "hours", "hours_before"} <= times(report)
        assert "kein Arbeitszeitnachweis" in as_text(report)


@pytest.mark.parametrize("missing", ["word", "contract"])
def test_without_either_no_report_says_a_word_of_hours(filled: Session, missing: str) -> None:
    if missing == "word":
        capacity.save_rules(filled, Capacity(in_reports=False))
    else:
        filled.query(Contract).delete()
    for report in reports(filled):
        assert times(report) == set()
        found = re.findall(
            r"\bstunden|fügbare arbeitszeit|erfasste arbeitszeit|auslastung|beratungszeit|\d h\b",
            figures_of(report),
            re.IGNORECASE,
        )
        assert found == []
        assert "Veranstaltungen und Besuche je Aufgabe" in as_text(report)
    assert "Abgelehnte Anfragen" in as_text(reports(filled)[0])
