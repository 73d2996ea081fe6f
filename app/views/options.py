"""How the window is started."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from app.common.paths import default_vault
from app.common.progress import Progress


@dataclass(frozen=True)
class Options:
    """Given by the command line.

    `make_demo(folder, progress)` fills an empty folder with the demo vault; without it the demo is not offered.
    `demo_passphrase` is shown on the unlock screen of a demo vault. `place` is where to go after unlocking.
    """

    vault: Path | None = None
    make_demo: Callable[[Path, Progress], None] | None = None
    demo_passphrase: str = ""
    place: str = ""

    @property
    def folder(self) -> Path:
        """The vault to open."""
        return self.vault or default_vault()
