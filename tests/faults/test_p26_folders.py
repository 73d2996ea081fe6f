"""Promise 26: a folder that somebody gave her changes nothing of hers, whatever was put into it."""

import hashlib
import inspect
import random
from collections import Counter
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import pytest

from app.common.errors import StorageError, Unagreed
from app.storage.backups import backup
from app.vaults import inspection, opening, restoring, salvaging
from app.views.start import vaults
from tests.conftest import PASSPHRASE
from tests.faults import tampering
from tests.faults.conftest import Figure, Rounds
from tests.faults.tampering import ATTACKS, Attack, Hands, Quarry
from tests.faults.work import add_person

PARTS = ("data.db", "data.db-journal", "vault.keys", "generation.seal")


Look = Callable[[Path], object]
LOOKS: dict[str, Look] = {
    "state_of": inspection.state_of,
    "diagnose": inspection.diagnose,
    "why": lambda folder: inspection.why(folder, StorageError("")),
    "in_use": inspection.in_use,
    "keys_are_foreign": inspection.keys_are_foreign,
    "shared_folder": inspection.shared_folder,
    "backups_in": restoring.backups_in,
    "kept_folders": restoring.kept_folders,
    "is_sound": lambda folder: [restoring.is_sound(path) for path in _backups(folder)],
    "backup_contents": lambda folder: [_contents(path, folder) for path in _backups(folder)],
    "salvage": lambda folder: salvaging.salvage(folder, folder.with_name("gerettet"), "Das ist sie nicht"),
    "choosing a folder": vaults.state,
    "guessing": vaults.looks_ready,
    "the note of a demo": vaults.demo_passphrase,
    "the backups of the start window": lambda folder: vaults.backups(folder, lambda *_: None),
}
"""All that only looks: which folder it is, what is wrong with it, which backups there are, what is in them."""


def _backups(folder: Path) -> list[Path]:
    return sorted((folder / backup.FOLDER).glob("*.qbsicherung"))


def _contents(path: Path, folder: Path) -> None:
    for secret in (PASSPHRASE, "Das ist sie nicht"):
        with suppress(StorageError):
            restoring.backup_contents(path, folder, secret)


def look(vault: Quarry) -> None:
    """Look in every way there is."""
    for asked in LOOKS.values():
        with suppress(StorageError):
            asked(vault.folder)


def test_every_way_to_look_is_tried() -> None:
    ways = {
        name for room in (inspection, restoring) for name in room.__all__ if inspect.isfunction(getattr(room, name))
    }
    assert ways - {"restore"} <= LOOKS.keys()


def opened_with(vault: Quarry) -> list[tuple[str, bool]]:
    """What stands in the vault; then something is written and backed up, as on any day."""
    context = opening.open_with_passphrase(vault.folder, vault.passphrase)
    try:
        found = tampering.content(context)
        context.write("Neu", add_person, "Danach")
        context.undo()
        context.automatic_backup()
        return found
    finally:
        context.close()


def opened_with_the_former_secret(vault: Quarry) -> list[tuple[str, bool]]:
    """What the passphrase that was taken back opens: nothing, or only what was there in its time."""
    try:
        context = opening.open_with_passphrase(vault.folder, tampering.FORMER)
    except (StorageError, Unagreed):
        return []
    with closing(context):
        return tampering.content(context)


def hashed(vault: Quarry) -> dict[str, str]:
    """What may not be lost: the parts of the vault and its real backups, where they are files."""
    paths = [*(vault.folder / name for name in PARTS), *vault.backups]
    return {
        str(path): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in paths
        if path.is_file() and not path.is_symlink()
    }


def strike(hands: Hands, attacks: list[Attack], wanted: list[tuple[str, bool]]) -> str:
    """Let the attacks be made, look, open, write and back up: what is not hers any more then is an error.

    Returns whether the vault was opened, refused, or she would have been asked.
    """
    vault, outside = hands.vault, tampering.tree(hands.outside)
    for attack in attacks:
        attack(hands)
    left, there = tampering.tree(vault.folder), hashed(vault)
    real = {name: digest for name, digest in there.items() if name.endswith("qbsicherung")}
    look(vault)
    assert tampering.tree(vault.folder) == left, "looking has written"
    try:
        assert opened_with(vault) == wanted, "another state than hers"
        outcome, kept = "opened", real
    except Unagreed:
        outcome, kept = "asked", there
    except StorageError:
        outcome, kept = "refused", there
    assert hashed(vault) | kept == hashed(vault), "something was lost"
    assert opened_with_the_former_secret(vault) in ([], tampering.content_of_then()), (
        "today's state opened by an old secret"
    )
    assert hashed(vault) | real == hashed(vault), "a backup was lost"
    assert tampering.tree(hands.outside) == outside, "written outside"
    return outcome


@pytest.fixture
def wanted(quarry: Quarry, tmp_path: Path) -> list[tuple[str, bool]]:
    """What stands in the vault before anything happens."""
    return opened_with(quarry.copy_to(tmp_path / "vorher"))


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.__name__)
def test_each_attack(attack: Attack, hands: Hands, wanted: list[tuple[str, bool]]) -> None:
    expected = {
        tampering.foreign_pending_restore: "opened",
        tampering.stale_pending_restore: "opened",
        tampering.backups_of_an_earlier_epoch: "opened",
        tampering.remainders: "opened",
        tampering.fakes: "opened",
        tampering.foreign_backups: "opened",
    }
    assert strike(hands, [attack], wanted) == expected.get(attack, "refused")


def test_whatever_is_put_together(
    quarry: Quarry, outside: Path, tmp_path: Path, wanted: list[tuple[str, bool]], rounds: Rounds, figure: Figure
) -> None:
    outcomes: Counter[str] = Counter()
    tries = rounds(25, 1000)
    for seed in range(tries):
        chance = random.Random(seed)
        vault = quarry.copy_to(tmp_path / f"tresor-{seed}")
        attacks = tampering.some(chance)
        try:
            outcomes[strike(Hands(vault, outside, chance), attacks, wanted)] += 1
        except AssertionError as error:
            raise AssertionError(f"seed {seed}: {[attack.__name__ for attack in attacks]}: {error}") from error
        tampering.remove(vault.folder)
    figure(
        (tries, "feindliche Ordner"),
        (outcomes["opened"], "mit ihrem Stand geöffnet"),
        (outcomes["refused"] + outcomes["asked"], "abgelehnt"),
        (0, "außerhalb geschrieben"),
        (0, "Dateien verloren"),
    )
