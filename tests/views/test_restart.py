"""Locking ends the process that held the key and shows the unlock screen in a new one, at the same place."""

import gc
import os
import subprocess
import sys
import threading
import weakref
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from app.services.people import persons
from app.vaults.opening import open_with_passphrase
from app.views import process
from app.views.garbage_collector import GarbageCollector

ROOT = Path(__file__).resolve().parents[2]


def test_the_new_process_gets_vault_and_place_and_never_a_name(tmp_path: Path) -> None:
    assert process.command(tmp_path)[-3:] == ["run", "--vault", str(tmp_path)]
    made = process.environment("people/12")
    assert made[process.LOCATION] == "people/12"
    assert str(ROOT) in made["PYTHONPATH"].split(os.pathsep)


def test_the_place_is_taken_once(monkeypatch: "object") -> None:
    os.environ[process.LOCATION] = "people/12"
    assert process.remembered_location() == "people/12"
    assert process.remembered_location() == ""
    assert monkeypatch


def test_locking_becomes_another_process_with_the_vault_closed(vault_folder: Path, tmp_path: Path) -> None:
    script = f"""
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from app.vaults import opening
from app.views import app, process
from app.views.application import make_application
from app.views.options import Options
from app.views.settings import Settings
vault = Path({str(vault_folder)!r})
child = "import os, sys; print(os.getpid(), os.environ['QUARTIERSBUCH_PLACE'], 'sqlalchemy' in sys.modules);" \\
    "sys.path.insert(0, {str(ROOT)!r});" \\
    "from app.vaults import opening; opening.open_with_passphrase(__import__('pathlib').Path(sys.argv[-1]), " \\
    "'Probe-Satz-fuer-Tests-2026').close(); print('opened again')"
process.command = lambda vault: [sys.executable, "-c", child, str(vault)]
application = make_application()
desktop = app.Desktop(application, Options(vault=vault, place="people"), Settings(vault / "fenster.ini"))
desktop.opened(opening.open_with_passphrase(vault, "Probe-Satz-fuer-Tests-2026"))
import os
print(os.getpid(), desktop.main.location(), flush=True)
QTimer.singleShot(0, lambda: desktop.main.run("lock"))
application.exec()
locked_at = desktop.leave()
process.restart(vault, locked_at)
"""
    environment = {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), "HOME": str(tmp_path), "PATH": "/usr/bin"}
    done = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    before, after, opened = done.stdout.splitlines()
    place = before.split()[1]
    assert after.split()[1:] == [place, "False"]
    assert opened == "opened again"
    if sys.platform != "win32":
        assert before.split()[0] == after.split()[0], "the same process, with nothing left of the old one"


@pytest.mark.parametrize("how", ["main.close", "lock"])
def test_work_that_never_listens_hinders_no_end_and_leaves_nothing_half_written(
    vault_folder: Path, tmp_path: Path, how: str
) -> None:
    """The process ends well, and is not unwound under a thread that is in the middle of a write; nothing of that is kept."""
    script = f"""
import atexit, sys, threading, time
from pathlib import Path
from PySide6.QtCore import QTimer
from app.models import Person
from app.services.people import persons
from app.vaults import opening
from app.views import app, process
from app.views.options import Options
process.command = lambda vault: [sys.executable, "-c", ""]
atexit.register(print, "unwound")
vault = Path({str(vault_folder)!r})
begun = threading.Event()

def write(session):
    persons.save(session, Person(family_name="Bauer"))
    session.flush()
    begun.set()
    threading.Event().wait()

def go(desktop):
    desktop.opened(opening.open_with_passphrase(vault, "Probe-Satz-fuer-Tests-2026"))
    desktop.work.run(desktop.context.write_long, "Hängt", write)
    begun.wait()
    print("writing", flush=True)
    desktop.{how}()

show_start = app.Desktop.show_start
app.Desktop.show_start = lambda desktop: (show_start(desktop), QTimer.singleShot(0, lambda: go(desktop)))
sys.exit(app.run(Options(vault=vault)))
"""
    environment = {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), "HOME": str(tmp_path), "PATH": "/usr/bin"}
    done = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout) == (0, "writing\n"), done.stderr
    context = open_with_passphrase(vault_folder, "Probe-Satz-fuer-Tests-2026")
    assert context.read(persons.count) == 0
    assert {finding.severity for finding in context.check()} == {"ok"}
    context.close()


def test_what_was_loaded_is_never_looked_through_again(qapp: QApplication) -> None:
    owner = QWidget()
    garbage_collector = GarbageCollector(owner)
    garbage_collector.settle()
    try:
        assert gc.get_freeze_count() > 10_000
    finally:
        garbage_collector.stop()
        owner.deleteLater()
    assert gc.get_freeze_count() == 0
    assert qapp


class Knot:
    """An object in a cycle, so that only the collector can take it."""

    def __init__(self) -> None:
        self.me = self


def test_garbage_goes_on_the_gui_thread_only(qapp: QApplication) -> None:
    gc.enable()
    owner = QWidget()
    garbage_collector = GarbageCollector(owner)
    try:
        assert not gc.isenabled()
        knot = weakref.ref(Knot())
        threads: list[int] = []
        weakref.finalize(knot() or Knot(), lambda: threads.append(threading.get_ident()))
        worker = threading.Thread(target=lambda: [Knot() for _ in range(20_000)])
        worker.start()
        worker.join()
        assert threads == []
        for _ in range(3):
            garbage_collector.look()
        gc.collect(0)
        assert knot() is None
        assert threads == [threading.get_ident()]
    finally:
        garbage_collector.stop()
        owner.deleteLater()
    assert gc.isenabled()
    assert qapp
