"""What is locked: running needs little, the development has the same and more, and both hold what is asked for."""

import re
import tomllib
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
RUNNING, DEVELOPING = (
    dict(re.findall(r"^([a-z0-9-]+)(==.*?)(?=^[a-z]|\Z)", (ROOT / name).read_text("utf-8"), re.MULTILINE | re.DOTALL))
    for name in ("requirements.lock", "requirements-dev.lock")
)
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def _asked_for(lines: list[str]) -> set[str]:
    return {canonicalize_name(Requirement(line).name) for line in lines}


def test_her_computer_gets_no_tool_of_the_development() -> None:
    assert _asked_for(PROJECT["dependencies"]) <= RUNNING.keys()
    tools = _asked_for(PROJECT["optional-dependencies"]["dev"])
    assert tools & RUNNING.keys() == set()
    assert {"pytest", "mypy", "ruff"} <= tools <= DEVELOPING.keys()


def test_the_development_runs_with_exactly_what_she_has() -> None:
    assert {name: DEVELOPING.get(name) for name in RUNNING} == RUNNING


def test_every_package_has_its_checksums() -> None:
    assert [name for name, entry in {**RUNNING, **DEVELOPING}.items() if "--hash=sha256:" not in entry] == []
