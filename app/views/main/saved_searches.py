"""The saved searches of the window: their lines in the side bar with live counts, their menus, their commands."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from app.common.changes import Changes
from app.services.kinds import service_of
from app.services.lists import Listing
from app.services.office import saved_searches
from app.services.office.saved_searches import SavedRow
from app.views.icons import icon
from app.views.location import Location
from app.views.main.bars.side_lines import SearchLine
from app.views.main.bars.sidebar import SideBar
from app.views.shared.escaping import caption
from app.views.shared.widgets import writes
from app.views.window_context import WindowContext

if TYPE_CHECKING:
    from app.context import Context

_SOON = 200
"""Milliseconds until they are counted anew after a change: once for several in a row."""
_UP, _DOWN = -1, 1


class SavedSearches(QObject):
    """Reads them when they change and counts those whose list has changed, in the worker thread."""

    def __init__(self, window_context: WindowContext, side: SideBar, parent: QObject) -> None:
        super().__init__(parent)
        self._window_context, self._side = window_context, side
        self._pages = {spec.key: spec for spec in window_context.pages if spec.kinds}
        self._rows: list[SavedRow] = []
        self._stale: set[int] = set()
        self._commands: list[QAction] = []
        self._counting = QTimer(self, singleShot=True, interval=_SOON)
        self._counting.timeout.connect(self._count)
        self._answers: dict[str, Callable[[int], object]] = {
            "rename": self.rename,
            "remove": self.remove,
            "up": partial(self.move, by=_UP),
            "down": partial(self.move, by=_DOWN),
        }
        window_context.bus.changed.connect(self._changed)
        window_context.discreet.changed.connect(self._show)
        side.searched.connect(self.open)
        side.menu_wanted.connect(self._open_menu)
        side.asked.connect(self._asked)

    def load(self) -> None:
        """Read all, show them, and count what is new or another one."""
        before = {row.id: row.what for row in self._rows}
        rows = self._window_context.context.read(saved_searches.everything)
        self._rows = [row for row in rows if row.page in self._pages]
        self._show()
        self._recount({row.id for row in self._rows if before.get(row.id) != row.what})

    def actions(self) -> list[QAction]:
        """A command for each: the palette finds them."""
        for action in self._commands:
            action.deleteLater()
        self._commands = [self._opening(row) for row in self._rows]
        return self._commands

    def open(self, search: int) -> None:
        """Show what it keeps."""
        row = self._row(search)
        if row is not None:
            self._window_context.go(Location(row.page, search=search))

    def menu(self, search: int) -> QMenu:
        """What can be done with one."""
        menu = QMenu(self._side)
        opening = menu.addAction(icon("saved_search"), self.tr("Öffnen"))
        opening.triggered.connect(partial(self._later, self.open, search))
        menu.addSeparator()
        place = [row.id for row in self._rows if row.page == self._page_of(search)]
        for text, name, run, possible in (
            (self.tr("Umbenennen …\tF2"), "edit", self.rename, True),
            (self.tr("Duplizieren"), "copy", self.duplicate, True),
            (self.tr("Nach oben\tStrg+↑"), "previous", partial(self.move, by=_UP), place[0] != search),
            (self.tr("Nach unten\tStrg+↓"), "next", partial(self.move, by=_DOWN), place[-1] != search),
            (self.tr("Löschen\tEntf"), "trash", self.remove, True),
        ):
            action = writes(menu.addAction(icon(name), text))
            action.triggered.connect(partial(self._later, run, search))
            action.setEnabled(possible and not self._window_context.context.read_only)
        return menu

    def rename(self, search: int) -> None:
        """Ask for another name."""
        row = self._row(search)
        if row is None:
            return
        step = self.tr("Gemerkte Suche umbenannt")
        name = self._window_context.ask.text(self.tr("Suche umbenennen"), self.tr("Name in der Seitenleiste"), row.name)
        if name and name.strip() and name.strip() != row.name:
            self._write(step, saved_searches.rename, search, name)

    def duplicate(self, search: int) -> None:
        """The same once more, to be changed."""
        row = self._row(search)
        if row is not None:
            name = self.tr("{name} (Kopie)").format(name=row.name)
            self._write(self.tr("Gemerkte Suche dupliziert"), saved_searches.duplicate, search, name)

    def remove(self, search: int) -> None:
        """Forget it, with the way back in the bar at the bottom."""
        self._write(self.tr("Gemerkte Suche gelöscht"), saved_searches.remove, search)

    def move(self, search: int, by: int) -> None:
        """One place up or down among those of its page."""
        row = self._row(search)
        place = [one.id for one in self._rows if row is not None and one.page == row.page]
        if row is not None and 0 <= place.index(search) + by < len(place):
            step = self.tr("Gemerkte Suchen geordnet")
            self._window_context.context.write(step, saved_searches.move, search, by)

    # Inside

    def _write(self, step: str, work: Callable[..., Any], search: int, *given: Any) -> None:
        row = self._row(search)
        if row is not None and not self._window_context.context.read_only:
            self._window_context.context.write(step, work, search, *given)
            self._window_context.done(step, whom=[row.name])

    def _row(self, search: int) -> SavedRow | None:
        return next((row for row in self._rows if row.id == search), None)

    def _page_of(self, search: int) -> str:
        row = self._row(search)
        return row.page if row else ""

    def _listing(self, page: str) -> Listing:
        return service_of(self._pages[page].kinds[0]).LISTING

    def _opening(self, row: SavedRow) -> QAction:
        name = self._window_context.discreet.mask(row.name)
        text = self.tr("{page}: {search}").format(page=self._pages[row.page].label(), search=name)
        action = QAction(caption(text), self)
        action.setProperty("symbol", "saved_search")
        action.triggered.connect(partial(self._later, self.open, row.id))
        return action

    def _later(self, run: Callable[[int], object], search: int, _checked: bool = False) -> None:
        """Once the menu or the palette is closed."""
        QTimer.singleShot(0, self, partial(run, search))

    def _asked(self, search: int, what: str) -> None:
        if not self._window_context.context.read_only:
            self._answers[what](search)

    def _open_menu(self, search: int, place: QPoint) -> None:
        if self._row(search) is None:
            return
        menu = self.menu(search)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _show(self, *_: object) -> None:
        mask = self._window_context.discreet.mask
        self._side.show_searches([SearchLine(row.id, row.page, mask(row.name)) for row in self._rows])

    def _changed(self, changes: Changes) -> None:
        if saved_searches.SHOWN.concerned(changes):
            self.load()
        self._recount({row.id for row in self._rows if self._listing(row.page).concerned(changes)})

    def _recount(self, stale: set[int]) -> None:
        self._stale |= stale
        if self._stale:
            self._counting.start()

    def _count(self) -> None:
        stale, self._stale = self._stale, set()
        wanted = [(row.id, self._listing(row.page), row.what) for row in self._rows if row.id in stale]
        if wanted:
            what, context = self.tr("Gemerkte Suchen zählen"), self._window_context.context
            self._window_context.work.run(_counts, context, wanted, what=what, done=self._side.show_counts)


def _counts(context: "Context", wanted: Sequence[tuple[int, Listing, Any]]) -> dict[int, int]:
    """Runs in the worker thread: each by itself, so that whoever saves waits for none."""
    return {key: context.read_yielding(saved_searches.count, listing, what) for key, listing, what in wanted}
