"""What hangs on any record: tasks, documents, tags, links, letters; and who has read what forms say in other languages."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Column, ForeignKey, LargeBinary, Table, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.common.kinds import Kind
from app.models.base import Base, Naming, Record
from app.models.columns import UNJOURNALED, OnErasure, code, derived, refers, shown, typed

record_tag = Table(
    "record_tag",
    Base.metadata,
    Column("record_id", ForeignKey("record.id", ondelete="CASCADE"), primary_key=True, info=refers(OnErasure.GOES)),
    Column("tag_id", ForeignKey("tag.id", ondelete="CASCADE"), primary_key=True, index=True),
    info={"counted_as": "Schlagwörter"},
)


class Task(Record):
    """Wiedervorlage: something to do, with a due date, linked to anything.

    With `discuss_with_id` it is a point on the list for the next talk with that office, with `promised_by` what somebody there
    promised and she waits for.
    """

    __tablename__ = "task"

    id: Mapped[int] = mapped_column(ForeignKey("record.id", ondelete="CASCADE"), primary_key=True)
    __mapper_args__ = {"polymorphic_identity": Kind.TASK, "inherit_condition": id == Record.id}  # noqa: RUF012
    plural = "Aufgaben"
    naming = Naming.PERHAPS
    takes_contacts = False
    opened_as = "Aufgabe"

    what: Mapped[str] = mapped_column(Text, default="", info=typed("Aufgabe"))
    due_on: Mapped[date | None] = mapped_column(index=True, info=shown("fällig am"))
    done_at: Mapped[datetime | None] = mapped_column(index=True, info=shown("erledigt am"))
    important: Mapped[bool] = mapped_column(default=False, info=shown("wichtig"))
    about_id: Mapped[int | None] = mapped_column(
        ForeignKey("record.id", ondelete="SET NULL"),
        index=True,
        info=refers(OnErasure.ERASED_TOO, "Bezug", names=True),
    )
    discuss_with_id: Mapped[int | None] = mapped_column(
        ForeignKey("organisation.id", ondelete="SET NULL"),
        index=True,
        info=refers(OnErasure.STAYS, "besprechen mit"),
    )
    promised_by: Mapped[str] = mapped_column(Text, default="", info=typed("zugesagt von"))
    note: Mapped[str] = mapped_column(Text, default="", info=typed("Notiz"))

    about: Mapped[Record | None] = relationship(
        foreign_keys=[about_id], remote_side="Record.id", lazy="raise", viewonly=True, cascade=""
    )

    def make_title(self) -> str:
        return self.what

    @classmethod
    def from_title(cls, title: str, day: date, remark: str) -> dict[str, Any]:  # noqa: ARG003
        return {"what": title, "note": remark}

    def search_terms(self) -> list[str | None]:
        return [self.what, self.note]


class Document(Base):
    """A file kept inside the vault, attached to a record. The bytes lie in a table of their own."""

    __tablename__ = "document"
    counted_as = "Dokumente"

    id: Mapped[int] = mapped_column(primary_key=True)
    record_id: Mapped[int] = mapped_column(
        ForeignKey("record.id", ondelete="CASCADE"), index=True, info=refers(OnErasure.GOES)
    )
    name: Mapped[str] = mapped_column(Text, info=typed())
    media_type: Mapped[str] = mapped_column(Text, default="application/octet-stream", info=code())
    size: Mapped[int]
    sha256: Mapped[str] = mapped_column(Text, info=code())
    added_at: Mapped[datetime]


class DocumentContent(Base):
    """The bytes of a document. Not journaled: written once, kept while undo may still bring the document back."""

    __tablename__ = "document_content"
    __table_args__ = {"info": UNJOURNALED}  # noqa: RUF012

    sha256: Mapped[str] = mapped_column(Text, primary_key=True, info=code())
    data: Mapped[bytes] = mapped_column(LargeBinary)


class Tag(Base):
    """Schlagwort."""

    __tablename__ = "tag"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(Text, info=typed())
    fold: Mapped[str] = mapped_column(Text, unique=True, info=derived())


class SavedSearch(Base):
    """What a list shows, kept under a name in the side bar. `query` is JSON: text, filters, sorting, columns."""

    __tablename__ = "saved_search"

    id: Mapped[int] = mapped_column(primary_key=True)
    page: Mapped[str] = mapped_column(Text, info=code())
    name: Mapped[str] = mapped_column(Text, default="", info=typed())
    query: Mapped[str] = mapped_column(Text, default="{}", info=typed())
    position: Mapped[int] = mapped_column(default=0)


class LetterTemplate(Base):
    """A letter that she writes again and again: subject and text with placeholders, in one language (CLDR code)."""

    __tablename__ = "letter_template"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(Text, default="", info=typed())
    language: Mapped[str] = mapped_column(Text, default="de", info=code(of="language"))
    subject: Mapped[str] = mapped_column(Text, default="", info=typed())
    body: Mapped[str] = mapped_column(Text, default="", info=typed())
    position: Mapped[int] = mapped_column(default=0)
    active: Mapped[bool] = mapped_column(default=True)


class TextTemplate(Base):
    """Textbaustein: words that she writes again and again, put into an entry by their name."""

    __tablename__ = "text_template"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(Text, default="", info=typed())
    body: Mapped[str] = mapped_column(Text, default="", info=typed())
    position: Mapped[int] = mapped_column(default=0)
    active: Mapped[bool] = mapped_column(default=True)


class SentLetter(Base):
    """A letter that went out to a record, as it stands in its timeline."""

    __tablename__ = "sent_letter"
    counted_as = "Briefe"

    id: Mapped[int] = mapped_column(primary_key=True)
    record_id: Mapped[int] = mapped_column(
        ForeignKey("record.id", ondelete="CASCADE"), index=True, info=refers(OnErasure.GOES)
    )
    sent_at: Mapped[datetime]
    subject: Mapped[str] = mapped_column(Text, default="", info=typed(calls=True))
    body: Mapped[str] = mapped_column(Text, default="", info=typed(calls=True))


class RecordLink(Base):
    """What became of what: a concern led to a project, a project to an event. Walked in both directions."""

    __tablename__ = "record_link"
    counted_as = "Verknüpfungen"
    __table_args__ = (UniqueConstraint("from_id", "to_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    from_id: Mapped[int] = mapped_column(
        ForeignKey("record.id", ondelete="CASCADE"), info=refers(OnErasure.GOES, once=("to_id",))
    )
    to_id: Mapped[int] = mapped_column(
        ForeignKey("record.id", ondelete="CASCADE"), index=True, info=refers(OnErasure.GOES, once=("from_id",))
    )


class TextCheck(Base):
    """Somebody who speaks a language has read what a form says in it; another text (by its fingerprint) is unread again."""

    __tablename__ = "text_check"
    __table_args__ = (UniqueConstraint("subject", "language"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    subject: Mapped[str] = mapped_column(Text, info=code())
    language: Mapped[str] = mapped_column(Text, info=code(of="language"))
    fingerprint: Mapped[str] = mapped_column(Text, info=code())
    checked_by: Mapped[str] = mapped_column(Text, default="", info=typed())
    checked_on: Mapped[date]
