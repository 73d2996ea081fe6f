"""How the tests of the launcher start it, and what they demand of it where something is in the way."""

import os
import subprocess
import sys
from pathlib import Path


def start(folder: Path, *words: str, cwd: Path | None = None, **variables: str) -> subprocess.CompletedProcess[str]:
    """Start run.py where no index can be reached."""
    offline = {"PIP_INDEX_URL": "http://127.0.0.1:9/simple", "PIP_CONFIG_FILE": os.devnull, "PIP_FIND_LINKS": ""}
    return subprocess.run(
        [sys.executable, str(folder / "run.py"), *words],
        cwd=cwd or folder,
        env=os.environ | offline | {"PYTHONIOENCODING": "utf-8"} | variables,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def demand_sentence(ran: subprocess.CompletedProcess[str], *words: str) -> None:
    """Exit code 2 and exactly one line on stderr."""
    assert ran.returncode == 2, ran.stderr
    assert ran.stderr.count("\n") == 1
    assert "Traceback" not in ran.stderr
    assert [word for word in words if word not in ran.stderr] == []
