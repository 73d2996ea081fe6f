"""What was replaced or put aside, and damaged backups, go after their time: when newer backups are proven, never before."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

from app.common.errors import DamagedVault, StorageError
from app.common.progress import Progress, silent
from app.common.sentences import Sentence
from app.storage.backups import archive, backup, remains, thinning
from app.storage.backups.archive import BackupInfo


def ageing(vault: Path, key: bytes) -> list[tuple[Path, datetime]]:
    """All that lies in the backups' folder and goes by itself, and since when; `thinning` decides about whole backups.

    Only what is this vault's: folders with a key file of the present key, and files that are damaged and called as its
    backups are. What another or a former key opens, and what was made by a newer program, stays.
    """
    return sorted([*_folders(vault, key), *_damaged(vault, key)])


def age_out(vault: Path, key: bytes, days: int, progress: Progress = silent) -> list[Path]:
    """Remove what is so many days old, as at least three newer backups tell that are whole to the last byte. Returns what went.

    Raises Cancelled before anything went, NoPermission or another StorageError; what went by then stays gone.
    """
    own = backup.proven(vault, key)
    moments = list(thinning.moments_of(own).values())
    going = [(path, since) for path, since in ageing(vault, key) if thinning.is_aged(since, moments, days)]
    progress(0, 1, Sentence("Ältere Reste prüfen"))
    if not going or not _is_proven_after(own, max(since for _, since in going), key):
        return []
    with archive.work_folder(vault / backup.FOLDER) as work:
        for path, _since in going:
            path.rename(work / path.name)  # as a whole: what is left of a half removed one nobody could tell
    return [path for path, _since in going]


def _is_proven_after(own: Sequence[BackupInfo], moment: datetime, key: bytes) -> bool:
    newer = [info for info in own if info.created > moment]
    return len(thinning.first_intact(newer, key)) >= thinning.PROVEN


def _folders(vault: Path, key: bytes) -> Iterator[tuple[Path, datetime]]:
    for path in remains.lying_about(vault):
        since = remains.moment_of(path)
        if path.is_dir() and not path.is_symlink() and since is not None and remains.is_under(path, key):
            yield path, since


def _damaged(vault: Path, key: bytes) -> Iterator[tuple[Path, datetime]]:
    for info in backup.list_backups(vault / backup.FOLDER, key):
        since = remains.moment_of(info.path)
        if info.problem and since is not None and backup.is_called_so(info.path) and is_damaged(info.path, key):
            yield info.path, since


def is_damaged(path: Path, key: bytes) -> bool:
    """Whether a file is no whole backup; one that only a newer program reads, or nobody here may read, counts as whole."""
    try:
        archive.read_info(path, key)
    except DamagedVault:
        return True
    except StorageError:
        pass
    return False
