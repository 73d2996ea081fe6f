"""Give a case another status: which, since when, why; closing asks for the reason from the list and the outcome."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.common import clock
from app.common.sentences import Sentence
from app.models import Case, CaseStatus, Catalogue
from app.services.casework import cases
from app.services.records import FieldWarning
from app.views.language.words import word
from app.views.shared.forms.catalogue_fields import CatalogueField
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields.choice import ChoiceField
from app.views.shared.forms.fields.moments import DateField
from app.views.shared.forms.fields.text import TextField
from app.views.shared.forms.form import Form
from app.views.shared.forms.form_dialog import FormDialog
from app.views.window_context import WindowContext


@dataclass
class StatusRequest:
    """What the dialog asks for."""

    status: CaseStatus
    on: date
    reason: str = ""
    close_reason_id: int | None = None
    outcome: str = ""


class StatusForm(Form):
    """Reason and outcome show only where the case is closed."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("case-status", window_context.settings, VaultDrafts(window_context.context))
        self.status = ChoiceField(self.tr("Neuer Status"), [(choice, word(choice)) for choice in CaseStatus])
        self.beside((self.status, "status"), (DateField(self.tr("Seit"), prefer="past"), "on"))
        self.close_reason = self.add(
            CatalogueField(window_context, self.tr("Abschlussgrund"), Catalogue.CLOSE_REASON), "close_reason_id"
        )
        self.outcome = self.add(
            TextField(
                self.tr("Was ist das Ergebnis?"), lines=2, placeholder=self.tr("z. B. Wohnung gefunden, Umzug im Mai")
            ),
            "outcome",
        )
        self.add(TextField(self.tr("Warum? (steht im Verlauf)"), lines=2), "reason")
        self.status.changed.connect(self.show_fitting)
        self.watch(self._warnings)

    def show_fitting(self) -> None:
        """Show the fields that fit the status."""
        closing = self.status.value() is CaseStatus.CLOSED
        self.close_reason.setVisible(closing)
        self.outcome.setVisible(closing)

    def _warnings(self, request: StatusRequest) -> list[FieldWarning]:
        if request.on and request.on > clock.today():
            return [FieldWarning("on", Sentence(self.tr("Dieser Tag liegt in der Zukunft.")))]
        return []


class StatusDialog(FormDialog):
    """Saves the change as a step of its own."""

    form: StatusForm

    def __init__(self, window_context: WindowContext, case: Case, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("StatusDialog", "Status ändern")
        super().__init__(title, StatusForm(window_context), parent)
        self.window_context, self.case = window_context, case
        self.show_about(f"{case.number} · {word(case.status)}")
        self.bind(StatusRequest(_next(case.status), clock.today(), outcome=case.outcome), case.id)
        self.form.show_fitting()

    def keep(self) -> None:
        request: StatusRequest = self.entity
        self.window_context.context.write(
            self.tr("Status geändert"),
            cases.set_status,
            self.case.id,
            request.status,
            request.on or clock.today(),
            request.reason,
            request.close_reason_id,
            request.outcome,
        )


def _next(status: CaseStatus) -> CaseStatus:
    """The status that usually follows."""
    if status in (CaseStatus.CLOSED, CaseStatus.DORMANT):
        return CaseStatus.RESUMED
    if status is CaseStatus.RESUMED:
        return CaseStatus.IMPLEMENTATION
    order = list(CaseStatus)
    return order[order.index(status) + 1]
