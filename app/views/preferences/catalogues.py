"""Wertelisten: what can be chosen in fields. Every change is one step that can be undone."""

from collections.abc import Callable
from typing import Any

from app.models import Catalogue, CatalogueEntry
from app.services import catalogues
from app.views.language.sentences import translated
from app.views.language.words import word
from app.views.preferences.entry_list import EntryList
from app.views.preferences.section import Section
from app.views.shared.forms.fields import ChoiceField
from app.views.shared.widgets import action_button
from app.views.window_context import WindowContext


class CatalogueSection(Section):
    """One list at a time, in her order; entries in use are switched off, never deleted."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__(
            window_context,
            self.tr("Wertelisten"),
            self.tr(
                "Was sich in Feldern auswählen lässt. Was schon benutzt wurde, wird abgeschaltet und bleibt lesbar."
            ),
            "columns",
        )
        self.catalogue = ChoiceField(self.tr("Liste"), [(catalogue, word(catalogue)) for catalogue in Catalogue])
        self.catalogue.set_value(Catalogue.TOPIC)
        self.catalogue.changed.connect(self.load)
        keys = {"F2": self.rename, "Del": self.remove, "Alt+Up": self.up, "Alt+Down": self.down}
        self.entries = EntryList(self.tr("Einträge der Liste"), keys)
        self.entries.currentRowChanged.connect(self._show_buttons)
        self.entries.itemDoubleClicked.connect(lambda _: self.rename())
        self._shown: list[CatalogueEntry] = []
        self._make_buttons()
        self.body.addWidget(self.catalogue)
        self.body.addLayout(self.entries.beside(*self.buttons), 1)

    def _make_buttons(self) -> None:
        self.add_button = action_button(self.tr("Neu …"), self.add, icon_name="new")
        self.rename_button = action_button(self.tr("Umbenennen …"), self.rename, icon_name="edit")
        self.up_button = action_button(self.tr("Nach oben"), self.up, icon_name="previous")
        self.down_button = action_button(self.tr("Nach unten"), self.down, icon_name="next")
        self.switch_button = action_button(self.tr("Abschalten"), self.switch, icon_name="hide")
        self.remove_button = action_button(self.tr("Entfernen"), self.remove, icon_name="trash")
        self.buttons = (
            self.add_button,
            self.rename_button,
            self.up_button,
            self.down_button,
            self.switch_button,
            self.remove_button,
        )

    def load(self) -> None:
        self._shown = self.window_context.context.read(catalogues.entries, self.catalogue.value(), active_only=False)
        self.entries.fill((_shown(entry), entry.active) for entry in self._shown)
        self._show_buttons()

    @property
    def current(self) -> CatalogueEntry | None:
        """The chosen entry."""
        number = self.entries.currentRow()
        return self._shown[number] if 0 <= number < len(self._shown) else None

    def add(self) -> None:
        """Ask for a label and put a new entry at the end."""
        label = self.window_context.ask.text(self.tr("Neuer Eintrag"), word(self.catalogue.value()))
        if label is not None and self._write(_add, self.catalogue.value(), label):
            self.entries.setCurrentRow(len(self._shown) - 1)

    def rename(self) -> None:
        """Ask for another label; what refers to the entry shows it from now on."""
        entry = self.current
        if entry is None:
            return
        label = self.window_context.ask.text(self.tr("Umbenennen"), word(self.catalogue.value()), _shown(entry))
        if label not in (None, _shown(entry)):
            self._write(_rename, entry, label)

    def up(self) -> None:
        """One place up."""
        self._move(-1)

    def down(self) -> None:
        """One place down."""
        self._move(1)

    def switch(self) -> None:
        """Offer the entry no longer, or again."""
        entry = self.current
        if entry is not None:
            self._write(catalogues.deactivate if entry.active else catalogues.activate, entry.id)

    def remove(self) -> None:
        """Take the entry away; one in use is switched off instead, and a line says so."""
        entry = self.current
        if entry is None:
            return
        used = self.window_context.context.read(catalogues.in_use, entry.id)
        if self._write(catalogues.remove, entry.id) and used:
            text = self.tr("„{label}“ wird benutzt und ist deshalb nur abgeschaltet.")
            self.notice.tell(text.format(label=_shown(entry)))

    def _move(self, steps: int) -> None:
        entry, place = self.current, self.entries.currentRow() + steps
        if entry is not None and 0 <= place < len(self._shown) and self._write(catalogues.move, entry.id, place):
            self.entries.setCurrentRow(place)

    def _write(self, work: Callable[..., object], *args: object) -> bool:
        return self.change(self.tr("Werteliste geändert"), work, *args)

    def _show_buttons(self, *_: object) -> None:
        entry, place = self.current, self.entries.currentRow()
        for button in (self.rename_button, self.switch_button, self.remove_button):
            button.setEnabled(entry is not None)
        self.up_button.setEnabled(place > 0)
        self.down_button.setEnabled(0 <= place < len(self._shown) - 1)
        self.switch_button.setText(
            self.tr("Abschalten") if entry is None or entry.active else self.tr("Wieder anbieten")
        )


def _shown(entry: CatalogueEntry) -> str:
    return translated(catalogues.label_of(entry))


def _add(session: Any, catalogue: Catalogue, label: str) -> None:
    entry = catalogues.new(session, catalogue)
    entry.label = label
    catalogues.save_entry(session, entry)


def _rename(session: Any, entry: CatalogueEntry, label: str) -> None:
    entry.label = label
    catalogues.save_entry(session, entry)
