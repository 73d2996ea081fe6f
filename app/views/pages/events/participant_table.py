"""The names of an event in the printed order, with what can be done with them by key and menu."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from app.common.text import sort_key
from app.models import PRESENT, ParticipationStatus
from app.services.events.participations import ParticipationRow
from app.services.lists import ListQuery
from app.views.icons import icon
from app.views.language.words import word
from app.views.pages.events import status_icons
from app.views.shared.lists.columns import Column
from app.views.shared.lists.copy_audit import audit_copies
from app.views.shared.lists.signs import Sign, Signs
from app.views.shared.lists.table import RecordTable
from app.views.shared.widgets import writes
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate
_P = ParticipationStatus
_JUMP_MS = 1000
_STATUS = 2

ORDER = (_P.ATTENDED, _P.LATE, _P.EXCUSED, _P.ABSENT, None, _P.REGISTERED, _P.WAITING, _P.INVITED, _P.DECLINED)
"""Statuses as the menu shows them, first what is said after an event; None is a line between."""


class ParticipantTable(RecordTable):
    """Digits go to the line of the printed list; letters are keys of the menu."""

    def __init__(self, window_context: WindowContext) -> None:
        self._rows: dict[int, ParticipationRow] = {}
        super().__init__(
            _columns(),
            self._ids,
            lambda ids: [self._rows[one] for one in ids if one in self._rows],
            name="participants",
            settings=window_context.settings,
            discreet=window_context.discreet,
        )
        self.keep_in_sight("name")
        self.setAccessibleName(self.tr("Teilnehmende"))
        audit_copies(window_context, self, "participants")
        self.setItemDelegateForColumn(_STATUS, Signs(self, self._sign))
        self._digits = ""
        self._jump = QTimer(self, singleShot=True, interval=_JUMP_MS)
        self._jump.timeout.connect(self._forget_digits)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def show_rows(self, rows: Sequence[ParticipationRow], *, elsewhere: bool) -> None:
        """Show these places; `elsewhere` when they belong to another event than those before."""
        self._rows = {row.id: row for row in rows}
        if elsewhere:
            self.set_query(ListQuery())
        else:
            self.reload()
        self.load_rest()

    def rows(self) -> list[ParticipationRow]:
        """All places in their order."""
        return list(self._rows.values())

    def chosen(self) -> list[ParticipationRow]:
        """The selected places."""
        return [self._rows[one] for one in self.selected_ids() if one in self._rows]

    def add_action(self, text: str, icon_name: str, keys: str, run: Callable[[], object]) -> QAction:
        """An entry of the menu with its key."""
        action = QAction(text, self)
        if icon_name:
            action.setIcon(icon(icon_name))
        if keys:
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.setShortcutVisibleInContextMenu(True)
        action.triggered.connect(lambda: run())
        self.addAction(action)
        return action

    def add_separator(self) -> None:
        """A line between entries of the menu."""
        line = QAction(self)
        line.setSeparator(True)
        self.addAction(line)

    def status_menu(self, set_status: Callable[[ParticipationStatus], object]) -> QMenu:
        """Every status with its key; the same actions stand in the menu of the table."""
        menu = QMenu(self)
        menu.setTitle(self.tr("Status"))
        keys = _keys()
        for status in ORDER:
            if status is None:
                menu.addSeparator()
                self.add_separator()
                continue
            action = writes(
                self.add_action(
                    word(status), status_icons.PARTICIPATION[status][0], keys[status], _setter(set_status, status)
                )
            )
            menu.addAction(action)
        return menu

    def keyboardSearch(self, search: str) -> None:
        """Digits typed within a second are a number of the printed list."""
        if not search.isdecimal():
            return
        self._digits += search
        self._jump.start()
        found = next((row.id for row in self._rows.values() if row.number == int(self._digits)), None)
        if found is not None:
            self.select(found)

    def _forget_digits(self) -> None:
        self._digits = ""

    def _ids(self, query: ListQuery, limit: int | None) -> list[int]:
        rows = list(self._rows.values())
        for key, descending in reversed(query.sort):
            rows.sort(key=_SORTS[key], reverse=descending)
        return [row.id for row in rows[:limit]]

    def _sign(self, number: int) -> Sign | None:
        row = self.row(number)
        return status_icons.PARTICIPATION[row.status] if row else None

    def row(self, number: int) -> ParticipationRow | None:
        """The place in a row of the table."""
        ids = self._model.ids
        return self._rows.get(ids[number]) if 0 <= number < len(ids) else None


_SORTS: dict[str, Callable[[ParticipationRow], Any]] = {
    "number": lambda row: (row.number is None, row.number or 0),
    "name": lambda row: sort_key(row.name),
    "status": lambda row: list(_P).index(row.status),
    "on_file": lambda row: row.person_id is not None,
}


def _setter(run: Callable[[ParticipationStatus], object], status: ParticipationStatus) -> Callable[[], object]:
    return lambda: run(status)


def _keys() -> dict[ParticipationStatus, str]:
    """One letter for each status, in the language of the window."""
    return {
        _P.ATTENDED: _tr("ParticipantKeys", "A"),
        _P.LATE: _tr("ParticipantKeys", "V"),
        _P.EXCUSED: _tr("ParticipantKeys", "E"),
        _P.ABSENT: _tr("ParticipantKeys", "U"),
        _P.REGISTERED: _tr("ParticipantKeys", "N"),
        _P.WAITING: _tr("ParticipantKeys", "W"),
        _P.INVITED: _tr("ParticipantKeys", "I"),
        _P.DECLINED: _tr("ParticipantKeys", "B"),
    }


def _columns() -> list[Column]:
    return [
        Column(
            "number",
            _tr("Participants", "Nr."),
            6,
            lambda row: str(row.number or ""),
            align="right",
            tooltip=_number_tip,
            natural=True,
        ),
        Column("name", _tr("Participants", "Name"), 22, lambda row: row.name, private=True),
        Column("status", _tr("Participants", "Status"), 21, _status),
        Column("on_file", _tr("Participants", "Kartei"), 12, _on_file, tooltip=_on_file_tip),
    ]


def _number_tip(row: ParticipationRow) -> str:
    if row.blocked:
        return _tr("Participants", "Auskunftssperre: steht auf keiner gedruckten Liste")
    if row.died:
        return _tr("Participants", "verstorben: steht auf keiner gedruckten Liste")
    return str(row.number or "")


def _status(row: ParticipationRow) -> str:
    if row.walk_in and row.status in PRESENT:
        return _tr("Participants", "{status}, spontan").format(status=word(row.status))
    return word(row.status)


def _on_file(row: ParticipationRow) -> str:
    return "" if row.person_id is not None else _tr("Participants", "nur Name")


def _on_file_tip(row: ParticipationRow) -> str:
    if row.person_id is not None:
        return ""
    return _tr(
        "Participants", "Nicht in der Kartei. „Einer Person zuordnen …“ im Menü verbindet den Namen mit einer Person."
    )
