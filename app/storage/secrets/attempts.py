"""The gate before every try of a secret: after some in vain, each further one has to wait.

The tries are noted outside the vault (nobody had its key then) until the next opening takes them over into the trail. The
notes hold nothing but times. They stand in the user's own state folder, so that a wrong passphrase leaves the vault
untouched, also in a read-only place.
"""

import contextlib
import math
import threading
from collections.abc import Iterator
from contextvars import ContextVar
from datetime import datetime
from pathlib import Path
from time import monotonic

from app.common import clock
from app.common.cancelling import current
from app.common.errors import MustWait, WrongSecret
from app.common.paths import state_folder

_FREE = 2
"""So many may fail without a wait."""
_LONGEST = 60
_MOST = 1000
_LOOK_EVERY = 0.05
"""Seconds between two looks whether a try that waits for another one was cancelled."""
_ONE_AT_A_TIME = threading.Lock()
_vaults_tried: ContextVar[set[str] | None] = ContextVar("vaults_tried", default=None)
_unwritten: dict[str, list[datetime]] = {}
"""What could not be noted in the file counts in this process all the same."""
_began: dict[tuple[str, int, datetime], float] = {}
"""When the wait after a failed try began, on the clock that nobody can set; known by vault, number and time of the try."""


@contextlib.contextmanager
def gate(*vault_ids: str) -> Iterator[None]:
    """One try of a secret, on the key files of these vaults and of those that gates inside this one name.

    Raises MustWait while one has to wait: then nothing may be tried. A WrongSecret that leaves the outermost gate is noted
    as one failed try, and says how long the next has to wait.
    """
    outer = _vaults_tried.get()
    if outer is not None:
        _enter(outer, vault_ids)
        yield
        return
    with _alone():
        tried: set[str] = set()
        token = _vaults_tried.set(tried)
        try:
            _enter(tried, vault_ids)
            yield
        except WrongSecret as error:
            for vault_id in tried:
                note(vault_id)
            error.seconds = max(map(seconds_to_wait, tried), default=0.0)
            raise
        finally:
            _vaults_tried.reset(token)


def _enter(tried: set[str], vault_ids: tuple[str, ...]) -> None:
    seconds = max(map(seconds_to_wait, vault_ids), default=0.0)
    if seconds > 0:
        raise MustWait(
            "Nach mehreren falschen Versuchen bitte {rounded} Sekunden warten. Es wurde nichts geändert.",
            seconds,
            rounded=math.ceil(seconds),
        )
    tried.update(vault_ids)


@contextlib.contextmanager
def _alone() -> Iterator[None]:
    """Nobody tries beside another one, to be quicker than the waiting."""
    while not _ONE_AT_A_TIME.acquire(timeout=_LOOK_EVERY):
        current().demand()
    try:
        yield
    finally:
        _ONE_AT_A_TIME.release()


def note(vault_id: str) -> None:
    """Somebody tried in vain just now."""
    path = _file(vault_id)
    now = clock.now()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="ascii") as file:
            file.write(f"{now.isoformat()}\n")
    except OSError:
        _unwritten.setdefault(vault_id, []).append(now)
    times = failed(vault_id)
    _began[_last(vault_id, times)] = monotonic()


def failed(vault_id: str) -> list[datetime]:
    """When it failed since the last success, in the order in which it did; the last thousand."""
    noted: list[str] = []
    with contextlib.suppress(OSError, ValueError):
        noted = _file(vault_id).read_text(encoding="ascii").split()[-_MOST:]
    return [at for at in map(_moment, noted) if at is not None] + _unwritten.get(vault_id, [])


def forget(vault_id: str) -> None:
    """They are noted in the vault now."""
    _unwritten.pop(vault_id, None)
    with contextlib.suppress(OSError):
        _file(vault_id).unlink(missing_ok=True)


def seconds_to_wait(vault_id: str) -> float:
    """How long the next try has to wait: nothing at first, then twice as long each time, a minute at most.

    Within a process no clock that is set changes that. In the next one the time since the last try counts; where the clock
    stands before the latest time that was noted, the wait begins anew.
    """
    times = failed(vault_id)
    if len(times) <= _FREE:
        return 0.0
    pause = min(2.0 ** min(len(times) - _FREE - 1, 10), _LONGEST)
    last = _last(vault_id, times)
    if last not in _began:
        passed = (clock.now() - last[2]).total_seconds()
        _began[last] = monotonic() - max(0.0, passed)
    return min(pause, max(0.0, pause - (monotonic() - _began[last])))


def _last(vault_id: str, times: list[datetime]) -> tuple[str, int, datetime]:
    return vault_id, len(times), max(times)


def _moment(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text).replace(tzinfo=None)
    except ValueError:
        return None


def _file(vault_id: str) -> Path:
    return state_folder() / f"anmeldungen-{vault_id[:12]}.txt"
