"""What keeps a vault from opening, as far as that can be told: without any secret before, and from the error after.

Nothing is written here. Each trouble has its screen in the start window that says what happened and what can be done.
"""

import os
from enum import Enum
from pathlib import Path

from app.common.errors import (
    DamagedVault,
    FolderGone,
    KeysDontFit,
    NewerVault,
    NoPermission,
    NoSpace,
    StorageError,
)
from app.storage import instance
from app.storage import vault as vaults
from app.storage.backups import backup, swap
from app.storage.database import pages
from app.storage.database.engine import DATABASE
from app.storage.folder import LeadsElsewhere, demand_own_files
from app.storage.integrity import side_file
from app.storage.integrity.hot_journal import ForgedJournal
from app.storage.integrity.side_file import Verdict
from app.storage.secrets import keys
from app.storage.vault import State


class Trouble(Enum):
    """Why a vault does not open."""

    NO_DATABASE = "no_database"
    EMPTY_DATABASE = "empty_database"
    CUT_DATABASE = "cut_database"
    BROKEN_DATABASE = "broken_database"
    NO_KEYS = "no_keys"
    BROKEN_KEYS = "broken_keys"
    FOREIGN_KEYS = "foreign_keys"
    ONLY_BACKUPS = "only_backups"
    BROKEN_SIDE_FILE = "broken_side_file"
    LOST_SIDE_FILE = "lost_side_file"
    UNFINISHED = "unfinished"
    """A crash left something to be put back, and nothing can be written here."""
    NEWER = "newer"
    NOT_READABLE = "not_readable"
    NO_SPACE = "no_space"
    MISSING = "missing"
    """The folder is not there just now."""
    FOREIGN_FOLDER = "foreign_folder"
    LEADS_ELSEWHERE = "leads_elsewhere"
    """Something in the folder is a link."""
    FORGED_SIDE_FILE = "forged_side_file"
    """What would be put back does not fit what was saved."""


def diagnose(folder: Path) -> Trouble | None:
    """What is wrong with the files of a vault; None where a secret can be tried, or where there is nothing at all yet."""
    try:
        return _diagnose(folder)
    except OSError:
        return Trouble.NOT_READABLE


def why(folder: Path, error: StorageError) -> Trouble:
    """What stood behind an error while the vault was opened with a right secret."""
    seen = diagnose(folder)
    if seen is not None:
        return seen
    for kind, trouble in _BY_ERROR:
        if isinstance(error, kind):
            return trouble
    if pages.has_odd_size(folder / DATABASE):
        return Trouble.CUT_DATABASE
    if side_file.judge(folder / DATABASE) is Verdict.MISSING:
        return Trouble.LOST_SIDE_FILE
    return Trouble.BROKEN_DATABASE


def keys_are_foreign(folder: Path) -> bool:
    """Whether none of the readable backups beside it belongs to the key file: probably it is another vault's."""
    try:
        vault_id = keys.read_envelope(folder).vault_id
    except StorageError:
        return False
    known = {info.contents.vault_id for info in backup.list_backups(folder / backup.FOLDER) if not info.problem}
    return bool(known) and vault_id not in known


_BY_ERROR: tuple[tuple[type[StorageError], Trouble], ...] = (
    (NewerVault, Trouble.NEWER),
    (NoSpace, Trouble.NO_SPACE),
    (FolderGone, Trouble.MISSING),
    (NoPermission, Trouble.NOT_READABLE),
    (KeysDontFit, Trouble.FOREIGN_KEYS),
    (ForgedJournal, Trouble.FORGED_SIDE_FILE),
)


def _diagnose(folder: Path) -> Trouble | None:
    try:
        demand_own_files(folder)
    except LeadsElsewhere:
        return Trouble.LEADS_ELSEWHERE
    state = vaults.state_of(folder)
    if state is State.NONE or swap.is_pending(folder):
        return None
    if state is State.FOREIGN:
        return Trouble.FOREIGN_FOLDER
    broken_keys = _trouble_with_keys(folder)
    if broken_keys in (Trouble.NEWER, Trouble.NOT_READABLE):
        return broken_keys
    database = folder / DATABASE
    if not database.is_file() or database.stat().st_size == 0:
        empty = Trouble.EMPTY_DATABASE if database.is_file() else Trouble.NO_DATABASE
        return Trouble.ONLY_BACKUPS if broken_keys else empty
    return broken_keys or _trouble_with_file(database)


def _trouble_with_keys(folder: Path) -> Trouble | None:
    if not (folder / keys.ENVELOPE).exists():
        return Trouble.NO_KEYS
    try:
        keys.read_envelope(folder)
    except NewerVault:
        return Trouble.NEWER
    except DamagedVault:
        return Trouble.BROKEN_KEYS
    except StorageError:
        return Trouble.NOT_READABLE
    return None


def _trouble_with_file(database: Path) -> Trouble | None:
    if not os.access(database, os.R_OK):
        return Trouble.NOT_READABLE
    verdict = side_file.judge(database)
    if verdict is Verdict.BROKEN:
        return _broken_at_rest(database)
    if verdict is Verdict.PENDING and not os.access(database.parent, os.W_OK):
        return Trouble.UNFINISHED
    return None


def _broken_at_rest(database: Path) -> Trouble | None:
    """A side file that looks broken while another program writes into it is none of our business."""
    if instance.in_use(database.parent):
        return None
    return Trouble.BROKEN_SIDE_FILE if side_file.judge(database) is Verdict.BROKEN else None
