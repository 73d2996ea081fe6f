"""A list that can be looked at in other ways, too: as a board, as bars."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.common.changes import Changes
from app.services.lists import ListQuery
from app.settings.spec import SettingSpec
from app.views.page_spec import PageSpec
from app.views.shared.lists.list_head import ListHead
from app.views.shared.lists.list_page import ListPage
from app.views.shared.lists.list_spec import ListSpec
from app.views.shared.lists.view_switch import View, ViewSwitch
from app.views.shared.page_command import page_command
from app.views.shared.records.record_detail import RecordDetail
from app.views.shared.widgets import new_button
from app.views.window_context import WindowContext

LIST = "list"


class OtherView(Protocol):
    """What stands in the place of the list: a widget with these and a signal `opened(record id, in a window of its own)`."""

    query: ListQuery | None

    def load(self, query: ListQuery) -> None:
        """Show what a list shows."""

    def reload(self) -> None:
        """Something was changed: ask again where anything is shown."""

    def take_focus(self) -> None:
        """Back to what she stood on, else to the first."""

    def step(self, by: int) -> int | None:
        """Go to the next (1) or previous (-1) one; its id, or None at the end."""


class ViewedPage(ListPage):
    """The list, or the same in another view; which one is remembered by `remembered`."""

    def __init__(
        self,
        window_context: WindowContext,
        spec: PageSpec,
        listing: ListSpec,
        detail: RecordDetail,
        views: Sequence[tuple[View, QWidget]],
        remembered: SettingSpec[str],
    ) -> None:
        self._remembered = remembered
        self._others = {view.key: widget for view, widget in views}
        self._views_offered = [
            View(LIST, "table", self.tr("Als Liste zeigen (Strg+Umschalt+K)")),
            *(view for view, _widget in views),
        ]
        chosen = window_context.settings.get(remembered)
        self._view = chosen if chosen in self._others else LIST
        super().__init__(window_context, spec, listing, detail)
        column = self.layout()
        assert column is not None
        for widget in self._others.values():
            widget.opened.connect(self._opened)  # type: ignore[attr-defined]
            column.addWidget(widget)
        self.table.loaded.connect(self._fit_view)
        self._switch = page_command(self, self.tr("Andere Ansicht"), "columns", self.switch_view, "Ctrl+Shift+K")
        self._arrange()

    @property
    def other(self) -> "OtherView | None":
        """What stands in the place of the list, if anything does."""
        return self._others.get(self._view)  # type: ignore[return-value]

    def switch_view(self) -> None:
        """To the next view, from the last back to the list."""
        keys = [view.key for view in self._views_offered]
        self.show_view(keys[(keys.index(self._view) + 1) % len(keys)])

    def show_view(self, key: str) -> None:
        """Show the list or another view; what is filtered stays."""
        self._view = key
        self.window_context.settings.set(self._remembered, key)
        self._views.show_chosen(key)
        self._fit_view()
        self._arrange()
        self.take_focus()

    def refresh(self, changes: Changes) -> None:
        super().refresh(changes)
        if self.other is not None and self._concerned(changes):
            self.other.reload()

    def take_focus(self) -> None:
        if self.other is not None and not self._open:
            self.other.take_focus()
        else:
            super().take_focus()

    def actions_here(self) -> Sequence[QAction]:
        own = () if self._open else (self._switch,)
        return (*own, *super().actions_here())

    def head_buttons(self) -> Sequence[QWidget]:
        """Buttons between the views and that for a new record."""
        return ()

    def _concerned(self, changes: Changes) -> bool:
        """Whether what the views show has changed."""
        raise NotImplementedError

    def _make_head(self) -> QWidget:
        new = new_button(self.list.spec.new_text, self.new)
        self._views = ViewSwitch(self._views_offered, self._view, self.show_view)
        return ListHead(self.spec.label(), self.list.filters, new, self._views, *self.head_buttons())

    def _fit_view(self) -> None:
        """The view shows what the list is asked for."""
        if self.other is not None and self.other.query != self.table.query:
            self.other.load(self.table.query)

    def _step(self, by: int) -> None:
        if self.other is None or not self._open:
            super()._step(by)
            return
        record = self.other.step(by)
        if record is not None:
            self.show_record(record)

    @property
    def _wide(self) -> bool:
        """A record stands beside the list, never beside another view: that needs the whole width."""
        return self.other is None and super()._wide

    def _arrange(self) -> None:
        super()._arrange()
        for key, widget in self._others.items():
            widget.setVisible(key == self._view and not self._open)
        self._splitter.setVisible(self.other is None or self._open)
