"""What the small papers share that a resident takes home."""

from datetime import date

from app.common import cldr, german
from app.papers.letter_frame import GERMAN
from app.settings.office import Office


def contact(office: Office) -> tuple[str, ...]:
    """Who she is and how she is reached, line by line."""
    lines = (
        " · ".join(filter(None, (office.name, office.person))),
        ", ".join(office.address),
        " · ".join(filter(None, (office.phone, office.email))),
    )
    return tuple(filter(None, lines))


def written(day: date | None, language: str) -> str:
    """A day as a language writes it; nothing for none."""
    if day is None:
        return ""
    return german.day(day) if language == GERMAN else cldr.day(day, language)
