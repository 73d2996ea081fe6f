"""Edit what somebody does in an organisation: as what, since when, until when."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.common.sentences import Sentence
from app.models import Affiliation
from app.services.actors import affiliations
from app.services.records import Oddity
from app.views.desk import Desk
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields.moments import DateField
from app.views.shared.forms.fields.text import LineField
from app.views.shared.forms.form import Form
from app.views.shared.forms.form_dialog import FormDialog


class AffiliationForm(Form):
    """Function, since, until."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("affiliation", desk.settings, VaultDrafts(desk.context))
        self.add(LineField(self.tr("Funktion"), placeholder=self.tr("z. B. Vorsitz, Jugendleitung")), "function")
        self.beside(
            (DateField(self.tr("Seit"), prefer="past"), "since"),
            (DateField(self.tr("Bis (leer: noch immer)")), "until"),
        )
        self.watch(self._odd)

    def _odd(self, affiliation: Affiliation) -> list[Oddity]:
        if affiliation.since and affiliation.until and affiliation.until < affiliation.since:
            return [Oddity("until", Sentence(self.tr("Das Ende liegt vor dem Anfang.")))]
        return []


class AffiliationDialog(FormDialog):
    """Saves the change as a step of its own."""

    def __init__(self, desk: Desk, affiliation: Affiliation, name: str, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("AffiliationDialog", "Ansprechperson")
        super().__init__(title, AffiliationForm(desk), parent)
        self.desk = desk
        self.show_about(desk.discreet.mask(name))
        self.bind(affiliation, f"{affiliation.id}:{affiliation.organisation_id}")

    def keep(self) -> None:
        self.desk.context.write(self.tr("Ansprechperson geändert"), affiliations.save, self.entity)
