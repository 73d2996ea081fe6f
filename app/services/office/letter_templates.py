"""Letters that she writes again and again: subject and text with places for whom they go to."""

from sqlalchemy.orm import Session

from app.common.errors import UserError
from app.common.sentences import Sentence
from app.common.text import clean
from app.models import LetterTemplate
from app.services.office import placeholders
from app.services.office.templates import Templates
from app.services.records import FieldWarning, keep
from app.services.shown import Shown

SHOWN = Shown((LetterTemplate,))


TEMPLATES = Templates(LetterTemplate)
everything, offered, new = TEMPLATES.everything, TEMPLATES.offered, TEMPLATES.new
load, remove = TEMPLATES.load, TEMPLATES.remove


def save(session: Session, template: LetterTemplate) -> int:
    """Save a template. Raises UserError without a name or without a text."""
    if not clean(template.name):
        raise UserError("Eine Briefvorlage braucht einen Namen.")
    if not clean(template.body):
        raise UserError("Eine Briefvorlage braucht einen Text.")
    kept = keep(session, template)
    kept.name, kept.subject = clean(template.name), clean(template.subject)
    session.flush()
    return kept.id


def warnings(_session: Session, template: LetterTemplate) -> list[FieldWarning]:
    """What looks odd about a template."""
    return [
        FieldWarning("body", Sentence("„{name}“ in geschweiften Klammern ist kein Platzhalter.", name=name))
        for name in dict.fromkeys(placeholders.unknown(f"{template.subject}\n{template.body}"))
    ]
