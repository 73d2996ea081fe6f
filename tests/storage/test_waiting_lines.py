"""Lines of the audit trail that wait: in memory, on the disk, and gone once they are committed or cannot be."""

from datetime import datetime
from pathlib import Path

import pytest

from app.common.errors import NoSpace
from app.common.sentences import TrailWords
from app.models import AuditKind
from app.storage.database.waiting import WaitingLines
from app.storage.integrity import spool
from app.storage.integrity.audit import Entry
from app.storage.integrity.spool import Spool

KEY, OTHER = b"1" * 32, b"2" * 32
VAULT = "a" * 32
AT = datetime(2026, 1, 2, 3, 4, 5)


def line(number: int) -> Entry:
    return Entry(AuditKind.PRINT, number, TrailWords(f"brief {number}"), number + 100, AT)


def left(*folders: Path, key: bytes = KEY) -> list[tuple[Entry, ...] | None]:
    return [one.entries for one in spool.left(folders, VAULT, [spool.key_of(key, VAULT)])]


@pytest.fixture
def kept(tmp_path: Path) -> Spool:
    return Spool([tmp_path], KEY, VAULT)


# On the disk


def test_what_was_appended_is_read_again_word_for_word(tmp_path: Path, kept: Spool) -> None:
    assert list(tmp_path.iterdir()) == [], "the file is made with the first line"
    kept.append([line(1), line(2)])
    kept.append([line(3)])
    assert left(tmp_path) == [(line(1), line(2), line(3))]
    (path,) = tmp_path.iterdir()
    assert path.name.startswith(f"protokoll-{VAULT[:12]}-")
    assert path.suffix == ".spool"
    assert b"brief" not in path.read_bytes()
    assert path.stat().st_size == 16 * 1024


def test_another_key_reads_nothing_and_another_vault_is_not_asked(tmp_path: Path, kept: Spool) -> None:
    kept.append([line(1)])
    assert left(tmp_path, key=OTHER) == [None]
    assert list(spool.left([tmp_path], "b" * 32, [spool.key_of(KEY, VAULT)])) == []
    both = [spool.key_of(OTHER, VAULT), spool.key_of(KEY, VAULT)]
    assert [one.entries for one in spool.left([tmp_path], VAULT, both)] == [(line(1),)]


def test_emptied_it_holds_nothing_and_goes_on(tmp_path: Path, kept: Spool) -> None:
    kept.empty()
    kept.append([line(1), line(2)])
    kept.empty()
    assert left(tmp_path) == [()]
    kept.append([line(3)])
    assert left(tmp_path) == [(line(3),)]


@pytest.mark.parametrize("keep", [False, True])
def test_closed_it_stays_where_it_is_to_be_kept(tmp_path: Path, kept: Spool, keep: bool) -> None:
    kept.append([line(1)])
    kept.close(keep=keep)
    kept.close(keep=False)
    assert left(tmp_path) == ([(line(1),)] if keep else [])
    kept.append([line(2)])
    assert left(tmp_path)[-1:] == [(line(2),)] or (line(2),) in left(tmp_path)


def test_whoever_removes_it_meanwhile_takes_no_line_along(tmp_path: Path, kept: Spool) -> None:
    kept.append([line(1)])
    (path,) = tmp_path.iterdir()
    path.unlink()
    kept.append([line(2)])
    assert left(tmp_path) == [(line(2),)]


def test_the_first_folder_that_can_be_written_and_only_the_last_is_made(tmp_path: Path) -> None:
    first, last = tmp_path / "a", tmp_path / "b" / "c"
    Spool([first, last], KEY, VAULT).append([line(1)])
    assert not first.exists()
    assert left(last) == [(line(1),)]
    first.mkdir()
    Spool([first, last], KEY, VAULT).append([line(2)])
    assert left(first) == [(line(2),)]
    assert left(first, last) == [(line(2),), (line(1),)]


def test_a_torn_line_ends_what_is_read(tmp_path: Path, kept: Spool) -> None:
    kept.append([line(1), line(2), line(3)])
    (path,) = tmp_path.iterdir()
    content = bytearray(path.read_bytes())
    length = int.from_bytes(content[:4], "big")
    content[4 + length + 20] ^= 1
    path.write_bytes(content)
    assert left(tmp_path) == [(line(1),)]
    path.write_bytes(content[:10])
    assert left(tmp_path) == [None]


