"""The backups beside a vault that is not open, and putting one in its place."""

from pathlib import Path

from app.common.progress import Progress, silent
from app.common.sentences import Sentence
from app.storage.backups import archive, backup
from app.storage.backups.backup import BackupInfo, Restored
from app.storage.backups.swap import kept_folders

__all__ = ["BackupInfo", "Restored", "backup_contents", "backups_in", "is_sound", "kept_folders", "restore"]


def backups_in(folder: Path) -> list[BackupInfo]:
    """The backups beside a vault that is not open, newest first; unreadable ones have a `problem`."""
    return backup.list_backups(folder / backup.FOLDER)


def backup_contents(
    path: Path, folder: Path, secret: str, progress: Progress = silent, former: str | None = None
) -> BackupInfo:
    """What is in a backup, proven with the secrets that would put it in the place of the vault in `folder`."""
    return backup.prove(path, folder, secret, progress, former)


def is_sound(path: Path, progress: Progress = silent) -> bool:
    """Whether the bytes of a backup are those that were written, as far as that can be told without a key."""
    return archive.is_sound(path, lambda share: progress(int(100 * share), 100, Sentence("Sicherung ansehen")))


def restore(
    source: Path,
    folder: Path,
    secret: str,
    progress: Progress = silent,
    former: str | None = None,
    *,
    agreed: bool = False,
) -> Restored:
    """Put a backup in the place of the vault in `folder`, with its present passphrase or code, which go on to hold.

    `former` is the secret of then, where the present one does not open the backup. In a folder without a vault, `secret` is
    that of the backup. Raises NeedsFormerSecret, and AnotherVault where another vault lies there, until she has `agreed`.
    """
    return backup.restore_backup(source, folder, secret, progress, former, agreed=agreed)
