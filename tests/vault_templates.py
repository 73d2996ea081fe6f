"""Vaults that are made once per run of the tests, by whichever worker wants them first, and copied from then on."""

import os
import pickle
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from sqlalchemy.orm import Session

from app.common import locks
from app.storage.secrets import keys
from app.vaults import opening

PASSPHRASE = "Probe-Satz-fuer-Tests-2026"
VAULT = "tresor"
_LONGEST = 600.0
"""Seconds to wait for a worker that is making the vault."""

PrintedFile = TypeVar("PrintedFile")


class VaultTemplates:
    """Vaults by name in a folder that all workers share. Nobody opens them there: opening changes a vault."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def made(self, name: str, make: Callable[[Path], PrintedFile]) -> tuple[Path, PrintedFile]:
        """The folder of a vault, and what `make(folder)` returned when it made it there (anything that can be pickled)."""
        place = self._folder / f"template-{name}"
        held = locks.lock(place.with_suffix(".lock"), _LONGEST)
        assert held is not None, f"another worker still makes „{name}“"
        try:
            answer = place / "made.pickle"
            if not answer.exists():
                shutil.rmtree(place, ignore_errors=True)  # what a failed making has left
                place.mkdir()
                answer.write_bytes(pickle.dumps(make(place / VAULT)))
            return place / VAULT, pickle.loads(answer.read_bytes())
        finally:
            os.close(held)


def holding(fill: Callable[[Session], PrintedFile]) -> Callable[[Path], PrintedFile]:
    """How a vault is made that holds what `fill` writes into it; returns what `fill` does. It opens with PASSPHRASE."""

    def make(folder: Path) -> PrintedFile:
        context, _code = opening.create(folder, PASSPHRASE, keys.FLOOR)
        try:
            return context.write("Probe", fill)
        finally:
            context.close()

    return make
