"""Letters that she writes again and again: subject and text with places for whom they go to."""

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.common.errors import UserError
from app.common.sentences import Sentence
from app.common.text import clean
from app.models import LetterTemplate
from app.services.office import placeholders
from app.services.records import FieldWarning, get, keep
from app.services.shown import Shown

SHOWN = Shown((LetterTemplate,))


def everything(session: Session) -> Sequence[LetterTemplate]:
    """All templates in their order."""
    return session.scalars(select(LetterTemplate).order_by(LetterTemplate.position, LetterTemplate.id)).all()


def offered(session: Session) -> Sequence[LetterTemplate]:
    """Those that are offered for a new letter."""
    return [template for template in everything(session) if template.active]


def new(session: Session) -> LetterTemplate:
    """An unsaved template at the end."""
    last = session.scalar(select(func.max(LetterTemplate.position)))
    return LetterTemplate(position=0 if last is None else last + 1)


def load(session: Session, template_id: int) -> LetterTemplate:
    """A template. Raises UserError if it is gone."""
    return get(session, LetterTemplate, template_id)


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


def remove(session: Session, template_id: int) -> None:
    """Take a template away; letters that were written with it stay."""
    session.delete(load(session, template_id))
    session.flush()


def warnings(_session: Session, template: LetterTemplate) -> list[FieldWarning]:
    """What looks odd about a template."""
    return [
        FieldWarning("body", Sentence("„{name}“ in geschweiften Klammern ist kein Platzhalter.", name=name))
        for name in dict.fromkeys(placeholders.unknown(f"{template.subject}\n{template.body}"))
    ]
