"""The form of a concern: what it is about comes first, everything else can wait."""

from collections.abc import Collection
from datetime import date

from app.models import Catalogue, Concern, ConcernNature, Kind
from app.services.concerns.similar import Typed
from app.views.pages.concerns.similar_card import SimilarCard
from app.views.pages.places.occupancies.dwelling_choice import DwellingChoice
from app.views.shared.forms.catalogue_fields import CatalogueField
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields.choice import ChoiceField
from app.views.shared.forms.fields.moments import DateField
from app.views.shared.forms.fields.text import CheckField, LineField, NumberField, TextField
from app.views.shared.forms.form import Form
from app.views.shared.forms.new_person import person_maker
from app.views.shared.forms.record_picker import record_picker
from app.views.shared.forms.tagging import Tagging
from app.views.shared.forms.template_keys import TemplateKeys
from app.views.window_context import WindowContext


class ConcernForm(Form):
    """What, of which kind, where, who brought it, which office; without a reporter it is anonymous."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("concern", window_context.settings, VaultDrafts(window_context.context))
        self.subject = self.add(LineField(self.tr("Worum geht es?")), "subject")
        self.beside(
            (CatalogueField(window_context, self.tr("Kategorie"), Catalogue.CONCERN_CATEGORY), "category_id"),
            (ChoiceField(self.tr("Art"), ConcernNature), "nature"),
            stretch=(3, 2),
        )
        self.similar = self.place(SimilarCard(window_context, self.typed, self._besides))
        self.record_id: int | None = None
        TemplateKeys(window_context, self.add(TextField(self.tr("Beschreibung")), "text").editor)
        self._add_place(window_context)
        self._add_reporter(window_context)
        office = record_picker(
            window_context,
            self.tr("Zuständige Stelle"),
            Kind.ORGANISATION,
            placeholder=self.tr("Amt oder Akteur suchen …"),
        )
        self.add(office, "department_id")
        self._add_receipt(window_context)
        answer = TextField(self.tr("Ergebnis (das erfährt, wer es gemeldet hat)"))
        TemplateKeys(window_context, self.add(answer, "answer").editor)
        self.tagging = Tagging(window_context, self, self.tr("Schlagwörter"))

        for key in ("subject", "text", "category_id", "building_id", "place"):
            self.field(key).changed.connect(self.similar.look)

    def typed(self) -> Typed:
        """What is compared with other open concerns: nothing unless she types what it is about."""
        if not (self.differs("subject") or self.differs("text")):
            return Typed("")
        values = {key: self.field(key).value() for key in ("subject", "text", "building_id", "place", "category_id")}
        said = f"{values['subject']} {values['text']}"
        return Typed(said, values["building_id"], values["place"], values["category_id"])

    def filled(self) -> None:
        self._dwelling.offer()
        self.similar.look()

    def _besides(self) -> Collection[int]:
        return () if self.record_id is None else (self.record_id,)

    def _add_place(self, window_context: WindowContext) -> None:
        building = record_picker(
            window_context, self.tr("Gebäude"), Kind.BUILDING, placeholder=self.tr("Name oder Straße suchen …")
        )
        self._dwelling = DwellingChoice(window_context, building)
        self.add(LineField(self.tr("Ort in Worten"), placeholder=self.tr("z. B. Weg zum Spielplatz")), "place")
        self.beside((building, "building_id"), (self._dwelling, "dwelling_id"), stretch=(3, 2))

    def _add_reporter(self, window_context: WindowContext) -> None:
        reporter = record_picker(
            window_context,
            self.tr("Gemeldet von (leer: anonym)"),
            Kind.PERSON,
            create=person_maker(window_context),
            placeholder=self.tr("Name suchen oder neu eintippen …"),
        )
        voices = NumberField(self.tr("„Auch ich“"), least=0)
        self.beside((reporter, "reporter_id"), (voices, "supporters", None, _put_supporters), stretch=(3, 1))
        self.add(CheckField(self.tr("Name darf weitergegeben werden")), "may_name")
        self.add(CheckField(self.tr("Zitat erlaubt")), "may_quote")

    def _add_receipt(self, window_context: WindowContext) -> None:
        source = CatalogueField(window_context, self.tr("Quelle"), Catalogue.CHANNEL)
        received = DateField(self.tr("Eingegangen am"), prefer="past")
        self.beside((received, "received_on", None, _put_received), (source, "channel_id"))
        event = record_picker(
            window_context,
            self.tr("Aufgenommen bei"),
            Kind.EVENT,
            placeholder=self.tr("Veranstaltung suchen …"),
        )
        self.add(event, "event_id")


def _put_received(concern: Concern, day: date | None) -> None:
    """A concern was received on a day; an emptied field leaves it as it was."""
    concern.received_on = day or concern.received_on


def _put_supporters(concern: Concern, number: int | None) -> None:
    concern.supporters = number or 0
