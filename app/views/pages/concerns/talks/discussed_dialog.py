"""What was said about a point."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.services.concerns import agenda
from app.services.concerns.agenda import AgendaPoint
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields.moments import DateField
from app.views.shared.forms.fields.text import LineField, TextField
from app.views.shared.forms.form import Form
from app.views.shared.forms.form_dialog import FormDialog
from app.views.window_context import WindowContext


@dataclass
class _Said:
    promised: str = ""
    promised_by: str = ""
    until: date | None = None


class DiscussedForm(Form):
    """What was promised, by whom, until when; nothing of it has to be."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("discussed", window_context.settings, VaultDrafts(window_context.context))
        self.add(TextField(self.tr("Was ist zugesagt? (leer: nichts)"), lines=2), "promised")
        self.beside(
            (LineField(self.tr("Von wem")), "promised_by"),
            (DateField(self.tr("Bis wann"), prefer="future"), "until"),
        )


class DiscussedDialog(FormDialog):
    """Ticks a point off; a promise becomes a task."""

    def __init__(self, window_context: WindowContext, point: AgendaPoint, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("DiscussedDialog", "Besprochen")
        super().__init__(title, DiscussedForm(window_context), parent)
        self.window_context, self.point = window_context, point
        self.show_about(window_context.discreet.mask(point.what))
        self.bind(_Said(), point.id)

    def keep(self) -> None:
        said: _Said = self.entity
        step = self.tr("Punkt besprochen")
        given = (said.promised, said.promised_by, said.until)
        self.window_context.context.write(step, agenda.discussed, self.point.id, *given)
