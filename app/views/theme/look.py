"""Puts theme, zoom and fonts onto the application and follows the system's light and dark."""

import sys
from enum import StrEnum
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from app.common.paths import RESOURCES
from app.settings.window import THEME, ZOOM
from app.views.settings import Settings
from app.views.theme.palettes import DARK, LIGHT, Colours
from app.views.theme.restyling import Restyling, sheet_in_force
from app.views.theme.sheet import sheet
from app.views.theme.sizes import ZOOMS

FAMILY = "Noto Sans"
_FONTS = RESOURCES / "fonts"
_SYSTEM_HAS_FONT = sys.platform in ("win32", "darwin")
_POINTS = 13.0 if sys.platform == "darwin" else 10.0
"""Body size; macOS counts 72 points to the inch, the others 96."""


_MIDDLE = 128
"""Between black (0) and white (255)."""


class Mode(StrEnum):
    """What decides between light and dark."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


_on_screen = LIGHT


def colours() -> Colours:
    """The colours of the theme now on the screen. Asked for at every painted icon and row, so it must cost nothing."""
    return _on_screen


class Look(QObject):
    """The one place that changes palette and font of the application, and the style sheet of its windows."""

    changed = Signal()
    """Theme or zoom changed; what paints itself repaints."""

    def __init__(self, application: QApplication, settings: Settings) -> None:
        super().__init__(application)
        self._application = application
        self._settings = settings
        self._restyling = Restyling(application, self)
        self._restyling.changed.connect(self.changed)
        self.mode = Mode(settings.get(THEME))
        self.zoom = min(ZOOMS, key=lambda step: abs(step - settings.get(ZOOM)))
        self._family = _first_fonts()
        hints = application.styleHints()
        self._follow_system()
        hints.colorSchemeChanged.connect(self._scheme_changed)
        self._apply()

    @property
    def dark(self) -> bool:
        """Whether the dark theme is shown."""
        if self.mode is Mode.SYSTEM:
            return _is_dark(_system_palette(self._application))
        return self.mode is Mode.DARK

    def set_mode(self, mode: Mode) -> None:
        """Choose light, dark or the system's choice, and remember it."""
        self.mode = mode
        self._settings.set(THEME, mode.value)
        self._follow_system()
        self._apply()

    def toggle(self) -> None:
        """The other of light and dark."""
        self.set_mode(Mode.LIGHT if self.dark else Mode.DARK)

    def set_zoom(self, percent: int) -> None:
        """Set and remember the zoom, one of `ZOOMS`."""
        if percent != self.zoom:
            self.zoom = percent
            self._settings.set(ZOOM, percent)
            self._apply()

    def zoom_by(self, steps: int) -> None:
        """One or more steps larger or smaller."""
        place = ZOOMS.index(self.zoom) + steps
        self.set_zoom(ZOOMS[max(0, min(place, len(ZOOMS) - 1))])

    def _follow_system(self) -> None:
        """Tell the platform, so that title bars and native dialogs fit."""
        hints = self._application.styleHints()
        if self.mode is Mode.SYSTEM:
            hints.unsetColorScheme()
        else:
            hints.setProperty("colorScheme", self.mode.name.title())

    def _scheme_changed(self) -> None:
        if self.mode is Mode.SYSTEM:
            self._apply()

    def settle(self) -> None:
        """Bring a change at once to its end; usually what is seen follows within some turns of the event loop."""
        self._restyling.finish()

    def _apply(self) -> None:
        chosen, other = (DARK, LIGHT) if self.dark else (LIGHT, DARK)
        points = round(_POINTS * self.zoom / 100, 1)
        wanted = sheet(chosen, points, self.zoom, (RESOURCES / "icons").as_posix(), other.accent)
        self._restyling.change(wanted, partial(self._prepare, chosen, points))

    def _prepare(self, chosen: Colours, points: float) -> None:
        """What goes with a style sheet."""
        global _on_screen
        _on_screen = chosen
        font = QFont(self._family) if self._family else QFont(self._application.font())
        font.setPointSizeF(points)
        self._application.setProperty("zoom", self.zoom)
        self._application.setFont(font)
        self._application.setPalette(palette(chosen))
        for told in (QEvent.Type.ApplicationFontChange, QEvent.Type.ApplicationPaletteChange):
            QCoreApplication.sendPostedEvents(None, told)  # every widget knows both before it is styled


def _is_dark(found: QPalette) -> bool:
    return found.color(QPalette.ColorRole.Window).lightness() < _MIDDLE


def _system_palette(application: QApplication) -> QPalette:
    """Fusion's own palette follows the system; its scheme itself is a value of the class `Qt` (see `shared/early.py`).

    Until the application has colours of its own it shows that palette, and need not be asked for the style, a class with
    as many enumerations.
    """
    return QStyleFactory.create("Fusion").standardPalette() if sheet_in_force(application) else application.palette()


def palette(chosen: Colours) -> QPalette:
    """The colours as a palette, for everything the style sheet doesn't name."""
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    made = QPalette()
    for names, colour in (
        ((role.Window,), chosen.ground),
        ((role.Base,), chosen.card),
        ((role.AlternateBase,), chosen.stripe),
        ((role.Button,), chosen.card),
        ((role.ToolTipBase,), chosen.raised),
        ((role.WindowText, role.Text, role.ButtonText, role.ToolTipText, role.BrightText), chosen.text),
        ((role.PlaceholderText,), chosen.quiet),
        ((role.Highlight,), chosen.accent),
        ((role.HighlightedText,), chosen.on_accent),
        ((role.Accent, role.Link), chosen.accent),
        ((role.LinkVisited,), chosen.accent_down),
        ((role.Light, role.Midlight), chosen.line),
        ((role.Mid, role.Dark), chosen.edge),
        ((role.Shadow,), chosen.line),
    ):
        for name in names:
            made.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(group.Disabled, name, QColor(chosen.faint))
    return made


def load_other_scripts() -> None:
    """Register the bundled fonts for scripts the first screen doesn't need. Call when the window stands.

    All at once, not when a text needs them: it takes 16 to 22 ms and no memory (a font is read when one of its letters is
    drawn), and texts come into the window in too many ways to be watched.
    """
    names = [path for path in sorted(_FONTS.glob("*.ttf")) if not path.name.startswith("NotoSans-")]
    families = [family for path in names for family in _register(path)]
    QFont.insertSubstitutions(FAMILY, families)


def _first_fonts() -> str:
    """Register the bundled text font where the system has none of its own; its family, or "" for the system's font."""
    if _SYSTEM_HAS_FONT:
        return ""
    found = [_register(_FONTS / f"NotoSans-{weight}.ttf") for weight in ("Regular", "SemiBold")]
    return FAMILY if all(found) else ""


def _register(path: Path) -> list[str]:
    number = QFontDatabase.addApplicationFont(str(path))
    return QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
