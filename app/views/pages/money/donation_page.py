"""Spenden: what is offered, what the Gemeinderat accepted, what is booked, and whom to thank."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.common import clock
from app.models import Donation, DonationStatus, Kind
from app.services.money import donation_steps, donations
from app.services.money.donations import DonationRow
from app.views.language.words import word
from app.views.page import Page
from app.views.page_spec import PageSpec
from app.views.pages.money.bookings_panel import BookingsPanel
from app.views.pages.money.donation_form import DonationForm
from app.views.pages.money.donation_step_dialog import ask_donation_step
from app.views.shared.cards.filtered_list import FilteredList
from app.views.shared.lists.columns import Column, day_column, money_column
from app.views.shared.lists.filters import Filter, Read
from app.views.shared.lists.list_page import ListPage
from app.views.shared.lists.list_spec import Bulk, ListSpec
from app.views.shared.lists.tag_filter import tag_filter
from app.views.shared.page_command import page_command
from app.views.shared.records.links_panel import LinksPanel
from app.views.shared.records.panels import record_panels
from app.views.shared.records.record_actions import record_bulk
from app.views.shared.records.record_detail import RecordDetail, Words
from app.views.shared.step import change, write
from app.views.shared.widgets import action_button, writes
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate

WAITING = FilteredList(Kind.DONATION, (("status", "waiting"),))


class DonationDetail(RecordDetail):
    """A donation with its state, the note for the Kämmerei, and what was booked of it."""

    kind = Kind.DONATION
    entity: Donation | None

    def __init__(self, window_context: WindowContext) -> None:
        words = Words(
            new=_tr("Money", "Neue Spende"),
            form=_tr("Money", "Spende"),
            saved=_tr("Money", "Spende gesichert"),
            trashed=_tr("Money", "Spende gelöscht"),
        )
        form = DonationForm(window_context)
        self.tagging = form.tagging
        self.step_button = writes(action_button(_tr("Money", "Stand ändern …"), self.step, icon_name="running"))
        timeline, documents = record_panels(window_context)
        panels = [
            timeline,
            (_tr("Money", "Buchungen"), BookingsPanel(window_context, "donation")),
            (_tr("Concerns", "Woraus, wohin"), LinksPanel(window_context)),
            documents,
        ]
        super().__init__(window_context, words, form, panels)
        self._note = page_command(self, _tr("Money", "Meldung an die Kämmerei …"), "print", self.print_note)
        self._book = page_command(self, _tr("Money", "Spende buchen"), "booking", self.book)
        self._thanked = page_command(self, _tr("Money", "Dank ausgesprochen"), "check", self.thank)

    def tools(self) -> Sequence[QWidget]:
        return (self.step_button, *super().tools())

    def commands(self) -> Sequence[QAction]:
        donation = self.entity
        if donation is None or self.record_id is None:
            return super().commands()
        if self.window_context.context.read_only:
            return (self._note, *super().commands())
        accepted = donation.status is DonationStatus.ACCEPTED
        fitting = [(self._book, accepted and not donation.in_kind), (self._thanked, donation.thanked_on is None)]
        return (self._note, *(action for action, fits in fitting if fits), *super().commands())

    def subtitle(self) -> str:
        return word(self.entity.status) if self.entity is not None and self.record_id is not None else ""

    def step(self) -> None:
        """Ask for the next state; what is typed in the form stays there, unsaved."""
        if self.record_id is not None:
            ask_donation_step(self.window_context, self.record_id, self.window())

    def print_note(self) -> None:
        """The preview of the note for the Kämmerei."""
        if not self.agree_to_save() or self.record_id is None:
            return
        from app.papers.donation_note import DONATION_NOTE
        from app.views.preview.opening import open_paper

        open_paper(self.window_context, DONATION_NOTE, self.record_id)

    def book(self) -> None:
        """What was given comes onto its budget."""
        if not self.agree_to_save() or self.record_id is None:
            return
        name = _tr("Money", "Spende gebucht")
        booked = write(self.window_context, name, donation_steps.book, self.record_id, clock.today())
        if booked is not None:
            self.window_context.done(name, booked)

    def thank(self) -> None:
        """Whoever gave has been thanked."""
        if self.record_id is not None:
            thank(self.window_context, [self.record_id])

    def _shown(self) -> None:
        self.step_button.setEnabled(self.record_id is not None)


def thank(window_context: WindowContext, ids: list[int]) -> None:
    """Note that who gave was thanked today."""
    change(window_context, _tr("Money", "Dank ausgesprochen"), donation_steps.thank, ids, clock.today(), about=ids)


def _worth(row: DonationRow) -> str:
    return _tr("Money", "Sachspende") if row.in_kind else _tr("Money", "Geld")


def _columns() -> list[Column]:
    return [
        Column("what", _tr("Money", "Spende"), 30, lambda row: row.what, private=True, natural=True),
        Column("donor", _tr("Money", "Spender/in"), 24, lambda row: row.donor, private=True),
        money_column("amount", _tr("Money", "Wert"), lambda row: row.amount),
        Column("status", _tr("Money", "Stand"), 24, lambda row: word(row.status)),
        day_column("received", _tr("Money", "Angeboten"), 12, lambda row: row.received_on),
        day_column("council", _tr("Money", "Sitzung"), 12, lambda row: row.council_on),
        money_column("booked", _tr("Money", "Gebucht"), lambda row: row.booked),
        Column("in_kind", _tr("Money", "Art"), 12, _worth, default=False),
        Column("purpose", _tr("Money", "Zweck"), 24, lambda row: row.purpose, private=True, default=False),
        Column("budget", _tr("Money", "Budget"), 22, lambda row: row.budget, default=False),
        Column("project", _tr("Money", "Projekt"), 22, lambda row: row.project, default=False),
        day_column("reported", _tr("Money", "Gemeldet"), 12, lambda row: row.reported_on, default=False),
        day_column("decided", _tr("Money", "Entschieden"), 12, lambda row: row.decided_on, default=False),
        day_column("thanked", _tr("Money", "Gedankt"), 12, lambda row: row.thanked_on, default=False),
        Column(
            "tags", _tr("Money", "Schlagwörter"), 16, lambda row: ", ".join(row.tags), sortable=False, default=False
        ),
    ]


def _total(shown: int) -> str:
    return _tr("Money", "%n Spende(n)", None, shown)


def listing(read: Read) -> ListSpec:
    """The list of *Spenden*."""

    def states() -> list[tuple[str, str]]:
        some = [
            ("waiting", _tr("Money", "wartet auf den Gemeinderat")),
            ("to_report", _tr("Money", "der Kämmerei zu melden")),
            ("to_thank", _tr("Money", "zu danken")),
        ]
        return [*some, *((str(status), word(status)) for status in DonationStatus)]

    return ListSpec(
        name="donations",
        two_lines=("what", "donor", "status"),
        columns=_columns(),
        ids=donations.ids,
        rows=donations.rows,
        everything=donations.count,
        count_text=_total,
        new_text=_tr("Money", "Neue Spende"),
        empty_text=_tr(
            "Money",
            "Hier stehen Spenden, vom Angebot bis zum Dank. Über die Annahme entscheidet der Gemeinderat.",
        ),
        filter_hint=_tr("Money", "Spende, Zweck oder Name"),
        sort=(("received", True),),
        filters=(Filter("status", _tr("Money", "Stand"), states), tag_filter(read)),
    )


def make(window_context: WindowContext, spec: PageSpec) -> Page:
    """The page *Spenden*."""
    thanked = Bulk(_tr("Money", "Dank ausgesprochen"), lambda ids: thank(window_context, ids), icon="check")
    listed = replace(listing(window_context.context.read), bulk=(thanked, *record_bulk(window_context)))
    return ListPage(window_context, spec, listed, DonationDetail(window_context))


SPEC = PageSpec(
    key="donations",
    title=str(QT_TRANSLATE_NOOP("Pages", "Spenden")),
    icon="donation",
    shortcut="",
    make=make,
    listing=listing,
    kinds=(Kind.DONATION,),
    count=WAITING.count,
)
