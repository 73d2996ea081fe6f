"""What is odd about a vault that opens, and why another does not: each finding beside what is no reason for it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from small_vault import SmallVault

from app.common.errors import DamagedVault, NewerVault, NoPermission, NoSpace, StorageError
from app.storage import instance
from app.storage.backups import backup
from app.storage.database import pages
from app.storage.integrity import diagnosis, opening_checks, side_file
from app.storage.integrity.diagnosis import Trouble
from app.storage.integrity.seal import Mark, Seal
from app.storage.integrity.side_file import Verdict
from app.storage.secrets import keys

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
