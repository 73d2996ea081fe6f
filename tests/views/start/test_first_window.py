"""What the unlock screen must not ask Qt for: the classes with a hundred enumerations each cost the start 5 to 15 ms."""

import json
import os
import subprocess
import sys
from pathlib import Path

_UNTIL_PAINTED = """
import enum, json, os, sys
from pathlib import Path

made, make = [], enum.EnumType.__new__

def note(*words, **more):
    made.append(make(*words, **more))
    return made[-1]

enum.EnumType.__new__ = note
from app.views.app import Desktop
from app.views.application import Application
from app.views.options import Options

def told():
    print(json.dumps([kind.__qualname__ for kind in made if "PySide6" in kind.__module__]), flush=True)
    os._exit(0)

application = Application()
desktop = Desktop(application, Options(vault=Path(sys.argv[1])))
desktop.show_start()
desktop.window.painted.connect(told)
application.exec()
"""


def test_the_large_classes_of_enumerations_are_not_made_before_it_is_painted(
    tmp_path: Path, vault_folder: Path
) -> None:
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[3]), "HOME": str(tmp_path)}
    command = [sys.executable, "-c", _UNTIL_PAINTED, str(vault_folder)]
    ran = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    made = json.loads(ran.stdout or "[]")
    assert "QEvent.Type" in made, ran.stderr
    assert [name for name in made if name.startswith(("Qt.", "QStyle."))] == []
