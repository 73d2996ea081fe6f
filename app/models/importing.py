"""What came in from files: which list, what of it is on file, and how her sources are read."""

from datetime import datetime

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.common.kinds import Kind
from app.models.base import Base, ChoiceType
from app.models.columns import OnErasure, refers, typed


class ImportRun(Base):
    """Übernahme: one list that came in. `source` and `legal_basis` are its Herkunft (Art. 14 GDPR), empty for her own list."""

    __tablename__ = "import_run"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    kind: Mapped[Kind] = mapped_column(ChoiceType(Kind))
    source: Mapped[str] = mapped_column(Text, default="", info=typed())
    legal_basis: Mapped[str] = mapped_column(Text, default="", info=typed())
    made: Mapped[int] = mapped_column(default=0)
    updated: Mapped[int] = mapped_column(default=0)


class ImportRow(Base):
    """A record that a list brought in (`is_new`), or that it met."""

    __tablename__ = "import_row"
    counted_as = ""

    id: Mapped[int] = mapped_column(primary_key=True)
    run_id: Mapped[int] = mapped_column(ForeignKey("import_run.id", ondelete="CASCADE"), index=True)
    record_id: Mapped[int] = mapped_column(
        ForeignKey("record.id", ondelete="CASCADE"), index=True, info=refers(OnErasure.GOES, once=("run_id",))
    )
    is_new: Mapped[bool] = mapped_column(default=True)


class ImportMapping(Base):
    """How the lists of one source are read: `columns` is JSON {heading: field}, `options` JSON (day first, delimiter …)."""

    __tablename__ = "import_mapping"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(Text, default="", info=typed())
    kind: Mapped[Kind] = mapped_column(ChoiceType(Kind))
    columns: Mapped[str] = mapped_column(Text, default="{}", info=typed())
    source: Mapped[str] = mapped_column(Text, default="", info=typed())
    legal_basis: Mapped[str] = mapped_column(Text, default="", info=typed())
    options: Mapped[str] = mapped_column(Text, default="{}", info=typed())
