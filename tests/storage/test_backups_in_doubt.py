"""Backups and databases that are almost right: each thing that is looked at is the only one that is wrong."""

import json
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from small_vault import SmallVault
from sqlalchemy import text

from app.common.errors import DamagedVault, NewerVault, StaleError, StorageError, WrongSecret
from app.context import Context
from app.models import Person
from app.services.people import persons
from app.storage.backups import archive, backup, snapshot
from app.storage.backups.backup import BackupInfo
from app.storage.database import migrate
from app.storage.secrets import keys

DAMAGED = "ist beschädigt. Bitte eine andere Sicherung wählen"


@pytest.fixture
def made(small_vault: SmallVault) -> BackupInfo:
    return backup.create_backup(small_vault.folder, small_vault.key)


def repack(path: Path, change: Callable[[dict[str, bytes]], None]) -> None:
    """Write a backup anew with changed members."""
    with zipfile.ZipFile(path) as packed:
        members = {name: packed.read(name) for name in packed.namelist()}
    change(members)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as packed:
        for name, content in members.items():
            packed.writestr(name, content)


def manifest(**values: Any) -> Callable[[dict[str, bytes]], None]:
    def change(members: dict[str, bytes]) -> None:
        known = json.loads(members["manifest.json"])
        members["manifest.json"] = json.dumps(known | values).encode()

    return change


def sealed(key: bytes, **values: Any) -> Callable[[dict[str, bytes]], None]:
    """The same with the right seal, as only who has the key can make it."""

    def change(members: dict[str, bytes]) -> None:
        manifest(**values)(members)
        known = json.loads(members["manifest.json"])
        known.pop("seal")
        members["manifest.json"] = json.dumps(known | {"seal": archive._seal(known, key)}).encode()

    return change


def test_a_whole_one_is_whole(made: BackupInfo, small_vault: SmallVault) -> None:
    told: list[float] = []
    assert archive.is_intact(made.path, small_vault.key)
    assert archive.is_sound(made.path, told.append)
    assert told == sorted(told)
    assert told[-1] == 1
    assert not archive.is_intact(made.path, bytes(32))
    assert archive.read_info(made.path, small_vault.key).foreign is False
    assert archive.read_info(made.path, bytes(32)).foreign is True
    assert archive.read_info(made.path).foreign is False


def test_what_it_says_about_her_work_needs_the_key(made: BackupInfo, small_vault: SmallVault) -> None:
    with zipfile.ZipFile(made.path) as packed:
        told = json.loads(packed.read("manifest.json"))
    assert set(told) == {"format", "created", "vault", "generation", "revision", "files", "private", "seal"}
    for key in (None, bytes(32)):
        assert archive.read_info(made.path, key).contents.tables == {}
    assert archive.read_info(made.path, small_vault.key).contents.tables == made.contents.tables
    assert made.contents.tables["note"] > 0


def test_the_length_of_what_is_encrypted_says_nothing(made: BackupInfo, small_vault: SmallVault) -> None:
    contents = replace(made.contents, tables=dict.fromkeys(made.contents.tables, archive.LARGEST_NUMBER))
    lengths = {
        len(archive._encrypted(archive.BackupPayload(made.path, b"", told, made.created, reason), small_vault.key))
        for told, reason in ((made.contents, made.reason), (contents, archive.Reason.MIGRATION))
    }
    assert len(lengths) == 1


@pytest.mark.parametrize("private", ["", "!", "AAAA", "A" * 2000, None, 7])
def test_an_encrypted_part_that_is_none_is_damage(made: BackupInfo, small_vault: SmallVault, private: Any) -> None:
    repack(made.path, sealed(small_vault.key, private=private))
    with pytest.raises(DamagedVault, match=DAMAGED):
        archive.read_info(made.path, small_vault.key)


def as_before(path: Path, key: bytes) -> None:
    """Write a backup as programs did that left numbers and reason plain."""
    info = archive.read_info(path, key)
    values = {"format": 1, "reason": info.reason.value, "tables": dict(info.contents.tables)}

    def change(members: dict[str, bytes]) -> None:
        known = json.loads(members["manifest.json"])
        del known["private"]
        members["manifest.json"] = json.dumps(known).encode()
        sealed(key, **values)(members)

    repack(path, change)


