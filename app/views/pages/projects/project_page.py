"""Projekte: what residents start themselves, from the idea until it runs without her."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.common import clock
from app.common.changes import Changes
from app.models import Kind, Medium, Project
from app.services.projects import projects, states
from app.settings.window import PROJECT_VIEW
from app.views.page import Page
from app.views.page_spec import PageSpec
from app.views.pages.concerns import text_actions
from app.views.pages.money.bookings_panel import ProjectMoneyPanel
from app.views.pages.projects.bars.bars_view import ProjectBars, bars_view
from app.views.pages.projects.costs_panel import CostsPanel
from app.views.pages.projects.milestones_panel import MilestonesPanel
from app.views.pages.projects.partners_panel import PartnersPanel
from app.views.pages.projects.people_panel import PeoplePanel
from app.views.pages.projects.project_board import project_board
from app.views.pages.projects.project_columns import columns, filters
from app.views.pages.projects.project_form import ProjectForm
from app.views.pages.projects.state_dialog import ask_state
from app.views.shared.board.board import Board, board_view
from app.views.shared.cards.filtered_list import FilteredList
from app.views.shared.lists.filters import Read
from app.views.shared.lists.list_spec import ListSpec
from app.views.shared.lists.viewed_page import ViewedPage
from app.views.shared.page_command import page_command
from app.views.shared.records.links_panel import LinksPanel
from app.views.shared.records.panels import record_panels
from app.views.shared.records.record_actions import record_bulk
from app.views.shared.records.record_detail import RecordDetail, Words
from app.views.shared.step import change
from app.views.shared.widgets import action_button, writes
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate

OPEN_PROJECTS = FilteredList(Kind.PROJECT, (("status", "open"),))


class ProjectDetail(RecordDetail):
    """A project with its form, milestones, people, money and what it came from."""

    kind = Kind.PROJECT
    form: ProjectForm
    entity: Project | None

    def __init__(self, window_context: WindowContext) -> None:
        words = Words(
            new=_tr("Projects", "Neues Projekt"),
            form=_tr("Projects", "Projekt"),
            saved=_tr("Projects", "Projekt gesichert"),
            trashed=_tr("Projects", "Projekt gelöscht"),
        )
        form = ProjectForm(window_context)
        self.tagging = form.tagging
        self.state_button = writes(action_button(_tr("Projects", "Stand ändern …"), self.step, icon_name="running"))
        timeline, *rest = record_panels(window_context)
        panels = [
            timeline,
            (_tr("Projects", "Meilensteine"), MilestonesPanel(window_context)),
            (_tr("Projects", "Beteiligte"), PeoplePanel(window_context)),
            (_tr("Projects", "Partner"), PartnersPanel(window_context)),
            (_tr("Projects", "Kosten"), CostsPanel(window_context)),
            (_tr("Projects", "Buchungen"), ProjectMoneyPanel(window_context)),
            (_tr("Concerns", "Woraus, wohin"), LinksPanel(window_context)),
            *rest,
        ]
        super().__init__(window_context, words, form, panels)
        self._print = page_command(self, _tr("Projects", "Projektblatt …"), "print", self.print_sheet)
        self._announce = page_command(
            self, _tr("Projects", "Text für das Amtsblatt beginnen"), "official_text", self.announce
        )
        self._to_council = page_command(
            self, _tr("Projects", "Sitzungsvorlage beginnen"), "council", self.put_before_council
        )
        self._self_run = page_command(self, _tr("Projects", "Läuft jetzt selbständig"), "check", self.let_go)
        self._take_back = page_command(self, _tr("Projects", "Läuft doch nicht selbständig"), "undo", self.take_back)

    def tools(self) -> Sequence[QWidget]:
        return (self.state_button, *super().tools())

    def commands(self) -> Sequence[QAction]:
        project = self.entity
        if project is None or self.record_id is None:
            return super().commands()
        if self.window_context.context.read_only:
            return (self._print, *super().commands())
        own = self._self_run if project.self_run_on is None else self._take_back
        return (self._print, own, self._announce, self._to_council, *super().commands())

    def step(self) -> None:
        """Ask for the next state; what is typed in the form stays there, unsaved."""
        if self.record_id is not None:
            ask_state(self.window_context, self.record_id, None, self.window())

    def print_sheet(self) -> None:
        """The preview of the project on one page."""
        if not self.agree_to_save() or self.record_id is None:
            return
        from app.papers.project_sheet import PROJECT_SHEET  # here, because papers take time to load
        from app.views.preview.opening import open_paper

        open_paper(self.window_context, PROJECT_SHEET, self.record_id)

    def announce(self) -> None:
        """A text for the Amtsblatt that begins with name, aim and result."""
        self._begin_text(Medium.GAZETTE)

    def put_before_council(self) -> None:
        """A paper for the council, begun the same way."""
        self._begin_text(Medium.COUNCIL)

    def let_go(self) -> None:
        """Residents run it by themselves from today."""
        self._run_by_itself(_tr("Projects", "Läuft selbständig"), clock.today())

    def take_back(self) -> None:
        """They do not."""
        self._run_by_itself(_tr("Projects", "Läuft nicht selbständig"), None)

    def focus_first(self) -> None:
        self.form.called.setFocus()

    def _begin_text(self, medium: Medium) -> None:
        if self.agree_to_save() and self.record_id is not None:
            text_actions.begin(self.window_context, self.record_id, medium)

    def _run_by_itself(self, name: str, on: date | None) -> None:
        if self.record_id is not None:
            change(self.window_context, name, states.run_by_itself, [self.record_id], on, about=[self.record_id])

    def _shown(self) -> None:
        self.state_button.setEnabled(self.record_id is not None)


class ProjectPage(ViewedPage):
    """The list, or the same as a board by state, or as bars over time."""

    detail: ProjectDetail

    def __init__(self, window_context: WindowContext, spec: PageSpec, listing: ListSpec) -> None:
        self.board = Board(window_context, project_board(), listing.bulk)
        self.bars = ProjectBars(window_context)
        views = ((board_view(), self.board), (bars_view(), self.bars))
        super().__init__(window_context, spec, listing, ProjectDetail(window_context), views, PROJECT_VIEW)

    def _concerned(self, changes: Changes) -> bool:
        return projects.LISTING.concerned(changes)


def _total(shown: int) -> str:
    return _tr("Projects", "%n Projekt(e)", None, shown)


def _hidden(count: int) -> str:
    return _tr("Projects", "%n beendete ausgeblendet", None, count)


def listing(read: Read) -> ListSpec:
    """The list of *Projekte*."""
    return ListSpec(
        name="projects",
        two_lines=("name", "status", "due"),
        columns=columns(),
        ids=projects.ids,
        rows=projects.rows,
        everything=projects.count,
        opens_on=OPEN_PROJECTS.filters,
        hidden_text=_hidden,
        count_text=_total,
        new_text=_tr("Projects", "Neues Projekt"),
        empty_text=_tr(
            "Projects", "Hier stehen die Projekte im Quartier: was Bewohner/innen anstoßen und tragen, von der Idee an."
        ),
        filter_hint=_tr("Projects", "Name, Ort oder Ziel"),
        filters=filters(read),
    )


def make(window_context: WindowContext, spec: PageSpec) -> Page:
    """The page *Projekte*."""
    listed = replace(listing(window_context.context.read), bulk=record_bulk(window_context))
    return ProjectPage(window_context, spec, listed)


SPEC = PageSpec(
    key="projects",
    title=str(QT_TRANSLATE_NOOP("Pages", "Projekte")),
    icon="project",
    shortcut="",
    make=make,
    listing=listing,
    kinds=(Kind.PROJECT,),
    count=OPEN_PROJECTS.count,
)
