"""A window over a vault with some projects."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication
from sqlalchemy.orm import Session
from windows import MakeWindow

from app.common import clock
from app.context import Context
from app.models import Project, ProjectStatus
from app.services.projects import milestones, projects
from app.views.language import i18n
from app.views.location import Location
from app.views.pages.projects.project_page import ProjectPage


def _plant(session: Session) -> list[int]:
    found = []
    for number, status in enumerate(ProjectStatus):
        begun = clock.today() - timedelta(days=200 - number)
        made = projects.save(session, Project(name=f"Projekt {number}", status=status, begun_on=begun))
        milestones.add(session, made, f"Schritt {number}", clock.today() + timedelta(days=10 * number - 5))
        found.append(made)
    return found


@pytest.fixture
def project_ids(context: Context) -> list[int]:
    """One of every state."""
    return context.write("Projekte", _plant)


@pytest.fixture
def page(qapp: QApplication, project_ids: list[int], make_window: MakeWindow) -> ProjectPage:
    """The page with all that is on file."""
    assert project_ids
    i18n.install(qapp, "de")
    window = make_window()
    window.resize(1440, 900)
    window.go(Location("projects"))
    found = window.stack.page
    assert isinstance(found, ProjectPage)
    found.show_filtered({})
    return found
