"""Promise 11: a restore is complete, on a fresh profile, with one secret only."""

from pathlib import Path

import pytest

from app.storage.backups import backup
from app.vaults import opening
from tests.faults.children import opened
from tests.faults.conftest import Figure
from tests.faults.filled import PEOPLE, Filled, content


@pytest.mark.parametrize("secret", ["passphrase", "code"])
def test_rows_and_documents_are_all_there(vault: Filled, tmp_path: Path, secret: str, figure: Figure) -> None:
    with opened(vault.folder, vault.key) as context:
        before = content(context)
        made = context.backup(tmp_path).path
    path = made.rename(tmp_path / "vom Stick.qbsicherung")
    for file in sorted(vault.folder.rglob("*"), reverse=True):
        file.rmdir() if file.is_dir() else file.unlink()

    fresh = tmp_path / "neuer Rechner" / "tresor"
    backup.restore_backup(path, fresh, vault.passphrase if secret == "passphrase" else vault.code)
    for way, word in ((opening.open_with_passphrase, vault.passphrase), (opening.open_with_recovery, vault.code)):
        context = way(fresh, word)
        after = content(context)
        assert after == before
        assert len(after.documents) == PEOPLE
        assert all(name == digest for name, digest in after.documents.items())
        assert {finding.severity for finding in context.check()} == {"ok"}
        assert context.notices == []
        context.close()
    words = "der Passphrase" if secret == "passphrase" else "dem Code"
    figure(
        (sum(before.tables.values()), f"Zeilen allein mit {words} zurückgeholt"),
        (len(before.documents), "Dokumente mit gleicher Prüfsumme"),
    )
