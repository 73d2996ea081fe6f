"""Appointments as a file that other calendars take in."""

from collections.abc import Collection
from dataclasses import dataclass

from app.common.moments import Moment
from app.common.progress import Progress, silent
from app.common.sentences import Sentence
from app.reports.forms.form import ICALENDAR, Form
from app.reports.pdf.letterhead import PLAIN, Letterhead

TITLE = "Kalenderdatei"
_WORD = "Termin"


@dataclass(frozen=True)
class CalendarFile:
    """What is written, appointment by appointment."""

    moments: Collection[Moment] = ()


@dataclass(frozen=True)
class CalendarOptions:
    """Nothing can be chosen about how it is written."""


def render_icalendar(
    file: CalendarFile, _options: CalendarOptions, progress: Progress = silent, _letterhead: Letterhead = PLAIN
) -> bytes:
    """The appointments as iCalendar. Raises Cancelled through `progress`."""
    from app.reports.icalendar import icalendar

    progress(0, 1, Sentence(TITLE))
    return icalendar(file.moments, _WORD)


def _nothing(file: CalendarFile, _options: CalendarOptions) -> Sentence | None:
    return None if len(file.moments) else Sentence("Es gibt nichts zu speichern: Diese Liste hat keine Zeilen.")


FORM = Form(CalendarFile, CalendarOptions, nothing=_nothing, files={ICALENDAR: render_icalendar})
