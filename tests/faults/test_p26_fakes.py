"""Promise 26, backups: what a file says about itself counts only under a right seal."""

import shutil
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from app.common import clock
from app.storage.backups import backup
from app.storage.backups.archive import LARGEST_NUMBER
from tests.faults import tampering
from tests.faults.children import opened
from tests.faults.tampering import Hands, Quarry
from tests.faults.work import add_person

MORNING = datetime(2026, 11, 23, 8, 0)


def nine_real_ones(vault: Quarry) -> list[Path]:
    """One a day: none of them is superfluous."""
    made = []
    with opened(vault.folder, vault.key) as context:
        for day in range(9):
            with clock.standing_at(MORNING + timedelta(days=day)):
                context.write("Neu", add_person, f"Tag {day}")
                made.append(context.backup().path)
    return made


def test_twelve_fakes_do_not_push_out_nine_real_ones(quarry: Quarry, hands: Hands) -> None:
    real, before = nine_real_ones(quarry), set(quarry.backups)
    for _ in range(3):
        tampering.fakes(hands)
    put_there = set(quarry.backups) - before
    assert len(put_there) >= 12
    with opened(quarry.folder, quarry.key) as context, clock.standing_at(MORNING + timedelta(days=10)):
        context.write("Neu", add_person, "Danach")
        assert context.automatic_backup() is not None
        assert context.automatic_backup() is None, "no fake is a reason for one more"
    assert [path for path in (*real, *put_there) if not path.exists()] == []


@pytest.mark.parametrize("generation", [LARGEST_NUMBER, LARGEST_NUMBER + 1, 2**63 - 1, 10**30, -1])
def test_one_fake_does_not_block_all_writing(quarry: Quarry, generation: int) -> None:
    real = quarry.backups[0]
    tampering.repack(real, real.with_name(f"Sicherung-2030-01-01-000000-{10**17}.qbsicherung"), generation=generation)
    (newest, *_rest) = [info for info in backup.list_backups(real.parent, quarry.key) if not info.problem]
    backup.restore_backup(real, quarry.folder, quarry.passphrase)
    with opened(quarry.folder, quarry.key) as context:
        context.write("Neu", add_person, "Danach")
        assert context.backup().generation < newest.generation + 10


def test_what_can_not_be_proven_is_left_alone_and_named(quarry: Quarry, hands: Hands) -> None:
    real = set(quarry.backups)
    tampering.foreign_backups(hands)
    shutil.copyfile(quarry.backups[0], quarry.folder / "backups" / "Kopie.qbsicherung")
    tampering.repack(quarry.backups[0], quarry.folder / "backups" / "Anders.qbsicherung", created="2020-01-01T00:00:00")
    listed = {info.path.name: info for info in backup.list_backups(quarry.folder / "backups", quarry.key)}
    foreign = [info for info in listed.values() if info.foreign]
    assert len(foreign) == 1
    assert not {info.path for info in foreign} & real
    assert "beschädigt" in listed["Anders.qbsicherung"].problem
    assert listed["Kopie.qbsicherung"].problem == ""
    assert backup.thin(quarry.folder, quarry.key) == []
