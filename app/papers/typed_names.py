"""What she is told before a paper with typed texts leaves: words in them that are names of persons on file."""

from collections.abc import Iterable

from sqlalchemy.orm import Session

from app.common.sentences import Sentence
from app.services.people import named

_MOST = 12
"""Words that are listed; there are more, where it ends with dots."""


def warnings(session: Session, texts: Iterable[str], allowed: Iterable[str] = ()) -> tuple[Sentence, ...]:
    """A sentence that names them, none where there are none. The words of `allowed` names are meant to stand there."""
    meant = {word for name in allowed for word in name.split()}
    found = [word for word in named.names_in(session, texts) if word not in meant]
    if not found:
        return ()
    listed = ", ".join((*found[:_MOST], *(["…"] if len(found) > _MOST else [])))
    return (
        Sentence(
            "Im Text stehen Wörter, die Namen eingetragener Personen sind: {names}. Bitte noch einmal lesen.",
            names=listed,
        ),
    )
