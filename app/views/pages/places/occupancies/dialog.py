"""A new occupancy from where she is: a building, a household, an arrival."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.models import Occupancy
from app.services.places import occupancies
from app.views.pages.places.occupancies.form import OccupancyForm
from app.views.shared.forms.form_dialog import FormDialog
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate


class OccupancyDialog(FormDialog):
    """Saves it as a step of its own; `saved_id` is its id then."""

    def __init__(self, window_context: WindowContext, occupancy: Occupancy, parent: QWidget | None = None) -> None:
        form = OccupancyForm(window_context, "occupancy-entry", tagged=False)
        super().__init__(_tr("OccupancyDialog", "Neue Belegung"), form, parent)
        self.window_context = window_context
        self.saved_id = 0
        form.watch(lambda entity: window_context.context.read(occupancies.warnings, entity))
        self.bind(occupancy, f"{occupancy.building_id or 0}-{occupancy.household_id or 0}")
        form.show_warnings()

    def keep(self) -> None:
        step = _tr("OccupancyDialog", "Belegung gesichert")
        self.saved_id = self.window_context.context.write(step, occupancies.save, self.entity)
