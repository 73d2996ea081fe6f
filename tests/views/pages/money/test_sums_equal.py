"""Five thousand random bookings: window, paper and spreadsheet come to the same sums, to the cent."""

import io
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import partial
from typing import Any

import openpyxl
import pypdfium2
import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from app.common import clock, german
from app.common.money import NOTHING, of_cents
from app.context import Context
from app.figures import periods
from app.models import Booking, BookingKind
from app.papers.print_job import PrintedFile, PrintJob
from app.papers.usage_report import USAGE_REPORT, UsageScope
from app.services.bulk import insert_records
from app.services.money import budgets
from app.views.location import Location
from app.views.shared.lists.list_page import ListPage
from tests.money_samples import budget
from tests.views.windows import MakeWindow

BOOKINGS = 5_000
BUDGETS = 6
YEAR = periods.parse("2026")


@pytest.fixture(autouse=True)
def december() -> Iterator[None]:
    with clock.standing_at(datetime(2026, 12, 30, 9)):
        yield


@dataclass
class Sums:
    """What was booked, added up here with Python's own Decimal."""

    planned: Decimal = NOTHING
    income: Decimal = NOTHING
    spent: Decimal = NOTHING
    handed_out: Decimal = NOTHING
    open: dict[int, Decimal] = field(default_factory=dict)
    """What of each advance is not accounted for."""

    @property
    def bound(self) -> Decimal:
        return sum((max(one, NOTHING) for one in self.open.values()), NOTHING)

    @property
    def remaining(self) -> Decimal:
        return self.planned + self.income - self.spent - self.bound


def plant(session: Session) -> dict[int, Sums]:
    """Budgets with bookings of every kind, amounts from one cent to 9.999,99 €; what they come to, by budget."""
    chance = random.Random(17)
    sums: dict[int, Sums] = {}
    for place in range(BUDGETS):
        planned = of_cents(chance.randrange(900_000_000))
        sums[budget(session, str(planned), name=f"Budget {place}", account=str(place))] = Sums(planned)
    advances = _insert(session, [_row(chance, number, list(sums), BookingKind.ADVANCE) for number in range(300)])
    for advance, row in advances:
        found = sums[row["budget_id"]]
        found.handed_out += row["amount"]
        found.open[advance] = row["amount"]
    rows = [_row(chance, number, list(sums), _kind(chance)) for number in range(300, BOOKINGS)]
    for row in rows:
        if chance.random() < 0.15:
            advance, of = chance.choice(advances)
            row |= {"advance_id": advance, "budget_id": of["budget_id"], "amount": row["amount"] / 50}
            row["amount"] = row["amount"].quantize(Decimal("0.01"))
    for _booking, row in _insert(session, rows):
        _count(sums[row["budget_id"]], row)
    return sums


def _kind(chance: random.Random) -> BookingKind:
    return BookingKind.EXPENSE if chance.random() < 0.8 else BookingKind.INCOME


def _row(chance: random.Random, number: int, of: list[int], kind: BookingKind) -> dict[str, Any]:
    day = date(2026, 1, 1) + timedelta(days=chance.randrange(365))
    amount = of_cents(chance.randrange(1, 1_000_000))
    return {
        "number": f"K-2026-{number + 1:04}",
        "what": "Blumenerde",
        "receipt": str(number),
        "day": day,
        "booking_kind": kind,
        "amount": amount,
        "budget_id": chance.choice(of),
        "advance_id": None,
    }


def _insert(session: Session, rows: list[dict[str, Any]]) -> list[tuple[int, dict[str, Any]]]:
    return list(zip(insert_records(session, Booking, rows), rows, strict=True))


def _count(found: Sums, row: dict[str, Any]) -> None:
    amount, advance = row["amount"], row["advance_id"]
    if advance is not None:
        found.open[advance] -= amount
    if row["booking_kind"] is BookingKind.EXPENSE:
        found.spent += amount
    elif advance is None:
        found.income += amount
    else:
        found.handed_out -= amount


def _all(sums: dict[int, Sums], name: str) -> Decimal:
    return sum((getattr(one, name) for one in sums.values()), NOTHING)


def test_window_paper_and_spreadsheet_come_to_the_same_sums(
    qtbot: QtBot, context: Context, make_window: MakeWindow
) -> None:
    sums = context.write("Gebucht", plant)
    assert {row.id: row.remaining for row in context.read(budgets.rows, list(sums))} == {
        made: one.remaining for made, one in sums.items()
    }
    _in_the_window(qtbot, make_window, sums)
    job = PrintJob(USAGE_REPORT, UsageScope(YEAR))
    _on_paper(job.pdf(context, {}), sums)
    _in_the_spreadsheet(job.table(context, {}), sums)


def _in_the_window(qtbot: QtBot, make_window: MakeWindow, sums: dict[int, Sums]) -> None:
    window = make_window()
    window.resize(1600, 900)
    for key, wanted in (
        ("bookings", {"Einnahme": "income", "Ausgabe": "spent", "Vorschuss": "handed_out"}),
        ("budgets", {"Ansatz": "planned", "Einnahmen": "income", "Ausgaben": "spent", "Rest": "remaining"}),
    ):
        window.window_context.go(Location(key))
        page = window.stack.page
        assert isinstance(page, ListPage)
        said = sorted(f"{title} {german.money(_all(sums, name))}" for title, name in wanted.items())
        qtbot.waitUntil(partial(_has_sums, page))
        assert sorted(page.list.sums.text().split(" · ")) == said


def _has_sums(page: ListPage) -> bool:
    """Those of many rows are made in the worker thread."""
    return bool(page.list.sums.text())


def _on_paper(printed: PrintedFile, sums: dict[int, Sums]) -> None:
    with pypdfium2.PdfDocument(printed.data) as document:
        text = " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())
    amount = r"-?[\d.]+,\d\d €"
    first, *others = (_amounts(line) for line in re.findall(rf"Gesamt ((?:{amount} ?)+)", text))
    assert first == _written(sums, *("planned", "income", "spent", "bound", "remaining"))
    assert others == [_written({made: one}, *("income", "spent", "handed_out")) for made, one in sums.items()]


def _amounts(line: str) -> list[str]:
    return [one.strip() for one in line.split("€")[:-1]]


def _written(sums: dict[int, Sums], *names: str) -> list[str]:
    return [german.number(_all(sums, name), 2) for name in names]


def _in_the_spreadsheet(printed: PrintedFile, sums: dict[int, Sums]) -> None:
    book = openpyxl.load_workbook(io.BytesIO(printed.data), read_only=True)
    first, *others = book.worksheets
    totals = [_cents(list(sheet.iter_rows(values_only=True))[-1]) for sheet in (first, *others)]
    assert totals[0] == [_all(sums, name) for name in ("planned", "income", "spent", "bound", "remaining")]
    assert totals[1:] == [[one.income, one.spent, one.handed_out] for one in sums.values()]
    rows = sum(len(list(sheet.iter_rows(min_row=5, values_only=True))) - 1 for sheet in others)
    assert rows == BOOKINGS


def _cents(row: tuple[Any, ...]) -> list[Decimal]:
    """The amounts of a row, as a spreadsheet gives them back."""
    return [of_cents(round(cell * 100)) for cell in row if isinstance(cell, int | float)]
