"""The form of a referral: for whom, to whom, about what, from which conversation. What becomes of it is a step, not a field."""

from app.models import Catalogue, Kind, Referral
from app.services.referrals import about, sources
from app.services.referrals.sources import Conversation
from app.views.language import written
from app.views.shared.forms.catalogue_fields import CatalogueField
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields.choice import ChoiceField
from app.views.shared.forms.fields.moments import DateField
from app.views.shared.forms.fields.text import LineField, TextField
from app.views.shared.forms.form import Form
from app.views.shared.forms.record_picker import record_picker
from app.views.shared.forms.tagging import Tagging
from app.views.window_context import WindowContext


class ReferralFields(Form):
    """The body is one on file, or a name that is typed; the conversations offered are those of whom it is about."""

    def __init__(self, window_context: WindowContext, name: str) -> None:
        super().__init__(name, window_context.settings, VaultDrafts(window_context.context))
        self._window_context = window_context
        picker = record_picker(
            window_context, self.tr("Für wen"), *about.KINDS, placeholder=self.tr("Fall oder Name suchen …")
        )
        self.whom = self.add(picker, "about_id")
        organisation = record_picker(window_context, self.tr("An wen: Akteur"), Kind.ORGANISATION)
        typed = LineField(self.tr("oder Stelle, die sonst nirgends steht"))
        self.beside((organisation, "organisation_id"), (typed, "recipient"))
        topic = CatalogueField(window_context, self.tr("Thema"), Catalogue.TOPIC)
        proposed = DateField(self.tr("Vorgeschlagen am"), prefer="past")
        self.beside((topic, "topic_id"), (proposed, "proposed_on"), stretch=(3, 2))
        nowhere = self.tr("keinem, oder nicht eingetragen")
        self.source = ChoiceField(self.tr("Aus welchem Gespräch"), (), empty=nowhere, label_of=self._called)
        self.add(self.source, "contact_id")
        self.add(DateField(self.tr("Termin dort am"), prefer="near"), "appointment_on")
        self.add(TextField(self.tr("Anmerkung")), "note")
        self.whom.changed.connect(self.offer_sources)

    def bind(self, entity: Referral, key: int | str = "new") -> None:
        self.source.set_options(self._conversations(entity.about_id))
        super().bind(entity, key)

    def offer_sources(self) -> None:
        """Offer the conversations with whom it is about now."""
        self.source.set_options(self._conversations(self.whom.value()))

    def _conversations(self, about_id: int | None) -> list[tuple[int, str]]:
        if about_id is None:
            return []
        return [
            (one.id, self._words(one)) for one in self._window_context.context.read(sources.conversations, about_id)
        ]

    def _called(self, contact_id: int) -> str:
        """A conversation that is not offered."""
        return "".join(map(self._words, self._window_context.context.read(sources.conversation, contact_id)))

    def _words(self, one: Conversation) -> str:
        day = written.day(one.at)
        if not one.summary:
            return day
        return self.tr("{day}: {what}").format(day=day, what=self._window_context.discreet.mask(one.summary))


class ReferralForm(ReferralFields):
    """With tags, on the page of the referral."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__(window_context, "referral")
        self.tagging = Tagging(window_context, self, self.tr("Schlagwörter"))
