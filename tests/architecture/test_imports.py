"""Who may import whom: the contracts in pyproject.toml hold, and the command line stays light."""

import subprocess
import sys
from pathlib import Path

import pytest
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

ROOT = Path(__file__).resolve().parents[2]


def test_rooms_import_only_what_they_may(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert lint_imports(config_filename="pyproject.toml", no_cache=True) == EXIT_STATUS_SUCCESS


@pytest.mark.parametrize("words", ["", "make_parser()"])
def test_command_line_loads_nothing_heavy(words: str) -> None:
    heavy = {"PySide6", "sqlalchemy", "sqlcipher3", "reportlab", "openpyxl", "alembic", "pikepdf", "babel", "holidays"}
    code = f"import sys, app.cli; app.cli.{words or 'main'}; print(*{heavy!r} & sys.modules.keys())"
    ran = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == ""


@pytest.mark.parametrize("before", ["", "import PySide6.QtCore"])
def test_qt_does_not_read_the_source_of_what_is_imported_after_it(before: str) -> None:
    read = "[name for name in linecache.cache if name.endswith('records.py')]"
    code = f"import builtins, linecache\n{before}\nimport app.views, app.services.records\n"
    code += f"print(builtins.__import__.__name__, {read})"
    ran = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    name, sources = ran.stdout.split(maxsplit=1)
    assert name != "__feature_import__"
    assert sources.strip() == "[]"


def test_every_folder_of_the_program_is_a_package() -> None:
    folders = {path.parent for path in (ROOT / "app").rglob("*.py")}
    assert [folder for folder in folders if not (folder / "__init__.py").exists()] == []
