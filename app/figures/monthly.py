"""The Monatsblatt für den Bürgermeister: one page about one month, without names and case content."""

from collections.abc import Iterable, Sequence

from sqlalchemy.orm import Session

from app.common import german
from app.figures.areas.casework import CLIENTS, CONSULTATION_TIME, CONTACTS
from app.figures.areas.concerns import lights_table, offices_table
from app.figures.areas.events import EVENTS, PARTICIPANTS, VISITS
from app.figures.areas.office import CAPACITY, tasks_table
from app.figures.areas.people import VOLUNTEERS
from app.figures.contents import compare
from app.figures.dates import dates_ahead, dates_table
from app.figures.document.charts import Chart, ChartKind
from app.figures.document.report import Block, Bullets, Heading, Report, Text
from app.figures.frame import Frame, frame
from app.figures.indicators import Comparison
from app.figures.periods import Period

_ENCOUNTERS = (EVENTS, VISITS, PARTICIPANTS, VOLUNTEERS)
_CONSULTATIONS = (CONTACTS, CLIENTS, CONSULTATION_TIME, CAPACITY)
_DATES, _DATES_BESIDE_WORDS = 4, 3
"""So many dates fit on the page, alone and beside her own words."""


def monthly_sheet(session: Session, period: Period, decisions: Sequence[str] = (), voice: str = "") -> Report:
    """The sheet of a month (a quarter or year works as well).

    `decisions` (what the Bürgermeister should decide) and `voice` (one anonymous voice from the quarter) are her words.
    """
    setting = frame(session)
    of = compare(session, period, setting.limits, setting.made_on)
    blocks: list[Block] = [
        lights_table(of),
        of.key_figures(*_ENCOUNTERS),
        of.key_figures(*_CONSULTATIONS),
        *_tasks(of, short=bool(decisions or voice)),
    ]
    if decisions:
        blocks += [Heading(1, "Zu entscheiden"), Bullets(tuple(decisions))]
    dates = dates_ahead(session, setting.made_on, _DATES_BESIDE_WORDS if decisions or voice else _DATES)
    if dates:
        blocks.append(dates_table(dates))
    if voice:
        blocks += [Heading(1, "Eine Stimme aus dem Quartier"), Text(f"„{voice}“")]
    return Report(
        "Monatsblatt" if period.months == 1 else "Kurzbericht",
        _subtitle(period, setting),
        period.label,
        setting.made_on,
        setting.publisher,
        setting.limits,
        tuple(blocks),
        period.name_of_previous,
    )


def _tasks(of: Comparison, *, short: bool) -> Iterable[Block]:
    """Hours per task. The drawing gives way to how long the offices take, and both to her own words."""
    tasks, offices = tasks_table(of), offices_table(of)
    if not short:
        yield offices if offices.rows else Chart(ChartKind.BARS, tasks)
    yield tasks


def _subtitle(period: Period, setting: Frame) -> str:
    """For whom it is, and that the numbers are not final while the period runs."""
    text = f"{setting.publisher.name} – für den Bürgermeister"
    ended = period.has_ended(setting.made_on)
    return text if ended else f"{text} · vorläufig, Stand\u00a0{german.day(setting.made_on)}"
