#!/usr/bin/env python3
"""Starts Quartiersbuch on a bare machine: sets everything up beside this file, then hands over.

    python3 run.py                  the desktop
    python3 run.py test             all checks; `test --help` says what else
    python3 run.py sbom --out FILE  everything the program is made of, as CycloneDX
    python3 run.py WORDS …          everything else goes to the command line, `.venv/bin/quartiersbuch`

What the program needs to run stands in `requirements.lock` and is all that is installed, until somebody asks for a tool of
its development (the second and third line): that installs `requirements-dev.lock`, which holds the first one, too.

Standard library only, and no syntax newer than Python 3.8, so that an old Python still gets its sentence. Whatever
hinders the set-up ends with one German sentence on stderr and exit code 2.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import BinaryIO, Callable, Iterator, Mapping  # noqa: UP035 - Python 3.8 reads this line too

ROOT = Path(__file__).resolve().parent
LAYOUT = "2"  # raised when set-up itself changes, so that finished ones are brought up to date
TOOLS = {"test": "tests.checks", "sbom": "tests.sbom"}  # commands of the development, which the program does not know
NEEDED_PYTHON = (3, 11)
NEEDED_SPACE = 800_000_000  # bytes; measured 500 MB, 650 MB with all tools, plus what pip unpacks meanwhile
NEEDED_PIP = (22, 3)  # first with --python
WINDOWS = os.name == "nt"
INTERRUPTED = 130


class SetupError(Exception):
    """What hinders the set-up: one German sentence that says what to do."""


def main(argv: list[str]) -> int:
    """Set up what is missing and do what `argv` asks for; returns the exit code."""
    if sys.version_info < NEEDED_PYTHON:
        return complain(
            "Quartiersbuch braucht Python 3.11 oder neuer, gefunden wurde Python {}.{}; "
            "bitte ein neueres Python installieren und damit noch einmal starten.".format(*sys.version_info)
        )
    tool = TOOLS.get(argv[0]) if argv else None
    try:
        venv = Venv(ROOT)
        if not venv.is_ready(with_tools=bool(tool)):
            set_up(venv, with_tools=bool(tool))
        missing = provide_window_libraries(venv)
        program = [tool, *argv[1:]] if tool else ["app.cli", *argv]
        return hand_over([str(venv.python), "-P", "-m", *program], missing)
    except SetupError as error:
        return complain(str(error))
    except OSError as error:
        return complain(file_sentence(error))
    except KeyboardInterrupt:
        complain("Abgebrochen; beim nächsten Start geht es weiter.")
        return INTERRUPTED


def complain(sentence: str) -> int:
    """Say why it does not go on; returns the exit code for that."""
    say(sentence)
    return 2


def tell(progress: str) -> None:
    """How far it is, for somebody watching; where nobody watches, stderr stays for what went wrong."""
    if sys.stderr.isatty():
        say(progress)


def say(sentence: str) -> None:
    """One line to stderr, whatever characters the terminal knows."""
    encoding = getattr(sys.stderr, "encoding", None) or "ascii"
    print(sentence.encode(encoding, "replace").decode(encoding), file=sys.stderr, flush=True)


def file_sentence(error: OSError) -> str:
    """The German sentence for an error of the file system."""
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return f"In „{ROOT}“ darf nicht geschrieben werden; bitte Quartiersbuch in einen eigenen Ordner legen."
    if error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", None)):
        return f"Auf dem Datenträger von „{ROOT}“ ist kein Platz mehr; bitte Platz schaffen und noch einmal starten."
    return f"Das Einrichten in „{ROOT}“ ist gescheitert: {error.strerror or error} („{error.filename or ROOT}“)."


# --- the environment beside this file ---------------------------------------------------------------------------


class Venv:
    """The virtual environment `.venv` and what tells whether it is complete."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folder = root / ".venv"
        self.lock_file = root / "requirements.lock"
        self.tools_lock_file = root / "requirements-dev.lock"
        self.scripts = self.folder / ("Scripts" if WINDOWS else "bin")
        self.python = self.scripts / ("python.exe" if WINDOWS else "python")
        self.command = self.scripts / ("quartiersbuch.cmd" if WINDOWS else "quartiersbuch")
        self.stamp = self.folder / "set-up.done"
        self.tools_stamp = self.folder / "tools.done"
        self.window_stamp = self.folder / "window-libraries.done"
        self.unfinished = self.folder / "set-up.unfinished"

    def fingerprint(self, with_tools: bool = False) -> str:
        """What a finished set-up was made from: dependencies, folder, Python."""
        locked = self.tools_lock_file if with_tools else self.lock_file
        dependencies = hashlib.sha256(locked.read_bytes()).hexdigest()
        return "\n".join((LAYOUT, dependencies, str(self.root), str(self.base_python()), ""))

    def base_python(self) -> Path:
        """The Python behind the environment: another one after an upgrade of the system."""
        if not WINDOWS:
            return self.python.resolve()
        home = re.search(r"^home *= *(.+)$", read(self.folder / "pyvenv.cfg"), re.MULTILINE)
        return Path(home.group(1).strip()) if home else self.python

    def is_ready(self, with_tools: bool = False) -> bool:
        """Whether everything was set up from what lies here now; costs a few milliseconds."""
        if with_tools and not (self.tools_lock_file.exists() and read(self.tools_stamp) == self.fingerprint(True)):
            return False
        return self.is_stamped(self.stamp) and self.python.exists() and self.base_python().exists()

    def is_stamped(self, stamp: Path) -> bool:
        """Whether `stamp` was written for exactly this set-up."""
        return read(stamp) == self.fingerprint()

    def site_packages(self) -> Path:
        """The folder of the installed libraries."""
        found = sorted(self.folder.glob("Lib/site-packages" if WINDOWS else "lib/python3*/site-packages"))
        if not found:
            raise SetupError(f"„{self.folder}“ ist unvollständig; bitte den Ordner löschen und noch einmal starten.")
        return found[-1]


