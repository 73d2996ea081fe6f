"""Fremdsprachige Texte: what papers say in other languages, and who has read it when; every change can be undone."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.papers import foreign
from app.papers.foreign import ForeignText
from app.views.language import written
from app.views.language.sentences import translated
from app.views.preferences.section import Section
from app.views.preview.check_dialog import CheckDialog
from app.views.shared.forms.languages import name_of
from app.views.shared.lists.small_table import SmallRow, SmallTable
from app.views.shared.overflow_bar import OverflowBar
from app.views.shared.widgets import action_button
from app.views.window_context import WindowContext

_MOST, _LEAST = 10, 4
"""Rows."""


class ForeignSection(Section):
    """All texts in other languages, those that nobody has read first."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__(
            window_context,
            self.tr("Fremdsprachige Texte"),
            self.tr(
                "Was Papiere in anderen Sprachen sagen. Bitte von jemandem lesen lassen, der die Sprache gut spricht, und hier "
                "eintragen. Wird ein Text geändert, gilt er wieder als ungeprüft."
            ),
            "language",
        )
        columns = ((self.tr("Sprache"), 14), (self.tr("Text"), 0), (self.tr("Geprüft von"), 18), (self.tr("am"), 10))
        self.table = SmallTable(self.title, columns, most=_MOST, least=_LEAST)
        self.table.opened.connect(lambda _row: self.check())
        self.table.chosen_changed.connect(self._show_buttons)
        self.check_button = action_button(self.tr("Ansehen und prüfen …"), self.check, icon_name="ok")
        self.take_back_button = action_button(self.tr("Prüfung zurücknehmen"), self.take_back, icon_name="undo")
        self.body.addWidget(self.table, 1)
        buttons = OverflowBar(of=self.title)
        for button in (self.check_button, self.take_back_button):
            buttons.add(button)
        self.body.addWidget(buttons)
        self._shown: Sequence[ForeignText] = ()

    def load(self) -> None:
        found = self.window_context.context.read(foreign.everything)
        self._shown = sorted(found, key=lambda one: (one.checked is not None, name_of(one.language)))
        self.table.show_rows([_row(number, one) for number, one in enumerate(self._shown, 1)])
        self._show_buttons()

    @property
    def current(self) -> ForeignText | None:
        """The chosen text."""
        chosen = self.table.chosen()
        return self._shown[chosen - 1] if chosen else None

    def check(self) -> None:
        """Look at the chosen text and note who has read it."""
        if self.current is None:
            return
        dialog = CheckDialog(self.window_context, [self.current], self.window_context.over())
        if self.window_context.ask.dialog(dialog):
            self.load()

    def take_back(self) -> None:
        """The chosen text counts as unread."""
        if self.current is not None:
            pair = (self.current.subject, self.current.language)
            self.change(self.tr("Textprüfung zurückgenommen"), foreign.take_back, [pair])

    def _show_buttons(self) -> None:
        current = self.current
        self.check_button.setEnabled(current is not None)
        self.take_back_button.setEnabled(current is not None and current.checked is not None)


def _row(number: int, text: ForeignText) -> SmallRow:
    by = text.checked.by if text.checked else QCoreApplication.translate("ForeignSection", "noch nicht geprüft")
    on = written.day(text.checked.on) if text.checked else ""
    return SmallRow(number, (name_of(text.language), translated(text.texts.title), by, on))
