"""Promise 5, the files beside the database: deleted, cut or changed, it is reported and never half believed."""

import random
from pathlib import Path

import pytest

from app.common.errors import DamagedVault
from app.storage.integrity import side_file
from app.storage.integrity.seal import SEAL
from app.storage.integrity.side_file import Verdict
from tests.faults import damage, work
from tests.faults.children import Child, opened
from tests.faults.conftest import Figure, Rounds
from tests.faults.filled import Content, Filled, content


@pytest.fixture
def torn(vault: Filled) -> Filled:
    """A vault whose process was killed within a commit: the side file holds what must be put back."""
    with Child(work.stop_within_a_commit, vault.folder, vault.key) as child:
        assert child.hear() == "halfway"
        child.kill()
    assert side_file.beside(vault.database).stat().st_size > 20 * damage.PAGE
    return vault


@pytest.fixture
def committed(filled_template: Filled, tmp_path: Path) -> Content:
    """What must stand there afterwards."""
    copied = filled_template.copy_to(tmp_path / "vorher")
    with opened(copied.folder, copied.key) as context:
        return content(context)


def test_what_was_not_committed_is_put_back(torn: Filled, committed: Content) -> None:
    assert side_file.judge(torn.database) is Verdict.PENDING
    with opened(torn.folder, torn.key) as context:
        assert content(context) == committed
        assert {finding.severity for finding in context.check()} == {"ok"}
    assert side_file.beside(torn.database).stat().st_size == 0


def _outcome(vault: Filled, committed: Content) -> str:
    """Reported, or as if nothing had happened; anything else is what must not be."""
    try:
        with opened(vault.folder, vault.key) as context:
            if any(finding.severity != "ok" for finding in context.check()):
                return "reported"
            return "whole" if content(context) == committed else "hidden"
    except DamagedVault:
        return "reported"


def test_a_changed_or_cut_side_file_never_passes(
    torn: Filled, committed: Content, rounds: Rounds, figure: Figure
) -> None:
    beside = side_file.beside(torn.database)
    database, journal = torn.database.read_bytes(), beside.read_bytes()
    seal = (torn.folder / SEAL).read_bytes()
    chance = random.Random(55)
    outcomes = {"reported": 0, "whole": 0, "hidden": 0}
    tries = rounds(40, 600)
    for _ in range(tries):
        torn.database.write_bytes(database)
        beside.write_bytes(journal)
        (torn.folder / SEAL).write_bytes(seal)
        chance.choice([damage.flip, damage.cut, damage.blank_sector, damage.blank_start])(beside, chance)
        outcomes[_outcome(torn, committed)] += 1
    assert outcomes["hidden"] == 0
    figure(
        (tries, "Schäden am Rückschreibprotokoll nach einem Absturz"),
        (outcomes["reported"], "gemeldet"),
        (outcomes["whole"], "ohne Folgen"),
        (outcomes["hidden"], "übersehen"),
    )


def test_a_deleted_side_file_is_reported(torn: Filled) -> None:
    side_file.beside(torn.database).unlink()
    try:
        with opened(torn.folder, torn.key) as context:
            assert [finding.area for finding in context.notices] == ["side_file"]
            assert any(finding.severity == "warning" for finding in context.check())
    except DamagedVault:
        pass


def test_it_is_always_there_and_missing_once_is_noticed_once(vault: Filled) -> None:
    beside = side_file.beside(vault.database)
    assert beside.read_bytes() == b""
    beside.unlink()
    with opened(vault.folder, vault.key) as context:
        assert [finding.area for finding in context.notices] == ["side_file"]
        assert beside.exists()
    with opened(vault.folder, vault.key) as context:
        assert context.notices == []


@pytest.mark.parametrize("state", ["after a crash", "at rest"])
def test_the_seal_changed_or_deleted(vault: Filled, state: str, rounds: Rounds) -> None:
    path = vault.folder / SEAL
    chance = random.Random(5)
    whole = path.read_bytes()
    for _ in range(rounds(5, 100)):
        path.write_bytes(chance.randbytes(len(whole)) if state == "at rest" else b"")
        with opened(vault.folder, vault.key) as context:
            assert [finding.area for finding in context.notices] == ["seal"]
    path.unlink()
    with opened(vault.folder, vault.key) as context:
        assert [finding.area for finding in context.notices] == ["seal"]
    with opened(vault.folder, vault.key) as context:
        assert context.notices == []
