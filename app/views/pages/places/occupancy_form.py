"""The form of an occupancy."""

from app.models import Counted, Housing, Kind, LegalGround
from app.services.places import occupancies
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields.choice import ChoiceField
from app.views.shared.forms.fields.moments import DateField
from app.views.shared.forms.fields.text import NumberField, TextField
from app.views.shared.forms.form import Form
from app.views.shared.forms.record_picker import record_picker
from app.views.shared.forms.tagging import Tagging
from app.views.window_context import WindowContext


class OccupancyForm(Form):
    """Where, who, from when to when, on what ground, and whether it counts."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("occupancy", window_context.settings, VaultDrafts(window_context.context))
        self._window_context = window_context
        self.building = record_picker(
            window_context, self.tr("Gebäude"), Kind.BUILDING, placeholder=self.tr("Name oder Straße suchen …")
        )
        self.add(self.building, "building_id")
        self.dwelling = ChoiceField(self.tr("Wohnung"), [], empty=self.tr("ohne Angabe"), label_of=self._label_of)
        self.add(self.dwelling, "dwelling_id")
        self.building.changed.connect(self._offer_dwellings)
        household = record_picker(
            window_context, self.tr("Haushalt"), Kind.HOUSEHOLD, placeholder=self.tr("Name suchen …")
        )
        self.add(household, "household_id")
        self.beside(
            (DateField(self.tr("Seit"), prefer="past"), "since"),
            (DateField(self.tr("Bis"), prefer="future"), "until"),
        )
        self.beside(
            (ChoiceField(self.tr("Rechtsgrund"), LegalGround), "ground"),
            (DateField(self.tr("Einweisung bis"), prefer="future"), "admitted_until"),
        )
        self.beside(
            (ChoiceField(self.tr("Wohnform"), Housing), "housing"),
            (ChoiceField(self.tr("Zählt am 31. Januar"), Counted), "counted"),
        )
        self.add(NumberField(self.tr("Personen, wenn nicht einzeln bekannt"), least=1), "people")
        self.tagging = Tagging(window_context, self, self.tr("Schlagwörter"))
        self.add(TextField(self.tr("Notiz")), "note")

    def _offer_dwellings(self) -> None:
        read, building = self._window_context.context.read, self.building.value()
        self.dwelling.set_options(read(occupancies.dwellings_of, building) if building else [])

    def _label_of(self, dwelling_id: int) -> str:
        label: str = self._window_context.context.read(occupancies.label_of_dwelling, dwelling_id)
        return label
