"""From a secret to the data key, and what that key decides at once: whether a restore that was cut off is carried on."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from app.common.errors import DamagedVault, NewerVault, Unfinished, UserError, WrongSecret
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
    key, order, is_present = _key_of(folder, unlock)
    if not is_present and not agreed:
        raise Unfinished(_UNFINISHED)
    if order is None:
        return key
    if not lock.held:
        raise opening_checks.not_put_back()
    swap.finish(folder, order)
    return key if keys.read_envelope(folder).fits(key) else unlock(folder)


@attempts.gate()
def _key_of(folder: Path, unlock: Callable[[Path], bytes]) -> tuple[bytes, swap.Order | None, bool]:
    """The key, the order that it proves, and whether it is the present one or that of what was to come: one try of a secret."""
    try:
        key = unlock(folder)
        return key, swap.proven(folder, key), True
    except (WrongSecret, DamagedVault):
        with suppress(WrongSecret, DamagedVault, NewerVault, UserError):
            if swap.is_pending(folder):
                key = unlock(folder / PENDING)
                order = swap.proven(folder, key)
                if order is not None:
                    return key, order, False
        raise
