"""How the window is started."""

from dataclasses import dataclass
from pathlib import Path

from app.common.paths import default_vault, resolved


@dataclass(frozen=True)
class Options:
    """Given by the command line: the vault (default: her own), and where to go after unlocking."""

    vault: Path | None = None
    place: str = ""

    @property
    def folder(self) -> Path:
        """The vault to open, where it really lies."""
        return resolved(self.vault or default_vault())
