"""What the start screens let the worker thread do. The heavy imports are inside, so that the window stands first."""

from pathlib import Path
from typing import TYPE_CHECKING

from app.common.paths import DEMO_MARK, default_vault
from app.common.progress import Progress

if TYPE_CHECKING:
    from app.context import Context

_MEMO = 1000


def load() -> None:
    """Import what the main window needs, while she types the passphrase."""
    import app.context
    import app.views.main.window
    import app.views.pages  # noqa: F401


def looks_ready(folder: Path) -> bool:
    """A first guess without any import; `state` decides."""
    return (folder / "vault.keys").is_file()


def state(folder: Path) -> str:
    """What the folder is: none, ready, half, foreign."""
    from app.context import state_of

    return str(state_of(folder).value)


def shared_place(folder: Path) -> str | None:
    """What a folder is shared through with other places, or None."""
    from app.context import shared_place

    return shared_place(folder)


def in_use(folder: Path) -> bool:
    """Whether another process holds the vault."""
    from app.context import in_use

    return in_use(folder)


def unlock(folder: Path, passphrase: str) -> "Context":
    """Open with the passphrase. Raises a StorageError."""
    from app.context import open_with_passphrase

    return open_with_passphrase(folder, passphrase)


def recover(folder: Path, code: str, passphrase: str) -> "Context":
    """Open with the recovery code and set a new passphrase. Raises UserError or a StorageError."""
    from app.context import check_passphrase, open_with_recovery

    check_passphrase(passphrase)
    context = open_with_recovery(folder, code)
    try:
        context.change_passphrase(passphrase)
    except BaseException:
        context.close()
        raise
    return context


def create(folder: Path, passphrase: str) -> "tuple[Context, str]":
    """Make a new vault; also returns the recovery code. Raises UserError or a StorageError."""
    from app.context import create

    return create(folder, passphrase)


def restore(source: Path, folder: Path, secret: str) -> None:
    """Put a backup in the place of the vault. The present state is saved first."""
    from app.context import restore

    restore(source, folder, secret)


def hint(passphrase: str) -> str:
    """One sentence on how good the passphrase is. Only after `load`."""
    from app.context import passphrase_hint

    return passphrase_hint(passphrase)


def same_code(typed: str, code: str) -> bool:
    """Whether the recovery code was copied right. Raises UserError naming what is wrong with it."""
    from app.context import parse_recovery_code

    return parse_recovery_code(typed) == parse_recovery_code(code)


def sheet(code: str, folder: Path, out: Path) -> None:
    """Write the recovery sheet as PDF."""
    from app.common import clock, german
    from app.common.files import write_whole
    from app.reports.papers.recovery_sheet import RecoverySheet, render

    write_whole(out, render(RecoverySheet(code, date=german.day(clock.today()), place=str(folder))))


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
        with (folder / DEMO_MARK).open(encoding="utf-8") as mark:
            return mark.read(_MEMO).strip()
    except (OSError, UnicodeDecodeError):
        return ""
