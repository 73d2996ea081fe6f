"""How the vault keeps itself: journal of every change, audit trail, drafts, its own counters. None of this is journaled."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ForeignKey, Index, Text, text
from sqlalchemy.orm import Mapped, Session, mapped_column

from app.common.kinds import Choice
from app.models.base import Base, ChoiceType
from app.models.columns import UNJOURNALED, code, derived, typed


class StepKind(Choice):
    """What a step did. What the program adds by itself stands in history and trail and is never hers to turn back."""

    DO = "do", "Änderung"
    UNDO = "undo", "Rückgängig"
    REDO = "redo", "Wiederholt"
    PROGRAM = "program", "Vom Programm ergänzt"


class JournalStep(Base):
    """One user action. `target_id` is the step that an undo or redo turned back or forth; `undone` says it stands undone."""

    __tablename__ = "journal_step"
    __table_args__ = {"sqlite_autoincrement": True, "info": UNJOURNALED}  # noqa: RUF012

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(Text, info=code())
    at: Mapped[datetime]
    kind: Mapped[StepKind] = mapped_column(ChoiceType(StepKind), default=StepKind.DO)
    target_id: Mapped[int | None]
    undone: Mapped[bool] = mapped_column(default=False)


class JournalRow(Base):
    """One row's values before and after, as JSON objects; null where there was or is no row. Written by triggers."""

    __tablename__ = "journal_row"
    __table_args__ = (
        Index("ix_journal_row_place", "table_name", "pk"),
        Index("ix_journal_row_step_id", "step_id"),
        Index("ix_journal_row_gone", "table_name", sqlite_where=text("after IS NULL")),
        {"info": UNJOURNALED},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    step_id: Mapped[int] = mapped_column(ForeignKey("journal_step.id", ondelete="CASCADE"))
    table_name: Mapped[str] = mapped_column(Text, info=code())
    pk: Mapped[str] = mapped_column(Text, info=code())
    before: Mapped[str | None] = mapped_column(Text, info=derived())
    after: Mapped[str | None] = mapped_column(Text, info=derived())


class AuditKind(Choice):
    """What a line of the audit trail tells."""

    LOGIN = "login", "Anmeldung"
    FAILED_LOGIN = "failed_login", "Fehlgeschlagene Anmeldung"
    READ = "read", "Einsicht"
    CHANGE = "change", "Änderung"
    IMPORT = "import", "Übernahme"
    ERASURE = "erasure", "Endgültige Löschung"
    EXPORT = "export", "Ausgabe in eine Datei"
    PRINT = "print", "Druck"
    RELEASE = "release", "Weitergabe"
    BACKUP = "backup", "Sicherung"
    RESTORE = "restore", "Wiederherstellung"
    KEYS = "keys", "Schlüssel"
    WARNING = "warning", "Warnung"


NOTED_AS = "noted_as"
"""Key in `Session.info`: the `AuditKind` and the words as which the present step stands in the audit trail."""


_WRITTEN = " @ "
"""Between the words of a line and the moment at which it was written."""


@dataclass(frozen=True)
class Late:
    """The words of a line, and when it was written where that was later than what it tells of."""

    text: str
    written: datetime | None = None

    @classmethod
    def read(cls, stored: str) -> "Late":
        """From the words as they are stored."""
        text, mark, moment = stored.rpartition(_WRITTEN)
        try:
            return cls(text, datetime.fromisoformat(moment)) if mark else cls(stored)
        except ValueError:
            return cls(stored)

    @staticmethod
    def beginning(text: str) -> str:
        """How these words begin where they are stored with a moment."""
        return f"{text}{_WRITTEN}"

    def stored(self) -> str:
        """The words with the moment, as they stand in the file."""
        return f"{self.text}{_WRITTEN}{self.written.isoformat(' ')}" if self.written else self.text


class AuditLine(Base):
    """One line of the audit trail, chained to the one before by `hash`.

    `record_id` and `step_id` are no foreign keys: a line stays when its record is erased, and then leads nowhere.
    """

    __tablename__ = "audit"
    __table_args__ = {"info": UNJOURNALED}  # noqa: RUF012

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    kind: Mapped[AuditKind] = mapped_column(ChoiceType(AuditKind))
    record_id: Mapped[int | None] = mapped_column(index=True)
    step_id: Mapped[int | None]
    text: Mapped[str] = mapped_column(Text, default="", info=code())
    hash: Mapped[str] = mapped_column(Text, info=code())


class Draft(Base):
    """What she has typed and not yet saved, as JSON, under the key of the form."""

    __tablename__ = "draft"
    __table_args__ = {"info": UNJOURNALED}  # noqa: RUF012

    key: Mapped[str] = mapped_column(Text, primary_key=True, info=code())
    payload: Mapped[str] = mapped_column(Text, info=typed())
    saved_at: Mapped[datetime]


class SealedBy(Choice):
    """Why a step can't be turned back any more; the label goes on after "because"."""

    BEGINNING = "beginning", "der Verlauf danach neu begonnen hat"
    ERASURE = "erasure", "danach etwas endgültig gelöscht wurde"
    MIGRATION = "migration", "die Datei danach für eine neue Version des Programms umgestellt wurde"
    RESCUE = "rescue", "der Tresor danach gerettet wurde"
    CHANGED = "changed", "ein Eintrag darin inzwischen auf anderem Weg geändert wurde"
    AGED = "aged", "vertrauliche Notizen darin nach ihrer Frist aus dem Verlauf entfernt wurden"


SEALED_STEP, SEALED_BY = "sealed_step", "sealed_by"
"""Keys in `Meta`: steps up to this one are no longer undone, and a `SealedBy` that says why."""
PASSED_OVER = "passed_over_steps"
"""Key in `Meta`: ids (JSON) of single steps that could not be turned back or forth and no longer stand in the way."""
SEALED_SINGLY: dict[SealedBy, str] = {
    SealedBy.ERASURE: "erased_steps",
    SealedBy.AGED: "aged_steps",
    SealedBy.CHANGED: PASSED_OVER,
}
"""Keys in `Meta`: ids (JSON) of single steps that are sealed for a reason while others before and after them are not."""
MOST_SEALED_SINGLY = 10_000
"""So many for one reason: years of notes that aged, in 70 kB that every look at what can be undone reads."""


LAST_ERASURE = "last_erasure"
"""Key in `Meta`: the `Erased` (JSON) of what was erased for good last."""


@dataclass(frozen=True)
class Erased:
    """When something was erased for good, and how many commits the vault had seen with it (None: not remembered)."""

    at: datetime
    generation: int | None = None

    def is_before(self, generation: int | None, made: datetime) -> bool:
        """Whether a state came after it, and so holds nothing of it. The clock decides only where the commits can't."""
        if self.generation is None or generation is None:
            return made > self.at
        return generation >= self.generation


VACUUM_DUE = "vacuum_due"
"""Key in `Meta`: something was erased and pages may still hold copies of it; the generation of that erasure, 0 for aged notes.
In `Session.info`: the present step erases."""


def demand_vacuum(session: Session, generation: int = 0) -> None:
    """The step being written erases something: the file is to be made anew after it."""
    due = session.get(Meta, VACUUM_DUE)
    session.merge(Meta(key=VACUUM_DUE, value=str(max(generation, int(due.value) if due else 0))))
    session.info[VACUUM_DUE] = True


SPOOL_KEYS = "spool_keys"
"""Key of `Meta`: the keys under which lines of the audit trail were sealed before the data key was changed."""
UNSEEN_CODE = "unseen_code"
"""Key in `Meta`: the recovery code was made anew, and nobody has confirmed yet to have it on paper."""


KEY_FILE = "key_file"
"""Key in `Meta`: epoch and digests (JSON) of the key file that holds."""
FORMER_KEYS = "former_keys"
"""Key in `Meta`: data keys (JSON) that backups beside the vault are still encrypted with."""


REMEMBERED = "remembered:"
"""Beginning of the keys in `Meta` of the settings that are stored in `StoredIn.MEMORY`."""


GIVEN_ENTRIES = "given_catalogue_entries"
"""Key in `Meta`: catalogues and keys (JSON) of the entries that the program has once put into her lists."""


class Meta(Base):
    """The vault's own values: its id, the generation (counts every commit), the step being written."""

    __tablename__ = "meta"
    __table_args__ = {"info": UNJOURNALED}  # noqa: RUF012

    key: Mapped[str] = mapped_column(Text, primary_key=True, info=code())
    value: Mapped[str] = mapped_column(Text, info=typed())


def seal_up_to(session: Session, step_id: int, why: SealedBy) -> None:
    """Let undo begin after a step; the history stays readable. What is sealed already stays so."""
    session.info[SEALED_STEP] = step_id
    sealed = session.get(Meta, SEALED_STEP)
    if sealed is None or int(sealed.value) < step_id:
        session.merge(Meta(key=SEALED_STEP, value=str(step_id)))
        session.merge(Meta(key=SEALED_BY, value=why.value))


def seal_steps(session: Session, step_ids: Iterable[int], why: SealedBy) -> None:
    """Seal single steps; those before and after them can still be turned back. What is sealed already stays so.

    So many are kept singly; before the oldest of them undo ends.
    """
    key = SEALED_SINGLY[why]
    sealed = session.get(Meta, key)
    ids = sorted(set(step_ids) | set(json.loads(sealed.value) if sealed else ()))
    if len(ids) > MOST_SEALED_SINGLY:
        seal_up_to(session, ids[-MOST_SEALED_SINGLY - 1], SealedBy.BEGINNING)
    session.merge(Meta(key=key, value=json.dumps(ids[-MOST_SEALED_SINGLY:])))
