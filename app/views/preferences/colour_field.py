"""The accent of papers: a few colours that are easy to read, or one of her own."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QColorDialog, QComboBox

from app.settings.office import ACCENT
from app.views.shared.combo_box import ComboBox
from app.views.shared.forms.fields import Field
from app.views.theme.sizes import scaled
from app.views.window_context import WindowContext

_SWATCH = 16


class ColourField(Field):
    """A colour as #RRGGBB. The last entry of the list opens the colours of the system."""

    editor: QComboBox

    def __init__(
        self, label: str, window_context: WindowContext, choose: "Callable[[str], str | None] | None" = None
    ) -> None:
        super().__init__(label, ComboBox())
        self._window_context = window_context
        self._choose = choose or self._ask
        self._colour = ACCENT
        self.editor.setIconSize(QSize(scaled(_SWATCH), scaled(_SWATCH)))
        for colour, name in self._usual():
            self.editor.addItem(_swatch(colour), name, colour)
        self.editor.addItem(self.tr("Eigene Farbe …"), "")
        self.editor.activated.connect(self._picked)

    def value(self) -> str:
        return self._colour

    def show_value(self, value: Any) -> None:
        self._colour = str(value or ACCENT).upper()
        place = self.editor.findData(self._colour)
        if place < 0:
            place = self.editor.count() - 1
            self.editor.insertItem(
                place, _swatch(self._colour), self.tr("Eigene: {colour}").format(colour=value), value
            )
        self.editor.setCurrentIndex(place)

    def _usual(self) -> list[tuple[str, str]]:
        return [
            (ACCENT, self.tr("Petrol")),
            ("#1F4E8C", self.tr("Blau")),
            ("#2B5D34", self.tr("Grün")),
            ("#8A1C2B", self.tr("Weinrot")),
            ("#5B3A86", self.tr("Violett")),
            ("#7A4A12", self.tr("Braun")),
            ("#1B2326", self.tr("Schwarz")),
        ]

    def _picked(self, place: int) -> None:
        wanted = self.editor.itemData(place) or self._choose(self._colour)
        changed = wanted is not None and wanted != self._colour
        self._fill(self.show_value, wanted or self._colour)
        if changed:
            self._edited()
            self._leave()

    def _ask(self, now: str) -> str | None:
        dialog = QColorDialog(QColor(now), self.window())
        dialog.setWindowTitle(self.label)
        return dialog.currentColor().name().upper() if self._window_context.ask.dialog(dialog) else None


def _swatch(colour: str) -> QIcon:
    pixmap = QPixmap(scaled(_SWATCH), scaled(_SWATCH))
    pixmap.fill(QColor(colour))
    return QIcon(pixmap)
