"""Etikettenbogen: which sheets she has in the drawer. Common ones are there already; every change can be undone."""

from typing import TYPE_CHECKING

from app.papers import letterhead
from app.papers.labels import TRIAL
from app.services.office import stationery
from app.views.icons import icon
from app.views.language.sentences import translated
from app.views.preferences.entry_list import EntryList
from app.views.preferences.label_dialog import LabelDialog
from app.views.preferences.section import Section
from app.views.preview.opening import open_paper
from app.views.shared.widgets import action_button
from app.views.window_context import WindowContext

if TYPE_CHECKING:
    from app.reports.pdf.sheets.formats import LabelFormat


class LabelSection(Section):
    """All sheets, each with whether it is offered; a trial print to hold against the real one."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__(
            window_context,
            self.tr("Etikettenbogen"),
            self.tr(
                "Welche Bögen beim Drucken angeboten werden. Ob die Maße stimmen, zeigt ein Probedruck auf Papier, "
                "gegen das Licht auf den Bogen gelegt."
            ),
            "tag",
        )
        self.sheets = EntryList(self.title, {"F2": self.edit, "Del": self.remove}, least=8)
        self.sheets.currentRowChanged.connect(self._show_buttons)
        self.sheets.itemDoubleClicked.connect(lambda _: self.edit())
        self._shown: list[tuple[LabelFormat, bool]] = []
        self._own: frozenset[str] = frozenset()
        self.add_button = action_button(self.tr("Neu …"), self.add, icon_name="new")
        self.edit_button = action_button(self.tr("Ändern …"), self.edit, icon_name="edit")
        self.switch_button = action_button(self.tr("Abschalten"), self.switch, icon_name="hide")
        self.remove_button = action_button(self.tr("Entfernen"), self.remove, icon_name="trash")
        self.trial_button = action_button(self.tr("Probedruck …"), self.trial, icon_name="print")
        buttons = (self.add_button, self.edit_button, self.switch_button, self.remove_button, self.trial_button)
        self.body.addLayout(self.sheets.beside(*buttons), 1)

    def load(self) -> None:
        self._shown = self.window_context.context.read(letterhead.every_format)
        self._own = frozenset(sheet.key for sheet in self.window_context.context.read(stationery.label_sheets).own)
        self.sheets.fill((translated(form.title), offered) for form, offered in self._shown)
        self._show_buttons()

    @property
    def current(self) -> "LabelFormat | None":
        """The chosen sheet."""
        place = self.sheets.currentRow()
        return self._shown[place][0] if 0 <= place < len(self._shown) else None

    def add(self) -> None:
        """Ask for the measures of a new sheet."""
        if self.window_context.ask.dialog(LabelDialog(self.window_context, None, self.window_context.over())):
            self.load()
            self.sheets.setCurrentRow(len(self._shown) - 1)

    def edit(self) -> None:
        """Ask for other measures."""
        if self.current is not None and self.window_context.ask.dialog(
            LabelDialog(self.window_context, self.current, self.window_context.over())
        ):
            self.load()

    def switch(self) -> None:
        """Offer the sheet no longer, or again."""
        if self.current is not None:
            self.change(
                self.tr("Etikettenbogen geändert"), stationery.switch_sheet, self.current.key, not self._offered
            )

    def remove(self) -> None:
        """Take one of her own sheets away, or bring a common one back to the measures of its maker."""
        if self.current is not None and self.current.key in self._own:
            self.change(self.tr("Etikettenbogen geändert"), stationery.drop_sheet, self.current.key)

    def trial(self) -> None:
        """Show one sheet with outlines, ready to be printed."""
        if self.current is not None:
            open_paper(self.window_context, TRIAL, self.current.key)

    @property
    def _offered(self) -> bool:
        place = self.sheets.currentRow()
        return 0 <= place < len(self._shown) and self._shown[place][1]

    def _show_buttons(self, *_: object) -> None:
        from app.reports.pdf.sheets.formats import FORMATS

        form = self.current
        for button in (self.edit_button, self.switch_button, self.trial_button):
            button.setEnabled(form is not None)
        self.remove_button.setEnabled(form is not None and form.key in self._own)
        common = form is not None and any(one.key == form.key for one in FORMATS)
        self.remove_button.setText(self.tr("Zurücksetzen") if common else self.tr("Entfernen"))
        self.remove_button.setIcon(icon("restore" if common else "trash"))
        self.switch_button.setText(self.tr("Abschalten") if self._offered else self.tr("Wieder anbieten"))
