"""Edit a milestone: what is reached by when, and since when it is."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.common import clock
from app.common.sentences import Sentence
from app.models import Milestone
from app.services.projects import milestones
from app.services.records import FieldWarning
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields.moments import DateField
from app.views.shared.forms.fields.text import LineField
from app.views.shared.forms.form import Form
from app.views.shared.forms.form_dialog import FormDialog
from app.views.window_context import WindowContext


class MilestoneForm(Form):
    """What, until when, reached when."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("milestone", window_context.settings, VaultDrafts(window_context.context))
        self.add(LineField(self.tr("Was soll erreicht sein?")), "what")
        self.beside(
            (DateField(self.tr("Bis"), prefer="near"), "due_on"),
            (DateField(self.tr("Erreicht am (leer: noch nicht)"), prefer="past"), "done_on"),
        )
        self.watch(self._warnings)

    def _warnings(self, milestone: Milestone) -> list[FieldWarning]:
        if milestone.done_on and milestone.done_on > clock.today():
            return [FieldWarning("done_on", Sentence(self.tr("Dieser Tag liegt in der Zukunft.")))]
        return []


class MilestoneDialog(FormDialog):
    """Saves the change as a step of its own."""

    def __init__(self, window_context: WindowContext, milestone: Milestone, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("MilestoneDialog", "Meilenstein")
        super().__init__(title, MilestoneForm(window_context), parent)
        self.window_context = window_context
        self.bind(milestone, milestone.id)

    def keep(self) -> None:
        self.window_context.context.write(self.tr("Meilenstein geändert"), milestones.save, self.entity)
