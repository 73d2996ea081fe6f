"""Write down a consent of a person, and the pledge of secrecy of who interprets or volunteers."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.common import clock
from app.models import Consent, ConsentState, Pledge, Purpose
from app.services.people import consents, pledges
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields.choice import ChoiceField
from app.views.shared.forms.fields.moments import DateField
from app.views.shared.forms.fields.text import LineField, TextField
from app.views.shared.forms.form import Form
from app.views.shared.forms.form_dialog import FormDialog
from app.views.window_context import WindowContext


class ConsentForm(Form):
    """What for, to whom, the answer, since when and until when."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("consent", window_context.settings, VaultDrafts(window_context.context))
        self.purpose = ChoiceField(self.tr("Wofür"), Purpose)
        self.add(self.purpose, "purpose")
        self.recipient = LineField(self.tr("An wen"), placeholder=self.tr("z. B. Jobcenter, Frauenhaus, Sportverein"))
        self.add(self.recipient, "recipient")
        self.add(ChoiceField(self.tr("Antwort"), ConsentState), "state")
        self.beside(
            (DateField(self.tr("Gesagt am"), prefer="past", latest=clock.today()), "said_on"),
            (DateField(self.tr("Bis (leer: bis zum Widerruf)"), prefer="future"), "until"),
        )
        self.add(TextField(self.tr("Anmerkung"), lines=2), "note")
        self.purpose.changed.connect(self.show_fitting)
        self.watch(consents.warnings)

    def filled(self) -> None:
        self.show_fitting()

    def show_fitting(self) -> None:
        """Ask to whom only where the purpose has somebody."""
        self.recipient.setVisible(self.purpose.value() in consents.TO_SOMEBODY)


class ConsentDialog(FormDialog):
    """Saves the answer as a step of its own."""

    def __init__(
        self, window_context: WindowContext, consent: Consent, name: str, parent: QWidget | None = None
    ) -> None:
        title = QCoreApplication.translate("ConsentDialog", "Einwilligung")
        super().__init__(title, ConsentForm(window_context), parent)
        self.window_context = window_context
        self.show_about(window_context.discreet.mask(name))
        self.bind(consent, consent.id or f"new:{consent.person_id}")

    def keep(self) -> None:
        self.window_context.context.write(self.tr("Einwilligung gesichert"), consents.save, self.entity)


class PledgeForm(Form):
    """Signed on which day, until when."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("pledge", window_context.settings, VaultDrafts(window_context.context))
        self.beside(
            (DateField(self.tr("Unterschrieben am"), prefer="past", latest=clock.today()), "signed_on"),
            (DateField(self.tr("Gilt bis (leer: unbefristet)"), prefer="future"), "until"),
        )
        self.add(TextField(self.tr("Anmerkung"), lines=2, placeholder=self.tr("z. B. wo das Blatt liegt")), "note")
        self.watch(pledges.warnings)


class PledgeDialog(FormDialog):
    """Saves the pledge as a step of its own."""

    def __init__(self, window_context: WindowContext, pledge: Pledge, name: str, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("PledgeDialog", "Verpflichtung auf Verschwiegenheit")
        super().__init__(title, PledgeForm(window_context), parent)
        self.window_context = window_context
        self.show_about(window_context.discreet.mask(name))
        self.bind(pledge, pledge.id or f"new:{pledge.person_id}")

    def keep(self) -> None:
        self.window_context.context.write(self.tr("Verpflichtung gesichert"), pledges.save, self.entity)
