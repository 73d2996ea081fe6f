"""The form of a building."""

from app.models import BuildingState, BuildingUse, Kind
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields.choice import ChoiceField
from app.views.shared.forms.fields.moments import DateField
from app.views.shared.forms.fields.text import LineField, NumberField, TextField
from app.views.shared.forms.form import Form
from app.views.shared.forms.matches import matches_of
from app.views.shared.forms.record_picker import record_picker
from app.views.shared.forms.tagging import Tagging
from app.views.window_context import WindowContext


class BuildingForm(Form):
    """Name or address; what it is, how it stands, whose it is; what to know before going there."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("building", window_context.settings, VaultDrafts(window_context.context))
        self.add(LineField(self.tr("Name"), placeholder=self.tr("leer: die Anschrift")), "name")
        self.matches = matches_of(window_context, self, Kind.BUILDING, "name")
        self.add(LineField(self.tr("Straße und Hausnummer")), "street")
        self.beside((LineField(self.tr("PLZ")), "postcode"), (LineField(self.tr("Ort")), "city"), stretch=(1, 3))
        self.state = ChoiceField(self.tr("Zustand"), BuildingState)
        self.beside((ChoiceField(self.tr("Nutzung"), BuildingUse), "use"), (self.state, "state"))
        self.beside(
            (NumberField(self.tr("Plätze"), least=0), "places"),
            (DateField(self.tr("Bezugsfertig am"), prefer="future"), "ready_on"),
        )
        provider = record_picker(
            window_context, self.tr("Träger"), Kind.ORGANISATION, placeholder=self.tr("Akteur suchen …")
        )
        self.add(provider, "provider_id")
        self.tagging = Tagging(window_context, self, self.tr("Schlagwörter"))
        self.add(TextField(self.tr("Notiz")), "note")
        with self.folded("more", self.tr("Mehr")):
            self.add(LineField(self.tr("Zugang"), placeholder=self.tr("z. B. Schlüssel beim Hausmeister")), "access")
            self.add(LineField(self.tr("Bei Hausbesuchen zu beachten")), "caution")
            self.add(LineField(self.tr("Frühere Anschrift"), placeholder=self.tr("nach Umbenennung")), "former_address")
