"""The form of a household."""

from app.models import HouseholdType, Housing, Kind
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields.choice import ChoiceField
from app.views.shared.forms.fields.moments import DateField
from app.views.shared.forms.fields.text import LineField, TextField
from app.views.shared.forms.form import Form
from app.views.shared.forms.matches import matches_of
from app.views.shared.forms.tagging import Tagging
from app.views.window_context import WindowContext


class HouseholdForm(Form):
    """Name, address, dwelling, what to know at the door, and whether it is dissolved."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("household", window_context.settings, VaultDrafts(window_context.context))
        self.add(LineField(self.tr("Name des Haushalts"), placeholder=self.tr("z. B. Familienname")), "name")
        self.matches = matches_of(window_context, self, Kind.HOUSEHOLD, "name")
        self.add(LineField(self.tr("Straße und Hausnummer")), "street")
        self.beside((LineField(self.tr("PLZ")), "postcode"), (LineField(self.tr("Ort")), "city"), stretch=(1, 3))
        self.beside((LineField(self.tr("Wohnung")), "dwelling"), (ChoiceField(self.tr("Wohnform"), Housing), "housing"))
        self.tagging = Tagging(window_context, self, self.tr("Schlagwörter"))
        self.add(TextField(self.tr("Notiz")), "note")
        with self.folded("more", self.tr("Mehr")):
            self.beside(
                (ChoiceField(self.tr("Art des Haushalts"), HouseholdType), "household_type"),
                (DateField(self.tr("Wohnform, Stand vom"), prefer="past"), "housing_as_of"),
            )
            self.add(LineField(self.tr("Klingelschild"), placeholder=self.tr("leer: Name des Haushalts")), "bell_name")
            self.add(LineField(self.tr("Bei Hausbesuchen zu beachten")), "caution")
        self.add(DateField(self.tr("Aufgelöst am"), prefer="past"), "dissolved_on")
