"""What lies in a vault's folder though nobody works with it any more: named one by one, with its day and what to do about it."""

import re
from datetime import date
from pathlib import Path

from app.common.sentences import Sentence
from app.storage.backups import swap
from app.storage.secrets import keys

OLD_KEY_FILE = f"{keys.ENVELOPE}.alt-"
"""How the name of a key file begins that was replaced by that of a backup."""
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def lying_about(vault: Path) -> list[Path]:
    """All of it but the backups."""
    backups = vault / swap.BACKUPS
    kept = [*backups.glob(f"{swap.KEPT}*"), *backups.glob(f"{swap.ASIDE}*"), *vault.glob(f"{OLD_KEY_FILE}*")]
    return sorted(kept)


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
