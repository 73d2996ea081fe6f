"""Monatsblatt and Jahresbericht as papers: the same report as PDF and as spreadsheet."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from app import papers
from app.common.progress import Progress
from app.context import Context
from app.figures.monthly import monthly_sheet
from app.figures.periods import Period
from app.figures.report import Report
from app.figures.yearly import INTRODUCTIONS, yearly_report
from app.models import Area
from app.views.papers.paper import Options, Paper, Render
from app.views.shared.fields import Field, TextField
from app.views.words import word

translate = QCoreApplication.translate

_TITLES: dict[int, Callable[[], str]] = {
    1: lambda: translate("Reports", "Monatsblatt"),
    3: lambda: translate("Reports", "Quartalsbericht"),
    12: lambda: translate("Reports", "Jahresbericht"),
}
"""What a report is called by the months of its period, in the language of the window."""

Count = Callable[[Any, Options], Report]
"""Session and her words for the report → the report."""


def monthly_paper(context: Context, period: Period) -> Paper:
    """The Monatsblatt of a month; her words are remembered with the month."""

    def count(session: Any, options: Options) -> Report:
        return monthly_sheet(session, period, decisions=_lines(options), voice=str(options.get("voice", "")))

    return _paper(context, papers.MONTHLY, period, f"{papers.MONTHLY}.{period.key}", count, _monthly_fields)


def yearly_paper(context: Context, period: Period) -> Paper:
    """The Jahresbericht (Quartalsbericht); her openings of the chapters are reused next time."""

    def count(session: Any, options: Options) -> Report:
        return yearly_report(session, period, _texts(options))

    return _paper(context, papers.YEARLY, period, papers.YEARLY, count, _yearly_fields)


def _paper(
    context: Context,
    name: str,
    period: Period,
    key: str,
    count: Count,
    fields: Callable[[], Sequence[tuple[str, Field]]],
) -> Paper:
    return Paper(
        key=key,
        title=f"{_TITLES[period.months]()} {period.label}",
        file_name=f"{name}-{period.key}",
        personal=_personal,
        render=_rendered(context, count, papers.FORMATS[".pdf"]),
        fields=fields,
        defaults={key: "" for key, _ in fields()},
        table=_rendered(context, count, papers.FORMATS[".xlsx"]),
    )


def _rendered(context: Context, count: Count, render: Callable[[Report], bytes]) -> Render:
    def make(options: Options, progress: Progress) -> bytes:
        progress(0, 2, translate("Reports", "Zahlen werden gezählt"))
        report = context.read(count, options)
        progress(1, 2, translate("Reports", "Bericht wird gesetzt"))
        return render(report)

    return make


def _personal(_options: Options) -> str:
    return translate(
        "Reports",
        "Enthält keine Namen und keine Fallinhalte; kleine Zahlen sind geschützt. Was Sie selbst schreiben, bitte noch einmal lesen.",
    )


def _lines(options: Options) -> tuple[str, ...]:
    return tuple(line.strip() for line in str(options.get("decisions", "")).splitlines() if line.strip())


def _monthly_fields() -> Sequence[tuple[str, Field]]:
    return (
        (
            "decisions",
            TextField(
                translate("Reports", "Zu entscheiden (je Zeile ein Punkt)"),
                placeholder=translate("Reports", "z. B. Raum für das Nähcafé ab März"),
            ),
        ),
        (
            "voice",
            TextField(
                translate("Reports", "Eine Stimme aus dem Quartier, ohne Namen"),
                placeholder=translate("Reports", "z. B. Hier kennt man mich jetzt."),
            ),
        ),
    )


def _yearly_fields() -> Sequence[tuple[str, Field]]:
    usual = translate("Reports", "leer: der übliche Text")
    return [(str(key), TextField(_chapter(key), placeholder=usual)) for key in INTRODUCTIONS]


def _chapter(key: str) -> str:
    titles = {
        "summary": translate("Reports", "Kurzfassung"),
        "quarter": translate("Reports", "Das Quartier"),
        "capacity": translate("Reports", "Kapazität"),
    }
    return titles[key] if key in titles else next(word(area) for area in Area if area == key)


def _texts(options: Options) -> dict[str, str]:
    """What she wrote; where she wrote nothing, the usual opening stands."""
    return {key: str(options[key]) for key in INTRODUCTIONS if options.get(key)}
