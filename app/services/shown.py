"""What a part of the window shows of the vault, so that it is told of whatever may have changed that."""

from dataclasses import dataclass
from typing import Protocol

from app.common.changes import Changes
from app.models import Base, Record


class Watching(Protocol):
    """What can say whether a finished step concerns it."""

    def concerned(self, changes: Changes) -> bool:
        """Whether what it shows may have changed."""


@dataclass(frozen=True)
class Shown:
    """Classes whose rows are shown: kinds of records (`Record` for any kind) with their parts, and other tables."""

    classes: tuple[type[Base], ...]

    def concerned(self, changes: Changes) -> bool:
        """Whether a finished step touched a record of one of these kinds, a part of it, or a row of another table."""
        others = (one.__tablename__ for one in self.classes if not issubclass(one, Record))
        if changes.everything or not changes.tables.isdisjoint(others):
            return True
        if Record in self.classes:
            return bool(changes.kinds)
        records = (one for one in self.classes if issubclass(one, Record))
        return changes.touches(*(str(one.__mapper__.polymorphic_identity) for one in records))
