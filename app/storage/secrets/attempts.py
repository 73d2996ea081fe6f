"""Failed logins, noted outside the vault (nobody had its key then) until the next one succeeds and takes them over.

The notes hold nothing but times. They stand in the user's own state folder, so that a wrong passphrase leaves the vault
untouched, also in a read-only place.
"""

import contextlib
from datetime import datetime, timedelta
from pathlib import Path

from app.common import clock
from app.common.paths import state_folder

_FREE = 2
"""So many may fail without a wait."""
_LONGEST = 60
_MOST = 1000


def note(vault_id: str) -> None:
    """Somebody tried in vain just now. What can't be noted is let go."""
    path = _file(vault_id)
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        times = [*failed(vault_id), clock.now()][-_MOST:]
        path.write_text("".join(f"{at.isoformat()}\n" for at in times), encoding="ascii")


def failed(vault_id: str) -> list[datetime]:
    """When it failed since the last success, oldest first."""
    try:
        noted = _file(vault_id).read_text(encoding="ascii").split()
    except (OSError, ValueError):
        return []
    return [at for at in map(_moment, noted) if at is not None]


def forget(vault_id: str) -> None:
    """They are noted in the vault now."""
    with contextlib.suppress(OSError):
        _file(vault_id).unlink(missing_ok=True)


def seconds_to_wait(vault_id: str) -> float:
    """How long the next try has to wait: nothing at first, then twice as long each time, a minute at most.

    A clock that was set back does not lock her out.
    """
    times = failed(vault_id)
    if len(times) <= _FREE:
        return 0.0
    pause = timedelta(seconds=min(2.0 ** (len(times) - _FREE - 1), _LONGEST))
    passed = clock.now() - times[-1]
    return 0.0 if passed < timedelta() else max(0.0, (pause - passed).total_seconds())


def _moment(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text).replace(tzinfo=None)
    except ValueError:
        return None


def _file(vault_id: str) -> Path:
    return state_folder() / f"anmeldungen-{vault_id[:12]}.txt"
