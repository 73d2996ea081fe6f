"""How far the months of a year are filled, each with its light: word, icon and number."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.common import clock
from app.models import Area
from app.services.worktime import capacity, contracts
from app.services.worktime.capacity import Light, MonthHours
from app.views.icons import icon
from app.views.language import written
from app.views.language.words import word
from app.views.pages.worktime.week_form import short_name
from app.views.shared.announce import LiveLabel
from app.views.shared.combo_box import ComboBox
from app.views.shared.lists.small_table import SmallRow, SmallTable
from app.views.shared.widgets import PlainLabel, row
from app.views.theme.sizes import GROUP, RELATED
from app.views.window_context import WindowContext

_LIGHT = 4
_ICONS = {
    Light.FREE: ("ok", "ok"),
    Light.TIGHT: ("warning", "warn"),
    Light.OVER: ("error", "danger"),
    Light.UNKNOWN: ("open_state", "quiet"),
}


class MonthsPanel(QWidget):
    """One line for each month in which a contract holds."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__()
        self.window_context = window_context
        self.year = ComboBox()
        self.year.setAccessibleName(self.tr("Jahr"))
        self.year.currentIndexChanged.connect(lambda _index: self._show())
        self.table = SmallTable(
            self.tr("Monate"),
            [
                (self.tr("Monat"), 16),
                (self.tr("Soll"), 9),
                (self.tr("erfasst"), 9),
                (self.tr("Auslastung"), 11),
                (self.tr("Stand"), 0),
            ],
            numbers=(1, 2, 3),
            signed=(_LIGHT,),
        )
        self.table.chosen_changed.connect(self._show_tasks)
        self._months: list[MonthHours] = []
        self._tasks = LiveLabel("", "quiet", wrap=True)
        meaning = self.tr(
            "Auslastung: was erfasst ist, im Verhältnis zu den Stunden, die Vertrag, Feiertage und Abwesenheiten bis heute "
            "übrig lassen. Ab wann es knapp oder zu viel ist, steht in den Einstellungen. Kein Arbeitszeitnachweis."
        )
        self._changes = LiveLabel("", "quiet", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GROUP, 0, 0)
        column.setSpacing(RELATED)
        column.addLayout(row(self.year, None))
        column.addWidget(self.table, 1)
        column.addWidget(self._tasks)
        column.addWidget(self._changes)
        column.addWidget(PlainLabel(meaning, "quiet", wrap=True))

    def reload(self) -> None:
        """Show what is stored now."""
        begins = [one.valid_from for one in self.window_context.context.read(contracts.rows)]
        if not begins:
            return
        this_year = clock.today().year
        years = range(this_year, min(begins[0].year, this_year) - 1, -1)
        chosen = self.year.currentData()
        self.year.blockSignals(True)
        self.year.clear()
        for year in years:
            self.year.addItem(str(year), year)
        self.year.setCurrentIndex(max(0, self.year.findData(chosen)))
        self.year.blockSignals(False)
        self._show()

    def _show(self) -> None:
        year = self.year.currentData() or clock.today().year
        self._months = months = self.window_context.context.read(capacity.of_year, year)
        self.table.show_rows([_line(one) for one in months])
        for number, one in enumerate(months):
            if (item := self.table.item(number, _LIGHT)) is not None:
                item.setIcon(icon(*_ICONS[one.light]))
        self._show_tasks()
        self._changes.setText(self._changed_in(months))
        self._changes.setVisible(bool(self._changes.text()))

    def _show_tasks(self, *_: object) -> None:
        """The hours of each task in the month she stands on."""
        chosen = self.table.chosen()
        month = next((one for one in self._months if one.month.toordinal() == chosen), None)
        if month is None:
            self._tasks.setText(self.tr("Einen Monat wählen zeigt seine Stunden je Aufgabe."))
            return
        tasks = (f"{short_name(area)} {written.duration(month.by_area[area])}" for area in Area)
        self._tasks.setText(f"{written.month(month.month)}: {', '.join(tasks)}")

    def _changed_in(self, months: list[MonthHours]) -> str:
        """In which months the contract changes in the middle: there each day counts by the one that holds on it."""
        changed = [one for one in months if len(one.contracts) > 1]
        if not changed:
            return ""
        days = ", ".join(written.day(begin) for one in changed for begin in one.contracts[1:])
        return self.tr(
            "Der Vertrag wechselt mitten im Monat ({days}): Jeder Tag zählt nach dem, der an ihm gilt."
        ).format(days=days)


def _line(one: MonthHours) -> SmallRow:
    share = "–" if one.share is None else written.percent(one.share)
    texts = (
        written.month(one.month),
        written.duration(one.target),
        written.duration(one.total),
        share,
        word(one.light),
    )
    return SmallRow(one.month.toordinal(), texts, quiet=one.month > clock.today())
