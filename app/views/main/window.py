"""The main window: puts the bars, the pages and the commands together and answers the commands."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from app.common.changes import Changes
from app.settings.safety import CLIPBOARD_SECONDS, LOCK_AFTER
from app.settings.window import SIDE_BAR_NARROW, ZOOM
from app.views.ask import Ask
from app.views.desk import Desk
from app.views.main import dialogs
from app.views.main.bars.banner import Banner
from app.views.main.bars.notice import NoticeBar
from app.views.main.bars.sidebar import SideBar
from app.views.main.bars.statusbar import StatusBar
from app.views.main.bars.topbar import TopBar
from app.views.main.beside import BesideWindow
from app.views.main.commands import Commands
from app.views.main.finding.finder import Find
from app.views.main.finding.palette import CommandPalette
from app.views.main.finding.search import SearchField
from app.views.main.help import HelpDialog
from app.views.main.history import History
from app.views.main.idle import IdleLock
from app.views.main.reading import COMMANDS
from app.views.main.stack import PageStack
from app.views.main.undo import Undoing
from app.views.main.upkeep.upkeep import Upkeep
from app.views.page import Page
from app.views.page_spec import PageSpec
from app.views.place import Place
from app.views.settings import Settings
from app.views.shared.forms.drafts import keep_all
from app.views.theme import Look, Mode
from app.views.theme.sizes import MINIMUM
from app.views.work import Work

if TYPE_CHECKING:
    from app.context import Context

_SOON = 150
"""Milliseconds until the side bar counts again after a change: once for several changes in a row."""

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
    rotate_wanted = Signal()
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
        self.setWindowTitle("Quartiersbuch")
        self.setMinimumSize(*MINIMUM)
        self.desk = Desk(context, work, ask, settings, pages, self)
        self._look = look
        self.finder = find
        self._history = History()
        self._beside: list[BesideWindow] = []
        self.commands = Commands(self.run, look, self.desk, self)
        self.commands.fill(self.menuBar())
        self._build(read_only=context.read_only)
        self._undo = Undoing(self.desk, self.commands, self)
        self._upkeep = Upkeep(self.desk, self.status, self)
        self._idle = IdleLock(settings.get(LOCK_AFTER), self, key=self.commands.by_key["lock"].shortcut())
        self._counting = QTimer(self)
        self._counting.setSingleShot(True)
        self._counting.setInterval(_SOON)
        self._counting.timeout.connect(self._count)
        self._answers = self._answer_page() | self._answer_window() | self._undo.answers() | self._upkeep.answers()
        self._answers |= dialogs.answers(self.desk)
        self._choices: dict[str, Callable[[str], object]] = {
            "page": self._page_picked,
            "mode": lambda mode: look.set_mode(Mode(mode)),
            "language": self.language_wanted.emit,
            "preferences": lambda section: dialogs.open_preferences(self.desk, section),
            "restore": self.restore_wanted.emit,
            "lock_after": self._lock_after,
            "clipboard_after": lambda seconds: settings.set(CLIPBOARD_SECONDS, int(seconds)),
            "remind_after": self._upkeep.remind_after,
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
        self.search = SearchField(self.desk, self.finder)
        self.top = TopBar(self.search, self.commands.by_key)
        self.side = SideBar(self.desk.pages, self.desk.settings.get(SIDE_BAR_NARROW))
        self.stack = PageStack(self.desk)
        self.status = StatusBar(self.desk.work)
        self.banner = Banner(self.desk)
        self.notice = NoticeBar(self.desk, self.stack)
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
        self.desk.wanted.connect(self.go)
        self.desk.commanded.connect(self.run)
        self.desk.bus.changed.connect(self._changed)
        self.desk.discreet.changed.connect(self.commands.by_key["discreet"].setChecked)
        self.side.picked.connect(self._page_picked)
        self.side.folded.connect(self._folded)
        self.stack.moved.connect(self._visited)
        self.stack.renamed.connect(self._show_page)
        self.stack.currentChanged.connect(self.notice.raise_)
        self._upkeep.rotate_wanted.connect(self.rotate_wanted)
        self._look.changed.connect(self._fit)
        self._idle.expired.connect(self.locked)
        self._idle.pressed.connect(self.locked)

    def begin(self, place: Place | None) -> None:
        """Show the first place, then count and look after the backups once the window stands."""
        first = Place(self.desk.pages[0].key) if self.desk.pages else None
        for wish in (place, first):
            if wish is not None and self.go(wish):
                break
        if place is None:
            self.search.setFocus()
        QTimer.singleShot(0, self, self._count)
        QTimer.singleShot(0, self, self._undo.show_names)
        QTimer.singleShot(0, self, self._upkeep.begin)
        QTimer.singleShot(0, self, self.banner.begin)

    def place(self) -> Place | None:
        """Where she is."""
        return self.stack.page.place() if self.stack.page is not None else None

    def go(self, place: Place, beside: bool = False) -> bool:
        """Show a place, in a window of its own if `beside`; False if there is no such page."""
        if beside:
            window = BesideWindow(self.desk, place)
            self._beside = [open_one for open_one in self._beside if open_one.isVisible()] + [window]
            window.show()
            return True
        if not self.stack.go(place):
            return False
        self._visited(place)
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
            "page": self.stack.setFocus,
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
            "discreet": lambda: self.desk.discreet.set(not self.desk.discreet.on),
            "zoom_in": lambda: self._look.zoom_by(1),
            "zoom_out": lambda: self._look.zoom_by(-1),
            "zoom_reset": lambda: self._look.set_zoom(ZOOM.default),
            "theme": self._look.toggle,
            "sidebar": self.side.toggle,
            "help": lambda: HelpDialog(self.commands.sections, False, self).show(),
            "keys": lambda: HelpDialog(self.commands.sections, True, self).show(),
        }

    def _lock_after(self, minutes: str) -> None:
        self.desk.settings.set(LOCK_AFTER, int(minutes))
        self._idle.set_minutes(int(minutes))

    def _open_palette(self) -> None:
        CommandPalette(self.desk, self.finder, self.commands.all(), self).open_over(self)

    def _capture(self) -> None:
        """Quick capture: the search for whom it is about, then the entry."""
        from app.views.shared.records.contacts.dialog import capture_contact

        capture_contact(self.desk, self)

    def _page_picked(self, key: str) -> None:
        """A page of the side bar: where she left it, and its list when she is there already."""
        page = self.stack.page
        shown = page is not None and page.spec.key == key
        self.go(Place(key) if shown else self.stack.last_place(key))

    def _go_along(self, steps: int) -> None:
        place = self._history.go(steps)
        if place is not None:
            self.stack.go(place)
            self._show_page()

    def _visited(self, place: Place) -> None:
        self._history.visit(place)
        self._show_page()

    def _show_page(self) -> None:
        """Side bar, title and commands fit the visible page. The title of a window never names a person."""
        page = self.stack.page
        if page is None:
            return
        self.setWindowTitle(f"{page.spec.label()} – Quartiersbuch")
        self.side.show_page(page.spec.key)
        by_key = self.commands.by_key
        for ability in _OF_PAGES:
            by_key[ability].setEnabled(ability in page.can & self._can_do)
        by_key["back"].setEnabled(self._history.can_go(-1))
        by_key["forward"].setEnabled(self._history.can_go(1))
        self.commands.page_section.entries = list(page.actions_here())

    def _changed(self, _changes: Changes) -> None:
        self.status.saved()
        self._counting.start()

    def _count(self) -> None:
        counting = [(spec.key, spec.count) for spec in self.desk.pages if spec.count is not None]
        if counting:
            self.desk.work.run(self.desk.context.read, _counts, counting, done=self.side.show_counts)

    def _folded(self, narrow: bool) -> None:
        self.desk.settings.set(SIDE_BAR_NARROW, narrow)

    def _fit(self) -> None:
        """Zoom or colours changed."""
        self.side.fit()
        self.top.fit()
        for mode in Mode:
            self.commands.by_key[f"mode:{mode}"].setChecked(mode is self._look.mode)

    def keep_drafts(self) -> None:
        """Put what is typed and not saved into the drafts."""
        keep_all(self, *self._beside)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep drafts and sizes; nothing is asked, because nothing is lost."""
        self.keep_drafts()
        self.desk.settings.keep_window("main", self)
        for window in self._beside:
            window.close()
        self.desk.bus.close()
        super().closeEvent(event)


def _counts(session: Any, counting: "list[tuple[str, Callable[[Any], int]]]") -> dict[str, int]:
    return {key: count(session) for key, count in counting}
