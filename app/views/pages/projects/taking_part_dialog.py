"""Edit what somebody does in a project, and what a partner brings."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.models import ProjectPartner, ProjectPerson
from app.services.projects import people
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields.moments import DateField
from app.views.shared.forms.fields.text import LineField
from app.views.shared.forms.form import Form
from app.views.shared.forms.form_dialog import FormDialog
from app.views.window_context import WindowContext


class TakingPartForm(Form):
    """Role, since, until."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("project-person", window_context.settings, VaultDrafts(window_context.context))
        self.add(LineField(self.tr("Rolle"), placeholder=self.tr("z. B. Sprecher/in, Gießdienst")), "role")
        self.beside(
            (DateField(self.tr("Seit"), prefer="past"), "since"),
            (DateField(self.tr("Bis (leer: noch dabei)"), prefer="near"), "until"),
        )


class TakingPartDialog(FormDialog):
    """Saves the change as a step of its own."""

    def __init__(
        self, window_context: WindowContext, taking_part: ProjectPerson, name: str, parent: QWidget | None = None
    ) -> None:
        title = QCoreApplication.translate("TakingPartDialog", "Beteiligung")
        super().__init__(title, TakingPartForm(window_context), parent)
        self.window_context = window_context
        self.show_about(window_context.discreet.mask(name))
        self.bind(taking_part, taking_part.id)

    def keep(self) -> None:
        self.window_context.context.write(self.tr("Beteiligung geändert"), people.save, self.entity)


class PartnerForm(Form):
    """What a partner brings."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("project-partner", window_context.settings, VaultDrafts(window_context.context))
        self.add(LineField(self.tr("Beitrag"), placeholder=self.tr("z. B. Raum, Werkzeug, 300 €")), "contribution")


class PartnerDialog(FormDialog):
    """Saves the change as a step of its own."""

    def __init__(
        self, window_context: WindowContext, partner: ProjectPartner, name: str, parent: QWidget | None = None
    ) -> None:
        title = QCoreApplication.translate("PartnerDialog", "Partner")
        super().__init__(title, PartnerForm(window_context), parent)
        self.window_context = window_context
        self.show_about(name)
        self.bind(partner, partner.id)

    def keep(self) -> None:
        self.window_context.context.write(self.tr("Partner geändert"), people.save_partner, self.entity)
