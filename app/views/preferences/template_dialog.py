"""One letter template: name, language, subject and text, with its places and how it would read."""

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.models import LetterTemplate
from app.reports.forms.phrases import LETTER_LANGUAGES
from app.services.office import letter_templates, placeholders
from app.services.records import FieldWarning
from app.views.shared.announce import LiveLabel
from app.views.shared.flow import FlowLayout
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields import CheckField, ChoiceField, LineField, TextField
from app.views.shared.forms.form import Form
from app.views.shared.forms.form_dialog import FormDialog
from app.views.shared.widgets import action_button
from app.views.theme.sizes import INSIDE
from app.views.window_context import WindowContext

EXAMPLE = {
    placeholders.GREETING: "Sehr geehrte Frau Muster,",
    placeholders.GIVEN: "Maria",
    placeholders.FAMILY: "Muster",
    placeholders.NAME: "Maria Muster",
    placeholders.STREET: "Musterweg 3",
    placeholders.POSTCODE: "12345",
    placeholders.CITY: "Musterstadt",
    placeholders.DATE: "01.02.2026",
    placeholders.SENDER: "Ihr Quartiersmanagement",
    placeholders.PHONE: "07000 1234",
}
"""What stands for the places while a template is written. Nobody is called so."""


class TemplateForm(Form):
    """What is written; buttons put a place where the caret stands, and below it stands how the text reads."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("preferences.template", window_context.settings, VaultDrafts(window_context.context))
        self._window_context = window_context
        self.beside(
            (LineField(self.tr("Name der Vorlage"), placeholder=self.tr("z. B. Einladung zum Quartiersfest")), "name"),
            (ChoiceField(self.tr("Sprache"), LETTER_LANGUAGES), "language"),
            stretch=(3, 1),
        )
        self.add(LineField(self.tr("Betreff")), "subject")
        self.text = self.add(TextField(self.tr("Text")), "body")
        self.place(self._places())
        self.example = self.place(LiveLabel("", "quiet", wrap=True))
        self.add(CheckField(self.tr("für neue Briefe anbieten")), "active")
        self.text.changed.connect(self.show_example)
        self.watch(self._warnings)

    def insert(self, name: str) -> None:
        """Put a place where the caret stands."""
        self.text.editor.insertPlainText(f"{{{name}}}")
        self.text.setFocus()

    def _places(self) -> QWidget:
        bar = QWidget()
        flow = FlowLayout(spacing=INSIDE)
        bar.setLayout(flow)
        for name in placeholders.NAMES:
            button = action_button(f"{{{name}}}", partial(self.insert, name), role="flat")
            button.setToolTip(self.tr("Platzhalter einfügen"))
            flow.addWidget(button)
        return bar

    def show_example(self) -> None:
        """Show below the text how it would read."""
        text = placeholders.filled(self.text.value(), EXAMPLE).text
        self.example.setText(self.tr("So liest es sich: {text}").format(text=text) if text.strip() else "")

    def _warnings(self, template: LetterTemplate) -> list[FieldWarning]:
        found: list[FieldWarning] = self._window_context.context.read(letter_templates.warnings, template)
        return found


class TemplateDialog(FormDialog):
    """Saves the template as a step of its own."""

    form: TemplateForm

    def __init__(self, window_context: WindowContext, template: LetterTemplate, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("TemplateDialog", "Briefvorlage")
        super().__init__(title, TemplateForm(window_context), parent)
        self._window_context = window_context
        self.bind(template, template.id or "new")
        self.form.show_example()

    def keep(self) -> None:
        self._window_context.context.write(self.tr("Briefvorlage gesichert"), letter_templates.save, self.entity)
