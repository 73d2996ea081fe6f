"""Promise 23: the program speaks with no network. The whole suite runs with sockets blocked (see `tests/conftest.py`)."""

import json
import os
import re
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.children import ROOT
from tests.faults.filled import Filled

TALKATIVE = re.compile(
    r"^\s*(?:from|import) (?:socket|ssl|http|urllib\.request|urllib3|requests|ftplib|smtplib|asyncio|PySide6\.QtNetwork)\b",
    re.MULTILINE,
)


def test_the_block_blocks() -> None:
    with socket.socket() as endpoint, pytest.raises(RuntimeError, match=r"socket\.connect"):
        endpoint.connect(("192.0.2.1", 80))
    with pytest.raises(RuntimeError, match=r"socket\.getaddrinfo"):
        socket.getaddrinfo("example.org", 443)


def test_no_file_of_the_program_knows_how() -> None:
    found = {
        str(path.relative_to(ROOT))
        for path in (ROOT / "app").rglob("*.py")
        if TALKATIVE.search(path.read_text(encoding="utf-8"))
    }
    assert found == {"app/views/application.py"}, "that one joins two ends inside this process, for signals"


@pytest.mark.skipif(sys.platform != "linux" or not shutil.which("strace"), reason="needs strace")
def test_no_system_call_leaves_the_computer(vault: Filled, tmp_path: Path) -> None:
    """A whole command, watched from outside: every connect is to a socket of this computer."""
    log = tmp_path / "rufe.txt"
    command = ["strace", "-f", "-qq", "-e", "trace=connect,sendto,sendmsg", "-o", str(log), sys.executable, "-m"]
    words = ["app.cli", "--vault", str(vault.folder), "check", "--json"]
    ran = subprocess.run(
        [*command, *words],
        cwd=ROOT,
        env=os.environ | {"QUARTIERSBUCH_PASSPHRASE": vault.passphrase},
        capture_output=True,
        text=True,
        check=False,
    )
    if "ptrace" in ran.stderr.lower():
        pytest.skip("strace is not allowed here")
    assert {finding["severity"] for finding in json.loads(ran.stdout)} == {"ok"}
    calls = log.read_text(encoding="utf-8").splitlines()
    assert [call for call in calls if "AF_INET" in call] == []
