"""Dialogs of the menus that belong to no page. They are loaded when they are first wanted."""

from collections.abc import Callable
from functools import partial

from app.common.kinds import Kind
from app.views.window_context import WindowContext


def answers(window_context: WindowContext) -> dict[str, Callable[[], object]]:
    """The commands that open them; no menu has one for a kind that no list brings in."""
    return {
        "preferences": lambda: open_preferences(window_context, "papers"),
        **{f"import_{kind.word}": partial(open_import, window_context, kind) for kind in Kind},
        "imports": lambda: open_imports(window_context),
    }


def open_preferences(window_context: WindowContext, section: str) -> None:
    """The settings, at one of their sections."""
    from app.views.preferences.dialog import open_preferences as open_at

    open_at(window_context, section)


def open_import(window_context: WindowContext, kind: Kind) -> None:
    """Bring records of a kind in from a list."""
    from app.views.transfer.import_wizard.opening import open_import as open_wizard

    open_wizard(window_context, kind)


def open_imports(window_context: WindowContext) -> None:
    """The lists that came in."""
    from app.views.transfer.imports_dialog import open_imports as open_dialog

    open_dialog(window_context)
