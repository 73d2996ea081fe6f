"""Edit what somebody does in an organisation: as what, since when, until when."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.common.sentences import Sentence
from app.models import Affiliation
from app.services.actors import affiliations
from app.services.records import FieldWarning
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields.moments import DateField
from app.views.shared.forms.fields.text import LineField
from app.views.shared.forms.form import Form
from app.views.shared.forms.form_dialog import FormDialog
from app.views.window_context import WindowContext


class AffiliationForm(Form):
    """Function, since, until."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("affiliation", window_context.settings, VaultDrafts(window_context.context))
        self.add(LineField(self.tr("Funktion"), placeholder=self.tr("z. B. Vorsitz, Jugendleitung")), "function")
        self.beside(
            (DateField(self.tr("Seit"), prefer="past"), "since"),
            (DateField(self.tr("Bis (leer: noch immer)"), prefer="near"), "until"),
        )
        self.watch(self._warnings)

    def _warnings(self, affiliation: Affiliation) -> list[FieldWarning]:
        if affiliation.since and affiliation.until and affiliation.until < affiliation.since:
            return [FieldWarning("until", Sentence(self.tr("Das Ende liegt vor dem Anfang.")))]
        return []


class AffiliationDialog(FormDialog):
    """Saves the change as a step of its own."""

    def __init__(
        self, window_context: WindowContext, affiliation: Affiliation, name: str, parent: QWidget | None = None
    ) -> None:
        title = QCoreApplication.translate("AffiliationDialog", "Ansprechperson")
        super().__init__(title, AffiliationForm(window_context), parent)
        self.window_context = window_context
        self.show_about(window_context.discreet.mask(name))
        self.bind(affiliation, f"{affiliation.id}:{affiliation.organisation_id}")

    def keep(self) -> None:
        self.window_context.context.write(self.tr("Ansprechperson geändert"), affiliations.save, self.entity)
