"""Promise 15: jumps of the clock, ten years to and fro and in the hour that comes twice, lose and confuse nothing."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from app.common import clock
from app.storage.backups import backup
from tests.faults import windows, work
from tests.faults.children import Child, opened
from tests.faults.filled import Filled

NOW = datetime(2026, 11, 23, 9)
JUMPS = (timedelta(days=3650), timedelta(days=-3650), timedelta(hours=-1), timedelta(0), timedelta(days=40))
TWICE = datetime(2026, 10, 25, 2, 30)
"""In the night when summer time ends this hour comes twice; `clock.now` knows no time zone."""


def test_generations_go_on_and_the_newest_is_the_newest(vault: Filled) -> None:
    made = []
    for number, jump in enumerate(JUMPS):
        with clock.standing_at(NOW + jump), opened(vault.folder, vault.key) as context:
            context.write("Person gespeichert", work.add_person, f"Sprung {number}")
            made.append(context.automatic_backup())
            assert context.notices == []
            assert context.last_backup() == made[-1]
            assert {(finding.area, finding.severity) for finding in context.check() if finding.severity != "ok"} <= {
                ("audit", "warning")
            }, "only that the clock went back is remarked"
    assert [info.path for info in backup.list_backups(vault.folder / "backups")] == [
        info.path for info in reversed(made)
    ]


def test_undo_and_history_follow_the_order_of_the_steps(vault: Filled) -> None:
    with opened(vault.folder, vault.key) as context:
        for number, jump in enumerate(JUMPS):
            with clock.standing_at(NOW + jump):
                context.write(f"Schritt {number}", work.add_person, f"Sprung {number}")
        assert [step.name for step in context.steps(5)] == [f"Schritt {number}" for number in (4, 3, 2, 1, 0)]
        context.undo()
        assert context.redo_step().name == "Schritt 4"


@pytest.mark.parametrize("jump", [timedelta(days=3650), timedelta(days=-3650)])
def test_thinning_after_a_jump_leaves_the_new_and_the_old(vault: Filled, jump: timedelta) -> None:
    with opened(vault.folder, vault.key) as context:
        for day in range(6):
            with clock.standing_at(NOW + timedelta(days=day)):
                context.write("Person gespeichert", work.add_person, "P")
                context.automatic_backup()
        before = {info.path for info in context.backups()}
        with clock.standing_at(NOW + jump):
            context.write("Person gespeichert", work.add_person, "P")
            made = context.automatic_backup()
        after = {info.path for info in context.backups()}
    assert made is not None
    assert after == before | {made.path}


def test_the_hour_that_comes_twice(vault: Filled) -> None:
    with opened(vault.folder, vault.key) as context, clock.standing_at(TWICE):
        first = context.backup()
        context.write("Person gespeichert", work.add_person, "P")
        second = context.backup()
    assert first.path != second.path
    assert backup.verify_backup(first.path, vault.key) == first
    assert backup.verify_backup(second.path, vault.key) == second


def test_a_lock_out_is_no_consequence(vault: Filled) -> None:
    """See also test_p07: the wait after failed logins does not grow when the clock was set back."""
    for jump in JUMPS:
        with clock.standing_at(NOW + jump), opened(vault.folder, vault.key) as context:
            assert context.steps(1)


@pytest.mark.parametrize("jump", [timedelta(days=3650), timedelta(days=-3650), timedelta(hours=-1)])
def test_a_jump_of_the_clock_neither_locks_nor_keeps_open(vault: Filled, tmp_path: Path, jump: timedelta) -> None:
    """The wall clock goes anywhere; the idle lock and the look for sleep go by clocks that nobody can set."""
    with Child(windows.idle_under_jumps, vault.folder, vault.key, tmp_path, jump.total_seconds()) as child:
        assert child.all_it_says() == ["jumped", "still open", "five minutes over", "locked"]
