"""Dialogs of the menus that belong to no page. They are loaded when they are first wanted."""

from collections.abc import Callable

from app.views.desk import Desk


def answers(desk: Desk) -> dict[str, Callable[[], object]]:
    """The commands that open them."""
    return {
        "preferences": lambda: open_preferences(desk, "papers"),
        "import_people": lambda: open_import(desk),
    }


def open_preferences(desk: Desk, section: str) -> None:
    """The settings, at one of their sections."""
    from app.views.preferences.dialog import open_preferences as open_at

    open_at(desk, section)


def open_import(desk: Desk) -> None:
    """Bring people in from a list."""
    from app.views.transfer.import_people import open_import as open_dialog

    open_dialog(desk)
