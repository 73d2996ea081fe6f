"""Projects as bars: which stretch of time, the months above, the rows below."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.common import clock
from app.services.lists import ListQuery
from app.services.projects import bars as bar_service
from app.services.projects import projects
from app.services.projects.bars import ProjectBar
from app.settings.window import PROJECT_SPAN
from app.views.language import written
from app.views.pages.projects.bars.bar_list import BarList, MonthLine
from app.views.pages.projects.bars.scale import Scale, around, before, following, months_from
from app.views.shared.announce import LiveLabel
from app.views.shared.combo_box import ComboBox
from app.views.shared.lists.view_switch import View
from app.views.shared.widgets import PlainLabel, icon_button, row
from app.views.theme.sizes import INSIDE, RELATED
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate
_PAST = 3
"""Months before today that a year or three years show."""
_LONGEST = 240
"""Months; beyond them nothing could be told apart."""


def bars_view() -> View:
    """The bars as a view of a page."""
    return View("bars", "timeline", _tr("Bars", "Als Zeitbalken zeigen (Strg+Umschalt+K)"))


class ProjectBars(QWidget):
    """Shows what a list shows, over time."""

    opened = Signal(object, bool)
    """Id of the project to open, and whether in a window of its own."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__()
        self.setAccessibleName(_tr("Bars", "Projekte über die Zeit"))
        self._window_context = window_context
        self.query: ListQuery | None = None
        self.list = BarList(self._rows)
        self.list.opened.connect(self.opened)
        self.months = MonthLine(self.list)
        self._first: date | None = None
        self.span = ComboBox()
        for key, text in (
            ("12", self.tr("ein Jahr")),
            ("36", self.tr("drei Jahre")),
            ("all", self.tr("alles")),
        ):
            self.span.addItem(text, key)
        self.span.setAccessibleName(self.tr("Zeitraum"))
        self.span.setCurrentIndex(max(0, self.span.findData(window_context.settings.get(PROJECT_SPAN))))
        self.span.currentIndexChanged.connect(self._span_chosen)
        self._earlier = icon_button("left", self.tr("Früher"), lambda: self.go(-1))
        self._later = icon_button("right", self.tr("Später"), lambda: self.go(1))
        self._here = icon_button("event", self.tr("Zu heute"), self.go_today)
        self.says = LiveLabel(role="quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(RELATED)
        label = PlainLabel(self.tr("Zeitraum"), "small")
        label.setBuddy(self.span)
        column.addLayout(row(label, self.span, self._earlier, self._here, self._later, None, self.says, spacing=INSIDE))
        column.addWidget(self.months)
        column.addWidget(self.list, 1)

    def load(self, query: ListQuery) -> None:
        """Show what a list shows."""
        self.query = query
        self.reload()

    def reload(self) -> None:
        """Something was changed: ask again."""
        if self.query is None:
            return
        ids = self._window_context.context.read(projects.ids, self.query)
        self.list.show_ids(ids)
        self._fit()

    def take_focus(self) -> None:
        """Into the rows."""
        self.list.setFocus()

    def step(self, by: int) -> int | None:
        """Go to the next or previous project; its id, or None at the end."""
        number = self.list.currentIndex().row() + by
        if not 0 <= number < len(self.list.bars.ids):
            return None
        self.list.stand_on(number)
        return self.list.current_id()

    def go(self, by: int) -> None:
        """Half a stretch earlier or later."""
        scale = self.list.scale
        months = self._months()
        if scale is None or months is None:
            return
        self._first = before(scale.first, -by * months // 2 if by > 0 else months // 2)
        self._fit()

    def go_today(self) -> None:
        """Back to where today stands."""
        self._first = None
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.months.fit()

    # Inside

    def _rows(self, ids: Sequence[int]) -> Sequence[ProjectBar]:
        return self._window_context.context.read(bar_service.bars, ids)

    def _months(self) -> int | None:
        """How many months are shown; None for all there are."""
        chosen = self.span.currentData()
        return None if chosen == "all" else int(chosen)

    def _span_chosen(self) -> None:
        self._window_context.settings.set(PROJECT_SPAN, self.span.currentData())
        self._first = None
        self._fit()

    def _fit(self) -> None:
        scale = self._scale()
        self.list.show_scale(scale)
        self.months.update()
        for button in (self._earlier, self._later, self._here):
            button.setEnabled(self._months() is not None)
        words = _tr("Bars", "{first} bis {last}")
        self.says.setText(words.format(first=written.month(scale.first), last=written.month(scale.last)))

    def _scale(self) -> Scale:
        months = self._months()
        if months is not None:
            return months_from(self._first or before(clock.today(), _PAST), months)
        found = self._window_context.context.read(bar_service.spanned, tuple(self.list.bars.ids))
        first, last = found or (clock.today(), clock.today())
        earliest = before(last, _LONGEST)
        return around(max(first, earliest), max(last, following(clock.today())))
