"""A point for the next talk with an office, about a record or about anything."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.models import Kind
from app.services.concerns import agenda
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields.text import TextField
from app.views.shared.forms.form import Form
from app.views.shared.forms.form_dialog import FormDialog
from app.views.shared.forms.record_picker import record_picker
from app.views.window_context import WindowContext


@dataclass
class _Point:
    office_id: int | None
    what: str = ""
    about_id: int | None = None


class PointForm(Form):
    """With whom, about what."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("agenda-point", window_context.settings, VaultDrafts(window_context.context))
        office = record_picker(
            window_context, self.tr("Mit wem?"), Kind.ORGANISATION, placeholder=self.tr("Amt oder Akteur suchen …")
        )
        self.add(office, "office_id")
        self.add(TextField(self.tr("Was ist zu besprechen?"), lines=2), "what")
        self.add(record_picker(window_context, self.tr("Worum oder um wen geht es?")), "about_id")


class PointDialog(FormDialog):
    """Notes a point for the next talk with an office."""

    def __init__(
        self,
        window_context: WindowContext,
        office_id: int | None = None,
        about_id: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        title = QCoreApplication.translate("PointDialog", "Für ein Gespräch vormerken")
        super().__init__(title, PointForm(window_context), parent)
        self.window_context = window_context
        self.bind(_Point(office_id, about_id=about_id), f"new:{about_id or office_id or ''}")

    def keep(self) -> None:
        point: _Point = self.entity
        step = self.tr("Für ein Gespräch vorgemerkt")
        self.window_context.context.write(step, agenda.note_point, point.office_id, point.what, point.about_id)


def note_point(
    window_context: WindowContext, office_id: int | None, about_id: int | None, parent: QWidget | None
) -> bool:
    """Ask for a point, about a record or about anything. Whether it was noted; the bar offers the way back."""
    if not window_context.ask.dialog(PointDialog(window_context, office_id, about_id, parent)):
        return False
    about = () if about_id is None else (about_id,)
    window_context.done(QCoreApplication.translate("PointDialog", "Für ein Gespräch vorgemerkt"), *about)
    return True
