"""Monatsblatt and Jahresbericht as papers: the same report as PDF and as spreadsheet."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from app import papers
from app.figures.periods import Period
from app.papers.reports import SOURCES
from app.papers.source import Order
from app.views.desk import Desk
from app.views.papers.ordered import ordered
from app.views.papers.paper import Paper

translate = QCoreApplication.translate

_TITLES: dict[int, Callable[[], str]] = {
    1: lambda: translate("Reports", "Monatsblatt"),
    3: lambda: translate("Reports", "Quartalsbericht"),
    12: lambda: translate("Reports", "Jahresbericht"),
}
"""What a report is called by the months of its period, in the language of the window."""


def monthly_paper(desk: Desk, period: Period) -> Paper:
    """The Monatsblatt of a month; her words are remembered with the month."""
    return _paper(desk, papers.MONTHLY, period, f"{papers.MONTHLY}.{period.key}")


def yearly_paper(desk: Desk, period: Period) -> Paper:
    """The Jahresbericht (Quartalsbericht); her openings of the chapters are reused next time."""
    return _paper(desk, papers.YEARLY, period, papers.YEARLY)


def _paper(desk: Desk, name: str, period: Period, key: str) -> Paper:
    return ordered(
        desk,
        Order(SOURCES[name], period),
        key=key,
        title=f"{_TITLES[period.months]()} {period.label}",
        file_name=f"{name}-{period.key}",
        personal=lambda _taken, _options: translate(
            "Reports",
            "Enthält keine Namen und keine Fallinhalte; kleine Zahlen sind geschützt. "
            "Was Sie selbst schreiben, bitte noch einmal lesen.",
        ),
    )
