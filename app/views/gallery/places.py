"""The dialogs of places."""

from datetime import timedelta

from PySide6.QtWidgets import QWidget

from app.common import clock
from app.models import Building, BuildingState, Occupancy
from app.services.lists import ListQuery
from app.services.people import households
from app.services.places import dwellings, intake, moves
from app.views.gallery.stage import Scene, Stage, shown
from app.views.pages.places.buildings.dwelling_dialogs import DwellingDialog, ManyDialog
from app.views.pages.places.buildings.state_dialog import StateDialog
from app.views.pages.places.intake.dialogs import AllocationDialog, ArrivalDialog
from app.views.pages.places.occupancies.dialog import OccupancyDialog
from app.views.pages.places.occupancies.move_dialog import MoveDialog
from app.views.window_context import WindowContext

_BUILDING = "Weberei"


def _context(stage: Stage) -> WindowContext:
    return stage.window.window_context


def _move(stage: Stage) -> QWidget:
    home = stage.context.read(households.ids, ListQuery(), 1)
    if not home:
        return stage.window
    return shown(MoveDialog(_context(stage), stage.context.read(moves.begin, home[0]), stage.window))


def _occupancy(stage: Stage) -> QWidget:
    ended = Occupancy(since=clock.today(), admitted_until=clock.today() - timedelta(days=1))
    return shown(OccupancyDialog(_context(stage), ended, stage.window))


def _state(stage: Stage) -> QWidget:
    building = Building(title=_BUILDING, state=BuildingState.UNDER_CONSTRUCTION)
    return shown(StateDialog(_context(stage), building, stage.window))


SCENES = (
    Scene("umzug", _move),
    Scene("belegung-neu", _occupancy),
    Scene("wohnung", lambda stage: shown(DwellingDialog(_context(stage), dwellings.new(0), _BUILDING, stage.window))),
    Scene("wohnungen-anlegen", lambda stage: shown(ManyDialog(_context(stage), 0, _BUILDING, stage.window))),
    Scene("zustand", _state),
    Scene("zuweisung", lambda stage: shown(AllocationDialog(_context(stage), intake.new_allocation(), stage.window))),
    Scene("ankunft", lambda stage: shown(ArrivalDialog(_context(stage), intake.new_arrival(), stage.window))),
)
