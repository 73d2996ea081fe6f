"""All figures of one period, counted in one go."""

from dataclasses import asdict, dataclass

from sqlalchemy.orm import Session

from app.common import clock
from app.figures.actors import ActorFigures, count_actors
from app.figures.casework import CaseworkFigures, count_casework
from app.figures.contributions import Contributions
from app.figures.events import EventFigures, count_events
from app.figures.office import TaskFigures, count_tasks
from app.figures.people import PeopleFigures, count_people
from app.figures.periods import Period
from app.figures.report import Publisher
from app.figures.thresholds import Thresholds
from app.figures.work import count_work
from app.models import Area
from app.services.office import settings


@dataclass(frozen=True)
class Collected:
    """What was counted for a period; not yet protected, so it stays in this room."""

    period: Period
    events: EventFigures
    casework: CaseworkFigures
    work: dict[Area, Contributions]
    actors: ActorFigures
    tasks: TaskFigures
    contract_minutes: int

    @property
    def recorded(self) -> bool:
        """Whether anything at all was recorded in the period."""
        return bool(self.events.events or self.casework.contacts.persons or self.actors.contacts)


@dataclass(frozen=True)
class Frame:
    """What every report needs besides its figures."""

    publisher: Publisher
    limits: Thresholds


def collect(session: Session, period: Period) -> Collected:
    """Count everything that happened in a period."""
    return Collected(
        period,
        count_events(session, period),
        count_casework(session, period),
        count_work(session, period),
        count_actors(session, period),
        count_tasks(session, period),
        settings.contract(session, period.last).monthly_minutes() * period.months,
    )


def on_file(session: Session, period: Period) -> PeopleFigures:
    """The persons on file today."""
    return count_people(session, period)


def frame(session: Session) -> Frame:
    """Publisher and limits from the settings."""
    office = settings.office(session)
    rule = settings.protection(session, clock.today())
    return Frame(
        Publisher(office.municipality, " ".join(part for part in (office.name, office.quarter) if part)),
        Thresholds(**asdict(rule)),
    )
