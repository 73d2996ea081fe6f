"""The week sheet: a line for each task, a column for each day, what she types above what records tell of."""

from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.models import Area
from app.services.worktime.recorded import Cell
from app.services.worktime.week import DAYS, Week
from app.views.language import written
from app.views.language.sentences import translated
from app.views.language.words import word
from app.views.pages.worktime.hours_field import CellField
from app.views.shared.announce import LiveLabel
from app.views.shared.elided_label import ElidedLabel
from app.views.shared.escaping import tip
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.form import Form
from app.views.shared.widgets import PlainLabel, keep_room
from app.views.theme.sizes import INSIDE, RELATED, scaled
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate
_CELL = 46
_TASK = 96
_CENTRE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter

Typed = dict[tuple[int, Area], int]
"""Minutes by day of the week (0 is Monday) and task."""


class WeekForm(Form):
    """Bound to the minutes of a week's sheet. Arrow up, arrow down and Enter go to the task above or below."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("worktime.week", window_context.settings, VaultDrafts(window_context.context))
        self.week: Week | None = None
        self._heads = [PlainLabel("", "strong") for _ in range(DAYS)]
        self._frees = [ElidedLabel("", "small") for _ in range(DAYS)]
        self._elsewhere: dict[tuple[int, Area], PlainLabel] = {}
        self._sums = [PlainLabel("", "strong") for _ in range(DAYS)]
        self._tasks = {area: PlainLabel("", "small") for area in Area}
        self._whole = LiveLabel("", "small")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(RELATED)
        self._grid.setVerticalSpacing(INSIDE)
        self._lay_out()

    def show_week(self, week: Week) -> None:
        """Show another week, with what was typed and not saved there."""
        self.week = week
        self.bind(sheet_of(week), week.monday.isoformat())
        self._show_around(week)

    def follow_week(self, week: Week) -> bool:
        """Show the same week as it is stored now and keep what is typed; False where a cell was changed both here and there."""
        self.week = week
        followed = self.follow(sheet_of(week))
        self._show_around(week)
        return followed

    def typed(self) -> dict[Cell, int]:
        """The cells that she changed."""
        assert self.week is not None
        days = [one.day for one in self.week.days]
        return {
            (days[place], area): self.field(_key(place, area)).value()
            for place in range(DAYS)
            for area in Area
            if self.differs(_key(place, area))
        }

    def filled(self) -> None:
        self._add_up()

    def _field_left(self, key: str) -> None:
        super()._field_left(key)
        self._add_up()

    def _limit_width(self) -> None:
        """As wide as there is room: seven days stand side by side."""

    # Layout

    def _lay_out(self) -> None:
        for place in range(DAYS):
            self._grid.addWidget(self._heads[place], 0, place + 1, _CENTRE)
            self._grid.addWidget(self._frees[place], 1, place + 1, _CENTRE)
            self._grid.addWidget(self._sums[place], len(Area) + 2, place + 1, _CENTRE)
            self._grid.setColumnStretch(place + 1, 2)
        for line, area in enumerate(Area, 2):
            self._grid.addWidget(self._task_label(area), line, 0)
            for place in range(DAYS):
                self._grid.addWidget(self._cell(place, area), line, place + 1)
        total = _below(PlainLabel(self.tr("Zusammen"), "strong"), self._whole)
        self._grid.addWidget(total, len(Area) + 2, 0)
        self._grid.setColumnStretch(0, 3)
        holder = QWidget()
        holder.setLayout(self._grid)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.place(holder)
        self._fit()

    def _task_label(self, area: Area) -> QWidget:
        name = ElidedLabel(short_name(area))
        name.setToolTip(tip(word(area)))
        return _below(name, self._tasks[area])

    def _cell(self, place: int, area: Area) -> QWidget:
        def get(sheet: Typed) -> int:
            return sheet.get((place, area), 0)

        def put(sheet: Typed, minutes: int) -> None:
            sheet[place, area] = minutes

        field = CellField(f"{word(area)}, {written.weekday_name(place + 1)}")
        self._bind(field, _key(place, area), get, put)
        field.stepped.connect(partial(self._step, place, area))
        elsewhere = PlainLabel("", "small")
        elsewhere.setAlignment(Qt.AlignmentFlag.AlignRight)
        keep_room(elsewhere)
        self._elsewhere[place, area] = elsewhere
        return _below(field, elsewhere)

    def _step(self, place: int, area: Area, step: int) -> None:
        """To the task above or below; at the ends of the sheet the cell keeps the focus."""
        areas = list(Area)
        line = areas.index(area) + step
        if 0 <= line < len(areas):
            self.field(_key(place, areas[line])).setFocus()

    def _fit(self) -> None:
        for place in range(DAYS):
            self._grid.setColumnMinimumWidth(place + 1, scaled(_CELL))
        self._grid.setColumnMinimumWidth(0, scaled(_TASK))

    # What is shown

    def _show_around(self, week: Week) -> None:
        for place, one in enumerate(week.days):
            self._heads[place].setText(f"{written.short_weekday(one.day.isoweekday())} {written.short_day(one.day)}")
            self._heads[place].setToolTip(tip(written.long_day(one.day)))
            away = word(one.away) if one.away else ""
            self._frees[place].setText(translated(one.free) if one.free else away)
            self._frees[place].setVisible(bool(one.free or one.away))
            for area in Area:
                self._show_cell(week, place, one.day, area)
        self._add_up()

    def _show_cell(self, week: Week, place: int, day: date, area: Area) -> None:
        minutes = week.of(day, area).elsewhere
        label = self._elsewhere[place, area]
        label.setText(f"+ {written.duration(minutes)}" if minutes else "")
        label.setVisible(bool(minutes))
        said = self.tr("dazu {time} aus Kontakten, Veranstaltungen und Einträgen").format(
            time=written.duration(minutes)
        )
        label.setToolTip(tip(said) if minutes else "")
        field = self.field(_key(place, area))
        field.call(f"{field.label}, {written.day(day)}" + (f", {said}" if minutes else ""))

    def _add_up(self) -> None:
        """Sums with what is typed and not saved."""
        if self.week is None:
            return
        whole = {(place, area): self._minutes(place, area) for place in range(DAYS) for area in Area}
        for place, one in enumerate(self.week.days):
            minutes = sum(whole[place, area] for area in Area)
            self._sums[place].setText(f"{written.duration(minutes)}")
            asked = self.tr("{done} von {asked}").format(
                done=written.duration(minutes), asked=written.duration(one.target)
            )
            self._sums[place].setToolTip(tip(asked))
        for area, label in self._tasks.items():
            label.setText(written.duration(sum(whole[place, area] for place in range(DAYS))))
        target = sum(one.target for one in self.week.days)
        self._whole.setText(
            self.tr("{done} von {asked}").format(
                done=written.duration(sum(whole.values())), asked=written.duration(target)
            )
        )

    def _minutes(self, place: int, area: Area) -> int:
        assert self.week is not None
        field = self.field(_key(place, area))
        minutes: int = field.value()
        return minutes + self.week.of(self.week.days[place].day, area).elsewhere

    def changeEvent(self, event: Any) -> None:
        super().changeEvent(event)
        if event.type() == event.Type.FontChange:
            self._fit()


def sheet_of(week: Week) -> Typed:
    """What stands on the sheet of a week."""
    return {(place, area): week.of(one.day, area).sheet for place, one in enumerate(week.days) for area in Area}


def short_name(area: Area) -> str:
    """A task in one word, for headings."""
    return {
        Area.NETWORK: _tr("WorkTime", "Vernetzung"),
        Area.ENGAGEMENT: _tr("WorkTime", "Engagement"),
        Area.ENCOUNTER: _tr("WorkTime", "Begegnung"),
        Area.MEDIATION: _tr("WorkTime", "Vermittlung"),
        Area.SOCIAL_WORK: _tr("WorkTime", "Sozialarbeit"),
    }[area]


def _key(place: int, area: Area) -> str:
    return f"{area.value}_{place}"


def _below(*parts: QWidget) -> QWidget:
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part in parts:
        column.addWidget(part)
    return inside
