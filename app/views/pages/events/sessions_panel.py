"""Termine: the sessions of a series, the newest on top."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from app.models import Kind
from app.services.events import events
from app.services.lists import ListQuery
from app.services.shown import Watching
from app.views.pages.events import event_columns as columns
from app.views.pages.events.repeat_dialog import repeat_series
from app.views.shared.announce import LiveLabel
from app.views.shared.lists.copy_audit import audit_copies
from app.views.shared.lists.table import RecordTable
from app.views.shared.records.panel import Panel
from app.views.shared.step import write
from app.views.shared.widgets import EmptyState, action_button, row, writes
from app.views.theme.sizes import GROUP, RELATED
from app.views.window_context import WindowContext


class SessionsPanel(Panel):
    """Open a session, enter the next one, or many at once."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__()
        self.window_context = window_context
        self.record_id: int | None = None
        self.table = RecordTable(
            [columns.when(), columns.status(), columns.registered(), columns.visits(), columns.place()],
            lambda query, limit: window_context.context.read(events.ids, query, limit),
            lambda ids: window_context.context.read(events.rows, ids),
            name="sessions",
            settings=window_context.settings,
            work=window_context.work,
            sort=(("starts_at", True),),
        )
        self.table.setAccessibleName(self.tr("Termine der Reihe"))
        audit_copies(window_context, self.table, "sessions")
        columns.show_signs(self.table)
        self.table.opened.connect(partial(window_context.open, Kind.EVENT))
        self.table.opened_beside.connect(self._open_beside)
        self.table.loaded.connect(self._show_state)
        self._empty = EmptyState(
            self.tr("Noch kein Termin. Der erste lässt sich allein eintragen, oder gleich eine ganze Reihe von Tagen."),
            self.tr("Termine eintragen …"),
            "event",
        )
        self._empty.started.connect(self.repeat)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        self._total = LiveLabel("", "quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GROUP, 0, 0)
        column.setSpacing(RELATED)
        column.addWidget(self._stack, 1)
        column.addWidget(self._total)
        column.addLayout(
            row(
                writes(action_button(self.tr("Nächster Termin"), self.add, icon_name="new")),
                writes(action_button(self.tr("Termine eintragen …"), self.repeat, icon_name="series")),
                None,
            )
        )

    def show_record(self, record_id: int | None) -> None:
        self.record_id = record_id
        self.setEnabled(record_id is not None)
        self.table.set_query(ListQuery(filters={"series": str(record_id or 0)}))

    def watched(self) -> Sequence[Watching]:
        return (events.LISTING,)

    def reload(self) -> None:
        self.table.refetch()
        self.table.reload()

    def add(self) -> None:
        """Enter the next session, as the last one was, a week later; then it lies open to be changed."""
        if self.record_id is None:
            return
        made = write(self.window_context, self.tr("Termin eingetragen"), _next, self.record_id)
        if made is not None:
            self.window_context.open(Kind.EVENT, made)
            self.window_context.done(self.tr("Termin eingetragen"), made)

    def repeat(self) -> None:
        """Enter sessions on many days."""
        if self.record_id is not None:
            repeat_series(self.window_context, self.record_id, self.window())

    def _open_beside(self, event_id: int) -> None:
        self.window_context.open(Kind.EVENT, event_id, beside=True)

    def _show_state(self) -> None:
        self._stack.setCurrentIndex(0 if self.table.count else 1)
        self._total.setText(self.tr("%n Termin(e)", "", self.table.count) if self.table.count else "")


def _next(session: Any, series_id: int) -> int:
    return events.save(session, events.new_session_of(session, series_id))
