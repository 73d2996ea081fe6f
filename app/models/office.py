"""What hangs on any record: tasks, documents, tags, links, letters; and who has read what forms say in other languages."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Column, ForeignKey, LargeBinary, Table, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.common.kinds import Choice, Kind
from app.common.text import sort_key
from app.models.base import Base, ChoiceType, Naming, Record
from app.models.columns import UNJOURNALED, OnErasure, code, derived, refers, shown, typed

_MOMENT = "%d.%m.%Y, %H:%M"
"""How the title of an appointment writes it."""

record_tag = Table(
    "record_tag",
    Base.metadata,
    Column("record_id", ForeignKey("record.id", ondelete="CASCADE"), primary_key=True, info=refers(OnErasure.GOES)),
    Column("tag_id", ForeignKey("tag.id", ondelete="CASCADE"), primary_key=True, index=True),
    info={"counted_as": "Schlagwörter"},
)


class Priority(Choice):
    """How much a task matters beside the others."""

    HIGH = "high", "hoch"
    NORMAL = "normal", "normal"
    LOW = "low", "niedrig"


class Task(Record):
    """Wiedervorlage: something to do, with a due date, linked to anything.

    With `discuss_with_id` it is a point on the list for the next talk with that office, with `promised_by` what somebody there
    promised and she waits for. With a `rule` (RRULE of RFC 5545, see `app.common.recurrence`) it comes again: ticking it off makes the
    next one. `rule_from` is the day of the rule that it stands for, whatever day it was put off to.
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
    priority: Mapped[Priority] = mapped_column(ChoiceType(Priority), default=Priority.NORMAL, info=shown("Priorität"))
    rule: Mapped[str] = mapped_column(Text, default="", info=code("Wiederholung"))
    rule_from: Mapped[date | None] = mapped_column(info=shown("Tag der Wiederholung"))
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


class Appointment(Record):
    """Termin: when, where, and with whom or about what; `language` (CLDR code) is that of its slip, empty for the person's own.

    Who interprets has signed secrecy before (`Pledge`).

    Its title is its day and time: whom it is with stands on her own screen and nowhere else.
    """

    __tablename__ = "appointment"

    id: Mapped[int] = mapped_column(ForeignKey("record.id", ondelete="CASCADE"), primary_key=True)
    __mapper_args__ = {"polymorphic_identity": Kind.APPOINTMENT, "inherit_condition": id == Record.id}  # noqa: RUF012
    plural = "Termine"
    naming = Naming.NOBODY
    takes_contacts = False
    opened_as = "Termin"
    title_begins = "Termin"
    title_moment = _MOMENT

    starts_at: Mapped[datetime] = mapped_column(index=True, info=shown("Beginn"))
    ends_at: Mapped[datetime | None] = mapped_column(info=shown("Ende"))
    what: Mapped[str] = mapped_column(Text, default="", info=typed("Anlass"))
    about_id: Mapped[int | None] = mapped_column(
        ForeignKey("record.id", ondelete="SET NULL"),
        index=True,
        info=refers(OnErasure.ERASED_TOO, "Bezug", names=True),
    )
    interpreter_id: Mapped[int | None] = mapped_column(
        ForeignKey("person.id", ondelete="SET NULL"),
        index=True,
        info=refers(OnErasure.STAYS, "dolmetscht von", needs_part="pledge"),
    )
    place: Mapped[str] = mapped_column(Text, default="", info=typed("Ort"))
    language: Mapped[str] = mapped_column(Text, default="", info=code("Sprache", of="language"))
    note: Mapped[str] = mapped_column(Text, default="", info=typed("Notiz"))

    about: Mapped[Record | None] = relationship(
        foreign_keys=[about_id], remote_side="Record.id", lazy="raise", viewonly=True, cascade=""
    )

    def make_title(self) -> str:
        return f"{self.title_begins} {self.starts_at:{_MOMENT}}" if self.starts_at else ""

    def make_sort_key(self) -> str:
        return sort_key(f"{self.title_begins} {self.starts_at:%Y-%m-%d %H:%M}" if self.starts_at else self.title)

    @classmethod
    def from_title(cls, title: str, day: date, remark: str) -> dict[str, Any]:  # noqa: ARG003
        try:
            moment = datetime.strptime(title.removeprefix(f"{cls.title_begins} "), _MOMENT)
        except ValueError:
            return {}
        return {"starts_at": moment, "note": remark}

    def search_terms(self) -> list[str | None]:
        return [self.make_title(), self.what, self.place]


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
    origin: Mapped[str] = mapped_column(Text, default="", info=typed("Herkunft"))
    """Where it came from: the sender of a mail (with its subject for what hung on it), the clipboard, the folder of scans."""
    dated_at: Mapped[datetime | None]
    """When the mail was sent that it is or that it hung on, in local time."""


class DocumentContent(Base):
    """That the bytes of a document are there, all of them. Not journaled: written once, kept while undo may bring the document back."""

    __tablename__ = "document_content"
    __table_args__ = {"info": UNJOURNALED}  # noqa: RUF012

    sha256: Mapped[str] = mapped_column(Text, primary_key=True, info=code())
    size: Mapped[int]


class DocumentPiece(Base):
    """A part of the bytes of a document. Each is committed by itself; without their content they are of one that was cut off."""

    __tablename__ = "document_piece"
    __table_args__ = {"info": UNJOURNALED}  # noqa: RUF012

    sha256: Mapped[str] = mapped_column(Text, primary_key=True, info=code())
    number: Mapped[int] = mapped_column(primary_key=True)
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
