"""Occupancy of a building over time, month by month: state, places, taken, free."""

from datetime import date, timedelta

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.common import clock
from app.services.places import capacity
from app.services.places.capacity import BuildingPlaces
from app.views.language import written
from app.views.language.words import word
from app.views.pages.places.free_places import free_places
from app.views.shared.lists.small_table import SmallRow, SmallTable
from app.views.window_context import WindowContext

_BEFORE, _AHEAD = 12, 6
"""So many months are looked back and ahead."""


class MonthsTable(QWidget):
    """The last day of each month, the present month on top of the past ones; what is to come as far as it is entered."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__()
        self.window_context = window_context
        self.table = SmallTable(
            self.tr("Plätze im Zeitverlauf"),
            [
                (self.tr("Monatsende"), 16),
                (self.tr("Zustand"), 0),
                (self.tr("Plätze"), 9),
                (self.tr("belegt"), 9),
                (self.tr("frei"), 10),
            ],
            most=8,
            least=4,
            numbers=(2, 3, 4),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)

    def show_building(self, building_id: int | None) -> None:
        """Show the months of a building, the furthest ahead on top."""
        days = [_end_of_month(months) for months in range(_AHEAD, -_BEFORE - 1, -1)]
        found = self.window_context.context.read(capacity.by_month, building_id, days) if building_id else []
        self.table.show_rows([self._line(day, places) for day, places in found])
        self.table.choose(_end_of_month(0).toordinal())

    def _line(self, day: date, places: BuildingPlaces) -> SmallRow:
        month = written.short_month(day)
        present = day == _end_of_month(0)
        texts = (
            self.tr("{month} (dieser Monat)").format(month=month) if present else month,
            word(places.state),
            self._places(places),
            str(places.taken),
            free_places(places),
        )
        return SmallRow(day.toordinal(), texts, quiet=day > _end_of_month(0))

    def _places(self, places: BuildingPlaces) -> str:
        if places.not_usable:
            return self.tr("({number})").format(number=places.not_usable)
        return "" if places.places is None else str(places.places)


def _end_of_month(months: int) -> date:
    """The last day of the month so many months from the present one."""
    from app.figures.periods import add_months  # loaded when asked for

    return add_months(clock.today(), months + 1) - timedelta(days=1)
