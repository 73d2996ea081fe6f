"""Briefvorlagen: letters that are written again and again; every change can be undone."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QKeySequence, QShortcut
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout

from app.common.errors import StorageError, UserError
from app.models import LetterTemplate
from app.services.office import letter_templates
from app.views.preferences.section import Section
from app.views.preferences.template_dialog import TemplateDialog
from app.views.shared.escaping import tip
from app.views.shared.widgets import PlainLabel, action_button, row
from app.views.theme import colours, scaled
from app.views.theme.sizes import RELATED, ROW
from app.views.window_context import WindowContext


class TemplateSection(Section):
    """All templates; what is not offered any more is grey."""

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
        self.list = QListWidget()
        self.list.setAccessibleName(self.title)
        self.list.setMinimumHeight(scaled(ROW) * 6)
        self.list.currentRowChanged.connect(self._show_buttons)
        self.list.itemDoubleClicked.connect(self.change)
        self._shown: Sequence[LetterTemplate] = ()
        self.add_button = action_button(self.tr("Neu …"), self.add, icon_name="new")
        self.change_button = action_button(self.tr("Ändern …"), self.change, icon_name="edit")
        self.remove_button = action_button(self.tr("Entfernen"), self.remove, icon_name="trash")
        beside = QVBoxLayout()
        beside.setSpacing(RELATED)
        for button in (self.add_button, self.change_button, self.remove_button):
            beside.addWidget(button)
        beside.addStretch(1)
        line = row(self.list, beside)
        line.setStretch(0, 1)
        self._none = PlainLabel(self.tr("Noch keine Vorlage: „Neu …“ beginnt eine."), "quiet", wrap=True)
        self.body.addWidget(self._none)
        self.body.addLayout(line, 1)
        for keys, slot in (("F2", self.change), ("Del", self.remove)):
            shortcut = QShortcut(QKeySequence(keys), self.list)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(slot)

    def load(self) -> None:
        place = self.list.currentRow()
        self._shown = self.window_context.context.read(letter_templates.everything)
        self._none.setVisible(not self._shown)
        self.list.clear()
        for template in self._shown:
            name = template.name if template.active else self.tr("{name} (abgeschaltet)").format(name=template.name)
            item = QListWidgetItem(name, self.list)
            item.setSizeHint(QSize(0, scaled(ROW)))
            item.setToolTip(tip(name))
            if not template.active:
                item.setForeground(QColor(colours().faint))
        self.list.setCurrentRow(min(max(place, 0), len(self._shown) - 1))
        self._show_buttons()

    @property
    def current(self) -> LetterTemplate | None:
        """The chosen template."""
        place = self.list.currentRow()
        return self._shown[place] if 0 <= place < len(self._shown) else None

    def add(self) -> None:
        """Write a new template."""
        self._ask(self.window_context.context.read(letter_templates.new))

    def change(self, *_: object) -> None:
        """Change the chosen template."""
        if self.current is not None:
            self._ask(self.window_context.context.read(letter_templates.load, self.current.id))

    def remove(self) -> None:
        """Take the chosen template away."""
        if self.current is not None:
            self._write(letter_templates.remove, self.current.id)

    def _ask(self, template: LetterTemplate) -> None:
        dialog = TemplateDialog(self.window_context, template, self.window_context.over())
        if self.window_context.ask.dialog(dialog):
            self.load()

    def _write(self, work: Callable[..., Any], *args: Any) -> None:
        self.notice.hide()
        try:
            self.window_context.context.write(self.tr("Briefvorlage entfernt"), work, *args)
        except (UserError, StorageError) as error:
            self.tell_error(error)
            return
        self.load()

    def _show_buttons(self, *_: object) -> None:
        for button in (self.change_button, self.remove_button):
            button.setEnabled(self.current is not None)
