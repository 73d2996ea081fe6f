"""Which backups stay: close together for the last day, further apart the older they get.

The order is that of the generations, never of the clock. Ages add up from one backup to the next; a jump of the clock
counts as nothing (backwards) or at most as a month (forwards), so that it can't sweep good backups away.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

from app.storage.backups.archive import BackupInfo, is_intact

_NEWEST = 8
"""So many stay whatever the clock says."""
_PROVEN = 3
_LONGEST_STEP = timedelta(days=31)
_SPANS = (
    (timedelta(days=1), "%Y-%m-%d %H"),
    (timedelta(days=14), "%Y-%m-%d"),
    (timedelta(days=70), "%G-%V"),
    (timedelta(days=400), "%Y-%m"),
)
"""Up to this age the newest of each hour, day, week, month. Older ones go: what was erased for good must not stay in them."""


def superfluous(moments: Sequence[datetime]) -> set[int]:
    """Positions of backups that may go; `moments` are their times, newest generation first."""
    taken: set[str] = set()
    result: set[int] = set()
    for position, (moment, age) in enumerate(zip(moments, _ages(moments), strict=True)):
        period = _period(moment, age)
        if position >= _NEWEST and (period is None or period in taken):
            result.add(position)
        elif period is not None:
            taken.add(period)
    return result


def choose(backups: Sequence[BackupInfo], key: bytes) -> list[Path]:
    """The files that may go, of the proven backups of one vault, newest first. At least three whole ones stay.

    Copies of one backup count once, and go and stay with it: laid beside each other they would push the others out.
    """
    moments = {backup.seal or str(backup.path): backup.created for backup in backups}
    gone = superfluous(list(moments.values()))
    going = {one for position, one in enumerate(moments) if position in gone}
    staying = [backup for backup in backups if (backup.seal or str(backup.path)) not in going]
    leaving = [backup for backup in backups if (backup.seal or str(backup.path)) in going]
    if not leaving:
        return []
    proven = _first_intact([*staying, *leaving], key)
    return [backup.path for backup in leaving if backup.path not in proven] if len(proven) >= _PROVEN else []


def _first_intact(backups: Sequence[BackupInfo], key: bytes) -> set[Path]:
    proven: set[Path] = set()
    for backup in backups:
        if len(proven) == _PROVEN:
            break
        if is_intact(backup.path, key):
            proven.add(backup.path)
    return proven


def _ages(moments: Sequence[datetime]) -> Iterator[timedelta]:
    if not moments:
        return
    age = timedelta()
    yield age
    for later, earlier in pairwise(moments):
        age += min(max(later - earlier, timedelta()), _LONGEST_STEP)
        yield age


def _period(moment: datetime, age: timedelta) -> str | None:
    return next((moment.strftime(label) for limit, label in _SPANS if age < limit), None)
