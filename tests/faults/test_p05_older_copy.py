"""Promise 5, an older copy put back: it opens like any other, so the seal has to notice."""

from pathlib import Path

import pytest

from app.models import AuditKind
from tests.faults import work
from tests.faults.children import Child, opened
from tests.faults.filled import Filled


def _write(vault: Filled, count: int = 1) -> None:
    with opened(vault.folder, vault.key) as context:
        for number in range(count):
            context.write("Person gespeichert", work.add_person, f"Neu {number}")


def test_an_older_database_is_noticed_and_stays_usable(vault: Filled) -> None:
    older = vault.database.read_bytes()
    _write(vault, 3)
    vault.database.write_bytes(older)
    with opened(vault.folder, vault.key) as context:
        (notice,) = context.notices
        assert (notice.area, notice.severity) == ("seal", "warning")
        assert "3 Schritte" in notice.text
        assert notice in context.check()
        context.write("Person gespeichert", work.add_person, "Danach")
        assert context.audit(kinds=[AuditKind.WARNING])[0].text == notice.text
    with opened(vault.folder, vault.key) as context:
        assert context.notices == []


def test_even_when_nothing_but_a_login_is_missing(vault: Filled) -> None:
    older = vault.database.read_bytes()
    with opened(vault.folder, vault.key):
        pass
    vault.database.write_bytes(older)
    with opened(vault.folder, vault.key) as context:
        assert [finding.area for finding in context.notices] == ["seal"]


def test_backups_made_afterwards_count_as_newer(vault: Filled) -> None:
    older = vault.database.read_bytes()
    with opened(vault.folder, vault.key) as context:
        context.write("Person gespeichert", work.add_person, "Neu")
        before = context.backup()
    vault.database.write_bytes(older)
    with opened(vault.folder, vault.key) as context:
        assert context.backup().generation > before.generation


@pytest.mark.parametrize("moment", [0.0, 0.02, 0.05, 0.1])
def test_a_crash_is_no_older_copy(vault: Filled, moment: float) -> None:
    with Child(work.write_people, vault.folder, vault.key, 0) as child:
        assert child.hear() == "open"
        child.hear()
        child.kill_after(moment)
    with opened(vault.folder, vault.key) as context:
        assert context.notices == []


def test_a_copy_of_the_whole_folder_is_none_either(vault: Filled, tmp_path: Path) -> None:
    _write(vault)
    copied = vault.copy_to(tmp_path / "kopie")
    with opened(copied.folder, copied.key) as context:
        assert context.notices == []
