"""Promise 8, the key file: no damage of it ever gives a wrong key."""

import contextlib
import json
import random

import pytest

from app.common.errors import DamagedVault, NewerVault, StorageError
from app.storage.secrets import envelope, keys
from tests.faults import damage
from tests.faults.conftest import Figure, Rounds
from tests.faults.filled import Filled


def test_flips_and_cuts_are_damage_and_never_a_wrong_key(vault: Filled, rounds: Rounds, figure: Figure) -> None:
    path = vault.folder / keys.ENVELOPE
    whole = path.read_bytes()
    chance = random.Random(88)
    tries, noticed = rounds(600, 6000), 0
    for number in range(tries):
        damage.flip(path, chance) if number % 4 else damage.cut(path, chance)
        if path.read_bytes() != whole:
            with pytest.raises((DamagedVault, NewerVault)):
                keys.read_envelope(vault.folder)
            noticed += 1
        path.write_bytes(whole)
    figure((tries, "Schäden an der Schlüsseldatei"), (noticed, "bemerkt"), (0, "falsche Schlüssel"))


def test_changes_with_a_right_checksum_never_give_a_wrong_key(vault: Filled, rounds: Rounds) -> None:
    """Somebody who knows the format: everything in the file is bound to the wraps."""
    path = vault.folder / keys.ENVELOPE
    whole = json.loads(path.read_bytes())
    chance = random.Random(888)
    for _ in range(rounds(20, 200)):
        slot = whole["slots"][chance.choice(["passphrase", "recovery"])]
        name = chance.choice([name for name, value in slot.items() if name != "method"])
        before = slot[name]
        slot[name] = before + 1 if isinstance(before, int) else _turned(before, chance)
        whole.pop("checksum", None)
        path.write_text(json.dumps(whole | {"checksum": envelope._checksum(whole)}), encoding="utf-8")
        for unlock, secret in (
            (keys.unlock_with_passphrase, vault.passphrase),
            (keys.unlock_with_recovery, vault.code),
        ):
            with contextlib.suppress(StorageError):
                assert unlock(vault.folder, secret) == vault.key
        slot[name] = before


def _turned(text: str, chance: random.Random) -> str:
    place = chance.randrange(len(text) - 3)
    return text[:place] + chance.choice("ABCDEFGH") + text[place + 1 :]
