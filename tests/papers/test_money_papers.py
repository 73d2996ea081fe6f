"""Papers about money: what the Kämmerei reads, whom they name, what is noted once they went out."""

from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from functools import partial
from typing import Any

import pypdfium2
import pytest

from app.common import clock
from app.common.errors import NothingToPrint, UserError
from app.context import Context
from app.figures import periods
from app.models import DonationStatus
from app.papers.advance_sheet import ADVANCE_SHEET
from app.papers.donation_note import DONATION_NOTE
from app.papers.paper import Paper
from app.papers.print_job import PrintJob
from app.papers.usage_report import USAGE_REPORT, UsageScope
from app.reports.forms.sheet_tables import SheetTable
from app.services.money import donation_steps, donations
from app.services.office import documents
from tests.money_samples import accepted, book, budget, donation
from tests.papers.blocked_quarter import BLOCKED

Ids = dict[str, int]
YEAR = periods.parse("2026")


@pytest.fixture(autouse=True)
def today() -> Iterator[None]:
    with clock.standing_at(datetime(2026, 11, 30, 9)):
        yield


def text_of(context: Context, paper: Paper, about: Any, **values: Any) -> str:
    printed = PrintJob(paper, about).pdf(context, values)
    with pypdfium2.PdfDocument(printed.data) as document:
        return " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())


def grids(context: Context, scope: UsageScope, **choice: Any) -> dict[str, SheetTable]:
    taken = context.read(USAGE_REPORT.take, scope, USAGE_REPORT.source_options(**choice), 0)
    return {grid.name: grid for grid in taken.data.grids}


def test_until_the_council_accepted_it_the_note_says_that_nothing_is_spent(context: Context) -> None:
    made = context.write(
        "Spende", donation, donor="Bäckerei am Eck", purpose="Spielplatz", council_on=date(2026, 12, 8)
    )
    said = text_of(context, DONATION_NOTE, made)
    for words in ("Bäckerei am Eck", "Geldspende über 500,00 €", "Spielplatz", "08.12.2026", "§ 78 Abs. 4 GemO"):
        assert words in said
    assert "nichts davon gebucht und nichts davon ausgegeben" in said
    context.write("Angenommen", donation_steps.take, made, DonationStatus.ACCEPTED, date(2026, 11, 12))
    said = text_of(context, DONATION_NOTE, made)
    assert "am 12.11.2026 angenommen" in said
    assert "ausgegeben" not in said


def test_the_note_names_the_kind_of_a_thing(context: Context) -> None:
    made = context.write("Spende", donation, "180.00", in_kind=True)
    assert "Sachspende im Wert von 180,00 €" in text_of(context, DONATION_NOTE, made)


def test_who_has_an_address_block_is_not_named(context: Context, quarter: Ids) -> None:
    said = text_of(context, DONATION_NOTE, quarter["donation"])
    assert BLOCKED not in said
    assert "Auskunftssperre" in said


def test_once_it_went_out_the_donation_counts_as_reported(context: Context) -> None:
    made = context.write("Spende", donation)
    job = PrintJob(DONATION_NOTE, made)
    assert [context.write("Gemeldet", job.filed, {}) for _ in range(2)] == [1, 0]
    kept = context.read(donations.load, made)
    assert (kept.status, kept.reported_on) == (DonationStatus.REPORTED, date(2026, 11, 30))
    done = context.write("Spende", accepted)
    assert context.write("Gemeldet", PrintJob(DONATION_NOTE, done).filed, {}) == 0
    assert context.read(donations.load, done).status is DonationStatus.ACCEPTED


def test_the_sheet_of_an_advance_says_what_is_still_open(context: Context, quarter: Ids) -> None:
    said = text_of(context, ADVANCE_SHEET, quarter["advance"])
    for words in ("Festausschuss", "100,00 €", "Noch abzurechnen 59,50 €", "40,50 €", "bisher"):
        assert words in said
    other = context.write("Gebucht", book, quarter["budget"], "5.00")
    with pytest.raises(UserError, match="nur zu einer Buchung der Art „Vorschuss“"):
        text_of(context, ADVANCE_SHEET, other)


def test_the_usage_report_lists_every_budget_with_its_receipts(context: Context, quarter: Ids) -> None:
    other = context.write("Budget", partial(budget, planned="50.00", name="Feste", account="3.1"))
    filed = context.write("Gebucht", book, other, "20.00", receipt="", payee="Bäckerei")
    context.write("Beleg", documents.attach, filed, "beleg.txt", b"Text")
    context.write("Gebucht", book, other, "7.50", receipt="", day=date(2026, 6, 1))
    context.write("Gebucht", book, None, "1.00")
    found = grids(context, UsageScope(YEAR))
    assert list(found) == ["Summen", "Feste 2026", "Quartiersarbeit 2026", "Ohne Budget"]
    assert found["Summen"].rows[0][2:] == tuple(map(Decimal, ("50.00", "0.00", "27.50", "0.00", "22.50")))
    assert [row[3:5] for row in found["Feste 2026"].rows] == [("Bäckerei", "als Dokument"), ("", "fehlt"), ("", "")]
    assert list(grids(context, UsageScope(YEAR, quarter["budget"]))) == ["Summen", "Quartiersarbeit 2026"]
    assert "Bäckerei" not in text_of(context, USAGE_REPORT, UsageScope(YEAR), payees=False)


def test_a_year_without_money_prints_nothing(context: Context) -> None:
    with pytest.raises(NothingToPrint, match="weder Budgets noch Buchungen"):
        text_of(context, USAGE_REPORT, UsageScope(periods.parse("2019")))


def test_a_month_is_no_year(context: Context) -> None:  # noqa: ARG001
    with pytest.raises(UserError, match="ein Jahr wie 2026"):
        USAGE_REPORT.command.about({"year": "2026-10"})
