"""From a backup in the settings to the restore screen of the start window, with the vault closed in between."""

import subprocess
import sys
from pathlib import Path

from tests.conftest import PASSPHRASE

ROOT = Path(__file__).resolve().parents[3]

SCRIPT = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from app.vaults import opening
from app.views import app
from app.views.application import make_application
from app.views.options import Options
from app.views.settings import Settings

vault, passphrase = Path(sys.argv[1]), sys.argv[2]
application = make_application()
settings = Settings(vault.parent / "fenster.ini")
places = []


def restart(vault, place):
    places.append(place)
    application.exit()


first = app.Desktop(application, Options(vault=vault), settings, restart)
first.opened(opening.open_with_passphrase(vault, passphrase))
made = first.context.backup()
QTimer.singleShot(0, lambda: first.main.run(f"restore:{made.path}"))
application.exec()
first.leave()

second = app.Desktop(application, Options(vault=vault, place=places[0]), settings)
second.show_start()
screen = second.window.screen_now
print(second.window.screen_name, screen.picked.text() == made.path.name)
screen.secret.setText(passphrase)
second.start.wanted.connect(lambda name: application.exit())
screen.button.click()
application.exec()
print(second.window.screen_name, bool(opening.open_with_passphrase(vault, passphrase)))
second.leave()
"""


def test_the_chosen_backup_waits_on_the_restore_screen(vault_folder: Path, tmp_path: Path):
    environment = {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), "HOME": str(tmp_path), "PATH": "/usr/bin"}
    words = [sys.executable, "-c", SCRIPT, str(vault_folder), PASSPHRASE]
    done = subprocess.run(words, env=environment, capture_output=True, text=True, timeout=90)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == ["restore True", "unlock True"]
