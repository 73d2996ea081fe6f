"""Bookings: number, list, form, card. A receipt is a document of its booking."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import ColumnElement, func, literal, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from app.common import clock, money
from app.common.days import calendar_days
from app.common.errors import UserError
from app.common.sentences import Sentence, joined
from app.models import (
    Booking,
    BookingKind,
    Budget,
    Document,
    Donation,
    Event,
    FundApplication,
    Kind,
    Project,
    Tag,
    graph,
)
from app.models.base import Base
from app.services.heads import Aspect, Fact, mind
from app.services.lists import Listing, ListQuery, Subtitle, by_choice, of_living, tagged
from app.services.money import budgets, sums
from app.services.money.amounts import demand_open
from app.services.numbers import next_number
from app.services.office.tags import by_record
from app.services.records import RECORD, AnyRow, FieldWarning, get, in_order, keep, only, rows_in, table_of, tidy

_BOOKING = sums.BOOKING
_DOCUMENT = table_of(Document)
_BUDGET_RECORD, _PROJECT_RECORD, _EVENT_RECORD = (
    RECORD.alias(name) for name in ("budget_record", "project_record", "event_record")
)
_budget = of_living(_BUDGET_RECORD.c.title, _BOOKING.c.budget_id)
_project = of_living(_PROJECT_RECORD.c.title, _BOOKING.c.project_id)
_event = of_living(_EVENT_RECORD.c.title, _BOOKING.c.event_id)
_has_document = select(literal(1)).where(_DOCUMENT.c.record_id == _BOOKING.c.id).correlate(_BOOKING).exists()


@dataclass(frozen=True, slots=True)
class BookingRow:
    """A booking in a list: its amount stands under one of income, expense, advance (see `app.services.money.sums`).

    `open_advance` is what of an advance is not accounted for yet.
    """

    id: int
    number: str
    day: date
    what: str
    kind: BookingKind
    amount: Decimal
    income: Decimal | None
    expense: Decimal | None
    advance: Decimal | None
    open_advance: Decimal | None
    payee: str
    receipt: str
    filed: bool
    budget: str
    budget_id: int | None
    project: str
    project_id: int | None
    event: str
    event_id: int | None
    tags: tuple[str, ...]


def _state(wanted: str) -> ColumnElement[bool]:
    """ "no_receipt" (neither number nor document), "no_budget", "open_advance"."""
    states: dict[str, ColumnElement[bool]] = {
        "no_receipt": (_BOOKING.c.receipt == "") & ~_has_document,
        "no_budget": _budget.is_(None),
        "open_advance": sums.open_advance > 0,
    }
    return states[wanted]


def _in_year(year: str) -> ColumnElement[bool]:
    return _BOOKING.c.day.between(*calendar_days(year))


def _subtitle(kind: str, day: str, amount: int) -> Sentence:
    return joined(" · ", BookingKind(kind).label, date.fromisoformat(day), money.of_cents(amount))  # type: ignore[call-arg]


LISTING = Listing(
    Kind.BOOKING,
    filters={
        "state": _state,
        "kind": lambda kind: _BOOKING.c.booking_kind == kind,
        "year": _in_year,
        "budget": lambda record_id: _BOOKING.c.budget_id == int(record_id),
        "project": lambda record_id: _BOOKING.c.project_id == int(record_id),
        "event": lambda record_id: _BOOKING.c.event_id == int(record_id),
        "donation": lambda record_id: _BOOKING.c.donation_id == int(record_id),
        "application": lambda record_id: _BOOKING.c.application_id == int(record_id),
        "advance": lambda record_id: _BOOKING.c.advance_id == int(record_id),
        "tag": tagged,
    },
    sorts={
        "number": RECORD.c.sort_key,
        "day": _BOOKING.c.day,
        "what": _BOOKING.c.what,
        "kind": by_choice(_BOOKING.c.booking_kind, BookingKind),
        "income": sums.booked_income,
        "expense": sums.booked_expense,
        "advance": sums.booked_advance,
        "open_advance": sums.open_advance,
        "payee": _BOOKING.c.payee,
        "receipt": _BOOKING.c.receipt,
        "budget": of_living(_BUDGET_RECORD.c.sort_key, _BOOKING.c.budget_id),
        "project": of_living(_PROJECT_RECORD.c.sort_key, _BOOKING.c.project_id),
        "event": of_living(_EVENT_RECORD.c.sort_key, _BOOKING.c.event_id),
        "changed": RECORD.c.changed_at,
    },
    columns={"number": _BOOKING.c.number, "filed": _has_document},
    subtitle=Subtitle("SELECT id, booking_kind, day, amount FROM booking WHERE id IN ({})", _subtitle),
    shows=(Budget, Project, Event, Donation, FundApplication, Tag),
)


def ids(session: Session, query: ListQuery, limit: int | None = None) -> list[int]:
    """Ids of the bookings a list shows. Filters: state (no_receipt, no_budget, open_advance), kind, year, budget, project, event, donation,
    application, advance, tag.
    """
    return LISTING.ids(session, query, limit)


def count(session: Session) -> int:
    """Number of bookings."""
    return LISTING.count(session)


_COLUMNS = select(
    _BOOKING,
    sums.booked_income.label("income"),
    sums.booked_expense.label("expense"),
    sums.booked_advance.label("advance"),
    sums.open_advance.label("open_advance"),
    _has_document.label("filed"),
    _budget.label("budget"),
    _project.label("project"),
    _event.label("event"),
)


def rows(session: Session, ids: Sequence[int]) -> list[BookingRow]:
    """The bookings with these ids, in this order."""
    tags = by_record(session, ids)
    found = {row.id: _row(row, tags.get(row.id, ())) for row in rows_in(session, _COLUMNS, _BOOKING.c.id, ids)}
    return in_order(ids, found)


def _row(row: AnyRow, tags: tuple[str, ...]) -> BookingRow:
    return BookingRow(
        id=row.id,
        number=row.number,
        day=row.day,
        what=row.what,
        kind=row.booking_kind,
        amount=row.amount,
        income=row.income,
        expense=row.expense,
        advance=row.advance,
        open_advance=row.open_advance or None,
        payee=row.payee,
        receipt=row.receipt,
        filed=bool(row.filed),
        budget=row.budget or "",
        budget_id=row.budget_id if row.budget is not None else None,
        project=row.project or "",
        project_id=row.project_id if row.project is not None else None,
        event=row.event or "",
        event_id=row.event_id if row.event is not None else None,
        tags=tags,
    )


def years(session: Session) -> list[int]:
    """The years in which something was booked, the latest first."""
    year = func.strftime("%Y", _BOOKING.c.day)
    return [int(found) for found in session.scalars(select(year).distinct().order_by(year.desc()))]


def listed(session: Session, query: ListQuery, most: int) -> list[BookingRow]:
    """The first rows of a list."""
    return rows(session, ids(session, query, most))


def head(session: Session, booking_id: int) -> list[Fact]:
    """What kind of booking, how much and when, of which budget and what is left of it, and whether the receipt is there."""
    row = only(rows(session, [booking_id]))
    found = [
        Fact(Aspect.STATE, row.kind.label),
        Fact(Aspect.MONEY, joined("", row.amount)),
        Fact(Aspect.DAY, joined("", row.day)),
    ]
    if row.budget_id is not None:
        rest = budgets.sums_of(session, row.budget_id).remaining
        found += [
            Fact(Aspect.RECORD, row.budget, record_id=row.budget_id, kind=Kind.BUDGET),
            Fact(Aspect.MONEY, Sentence("Rest {rest}", rest=rest)),
        ]
    if row.project_id is not None:
        found.append(Fact(Aspect.RECORD, row.project, record_id=row.project_id, kind=Kind.PROJECT))
    if row.event_id is not None:
        found.append(Fact(Aspect.RECORD, row.event, record_id=row.event_id, kind=Kind.EVENT))
    return [
        *found,
        *mind(
            (not row.receipt and not row.filed, Sentence("Beleg fehlt")),
            (row.open_advance is not None, Sentence("noch abzurechnen: {amount}", amount=row.open_advance or 0)),
            (row.budget_id is None, Sentence("ohne Budget")),
        ),
    ]


def new(session: Session, **given: int | None) -> Booking:
    """An unsaved expense of today, of the one open budget where there is just one; `given` are references that are known."""
    today = clock.today()
    booking = Booking(number="", day=today, **given)
    if booking.budget_id is None:
        booking.budget_id = budgets.only_open(session, today.year)
    return booking


def load(session: Session, booking_id: int) -> Booking:
    """A booking."""
    return get(session, Booking, booking_id)


def save(session: Session, booking: Booking) -> int:
    """Save a booking. A new one gets its number.

    Raises UserError when it does not say what for or how much, when its budget or year is closed (the one it had before, too),
    and for money that is not there yet: a donation that is not accepted, an application that is not granted.
    """
    tidy(booking, ("what", "payee", "receipt"))
    if not booking.what:
        raise UserError("Eine Buchung braucht ein Wort, wofür, zum Beispiel „Blumenerde“.")
    if booking.day is None:
        raise UserError("Bitte den Tag der Buchung eintragen.")
    booking.amount = money.demand_positive(booking.amount)
    _demand_open(session, booking)
    _demand_allowed(session, booking)
    number = booking.number or next_number(session, Booking.number, "K", booking.day.year)
    kept = keep(session, booking)
    kept.number = number
    session.flush()
    return kept.id


def _demand_open(session: Session, booking: Booking) -> None:
    if booking.id is not None:
        statement = select(_BOOKING.c.budget_id, _BOOKING.c.day).where(_BOOKING.c.id == booking.id)
        with session.no_autoflush:
            before = session.execute(statement).one_or_none()
        if before is not None:
            demand_open(session, before.budget_id, before.day)
    demand_open(session, booking.budget_id, booking.day)


def demand_movable(session: Session, booking_ids: Sequence[int]) -> None:
    """Whether bookings may go into the trash or come back. Raises UserError where their budget or year is closed."""
    found = rows_in(session, select(_BOOKING.c.budget_id, _BOOKING.c.day), _BOOKING.c.id, booking_ids)
    for budget_id, day in {(row.budget_id, row.day) for row in found}:
        demand_open(session, budget_id, day)


_NEEDED: Mapping[InstrumentedAttribute[int | None], tuple[type[Base], Callable[[], UserError]]] = {
    Booking.donation_id: (
        Donation,
        lambda: UserError(
            "Diese Spende hat der Gemeinderat noch nicht angenommen (§ 78 Abs. 4 GemO). Bis dahin wird nichts davon gebucht: "
            "Bitte zuerst bei der Spende die Annahme eintragen."
        ),
    ),
    Booking.application_id: (
        FundApplication,
        lambda: UserError(
            "Dieser Antrag ist noch nicht bewilligt. Bitte zuerst beim Antrag die Entscheidung eintragen."
        ),
    ),
    Booking.advance_id: (
        Booking,
        lambda: UserError("Unter „aus dem Vorschuss“ gehört eine Buchung der Art Vorschuss. Bitte eine andere wählen."),
    ),
}


def _demand_allowed(session: Session, booking: Booking) -> None:
    """What a booking refers to has to be what the model says (see `Reference.needs`)."""
    if booking.advance_id is not None and booking.advance_id == booking.id:
        raise UserError("Ein Vorschuss kann nicht aus sich selbst bezahlt werden. Bitte einen anderen wählen.")
    for attribute, (entity, refused) in _NEEDED.items():
        other_id = getattr(booking, attribute.key)
        other = session.get(entity, other_id) if other_id is not None else None
        if other is not None and not _is_as_needed(attribute, other):
            raise refused()


def _is_as_needed(attribute: InstrumentedAttribute[int | None], other: Base) -> bool:
    reference = graph.reference_of(_BOOKING.c[attribute.key])
    assert reference is not None
    return all(getattr(other, name) in fitting for name, fitting in reference.needs)


def warnings(session: Session, booking: Booking) -> list[FieldWarning]:
    """What looks odd about a booking: its day, its year, more than is left, no budget."""
    found = []
    today = clock.today()
    if booking.day and booking.day > today:
        found.append(FieldWarning("day", Sentence("Dieser Tag liegt in der Zukunft.")))
    budget = session.get(Budget, booking.budget_id) if booking.budget_id else None
    if budget is None:
        text = Sentence("Ohne Budget zählt diese Buchung zu keinem Rest.")
        return [*found, FieldWarning("budget_id", text)]
    if booking.day and booking.day.year != budget.year:
        text = Sentence("Das Budget ist für {year}, die Buchung nicht.", year=str(budget.year))
        found.append(FieldWarning("day", text, budget.id))
    rest = _left_without(session, booking, budget.id)
    if booking.booking_kind is not BookingKind.INCOME and booking.amount and booking.amount > rest:
        text = Sentence("Das ist mehr, als noch da ist: Rest {rest}.", rest=rest)
        found.append(FieldWarning("amount", text, budget.id))
    return found


def _left_without(session: Session, booking: Booking, budget_id: int) -> Decimal:
    """What is left of a budget for a booking, its own amount as it is saved not counted; what is paid from an advance is there."""
    rest = budgets.sums_of(session, budget_id).remaining
    if booking.advance_id is not None:
        advance = only(rows(session, [booking.advance_id]))
        rest += advance.open_advance or money.NOTHING
    if booking.id is None:
        return rest
    before = session.execute(
        select(_BOOKING.c.amount, _BOOKING.c.booking_kind).where(
            _BOOKING.c.id == booking.id, _BOOKING.c.budget_id == budget_id
        )
    ).one_or_none()
    if before is None or before.booking_kind is BookingKind.INCOME:
        return rest
    return rest + Decimal(before.amount)
