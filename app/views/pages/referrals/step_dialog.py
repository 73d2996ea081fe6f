"""Take a referral a step further: which, since when, and what it needs (the appointment, or why not)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.common import clock
from app.common.sentences import Sentence
from app.models import ReferralStatus
from app.services.records import FieldWarning
from app.services.referrals import referrals, steps
from app.services.referrals.referrals import ReferralRow
from app.views.language.words import word
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields.choice import ChoiceField
from app.views.shared.forms.fields.moments import DateField
from app.views.shared.forms.fields.text import TextField
from app.views.shared.forms.form import Form
from app.views.shared.forms.form_dialog import FormDialog
from app.views.shared.step import change
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate
_NEEDS_WORDS = (ReferralStatus.APPOINTED, ReferralStatus.NOT_ARRIVED, ReferralStatus.REFUSED)
"""States that she is asked something for: when the appointment is, or why not."""


@dataclass
class ReferralStep:
    """What the dialog asks for."""

    status: ReferralStatus
    on: date | None
    appointment_on: date | None = None
    reason: str = ""


class ReferralStepForm(Form):
    """Offers what can follow, and asks for what the chosen state needs."""

    def __init__(self, window_context: WindowContext, following: Collection[ReferralStatus]) -> None:
        super().__init__("referral-step", window_context.settings, VaultDrafts(window_context.context))
        self.status = ChoiceField(self.tr("Neuer Stand"), [(one, word(one)) for one in following])
        self.beside((self.status, "status"), (DateField(self.tr("Am"), prefer="past"), "on"))
        self.appointment = self.add(DateField(self.tr("Termin dort am"), prefer="future"), "appointment_on")
        self.reason = self.add(TextField(self.tr("Anmerkung (steht im Verlauf)"), lines=2), "reason")
        self.status.changed.connect(self.show_fitting)
        self.watch(self._warnings)

    def show_fitting(self) -> None:
        """Show what fits the state, and call the text what it is."""
        status = self.status.value()
        self.appointment.setVisible(status is ReferralStatus.APPOINTED)
        self.reason.set_label(
            {
                ReferralStatus.REFUSED: self.tr("Warum abgelehnt?"),
                ReferralStatus.NOT_ARRIVED: self.tr("Warum nicht angekommen?"),
            }.get(status, self.tr("Anmerkung (steht im Verlauf)"))
        )

    def _warnings(self, step: ReferralStep) -> list[FieldWarning]:
        found = []
        if step.on and step.on > clock.today():
            found.append(FieldWarning("on", Sentence(self.tr("Dieser Tag liegt in der Zukunft."))))
        if (
            step.status is ReferralStatus.APPOINTED
            and step.appointment_on
            and step.on
            and step.appointment_on < step.on
        ):
            text = Sentence(self.tr("Der Termin liegt vor dem Tag, an dem er vereinbart wurde."))
            found.append(FieldWarning("appointment_on", text))
        return found


class ReferralStepDialog(FormDialog):
    """Saves the change as a step of its own."""

    form: ReferralStepForm

    def __init__(
        self,
        window_context: WindowContext,
        row: ReferralRow,
        status: ReferralStatus | None = None,
        parent: QWidget | None = None,
    ) -> None:
        following = steps.FOLLOWING[row.status]
        offered = following if status is None or status in following else (status, *following)
        title = _tr("ReferralStepDialog", "Stand des Verweises ändern")
        super().__init__(title, ReferralStepForm(window_context, offered), parent)
        self.window_context, self.row = window_context, row
        self.show_about(f"{row.number} · {row.recipient} · {word(row.status)}")
        self.bind(ReferralStep(status or following[0], clock.today(), row.appointment_on), row.id)
        self.form.show_fitting()

    def keep(self) -> None:
        step: ReferralStep = self.entity
        appointment = step.appointment_on if step.status is ReferralStatus.APPOINTED else None
        on = step.on or clock.today()
        self.window_context.context.write(
            self.tr("Stand des Verweises geändert"),
            steps.take,
            [self.row.id],
            step.status,
            on,
            step.reason,
            appointment,
        )


def ask_step(
    window_context: WindowContext, referral_id: int, status: ReferralStatus | None, parent: QWidget | None = None
) -> bool:
    """Ask for what a step needs. Whether it was done; the bar offers the way back."""
    (row,) = window_context.context.read(referrals.rows, [referral_id])
    if not window_context.ask.dialog(ReferralStepDialog(window_context, row, status, parent)):
        return False
    window_context.done(_tr("ReferralStepDialog", "Stand des Verweises geändert"), referral_id)
    return True


def take_to(window_context: WindowContext, ids: Collection[int], status: ReferralStatus, parent: QWidget) -> None:
    """Give referrals another state. What needs words is asked one after the other, until she leaves a question."""
    moved = [row.id for row in window_context.context.read(referrals.rows, list(ids)) if row.status != status]
    if status in _NEEDS_WORDS:
        for referral_id in moved:
            if not ask_step(window_context, referral_id, status, parent):
                return
    elif moved:
        step = _tr("Board", "Stand „{status}“").format(status=word(status))
        change(window_context, step, steps.take, moved, status, clock.today(), about=moved)


def take_further(window_context: WindowContext, ids: Collection[int], parent: QWidget | None = None) -> None:
    """Ask for the next step of each, until she leaves a question."""
    for referral_id in ids:
        if not ask_step(window_context, referral_id, None, parent):
            return
