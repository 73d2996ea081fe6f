"""The main window: puts the bars, the pages and the commands together and answers the commands."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from app.common.changes import Changes
from app.settings.safety import CLIPBOARD_SECONDS, LOCK_AFTER
from app.settings.window import SIDE_BAR_NARROW, ZOOM
from app.views import accessible_roles
from app.views.ask import Ask
from app.views.location import Location
from app.views.main import dialogs
from app.views.main.bars.banner import Banner
from app.views.main.bars.notice import NoticeBar
from app.views.main.bars.sidebar import SideBar
from app.views.main.bars.statusbar import StatusBar
from app.views.main.bars.topbar import TopBar
from app.views.main.commands import Commands
from app.views.main.finding.finder import Find
from app.views.main.finding.palette import CommandPalette
from app.views.main.finding.search import SearchField
from app.views.main.help import HelpDialog
from app.views.main.hidden_pages import HiddenPages
from app.views.main.history import History
from app.views.main.idle import IdleLock
from app.views.main.maintenance.maintenance import Maintenance
from app.views.main.read_only import COMMANDS
from app.views.main.saved_searches import SavedSearches
from app.views.main.secondary_window import SecondaryWindow
from app.views.main.stack import PageStack
from app.views.main.undo import Undoing
from app.views.page import Page
from app.views.page_spec import PageSpec
from app.views.scans.watcher import ScanWatcher
from app.views.settings import Settings
from app.views.shared.focus import in_order
from app.views.shared.forms.drafts import keep_all
from app.views.theme import Look, Mode, dress
from app.views.theme.sizes import MINIMUM
from app.views.window_context import WindowContext
from app.views.work import Work

if TYPE_CHECKING:
    from app.context import Context

_SOON = 150
"""Milliseconds until the side bar counts again after a change: once for several changes in a row."""

_UNPAINTED = 500
"""Milliseconds after which it counts and looks after the backups though the window was not painted yet."""

_OF_PAGES = frozenset(("new", "save", "print", "filter"))
"""Commands that pages answer."""


class MainWindow(QMainWindow):
    """The window of an open vault."""

    locked = Signal()
    language_wanted = Signal(str)
    salvage_wanted = Signal()
    """Lock, and rescue what can be read."""
    restore_wanted = Signal(str)
    """Lock, and go back to the backup at this path."""
    change_wanted = Signal(str)
    """Lock, and encrypt anew."""

    def __init__(
        self,
        context: "Context",
        work: Work,
        ask: Ask,
        settings: Settings,
        look: Look,
        pages: Sequence[PageSpec],
        find: Find,
    ) -> None:
        super().__init__()
        dress(self)
        accessible_roles.install()
        self.setWindowTitle("Quartiersbuch")
        self.setMinimumSize(*MINIMUM)
        self.window_context = WindowContext(context, work, ask, settings, pages, self)
        self._look = look
        self.finder = find
        self._history = History()
        self._beside: list[SecondaryWindow] = []
        self.commands = Commands(self.run, look, self.window_context, self)
        self.commands.fill(self.menuBar())
        self._build(read_only=context.read_only)
        self._undo = Undoing(self.window_context, self.commands, self)
        self.scans = self.window_context.scans = ScanWatcher(self.window_context)
        self._upkeep = Maintenance(self.window_context, self.status, self)
        self._idle = IdleLock(settings.get(LOCK_AFTER), self, key=self.commands.by_key["lock"].shortcut())
        self._counting = QTimer(self)
        self._counting.setSingleShot(True)
        self._counting.setInterval(_SOON)
        self._counting.timeout.connect(self._count)
        self._standing = QTimer(self)
        self._standing.setSingleShot(True)
        self._standing.timeout.connect(self._stands)
        self._answers = self._answer_page() | self._answer_window() | self._undo.answers() | self._upkeep.answers()
        self._answers |= dialogs.answers(self.window_context) | {"watch_no_scans": lambda: self.scans.watch("")}
        self._choices: dict[str, Callable[[str], object]] = {
            "page": self._page_picked,
            "mode": lambda mode: look.set_mode(Mode(mode)),
            "language": self.language_wanted.emit,
            "preferences": lambda section: dialogs.open_preferences(self.window_context, section),
            "restore": self.restore_wanted.emit,
            "watch_scans": self.scans.watch,
            "lock_after": self._lock_after,
            "clipboard_after": lambda seconds: settings.set(CLIPBOARD_SECONDS, int(seconds)),
            "remind_after": self._upkeep.remind_after,
            "forget_notes_after": self._upkeep.forget_notes_after,
            "age_out_after": self._upkeep.age_out_after,
            "backup_every": self._upkeep.back_up_every,
        }
        self._connect()
        if not settings.restore_window("main", self):
            self.resize(1280, 800)

    def _build(self, read_only: bool) -> None:
        if read_only:
            for key in COMMANDS & self.commands.by_key.keys():
                self.commands.by_key[key].setVisible(False)
        self._can_do = _OF_PAGES - COMMANDS if read_only else _OF_PAGES
        self.search = SearchField(self.window_context, self.finder)
        self.top = TopBar(self.search, self.commands.by_key)
        self.side = SideBar(self.window_context.pages, self.window_context.settings.get(SIDE_BAR_NARROW))
        self.stack = PageStack(self.window_context)
        self.notice = NoticeBar(self.window_context)
        self.status = StatusBar(self.window_context.work, self.notice)
        self.searches = SavedSearches(self.window_context, self.side, self)
        self._hidden_pages = HiddenPages(self.window_context, self.side, self.commands, self)
        self.banner = Banner(self.window_context)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.side)
        middle.addWidget(self.stack, 1)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addWidget(self.banner)
        column.addLayout(middle, 1)
        column.addWidget(self.status)
        self.setCentralWidget(whole)

    def _connect(self) -> None:
        self.window_context.wanted.connect(self.go)
        self.window_context.commanded.connect(self.run)
        self.window_context.bus.changed.connect(self._changed)
        self.window_context.discreet.changed.connect(self.commands.by_key["discreet"].setChecked)
        self.side.picked.connect(self._page_picked)
        self.side.folded.connect(self._folded)
        self.stack.moved.connect(self._visited)
        self.stack.renamed.connect(self._show_page)
        self.stack.currentChanged.connect(self.notice.end)
        self._upkeep.change_wanted.connect(self.change_wanted)
        self._look.changed.connect(self._fit)
        self._idle.expired.connect(self.locked)
        self._idle.pressed.connect(self.locked)

    def begin(self, location: Location | None) -> None:
        """Show the first place, then count and look after the backups once the window stands."""
        first = Location(self.window_context.pages[0].key) if self.window_context.pages else None
        for wish in (location, first):
            if wish is not None and self.go(wish):
                break
        if location is None:
            self.search.setFocus()
        self._standing.start(_UNPAINTED)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._standing.isActive():
            self._standing.start(0)

    def _stands(self) -> None:
        """She sees the first place: now is the time for what it did not need."""
        self._count()
        self.searches.load()
        self._undo.show_names()
        self._upkeep.begin()
        self.banner.begin()
        self.scans.begin()

    def location(self) -> Location | None:
        """Where she is."""
        return self.stack.page.location() if self.stack.page is not None else None

    def go(self, location: Location, beside: bool = False) -> bool:
        """Show a place, in a window of its own if `beside`; False if there is no such page."""
        if beside:
            window = SecondaryWindow(self.window_context, location)
            self._beside = [open_one for open_one in self._beside if open_one.isVisible()] + [window]
            window.show()
            return True
        if not self.stack.go(location):
            return False
        self._visited(location)
        return True

    def run(self, key: str) -> None:
        """Answer a command; "page:people" is the command "page" with the value "people"."""
        name, _, value = key.partition(":")
        if value:
            self._choices[name](value)
        else:
            self._answers[name]()

    def _answer_page(self) -> dict[str, Callable[[], object]]:
        """Commands for the visible page."""
        return {
            "new": lambda: self._tell_page(Page.new),
            "save": lambda: self._tell_page(Page.save),
            "print": lambda: self._tell_page(Page.print_),
            "filter": lambda: self._tell_page(Page.focus_filter),
            "page": lambda: self._tell_page(Page.take_focus),
        }

    def _tell_page(self, method: Callable[[Page], object]) -> None:
        """Call a method of the visible page by its name, so that the page's own version answers."""
        if self.stack.page is not None:
            getattr(self.stack.page, method.__name__)()

    def _answer_window(self) -> dict[str, Callable[[], object]]:
        """Commands for the window itself."""
        return {
            "back": lambda: self._go_along(-1),
            "forward": lambda: self._go_along(1),
            "search": self.search.start,
            "palette": self._open_palette,
            "capture": self._capture,
            "lock": self.locked.emit,
            "salvage": self.salvage_wanted.emit,
            "quit": self.close,
            "discreet": lambda: self.window_context.discreet.set(not self.window_context.discreet.on),
            "zoom_in": lambda: self._look.zoom_by(1),
            "zoom_out": lambda: self._look.zoom_by(-1),
            "zoom_reset": lambda: self._look.set_zoom(ZOOM.default),
            "theme": self._look.toggle,
            "sidebar": self.side.toggle,
            "help": lambda: HelpDialog(self.commands.sections, False, self).show(),
            "keys": lambda: HelpDialog(self.commands.sections, True, self).show(),
        }

    def _lock_after(self, minutes: str) -> None:
        self.window_context.settings.set(LOCK_AFTER, int(minutes))
        self._idle.set_minutes(int(minutes))

    def _open_palette(self) -> None:
        actions = [*self.commands.all(), *self.searches.actions()]
        CommandPalette(self.window_context, self.finder, actions, self).open_over(self)

    def _capture(self) -> None:
        """Quick capture: one line that becomes what it says."""
        from app.views.shared.capture.dialog import capture

        capture(self.window_context, self)

    def _page_picked(self, key: str) -> None:
        """A page of the side bar: where she left it, and its list when she is there already."""
        page = self.stack.page
        shown = page is not None and page.spec.key == key
        self.go(Location(key) if shown else self.stack.last_location(key))

    def _go_along(self, steps: int) -> None:
        location = self._history.go(steps)
        if location is not None:
            self.stack.go(location)
            self._show_page()

    def _visited(self, location: Location) -> None:
        self._history.visit(location)
        self._show_page()

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab goes through the window as it is read, also where parts came after others: pages, facts about a record."""
        if self.stack.page is not None:
            in_order(self.top, self.banner, self.side, self.stack.page, self.status)
        return super().focusNextPrevChild(next)

    def _show_page(self) -> None:
        """Side bar, title and commands fit the visible page. The title of a window never names a person."""
        page = self.stack.page
        if page is None:
            return
        self.setWindowTitle(f"{page.spec.label()} – Quartiersbuch")
        self.side.show_page(page.spec.key, page.location().search)
        by_key = self.commands.by_key
        for ability in _OF_PAGES:
            by_key[ability].setEnabled(ability in page.can & self._can_do)
        by_key["back"].setEnabled(self._history.can_go(-1))
        by_key["forward"].setEnabled(self._history.can_go(1))
        self.commands.page_section.entries = list(page.actions_here())

    def _changed(self, changes: Changes) -> None:
        if changes.step_id:
            self.status.saved()
            self._counting.start()

    def _count(self) -> None:
        counting = [(spec.key, spec.count) for spec in self.window_context.pages if spec.count is not None]
        if counting:
            self.window_context.work.run(
                self.window_context.context.read,
                _counts,
                counting,
                what=self.tr("Einträge zählen"),
                done=self.side.show_counts,
            )

    def _folded(self, narrow: bool) -> None:
        self.window_context.settings.set(SIDE_BAR_NARROW, narrow)

    def _fit(self) -> None:
        """Zoom or colours changed."""
        self.side.set_room(self.width())
        self.side.fit()
        self.top.fit()
        for mode in Mode:
            self.commands.by_key[f"mode:{mode}"].setChecked(mode is self._look.mode)

    def keep_drafts(self) -> None:
        """Put what is typed and not saved into the drafts."""
        keep_all(self, *self._beside)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.side.set_room(self.width())
        self.search.popup.hide()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep drafts and sizes; nothing is asked, because nothing is lost."""
        self.keep_drafts()
        self.window_context.settings.keep_window("main", self)
        for window in self._beside:
            window.close()
        self.window_context.bus.close()
        super().closeEvent(event)


def _counts(session: Any, counting: "list[tuple[str, Callable[[Any], int]]]") -> dict[str, int]:
    return {key: count(session) for key, count in counting}
