"""What going back to a backup would change is told before, and nothing readable reaches the disk for it."""

from datetime import datetime
from pathlib import Path

import pytest

from app.common import clock
from app.common.errors import DamagedVault, NewerVault, NoSpace, WrongSecret
from app.context import Context, Reason
from app.models import ContactEntry, Kind, Person, Task
from app.services import trash
from app.services.merging.merge import merge
from app.services.merging.plan import Choices
from app.services.people import persons
from app.storage.backups import archive, backup, comparison, snapshot
from app.storage.backups.comparison import TRASH
from app.vaults import opening, restoring
from tests.conftest import PASSPHRASE

MARK = "Zwiebelkuchenrezept"


def add_person(context: Context, name: str) -> int:
    return context.write("Person angelegt", lambda session: persons.save(session, Person(family_name=name)))


def tallies(seen: comparison.BackupComparison) -> dict[str, tuple[int, int]]:
    return {tally.kind: (tally.then, tally.now) for tally in seen.tallies}


def test_counts_then_and_now_and_the_steps_since(context: Context) -> None:
    with clock.standing_at(datetime(2026, 11, 20, 9)):
        first, second = add_person(context, "Bauer"), add_person(context, "Çelik")
        made = context.backup()
    with clock.standing_at(datetime(2026, 11, 23, 8)):
        add_person(context, "Abdi")
        context.write("Gelöscht", trash.trash, [first])
        context.write("Eintrag", lambda session: session.add(ContactEntry(record_id=second, at=clock.now())))
    seen = context.compare_backup(made.path)
    assert seen.info == made
    assert tallies(seen) == {Kind.PERSON: (2, 2), TRASH: (0, 1), "contact_entry": (0, 1)}
    assert [step.name for step in seen.lost] == ["Eintrag", "Gelöscht", "Person angelegt"]
    assert {step.at.day for step in seen.lost} == {23}
    assert (seen.lost_count, seen.gained) == (3, 0)


def test_what_was_merged_lies_in_no_trash(context: Context) -> None:
    pair = add_person(context, "Bauer"), add_person(context, "Baur")
    made = context.backup()
    context.write("Zusammengeführt", merge, *pair, Choices())
    assert tallies(context.compare_backup(made.path)) == {Kind.PERSON: (2, 1), "merge": (0, 1)}


def test_after_a_restore_steps_with_the_same_numbers_are_told_apart(vault_folder: Path) -> None:
    context = opening.open_with_passphrase(vault_folder, PASSPHRASE)
    early = context.backup()
    add_person(context, "Bauer")
    late = context.backup()
    context.close()
    restoring.restore(early.path, vault_folder, PASSPHRASE)
    context = opening.open_with_passphrase(vault_folder, PASSPHRASE)
    with clock.standing_at(datetime(2027, 1, 1)):
        context.write("Aufgabe angelegt", lambda session: session.add(Task(what="anrufen")))
    seen = context.compare_backup(late.path)
    assert tallies(seen) == {Kind.PERSON: (1, 0), Kind.TASK: (0, 1)}
    assert [step.name for step in seen.lost] == ["Aufgabe angelegt"]
    assert seen.gained == 1
    context.close()


def test_many_steps_are_counted_and_the_newest_named(context: Context, monkeypatch: pytest.MonkeyPatch) -> None:
    made = context.backup()
    monkeypatch.setattr(comparison, "MOST_STEPS", 2)
    for name in ("Erste", "Zweite", "Dritte"):
        context.write(name, persons.save, Person(family_name=name))
    seen = context.compare_backup(made.path)
    assert ([step.name for step in seen.lost], seen.lost_count) == (["Dritte", "Zweite"], 3)


def test_only_encrypted_bytes_lie_beside_it_and_only_meanwhile(
    context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_person(context, MARK)
    made = context.backup()
    context.compare_backup(made.path)
    before, seen = set(context.vault.rglob("*")), dict[Path, bytes]()
    real = snapshot.connect

    def spy(path: Path, key: bytes, *, read_only: bool = False) -> object:
        seen.update((file, file.read_bytes()) for file in context.vault.rglob("*") if file.is_file())
        return real(path, key, read_only=read_only)

    monkeypatch.setattr(snapshot, "connect", spy)
    context.compare_backup(made.path)
    assert {file.name for file in seen.keys() - before} >= {"data.db"}, "the unpacked one was among them"
    assert not any(MARK.encode() in content for content in seen.values())
    assert set(context.vault.rglob("*")) == before


def test_what_is_damaged_newer_or_anothers_is_refused(
    context: Context, foreign_backup: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = context.backup()
    with pytest.raises(WrongSecret):
        context.compare_backup(foreign_backup)
    whole = bytearray(made.path.read_bytes())
    whole[len(whole) // 2] ^= 1
    made.path.write_bytes(whole)
    with pytest.raises(DamagedVault):
        context.compare_backup(made.path)
    whole[len(whole) // 2] ^= 1
    made.path.write_bytes(whole)
    monkeypatch.setattr(snapshot.migrate, "KNOWN", frozenset())
    with pytest.raises(NewerVault):
        context.compare_backup(made.path)


def test_all_backups_are_checked_and_what_is_wrong_is_told_of_each(
    context: Context, foreign_backup: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with clock.standing_at(datetime(2026, 1, 1)):
        older = context.backup()
    add_person(context, "Bauer")
    newer = context.backup()
    strange = newer.path.parent / foreign_backup.name
    foreign_backup.rename(strange)
    data = bytearray(newer.path.read_bytes())
    data[len(data) // 2] ^= 1
    newer.path.write_bytes(data)
    told: list[int] = []
    checked = context.check_backups(lambda done, total, _what: told.append(100 * done // total))
    problems = {info.path.name: info.problem for info in checked}
    assert problems[older.path.name] == ""
    assert "beschädigt" in problems[newer.path.name]
    assert {info.path.name: info.foreign for info in checked}[strange.name]
    assert told == sorted(told)
    assert 0 <= told[0] <= told[-1] <= 100

    def full(*_: object) -> None:
        raise NoSpace("voll")

    monkeypatch.setattr(backup, "verify_backup", full)
    with pytest.raises(NoSpace):
        context.check_backups()


def test_before_much_changes_the_state_is_kept(context: Context, monkeypatch: pytest.MonkeyPatch) -> None:
    add_person(context, "Bauer")
    context.write_secured(Reason.IMPORT, "Übernommen", lambda session: persons.save(session, Person(family_name="Neu")))
    (made,) = context.backups()
    assert made.reason is Reason.IMPORT
    assert tallies(context.compare_backup(made.path)) == {Kind.PERSON: (1, 2)}
    context.backup()
    context.write_secured(Reason.ERASURE, "Gelöscht", lambda session: persons.save(session, Person(family_name="Noch")))
    assert [info.reason for info in context.backups()].count(Reason.ERASURE) == 0, "the newest one is whole and current"

    def full(*_: object) -> None:
        raise NoSpace("voll")

    monkeypatch.setattr(archive, "pack", full)
    with pytest.raises(NoSpace):
        context.write_secured(Reason.IMPORT, "Übernommen", lambda session: persons.save(session, Person()))
    assert context.read(persons.count) == 3
