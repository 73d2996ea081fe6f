"""A screen for measurements that need one: the virtual X server where there is one, else Qt's own off-screen drawing."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

_servers: list[subprocess.Popen[str]] = []


@contextmanager
def screen() -> Iterator[str]:
    """Set up the environment for Qt; the name of the platform."""
    program = shutil.which("Xvfb")
    before = {name: os.environ.get(name) for name in ("DISPLAY", "QT_QPA_PLATFORM")}
    server = None
    try:
        if program:
            server = subprocess.Popen(
                [program, "-displayfd", "1", "-screen", "0", "1600x1000x24", "-noreset", "-nolisten", "tcp"],
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
            )
            _servers.append(server)
            assert server.stdout is not None
            os.environ["DISPLAY"] = f":{server.stdout.readline().strip()}"
        os.environ["QT_QPA_PLATFORM"] = "xcb" if server else "offscreen"
        yield os.environ["QT_QPA_PLATFORM"]
    finally:
        for name, value in before.items():
            os.environ.pop(name, None)
            if value is not None:
                os.environ[name] = value
        stop()


def stop() -> None:
    """End the screens that this process has started."""
    while _servers:
        server = _servers.pop()
        server.terminate()
        server.wait()
