"""What can't be interrupted runs in a process of its own: it says the same, and ends with the work or with who asked."""

import os
import select
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from small_vault import SmallVault

from app.common import cancelling, children
from app.common.cancelling import Cancellation
from app.common.errors import Cancelled
from app.storage.backups import snapshot
from app.storage.database import pages
from app.storage.database.engine import DATABASE


def _looked_at(path: Path, key: bytes) -> list[str]:
    with snapshot.opened(path, key, read_only=True) as connection:
        return [str(sentence) for sentence in pages.broken(pages.Opened(path, key, connection.execute))]


@pytest.mark.parametrize("at_once", [0, pages.AT_ONCE], ids=["apart", "at once"])
def test_broken_pages_are_counted_the_same(
    small_vault: SmallVault, monkeypatch: pytest.MonkeyPatch, at_once: int
) -> None:
    monkeypatch.setattr(pages, "AT_ONCE", at_once)
    path = small_vault.folder / DATABASE
    assert _looked_at(path, small_vault.key) == []
    with path.open("r+b") as file:
        for page in (3, 5):
            file.seek(page * pages.PAGE + 100)
            file.write(b"\0\1\2\3")
    assert _looked_at(path, small_vault.key) == ["2 Seiten der Datei sind beschädigt."]


def test_the_key_stands_in_no_argument_and_no_environment(
    small_vault: SmallVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "AT_ONCE", 0)
    started: list[str] = []
    start = subprocess.Popen

    def noting(command: list[str], **kw: object) -> object:
        started.append(repr((command, kw["env"])))
        return start(command, **kw)  # type: ignore[call-overload]

    monkeypatch.setattr(subprocess, "Popen", noting)
    _looked_at(small_vault.folder / DATABASE, small_vault.key)
    (told,) = started
    assert small_vault.key.hex() not in told
    assert str(small_vault.folder) not in told


@pytest.fixture
def endless(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A module `endless_answer` that writes its process id into the file returned, and never answers."""
    told = tmp_path / "pid"
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    (tmp_path / "endless_answer.py").write_text(
        "import os, time\n\n\ndef answer(request):\n"
        f"    with open({str(told)!r}, 'w') as out:\n        out.write(str(os.getpid()))\n"
        f"    while True:\n        time.sleep(60)\n"
    )
    os.mkfifo(told)
    return told


@pytest.mark.skipif(sys.platform != "linux", reason="waits by a named pipe")
def test_a_process_that_never_answers_ends_with_the_work(endless: Path) -> None:
    cancellation = Cancellation()
    raised: list[BaseException] = []

    def work() -> None:
        try:
            with cancelling.running(cancellation):
                children.ask("endless_answer", b"")
        except Cancelled as error:
            raised.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    process = int(endless.read_text())
    cancellation.cancel()
    thread.join()
    assert len(raised) == 1
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


@pytest.mark.skipif(sys.platform != "linux", reason="waits by a named pipe")
def test_a_process_that_never_answers_ends_with_who_asked(endless: Path) -> None:
    asking = subprocess.Popen(
        [sys.executable, "-c", "from app.common import children; children.ask('endless_answer', b'')"],
        env=children.environment(),
    )
    process = int(endless.read_text())
    gone = os.pidfd_open(process)
    asking.kill()
    asking.wait()
    assert select.select([gone], [], [], 30)[0], "it outlives who asked"
    os.close(gone)


def test_work_already_cancelled_starts_none_and_a_failure_is_told() -> None:
    cancellation = Cancellation()
    cancellation.cancel()
    with cancelling.running(cancellation), pytest.raises(Cancelled):
        children.ask("app.storage.database.pages", b"[]")
    with pytest.raises(RuntimeError, match="ended with 1"):
        children.ask("app.storage.database.pages", b"[]")
