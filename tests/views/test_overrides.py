"""An error in a method that Qt calls is heard, whatever raised it."""

import subprocess
import sys

import pytest

from tests import checks

PROGRAM = """
import sys
import app.views
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QLabel, QWidget
import shiboken6

gone = QObject()
shiboken6.delete(gone)

class Window(QWidget):
    def showEvent(self, event):
        {fails}

    def sizeHint(self):
        '''A size.'''
        return super().sizeHint()

    def own(self):
        pass

application = QApplication([])
heard = []
try:
    Window().show()
except Exception as error:
    heard.append(error)
print([type(error).__name__ for error in heard], Window.sizeHint.__doc__)
"""


@pytest.mark.parametrize(
    ("fails", "heard"),
    [
        ("len(5)", "TypeError"),
        ("gone.objectName()", "RuntimeError"),
        ("[].none", "AttributeError"),
        ("{}[1]", "KeyError"),
    ],
)
def test_an_error_in_an_override_ends_no_process(fails: str, heard: str) -> None:
    command = [sys.executable, "-c", PROGRAM.format(fails=fails)]
    ran = subprocess.run(command, cwd=checks.ROOT, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout.strip()) == (0, f"['{heard}'] A size."), ran.stderr
