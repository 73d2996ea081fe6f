"""The labels of fixed choices in the language of the window."""

from app.common.kinds import Choice
from app.views.language.sentences import own_word, translated


def word(choice: Choice) -> str:
    """The label of a choice as it stands on the screen."""
    return translated(choice.label)


def titled(kind: str, title: str) -> str:
    """The title of a record, with a word of the program's own at its beginning in the language of the window."""
    from app.models import graph  # here, because this is loaded before the vault is open

    begins = graph.entity_of(kind).title_begins
    return own_word(begins) + title.removeprefix(begins) if begins and title.startswith(begins) else title
