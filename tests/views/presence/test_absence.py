"""She leaves: what the systems tell, tried with a bus of our own, clocks of our own and messages made by hand."""

import ctypes
import os
import select
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.views.presence import ticks, windows
from app.views.presence.absence import AbsenceMonitor
from app.views.presence.macos import MacListener, screen_is_locked

ROOT = Path(__file__).resolve().parents[3]

_PATIENCE = 20


class Clocks:
    """One that goes on while the computer sleeps, and one that stands still."""

    def __init__(self) -> None:
        self.elapsed, self.awake = 5000.0, 4000.0

    def work(self, seconds: float) -> None:
        self.elapsed += seconds
        self.awake += seconds

    def sleep(self, seconds: float) -> None:
        self.elapsed += seconds


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def heard_by(away: AbsenceMonitor) -> list[bool]:
    heard: list[bool] = []
    away.away.connect(lambda: heard.append(True))
    return heard


def test_after_sleep_it_locks_at_the_first_look(window: QWidget) -> None:
    clocks = Clocks()
    away = AbsenceMonitor(window, lambda _window, _tell: None, lambda: clocks.elapsed, lambda: clocks.awake)
    heard = heard_by(away)
    clocks.work(100_000)
    away.look()
    assert heard == []
    clocks.sleep(20)
    away.look()
    assert heard == [True]
    away.look()
    assert heard == [True]
    away.stop()


def test_the_clocks_of_this_computer_go_on_together() -> None:
    slept = ticks.elapsed() - ticks.awake()
    assert abs((ticks.elapsed() - ticks.awake()) - slept) < 0.5
    assert ticks.elapsed() >= ticks.elapsed() - 1


def test_nothing_is_heard_once_stopped(window: QWidget) -> None:
    locked = [False]
    away = AbsenceMonitor(window, lambda _window, tell: MacListener(tell, lambda: locked[0]))
    heard = heard_by(away)
    away.look()
    locked[0] = True
    away.look()
    away.look()
    assert heard == [True]
    away.stop()
    assert not away._timer.isActive()
    assert screen_is_locked() is False or sys.platform == "darwin"


@pytest.mark.parametrize(
    ("message", "detail", "away"),
    [
        (windows.WM_WTSSESSION_CHANGE, windows.WTS_SESSION_LOCK, True),
        (windows.WM_WTSSESSION_CHANGE, windows.WTS_REMOTE_DISCONNECT, True),
        (windows.WM_WTSSESSION_CHANGE, 0x8, False),
        (windows.WM_POWERBROADCAST, windows.PBT_APMSUSPEND, True),
        (windows.WM_POWERBROADCAST, 0x12, False),
        (0x0200, windows.WTS_SESSION_LOCK, False),
    ],
)
def test_messages_of_windows(window: QWidget, message: int, detail: int, away: bool) -> None:
    told: list[bool] = []
    listener = windows.WindowsListener(window, lambda: told.append(True))
    made = ctypes.wintypes.MSG()
    made.message, made.wParam = message, detail
    assert listener.nativeEventFilter(b"windows_generic_MSG", ctypes.addressof(made)) == (False, 0)
    assert listener.nativeEventFilter(b"xcb_generic_event_t", 1) == (False, 0)
    assert told == [True] * away
    listener.stop()


_BUS = """<busconfig><type>session</type><listen>unix:path={path}</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>"""
_LOGIND = """
import os
from PySide6.QtCore import QCoreApplication, QSocketNotifier
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusUnixFileDescriptor, QDBusVirtualObject
application = QCoreApplication([])
bus = QDBusConnection.systemBus()
assert bus.registerService("org.freedesktop.login1")
class Manager(QDBusVirtualObject):
    def handleMessage(self, message, connection):
        what, _who, _why, how = message.arguments()
        mine, given = os.pipe()
        connection.send(message.createReply([QDBusUnixFileDescriptor(given)]))
        os.close(given)
        self.end = QSocketNotifier(mine, QSocketNotifier.Type.Read)
        self.end.activated.connect(lambda: (self.end.setEnabled(False), print("released", flush=True)))
        print("holds", what, how, flush=True)
        return True
    def introspect(self, _path):
        return ""
manager = Manager()
bus.registerVirtualObject("/org/freedesktop/login1", manager)
def say():
    for line in os.read(0, 4096).decode().splitlines():
        path, interface, member, *value = line.split()
        signal = QDBusMessage.createSignal(path, interface, member)
        signal.setArguments([word == "true" for word in value])
        bus.send(signal)
notifier = QSocketNotifier(0, QSocketNotifier.Type.Read)
notifier.activated.connect(say)
print("there", flush=True)
application.exec()
"""
_LISTENER = """
import os, sys
from PySide6.QtCore import QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from app.views.presence.absence import AbsenceMonitor
application = QApplication([])
window = QWidget()
away = AbsenceMonitor(window)
away.away.connect(lambda: print("away", flush=True))
notifier = QSocketNotifier(0, QSocketNotifier.Type.Read)
notifier.activated.connect(application.quit)
QTimer.singleShot(0, lambda: print("listens", flush=True))
application.exec()
"""


