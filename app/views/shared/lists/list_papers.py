"""What of a list goes onto paper: the list as she sees it, and address labels for those in it."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.common.errors import NothingToPrint
from app.services.kinds import addresses_of, cards_of, moments_of
from app.views.language.sentences import translated
from app.views.shared.lists.list_pane import ListPane
from app.views.shared.lists.list_views import list_view
from app.views.shared.page_command import page_command
from app.views.shared.widgets import action_button, icon_button
from app.views.window_context import WindowContext

if TYPE_CHECKING:
    from app.papers.choice import Chosen
    from app.papers.lists import ListView

_SEVERAL = 2
"""From so many selected rows on a paper is about the selection; one row is only where she stands."""


class ListPapers(QObject):
    """The commands of a list for paper, and their buttons at its foot. The papers themselves are loaded when asked for."""

    def __init__(self, window_context: WindowContext, kind: str, title: str, pane: ListPane) -> None:
        super().__init__(pane)
        self._window_context, self._kind, self._title, self._pane = window_context, kind, title, pane
        self.actions = [page_command(self, self.tr("Liste drucken …"), "print", self.print_list)]
        self.actions.append(page_command(self, self.tr("Als Tabelle speichern …"), "table", self.save_table))
        if cards_of(kind):
            self.actions.append(page_command(self, self.tr("Als Adressbuch speichern …"), "person", self.save_cards))
        if moments_of(kind):
            self.actions.append(
                page_command(self, self.tr("Als Kalenderdatei speichern …"), "event", self.save_moments)
            )
        pane.add_tool(icon_button("table", self.tr("Als Tabelle speichern …"), self.save_table))
        pane.add_tool(icon_button("print", self.tr("Liste drucken … (Strg+P)"), self.print_list))
        saving = action_button(self.tr("Als Tabelle speichern …"), self.save_selected, icon_name="table")
        saving.setAccessibleName(self.tr("Als Tabelle speichern …, Auswahl"))
        pane.add_bulk(saving)
        if addresses_of(kind):
            for text, icon_name, run in (
                (self.tr("Serienbrief …"), "mail", self.print_letters),
                (self.tr("Adressetiketten …"), "tag", self.print_labels),
                (self.tr("Briefumschläge …"), "mail", self.print_envelopes),
            ):
                self.actions.append(page_command(self, text, icon_name, run))
                pane.add_bulk(action_button(text, run, icon_name=icon_name))

    def print_list(self) -> None:
        """The preview of the list: the columns she sees, those selected or all that are shown."""
        from app.papers.lists import LIST
        from app.views.preview.opening import open_paper

        open_paper(self._window_context, LIST, self.view())

    def save_table(self) -> None:
        """The same as a file for other programs, where she chooses."""
        self._export(self.view())

    def save_selected(self) -> None:
        """The selected rows as a file for other programs, one alone too."""
        chosen = replace(self.chosen(), selected=tuple(self._pane.table.selected_ids()))
        self._export(replace(self.view(), chosen=chosen))

    def save_cards(self) -> None:
        """The list as an address book, the selected rows where several are."""
        from app.reports.forms.form import VCARD

        self._export(self.view(), VCARD)

    def save_moments(self) -> None:
        """The list as a file for other calendars, the selected rows where several are."""
        from app.reports.forms.form import ICALENDAR

        self._export(self.view(), ICALENDAR)

    def print_labels(self) -> None:
        """The preview of address labels."""
        from app.papers.labels import LABELS
        from app.views.preview.opening import open_paper

        open_paper(self._window_context, LABELS, self.chosen())

    def print_envelopes(self) -> None:
        """The preview of envelopes without a window."""
        from app.papers.envelopes import ENVELOPES
        from app.views.preview.opening import open_paper

        open_paper(self._window_context, ENVELOPES, self.chosen())

    def print_letters(self) -> None:
        """The preview of one letter to everybody."""
        from app.papers.serial_letters import SERIAL_LETTERS
        from app.views.preview.opening import open_paper

        open_paper(self._window_context, SERIAL_LETTERS, self.chosen())

    def chosen(self) -> "Chosen":
        """The list as it is filtered and sorted, with what is selected in it."""
        from app.papers.choice import Chosen

        table = self._pane.table
        selected = table.selected_ids() if table.selected_count() >= _SEVERAL else []
        return Chosen(self._kind, self._pane.spec.ids, table.query, tuple(selected))

    def view(self) -> "ListView":
        """The list with its shown columns."""
        spec = self._pane.spec
        columns = [spec.columns[number] for number in self._pane.table.columns.shown()]
        return list_view(self._title, spec, columns, self.chosen(), self._pane.words())

    def _export(self, view: "ListView", format_: str = "") -> None:
        from app.papers.list_files import files_of
        from app.papers.lists import demand_rows
        from app.views.preview.opening import open_export

        try:
            self._window_context.context.read(demand_rows, view)
        except NothingToPrint as error:
            self._window_context.ask.message(self.tr("Als Tabelle speichern"), translated(error))
            return
        open_export(self._window_context, files_of(self._kind), view, self, format_)
