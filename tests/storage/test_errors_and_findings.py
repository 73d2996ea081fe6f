"""What the storage says when the system refuses something, and what it says it has found: word by word, each beside what
is no reason to say it."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from small_vault import SmallVault

from app.common import clock, locks
from app.common.errors import DamagedVault, NewerVault, NoPermission, NoSpace, StorageError, VaultInUse
from app.common.sentences import Sentence
from app.common.text import fold, sort_key
from app.context import Context
from app.models import Person
from app.services.people import persons
from app.storage import instance
from app.storage.backups import archive, backup, comparison
from app.storage.database import engine, pages
from app.storage.database.engine import explain
from app.storage.integrity import diagnosis, opening_checks, side_file
from app.storage.integrity.diagnosis import Trouble
from app.storage.integrity.seal import Mark, Seal
from app.storage.integrity.side_file import Verdict
from app.storage.secrets import keys

FULL, DAMAGED, READ_ONLY, BUSY = "kein Platz mehr", "ist beschädigt", "nur lesbar", "gerade beschäftigt"
REFUSING = ("EACCES", "EPERM", "EROFS", "ENOLCK", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EINVAL")


# Errors of the driver and of the system


@pytest.mark.parametrize(
    ("said", "kind", "sentence"),
    [
        ("database or disk is full", NoSpace, FULL),
        ("Disk I/O error", NoSpace, FULL),
        ("database disk image is malformed", DamagedVault, DAMAGED),
        ("file is not a database", DamagedVault, DAMAGED),
        ("database corruption at line 1", DamagedVault, DAMAGED),
        ("attempt to write a readonly database", StorageError, READ_ONLY),
        ("cannot write while query_only is set", StorageError, READ_ONLY),
        ("database is locked", StorageError, BUSY),
        ("database table is busy", StorageError, BUSY),
    ],
)
def test_errors_of_the_file_are_sentences(said: str, kind: type[StorageError], sentence: str) -> None:
    error = explain(sqlite3.OperationalError(said))
    assert type(error) is kind
    assert sentence in str(error)


@pytest.mark.parametrize("said", ["no such table: person", "UNIQUE constraint failed: tag.fold", "syntax error", ""])
def test_bugs_are_no_sentences(said: str) -> None:
    assert explain(sqlite3.OperationalError(said)) is None


def test_a_library_that_can_damage_the_file_is_not_used(
    small_vault: SmallVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = small_vault.folder / engine.DATABASE
    monkeypatch.setattr(engine.sqlcipher3, "sqlite_version_info", (3, 51, 2))
    with pytest.raises(StorageError, match="zu alt"):
        engine.connect(path, small_vault.key)
    monkeypatch.setattr(engine.sqlcipher3, "sqlite_version_info", (3, 51, 3))
    engine.connect(path, small_vault.key).close()


def test_a_file_that_is_not_there_or_not_ours_is_named(small_vault: SmallVault, tmp_path: Path) -> None:
    with pytest.raises(DamagedVault, match=r"„fehlt\.db“ lässt sich nicht öffnen"):
        engine.connect(tmp_path / "fehlt.db", small_vault.key)
    (tmp_path / "fremd.db").write_bytes(b"kein Tresor " * 1000)
    with pytest.raises(DamagedVault):
        engine.connect(tmp_path / "fremd.db", small_vault.key)


def test_a_connection_is_set_up_as_the_measurements_say(small_vault: SmallVault) -> None:
    asked = ("journal_mode", "synchronous", "foreign_keys", "temp_store", "secure_delete", "cache_size", "query_only")
    for read_only in (False, True):
        with closing(
            engine.connect(small_vault.folder / engine.DATABASE, small_vault.key, read_only=read_only)
        ) as base:
            found = [base.execute(f"PRAGMA {name}").fetchone()[0] for name in asked]
            assert found == ["truncate", 2, 1, 2, 1, -262144, int(read_only)]
            assert base.execute("PRAGMA busy_timeout").fetchone()[0] == 5000
            folded = base.execute("SELECT fold('Ä'), fold(NULL), sort_key('Ä'), sort_key(NULL)").fetchone()
            assert folded == (fold("Ä"), None, sort_key("Ä"), None)


# One program per vault


@pytest.mark.parametrize("code", REFUSING)
def test_where_nothing_can_be_locked_it_is_read_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    def refuse(_path: Path) -> int:
        raise OSError(getattr(errno, code), "refused")

    monkeypatch.setattr(locks, "lock", refuse)
    with instance.acquire(tmp_path) as lock:
        assert not lock.held
    with pytest.raises(StorageError):
        instance.acquire(tmp_path / "fehlt")


@pytest.mark.parametrize("code", ["EIO", "ENOSPC", "EMFILE"])
def test_any_other_refusal_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    def refuse(_path: Path) -> int:
        raise OSError(getattr(errno, code), "refused")

    monkeypatch.setattr(locks, "lock", refuse)
    with pytest.raises(StorageError):
        instance.acquire(tmp_path)
    assert not instance.in_use(tmp_path), "nobody was ever in there"
    (tmp_path / instance.LOCK_FILE).touch()
    assert not instance.in_use(tmp_path), "not known to be in use"


def test_a_vault_is_in_use_while_somebody_holds_it(tmp_path: Path) -> None:
    assert not instance.in_use(tmp_path)
    with instance.acquire(tmp_path) as lock:
        assert lock.held
        assert instance.in_use(tmp_path)
        with pytest.raises(VaultInUse, match="schon geöffnet"):
            instance.acquire(tmp_path)
    assert not lock.held
    assert not instance.in_use(tmp_path)


# Work folders and what is left of them


@pytest.mark.parametrize("code", ["EACCES", "EPERM", "EROFS"])
def test_beside_what_is_read_only_the_systems_place_has_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    make, elsewhere = archive.tempfile.mkdtemp, tmp_path / "anderswo"
    elsewhere.mkdir()

    def refuse(prefix: str, suffix: str, dir: Path | None = None) -> str:
        if dir == tmp_path:
            raise OSError(getattr(errno, code), "refused")
        return make(prefix=prefix, suffix=suffix, dir=elsewhere)

    monkeypatch.setattr(archive.tempfile, "mkdtemp", refuse)
    with archive.work_folder(tmp_path) as work:
        assert work.parent == elsewhere
        assert (work.name[0], work.suffix) == (".", ".tmp")
    assert list(elsewhere.iterdir()) == []


def test_a_full_disk_has_no_work_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(**_where: object) -> str:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(archive.tempfile, "mkdtemp", refuse)
    with pytest.raises(NoSpace), archive.work_folder(tmp_path):
        pass


def test_what_was_cut_off_is_swept_away_and_nothing_else(tmp_path: Path) -> None:
    for name in (".a.tmp", "b.tmp", ".c", "data.db"):
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / ".d.tmp").mkdir()
    (tmp_path / ".d.tmp" / "data.db").write_bytes(b"x")
    archive.sweep(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == [".c", "b.tmp", "data.db"]
    archive.sweep(tmp_path / "fehlt")


# What is odd about a vault that opens


def findings(found: Iterator[object]) -> list[tuple[object, ...]]:
    return [(finding.area, finding.severity, str(finding.text)) for finding in found]  # type: ignore[attr-defined]


def test_only_a_missing_side_file_is_told() -> None:
    for verdict in Verdict:
        told = findings(opening_checks.side_file_findings(verdict))
        assert [area for area, *_ in told] == (["side_file"] if verdict is Verdict.MISSING else [])
    assert "fehlte „data.db-journal“" in str(findings(opening_checks.side_file_findings(Verdict.MISSING)))
    assert findings(opening_checks.code_findings(unseen=False)) == []
    ((area, severity, text),) = findings(opening_checks.code_findings(unseen=True))
    assert (area, severity) == ("recovery_code", "warning")
    assert "Der Wiederherstellungscode ist neu" in text


@pytest.mark.parametrize(
    ("known", "present", "said"),
    [
        (Mark(7, 3, "a"), Mark(7, 3, "a"), ""),
        (Mark(7, 3, "a"), Mark(8, 3, "a"), ""),
        (Mark(8, 3, "a"), Mark(7, 3, "a"), "älter als die zuletzt geöffnete, es fehlt ein Schritt."),
        (Mark(9, 3, "a"), Mark(7, 3, "a"), "es fehlen 2 Schritte."),
        (Mark(7, 3, "a"), Mark(7), "es fehlen die letzten Zeilen des Protokolls."),
        (None, Mark(7), "„generation.seal“ fehlte"),
    ],
)
def test_an_older_copy_is_told_and_how_much_is_missing(
    tmp_path: Path, known: Mark | None, present: Mark, said: str
) -> None:
    seal = Seal(tmp_path, bytes(32), "0" * 32)
    told = findings(opening_checks.seal_findings(seal, known, present))
    assert [(area, severity) for area, severity, _text in told] == ([("seal", "warning")] if said else [])
    assert said in str(told)
    if known is None:
        (tmp_path / "generation.seal").write_bytes(b"x")
        ((*_rest, text),) = findings(opening_checks.seal_findings(seal, known, present))
        assert text == "„generation.seal“ ist beschädigt oder gehört zu einem anderen Tresor."


@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize("verdict", Verdict)
def test_a_broken_side_file_lets_nothing_open_and_one_to_put_back_only_where_it_can_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, verdict: Verdict, read_only: bool
) -> None:
    monkeypatch.setattr(side_file, "judge", lambda _database: verdict)
    refused = {(Verdict.BROKEN, False): DamagedVault, (Verdict.BROKEN, True): DamagedVault}
    refused[Verdict.PENDING, True] = NoPermission
    if error := refused.get((verdict, read_only)):
        with pytest.raises(error, match="Nach einem Absturz"):
            opening_checks.demand_whole_side_file(tmp_path / "data.db", read_only=read_only)
    else:
        assert opening_checks.demand_whole_side_file(tmp_path / "data.db", read_only=read_only) is verdict


def test_a_side_file_that_cannot_be_read_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "data.db-journal").mkdir()
    with pytest.raises(StorageError):
        opening_checks.demand_whole_side_file(tmp_path / "data.db", read_only=False)


# What keeps a vault from opening


@pytest.mark.parametrize(
    ("damage", "trouble"),
    [
        ((), None),
        (("data.db",), Trouble.NO_DATABASE),
        (("vault.keys",), Trouble.NO_KEYS),
        (("data.db", "vault.keys"), Trouble.ONLY_BACKUPS),
        (("data.db-journal",), None),
    ],
)
def test_what_is_missing_is_diagnosed(
    small_vault: SmallVault, damage: tuple[str, ...], trouble: Trouble | None
) -> None:
    backup.create_backup(small_vault.folder, small_vault.key)
    for name in damage:
        (small_vault.folder / name).unlink()
    assert diagnosis.diagnose(small_vault.folder) is trouble


@pytest.mark.parametrize(
    ("name", "content", "trouble"),
    [
        ("data.db", b"", Trouble.EMPTY_DATABASE),
        ("vault.keys", b"{}", Trouble.BROKEN_KEYS),
        ("data.db-journal", b"kaputt" * 100, Trouble.BROKEN_SIDE_FILE),
    ],
)
def test_what_is_broken_is_diagnosed(small_vault: SmallVault, name: str, content: bytes, trouble: Trouble) -> None:
    (small_vault.folder / name).write_bytes(content)
    assert diagnosis.diagnose(small_vault.folder) is trouble
    assert diagnosis.why(small_vault.folder, DamagedVault("x")) is trouble


def test_a_side_file_that_another_program_is_writing_is_none_of_our_business(small_vault: SmallVault) -> None:
    (small_vault.folder / "data.db-journal").write_bytes(b"kaputt" * 100)
    with instance.acquire(small_vault.folder):
        assert diagnosis.diagnose(small_vault.folder) is None
    assert diagnosis.diagnose(small_vault.folder) is Trouble.BROKEN_SIDE_FILE


def test_folders_that_are_no_vault(tmp_path: Path) -> None:
    assert diagnosis.diagnose(tmp_path) is None
    assert diagnosis.diagnose(tmp_path / "fehlt") is None
    (tmp_path / "vault.lock").touch()
    (tmp_path / ".rest").touch()
    assert diagnosis.diagnose(tmp_path) is None
    (tmp_path / "Brief.odt").touch()
    assert diagnosis.diagnose(tmp_path) is Trouble.FOREIGN_FOLDER


@pytest.mark.parametrize(
    ("error", "trouble"),
    [
        (NewerVault("x"), Trouble.NEWER),
        (NoSpace("x"), Trouble.NO_SPACE),
        (NoPermission("x"), Trouble.NOT_READABLE),
        (DamagedVault("x"), Trouble.BROKEN_DATABASE),
    ],
)
def test_what_stood_behind_an_error(small_vault: SmallVault, error: StorageError, trouble: Trouble) -> None:
    assert diagnosis.why(small_vault.folder, error) is trouble


def test_a_lost_side_file_and_a_cut_database(small_vault: SmallVault) -> None:
    (small_vault.folder / "data.db-journal").unlink()
    assert diagnosis.why(small_vault.folder, DamagedVault("x")) is Trouble.LOST_SIDE_FILE
    database = small_vault.folder / "data.db"
    assert not pages.has_odd_size(database)
    database.write_bytes(database.read_bytes()[:-1])
    assert pages.has_odd_size(database)
    assert diagnosis.why(small_vault.folder, DamagedVault("x")) is Trouble.CUT_DATABASE


def test_keys_are_foreign_where_every_readable_backup_is_of_another_vault(
    small_vault: SmallVault, foreign_backup: Path
) -> None:
    folder = small_vault.folder / "backups"
    folder.mkdir(exist_ok=True)
    assert not diagnosis.keys_are_foreign(small_vault.folder), "there are none"
    (folder / "kaputt.qbsicherung").write_bytes(b"x")
    assert not diagnosis.keys_are_foreign(small_vault.folder), "none is readable"
    (folder / foreign_backup.name).write_bytes(foreign_backup.read_bytes())
    assert diagnosis.keys_are_foreign(small_vault.folder)
    backup.create_backup(small_vault.folder, small_vault.key)
    assert not diagnosis.keys_are_foreign(small_vault.folder), "one is its own"
    (small_vault.folder / keys.ENVELOPE).unlink()
    assert not diagnosis.keys_are_foreign(small_vault.folder), "there is no key file"


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
        ("error", "2 Einträge weichen vom Verlauf ab."),
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


def test_long_work_names_its_phases_and_ends_complete(small_vault: SmallVault, tmp_path: Path) -> None:
    heard = Heard()
    made = backup.create_backup(small_vault.folder, small_vault.key, None, heard)
    assert heard.phases() == ["Stand festhalten", "Sicherung schreiben", "Sicherung prüfen", "Sicherung fertig"]
    assert (heard.told[0][:2], heard.told[-1][:2]) == ((0, 100), (100, 100))
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
