"""A vault's folder holds its files itself: nothing in it leads elsewhere, and what is read of it is a file.

A link that somebody has put there would let the program read, write or remove what lies outside. So the folder is looked
through before anything in it is used, and its files are opened without following a link where the system can do that.
"""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from app.common.errors import DamagedVault
from app.common.paths import PENDING

_LOOKED_INTO = (PENDING, "backups")
_WRITTEN_IN_PLACE = ("data.db", "generation.seal", "vault.lock")
_REPARSE_LINKS = (getattr(stat, "IO_REPARSE_TAG_SYMLINK", 0), getattr(stat, "IO_REPARSE_TAG_MOUNT_POINT", 0))


class LeadsElsewhere(DamagedVault):
    """Something in the folder of a vault is a link, or no file at all."""


def demand_own_files(folder: Path) -> None:
    """Raise LeadsElsewhere if something in a vault's folder lies outside of it. Nothing is opened, nothing is followed."""
    for entry in _entries(folder):
        if _leads_elsewhere(entry):
            raise LeadsElsewhere(
                "Im Ordner „{folder}“ ist „{name}“ eine Verknüpfung oder keine gewöhnliche Datei. Ein Tresor enthält "
                "seine Dateien selbst; es wurde nichts geöffnet und nichts verändert. Bitte „{name}“ aus dem Ordner "
                "nehmen oder durch die Datei selbst ersetzen.",
                folder=folder,
                name=os.path.relpath(entry.path, folder),
            )


def _entries(folder: Path) -> Iterator[os.DirEntry[str]]:
    """What lies in the folder, and in those folders of it that the program reads."""
    try:
        found = list(os.scandir(folder))
    except OSError:
        return
    for entry in found:
        yield entry
        if entry.name in _LOOKED_INTO and entry.is_dir(follow_symlinks=False):
            yield from _below(entry.path, deep=entry.name == PENDING)


def _below(folder: str, *, deep: bool) -> Iterator[os.DirEntry[str]]:
    for entry in list(os.scandir(folder)):
        yield entry
        if deep and entry.is_dir(follow_symlinks=False):
            yield from _below(entry.path, deep=True)


def _leads_elsewhere(entry: os.DirEntry[str]) -> bool:
    info = entry.stat(follow_symlinks=False)
    if stat.S_ISLNK(info.st_mode) or getattr(info, "st_reparse_tag", 0) in filter(None, _REPARSE_LINKS):
        return True
    if not (stat.S_ISREG(info.st_mode) or stat.S_ISDIR(info.st_mode)):
        return True
    return entry.name.startswith(_WRITTEN_IN_PLACE) and stat.S_ISREG(info.st_mode) and info.st_nlink > 1