def read(path: Path) -> str:
    """The text of a small file, or nothing where there is none."""
    try:
        return path.read_bytes().decode("utf-8", "surrogateescape")
    except (FileNotFoundError, NotADirectoryError):
        return ""


def write(path: Path, text: str) -> None:
    """Write a small file whole or not at all."""
    temporary = path.with_name(path.name + ".tmp")
    temporary.write_bytes(text.encode("utf-8", "surrogateescape"))
    temporary.replace(path)


@contextlib.contextmanager
def alone(root: Path) -> Iterator[None]:
    """Hold the lock of the set-up; a second start waits here until the first is through (or dead)."""
    with (root / ".venv.lock").open("a+b") as handle:
        told = False
        while not try_lock(handle):
            if not told:
                tell("Ein anderer Start richtet gerade ein; bitte warten …")
                told = True
            time.sleep(0.2)
        yield


def try_lock(handle: BinaryIO) -> bool:
    """Take the lock that the system releases with the process, if nobody else has it."""
    try:
        if sys.platform == "win32":
            import msvcrt

            handle.seek(0)
            msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


def set_up(venv: Venv, with_tools: bool = False) -> None:
    """Make or repair the environment. Safe to be killed at any moment: the next start goes on or starts afresh.

    An environment with the tools of the development keeps them; from another one everything goes that is not locked.
    """
    for locked in [venv.lock_file, *([venv.tools_lock_file] if with_tools else [])]:
        if not locked.exists():
            raise SetupError(f"In „{venv.root}“ fehlt {locked.name}; bitte Quartiersbuch noch einmal laden.")
    with alone(venv.root):
        if venv.is_ready(with_tools):
            return
        tell("Quartiersbuch wird eingerichtet; das dauert beim ersten Mal einige Minuten …")
        with_tools = with_tools or (venv.tools_stamp.exists() and venv.tools_lock_file.exists())
        for stamp in (venv.stamp, venv.tools_stamp, venv.window_stamp):
            with contextlib.suppress(FileNotFoundError):
                stamp.unlink()
        if venv.unfinished.exists() or not works(venv):
            make_afresh(venv)
        pip = pip_for(venv)
        install(venv, pip, venv.tools_lock_file if with_tools else venv.lock_file)
        if not with_tools:
            remove_what_is_not_locked(venv, pip)
        write_entry(venv)
        if with_tools:
            write(venv.tools_stamp, venv.fingerprint(with_tools))
        write(venv.stamp, venv.fingerprint())
        tell("Quartiersbuch ist eingerichtet.")