def test_one_of_an_earlier_program_is_proven_and_put_in(made: BackupInfo, small_vault: SmallVault) -> None:
    as_before(made.path, small_vault.key)
    assert archive.read_info(made.path).contents.tables == {}
    assert backup.verify_backup(made.path, small_vault.key).contents == made.contents
    assert backup.prove(made.path, small_vault.folder, small_vault.key).reason is made.reason
    restored = backup.restore_backup(made.path, small_vault.folder, small_vault.key).backup
    assert restored.contents == made.contents


def test_a_newer_format_is_newer_and_not_damaged(made: BackupInfo, small_vault: SmallVault) -> None:
    repack(made.path, manifest(format=archive.FORMAT + 1))
    with pytest.raises(NewerVault, match=f"„{made.path.name}“ stammt von einer neueren Version"):
        archive.read_info(made.path)
    with pytest.raises(NewerVault):
        backup.restore_backup(made.path, small_vault.folder, small_vault.key)


def test_a_newer_schema_is_newer_and_not_damaged(made: BackupInfo, small_vault: SmallVault) -> None:
    repack(made.path, manifest(revision="9999"))
    with pytest.raises(DamagedVault, match=DAMAGED):
        backup.prove(made.path, small_vault.folder, small_vault.key)
    repack(made.path, sealed(small_vault.key, revision="9999"))
    for work in (backup.prove, backup.restore_backup):
        with pytest.raises(NewerVault, match="stammt von einer neueren Version"):
            work(made.path, small_vault.folder, small_vault.key)
    for revision in migrate.KNOWN:
        snapshot.demand_known(revision)


@pytest.mark.parametrize(
    "value", [{"vault": "0" * 32}, {"generation": 8}, {"reason": "merge"}, {"seal": "0"}, {"seal": None}]
)
def test_what_the_seal_does_not_cover_any_more_is_damage(
    made: BackupInfo, small_vault: SmallVault, value: dict[str, Any]
) -> None:
    repack(made.path, manifest(**value))
    for work in (
        lambda: backup.verify_backup(made.path, small_vault.key),
        lambda: backup.prove(made.path, small_vault.folder, small_vault.key),
    ):
        with pytest.raises(DamagedVault, match=DAMAGED):
            work()
    assert not archive.is_intact(made.path, small_vault.key)


@pytest.mark.parametrize("name", ["data.db", "vault.keys"])
def test_a_changed_member_is_found_with_a_key_and_without(made: BackupInfo, small_vault: SmallVault, name: str) -> None:
    def change(members: dict[str, bytes]) -> None:
        if name == "data.db":
            members[name] = members[name][:-1] + bytes([members[name][-1] ^ 1])
        else:
            members[name] = members[name].replace(b"\n", b" \n", 1)

    repack(made.path, change)
    assert not archive.is_sound(made.path, lambda _share: None)
    assert not archive.is_intact(made.path, small_vault.key)


def test_the_key_file_of_another_vault_is_none_of_its_own(made: BackupInfo, tmp_path: Path) -> None:
    keys.create(tmp_path / "anderer", "Noch ein anderer Satz", keys.FLOOR)
    other = (tmp_path / "anderer" / keys.ENVELOPE).read_bytes()
    repack(made.path, lambda members: members.update({"vault.keys": other}))
    with pytest.raises(DamagedVault, match=DAMAGED):
        archive.read_info(made.path)


def test_another_key_is_no_damage(made: BackupInfo) -> None:
    with pytest.raises(WrongSecret, match="gehört zu einem anderen Schlüssel"):
        backup.verify_backup(made.path, bytes(32))


@pytest.mark.parametrize("members", [{"mehr.txt": b"x"}, {"data.db": None}, {"manifest.json": b"[]"}])
def test_other_members_than_the_three_are_damage(made: BackupInfo, members: dict[str, bytes | None]) -> None:
    def change(known: dict[str, bytes]) -> None:
        for name, content in members.items():
            if content is None:
                del known[name]
            else:
                known[name] = content

    repack(made.path, change)
    with pytest.raises(DamagedVault, match=DAMAGED):
        archive.read_info(made.path)


