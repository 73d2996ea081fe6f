"""Textbausteine: words that she writes again and again, put into an entry by their name."""

from collections.abc import Iterable, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common.errors import UserError
from app.common.sentences import Sentence
from app.common.text import clean, fold
from app.models import TextTemplate
from app.services.office.templates import Templates
from app.services.records import FieldWarning, keep
from app.services.shown import Shown

SHOWN = Shown((TextTemplate,))
BLANK = "___"
"""What is to be filled in: the first one is marked when a template is put in."""
_MOST_WORDS = 6
"""Of a name, as far as it is typed to call its template."""

TEMPLATES = Templates(TextTemplate)
everything, offered, new = TEMPLATES.everything, TEMPLATES.offered, TEMPLATES.new
load, remove = TEMPLATES.load, TEMPLATES.remove


def save(session: Session, template: TextTemplate) -> int:
    """Save a template. Raises UserError without a name or without a text."""
    if not clean(template.name):
        raise UserError("Ein Textbaustein braucht einen Namen.")
    if not clean(template.body):
        raise UserError("Ein Textbaustein braucht einen Text.")
    kept = keep(session, template)
    kept.name = clean(template.name)
    session.flush()
    return kept.id


def warnings(session: Session, template: TextTemplate) -> list[FieldWarning]:
    """What looks odd about a template: another one of its name."""
    name = fold(clean(template.name))
    others = session.execute(select(TextTemplate.id, TextTemplate.name)).all()
    if name and any(one.id != template.id and fold(one.name) == name for one in others):
        return [FieldWarning("name", Sentence("Ein anderer Textbaustein heißt schon so."))]
    return []


def called(before: str, templates: Iterable[TextTemplate]) -> tuple[str, Sequence[TextTemplate]]:
    """The end of a text that is the beginning of a template's name, the longest there is, and the templates called so.

    Only whole words count, the last one as far as it is typed. Without any: an empty text and no template.
    """
    words = before.split("\n")[-1].split(" ")
    known = [(fold(one.name), one) for one in templates]
    for count in range(min(len(words), _MOST_WORDS), 0, -1):
        said = " ".join(words[-count:])
        found = [one for name, one in known if fold(said) and name.startswith(fold(said))]
        if said and found:
            exact = [one for one in found if fold(one.name) == fold(said)]
            return said, exact or found
    return "", []