class Process:
    """A script in a process of its own on the private bus, told by lines, answering by lines."""

    def __init__(self, script: str, bus: str) -> None:
        environment = os.environ | {
            "DBUS_SYSTEM_BUS_ADDRESS": bus,
            "DBUS_SESSION_BUS_ADDRESS": bus,
            "PYTHONPATH": str(ROOT),
            "QT_QPA_PLATFORM": "offscreen",
        }
        self._heard = b""
        self.process = subprocess.Popen(
            [sys.executable, "-c", script], env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def say(self, line: str) -> None:
        assert self.process.stdin
        self.process.stdin.write(f"{line}\n")
        self.process.stdin.flush()

    def hear(self) -> str:
        assert self.process.stdout
        while b"\n" not in self._heard:
            assert select.select([self.process.stdout], [], [], _PATIENCE)[0], "nothing was said"
            more = os.read(self.process.stdout.fileno(), 4096)
            if not more:
                return ""
            self._heard += more
        line, _, self._heard = self._heard.partition(b"\n")
        return line.decode()

    def end(self) -> None:
        self.process.kill()
        self.process.communicate()


@pytest.fixture
def bus(tmp_path: Path) -> Iterator[str]:
    """A message bus that nobody else is on."""
    if not shutil.which("dbus-daemon"):
        pytest.skip("needs dbus-daemon")
    place = tmp_path / "bus"
    (tmp_path / "bus.conf").write_text(_BUS.format(path=place), encoding="utf-8")
    command = ["dbus-daemon", f"--config-file={tmp_path / 'bus.conf'}", "--nofork", "--print-address=1"]
    daemon = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert daemon.stdout
    address = daemon.stdout.readline().strip()
    yield address
    daemon.kill()
    daemon.communicate()


@pytest.mark.skipif(sys.platform != "linux", reason="the message bus of Linux")
@pytest.mark.parametrize(
    "signal",
    [
        "/org/freedesktop/login1 org.freedesktop.login1.Manager PrepareForSleep true",
        "/org/freedesktop/login1/session/_32 org.freedesktop.login1.Session Lock",
        "/org/gnome/ScreenSaver org.gnome.ScreenSaver ActiveChanged true",
        "/ScreenSaver org.freedesktop.ScreenSaver ActiveChanged true",
    ],
)
def test_what_linux_tells_on_its_bus(bus: str, signal: str) -> None:
    logind = Process(_LOGIND, bus)
    assert logind.hear() == "there"
    listener = Process(_LISTENER, bus)
    try:
        assert logind.hear() == "holds sleep delay"
        assert listener.hear() == "listens"
        logind.say(signal.replace("true", "false") if "true" in signal else "/x org.freedesktop.Nobody Lock")
        logind.say(signal)
        assert listener.hear() == "away"
        listener.say("end")
        assert listener.hear() == "", "only once: the end of sleep is no leaving"
    finally:
        logind.end()
        listener.end()


@pytest.mark.skipif(sys.platform != "linux", reason="the message bus of Linux")
def test_sleep_waits_until_the_window_has_locked(bus: str) -> None:
    """The hold ends with the process, so that a lock lets the computer sleep at once."""
    logind = Process(_LOGIND, bus)
    try:
        assert logind.hear() == "there"
        listener = Process(_LISTENER, bus)
        try:
            assert logind.hear() == "holds sleep delay"
            logind.say("/org/freedesktop/login1 org.freedesktop.login1.Manager PrepareForSleep true")
            assert [listener.hear(), listener.hear()] == ["listens", "away"]
        finally:
            listener.end()
        assert logind.hear() == "released"
    finally:
        logind.end()


@pytest.mark.skipif(sys.platform != "linux", reason="the message bus of Linux")
def test_without_a_bus_nothing_is_heard_and_nothing_breaks() -> None:
    listener = Process(_LISTENER, "unix:path=/nowhere/bus")
    try:
        assert listener.hear() == "listens"
        listener.say("end")
        assert listener.hear() == ""
        assert listener.process.wait(20) == 0
    finally:
        listener.end()
