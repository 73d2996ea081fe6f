"""Papers that take nothing from the vault but the look of the office: specimen pages and the sheet with the code."""

from typing import Any

from sqlalchemy.orm import Session

from app.papers.source import NoChoice, Source, Taken


def _specimen(_session: Session, _about: Any, _options: NoChoice, _most: int) -> Taken:
    from app.reports.papers.specimen import Specimen

    return Taken(Specimen())


def _sheet(_session: Session, sheet: Any, _options: NoChoice, _most: int) -> Taken:
    return Taken(sheet)


SPECIMEN = Source("musterseiten", _specimen)
RECOVERY = Source("wiederherstellungscode", _sheet)
"""About a `RecoverySheet`."""
