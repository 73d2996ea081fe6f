"""Briefvorlagen: letters that are written again and again; every change can be undone."""

from collections.abc import Sequence

from app.models import LetterTemplate
from app.services.office import letter_templates
from app.views.preferences.entry_list import EntryList
from app.views.preferences.section import Section
from app.views.preferences.template_dialog import TemplateDialog
from app.views.shared.widgets import PlainLabel, action_button
from app.views.window_context import WindowContext


class TemplateSection(Section):
    """All templates."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__(
            window_context,
            self.tr("Briefvorlagen"),
            self.tr(
                "Texte für Serienbriefe, mit Platzhaltern wie {Anrede} und {Vorname}. Geschrieben wird aus einer Liste: "
                "„Serienbrief …“."
            ),
            "mail",
        )
        self.list = EntryList(self.title, {"F2": self.edit, "Del": self.remove}, least=6)
        self.list.currentRowChanged.connect(self._show_buttons)
        self.list.itemDoubleClicked.connect(lambda _: self.edit())
        self._shown: Sequence[LetterTemplate] = ()
        self.add_button = action_button(self.tr("Neu …"), self.add, icon_name="new")
        self.edit_button = action_button(self.tr("Ändern …"), self.edit, icon_name="edit")
        self.remove_button = action_button(self.tr("Entfernen"), self.remove, icon_name="trash")
        self._none = PlainLabel(self.tr("Noch keine Vorlage: „Neu …“ beginnt eine."), "quiet", wrap=True)
        self.body.addWidget(self._none)
        self.body.addLayout(self.list.beside(self.add_button, self.edit_button, self.remove_button), 1)

    def load(self) -> None:
        self._shown = self.window_context.context.read(letter_templates.everything)
        self._none.setVisible(not self._shown)
        self.list.fill((template.name, template.active) for template in self._shown)
        self._show_buttons()

    @property
    def current(self) -> LetterTemplate | None:
        """The chosen template."""
        place = self.list.currentRow()
        return self._shown[place] if 0 <= place < len(self._shown) else None

    def add(self) -> None:
        """Write a new template."""
        self._ask(self.window_context.context.read(letter_templates.new))

    def edit(self) -> None:
        """Change the chosen template."""
        if self.current is not None:
            self._ask(self.window_context.context.read(letter_templates.load, self.current.id))

    def remove(self) -> None:
        """Take the chosen template away."""
        if self.current is not None:
            self.change(self.tr("Briefvorlage entfernt"), letter_templates.remove, self.current.id)

    def _ask(self, template: LetterTemplate) -> None:
        dialog = TemplateDialog(self.window_context, template, self.window_context.over())
        if self.window_context.ask.dialog(dialog):
            self.load()

    def _show_buttons(self, *_: object) -> None:
        for button in (self.edit_button, self.remove_button):
            button.setEnabled(self.current is not None)
