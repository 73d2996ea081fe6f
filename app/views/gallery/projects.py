"""Pictures of projects: as a board, as bars, and what is asked about one."""

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal

from PySide6.QtWidgets import QWidget

from app.common import clock
from app.models import CostItem, Milestone, Project, ProjectPartner, ProjectPerson, ProjectStatus
from app.views.gallery.samples import CONTRIBUTION, COST, MILESTONE, OFFICE, PROJECT, ROLE, SOMEBODY
from app.views.gallery.stage import Scene, Stage, shown
from app.views.location import Location
from app.views.pages.projects.costs_panel import CostItemDialog
from app.views.pages.projects.milestone_dialog import MilestoneDialog
from app.views.pages.projects.project_page import ProjectPage
from app.views.pages.projects.state_dialog import StateDialog
from app.views.pages.projects.taking_part_dialog import PartnerDialog, TakingPartDialog


def _view(key: str) -> Callable[[Stage], QWidget]:
    def play(stage: Stage) -> QWidget:
        stage.window.go(Location("projects"))
        page = stage.window.stack.page
        assert isinstance(page, ProjectPage)
        page.show_filtered({})
        page.show_view(key)
        return stage.window

    return play


def _state(stage: Stage) -> QWidget:
    project = Project(id=0, name=PROJECT, status=ProjectStatus.PLANNING)
    return shown(StateDialog(stage.window.window_context, project, ProjectStatus.DROPPED, stage.window))


def _milestone(stage: Stage) -> QWidget:
    due = clock.today() - timedelta(days=5)
    milestone = Milestone(id=0, project_id=0, what=MILESTONE, due_on=due)
    return shown(MilestoneDialog(stage.window.window_context, milestone, stage.window))


def _person(stage: Stage) -> QWidget:
    taking_part = ProjectPerson(id=0, project_id=0, person_id=0, role=ROLE, since=clock.today())
    return shown(TakingPartDialog(stage.window.window_context, taking_part, SOMEBODY, stage.window))


def _partner(stage: Stage) -> QWidget:
    partner = ProjectPartner(id=0, project_id=0, organisation_id=0, contribution=CONTRIBUTION)
    return shown(PartnerDialog(stage.window.window_context, partner, OFFICE, stage.window))


def _cost(stage: Stage) -> QWidget:
    item = CostItem(id=0, project_id=0, what=COST, planned=Decimal("640.50"))
    return shown(CostItemDialog(stage.window.window_context, item, stage.window))


SCENES = (
    Scene("projekte-tafel", _view("board")),
    Scene("projekte-zeitbalken", _view("bars")),
    Scene("projekt-stand", _state),
    Scene("meilenstein", _milestone),
    Scene("projekt-beteiligte", _person),
    Scene("projekt-partner", _partner),
    Scene("kostenposten", _cost),
)
