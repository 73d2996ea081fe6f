"""Take projects to another state: which, since when, and what it needs (the result, or why)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.common import clock
from app.common.sentences import Sentence
from app.models import Project, ProjectStatus
from app.services.projects import projects, states
from app.services.records import FieldWarning
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


@dataclass
class StateRequest:
    """What the dialog asks for; `text` is the result of a finished project, else the reason."""

    status: ProjectStatus
    on: date
    text: str = ""


class StateForm(Form):
    """Calls the text what the chosen state needs."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("project-state", window_context.settings, VaultDrafts(window_context.context))
        self.status = ChoiceField(self.tr("Neuer Stand"), ProjectStatus)
        self.beside((self.status, "status"), (DateField(self.tr("Seit"), prefer="past"), "on"))
        self.text = self.add(TextField(self.tr("Ergebnis"), lines=3), "text")
        self.status.changed.connect(self.show_fitting)
        self.watch(self._warnings)

    def show_fitting(self) -> None:
        """Call the text what it is."""
        self.text.set_label(
            {
                ProjectStatus.FINISHED: self.tr("Was ist daraus geworden?"),
                ProjectStatus.DROPPED: self.tr("Warum wird es verworfen?"),
                ProjectStatus.RESTING: self.tr("Warum ruht es?"),
            }.get(self.status.value(), self.tr("Anmerkung (steht im Verlauf)"))
        )

    def _warnings(self, request: StateRequest) -> list[FieldWarning]:
        if request.on and request.on > clock.today():
            return [FieldWarning("on", Sentence(self.tr("Dieser Tag liegt in der Zukunft.")))]
        return []


class StateDialog(FormDialog):
    """Saves the change as a step of its own."""

    form: StateForm

    def __init__(
        self,
        window_context: WindowContext,
        project: Project,
        status: ProjectStatus | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(_tr("StateDialog", "Stand ändern"), StateForm(window_context), parent)
        self.window_context, self.project = window_context, project
        self.show_about(f"{project.name} · {word(project.status)}")
        following = status or states.beside(project.status, 1) or ProjectStatus.RUNNING
        self.bind(StateRequest(following, clock.today(), project.result), project.id)
        self.form.show_fitting()

    def keep(self) -> None:
        request: StateRequest = self.entity
        on = request.on or clock.today()
        self.window_context.context.write(
            self.tr("Stand geändert"), states.take, [self.project.id], request.status, on, request.text
        )


def ask_state(
    window_context: WindowContext, project_id: int, status: ProjectStatus | None, parent: QWidget | None = None
) -> bool:
    """Ask for what a step needs. Whether it was done; the bar offers the way back."""
    project = window_context.context.read(projects.load, project_id)
    if not window_context.ask.dialog(StateDialog(window_context, project, status, parent)):
        return False
    window_context.done(_tr("StateDialog", "Stand geändert"), project_id)
    return True


def take_to(window_context: WindowContext, ids: Collection[int], status: ProjectStatus, parent: QWidget) -> None:
    """Give projects another state. What needs words is asked one after the other, until she leaves a question."""
    moved = [row.id for row in window_context.context.read(projects.rows, list(ids)) if row.status != status]
    if status in states.NEEDS_WORDS:
        for project_id in moved:
            if not ask_state(window_context, project_id, status, parent):
                return
    elif moved:
        step = _tr("Board", "Stand „{status}“").format(status=word(status))
        change(window_context, step, states.take, moved, status, clock.today(), about=moved)
