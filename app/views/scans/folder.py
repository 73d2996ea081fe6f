"""What lies in the folder of scans. Everything here may take as long as the drive does: it runs in the worker thread."""

import stat
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

_ENDINGS = frozenset((".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".webp"))
_MOST = 200
"""Scans that are offered at once."""


@dataclass(frozen=True, slots=True)
class Scan:
    """A file of the scanner: its bytes, and when it was written (seconds since 1970)."""

    path: Path
    size: int
    written: float


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found; `there` says whether the folder could be read at all."""

    there: bool
    scans: tuple[Scan, ...] = ()


class OfferedScans(Protocol):
    """Scans that wait for being attached or put aside. The signal `changed` tells of others than before."""

    waiting: tuple[Scan, ...]
    changed: Any

    def offer(self, record_id: int | None = None) -> None:
        """Ask which of them are to be attached, and to what."""

    def attach(self, record_id: int, scans: Sequence[Scan]) -> None:
        """Attach scans to a record, beside her work."""

    def put_aside(self, scans: Sequence[Scan]) -> None:
        """Don't offer these any more."""


def look_into(folder: Path, since: int) -> Looked:
    """Scans that were written after a moment (seconds since 1970), the oldest first. No link is followed."""
    try:
        found = [_scan(path) for path in folder.iterdir() if path.suffix.lower() in _ENDINGS]
    except OSError:
        return Looked(there=False)
    new = [scan for scan in found if scan is not None and scan.written > since]
    return Looked(there=True, scans=tuple(sorted(new, key=lambda scan: (scan.written, scan.path))[-_MOST:]))


def _scan(path: Path) -> Scan | None:
    """None for what is no file, hidden, empty, or gone again."""
    try:
        status = path.lstat()
    except OSError:
        return None
    if path.name.startswith(".") or not stat.S_ISREG(status.st_mode) or not status.st_size:
        return None
    return Scan(path, status.st_size, status.st_mtime)