def test_lines_are_bound_to_their_file_and_place(tmp_path: Path, kept: Spool) -> None:
    kept.append([line(1), line(2)])
    (path,) = tmp_path.iterdir()
    content = path.read_bytes()
    size = 4 + int.from_bytes(content[:4], "big")
    path.write_bytes(content[size:])
    assert left(tmp_path) == [None]
    path.write_bytes(content)
    path.rename(path.with_name(path.name.replace(".spool", "0.spool")))
    assert left(tmp_path) == [None]


def test_what_is_left_is_removed_or_put_aside(tmp_path: Path, kept: Spool) -> None:
    kept.append([line(1)])
    (found,) = spool.left([tmp_path], VAULT, [spool.key_of(OTHER, VAULT)])
    found.put_aside()
    assert left(tmp_path) == []
    assert [path.suffix for path in tmp_path.iterdir()] == [".unlesbar"]
    kept.close(keep=True)
    kept.append([line(2)])
    for one in spool.left([tmp_path], VAULT, [spool.key_of(KEY, VAULT)]):
        one.remove()
        one.remove()
        one.put_aside()
    assert [path.suffix for path in tmp_path.iterdir()] == [".unlesbar"]


def test_a_vault_that_is_only_read_keeps_them_outside(tmp_path: Path) -> None:
    vault, state = spool.places(tmp_path / "tresor")
    vault.mkdir()
    spool.of_vault(vault, KEY, VAULT, read_only=True).append([line(1)])
    assert (left(vault), left(state)) == ([], [(line(1),)])
    spool.of_vault(vault, KEY, VAULT).append([line(2)])
    assert left(vault) == [(line(2),)]


# In memory


def test_lines_wait_in_their_order_the_secured_first(tmp_path: Path, kept: Spool) -> None:
    waiting = WaitingLines(kept)
    assert not waiting
    waiting.add([line(1), line(2)])
    waiting.shown(line(3))
    assert waiting
    assert waiting.all() == [line(3), line(1), line(2)]
    assert left(tmp_path) == [(line(3),)]
    waiting.secure()
    waiting.secure()
    assert waiting.all() == [line(3), line(1), line(2)]
    assert left(tmp_path) == [(line(3), line(1), line(2))]


def test_what_is_committed_waits_no_more_and_the_disk_forgets_it_with_the_last(tmp_path: Path, kept: Spool) -> None:
    waiting = WaitingLines(kept)
    waiting.add([line(1)])
    waiting.secure()
    waiting.shown(line(2))
    waiting.add([line(3)])
    one, two, three = waiting.all()
    waiting.done([one, line(2)])
    assert waiting.all() == [two, three], "it is told by itself, not by what it says"
    assert left(tmp_path) == [(line(1), line(2))]
    waiting.done([two])
    assert waiting.all() == [three]
    assert left(tmp_path) == [()]
    waiting.done([three])
    assert not waiting


@pytest.mark.parametrize(("done", "there"), [(True, False), (False, True)])
def test_closed_what_waits_lies_on_the_disk(tmp_path: Path, kept: Spool, done: bool, there: bool) -> None:
    waiting = WaitingLines(kept)
    waiting.add([line(1)])
    if done:
        waiting.secure()
        waiting.done(waiting.all())
    waiting.close()
    assert left(tmp_path) == ([(line(1),)] if there else [])


def test_where_nothing_is_ever_written_only_the_disk_remembers(tmp_path: Path, kept: Spool) -> None:
    waiting = WaitingLines(kept, written=False)
    waiting.shown(line(1))
    assert not waiting
    waiting.add([line(2)])
    assert waiting.all() == [line(2)]
    waiting.secure()
    assert not waiting
    waiting.close()
    assert left(tmp_path) == [(line(1), line(2))]


@pytest.mark.parametrize("written", [False, True])
def test_without_a_place_on_the_disk_they_wait_in_memory_if_they_are_ever_written(written: bool) -> None:
    waiting = WaitingLines(None, written=written)
    waiting.add([line(1)])
    waiting.shown(line(2))
    waiting.secure()
    assert waiting.all() == ([line(2), line(1)] if written else [])
    waiting.done(waiting.all())
    assert not waiting
    waiting.close()


def test_what_the_disk_does_not_take_waits_on_and_closing_goes_on(kept: Spool, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_entries: object) -> None:
        raise NoSpace("Die Platte ist voll.")

    waiting = WaitingLines(kept)
    waiting.add([line(1)])
    monkeypatch.setattr(kept, "append", full)
    with pytest.raises(NoSpace):
        waiting.secure()
    with pytest.raises(NoSpace):
        waiting.shown(line(2))
    assert waiting.all() == [line(1)]
    waiting.close()
    assert waiting.all() == [line(1)]
