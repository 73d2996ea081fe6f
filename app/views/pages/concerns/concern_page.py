"""Anliegen: what residents bring, until they have been told what became of it."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.common import clock
from app.models import Concern, Kind
from app.papers.concern_receipt import RECEIPT
from app.papers.forwarding import FORWARDING
from app.papers.paper import Paper
from app.services.concerns import concerns, steps
from app.views.icons import icon
from app.views.language.words import word
from app.views.page import Page
from app.views.page_spec import PageSpec
from app.views.pages.concerns.concern_bulk import concern_bulk
from app.views.pages.concerns.concern_columns import columns, filters
from app.views.pages.concerns.concern_form import ConcernForm
from app.views.pages.concerns.forwardings_panel import ForwardingsPanel
from app.views.pages.concerns.step_dialog import ask_step
from app.views.shared.cards.filtered_list import FilteredList
from app.views.shared.lists.filters import Read
from app.views.shared.lists.list_page import ListPage
from app.views.shared.lists.list_spec import ListSpec
from app.views.shared.records.links_panel import LinksPanel
from app.views.shared.records.panels import record_panels
from app.views.shared.records.record_detail import RecordDetail, Words
from app.views.shared.step import change
from app.views.shared.widgets import action_button, writes
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate

OPEN_CONCERNS = FilteredList(Kind.CONCERN, (("status", "open"),))
OVERDUE = FilteredList(Kind.CONCERN, (("status", "overdue"),))
FEEDBACK_OWED = FilteredList(Kind.CONCERN, (("status", "owed"),))


class ConcernDetail(RecordDetail):
    """A concern with its form, its way to the offices and back, and what became of it."""

    kind = Kind.CONCERN
    form: ConcernForm
    entity: Concern | None

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
        self._receipt = self._action(_tr("Concerns", "Quittung …"), "print", lambda: self._print(RECEIPT))
        self._to_office = self._action(_tr("Concerns", "Schreiben ans Amt …"), "print", lambda: self._print(FORWARDING))
        self._acknowledge = self._action(_tr("Concerns", "Eingang bestätigt"), "check", self.acknowledge)
        self._interim = self._action(_tr("Concerns", "Zwischenbescheid gegeben"), "mail", self.answer_for_now)
        self._separate = self._action(_tr("Concerns", "Von dem anderen Anliegen trennen"), "undo", self.separate)

    def subtitle(self) -> str:
        if self.entity is None or self.record_id is None:
            return ""
        return word(self.entity.status)

    def tools(self) -> Sequence[QWidget]:
        return (self.step_button, *super().tools())

    def commands(self) -> Sequence[QAction]:
        concern = self.entity
        if concern is None or self.record_id is None:
            return super().commands()
        papers = (self._receipt, *((self._to_office,) if concern.department_id is not None else ()))
        if self.window_context.context.read_only:
            return (*papers, *super().commands())
        fitting = [
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

    def _print(self, paper: Paper) -> None:
        """The preview of a paper; something typed may stand on it, so she is asked about it before."""
        if not self.agree_to_save() or self.record_id is None:
            return
        from app.views.preview.opening import open_paper

        open_paper(self.window_context, paper, self.record_id)

    def acknowledge(self) -> None:
        """Whoever brought it knows that it has arrived."""
        self._change(_tr("Concerns", "Eingang bestätigt"), steps.acknowledge, clock.today())

    def answer_for_now(self) -> None:
        """Whoever brought it knows how it stands."""
        self._change(_tr("Concerns", "Zwischenbescheid gegeben"), steps.answer_for_now, clock.today())

    def separate(self) -> None:
        """It goes its own way again."""
        self._change(_tr("Concerns", "Anliegen getrennt"), steps.separate)

    def _shown(self) -> None:
        self.step_button.setEnabled(self.record_id is not None)

    def _change(self, name: str, work: object, *given: object) -> None:
        if self.record_id is not None:
            change(self.window_context, name, work, [self.record_id], *given, about=[self.record_id])  # type: ignore[arg-type]

    def _action(self, text: str, icon_name: str, run: object) -> QAction:
        made = QAction(icon(icon_name), text, self)
        made.setProperty("symbol", icon_name)
        made.triggered.connect(run)
        return made


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
    return ListPage(window_context, spec, listed, ConcernDetail(window_context))


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
