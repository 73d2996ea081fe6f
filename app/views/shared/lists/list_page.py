"""The page that most rooms of the window are: a list with filters, and one record beside or behind it."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.common.changes import Changes
from app.common.errors import UserError
from app.services.kinds import service_of
from app.services.office import saved_searches
from app.views.location import Location
from app.views.page import Page
from app.views.page_spec import PageSpec
from app.views.shared.focus import focus_into
from app.views.shared.forms.loose import loose_line
from app.views.shared.lists import kept_list
from app.views.shared.lists.list_head import ListHead
from app.views.shared.lists.list_pane import ListPane
from app.views.shared.lists.list_papers import ListPapers
from app.views.shared.lists.list_spec import Bulk, ListSpec
from app.views.shared.lists.search_keeping import SearchKeeping
from app.views.shared.page_command import page_command
from app.views.shared.records.bulk.kind_actions import kind_bulk
from app.views.shared.records.detail import Detail, DetailSide
from app.views.shared.split import Split
from app.views.shared.undo_keys import empty
from app.views.shared.widgets import icon_button, new_button
from app.views.theme.sizes import GROUP, PAGE, SIDE_BAR, WIDE, scaled
from app.views.window_context import WindowContext

__all__ = ["Bulk", "ListPage", "ListSpec"]

_LIST_SHARE = 0.34
"""Of the width, unless she chose otherwise: the record beside it is what she reads and writes."""
_FOLLOW_MS = 150
"""So long a row rests before its record is shown and that stands in the audit trail: more than between two steps of a held key."""


class ListPage(Page):
    """A list and the record she stands on: side by side in a wide window, one behind the other in a narrow one.

    What is typed and not saved is kept as a draft when she goes to another record or back to the list, and stands there again
    when she comes back.
    """

    can = frozenset({"new", "save", "filter", "print"})

    def __init__(self, window_context: WindowContext, spec: PageSpec, listing: ListSpec, detail: Detail) -> None:
        super().__init__(window_context, spec)
        self.detail = detail
        listing = replace(listing, bulk=(*kind_bulk(window_context, spec.kinds[0], listing.name), *listing.bulk))
        self.list = ListPane(window_context, listing, spec.icon, service_of(spec.kinds[0]).LISTING)
        self.table = self.list.table
        self.table.setAccessibleName(spec.label())
        self._side = DetailSide(spec.label(), detail)
        self._trail = self._make_trail()
        self._columns = self._make_columns()
        self._filtering = self._make_filtering()
        self._keeping = SearchKeeping(window_context, self, spec.key, self)
        self._listing = service_of(spec.kinds[0]).LISTING
        self.papers = ListPapers(window_context, spec.kinds[0], spec.label(), self.list)
        self._open = self._loaded = False
        self.search: int | None = None
        """The saved search that the list shows."""
        self._splitter = Split(self.tr("Breite der Liste"))
        self._head = self._make_head()
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE, GROUP, PAGE, GROUP)
        column.setSpacing(GROUP)
        column.addWidget(self._head)
        column.addWidget(self._splitter, 1)
        self._splitter.addWidget(self.list)
        self._splitter.addWidget(self._side)
        self._follow = QTimer(self, singleShot=True, interval=_FOLLOW_MS)
        self._follow.timeout.connect(self._show_current)
        self._connect()
        self._kept = window_context.settings.restore_splitter(listing.name, self._splitter)
        self._arrange()

    # What the window asks

    def title(self) -> str:
        return (self._open and self.detail.title()) or super().title()

    def location(self) -> Location:
        return Location(self.spec.key, self.detail.record_id if self._open else None, search=self.search)

    def go(self, location: Location) -> None:
        """A saved search that she goes to while she is there is shown anew, as it was saved."""
        if location.filters:
            self.show_filtered(dict(location.filters))
            return
        anew = location.search is not None and location == self.location()
        if location.record is None and (anew or location.search != self.search) and self._leave():
            self.show_search(location.search)
        super().go(location)

    def show_search(self, search: int | None) -> None:
        """Show what was saved under this id; None shows the list itself. What of it is no more is said."""
        self._loaded = True
        try:
            kept = None if search is None else self.window_context.context.read(saved_searches.load, search)
        except UserError:
            self.window_context.notice(self.tr("Diese gemerkte Suche gibt es nicht mehr."))
            kept = None
        self.search = kept.id if kept else None
        if kept is None:
            kept_list.show_itself(self.list)
        elif lost := kept_list.show(self.list, kept.what):
            gone = self.tr("In dieser Suche fehlt etwas, das es nicht mehr gibt: {what}").format(what=", ".join(lost))
            self.window_context.notice(gone)
        self.renamed.emit()
        self.moved.emit(self.location())

    def show_list(self) -> None:
        if not self._leave():
            return
        self._load()
        self._set_open(False)
        self.take_focus()

    def show_record(self, record_id: int) -> None:
        self._load()
        if not self._leave():
            return
        self.detail.show_record(record_id)
        if self.detail.record_id == record_id:
            self._stand_on(record_id)
            self._set_open(True)
            self.detail.focus_work()

    def show_filtered(self, filters: dict[str, str], text: str = "") -> None:
        """Show the list behind a figure."""
        self._loaded, self.search = True, None
        self.table.columns.show_remembered()
        self.list.show_filtered(filters, text)
        self.show_list()

    def refresh(self, changes: Changes) -> None:
        if self._loaded and self._listing.concerned(changes):
            only_these = not changes.everything and changes.kinds <= {self._listing.kind}
            self.table.refetch(changes.records if only_these else None)
            self.table.reload()
        if self._open:
            self.detail.refresh(changes)
            self._side.show_title()
        if self.search is not None and saved_searches.SHOWN.concerned(changes):
            self._look_for_search()

    def new(self) -> None:
        if self._leave():
            self.detail.start_new()
            self.table.clearSelection()
            self._set_open(True)

    def save(self) -> bool:
        return not (self._open and self.detail.dirty) or self.detail.save()

    def keep_draft(self) -> None:
        self.detail.keep_draft()

    def take_focus(self) -> None:
        if self._open:
            self.detail.focus_work()
        elif self.table.isVisible():
            self.table.setFocus()
        else:
            focus_into(self.list)

    def actions_here(self) -> Sequence[QAction]:
        own = (self._trail, *self.detail.commands()) if self._open else (self._columns, self._filtering)
        self._keeping.update.setVisible(self.search is not None)
        return (*self.papers.actions, *own, *self._keeping.actions)

    def print_(self) -> None:
        """The list as it is shown."""
        self.papers.print_list()

    def show_trail(self) -> None:
        """Who saw and changed the open record, else the one she stands on."""
        record = self.detail.record_id if self._open else self.table.current_id()
        if record is not None:
            self.window_context.go(Location("audit", filters=(("record", str(record)),)))

    def focus_filter(self) -> None:
        self.list.filters.text.setFocus()
        self.list.filters.text.selectAll()

    # Parts

    def _make_trail(self) -> QAction:
        """A command of this page, also in the menu of the rows."""
        action = page_command(self, self.tr("Wer hat das gesehen und geändert?"), "trail", self.show_trail)
        separator = next(one for one in self.table.actions() if one.isSeparator())
        self.table.insertAction(separator, action)
        return action

    def _make_columns(self) -> QAction:
        """Choosing, sorting and widening columns without a mouse."""
        return page_command(self, self.tr("Spalten und Sortierung …"), "columns", self.table.columns.open_menu)

    def _make_filtering(self) -> QAction:
        """The row of fields under the headings, on or off."""
        action = page_command(self, self.tr("Spalten filtern"), "filter", self._switch_filter_row, "Ctrl+Shift+L")
        self.list.add_tool(icon_button("filter", self.tr("Spalten filtern (Strg+Umschalt+L)"), self._switch_filter_row))
        return action

    def _switch_filter_row(self) -> None:
        row = self.list.filter_row
        row.switch(not row.on)
        if row.on:
            row.take_focus()
        else:
            self.table.setFocus()

    def _make_head(self) -> QWidget:
        text = self.list.spec.new_text
        button = new_button(text, self.new) if text else None
        return ListHead(self.spec.label(), self.list.filters, button)

    def _connect(self) -> None:
        self.list.started.connect(self.new)
        self.list.opened.connect(self._opened)
        self.table.current_changed.connect(self._chosen)
        self.table.selection_changed.connect(self._chosen)
        self.table.loaded.connect(self._find_again)
        self._side.back.connect(self.show_list)
        self._side.stepped.connect(self._step)
        self.detail.left.connect(self.show_list)
        self.detail.saved.connect(self._saved)
        self.detail.renamed.connect(self.renamed)
        self.window_context.discreet.changed.connect(self._side.show_title)
        for keys, slot in (("Alt+Up", self._step_back), ("Alt+Down", self._step_on)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def _load(self) -> None:
        if not self._loaded:
            self._loaded = True
            self.list.load()

    def _leave(self) -> bool:
        self._follow.stop()
        return not self._open or self.detail.put_aside()

    def _opened(self, record: int, beside: bool) -> None:
        if beside:
            self.window_context.go(Location(self.spec.key, record), True)
        elif self._open and self.detail.record_id == record:
            self.detail.focus_work()
        else:
            self.show_record(record)

    def _chosen(self, *_: object) -> None:
        """In a wide window the record follows the selected row, a moment later, so that held arrow keys stay quick."""
        record = self.table.chosen_id()
        if record is not None and (self._open or self._wide) and record != self.detail.record_id:
            self._follow.start()

    def _show_current(self) -> None:
        record = self.table.chosen_id()
        if record is None or (self._open and record == self.detail.record_id):
            return
        if not self._leave():
            if self.detail.record_id is not None:
                self.table.select(self.detail.record_id)
            return
        self.detail.show_record(record)
        self._set_open(self.detail.record_id == record)

    def _step(self, by: int) -> None:
        if self.table.step(by) is not None and self._open:
            self._follow.start()

    def _step_on(self) -> None:
        self._step(1)

    def _step_back(self) -> None:
        self._step(-1)

    def _saved(self, record: int) -> None:
        self._side.show_title()
        self._stand_on(record)
        self.renamed.emit()

    def _stand_on(self, record: int) -> None:
        """Select the open record in the list; where the filters hide it, none."""
        if self.table.chosen_id() != record and not self.table.select(record):
            self.table.clearSelection()

    def _find_again(self) -> None:
        """The open record may stand among those that came last."""
        record = self.detail.record_id if self._open else None
        if record is not None and not self.table.selected_count():
            self.table.select(record)

    def _look_for_search(self) -> None:
        """A saved search that was deleted is not shown any more; what she sees stays until she goes elsewhere."""
        there = {one.id for one in self.window_context.context.read(saved_searches.everything)}
        if self.search not in there:
            self.search = None
            self.renamed.emit()

    def _set_open(self, is_open: bool) -> None:
        self._open = is_open
        self._side.show_title()
        self._arrange()
        self.renamed.emit()
        self.moved.emit(self.location())

    # Room

    @property
    def _wide(self) -> bool:
        return self.width() + SIDE_BAR >= scaled(WIDE)

    def _arrange(self) -> None:
        both = self._wide and self._open
        self.list.setVisible(both or not self._open)
        self._head.setVisible(both or not self._open)
        self._side.setVisible(self._open)
        self._side.set_alone(not both)
        self.table.show_two_lines(self.list.spec.two_lines if both else ())
        if both and not self._kept:
            list_side = int(self._splitter.width() * _LIST_SHARE)
            self._splitter.setSizes([list_side, self._splitter.width() - list_side])
            self._kept = True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the open record, as its button does, from wherever nothing else is to be closed first.

        What stands in a line that no form keeps as a draft would be lost: that line is emptied first.
        """
        if event.key() != Qt.Key.Key_Escape or not self._open:
            super().keyPressEvent(event)
        elif (line := loose_line(self.window().focusWidget())) is not None and line.text():
            empty(line)
        else:
            self.show_list()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._load()

    def hideEvent(self, event: QHideEvent) -> None:
        if self._wide and self._open:
            self.window_context.settings.keep_splitter(self.list.spec.name, self._splitter)
        super().hideEvent(event)
