"""As what files a list of the window can be saved."""

from app.papers.address_book import ADDRESS_BOOK
from app.papers.calendar_file import CALENDAR_FILE
from app.papers.lists import LIST
from app.papers.paper import Paper
from app.services.kinds import cards_of, moments_of


def files_of(kind: str) -> tuple[Paper, ...]:
    """The table, and what other programs take of such records."""
    book = (ADDRESS_BOOK,) if cards_of(kind) else ()
    calendar = (CALENDAR_FILE,) if moments_of(kind) else ()
    return (LIST, *book, *calendar)
