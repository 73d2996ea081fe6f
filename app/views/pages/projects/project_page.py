"""Projekte: what residents start themselves, from the idea until it runs without her."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QWidget

from app.models import Kind, Project
from app.services.projects import projects
from app.views.page import Page
from app.views.page_spec import PageSpec
from app.views.pages.projects.project_columns import columns, filters
from app.views.pages.projects.project_form import ProjectForm
from app.views.shared.cards.filtered_list import FilteredList
from app.views.shared.lists.filters import Read
from app.views.shared.lists.list_page import ListPage
from app.views.shared.lists.list_spec import ListSpec
from app.views.shared.records.links_panel import LinksPanel
from app.views.shared.records.panels import record_panels
from app.views.shared.records.record_actions import record_bulk
from app.views.shared.records.record_detail import RecordDetail, Words
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
        timeline, *rest = record_panels(window_context)
        panels = [timeline, (_tr("Concerns", "Woraus, wohin"), LinksPanel(window_context)), *rest]
        super().__init__(window_context, words, form, panels)

    def tools(self) -> Sequence[QWidget]:
        return super().tools()

    def focus_first(self) -> None:
        self.form.called.setFocus()


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
    return ListPage(window_context, spec, listed, ProjectDetail(window_context))


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
