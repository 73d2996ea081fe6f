"""How an import is started."""

from pathlib import Path

from app.common.kinds import Kind
from app.views.transfer.import_wizard.asking import ask_for_file
from app.views.transfer.import_wizard.wizard import ImportWizard
from app.views.window_context import WindowContext


def open_import(window_context: WindowContext, kind: Kind, path: Path | None = None) -> None:
    """Ask for the file, where none was dropped, and take it over step by step."""
    chosen = path or ask_for_file(window_context)
    if chosen is not None:
        window_context.ask.dialog(ImportWizard(window_context, chosen, kind, window_context.over()))
