"""Dialogs of the menus that belong to no page. They are loaded when they are first wanted."""

from collections.abc import Callable

from app.views.window_context import WindowContext


def answers(window_context: WindowContext) -> dict[str, Callable[[], object]]:
    """The commands that open them."""
    return {
        "preferences": lambda: open_preferences(window_context, "papers"),
        "import_people": lambda: open_import(window_context),
    }


def open_preferences(window_context: WindowContext, section: str) -> None:
    """The settings, at one of their sections."""
    from app.views.preferences.dialog import open_preferences as open_at

    open_at(window_context, section)


def open_import(window_context: WindowContext) -> None:
    """Bring people in from a list."""
    from app.views.transfer.import_people import open_import as open_dialog

    open_dialog(window_context)
