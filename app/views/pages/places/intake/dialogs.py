"""One allocation, one arrival."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.models import Allocation, Arrival, ArrivalState, Kind
from app.services.places import intake
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields.choice import ChoiceField
from app.views.shared.forms.fields.moments import DateField
from app.views.shared.forms.fields.text import NumberField, TextField
from app.views.shared.forms.form import Form
from app.views.shared.forms.form_dialog import FormDialog
from app.views.shared.forms.record_picker import record_picker
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate


class AllocationForm(Form):
    """From when on, how many are due, how many have come."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("allocation", window_context.settings, VaultDrafts(window_context.context))
        self.beside(
            (DateField(self.tr("Gültig ab"), prefer="near"), "valid_from"),
            (NumberField(self.tr("Soll (Personen)"), least=0), "due"),
            (NumberField(self.tr("Ist (Personen)"), least=0), "done"),
            stretch=(2, 1, 1),
        )
        self.add(TextField(self.tr("Notiz"), lines=2), "note")


class AllocationDialog(FormDialog):
    """Saves an allocation as a step of its own."""

    def __init__(self, window_context: WindowContext, allocation: Allocation, parent: QWidget | None = None) -> None:
        title = _tr("Intake", "Zuweisung des Landkreises")
        super().__init__(title, AllocationForm(window_context), parent)
        self.window_context = window_context
        self.bind(allocation, allocation.id or "new")

    def keep(self) -> None:
        step = _tr("Intake", "Zuweisung gesichert")
        self.window_context.context.write(step, intake.save_allocation, self.entity)


class ArrivalForm(Form):
    """When announced, when expected, how many, where to, and what became of it."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("arrival", window_context.settings, VaultDrafts(window_context.context))
        self.beside(
            (NumberField(self.tr("Personen"), least=1), "people"),
            (DateField(self.tr("Angekündigt am"), prefer="past"), "announced_on"),
            (DateField(self.tr("Erwartet am"), prefer="future"), "expected_on"),
            stretch=(1, 2, 2),
        )
        building = record_picker(
            window_context, self.tr("Vorgesehen für"), Kind.BUILDING, placeholder=self.tr("Name oder Straße suchen …")
        )
        self.add(building, "building_id")
        state = ChoiceField(self.tr("Stand"), ArrivalState)
        self.arrived = DateField(self.tr("Angekommen am"), prefer="past")
        self.beside((state, "state"), (self.arrived, "arrived_on"))
        self.add(TextField(self.tr("Notiz"), lines=2), "note")
        self.watch(intake.arrival_warnings)


class ArrivalDialog(FormDialog):
    """Saves an arrival as a step of its own."""

    def __init__(self, window_context: WindowContext, arrival: Arrival, parent: QWidget | None = None) -> None:
        super().__init__(_tr("Intake", "Angekündigte Ankunft"), ArrivalForm(window_context), parent)
        self.window_context = window_context
        self.bind(arrival, arrival.id or "new")

    def keep(self) -> None:
        self.window_context.context.write(_tr("Intake", "Ankunft gesichert"), intake.save_arrival, self.entity)
