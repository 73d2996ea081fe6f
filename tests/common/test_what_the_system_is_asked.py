"""What the system is asked for, in which order and how often: by locks, files, the clock, memory and other processes."""

import errno
import io
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from app.common import children, clock, files, locks, memory
from app.common.children import Child
from app.common.text import clean


class _Clock:
    """A clock that goes on only while somebody pauses."""

    def __init__(self) -> None:
        self.now, self.pauses = 100.0, 0

    def monotonic(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        assert seconds > 0
        self.now += seconds
        self.pauses += 1


@pytest.mark.parametrize(("tries", "got"), [(0, True), (1, True), (5, True), (10**6, False)])
def test_a_lock_of_another_is_waited_for_with_pauses_and_not_for_ever(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, tries: int, got: bool
) -> None:
    watch, left = _Clock(), [tries]

    def held(_descriptor: int) -> None:
        if left[0]:
            left[0] -= 1
            assert left[0] > 0 or tries < 100 or watch.pauses < 100, "it never ends"
            raise OSError(errno.EAGAIN, "held")

    monkeypatch.setattr(locks, "time", watch)
    monkeypatch.setattr(locks, "_lock", held)
    found = locks.lock(tmp_path / "a.lock", 0.1)
    assert (found is not None) is got
    assert watch.pauses == tries if got else 9 <= watch.pauses <= 11
    if found is not None:
        locks.os.close(found)


def test_where_no_locks_are_known_nobody_waits(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def none(_descriptor: int) -> None:
        raise OSError(errno.ENOLCK, "none")

    watch = _Clock()
    monkeypatch.setattr(locks, "time", watch)
    monkeypatch.setattr(locks, "_lock", none)
    with pytest.raises(OSError, match="none"):
        locks.lock(tmp_path / "a.lock")
    assert watch.pauses == 0


def test_a_file_is_on_the_disk_before_it_takes_the_place_of_the_old_one(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    steps: list[str] = []
    for name in ("sync_file", "replace", "sync_folder"):
        usual = getattr(files, name)

        def noted(*places: Path, name: str = name, usual: Any = usual) -> None:
            steps.append(name)
            usual(*places)

        monkeypatch.setattr(files, name, noted)
    with files.staged(tmp_path / "a") as temporary:
        temporary.write_bytes(b"x")
    assert steps == ["sync_file", "replace", "sync_folder"]
    assert (tmp_path / "a").read_bytes() == b"x"


def test_a_day_that_stands_has_no_parts_of_seconds() -> None:
    with clock.standing_at(datetime(2026, 1, 2, 3, 4, 5, 678)):
        assert clock.now() == datetime(2026, 1, 2, 3, 4, 5)


@pytest.mark.parametrize(("platform", "asked"), [("linux", [(-8, 1), (-3, 131_072)]), ("win32", [])])
def test_one_heap_and_large_blocks_that_go_back(
    monkeypatch: pytest.MonkeyPatch, platform: str, asked: list[tuple[int, int]]
) -> None:
    said: list[tuple[int, int]] = []
    trimmed: list[int] = []
    library = SimpleNamespace(mallopt=lambda *given: said.append(given), malloc_trim=trimmed.append)
    monkeypatch.setattr(memory.ctypes, "CDLL", lambda _name: library)
    monkeypatch.setattr(memory.sys, "platform", platform)
    memory.keep_compact()
    memory.give_back()
    assert said == asked
    assert trimmed == ([0] if asked else [])


def _answering(said: bytes, *, closed: bool = False) -> tuple[Any, io.BytesIO]:
    """A process that says this, and what it was asked; `closed`: it ends before it is asked."""
    asked = io.BytesIO()

    def refuse(_request: bytes) -> None:
        raise BrokenPipeError

    way_in = SimpleNamespace(write=refuse if closed else asked.write, flush=lambda: None)
    process = SimpleNamespace(stdin=way_in, stdout=io.BytesIO(said), wait=lambda: 7, kill=lambda: None)
    return process, asked


def _piece(content: bytes, *, last: bool) -> bytes:
    out = io.BytesIO()
    children._say(out, content, last)
    return out.getvalue()


def test_another_process_is_asked_once_and_heard_to_its_end() -> None:
    process, asked = _answering(_piece(b"a", last=False) + _piece(b"", last=False) + _piece(b"end", last=True) + b"x")
    told: list[bytes] = []
    assert Child("m", process).ask(b"question", told.append) == b"end"
    assert told == [b"a", b""]
    assert asked.getvalue() == children._LENGTH.pack(8) + b"question"


@pytest.mark.parametrize("said", [b"", _piece(b"a", last=False), _piece(b"end", last=True)[:-1], b"\1"])
@pytest.mark.parametrize("closed", [False, True])
def test_a_process_that_ends_before_its_answer_has_failed(said: bytes, closed: bool) -> None:
    process, _asked = _answering(said, closed=closed)
    with pytest.raises(RuntimeError, match="m ended with 7"):
        Child("m", process).ask(b"question")


@pytest.mark.parametrize(
    ("typed", "cleaned"),
    [
        ("a", "a"),
        (" a", "a"),
        ("a ", "a"),
        ("a  b", "a b"),
        ("a b", "a b"),
        ("a\tb\n", "a b"),
        ("ä ", "ä"),
        ("a\u0308", "ä"),
        ("\x00", ""),
        (" ", ""),
        ("", ""),
        (None, ""),
    ],
)
def test_one_line_of_typed_text(typed: str | None, cleaned: str) -> None:
    assert clean(typed) == cleaned
