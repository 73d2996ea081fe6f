"""Fälle: the social-work cases. A case is called by its number; the client's name is for her own screen only."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.common import german
from app.models import Case, CaseStatus, Catalogue, Kind
from app.services.casework import cases
from app.services.casework.cases import CaseRow
from app.services.office import tags
from app.views.language import written
from app.views.language.sentences import translated
from app.views.language.words import word
from app.views.page import Page
from app.views.page_spec import PageSpec
from app.views.pages.casework.case_form import CaseForm
from app.views.pages.casework.course_panel import CoursePanel
from app.views.pages.casework.involved_panel import InvolvedPanel
from app.views.pages.casework.plan.plan_panel import PlanPanel
from app.views.pages.casework.protection_panel import ProtectionPanel
from app.views.pages.casework.reading_dialog import ReadingDialog
from app.views.pages.casework.silent_dialog import SilentCasesDialog
from app.views.pages.casework.status_dialog import StatusDialog
from app.views.pages.referrals.panels import NoticesPanel, ReferralsPanel
from app.views.pages.secrecy.panels import ReleasesPanel
from app.views.pages.secrecy.talk_dialog import TalkQuestion
from app.views.shared import dates
from app.views.shared.cards.filtered_list import FilteredList
from app.views.shared.forms.catalogue_fields import options
from app.views.shared.lists.columns import Column, day_column, whole
from app.views.shared.lists.filters import Filter, Read
from app.views.shared.lists.list_page import ListPage
from app.views.shared.lists.list_spec import ListSpec
from app.views.shared.lists.tag_filter import tag_filter
from app.views.shared.page_command import page_command
from app.views.shared.records import client_papers
from app.views.shared.records.panels import record_panels
from app.views.shared.records.record_actions import record_bulk
from app.views.shared.records.record_detail import RecordDetail, Words
from app.views.shared.records.still_right import StillRight
from app.views.shared.widgets import action_button, icon_button, writes
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate

OPEN_CASES = FilteredList(Kind.CASE, (("status", "open"),))


class CaseDetail(RecordDetail):
    """A case with its form, its timeline and documents, and the control for its status."""

    kind = Kind.CASE
    form: CaseForm
    entity: Case | None

    def __init__(self, window_context: WindowContext) -> None:
        words = Words(
            new=_tr("Cases", "Neuer Fall"),
            form=_tr("Cases", "Fall"),
            saved=_tr("Cases", "Fall gesichert"),
            trashed=_tr("Cases", "Fall gelöscht"),
        )
        form = CaseForm(window_context)
        self.tagging = form.tagging
        self.status_button = writes(
            action_button(_tr("Cases", "Status ändern …"), self.change_status, icon_name="running")
        )
        self.read_button = icon_button("read", _tr("Cases", "Fall lesen … (Strg+Umschalt+R)"), self.read)
        timeline, documents = record_panels(window_context)
        panels = [
            timeline,
            (_tr("Cases", "Hilfeplan"), PlanPanel(window_context)),
            (_tr("Cases", "Beteiligte"), InvolvedPanel(window_context)),
            (_tr("Cases", "Einschätzung"), CoursePanel(window_context)),
            (_tr("Releases", "Schweigepflicht"), ReleasesPanel(window_context, "about")),
            (_tr("Referrals", "Verweise"), ReferralsPanel(window_context, "about")),
            (_tr("Notices", "Bescheide"), NoticesPanel(window_context)),
            (_tr("Cases", "Kinderschutz"), ProtectionPanel(window_context)),
            documents,
        ]
        super().__init__(window_context, words, form, panels)
        self.own_commands = StillRight(window_context, self).answers
        self._papers = client_papers.of_case(window_context, self)
        self.talk = TalkQuestion(window_context, self)
        self._read = page_command(self, _tr("Cases", "Fall lesen …"), "read", self.read, "Ctrl+Shift+R")
        self._print = page_command(self, _tr("Cases", "Fallakte …"), "print", self.print_file)

    def title(self) -> str:
        """The number, which names nobody, also in discreet mode."""
        return self.entity.number if self.entity is not None and self.record_id else super().title()

    def subtitle(self) -> str:
        if self.entity is None or self.record_id is None:
            return ""
        return f"{self.window_context.discreet.mask(self.entity.person.title)} · {word(self.entity.status)}"

    def tools(self) -> Sequence[QWidget]:
        return (self.talk.button, self.read_button, self.status_button, *super().tools())

    def commands(self) -> Sequence[QAction]:
        own = (self.talk.command, self._read, self._print, *self._papers) if self.record_id is not None else ()
        return (*own, *super().commands())

    def focus_first(self) -> None:
        self.form.person.setFocus()

    def read(self) -> None:
        """The whole of the case as one text."""
        if self.record_id is not None and self.agree_to_save():
            self.window_context.ask.dialog(ReadingDialog(self.window_context, self.record_id, self.window()))

    def print_file(self) -> None:
        """The preview of the same on paper."""
        if not self.agree_to_save() or self.record_id is None:
            return
        from app.papers.case_file import CASE_FILE  # here, because papers take time to load
        from app.views.preview.opening import open_paper

        open_paper(self.window_context, CASE_FILE, self.record_id)

    def change_status(self) -> None:
        """Ask for the new status; what is typed in the form stays there, unsaved."""
        if self.record_id is None or self.entity is None:
            return
        stored = self.window_context.context.read(cases.load, self.record_id)
        if self.window_context.ask.dialog(StatusDialog(self.window_context, stored, self.window())):
            self.window_context.done(_tr("Cases", "Status geändert"), self.record_id)

    def _shown(self) -> None:
        if self.entity is not None:
            self.form.show_state(self.entity)
        for button in (self.read_button, self.status_button):
            button.setEnabled(self.record_id is not None)


def _columns() -> list[Column]:
    return [
        Column("number", _tr("Cases", "Nummer"), 13, lambda row: row.number, natural=True),
        Column("client", _tr("Cases", "Klient/in"), 22, lambda row: row.client, private=True),
        Column("status", _tr("Cases", "Status"), 16, lambda row: word(row.status)),
        day_column("opened", _tr("Cases", "Eröffnet"), 12, lambda row: row.opened_on),
        Column(
            "last_contact",
            _tr("Cases", "Letzter Kontakt"),
            15,
            _last_contact,
            tooltip=_last_contact_exact,
            printed=lambda row: german.day(row.last_contact),
        ),
        Column(
            "contacts",
            _tr("Cases", "Kontakte"),
            9,
            lambda row: str(row.contacts),
            align="right",
            sortable=False,
            total=whole,
        ),
        Column(
            "hours",
            _tr("Cases", "Stunden"),
            9,
            lambda row: written.hours(row.minutes),
            align="right",
            sortable=False,
            total=_hours,
        ),
        Column(
            "topics", _tr("Cases", "Themen"), 30, lambda row: ", ".join(map(translated, row.topics)), sortable=False
        ),
        day_column("closed", _tr("Cases", "Geschlossen"), 12, lambda row: row.closed_on, default=False),
        day_column("step_due", _tr("Cases", "Nächster Schritt"), 14, lambda row: row.step_due, default=False),
        day_column("counsel_until", _tr("Cases", "Beratung bis"), 12, lambda row: row.counsel_until, default=False),
        Column(
            "tags", _tr("Cases", "Schlagwörter"), 16, lambda row: ", ".join(row.tags), sortable=False, default=False
        ),
    ]


def _hours(minutes: float) -> str:
    return written.hours(round(minutes))


def _last_contact(row: CaseRow) -> str:
    return dates.in_words(row.last_contact.date()) if row.last_contact else _tr("Cases", "noch keiner")


def _last_contact_exact(row: CaseRow) -> str:
    return dates.exact(row.last_contact)


def _total(shown: int) -> str:
    return _tr("Cases", "%n Fall/Fälle", None, shown)


def _hidden(count: int) -> str:
    return _tr("Cases", "%n abgeschlossene ausgeblendet", None, count)


def _filters(read: Read) -> tuple[Filter, ...]:
    def statuses() -> list[tuple[str, str]]:
        some = [
            ("open", _tr("Cases", "offen")),
            ("active", _tr("Cases", "in Arbeit")),
            ("silent", _tr("Cases", "lange kein Kontakt")),
            ("due", _tr("Cases", "Schritt fällig")),
            ("ending", _tr("Cases", "Beratung endet bald")),
        ]
        return [*some, *((str(status), word(status)) for status in CaseStatus)]

    def topics() -> list[tuple[str, str]]:
        return [(str(entry_id), label) for entry_id, label in options(read, Catalogue.TOPIC)]

    def years() -> list[tuple[str, str]]:
        return [(str(year), str(year)) for year in read(cases.years)]

    def tag_options() -> list[tuple[str, str]]:
        return [(str(tag.id), tag.name) for tag in read(tags.everything)]

    return (
        Filter("status", _tr("Cases", "Status"), statuses),
        Filter("topic", _tr("Cases", "Thema"), topics),
        Filter("opened", _tr("Cases", "Jahr"), years),
        tag_filter(read),
    )


def listing(read: Read) -> ListSpec:
    """The list of *Fälle*."""
    return ListSpec(
        name="cases",
        two_lines=("client", "number", "status"),
        columns=_columns(),
        ids=cases.ids,
        rows=cases.rows,
        everything=cases.count,
        opens_on=OPEN_CASES.filters,
        hidden_text=_hidden,
        count_text=_total,
        new_text=_tr("Cases", "Neuer Fall"),
        empty_text=_tr(
            "Cases",
            "Hier stehen Ihre Fälle: wen Sie länger begleiten, mit Verlauf, Themen und Stunden unter einer Nummer.",
        ),
        filter_hint=_tr("Cases", "Nummer, Name oder Anlass"),
        sort=(("opened", True),),
        filters=_filters(read),
    )


class CasePage(ListPage):
    """The list, and the way to look through cases nobody has heard of for long."""

    def __init__(self, window_context: WindowContext, spec: PageSpec, listing: ListSpec) -> None:
        super().__init__(window_context, spec, listing, CaseDetail(window_context))
        self._look_through = writes(
            page_command(self, _tr("Cases", "Stille Fälle durchsehen …"), "paused", self.look_through)
        )

    def actions_here(self) -> Sequence[QAction]:
        own = () if self.window_context.context.read_only else (self._look_through,)
        return (*own, *super().actions_here())

    def look_through(self) -> None:
        """Decide about all of them in one go."""
        dialog = SilentCasesDialog(self.window_context, self.window())
        if self.window_context.ask.dialog(dialog):
            self.window_context.done(_tr("SilentCases", "Stille Fälle durchgesehen"), *dialog.decided)


def make(window_context: WindowContext, spec: PageSpec) -> Page:
    """The page *Fälle*."""
    return CasePage(
        window_context, spec, replace(listing(window_context.context.read), bulk=record_bulk(window_context))
    )


SPEC = PageSpec(
    key="cases",
    title=str(QT_TRANSLATE_NOOP("Pages", "Fälle")),
    icon="case",
    shortcut="Ctrl+3",
    make=make,
    listing=listing,
    kinds=(Kind.CASE,),
    count=OPEN_CASES.count,
    begins_group=True,
)
