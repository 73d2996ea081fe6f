"""Monatsblatt and Jahresbericht: counted, protected, and printed the same as PDF and as spreadsheet."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, make_dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from sqlalchemy.orm import Session

from app.common import clock, german
from app.common.errors import UserError
from app.common.progress import silent
from app.common.sentences import TrailWords
from app.context import Context
from app.figures import periods
from app.figures.contents import CHAPTERS
from app.figures.document.report import Note
from app.figures.monthly import monthly_sheet
from app.figures.periods import Period
from app.figures.yearly import yearly_report
from app.papers import letterhead
from app.papers.command import Argument, Command, Given
from app.papers.paper import Paper, PaperData, Remark
from app.reports.forms.options import Lines
from app.reports.model import Report
from app.services.privacy import trail

if TYPE_CHECKING:
    from app.reports.pdf.letterhead import Letterhead

MONTHLY, YEARLY = "monatsblatt", "jahresbericht"


def _witnessing(session: Session, period: Period, decisions: Sequence[str] = (), voice: str = "") -> Report:
    """The sheet of a month with the end of the audit trail in small print: on paper elsewhere, it is a witness of the chain."""
    report = monthly_sheet(session, period, decisions, voice)
    head = trail.head(session)
    if head is None:
        return report
    note = Note(f"Protokoll bis Zeile {german.number(head.line)}, Prüfwert {head.digits}")
    return replace(report, blocks=(*report.blocks, note))


REPORTS: dict[str, Callable[[Session, Period], Report]] = {MONTHLY: _witnessing, YEARLY: yearly_report}
"""The reports by the beginning of their file names."""
_USUAL = "leer: der übliche Text"


@dataclass(frozen=True)
class MonthlyTexts:
    """Her own words on the Monatsblatt."""

    decisions: Annotated[
        str, Lines("Zu entscheiden (je Zeile ein Punkt)", example="z. B. Raum für das Nähcafé ab März")
    ] = ""
    voice: Annotated[
        str, Lines("Eine Stimme aus dem Quartier, ohne Namen", example="z. B. Hier kennt man mich jetzt.")
    ] = ""


YearlyTexts = make_dataclass(
    "YearlyTexts",
    [(chapter.key, Annotated[str, Lines(chapter.title, example=_USUAL)], "") for chapter in CHAPTERS],
    frozen=True,
)
"""Her own openings of the chapters; where she writes nothing, the usual one stands."""


def _monthly(session: Session, period: Period, texts: MonthlyTexts, _most: int) -> PaperData:
    decisions = tuple(line.strip() for line in texts.decisions.splitlines() if line.strip())
    return PaperData(_witnessing(session, period, decisions, texts.voice))


def _yearly(session: Session, period: Period, texts: Any, _most: int) -> PaperData:
    written = {chapter.key: getattr(texts, chapter.key) for chapter in CHAPTERS}
    return PaperData(yearly_report(session, period, {key: text for key, text in written.items() if text}))


def _labelled(period: Period) -> Mapping[str, Any]:
    return {"period": period}


def _itself(_session: Session, period: Period) -> Period:
    return period


def _last_month(_session: Session) -> Period:
    return periods.month_of(clock.today()).previous()


def _this_year(_session: Session) -> Period:
    return periods.year_of(clock.today())


def _first_quarter(_session: Session) -> Period:
    return Period(clock.today().year, 1, 3)


def _about_a(months: int, summary: str, example: str) -> Command:
    """A report on a period of so many months."""

    def arguments() -> tuple[Argument, ...]:
        return (Argument("period", f"worüber, z. B. {example}", metavar="ZEITRAUM", required=True, example=example),)

    def about(given: Given) -> Period:
        period = periods.parse(given["period"])
        if period.months != months:
            raise _another_period(months)
        return period

    return Command(summary, arguments, about)


def _another_period(months: int) -> UserError:
    match months:
        case 1:
            return UserError(_ONE_MONTH)
        case 3:
            return UserError(_ONE_QUARTER)
    return UserError(_ONE_YEAR)


_ONE_MONTH = "Für diesen Bericht bitte einen Monat wie 2026-10 angeben."
_ONE_QUARTER = "Für diesen Bericht bitte ein Quartal wie 2026-Q4 angeben."
_ONE_YEAR = "Für diesen Bericht bitte ein Jahr wie 2026 angeben."
_NOBODY = Remark(
    "Enthält keine Namen und keine Fallinhalte; kleine Zahlen sind geschützt. "
    "Was Sie selbst schreiben, bitte noch einmal lesen."
)
MONTHLY_SHEET = Paper(
    name=MONTHLY,
    title="Monatsblatt",
    form="app.reports.forms.report",
    take=_monthly,
    source_options=MonthlyTexts,
    heading="Monatsblatt {period}",
    heading_values=_labelled,
    remarks=(_NOBODY,),
    file_stem=MONTHLY,
    file_part=_itself,
    key=f"{MONTHLY}.{{about.key}}",
    example=_last_month,
    one_language="for the council and the administration",
    command=_about_a(1, "was in einem Monat war", "2026-10"),
)
"""Her words are remembered with the month."""
YEARLY_REPORT = replace(
    MONTHLY_SHEET,
    name=YEARLY,
    title="Jahresbericht",
    take=_yearly,
    source_options=YearlyTexts,
    heading="Jahresbericht {period}",
    file_stem=YEARLY,
    key=YEARLY,
    example=_this_year,
    command=_about_a(12, "was in einem Jahr war", "2026"),
)
"""Her openings of the chapters are reused next time."""
QUARTERLY_REPORT = replace(
    YEARLY_REPORT,
    name="quartalsbericht",
    title="Quartalsbericht",
    heading="Quartalsbericht {period}",
    file_stem="quartalsbericht",
    example=_first_quarter,
    command=_about_a(3, "was in einem Quartal war", "2026-Q4"),
)
"""The Jahresbericht of a quarter: the same chapters and words."""


def report_of(period: Period) -> Paper:
    """The paper that reports on a period."""
    return {1: MONTHLY_SHEET, 3: QUARTERLY_REPORT, 12: YEARLY_REPORT}[period.months]


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
            raise UserError(_ONE_MONTH)
        raise UserError("Für diesen Bericht bitte ein Jahr wie 2026 oder ein Quartal wie 2026-Q4 angeben.")
    return period


def write_report(context: Context, name: str, period: Period, folder: Path) -> list[Path]:
    """Write `monatsblatt-2026-10.pdf` and `.xlsx` into a folder, which is made where it is missing; both stand in the audit
    trail. The names begin like those of the paper of the period.
    """
    from app.reports.render_pdf import ReportOptions, render_report

    def taken(session: Session) -> "tuple[Report, Letterhead, bool]":
        made, look = REPORTS[name](session, period), letterhead.letterhead(session)
        return made, look, bool(letterhead.defaults(session)["large"])

    made, look, large = context.read_long(taken)
    folder.mkdir(parents=True, exist_ok=True)
    files = {".pdf": render_report(made, ReportOptions(large), silent, look), ".xlsx": _xlsx(made)}
    paths = []
    for suffix, data in files.items():
        name_of_file = f"{report_of(period).file_stem}-{period.key}{suffix}"
        paths.append(context.hand_out(folder / name_of_file, data, TrailWords(name_of_file)))
    return paths
