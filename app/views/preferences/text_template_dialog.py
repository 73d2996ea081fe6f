"""One text template: its name and its text."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.models import TextTemplate
from app.services.office import text_templates
from app.services.records import FieldWarning
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields import CheckField, LineField, TextField
from app.views.shared.forms.form import Form
from app.views.shared.forms.form_dialog import FormDialog
from app.views.window_context import WindowContext


class TextTemplateForm(Form):
    """What it is called by, and what is put in."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("preferences.text_template", window_context.settings, VaultDrafts(window_context.context))
        self._window_context = window_context
        self.add(LineField(self.tr("Name"), placeholder=self.tr("z. B. Wohngeld Antrag")), "name")
        hint = self.tr("z. B. Antrag auf Wohngeld gemeinsam ausgefüllt, es fehlt noch: ___")
        self.add(TextField(self.tr("Text"), placeholder=hint, lines=5), "body")
        self.add(CheckField(self.tr("beim Schreiben anbieten")), "active")
        self.watch(self._warnings)

    def _warnings(self, template: TextTemplate) -> list[FieldWarning]:
        found: list[FieldWarning] = self._window_context.context.read(text_templates.warnings, template)
        return found


class TextTemplateDialog(FormDialog):
    """Saves the template as a step of its own."""

    def __init__(self, window_context: WindowContext, template: TextTemplate, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("TextTemplateDialog", "Textbaustein")
        super().__init__(title, TextTemplateForm(window_context), parent)
        self._window_context = window_context
        self.bind(template, template.id or "new")

    def keep(self) -> None:
        self._window_context.context.write(self.tr("Textbaustein gesichert"), text_templates.save, self.entity)
