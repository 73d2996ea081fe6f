"""What can't be interrupted runs in a process of its own: it says the same, and ends with the work or with who asked."""

import json
import os
import select
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from app.common import cancelling, children
from app.common.cancelling import Cancellation
from app.common.errors import Cancelled
from app.reports.forms.recovery_sheet import RecoverySheet, render
from app.views.preview import search


def test_what_is_asked_stands_in_no_argument_and_no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[str] = []
    start = subprocess.Popen

    def noting(command: list[str], **kw: object) -> object:
        started.append(repr((command, kw["env"])))
        return start(command, **kw)  # type: ignore[call-overload]

    monkeypatch.setattr(subprocess, "Popen", noting)
    paper = render(RecoverySheet("ZWIEBELHUBER", date="", place=""))
    assert len(json.loads(children.ask(search.__name__, search.request(paper, "ZWIEBELHUBER")))) == 1
    assert "ZWIEBELHUBER" not in started[0]


@pytest.fixture
def endless(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A module `endless_answer` that writes its process id into the file returned, and never answers."""
    told = tmp_path / "pid"
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    (tmp_path / "endless_answer.py").write_text(
        "import os, time\n\n\ndef answer(request, tell):\n"
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
        children.ask(search.__name__, b"")
    with pytest.raises(RuntimeError, match="ended with 1"):
        children.ask(search.__name__, b"")
