"""Verwendungsnachweis: what became of the money of a year, with the number of every receipt."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any

from sqlalchemy.orm import Session

from app.common import clock, german
from app.common.errors import UserError
from app.common.money import NOTHING
from app.figures import periods
from app.figures.periods import Period
from app.papers import letterhead, typed_names
from app.papers.command import Argument, Command, Given
from app.papers.paper import Paper, PaperData, Printout, Remark
from app.reports.forms.options import Hint
from app.services.money import budgets, usage
from app.services.money.bookings import BookingRow
from app.services.money.usage import Use

if TYPE_CHECKING:
    from app.reports.forms.sheet_tables import SheetColumn, SheetTable
    from app.reports.xlsx.cells import Value

_YEAR = "Für den Verwendungsnachweis bitte ein Jahr wie 2026 angeben."
_LINES = "Belege liegen bei den Buchungen. Beträge in Euro."
_BOUND = (
    "Rest: Ansatz und Einnahmen, abzüglich der Ausgaben, der noch nicht abgerechneten Vorschüsse und dessen, was aus dem "
    "Verfügungsfonds bewilligt und noch nicht ausgezahlt ist."
)


@dataclass(frozen=True)
class UsageScope:
    """The budgets of a year, or one of them."""

    year: Period
    budget_id: int | None = None


@dataclass(frozen=True)
class UsageChoice:
    """Whether it says who was paid, and what for."""

    payees: Annotated[bool, Hint("mit Zahlungspartner/in")] = True


def _taken(session: Session, scope: UsageScope, choice: UsageChoice, _most: int) -> PaperData:
    from app.reports.forms.usage_report import UsageReport

    whole_year = scope.budget_id is None
    uses = (
        usage.of_year(session, scope.year.year)
        if scope.budget_id is None
        else [usage.of_budget(session, scope.budget_id)]
    )
    loose = usage.without_budget(session, scope.year.year) if whole_year else []
    today = clock.today()
    tables = [_bookings(f"{one.budget.name} {one.budget.year}", one.bookings, choice) for one in uses]
    if loose:
        tables.append(_bookings("Ohne Budget", loose, choice))
    report = UsageReport(
        period=scope.year.label,
        as_of=f"Stand {german.day(today)}" + ("" if scope.year.has_ended(today) else ", vorläufig"),
        organiser=letterhead.organiser(session),
        made_on=today,
        grids=(_sums(uses), *tables),
        note=_LINES,
    )
    return PaperData(report, warnings=typed_names.warnings(session, _typed(uses, loose, choice)))


def _typed(uses: Sequence[Use], loose: Sequence[BookingRow], choice: UsageChoice) -> Iterable[str]:
    for row in (*(row for one in uses for row in one.bookings), *loose):
        yield row.what
        if choice.payees:
            yield row.payee


def _sums(uses: Sequence[Use]) -> "SheetTable":
    from app.reports.forms.sheet_tables import SheetTable, money, words

    rows: list[tuple[Value, ...]] = [
        (
            one.budget.name,
            one.budget.account,
            one.sums.planned,
            one.sums.income,
            one.sums.spent,
            one.sums.advanced + one.sums.granted,
            one.sums.remaining,
        )
        for one in uses
    ]
    if rows:
        totals = [_total(row[place] for row in rows) for place in range(2, 7)]
        rows.append(("Gesamt", "", *totals))
    return SheetTable(
        "Summen",
        "Summen je Budget",
        (
            words("Budget"),
            words("Haushaltsstelle", 20),
            money("Ansatz"),
            money("Einnahmen"),
            money("Ausgaben"),
            money("gebunden"),
            money("Rest"),
        ),
        tuple(rows),
        nothing="Für dieses Jahr ist kein Budget eingetragen.",
        note=_BOUND,
        total=bool(rows),
    )


def _bookings(title: str, found: Sequence[BookingRow], choice: UsageChoice) -> "SheetTable":
    from app.reports.forms.sheet_tables import SheetTable, day, money, words

    payee: tuple[SheetColumn, ...] = (words("Zahlungspartner/in"),) if choice.payees else ()
    columns = (
        words("Nummer", 14),
        day("Tag"),
        words("Wofür"),
        *payee,
        words("Beleg", 14),
        money("Einnahme"),
        money("Ausgabe"),
        money("Vorschuss"),
    )
    rows: list[tuple[Value, ...]] = [
        (
            row.number,
            row.day,
            row.what,
            *((row.payee,) if choice.payees else ()),
            row.receipt or ("als Dokument" if row.filed else "fehlt"),
            row.income,
            row.expense,
            row.advance,
        )
        for row in found
    ]
    if rows:
        totals = [_total(row[place] for row in rows) for place in (-3, -2, -1)]
        rows.append(("Gesamt", *[""] * (len(columns) - 4), *totals))
    return SheetTable(
        title,
        title,
        columns,
        tuple(rows),
        nothing="Dazu ist nichts gebucht.",
        note="Vorschuss: ausgezahlt, abzüglich dessen, was zurückkam.",
        total=bool(rows),
    )


def _total(amounts: Iterable[Any]) -> Decimal:
    return sum((one for one in amounts if isinstance(one, Decimal)), NOTHING)


def _labelled(scope: UsageScope) -> Mapping[str, Any]:
    return {"period": scope.year}


def _year(_session: Session, scope: UsageScope) -> Period:
    return scope.year


def _record(scope: UsageScope) -> int | None:
    return scope.budget_id


def _latest(session: Session) -> UsageScope:
    """The latest year that has a budget."""
    years = budgets.years(session)
    if not years:
        raise LookupError
    return UsageScope(periods.parse(str(years[0])))


def _arguments() -> tuple[Argument, ...]:
    example = "2026"
    return (
        Argument(
            "year", f"die Budgets welchen Jahres, z. B. {example}", metavar="JAHR", required=True, example=example
        ),
        Argument("budget", "nur dieses Budget: seine id", "number", "NUMMER"),
    )


def _about(given: Given) -> UsageScope:
    year = periods.parse(given["year"])
    if year.months != 12:
        raise UserError(_YEAR)
    return UsageScope(year, given.get("budget"))


def _named(printout: Printout) -> bool:
    return bool(printout.values.get("payees", True))


USAGE_REPORT = Paper(
    name="verwendung",
    title="Verwendungsnachweis",
    form="app.reports.forms.usage_report",
    take=_taken,
    source_options=UsageChoice,
    heading="Verwendungsnachweis {period}",
    heading_values=_labelled,
    remarks=(
        Remark("Enthält Beträge, Belegnummern und Zahlungspartner/innen: für Kämmerei und Fördergeber.", when=_named),
        Remark("Enthält Beträge und Belegnummern, ohne Zahlungspartner/innen.", when=lambda one: not _named(one)),
    ),
    file_stem="verwendung",
    file_part=_year,
    key="usage",
    record=_record,
    example=_latest,
    one_language="for the Kämmerei and whoever gave the money",
    command=Command("Summen und Buchungen mit Belegnummern eines Jahres", _arguments, _about),
)
"""About a `UsageScope`."""
