"""Making a vault, and opening one with what she knows."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from app.common.cancelling import uncancelled
from app.common.sentences import Sentence
from app.context import Context
from app.services import catalogues
from app.storage import vault as vaults
from app.storage.secrets import keys
from app.storage.secrets.passphrase import check_passphrase
from app.storage.secrets.recovery_code import is_recovery_code
from app.vaults.judging import note_strength

Then = Callable[[Context], object]
_PASSPHRASE, _RECOVERY_CODE = Sentence("Passphrase"), Sentence("Wiederherstellungscode")


def create(folder: Path, passphrase: str, strength: keys.Strength = keys.STANDARD) -> tuple[Context, str]:
    """Make a new vault with the default catalogues. Returns it opened, and the recovery code.

    Raises UserError for a passphrase that could be guessed, or a StorageError.
    """
    check_passphrase(passphrase)
    return _created(folder, passphrase, strength)


def create_demo(folder: Path, passphrase: str, strength: keys.Strength = keys.STANDARD) -> tuple[Context, str]:
    """Like `create`, with a passphrase that is published and therefore not judged: for the demo alone."""
    return _created(folder, passphrase, strength)


def _created(folder: Path, passphrase: str, strength: keys.Strength) -> tuple[Context, str]:
    vault, code = vaults.create(folder, passphrase, strength)
    context = Context(vault)
    with uncancelled():
        context.write(Sentence("Tresor angelegt"), catalogues.install_defaults)
        note_strength(context, passphrase)
        context.seal_history()
    return context, code


def open_with_passphrase(folder: Path, passphrase: str, *, agreed: bool = False) -> Context:
    """Open a vault. Raises WrongSecret or another StorageError; then nothing was changed.

    Raises Unfinished where a restore was cut off that only this secret proves, until she has `agreed` to carry it on.
    """
    unlock = partial(keys.unlock_with_passphrase, passphrase=passphrase)
    return _opened(folder, unlock, _PASSPHRASE, lambda context: note_strength(context, passphrase), agreed=agreed)


def open_with_recovery(folder: Path, code: str, *, agreed: bool = False) -> Context:
    """Open a vault with the recovery code from the sheet. Raises like `open_with_passphrase`."""
    return _opened(folder, partial(keys.unlock_with_recovery, code=code), _RECOVERY_CODE, agreed=agreed)


def open_with_secret(folder: Path, secret: str, *, agreed: bool = False) -> Context:
    """Open a vault with whichever it is, passphrase or recovery code. Raises like `open_with_passphrase`."""
    if is_recovery_code(secret):
        return _opened(folder, lambda place: keys.read_envelope(place).open_with(secret), _RECOVERY_CODE, agreed=agreed)
    return open_with_passphrase(folder, secret, agreed=agreed)


def _nothing_more(_context: Context) -> None:
    """For what only opens."""


def _opened(
    folder: Path, unlock: Callable[[Path], bytes], way: Sentence, then: Then = _nothing_more, *, agreed: bool
) -> Context:
    """`then` belongs to the opening: where it fails or is cancelled, nothing stays open."""
    context = Context(vaults.open_vault(folder, unlock, way, agreed=agreed))
    try:
        context.complete_catalogues()
        context.follow_the_day()
        context.sweep_documents()
        then(context)
    except BaseException:
        context.close()
        raise
    return context
