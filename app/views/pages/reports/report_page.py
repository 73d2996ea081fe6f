"""Berichte: choose a period, look, save; below, the key figures and charts of the period on the screen."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from app.common import clock
from app.common.changes import Changes
from app.figures.periods import Period, parse
from app.models import Kind
from app.papers import reports
from app.reports.model import Report
from app.services.actors import organisations
from app.services.casework import cases
from app.services.events import events
from app.views.location import Location
from app.views.page import Page
from app.views.page_spec import PageSpec
from app.views.pages.reports import choices
from app.views.pages.reports.figures_card import FiguresCard
from app.views.pages.reports.report_card import ReportCard
from app.views.shared.front_stack import FrontStack
from app.views.shared.scrolled import scrolled
from app.views.shared.widgets import Card, EmptyState, PlainLabel, headline
from app.views.theme.sizes import GROUP, PAGE, scaled
from app.views.window_context import WindowContext
from app.views.work import Job, Lane

if TYPE_CHECKING:
    from app.views.pages.reports.charts_card import ChartsCard

translate = QCoreApplication.translate
_SIDE_BY_SIDE = 820
_SOON = 200
"""Milliseconds after a change until the figures are counted anew: once for several changes in a row."""


class ReportPage(Page):
    """Two reports as cards, and what the chosen period looks like."""

    can = frozenset({"print"})

    def __init__(self, window_context: WindowContext, spec: PageSpec) -> None:
        super().__init__(window_context, spec)
        today = clock.today()
        self.monthly = ReportCard(
            window_context,
            translate("Reports", "Monatsblatt"),
            translate(
                "Reports", "Eine Seite für den Bürgermeister: Veranstaltungen, Beratungen, die fünf Aufgaben, Termine."
            ),
            choices.months(today),
            choices.last_month(today),
        )
        self.yearly = ReportCard(
            window_context,
            translate("Reports", "Jahresbericht"),
            translate(
                "Reports", "Für den Gemeinderat: Quartier, die fünf Aufgaben, Kapazität, mit Definitionen im Anhang."
            ),
            choices.years(today),
            choices.last_year(today),
        )
        self._last = self.monthly
        self._job: Job | None = None
        self.shown: Period | None = None
        self._later = QTimer(self, singleShot=True, interval=_SOON)
        self._later.timeout.connect(self._count)
        self._build()
        for card in (self.monthly, self.yearly):
            card.chosen.connect(self._period_chosen)

    def _build(self) -> None:
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._cards.setSpacing(GROUP)
        for card in (self.monthly, self.yearly):
            self._cards.addWidget(card, 1)
        self.figures: Card = Card(translate("Reports", "Auf einen Blick"))
        self.figures.body.addWidget(PlainLabel(translate("Reports", "Die Zahlen werden gezählt …"), "quiet"))
        body = QWidget()
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(0, 0, GROUP, 0)
        self._column.setSpacing(GROUP)
        self._column.addLayout(self._cards)
        self._column.addWidget(self.figures)
        self.charts: ChartsCard | None = None
        self._column.addStretch(1)
        area = scrolled(body)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._empty = EmptyState(
            translate(
                "Reports",
                "Hier entstehen Monatsblatt und Jahresbericht aus dem, was Sie ohnehin eintragen: Veranstaltungen, Beratungen, Akteure.",
            ),
            translate("Reports", "Erste Veranstaltung eintragen"),
            "report",
        )
        self._empty.started.connect(self._start)
        self.stack = FrontStack()
        self.stack.addWidget(area)
        self.stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE, GROUP, PAGE - GROUP, GROUP)
        column.setSpacing(GROUP)
        column.addWidget(headline(self.spec.label()))
        column.addWidget(self.stack, 1)

    def show_list(self) -> None:
        self._count()

    def refresh(self, changes: Changes) -> None:  # noqa: ARG002
        self._later.start()

    def print_(self) -> None:
        self._last.show_preview()

    def _start(self) -> None:
        spec = next((page for page in self.window_context.pages if Kind.EVENT in page.kinds), None)
        if spec is not None:
            self.window_context.go(Location(spec.key))
            self.window_context.command("new")

    def _period_chosen(self) -> None:
        card = self.sender()
        if isinstance(card, ReportCard):
            self._last = card
        self._count()

    def _count(self) -> None:
        """Count the chosen period in the worker thread; what is shown stays until then."""
        if self._job is not None:
            self._job.cancel()
        name = reports.MONTHLY if self._last is self.monthly else reports.YEARLY
        period = parse(self._last.period.value())
        self._job = self.window_context.work.run(
            self.window_context.context.read_long,
            _counted,
            name,
            period,
            what=translate("Reports", "Zahlen werden gezählt"),
            done=self._show,
            lane=Lane.LONG,
        )

    def _show(self, counted: tuple[Period, Report | None]) -> None:
        period, report = counted
        if report is None:
            self.stack.setCurrentWidget(self._empty)
            return
        self.shown = period
        self.stack.setCurrentIndex(0)
        old, self.figures = self.figures, FiguresCard(self.window_context, report, period)
        self._column.replaceWidget(old, self.figures)
        _drop(old)
        self._show_charts(report)

    def _show_charts(self, report: Report) -> None:
        """The charts below the figures, where the report has any."""
        if self.charts is not None:
            self._column.removeWidget(self.charts)
            _drop(self.charts)
        self.charts = _charts_card(report, self._column.geometry().width())
        if self.charts is not None:
            self.charts.opened.connect(self.print_)
            self._column.insertWidget(self._column.indexOf(self.figures) + 1, self.charts)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The cards stand side by side where there is room."""
        super().resizeEvent(event)
        wide = self.width() >= scaled(_SIDE_BY_SIDE)
        self._cards.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)


def _charts_card(report: Report, room: int) -> "ChartsCard | None":
    from app.views.pages.reports.charts_card import ChartsCard, charts_of  # loads the fonts' machinery

    return ChartsCard(report, room) if charts_of(report) else None


def _drop(card: Card) -> None:
    card.hide()
    card.deleteLater()


def _counted(session: Any, name: str, period: Period) -> tuple[Period, Report | None]:
    """The report of a period; None while there is nothing at all to count. What draws its charts is loaded meanwhile."""
    from app.views.pages.reports import charts_card  # noqa: F401

    if not (events.count(session) or cases.count(session) or organisations.count(session)):
        return period, None
    return period, reports.REPORTS[name](session, period)
