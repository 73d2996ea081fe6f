"""Referring somebody: the fields of a referral, and the dialog for a new one from wherever it is needed."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.common.errors import StorageError, UserError
from app.models import Catalogue, Kind, Referral
from app.services.records import FieldWarning
from app.services.referrals import about, offered, referrals, sources
from app.services.referrals.sources import Conversation
from app.views.language import written
from app.views.language.sentences import translated
from app.views.shared.forms.catalogue_fields import CatalogueField
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields.choice import ChoiceField
from app.views.shared.forms.fields.moments import DateField
from app.views.shared.forms.fields.text import LineField, TextField
from app.views.shared.forms.form import Form
from app.views.shared.forms.form_dialog import FormDialog
from app.views.shared.forms.record_picker import record_picker
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


class ReferralDialog(FormDialog):
    """A new referral from where it belongs, as a step of its own."""

    def __init__(self, window_context: WindowContext, referral: Referral, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("ReferralDialog", "Neuer Verweis")
        super().__init__(title, ReferralFields(window_context, "referral-quick"), parent)
        self.window_context = window_context
        self.record_id: int | None = None
        self.form.watch(self._warnings)
        self.bind(referral)

    def keep(self) -> None:
        self.record_id = self.window_context.context.write(self.tr("Verweis gesichert"), referrals.save, self.entity)

    def _warnings(self, referral: Referral) -> list[FieldWarning]:
        return self.window_context.context.read(referrals.warnings, referral)


def refer_from(window_context: WindowContext, contact_id: int) -> None:
    """Ask for the referral that a conversation ended with."""
    try:
        referral = window_context.context.read(offered.begin, contact_id)
    except (UserError, StorageError) as error:
        window_context.ask.message(QCoreApplication.translate("ReferralDialog", "Neuer Verweis"), translated(error))
        return
    write_referral(window_context, referral, window_context.over())


def write_referral(window_context: WindowContext, referral: Referral, parent: QWidget | None) -> None:
    """Ask for a new referral, begun as it is; once it is saved, the bar at the bottom offers the way back."""
    dialog = ReferralDialog(window_context, referral, parent)
    if window_context.ask.dialog(dialog) and dialog.record_id is not None:
        window_context.done(QCoreApplication.translate("ReferralsPanel", "Verweis gesichert"), dialog.record_id)
