"""What the program remembers by itself inside the vault, outside history and undo."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from app.settings.groups import SettingGroup, part
from app.settings.spec import SettingFamily, SettingSpec, StoredIn, setting

_MEMORY = StoredIn.MEMORY


@dataclass(frozen=True, slots=True)
class MadeCopy:
    """A backup that was put elsewhere: its file, when it was made (ISO), and the epoch of the secrets that open it.

    `gone`: she has said that it is deleted, or the stick destroyed.
    """

    key: str
    at: str
    epoch: int
    gone: bool = False


@dataclass(frozen=True, slots=True)
class LastCopy:
    """Where she put a copy last ("" for never), when one left this computer, and all that were put elsewhere."""

    folder: str = part("", "Ordner der letzten Kopie")
    last: datetime | None = part(None, "Letzte Kopie außerhalb dieses Computers", kind=datetime)
    made: tuple[MadeCopy, ...] = part((), "Kopien an anderen Orten", kind=tuple[MadeCopy, ...])


@dataclass(frozen=True, slots=True)
class Judged:
    """What became of judging the passphrase of one key slot, and when she was last told that it is weak."""

    slot: str = part("", "Beurteilte Passphrase")
    weak: bool = part(False, "Passphrase wäre heute zu schwach")
    told: datetime | None = part(None, "Zuletzt an die schwache Passphrase erinnert", kind=datetime)


PASSPHRASE = SettingGroup("passphrase", Judged, _MEMORY)
COPIES = SettingGroup("copies", LastCopy, _MEMORY)
SHARED_PLACE = setting("shared_place", "Ort des Tresors, vor dem gewarnt wurde", "", _MEMORY)
"""She was warned that the vault is shared from there, and keeps it there all the same."""
PAPER_OPTIONS: SettingFamily[dict[str, Any]] = SettingFamily(
    key="paper.", label="Wie ein Papier zuletzt gedruckt wurde", default={}, stored_in=_MEMORY
)
DEMO: SettingSpec[dict[str, Any]] = setting("demo", "Woraus die Demo entstand", {}, _MEMORY)
"""Seed, day and size of an invented quarter; empty in every real vault."""
