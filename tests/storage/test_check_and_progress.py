"""What a check says of each part of a vault, and how far long work tells it is."""

from contextlib import closing
from datetime import datetime
from itertools import groupby
from pathlib import Path

import pytest
from small_vault import SmallVault

from app.common import clock
from app.common.sentences import Sentence
from app.context import Change, Context
from app.models import Person
from app.services.people import persons
from app.storage.backups import backup, comparison, resealing, rotate, snapshot
from app.storage.database import engine
from app.storage.secrets import keys
from tests.vault_templates import PASSPHRASE

# What a check says


def spoil(context: Context, *statements: str) -> None:
    """Change the file behind the program's back, without its triggers."""
    with closing(engine.connect(context.vault / engine.DATABASE, context._vault.key)) as base:
        base.execute("PRAGMA foreign_keys = OFF")
        for (name,) in base.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            base.execute(f'DROP TRIGGER "{name}"')
        for statement in statements:
            base.execute(statement)


def told(context: Context, area: str) -> list[tuple[str, str]]:
    return [(finding.severity, str(finding.text)) for finding in context.check() if finding.area == area]


def test_a_check_says_of_each_part_what_is_wrong_with_it(context: Context) -> None:
    for name in "AB":
        context.write("Neu", lambda session, name=name: persons.save(session, Person(family_name=name)))
    areas = [finding.area for finding in context.check()]
    assert areas == ["backups", "keys", "pages", "foreign_keys", "search", "journal", "audit"]
    assert told(context, "journal") == [("ok", "Der Verlauf stimmt mit den Einträgen überein.")]
    assert told(context, "keys") == [("ok", "Schlüssel und Stand der Datei sind in Ordnung.")]
    spoil(context, "UPDATE record SET version = version + 1 WHERE id = (SELECT min(id) FROM record)")
    assert told(context, "journal") == [("error", "Ein Eintrag weicht vom Verlauf ab.")]
    spoil(
        context,
        "UPDATE record SET version = version + 1 WHERE id = (SELECT max(id) FROM record)",
        "UPDATE journal_row SET before = 'kaputt' WHERE id = (SELECT min(id) FROM journal_row)",
        "INSERT INTO journal_row(step_id, table_name, pk, after) VALUES (99999, 'tag', '[1]', '{}')",
        "INSERT INTO person_language(person_id, code, level) VALUES (99999, 'de', '')",
        "UPDATE meta SET value = 'x' WHERE key = 'vault_id'",
        "UPDATE alembic_version SET version_num = '0001'",
        "UPDATE record SET search_text = 'anders' WHERE id = (SELECT min(id) FROM record)",
    )
    assert told(context, "journal") == [
        ("error", "Eine Zeile des Verlaufs gehört zu keinem Schritt."),
        ("error", "Eine Zeile des Verlaufs ist nicht lesbar."),
        ("error", "3 Einträge weichen vom Verlauf ab."),
    ]
    assert told(context, "keys") == [
        ("error", "Schlüsseldatei und Datei gehören nicht zusammen."),
        ("error", "Die Datei hat nicht den Stand dieses Programms."),
    ]
    assert [text for _severity, text in told(context, "foreign_keys")] == [
        f"In „{table}“ zeigen Einträge ins Leere." for table in ("journal_row", "person_language")
    ]
    assert [text for _severity, text in told(context, "search")] == [
        f"Das Suchverzeichnis „{name}“ stimmt nicht mit den Einträgen überein."
        for name in ("search_words", "search_parts")
    ]
    assert told(context, "pages") == [("ok", "Alle Seiten der Datei sind unversehrt.")]


def test_a_check_says_how_it_stands_with_the_backups(context: Context) -> None:
    assert told(context, "backups") == [("ok", "Noch keine Sicherung.")]
    with clock.standing_at(datetime(2026, 1, 1, 8)):
        whole = context.backup()
    assert told(context, "backups") == [("ok", "Die neueste Sicherung ist unversehrt.")]
    newer = whole.path.with_name("Sicherung-2026-01-02-080000-99999.qbsicherung")
    newer.write_bytes(b"kaputt")
    assert told(context, "backups") == [
        ("warning", f"Beschädigte Sicherung: „{newer.name}“. Die neueste unversehrte ist „{whole.path.name}“.")
    ]
    whole.path.unlink()
    assert told(context, "backups") == [
        ("warning", f"Beschädigte Sicherung: „{newer.name}“. Bitte gleich eine neue anlegen.")
    ]


