"""The Monatsblatt für den Bürgermeister: one page about one month, without names and case content."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from app.common import clock, german
from app.figures import definitions
from app.figures.collect import collect, frame, on_file
from app.figures.events import dates_ahead
from app.figures.periods import Period
from app.figures.protect import persons
from app.figures.report import Block, Bullets, Chart, ChartKind, Heading, KeyFigure, KeyFigures, Report, Text
from app.figures.sections import Sections, dates_table

_DATES, _DATES_BESIDE_WORDS = 4, 3
"""So many dates fit on the page, alone and beside her own words."""


def monthly_sheet(session: Session, period: Period, decisions: Sequence[str] = (), voice: str = "") -> Report:
    """The sheet of a month (a quarter or year works as well).

    `decisions` (what the Bürgermeister should decide) and `voice` (one anonymous voice from the quarter) are her words.
    """
    made_on, setting = clock.today(), frame(session)
    previous = period.name_of_previous
    now = collect(session, period)
    sections = Sections(now, collect(session, period.previous()), setting.limits)
    tasks = sections.tasks_table(previous)
    blocks: list[Block] = [
        KeyFigures(_encounters(sections)),
        KeyFigures(_consultations(sections)),
        *([] if decisions or voice else [KeyFigures(_further(sections, session))]),
        Chart(ChartKind.BARS, tasks),
        tasks,
    ]
    if decisions:
        blocks += [Heading(1, "Zu entscheiden"), Bullets(tuple(decisions))]
    dates = dates_ahead(session, made_on, _DATES_BESIDE_WORDS if decisions or voice else _DATES)
    if dates:
        blocks.append(dates_table(dates))
    if voice:
        blocks += [Heading(1, "Eine Stimme aus dem Quartier"), Text(f"„{voice}“")]
    return Report(
        "Monatsblatt" if period.months == 1 else "Kurzbericht",
        subtitle(period, setting.publisher.name),
        period.label,
        made_on,
        setting.publisher,
        setting.limits,
        tuple(blocks),
        previous,
    )


def subtitle(period: Period, office: str) -> str:
    """For whom it is, and that the numbers are not final while the period runs."""
    today = clock.today()
    text = f"{office} – für den Bürgermeister"
    return text if period.has_ended(today) else f"{text} · vorläufig, Stand\u00a0{german.day(today)}"


def _encounters(sections: Sections) -> tuple[KeyFigure, ...]:
    return (
        sections.things(definitions.EVENTS, lambda of: of.events.events),
        sections.things(definitions.VISITS, lambda of: of.events.visits),
        sections.participants(definitions.PARTICIPANTS, lambda of: of.events.participants),
        sections.things(definitions.ACTIVE_ACTORS, lambda of: of.actors.active),
    )


def _consultations(sections: Sections) -> tuple[KeyFigure, ...]:
    return (
        sections.contacts(definitions.CONTACTS, lambda of: of.casework.contacts),
        sections.clients(definitions.CLIENTS, lambda of: of.casework.contacts),
        sections.contacts(definitions.CONSULTATION_TIME, lambda of: of.casework.time),
        sections.capacity(),
    )


def _further(sections: Sections, session: Session) -> tuple[KeyFigure, ...]:
    """What gives way where she has something to say."""
    volunteers = on_file(session, sections.now.period).volunteers
    return (
        sections.clients(definitions.NEW_CLIENTS, lambda of: of.casework.new_clients),
        sections.cases(definitions.OPEN_CASES, lambda of: of.casework.open_cases),
        KeyFigure(definitions.VOLUNTEERS, persons(volunteers, sections.limits)),
        sections.things(definitions.TASKS_DONE, lambda of: of.tasks.done),
    )
