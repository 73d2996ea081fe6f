"""What lies in a vault's folder though nobody works with it any more: named one by one, with its day and what to do about it."""

import re
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

from app.common.errors import StorageError
from app.common.files import read_plain
from app.common.sentences import Sentence
from app.storage.backups import swap
from app.storage.secrets import envelope, keys

OLD_KEY_FILE = f"{keys.ENVELOPE}.alt-"
"""How the name of a key file begins that was replaced by that of a backup."""
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MOMENT = re.compile(r"-(\d{4}-\d{2}-\d{2}-\d{6})(?:-|$)")


def lying_about(vault: Path) -> list[Path]:
    """All of it but the backups."""
    backups = vault / swap.BACKUPS
    kept = [*backups.glob(f"{swap.KEPT}*"), *backups.glob(f"{swap.ASIDE}*"), *vault.glob(f"{OLD_KEY_FILE}*")]
    return sorted(kept)


def moment_of(path: Path) -> datetime | None:
    """When it came to lie there, as its name says; None for a name that says nothing."""
    named = _MOMENT.search(path.name)
    try:
        return datetime.strptime(named[1], "%Y-%m-%d-%H%M%S") if named else None
    except ValueError:
        return None


def is_under(path: Path, key: bytes) -> bool:
    """Whether a key file kept aside, or each in a folder of replaced files (one at least), holds this data key."""
    found = [*_key_files(path)]
    return bool(found) and all(one is not None and one.fits(key) for one in found)


def vault_ids(path: Path) -> set[str]:
    """Of which vaults it says to be, by its key files; empty where none can be read."""
    return {one.vault_id for one in _key_files(path) if one is not None}


def _key_files(path: Path) -> Iterator[envelope.Envelope | None]:
    """None for one that can't be read."""
    for one in path.rglob(keys.ENVELOPE) if path.is_dir() else [path]:
        try:
            yield envelope.parse(read_plain(one, envelope.LARGEST + 1))
        except (OSError, StorageError):
            yield None


def in_words(path: Path) -> Sentence:
    """What it is, since when it lies there, and what to do."""
    name, day = path.name, _day(path)
    if name.startswith(swap.KEPT):
        return Sentence(
            "„{name}“: was am {day} ohne Sicherung ersetzt wurde. Bitte löschen, wenn nichts daraus mehr gebraucht wird.",
            name=name,
            day=day,
        )
    if name.startswith(swap.ASIDE):
        return Sentence(
            "„{name}“: ein unterbrochenes Einspielen, das kein Schlüssel belegt, am {day} beiseitegelegt. Bitte löschen, wenn nichts daraus vermisst wird.",
            name=name,
            day=day,
        )
    if name.startswith(OLD_KEY_FILE):
        return Sentence("„{name}“: die Schlüsseldatei, die am {day} ersetzt wurde. Bitte löschen.", name=name, day=day)
    return Sentence(
        "„{name}“: eine Sicherung vom {day}, die beschädigt ist oder sich nicht neu verschlüsseln ließ. Bitte löschen, wenn es neuere gibt.",
        name=name,
        day=day,
    )


def _day(path: Path) -> date | Sentence:
    named = _DAY.search(path.name)
    try:
        return date.fromisoformat(named[0]) if named else date.fromtimestamp(path.lstat().st_mtime)
    except (OSError, ValueError):
        return Sentence("unbekannten Tag")
