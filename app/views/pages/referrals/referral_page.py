"""Verweise: whom she sent where, and whether help arrived. A referral is called by its number and names nobody."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.common.changes import Changes
from app.models import Kind, Referral
from app.services.referrals import referrals
from app.settings.window import REFERRAL_VIEW
from app.views.language.words import word
from app.views.page import Page
from app.views.page_spec import PageSpec
from app.views.pages.referrals.referral_board import referral_board
from app.views.pages.referrals.referral_columns import columns, filters
from app.views.pages.referrals.referral_form import ReferralForm
from app.views.pages.referrals.step_dialog import ask_step, take_further
from app.views.shared.board.board import Board, board_view
from app.views.shared.cards.filtered_list import FilteredList
from app.views.shared.lists.filters import Read
from app.views.shared.lists.list_spec import Bulk, ListSpec
from app.views.shared.lists.viewed_page import ViewedPage
from app.views.shared.records import client_papers
from app.views.shared.records.panels import record_panels
from app.views.shared.records.paper_commands import paper_command, show_paper
from app.views.shared.records.record_actions import record_bulk
from app.views.shared.records.record_detail import RecordDetail, Words
from app.views.shared.widgets import action_button, writes
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate

OPEN_REFERRALS = FilteredList(Kind.REFERRAL, (("status", "open"),))


class ReferralDetail(RecordDetail):
    """A referral with its form, its timeline and documents, and the control for its state."""

    kind = Kind.REFERRAL
    form: ReferralForm
    entity: Referral | None

    def __init__(self, window_context: WindowContext) -> None:
        words = Words(
            new=_tr("Referrals", "Neuer Verweis"),
            form=_tr("Referrals", "Verweis"),
            saved=_tr("Referrals", "Verweis gesichert"),
            trashed=_tr("Referrals", "Verweis gelöscht"),
        )
        form = ReferralForm(window_context)
        self.tagging = form.tagging
        self.step_button = writes(action_button(_tr("Referrals", "Stand ändern …"), self.step, icon_name="running"))
        self.letter_button = action_button(_tr("Referrals", "Verweisbrief …"), self.print_letter, icon_name="print")
        super().__init__(window_context, words, form, record_panels(window_context))
        find = client_papers.referral_letter
        self._print = paper_command(window_context, self, _tr("Referrals", "Verweisbrief …"), find)

    def tools(self) -> Sequence[QWidget]:
        return (self.letter_button, self.step_button, *super().tools())

    def commands(self) -> Sequence[QAction]:
        own = (self._print,) if self.record_id is not None else ()
        return (*own, *super().commands())

    def print_letter(self) -> None:
        """The preview of the letter to the body."""
        show_paper(self.window_context, self, client_papers.referral_letter)

    def subtitle(self) -> str:
        return word(self.entity.status) if self.entity is not None and self.record_id is not None else ""

    def step(self) -> None:
        """Ask for the next state; what is typed in the form stays there, unsaved."""
        if self.record_id is not None:
            ask_step(self.window_context, self.record_id, None, self.window())

    def focus_first(self) -> None:
        self.form.whom.setFocus()

    def _shown(self) -> None:
        for button in (self.letter_button, self.step_button):
            button.setEnabled(self.record_id is not None)


class ReferralPage(ViewedPage):
    """The list, or the same as a board by state."""

    detail: ReferralDetail

    def __init__(self, window_context: WindowContext, spec: PageSpec, listing: ListSpec) -> None:
        self.board = Board(window_context, referral_board(), record_bulk(window_context))
        views = ((board_view(), self.board),)
        super().__init__(window_context, spec, listing, ReferralDetail(window_context), views, REFERRAL_VIEW)

    def _concerned(self, changes: Changes) -> bool:
        return referrals.LISTING.concerned(changes)


def _total(shown: int) -> str:
    return _tr("Referrals", "%n Verweis(e)", None, shown)


def _hidden(count: int) -> str:
    return _tr("Referrals", "%n beendete(r) ausgeblendet", None, count)


def listing(read: Read) -> ListSpec:
    """The list of *Verweise*."""
    return ListSpec(
        name="referrals",
        two_lines=("recipient", "client", "status"),
        columns=columns(),
        ids=referrals.ids,
        rows=referrals.rows,
        everything=referrals.count,
        opens_on=OPEN_REFERRALS.filters,
        hidden_text=_hidden,
        count_text=_total,
        new_text=_tr("Referrals", "Neuer Verweis"),
        empty_text=_tr(
            "Referrals", "Hier stehen Ihre Verweise an andere Stellen, vom Vorschlag bis zur Ankunft der Person dort."
        ),
        filter_hint=_tr("Referrals", "Nummer, Fall, Name oder Stelle"),
        sort=(("since", False),),
        filters=filters(read),
    )


def make(window_context: WindowContext, spec: PageSpec) -> Page:
    """The page *Verweise*."""

    def further(ids: list[int]) -> None:
        take_further(window_context, ids, window_context.over())

    stepped = Bulk(_tr("Referrals", "Stand ändern …"), further, icon="running", shortcut="Ctrl+Shift+W")
    listed = replace(listing(window_context.context.read), bulk=(stepped, *record_bulk(window_context)))
    return ReferralPage(window_context, spec, listed)


SPEC = PageSpec(
    key="referrals",
    title=str(QT_TRANSLATE_NOOP("Pages", "Verweise")),
    icon="referral",
    shortcut="",
    make=make,
    listing=listing,
    kinds=(Kind.REFERRAL,),
    count=OPEN_REFERRALS.count,
)
