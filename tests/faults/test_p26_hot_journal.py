"""Promise 26, the side file: whatever it would put back is compared with what was saved before it may be played."""

import re
from itertools import combinations
from pathlib import Path

import pytest

from app.storage import vault as vaults
from app.storage.backups import backup
from app.storage.integrity import hot_journal, side_file
from app.storage.integrity.hot_journal import ForgedJournal
from app.vaults import inspection, opening, salvaging
from app.vaults.inspection import Trouble
from tests.faults import damage, tampering, work
from tests.faults.children import ROOT, Child, opened
from tests.faults.tampering import Hands, Quarry

TABLES = ("person", "record", "journal_row", "journal_step", "audit", "meta")


COMPANY = [some for count in (0, 1, len(TABLES) - 1) for some in combinations(TABLES[1:], count)]


@pytest.mark.parametrize("tables", COMPANY, ids="-".join)
def test_an_older_row_is_refused_whatever_comes_with_it(quarry: Quarry, tables: tuple[str, ...]) -> None:
    tampering.forge_journal(quarry, tampering.forged_pages(quarry, "person", *tables))
    before = tampering.tree(quarry.folder / "data.db", quarry.folder / "data.db-journal")
    with pytest.raises(ForgedJournal, match="Es wurde nichts verändert"):
        opening.open_with_passphrase(quarry.folder, quarry.passphrase)
    assert tampering.tree(quarry.folder / "data.db", quarry.folder / "data.db-journal") == before


def test_steps_without_rows_and_lines_without_steps_are_refused(quarry: Quarry) -> None:
    for table in ("journal_step", "meta"):
        tampering.forge_journal(quarry, tampering.forged_pages(quarry, table))
        with pytest.raises(ForgedJournal):
            opening.open_with_passphrase(quarry.folder, quarry.passphrase)


def test_the_window_has_a_screen_for_it(quarry: Quarry, hands: Hands) -> None:
    tampering.old_page_in_a_journal(hands)
    assert inspection.diagnose(quarry.folder) is None, "without the key it looks like any crash"
    assert inspection.why(quarry.folder, ForgedJournal("")) is Trouble.FORGED_SIDE_FILE


def test_a_restore_keeps_it_aside_and_does_not_play_it(quarry: Quarry, hands: Hands) -> None:
    tampering.old_page_in_a_journal(hands)
    present = {name: (quarry.folder / name).read_bytes() for name in ("data.db", "data.db-journal")}
    restored = backup.restore_backup(quarry.backups[-1], quarry.folder, quarry.passphrase)
    assert restored.saved is None
    (kept,) = (quarry.folder / "backups").glob("Ersetzt-*")
    assert {name: (kept / name).read_bytes() for name in present} == present
    with opened(quarry.folder, quarry.key) as context:
        assert all(banned for _name, banned in tampering.content(context))


def test_a_rescue_takes_what_stands_there_without_it(quarry: Quarry, hands: Hands, tmp_path: Path) -> None:
    tampering.old_page_in_a_journal(hands)
    made = salvaging.salvage(quarry.folder, tmp_path / "gerettet", quarry.passphrase)
    with opened(made.vault, quarry.key) as context:
        found = tampering.content(context)
    assert len(found) == tampering.PEOPLE + 1
    assert sum(banned for _name, banned in found) == tampering.PEOPLE


def test_a_file_that_it_names_is_not_deleted(quarry: Quarry, hands: Hands) -> None:
    tampering.journal_that_names_a_file(hands)
    assert side_file.judge(quarry.database) is side_file.Verdict.BROKEN
    assert (hands.outside / "brief.odt").exists()


def test_that_of_a_crash_is_played_and_only_then_looked_at(quarry: Quarry, monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[Path] = []
    real = hot_journal.differences
    monkeypatch.setattr(hot_journal, "differences", lambda played: looked.append(quarry.folder) or real(played))
    with opened(quarry.folder, quarry.key) as context:
        before = tampering.content(context)
    assert looked == [], "an ordinary opening costs nothing"
    with Child(work.stop_within_a_commit, quarry.folder, quarry.key) as child:
        assert child.hear() == "halfway"
        child.kill()
    with opened(quarry.folder, quarry.key) as context:
        assert tampering.content(context) == before
    assert looked == [quarry.folder]
    assert not list(quarry.folder.glob(".*"))


def test_rows_of_before_a_migration_or_a_rescue_are_no_difference(quarry: Quarry) -> None:
    found = vaults.open_vault(quarry.folder, lambda _folder: quarry.key)
    with found.engine.connect() as connection:
        driver = connection.connection.dbapi_connection
        assert list(hot_journal.differences(driver.execute)) == []
        driver.execute("BEGIN")
        for (name,) in driver.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            driver.execute(f'DROP TRIGGER "{name}"')
        driver.execute("UPDATE person SET given_name = 'anders'")
        assert set(hot_journal.differences(driver.execute)) == {"person"}
        driver.execute("INSERT OR REPLACE INTO meta VALUES ('sealed_step', (SELECT max(id) FROM journal_step))")
        driver.execute("INSERT OR REPLACE INTO meta VALUES ('sealed_by', 'erasure')")
        assert set(hot_journal.differences(driver.execute)) == {"person"}
        driver.execute("INSERT OR REPLACE INTO meta VALUES ('sealed_by', 'migration')")
        assert list(hot_journal.differences(driver.execute)) == []
        driver.execute("ROLLBACK")
    found.close()


def test_no_file_is_ever_called_immutable() -> None:
    """SQLite then ignores the side file and shows half-written rows as if all were well."""
    sources = (ROOT / "app").rglob("*.py")
    assert [path for path in sources if re.search(r"immutable\s*=", path.read_text(encoding="utf-8"))] == []


def test_an_old_page_put_into_the_file_itself_is_found_by_the_check(quarry: Quarry) -> None:
    """It carries the right code and fits the structure; only the journal of the changes knows better."""
    content, older = bytearray(quarry.database.read_bytes()), (quarry.older / "data.db").read_bytes()
    for number in tampering.forged_pages(quarry, "person"):
        content[number * damage.PAGE : (number + 1) * damage.PAGE] = older[number * damage.PAGE :][: damage.PAGE]
    quarry.database.write_bytes(content)
    with opened(quarry.folder, quarry.key) as context:
        found = [finding for finding in context.check() if finding.severity != "ok"]
    assert [finding.area for finding in found] == ["journal"]
    assert "weichen vom Verlauf ab" in found[0].text
