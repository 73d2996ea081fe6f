"""One running program per vault, proven with real processes."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from small_vault import ROOT

from app.common.errors import NoPermission, VaultInUse
from app.storage import instance

_HOLD = """
import os, sys
from pathlib import Path
from app.storage import instance
if sys.argv[2] == "nobody" and os.geteuid() == 0:
    os.setgroups([])
    os.setuid(65534)
lock = instance.acquire(Path(sys.argv[1]))
print(lock.held, flush=True)
sys.stdin.read()
"""


def _holder(folder: Path, user: str = "self") -> "subprocess.Popen[str]":
    command = [sys.executable, "-c", _HOLD, str(folder), user]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT)


def test_a_second_process_is_refused_until_the_first_is_gone(tmp_path: Path) -> None:
    with _holder(tmp_path) as first:
        assert first.stdout
        assert first.stdout.readline() == "True\n"
        with pytest.raises(VaultInUse):
            instance.acquire(tmp_path)
        first.kill()
    with instance.acquire(tmp_path) as lock:
        assert lock.held


def test_released_is_free(tmp_path: Path) -> None:
    first = instance.acquire(tmp_path)
    with pytest.raises(VaultInUse):
        instance.acquire(tmp_path)
    first.release()
    first.release()
    assert not first.held
    instance.acquire(tmp_path).release()
    assert (tmp_path / instance.LOCK_FILE).read_bytes() == b""


def test_a_missing_folder_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(NoPermission, match="ist nicht da"):
        instance.acquire(tmp_path / "fehlt")


@pytest.fixture
def read_only_folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o555)
        yield folder
        folder.chmod(0o755)


@pytest.mark.skipif(os.name == "nt", reason="rights of POSIX")
def test_a_read_only_folder_needs_no_lock(read_only_folder: Path) -> None:
    with _holder(read_only_folder, "nobody") as process:
        answer, _ = process.communicate("")
    assert answer == "False\n"
    assert list(read_only_folder.iterdir()) == []
