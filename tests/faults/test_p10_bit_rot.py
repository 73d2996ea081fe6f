"""Promise 10: rot in a backup is noticed, and the one before is offered."""

import random

import pytest

from app.common.errors import DamagedVault
from app.storage.backups import backup
from app.storage.secrets.keys import read_envelope
from tests.faults import damage, work
from tests.faults.children import opened
from tests.faults.conftest import Call, Figure, Rounds
from tests.faults.filled import Filled


def _two_backups(vault: Filled) -> tuple[backup.BackupInfo, backup.BackupInfo]:
    with opened(vault.folder, vault.key) as context:
        older = context.backup()
        context.write("Person gespeichert", work.add_person, "Neu")
        return older, context.backup()


def _newest_whole(vault: Filled) -> backup.BackupInfo | None:
    vault_id = read_envelope(vault.folder).vault_id
    return backup.newest_whole(vault.folder / backup.FOLDER, vault_id, vault.key)[0]


def test_the_check_warns_and_names_the_one_before(
    vault: Filled, call: Call, rounds: Rounds, figure: Figure, capsys: pytest.CaptureFixture[str]
) -> None:
    older, newer = _two_backups(vault)
    whole = newer.path.read_bytes()
    chance = random.Random(10)
    tries, noticed = rounds(8, 200), 0
    with opened(vault.folder, vault.key) as context:
        for _ in range(tries):
            damage.flip(newer.path, chance)
            (found,) = (finding for finding in context.check() if finding.area == "backups")
            if found.severity == "warning":
                assert older.path.name in found.text
                assert _newest_whole(vault) == older
                noticed += 1
            else:  # a bit of the container that says nothing about the content, like the date of a member
                assert context.check_backup(newer.path).contents == newer.contents
            newer.path.write_bytes(whole)
        assert _newest_whole(vault) == newer
    assert call("check") == 0
    assert "Warnung" not in capsys.readouterr().out
    assert noticed > 0.9 * tries
    figure(
        (tries, "gekippte Bits in der neuesten Sicherung"),
        (noticed, "bemerkt und die vorige angeboten"),
        (tries - noticed, "ohne Folgen"),
    )


def test_the_next_automatic_backup_replaces_it(vault: Filled) -> None:
    _older, newer = _two_backups(vault)
    damage.flip(newer.path, random.Random(1))
    with opened(vault.folder, vault.key) as context:
        made = context.automatic_backup()
        assert made is not None
        assert context.check_backup(made.path) == made


def test_no_rotten_one_is_restored(vault: Filled) -> None:
    _older, newer = _two_backups(vault)
    damage.flip(newer.path, random.Random(2))
    with pytest.raises(DamagedVault):
        backup.restore_backup(newer.path, vault.folder, vault.passphrase)


def test_without_any_backup_the_check_says_so(vault: Filled) -> None:
    with opened(vault.folder, vault.key) as context:
        (found,) = (finding for finding in context.check() if finding.area == "backups")
    assert (found.severity, found.text) == ("ok", "Noch keine Sicherung.")
