"""Discreet mode (F8): somebody sits across the desk, so names are hidden."""

from PySide6.QtCore import QObject, Signal

from app.views.language.words import titled


class Discreet(QObject):
    """Whether names are hidden. Widgets that show names connect `changed` to their repaint."""

    changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.on = False

    def set(self, on: bool) -> None:
        """Hide or show names."""
        if on != self.on:
            self.on = on
            self.changed.emit(on)

    def mask(self, text: str) -> str:
        """`text` as it may be shown now: unchanged, or only the first letter of each word."""
        if not self.on:
            return text
        return " ".join(f"{word[0]}…" if word[0].isalpha() else "…" for word in text.split())

    def title(self, kind: str, title: str) -> str:
        """The title of a record as it may be shown now: one that names no private person stays as it is."""
        from app.models import Naming, graph  # here, because this is loaded before the vault is open

        shown = titled(kind, title)
        return shown if graph.entity_of(kind).naming is Naming.NOBODY else self.mask(shown)