def works(venv: Venv) -> bool:
    """Whether the environment's Python starts and is new enough."""
    test = f"import sys; sys.exit(sys.version_info < {NEEDED_PYTHON})"
    return venv.python.exists() and output_of([str(venv.python), "-c", test])[0] == 0


def make_afresh(venv: Venv) -> None:
    """Make the empty environment, with pip where Python brings it along (Debian packs that apart)."""
    free = shutil.disk_usage(venv.root).free
    if free < NEEDED_SPACE:
        raise SetupError(
            f"Auf dem Datenträger von „{venv.root}“ ist zu wenig Platz: "
            f"gebraucht werden {NEEDED_SPACE // 10**6} MB, frei sind {free // 10**6} MB."
        )
    if venv.folder.exists():
        shutil.rmtree(venv.folder)
    venv.folder.mkdir()
    venv.unfinished.touch()
    make = [sys.executable, "-m", "venv", str(venv.folder)]
    code, text = output_of(make)
    if code and not outer_pip():
        install_packages(["python3-venv"], "Python fehlen pip und venv")
        code, text = output_of(make)
    elif code:
        code, text = output_of([*make, "--without-pip"])
    if code:
        raise SetupError(f"„{venv.folder}“ konnte nicht angelegt werden: {last_line(text)}")


def outer_pip() -> list[str]:
    """The pip of the Python running this, if it can install into another environment; else nothing."""
    code, text = output_of([sys.executable, "-m", "pip", "--version"])
    found = re.match(r"pip (\d+)\.(\d+)", text)
    if code or not found or (int(found.group(1)), int(found.group(2))) < NEEDED_PIP:
        return []
    return [sys.executable, "-m", "pip"]


def pip_for(venv: Venv) -> list[str]:
    """The beginning of a pip command that installs into the environment."""
    inner = [str(venv.python), "-m", "pip"]
    if output_of([*inner, "--version"])[0] == 0:
        return inner
    outer = outer_pip()
    if not outer:
        raise SetupError("Python fehlt pip; bitte pip (Debian: python3-pip) installieren und noch einmal starten.")
    return [*outer, "--python", str(venv.python)]


PIP_OPTIONS = (
    "--require-hashes",
    "--only-binary=:all:",
    "--no-input",
    "--disable-pip-version-check",
    "--progress-bar=off",
    "--retries=2",
)


def install(venv: Venv, pip: list[str], locked: Path) -> None:
    """Install exactly the locked files: every one with its hash, wheels only, so that nothing foreign is executed."""
    venv.unfinished.touch()
    code, text = output_of([*pip, "install", *PIP_OPTIONS, "-r", str(locked)], watch=show_progress)
    if code:
        if "Installing collected packages" not in text:
            venv.unfinished.unlink()  # nothing was touched yet: what is there stays good
        raise SetupError(pip_sentence(text))
    venv.unfinished.unlink()


def remove_what_is_not_locked(venv: Venv, pip: list[str]) -> None:
    """Take out what an earlier set-up has left, which needs no network: what the program does not need can't harm it."""
    kept = {*names_in(venv.lock_file), "pip", "setuptools", "wheel"}
    found = {folder.name.split("-")[0] for folder in venv.site_packages().glob("*.dist-info")}
    superfluous = sorted(name for name in found if plain_name(name) not in kept)
    if superfluous:
        output_of([*pip, "uninstall", "--yes", "--no-input", "--disable-pip-version-check", *superfluous])


def names_in(locked: Path) -> list[str]:
    """The names of the packages in a lock file."""
    return [plain_name(found) for found in re.findall(r"^([A-Za-z0-9._-]+)==", read(locked), re.MULTILINE)]


