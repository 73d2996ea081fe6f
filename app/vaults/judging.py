"""What became of the passphrase of an opened vault: whether it would be refused today, and when to say so."""

from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from typing import NamedTuple

from app.common import clock
from app.common.errors import StorageError, UserError
from app.common.sentences import Sentence
from app.context import Context
from app.services.office import settings
from app.settings.memory import DEMO, PASSPHRASE, Judged
from app.storage.secrets import keys
from app.storage.secrets.passphrase import estimate

_AGAIN_AFTER = timedelta(days=30)
_WEAK = Sentence(
    "Ihre Passphrase wäre heute zu schwach: Wer die Datei hat, könnte sie erraten. Bitte bei Gelegenheit eine neue wählen."
)
_PUBLISHED = Sentence(
    "Das ist ein Demo-Tresor mit erfundenen Menschen. Seine Passphrase ist veröffentlicht: Bitte nichts Echtes eintragen."
)


class Reminder(NamedTuple):
    """What is said of a passphrase, and whether she can put that right by another one."""

    text: Sentence
    can_change: bool


def note_strength(context: Context, passphrase: str) -> None:
    """Keep in the vault whether the passphrase that opens it is weak; each one is judged once.

    Where it can't be kept now, it is judged when the vault is opened the next time.
    """
    slot = _slot(context)
    if context.read_only or context.read(settings.read, PASSPHRASE).slot == slot:
        return
    weak = bool(estimate(passphrase, context.read(settings.words_about_her)).missing)
    with suppress(StorageError, UserError):
        context.remember(PASSPHRASE, Judged(slot, weak))


def reminder(context: Context) -> Reminder | None:
    """What is to be said now of a weak or published passphrase; None most of the time. Said, it is not said again for a month."""
    judged = context.read(settings.read, PASSPHRASE)
    if context.read_only or not judged.weak or judged.slot != _slot(context):
        return None
    if judged.told is not None and timedelta() <= clock.now() - judged.told < _AGAIN_AFTER:
        return None
    context.remember(PASSPHRASE, replace(judged, told=clock.now()))
    return Reminder(_PUBLISHED, False) if context.read(settings.read, DEMO) else Reminder(_WEAK, True)


def _slot(context: Context) -> str:
    """What tells one passphrase of a vault from the next: the salt of its key slot."""
    return keys.read_envelope(context.vault).passphrase.salt.hex()
