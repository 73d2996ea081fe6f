"""The start window: one screen at a time on a quiet ground."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QToolButton, QVBoxLayout, QWidget

from app.views import i18n
from app.views.icons import icon
from app.views.settings import Settings
from app.views.start import vaults
from app.views.start.screen import Screen, Start
from app.views.start.unlock import UnlockScreen
from app.views.theme import Look, scaled
from app.views.theme.sizes import MINIMUM, PAGE

_CARD = 460


class StartWindow(QWidget):
    """Shows the screen that fits the vault, and the next one when a screen asks for it."""

    language_wanted = Signal(str)

    def __init__(self, start: Start, look: Look, settings: Settings) -> None:
        super().__init__()
        self.start = start
        self._look = look
        self._settings = settings
        self.screen_name = ""
        self.screen_now: Screen | None = None
        self._vault_state = ""
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
        self.show_screen("unlock" if vaults.looks_ready(start.folder) else "welcome")

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(PAGE, PAGE, PAGE, PAGE)
        outer.addLayout(self._corner())
        inner = QWidget()
        inner.setObjectName("inner")
        middle = QHBoxLayout(inner)
        middle.addStretch(1)
        middle.addWidget(self._card, 0, Qt.AlignmentFlag.AlignVCenter)
        middle.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        outer.addWidget(scroll, 1)
        self._fit()
        self._look.changed.connect(self._fit)

    def _corner(self) -> QHBoxLayout:
        """Language and theme, top right."""
        line = QHBoxLayout()
        line.addStretch(1)
        other = next(code for code in i18n.LANGUAGES if code != i18n.current())
        language = QToolButton()
        language.setText(i18n.LANGUAGES[other])
        language.setIcon(icon("language"))
        language.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        language.clicked.connect(lambda: self.language_wanted.emit(other))
        theme = QToolButton()
        theme.setIcon(icon("theme"))
        theme.setToolTip(self.tr("Hell oder dunkel"))
        theme.setAccessibleName(self.tr("Hell oder dunkel"))
        theme.clicked.connect(self._look.toggle)
        for button in (language, theme):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            line.addWidget(button)
        return line

    def _fit(self) -> None:
        self._card.setFixedWidth(scaled(_CARD))

    def show_screen(self, name: str) -> None:
        """Replace the screen; "first" is the one that fits the vault."""
        if name == "first":
            name = "trouble" if self._vault_state in ("half", "foreign") else "welcome"
            name = "unlock" if self._vault_state == "ready" else name
        self.screen_name = name
        old, self.screen_now = self.screen_now, self._make(name)
        if old is not None:
            self._inside.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._inside.addWidget(self.screen_now)

    def _make(self, name: str) -> Screen:
        """The screen; all but the one of every morning are imported when they are wanted."""
        if name == "unlock":
            return UnlockScreen(self.start)
        from app.views.start import create, in_use, recover, welcome

        if name == "trouble":
            return recover.TroubleScreen(self.start, self._trouble())
        makers: dict[str, Callable[[Start], Screen]] = {
            "in_use": in_use.InUseScreen,
            "welcome": welcome.WelcomeScreen,
            "create": create.CreateScreen,
            "sheet": create.SheetScreen,
            "recover": recover.RecoverScreen,
            "restore": recover.RestoreScreen,
        }
        return makers[name](self.start)

    def judged(self, state: str) -> None:
        """The real state of the vault is known: correct the first guess, unless she went on meanwhile."""
        self._vault_state = state
        if state in ("half", "foreign") and self.screen_name in ("unlock", "welcome"):
            self.show_screen("trouble")

    def _trouble(self) -> str:
        if self._vault_state == "half":
            text = self.tr(
                "In „{folder}“ fehlt ein Teil des Tresors. Es wurde nichts verändert und nichts Neues angelegt."
            )
        else:
            text = self.tr("Der Ordner „{folder}“ ist kein Tresor, aber auch nicht leer. Er wurde nicht angerührt.")
        return text.format(folder=self.start.folder)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember size and place."""
        self._settings.keep_window("main", self)
        super().closeEvent(event)
