"""Making, judging and opening a vault folder."""

import hashlib
from pathlib import Path

import pytest
from sqlalchemy import text

from app.common import cancelling
from app.common.cancelling import Cancellation
from app.common.errors import DamagedVault, NewerVault, StorageError, VaultInUse, WrongSecret
from app.common.sentences import TrailWords
from app.context import Context
from app.models import AuditKind, Person
from app.storage.database import schema
from app.storage.integrity.audit import Entry
from app.storage.secrets import keys
from app.vaults import inspection, opening
from app.vaults.inspection import State
from tests.conftest import PASSPHRASE


def _hashes(folder: Path) -> dict[str, str]:
    files = (file for file in folder.rglob("*") if file.is_file() and file.name != "vault.lock")
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


def test_a_new_vault_opens_with_passphrase_and_with_recovery_code(tmp_path: Path) -> None:
    context, code = opening.create(tmp_path / "neu", PASSPHRASE, keys.FLOOR)
    context.write("Person gespeichert", lambda session: session.add(Person(family_name="Abdi")))
    context.close()
    for way, secret in ((opening.open_with_passphrase, PASSPHRASE), (opening.open_with_recovery, code)):
        opened = way(tmp_path / "neu", secret)
        assert opened.read(lambda session: session.query(Person).count()) == 1
        opened.close()
    assert not [file for file in (tmp_path / "neu").iterdir() if file.name.startswith(".")]


def test_nothing_typed_is_readable_on_disk(vault_folder: Path) -> None:
    context = opening.open_with_passphrase(vault_folder, PASSPHRASE)
    context.write("Person gespeichert", lambda session: session.add(Person(family_name="Geheimniskraemer")))
    context.backup()
    context.close()
    assert not [file for file in vault_folder.rglob("*") if file.is_file() and b"Geheimniskraemer" in file.read_bytes()]


def test_a_wrong_passphrase_changes_nothing(vault_folder: Path) -> None:
    before = _hashes(vault_folder)
    with pytest.raises(WrongSecret):
        opening.open_with_passphrase(vault_folder, "ganz etwas anderes")
    assert _hashes(vault_folder) == before


@pytest.mark.parametrize("missing", ["data.db", "vault.keys"])
def test_half_a_vault_is_never_a_new_one(vault_folder: Path, missing: str) -> None:
    (vault_folder / missing).unlink()
    assert inspection.state_of(vault_folder) is State.HALF
    with pytest.raises(DamagedVault):
        opening.open_with_passphrase(vault_folder, PASSPHRASE)
    with pytest.raises(StorageError):
        opening.create(vault_folder, PASSPHRASE, keys.FLOOR)


def test_an_empty_database_file_is_never_a_new_vault(vault_folder: Path) -> None:
    (vault_folder / "data.db").write_bytes(b"")
    with pytest.raises(DamagedVault):
        opening.open_with_passphrase(vault_folder, PASSPHRASE)
    assert (vault_folder / "data.db").stat().st_size == 0


def test_a_folder_with_other_things_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "brief.txt").write_text("Hallo", encoding="utf-8")
    assert inspection.state_of(tmp_path) is State.FOREIGN
    with pytest.raises(DamagedVault):
        opening.open_with_passphrase(tmp_path, PASSPHRASE)
    with pytest.raises(StorageError):
        opening.create(tmp_path, PASSPHRASE, keys.FLOOR)


def test_the_database_of_another_vault_is_refused(vault_folder: Path, tmp_path: Path) -> None:
    other, _code = opening.create(tmp_path / "anderer", PASSPHRASE, keys.FLOOR)
    other.close()
    (vault_folder / "data.db").write_bytes((tmp_path / "anderer" / "data.db").read_bytes())
    with pytest.raises(DamagedVault):
        opening.open_with_passphrase(vault_folder, PASSPHRASE)


def test_a_newer_file_is_refused_and_not_touched(vault_folder: Path) -> None:
    context = opening.open_with_passphrase(vault_folder, PASSPHRASE)
    with context._vault.units.quiet() as session:
        session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    context.close()
    before = _hashes(vault_folder)
    with pytest.raises(NewerVault):
        opening.open_with_passphrase(vault_folder, PASSPHRASE)
    assert _hashes(vault_folder) == before


def test_a_second_opening_is_refused_until_the_first_closes(context: Context) -> None:
    with pytest.raises(VaultInUse):
        opening.open_with_passphrase(context.vault, PASSPHRASE)
    context.close()
    opening.open_with_passphrase(context.vault, PASSPHRASE).close()


def test_check_finds_a_broken_search_index_and_a_broken_journal(context: Context) -> None:
    context.write("Person gespeichert", lambda session: session.add(Person(family_name="Abdi")))
    assert {finding.severity for finding in context.check()} == {"ok"}
    with context._vault.units.quiet() as session:
        session.execute(text("DROP TRIGGER search_words_update"))
        session.execute(text("DROP TRIGGER journal_record_update"))
        session.execute(text("UPDATE record SET search_text = 'anders', version = 7"))
    assert {finding.area for finding in context.check() if finding.severity == "error"} == {"search", "journal"}


def test_what_was_cancelled_closes_with_all_it_has_to_note(vault_folder: Path) -> None:
    context = opening.open_with_passphrase(vault_folder, PASSPHRASE)
    context._vault.units.note_later(Entry(AuditKind.PRINT, text=TrailWords("zuletzt gedruckt")))
    cancellation = Cancellation()
    cancellation.cancel()
    with cancelling.running(cancellation):
        context._vault.close()
    context = opening.open_with_passphrase(vault_folder, PASSPHRASE)
    noted = context.read(
        lambda session: session.execute(text("SELECT text FROM audit WHERE kind = 'print'")).scalars().all()
    )
    context.close()
    assert noted == ["zuletzt gedruckt"]


def test_the_columns_of_a_key_come_in_its_own_order(context: Context) -> None:
    with context._vault.engine.connect() as connection:
        connection.exec_driver_sql(
            "CREATE TEMP TABLE pair(value TEXT, second INTEGER, first INTEGER, PRIMARY KEY(first, second))"
        )
        assert schema.key_columns(connection, "pair") == ["first", "second"]


def test_a_file_that_ends_within_a_page_is_not_opened(vault_folder: Path) -> None:
    opening.open_with_passphrase(vault_folder, PASSPHRASE).close()
    with (vault_folder / "data.db").open("ab") as file:
        file.write(b"x")
    with pytest.raises(DamagedVault):
        opening.open_with_passphrase(vault_folder, PASSPHRASE)
