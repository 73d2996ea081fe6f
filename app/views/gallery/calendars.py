"""Pictures of the calendar: as a list, and by day and month."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.views.gallery.stage import Scene, Stage
from app.views.location import Location
from app.views.pages.office.appointment_page import CalendarPage


def _view(key: str) -> Callable[[Stage], QWidget]:
    def play(stage: Stage) -> QWidget:
        stage.window.go(Location("calendar"))
        page = stage.window.stack.page
        assert isinstance(page, CalendarPage)
        page.show_list()
        page.show_view(key)
        return stage.window

    return play


SCENES = (
    Scene("kalender-tag", _view("day")),
    Scene("kalender-monat", _view("month")),
    Scene("kalender-liste", _view("list")),
    Scene("kalender-woche", _view("week")),
)
