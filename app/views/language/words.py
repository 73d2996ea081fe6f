"""The labels of fixed choices in the language of the window."""

from app.common.kinds import Choice
from app.views.language.sentences import translated


def word(choice: Choice) -> str:
    """The label of a choice as it stands on the screen."""
    return translated(choice.label)
