"""The form of an occupancy."""

from app.models import Counted, Housing, Kind, LegalGround
from app.views.pages.places.occupancies.dwelling_choice import DwellingChoice
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields.choice import ChoiceField
from app.views.shared.forms.fields.moments import DateField
from app.views.shared.forms.fields.text import NumberField, TextField
from app.views.shared.forms.form import Form
from app.views.shared.forms.new_household import household_maker
from app.views.shared.forms.record_picker import record_picker
from app.views.shared.forms.tagging import Tagging
from app.views.window_context import WindowContext


class OccupancyForm(Form):
    """Who, where, from when to when, on what ground, and whether it counts."""

    tagging: Tagging | None = None

    def __init__(self, window_context: WindowContext, name: str = "occupancy", *, tagged: bool = True) -> None:
        super().__init__(name, window_context.settings, VaultDrafts(window_context.context))
        self.household = record_picker(
            window_context,
            self.tr("Haushalt"),
            Kind.HOUSEHOLD,
            create=household_maker(window_context),
            placeholder=self.tr("Name suchen oder neu eintippen …"),
        )
        self.add(self.household, "household_id")
        self.building = record_picker(
            window_context, self.tr("Gebäude"), Kind.BUILDING, placeholder=self.tr("Name oder Straße suchen …")
        )
        self.dwelling = DwellingChoice(window_context, self.building)
        self.beside((self.building, "building_id"), (self.dwelling, "dwelling_id"), stretch=(3, 2))
        self.beside(
            (DateField(self.tr("Seit"), prefer="past"), "since"),
            (DateField(self.tr("Bis (leer: noch immer)"), prefer="near"), "until"),
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
        if tagged:
            self.tagging = Tagging(window_context, self, self.tr("Schlagwörter"))
        self.add(TextField(self.tr("Notiz")), "note")

    def filled(self) -> None:
        self.dwelling.offer()
