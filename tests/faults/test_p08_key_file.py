"""Promise 8: a passphrase change is atomic, and no damage of the key file ever gives a wrong key."""

import contextlib
import json
import random

import pytest

from app.common.errors import DamagedVault, NewerVault, StorageError, WrongSecret
from app.storage.secrets import envelope, keys
from tests.faults import damage, work
from tests.faults.children import Child, moments
from tests.faults.conftest import Figure, Rounds
from tests.faults.filled import Filled

OTHER = "Ein anderer Satz, 2027"


def _opening(vault: Filled) -> list[str]:
    """Which of the two passphrases open the vault; each that does must give the right key."""
    found = []
    for passphrase in (vault.passphrase, OTHER):
        try:
            assert keys.unlock_with_passphrase(vault.folder, passphrase) == vault.key
            found.append(passphrase)
        except WrongSecret:
            pass
    return found


def test_killed_changes_leave_the_old_or_the_new(vault: Filled, rounds: Rounds, figure: Figure) -> None:
    cycles, changes = rounds(12, 100), 0
    both = (OTHER, vault.passphrase)
    for moment in moments(cycles, 0.15, seed=8):
        with Child(work.change_passphrase, vault.folder, vault.key, both) as child:
            told = [child.hear(), *child.kill_after(moment)]
        (opens,) = _opening(vault)
        changes += len(told)
        assert opens in (told[-1], both[len(told) % 2])  # the last one acknowledged, or the one just being written
        assert keys.unlock_with_recovery(vault.folder, vault.code) == vault.key
    figure((cycles, "Abbrüche beim Wechsel der Passphrase"), (changes, "Wechsel"), (0, "Tresore verschlossen"))


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
