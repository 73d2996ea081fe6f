"""What every report needs besides its figures."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from app.common import clock
from app.figures.document.report import Publisher
from app.figures.protection.thresholds import Thresholds
from app.services.office import settings


@dataclass(frozen=True)
class Frame:
    """Who publishes a report, when it is made, and from which size on numbers are printed."""

    publisher: Publisher
    limits: Thresholds
    made_on: date


def frame(session: Session) -> Frame:
    """Publisher and limits from the settings, made today."""
    today = clock.today()
    office = settings.office(session)
    rule = settings.protection(session, today)
    return Frame(
        Publisher(office.municipality, " ".join(part for part in (office.name, office.quarter) if part)),
        Thresholds(rule.persons, rule.sensitive, rule.base, rule.mean),
        today,
    )
