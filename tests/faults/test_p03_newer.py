"""Promise 3: what a newer version has written is never written by this one. Exit code 6, not a byte changed."""

import json
from pathlib import Path

import pytest

from app.storage.backups import backup
from app.storage.secrets import keys
from tests.faults.children import Child
from tests.faults.conftest import Call
from tests.faults.filled import Filled, hashes, raw
from tests.faults.migrating import open_with_newer

COMMANDS = ("check", "backup", "list persons", "search Nähcafé", "report monatsblatt --period 2026-10 --out X")
NEWER = 6


@pytest.mark.parametrize("command", COMMANDS)
def test_a_newer_file_is_refused_by_every_command(
    vault: Filled, call: Call, tmp_path: Path, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    raw(vault, "UPDATE alembic_version SET version_num = '9999'")
    before = hashes(vault.folder)
    assert call(*command.replace("X", str(tmp_path / "out")).split()) == NEWER
    assert capsys.readouterr().err.count("\n") == 1
    assert hashes(vault.folder) == before


def test_after_a_real_migration_by_a_newer_program(vault: Filled, call: Call) -> None:
    with Child(open_with_newer, vault.folder, vault.key) as child:
        assert child.all_it_says() == ["begun", "done"]
    before = hashes(vault.folder)
    assert call("check") == NEWER
    assert hashes(vault.folder) == before


def test_a_newer_key_file_is_refused(vault: Filled, call: Call) -> None:
    path = vault.folder / keys.ENVELOPE
    content = json.loads(path.read_bytes()) | {"format": keys.envelope.FORMAT + 1}
    content.pop("checksum")
    path.write_text(json.dumps(content | {"checksum": keys.envelope._checksum(content)}), encoding="utf-8")
    before = hashes(vault.folder)
    assert call("check") == NEWER
    assert hashes(vault.folder) == before


def test_a_newer_backup_is_refused_and_the_vault_stays(vault: Filled, call: Call, tmp_path: Path) -> None:
    newer = vault.copy_to(tmp_path / "neuer")
    raw(newer, "UPDATE alembic_version SET version_num = '9999'")
    made = backup.create_backup(newer.folder, newer.key)
    before = hashes(vault.folder)
    assert call("restore", made.path) == NEWER
    assert hashes(vault.folder) == before
