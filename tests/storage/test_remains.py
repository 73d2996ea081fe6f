"""What lies in a vault's folder though nobody works with it: found, dated, said in words, and told by its keys."""

import os
from datetime import datetime
from functools import cache
from pathlib import Path
from types import SimpleNamespace

import pytest
from small_vault import SECRET

from app.storage.backups import remains, resealing, swap
from app.storage.backups.remains import OLD_KEY_FILE
from app.storage.secrets import envelope, keys

ONE, OTHER = b"1" * envelope.KEY_BYTES, b"2" * envelope.KEY_BYTES
A, B = "a" * 32, "b" * 32
NO_DAY = "unbekannten Tag"


@cache
def key_file(vault_id: str, key: bytes) -> bytes:
    return envelope.write(envelope.seal(vault_id, key, SECRET, keys.FLOOR, b"c" * 20, envelope.FIRST_EPOCH))


def test_whatever_lies_about_is_found_but_the_backups_and_the_vault_itself(tmp_path: Path) -> None:
    backups = tmp_path / swap.BACKUPS
    backups.mkdir()
    wanted = [
        backups / f"{swap.KEPT}2026-01-02-030405-ab",
        backups / f"{swap.ASIDE}2026-01-02-030405-ab",
        tmp_path / f"{OLD_KEY_FILE}2026-01-02",
    ]
    for path in (*wanted, backups / "Sicherung-2026-01-02-030405-1.qbsicherung", tmp_path / keys.ENVELOPE):
        path.touch()
    assert remains.lying_about(tmp_path) == sorted(wanted)


@pytest.mark.parametrize(
    ("name", "moment"),
    [
        ("Ersetzt-2026-01-02-030405-abcdef", datetime(2026, 1, 2, 3, 4, 5)),
        ("Ersetzt-2026-01-02-030405", datetime(2026, 1, 2, 3, 4, 5)),
        ("Ersetzt-2026-01-02-030405x", None),
        ("Ersetzt-2026-13-02-030405", None),
        ("Ersetzt-2026-01-02", None),
        ("Ersetzt", None),
    ],
)
def test_since_when_it_lies_there(name: str, moment: datetime | None) -> None:
    assert remains.moment_of(Path(name)) == moment


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (
            "Ersetzt-2026-01-02-030405-ab",
            "„Ersetzt-2026-01-02-030405-ab“: was am 02.01.2026 ohne Sicherung ersetzt wurde. "
            "Bitte löschen, wenn nichts daraus mehr gebraucht wird.",
        ),
        (
            "Unbelegt-2026-01-02-030405-ab",
            "„Unbelegt-2026-01-02-030405-ab“: ein unterbrochenes Einspielen, das kein Schlüssel belegt, am 02.01.2026 "
            "beiseitegelegt. Bitte löschen, wenn nichts daraus vermisst wird.",
        ),
        (
            f"{OLD_KEY_FILE}2026-01-02",
            f"„{OLD_KEY_FILE}2026-01-02“: die Schlüsseldatei, die am 02.01.2026 ersetzt wurde. Bitte löschen.",
        ),
        (
            "Sicherung-2026-01-02-030405-1.qbsicherung",
            "„Sicherung-2026-01-02-030405-1.qbsicherung“: eine Sicherung vom 02.01.2026, die beschädigt ist oder sich nicht neu "
            "verschlüsseln ließ. Bitte löschen, wenn es neuere gibt.",
        ),
    ],
)
def test_it_is_said_in_words_with_its_day(name: str, said: str) -> None:
    assert str(remains.in_words(Path(name))) == said


def test_where_the_name_says_no_day_that_of_the_file_is_told(tmp_path: Path) -> None:
    path = tmp_path / f"{OLD_KEY_FILE}x"
    assert NO_DAY in str(remains.in_words(path))
    path.touch()
    os.utime(path, (moment := datetime(2026, 3, 4, 12).timestamp(), moment))
    assert "04.03.2026" in str(remains.in_words(path))
    assert NO_DAY in str(remains.in_words(Path(f"{OLD_KEY_FILE}2026-13-01")))


def test_it_is_told_by_its_key_files(tmp_path: Path) -> None:
    alone = tmp_path / "alone"
    alone.write_bytes(key_file(A, ONE))
    assert (remains.is_under(alone, ONE), remains.is_under(alone, OTHER)) == (True, False)
    assert remains.vault_ids(alone) == {A}
    folder = tmp_path / "folder"
    (folder / "within").mkdir(parents=True)
    assert not remains.is_under(folder, ONE), "there is none"
    (folder / keys.ENVELOPE).write_bytes(key_file(A, ONE))
    assert remains.is_under(folder, ONE)
    (folder / "within" / keys.ENVELOPE).write_bytes(key_file(B, OTHER))
    assert (remains.is_under(folder, ONE), remains.is_under(folder, OTHER)) == (False, False)
    assert remains.vault_ids(folder) == {A, B}
    (folder / "within" / keys.ENVELOPE).write_bytes(b"damaged")
    assert not remains.is_under(folder, ONE)
    assert remains.vault_ids(folder) == {A}
    assert not remains.is_under(tmp_path / "nowhere", ONE)


@pytest.mark.parametrize(("epoch", "open_still"), [(1, []), (2, ["Ersetzt-b", "Unbelegt-c"])])
def test_after_a_change_of_secrets_only_what_the_former_open_is_named(
    tmp_path: Path, epoch: int, open_still: list[str]
) -> None:
    """What lies about under today's data key is opened by today's secrets alone."""
    backups = tmp_path / swap.BACKUPS
    for name, key in (("Ersetzt-a", ONE), ("Ersetzt-b", OTHER), ("Unbelegt-c", None)):
        (backups / name).mkdir(parents=True)
        (backups / name / keys.ENVELOPE).write_bytes(key_file(A, key) if key else b"damaged")
    present = envelope.seal(A, ONE, SECRET, keys.FLOOR, b"c" * 20, epoch)
    (tmp_path / keys.ENVELOPE).write_bytes(envelope.write(present))
    vault = SimpleNamespace(folder=tmp_path, key=ONE)
    assert [path.name for path in resealing.still_open(vault)] == open_still  # type: ignore[arg-type]
