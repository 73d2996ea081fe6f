"""What the start screens let the worker thread do. The heavy imports are inside, so that the window stands first."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from app.common.errors import StorageError
from app.common.files import read_plain
from app.common.paths import DEMO_MARK, PENDING, default_vault
from app.common.progress import Progress
from app.common.sentences import Sentence

if TYPE_CHECKING:
    from datetime import datetime

    from app.context import BackupInfo, Context
    from app.vaults.salvaging import Salvaged

_MEMO = 1000
_OPENING = Sentence("Der Tresor wird geöffnet …")

Done = Callable[[Any], None]


def looks_ready(folder: Path) -> bool:
    """A first guess without any import; `state` decides."""
    return any((place / "vault.keys").is_file() for place in (folder, folder / PENDING))


def state(folder: Path) -> str:
    """What the folder is: none, ready, or what keeps the vault from opening (see `troubles`)."""
    from app.vaults.inspection import diagnose, state_of

    trouble = diagnose(folder)
    return trouble.value if trouble else str(state_of(folder).value)


def trouble_behind(folder: Path, error: StorageError) -> str:
    """What stood behind an error while the vault was opened."""
    from app.vaults.inspection import why

    return why(folder, error).value


def are_keys_foreign(folder: Path) -> bool:
    """Whether the backups beside it say that the key file is another vault's."""
    from app.vaults.inspection import keys_are_foreign

    return keys_are_foreign(folder)


class Backups(NamedTuple):
    """The backups beside a vault, newest first; the newest sound one, and which were found damaged."""

    all: "tuple[BackupInfo, ...]" = ()
    sound: "BackupInfo | None" = None
    broken: frozenset[Path] = frozenset()


def backups(folder: Path, progress: Progress) -> Backups:
    """Look the backups beside a vault through, from the newest to the first that is sound."""
    from app.vaults.restoring import backups_in, is_sound

    found = tuple(backups_in(folder))
    broken: set[Path] = set()
    for info in found:
        if not info.problem and is_sound(info.path, progress):
            return Backups(found, info, frozenset(broken))
        broken.add(info.path)
    return Backups(found, None, frozenset(broken))


def shared_folder(folder: Path) -> str | None:
    """What a folder is shared through with other places, or None."""
    from app.vaults.inspection import shared_folder

    return shared_folder(folder)


def in_use(folder: Path) -> bool:
    """Whether another process holds the vault."""
    from app.vaults.inspection import in_use

    return in_use(folder)


def unlock(folder: Path, passphrase: str, agreed: bool) -> "Context":
    """Open with the passphrase. Raises a StorageError, Unagreed where she has to have agreed."""
    from app.vaults.opening import open_with_passphrase

    return open_with_passphrase(folder, passphrase, agreed=agreed)


class Unlocked(NamedTuple):
    """An opened vault that no window shows yet, and the words in it that anybody would try first on her."""

    context: "Context"
    words: tuple[str, ...]


def unlocked(folder: Path, secret: str, agreed: bool, progress: Progress) -> Unlocked:
    """Open with passphrase or recovery code, to change them. Raises UserError or a StorageError (see `unlock`)."""
    from app.vaults.opening import open_with_secret

    progress(0, 0, _OPENING)
    return _with_words(open_with_secret(folder, secret, agreed=agreed))


def unlocked_by_code(folder: Path, code: str, agreed: bool, progress: Progress) -> Unlocked:
    """Open with the recovery code, to set a new passphrase. Raises like `unlocked`."""
    from app.vaults.opening import open_with_recovery

    progress(0, 0, _OPENING)
    return _with_words(open_with_recovery(folder, code, agreed=agreed))


def _with_words(context: "Context") -> Unlocked:
    from app.services.office.settings import words_about_her

    try:
        return Unlocked(context, context.read(words_about_her))
    except BaseException:
        context.close()
        raise


