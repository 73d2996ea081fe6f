"""What the steps of the import share: the list as it was read, what she set, and what became of it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from app.common.kinds import Kind
from app.transfer.columns.understanding import Understood
from app.transfer.importing.decisions import Decisions
from app.transfer.importing.dry_run import DryRun
from app.transfer.importing.source import Source
from app.transfer.importing.tally import Tally
from app.transfer.importing.writing import Origin, Result
from app.views.window_context import WindowContext


@dataclass(frozen=True)
class Compared:
    """Rows as they were understood, beside what is on file."""

    read: Understood
    run: DryRun
    tally: Tally


@dataclass
class WizardState:
    """Everything that one step leaves to the next."""

    window_context: WindowContext
    path: Path
    kind: Kind
    source: Source | None = None
    origin: Origin = field(default_factory=Origin)
    compared: Compared | None = None
    decisions: Decisions = field(default_factory=Decisions)
    result: Result | None = None

    def mask(self, text: str) -> str:
        """A text as it may be shown now."""
        return self.window_context.discreet.mask(text)


def in_one(texts: Sequence[str]) -> str:
    """Several short texts in a line."""
    return " · ".join(text for text in texts if text)
