"""An eighth kind, made by the recipe in CONTRIBUTING: its own files and three lines elsewhere; then the whole contract."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from app.models import Kind

ROOT = Path(__file__).resolve().parents[2]
TOY = Path(__file__).parent / "toy" / "app"
LINES = {
    "app/common/kinds.py": (
        '    TASK = "task", "Aufgabe", "office.tasks"\n',
        '    ITEM = "item", "Leihgerät", "lending.items"\n',
    ),
    "app/views/page_registry.py": ('    "office.task_page",\n', '    "lending.item_page",\n'),
    "app/views/icons.py": ('    "task": "list-checks",\n', '    "item": "clipboard-check",\n'),
}
"""The lines elsewhere: behind which line, and what."""
ENGLISH = {
    "Leihgerät": "Loan item",
    "Leihgeräte": "Loan items",
    "Gerät": "Item",
    "Ausgeliehen von": "Lent to",
    "Gemeldet von": "Reported by",
    "Schaden": "Damage",
    "Schäden": "Damages",
    "im Büro": "in the office",
    "verliehen": "lent",
    "verliehen am": "lent on",
    "Das Leihdatum liegt in der Zukunft.": "The day of lending is in the future.",
    "Ein Leihgerät braucht einen Namen.": "A loan item needs a name.",
}
KEPT = "Wie ein Gerät heißt, sagt nichts über die Person, die es hatte."
"""What stays after an erasure is told in the README."""
LEFT = shutil.ignore_patterns("toy", "test_toy_kind*")


@pytest.fixture(scope="module")
def letterhead(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the program with one kind more."""
    letterhead = tmp_path_factory.mktemp("house")
    for folder in ("app", "tests", "resources"):
        shutil.copytree(ROOT / folder, letterhead / folder, ignore=LEFT)
    for name in ("pyproject.toml", "README.md", "CONTRIBUTING.md", "run.py", "requirements.lock", "LICENSE"):
        shutil.copy(ROOT / name, letterhead / name)
    for file in sorted(TOY.rglob("*.py")):
        _own(letterhead, file)
    for name, (behind, line) in LINES.items():
        text = (letterhead / name).read_text(encoding="utf-8")
        assert text.count(behind) == 1, name
        (letterhead / name).write_text(text.replace(behind, behind + line), encoding="utf-8")
    with (letterhead / "README.md").open("a", encoding="utf-8") as readme:
        readme.write(KEPT)
    book = letterhead / "resources" / "i18n" / "sentences_en.json"
    known = json.loads(book.read_text(encoding="utf-8"))
    book.write_text(json.dumps(known | ENGLISH, ensure_ascii=False), encoding="utf-8")
    return letterhead


def _own(letterhead: Path, file: Path) -> None:
    """A file of the kind's own; the migration comes behind the last there is."""
    place = letterhead / "app" / file.relative_to(TOY)
    text = file.read_text(encoding="utf-8")
    if "migrations" in file.parts:
        last = max(re.findall(r"v(\d{4})_", " ".join(path.name for path in place.parent.iterdir())))
        revision = f"{int(last) + 1:04}"
        place = place.with_name(f"v{revision}_{file.name}")
        text = text.replace("REVISION", revision).replace("BEFORE", last)
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text, encoding="utf-8")


def test_a_new_kind_needs_three_lines_outside_of_its_own_files(record_property: object) -> None:  # noqa: ARG001
    assert sum(line.count("\n") for _behind, line in LINES.values()) <= 3


def test_a_new_kind_made_by_the_recipe_keeps_the_whole_contract(letterhead: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST_", "COV_"))}
    words = [
        "-m",
        "pytest",
        "-n",
        "0",
        "-q",
        "-p",
        "no:cacheprovider",
        "tests/contract",
        "-k",
        "(item or erasure or text or loan_item or damage) and not official_text",
    ]
    ran = subprocess.run(
        [sys.executable, *words],
        cwd=letterhead,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert ran.returncode == 0, ran.stdout[-6000:] + ran.stderr[-2000:]
    assert f"{len(Kind) + 1} kinds, 0 opt-outs" in ran.stdout
