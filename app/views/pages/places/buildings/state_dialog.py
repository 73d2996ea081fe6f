"""Give a building another state: which, since when, why."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.common import clock
from app.models import Building, BuildingState
from app.services.places import building_states
from app.services.records import FieldWarning
from app.views.language.words import word
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields.choice import ChoiceField
from app.views.shared.forms.fields.moments import DateField
from app.views.shared.forms.fields.text import TextField
from app.views.shared.forms.form import Form
from app.views.shared.forms.form_dialog import FormDialog
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate


@dataclass
class StateRequest:
    """What the dialog asks for."""

    building_id: int
    state: BuildingState
    on: date
    reason: str = ""


class StateForm(Form):
    """State, day, reason; whoever still lives in a building that goes is said."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("building-state", window_context.settings, VaultDrafts(window_context.context))
        self._read = window_context.context.read
        self.beside(
            (ChoiceField(self.tr("Neuer Zustand"), BuildingState), "state"),
            (DateField(self.tr("Seit"), prefer="past"), "on"),
        )
        self.add(TextField(self.tr("Warum? (steht im Verlauf)"), lines=2), "reason")
        self.watch(self._warnings)

    def _warnings(self, request: StateRequest) -> list[FieldWarning]:
        return self._read(building_states.state_warnings, request.building_id, request.state)


class StateDialog(FormDialog):
    """Saves the change as a step of its own."""

    def __init__(self, window_context: WindowContext, building: Building, parent: QWidget | None = None) -> None:
        super().__init__(_tr("StateDialog", "Zustand ändern"), StateForm(window_context), parent)
        self.window_context = window_context
        self.show_about(f"{building.title} · {word(building.state)}")
        self.bind(StateRequest(building.id, _next(building.state), clock.today()), building.id)

    def keep(self) -> None:
        request: StateRequest = self.entity
        self.window_context.context.write(
            _tr("StateDialog", "Zustand geändert"),
            building_states.set_state,
            request.building_id,
            request.state,
            request.on or clock.today(),
            request.reason,
        )


def _next(state: BuildingState) -> BuildingState:
    """The state that usually follows."""
    return {
        BuildingState.PLANNED: BuildingState.UNDER_CONSTRUCTION,
        BuildingState.OCCUPIED: BuildingState.EMPTY,
    }.get(state, BuildingState.OCCUPIED)
