"""Which file is to be read."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from app.transfer.reading import SUFFIXES
from app.views.window_context import WindowContext

translate = QCoreApplication.translate


def ask_for_file(window_context: WindowContext) -> Path | None:
    """The file to read."""
    kinds = " ".join(f"*{suffix}" for suffix in SUFFIXES)
    return window_context.ask.open_file(
        translate("Import", "Liste wählen"),
        translate("Import", "Tabellen und Adressbücher ({kinds});;Alle Dateien (*)").format(kinds=kinds),
    )
