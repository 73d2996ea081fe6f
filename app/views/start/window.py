"""The start window: one screen at a time on a quiet ground."""

from collections.abc import Callable
from pathlib import Path

from PySide6 import QtCore
from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QToolButton, QVBoxLayout, QWidget

from app.common.paths import resolved
from app.settings.window import VAULT_FOLDER
from app.views.icons import icon
from app.views.language import i18n
from app.views.settings import Settings
from app.views.shared.early import set_value
from app.views.start import vaults
from app.views.start.screen import Screen, StartContext
from app.views.start.unlock import UnlockScreen
from app.views.theme import Look, dress, scaled
from app.views.theme.sizes import MINIMUM, PAGE

_CARD, _WIDE_CARD = 460, 640
_SCROLL_BAR = 40
"""The scroll bar and the margins around the card."""


class StartWindow(QWidget):
    """Shows the screen that fits the vault, and the next one when a screen asks for it."""

    language_wanted = Signal(str)
    painted = Signal()
    """She sees the window for the first time."""

    def __init__(self, start: StartContext, look: Look, settings: Settings) -> None:
        super().__init__()
        dress(self)
        self.start = start
        self._look = look
        self._settings = settings
        self.screen_name = ""
        self.screen_now: Screen | None = None
        self._picked = start.folder
        self._seen = False
        self.setObjectName("start")
        self.setWindowTitle("Quartiersbuch")
        self.setMinimumSize(*MINIMUM)
        if not settings.restore_window("main", self):
            self.resize(1280, 800)
        self._card = QFrame()
        self._card.setProperty("card", True)
        self._inside = QVBoxLayout(self._card)
        self._inside.setContentsMargins(PAGE + 8, PAGE + 8, PAGE + 8, PAGE + 8)
        self._build()
        start.wanted.connect(self.show_screen)
        start.opened.connect(self._remember)
        self.show_screen("unlock" if vaults.looks_ready(start.folder) else "welcome")

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(PAGE, PAGE, PAGE, PAGE)
        outer.addLayout(self._corner())
        inner = QWidget()
        inner.setObjectName("inner")
        middle = QHBoxLayout(inner)
        middle.addStretch(1)
        middle.addLayout(_centred(self._card))
        middle.addStretch(1)
        self._scroll = scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        set_value(scroll, "focusPolicy", "NoFocus")
        scroll.setWidget(inner)
        outer.addWidget(scroll, 1)
        self._fit()
        self._look.changed.connect(self._fit)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._see)

    def _corner(self) -> QHBoxLayout:
        """Language and theme, top right."""
        line = QHBoxLayout()
        line.addStretch(1)
        other = next(code for code in i18n.LANGUAGES if code != i18n.current())
        language = QToolButton()
        language.setText(i18n.LANGUAGES[other])
        language.setIcon(icon("language"))
        set_value(language, "toolButtonStyle", "ToolButtonTextBesideIcon")
        language.clicked.connect(lambda: self.language_wanted.emit(other))
        theme = QToolButton()
        theme.setIcon(icon("theme"))
        theme.setToolTip(self.tr("Hell oder dunkel"))
        theme.setAccessibleName(self.tr("Hell oder dunkel"))
        theme.clicked.connect(self._look.toggle)
        for button in (language, theme):
            set_value(button, "focusPolicy", "TabFocus")
            line.addWidget(button)
        return line

    def _fit(self) -> None:
        """As wide as the screen likes, as far as the window goes."""
        wide = self.screen_now is not None and self.screen_now.wide
        room = self.width() - 2 * PAGE - _SCROLL_BAR
        self._card.setFixedWidth(min(scaled(_WIDE_CARD if wide else _CARD), room))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _see(self, _old: QWidget | None, now: QWidget | None) -> None:
        """What has the focus is in sight, also where the screen is longer than the window."""
        if now is not None and self._card.isAncestorOf(now):
            self._scroll.ensureWidgetVisible(now, 0, PAGE)

    def show_screen(self, name: str) -> None:
        """Replace the screen. "first" is the one that fits the vault, "again" looks at the vault anew, "judge" tells what
        hindered it, "elsewhere" asks for another folder."""
        if name in ("again", "judge"):
            self._look_again(name)
            return
        if name == "elsewhere":
            self._pick_folder()
            return
        if name == "first":
            guess = "unlock" if vaults.looks_ready(self.start.folder) else "welcome"
            name = "trouble" if self.start.trouble else guess
        self.screen_name = name
        old, self.screen_now = self.screen_now, self._make(name)
        if old is not None:
            old.leave()
            self._inside.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._inside.addWidget(self.screen_now)
        self._fit()

    def _make(self, name: str) -> Screen:
        """The screen; all but the one of every morning are imported when they are wanted."""
        if name == "unlock":
            return UnlockScreen(self.start)
        from app.views.start import create, in_use, welcome
        from app.views.start.recovery import change, keys, recover, restore, salvage, trouble

        makers: dict[str, Callable[[StartContext], Screen]] = {
            "in_use": in_use.InUseScreen,
            "welcome": welcome.WelcomeScreen,
            "create": create.CreateScreen,
            "sheet": create.SheetScreen,
            "recover": recover.RecoverScreen,
            "restore": restore.RestoreScreen,
            "keys": keys.KeysScreen,
            "salvage": salvage.SalvageScreen,
            "salvaged": salvage.SalvagedScreen,
            "trouble": trouble.TroubleScreen,
            "passphrase": change.PassphraseScreen,
            "new_code": change.NewCodeScreen,
            "exposed": change.ExposedScreen,
            "new_sheet": change.NewSheetScreen,
            "changing": change.ChangingScreen,
            "changed": change.ChangedScreen,
        }
        return makers[name](self.start)

    def _look_again(self, name: str) -> None:
        """Look at the vault in the worker thread; "judge" knows the error that was met."""
        start, looking = self.start, self.tr("Tresor ansehen")
        if name == "judge" and start.hindrance is not None:
            start.work.run(
                vaults.trouble_behind,
                start.folder,
                start.hindrance,
                what=looking,
                done=self._met,
                failed=start.crashed.emit,
            )
        else:
            start.hindrance = None
            start.work.run(vaults.state, start.folder, what=looking, done=self._seen_again, failed=start.crashed.emit)

    def _met(self, trouble: str) -> None:
        self.start.trouble = trouble
        self.show_screen("trouble")

    def _seen_again(self, state: str) -> None:
        self.start.trouble = self._trouble_in(state)
        self.show_screen("first")

    def judged(self, state: str) -> None:
        """The real state of the vault is known: correct the first guess, unless she went on meanwhile."""
        self.start.trouble = self._trouble_in(state)
        if self.start.trouble and self.screen_name in ("unlock", "welcome"):
            self.show_screen("trouble")

    def _trouble_in(self, state: str) -> str:
        """What is wrong; a folder that is not there is a trouble only where a vault was expected."""
        if state == "ready":
            return ""
        if state != "none":
            return state
        from app.views.start.recovery import explanations

        folder = self.start.folder
        stored = self._settings.get(VAULT_FOLDER)
        expected = bool(stored) and resolved(Path(stored)) == folder
        return explanations.MISSING if expected or not Path(folder.anchor).exists() else ""

    def _pick_folder(self) -> None:
        """Ask for the folder of another vault and look whether it is one."""
        folder = self.start.ask.folder(self.tr("Ordner des Tresors"))
        if folder is not None:
            self._picked = resolved(folder)
            self.start.work.run(
                vaults.state,
                self._picked,
                what=self.tr("Tresor ansehen"),
                done=self._judge_picked,
                failed=self.start.crashed.emit,
            )

    def _judge_picked(self, state: str) -> None:
        if state in ("none", "foreign_folder"):
            text = self.tr(
                "Im Ordner „{folder}“ liegt kein Tresor. Bitte den Ordner wählen, in dem „vault.keys“ liegt."
            )
            if self.screen_now is not None:
                self.screen_now.tell(text.format(folder=self._picked))
            return
        self.start.folder = self._picked
        self.start.hindrance = None
        self.start.single_instance.claim(self._picked)
        self._seen_again(state)

    def _remember(self) -> None:
        """The vault that was opened is looked for next time; a demo, or one named in the call, is only visited."""
        named = self.start.options.vault is not None and self.start.folder == self.start.options.folder
        if not named and not vaults.demo_passphrase(self.start.folder):
            self._settings.set(VAULT_FOLDER, str(self.start.folder))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc stops what runs, otherwise it goes back."""
        if event.key() == QtCore.Qt.Key.Key_Escape and self.screen_now is not None:
            self.screen_now.escape()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            self.painted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember size and place."""
        self._settings.keep_window("main", self)
        super().closeEvent(event)


def _centred(card: QWidget) -> QVBoxLayout:
    """A column with the card in its middle."""
    column = QVBoxLayout()
    column.addStretch(1)
    column.addWidget(card)
    column.addStretch(1)
    return column
