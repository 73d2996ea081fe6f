"""Which backups stay: close together for the last day, further apart the older they get.

The order is that of the generations, never of the clock. Ages add up from one backup to the next; a jump of the clock
counts as nothing (backwards) or at most as a month (forwards), so that it can't sweep good backups away.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from app.storage.backups.archive import BackupInfo, is_intact

NEWEST = 8
"""So many stay whatever the clock says."""
PROVEN = 3
"""So many whole backups stay whatever else goes."""
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
        if position >= NEWEST and (period is None or period in taken):
            result.add(position)
        elif period is not None:
            taken.add(period)
    return result


def choose(backups: Sequence[BackupInfo], key: bytes) -> list[Path]:
    """The files that may go, of the proven backups of one vault, newest first. At least three whole ones stay.

    Copies of one backup count once, and go and stay with it: laid beside each other they would push the others out.
    """
    moments = moments_of(backups)
    gone = superfluous(list(moments.values()))
    going = {one for position, one in enumerate(moments) if position in gone}
    staying = [backup for backup in backups if name_of(backup) not in going]
    leaving = [backup for backup in backups if name_of(backup) in going]
    if not leaving:
        return []
    proven = first_intact([*staying, *leaving], key)
    return [backup.path for backup in leaving if backup.path not in proven] if len(proven) >= PROVEN else []


def name_of(backup: BackupInfo) -> str:
    """The same for copies of one backup."""
    return backup.seal or str(backup.path)


def moments_of(backups: Sequence[BackupInfo]) -> dict[str, datetime]:
    """When each of these backups was made, in their order; copies of one count once."""
    return {name_of(backup): backup.created for backup in backups}


def course(moments: Sequence[datetime], coming: Iterable[datetime]) -> Iterator[tuple[list[datetime], set[int]]]:
    """What thinning leaves after each of the coming backups, if all are whole.

    Yields the times of all that stand, newest first, and which of `moments` are among them, by their positions.
    """
    standing: list[tuple[datetime, int | None]] = [(moment, position) for position, moment in enumerate(moments)]
    for moment in coming:
        standing.insert(0, (moment, None))
        going = superfluous([made for made, _ in standing])
        standing = [one for position, one in enumerate(standing) if position not in going]
        yield [made for made, _ in standing], {position for _, position in standing if position is not None}


def is_aged(moment: datetime, backups: Sequence[datetime], days: int) -> bool:
    """Whether so many days have gone by since a moment, as the backups made after it tell, of which there are three.

    `backups` are the times of all, newest first. The days are counted as for thinning: no jump of the clock makes old.
    """
    newer = [made for made in backups if made > moment]
    return len(newer) >= PROVEN and [*_ages([*newer, moment])][-1] >= timedelta(days=days)


def first_intact(backups: Sequence[BackupInfo], key: bytes) -> set[Path]:
    """The files of the first three of these that are whole to the last byte; fewer where there are no more."""
    proven: set[Path] = set()
    for backup in backups:
        if len(proven) == PROVEN:
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
    return next((_named(moment, label) for limit, label in _SPANS if age < limit), None)


@lru_cache(4096)
def _named(moment: datetime, label: str) -> str:
    return moment.strftime(label)
