"""Anliegen: what residents bring, until they have been told what became of it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.common import clock
from app.common.changes import Changes
from app.models import Concern, Kind
from app.services.concerns import concerns, steps
from app.settings.window import CONCERN_VIEW
from app.views.location import Location
from app.views.page import Page
from app.views.page_spec import PageSpec
from app.views.pages.concerns.answer_citizen_dialog import answer_citizen
from app.views.pages.concerns.concern_board import concern_board
from app.views.pages.concerns.concern_bulk import concern_bulk
from app.views.pages.concerns.concern_columns import columns, filters
from app.views.pages.concerns.concern_form import ConcernForm
from app.views.pages.concerns.forwardings_panel import ForwardingsPanel
from app.views.pages.concerns.step_dialog import ask_step
from app.views.shared.board.board import Board, board_view
from app.views.shared.cards.filtered_list import FilteredList
from app.views.shared.lists.filters import Read
from app.views.shared.lists.list_spec import ListSpec
from app.views.shared.lists.viewed_page import ViewedPage
from app.views.shared.page_command import page_command
from app.views.shared.records.links_panel import LinksPanel
from app.views.shared.records.panels import record_panels
from app.views.shared.records.record_detail import RecordDetail, Words
from app.views.shared.step import change
from app.views.shared.widgets import action_button, writes
from app.views.window_context import WindowContext

if TYPE_CHECKING:
    from app.papers.paper import Paper

_tr = QCoreApplication.translate


OPEN_CONCERNS = FilteredList(Kind.CONCERN, (("status", "open"),))
OVERDUE = FilteredList(Kind.CONCERN, (("status", "overdue"),))
FEEDBACK_OWED = FilteredList(Kind.CONCERN, (("status", "owed"),))


class ConcernDetail(RecordDetail):
    """A concern with its form, its way to the offices and back, and what became of it."""

    kind = Kind.CONCERN
    form: ConcernForm
    entity: Concern | None
    _joined_to: int | None = None
    """The concern that this one is saved as the same as."""

    def __init__(self, window_context: WindowContext) -> None:
        words = Words(
            new=_tr("Concerns", "Neues Anliegen"),
            form=_tr("Concerns", "Anliegen"),
            saved=_tr("Concerns", "Anliegen gesichert"),
            trashed=_tr("Concerns", "Anliegen gelöscht"),
        )
        form = ConcernForm(window_context)
        self.tagging = form.tagging
        self.step_button = writes(action_button(_tr("Concerns", "Stand ändern …"), self.step, icon_name="running"))
        timeline, *rest = record_panels(window_context)
        panels = [
            timeline,
            (_tr("Concerns", "Weiterleitungen"), ForwardingsPanel(window_context)),
            (_tr("Concerns", "Woraus, wohin"), LinksPanel(window_context)),
            *rest,
        ]
        super().__init__(window_context, words, form, panels)
        form.similar.seconded.connect(self.second)
        form.similar.joined.connect(self.join)
        self._receipt = page_command(self, _tr("Concerns", "Quittung …"), "print", self.print_receipt)
        self._to_office = page_command(self, _tr("Concerns", "Schreiben ans Amt …"), "print", self.print_letter)
        self._answer = page_command(self, _tr("Concerns", "Antwort schreiben …"), "mail", self.answer_citizen)
        self._on_plan = page_command(self, _tr("Concerns", "Auf dem Plan zeigen"), "plan", self.show_on_plan)
        self._acknowledge = page_command(self, _tr("Concerns", "Eingang bestätigt"), "check", self.acknowledge)
        self._interim = page_command(self, _tr("Concerns", "Zwischenbescheid gegeben"), "mail", self.answer_for_now)
        self._separate = page_command(self, _tr("Concerns", "Von dem anderen Anliegen trennen"), "undo", self.separate)

    def tools(self) -> Sequence[QWidget]:
        return (self.step_button, *super().tools())

    def commands(self) -> Sequence[QAction]:
        concern = self.entity
        if concern is None or self.record_id is None:
            return super().commands()
        plan = () if concern.status in concerns.DONE else (self._on_plan,)
        papers = (*plan, self._receipt, *((self._to_office,) if concern.department_id is not None else ()))
        if self.window_context.context.read_only:
            return (*papers, *super().commands())
        fitting = [
            (self._answer, concern.reporter_id is not None),
            (self._acknowledge, concern.acknowledge_by is not None and concern.acknowledged_on is None),
            (self._interim, concern.interim_by is not None and concern.interim_on is None),
            (self._separate, concern.joined_to_id is not None),
        ]
        return (*papers, *(action for action, fits in fitting if fits), *super().commands())

    def focus_first(self) -> None:
        self.form.subject.setFocus()

    def step(self) -> None:
        """Ask for the next state; what is typed in the form stays there, unsaved."""
        if self.record_id is not None:
            ask_step(self.window_context, self.record_id, None, self.window())

    def answer_citizen(self) -> None:
        """Write to whoever brought it."""
        if self.agree_to_save() and self.record_id is not None:
            answer_citizen(self.window_context, self.record_id, self.window())

    def show_on_plan(self) -> None:
        """Where it is on the plan of the quarter, or to put it there."""
        if self.record_id is not None:
            self.window_context.go(Location("plan", self.record_id))

    def _print(self, paper: "Paper") -> None:
        """The preview of a paper; something typed may stand on it, so she is asked about it before."""
        if not self.agree_to_save() or self.record_id is None:
            return
        from app.views.preview.opening import open_paper

        open_paper(self.window_context, paper, self.record_id)

    def print_receipt(self) -> None:
        """The preview of the receipt for whoever brought it."""
        from app.papers.concern_receipt import RECEIPT  # here, because papers take time to load

        self._print(RECEIPT)

    def print_letter(self) -> None:
        """The preview of the letter to the office."""
        from app.papers.forwarding import FORWARDING

        self._print(FORWARDING)

    def acknowledge(self) -> None:
        """Whoever brought it knows that it has arrived."""
        self._change(_tr("Concerns", "Eingang bestätigt"), steps.acknowledge, clock.today())

    def answer_for_now(self) -> None:
        """Whoever brought it knows how it stands."""
        self._change(_tr("Concerns", "Zwischenbescheid gegeben"), steps.answer_for_now, clock.today())

    def separate(self) -> None:
        """It goes its own way again."""
        self._change(_tr("Concerns", "Anliegen getrennt"), steps.separate)

    def second(self, concern_id: int) -> None:
        """Somebody says "auch ich" to another concern, which is opened; what is typed here stays as a draft."""
        if change(
            self.window_context,
            _tr("Concerns", "„Auch ich“ gezählt"),
            steps.add_voice,
            [concern_id],
            about=[concern_id],
        ):
            self.window_context.open(Kind.CONCERN, concern_id)

    def join(self, concern_id: int) -> None:
        """This one is the same as another and follows it; what is typed is saved with it, in one step."""
        if self.form.refuse_unread():
            return
        self._joined_to = concern_id
        try:
            self.save()
        finally:
            self._joined_to = None

    def refresh(self, changes: Changes) -> None:
        super().refresh(changes)
        self.form.similar.refresh(changes)

    def _write(self, session: Any) -> int:
        record_id = super()._write(session)
        if self._joined_to is not None:
            steps.join(session, self._joined_to, [record_id])
        return record_id

    def _shown(self) -> None:
        self.form.record_id = self.record_id
        self.step_button.setEnabled(self.record_id is not None)

    def _change(self, name: str, work: object, *given: object) -> None:
        if self.record_id is not None:
            change(self.window_context, name, work, [self.record_id], *given, about=[self.record_id])  # type: ignore[arg-type]


class ConcernPage(ViewedPage):
    """The list, or the same as a board with a column for each state."""

    detail: ConcernDetail

    def __init__(self, window_context: WindowContext, spec: PageSpec, listing: ListSpec) -> None:
        self.board = Board(window_context, concern_board(), listing.bulk)
        views = ((board_view(), self.board),)
        super().__init__(window_context, spec, listing, ConcernDetail(window_context), views, CONCERN_VIEW)
        self._stand = page_command(self, self.tr("Anliegen am Stand aufnehmen"), "start", self.open_stand)

    def open_stand(self) -> None:
        """Take in what people say at a stall."""
        self.window_context.go(Location("stand"))

    def actions_here(self) -> Sequence[QAction]:
        return (self._stand, *super().actions_here())

    def head_buttons(self) -> Sequence[QWidget]:
        stand = writes(action_button(self.tr("Am Stand"), self.open_stand))
        stand.setToolTip(self.tr("Anliegen groß und schnell aufnehmen, zum Beispiel auf dem Markt"))
        return (stand,)

    def _concerned(self, changes: Changes) -> bool:
        return concerns.LISTING.concerned(changes)


def _total(shown: int) -> str:
    return _tr("Concerns", "%n Anliegen", None, shown)


def _hidden(count: int) -> str:
    return _tr("Concerns", "%n erledigte ausgeblendet", None, count)


def listing(read: Read) -> ListSpec:
    """The list of *Anliegen*."""
    return ListSpec(
        name="concerns",
        two_lines=("subject", "number", "status"),
        columns=columns(),
        ids=concerns.ids,
        rows=concerns.rows,
        everything=concerns.count,
        opens_on=OPEN_CONCERNS.filters,
        hidden_text=_hidden,
        count_text=_total,
        new_text=_tr("Concerns", "Neues Anliegen"),
        empty_text=_tr(
            "Concerns",
            "Hier steht, was Menschen aus dem Quartier bewegt: Sorgen, Wünsche, Ideen, Lob. Erledigt ist ein Anliegen erst, "
            "wenn die Antwort zurückgebracht ist.",
        ),
        filter_hint=_tr("Concerns", "Nummer oder Wort"),
        sort=(("received", True),),
        filters=filters(read),
    )


def make(window_context: WindowContext, spec: PageSpec) -> Page:
    """The page *Anliegen*."""
    listed = replace(listing(window_context.context.read), bulk=concern_bulk(window_context))
    return ConcernPage(window_context, spec, listed)


SPEC = PageSpec(
    key="concerns",
    title=str(QT_TRANSLATE_NOOP("Pages", "Anliegen")),
    icon="concern",
    shortcut="",
    make=make,
    listing=listing,
    kinds=(Kind.CONCERN,),
    count=OPEN_CONCERNS.count,
)
