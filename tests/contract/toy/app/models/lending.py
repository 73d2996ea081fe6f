"""Things that are lent: who has them, and what broke."""

from datetime import date
from typing import Any

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.common.kinds import Choice, Kind
from app.models.base import Base, ChoiceType, Naming, Record
from app.models.columns import OnErasure, refers, shown, typed


class ItemStatus(Choice):
    """Where a thing is."""

    HERE = "here", "im Büro"
    LENT = "lent", "verliehen"


_KEPT = "Wie ein Gerät heißt, sagt nichts über die Person, die es hatte."


class LoanItem(Record):
    """Leihgerät."""

    __tablename__ = "loan_item"
    __mapper_args__ = {"polymorphic_identity": Kind.ITEM}  # noqa: RUF012
    plural = "Leihgeräte"
    naming = Naming.NOBODY
    takes_contacts = False
    statuses = ItemStatus

    id: Mapped[int] = mapped_column(ForeignKey("record.id", ondelete="CASCADE"), primary_key=True)
    name: Mapped[str] = mapped_column(Text, default="", info=typed("Gerät", kept=_KEPT))
    note: Mapped[str] = mapped_column(Text, default="", info=typed("Notiz"))
    status: Mapped[ItemStatus] = mapped_column(ChoiceType(ItemStatus), default=ItemStatus.HERE, info=shown("Status"))
    lent_on: Mapped[date | None] = mapped_column(info=shown("verliehen am"))
    borrower_id: Mapped[int | None] = mapped_column(
        ForeignKey("person.id", ondelete="SET NULL"),
        index=True,
        info=refers(
            OnErasure.FORGETS, "Ausgeliehen von", clears=("note",), keeps=("damage",), names=True, timeline=True
        ),
    )

    def make_title(self) -> str:
        return self.name

    @classmethod
    def from_title(cls, title: str, day: date, remark: str) -> dict[str, Any]:  # noqa: ARG003
        return {"name": title, "note": remark}

    def search_terms(self) -> list[str | None]:
        return [self.name, self.note]


class Damage(Base):
    """What broke, and who told of it."""

    __tablename__ = "damage"
    counted_as = "Schäden"

    id: Mapped[int] = mapped_column(primary_key=True)
    item_id: Mapped[int] = mapped_column(
        ForeignKey("loan_item.id", ondelete="CASCADE"), index=True, info=refers(OnErasure.GOES)
    )
    reporter_id: Mapped[int | None] = mapped_column(
        ForeignKey("person.id", ondelete="SET NULL"),
        index=True,
        info=refers(OnErasure.FORGETS, "Gemeldet von", clears=("what",)),
    )
    what: Mapped[str] = mapped_column(Text, default="", info=typed("Schaden"))