def set_passphrase(context: "Context", code: str, passphrase: str, progress: Progress) -> "Context":
    """Give an opened vault a new passphrase; the recovery code stays. Raises UserError or a StorageError, then nothing changed."""
    from app.vaults.secrets import Change

    context.change_secrets(code, Change(passphrase, sheet=code), progress)
    return context


def create(folder: Path, passphrase: str) -> "tuple[Context, str]":
    """Make a new vault; also returns the recovery code. Raises UserError or a StorageError."""
    from app.vaults.opening import create

    return create(folder, passphrase)


def contents(
    source: Path, folder: Path, secret: str, former: str | None, progress: Progress
) -> "tuple[datetime, Mapping[str, int]]":
    """When a backup was made and how many rows its tables hold, proven with the secrets."""
    from app.vaults.restoring import backup_contents

    info = backup_contents(source, folder, secret, progress, former)
    return info.created, info.contents.tables


class Restored(NamedTuple):
    """What a restore did: the state that is there now, that of before as it was saved, or where it was put unread."""

    created: "datetime"
    saved: "datetime | None"
    kept: Path | None
    with_code: bool


def restore(source: Path, folder: Path, secret: str, former: str | None, agreed: bool, progress: Progress) -> Restored:
    """Put a backup in the place of the vault. The present state is saved first. Raises Unagreed where another lies there."""
    from app.vaults.restoring import kept_folders, restore
    from app.vaults.secrets import is_recovery_code

    before = kept_folders(folder)
    done = restore(source, folder, secret, progress, former, agreed=agreed)
    new = kept_folders(folder) - before
    return Restored(
        done.backup.created,
        done.saved.created if done.saved else None,
        next(iter(new), None),
        is_recovery_code(secret),
    )


def return_keys(folder: Path, secret: str, source: Path | None, progress: Progress) -> "datetime":
    """Put back the key file of a backup; returns when that backup was made."""
    from app.vaults.salvaging import return_keys

    return return_keys(folder, secret, source, progress).created


def salvage(folder: Path, new: Path, secret: str, progress: Progress) -> "Salvaged":
    """Take what can still be read into a new vault."""
    from app.vaults.salvaging import salvage

    return salvage(folder, new, secret, progress)


def write_salvage_report(made: "Salvaged", out: Path) -> None:
    """Write what a rescue has brought as PDF: numbers, no names."""
    from app.common.files import write_whole
    from app.papers.rescue import salvage_pdf

    write_whole(out, salvage_pdf(made))


def adopt(made: "Salvaged", vault: Path) -> Path | None:
    """Put a rescued vault in the place of the damaged one; returns where the damaged files are kept."""
    from app.vaults.salvaging import adopt

    return adopt(made.vault, vault, made.key)


def same_code(typed: str, code: str) -> bool:
    """Whether the recovery code was copied right. Raises UserError naming what is wrong with it."""
    from app.vaults.secrets import parse_recovery_code

    return parse_recovery_code(typed) == parse_recovery_code(code)


def sheet(context: "Context", code: str) -> bytes:
    """The recovery sheet as PDF."""
    from app.papers.fixed import RECOVERY, recovery_sheet
    from app.papers.print_job import PrintJob

    return PrintJob(RECOVERY, context.read(recovery_sheet, code, context.vault)).pdf(context, {}).data


def save_sheet(context: "Context", code: str, out: Path) -> None:
    """Write the recovery sheet as PDF."""
    from app.common.files import write_whole

    write_whole(out, sheet(context, code))


def demo_folder() -> Path:
    """Where a demo vault for looking at lies."""
    return default_vault().with_name("Demo") / "tresor"


def make_demo(folder: Path, progress: Progress) -> None:
    """Make the demo vault and the papers that come out of it."""
    from app.demo.run import run_demo

    run_demo(folder.parent, progress=progress)


def demo_passphrase(folder: Path) -> str:
    """The passphrase of a demo vault, or nothing."""
    try:
        return read_plain(folder / DEMO_MARK, _MEMO).decode().strip()
    except (OSError, UnicodeDecodeError):
        return ""
