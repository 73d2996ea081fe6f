"""Opening a vault with its passphrase is the derivation of the key and nothing else: against bare Argon2id."""

import tempfile
from pathlib import Path

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from app.context import Context
from app.storage.backups import rotate
from app.storage.secrets import keys
from app.storage.vault import open_vault
from app.vaults import opening
from tests.benchmarks.measuring import Measure, in_turns
from tests.benchmarks.quarter import PASSPHRASE, make_vault

_ROUNDS = 9
_RESIDENTS = 420


def measure() -> list[Measure]:
    """Medians in turns, with the strength that new vaults have. Closing is not measured."""
    with tempfile.TemporaryDirectory() as name:
        vault = make_vault(Path(name) / "tresor", _RESIDENTS)
        weak = open_vault(vault, lambda place: keys.unlock_with_passphrase(place, PASSPHRASE))
        rotate.rotate(weak, PASSPHRASE, strength=keys.STANDARD).vault.close()
        opened: list[Context] = []

        def derive() -> None:
            while opened:
                opened.pop().close()
            strength = keys.STANDARD
            kdf = Argon2id(
                salt=bytes(16),
                length=32,
                iterations=strength.passes,
                lanes=strength.lanes,
                memory_cost=strength.memory_kib,
            )
            kdf.derive(PASSPHRASE.encode())

        floor, ours = in_turns(derive, lambda: opened.append(opening.open_with_passphrase(vault, PASSPHRASE)), _ROUNDS)
        opened.pop().close()
    return [Measure("Tresor öffnen mit der Passphrase", "bloßes Argon2id", floor, ours, 1.1)]
