"""What a paper says about itself in a reader's title bar and in a list of files: what it is, of what, and of which day."""

from datetime import date

from sqlalchemy.orm import Session

from app.common import german
from app.services.people import named


def entitled(session: Session, what: str, typed: str, day: date) -> str:
    """ "Teilnehmerliste Nähcafé, 14.11.2026"; without what was typed where that may name somebody on file."""
    if not typed or named.names_somebody(session, typed):
        return dated(what, day)
    return dated(f"{what} {typed}", day)


def dated(what: str, day: date) -> str:
    """ "Brief, 14.11.2026"."""
    return f"{what}, {german.day(day)}"
