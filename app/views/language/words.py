"""The labels of fixed choices in the language of the window."""

from datetime import datetime

from app.common.kinds import Choice
from app.views.language.sentences import own_word, translated


def word(choice: Choice) -> str:
    """The label of a choice as it stands on the screen."""
    return translated(choice.label)


def titled(kind: str, title: str) -> str:
    """The title of a record, with a word of the program's own at its beginning in the language of the window."""
    from app.models import graph  # here, because this is loaded before the vault is open

    entity = graph.entity_of(kind)
    begins = entity.title_begins
    if not begins or not title.startswith(begins):
        return title
    rest = title.removeprefix(begins)
    return own_word(begins) + (_moment(rest.strip(), entity.title_moment) if entity.title_moment else rest)


def _moment(stored: str, pattern: str) -> str:
    """A stored day and time as the window writes them; anything else as it stands."""
    from app.views.language import written

    try:
        return f" {written.day_time(datetime.strptime(stored, pattern))}"
    except ValueError:
        return f" {stored}"