def plain_name(name: str) -> str:
    """The name of a package without its many ways of writing it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def show_progress(line: str) -> None:
    """Tell what pip fetches."""
    found = re.match(r"(?:Downloading|Using cached) ([A-Za-z0-9_.]+)-.*?(\([^)]*B\))?$", line.strip())
    if found:
        tell("  {} {}".format(found.group(1), found.group(2) or "").rstrip())


PIP_SENTENCES = (
    (
        r"No space left|Errno 28|disk full|WinError 112",
        "Beim Einrichten ging der Platz aus (im Ordner von Quartiersbuch oder dem für vorübergehende Dateien); "
        "bitte Platz schaffen und noch einmal starten.",
    ),
    (
        r"DO NOT MATCH THE HASHES",
        "Eine geladene Datei stimmt nicht mit der erwarteten Prüfsumme überein und wurde nicht installiert; "
        "bitte über ein anderes Netz noch einmal versuchen.",
    ),
    (
        r"Permission denied|Errno 13|WinError 5\b",
        "Beim Einrichten durfte eine Datei nicht geschrieben werden; bitte die Rechte des Ordners prüfen.",
    ),
    (
        r"Retrying \(|ConnectionError|NewConnectionError|Max retries|timed out|name resolution|ProxyError"
        r"|Network is unreachable|SSLError|CERTIFICATE_VERIFY_FAILED|HTTP error|ReadTimeoutError",
        "Zum ersten Einrichten braucht Quartiersbuch eine Verbindung ins Internet; "
        "bitte verbinden und noch einmal starten (danach geht alles ohne Netz).",
    ),
)


def pip_sentence(text: str) -> str:
    """The German sentence for what pip has printed."""
    for pattern, sentence in PIP_SENTENCES:
        if re.search(pattern, text):
            return sentence
    missing = re.search(r"No matching distribution found for (\S+)", text)
    if missing:
        version = "{}.{}".format(*sys.version_info)
        return f"„{missing.group(1)}“ gibt es nicht fertig für Python {version} auf diesem System; bitte ein anderes Python ab 3.11 nehmen."
    return f"Das Einrichten ist gescheitert: {last_line(text)}"


def write_entry(venv: Venv) -> None:
    """Put the program into its environment without building it: a relative path and a start script."""
    site_packages = venv.site_packages()
    write(site_packages / "quartiersbuch.pth", os.path.relpath(venv.root, site_packages) + "\n")
    if WINDOWS:
        write(venv.command, '@"%~dp0python.exe" -P -m app.cli %*\r\n')
        return
    quoted = "'" + str(venv.python).replace("'", "'\"'\"'") + "'"
    write(venv.command, f'#!/bin/sh\nexec {quoted} -P -m app.cli "$@"\n')
    venv.command.chmod(0o755)


# --- system libraries for the window (Linux) ----------------------------------------------------------------------

WINDOW_FILES = (
    "QtWidgets.abi3.so",
    "QtSvg.abi3.so",
    "QtPrintSupport.abi3.so",
    "Qt/plugins/platforms/libqxcb.so",
    "Qt/plugins/platforms/libqoffscreen.so",
    "Qt/plugins/platforms/libqwayland.so",
    "Qt/plugins/xcbglintegrations/libqxcb-egl-integration.so",
    "Qt/plugins/xcbglintegrations/libqxcb-glx-integration.so",
    "Qt/plugins/printsupport/libcupsprintersupport.so",
)
PACKAGES = {"libglib-2.0.so.0": "libglib2.0-0", "libgthread-2.0.so.0": "libglib2.0-0", "libz.so.1": "zlib1g"}


def provide_window_libraries(venv: Venv) -> str:
    """Install what Qt needs from the system. Returns the sentence about what is still missing, or nothing.

    Whether that hinders a command knows the program alone: it is told, and what opens no window goes on.
    """
    if sys.platform != "linux" or venv.is_stamped(venv.window_stamp):
        return ""
    missing = missing_libraries(venv.site_packages() / "PySide6")
    if missing:
        packages = sorted({package_of(name) for name in missing})
        try:
            install_packages(packages, f"Es fehlen Bibliotheken des Systems ({', '.join(missing)})")
        except SetupError as error:
            return str(error)
    with contextlib.suppress(OSError):
        write(venv.window_stamp, venv.fingerprint())
    return ""


def missing_libraries(pyside: Path) -> list[str]:
    """File names of the system libraries that the window needs and the loader can't find."""
    if not shutil.which("ldd"):
        return []
    files = [str(pyside / name) for name in WINDOW_FILES if (pyside / name).exists()]
    return not_found(output_of(["ldd", *files])[1]) if files else []


