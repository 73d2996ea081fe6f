"""Which copies outside a vault are remembered when two that know of some become one."""

from dataclasses import replace
from datetime import datetime

import pytest
from small_vault import SmallVault

from app.settings.memory import LastCopy, MadeCopy
from app.storage.backups import outside_copies
from app.storage.database.engine import DATABASE

EARLY, LATE = datetime(2026, 1, 2, 8), datetime(2026, 3, 4, 8)
FIRST, SECOND, THIRD = (MadeCopy(f"{n}.qb", f"2026-01-0{n}T08:00:00", 1) for n in (1, 2, 3))


@pytest.mark.parametrize(
    ("older", "newer", "together"),
    [
        (LastCopy("E:", EARLY, (FIRST,)), LastCopy(), LastCopy("E:", EARLY, (FIRST,))),
        (LastCopy(), LastCopy("F:", LATE, (FIRST,)), LastCopy("F:", LATE, (FIRST,))),
        (
            LastCopy("E:", EARLY, (FIRST, THIRD)),
            LastCopy("F:", LATE, (SECOND,)),
            LastCopy("F:", LATE, (FIRST, SECOND, THIRD)),
        ),
        (LastCopy("E:", LATE), LastCopy("", EARLY), LastCopy("E:", LATE)),
        (
            LastCopy("E:", None, (FIRST,)),
            LastCopy("E:", None, (replace(FIRST, gone=True),)),
            LastCopy("E:", None, (replace(FIRST, gone=True),)),
        ),
    ],
)
def test_each_copy_stays_known_and_the_newer_word_counts(older: LastCopy, newer: LastCopy, together: LastCopy) -> None:
    assert outside_copies._together(older, newer) == together


def test_a_database_is_told_of_copies_that_it_did_not_know(small_vault: SmallVault) -> None:
    database = small_vault.folder / DATABASE
    assert outside_copies.known(database, small_vault.key) == LastCopy()
    outside_copies.carry(LastCopy(), database, small_vault.key)
    assert small_vault.run("SELECT count(*) FROM meta WHERE value LIKE '%.qb%'") == [(0,)]
    outside_copies.carry(LastCopy("E:", LATE, (SECOND,)), database, small_vault.key)
    outside_copies.carry(LastCopy("F:", EARLY, (FIRST,)), database, small_vault.key)
    assert outside_copies.known(database, small_vault.key) == LastCopy("F:", LATE, (FIRST, SECOND))


def test_what_cannot_be_read_knows_of_none(small_vault: SmallVault) -> None:
    database = small_vault.folder / DATABASE
    outside_copies.carry(LastCopy("E:", LATE, (FIRST,)), database, small_vault.key)
    assert outside_copies.known(database, b"x" * 32) == LastCopy()
    assert outside_copies.known(database.with_name("none.db"), small_vault.key) == LastCopy()
    small_vault.run(f"UPDATE meta SET value = 'no json' WHERE key = '{outside_copies._KEY}'")
    assert outside_copies.known(database, small_vault.key) == LastCopy()
