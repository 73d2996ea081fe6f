"""Help in one window: how things go here, and every shortcut."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSlider, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from app.views.main.commands import Section, plain_text, shortcut_text
from app.views.shared.dialog import Dialog
from app.views.shared.widgets import PlainLabel, Tabs, action_button, row
from app.views.theme import scaled
from app.views.theme.sizes import GROUP, PAGE, RELATED

_KEYS = 180
"""Width of the column with the keys."""


_MOVE = QAbstractSlider.SliderAction
_SCROLLS = {
    Qt.Key.Key_Down: _MOVE.SliderSingleStepAdd,
    Qt.Key.Key_Up: _MOVE.SliderSingleStepSub,
    Qt.Key.Key_PageDown: _MOVE.SliderPageStepAdd,
    Qt.Key.Key_PageUp: _MOVE.SliderPageStepSub,
}


class HelpDialog(Dialog):
    """Two leaves: help and shortcuts."""

    def __init__(self, sections: Sequence[Section], show_keys: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Hilfe"))
        self.resize(scaled(680), scaled(620))
        leaves = self._leaves = Tabs(self.tr("Hilfe"))
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE, PAGE, PAGE, PAGE)
        column.setSpacing(GROUP)
        column.addWidget(leaves, 1)
        self._help(_leaf(leaves, self.tr("So geht es")))
        self._keys(sections, _leaf(leaves, self.tr("Tastenkürzel")))
        leaves.setCurrentIndex(int(show_keys))
        column.addLayout(row(None, action_button(self.tr("Schließen"), self.close)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """↓ ↑ and the page keys scroll: there is nothing else to do here."""
        leaf = self._leaves.currentWidget()
        move = _SCROLLS.get(Qt.Key(event.key()))
        if move is not None and isinstance(leaf, QScrollArea):
            leaf.verticalScrollBar().triggerAction(move)
        else:
            super().keyPressEvent(event)

    def _help(self, column: QVBoxLayout) -> None:
        paragraphs = (
            (
                self.tr("Erst suchen"),
                self.tr(
                    "Strg+F findet alles: Menschen, Fälle, Akteure, Veranstaltungen, Aufgaben. Schon zwei Buchstaben genügen, "
                    "auch aus der Mitte eines Namens. Enter öffnet, Strg+Enter öffnet in einem eigenen Fenster."
                ),
            ),
            (
                self.tr("Eintragen"),
                self.tr(
                    "Strg+N beginnt etwas Neues, Strg+S sichert. Nichts außer einem Namen ist Pflicht. Was Sie tippen, bleibt "
                    "als Entwurf im Tresor, auch wenn das Fenster zugeht oder der Strom ausfällt."
                ),
            ),
            (
                self.tr("Zurücknehmen"),
                self.tr(
                    "Strg+Z nimmt den letzten Schritt zurück, auch das Löschen und das Übernehmen einer Tabelle. Unter „Letzte Schritte“ "
                    "sehen Sie alle. Gelöschtes liegt außerdem im Papierkorb."
                ),
            ),
            (
                self.tr("Besuch am Schreibtisch"),
                self.tr(
                    "F8 verbirgt alle Namen, Strg+L verschließt den Tresor sofort. Nach dem Entsperren sind Sie dort, wo Sie waren."
                ),
            ),
            (
                self.tr("Sicherungen"),
                self.tr(
                    "Quartiersbuch sichert von selbst und prüft jede Sicherung. Legen Sie ab und zu eine auf einen Stick: "
                    "Datei → Sicherung an anderem Ort ablegen."
                ),
            ),
            (
                self.tr("Größe und Farben"),
                self.tr(
                    "Strg+Plus und Strg+Minus ändern die Größe von allem. Hell oder dunkel folgt dem System, bis Sie wählen."
                ),
            ),
        )
        for title, text in paragraphs:
            column.addWidget(PlainLabel(title, "section"))
            column.addWidget(PlainLabel(text, wrap=True))
            column.addSpacing(RELATED)
        column.addStretch(1)

    def _keys(self, sections: Sequence[Section], column: QVBoxLayout) -> None:
        for section in sections:
            with_keys = [action for action in section.actions() if shortcut_text(action)]
            if not with_keys:
                continue
            column.addWidget(PlainLabel(section.title.replace("&", ""), "section"))
            form = QGridLayout()
            column.addLayout(form)
            form.setColumnMinimumWidth(0, scaled(_KEYS))
            form.setColumnStretch(1, 1)
            form.setHorizontalSpacing(PAGE)
            form.setVerticalSpacing(RELATED)
            for line, action in enumerate(with_keys):
                form.addWidget(PlainLabel(shortcut_text(action), "key"), line, 0, Qt.AlignmentFlag.AlignLeft)
                form.addWidget(PlainLabel(plain_text(action)), line, 1)
            column.addSpacing(RELATED)
        column.addStretch(1)


def _leaf(leaves: Tabs, title: str) -> QVBoxLayout:
    """What stands on a leaf of its own, which scrolls."""
    area, inside = QScrollArea(), QWidget()
    inside.setObjectName("inner")
    leaves.addTab(area, title)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inside)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    column = QVBoxLayout(inside)
    column.setSpacing(RELATED)
    return column