# Databases


def test_an_empty_database_is_told(small_vault: SmallVault, tmp_path: Path) -> None:
    empty = tmp_path / "leer.db"
    empty.touch()
    with pytest.raises(DamagedVault, match="Die Datenbank in der Sicherung ist leer"):
        snapshot.inspect(empty, small_vault.key)
    for missing in (empty, tmp_path / "fehlt.db"):
        with pytest.raises(DamagedVault, match="fehlt oder ist leer"):
            snapshot.take(missing, small_vault.key, tmp_path / "kopie.db")
    assert not (tmp_path / "kopie.db").exists()


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM meta WHERE key = 'vault_id'",
        "DELETE FROM meta WHERE key = 'generation'",
        "UPDATE meta SET value = 'viele' WHERE key = 'generation'",
        "UPDATE meta SET value = '-1' WHERE key = 'generation'",
        "DELETE FROM alembic_version",
    ],
)
def test_a_database_that_does_not_say_what_it_is_is_incomplete(small_vault: SmallVault, statement: str) -> None:
    database = small_vault.folder / "data.db"
    known = snapshot.inspect(database, small_vault.key)
    assert (known.generation, known.revision) == (7, migrate.HEAD)
    assert snapshot.generation_of(database, small_vault.key) == 7
    small_vault.run(statement)
    with pytest.raises(DamagedVault, match="unvollständig oder beschädigt"):
        snapshot.inspect(database, small_vault.key)


def test_a_broken_page_is_told_in_a_sentence(small_vault: SmallVault) -> None:
    database = small_vault.folder / "data.db"
    content = bytearray(database.read_bytes())
    content[4096 * 40 + 100] ^= 1
    database.write_bytes(content)
    with pytest.raises(StorageError, match="Bitte eine andere Sicherung"):
        snapshot.inspect(database, small_vault.key)


# Steps whose place is taken


def unseen(context: Context, *statements: str) -> None:
    """Change rows by other means than a step."""
    with context._vault.units.quiet() as session:
        last = session.execute(text("SELECT max(id) FROM journal_row")).scalar_one()
        for statement in statements:
            session.execute(text(statement))
        session.execute(text("DELETE FROM journal_row WHERE id > :last"), {"last": last})


def test_what_comes_back_never_takes_the_place_of_another_row(context: Context) -> None:
    context.write("Frühere", lambda session: session.execute(text("INSERT INTO tag VALUES (8, 'früher', 'fruher')")))
    context.write("Angelegt", lambda session: session.execute(text("INSERT INTO tag VALUES (7, 'neu', 'neu')")))
    context.undo()
    unseen(context, "INSERT INTO tag VALUES (7, 'anderer', 'anderer')")
    with pytest.raises(StaleError, match="„Angelegt“ lässt sich nicht mehr umkehren"):
        context.redo()
    context.write("Gelöscht", lambda session: session.execute(text("DELETE FROM tag WHERE id = 7")))
    unseen(context, "INSERT INTO tag VALUES (7, 'dritter', 'dritter')")
    with pytest.raises(StaleError, match="„Gelöscht“ lässt sich nicht mehr umkehren"):
        context.undo()
    unseen(context, "DELETE FROM tag WHERE id = 8")
    with pytest.raises(StaleError, match="„Frühere“ lässt sich nicht mehr umkehren"):
        context.undo()
    found = context.read(lambda session: session.execute(text("SELECT name FROM tag")).scalars().all())
    assert found == ["dritter"]


def test_what_a_step_says_it_changed(context: Context) -> None:
    heard = []
    stop = context.listen(heard.append)
    person = context.write("Neu", persons.save, Person(family_name="A"))
    (changes,) = heard
    assert (changes.name, changes.records, changes.kinds) == ("Neu", frozenset({person}), frozenset({"person"}))
    assert changes.tables == {"record", "person"}
    assert not changes.everything
    stop()
    context.write("Weg", lambda session: session.execute(text("UPDATE person SET phone = '1'")))
    assert len(heard) == 1