# How far long work tells it is


class Heard:
    """What a progress was told."""

    def __init__(self) -> None:
        self.told: list[tuple[int, int, str]] = []

    def __call__(self, done: int, total: int, what: Sentence) -> None:
        self.told.append((done, total, str(what)))

    def phases(self) -> list[str]:
        """What was said, each thing once in a row."""
        words = [what for _done, _total, what in self.told]
        return [word for place, word in enumerate(words) if word != words[place - 1] or not place]

    def ends(self) -> list[int]:
        """Where each phase led to."""
        return [
            [done for done, _total, _what in group][-1] for _what, group in groupby(self.told, key=lambda told: told[2])
        ]


def test_long_work_names_its_phases_and_ends_complete(small_vault: SmallVault, tmp_path: Path) -> None:
    heard = Heard()
    made = backup.create_backup(small_vault.folder, small_vault.key, None, heard)
    assert heard.phases() == ["Stand festhalten", "Sicherung schreiben", "Sicherung prüfen", "Sicherung fertig"]
    assert (heard.told[0][:2], heard.told[-1][:2]) == ((0, 100), (100, 100))
    assert heard.ends()[1:] == [60, 90, 100]
    for work in (
        lambda progress: backup.verify_backup(made.path, small_vault.key, progress),
        lambda progress: backup.prove(made.path, small_vault.folder, small_vault.key, progress),
        lambda progress: backup.verify_all(made.path.parent, small_vault.key, progress),
    ):
        heard = Heard()
        work(heard)
        shares = [done / total for done, total, _what in heard.told]
        assert shares == sorted(shares)
        assert shares[-1] == 1
        assert len(heard.phases()) == 1
    heard = Heard()
    backup.restore_backup(made.path, tmp_path / "neu", small_vault.code, heard)
    assert heard.phases()[0] == "Sicherung prüfen"
    assert heard.told[-1] == (99, 100, "Sicherung einsetzen")


def test_a_comparison_tells_how_far_it_is(context: Context) -> None:
    made, heard = context.backup(), Heard()
    comparison.compare_backup(context._vault, made.path, heard)
    assert heard.phases() == ["Sicherung ansehen"]
    assert [done for done, _total, _what in heard.told] == sorted(done for done, _total, _what in heard.told)
    assert heard.told[-1] == (100, 100, "Sicherung ansehen")
    assert heard.told[-2][:2] == (90, 100)


STRONG = "laterne moosgrund eimer bucht gabel"


def test_a_change_of_secrets_and_what_follows_it_tell_how_far_they_are(context: Context) -> None:
    for name in "ABC":
        context.backup()
        context.write("Neu", lambda session, name=name: persons.save(session, Person(family_name=name)))
    vault, rotating = context._vault, Heard()
    vault, _code = rotate.rotate(vault, PASSPHRASE, Change(STRONG), rotating, keys.FLOOR)
    sealing, removing = Heard(), Heard()
    resealing.finish(vault, sealing)
    with vault.units.write("Neu") as unit:
        persons.save(unit.session, Person(family_name="D"))
    resealing.remove_still_open(vault, removing)
    vault.close()
    for heard, last in ((rotating, 50), (sealing, 100), (removing, 100)):
        shares = [done for done, _total, _what in heard.told]
        assert {total for _done, total, _what in heard.told} == {100}
        assert shares == sorted(shares)
        assert (shares[0], shares[-1]) == (0, last)
    assert next(done for done, _total, what in sealing.told if "Frühere" in what) == 20


def test_a_backup_sealed_anew_that_is_not_the_same_leaves_the_old_one(
    context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = context.backup().path
    content = old.read_bytes()
    vault, _code = rotate.rotate(context._vault, PASSPHRASE, Change(STRONG), strength=keys.FLOOR)
    inspect = snapshot.inspect

    def another(path: Path, key: bytes) -> snapshot.Contents | None:
        return None if (path.parent / "before.db").exists() else inspect(path, key)

    with monkeypatch.context() as patch:
        patch.setattr(snapshot, "inspect", another)
        assert old in resealing.finish(vault)
    assert old.read_bytes() == content
    assert resealing.still_open(vault) == [old], "it is not forgotten"
    vault.close()
