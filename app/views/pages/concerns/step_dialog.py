"""Take a concern a step further: which state, since when, and what it needs (a reason, a result, how the citizen was told)."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.common import clock
from app.common.sentences import Sentence
from app.models import Concern, ConcernStatus, Told
from app.services.concerns import concerns, steps
from app.services.records import FieldWarning
from app.views.language.words import word
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields.choice import ChoiceField
from app.views.shared.forms.fields.moments import DateField
from app.views.shared.forms.fields.text import TextField
from app.views.shared.forms.form import Form
from app.views.shared.forms.form_dialog import FormDialog
from app.views.window_context import WindowContext


@dataclass
class StepRequest:
    """What the dialog asks for; `text` is the result, the reason, or who is responsible."""

    status: ConcernStatus
    on: date
    text: str = ""
    told_how: Told | None = None


class StepForm(Form):
    """Shows what the chosen state needs, and nothing else."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("concern-step", window_context.settings, VaultDrafts(window_context.context))
        self.status = ChoiceField(self.tr("Neuer Stand"), ConcernStatus)
        self.beside((self.status, "status"), (DateField(self.tr("Seit"), prefer="past"), "on"))
        self.told_how = self.add(ChoiceField(self.tr("Rückmeldung"), Told, empty=self.tr("noch keine")), "told_how")
        self.text = self.add(TextField(self.tr("Ergebnis"), lines=3), "text")
        self.status.changed.connect(self.show_fitting)
        self.watch(self._warnings)

    def show_fitting(self) -> None:
        """Show the fields that fit the state, and call the text what it is."""
        status = self.status.value()
        self.told_how.setVisible(status in concerns.DONE)
        self.text.set_label(self._called(status))

    def _called(self, status: ConcernStatus) -> str:
        return {
            ConcernStatus.SOLVED: self.tr("Was wurde daraus? (erfährt, wer es gemeldet hat)"),
            ConcernStatus.UNSOLVABLE: self.tr("Warum ist es nicht lösbar?"),
            ConcernStatus.NOT_RESPONSIBLE: self.tr("Wer ist zuständig?"),
        }.get(status, self.tr("Anmerkung (steht im Verlauf)"))

    def _warnings(self, request: StepRequest) -> list[FieldWarning]:
        if request.on and request.on > clock.today():
            return [FieldWarning("on", Sentence(self.tr("Dieser Tag liegt in der Zukunft.")))]
        return []


class StepDialog(FormDialog):
    """Saves the change as a step of its own."""

    form: StepForm

    def __init__(
        self,
        window_context: WindowContext,
        concern: Concern,
        status: ConcernStatus | None = None,
        parent: QWidget | None = None,
    ) -> None:
        title = QCoreApplication.translate("StepDialog", "Stand ändern")
        super().__init__(title, StepForm(window_context), parent)
        self.window_context, self.concern = window_context, concern
        self.show_about(f"{concern.number} · {window_context.discreet.mask(concern.subject)} · {word(concern.status)}")
        request = StepRequest(status or following(concern.status), clock.today(), concern.answer, concern.told_how)
        self.bind(request, concern.id)
        self.form.show_fitting()

    def keep(self) -> None:
        request: StepRequest = self.entity
        self.window_context.context.write(
            self.tr("Stand geändert"),
            steps.take,
            self.concern.id,
            request.status,
            request.on or clock.today(),
            request.text,
            request.told_how,
        )


def ask_step(
    window_context: WindowContext, concern_id: int, status: ConcernStatus | None, parent: QWidget | None = None
) -> bool:
    """Ask for what a step needs, with the state chosen already. Whether it was done; the bar offers the way back."""
    concern = window_context.context.read(concerns.load, concern_id)
    if not window_context.ask.dialog(StepDialog(window_context, concern, status, parent)):
        return False
    window_context.done(QCoreApplication.translate("StepDialog", "Stand geändert"), concern_id)
    return True


def following(status: ConcernStatus) -> ConcernStatus:
    """The state that usually follows; a closed concern is opened again."""
    usual = {
        ConcernStatus.FORWARDED: ConcernStatus.IN_PROGRESS,
        ConcernStatus.IN_PROGRESS: ConcernStatus.SOLVED,
        ConcernStatus.SOLVED: ConcernStatus.TOLD,
        ConcernStatus.UNSOLVABLE: ConcernStatus.TOLD,
        ConcernStatus.NOT_RESPONSIBLE: ConcernStatus.TOLD,
        ConcernStatus.RECEIVED: ConcernStatus.CHECKED,
        ConcernStatus.CHECKED: ConcernStatus.SOLVED,
        ConcernStatus.TOLD: ConcernStatus.CLOSED,
    }
    return usual.get(status, ConcernStatus.CHECKED)
