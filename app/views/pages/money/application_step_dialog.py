"""Take an application a step further: which state, who decided, how much, why."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.common import clock
from app.common.sentences import Sentence
from app.models import ApplicationStatus, FundApplication, FundDecider
from app.services.money import application_steps, applications, fund
from app.services.money.application_steps import Decision
from app.services.records import FieldWarning
from app.views.language.words import word
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields.choice import ChoiceField
from app.views.shared.forms.fields.moments import DateField
from app.views.shared.forms.fields.money import MoneyField
from app.views.shared.forms.fields.text import TextField
from app.views.shared.forms.form import Form
from app.views.shared.forms.form_dialog import FormDialog
from app.views.window_context import WindowContext

_DECIDED = (ApplicationStatus.GRANTED, ApplicationStatus.REFUSED)


@dataclass
class ApplicationStep:
    """What the dialog asks for."""

    status: ApplicationStatus
    on: date | None
    decider: FundDecider | None = None
    granted: Decimal | None = None
    reason: str = ""


class ApplicationStepForm(Form):
    """Shows what the chosen state needs, and nothing else."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("application-step", window_context.settings, VaultDrafts(window_context.context))
        self.status = ChoiceField(self.tr("Neuer Stand"), ApplicationStatus)
        self.beside((self.status, "status"), (DateField(self.tr("Am"), prefer="past"), "on"))
        self.decider = ChoiceField(self.tr("Entschieden von"), FundDecider, empty=self.tr("noch niemand"))
        self.add(self.decider, "decider")
        self.granted = self.add(MoneyField(self.tr("Bewilligt")), "granted")
        self.reason = self.add(TextField(self.tr("Begründung"), lines=3), "reason")
        self.status.changed.connect(self.show_fitting)
        self.watch(self._warnings)

    def show_fitting(self) -> None:
        """Show the fields that fit the state."""
        status = self.status.value()
        self.decider.setVisible(status in _DECIDED)
        self.granted.setVisible(status is ApplicationStatus.GRANTED)
        self.reason.setVisible(status in _DECIDED)

    def _warnings(self, step: ApplicationStep) -> list[FieldWarning]:
        if step.on and step.on > clock.today():
            return [FieldWarning("on", Sentence(self.tr("Dieser Tag liegt in der Zukunft.")))]
        return []


class ApplicationStepDialog(FormDialog):
    """Saves the change as a step of its own."""

    form: ApplicationStepForm

    def __init__(
        self, window_context: WindowContext, application: FundApplication, parent: QWidget | None = None
    ) -> None:
        title = QCoreApplication.translate("ApplicationStepDialog", "Stand des Antrags ändern")
        super().__init__(title, ApplicationStepForm(window_context), parent)
        self.window_context, self.application = window_context, application
        mask = window_context.discreet.mask
        self.show_about(f"{application.number} · {mask(application.subject)} · {word(application.status)}")
        today = clock.today()
        usual = window_context.context.read(fund.decider_of, application.requested, today)
        granted = application.granted if application.granted is not None else application.requested
        step = ApplicationStep(
            _following(application.status), today, application.decider or usual, granted, application.reason
        )
        self.bind(step, application.id)
        self.form.show_fitting()

    def keep(self) -> None:
        step: ApplicationStep = self.entity
        self.window_context.context.write(
            self.tr("Stand des Antrags geändert"),
            application_steps.take,
            self.application.id,
            step.status,
            Decision(step.on or clock.today(), step.decider, step.granted, step.reason),
        )


def ask_application_step(window_context: WindowContext, application_id: int, parent: QWidget | None = None) -> bool:
    """Ask for the next state of an application. Whether it was changed; the bar offers the way back."""
    application = window_context.context.read(applications.load, application_id)
    if not window_context.ask.dialog(ApplicationStepDialog(window_context, application, parent)):
        return False
    done = QCoreApplication.translate("ApplicationStepDialog", "Stand des Antrags geändert")
    window_context.done(done, application_id)
    return True


def _following(status: ApplicationStatus) -> ApplicationStatus:
    usual = {
        ApplicationStatus.IDEA: ApplicationStatus.APPLIED,
        ApplicationStatus.APPLIED: ApplicationStatus.CHECKED,
        ApplicationStatus.REFUSED: ApplicationStatus.APPLIED,
        ApplicationStatus.GRANTED: ApplicationStatus.SETTLED,
        ApplicationStatus.SETTLED: ApplicationStatus.GRANTED,
    }
    return usual.get(status, ApplicationStatus.GRANTED)
