"""The launcher, which lies in no package, and folders to start it in."""

import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def launcher() -> ModuleType:
    """run.py as a module."""
    spec = importlib.util.spec_from_file_location("launcher_under_test", ROOT / "run.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A folder with the launcher, a lock file and a program that says how it was called."""
    folder = tmp_path / "Quartiers buch ü"
    (folder / "app").mkdir(parents=True)
    shutil.copy(ROOT / "run.py", folder)
    for name in ("requirements.lock", "requirements-dev.lock"):
        (folder / name).write_text("# nothing\n", encoding="utf-8")
    (folder / "app" / "__init__.py").touch()
    (folder / "app" / "cli.py").write_text("import os, sys\nprint(sys.argv[1:], os.getcwd())\n", encoding="utf-8")
    return folder


@pytest.fixture
def ready(checkout: Path, launcher: ModuleType) -> Path:
    """A checkout whose set-up is finished."""
    venv = launcher.Venv(checkout)
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", venv.folder], check=True)
    launcher.write_entry(venv)
    launcher.write(venv.stamp, venv.fingerprint())
    launcher.write(venv.tools_stamp, venv.fingerprint(with_tools=True))
    launcher.write(venv.window_stamp, venv.fingerprint())
    return checkout
