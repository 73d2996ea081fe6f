"""What can be told of a vault, or of the folder it shall lie in, without opening it."""

from pathlib import Path

from app.storage import instance, process
from app.storage.integrity.diagnosis import Trouble, diagnose, keys_are_foreign, why
from app.storage.vault import State, state_of

__all__ = [
    "State",
    "Trouble",
    "diagnose",
    "in_use",
    "keys_are_foreign",
    "shared_folder",
    "state_of",
    "why",
]


def shared_folder(folder: Path) -> str | None:
    """What a folder, there or not, is shared through with other places („OneDrive“, „ein Netzlaufwerk“), or None."""
    return process.shared_folder(folder)


def in_use(folder: Path) -> bool:
    """Whether another process holds the vault just now."""
    return instance.in_use(folder)
