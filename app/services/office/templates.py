"""What is written again and again, kept in an order of hers: what letters and text templates share."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models import LetterTemplate, TextTemplate
from app.services.records import get

T = TypeVar("T", LetterTemplate, TextTemplate)


@dataclass(frozen=True, slots=True)
class Templates(Generic[T]):
    """The templates of one table."""

    entity: type[T]

    def everything(self, session: Session) -> Sequence[T]:
        """All templates in their order."""
        return session.scalars(select(self.entity).order_by(self.entity.position, self.entity.id)).all()

    def offered(self, session: Session) -> Sequence[T]:
        """Those that are offered while something is written."""
        return [template for template in self.everything(session) if template.active]

    def new(self, session: Session) -> T:
        """An unsaved template at the end."""
        last = session.scalar(select(func.max(self.entity.position)))
        return self.entity(position=0 if last is None else last + 1)

    def load(self, session: Session, template_id: int) -> T:
        """A template. Raises UserError if it is gone."""
        return get(session, self.entity, template_id)

    def remove(self, session: Session, template_id: int) -> None:
        """Take a template away; what was written with it stays."""
        session.delete(self.load(session, template_id))
        session.flush()
