"""Promise 26, the side file: whatever it would put back is compared with what was saved before it may be played."""

import re
from itertools import combinations
from pathlib import Path

import pytest
from sqlalchemy import text

from app.common.errors import DamagedVault
from app.models import Tag
from app.services import trash
from app.storage import vault as vaults
from app.storage.backups import backup, snapshot
from app.storage.integrity import hot_journal, older_pages, seal, side_file
from app.storage.integrity.hot_journal import ForgedJournal
from app.storage.secrets import keys
from app.vaults import inspection, opening, salvaging
from app.vaults.inspection import Trouble
from tests.faults import damage, tampering, work
from tests.faults.children import ROOT, Child, opened
from tests.faults.tampering import Hands, Quarry
from tests.frozen.vaults import FROZEN, Frozen

TABLES = ("person", "record", "journal_row", "journal_step", "audit", "meta")


COMPANY = [some for count in (0, 1, len(TABLES) - 1) for some in combinations(TABLES[1:], count)]


@pytest.mark.parametrize("tables", COMPANY, ids="-".join)
def test_an_older_row_is_refused_whatever_comes_with_it(quarry: Quarry, tables: tuple[str, ...]) -> None:
    tampering.forge_journal(quarry, tampering.forged_pages(quarry, "person", *tables))
    before = tampering.tree(quarry.folder / "data.db", quarry.folder / "data.db-journal")
    with pytest.raises(ForgedJournal, match="Es wurde nichts verändert"):
        opening.open_with_passphrase(quarry.folder, quarry.passphrase)
    assert tampering.tree(quarry.folder / "data.db", quarry.folder / "data.db-journal") == before


def refused(quarry: Quarry) -> bool:
    """Whether the side file is refused once the key is there, without the time that a passphrase takes."""
    try:
        hot_journal.demand_honest(quarry.folder, quarry.key, keys.read_envelope(quarry.folder).vault_id)
    except DamagedVault:
        return True
    return False


def test_no_single_page_of_an_older_copy_is_put_back(quarry: Quarry) -> None:
    """Rows, their indexes, the search index, counters, history, trail: each page alone."""
    pages = tampering.older_pages(quarry)
    assert len(pages) > 12
    accepted = []
    for number in sorted(pages):
        tampering.forge_journal(quarry, {number})
        if not refused(quarry):
            accepted.append(damage.pages(quarry.database, quarry.key, "pageno = ?", (str(number + 1),)))
    assert accepted == []


def test_nor_are_pages_that_belong_together(quarry: Quarry) -> None:
    """What the structure alone would not show: a table with all that hangs on it."""
    for parts in (
        ("sqlite_sequence",),
        ("journal_row", "ix_journal_row_*"),
        ("audit", "ix_audit_*"),
        ("search_*",),
        ("record", "*_record_*", "ix_record_*"),
        ("meta", "*_meta_*"),
    ):
        forged = {n for part in parts for n in damage.pages(quarry.database, quarry.key, "name GLOB ?", (part,))}
        forged &= tampering.older_pages(quarry)
        assert forged, parts
        tampering.forge_journal(quarry, forged)
        assert refused(quarry), parts


def change(quarry: Quarry, *statements: str) -> list[str]:
    """What is found of another moment once these statements have run; nothing of it stays."""
    with snapshot.opened(quarry.database, quarry.key) as connection:
        connection.execute("BEGIN")
        for statement in statements:
            connection.execute(statement)
        found = list(older_pages.traces(connection.execute, None))
        connection.execute("ROLLBACK")
    return found


def test_what_follows_from_the_rows_has_to_fit_them(quarry: Quarry) -> None:
    with opened(quarry.folder, quarry.key) as context:
        context.write("Schlagwort", lambda session: session.add(Tag(name="Neu", fold="neu")))
        context.undo()
        context.redo()
        context.undo()
        record = context.write("Geht wieder", work.add_person, "Kurz")
        context.write("Papierkorb", trash.trash, [record])
        context.write("Gelöscht", trash.purge, [record])
    assert change(quarry) == []
    assert change(quarry, "UPDATE journal_step SET undone = 0") == ["journal_step"]
    assert set(change(quarry, f"UPDATE sqlite_sequence SET seq = {record - 1} WHERE name = 'record'")) == {
        "sqlite_sequence"
    }
    assert change(quarry, "DELETE FROM audit WHERE id = 3") == ["audit"]
    spoiled = "INSERT INTO document_content VALUES ('00', 1)"
    assert change(quarry, spoiled) == ["document_content"]


@pytest.mark.parametrize("frozen", FROZEN, ids=str)
def test_a_vault_of_an_earlier_program_is_no_forgery(frozen: Frozen, tmp_path: Path) -> None:
    folder = frozen.thaw(tmp_path / "tresor")
    key = keys.unlock_with_passphrase(folder, frozen.passphrase)
    for _ in ("as it was", "converted"):
        mark = seal.read_from(folder, key, keys.read_envelope(folder).vault_id)
        with snapshot.opened(folder / "data.db", key) as connection:
            assert list(older_pages.traces(connection.execute, mark)) == []
        opening.open_with_passphrase(folder, frozen.passphrase).close()


def test_nor_is_one_that_was_restored_or_rescued(quarry: Quarry, tmp_path: Path) -> None:
    backup.restore_backup(quarry.backups[0], quarry.folder, quarry.passphrase)
    made = salvaging.salvage(quarry.folder, tmp_path / "gerettet", quarry.passphrase)
    for folder in (quarry.folder, made.vault):
        opening.open_with_passphrase(folder, quarry.passphrase).close()
        mark = seal.read_from(folder, quarry.key, keys.read_envelope(folder).vault_id)
        with snapshot.opened(folder / "data.db", quarry.key) as connection:
            assert list(older_pages.traces(connection.execute, mark)) == []


def test_after_a_crash_the_search_index_is_made_anew(quarry: Quarry) -> None:
    """Its own check does not see all: where a page begins that it can't find, it only finds less."""
    with snapshot.opened(quarry.database, quarry.key) as connection:
        connection.execute("DELETE FROM search_words_idx")
    with Child(work.stop_within_a_commit, quarry.folder, quarry.key) as child:
        assert child.hear() == "halfway"
        child.kill()
    with opened(quarry.folder, quarry.key) as context:
        counted = context.read(lambda session: session.scalar(text("SELECT count(*) FROM search_words_idx")))
    assert counted


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
