"""Monatsblatt and Jahresbericht: counted, protected, and printed the same as PDF and as spreadsheet."""

from collections.abc import Callable
from dataclasses import dataclass, make_dataclass
from pathlib import Path
from typing import Annotated, Any

from sqlalchemy.orm import Session

from app.common.errors import UserError
from app.common.progress import silent
from app.context import Context
from app.figures import periods
from app.figures.monthly import monthly_sheet
from app.figures.periods import Period
from app.figures.yearly import INTRODUCTIONS, yearly_report
from app.models import Area
from app.papers import house
from app.papers.source import Source, Taken
from app.reports.model import Report
from app.reports.papers.options import Lines

MONTHLY, YEARLY = "monatsblatt", "jahresbericht"
REPORTS: dict[str, Callable[[Session, Period], Report]] = {MONTHLY: monthly_sheet, YEARLY: yearly_report}
"""The reports by the beginning of their file names."""
_USUAL = "leer: der übliche Text"
_CHAPTERS = {"summary": "Kurzfassung", "quarter": "Das Quartier", "capacity": "Kapazität"}


@dataclass(frozen=True)
class MonthlyTexts:
    """Her own words on the Monatsblatt."""

    decisions: Annotated[
        str, Lines("Zu entscheiden (je Zeile ein Punkt)", example="z. B. Raum für das Nähcafé ab März")
    ] = ""
    voice: Annotated[
        str, Lines("Eine Stimme aus dem Quartier, ohne Namen", example="z. B. Hier kennt man mich jetzt.")
    ] = ""


def _chapter(key: str) -> str:
    return _CHAPTERS.get(key) or next(area.label for area in Area if area == key)


YearlyTexts = make_dataclass(
    "YearlyTexts",
    [(str(key), Annotated[str, Lines(_chapter(key), example=_USUAL)], "") for key in INTRODUCTIONS],
    frozen=True,
)
"""Her own openings of the chapters; where she writes nothing, the usual one stands."""


def _monthly(session: Session, period: Period, texts: MonthlyTexts, _most: int) -> Taken:
    decisions = tuple(line.strip() for line in texts.decisions.splitlines() if line.strip())
    return Taken(monthly_sheet(session, period, decisions=decisions, voice=texts.voice))


def _yearly(session: Session, period: Period, texts: Any, _most: int) -> Taken:
    written = {key: getattr(texts, str(key)) for key in INTRODUCTIONS}
    return Taken(yearly_report(session, period, {key: text for key, text in written.items() if text}))


SOURCES = {
    MONTHLY: Source("bericht", _monthly, MonthlyTexts),
    YEARLY: Source("bericht", _yearly, YearlyTexts),
}
"""The reports as papers; what they are about is a period."""


def _pdf(report: Report) -> bytes:
    from app.reports.render_pdf import render_pdf  # loads the fonts' machinery, needed only when something is written

    return render_pdf(report)


def _xlsx(report: Report) -> bytes:
    from app.reports.render_xlsx import render_xlsx  # loads openpyxl

    return render_xlsx(report)


FORMATS: dict[str, Callable[[Report], bytes]] = {".pdf": _pdf, ".xlsx": _xlsx}
"""What a report is written as, by the end of the file name. The numbers are the same."""


def period_of(report: str, text: str) -> Period:
    """The period of a report as typed. Raises UserError unless it is a month for the one, a year or quarter for the other."""
    period = periods.parse(text)
    if (period.months == 1) != (report == MONTHLY):
        if report == MONTHLY:
            raise UserError("Für diesen Bericht bitte einen Monat wie 2026-10 angeben.")
        raise UserError("Für diesen Bericht bitte ein Jahr wie 2026 oder ein Quartal wie 2026-Q4 angeben.")
    return period


def write_report(context: Context, name: str, period: Period, folder: Path) -> list[Path]:
    """Write `name-2026-10.pdf` and `.xlsx` into a folder, which is made where it is missing; both stand in the audit trail."""
    from app.reports.render_pdf import ReportOptions, render_report

    made, look = context.read(REPORTS[name], period), context.read(house.house)
    large = bool(context.read(house.defaults)["large"])
    folder.mkdir(parents=True, exist_ok=True)
    files = {".pdf": render_report(made, ReportOptions(large), silent, look), ".xlsx": _xlsx(made)}
    paths = []
    for suffix, data in files.items():
        name_of_file = f"{name}-{period.key}{suffix}"
        paths.append(context.hand_out(folder / name_of_file, data, name_of_file))
    return paths
