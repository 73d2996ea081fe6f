"""Verfügungsfonds: what residents apply for, how it was decided, what is left. Hidden until she works with a fund."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QWidget

from app.models import ApplicationStatus, FundApplication, FundDecider, Kind
from app.services.money import applications
from app.services.money.applications import ApplicationRow
from app.settings.money import MONEY
from app.views.language.words import word
from app.views.page import Page
from app.views.page_spec import PageSpec
from app.views.pages.money.application_form import ApplicationForm
from app.views.pages.money.application_step_dialog import ask_application_step
from app.views.pages.money.bookings_panel import BookingsPanel
from app.views.pages.money.votes_panel import VotesPanel
from app.views.shared.cards.filtered_list import FilteredList
from app.views.shared.lists.columns import Column, day_column, money_column
from app.views.shared.lists.filters import Filter, Read
from app.views.shared.lists.list_page import ListPage
from app.views.shared.lists.list_spec import ListSpec
from app.views.shared.lists.tag_filter import tag_filter
from app.views.shared.records.links_panel import LinksPanel
from app.views.shared.records.panels import record_panels
from app.views.shared.records.record_actions import record_bulk
from app.views.shared.records.record_detail import RecordDetail, Words
from app.views.shared.widgets import action_button, writes
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate

OPEN_APPLICATIONS = FilteredList(Kind.FUND_APPLICATION, (("status", "open"),))


class ApplicationDetail(RecordDetail):
    """An application with the committee's votes and what was paid."""

    kind = Kind.FUND_APPLICATION
    entity: FundApplication | None

    def __init__(self, window_context: WindowContext) -> None:
        words = Words(
            new=_tr("Money", "Neuer Fondsantrag"),
            form=_tr("Money", "Antrag"),
            saved=_tr("Money", "Fondsantrag gesichert"),
            trashed=_tr("Money", "Fondsantrag gelöscht"),
        )
        form = ApplicationForm(window_context)
        self.tagging = form.tagging
        self.step_button = writes(action_button(_tr("Money", "Stand ändern …"), self.step, icon_name="running"))
        timeline, documents = record_panels(window_context)
        panels = [
            timeline,
            (_tr("Money", "Stimmen"), VotesPanel(window_context)),
            (_tr("Money", "Buchungen"), BookingsPanel(window_context, "application")),
            (_tr("Concerns", "Woraus, wohin"), LinksPanel(window_context)),
            documents,
        ]
        super().__init__(window_context, words, form, panels)

    def tools(self) -> Sequence[QWidget]:
        return (self.step_button, *super().tools())

    def subtitle(self) -> str:
        return word(self.entity.status) if self.entity is not None and self.record_id is not None else ""

    def step(self) -> None:
        """Ask for the next state; what is typed in the form stays there, unsaved."""
        if self.record_id is not None:
            ask_application_step(self.window_context, self.record_id, self.window())

    def _shown(self) -> None:
        self.step_button.setEnabled(self.record_id is not None)


def _ballot(row: ApplicationRow) -> str:
    return _tr("Money", "{yes} ja, {no} nein").format(yes=row.yes, no=row.no) if row.yes or row.no else ""


def _columns() -> list[Column]:
    return [
        Column("number", _tr("Money", "Nummer"), 14, lambda row: row.number, natural=True),
        Column("subject", _tr("Money", "Vorhaben"), 34, lambda row: row.subject, private=True),
        Column("status", _tr("Money", "Stand"), 14, lambda row: word(row.status)),
        money_column("requested", _tr("Money", "Beantragt"), lambda row: row.requested),
        money_column("granted", _tr("Money", "Bewilligt"), lambda row: row.granted),
        money_column("open", _tr("Money", "Noch offen"), lambda row: row.open),
        day_column("received", _tr("Money", "Eingegangen"), 12, lambda row: row.received_on),
        Column("applicant", _tr("Money", "Antragsteller/in"), 24, lambda row: row.applicant, private=True),
        Column("yes", _tr("Money", "Stimmen"), 16, _ballot, default=False),
        Column(
            "decider",
            _tr("Money", "Entschieden von"),
            20,
            lambda row: word(row.decider) if row.decider else "",
            default=False,
        ),
        day_column("decided", _tr("Money", "Entschieden"), 12, lambda row: row.decided_on, default=False),
        money_column("paid", _tr("Money", "Ausgezahlt"), lambda row: row.paid, default=False),
        Column("project", _tr("Money", "Projekt"), 22, lambda row: row.project, default=False),
        Column("fund", _tr("Money", "Fonds"), 22, lambda row: row.fund, default=False),
        Column(
            "tags", _tr("Money", "Schlagwörter"), 16, lambda row: ", ".join(row.tags), sortable=False, default=False
        ),
    ]


def _total(shown: int) -> str:
    return _tr("Money", "%n Antrag/Anträge", None, shown)


def listing(read: Read) -> ListSpec:
    """The list of *Verfügungsfonds*."""

    def states() -> list[tuple[str, str]]:
        some = [
            ("open", _tr("Money", "noch nicht entschieden")),
            ("unsettled", _tr("Money", "noch nicht abgerechnet")),
        ]
        return [*some, *((str(status), word(status)) for status in ApplicationStatus)]

    return ListSpec(
        name="applications",
        two_lines=("subject", "number", "status"),
        columns=_columns(),
        ids=applications.ids,
        rows=applications.rows,
        everything=applications.count,
        count_text=_total,
        new_text=_tr("Money", "Neuer Fondsantrag"),
        empty_text=_tr("Money", "Hier stehen die Anträge an den Verfügungsfonds, von der Idee bis zur Abrechnung."),
        filter_hint=_tr("Money", "Nummer, Vorhaben oder Name"),
        sort=(("received", True),),
        filters=(
            Filter("status", _tr("Money", "Stand"), states),
            Filter("decider", _tr("Money", "Entschieden von"), lambda: [(one.value, word(one)) for one in FundDecider]),
            tag_filter(read),
        ),
    )


def make(window_context: WindowContext, spec: PageSpec) -> Page:
    """The page *Verfügungsfonds*."""
    listed = replace(listing(window_context.context.read), bulk=record_bulk(window_context))
    return ListPage(window_context, spec, listed, ApplicationDetail(window_context))


SPEC = PageSpec(
    key="applications",
    title=str(QT_TRANSLATE_NOOP("Pages", "Verfügungsfonds")),
    icon="fund_application",
    shortcut="",
    make=make,
    listing=listing,
    kinds=(Kind.FUND_APPLICATION,),
    count=OPEN_APPLICATIONS.count,
    switch=(MONEY, "fund"),
)
