"""Darstellung: colours, size, language. Everything applies at once, the language when the dialog is closed."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from app.settings.window import LANGUAGE, THEME, ZOOM
from app.views.language import i18n, written
from app.views.language.sentences import translated
from app.views.preferences.section import Section
from app.views.shared.announce import LiveLabel
from app.views.shared.forms.fields import ChoiceField
from app.views.shared.widgets import PlainLabel, action_button, icon_button, row
from app.views.theme import Mode, zoom
from app.views.theme.sizes import FORM, INSIDE, scaled
from app.views.window_context import WindowContext


class AppearanceSection(Section):
    """The same choices as in the menu *Ansicht*."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__(
            window_context, self.tr("Darstellung"), self.tr("Farben, Größe und Sprache des Fensters."), "theme"
        )
        self.mode = ChoiceField(
            translated(THEME.label),
            [
                (Mode.SYSTEM.value, self.tr("wie das System")),
                (Mode.LIGHT.value, self.tr("immer hell")),
                (Mode.DARK.value, self.tr("immer dunkel")),
            ],
        )
        self.mode.changed.connect(self._choose_mode)
        self.language = ChoiceField(translated(LANGUAGE.label), list(i18n.LANGUAGES.items()))
        self.percent = LiveLabel()
        self.percent.setAccessibleName(translated(ZOOM.label))
        smaller = icon_button("zoom_out", self.tr("Kleiner"), lambda: window_context.command("zoom_out"))
        larger = icon_button("zoom_in", self.tr("Größer"), lambda: window_context.command("zoom_in"))
        normal = action_button(self.tr("Normale Größe"), lambda: window_context.command("zoom_reset"), role="flat")
        size = QWidget()
        size.setLayout(row(smaller, self.percent, larger, normal, None))
        column = self.body
        for part in (self.mode, self.language):
            part.setMaximumWidth(scaled(FORM // 2))
            column.addWidget(part)
        column.addWidget(PlainLabel(self.tr("Die Sprache wechselt, wenn Sie die Einstellungen schließen."), "small"))
        column.addSpacing(INSIDE)
        column.addWidget(PlainLabel(translated(ZOOM.label), "small"))
        column.addWidget(size)
        column.addStretch(1)

    def load(self) -> None:
        self.mode.set_value(self.window_context.settings.get(THEME))
        self.language.set_value(i18n.current())
        self._show_zoom()

    def _choose_mode(self) -> None:
        self.window_context.command(f"mode:{self.mode.value()}")

    def _show_zoom(self) -> None:
        self.percent.setText(written.percent(zoom()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "percent"):
            self._show_zoom()
