"""Records that are one and the same, and pairs of which she said that they are not."""

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base
from app.models.columns import OnErasure, refers, shown


class NotDuplicate(Base):
    """Kein Duplikat: two records that look alike and are two. The first is the one with the lower id."""

    __tablename__ = "not_duplicate"
    __table_args__ = (UniqueConstraint("first_id", "second_id"),)
    counted_as = ""

    id: Mapped[int] = mapped_column(primary_key=True)
    first_id: Mapped[int] = mapped_column(
        ForeignKey("record.id", ondelete="CASCADE"),
        info=refers(OnErasure.GOES, "kein Duplikat von", names=True, moves=False),
    )
    second_id: Mapped[int] = mapped_column(
        ForeignKey("record.id", ondelete="CASCADE"),
        index=True,
        info=refers(OnErasure.GOES, "kein Duplikat von", names=True, moves=False),
    )
    noted_at: Mapped[datetime]


class Merge(Base):
    """Zusammenführung: what became of a record that was merged into another, by which step of the journal.

    The merged record is put aside (`deleted_at`) and stands in no trash; it is erased with the one that was kept.
    """

    __tablename__ = "merge"
    counted_as = "Zusammenführungen"

    id: Mapped[int] = mapped_column(primary_key=True)
    kept_id: Mapped[int] = mapped_column(
        ForeignKey("record.id", ondelete="CASCADE"),
        index=True,
        info=refers(OnErasure.GOES, "zusammengeführt in", moves=False),
    )
    merged_id: Mapped[int] = mapped_column(
        ForeignKey("record.id", ondelete="CASCADE"),
        unique=True,
        info=refers(OnErasure.GOES, "zusammengeführt mit", names=True, moves=False),
    )
    step_id: Mapped[int]
    merged_at: Mapped[datetime] = mapped_column(info=shown("zusammengeführt am"))
