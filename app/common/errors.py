"""Errors that she can act on. Everything else that is raised is a bug.

Each class carries the exit code the command line ends with (see the README).
"""

from app.common.sentences import Sentence, Value


class TakesLonger(Exception):
    """What was asked for within a frame would take longer; it is to be asked for in a worker thread."""


class Told(Exception):
    """What is told to her: a `Sentence`, or the template of one with its values; as a text it is the German sentence."""

    def __init__(self, sentence: str, /, **values: Value) -> None:
        self.sentence = sentence if isinstance(sentence, Sentence) else Sentence(sentence, **values)
        super().__init__(self.sentence)


class UserError(Told):
    """Something she can put right herself. The message is one German sentence that says what to do."""

    exit_code = 2


class NothingToPrint(UserError):
    """A paper about nothing: no file is made, and the message says why."""


class StaleError(UserError):
    """The record was changed elsewhere since it was loaded; nothing was overwritten."""


class Gone(UserError):
    """The record itself was undone, erased or put into the trash since it was loaded; nothing was changed."""


class LinkGone(UserError):
    """What a row refers to was undone, erased or put into the trash meanwhile; nothing was changed.

    `field` is the attribute that refers to it, empty where it is not known which.
    """

    def __init__(self, sentence: str, field: str = "", /, **values: Value) -> None:
        super().__init__(sentence, **values)
        self.field = field


class Cancelled(UserError):
    """She stopped a long piece of work; nothing of it was kept."""


class StorageError(Told):
    """Disk, key or lock. The message says what happened, what is safe and what to do."""

    exit_code = 4


class WrongSecret(StorageError):
    """Passphrase or recovery code does not open this vault. Nothing was changed.

    `seconds` is how long the next try has to wait.
    """

    exit_code = 3
    seconds = 0.0


class NotOfThisVault(WrongSecret):
    """The secret is that of the vault, and the backup is not one of it."""


class MustWait(StorageError):
    """After several wrong secrets the next one has to wait for `seconds`; nothing was tried."""

    exit_code = 3

    def __init__(self, sentence: str, seconds: float, /, **values: Value) -> None:
        super().__init__(sentence, **values)
        self.seconds = seconds


class NeedsFormerSecret(StorageError):
    """The present secret is right, but a backup of before its change needs the secret of then as well."""

    exit_code = 3


class DamagedVault(StorageError):
    """Missing, incomplete or unreadable parts of a vault or backup."""

    exit_code = 4


class KeysDontFit(DamagedVault):
    """The key file opens with this secret, but it is not the one of the file beside it."""


class Unagreed(StorageError):
    """What she wants has a consequence that she has to know of first. Nothing is done until she agrees."""

    exit_code = 2


class Unfinished(Unagreed):
    """A restore was cut off, and only the secret of what was to come opens anything."""


class AnotherVault(Unagreed):
    """The backup is none of the vault that lies there."""


class VaultInUse(StorageError):
    """Another running Quartiersbuch holds the vault."""

    exit_code = 5


class NewerVault(StorageError):
    """The file was written by a newer version; it was not touched."""

    exit_code = 6


class NoPermission(StorageError):
    """The folder or file can't be written."""

    exit_code = 2


class FolderGone(NoPermission):
    """The folder is no longer there: a stick was pulled out, a drive dropped off, or it was moved."""


class VaultGone(FolderGone):
    """It is the vault's own folder."""

    exit_code = 4


class NoSpace(StorageError):
    """The disk is full; what was saved before is safe."""

    exit_code = 4
