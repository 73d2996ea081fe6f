"""A section with templates of one kind: a list of their names, and buttons to make, change and remove one."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic

from PySide6.QtWidgets import QWidget

from app.services.office.templates import T, Templates
from app.views.preferences.entry_list import EntryList
from app.views.preferences.section import Section
from app.views.shared.dialog import Dialog
from app.views.shared.widgets import PlainLabel, action_button
from app.views.window_context import WindowContext


@dataclass(frozen=True)
class TemplateWords:
    """What the templates are called, already translated: `none` stands where there is none, `removed` names the step."""

    title: str
    sentence: str
    none: str
    removed: str
    icon_name: str


class TemplateList(Section, Generic[T]):
    """All templates of one table; every change is a step of its own. `ask` makes the dialog for one."""

    def __init__(
        self,
        window_context: WindowContext,
        words: TemplateWords,
        templates: Templates[T],
        ask: Callable[[WindowContext, T, QWidget | None], Dialog],
    ) -> None:
        super().__init__(window_context, words.title, words.sentence, words.icon_name)
        self._templates: Templates[T] = templates
        self._dialog: Callable[[WindowContext, T, QWidget | None], Dialog] = ask
        self._removed = words.removed
        self.list = EntryList(self.title, {"F2": self.edit, "Del": self.remove}, least=6)
        self.list.currentRowChanged.connect(self._show_buttons)
        self.list.itemDoubleClicked.connect(lambda _: self.edit())
        self._shown: list[Any] = []
        self.add_button = action_button(self.tr("Neu …"), self.add, icon_name="new")
        self.edit_button = action_button(self.tr("Ändern …"), self.edit, icon_name="edit")
        self.remove_button = action_button(self.tr("Entfernen"), self.remove, icon_name="trash")
        self._none = PlainLabel(words.none, "quiet", wrap=True)
        self.body.addWidget(self._none)
        self.body.addLayout(self.list.beside(self.add_button, self.edit_button, self.remove_button), 1)

    def load(self) -> None:
        self._shown = [*self.window_context.context.read(self._templates.everything)]
        self._none.setVisible(not self._shown)
        self.list.fill((template.name, template.active) for template in self._shown)
        self._show_buttons()

    @property
    def current(self) -> T | None:
        """The chosen template."""
        place = self.list.currentRow()
        return self._shown[place] if 0 <= place < len(self._shown) else None

    def add(self) -> None:
        """Write a new template."""
        self._ask(self.window_context.context.read(self._templates.new))

    def edit(self) -> None:
        """Change the chosen template."""
        if self.current is not None:
            self._ask(self.window_context.context.read(self._templates.load, self.current.id))

    def remove(self) -> None:
        """Take the chosen template away."""
        if self.current is not None:
            self.change(self._removed, self._templates.remove, self.current.id)

    def _ask(self, template: T) -> None:
        if self.window_context.ask.dialog(self._dialog(self.window_context, template, self.window_context.over())):
            self.load()

    def _show_buttons(self, *_: object) -> None:
        for button in (self.edit_button, self.remove_button):
            button.setEnabled(self.current is not None)
