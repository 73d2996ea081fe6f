"""Schweigepflicht: who may be told what, until when. A release is called by its number and names nobody."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.models import Kind, Release
from app.services.secrecy import releases
from app.services.secrecy.releases import ReleaseRow
from app.services.secrecy.standing import ReleaseState
from app.views.language.sentences import translated
from app.views.language.words import word
from app.views.page import Page
from app.views.page_spec import PageSpec
from app.views.pages.secrecy.register_dialog import RegisterDialog
from app.views.pages.secrecy.release_dialogs import ask_revocation
from app.views.pages.secrecy.release_form import ReleaseForm
from app.views.shared.cards.filtered_list import FilteredList
from app.views.shared.lists.columns import Column, day_column
from app.views.shared.lists.filters import Filter, Read
from app.views.shared.lists.list_page import ListPage
from app.views.shared.lists.list_spec import ListSpec
from app.views.shared.lists.tag_filter import tag_filter
from app.views.shared.page_command import page_command
from app.views.shared.records.panels import record_panels
from app.views.shared.records.paper_commands import paper_command, show_paper
from app.views.shared.records.record_actions import record_bulk
from app.views.shared.records.record_detail import RecordDetail, Words
from app.views.shared.widgets import action_button, writes
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate

OPEN_RELEASES = FilteredList(Kind.RELEASE, (("state", "open"),))


class ReleaseDetail(RecordDetail):
    """A release with its form, its timeline and the scanned paper, and the way to revoke it."""

    kind = Kind.RELEASE
    form_first = True
    form: ReleaseForm
    entity: Release | None

    def __init__(self, window_context: WindowContext) -> None:
        words = Words(
            new=_tr("Releases", "Neue Entbindung"),
            form=_tr("Releases", "Entbindung"),
            saved=_tr("Releases", "Schweigepflichtentbindung gesichert"),
            trashed=_tr("Releases", "Schweigepflichtentbindung gelöscht"),
        )
        form = ReleaseForm(window_context)
        self.tagging = form.tagging
        self.revoke_button = writes(action_button(_tr("Releases", "Widerrufen …"), self.revoke, icon_name="secrecy"))
        self.print_button = action_button(_tr("Releases", "Zum Unterschreiben …"), self.print_form, icon_name="print")
        super().__init__(window_context, words, form, record_panels(window_context))
        self._print = paper_command(window_context, self, _tr("Releases", "Zum Unterschreiben drucken …"), self._paper)

    def tools(self) -> Sequence[QWidget]:
        return (self.print_button, self.revoke_button, *super().tools())

    def commands(self) -> Sequence[QAction]:
        own = (self._print,) if self.record_id is not None else ()
        return (*own, *super().commands())

    def print_form(self) -> None:
        """The preview of what the client signs."""
        show_paper(self.window_context, self, self._paper)

    def _paper(self, release_id: int) -> tuple[Any, Any]:
        from app.papers.release import RELEASE, of_release  # here, because papers take time to load

        return RELEASE, self.window_context.context.read(of_release, release_id)

    def revoke(self) -> None:
        """Ask for the day; what is typed in the form stays there, unsaved."""
        if self.record_id is not None:
            ask_revocation(self.window_context, self.record_id, self.window())

    def focus_first(self) -> None:
        self.form.person.setFocus()

    def _shown(self) -> None:
        holds = self.entity is not None and self.entity.revoked_on is None
        self.revoke_button.setEnabled(self.record_id is not None and holds)
        self.print_button.setEnabled(self.record_id is not None)


def _columns() -> list[Column]:
    return [
        Column("number", _tr("Releases", "Nummer"), 13, lambda row: row.number, natural=True),
        Column("client", _tr("Releases", "Von"), 22, lambda row: row.client, private=True),
        Column("recipient", _tr("Releases", "Gegenüber"), 24, lambda row: row.recipient, private=True),
        Column("scopes", _tr("Releases", "Worüber"), 28, _scopes, sortable=False),
        Column("direction", _tr("Releases", "Richtung"), 20, lambda row: word(row.direction)),
        Column("state", _tr("Releases", "Stand"), 20, lambda row: translated(row.standing), sortable=False),
        day_column("until", _tr("Releases", "Gilt bis"), 12, lambda row: row.until),
        day_column("given", _tr("Releases", "Unterschrieben"), 14, lambda row: row.given_on, default=False),
        day_column("revoked", _tr("Releases", "Widerrufen"), 12, lambda row: row.revoked_on, default=False),
        Column("case", _tr("Releases", "Fall"), 13, lambda row: row.case, default=False),
        Column("purpose", _tr("Releases", "Zweck"), 22, lambda row: row.purpose, private=True, default=False),
        Column(
            "tags", _tr("Releases", "Schlagwörter"), 16, lambda row: ", ".join(row.tags), sortable=False, default=False
        ),
    ]


def _scopes(row: ReleaseRow) -> str:
    return ", ".join(map(word, row.scopes))


def _total(shown: int) -> str:
    return _tr("Releases", "%n Entbindung(en)", None, shown)


def _hidden(count: int) -> str:
    return _tr("Releases", "%n abgelaufene oder widerrufene ausgeblendet", None, count)


def listing(read: Read) -> ListSpec:
    """The list of *Schweigepflicht*."""

    def states() -> list[tuple[str, str]]:
        return [
            ("open", _tr("Releases", "gilt oder wird gelten")),
            ("ends", _tr("Releases", "läuft bald ab")),
            *((str(state), word(state)) for state in ReleaseState),
        ]

    def years() -> list[tuple[str, str]]:
        return [(str(year), str(year)) for year in read(releases.years)]

    return ListSpec(
        name="releases",
        two_lines=("recipient", "client", "state"),
        columns=_columns(),
        ids=releases.ids,
        rows=releases.rows,
        everything=releases.count,
        opens_on=OPEN_RELEASES.filters,
        hidden_text=_hidden,
        count_text=_total,
        new_text=_tr("Releases", "Neue Entbindung"),
        empty_text=_tr(
            "Releases", "Hier steht, wer Sie wem gegenüber von der Schweigepflicht entbunden hat, worüber und bis wann."
        ),
        filter_hint=_tr("Releases", "Nummer, Name oder Empfänger"),
        sort=(("until", False),),
        filters=(
            Filter("state", _tr("Releases", "Stand"), states),
            Filter("given", _tr("Releases", "Jahr"), years),
            tag_filter(read),
        ),
    )


class ReleasePage(ListPage):
    """The list, and the register that holds consents as well."""

    def __init__(self, window_context: WindowContext, spec: PageSpec, listed: ListSpec) -> None:
        super().__init__(window_context, spec, listed, ReleaseDetail(window_context))
        title = _tr("Register", "Register der Entbindungen und Einwilligungen …")
        self._register = page_command(self, title, "secrecy", self.look_up)

    def actions_here(self) -> Sequence[QAction]:
        return (self._register, *super().actions_here())

    def look_up(self) -> None:
        """Who released or consented to what."""
        self.window_context.ask.dialog(RegisterDialog(self.window_context, self.window()))


def make(window_context: WindowContext, spec: PageSpec) -> Page:
    """The page *Schweigepflicht*."""
    listed = replace(listing(window_context.context.read), bulk=record_bulk(window_context))
    return ReleasePage(window_context, spec, listed)


SPEC = PageSpec(
    key="releases",
    title=str(QT_TRANSLATE_NOOP("Pages", "Schweigepflicht")),
    icon="secrecy",
    shortcut="",
    make=make,
    listing=listing,
    kinds=(Kind.RELEASE,),
    count=OPEN_RELEASES.count,
)
