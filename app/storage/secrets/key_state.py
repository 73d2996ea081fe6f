"""What a database knows of its keys: which key file is its own, and the former data keys that backups still need.

It stands in the table `meta`, so only who has the present data key can read or change it. A key file of an older epoch, or
another of the same epoch, is refused beside it. Vaults of earlier programs say nothing and take every file that opens them.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from app.common.errors import KeysDontFit
from app.models.bookkeeping import FORMER_KEYS, KEY_FILE, SPOOL_KEYS, UNSEEN_CODE
from app.storage.secrets.envelope import DataKey, Envelope

Run = Callable[[str, tuple[Any, ...]], Any]
"""Runs a statement with values on the connection of the present transaction."""

_ASK = "SELECT key, value FROM meta WHERE key IN (?, ?, ?, ?)"
_SET = "INSERT OR REPLACE INTO meta(key, value) VALUES (?, ?)"
_DROP = "DELETE FROM meta WHERE key = ?"


@dataclass(frozen=True)
class KeyRecord:
    """The epoch of the key file and its digest; while a change runs, also the digest of the coming one."""

    epoch: int
    digests: tuple[str, ...]

    @classmethod
    def of(cls, key_file: Envelope) -> "KeyRecord":
        """The record of a key file that holds."""
        return cls(key_file.epoch, (key_file.digest(),))

    def announcing(self, coming: Envelope) -> "KeyRecord":
        """The same, with the key file that is about to take the place of the present one."""
        return KeyRecord(self.epoch, (self.digests[0], coming.digest()))

    def demand(self, key_file: Envelope) -> None:
        """Raise KeysDontFit for an older key file than the recorded one, or for another."""
        if key_file.epoch < self.epoch:
            raise KeysDontFit(
                "Diese Schlüsseldatei ist älter als der Tresor: Seitdem wurde ein Geheimnis gewechselt. Bitte die Schlüsseldatei der neuesten Sicherung zurückholen."
            )
        if key_file.digest() not in self.digests:
            raise KeysDontFit("Schlüsseldatei und Datei gehören nicht zusammen. Bitte eine Sicherung einspielen.")


@dataclass(frozen=True)
class KeyState:
    """All of it.

    Attributes:
        record: which key file holds; None in a vault of an earlier program.
        former: data keys of before, until no backup in the vault's folder needs one any more.
        removing: backups under a former key are to be removed, not sealed anew.
        unseen_code: the recovery code is new, and nobody has confirmed to have it on paper.
        spool_keys: what opens lines of the trail that wait outside since before a change; it opens nothing else, and stays.
    """

    record: KeyRecord | None = None
    former: tuple[DataKey, ...] = ()
    removing: bool = False
    unseen_code: bool = False
    spool_keys: tuple[DataKey, ...] = ()


def read(run: Run) -> KeyState:
    """What stands in the database."""
    found = dict(run(_ASK, (KEY_FILE, FORMER_KEYS, UNSEEN_CODE, SPOOL_KEYS)).fetchall())
    record = json.loads(found[KEY_FILE]) if KEY_FILE in found else None
    former = json.loads(found.get(FORMER_KEYS, "{}"))
    return KeyState(
        KeyRecord(int(record["epoch"]), tuple(record["digests"])) if record else None,
        tuple(DataKey(bytes.fromhex(key)) for key in former.get("keys", ())),
        bool(former.get("removing")),
        UNSEEN_CODE in found,
        tuple(DataKey(bytes.fromhex(key)) for key in json.loads(found.get(SPOOL_KEYS, "[]"))),
    )


def write(run: Run, state: KeyState) -> None:
    """Let this stand in the database."""
    record, former = state.record, [key.hex() for key in state.former]
    _put(run, KEY_FILE, record and {"epoch": record.epoch, "digests": record.digests})
    _put(run, FORMER_KEYS, former and {"keys": former, "removing": state.removing})
    _put(run, UNSEEN_CODE, 1 if state.unseen_code else None)
    _put(run, SPOOL_KEYS, [key.hex() for key in state.spool_keys])


def _put(run: Run, key: str, value: object) -> None:
    if value:
        run(_SET, (key, json.dumps(value)))
    else:
        run(_DROP, (key,))
