"""From the vault to paper: what services and figures read goes to the reports as plain data and comes back as bytes."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from app.common import german
from app.common.errors import UserError
from app.common.files import write_whole
from app.context import Context
from app.figures import periods
from app.figures.monthly import monthly_sheet
from app.figures.periods import Period
from app.figures.report import Report
from app.figures.yearly import yearly_report
from app.models import EventStatus
from app.services.events import events, participations
from app.services.events.participations import ParticipationRow
from app.services.office import settings
from app.services.people import persons

if TYPE_CHECKING:
    from app.reports.papers.attendance import AttendanceList

MONTHLY, YEARLY = "monatsblatt", "jahresbericht"
REPORTS: dict[str, Callable[[Session, Period], Report]] = {MONTHLY: monthly_sheet, YEARLY: yearly_report}
"""The reports by the beginning of their file names."""


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
        wanted = "einen Monat wie 2026-10" if report == MONTHLY else "ein Jahr wie 2026 oder ein Quartal wie 2026-Q4"
        raise UserError(f"Für diesen Bericht bitte {wanted} angeben.")
    return period


def write_report(context: Context, name: str, period: Period, folder: Path) -> list[Path]:
    """Write `name-2026-10.pdf` and `.xlsx` into a folder, which is made where it is missing."""
    made = context.read(REPORTS[name], period)
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for suffix, rendered in FORMATS.items():
        paths.append(folder / f"{name}-{period.key}{suffix}")
        write_whole(paths[-1], rendered(made))
    return paths


def attendance_list(
    session: Session, event_id: int, *, contacts: bool = False, by_registration: bool = False
) -> "AttendanceList":
    """The list to pass around at an event: names as chosen and nothing else about anybody. Raises UserError if it is gone.

    `contacts` adds phone or mail for the copy in the office; `by_registration` puts who registered first at the top
    instead of the alphabet. Who has an address block stands on neither.
    """
    from app.reports.papers.attendance import AttendanceList
    from app.reports.papers.phrases import privacy_notice

    event = events.load(session, event_id)
    office = settings.office(session)
    places = [place for place in participations.attendance(session, event_id) if place.number is not None]
    if by_registration:
        places.sort(key=lambda place: place.id)
    return AttendanceList(
        title=event.name,
        when=_when(event.starts_at, event.ends_at),
        place=event.place,
        organiser=f"{office.municipality} · {office.name}",
        names=tuple(place.name for place in places),
        note=event.status_note if event.status is EventStatus.PROVISIONAL else "",
        privacy_notice=privacy_notice(f"Die {office.municipality}"),
        contacts=_contacts(session, places) if contacts else (),
    )


def _contacts(session: Session, places: list[ParticipationRow]) -> tuple[str, ...]:
    """Phone, else mail, of each; nothing for who is known by name only."""
    known = {person.id: person for person in persons.rows(session, [p.person_id for p in places if p.person_id])}
    found = (known.get(place.person_id or 0) for place in places)
    return tuple((person.phone or person.email) if person else "" for person in found)


def _when(start: datetime, end: datetime | None) -> str:
    """Dienstag, 6. Oktober 2026, 15:00–17:00 Uhr."""
    first = f"{german.long_day(start.date())}, {start:%H:%M}"
    if end is None:
        return f"{first} Uhr"
    if end.date() == start.date():
        return f"{first}–{end:%H:%M} Uhr"
    return f"{first} Uhr – {german.long_day(end.date())}, {end:%H:%M} Uhr"
