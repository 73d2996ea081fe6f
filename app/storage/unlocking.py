"""From a secret to the data key, and what that key decides at once: whether a restore that was cut off is carried on."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from app.common.errors import DamagedVault, NewerVault, StorageError, Unfinished, UserError, WrongSecret
from app.common.paths import PENDING
from app.storage.backups import swap
from app.storage.instance import InstanceLock
from app.storage.integrity import opening_checks
from app.storage.secrets import attempts, keys

_UNFINISHED = (
    "Das Einspielen einer Sicherung wurde unterbrochen. Diese Passphrase öffnet nur den Stand, der eingesetzt werden "
    "sollte. Wird er jetzt eingesetzt, kommt das, was noch da ist, unverändert in den Ordner „backups“, wenn es keine "
    "Sicherung davon gibt."
)


def unlocked(folder: Path, unlock: Callable[[Path], bytes], lock: InstanceLock, *, agreed: bool) -> bytes:
    """The data key that `unlock(folder)` gives, after carrying on what was cut off, if the key proves it.

    Raises Unfinished where only the key of what was to come can, and she has not `agreed`; else what `unlock` raises,
    NoPermission, or DamagedVault.
    """
    try:
        key = unlock(folder)
        order = swap.proven(folder, key)
    except (WrongSecret, DamagedVault) as error:
        key, order = _coming(folder, unlock, error)
        if not agreed:
            raise Unfinished(_UNFINISHED) from error
    if order is None:
        return key
    if not lock.held:
        raise opening_checks.not_put_back()
    swap.finish(folder, order)
    return key if keys.read_envelope(folder).fits(key) else unlock(folder)


def _coming(folder: Path, unlock: Callable[[Path], bytes], error: StorageError) -> tuple[bytes, swap.Order]:
    """The key of what was to come, and the order that it proves. Raises `error` where there is none."""
    if swap.is_pending(folder):
        with suppress(WrongSecret, DamagedVault, NewerVault, UserError):
            key = unlock(folder / PENDING)
            order = swap.proven(folder, key)
            if order is not None:
                return key, order
    if isinstance(error, WrongSecret):
        attempts.note(keys.read_envelope(folder).vault_id)
    raise error