def not_found(ldd: str) -> list[str]:
    """The libraries that `ldd` reports as missing, without those that Qt brings along."""
    names = set(re.findall(r"^\s*(\S+) => not found", ldd, re.MULTILINE))
    return sorted(name for name in names if not re.match(r"libQt6|libpyside6|libshiboken6|libicu", name))


def package_of(library: str) -> str:
    """The Debian package of a library by the rule of Debian's policy 8.1: name and version of its file name.

    Packages renamed for 64-bit time (libcups2t64) still answer to this name.
    """
    name, _, version = library.lower().replace("_", "-").partition(".so")
    dash = "-" if name[-1:].isdigit() else ""
    return PACKAGES.get(library, name + dash + version.strip("."))


def install_packages(packages: list[str], reason: str) -> None:
    """Install packages of the system as root on Debian and its kin; otherwise SetupError with the command."""
    command = f"apt install {' '.join(packages)}"
    if not shutil.which("apt-get"):
        raise SetupError(f"{reason}; bitte über die Paketverwaltung installieren und noch einmal starten.")
    if os.geteuid() != 0:
        raise SetupError(f"{reason}; bitte „sudo {command}“ ausführen und noch einmal starten.")
    tell(f"{reason}; sie werden installiert …")
    environment = dict(clean_environment(), DEBIAN_FRONTEND="noninteractive", LC_ALL="C.UTF-8")
    install_now = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    code, _ = output_of(install_now, environment)
    if code:
        output_of(["apt-get", "update"], environment)
        code, text = output_of(install_now, environment)
        if code:
            raise SetupError(f"{reason}, und „{command}“ ist gescheitert: {last_line(text)}")


# --- running things -----------------------------------------------------------------------------------------------

MISSING = "QUARTIERSBUCH_MISSING_LIBRARIES"  # read by app/common/window_libraries.py
FOREIGN = {
    "PYTHONHOME",
    "PYTHONPATH",
    "PYTHONSAFEPATH",
    "__PYVENV_LAUNCHER__",
    "PIP_TARGET",
    "PIP_PREFIX",
    "PIP_ROOT",
    MISSING,
}


SECRETS = {
    "QUARTIERSBUCH_PASSPHRASE",
    "QUARTIERSBUCH_NEW_PASSPHRASE",
    "QUARTIERSBUCH_FORMER_PASSPHRASE",
}  # taken out of the environment by app/commands/secret.py


def clean_environment() -> dict[str, str]:
    """The environment without secrets and without what would lead Python or pip to other places."""
    kept = {name: value for name, value in os.environ.items() if name.upper() not in FOREIGN | SECRETS}
    return dict(kept, PIP_USER="0", PIP_REQUIRE_VIRTUALENV="0")


def output_of(
    command: list[str],
    environment: Mapping[str, str] | None = None,
    watch: Callable[[str], None] | None = None,
) -> tuple[int, str]:
    """Run a command to its end; returns exit code and everything it printed. `watch` sees each line."""
    try:
        process = subprocess.Popen(
            command,
            env=environment or clean_environment(),
            cwd=str(ROOT),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
    except FileNotFoundError as error:
        return 127, str(error)
    lines = []
    with process:
        for raw in process.stdout or ():
            lines.append(raw.decode("utf-8", "replace"))
            if watch:
                watch(lines[-1])
    return process.returncode, "".join(lines)


def last_line(text: str) -> str:
    """The last line of a tool's output that says something."""
    lines = [line.strip() for line in text.splitlines() if line.strip() and "notice" not in line]
    return lines[-1] if lines else "ohne Meldung"


def hand_over(command: list[str], missing: str) -> int:
    """Become the command (POSIX), or wait for it where processes can't be replaced (Windows).

    It alone gets the secrets, and is told what is `missing` for a window, as UTF-8 whatever the locale.
    """
    environment = clean_environment()
    environment.update((name, os.environ[name]) for name in SECRETS if name in os.environ)
    if missing:
        environment[MISSING] = os.fsdecode(missing.encode("utf-8"))
    if not WINDOWS:
        os.execve(command[0], command, environment)
    with subprocess.Popen(command, env=environment) as process:
        while True:
            try:
                return process.wait()
            except KeyboardInterrupt:
                continue  # Ctrl+C reaches the command too, which decides


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
