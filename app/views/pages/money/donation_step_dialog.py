"""Take a donation a step further: reported, accepted, declined, and since when."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.common import clock
from app.common.sentences import Sentence
from app.models import Donation, DonationStatus
from app.services.money import donation_steps, donations
from app.services.records import FieldWarning
from app.views.language.words import word
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields.choice import ChoiceField
from app.views.shared.forms.fields.moments import DateField
from app.views.shared.forms.form import Form
from app.views.shared.forms.form_dialog import FormDialog
from app.views.window_context import WindowContext


@dataclass
class DonationStep:
    """What the dialog asks for; `council_on` is the meeting that is to decide."""

    status: DonationStatus
    on: date | None
    council_on: date | None = None


class DonationStepForm(Form):
    """The state, since when, and the meeting as long as it is ahead."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("donation-step", window_context.settings, VaultDrafts(window_context.context))
        self.status = ChoiceField(self.tr("Neuer Stand"), DonationStatus)
        self.beside((self.status, "status"), (DateField(self.tr("Am"), prefer="past"), "on"))
        self.council = self.add(DateField(self.tr("Sitzung des Gemeinderats am"), prefer="future"), "council_on")
        self.status.changed.connect(self.show_fitting)
        self.watch(self._warnings)

    def show_fitting(self) -> None:
        """The meeting is asked for until it has decided."""
        self.council.setVisible(self.status.value() in donations.UNDECIDED)

    def _warnings(self, step: DonationStep) -> list[FieldWarning]:
        if step.on and step.on > clock.today():
            return [FieldWarning("on", Sentence(self.tr("Dieser Tag liegt in der Zukunft.")))]
        return []


class DonationStepDialog(FormDialog):
    """Saves the change as a step of its own."""

    form: DonationStepForm

    def __init__(self, window_context: WindowContext, donation: Donation, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("DonationStepDialog", "Stand der Spende ändern")
        super().__init__(title, DonationStepForm(window_context), parent)
        self.window_context, self.donation = window_context, donation
        self.show_about(f"{window_context.discreet.mask(donation.what)} · {word(donation.status)}")
        self.bind(DonationStep(_following(donation.status), clock.today(), donation.council_on), donation.id)
        self.form.show_fitting()

    def keep(self) -> None:
        step: DonationStep = self.entity
        self.window_context.context.write(
            self.tr("Stand der Spende geändert"),
            donation_steps.take,
            self.donation.id,
            step.status,
            step.on or clock.today(),
            step.council_on,
        )


def ask_donation_step(window_context: WindowContext, donation_id: int, parent: QWidget | None = None) -> bool:
    """Ask for the next state of a donation. Whether it was changed; the bar offers the way back."""
    donation = window_context.context.read(donations.load, donation_id)
    if not window_context.ask.dialog(DonationStepDialog(window_context, donation, parent)):
        return False
    window_context.done(QCoreApplication.translate("DonationStepDialog", "Stand der Spende geändert"), donation_id)
    return True


def _following(status: DonationStatus) -> DonationStatus:
    usual = {
        DonationStatus.OFFERED: DonationStatus.REPORTED,
        DonationStatus.REPORTED: DonationStatus.ACCEPTED,
        DonationStatus.ACCEPTED: DonationStatus.ACCEPTED,
        DonationStatus.DECLINED: DonationStatus.OFFERED,
    }
    return usual[status]
