"""Every command of the window, once: the menus, the top bar, the palette, the shortcut list and the help show these."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from app.views.icons import icon
from app.views.language import i18n
from app.views.page_spec import PageSpec
from app.views.theme import Look, Mode
from app.views.window_context import WindowContext


@dataclass
class Section:
    """One menu: its word and its commands, None between groups, or a menu inside."""

    title: str
    entries: "list[QAction | Section | None]" = field(default_factory=list)

    def actions(self) -> list[QAction]:
        """All commands, those of inner menus too."""
        found: list[QAction] = []
        for entry in self.entries:
            if isinstance(entry, Section):
                found += entry.actions()
            elif entry is not None:
                found.append(entry)
        return found


class Commands(QObject):
    """Makes the commands; `by_key` finds them, `run` is how the window answers each key."""

    def __init__(self, run: Callable[[str], None], look: Look, window_context: WindowContext, parent: QObject) -> None:
        super().__init__(parent)
        self._run = run
        self.by_key: dict[str, QAction] = {}
        self.page_section = Section(self.tr("&Seite"))
        self.sections = [
            self._file(),
            self._edit(),
            self._go(window_context.pages),
            self._view(look),
            self.page_section,
            self._help(),
        ]

    def all(self) -> list[QAction]:
        """Every command in the order of the menus."""
        return [action for section in self.sections for action in section.actions()]

    def fill(self, bar: QMenuBar) -> None:
        """Put the menus into the bar."""
        for section in self.sections:
            menu = bar.addMenu(section.title)
            _fill(menu, section)
            if section is self.page_section:
                menu.aboutToShow.connect(self._fill_page)
                self._page_menu = menu

    def _fill_page(self) -> None:
        self._page_menu.clear()
        _fill(self._page_menu, self.page_section)
        if not self.page_section.entries:
            nothing = self._page_menu.addAction(self.tr("Hier gibt es keine weiteren Befehle"))
            nothing.setEnabled(False)

    def _make(self, key: str, text: str, keys: str | Sequence[str] = (), icon_name: str = "") -> QAction:
        action = QAction(text, self)
        action.setShortcuts([QKeySequence(one) for one in ([keys] if isinstance(keys, str) else keys)])
        if icon_name:
            action.setIcon(icon(icon_name))
            action.setProperty("symbol", icon_name)
        action.triggered.connect(lambda: self._run(key))
        self.by_key[key] = action
        return action

    def _file(self) -> Section:
        make = self._make
        return Section(
            self.tr("&Datei"),
            [
                make("new", self.tr("&Neu"), "Ctrl+N", "new"),
                make("capture", self.tr("Neuer &Eintrag …"), "Ctrl+Shift+N", "entry"),
                make("save", self.tr("&Sichern"), "Ctrl+S", "save"),
                make("print", self.tr("&Drucken …"), "Ctrl+P", "print"),
                None,
                make("import_persons", self.tr("Personen aus Liste übernehmen …"), (), "import"),
                make("import_organisations", self.tr("Akteure aus Liste übernehmen …"), (), "import"),
                make("imports", self.tr("Übernommene Listen …"), (), "history"),
                None,
                make("backup", self.tr("Sicherung jetzt anlegen"), (), "backup"),
                make("backup_to", self.tr("Sicherung an anderem Ort ablegen …"), (), "export"),
                make("check", self.tr("Tresor prüfen")),
                make("passphrase", self.tr("Passphrase ändern …"), (), "key"),
                make("sheet", self.tr("Neues Blatt für den Safe …"), (), "pdf"),
                make("exposed", self.tr("Jemand kennt mein Geheimnis …"), (), "warning"),
                None,
                make("preferences", self.tr("&Einstellungen …"), "Ctrl+,", "settings"),
                None,
                make("lock", self.tr("S&perren"), "Ctrl+L", "lock"),
                make("quit", self.tr("&Beenden"), "Ctrl+Q"),
            ],
        )

    def _edit(self) -> Section:
        make = self._make
        return Section(
            self.tr("&Bearbeiten"),
            [
                make("undo", self.tr("&Rückgängig"), "Ctrl+Z", "undo"),
                make("redo", self.tr("&Wiederholen"), ("Ctrl+Y", "Ctrl+Shift+Z"), "redo"),
                make("steps", self.tr("Letzte Schritte …"), "Ctrl+Shift+H", "history"),
                None,
                make("search", self.tr("In allem &suchen"), "Ctrl+F", "search"),
                make("filter", self.tr("In dieser Liste &filtern"), "Ctrl+Shift+F", "filter"),
                make("palette", self.tr("Be&fehle …"), "Ctrl+K", "command"),
            ],
        )

    def _go(self, pages: Sequence[PageSpec]) -> Section:
        make = self._make
        return Section(
            self.tr("&Gehe zu"),
            [
                *(make(f"page:{spec.key}", spec.label(), spec.shortcut, spec.icon) for spec in pages),
                None,
                make("back", self.tr("&Zurück"), "Alt+Left", "back"),
                make("forward", self.tr("&Vor"), "Alt+Right", "forward"),
            ],
        )

    def _view(self, look: Look) -> Section:
        make = self._make
        discreet = make("discreet", self.tr("&Diskret: Namen verbergen"), "F8", "hide")
        discreet.setCheckable(True)
        return Section(
            self.tr("&Ansicht"),
            [
                discreet,
                None,
                make("zoom_in", self.tr("&Größer"), ("Ctrl++", "Ctrl+="), "zoom_in"),
                make("zoom_out", self.tr("&Kleiner"), "Ctrl+-", "zoom_out"),
                make("zoom_reset", self.tr("&Normale Größe"), "Ctrl+0"),
                None,
                make("theme", self.tr("&Hell oder dunkel"), (), "theme"),
                self._modes(look),
                self._languages(),
                None,
                make("sidebar", self.tr("Seiten&leiste"), "Ctrl+B", "sidebar"),
            ],
        )

    def _modes(self, look: Look) -> Section:
        words = {
            Mode.SYSTEM: self.tr("Wie das System"),
            Mode.LIGHT: self.tr("Immer hell"),
            Mode.DARK: self.tr("Immer dunkel"),
        }
        return Section(self.tr("Farben"), self._choices("mode", words, look.mode))

    def _languages(self) -> Section:
        return Section(self.tr("Sprache"), self._choices("language", i18n.LANGUAGES, i18n.current()))

    def _choices(
        self, group_key: str, words: "dict[Mode, str] | dict[str, str]", now: str
    ) -> "list[QAction | Section | None]":
        group = QActionGroup(self)
        made: list[QAction | Section | None] = []
        for key, word in words.items():
            action = self._make(f"{group_key}:{key}", word)
            action.setCheckable(True)
            action.setChecked(key == now)
            group.addAction(action)
            made.append(action)
        return made

    def _help(self) -> Section:
        make = self._make
        return Section(
            self.tr("&Hilfe"),
            [
                make("help", self.tr("&Hilfe"), "F1", "help"),
                make("keys", self.tr("&Tastenkürzel"), "Ctrl+/", "keyboard"),
                make("about", self.tr("&Über Quartiersbuch"), (), "info"),
            ],
        )


def plain_text(action: QAction) -> str:
    """A command's words without the sign for the underlined letter."""
    return action.text().replace("&", "").rstrip(" …")


def shortcut_text(action: QAction) -> str:
    """A command's shortcut as it is written on her keyboard, or nothing."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def _fill(menu: QMenu, section: Section) -> None:
    for entry in section.entries:
        if entry is None:
            menu.addSeparator()
        elif isinstance(entry, Section):
            _fill(menu.addMenu(entry.title), entry)
        else:
            menu.addAction(entry)
