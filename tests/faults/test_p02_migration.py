"""Promise 2: a migration is all or nothing. It is killed in its middle, again and again."""

import time

from app.storage.backups import backup
from app.storage.database import migrate
from tests.faults import migrating
from tests.faults.children import Child, moments
from tests.faults.conftest import Figure, Rounds
from tests.faults.filled import Filled, raw


def _state(vault: Filled) -> tuple[object, bool, bool, bool]:
    """Version, and whether each of the three things the migration makes is there."""
    (version,) = raw(vault, "SELECT version_num FROM alembic_version")
    columns = {
        name
        for (name,) in raw(
            vault, "SELECT name FROM pragma_table_info('person') UNION SELECT name FROM pragma_table_info('task')"
        )
    }
    table = bool(raw(vault, "SELECT 1 FROM sqlite_master WHERE name = 'much'"))
    return version[0], "nickname" in columns, "effort" in columns, table


def _uncut(vault: Filled) -> float:
    """Seconds from its begin to its end."""
    with Child(migrating.open_with_newer, vault.folder, vault.key) as child:
        assert child.hear() == "begun"
        start = time.monotonic()
        assert child.hear() == "done"
        return time.monotonic() - start


def test_version_always_equals_the_columns_found(
    filled_template: Filled, vault: Filled, rounds: Rounds, figure: Figure
) -> None:
    before, after = (migrate.HEAD, False, False, False), (migrating.REVISION, True, True, True)
    measured = filled_template.copy_to(vault.folder.with_name("gemessen"))
    longest = _uncut(measured)
    assert _state(measured) == after
    cycles, finished = rounds(25, 100), 0
    for moment in moments(cycles, longest * 1.1, seed=3):
        with Child(migrating.open_with_newer, vault.folder, vault.key) as child:
            assert child.hear() == "begun"
            done = child.kill_after(moment) == ["done"]
        state = _state(vault)
        assert state in (before, after)
        assert state == after or not done
        if state == after:
            finished += 1
            vault = filled_template.copy_to(vault.folder.with_name(f"tresor-{finished}"))
    assert 0 < finished < cycles
    figure(
        (cycles, "Abbrüche in der Umstellung"),
        (cycles - finished, "ganz zurückgenommen"),
        (finished, "ganz ausgeführt"),
        (0, "halb"),
    )


def test_a_verified_backup_stands_before_the_first_change(vault: Filled) -> None:
    with Child(migrating.open_with_newer, vault.folder, vault.key) as child:
        assert child.hear() == "begun"
        child.kill()
    (made,) = backup.list_backups(vault.folder / backup.FOLDER)
    proven = backup.verify_backup(made.path, vault.key)
    assert proven.contents.revision == migrate.HEAD
    assert proven.reason is backup.Reason.MIGRATION


def test_after_every_cut_the_next_start_finishes_it(vault: Filled) -> None:
    with Child(migrating.open_with_newer, vault.folder, vault.key) as child:
        assert child.hear() == "begun"
        child.kill()
    with Child(migrating.open_with_newer, vault.folder, vault.key) as child:
        assert child.all_it_says() == ["begun", "done"]
    assert _state(vault)[0] == migrating.REVISION
