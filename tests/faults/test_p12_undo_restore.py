"""Promise 12: a restore can be undone: the present state was saved first, also where it is only a heap of bytes."""

import time
from pathlib import Path

from app.models import AuditKind
from app.storage.backups import backup
from app.storage.integrity.finding import OK
from tests.faults import work
from tests.faults.children import Child, moments, opened
from tests.faults.conftest import Figure, Rounds
from tests.faults.filled import Filled, content


def test_there_and_back(vault: Filled) -> None:
    with opened(vault.folder, vault.key) as context:
        older = context.backup()
        context.write("Person gespeichert", work.add_person, "Danach")
        present = content(context)
    restored = backup.restore_backup(older.path, vault.folder, vault.passphrase)
    with opened(vault.folder, vault.key) as context:
        assert "Danach" not in content(context).people
        assert context.audit(kinds=[AuditKind.RESTORE]) != []
        assert context.notices == []
    assert restored.saved is not None
    backup.restore_backup(restored.saved.path, vault.folder, vault.passphrase)
    with opened(vault.folder, vault.key) as context:
        assert content(context) == present


def test_what_can_not_be_read_is_kept_as_it_is(vault: Filled) -> None:
    with opened(vault.folder, vault.key) as context:
        made = context.backup()
    broken = bytes(5000) + vault.database.read_bytes()[5000:]
    vault.database.write_bytes(broken)
    assert backup.restore_backup(made.path, vault.folder, vault.passphrase).saved is None
    (kept,) = (vault.folder / "backups").glob("Ersetzt*")
    assert (kept / "data.db").read_bytes() == broken


def _uncut(vault: Filled, made: Path) -> float:
    """Seconds from the begin to the end of a restore."""
    with Child(work.restore, made, vault.folder, vault.passphrase) as child:
        assert child.hear() == "begun"
        start = time.monotonic()
        assert child.hear() == "done"
        return time.monotonic() - start


def test_killed_within_a_restore_it_is_the_old_or_the_new(vault: Filled, rounds: Rounds, figure: Figure) -> None:
    with opened(vault.folder, vault.key) as context:
        restored = content(context)
        made = context.backup()
        context.write("Person gespeichert", work.add_person, "Danach")
        old = content(context)
    whole = vault.copy_to(vault.folder.with_name("vorlage"))
    cycles, new, longest = rounds(12, 200), 0, _uncut(whole.copy_to(vault.folder.with_name("gemessen")), made.path)
    for number, moment in enumerate(moments(cycles, 1.2, seed=12)):
        copied = whole.copy_to(vault.folder.with_name(f"kopie-{number}"))
        with Child(work.restore, made.path, copied.folder, copied.passphrase) as child:
            assert child.hear() == "begun"
            child.kill_after(moment * longest)
        with opened(copied.folder, copied.key) as context:
            found = content(context)
            assert [finding for finding in context.check() if finding.severity != OK] == []
        assert found in (old, restored)
        new += found == restored
    figure((cycles, "Abbrüche beim Zurückspielen"), (cycles - new, "alter Stand"), (new, "neuer Stand"), (0, "halber"))
