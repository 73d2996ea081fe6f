"""Buchungen: every expense, income and advance, with its receipt."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QAction

from app.models import Booking, BookingKind, Kind
from app.services.money import bookings, budgets
from app.services.money.bookings import BookingRow
from app.views.language.words import word
from app.views.page import Page
from app.views.page_spec import PageSpec
from app.views.pages.money.booking_form import BookingForm
from app.views.pages.money.bookings_panel import BookingsPanel
from app.views.shared.lists.columns import Column, day_column, money_column
from app.views.shared.lists.filters import Filter, Read
from app.views.shared.lists.list_page import ListPage
from app.views.shared.lists.list_spec import ListSpec
from app.views.shared.lists.tag_filter import tag_filter
from app.views.shared.page_command import page_command
from app.views.shared.records.panels import record_panels
from app.views.shared.records.record_actions import record_bulk
from app.views.shared.records.record_detail import RecordDetail, Words
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate


class BookingDetail(RecordDetail):
    """A booking with its receipts; an advance with what was paid from it and came back."""

    kind = Kind.BOOKING
    form_first = True
    entity: Booking | None

    def __init__(self, window_context: WindowContext) -> None:
        words = Words(
            new=_tr("Money", "Neue Buchung"),
            form=_tr("Money", "Buchung"),
            saved=_tr("Money", "Buchung gesichert"),
            trashed=_tr("Money", "Buchung gelöscht"),
        )
        form = BookingForm(window_context)
        self.tagging = form.tagging
        timeline, documents = record_panels(window_context)
        panels = [
            documents,
            (_tr("Money", "Aus dem Vorschuss"), BookingsPanel(window_context, "advance")),
            timeline,
        ]
        super().__init__(window_context, words, form, panels)
        self._sheet = page_command(self, _tr("Money", "Vorschussblatt …"), "print", self.print_sheet)

    def commands(self) -> Sequence[QAction]:
        advance = self.entity is not None and self.entity.booking_kind is BookingKind.ADVANCE
        own = (self._sheet,) if advance and self.record_id is not None else ()
        return (*own, *super().commands())

    def subtitle(self) -> str:
        return word(self.entity.booking_kind) if self.entity is not None and self.record_id is not None else ""

    def print_sheet(self) -> None:
        """The preview of the cash advance sheet."""
        if not self.agree_to_save() or self.record_id is None:
            return
        from app.papers.advance_sheet import ADVANCE_SHEET
        from app.views.preview.opening import open_paper

        open_paper(self.window_context, ADVANCE_SHEET, self.record_id)


def _receipt(row: BookingRow) -> str:
    if row.receipt:
        return row.receipt
    return _tr("Money", "als Dokument") if row.filed else _tr("Money", "fehlt")


def _columns() -> list[Column]:
    return [
        Column("number", _tr("Money", "Nummer"), 14, lambda row: row.number, natural=True),
        day_column("day", _tr("Money", "Tag"), 12, lambda row: row.day),
        Column("what", _tr("Money", "Wofür"), 32, lambda row: row.what, private=True),
        money_column("expense", _tr("Money", "Ausgabe"), lambda row: row.expense),
        money_column("income", _tr("Money", "Einnahme"), lambda row: row.income),
        money_column("advance", _tr("Money", "Vorschuss"), lambda row: row.advance),
        Column("receipt", _tr("Money", "Beleg"), 14, _receipt),
        Column("budget", _tr("Money", "Budget"), 24, lambda row: row.budget),
        Column("payee", _tr("Money", "Zahlungspartner/in"), 22, lambda row: row.payee, private=True),
        Column("project", _tr("Money", "Projekt"), 22, lambda row: row.project, default=False),
        Column("event", _tr("Money", "Veranstaltung"), 22, lambda row: row.event, default=False),
        Column("kind", _tr("Money", "Art"), 12, lambda row: word(row.kind), default=False),
        money_column("open_advance", _tr("Money", "Noch abzurechnen"), lambda row: row.open_advance, default=False),
        Column(
            "tags", _tr("Money", "Schlagwörter"), 16, lambda row: ", ".join(row.tags), sortable=False, default=False
        ),
    ]


def _total(shown: int) -> str:
    return _tr("Money", "%n Buchung(en)", None, shown)


def listing(read: Read) -> ListSpec:
    """The list of *Buchungen*."""
    states = [
        ("no_receipt", _tr("Money", "Beleg fehlt")),
        ("open_advance", _tr("Money", "Vorschuss offen")),
        ("no_budget", _tr("Money", "ohne Budget")),
    ]

    def years() -> list[tuple[str, str]]:
        return [(str(year), str(year)) for year in read(bookings.years)]

    def of_budget() -> list[tuple[str, str]]:
        return [(str(record_id), title) for record_id, title in read(budgets.titles)]

    return ListSpec(
        name="bookings",
        two_lines=("what", "day", "expense"),
        columns=_columns(),
        ids=bookings.ids,
        rows=bookings.rows,
        everything=bookings.count,
        count_text=_total,
        new_text=_tr("Money", "Neue Buchung"),
        empty_text=_tr("Money", "Hier stehen Ausgaben, Einnahmen und Vorschüsse mit ihren Belegen."),
        filter_hint=_tr("Money", "Nummer, Beleg oder Wort"),
        sort=(("day", True),),
        filters=(
            Filter("budget", _tr("Money", "Budget"), of_budget),
            Filter("year", _tr("Money", "Jahr"), years),
            Filter("kind", _tr("Money", "Art"), lambda: [(one.value, word(one)) for one in BookingKind]),
            Filter("state", _tr("Money", "Zu prüfen"), lambda: states),
            tag_filter(read),
        ),
    )


def make(window_context: WindowContext, spec: PageSpec) -> Page:
    """The page *Buchungen*."""
    listed = replace(listing(window_context.context.read), bulk=record_bulk(window_context))
    return ListPage(window_context, spec, listed, BookingDetail(window_context))


SPEC = PageSpec(
    key="bookings",
    title=str(QT_TRANSLATE_NOOP("Pages", "Buchungen")),
    icon="booking",
    shortcut="",
    make=make,
    listing=listing,
    kinds=(Kind.BOOKING,),
    count=bookings.count,
)
