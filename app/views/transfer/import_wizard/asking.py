"""Which file is to be read."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from app.common.kinds import Kind
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


def open_import(window_context: WindowContext, kind: Kind, path: Path | None = None) -> None:
    """Ask for the file, where none was dropped, and take it over step by step."""
    from app.views.transfer.import_wizard.wizard import ImportWizard

    chosen = path or ask_for_file(window_context)
    if chosen is not None:
        window_context.ask.dialog(ImportWizard(window_context, chosen, kind, window_context.over()))
