"""What the contract of a kind stands on: every kind that there is, what it opts out of, and the fixtures of the window."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common import clock
from app.context import Context
from app.models import Area, Kind, Organisation, WorkTime, graph
from app.services.concerns import agenda
from app.services.places import plan
from app.services.worktime import absences, contracts, declined, entries
from app.views.gallery import Stage
from app.views.settings import Settings
from app.views.shared import screen
from app.views.theme import Look
from tests.contract.samples import linked
from tests.vault_templates import VaultTemplates, holding
from tests.views.conftest import ask, german_again, look, make_window, settings, work
from tests.views.windows import MakeWindow

__all__ = ["ask", "german_again", "look", "make_window", "settings", "work"]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test that asks for `kind` runs once for each; those of a file about the same kind may share what they look at."""
    if "kind" in metafunc.fixturenames:
        metafunc.parametrize("kind", list(Kind), ids=str, scope="module")


@pytest.fixture(scope="session")
def linked_template(vault_templates: VaultTemplates) -> Path:
    """A vault with a record of each kind in the midst of others."""
    return vault_templates.made("linked", holding(_fill))[0]


def _fill(session: Session) -> None:
    for kind in Kind:
        linked(session, kind, "Anna")
    _work(session)
    agenda.note_point(session, session.scalars(select(Organisation.id)).first(), "Beleuchtung")
    _plan(session)


def _plan(session: Session) -> None:
    """A plan of the quarter on which nothing is drawn."""
    picture, size = BytesIO(), (400, 300)
    Image.new("1", size, 1).save(picture, "PNG")
    plan.keep(session, picture.getvalue(), *size)


def _work(session: Session) -> None:
    """What stands on the page of her working time."""
    contracts.save(session, contracts.new(session))
    entries.save(session, WorkTime(day=clock.today(), area=Area.NETWORK, minutes=75, what="Protokoll"))
    absences.save(session, absences.new())
    declined.save(session, declined.new(session))


@pytest.fixture
def stage(qapp: QApplication, context: Context, make_window: MakeWindow, settings: Settings, look: Look) -> Stage:
    """A window in which every scene of the gallery can be played."""
    window = make_window()
    window.resize(1440, 900)
    return Stage(qapp, context, window.window_context.work, settings, look, window)


@pytest.fixture
def set_screen(monkeypatch: pytest.MonkeyPatch) -> Callable[[tuple[int, int]], None]:
    """Lets every window stand on a screen of a size."""
    now = [QSize(1024, 640)]
    monkeypatch.setattr(screen, "room", lambda _window: now[0])

    def set_size(size: tuple[int, int]) -> None:
        now[0] = QSize(*size)

    return set_size


@pytest.fixture(autouse=True)
def opted_out(request: pytest.FixtureRequest) -> None:
    """Leaves out what a kind says with a reason that it does not do."""
    marker = request.node.get_closest_marker("point")
    if marker is None or "kind" not in request.fixturenames:
        return
    reason = graph.entity_of(request.getfixturevalue("kind")).opts_out.get(marker.args[0])
    if reason:
        pytest.skip(reason)
