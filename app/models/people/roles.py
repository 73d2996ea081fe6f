"""What persons are in the quarter, from when to when."""

from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.base import Base
from app.models.catalogues import CatalogueEntry
from app.models.columns import OnErasure, refers, shown


class PersonRole(Base):
    """A role of a person with its days. That somebody lives here or volunteers is a mark on the person."""

    __tablename__ = "person_role"
    counted_as = ""

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(
        ForeignKey("person.id", ondelete="CASCADE"), index=True, info=refers(OnErasure.GOES)
    )
    role_id: Mapped[int] = mapped_column(ForeignKey("catalogue_entry.id"), index=True, info=shown("Rolle"))
    since: Mapped[date | None] = mapped_column(info=shown("seit"))
    until: Mapped[date | None] = mapped_column(info=shown("bis"))

    role: Mapped[CatalogueEntry] = relationship(lazy="raise", viewonly=True, cascade="")
